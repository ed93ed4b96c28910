// How far a player has come with a pack, counted from memories and answers.
#include "play/progress.hpp"

#include <numeric>

#include <doctest/doctest.h>

#include "play/packs.hpp"
#include "play/study.hpp"

using namespace standpoint;

namespace {

constexpr Day today{std::chrono::days{20'000}};

const FactBase& base() {
    return packs::pack(packs::first).base;
}

std::vector<StudyItem> nothing_known() {
    std::vector<StudyItem> items;
    for (const Item& item : items_of(packs::pack(packs::first).material)) {
        items.push_back({.item = item, .seed = items.size(), .memory = {}, .buried = {}});
    }
    return items;
}

GivenAnswer given(const StudyItem& item, double fraction, int days_ago = 0) {
    return {.fact = base()[item.item.fact].key,
            .aspect = std::string(word(item.item.aspect)),
            .task = std::string(word(TaskKind::pick_one)),
            .fraction = fraction,
            .taken = std::chrono::seconds{5},
            .day = today - std::chrono::days{days_ago},
            .said = fraction < 1 ? "London" : "Florida",
            .wanted = "Florida"};
}

Progress counted(const std::vector<StudyItem>& items, const std::vector<GivenAnswer>& answers) {
    return progress_of(base(), Fsrs{Parameters{}}, items, answers, Aim{}, today);
}

std::size_t sum_of(std::span<const Share> shares) {
    return std::accumulate(shares.begin(), shares.end(), std::size_t{0},
                           [](std::size_t sum, const Share& share) { return sum + share.of; });
}

}  // namespace

TEST_CASE("progress: before the first answer everything is there and nothing is known") {
    const std::vector<StudyItem> items = nothing_known();
    const Progress progress = counted(items, {});
    CHECK(progress.all == Share{.of = items.size()});
    CHECK(sum_of(progress.sections) == items.size());
    CHECK(progress.paragraphs.size() == static_cast<std::size_t>(base().source.paragraphs));
    CHECK(sum_of(progress.paragraphs) == items.size());
    CHECK(progress.due.size() == 30);
    CHECK(std::accumulate(progress.due.begin(), progress.due.end(), std::size_t{0}) == 0);
    CHECK(progress.answers == 0);
    CHECK((progress.days.empty() && progress.forms.empty() && progress.confusions.empty() && progress.hardest.empty()));
}

TEST_CASE("progress: what is likely known adds up, by section and by paragraph as over all") {
    std::vector<StudyItem> items = nothing_known();
    for (std::size_t i = 0; i < items.size(); i += 2) {
        items[i].memory =
            ItemMemory{.memory = {.stability = 10, .difficulty = 5}, .last = today - std::chrono::days{10}};
    }
    const Progress progress = counted(items, {});
    CHECK(progress.all.asked == (items.size() + 1) / 2);
    CHECK(progress.all.known == doctest::Approx(0.9 * static_cast<double>(progress.all.asked)));
    double by_section = 0;
    double by_paragraph = 0;
    for (const Share& share : progress.sections) {
        by_section += share.known;
    }
    for (const Share& share : progress.paragraphs) {
        by_paragraph += share.known;
    }
    CHECK(by_section == doctest::Approx(progress.all.known));
    CHECK(by_paragraph == doctest::Approx(progress.all.known));
    CHECK(std::accumulate(progress.due.begin(), progress.due.end(), std::size_t{0}) == progress.all.asked);
}

TEST_CASE("progress: days, time, forms of question and confusions are those of the answers") {
    const std::vector<StudyItem> items = nothing_known();
    std::vector<GivenAnswer> answers{given(items[0], 1, 3), given(items[1], 0, 3), given(items[2], 0, 0),
                                     given(items[3], 1, 0)};
    answers[3].task = word(TaskKind::type_in);
    answers[3].taken = std::chrono::hours{9};
    const Progress progress = counted(items, answers);
    CHECK(progress.answers == 4);
    CHECK(progress.spent == std::chrono::seconds{3 * 5 + 60});
    CHECK(progress.days == std::vector<StudyDay>{{today - std::chrono::days{3}, 2}, {today, 2}});
    CHECK(progress.forms == std::vector<FormCount>{{TaskKind::pick_one, 3, 1}, {TaskKind::type_in, 1, 1}});
    CHECK(progress.confusions == std::vector<Confusion>{{"Florida", "London", 2}});
}

TEST_CASE("progress: what was given up or has several parts is no confusion, and the most frequent stands first") {
    const std::vector<StudyItem> items = nothing_known();
    std::vector<GivenAnswer> answers{given(items[0], 0), given(items[1], 0), given(items[2], 0), given(items[3], 0)};
    answers[0].said.clear();
    answers[1].task = word(TaskKind::match);
    answers[2].said = "Riyadh";
    CHECK(counted(items, answers).confusions ==
          std::vector<Confusion>{{"Florida", "London", 1}, {"Florida", "Riyadh", 1}});
    answers.push_back(answers[2]);
    CHECK(counted(items, answers).confusions.front() == Confusion{"Florida", "Riyadh", 2});
}

TEST_CASE("progress: hard is what was missed twice, the hardest first, and what the pack lost is passed over") {
    const std::vector<StudyItem> items = nothing_known();
    std::vector<GivenAnswer> answers{given(items[4], 0), given(items[4], 0.5), given(items[4], 1), given(items[7], 0)};
    for (int i = 0; i < 3; ++i) {
        answers.push_back(given(items[9], 0));
    }
    answers.push_back(given(items[0], 0));
    answers.back().fact = "no-such-fact";
    answers.push_back(answers.back());
    CHECK(counted(items, answers).hardest == std::vector<HardItem>{{9, 3, 3}, {4, 2, 3}});
}
