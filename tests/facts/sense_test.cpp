#include <doctest/doctest.h>

#include "facts/small_pack.hpp"

using namespace standpoint;
using namespace standpoint::test;

TEST_CASE("sense: an unknown id is named, with the id that was meant") {
    Json pack = small_pack();
    pack["meetings"][0]["place"] = "twon";
    CHECK(only_problem(pack, "/meetings/0/place", "\"twon\" is not the id of a listed place; did you mean \"town\"?"));
}

TEST_CASE("sense: an unknown id unlike any other") {
    Json pack = small_pack();
    pack["meetings"][0]["place"] = "samarkand";
    CHECK(only_problem(pack, "/meetings/0/place", "list it or name another"));
}

TEST_CASE("sense: every reference is looked up") {
    const auto broken = [](auto change, std::string_view place) {
        Json pack = small_pack();
        change(pack);
        CAPTURE(place);
        CHECK(has_problem(problems_of(pack), place, "is not the id of a listed"));
    };
    broken([](Json& p) { p["people"][0]["side"] = "zzzzzz"; }, "/people/0/side");
    broken([](Json& p) { p["groups"][0]["side"] = "zzzzzz"; }, "/groups/0/side");
    broken([](Json& p) { p["places"][1]["within"] = "zzzzzz"; }, "/places/1/within");
    broken([](Json& p) { p["roles"][0]["person"] = "zzzzzz"; }, "/roles/0/person");
    broken([](Json& p) { p["roles"][0]["of"] = "zzzzzz"; }, "/roles/0/of");
    broken([](Json& p) { p["meetings"][0]["table"][0][1] = "zzzzzz"; }, "/meetings/0/table/0/1");
    broken([](Json& p) { p["meetings"][1]["after"][0] = "zzzzzz"; }, "/meetings/1/after/0");
    broken([](Json& p) { p["positions"][0]["holder"] = "zzzzzz"; }, "/positions/0/holder");
    broken([](Json& p) { p["positions"][0]["of"] = "zzzzzz"; }, "/positions/0/of");
    broken([](Json& p) { p["positions"][0]["topic"] = "zzzzzz"; }, "/positions/0/topic");
    broken([](Json& p) { p["positions"][1]["answers"] = "zzzzzz"; }, "/positions/1/answers");
    broken([](Json& p) { p["events"][0]["by"] = "zzzzzz"; }, "/events/0/by");
    broken([](Json& p) { p["events"][0]["place"] = "zzzzzz"; }, "/events/0/place");
    broken([](Json& p) { p["events"][3]["after"][1] = "zzzzzz"; }, "/events/3/after/1");
}

TEST_CASE("sense: a reference of the wrong sort says what it is and what it must be") {
    Json pack = small_pack();
    pack["roles"][1]["person"] = "town";
    CHECK(only_problem(pack, "/roles/1/person", "\"town\" is a place, but here must stand the id of a person"));
    pack = small_pack();
    pack["positions"][3]["holder"] = "port";
    CHECK(only_problem(pack, "/positions/3/holder", "a side, person or group"));
    pack = small_pack();
    pack["positions"][1]["answers"] = "flood";
    CHECK(only_problem(pack, "/positions/1/answers", "\"flood\" is an event"));
    pack = small_pack();
    pack["meetings"][1]["after"][0] = "boats";
    CHECK(only_problem(pack, "/meetings/1/after/0", "a meeting or event"));
    pack = small_pack();
    pack["positions"][0]["topic"] = "red";
    CHECK(only_problem(pack, "/positions/0/topic", "\"red\" is a side"));
}

TEST_CASE("sense: ids of all sorts share one namespace") {
    Json pack = small_pack();
    pack["states"][0]["id"] = "town";
    CHECK(only_problem(pack, "/states/0/id", "already the id of the place on line"));
    pack = small_pack();
    pack["topics"][1]["id"] = "toll";
    CHECK(has_problem(problems_of(pack), "/topics/1/id", "already the id of the topic"));
}

TEST_CASE("sense: paragraphs end where the source ends") {
    Json pack = small_pack();
    pack["terms"][0]["paragraph"] = 4;
    CHECK(only_problem(pack, "/terms/0/paragraph", "no paragraph 4: name one between 1 and 3"));
}

TEST_CASE("sense: a range holds its number") {
    Json pack = small_pack();
    pack["quantities"][0]["low"] = 11;
    CHECK(only_problem(pack, "/quantities/0/low", "\"low\" is above \"number\""));
    pack = small_pack();
    pack["meetings"][0]["length"]["high"] = 4.5;
    CHECK(only_problem(pack, "/meetings/0/length/high", "\"high\" is below \"number\""));
}

TEST_CASE("sense: a format has a place for its number") {
    Json pack = small_pack();
    pack["quantities"][0]["format"] = "ten boats";
    CHECK(only_problem(pack, "/quantities/0/format", "{n}"));
    pack = small_pack();
    pack["meetings"][0]["length"]["format"] = "{m} hours";
    CHECK(only_problem(pack, "/meetings/0/length/format", "{n}"));
}

TEST_CASE("sense: sides differ in shape or palette") {
    Json pack = small_pack();
    pack["sides"][2]["shape"] = "square";
    CHECK(problems_of(pack).empty());
    pack["sides"][2]["palette"] = 2;
    CHECK(only_problem(pack, "/sides/2", "same shape and palette"));
}

