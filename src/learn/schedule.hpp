// What to study today, and what the next weeks bring: pure functions over the items and what is known of each. Knows
// neither questions nor clocks nor the disk; which form a question takes and how topics take turns is the session's.
//
//     const Queue queue = queue_for(fsrs, items, StudyPlan{}, today);    // indices: what is due first, then what is
//     new const auto minutes = time_left(fsrs, items, queue, pace, today);
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "facts/claim.hpp"
#include "learn/answer_log.hpp"

namespace standpoint {

struct StudyItem {
    Item item;
    std::uint64_t seed = 0;            // of its fuzz: see fuzz_seed
    std::optional<ItemMemory> memory;  // nothing: never asked
    bool suspended = false;            // not to be asked until the player says so
    std::optional<Day> buried;         // put aside for this day
    std::optional<Day> doubted = {};   // the last day on which the player was wrong although sure
};

// The seed of an item's fuzz, from its names: the same on every machine.
std::uint64_t fuzz_seed(std::string_view pack, std::string_view fact, std::string_view aspect);

struct StudyPlan {
    Aim aim;
    std::size_t new_a_day = 10;

    friend bool operator==(const StudyPlan&, const StudyPlan&) = default;
};
constexpr std::size_t most_new_a_day = 100;

// The same with each value taken to the nearest one allowed.
StudyPlan sane(StudyPlan plan);

// How likely the item is known on that day, 0..1; known_unasked where it was never asked.
double known_on(const Fsrs& fsrs, const std::optional<ItemMemory>& memory, Day day);

// The same as it is told to the player, 0 where it was never asked: what was answered on that day counts as it will on
// the next one, since having just read the answer is no knowledge yet.
double likely_known(const Fsrs& fsrs, const std::optional<ItemMemory>& memory, Day day);

// The day on which the item comes back: the interval that its memory asks for, with fuzz, after its last answer that
// counted. The same each time it is asked.
Day due_day(const Fsrs& fsrs, const ItemMemory& memory, const Aim& aim, std::uint64_t seed);

// The day on which an item that was asked before is asked again: when its memory asks for it, but on the very next day
// where the player was wrong although sure, and was not asked since.
Day comes_on(const Fsrs& fsrs, const StudyItem& item, const Aim& aim);

// Indices into the items in the order of asking.
struct Queue {
    std::vector<std::size_t> order;
    std::size_t due = 0;  // the first so many are due; the rest are new

    friend bool operator==(const Queue&, const Queue&) = default;
};

// What is due today, least likely known first, then new items in their given order, up to the daily limit less those
// that were first asked today. Siblings (items of one fact, of which one gives the other away) keep apart: due ones by
// other items between them as far as there are any, and a new one does not come on the day of a sibling at all.
Queue queue_for(const Fsrs& fsrs, std::span<const StudyItem> items, const StudyPlan& plan, Day today);

// How many of the items asked before come back on each of so many days from today on, were none answered; what is
// overdue counts for today.
std::vector<std::size_t> forecast(const Fsrs& fsrs, std::span<const StudyItem> items, const Aim& aim, Day today,
                                  std::size_t days = 30);

// How long an answer takes, reading what follows included. From what the player's last answers took, each at most a
// minute (somebody who went away is not slow), begun with a few usual ones so that two answers are not all there is.
struct Pace {
    std::chrono::milliseconds known{8'000};   // to an item asked before
    std::chrono::milliseconds fresh{14'000};  // to a new one
};
std::chrono::milliseconds usual_time(std::span<const std::chrono::milliseconds> taken, std::chrono::milliseconds usual);

// What the queue will take: each item once, and once more for each miss to be expected, since a miss comes back until
// it is right.
std::chrono::milliseconds time_left(const Fsrs& fsrs, std::span<const StudyItem> items, const Queue& queue,
                                    const Pace& pace, Day today);

// How an item is to be asked: harder as it gets more stable.
enum class Recall : std::uint8_t { recognise, complete, type };
constexpr double stable_to_complete = 4;  // days
constexpr double stable_to_type = 21;     // days
Recall recall_for(const std::optional<ItemMemory>& memory);

}  // namespace standpoint
