#include "quiz/lint.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "quiz/examples.hpp"

using namespace standpoint;
using namespace standpoint::examples;

namespace {

std::vector<std::string> names_of_findings(const Question& question) {
    std::vector<std::string> found;
    for (const Finding& finding : lint(base(), question)) {
        CHECK_FALSE(finding.sentence.empty());
        found.emplace_back(finding.lint);
    }
    return found;
}

bool finds(const Question& question, std::string_view name) {
    const std::vector<std::string> found = names_of_findings(question);
    return std::ranges::find(found, name) != found.end();
}

// The question with these options, the first of them right.
Question choosing(std::vector<std::string> texts, std::string stem = "Where was the talk held?") {
    PickOne task;
    for (const std::string& text : texts) {
        task.options.push_back(task.options.empty() ? right(text) : wrong(text));
    }
    return asking(std::move(stem), task);
}

Question stating(std::string stem) {
    return asking(std::move(stem), TrueFalse{true, {}, {}});
}

}  // namespace

TEST_CASE("a fair question has no finding") {
    CHECK(names_of_findings(choosing({"London", "Moscow", "Geneva", "Vienna"})).empty());
    CHECK(names_of_findings(stating("The talks were held in London.")).empty());
    CHECK(names_of_findings(choosing({"2 hours", "3 hours", "4 hours"}, "How long did it last?")).empty());
    CHECK(names_of_findings(asking("Who went to Harn?", TypeIn{{"Vell"}, {"Ostra"}, {}})).empty());
    CHECK(names_of_findings(asking("Where is it?", Pin{1, 2, 60, 180, "Harn", {}})).empty());
}

TEST_CASE("all-or-none: no option speaks of the others") {
    for (const std::string text :
         {"All of the above", "None of these", "Both leaders", "None of them", "All", "Neither"}) {
        CAPTURE(text);
        CHECK(finds(choosing({"London", text, "Geneva"}), "all-or-none"));
    }
    CHECK_FALSE(finds(choosing({"All areas", "Allies", "Bothnia"}), "all-or-none"));
}

TEST_CASE("negative-stem: a stem asks what is, not what is not") {
    CHECK(finds(choosing({"a", "b"}, "Which of these is not a city?"), "negative-stem"));
    CHECK(finds(choosing({"a", "b"}, "Which of these isn't a city?"), "negative-stem"));
    CHECK(finds(choosing({"a", "b"}, "Who met them all EXCEPT one?"), "negative-stem"));
    CHECK(finds(choosing({"a", "b"}, "Who has never been there?"), "negative-stem"));
    CHECK_FALSE(finds(choosing({"a", "b"}, "Which note was handed over in another knot?"), "negative-stem"));
}

TEST_CASE("negative-stem: what the pack says of the fact may be quoted") {
    CHECK_FALSE(finds(choosing({"a", "b"}, "Who demands a pull-out from lakes that are not frozen?"), "negative-stem"));
    CHECK(
        finds(choosing({"a", "b"}, "Who does not demand a pull-out from lakes that are not frozen?"), "negative-stem"));
}

TEST_CASE("negative-stem: a text that a claim carries may be quoted, that of another fact may not") {
    Question question = stating("The article describes the ferry as not at all clear.");
    CHECK(finds(question, "negative-stem"));
    std::get<TrueFalse>(question.task).claims = {{FactId{1}, Aspect::value, std::string("not at all clear")}};
    CHECK_FALSE(finds(question, "negative-stem"));
}

TEST_CASE("question-mark: stems ask, statements state, a cloze has one blank") {
    CHECK(finds(choosing({"a", "b"}, "Choose a city."), "question-mark"));
    CHECK(finds(choosing({"a", "b"}, ""), "question-mark"));
    CHECK(finds(stating("Was it in London?"), "question-mark"));
    CHECK_FALSE(finds(stating("It was in London."), "question-mark"));
    CHECK_FALSE(finds(choosing({"a", "b"}, "They met in ____."), "question-mark"));
    CHECK_FALSE(finds(choosing({"a", "b"}, "They met in ______, did they?"), "question-mark"));
    CHECK(finds(choosing({"a", "b"}, "____ met in ____."), "question-mark"));
    CHECK(finds(choosing({"a", "b"}, "They met in ____"), "question-mark"));
}

TEST_CASE("same-form: the case of the first letter") {
    CHECK(finds(choosing({"London", "moscow"}), "same-form"));
    CHECK(finds(choosing({"4 hours", "five hours"}), "same-form"));
    CHECK_FALSE(finds(choosing({"“Soon”", "Later on"}), "same-form"));
    CHECK_FALSE(finds(choosing({"Élan", "Zeal"}), "same-form"));
    CHECK(finds(choosing({"élan", "Zeal"}), "same-form"));
}

