// What is asked on a day, in which order, and what the next weeks bring.
#include "learn/schedule.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <set>

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace standpoint;
using std::chrono::days;
using std::chrono::milliseconds;

namespace {

const Day today = *day_from("2026-11-25");

const Fsrs& ours() {
    static const Fsrs fsrs{Parameters{}};
    return fsrs;
}

StudyItem fresh(std::uint32_t fact) {
    StudyItem item;
    item.item.fact.index = fact;
    item.seed = fact * 31U;
    return item;
}

StudyItem known(std::uint32_t fact, double stability, int days_ago) {
    StudyItem item = fresh(fact);
    item.memory = ItemMemory{.memory = {stability, 5}, .last = today - days{days_ago}, .answers = 3};
    return item;
}

std::vector<StudyItem> any_items() {
    const auto count = *rc::gen::inRange<std::size_t>(0, 60);
    std::vector<StudyItem> items;
    for (std::size_t i = 0; i < count; ++i) {
        const auto fact = *rc::gen::inRange<std::uint32_t>(0, 25);
        StudyItem item = *rc::gen::arbitrary<bool>()
                             ? fresh(fact)
                             : known(fact, *rc::gen::inRange(1, 800) / 10.0, *rc::gen::inRange(-3, 90));
        item.item.aspect = static_cast<Aspect>(i % 22);
        item.suspended = *rc::gen::inRange(0, 8) == 0;
        if (*rc::gen::inRange(0, 8) == 0) {
            item.buried = today - days{*rc::gen::inRange(0, 2)};
        }
        items.push_back(item);
    }
    return items;
}

std::size_t first_asked_today(const std::vector<StudyItem>& items) {
    return static_cast<std::size_t>(std::ranges::count_if(items, [](const StudyItem& item) {
        return item.memory && item.memory->answers == 1 && item.memory->last == today;
    }));
}

}  // namespace

TEST_CASE("what is due comes first, least likely known before the others, then what is new") {
    const std::vector<StudyItem> items{fresh(0),         known(1, 10, 12), known(2, 10, 40),
                                       known(3, 100, 5), known(4, 2, 5),   fresh(5)};
    const Queue queue = queue_for(ours(), items, StudyPlan{}, today);
    CHECK(queue.order == std::vector<std::size_t>{2, 4, 1, 0, 5});
    CHECK(queue.due == 3);
}

TEST_CASE("a queue holds everything due, nothing else that was asked before, and keeps to the limit of new items") {
    CHECK(rc::check([] {
        const std::vector<StudyItem> items = any_items();
        const StudyPlan plan{.new_a_day = *rc::gen::inRange<std::size_t>(0, 12)};
        const Queue queue = queue_for(ours(), items, plan, today);
        RC_ASSERT(std::set<std::size_t>(queue.order.begin(), queue.order.end()).size() == queue.order.size());
        std::size_t due = 0;
        for (const StudyItem& item : items) {
            due += item.memory && !item.suspended && item.buried != today &&
                           due_day(ours(), *item.memory, plan.aim, item.seed) <= today
                       ? 1U
                       : 0U;
        }
        RC_ASSERT(queue.due == due);
        RC_ASSERT(queue.order.size() - due <= plan.new_a_day);
        for (std::size_t i = 0; i < queue.order.size(); ++i) {
            const StudyItem& item = items[queue.order[i]];
            RC_ASSERT(!item.suspended);
            RC_ASSERT(item.buried != today);
            RC_ASSERT(item.memory.has_value() == (i < due));
            RC_ASSERT((!item.memory || due_day(ours(), *item.memory, plan.aim, item.seed) <= today));
        }
    }));
}

TEST_CASE("new items keep away from their siblings all day") {
    CHECK(rc::check([] {
        const std::vector<StudyItem> items = any_items();
        const Queue queue = queue_for(ours(), items, StudyPlan{.new_a_day = 30}, today);
        for (std::size_t i = queue.due; i < queue.order.size(); ++i) {
            const FactId fact = items[queue.order[i]].item.fact;
            for (std::size_t j = 0; j < queue.order.size(); ++j) {
                RC_ASSERT((i == j || items[queue.order[j]].item.fact != fact));
            }
            for (const StudyItem& item : items) {
                RC_ASSERT((item.item.fact != fact || !item.memory || item.memory->last != today));
            }
        }
    }));
}

