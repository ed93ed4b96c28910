#include "learn/fsrs.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace standpoint {

namespace {

constexpr double least_stability = 0.001;
constexpr double most_stability = 36500;
constexpr double least_difficulty = 1;
constexpr double most_difficulty = 10;
constexpr double shortest_fuzzed = 2.5;

constexpr std::array<std::string_view, 4> rating_words{"again", "hard", "good", "easy"};

constexpr double grade(Rating rating) {
    return static_cast<double>(rating);
}

double within_stability(double value) {
    return std::clamp(value, least_stability, most_stability);
}

// Halves go up, also below zero: as the reference programs round.
double nearest_whole(double value) {
    return std::floor(value + 0.5);
}

std::string plain(double number) {
    std::array<char, 32> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr};
}

}  // namespace

std::string_view word(Rating rating) {
    return rating_words.at(static_cast<std::size_t>(rating) - 1);
}

std::optional<Rating> rating_named(std::string_view name) {
    for (const Rating rating : ratings) {
        if (word(rating) == name) {
            return rating;
        }
    }
    return std::nullopt;
}

const std::array<WeightBounds, weight_count>& weight_bounds() {
    static constexpr std::array<WeightBounds, weight_count> bounds{
        {{0.001, 100},  {0.001, 100}, {0.001, 100}, {0.001, 100}, {1, 10},    {0.001, 4},    {0.001, 4},
         {0.001, 0.75}, {0, 4.5},     {0, 0.8},     {0.001, 3.5}, {0.001, 5}, {0.001, 0.25}, {0.001, 0.9},
         {0, 4},        {0, 1},       {1, 6},       {0, 2},       {0, 2},     {0, 0.8},      {0.1, 0.8}}};
    return bounds;
}

Result<Parameters> checked_parameters(std::span<const double> weights, std::uint32_t version) {
    if (weights.size() != weight_count) {
        return Problem{"/w",
                       "There are " + std::to_string(weights.size()) + " weights; FSRS-6 has 21, from w0 to w20."};
    }
    Problems problems;
    Parameters parameters{.version = version};
    for (std::size_t i = 0; i < weight_count; ++i) {
        const auto& [low, high] = weight_bounds().at(i);
        if (!(weights[i] >= low && weights[i] <= high)) {
            problems.push_back({"/w/" + std::to_string(i), "The weight w" + std::to_string(i) + " is " +
                                                               plain(weights[i]) + "; it should lie between " +
                                                               plain(low) + " and " + plain(high) + "."});
        }
        parameters.weights.at(i) = weights[i];
    }
    if (!problems.empty()) {
        return problems;
    }
    return parameters;
}

const Memory& NextStates::after(Rating rating) const {
    switch (rating) {
        case Rating::again: return again;
        case Rating::hard: return hard;
        case Rating::good: return good;
        case Rating::easy: return easy;
    }
    return again;
}

Fsrs::Fsrs(const Parameters& parameters, Dialect dialect) : parameters_(parameters), dialect_(dialect) {
    decay_ = -w(20);
    factor_ = rounded(std::exp(std::log(0.9) / decay_) - 1);
}

double Fsrs::rounded(double value) const {
    constexpr double places = 1e8;
    return dialect_.eight_decimals ? nearest_whole(value * places) / places : value;
}

double Fsrs::retrievability(double days, double stability) const {
    return rounded(std::pow(1 + factor_ * days / stability, decay_));
}

double Fsrs::interval_modifier(double retention) const {
    return rounded((std::pow(retention, 1 / decay_) - 1) / factor_);
}

double Fsrs::first_stability(Rating rating) const {
    return std::max(w(static_cast<std::size_t>(rating) - 1), dialect_.least_first);
}

double Fsrs::first_difficulty(Rating rating) const {
    return rounded(w(4) - std::exp((grade(rating) - 1) * w(5)) + 1);
}

double Fsrs::next_difficulty(double difficulty, Rating rating) const {
    const double change = -w(6) * (grade(rating) - 3);
    const double damped = difficulty + rounded(change * (most_difficulty - difficulty) / 9);
    const double reverted = rounded(w(7) * first_difficulty(Rating::easy) + (1 - w(7)) * damped);
    return std::clamp(reverted, least_difficulty, most_difficulty);
}

