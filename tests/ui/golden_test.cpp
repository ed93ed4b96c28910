#include "support/golden.hpp"

#include <doctest/doctest.h>

using namespace standpoint::test;

namespace {

Picture grey(unsigned width, unsigned height) {
    return {width, height, std::vector<std::uint8_t>(std::size_t{width} * height * 4, 100)};
}

}  // namespace

TEST_CASE("a picture is like itself") {
    CHECK(differs(grey(20, 20), grey(20, 20)) == std::nullopt);
}

TEST_CASE("a rounding in every channel is forgiven, one more is not") {
    Picture near = grey(20, 20);
    for (std::uint8_t& channel : near.rgba) {
        channel = 108;
    }
    CHECK(differs(near, grey(20, 20)) == std::nullopt);
    for (std::uint8_t& channel : near.rgba) {
        channel = 91;
    }
    CHECK(differs(near, grey(20, 20)).has_value());
}

TEST_CASE("one pixel in a thousand may be anything, two may not") {
    Picture spotted = grey(40, 25);
    spotted.rgba[spotted.at(3, 4)] = 255;
    CHECK(differs(spotted, grey(40, 25)) == std::nullopt);
    spotted.rgba[spotted.at(5, 4) + 2] = 0;
    const auto why = differs(spotted, grey(40, 25));
    REQUIRE(why);
    CHECK(*why == "2 of 1000 pixels differ, the first at 3,4 by 155.");
}

TEST_CASE("a picture of another size is another picture") {
    CHECK(differs(grey(20, 10), grey(10, 20)) == "It is 20x10 where 10x20 was expected.");
}

TEST_CASE("a picture that is missing cannot be read") {
    CHECK_FALSE(load_picture("/nowhere/at-all.png"));
}