TEST_CASE("same-form: script and final punctuation") {
    CHECK(finds(choosing({"London", "Лондон"}), "same-form"));
    CHECK(finds(choosing({"It ended.", "It went on"}), "same-form"));
    CHECK_FALSE(finds(choosing({"It ended.", "It went on."}), "same-form"));
    CHECK_FALSE(finds(choosing({"The U.S.", "Russia"}), "same-form"));
}

TEST_CASE("key-length: the key is no longer and no shorter than the others") {
    CHECK(finds(choosing({"a very long and careful key", "short one", "short two"}), "key-length"));
    CHECK(finds(choosing({"key", "a long distractor", "another long one"}), "key-length"));
    CHECK_FALSE(finds(choosing({"123456", "1234", "1234"}), "key-length"));  // exactly 1.5 times
    CHECK(finds(choosing({"1234567", "1234", "1234"}), "key-length"));
    CHECK_FALSE(finds(choosing({"ääää", "aaaa", "bbbb"}), "key-length"));  // in letters, not in bytes
}

TEST_CASE("word-in-common: the stem does not point to the key") {
    CHECK(finds(choosing({"the ferry talks", "the winter games"}, "Which ferry was it?"), "word-in-common"));
    CHECK(finds(choosing({"the ferries' harbours", "the winter games"}, "What is the harbour's name?"),
                "word-in-common"));
    CHECK_FALSE(finds(choosing({"the ferry talks", "the ferry games"}, "Which ferry was it?"), "word-in-common"));
    CHECK_FALSE(finds(choosing({"those which come", "these who go"}, "Which was it?"), "word-in-common"));
    CHECK_FALSE(finds(choosing({"the winter games", "the ferry talks"}, "Which ferry was it?"), "word-in-common"));
    CHECK(finds(asking("What is called Harn in Vell?", TypeIn{{"Vell"}, {}, {}}), "word-in-common"));
    CHECK_FALSE(finds(asking("What is called Vellum?", TypeIn{{"Vell"}, {}, {}}), "word-in-common"));
}

TEST_CASE("absolutes and hedges: not in one option only") {
    CHECK(finds(choosing({"every lake", "a lake", "two lakes"}), "absolutes"));
    CHECK(finds(choosing({"a lake", "a lake that may freeze", "two lakes"}), "absolutes"));
    CHECK_FALSE(finds(choosing({"every lake", "all ponds", "two lakes"}), "absolutes"));
    CHECK_FALSE(finds(choosing({"in May", "in June"}), "absolutes"));
    CHECK_FALSE(finds(choosing({"a lake", "alloy"}), "absolutes"));
}

TEST_CASE("numbers-sorted: numbers of one kind ascend") {
    CHECK(finds(choosing({"5 hours", "3 hours", "4 hours"}), "numbers-sorted"));
    CHECK(finds(choosing({"in 2015", "in 2014"}), "numbers-sorted"));
    CHECK(finds(choosing({"2 hours", "1 hour"}), "numbers-sorted"));
    CHECK(finds(choosing({"nearly 1,000 ships", "nearly 200 ships"}), "numbers-sorted"));
    CHECK_FALSE(finds(choosing({"nearly 200 ships", "nearly 1,000 ships"}), "numbers-sorted"));
    CHECK_FALSE(finds(choosing({"5 hours", "3 days"}), "numbers-sorted"));
    CHECK_FALSE(finds(choosing({"5 of 6 hours", "3 of 6 hours"}), "numbers-sorted"));
    CHECK_FALSE(finds(choosing({"London", "Geneva"}), "numbers-sorted"));
}

TEST_CASE("option-count") {
    CHECK(finds(choosing({"London"}), "option-count"));
    CHECK_FALSE(finds(choosing({"London", "Moscow"}), "option-count"));
    CHECK(finds(choosing({"a", "b", "c", "d", "e"}), "option-count"));
    CHECK(finds(asking("Which?", PickMany{{right("a"), wrong("b")}}), "option-count"));
    CHECK_FALSE(finds(asking("Which?", PickMany{{right("a"), wrong("b"), right("c")}}), "option-count"));
    CHECK(finds(asking("Which?", PickMany{std::vector<Option>(7, right("a"))}), "option-count"));
}

TEST_CASE("one-key: one right option, and no two alike") {
    CHECK(finds(asking("Which?", PickOne{{wrong("a"), wrong("b")}}), "one-key"));
    CHECK(finds(asking("Which?", PickOne{{right("a"), right("b")}}), "one-key"));
    CHECK(finds(asking("Which?", PickMany{{right("a"), right("b"), right("c")}}), "one-key"));
    CHECK(finds(choosing({"London", "Moscow", "moscow."}), "one-key"));
    CHECK(finds(choosing({"The U.S.", "the US"}), "one-key"));
    CHECK(finds(asking("Which?", Match{{"a", "b"}, {"x", "X"}, {0, 1}, {}}), "one-key"));
    CHECK(finds(asking("Which?", Order{{{"a", {}}, {"a", {}}}, {0, 1}}), "one-key"));
    CHECK(finds(asking("Which?", Sort{{"a", "b"}, {"x", "x"}, {0, 1}, {}}), "one-key"));
    CHECK(finds(asking("Which?", Assemble{{"a", "b"}, {"x", "x", "y"}, {0, 2}, {}}), "one-key"));
}

