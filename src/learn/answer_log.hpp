// From what somebody answered to what they remember: the memory of an item is a fold over the log of its answers in
// order of time, so that it can always be worked out anew, on any machine, with any parameters. Knows neither
// questions nor the disk; the edge hands in the moment and the local time of each answer.
//
//     typed         right         Good (or Hard or Easy, where the player says so; the only way to Easy)
//                   almost, hint  Hard
//     recognised    right         p·Good + (1−p)·Again, on S and D: it may have been a guess (see `blended`)
//                   almost, hint  p·Hard + (1−p)·Again
//     either        wrong         Again
//     against time  any           nothing: it is only logged
//
// Days. The learning day of an answer begins at 04:00 of the local time in force where and when it was given: the
// offset to universal time is kept with the answer, so neither a later change of the clocks nor a journey moves it.
//  · Answers go in order of the moment (universal time), whatever their order in the log.
//  · An item's day never goes back: after a flight westward over the date line, the day that comes a second time is
//    the same day. So the days between two answers are never negative.
//  · The first answer of a day counts; the others of that day are only logged.
//  · A clock that was set back leaves answers dated after now. Up to `ahead_at_most` they count as dated: what was
//    answered stays answered, and nothing is asked twice. Those dated even later come of a clock that was far wrong:
//    they stay in the log but count only when their time is near, or their items would not come back for months.
#pragma once

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "base/day.hpp"
#include "learn/fsrs.hpp"

namespace standpoint {

// What an answer was worth. Partly right is `wrong` here for an item that was asked as a whole.
enum class Heard : std::uint8_t { wrong, almost, right };

// Of one item. Withdrawn answers are left out by whoever hands the log in. The order is by time first.
struct LoggedAnswer {
    Moment at{};
    std::chrono::minutes offset{};  // how far local time was ahead of universal time
    Heard heard{};
    bool typed = false;          // recalled and written, not chosen among what was shown
    bool helped = false;         // a hint was taken, or a second try
    bool against_time = false;   // in a mode whose clock makes mistakes of its own
    double chance = 0;           // that a guess is right, 0..1
    std::optional<Rating> felt;  // the player's own word for it

    friend auto operator<=>(const LoggedAnswer&, const LoggedAnswer&) = default;
};

constexpr std::chrono::days ahead_at_most{7};

// Up to when answers count at `now`: `ahead_at_most` later, or the last moment there is.
constexpr Moment counted_until(Moment now) {
    return now < Moment::max() - ahead_at_most ? now + ahead_at_most : Moment::max();
}

// How likely an item is taken to be known before its first answer. A right answer among four is then blended with
// p = 0.31 and the item comes back the next day: it costs one more question where it was known, while an even chance
// would leave many guesses alone for days. tests/learn/simulation_test.cpp shows retention with learners who know a
// fifth, a half and four fifths of what they were never asked.
constexpr double known_unasked = 0.1;

// How likely a right answer was knowledge and no guess: p = R / (R + (1−R) c), for R and c within 0..1; 1 where c is 0.
double knowledge_behind(double r, double chance);

// The memory after a right answer that may have been a guess: `success` (hard, good or easy) with p, again with 1 − p,
// blended on stability and difficulty. Nothing as `before` means that it is the first answer of all.
Memory blended(const Fsrs& fsrs, const std::optional<Memory>& before, int days, Rating success, double chance);

// What an answer says by the table above.
struct Lesson {
    Rating rating{};
    double chance = 0;  // of a guess; 0 where none needs to be reckoned with

    friend bool operator==(const Lesson&, const Lesson&) = default;
};
std::optional<Lesson> lesson_of(const LoggedAnswer& answer);

// What is known of how well an item is remembered.
struct ItemMemory {
    Memory memory;
    Day last{};                 // the learning day of the last answer that counted
    int days_before = 0;        // between that answer and the one before, 0 where it was the first
    std::size_t answers = 0;    // that counted
    std::size_t lapses = 0;     // of them, the wrong ones after the first answer
    std::uint32_t version = 0;  // of the parameters that it was worked out with

    friend bool operator==(const ItemMemory&, const ItemMemory&) = default;
};

// The memory after one more answer, not earlier than those before it; unchanged where the answer does not count.
std::optional<ItemMemory> after(const Fsrs& fsrs, const std::optional<ItemMemory>& before, const LoggedAnswer& answer);

// The memory that the whole log of an item leaves, as of `now`; nothing where no answer counted. The log may come in
// any order.
std::optional<ItemMemory> replayed(const Fsrs& fsrs, std::span<const LoggedAnswer> log, Moment now);

}  // namespace standpoint
