// Rounds as they are dealt, judged by a reader who sees the texts alone.
#include "play/deal.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "facts/pack.hpp"
#include "play/packs.hpp"
#include "play/shown.hpp"
#include "quiz/guess.hpp"

using namespace standpoint;

namespace {

constexpr std::uint64_t rounds = 1000;

Deal dealt(const packs::Open& pack, std::uint64_t seed, std::size_t length = 10) {
    return deal(pack.material, {.seed = seed, .length = length, .tasks = {}, .practise = {}});
}

// Dealt once for all tests that look at them.
const std::vector<Deal>& thousand_rounds(const packs::Open& pack, const std::string& name) {
    static std::map<std::string, std::vector<Deal>> known;
    std::vector<Deal>& all = known[name];
    for (std::uint64_t seed = all.size() + 1; seed <= rounds; ++seed) {
        all.push_back(dealt(pack, seed));
    }
    return all;
}

template <class Use>
void for_all_rounds(const Use& use) {
    for (const char* name : {packs::first, packs::second}) {
        const packs::Open& pack = packs::pack(name);
        const Names names(pack.base);
        for (const Deal& round : thousand_rounds(pack, name)) {
            use(pack, names, round);
        }
    }
}

bool stands_in(const std::string& words, const std::string& text) {
    return (" " + text + " ").find(" " + words + " ") != std::string::npos;
}

// A reader's own way of telling: the explanation of a later fact, or a later key that is a phrase, was read before.
bool was_read_before(const FactBase& base, const Names& names, const Question& earlier, const Question& later) {
    const std::string key =
        later.kind() == TaskKind::pick_one || later.kind() == TaskKind::type_in ? fold(key_text(later.task)) : "";
    const bool is_phrase = std::ranges::count(key, ' ') >= 2 && key.size() >= 12 && !names.is_name(key);
    std::vector<std::string> told;
    for (const Item& item : later.items) {
        told.push_back(fold(base[item.fact].explanation));
    }
    for (const std::string& text : shown_texts(earlier)) {
        const std::string folded = fold(text);
        const bool tells =
            std::ranges::any_of(told, [&](const std::string& sentence) { return stands_in(sentence, folded); });
        if (tells || (is_phrase && stands_in(key, folded))) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("a thousand rounds of each pack are full, and no two questions of one share a fact") {
    int short_ones = 0;
    int siblings = 0;
    for_all_rounds([&](const packs::Open&, const Names&, const Deal& round) {
        short_ones += round.questions.size() == 10 ? 0 : 1;
        std::set<FactId> seen;
        for (const Question& question : round.questions) {
            std::set<FactId> own;
            for (const Item& item : question.items) {
                own.insert(item.fact);
            }
            for (const FactId fact : own) {
                siblings += seen.insert(fact).second ? 0 : 1;
            }
        }
    });
    CHECK(short_ones == 0);
    CHECK(siblings == 0);
}

TEST_CASE("over a thousand rounds of each pack no key is given away by an earlier question") {
    int told = 0;
    std::string example;
    for_all_rounds([&](const packs::Open& pack, const Names& names, const Deal& round) {
        for (std::size_t later = 1; later < round.questions.size(); ++later) {
            for (std::size_t earlier = 0; earlier < later; ++earlier) {
                if (was_read_before(pack.base, names, round.questions[earlier], round.questions[later])) {
                    ++told;
                    example = round.questions[earlier].stem + " tells: " + round.questions[later].stem;
                }
            }
        }
    });
    CHECK_MESSAGE(told == 0, example);
}

TEST_CASE("a place that an explanation names with both parties is not asked after it") {
    const packs::Open& pack = packs::pack(packs::first);
    const auto make = [&](const char* made_from, const char* fact, std::uint64_t seed) {
        return *make_fair(pack.material, *template_named(made_from), *pack.base.find_fact(fact), Rng(seed));
    };
    const Question place = make("meeting-place-typed", "london-meeting", 1);
    CHECK(gives_away(pack.base, make("meeting-counterpart", "london-meeting", 1), place));
    CHECK(gives_away(pack.base, place, place));
    CHECK_FALSE(gives_away(pack.base, make("term-meaning", "term-nato", 1), place));
}

TEST_CASE("an explanation that names key and stem together gives it away even from another fact") {
    const packs::Open& pack = packs::pack(packs::first);
    Question earlier =
        *make_fair(pack.material, *template_named("term-meaning"), *pack.base.find_fact("term-nato"), Rng(1));
    const Question later =
        *make_fair(pack.material, *template_named("person-side"), *pack.base.find_fact("witkoff-envoy"), Rng(1));
    CHECK_FALSE(gives_away(pack.base, earlier, later));
    earlier.explanation = "Steve Witkoff speaks for the U.S.";
    CHECK(gives_away(pack.base, earlier, later));
}

TEST_CASE("the same seed deals the same round, another seed another") {
    const packs::Open& pack = packs::pack(packs::first);
    CHECK(dealt(pack, 42) == dealt(pack, 42));
    CHECK_FALSE(dealt(pack, 42) == dealt(pack, 43));
}

TEST_CASE("all nine tasks are dealt, and neighbours mostly differ in task and kind of fact") {
    std::set<TaskKind> tasks;
    int neighbours = 0;
    int alike = 0;
    for_all_rounds([&](const packs::Open& pack, const Names&, const Deal& round) {
        for (std::size_t i = 0; i < round.questions.size(); ++i) {
            tasks.insert(round.questions[i].kind());
            if (i > 0) {
                ++neighbours;
                const Question& before = round.questions[i - 1];
                const Question& after = round.questions[i];
                alike += before.kind() == after.kind() &&
                                 pack.base[before.item.fact].kind() == pack.base[after.item.fact].kind()
                             ? 1
                             : 0;
            }
        }
    });
    CHECK(tasks.size() == 9);
    CHECK(alike * 100 < neighbours);
}

TEST_CASE("no name is the key more than three times in ten") {
    int most = 0;
    for_all_rounds([&](const packs::Open&, const Names& names, const Deal& round) {
        std::map<std::string, int> keys;
        for (const Question& question : round.questions) {
            if (question.kind() == TaskKind::pick_one && names.is_name(key_text(question.task))) {
                most = std::max(most, ++keys[key_text(question.task)]);
            }
        }
    });
    CHECK(most <= 3);
    CHECK(most >= 1);
}

TEST_CASE("only the tasks asked for are dealt") {
    const packs::Open& pack = packs::pack(packs::second);
    const std::vector<TaskKind> tasks{TaskKind::pick_one, TaskKind::true_false};
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const Deal round = deal(pack.material, {.seed = seed, .length = 15, .tasks = tasks, .practise = {}});
        CHECK(round.questions.size() == 15);
        CHECK(std::ranges::all_of(round.questions, [&](const Question& question) {
            return question.kind() == TaskKind::pick_one || question.kind() == TaskKind::true_false;
        }));
    }
}

TEST_CASE("the longest round of the larger pack is full; the small pack gives what it can ask fairly") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CHECK(dealt(packs::pack(packs::second), seed, 30).questions.size() == 30);
        const std::size_t small = dealt(packs::pack(packs::first), seed, 30).questions.size();
        CHECK(small >= 20);
        CHECK(small <= 30);
        CHECK(dealt(packs::pack(packs::first), seed, 5).questions.size() == 5);
    }
}

