// What a way of playing is: how its questions are dealt, and its rules as data, which `step` reads (play/session.cpp).
// Each mode is a file of this folder with its rules in its header comment, and a line in the table of modes.cpp.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "play/session.hpp"

namespace standpoint {

// How a session comes to its score; on every board more is better.
//   share  100 points for each question times what of it was right
//   clock  minus the milliseconds that it took, penalties included
//   none   there is no score and nothing to compare
enum class Points : std::uint8_t { share, clock, none };

struct Rules {
    bool feedback = true;      // after an answer its feedback stands until "continue"; else the next card comes at once
    bool in_pairs = false;     // a Match is joined pair by pair ("join"), and is done when every pair is found
    bool turned = false;       // cards are turned over ("turn") and not answered
    bool until_right = false;  // what was missed comes back, in other words, until it was right once
    bool on_paper = false;     // all questions are on the table; graded when handed in (play/exam.hpp)
    std::optional<int> spares;           // mistakes that are forgiven, the next one ends it; any number where unset
    int spare_for = 0;                   // one spare more for so many right in a row; 0 for none
    std::optional<Milliseconds> budget;  // of the whole session; reaching it ends it
    Milliseconds penalty{0};             // that a mistake adds to the time used
    Milliseconds giving_up{0};           // that each pair left open adds where it is given up
    Points points = Points::share;
    bool strict = false;  // its board holds only sessions in which nothing was taken back

    friend bool operator==(const Rules&, const Rules&) = default;
};

// Other questions between a miss and its return, where as many wait.
constexpr std::size_t between_returns = 3;

struct Mode {
    std::string_view name;       // in plans, replays and the store
    std::size_t length = 10;     // questions asked for where the player chooses no number
    bool chosen_length = false;  // whether the player may choose it
    bool offered = true;         // whether the picker of modes shows it: "mistakes" follows a finished round
    Rules rules;
    Deal (*deal)(const Material&, const RoundPlan&);
};

// All modes, in the order in which a player is offered them.
std::span<const Mode> modes();

const Mode* find_mode(std::string_view name);

// The mode of that name; of a plan that names none that is known, the mixed round.
const Mode& mode_of(const RoundPlan& plan);

inline const Rules& rules_of(const Session& session) {
    return mode_of(session.plan).rules;
}

// The time that the whole session may take, by its mode or its plan; nothing where it is not limited.
std::optional<Milliseconds> budget_of(const Session& session);

// The questions that the plan fixes, dealt as its mode deals.
Deal deal(const Material& material, const RoundPlan& plan);

// A plan for a fresh session of the mode.
RoundPlan plan_of(const Mode& mode, std::uint64_t seed);

}  // namespace standpoint
