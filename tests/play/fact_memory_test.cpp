// What is remembered of each fact, over all that is asked of it.
#include "play/fact_memory.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "play/packs.hpp"
#include "play/study.hpp"

using namespace standpoint;
using std::chrono::days;

namespace {

constexpr Day today{days{20'000}};

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

std::vector<FactMemory> facts(const std::vector<StudyItem>& items) {
    return memory_of_facts(base(), Fsrs{Parameters{}}, items, Aim{}, today);
}

// A fact of which two things or more are asked, as places in the items.
std::vector<std::size_t> siblings(const std::vector<StudyItem>& items) {
    for (const StudyItem& item : items) {
        std::vector<std::size_t> same;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i].item.fact == item.item.fact) {
                same.push_back(i);
            }
        }
        if (same.size() >= 2) {
            return same;
        }
    }
    return {};
}

ItemMemory asked(double stability, int days_ago) {
    return {.memory = {.stability = stability, .difficulty = 5}, .last = today - days{days_ago}};
}

}  // namespace

TEST_CASE("memory of facts: before the first answer every item is counted, and nothing is remembered") {
    const std::vector<StudyItem> items = nothing_known();
    const std::vector<FactMemory> all = facts(items);
    REQUIRE(all.size() == base().facts.size());
    std::size_t counted = 0;
    for (const FactMemory& fact : all) {
        CHECK(fact == FactMemory{.items = fact.items});
        counted += fact.items;
    }
    CHECK(counted == items.size());
}

TEST_CASE("memory of facts: the mean of what was asked, and the day on which the first of it comes back") {
    std::vector<StudyItem> items = nothing_known();
    const std::vector<std::size_t> same = siblings(items);
    REQUIRE(same.size() >= 2);
    items[same[0]].memory = asked(10, 10);     // 90 % and due today
    items[same[1]].memory = asked(10'000, 1);  // as good as certain, for long
    const FactMemory both = facts(items)[items[same[0]].item.fact.index];
    CHECK(both.asked == 2);
    CHECK(both.items == same.size());
    CHECK(both.likely == doctest::Approx((0.9 + 1) / 2).epsilon(0.001));
    REQUIRE(both.back);
    const auto first = (comes_on(Fsrs{Parameters{}}, items[same[0]], Aim{}) - today).count();
    CHECK(*both.back == std::max<std::int64_t>(first, 0));  // what is overdue comes today
    CHECK(*both.back < 5);
    items[same[0]].buried = today;
    items[same[0]].memory = asked(2, 10);  // overdue, but put aside for today
    CHECK(facts(items)[items[same[0]].item.fact.index].back == 1);
}

TEST_CASE("memory of facts: what is set aside comes back never, and is counted") {
    std::vector<StudyItem> items = nothing_known();
    const std::vector<std::size_t> same = siblings(items);
    for (const std::size_t i : same) {
        items[i].memory = asked(10, 3);
        items[i].suspended = true;
    }
    const FactMemory fact = facts(items)[items[same[0]].item.fact.index];
    CHECK(fact.set_aside == same.size());
    CHECK_FALSE(fact.back.has_value());
    CHECK(fact.likely > 0.9);
}

TEST_CASE("memory of facts: what was answered today counts as it will tomorrow: it was just read") {
    std::vector<StudyItem> items = nothing_known();
    const std::size_t at = siblings(items)[0];
    items[at].memory = asked(1, 0);  // 90 % after a day
    const FactMemory just_read = facts(items)[items[at].item.fact.index];
    CHECK(just_read.asked == 1);
    CHECK(just_read.likely == doctest::Approx(0.9));
    items[at].memory = asked(1, 1);
    CHECK(facts(items)[items[at].item.fact.index].likely == doctest::Approx(0.9));
}