TEST_CASE("one-key: a distractor is no other name of the key") {
    Question question = choosing({"Vell", "Ostra"});
    CHECK_FALSE(finds(question, "one-key"));
    std::get<PickOne>(question.task).options[0].claims = {{FactId{0}, Aspect::side, EntityRef(SideId{0})}};
    CHECK(finds(question, "one-key"));
}

TEST_CASE("one-key: a spelling is accepted or wrong") {
    CHECK(finds(asking("Who?", TypeIn{{"Vell"}, {"VELL"}, {}}), "one-key"));
    CHECK(finds(asking("Who?", TypeIn{{}, {"Harn"}, {}}), "one-key"));
}

TEST_CASE("proved: what is wrong has a proof with a sentence") {
    Question question = choosing({"London", "Moscow"});
    auto& options = std::get<PickOne>(question.task).options;
    options[1].proof->sentence.clear();
    CHECK(finds(question, "proved"));
    options[1].proof.reset();
    CHECK(finds(question, "proved"));
    CHECK(finds(asking("It was.", TrueFalse{false, {}, {}}), "proved"));
    CHECK_FALSE(finds(asking("It was.", TrueFalse{false, {}, Proof{Rule::stated, "No: it is."}}), "proved"));
}

TEST_CASE("proved: so has every cell") {
    Match match{{"a", "b"}, {"x", "y"}, {0, 1}, {{right("a x"), wrong("a y")}, {wrong("b x"), right("b y")}}};
    CHECK_FALSE(finds(asking("Which?", match), "proved"));
    match.cells[0][1].proof.reset();
    CHECK(finds(asking("Which?", match), "proved"));
    Sort sort{{"a"}, {"x", "y"}, {0}, {{right("a x"), wrong("a y")}}};
    sort.cells[0][1].proof.reset();
    CHECK(finds(asking("Which?", sort), "proved"));
    Assemble assemble{{"who"}, {"x", "y"}, {0}, {{right("x"), wrong("y")}}};
    assemble.cells[0][1].proof.reset();
    CHECK(finds(asking("Which?", assemble), "proved"));
}

TEST_CASE("unfilled: no slot and no missing phrase is left anywhere") {
    CHECK(finds(choosing({"London", "Moscow"}, "Where did {who} meet?"), "unfilled"));
    CHECK(finds(choosing({"London", "[place]"}), "unfilled"));
    Question question = choosing({"London", "Moscow"});
    question.explanation = "[meeting.explained]";
    CHECK(finds(question, "unfilled"));
    question = choosing({"London", "Moscow"});
    std::get<PickOne>(question.task).options[1].proof->sentence = "No: {explanation}";
    CHECK(finds(question, "unfilled"));
    CHECK(finds(asking("Who?", TypeIn{{"{name}"}, {}, {}}), "unfilled"));
    CHECK(finds(asking("Where?", Pin{1, 2, 60, 180, "[place]", {}}), "unfilled"));
    CHECK(finds(asking("Which?", Assemble{{"{who}"}, {"x", "y"}, {0}, {}}), "unfilled"));
}

TEST_CASE("unfilled: a text that is empty is a gap, too") {
    Question question = choosing({"London", "Moscow"});
    question.explanation.clear();
    CHECK(finds(question, "unfilled"));
    CHECK(finds(choosing({"London", ""}), "unfilled"));
}

TEST_CASE("a finding names the option or the word") {
    const std::vector<Finding> findings =
        lint(base(), choosing({"the ferry talks", "the winter games"}, "Which ferry was it?"));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].lint == "word-in-common");
    CHECK(findings[0].sentence.find("ferry") != std::string::npos);
}

TEST_CASE("property: every text is linted without harm") {
    CHECK(rc::check([](const std::string& stem, const std::vector<std::string>& texts) {
        Question question = choosing(texts, stem);
        for (const Finding& finding : lint(base(), question)) {
            RC_ASSERT_FALSE(finding.sentence.empty());
        }
    }));
}

TEST_CASE("property: tasks of every kind are linted without harm") {
    CHECK(rc::check([](std::uint64_t seed) {
        for (const TaskKind kind : all_kinds) {
            const Question question = asking("Which?", drawn_task(kind, Rng(seed)));
            for (const Finding& finding : lint(base(), question)) {
                RC_ASSERT(finding.lint != "unfilled");
            }
        }
    }));
}
