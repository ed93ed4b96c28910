#include "play/player.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "play/rounds.hpp"

using namespace standpoint;
using namespace standpoint::rounds;
using doctest::Approx;

TEST_CASE("the right response is graded right on every task that can be drawn") {
    CHECK(rc::check([](std::uint64_t seed) {
        for (const TaskKind kind : examples::all_kinds) {
            const Task task = examples::drawn_task(kind, Rng(seed));
            RC_ASSERT(fits(task, right_response(task)));
            RC_ASSERT(grade(task, right_response(task)).verdict == Verdict::right);
        }
    }));
}

TEST_CASE("a random response fits its task") {
    CHECK(rc::check([](std::uint64_t seed) {
        Rng rng(seed);
        for (const TaskKind kind : examples::all_kinds) {
            const Task task = examples::drawn_task(kind, rng.fork("task"));
            RC_ASSERT(fits(task, random_response(task, rng)));
        }
    }));
}

TEST_CASE("who knows everything earns everything") {
    const Session end = play_out(begin(nine_tasks(), {}), 1, Rng(1));
    CHECK(end.phase == Phase::finished);
    CHECK(end.score == 900);
    CHECK(end.best_streak == 9);
}

TEST_CASE("who knows nothing of true and false is right half of the time") {
    int right = 0;
    constexpr int rounds_played = 100;
    for (std::uint64_t seed = 0; seed < rounds_played; ++seed) {
        right += play_out(of(std::vector<Task>(10, TrueFalse{true, {}, {}})), 0, Rng(seed)).score / 100;
    }
    // One answer in ten is given up.
    CHECK(right == Approx(450).epsilon(0.12));
}

TEST_CASE("the same seed plays the same round, another seed another") {
    const Session one = play_out(begin(nine_tasks(), {}), 0.5, Rng(7));
    CHECK(same(one, play_out(begin(nine_tasks(), {}), 0.5, Rng(7))));
    CHECK(!same(one, play_out(begin(nine_tasks(), {}), 0.5, Rng(8))));
}

TEST_CASE("a question whose own key does not fit it does not keep the player") {
    Match broken = match();
    broken.partner = {0, 1, 9};
    CHECK(play_out(of({broken}), 1, Rng(1)).phase == Phase::finished);
}
