// Rings cut into triangles and simplified: what is filled is what the rings enclose.
#include "ui/outlines.hpp"

#include <cmath>
#include <numbers>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "ui/ear_clipping.hpp"

using namespace standpoint::ui;

namespace {

double area_of(const Ring& ring) {
    double twice = 0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        twice += turn(ring[0], ring[i], ring[i + 1]);
    }
    return std::abs(twice) / 2;
}

double filled(const Ring& ring, const std::vector<std::uint32_t>& triangles) {
    double twice = 0;
    for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
        twice += std::abs(turn(ring[triangles[i]], ring[triangles[i + 1]], ring[triangles[i + 2]]));
    }
    return twice / 2;
}

// Corners at these distances all around: simple, however ragged.
Ring ragged(const std::vector<int>& distances) {
    Ring ring;
    for (std::size_t i = 0; i < distances.size(); ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(distances.size());
        const double away = 10 + distances[i];
        ring.push_back({static_cast<float>(std::cos(angle) * away), static_cast<float>(std::sin(angle) * away)});
    }
    return ring;
}

// A comb of `teeth`, as deep as it is wide: nothing but bays.
Ring comb(int teeth) {
    Ring ring{{0, 0}};
    for (int i = 0; i < teeth; ++i) {
        const auto x = static_cast<float>(2 * i);
        ring.insert(ring.end(), {{x, 100}, {x + 1, 100}, {x + 1, 1}, {x + 2, 1}});
    }
    ring.push_back({static_cast<float>(2 * teeth), 0});
    return ring;
}

}  // namespace

TEST_CASE("a ring is cut into two triangles fewer than it has corners, which cover its area") {
    CHECK(rc::check([] {
        const auto distances = *rc::gen::resize(60, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 90)));
        RC_PRE(distances.size() >= 3);
        Ring ring = ragged(distances);
        if (*rc::gen::arbitrary<bool>()) {
            ring = Ring(ring.rbegin(), ring.rend());
        }
        const auto triangles = triangulate(ring);
        RC_ASSERT(triangles.size() <= 3 * (ring.size() - 2));
        RC_ASSERT(std::abs(filled(ring, triangles) - area_of(ring)) <= 1e-4 * area_of(ring));
    }));
}

TEST_CASE("deep bays stay open") {
    const Ring ring = comb(200);
    const auto triangles = triangulate(ring);
    CHECK(filled(ring, triangles) == doctest::Approx(area_of(ring)));
    CHECK(area_of(ring) == doctest::Approx(200 * 100 + 200));
}

TEST_CASE("rings that are none give nothing, and one that crosses itself comes to an end") {
    CHECK(triangulate(Ring{}).empty());
    CHECK(triangulate(Ring{{0, 0}, {1, 1}}).empty());
    CHECK(triangulate(Ring{{0, 0}, {1, 0}, {2, 0}}).empty());
    CHECK(triangulate(Ring{{0, 0}, {4, 4}, {4, 0}, {0, 4}}).size() <= 6);
    CHECK(rc::check([] {
        Ring ring;
        for (const auto& [x, y] : *rc::gen::container<std::vector<std::pair<int, int>>>(
                 rc::gen::pair(rc::gen::inRange(0, 9), rc::gen::inRange(0, 9)))) {
            ring.push_back({static_cast<float>(x), static_cast<float>(y)});
        }
        RC_ASSERT(triangulate(ring).size() <= 3 * ring.size());
    }));
}

TEST_CASE("a simplified ring keeps its corners and loses what lies within the tolerance") {
    const Ring square{{0, 0}, {5, 0.1F}, {10, 0}, {10.1F, 5}, {10, 10}, {5, 9.9F}, {0, 10}};
    CHECK(simplified(square, 0.5F) == Ring{{0, 0}, {10, 0}, {10, 10}, {0, 10}});
    CHECK(simplified(square, 0.01F) == square);
    CHECK(simplified(Ring{{0, 0}, {0.1F, 0}, {0, 0.1F}}, 5).size() < 3);
}

TEST_CASE("outlines have coarse levels for small scales and the rings themselves for large ones") {
    const std::vector<Ring> rings{{{0.1F, 0.1F}, {0.5F, 0.11F}, {0.9F, 0.1F}, {0.9F, 0.9F}, {0.1F, 0.9F}},
                                  {{0, 0.25F}, {0.0625F, 0.25F}, {0.0625F, 0.375F}, {0, 0.375F}}};
    const std::vector<float> tolerances{0.02F};
    const Outlines outlines(rings, {0, 0, 1, 1}, tolerances);
    REQUIRE(outlines.levels().size() == 2);
    CHECK(outlines.level_for(10).corners.size() == 8);
    CHECK(outlines.level_for(1000).corners.size() == 9);
    CHECK(outlines.levels().back().parts[1].around == Box{0, 0.25F, 0.0625F, 0.125F});
    // The rim of the sheet fills but is no coast.
    CHECK(outlines.levels().back().seams == std::vector<std::uint8_t>{0, 0, 0, 0, 0, 0, 0, 0, 1});
    CHECK(outlines.contains({0.5F, 0.5F}));
    CHECK(outlines.contains({0.02F, 0.3F}));
    CHECK_FALSE(outlines.contains({0.07F, 0.3F}));
    CHECK_FALSE(outlines.contains({0.95F, 0.5F}));
}
