// One frame as data, in logical units and painting order. Two equal lists are the same picture, so an equal list is not
// drawn again, and a layout is tested by looking for its boxes and texts instead of at pixels.
//
//     DrawList list;
//     list.push_back(Fill{.box = {40, 40, 300, 80}, .colour = theme.colour.card, .radius = 16});
//     list.push_back(Text{"Where did they meet?", {56, 88}, theme.type.heading, theme.colour.ink});
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "ui/colour.hpp"
#include "ui/face.hpp"
#include "ui/geometry.hpp"
#include "ui/outlines.hpp"

namespace standpoint::ui {

// A box with round corners, and where `border` is not 0 an edge of that width inside it.
struct Fill {
    Box box;
    Colour colour;
    float radius = 0;
    float border = 0;
    Colour edge;

    friend bool operator==(const Fill&, const Fill&) = default;
};

// The soft shadow of such a box: `drop` below it, spreading over `blur`.
struct Shadow {
    Box box;
    float radius = 0;
    float drop = 0;
    float blur = 0;
    Colour colour;

    friend bool operator==(const Shadow&, const Shadow&) = default;
};

// Light falling on the table: an ellipse of `colour` that fades to nothing at its rim.
struct Glow {
    Point centre;
    Size reach;
    Colour colour;

    friend bool operator==(const Glow&, const Glow&) = default;
};

// The nap of the cloth: a fine even noise of `colour` over a box, which also hides the steps of soft gradients.
struct Grain {
    Box box;
    Colour colour;

    friend bool operator==(const Grain&, const Grain&) = default;
};

// One line of text, UTF-8, from its left end on the baseline.
struct Text {
    std::string text;
    Point baseline;
    TypeStep step;
    Colour colour;

    friend bool operator==(const Text&, const Text&) = default;
};

// A sign of the icon face (icons.hpp), in the middle of a square of `size`.
struct Icon {
    char32_t code = 0;
    Point centre;
    float size = 24;
    Colour colour;

    friend bool operator==(const Icon&, const Icon&) = default;
};

// The signs that say side, right and wrong without colour.
enum class Mark { circle, triangle, square, diamond, hexagon, star, check, cross };

struct Shape {
    Mark mark = Mark::circle;
    Point centre;
    float size = 16;
    Colour colour;

    friend bool operator==(const Shape&, const Shape&) = default;
};

// A line through points, its ends cut straight; `closed` joins the last point to the first.
struct Line {
    std::vector<Point> points;
    float thickness = 2;
    Colour colour;
    bool closed = false;

    friend bool operator==(const Line&, const Line&) = default;
};

// Outlines filled and drawn: land on a map. The plane's (0, 0) lies at `origin`, its unit is `scale` long; only what
// lies in `window` shows. Two areas are equal where they share their outlines, so that comparing frames stays cheap.
struct Area {
    std::shared_ptr<const Outlines> outlines;
    Box window;
    Point origin;
    float scale = 1;
    Colour face;
    float thickness = 1;
    Colour line;

    friend bool operator==(const Area&, const Area&) = default;
};

// What follows shows inside this box only, until ClipEnd. Clips do not nest.
struct ClipStart {
    Box box;

    friend bool operator==(const ClipStart&, const ClipStart&) = default;
};
struct ClipEnd {
    friend bool operator==(const ClipEnd&, const ClipEnd&) = default;
};

using DrawItem = std::variant<Fill, Shadow, Glow, Grain, Text, Icon, Shape, Line, Area, ClipStart, ClipEnd>;
using DrawList = std::vector<DrawItem>;

void append(DrawList& list, const DrawList& more);

// What is drawn between the two shows inside `box` only.
void start_clip(DrawList& list, const Box& box);
void end_clip(DrawList& list);

// The same picture elsewhere, or paler: what an animation does to a finished part of a frame.
DrawList moved(DrawList list, Point by);
DrawList faded(DrawList list, float share);

}  // namespace standpoint::ui
