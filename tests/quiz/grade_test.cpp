#include "quiz/grade.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "quiz/examples.hpp"

using namespace standpoint;
using namespace standpoint::examples;
using doctest::Approx;

namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

PickMany two_of_four() {
    return {{right("a"), wrong("b"), right("c"), wrong("d")}};
}

Order four_cards() {
    Order task;
    for (const std::string& text : names("card", 4)) {
        task.cards.push_back({text, FactId{0}});
    }
    task.sequence = {2, 0, 3, 1};
    return task;
}

Pin london() {
    return {51.51, -0.13, 60, 180, "London", {}};
}

// A point due north of the pin's, so many kilometres away.
Pin::Response north_of(const Pin& pin, double km) {
    return {pin.latitude + km / distance_km(0, 0, 1, 0), pin.longitude};
}

}  // namespace

TEST_CASE("one option is right or wrong, nothing between") {
    const PickOne task{{wrong("a"), right("b"), wrong("c")}};
    CHECK(grade(task, PickOne::Response{1}) == Grade{Verdict::right, 1, {}});
    CHECK(grade(task, PickOne::Response{0}) == Grade{Verdict::wrong, 0, {}});
    CHECK(grade(task, PickOne::Response{2}) == Grade{Verdict::wrong, 0, {}});
}

TEST_CASE("several options: what is chosen wrongly takes away what is chosen rightly") {
    const PickMany task = two_of_four();
    CHECK(grade(task, PickMany::Response{{0, 2}}).fraction == 1);
    CHECK(grade(task, PickMany::Response{{2, 0}}).verdict == Verdict::right);
    CHECK(grade(task, PickMany::Response{{0}}) == Grade{Verdict::partly, 0.5, {true, true, false, true}});
    CHECK(grade(task, PickMany::Response{{0, 1, 2}}) == Grade{Verdict::partly, 0.5, {true, false, true, true}});
    CHECK(grade(task, PickMany::Response{{0, 1}}) == Grade{Verdict::wrong, 0, {true, false, false, true}});
}

TEST_CASE("several options: never below nothing, and choosing all or none earns nothing") {
    const PickMany task = two_of_four();
    CHECK(grade(task, PickMany::Response{{1, 3}}) == Grade{Verdict::wrong, 0, {false, false, false, false}});
    CHECK(grade(task, PickMany::Response{{0, 1, 2, 3}}).fraction == 0);
    CHECK(grade(task, PickMany::Response{{}}).verdict == Verdict::wrong);
}

TEST_CASE("true and false") {
    CHECK(grade(TrueFalse{true, {}, {}}, TrueFalse::Response{true}).verdict == Verdict::right);
    CHECK(grade(TrueFalse{true, {}, {}}, TrueFalse::Response{false}).verdict == Verdict::wrong);
    CHECK(grade(TrueFalse{false, {}, {}}, TrueFalse::Response{false}).fraction == 1);
}

TEST_CASE("match: a share for each pair") {
    const Match task{names("left", 4), names("right", 4), {3, 1, 0, 2}, {}};
    CHECK(grade(task, Match::Response{{3, 1, 0, 2}}) == Grade{Verdict::right, 1, {true, true, true, true}});
    CHECK(grade(task, Match::Response{{3, 0, 1, 2}}) == Grade{Verdict::partly, 0.5, {true, false, false, true}});
    CHECK(grade(task, Match::Response{{0, 2, 3, 1}}) == Grade{Verdict::wrong, 0, {false, false, false, false}});
}

TEST_CASE("order: by pairs of cards, reported by neighbours") {
    const Order task = four_cards();
    CHECK(grade(task, Order::Response{{2, 0, 3, 1}}) == Grade{Verdict::right, 1, {true, true, true}});
    CHECK(grade(task, Order::Response{{1, 3, 0, 2}}) == Grade{Verdict::wrong, 0, {false, false, false}});
    // The last card laid first spoils three pairs of six, but only one neighbourhood.
    const Grade moved = grade(task, Order::Response{{1, 2, 0, 3}});
    CHECK(moved.verdict == Verdict::partly);
    CHECK(moved.fraction == Approx(0.5));
    CHECK(moved.parts == std::vector<bool>{false, true, true});
}

TEST_CASE("order: swapping two neighbours costs one pair") {
    CHECK(grade(four_cards(), Order::Response{{0, 2, 3, 1}}).fraction == Approx(5.0 / 6));
    CHECK(grade(four_cards(), Order::Response{{2, 3, 0, 1}}).parts == std::vector<bool>{true, false, true});
}

TEST_CASE("sort: a share for each card") {
    const Sort task{names("card", 4), names("pile", 2), {0, 1, 1, 0}, {}};
    CHECK(grade(task, Sort::Response{{0, 1, 1, 0}}).verdict == Verdict::right);
    CHECK(grade(task, Sort::Response{{0, 0, 0, 0}}) == Grade{Verdict::partly, 0.5, {true, false, false, true}});
    CHECK(grade(task, Sort::Response{{1, 0, 0, 1}}).verdict == Verdict::wrong);
}

