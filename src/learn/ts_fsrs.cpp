#include "learn/ts_fsrs.hpp"

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

constexpr std::int64_t minutes_a_day = 1440;

// Weights are clipped rather than refused. With several steps of relearning, w17 and w18 are kept so low that
// forgetting and relearning in one day never raises stability.
Parameters clipped(const TsFsrsOptions& options) {
    Parameters parameters;
    double ceiling = 2;
    for (std::size_t i = 0; i < weight_count; ++i) {
        WeightBounds bounds = weight_bounds().at(i);
        if (i == 19 && options.short_term) {
            bounds.low = 0.01;
        }
        if (i == 17 || i == 18) {
            bounds.high = ceiling;
        }
        parameters.weights.at(i) = std::clamp(options.weights.at(i), bounds.low, bounds.high);
        if (i == 14 && options.relearning.size() > 1) {
            const Weights& w = parameters.weights;
            const double room = -(std::log(w[11]) + std::log(std::pow(2, w[13]) - 1) + w[14] * 0.3) /
                                static_cast<double>(options.relearning.size());
            constexpr double places = 1e8;
            ceiling = std::clamp(std::floor(std::sqrt(std::max(room, 0.0)) * places + 0.5) / places, 0.01, 2.0);
        }
    }
    return parameters;
}

struct Step {
    int minutes = 0;  // 0: no step, days instead
    int next = 0;
};

// The step that a rating leads to from the step `at`.
Step step_after(const std::vector<int>& steps, int at, bool in_review, Rating rating) {
    const auto index = static_cast<std::size_t>(std::max(at, 0));
    if (index >= steps.size()) {
        return {};
    }
    if (rating == Rating::again) {
        return {in_review ? steps[index] : steps.front(), 0};
    }
    if (rating == Rating::hard && !in_review) {
        const double minutes = steps.size() == 1 ? steps[0] * 1.5 : (steps[0] + steps[1]) / 2.0;
        return {static_cast<int>(std::floor(minutes + 0.5)), at};
    }
    if (rating == Rating::good && !in_review && index + 1 < steps.size()) {
        return {steps[index + 1], at + 1};
    }
    return {};
}

}  // namespace

TsFsrs::TsFsrs(const TsFsrsOptions& options)
    : options_(options),
      fsrs_(clipped(options), {.short_term = options.short_term, .eight_decimals = true, .least_first = 0.1}) {}

int TsFsrs::interval_for(const Memory& memory) const {
    return interval(fsrs_, memory.stability, {.retention = options_.retention, .most_days = options_.most_days});
}

// The interval of one rating with those of all four kept apart; where the short term counts, again stands aside.
int TsFsrs::ordered_interval(const NextStates& states, Rating rating, bool from_again) const {
    int again = interval_for(states.again);
    int hard = interval_for(states.hard);
    int good = interval_for(states.good);
    if (from_again) {
        again = std::min(again, hard);
        hard = std::max(hard, again + 1);
    } else {
        hard = std::min(hard, good);
    }
    good = std::max(good, hard + 1);
    switch (rating) {
        case Rating::again: return again;
        case Rating::hard: return hard;
        case Rating::good: return good;
        case Rating::easy: break;
    }
    return std::max(interval_for(states.easy), good + 1);
}

void TsFsrs::take_step(TsOutcome& outcome, const TsCard& before, Rating rating, CardState stepping) const {
    const bool lapsed = before.state == CardState::review || before.state == CardState::relearning;
    const Step step = step_after(lapsed ? options_.relearning : options_.learning, before.step,
                                 before.state == CardState::review, rating);
    if (step.minutes > 0) {
        outcome.card.state = step.minutes < minutes_a_day ? stepping : CardState::review;
        outcome.card.step = step.next;
        outcome.interval_days = static_cast<int>(step.minutes / minutes_a_day);
        outcome.due_minutes = step.minutes;
        return;
    }
    outcome.card.state = CardState::review;
    outcome.card.step = 0;
    outcome.interval_days = interval_for(outcome.card.memory);
    outcome.due_minutes = outcome.interval_days * minutes_a_day;
}

TsOutcome TsFsrs::next(const TsCard& card, std::int64_t now, Rating rating) const {
    const bool fresh = card.state == CardState::fresh;
    const int days = fresh ? 0 : static_cast<int>(now / minutes_a_day - card.last / minutes_a_day);
    const NextStates states = fresh ? fsrs_.first_states() : fsrs_.next_states(card.memory, days);
    TsOutcome outcome{.card = card};
    if (!fresh) {
        outcome.retrievability_before = fsrs_.retrievability(days, card.memory.stability);
    }
    outcome.card.memory = states.after(rating);
    outcome.card.last = now;
    ++outcome.card.answers;
    const bool in_review = card.state == CardState::review;
    if (rating == Rating::again && !fresh && (in_review || !options_.short_term)) {
        ++outcome.card.lapses;
    }
    if (options_.short_term && !in_review) {
        take_step(outcome, card, rating, fresh ? CardState::learning : card.state);
    } else if (options_.short_term && rating == Rating::again) {
        take_step(outcome, card, rating, CardState::relearning);
    } else {
        outcome.card.state = CardState::review;
        outcome.card.step = 0;
        outcome.interval_days = ordered_interval(states, rating, !options_.short_term);
        outcome.due_minutes = outcome.interval_days * minutes_a_day;
    }
    return outcome;
}

}  // namespace standpoint
