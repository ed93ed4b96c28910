// What holds of the model whatever the numbers: order, ranges, inverses.
#include "learn/fsrs.hpp"

#include <cmath>
#include <limits>
#include <set>

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace standpoint;

namespace {

const Fsrs& ours() {
    static const Fsrs fsrs{Parameters{}};
    return fsrs;
}

double between(double low, double high) {
    return low + (high - low) * *rc::gen::inRange(0, 1'000'001) / 1e6;
}

// Over the orders of magnitude.
double any_stability() {
    return std::exp(between(std::log(0.001), std::log(36500)));
}

Rating any_rating() {
    return *rc::gen::elementOf(std::vector<Rating>(ratings.begin(), ratings.end()));
}

Weights any_weights() {
    Weights weights{};
    for (std::size_t i = 0; i < weight_count; ++i) {
        weights.at(i) = between(weight_bounds().at(i).low, weight_bounds().at(i).high);
    }
    return weights;
}

bool in_range(const Memory& memory) {
    return memory.stability >= 0.001 && memory.stability <= 36500 && memory.difficulty >= 1 && memory.difficulty <= 10;
}

}  // namespace

TEST_CASE("what is known fades with the days, the slower the more stable it is") {
    CHECK(rc::check([] {
        const double s = any_stability();
        const double t = between(0, 5000);
        const double r = ours().retrievability(t, s);
        RC_ASSERT(r > 0);
        RC_ASSERT(r <= 1);
        RC_ASSERT(ours().retrievability(t + 1, s) < r);
        RC_ASSERT(ours().retrievability(t + 1, s * 1.5) > ours().retrievability(t + 1, s));
    }));
    CHECK(ours().retrievability(0, 3) == 1);
    CHECK(ours().retrievability(3, 3) == doctest::Approx(0.9).epsilon(1e-12));
}

TEST_CASE("the interval is the inverse of fading, to the nearest day") {
    CHECK(rc::check([] {
        const double s = between(0.5, 400);
        const double wanted = between(least_retention, most_retention);
        const double exact = s * ours().interval_modifier(wanted);
        RC_ASSERT(std::abs(ours().retrievability(exact, s) - wanted) < 1e-9);
        const int days = interval(ours(), s, {.retention = wanted, .most_days = 36500});
        RC_ASSERT(std::abs(days - std::max(exact, 1.0)) <= 0.5 + 1e-9);
    }));
}

TEST_CASE("an interval is at least a day and at most what the player allows, shorter the more is to be kept") {
    CHECK(rc::check([] {
        const double s = any_stability();
        const int most = *rc::gen::inRange(1, 400);
        const double wanted = between(least_retention, most_retention - 0.01);
        const int days = interval(ours(), s, {.retention = wanted, .most_days = most});
        RC_ASSERT(days >= 1);
        RC_ASSERT(days <= most);
        RC_ASSERT(interval(ours(), s, {.retention = wanted + 0.01, .most_days = most}) <= days);
    }));
    CHECK(interval(ours(), 36500, Aim{}) == 180);
}

TEST_CASE("stability and difficulty stay in their ranges over any sequence, with any allowed weights") {
    CHECK(rc::check([] {
        const Fsrs fsrs(Parameters{.weights = any_weights()}, {.short_term = *rc::gen::arbitrary<bool>()});
        Memory memory = fsrs.first(any_rating());
        const auto waits = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000));
        for (const int days : waits) {
            RC_ASSERT(in_range(memory));
            memory = fsrs.next(memory, days, any_rating());
        }
        RC_ASSERT(in_range(memory));
    }));
}

TEST_CASE("a better answer never leaves less stability, nor more difficulty") {
    CHECK(rc::check([] {
        const Memory memory{any_stability(), between(1, 10)};
        const NextStates next = ours().next_states(memory, *rc::gen::inRange(0, 1000));
        RC_ASSERT(next.again.stability <= next.hard.stability);
        RC_ASSERT(next.hard.stability <= next.good.stability);
        RC_ASSERT(next.good.stability <= next.easy.stability);
        RC_ASSERT(next.again.difficulty >= next.hard.difficulty);
        RC_ASSERT(next.hard.difficulty >= next.good.difficulty);
        RC_ASSERT(next.good.difficulty >= next.easy.difficulty);
    }));
}

TEST_CASE("a recall never lowers stability, and forgetting never raises it") {
    CHECK(rc::check([] {
        const Memory memory{any_stability(), between(1, 10)};
        const NextStates next = ours().next_states(memory, *rc::gen::inRange(0, 1000));
        RC_ASSERT(next.hard.stability >= memory.stability);
        RC_ASSERT(next.again.stability <= memory.stability);
    }));
}

