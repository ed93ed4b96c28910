// Learners who forget by FSRS's own curve, their true memory hidden from the scheduler, studying what the schedule
// gives them day by day. All of it is fixed by a seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "learn/schedule.hpp"

namespace standpoint::tests {

// How items are asked, and what the scheduler makes of the answers.
enum class Asking : std::uint8_t {
    typed,         // nothing can be guessed
    four_options,  // who does not know is right once in four; scheduled by the blend
    naive,         // the same, but a right answer is taken for knowledge: right is Good
    study          // as stability grows: four options, then completing (a guess in ten), then typing
};

struct Study {
    Asking asking{};
    double retention = 0.9;     // what is asked for
    double known_before = 0.5;  // how much the learners know of what they were never asked
    std::size_t learners = 12;
    int days = 180;
    std::size_t items = 200;
    std::size_t new_a_day = 10;
};

struct Figures {
    std::size_t due = 0;                  // answers to items asked before
    double known = 0;                     // share of them that the learner truly knew
    double right = 0;                     // share of them that were right, guesses included
    double known_in_reach = 0;            // as `known`, of those whose wait was between a day and the longest one
    std::vector<double> reviews_by_day;   // mean over the learners, new items included
    std::size_t most_on_a_later_day = 0;  // of one learner, after the 60th day
    double farthest_from_truth = 0;       // between estimated and true stability, relative, at the end
};

Figures simulated(const Study& study, std::uint64_t seed);

}  // namespace standpoint::tests
