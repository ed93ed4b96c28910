#include "ui/geometry.hpp"

#include <array>

#include <doctest/doctest.h>

#include "ui/layout.hpp"

using namespace standpoint::ui;

TEST_CASE("a 16:9 window shows 1280 by 720 units without bars") {
    const Frame frame = frame_for({1920, 1080});
    CHECK(frame.logical == Size{1280, 720});
    CHECK(frame.scale == doctest::Approx(1.5));
    CHECK(frame.origin == Point{0, 0});
}

TEST_CASE("a very wide window has bars at its sides") {
    const Frame frame = frame_for({3440, 1000});
    CHECK(frame.logical == Size{1680, 720});
    CHECK(frame.origin.x > 0);
    CHECK(frame.origin.y == 0);
}

TEST_CASE("a tall window has bars above and below") {
    const Frame frame = frame_for({600, 900});
    CHECK(frame.logical == Size{960, 720});
    CHECK(frame.origin.x == 0);
    CHECK(frame.origin.y > 0);
}

TEST_CASE("the screen is 720 high and 960 to 1680 wide at every window size") {
    for (const float width : {1.0F, 320.0F, 960.0F, 1366.0F, 5120.0F}) {
        for (const float height : {1.0F, 240.0F, 540.0F, 768.0F, 2160.0F}) {
            const Frame frame = frame_for({width, height});
            CHECK(frame.logical.height == 720);
            CHECK(frame.logical.width >= 960);
            CHECK(frame.logical.width <= 1680);
            CHECK(frame.logical.width * frame.scale <= width + 0.5F);
            CHECK(frame.logical.height * frame.scale <= height + 0.5F);
        }
    }
}

TEST_CASE("a point goes to the device and back") {
    const Frame frame = frame_for({3000, 900});
    const Point back = frame.to_logical(frame.to_device({321, 123}));
    CHECK(back.x == doctest::Approx(321));
    CHECK(back.y == doctest::Approx(123));
}

TEST_CASE("cutting a box loses nothing and never goes below nothing") {
    const Box box{10, 20, 100, 50};
    const auto [top, below] = cut_top(box, 20);
    CHECK(top == Box{10, 20, 100, 20});
    CHECK(below == Box{10, 40, 100, 30});
    const auto [right, before] = cut_right(box, 30);
    CHECK(right == Box{80, 20, 30, 50});
    CHECK(before == Box{10, 20, 70, 50});
    CHECK(cut_bottom(box, 500).second.height == 0);
    CHECK(cut_bottom({0, 0, 50, -8}, 20).first.height == 0);  // what is left over of a box that was too small
    CHECK(cut_left(box, -5).first.width == 0);
    CHECK(box.inside(200).width == 0);
}

TEST_CASE("boxes that only touch do not overlap") {
    CHECK_FALSE(overlap({0, 0, 10, 10}, {10, 0, 10, 10}));
    CHECK(overlap({0, 0, 10, 10}, {9, 9, 10, 10}));
}

TEST_CASE("a point on the far edge of a box is outside") {
    const Box box{0, 0, 10, 10};
    CHECK(box.contains({0, 0}));
    CHECK_FALSE(box.contains({10, 5}));
}

TEST_CASE("a centred column keeps its margin on a narrow screen") {
    CHECK(centred({0, 0, 1280, 720}, 1000, 40) == Box{140, 0, 1000, 720});
    CHECK(centred({0, 0, 960, 720}, 1000, 40) == Box{40, 0, 880, 720});
}

TEST_CASE("a column stacks boxes with gaps") {
    const std::array<float, 3> heights{10, 20, 30};
    const auto boxes = column({5, 5, 100, 500}, heights, 8);
    REQUIRE(boxes.size() == 3);
    CHECK(boxes[1] == Box{5, 23, 100, 20});
    CHECK(boxes[2].bottom() == 5 + 10 + 8 + 20 + 8 + 30);
}

TEST_CASE("shares fill the width exactly and are equal") {
    const auto boxes = shares({0, 0, 310, 40}, 3, 5);
    REQUIRE(boxes.size() == 3);
    CHECK(boxes[0].width == doctest::Approx(100));
    CHECK(boxes[2].right() == doctest::Approx(310));
    CHECK(shares({0, 0, 310, 40}, 0, 5).empty());
}

TEST_CASE("a grid fills row by row and knows its height") {
    const auto boxes = grid({0, 0, 210, 0}, 2, 3, 50, 10);
    REQUIRE(boxes.size() == 3);
    CHECK(boxes[1] == Box{110, 0, 100, 50});
    CHECK(boxes[2] == Box{0, 60, 100, 50});
    CHECK(around(boxes).height == grid_height(2, 3, 50, 10));
    CHECK(grid_height(2, 0, 50, 10) == 0);
}

TEST_CASE("boxes of a grid never overlap") {
    const auto boxes = grid({0, 0, 333, 0}, 3, 7, 41, 3);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            CHECK_FALSE(overlap(boxes[i], boxes[j]));
        }
    }
}
