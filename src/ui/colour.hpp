// Colours and how well one is read on another. Colours have names in a theme; nowhere else do numbers stand for them.
#pragma once

#include <cstdint>

namespace standpoint::ui {

struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    friend bool operator==(const Colour&, const Colour&) = default;
};

// The same colour with its alpha multiplied by `share` (0 to 1).
Colour faded(Colour colour, float share);

// From `a` (at 0) to `b` (at 1), channel by channel.
Colour mix(Colour a, Colour b, float at);

// Contrast of two opaque colours as WCAG 2 measures it: 1 (the same) to 21 (black on white).
double contrast(Colour a, Colour b);

}  // namespace standpoint::ui
