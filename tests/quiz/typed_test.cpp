#include "quiz/typed.hpp"

#include <chrono>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/text.hpp"
#include "quiz/wording.hpp"

using namespace standpoint;

namespace {

TypeIn zelenskyy() {
    return {{"Volodymyr Zelenskyy", "Zelenskyy", "Володимир Зеленський", "Zelensky", "Zelenskiy"},
            {"Vladimir Putin", "Putin", "Donald Trump", "Trump", "Владимир Путин"},
            {}};
}

Verdict typed(const std::vector<std::string>& accepted, std::string_view written) {
    return judge_typed({accepted, {}, {}}, written);
}

// A word of so many letters, from a to e, drawn by rapidcheck.
rc::Gen<std::string> a_word(std::size_t letters) {
    return rc::gen::container<std::string>(letters, rc::gen::inRange('a', 'f'));
}

}  // namespace

TEST_CASE("every accepted spelling is right, in any script") {
    for (const std::string& spelling : zelenskyy().accepted) {
        CHECK(judge_typed(zelenskyy(), spelling) == Verdict::right);
    }
}

TEST_CASE("case, marks, punctuation and spaces do not count") {
    CHECK(judge_typed(zelenskyy(), "  volodymyr   ZELENSKYY. ") == Verdict::right);
    CHECK(judge_typed(zelenskyy(), "Zelénskyy!") == Verdict::right);
    CHECK(judge_typed(zelenskyy(), "володимир зеленський") == Verdict::right);
    CHECK(typed({"U.S."}, "us") == Verdict::right);
    CHECK(typed({"Ukraine's government"}, "ukraines government") == Verdict::right);
}

TEST_CASE("titles before a name do not count") {
    for (const std::string_view written :
         {"President Zelenskyy", "president volodymyr zelenskyy", "Mr. Zelenskyy", "Mr President Zelenskyy",
          "the President Zelenskyy", "Sir Volodymyr Zelenskyy"}) {
        CAPTURE(written);
        CHECK(judge_typed(zelenskyy(), written) == Verdict::right);
    }
    CHECK(typed({"Steve Witkoff"}, "special envoy Steve Witkoff") == Verdict::right);
    CHECK(typed({"the Kremlin"}, "Kremlin") == Verdict::right);
    CHECK(typed({"United States"}, "The United States") == Verdict::right);
}

TEST_CASE("a title is not dropped where it is the answer") {
    CHECK(typed({"president"}, "President") == Verdict::right);
    CHECK(typed({"special envoy"}, "the special envoy") == Verdict::right);
    CHECK(typed({"president of Ukraine"}, "of Ukraine") == Verdict::wrong);
    CHECK(typed({"president"}, "the") == Verdict::wrong);
}

TEST_CASE("another name is wrong, with titles and in any script") {
    for (const std::string_view written : {"Putin", "president putin", "Путин", "Donald Trump", "TRUMP"}) {
        CAPTURE(written);
        CHECK(judge_typed(zelenskyy(), written) == Verdict::wrong);
    }
}

TEST_CASE("another name is wrong however near it is") {
    const TypeIn task{{"Austria"}, {"Australia"}, {}};
    CHECK(judge_typed(task, "Australia") == Verdict::wrong);
    const TypeIn near{{"Slovenia"}, {"Slovenja"}, {}};
    CHECK(judge_typed(near, "slovenja") == Verdict::wrong);
    CHECK(judge_typed(near, "slovenia") == Verdict::right);
}

TEST_CASE("a slip is almost right only where it is nearer than to any other name") {
    const TypeIn task{{"Slovenia"}, {"Slovakia"}, {}};
    CHECK(judge_typed(task, "Slovenie") == Verdict::almost);
    CHECK(judge_typed(task, "Slovekia") == Verdict::wrong);  // one from Slovakia, two from Slovenia
    const TypeIn between{{"Mardena"}, {"Mardina"}, {}};
    CHECK(judge_typed(between, "Mardona") == Verdict::wrong);  // one from both
}

TEST_CASE("slips are forgiven by length") {
    CHECK(judge_typed(zelenskyy(), "Zelenskkyy") == Verdict::almost);
    CHECK(judge_typed(zelenskyy(), "Volodimir Zelinskyi") == Verdict::almost);
    CHECK(judge_typed(zelenskyy(), "Zombie") == Verdict::wrong);
    CHECK(typed({"Kyiv"}, "Kyev") == Verdict::wrong);
    CHECK(typed({"Paris"}, "Parsi") == Verdict::almost);
    CHECK(typed({"Paris"}, "Prasi") == Verdict::wrong);
}

TEST_CASE("edits forgiven at each length") {
    CHECK(edits_forgiven("") == 0);
    CHECK(edits_forgiven("kyiv") == 0);
    CHECK(edits_forgiven("paris") == 1);
    CHECK(edits_forgiven("zelensky") == 1);
    CHECK(edits_forgiven("zelenskyy") == 2);
    CHECK(edits_forgiven("vladimir putin") == 2);
    CHECK(edits_forgiven("volodymyr zelen") == 3);
    CHECK(edits_forgiven("nearly 4 years and more") == 0);
}

TEST_CASE("numbers are right or wrong, never almost") {
    CHECK(typed({"2014"}, "2014") == Verdict::right);
    CHECK(typed({"2014"}, "2015") == Verdict::wrong);
    CHECK(typed({"in 2014"}, "in 2015") == Verdict::wrong);
    CHECK(typed({"400 soldiers"}, "500 soldiers") == Verdict::wrong);
    CHECK(typed({"Harbour"}, "Harbou2") == Verdict::wrong);
}