TEST_CASE("assemble: a share for each slot") {
    const Assemble task{names("slot", 3), names("chip", 5), {4, 0, 2}, {}};
    CHECK(grade(task, Assemble::Response{{4, 0, 2}}).fraction == 1);
    CHECK(grade(task, Assemble::Response{{4, 2, 0}}).fraction == Approx(1.0 / 3));
    CHECK(grade(task, Assemble::Response{{1, 2, 3}}) == Grade{Verdict::wrong, 0, {false, false, false}});
}

TEST_CASE("typed: almost earns nothing yet") {
    const TypeIn task{{"Zelenskyy"}, {"Putin"}, {}};
    CHECK(grade(task, TypeIn::Response{"zelenskyy"}) == Grade{Verdict::right, 1, {}});
    CHECK(grade(task, TypeIn::Response{"Zelenskky"}) == Grade{Verdict::almost, 0, {}});
    CHECK(grade(task, TypeIn::Response{"Putin"}) == Grade{Verdict::wrong, 0, {}});
}

TEST_CASE("pin: full within the radius, falling to nothing at the far distance") {
    const Pin pin = london();
    CHECK(grade(pin, Pin::Response{51.51, -0.13}).verdict == Verdict::right);
    CHECK(grade(pin, north_of(pin, 59)).fraction == 1);
    CHECK(grade(pin, north_of(pin, 120)).verdict == Verdict::partly);
    CHECK(grade(pin, north_of(pin, 120)).fraction == Approx(0.5));
    CHECK(grade(pin, north_of(pin, 179)).fraction == Approx(1.0 / 120));
    CHECK(grade(pin, north_of(pin, 181)) == Grade{Verdict::wrong, 0, {}});
}

TEST_CASE("pin: across the date line is near") {
    const Pin fiji{-17.0, 179.9, 60, 200, "Fiji", {}};
    CHECK(grade(fiji, Pin::Response{-17.0, -179.9}).verdict == Verdict::right);
}

TEST_CASE("pin: a far distance within the radius is a step, not a division by nothing") {
    const Pin pin{0, 0, 60, 60, "here", {}};
    CHECK(grade(pin, north_of(pin, 50)).fraction == 1);
    CHECK(grade(pin, north_of(pin, 61)).fraction == 0);
}

TEST_CASE("pin: coordinates that are none do not fit") {
    const Pin pin = london();
    CHECK_FALSE(fits(pin, Pin::Response{no_number, 0}));
    CHECK_FALSE(fits(pin, Pin::Response{0, no_number}));
    CHECK_FALSE(fits(pin, Pin::Response{infinity, 0}));
    CHECK_FALSE(fits(pin, Pin::Response{90.1, 0}));
    CHECK_FALSE(fits(pin, Pin::Response{0, -180.1}));
    CHECK(fits(pin, Pin::Response{90, 180}));
    CHECK(fits(pin, Pin::Response{-90, -180}));
}

TEST_CASE("distances on the globe") {
    CHECK(distance_km(51.51, -0.13, 51.51, -0.13) == 0);
    CHECK(distance_km(51.51, -0.13, 55.76, 37.62) == Approx(2500).epsilon(0.01));  // London to Moscow
    CHECK(distance_km(0, 0, 0, 180) == Approx(20015.1).epsilon(0.0001));           // half of the equator
    CHECK(distance_km(90, 0, -90, 77) == Approx(20015.1).epsilon(0.0001));
    CHECK(distance_km(10, 20, -30, 40) == Approx(distance_km(-30, 40, 10, 20)));
}

TEST_CASE("a response of another kind never fits and is wrong") {
    Rng rng(7);
    for (const TaskKind own : all_kinds) {
        const Task task = drawn_task(own, rng);
        for (const TaskKind other : all_kinds) {
            if (own != other) {
                const Response response = key_of(drawn_task(other, rng));
                CHECK_FALSE(fits(task, response));
                CHECK(grade(task, response) == Grade{Verdict::wrong, 0, {}});
            }
        }
    }
}