TEST_CASE("due siblings are asked with others between them, as far as there are any") {
    std::vector<StudyItem> items;
    for (std::uint32_t fact = 0; fact < 8; ++fact) {
        for (std::uint32_t sibling = 0; sibling < (fact < 4 ? 2 : 1); ++sibling) {
            items.push_back(known(fact, 3, 50 - static_cast<int>(fact)));
        }
    }
    const Queue queue = queue_for(ours(), items, StudyPlan{}, today);
    REQUIRE(queue.order.size() == 12);
    for (std::size_t i = 0; i < queue.order.size(); ++i) {
        for (std::size_t j = i + 1; j < std::min(i + 6, queue.order.size()); ++j) {
            CHECK(items[queue.order[i]].item.fact != items[queue.order[j]].item.fact);
        }
    }
    const std::vector<StudyItem> alone{known(0, 3, 50), known(0, 3, 40)};
    CHECK(queue_for(ours(), alone, StudyPlan{}, today).order == std::vector<std::size_t>{0, 1});
}

TEST_CASE("new items of the day count, once they were asked") {
    std::vector<StudyItem> items;
    for (std::uint32_t fact = 0; fact < 30; ++fact) {
        items.push_back(fresh(fact));
    }
    CHECK(queue_for(ours(), items, StudyPlan{}, today).order.size() == 10);
    for (std::size_t i = 0; i < 4; ++i) {
        items[i].memory = ItemMemory{.memory = ours().first(Rating::good), .last = today, .answers = 1};
    }
    CHECK(first_asked_today(items) == 4);
    CHECK(queue_for(ours(), items, StudyPlan{}, today).order == std::vector<std::size_t>{4, 5, 6, 7, 8, 9});
    CHECK(queue_for(ours(), items, StudyPlan{}, today + days{1}).order.size() == 10);
    items.push_back(known(99, 50, 0));  // asked today, but not for the first time
    CHECK(queue_for(ours(), items, StudyPlan{}, today).order.size() == 6);
}

TEST_CASE("an item comes back when it has faded to what is wanted, and the day stays the same") {
    CHECK(rc::check([](std::uint64_t seed) {
        const ItemMemory memory{.memory = {*rc::gen::inRange(1, 400) / 2.0, 5},
                                .last = today,
                                .days_before = 1,
                                .answers = *rc::gen::inRange<std::size_t>(1, 9)};
        const Aim aim{.retention = *rc::gen::inRange(80, 98) / 100.0};
        const Day due = due_day(ours(), memory, aim, seed);
        RC_ASSERT(due == due_day(ours(), memory, aim, seed));
        const int wanted = interval(ours(), memory.memory.stability, aim);
        const DayRange range = wanted < 3 ? DayRange{wanted, wanted} : fuzz_range(wanted, 1, aim.most_days);
        RC_ASSERT((due - today).count() >= range.low);
        RC_ASSERT((due - today).count() <= range.high);
    }));
}

TEST_CASE("items that were learnt together do not all come back together") {
    std::set<Day> seen;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        seen.insert(due_day(ours(), {.memory = {30, 5}, .last = today, .days_before = 5, .answers = 2}, Aim{}, seed));
    }
    CHECK(seen.size() == 7);
    CHECK(*seen.begin() == today + days{27});
}

TEST_CASE("a wait that grows is never drawn as short as the last one") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const ItemMemory memory{.memory = {30, 5}, .last = today, .days_before = 28, .answers = 2};
        CHECK(due_day(ours(), memory, Aim{}, seed) > today + days{28});
    }
}

