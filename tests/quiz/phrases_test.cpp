#include "quiz/phrases.hpp"

#include <set>

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace standpoint;

namespace {

Phrases some() {
    return *Phrases::read(R"({
        "meeting-place": ["where did {who} meet?", "in which place did {who} meet?", "what was the place where {who} met?"],
        "stance.demands": "demands",
        "quoted": "“{what}” – who said it?",
        "braces": "{{kept}} {filled}"
    })");
}

std::string place_of_problem(std::string_view json) {
    const Result<Phrases> read = Phrases::read(json);
    REQUIRE_FALSE(read);
    REQUIRE_FALSE(read.problems().empty());
    CHECK_FALSE(read.problems().front().sentence.empty());
    return read.problems().front().place;
}

}  // namespace

TEST_CASE("a phrase is filled and begins with a capital") {
    const Phrases phrases = some();
    CHECK(phrases.say("stance.demands", {}, Rng(1)) == "Demands");
    CHECK(phrases.say("quoted", {{"what", "peace"}}, Rng(1)) == "“Peace” – who said it?");
    CHECK(phrases.say("braces", {{"filled", "x"}}, Rng(1)) == "{Kept} x");
}

TEST_CASE("one of several phrasings is chosen by the seed, and the same seed chooses the same") {
    const Phrases phrases = some();
    std::set<std::string> said;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const std::string text = phrases.say("meeting-place", {{"who", "they"}}, Rng(seed));
        CHECK(text == phrases.say("meeting-place", {{"who", "they"}}, Rng(seed)));
        said.insert(text);
    }
    CHECK(said.size() == 3);
    CHECK(said.contains("Where did they meet?"));
}

TEST_CASE("a part is the first phrasing with its first letter as it is") {
    const Phrases phrases = some();
    CHECK(phrases.part("stance.demands") == "demands");
    CHECK(phrases.part("meeting-place", {{"who", "they"}}) == "where did they meet?");
}

TEST_CASE("what is missing stays visible for the lints") {
    const Phrases phrases = some();
    CHECK(phrases.say("no-such", {}, Rng(1)) == "[no-such]");
    CHECK(phrases.part("no-such") == "[no-such]");
    CHECK(phrases.part("meeting-place") == "where did {who} meet?");
    CHECK_FALSE(phrases.has("no-such"));
    CHECK(phrases.has("quoted"));
    CHECK(phrases.all().size() == 4);
}

TEST_CASE("lists read as sentences do") {
    const Phrases phrases = some();
    CHECK(phrases.list({}).empty());
    CHECK(phrases.list({"a"}) == "a");
    CHECK(phrases.list({"a", "b"}) == "a and b");
    CHECK(phrases.list({"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("the word before the last of a list is the language's") {
    CHECK(Phrases::read(R"({"list.and": "und"})")->list({"a", "b", "c"}) == "a, b und c");
}

TEST_CASE("no JSON, or JSON of another form, is a problem with its line") {
    CHECK(place_of_problem("") == "");
    CHECK(place_of_problem("[]") == "");
    CHECK(place_of_problem("\"text\"") == "");
    const Result<Phrases> read = Phrases::read("{\n\"a\": \"b\",\n\"c\" \"d\"\n}");
    REQUIRE_FALSE(read);
    CHECK(read.problems().front().line == 3);
}

TEST_CASE("a phrase that is none is named by its key") {
    CHECK(place_of_problem(R"({"a": 3})") == "/a");
    CHECK(place_of_problem(R"({"a": []})") == "/a");
    CHECK(place_of_problem(R"({"a": ["fine", null]})") == "/a/1");
    CHECK(place_of_problem(R"({"a": ""})") == "/a");
    CHECK(place_of_problem(R"({"a": {"b": "c"}})") == "/a");
}

TEST_CASE("two phrases of one name are a problem: one of them would be lost") {
    CHECK(place_of_problem(R"({"a": "one", "a": "two"})") == "/a");
}

TEST_CASE("braces that do not pair are a problem") {
    CHECK(place_of_problem(R"({"a": "who met {who"})") == "/a");
    CHECK(place_of_problem(R"({"a": "who met who}"})") == "/a");
    CHECK(place_of_problem(R"({"a": "{who {met}"})") == "/a");
    CHECK(Phrases::read(R"({"a": "{{who}} {met}"})"));
}

TEST_CASE("hidden controls and broken UTF-8 are problems") {
    CHECK(place_of_problem(R"({"a": "left \u202e right"})") == "/a");
    CHECK(place_of_problem("{\"a\": \"\xff\xfe\"}") == "");
}

TEST_CASE("every problem is reported at once") {
    const Result<Phrases> read = Phrases::read(R"({"a": 1, "b": "fine", "c": "", "d": ["{x"]})");
    REQUIRE_FALSE(read);
    CHECK(read.problems().size() == 3);
}

TEST_CASE("deep nesting is a problem, not a crash") {
    const std::string deep = "{\"a\": " + std::string(200'000, '[') + std::string(200'000, ']') + "}";
    CHECK(place_of_problem(deep) == "/a/0");
}

TEST_CASE("property: any bytes are read or reported") {
    CHECK(rc::check([](const std::string& bytes) {
        const Result<Phrases> read = Phrases::read(bytes);
        RC_ASSERT(static_cast<bool>(read) || !read.problems().empty());
    }));
}
