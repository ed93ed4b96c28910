#include "app/written_answer.hpp"

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/texts.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

const Phrases& texts() {
    static const Phrases read = *interface_texts(STANDPOINT_ASSETS_DIR, "en");
    return read;
}

Option option(const char* text, bool right = false) {
    return {.text = text, .right = right, .proof = {}, .claims = {}};
}

PickOne four() {
    return {{option("a", true), option("b"), option("c"), option("d")}};
}

Match three_pairs() {
    return {.lefts = {"a", "b", "c"}, .rights = {"x", "y", "z"}, .partner = {0, 1, 2}, .cells = {}};
}

std::optional<Response> read(const Task& task, const std::string& line) {
    return response_from(task, line, texts());
}

}  // namespace

TEST_CASE("one option is picked by number or letter") {
    for (const std::string line : {"2", "b", "B", " 2 ", "2.", "(2)", "b)"}) {
        CAPTURE(line);
        CHECK(read(four(), line) == Response(PickOne::Response{1}));
    }
    for (const std::string line :
         {"", "0", "5", "e", "1 2", "two", "-1", "1.5", "18446744073709551617", "99999999999999999999"}) {
        CAPTURE(line);
        CHECK_FALSE(read(four(), line).has_value());
    }
}

TEST_CASE("several options are picked in any order, by numbers, letters or both, with or without spaces") {
    const PickMany task{{option("a", true), option("b"), option("c", true)}};
    for (const std::string line : {"1 3", "3 1", "1,3", "a c", "1, c", "13", "ca", "1 3 3"}) {
        CAPTURE(line);
        CHECK(read(task, line) == Response(PickMany::Response{{0, 2}}));
    }
    for (const std::string line : {"", "4", "1 4", "none", "1-3"}) {
        CAPTURE(line);
        CHECK_FALSE(read(task, line).has_value());
    }
}

TEST_CASE("true and false go by many words") {
    const TrueFalse task;
    for (const std::string line : {"t", "T", "true", "True.", "yes", "y"}) {
        CAPTURE(line);
        CHECK(read(task, line) == Response(TrueFalse::Response{true}));
    }
    for (const std::string line : {"f", "FALSE", "no", "n"}) {
        CAPTURE(line);
        CHECK(read(task, line) == Response(TrueFalse::Response{false}));
    }
    CHECK_FALSE(read(task, "maybe").has_value());
    CHECK_FALSE(read(task, "-1").has_value());
}

TEST_CASE("pairs are given as numbers in turn or as pairs in any order") {
    const Response meant = Match::Response{{1, 0, 2}};
    for (const std::string line :
         {"2 1 3", "213", "1-2 2-1 3-3", "3-3, 2-1, 1-2", "b a c", "1-b 2-a 3-c", "1=2 2=1 3=3"}) {
        CAPTURE(line);
        CHECK(read(three_pairs(), line) == meant);
    }
    for (const std::string line : {"2 1", "2 1 4", "1-2 1-1 3-3", "1-2 2-1", "1-2 2-1 4-3", "1-2-3", "- - -"}) {
        CAPTURE(line);
        CHECK_FALSE(read(three_pairs(), line).has_value());
    }
}

TEST_CASE("an order needs every card once") {
    const Order task{.cards = {{"a", {}}, {"b", {}}, {"c", {}}}, .sequence = {0, 1, 2}};
    CHECK(read(task, "3 1 2") == Response(Order::Response{{2, 0, 1}}));
    CHECK(read(task, "312") == Response(Order::Response{{2, 0, 1}}));
    CHECK_FALSE(read(task, "3 1 1").has_value());
    CHECK_FALSE(read(task, "3 1").has_value());
}

TEST_CASE("cards go to piles, chips to blanks") {
    const Sort sort{.cards = {"a", "b", "c"}, .piles = {"x", "y"}, .pile = {0, 1, 0}, .cells = {}};
    CHECK(read(sort, "1 2 1") == Response(Sort::Response{{0, 1, 0}}));
    CHECK_FALSE(read(sort, "1 2 3").has_value());
    const Assemble assemble{.slots = {"who", "where"}, .chips = {"a", "b", "c", "d"}, .chip = {0, 1}, .cells = {}};
    CHECK(read(assemble, "4 1") == Response(Assemble::Response{{3, 0}}));
    CHECK_FALSE(read(assemble, "1 1").has_value());
}

TEST_CASE("a pin is two numbers in degrees, signed or with the quarter of the sky") {
    const Pin task{.latitude = 0, .longitude = 0, .radius_km = 1, .far_km = 3, .place = "x", .claims = {}};
    CHECK(read(task, "51.5 -0.1") == Response(Pin::Response{51.5, -0.1}));
    CHECK(read(task, "51.5, -0.1") == Response(Pin::Response{51.5, -0.1}));
    CHECK(read(task, "51.5N 0.1W") == Response(Pin::Response{51.5, -0.1}));
    CHECK(read(task, "33.9°S 18.4°E") == Response(Pin::Response{-33.9, 18.4}));
    CHECK(read(task, "+1 +2") == Response(Pin::Response{1, 2}));
    for (const std::string line : {"", "51.5", "91 0", "0 181", "nan nan", "inf 0", "1e999 0", "a b", "1 2 3"}) {
        CAPTURE(line);
        CHECK_FALSE(read(task, line).has_value());
    }
}

TEST_CASE("every task says its form and its prompt, with nothing left to fill in") {
    const Deal deal = dealt(*article(), 4, 30);
    for (const Question& question : deal.questions) {
        CAPTURE(word(question.kind()));
        for (const std::string& text : {form_of(question.task, texts()), prompt_of(question.task, texts())}) {
            CHECK_FALSE(text.empty());
            CHECK(text.find_first_of("{}[]") == std::string::npos);
        }
    }
}

TEST_CASE("the right line of every dealt question is read as its key") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        for (const Question& question : dealt(*article(), seed, 30).questions) {
            CAPTURE(question.stem);
            CHECK(read(question.task, right_line(question.task)).has_value());
        }
    }
}
