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

TEST_CASE("what a player said reads as the key does") {
    CHECK(said_text(PickMany{{right("a"), wrong("b"), right("c")}}, PickMany::Response{{2, 0}}) == "a; c");
    CHECK(said_text(Order{{{"x", {}}, {"y", {}}}, {1, 0}}, Order::Response{{1, 0}}) == "1. y; 2. x");
    CHECK(said_text(TypeIn{{"Vell"}, {}, {}}, TypeIn::Response{"vel"}) == "vel");
}
