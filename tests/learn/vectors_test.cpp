// Every published step and formula value of ts-fsrs 5.4.2, read here by a way of its own (the command reads them by
// another, see tests/app/fsrs_command_test.cpp).
#include <cmath>
#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "learn/ts_fsrs.hpp"

using namespace standpoint;
using nlohmann::json;

namespace {

const json& vectors() {
    static const json read = json::parse(std::ifstream(STANDPOINT_SOURCE_DIR "/tests/learn/data/vectors.json"));
    return read;
}

doctest::Approx close_to(const json& expected) {
    return doctest::Approx(expected.get<double>()).epsilon(1e-6).scale(0);
}

std::vector<int> minutes(const json& steps) {
    std::vector<int> result;
    for (const std::string text : steps) {
        REQUIRE(text.back() == 'm');
        result.push_back(std::stoi(text));
    }
    return result;
}

TsFsrsOptions options_of(const json& params) {
    return {.weights = vectors()["w"].get<Weights>(),
            .retention = params["request_retention"],
            .most_days = params["maximum_interval"],
            .short_term = params["enable_short_term"],
            .learning = minutes(params["learning_steps"]),
            .relearning = minutes(params["relearning_steps"])};
}

Rating rating(const json& number) {
    return static_cast<Rating>(number.get<int>());
}

const Fsrs& formulas() {
    static const TsFsrs other{TsFsrsOptions{}};
    return other.fsrs();
}

}  // namespace

TEST_CASE("every step of the published runs is reproduced") {
    std::size_t steps = 0;
    for (const auto& config : vectors()["configs"].items()) {
        const TsFsrs other(options_of(config.value()["params"]));
        for (const auto& sequence : config.value()["sequences"].items()) {
            TsCard card;
            std::int64_t now = 8 * 60;
            for (const json& step : sequence.value()) {
                CAPTURE(config.key());
                CAPTURE(sequence.key());
                CAPTURE(step.dump());
                now += step["elapsed_days"].get<int>() * 1440 + step["elapsed_minutes"].get<int>();
                const TsOutcome outcome = other.next(card, now, rating(step["rating"]));
                CHECK(outcome.card.memory.stability == close_to(step["stability"]));
                CHECK(outcome.card.memory.difficulty == close_to(step["difficulty"]));
                CHECK(outcome.interval_days == step["interval_days"].get<int>());
                CHECK(outcome.due_minutes == step["due_minutes"].get<int>());
                CHECK(outcome.card.answers == step["reps"].get<int>());
                CHECK(outcome.card.lapses == step["lapses"].get<int>());
                CHECK(outcome.card.state == CardState::review);
                REQUIRE(outcome.retrievability_before.has_value() != step["retrievability_before"].is_null());
                if (outcome.retrievability_before) {
                    CHECK(*outcome.retrievability_before == close_to(step["retrievability_before"]));
                }
                card = outcome.card;
                ++steps;
            }
        }
    }
    CHECK(steps == 246);
}

TEST_CASE("our own way of carrying the formulas out follows the published runs as far as nothing is rounded") {
    // The same day's formula on, first stabilities above the other program's floor of 0.1: only rounding differs.
    const json& runs = vectors()["configs"]["short_term_on_no_steps"]["sequences"];
    const Fsrs ours{Parameters{}};
    for (const auto& sequence : runs.items()) {
        CAPTURE(sequence.key());
        std::optional<Memory> memory;
        for (const json& step : sequence.value()) {
            memory = memory ? ours.next(*memory, step["elapsed_days"], rating(step["rating"]))
                            : ours.first(rating(step["rating"]));
            CHECK(memory->stability == close_to(step["stability"]));
            CHECK(memory->difficulty == close_to(step["difficulty"]));
        }
    }
}