TEST_CASE("an item answered by a clock that has been set back since is not asked again") {
    const std::vector<StudyItem> items{known(0, 5, -3)};
    CHECK(queue_for(ours(), items, StudyPlan{}, today).order.empty());
    CHECK(known_on(ours(), items[0].memory, today) == 1);
}

TEST_CASE("the forecast counts each item that was asked on the day it comes back") {
    CHECK(rc::check([] {
        const std::vector<StudyItem> items = any_items();
        const auto coming = forecast(ours(), items, Aim{}, today);
        RC_ASSERT(coming.size() == 30U);
        std::vector<std::size_t> expected(30);
        for (const StudyItem& item : items) {
            for (int day = 0; day < 30; ++day) {
                const bool before = item.memory && due_day(ours(), *item.memory, Aim{}, item.seed) < today;
                const bool comes = item.memory && due_day(ours(), *item.memory, Aim{}, item.seed) == today + days{day};
                expected[static_cast<std::size_t>(day)] += !item.suspended && (comes || (before && day == 0)) ? 1U : 0U;
            }
        }
        RC_ASSERT(coming == expected);
    }));
    CHECK(forecast(ours(), std::vector{known(0, 50, 1)}, Aim{}, today, 7) == std::vector<std::size_t>(7));
}

TEST_CASE("the time left grows with what is likely missed, and nothing takes no time") {
    const std::vector<StudyItem> items{known(0, 10, 12), known(1, 10, 60), fresh(2)};
    const Pace pace{.known = milliseconds{10'000}, .fresh = milliseconds{20'000}};
    const auto left = [&](std::vector<std::size_t> order, std::size_t due) {
        return time_left(ours(), items, {.order = std::move(order), .due = due}, pace, today);
    };
    CHECK(left({}, 0) == milliseconds{0});
    CHECK(left({0}, 1) > milliseconds{11'000});
    CHECK(left({0}, 1) < milliseconds{11'500});
    CHECK(left({1}, 1) > left({0}, 1));
    CHECK(left({2}, 0) == milliseconds{30'000});
    const milliseconds apart = left({0, 1, 2}, 2) - (left({0}, 1) + left({1}, 1) + left({2}, 0));
    CHECK(std::abs(apart.count()) <= 3);
}

TEST_CASE("the usual time follows the player, but not a pause") {
    const milliseconds usual{8'000};
    CHECK(usual_time({}, usual) == usual);
    CHECK(usual_time(std::vector<milliseconds>(95, milliseconds{4'000}), usual) == milliseconds{4'200});
    CHECK(usual_time(std::vector<milliseconds>(1, milliseconds{9'000'000}), usual) < milliseconds{17'000});
}

TEST_CASE("the form of a question gets harder as an item gets more stable") {
    CHECK(recall_for(std::nullopt) == Recall::recognise);
    CHECK(recall_for(known(0, 3.9, 0).memory) == Recall::recognise);
    CHECK(recall_for(known(0, 4, 0).memory) == Recall::complete);
    CHECK(recall_for(known(0, 20.9, 0).memory) == Recall::complete);
    CHECK(recall_for(known(0, 21, 0).memory) == Recall::type);
}

TEST_CASE("what the player was sure of and got wrong is asked on the next day, whatever its memory asks for") {
    StudyItem item = known(1, 60, 1);
    CHECK(comes_on(ours(), item, Aim{}) > today + days{30});
    item.doubted = today - days{1};
    CHECK(comes_on(ours(), item, Aim{}) == today);
    CHECK(queue_for(ours(), std::vector{item}, StudyPlan{}, today).due == 1);
    CHECK(forecast(ours(), std::vector{item}, Aim{}, today).front() == 1);
    item.doubted = today;  // in a later answer of today
    item.memory->last = today;
    CHECK(comes_on(ours(), item, Aim{}) == today + days{1});
    CHECK(queue_for(ours(), std::vector{item}, StudyPlan{}, today).due == 0);
    item.doubted = today - days{3};  // asked since
    CHECK(comes_on(ours(), item, Aim{}) == due_day(ours(), *item.memory, Aim{}, item.seed));
}
