// Places and sizes in logical units: the screen is 720 units high whatever the window, x grows right, y grows down.
// `Frame` is the one passage between logical units and device pixels; nothing else knows how large the window is.
#pragma once

#include <algorithm>
#include <utility>

namespace standpoint::ui {

struct Point {
    float x = 0;
    float y = 0;

    friend bool operator==(const Point&, const Point&) = default;
    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(Point a, float by) { return {a.x * by, a.y * by}; }
};

struct Size {
    float width = 0;
    float height = 0;

    friend bool operator==(const Size&, const Size&) = default;
};

struct Insets {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    static Insets all(float by) { return {by, by, by, by}; }
    static Insets across(float sideways, float upright) { return {sideways, upright, sideways, upright}; }
};

struct Box {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    friend bool operator==(const Box&, const Box&) = default;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Point top_left() const { return {x, y}; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    Size size() const { return {width, height}; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }

    Box moved(Point by) const { return {x + by.x, y + by.y, width, height}; }
    Box inside(Insets by) const {
        return {x + by.left, y + by.top, std::max(0.0F, width - by.left - by.right),
                std::max(0.0F, height - by.top - by.bottom)};
    }
    Box inside(float by) const { return inside(Insets::all(by)); }
    Box outside(float by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
};

inline bool overlap(const Box& a, const Box& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// True where `inner` lies within `outer`; a hundredth of a unit is forgiven.
inline bool encloses(const Box& outer, const Box& inner) {
    constexpr float slack = 0.01F;
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack &&
           inner.bottom() <= outer.bottom() + slack;
}

// Cuts `amount` off one edge, at most all there is: {the part cut off, the rest}.
inline std::pair<Box, Box> cut_top(const Box& b, float amount) {
    amount = std::clamp(amount, 0.0F, std::max(0.0F, b.height));
    return {{b.x, b.y, b.width, amount}, {b.x, b.y + amount, b.width, b.height - amount}};
}
inline std::pair<Box, Box> cut_bottom(const Box& b, float amount) {
    amount = std::clamp(amount, 0.0F, std::max(0.0F, b.height));
    return {{b.x, b.bottom() - amount, b.width, amount}, {b.x, b.y, b.width, b.height - amount}};
}
inline std::pair<Box, Box> cut_left(const Box& b, float amount) {
    amount = std::clamp(amount, 0.0F, std::max(0.0F, b.width));
    return {{b.x, b.y, amount, b.height}, {b.x + amount, b.y, b.width - amount, b.height}};
}
inline std::pair<Box, Box> cut_right(const Box& b, float amount) {
    amount = std::clamp(amount, 0.0F, std::max(0.0F, b.width));
    return {{b.right() - amount, b.y, amount, b.height}, {b.x, b.y, b.width - amount, b.height}};
}

// How a window of some device pixels shows the logical screen.
struct Frame {
    Size logical;     // 720 high, 960 to 1680 wide
    float scale = 1;  // device pixels per logical unit
    Point origin;     // device pixels of the logical (0, 0): above nothing but where there are bars

    friend bool operator==(const Frame&, const Frame&) = default;

    Point to_logical(Point device) const { return (device - origin) * (1 / scale); }
    Point to_device(Point at) const { return origin + at * scale; }
};

// The frame for a window of `device` pixels: bars at the sides when it is very wide, above and below when very narrow.
inline Frame frame_for(Size device) {
    constexpr float height = 720;
    constexpr float narrowest = 960;
    constexpr float widest = 1680;
    const float w = std::max(1.0F, device.width);
    const float h = std::max(1.0F, device.height);
    const float width = std::clamp(w * height / h, narrowest, widest);
    const float scale = std::min(w / width, h / height);
    const auto whole = [](float x) { return static_cast<float>(static_cast<int>(x)); };
    return {{width, height}, scale, {whole((w - width * scale) / 2), whole((h - height * scale) / 2)}};
}

}  // namespace standpoint::ui