TEST_CASE("every formula gives its published values") {
    const json& unit = vectors()["unit"];
    for (const json& row : unit["init"]) {
        CHECK(formulas().first(rating(row["g"])).stability == close_to(row["S0"]));
        CHECK(formulas().first_difficulty(rating(row["g"])) == close_to(row["D0_raw"]));
        CHECK(formulas().first(rating(row["g"])).difficulty == close_to(row["D0"]));
    }
    for (const json& row : unit["retrievability"]) {
        CHECK(formulas().retrievability(row["t"], row["S"]) == close_to(row["R"]));
    }
    for (const json& row : unit["interval_modifier"]) {
        CHECK(formulas().interval_modifier(row["r"]) == close_to(row["modifier"]));
        CHECK(interval(formulas(), 10, {.retention = row["r"], .most_days = 36500}) == row["interval_for_S10"]);
    }
    for (const json& row : unit["next_difficulty"]) {
        CHECK(formulas().next_difficulty(row["d"], rating(row["g"])) == close_to(row["D"]));
    }
    for (const json& row : unit["recall"]) {
        CHECK(formulas().recall_stability({row["s"], row["d"]}, row["r"], rating(row["g"])) == close_to(row["S"]));
    }
    for (const json& row : unit["forget_raw"]) {
        CHECK(formulas().forget_stability_alone({row["s"], row["d"]}, row["r"]) == close_to(row["S"]));
    }
    for (const json& row : unit["forget_capped"]) {
        const double r = formulas().retrievability(row["t"], row["s"]);
        CHECK(formulas().forget_stability({row["s"], row["d"]}, r) == close_to(row["short_term_on"]));
    }
    for (const json& row : unit["short_term"]) {
        CHECK(formulas().same_day_stability(row["s"], rating(row["g"])) == close_to(row["S"]));
    }
}

TEST_CASE("intervals are spread over the published ranges") {
    for (const char* name : {"fuzz_range", "fuzz_range_elapsed"}) {
        for (const json& row : vectors()["unit"][name]) {
            CAPTURE(row.dump());
            CHECK(fuzz_range(row["interval"], row["elapsed"], 36500) == DayRange{row["min_ivl"], row["max_ivl"]});
        }
    }
}

TEST_CASE("forgetting is held below stability where the weights would raise it") {
    Parameters parameters;
    parameters.weights[11] = 5;
    parameters.weights[17] = 2;
    parameters.weights[18] = 0.5;
    const Memory memory{1, 1};
    CHECK(Fsrs(parameters).forget_stability_alone(memory, 0.9) > 1);
    CHECK(Fsrs(parameters).forget_stability(memory, 0.9) == doctest::Approx(std::exp(-1)).epsilon(1e-12));
    CHECK(Fsrs(parameters, {.short_term = false}).forget_stability(memory, 0.9) == 1);
}

TEST_CASE("steps of minutes lead through learning and relearning as the other program's do") {
    // Worked out by ts-fsrs 5.4.2 itself with its default steps.
    const TsFsrs other({.learning = {1, 10}, .relearning = {10}});
    TsCard card;
    std::int64_t now = 480;
    struct Expected {
        int wait;
        Rating rating;
        CardState state;
        int step;
        int interval;
        std::int64_t due;
    };
    constexpr std::array<Expected, 6> expected{{{0, Rating::hard, CardState::learning, 0, 0, 6},
                                                {6, Rating::good, CardState::learning, 1, 0, 10},
                                                {10, Rating::good, CardState::review, 0, 1, 1440},
                                                {1440, Rating::again, CardState::relearning, 0, 0, 10},
                                                {10, Rating::hard, CardState::relearning, 0, 0, 15},
                                                {15, Rating::good, CardState::review, 0, 1, 1440}}};
    for (const Expected& one : expected) {
        now += one.wait;
        const TsOutcome outcome = other.next(card, now, one.rating);
        CHECK(outcome.card.state == one.state);
        CHECK(outcome.card.step == one.step);
        CHECK(outcome.interval_days == one.interval);
        CHECK(outcome.due_minutes == one.due);
        card = outcome.card;
    }
    CHECK(card.lapses == 1);
}