double Fsrs::recall_stability(const Memory& memory, double r, Rating rating) const {
    const double hard_penalty = rating == Rating::hard ? w(15) : 1;
    const double easy_bonus = rating == Rating::easy ? w(16) : 1;
    const double growth = std::exp(w(8)) * (11 - memory.difficulty) * std::pow(memory.stability, -w(9)) *
                          (std::exp(w(10) * (1 - r)) - 1) * hard_penalty * easy_bonus;
    return rounded(within_stability(memory.stability * (1 + growth)));
}

double Fsrs::forget_stability_alone(const Memory& memory, double r) const {
    return rounded(within_stability(w(11) * std::pow(memory.difficulty, -w(12)) *
                                    (std::pow(memory.stability + 1, w(13)) - 1) * std::exp(w(14) * (1 - r))));
}

double Fsrs::forget_stability(const Memory& memory, double r) const {
    const double highest = dialect_.short_term ? memory.stability / std::exp(w(17) * w(18)) : memory.stability;
    return std::min(std::max(rounded(highest), least_stability), forget_stability_alone(memory, r));
}

double Fsrs::same_day_stability(double stability, Rating rating) const {
    const double growth = std::pow(stability, -w(19)) * std::exp(w(17) * (grade(rating) - 3 + w(18)));
    return rounded(within_stability(stability * (rating == Rating::again ? growth : std::max(growth, 1.0))));
}

Memory Fsrs::first(Rating rating) const {
    return {.stability = first_stability(rating),
            .difficulty = std::clamp(first_difficulty(rating), least_difficulty, most_difficulty)};
}

Memory Fsrs::next(const Memory& memory, int days, Rating rating) const {
    const double difficulty = next_difficulty(memory.difficulty, rating);
    if (days == 0 && dialect_.short_term) {
        return {same_day_stability(memory.stability, rating), difficulty};
    }
    const double r = retrievability(days, memory.stability);
    return {rating == Rating::again ? forget_stability(memory, r) : recall_stability(memory, r, rating), difficulty};
}

NextStates Fsrs::first_states() const {
    return {first(Rating::again), first(Rating::hard), first(Rating::good), first(Rating::easy)};
}

NextStates Fsrs::next_states(const Memory& memory, int days) const {
    return {next(memory, days, Rating::again), next(memory, days, Rating::hard), next(memory, days, Rating::good),
            next(memory, days, Rating::easy)};
}

Aim sane(Aim aim) {
    aim.retention =
        std::isnan(aim.retention) ? Aim{}.retention : std::clamp(aim.retention, least_retention, most_retention);
    aim.most_days = std::clamp(aim.most_days, 1, longest_most_days);
    return aim;
}

int interval(const Fsrs& fsrs, double stability, const Aim& aim) {
    const double days = nearest_whole(stability * fsrs.interval_modifier(aim.retention));
    return static_cast<int>(std::min(std::max(days, 1.0), static_cast<double>(aim.most_days)));
}

DayRange fuzz_range(int interval, int elapsed, int most_days) {
    struct Band {
        double start;
        double end;
        double share;
    };
    constexpr std::array<Band, 3> bands{{{shortest_fuzzed, 7, 0.15}, {7, 20, 0.10}, {20, 1e9, 0.05}}};
    double spread = 1;
    for (const Band& band : bands) {
        spread += band.share * std::max(std::min(static_cast<double>(interval), band.end) - band.start, 0.0);
    }
    const int capped = std::min(interval, most_days);
    int low = std::max(2, static_cast<int>(nearest_whole(capped - spread)));
    const int high = std::min(static_cast<int>(nearest_whole(capped + spread)), most_days);
    if (capped > elapsed) {
        low = std::max(low, elapsed + 1);
    }
    return {std::min(low, high), high};
}

int fuzzed(int interval, int elapsed, int most_days, Rng rng) {
    if (interval < shortest_fuzzed) {
        return interval;
    }
    const DayRange range = fuzz_range(interval, elapsed, most_days);
    return static_cast<int>(std::floor(rng.unit() * (range.high - range.low + 1) + range.low));
}

}  // namespace standpoint
