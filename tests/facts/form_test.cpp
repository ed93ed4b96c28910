#include <doctest/doctest.h>

#include "facts/small_pack.hpp"

using namespace standpoint;
using namespace standpoint::test;

TEST_CASE("a pack with nothing wrong has no problems") {
    CHECK(problems_of(small_pack()).empty());
}

TEST_CASE("form: an unknown key is named, with the key that was meant") {
    Json pack = small_pack();
    pack["meetings"][1]["plase"] = "town";
    CHECK(only_problem(pack, "/meetings/1/plase", "There is no key \"plase\" in a meeting; did you mean \"place\"?"));
}

TEST_CASE("form: an unknown key unlike any other is to be taken out") {
    Json pack = small_pack();
    pack["weather"] = "fine";
    CHECK(only_problem(pack, "/weather", "take it out"));
}

TEST_CASE("form: slashes and tildes in a key are escaped in its path") {
    Json pack = small_pack();
    pack["a/b~c"] = 1;
    CHECK(only_problem(pack, "/a~1b~0c", "There is no key"));
}

TEST_CASE("form: a missing key is named at its object") {
    Json pack = small_pack();
    pack["meetings"][2].erase("called");
    CHECK(only_problem(pack, "/meetings/2", "This meeting has no \"called\""));
}

TEST_CASE("form: everything that a pack must have is asked for at once") {
    const Problems problems = problems_in("{}");
    REQUIRE(problems.size() == 4);
    for (const std::string key : {"id", "title", "language", "source"}) {
        CHECK(has_problem(problems, "", "no \"" + key + "\""));
    }
}

TEST_CASE("form: a pack needs a fact") {
    Json pack = small_pack();
    for (const char* key : {"roles", "meetings", "positions", "events", "states", "quantities", "terms"}) {
        pack.erase(key);
    }
    CHECK(only_problem(pack, "", "states no fact"));
}

TEST_CASE("form: lists of entities and facts may be empty or missing") {
    Json pack = small_pack();
    pack["states"] = Json::array();
    pack.erase("terms");
    CHECK(problems_of(pack).empty());
}

TEST_CASE("form: a wrong type is said with what stands there and what must") {
    Json pack = small_pack();
    pack["title"] = 7;
    CHECK(only_problem(pack, "/title", "Here stands a number, but it must be a text."));
    pack = small_pack();
    pack["roles"][0]["sole"] = "yes";
    CHECK(only_problem(pack, "/roles/0/sole", "must be true or false"));
    pack = small_pack();
    pack["events"][0]["when"] = "in 1990";
    CHECK(only_problem(pack, "/events/0/when", "must be an object"));
    pack = small_pack();
    pack["people"][0]["also"] = "Annie";
    CHECK(only_problem(pack, "/people/0/also", "must be a list"));
    pack = small_pack();
    pack["quantities"][0]["number"] = nullptr;
    CHECK(only_problem(pack, "/quantities/0/number", "Here stands null"));
}

TEST_CASE("form: an entry of the wrong type does not hide what else is wrong") {
    Json pack = small_pack();
    pack["roles"][4] = "mayor";
    pack["states"][0]["paragraph"] = 9;
    const Problems problems = problems_of(pack);
    REQUIRE(problems.size() == 2);
    CHECK(has_problem(problems, "/roles/4", "must be an object"));
    CHECK(has_problem(problems, "/states/0/paragraph", "no paragraph 9"));
}

TEST_CASE("form: the whole file must be an object") {
    CHECK(has_problem(problems_in("[1, 2]"), "", "must be an object"));
    CHECK(has_problem(problems_in("12"), "", "must be an object"));
}

