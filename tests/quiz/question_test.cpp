#include "quiz/question.hpp"

#include <set>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "quiz/examples.hpp"

using namespace standpoint;
using namespace standpoint::examples;
using doctest::Approx;

TEST_CASE("tasks have words, and the words name the tasks") {
    CHECK(word(TaskKind::pick_one) == "PickOne");
    CHECK(word(TaskKind::pin) == "Pin");
    for (const TaskKind kind : all_kinds) {
        CHECK(task_named(word(kind)) == kind);
    }
    CHECK_FALSE(task_named("pickone").has_value());
    CHECK_FALSE(task_named("").has_value());
}

TEST_CASE("every rule has a word of its own") {
    std::set<std::string_view> words;
    for (const Rule rule : {Rule::functional, Rule::whole_list, Rule::disjoint, Rule::stated, Rule::attributed,
                            Rule::order, Rule::gap, Rule::far}) {
        CHECK(words.insert(word(rule)).second);
    }
    CHECK(word(Rule::functional) == "functional");
    CHECK(word(Rule::whole_list) == "whole list");
    CHECK(word(Rule::far) == "far");
}

TEST_CASE("a question's kind is that of its task") {
    for (const TaskKind kind : all_kinds) {
        CHECK(asking("?", drawn_task(kind, Rng(1))).kind() == kind);
    }
}

TEST_CASE("the key in one line: options") {
    CHECK(key_text(PickOne{{wrong("Paris"), right("London")}}) == "London");
    CHECK(key_text(PickMany{{right("a"), wrong("b"), right("c")}}) == "a; c");
    CHECK(key_text(TrueFalse{true, {}, {}}) == "True");
    CHECK(key_text(TrueFalse{false, {}, {}}) == "False");
}

TEST_CASE("the key in one line: tasks with parts") {
    CHECK(key_text(Match{{"a", "b"}, {"x", "y"}, {1, 0}, {}}) == "a → y; b → x");
    CHECK(key_text(Sort{{"a", "b"}, {"x", "y"}, {1, 1}, {}}) == "a → y; b → y");
    CHECK(key_text(Assemble{{"who", "where"}, {"x", "y", "z"}, {2, 0}, {}}) == "who → z; where → x");
    CHECK(key_text(Order{{{"late", {}}, {"early", {}}}, {1, 0}}) == "1. early; 2. late");
}

TEST_CASE("the key in one line: typed and pinned") {
    CHECK(key_text(TypeIn{{"Vladimir Putin", "Putin"}, {}, {}}) == "Vladimir Putin");
    CHECK(key_text(Pin{1, 2, 3, 9, "London", {}}) == "London");
}

TEST_CASE("the parts of a key are told apart by what the caller asks for") {
    CHECK(key_text(PickMany{{right("a"), right("b"), wrong("c")}}, "\n") == "a\nb");
    CHECK(key_text(Match{{"a", "b"}, {"x", "y"}, {0, 1}, {}}, " | ") == "a → x | b → y");
}

TEST_CASE("chance by the number of options") {
    CHECK(chance(PickOne{{right("a"), wrong("b"), wrong("c"), wrong("d")}}) == Approx(0.25));
    CHECK(chance(PickOne{{right("a"), wrong("b")}}) == Approx(0.5));
    CHECK(chance(TrueFalse{}) == Approx(0.5));
    CHECK(chance(Match{names("l", 4), names("r", 4), {0, 1, 2, 3}, {}}) == Approx(0.25));
    CHECK(chance(Sort{names("c", 6), names("p", 3), {0, 1, 2, 0, 1, 2}, {}}) == Approx(1.0 / 3));
    CHECK(chance(Assemble{names("s", 3), names("c", 5), {0, 1, 2}, {}}) == Approx(0.2));
    CHECK(chance(TypeIn{{"a"}, {}, {}}) == 0);
    CHECK(chance(Pin{0, 0, 60, 180, "x", {}}) == 0);
}

TEST_CASE("chance of several options, counted by hand") {
    // One right of two: {r} earns 1, {w} and {r, w} nothing.
    CHECK(chance(PickMany{{right("a"), wrong("b")}}) == Approx(1.0 / 3));
    // One right of three: only {r} of seven subsets earns anything.
    CHECK(chance(PickMany{{right("a"), wrong("b"), wrong("c")}}) == Approx(1.0 / 7));
    // Two right of three: both 1; each alone ½ (twice); both and the wrong one ½.
    CHECK(chance(PickMany{{right("a"), right("b"), wrong("c")}}) == Approx(2.5 / 7));
}

TEST_CASE("chance of an order is half its pairs") {
    CHECK(chance(Order{{{"a", {}}, {"b", {}}, {"c", {}}}, {0, 1, 2}}) == Approx(0.5));
    CHECK(chance(Order{{{"a", {}}}, {0}}) == Approx(1));
}

TEST_CASE("property: chance lies between nothing and certainty") {
    CHECK(rc::check([](std::uint64_t seed) {
        for (const TaskKind kind : all_kinds) {
            const double by_guess = chance(drawn_task(kind, Rng(seed)));
            RC_ASSERT(by_guess >= 0.0);
            RC_ASSERT(by_guess <= 0.5);
        }
    }));
}
