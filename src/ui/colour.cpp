#include "ui/colour.hpp"

#include <algorithm>
#include <cmath>

namespace standpoint::ui {

namespace {

std::uint8_t byte(float value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 255.0F)));
}

double linear(std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

Colour faded(Colour colour, float share) {
    colour.a = byte(static_cast<float>(colour.a) * share);
    return colour;
}

Colour mix(Colour a, Colour b, float at) {
    const auto between = [at](std::uint8_t from, std::uint8_t to) {
        return byte(static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * at);
    };
    return {between(a.r, b.r), between(a.g, b.g), between(a.b, b.b), between(a.a, b.a)};
}

double contrast(Colour a, Colour b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace standpoint::ui
