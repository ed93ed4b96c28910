#include "quiz/reasons.hpp"

#include <doctest/doctest.h>

#include "quiz/examples.hpp"

using namespace standpoint;
using namespace standpoint::examples;

using Sentences = std::vector<std::string>;

namespace {

Option wrong_for(std::string text, std::string sentence) {
    return {std::move(text), false, Proof{Rule::stated, std::move(sentence)}, {}};
}

}  // namespace

TEST_CASE("after an answer its proof and the explanation are said, and nothing twice") {
    const Question question =
        asking("Who demands it?",
               PickOne{{right("Vell"), wrong_for("Harn", "No: Harn is a town."),
                        wrong_for("Ostrava", "No. Vell demands it."), wrong_for("Nobody", "No: Harn is a town.")}});
    CHECK(reasons(question, PickOne::Response{0}) == Sentences{"Vell demands it."});
    CHECK(reasons(question, PickOne::Response{1}) == Sentences{"No: Harn is a town.", "Vell demands it."});
    CHECK(reasons(question, PickOne::Response{2}) == Sentences{"No. Vell demands it."});
    CHECK(reasons(question, std::nullopt) == Sentences{"Vell demands it."});

    const Question many = asking("Which are true?", PickMany{std::get<PickOne>(question.task).options});
    CHECK(reasons(many, PickMany::Response{{1, 3}}) == Sentences{"No: Harn is a town.", "Vell demands it."});
    CHECK(reasons(many, PickMany::Response{{1, 2}}) == Sentences{"No: Harn is a town.", "No. Vell demands it."});
}

TEST_CASE("a statement is proved false only to who believed it") {
    const Question question = asking(
        "Vell offers it.", TrueFalse{.truth = false, .claims = {}, .proof = Proof{Rule::stated, "No: it demands it."}});
    CHECK(reasons(question, TrueFalse::Response{true}) == Sentences{"No: it demands it.", "Vell demands it."});
    CHECK(reasons(question, TrueFalse::Response{false}) == Sentences{"Vell demands it."});
}

TEST_CASE("reasons of several facts come part by part, each with its paragraph") {
    const auto option = [](std::string text, FactId fact, bool is_right) {
        Option made{std::move(text), is_right, std::nullopt, {{fact, Aspect::holding, std::string("it")}}};
        if (!is_right) {
            made.proof = Proof{Rule::attributed, "Not Vell. Harn asks for " + made.text + "."};
        }
        return made;
    };
    Question question = asking("Which are Vell's?", PickMany{{option("peace", {0}, true), option("grain", {1}, false),
                                                              option("a lasting truce", {2}, true)}});
    question.supports = {{{0}, 4, "Vell asks for peace."}, {{2}, 5, "Vell asks for a truce."}, {{1}, 9, "Harn asks."}};
    const Response said = PickMany::Response{{0, 1}};
    const Reason peace{"", "Vell asks for peace.", 4};
    const Reason truce{"", "Vell asks for a truce.", 5};
    CHECK(explained(question, said) == std::vector<Reason>{peace, {"", "Not Vell. Harn asks for grain.", 9}, truce});
    CHECK(explained(question, std::nullopt) == std::vector<Reason>{peace, truce});
    std::get<PickMany>(question.task).options[1].proof->sentence = "Not Vell.";
    CHECK(explained(question, said)[1] == Reason{"grain", "Not Vell.", 9});

    const std::vector<Support> missed = missed_supports(question, said, grade(question.task, said));
    REQUIRE(missed.size() == 2);
    CHECK(missed[0].paragraph == 9);
    CHECK(missed[1].paragraph == 5);
    const Response right_one = PickMany::Response{{0, 2}};
    CHECK(missed_supports(question, right_one, grade(question.task, right_one)).front().fact == question.item.fact);
}

TEST_CASE("what is missed in an order are the facts of the cards out of place") {
    Question question = asking("In which order?", Order{{{"x", {1}}, {"y", {2}}, {"z", {3}}}, {2, 0, 1}});
    question.supports = {{{3}, 4, "z."}, {{1}, 5, "x."}, {{2}, 6, "y."}};
    const Response said = Order::Response{{2, 1, 0}};
    const std::vector<Support> missed = missed_supports(question, said, grade(question.task, said));
    REQUIRE(missed.size() == 2);
    CHECK(missed[0].paragraph == 5);
    CHECK(missed[1].paragraph == 6);
}

TEST_CASE("what a player said reads as the key does") {
    CHECK(said_text(PickMany{{right("a"), wrong("b"), right("c")}}, PickMany::Response{{2, 0}}) == "a; c");
    CHECK(said_text(Order{{{"x", {}}, {"y", {}}}, {1, 0}}, Order::Response{{1, 0}}) == "1. y; 2. x");
    CHECK(said_text(TypeIn{{"Vell"}, {}, {}}, TypeIn::Response{"vel"}) == "vel");
}