TEST_CASE("numbers in words and in digits are the same") {
    CHECK(typed({"5 hours"}, "five hours") == Verdict::right);
    CHECK(typed({"five hours"}, "5 hours") == Verdict::right);
    CHECK(typed({"nearly 4 years"}, "Nearly four years") == Verdict::right);
    CHECK(typed({"21"}, "twenty-one") == Verdict::right);
    CHECK(typed({"five hours"}, "nine hours") == Verdict::wrong);
    CHECK(typed({"five hours"}, "fine hours") == Verdict::wrong);
}

TEST_CASE("nothing written is wrong") {
    for (const std::string_view written : {"", " ", "\t\n", "...", "—", "?!"}) {
        CHECK(judge_typed(zelenskyy(), written) == Verdict::wrong);
    }
    CHECK(judge_typed({{}, {}, {}}, "anything") == Verdict::wrong);
    CHECK(typed({""}, "") == Verdict::wrong);
}

TEST_CASE("bytes that are no text are wrong") {
    CHECK(judge_typed(zelenskyy(), "Zelenskyy\xff") == Verdict::wrong);
    CHECK(judge_typed(zelenskyy(), "\xc3") == Verdict::wrong);
    CHECK(judge_typed(zelenskyy(), std::string_view("\0\0\0", 3)) == Verdict::wrong);
    CHECK(judge_typed(zelenskyy(), "\xed\xa0\x80") == Verdict::wrong);
}

TEST_CASE("a megabyte is wrong at once") {
    const auto started = std::chrono::steady_clock::now();
    CHECK(judge_typed(zelenskyy(), std::string(1'000'000, 'z')) == Verdict::wrong);
    std::string cyrillic;
    while (cyrillic.size() < 1'000'000) {
        cyrillic += "Зеленський ";
    }
    CHECK(judge_typed(zelenskyy(), cyrillic) == Verdict::wrong);
    CHECK(judge_typed(zelenskyy(), std::string(1'000'000, ' ') + "Zelenskyy") == Verdict::wrong);
    CHECK(std::chrono::steady_clock::now() - started < std::chrono::milliseconds(200));
}

TEST_CASE("property: any accepted spelling is right") {
    CHECK(rc::check([] {
        const auto accepted = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(a_word(7)));
        const auto others = *rc::gen::container<std::vector<std::string>>(a_word(7));
        for (const std::string& spelling : accepted) {
            RC_ASSERT(judge_typed({accepted, others, {}}, spelling) == Verdict::right);
        }
    }));
}

TEST_CASE("property: another name is wrong unless it is accepted, too") {
    CHECK(rc::check([] {
        const TypeIn task{{*a_word(6)}, {*a_word(6), *a_word(5)}, {}};
        for (const std::string& other : task.others) {
            RC_ASSERT((judge_typed(task, other) == Verdict::wrong) == (other != task.accepted.front()));
        }
    }));
}

TEST_CASE("property: almost is within the edits forgiven, and strictly nearer than others") {
    CHECK(rc::check([] {
        const TypeIn task{{*a_word(5)}, {*a_word(5), *a_word(6)}, {}};
        const std::string written = *a_word(5);
        const std::size_t edits = edit_distance(task.accepted.front(), written, 9);
        const Verdict verdict = judge_typed(task, written);
        if (verdict == Verdict::almost) {
            RC_ASSERT(edits == 1U);
            for (const std::string& other : task.others) {
                RC_ASSERT(edit_distance(other, written, 9) > edits);
            }
        } else {
            RC_ASSERT((verdict == Verdict::right) == (edits == 0U));
        }
    }));
}

TEST_CASE("property: any bytes are judged, and only text can be right") {
    CHECK(rc::check([](const std::string& bytes) {
        const Verdict verdict = judge_typed(zelenskyy(), bytes);
        RC_ASSERT(verdict == Verdict::wrong || is_utf8(bytes));
    }));
}

TEST_CASE("number words as digits") {
    CHECK(with_digits("") == "");
    CHECK(with_digits("zero") == "0");
    CHECK(with_digits("nineteen days") == "19 days");
    CHECK(with_digits("twenty days") == "20 days");
    CHECK(with_digits("ninety nine days") == "99 days");
    CHECK(with_digits("twenty") == "20");
    CHECK(with_digits("twenty ten") == "20 10");
    CHECK(with_digits("someone is often alone") == "someone is often alone");
}

TEST_CASE("numerals are read with their commas, points and signs") {
    CHECK(numerals("in 2014").numbers == std::vector<double>{2014});
    CHECK(numerals("1,000 ships, 3.5 days").numbers == std::vector<double>{1000, 3.5});
    CHECK(numerals("1,000 ships.").around == "# ships.");
    CHECK(numerals("-5 degrees").numbers == std::vector<double>{-5});
    CHECK(numerals("covid-19").numbers == std::vector<double>{19});
    CHECK(numerals("2.").numbers == std::vector<double>{2});
    CHECK(numerals("none").numbers.empty());
}

TEST_CASE("content words are those that say what a text is about") {
    CHECK(content_stems("Which of these talks were about Ukraine's army?") ==
          std::set<std::string>{"talk", "ukraine", "army"});
    CHECK(content_stems("the and of it") == std::set<std::string>{});
    CHECK(light_stem("progress") == "progress");
    CHECK(light_stem("is") == "is");
}