TEST_CASE("form: empty texts and empty lists") {
    Json pack = small_pack();
    pack["people"][1]["name"] = "";
    CHECK(only_problem(pack, "/people/1/name", "This text is empty"));
    pack = small_pack();
    pack["people"][0]["also"] = Json::array();
    CHECK(only_problem(pack, "/people/0/also", "This list is empty"));
    pack = small_pack();
    pack["meetings"][2]["after"] = Json::array();
    CHECK(only_problem(pack, "/meetings/2/after", "This list is empty"));
    pack = small_pack();
    pack["meetings"][0]["table"][1] = Json::array();
    CHECK(only_problem(pack, "/meetings/0/table/1", "This list is empty"));
}

TEST_CASE("form: a table has two parties") {
    Json pack = small_pack();
    pack["meetings"][0]["table"].erase(1);
    CHECK(only_problem(pack, "/meetings/0/table", "at least two parties"));
}

TEST_CASE("form: a text is one line without space at its ends") {
    Json pack = small_pack();
    pack["people"][1]["name"] = " Bob";
    CHECK(only_problem(pack, "/people/1/name", "begins or ends with a space"));
    pack["people"][1]["name"] = "Bob\nBeech";
    CHECK(only_problem(pack, "/people/1/name", "line break"));
    pack["people"][1]["name"] = "   ";
    CHECK(only_problem(pack, "/people/1/name", "empty"));
}

TEST_CASE("form: hidden controls, in texts and in keys") {
    Json pack = small_pack();
    pack["people"][1]["name"] = "Bob \u202eBeech";
    CHECK(only_problem(pack, "/people/1/name", "invisible control"));
    pack = small_pack();
    pack["states"][0]["value"] = std::string("un\0clear", 8);
    CHECK(only_problem(pack, "/states/0/value", "invisible control"));
    pack = small_pack();
    pack["states"][0]["val\u2066ue"] = "x";
    CHECK(only_problem(pack, "/states/0/?", "control character"));
}

TEST_CASE("form: a text that is too long") {
    Json pack = small_pack();
    pack["states"][0]["value"] = std::string(2000, 'x');
    CHECK(problems_of(pack).empty());
    pack["states"][0]["value"] = std::string(2001, 'x');
    CHECK(only_problem(pack, "/states/0/value", "longer than 2000 characters"));
}

TEST_CASE("form: length counts characters, not bytes") {
    Json pack = small_pack();
    std::string text;
    for (int i = 0; i < 2000; ++i) {
        text += "é";
    }
    pack["states"][0]["value"] = text;
    CHECK(problems_of(pack).empty());
}

TEST_CASE("form: an id is made of a–z, 0–9 and hyphens") {
    for (const std::string id : {"Town", "the town", "town_2", "-town", "стадт"}) {
        Json pack = small_pack();
        pack["topics"][1]["id"] = id;
        CAPTURE(id);
        CHECK(has_problem(problems_of(pack), "/topics/1/id", "is no id"));
    }
    Json pack = small_pack();
    pack["states"][0]["id"] = std::string(65, 'a');
    CHECK(only_problem(pack, "/states/0/id", "longer than 64"));
}

TEST_CASE("form: numbers out of range and fractions") {
    Json pack = small_pack();
    pack["sides"][0]["palette"] = 7;
    CHECK(only_problem(pack, "/sides/0/palette", "between 1 and 6"));
    pack["sides"][0]["palette"] = 1.5;
    CHECK(only_problem(pack, "/sides/0/palette", "whole number"));
    pack = small_pack();
    pack["events"][0]["when"]["year"] = 2201;
    CHECK(only_problem(pack, "/events/0/when/year", "between -4000 and 2200"));
    pack["events"][0]["when"]["year"] = -4001;
    CHECK(only_problem(pack, "/events/0/when/year", "between -4000 and 2200"));
    pack = small_pack();
    pack["states"][0]["paragraph"] = 0;
    CHECK(only_problem(pack, "/states/0/paragraph", "between 1 and"));
    pack = small_pack();
    pack["places"][0]["radius_km"] = 0;
    CHECK(only_problem(pack, "/places/0/radius_km", "out of range"));
    pack = small_pack();
    pack["quantities"][0]["number"] = 1e300;
    CHECK(only_problem(pack, "/quantities/0/number", "out of range"));
}

