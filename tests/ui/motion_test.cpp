#include "ui/motion.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace standpoint::ui;

TEST_CASE("an animation goes from 0 to 1 and stays there") {
    CHECK(progress(-1, 0.2) == 0);
    CHECK(progress(0.1, 0.2) == doctest::Approx(0.5));
    CHECK(progress(5, 0.2) == 1);
}

TEST_CASE("an animation of no length is over at once") {
    CHECK(progress(0, 0) == 1);
}

TEST_CASE("every ease begins at 0 and ends at 1") {
    for (const auto ease : {ease_out, ease_in_out}) {
        CHECK(ease(0) == doctest::Approx(0));
        CHECK(ease(1) == doctest::Approx(1));
    }
}

TEST_CASE("easing out is fast first, and never goes back") {
    CHECK(ease_out(0.5F) > 0.5F);
    for (float t = 0; t < 1; t += 0.05F) {
        CHECK(ease_out(t + 0.05F) >= ease_out(t));
        CHECK(ease_in_out(t + 0.05F) >= ease_in_out(t));
    }
}

TEST_CASE("mixing meets both ends") {
    CHECK(mix(10, 20, 0) == 10);
    CHECK(mix(10, 20, 1) == 20);
    CHECK(mix(10, 20, 0.25F) == doctest::Approx(12.5));
}

TEST_CASE("less movement means that everything stands where it ends") {
    const Motion still{.now = 100, .reduced = true};
    CHECK(still.since(100, 0.2) == 1);
    CHECK_FALSE(still.running(100, 0.2));
    const Motion moving{.now = 100.05, .reduced = false};
    CHECK(moving.running(100, 0.2));
    CHECK_FALSE(moving.running(90, 0.2));
}
