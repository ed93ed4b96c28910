// The world outside the program, as functions that are handed in: the time, and chance. Tests hand in others.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

#include "base/day.hpp"
#include "store/records.hpp"

namespace standpoint {

struct Outside {
    std::function<Moment()> now;                       // the date and time, for what is kept
    std::function<std::chrono::milliseconds()> ticks;  // since some fixed moment, never backwards: for how long it took
    std::function<std::uint64_t()> chance;             // 64 bits that nobody foresees, for seeds and ids
    std::string language = "en";                       // what the machine's user speaks, as a code
    // How far local time is ahead of universal time at a moment.
    std::function<std::chrono::minutes(Moment)> local_offset = [](Moment) { return std::chrono::minutes{0}; };

    // The local day, which begins at 04:00.
    Day today() const {
        const Moment moment = now();
        return day_of(moment, local_offset(moment));
    }

    // The date on the calendar there.
    Day date() const {
        const Moment moment = now();
        return std::chrono::floor<std::chrono::days>(moment + local_offset(moment));
    }

    template <class Tag>
    Uid<Tag> fresh_uid() const {
        const std::uint64_t high = chance();
        return {high, chance()};
    }
};

// The machine's own clocks and entropy.
Outside ask_outside();

}  // namespace standpoint
