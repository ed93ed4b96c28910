// Scheduling exactly as ts-fsrs 5.4.2 does it, for comparison with its published runs: values rounded to 8 decimals,
// days counted by the universal calendar, steps of minutes for what is new or was forgotten, hard < good < easy kept
// apart. The formulas are those of fsrs.hpp; nothing that a player sees is scheduled by this.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "learn/fsrs.hpp"

namespace standpoint {

struct TsFsrsOptions {
    Weights weights = default_weights;
    double retention = 0.9;     // above 0, at most 1
    int most_days = 36500;      // at least 1
    bool short_term = true;     // without it there are no steps, and no formula for the same day
    std::vector<int> learning;  // steps in minutes
    std::vector<int> relearning;

    friend bool operator==(const TsFsrsOptions&, const TsFsrsOptions&) = default;
};

enum class CardState : std::uint8_t { fresh, learning, review, relearning };

struct TsCard {
    CardState state = CardState::fresh;
    Memory memory;
    std::int64_t last = 0;  // minutes since the midnight (universal time) before the first answer
    int step = 0;
    int answers = 0;
    int lapses = 0;

    friend bool operator==(const TsCard&, const TsCard&) = default;
};

struct TsOutcome {
    TsCard card;
    std::optional<double> retrievability_before;  // by calendar days; nothing at the first answer
    int interval_days = 0;                        // 0 for a step of minutes
    std::int64_t due_minutes = 0;                 // from this answer on
};

class TsFsrs {
public:
    explicit TsFsrs(const TsFsrsOptions& options);

    // The formulas with the weights as this program clips them.
    const Fsrs& fsrs() const { return fsrs_; }

    // The card after an answer at the minute `now`, which is not before card.last.
    TsOutcome next(const TsCard& card, std::int64_t now, Rating rating) const;

private:
    int interval_for(const Memory& memory) const;
    int ordered_interval(const NextStates& states, Rating rating, bool from_again) const;
    void take_step(TsOutcome& outcome, const TsCard& before, Rating rating, CardState stepping) const;

    TsFsrsOptions options_;
    Fsrs fsrs_;
};

}  // namespace standpoint