TEST_CASE("form: a point is a latitude and a longitude") {
    Json pack = small_pack();
    pack["places"][0]["at"] = {90.5, 20};
    CHECK(only_problem(pack, "/places/0/at/0", "between -90 and 90"));
    pack["places"][0]["at"] = {10, -181};
    CHECK(only_problem(pack, "/places/0/at/1", "between -180 and 180"));
    pack["places"][0]["at"] = {10};
    CHECK(only_problem(pack, "/places/0/at", "[latitude, longitude]"));
    pack["places"][0]["at"] = {10, "east"};
    CHECK(only_problem(pack, "/places/0/at/1", "must be a number"));
}

TEST_CASE("form: a word out of a list, with the one that was meant") {
    Json pack = small_pack();
    pack["positions"][0]["stance"] = "demand";
    CHECK(only_problem(pack, "/positions/0/stance", "did you mean \"demands\"?"));
    pack = small_pack();
    pack["places"][0]["kind"] = "galaxy";
    CHECK(only_problem(pack, "/places/0/kind", "not one of city, region, country, water, building"));
    pack = small_pack();
    pack["sides"][0]["shape"] = "cirlce";
    CHECK(only_problem(pack, "/sides/0/shape", "did you mean \"circle\"?"));
}

TEST_CASE("form: the language is a tag") {
    for (const char* tag : {"english!", "e", "en_GB", "en-", "1n"}) {
        Json pack = small_pack();
        pack["language"] = tag;
        CAPTURE(tag);
        CHECK(only_problem(pack, "/language", "is no language tag"));
    }
    Json pack = small_pack();
    pack["language"] = "pt-BR";
    CHECK(problems_of(pack).empty());
}

TEST_CASE("form: the same key twice, with its line") {
    const std::string text = "{\n  \"id\": \"x\",\n  \"title\": \"X\",\n  \"id\": \"y\"\n}";
    const Problems problems = problems_in(text);
    REQUIRE(has_problem(problems, "/id", "stands twice"));
    for (const Problem& problem : problems) {
        if (problem.place == "/id") {
            CHECK(problem.line == 4);
        }
    }
}

TEST_CASE("form: the same key twice among very many") {
    std::string text = "{";
    for (int i = 0; i < 300; ++i) {
        text += "\"k" + std::to_string(i) + "\": 1, ";
    }
    CHECK(has_problem(problems_in(text + "\"k299\": 2}"), "/k299", "stands twice"));
    CHECK(has_problem(problems_in(text + "\"k3\": 2}"), "/k3", "stands twice"));
}

TEST_CASE("form: lines are exact, numbers at the end of a line too") {
    const std::string text =
        "{\n\"id\": \"x\",\n\"title\": 5\n,\n\"language\": true,\n\"source\":\n[\n]\n, \"topics\": 4\n}\n";
    const Problems problems = problems_in(text);
    REQUIRE(problems.size() == 4);
    CHECK(problems[0].place == "/title");
    CHECK(problems[0].line == 3);
    CHECK(problems[1].place == "/language");
    CHECK(problems[1].line == 5);
    CHECK(problems[2].place == "/source");
    CHECK(problems[2].line == 7);
    CHECK(problems[3].place == "/topics");
    CHECK(problems[3].line == 9);
}

TEST_CASE("form: problems come in the order of the file") {
    Json pack = small_pack();
    pack["terms"][0]["nope"] = 1;
    pack["title"] = 3;
    pack["people"][0]["side"] = "rde";
    const Problems problems = problems_of(pack);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].place == "/title");
    CHECK(problems[1].place == "/people/0/side");
    CHECK(problems[2].place == "/terms/0/nope");
    CHECK(problems[0].line < problems[1].line);
    CHECK(problems[1].line < problems[2].line);
}
