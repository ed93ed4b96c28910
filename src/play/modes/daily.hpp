// What the round of the day needs besides its rules (daily.cpp): its seed, the day in force, and the streak of days.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>

#include "base/day.hpp"
#include "facts/fact_base.hpp"
#include "play/session.hpp"

namespace standpoint {

// The same for everybody with the same pack and date.
std::uint64_t daily_seed(const FactBase& base, Day day);

// The plan of the pack's round of that day.
RoundPlan plan_of_day(const FactBase& base, Day day);

// A day on which a round of the day was finished, and when.
struct PlayedDay {
    Day day{};
    std::chrono::sys_time<std::chrono::milliseconds> finished{};

    friend bool operator==(const PlayedDay&, const PlayedDay&) = default;
};

// The day that counts now. `local` is the day by the player's clock; `played` is ascending. A journey westwards or a
// clock set back may make it a day earlier than one that was played already: then that one is still going on. Days
// further ahead than tomorrow come from a clock that was wrong, and are left out.
Day day_in_force(std::span<const PlayedDay> played, Day local);

struct DayStreak {
    int days = 0;             // played in a row, up to today, or to yesterday where today is still to be played
    bool today = false;       // today's is played
    bool repair_left = true;  // a missed day would be forgiven

    friend bool operator==(const DayStreak&, const DayStreak&) = default;
};

// The streak on `today` (a day in force). `played` is ascending, one entry a day. One missed day is forgiven where no
// other was in the seven days before it. A day that a journey eastwards swallowed was not missed: between the two that
// were played lie less than 23 hours. Days after today do not count.
DayStreak day_streak(std::span<const PlayedDay> played, Day today);

}  // namespace standpoint
