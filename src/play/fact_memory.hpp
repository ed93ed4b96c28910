// What is remembered of each fact of a pack, over all that can be asked of it: for the briefing, beside what the last
// answers were. Pure; knows neither the disk nor how it is told.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "facts/fact_base.hpp"
#include "learn/schedule.hpp"

namespace standpoint {

struct FactMemory {
    std::size_t items = 0;      // that can be asked of it
    std::size_t asked = 0;      // of them, those that were answered at least once
    std::size_t set_aside = 0;  // of them, those that are not to be asked until the player says so
    double likely = 0;          // how likely those asked are known (see likely_known), on average, 0..1
    std::optional<int> back;    // days until the first of those asked comes back, 0 for today or overdue

    friend bool operator==(const FactMemory&, const FactMemory&) = default;
};

// One for every fact of the pack, in its order. `items` are those that the pack can ask, each with its memory.
std::vector<FactMemory> memory_of_facts(const FactBase& base, const Fsrs& fsrs, std::span<const StudyItem> items,
                                        const Aim& aim, Day today);

}  // namespace standpoint