TEST_CASE("sense: names are unique within their kind, after folding") {
    Json pack = small_pack();
    pack["people"][1]["name"] = "ANN  Ámber";
    CHECK(only_problem(pack, "/people/1/name", "already a name of the person"));
    pack = small_pack();
    pack["people"][1]["also"] = {"Amber"};
    CHECK(only_problem(pack, "/people/1/also/0", "already a name of the person"));
    pack = small_pack();
    pack["people"][1]["also"] = {"Анна Амбер"};
    CHECK(only_problem(pack, "/people/1/also/0", "already a name of the person"));
    pack = small_pack();
    pack["topics"][1]["name"] = "The Toll";
    CHECK(only_problem(pack, "/topics/1/name", "already the name of the topic"));
}

TEST_CASE("sense: one name may serve two kinds, and one entity may spell its own twice") {
    Json pack = small_pack();
    pack["places"][3]["name"] = "Red";
    pack["people"][0]["also"] = {"ann amber", "Annie"};
    CHECK(problems_of(pack).empty());
}

TEST_CASE("sense: a name has letters") {
    Json pack = small_pack();
    pack["people"][1]["name"] = "—";
    CHECK(only_problem(pack, "/people/1/name", "no letter and no digit"));
}

TEST_CASE("sense: a subject is described once") {
    Json pack = small_pack();
    pack["states"].push_back(pack["states"][0]);
    pack["states"][1]["id"] = "toll-again";
    pack["states"][1]["about"] = "The toll";
    CHECK(only_problem(pack, "/states/1/about", "what another state is about"));
}

TEST_CASE("sense: meetings, events, quantities and terms are called differently") {
    Json pack = small_pack();
    pack["events"][0]["called"] = "the Walk";
    CHECK(only_problem(pack, "/events/0/called", "another meeting or event is called"));
    pack = small_pack();
    pack["quantities"].push_back(pack["quantities"][0]);
    pack["quantities"][1]["id"] = "boats-again";
    CHECK(only_problem(pack, "/quantities/1/counts", "another quantity counts"));
    pack = small_pack();
    pack["terms"].push_back(pack["terms"][0]);
    pack["terms"][1]["id"] = "quay-again";
    pack["terms"][1]["name"] = "Pier";
    CHECK(only_problem(pack, "/terms/1/also/0", "a name of another term"));
}

TEST_CASE("sense: an office of one person has one holder") {
    Json pack = small_pack();
    pack["roles"][1]["title"] = "president";
    pack["roles"][1]["of"] = "red";
    CHECK(only_problem(pack, "/roles/1", "marked \"sole\" but has another holder"));
}

TEST_CASE("sense: the same role twice") {
    Json pack = small_pack();
    pack["roles"].push_back(pack["roles"][4]);
    pack["roles"][5]["id"] = "eve-again";
    CHECK(only_problem(pack, "/roles/5", "same role of the same person"));
}

TEST_CASE("sense: nobody is his own envoy") {
    Json pack = small_pack();
    pack["roles"][1]["of"] = "bob";
    CHECK(only_problem(pack, "/roles/1/of", "Nobody has a role towards"));
}

TEST_CASE("sense: nobody sits at a table twice") {
    Json pack = small_pack();
    pack["meetings"][0]["table"][1].push_back("ann");
    CHECK(only_problem(pack, "/meetings/0/table/1/1", "sits at this table twice"));
}

TEST_CASE("sense: a position is not answered by its own side") {
    Json pack = small_pack();
    pack["positions"][1]["holder"] = "bob";
    CHECK(only_problem(pack, "/positions/1/answers", "a position of the same side"));
    pack["positions"][1]["holder"] = "red";
    CHECK(only_problem(pack, "/positions/1/answers", "a position of the same side"));
    pack["positions"][1]["holder"] = "ann";
    CHECK(only_problem(pack, "/positions/1/answers", "a position of the same side"));
    pack["positions"][1]["holder"] = "eve";
    CHECK(problems_of(pack).empty());
}

TEST_CASE("sense: several problems of all kinds are told at once") {
    Json pack = small_pack();
    pack["people"][0]["side"] = "rde";
    pack["places"][0]["at"] = {100, 20};
    pack["roles"][0].erase("explanation");
    pack["meetings"][0]["place"] = "ann";
    pack["positions"][0]["stance"] = "wants";
    pack["events"][0]["wen"] = 4;
    pack["quantities"][0]["format"] = "x";
    const Problems problems = problems_of(pack);
    CHECK(problems.size() == 7);
    CHECK(has_problem(problems, "/people/0/side", "did you mean \"red\""));
    CHECK(has_problem(problems, "/places/0/at/0", "out of range"));
    CHECK(has_problem(problems, "/roles/0", "no \"explanation\""));
    CHECK(has_problem(problems, "/meetings/0/place", "is a person"));
    CHECK(has_problem(problems, "/positions/0/stance", "is not one of"));
    CHECK(has_problem(problems, "/events/0/wen", "did you mean \"when\""));
    CHECK(has_problem(problems, "/quantities/0/format", "{n}"));
}