TEST_CASE("mistakes are asked anew: the same items, in order, in a form drawn anew") {
    const packs::Open& pack = packs::pack(packs::second);
    const Deal first = dealt(pack, 9);
    std::vector<Item> missed{first.questions[1].item, first.questions[4].item, first.questions[7].item};
    const Deal again = deal(pack.material, {.seed = 10, .length = missed.size(), .tasks = {}, .practise = missed});
    REQUIRE(again.questions.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(again.questions[i].item.fact == missed[i].fact);
    }
}

TEST_CASE("a pack of one fact deals a round of one question, not an endless search") {
    const auto base = read_pack(R"({"id": "tiny", "title": "Tiny", "language": "en",
        "source": {"title": "A note", "publisher": "Nobody", "date": "none", "paragraphs": 1, "invented": true},
        "quantities": [{"id": "sheep", "counts": "the sheep on the hill", "number": 7, "format": "{n} sheep", "paragraph": 1,
                        "explanation": "Seven sheep stand on the hill."}]})");
    REQUIRE(base);
    const Material material(*base, packs::pack(packs::first).phrases);
    CHECK(deal(material, {.seed = 1, .length = 10, .tasks = {}, .practise = {}}).questions.size() == 1);
}

TEST_CASE("names are found as whole words, in any inflection of case and mark, and ambiguous ones for each bearer") {
    const FactBase& base = packs::pack(packs::first).base;
    const Names names(base);
    CHECK(names.in("zelenskyy spoke").size() == 1);
    CHECK(names.in("Nothing here").empty());
    CHECK(names.in("Moscow").size() == 2);  // the city, and Russia by another name
    CHECK(names.in("Moscowite").empty());
    CHECK(names.is_name("Steve Witkoff"));
    CHECK_FALSE(names.is_name("Steve Witkoff spoke"));
}

TEST_CASE("guessers who never read the article stay at chance over three thousand rounds of each pack") {
    for (const char* name : {packs::first, packs::second}) {
        const packs::Open& pack = packs::pack(name);
        std::vector<std::vector<Question>> played;
        for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
            played.push_back(dealt(pack, seed).questions);
        }
        for (const GuessRow& row : guess_all(pack.base, played)) {
            INFO(name, ": ", row.guesser, " is ", row.advantage(), " over chance");
            CHECK(row.passes());
        }
    }
}