TEST_CASE("indices out of range, twice or too few do not fit") {
    const PickOne one{{right("a"), wrong("b")}};
    CHECK_FALSE(fits(one, PickOne::Response{2}));
    CHECK_FALSE(fits(two_of_four(), PickMany::Response{{0, 0}}));
    CHECK_FALSE(fits(two_of_four(), PickMany::Response{{4}}));
    CHECK(fits(two_of_four(), PickMany::Response{{}}));
    const Match match{names("left", 2), names("right", 2), {1, 0}, {}};
    CHECK_FALSE(fits(match, Match::Response{{0}}));
    CHECK_FALSE(fits(match, Match::Response{{0, 2}}));
    CHECK_FALSE(fits(match, Match::Response{{0, 1, 0}}));
    CHECK_FALSE(fits(four_cards(), Order::Response{{0, 1, 2, 2}}));
    CHECK_FALSE(fits(four_cards(), Order::Response{{0, 1, 2}}));
    const Sort sort{names("card", 2), names("pile", 2), {0, 1}, {}};
    CHECK(fits(sort, Sort::Response{{1, 1}}));
    CHECK_FALSE(fits(sort, Sort::Response{{1, 2}}));
    const Assemble assemble{names("slot", 2), names("chip", 3), {0, 1}, {}};
    CHECK_FALSE(fits(assemble, Assemble::Response{{1, 1}}));
    CHECK_FALSE(fits(assemble, Assemble::Response{{1, 3}}));
}

TEST_CASE("an enormous index is out of range, not out of memory") {
    constexpr std::size_t huge = std::numeric_limits<std::size_t>::max();
    CHECK_FALSE(fits(PickOne{{right("a"), wrong("b")}}, PickOne::Response{huge}));
    CHECK_FALSE(fits(two_of_four(), PickMany::Response{{huge}}));
    CHECK(grade(four_cards(), Order::Response{{huge, 0, 1, 2}}).verdict == Verdict::wrong);
}

TEST_CASE("property: the key as a response is right, with full marks and every part") {
    CHECK(rc::check([](std::uint64_t seed) {
        for (const TaskKind kind : all_kinds) {
            const Task task = drawn_task(kind, Rng(seed));
            RC_ASSERT(fits(task, key_of(task)));
            const Grade grade_of_key = grade(task, key_of(task));
            RC_ASSERT(grade_of_key.verdict == Verdict::right);
            RC_ASSERT(grade_of_key.fraction == 1.0);
            for (const bool part : grade_of_key.parts) {
                RC_ASSERT(part);
            }
        }
    }));
}

TEST_CASE("property: any response that fits is graded within nothing and full marks, as its verdict says") {
    CHECK(rc::check([](std::uint64_t seed) {
        Rng rng(seed);
        for (const TaskKind kind : all_kinds) {
            const Task task = drawn_task(kind, rng.fork("task"));
            const Response response = guess(task, rng);
            RC_ASSERT(fits(task, response));
            const Grade graded = grade(task, response);
            RC_ASSERT(graded.fraction >= 0.0);
            RC_ASSERT(graded.fraction <= 1.0);
            RC_ASSERT((graded.verdict == Verdict::right) == (graded.fraction >= 1.0));
            RC_ASSERT((graded.verdict == Verdict::partly) == (graded.fraction > 0 && graded.fraction < 1));
        }
    }));
}

TEST_CASE("property: random indices are either graded or said not to fit") {
    CHECK(rc::check([](std::uint64_t seed, const std::vector<std::size_t>& indices, double latitude, double longitude) {
        const std::vector<Response> responses{PickMany::Response{indices},
                                              Match::Response{indices},
                                              Order::Response{indices},
                                              Sort::Response{indices},
                                              Assemble::Response{indices},
                                              Pin::Response{latitude, longitude},
                                              PickOne::Response{indices.empty() ? 0 : indices.front()}};
        for (const TaskKind kind : all_kinds) {
            const Task task = drawn_task(kind, Rng(seed));
            for (const Response& response : responses) {
                const Grade graded = grade(task, response);
                RC_ASSERT(fits(task, response) || graded.verdict == Verdict::wrong);
                RC_ASSERT(graded.fraction >= 0.0);
                RC_ASSERT(graded.fraction <= 1.0);
            }
        }
    }));
}

TEST_CASE("property: swapping two neighbours of a right order costs exactly one pair") {
    CHECK(rc::check([](std::uint64_t seed) {
        Rng rng(seed);
        const Task task = drawn_task(TaskKind::order, rng);
        auto response = std::get<Order::Response>(key_of(task));
        const std::size_t count = response.cards.size();
        const std::size_t at = rng.below(count - 1);
        std::swap(response.cards[at], response.cards[at + 1]);
        const double pairs = static_cast<double>(count * (count - 1)) / 2;
        RC_ASSERT(std::abs(grade(task, response).fraction - (1 - 1 / pairs)) < 1e-12);
    }));
}

TEST_CASE("chance is what blind guesses earn in the long run") {
    Rng rng(2024);
    constexpr int guesses = 4000;
    for (const TaskKind kind : all_kinds) {
        if (kind == TaskKind::pin) {
            continue;  // the globe is large: four thousand pins do not find it
        }
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            const Task task = drawn_task(kind, Rng(seed));
            double earned = 0;
            for (int i = 0; i < guesses; ++i) {
                earned += grade(task, guess(task, rng)).fraction;
            }
            CAPTURE(word(kind));
            CAPTURE(seed);
            CHECK(std::abs(earned / guesses - chance(task)) < 0.03);
        }
    }
}
