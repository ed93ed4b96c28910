// A player's own parameters: found from the log of somebody who forgets by other weights, and refused where they are no
// better.
#include "learn/fit.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "base/rng.hpp"
#include "learn/schedule.hpp"

using namespace standpoint;

namespace {

constexpr Day first_day = Day(std::chrono::days{20'000});

// What a learner who forgets by these weights answers, asked when the default parameters say so.
std::vector<std::vector<LoggedAnswer>> answers_of(const Weights& weights, std::size_t items, int days, double chance,
                                                  std::uint64_t seed) {
    const Fsrs truth{Parameters{.weights = weights}};
    const Fsrs scheduler{Parameters{}};
    std::vector<std::vector<LoggedAnswer>> logs(items);
    for (std::size_t i = 0; i < items; ++i) {
        Rng rng = Rng(seed).fork(i);
        std::optional<Memory> memory;
        std::optional<ItemMemory> seen;
        Day day = first_day + std::chrono::days{i % 20};
        while (day < first_day + std::chrono::days{days}) {
            const int waited = seen ? static_cast<int>((day - seen->last).count()) : 0;
            const bool knows = rng.chance(memory ? truth.retrievability(waited, memory->stability) : 0.5);
            const bool right = knows || rng.chance(chance);
            const Rating rating = knows ? Rating::good : Rating::again;
            memory = memory ? truth.next(*memory, waited, rating) : truth.first(rating);
            logs[i].push_back({.at = day + std::chrono::hours{12},
                               .heard = right ? Heard::right : Heard::wrong,
                               .typed = chance == 0,
                               .chance = chance});
            seen = after(scheduler, seen, logs[i].back());
            day = due_day(scheduler, *seen, Aim{}, seed + i);
        }
    }
    return logs;
}

// Somebody who forgets much faster, above all what is new.
Weights forgetful() {
    Weights weights = default_weights;
    weights[2] = 0.7;
    weights[8] = 1.1;
    weights[20] = 0.35;
    return weights;
}

}  // namespace

TEST_CASE("the weights of somebody who forgets faster are found, and foretell what was held back better") {
    for (const double chance : {0.0, 0.25}) {
        CAPTURE(chance);
        const auto logs = answers_of(forgetful(), 80, 150, chance, 3);
        const auto fit = fitted(logs, Parameters{.version = 2});
        REQUIRE(fit);
        CHECK(fit->reviews >= least_reviews_to_fit);
        CHECK(std::abs(static_cast<double>(fit->held_back) / static_cast<double>(fit->reviews) - 0.2) < 0.03);
        CHECK(fit->taken);
        CHECK(fit->after < fit->before - 0.005);
        CHECK(fit->parameters.version == 3);
        CHECK(checked_parameters(fit->parameters.weights, 3));
        CHECK(fit->parameters.weights[2] < default_weights[2]);
        // A fresh log of the same learner is foretold better, too.
        const auto fresh = answers_of(forgetful(), 80, 150, chance, 4);
        CHECK(log_loss(fresh, fit->parameters) < log_loss(fresh, Parameters{}) - 0.005);
        CHECK(log_loss(fresh, fit->parameters) < log_loss(fresh, Parameters{.weights = forgetful()}) + 0.03);
    }
}

TEST_CASE("weights that foretell nothing better are not taken") {
    std::size_t taken = 0;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const auto logs = answers_of(default_weights, 90, 150, 0, seed);
        const auto fit = fitted(logs, Parameters{.version = 5});
        REQUIRE(fit);
        CHECK(fit->taken == (fit->after < fit->before));
        CHECK(fit->parameters.version == (fit->taken ? 6U : 5U));
        CHECK((fit->taken || fit->parameters.weights == default_weights));
        CHECK(std::abs(fit->after - fit->before) < 0.03);
        taken += fit->taken ? 1U : 0U;
    }
    CHECK(taken < 4);
}

TEST_CASE("the search never sees what is held back") {
    auto logs = answers_of(forgetful(), 80, 150, 0, 3);
    const auto before = fitted(logs, Parameters{});
    LoggedAnswer* last = &logs[0].back();
    for (auto& log : logs) {
        last = log.back().at > last->at ? &log.back() : last;
    }
    last->heard = last->heard == Heard::right ? Heard::wrong : Heard::right;
    const auto after = fitted(logs, Parameters{});
    REQUIRE(before);
    REQUIRE(after);
    REQUIRE(before->taken);
    CHECK(before->after != after->after);
    CHECK(before->parameters == after->parameters);
}

TEST_CASE("weights stay near those in use, and where the log says nothing of them, as they were") {
    // Nobody ever answers Hard or Easy here.
    const auto fit = fitted(answers_of(forgetful(), 80, 150, 0, 3), Parameters{});
    REQUIRE(fit);
    REQUIRE(fit->taken);
    for (const std::size_t silent : {1U, 3U, 15U, 16U}) {
        CHECK(fit->parameters.weights.at(silent) == default_weights.at(silent));
    }
    double farthest = 0;
    for (std::size_t i = 4; i < weight_count; ++i) {
        farthest = std::max(farthest, std::abs(fit->parameters.weights.at(i) - default_weights.at(i)));
    }
    CHECK(farthest < 0.5);  // twice as far without anything to hold them
}

TEST_CASE("the same log gives the same weights, in whatever order its answers come") {
    auto logs = answers_of(forgetful(), 50, 120, 0, 9);
    const auto once = fitted(logs, Parameters{});
    for (auto& log : logs) {
        Rng(1).shuffle(log);
    }
    const auto again = fitted(logs, Parameters{});
    REQUIRE(once);
    REQUIRE(again);
    CHECK(once->parameters == again->parameters);
    CHECK(once->after == again->after);
}

TEST_CASE("too few reviews are a sentence") {
    const auto logs = answers_of(default_weights, 10, 60, 0, 1);
    const auto fit = fitted(logs, Parameters{});
    REQUIRE_FALSE(fit);
    CHECK(fit.problems().front().sentence.ends_with(" reviews; fitting needs at least 400."));
    CHECK_FALSE(fitted({}, Parameters{}));
    CHECK(log_loss({}, Parameters{}) == 0);
}

TEST_CASE("log-loss is the mean surprise, guesses reckoned with") {
    const LoggedAnswer first{.at = first_day + std::chrono::hours{12}, .heard = Heard::right, .typed = true};
    LoggedAnswer second{.at = first.at + std::chrono::days{5}, .heard = Heard::right, .chance = 0.25};
    const Fsrs fsrs{Parameters{}};
    const double r = fsrs.retrievability(5, fsrs.first(Rating::good).stability);
    const auto loss = [&] {
        const std::vector<std::vector<LoggedAnswer>> logs{{first, second}};
        return log_loss(logs, Parameters{});
    };
    CHECK(loss() == doctest::Approx(-std::log(r + (1 - r) * 0.25)));
    second.heard = Heard::wrong;
    CHECK(loss() == doctest::Approx(-std::log((1 - r) * 0.75)));
    second.typed = true;
    CHECK(loss() == doctest::Approx(-std::log(1 - r)));
}