TEST_CASE("a late recall teaches more than an early one, and an easy item more than a hard one") {
    CHECK(rc::check([] {
        const Memory memory{between(0.5, 300), between(1, 9)};
        const int days = *rc::gen::inRange(1, 200);
        RC_ASSERT(ours().next(memory, days + 1, Rating::good).stability >
                  ours().next(memory, days, Rating::good).stability);
        RC_ASSERT(ours().next(memory, days, Rating::good).stability >
                  ours().next({memory.stability, memory.difficulty + 1}, days, Rating::good).stability);
    }));
}

TEST_CASE("the previews are what the answers then do") {
    CHECK(rc::check([] {
        const Memory memory{any_stability(), between(1, 10)};
        const int days = *rc::gen::inRange(0, 400);
        const Rating rating = any_rating();
        RC_ASSERT(ours().next_states(memory, days).after(rating) == ours().next(memory, days, rating));
        RC_ASSERT(ours().first_states().after(rating) == ours().first(rating));
    }));
}

TEST_CASE("without a short term the same day counts as no day at all") {
    const Fsrs long_term(Parameters{}, {.short_term = false});
    const Memory memory{5, 4};
    CHECK(long_term.next(memory, 0, Rating::good).stability == doctest::Approx(5).epsilon(1e-12));
    CHECK(ours().next(memory, 0, Rating::easy).stability > 5.5);
}

TEST_CASE("fuzz is fixed by its seed, stays in its range, and reaches all of it") {
    CHECK(rc::check([](std::uint64_t seed) {
        const int days = *rc::gen::inRange(1, 300);
        const int elapsed = *rc::gen::inRange(0, 300);
        const int most = *rc::gen::inRange(1, 300);
        const int wanted = std::min(days, most);
        const int drawn = fuzzed(wanted, elapsed, most, Rng(seed));
        RC_ASSERT(drawn == fuzzed(wanted, elapsed, most, Rng(seed)));
        RC_ASSERT(drawn >= 1);
        RC_ASSERT(drawn <= most);
        if (wanted < 3) {
            RC_ASSERT(drawn == wanted);
        } else {
            const DayRange range = fuzz_range(wanted, elapsed, most);
            RC_ASSERT(drawn >= range.low);
            RC_ASSERT(drawn <= range.high);
        }
    }));
    std::set<int> drawn;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        drawn.insert(fuzzed(30, 0, 180, Rng(seed)));
    }
    CHECK(drawn == std::set<int>{27, 28, 29, 30, 31, 32, 33});
}

TEST_CASE("fuzz never shortens a growing interval to the last one") {
    CHECK(rc::check([](std::uint64_t seed) {
        const int elapsed = *rc::gen::inRange(1, 150);
        const int days = elapsed + *rc::gen::inRange(1, 30);
        if (days >= 3) {
            RC_ASSERT(fuzzed(days, elapsed, 365, Rng(seed)) > elapsed);
        }
    }));
}

TEST_CASE("weights are checked, all of them at once") {
    CHECK(*checked_parameters(default_weights, 3) == Parameters{.version = 3});
    Weights wrong = default_weights;
    wrong[2] = -1;
    wrong[20] = std::numeric_limits<double>::quiet_NaN();
    const auto result = checked_parameters(wrong, 1);
    REQUIRE_FALSE(result);
    REQUIRE(result.problems().size() == 2);
    CHECK(result.problems()[0].place == "/w/2");
    CHECK(result.problems()[0].sentence == "The weight w2 is -1; it should lie between 0.001 and 100.");
    CHECK(result.problems()[1].place == "/w/20");
    CHECK(result.problems()[1].sentence == "The weight w20 is nan; it should lie between 0.1 and 0.8.");
    const auto few = checked_parameters(std::span(default_weights).first(19), 1);
    REQUIRE_FALSE(few);
    CHECK(few.problems().front().sentence == "There are 19 weights; FSRS-6 has 21, from w0 to w20.");
}

TEST_CASE("what a player wants is kept within sense") {
    CHECK(sane({.retention = 0.5, .most_days = 0}) == Aim{.retention = 0.80, .most_days = 1});
    CHECK(sane({.retention = 1, .most_days = 20}) == Aim{.retention = 0.97, .most_days = 20});
    CHECK(sane({.retention = std::nan("")}).retention == 0.90);
    CHECK(sane(Aim{}) == Aim{});
}
