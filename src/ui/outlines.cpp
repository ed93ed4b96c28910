#include "ui/outlines.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/ear_clipping.hpp"

namespace standpoint::ui {

namespace {

// An error of this many pixels is not seen below a line.
constexpr float unseen = 1;

float distance(Point p, Point from, Point to) {
    const Point along = to - from;
    const Point away = p - from;
    const float length = along.x * along.x + along.y * along.y;
    const float share = length > 0 ? std::clamp((away.x * along.x + away.y * along.y) / length, 0.0F, 1.0F) : 0.0F;
    const Point off = away - along * share;
    return std::hypot(off.x, off.y);
}

std::size_t farthest_from_first(std::span<const Point> ring) {
    std::size_t found = 0;
    float most = -1;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const float away = std::hypot(ring[i].x - ring[0].x, ring[i].y - ring[0].y);
        if (away > most) {
            most = away;
            found = i;
        }
    }
    return found;
}

Box around(std::span<const Point> corners) {
    const auto [left, right] = std::ranges::minmax(corners, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(corners, {}, &Point::y);
    return {left.x, top.y, right.x - left.x, bottom.y - top.y};
}

bool on_rim(Point a, Point b, const Box& sheet) {
    constexpr float slack = 1e-5F;
    const auto both = [&](float at, float first, float second) {
        return std::abs(first - at) < slack && std::abs(second - at) < slack;
    };
    return both(sheet.x, a.x, b.x) || both(sheet.right(), a.x, b.x) || both(sheet.y, a.y, b.y) ||
           both(sheet.bottom(), a.y, b.y);
}

void add(Outlines::Level& level, std::span<const Point> ring, const Box& sheet) {
    if (ring.size() < 3) {
        return;
    }
    Outlines::Part part{level.corners.size(), ring.size(), level.triangles.size(), 0, around(ring)};
    for (const std::uint32_t index : triangulate(ring)) {
        level.triangles.push_back(static_cast<std::uint32_t>(part.first) + index);
    }
    part.triangles_end = level.triangles.size();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        level.corners.push_back(ring[i]);
        level.seams.push_back(on_rim(ring[i], ring[(i + 1) % ring.size()], sheet) ? 1 : 0);
    }
    level.parts.push_back(part);
}

// True where `at` lies inside the ring: a ray to the right crosses it an odd number of times.
bool inside(std::span<const Point> ring, Point at) {
    bool odd = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        if ((a.y > at.y) != (b.y > at.y) && at.x < a.x + (b.x - a.x) * (at.y - a.y) / (b.y - a.y)) {
            odd = !odd;
        }
    }
    return odd;
}

}  // namespace

Outlines::Outlines(std::span<const Ring> rings, const Box& sheet, std::span<const float> tolerances) {
    for (const float tolerance : tolerances) {
        Level& level = levels_.emplace_back();
        level.tolerance = tolerance;
        for (const Ring& ring : rings) {
            add(level, simplified(ring, tolerance), sheet);
        }
    }
    Level& finest = levels_.emplace_back();
    for (const Ring& ring : rings) {
        add(finest, ring, sheet);
    }
}

const Outlines::Level& Outlines::level_for(float scale) const {
    for (const Level& level : levels_) {
        if (level.tolerance * scale <= unseen) {
            return level;
        }
    }
    return levels_.back();
}

bool Outlines::contains(Point at) const {
    const Level& finest = levels_.back();
    bool odd = false;
    for (const Part& part : finest.parts) {
        if (part.around.contains(at) && inside(std::span(finest.corners).subspan(part.first, part.count), at)) {
            odd = !odd;
        }
    }
    return odd;
}

Ring simplified(std::span<const Point> ring, float tolerance) {
    const std::size_t count = ring.size();
    if (count < 3) {
        return {};
    }
    const std::size_t middle = farthest_from_first(ring);
    std::vector<bool> kept(count, false);
    kept[0] = kept[middle] = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, middle}, {middle, count}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        float most = tolerance;
        std::size_t found = to;
        for (std::size_t i = from + 1; i < to; ++i) {
            const float away = distance(ring[i], ring[from], ring[to % count]);
            if (away > most) {
                most = away;
                found = i;
            }
        }
        if (found != to) {
            kept[found] = true;
            open.insert(open.end(), {{from, found}, {found, to}});
        }
    }
    Ring left;
    for (std::size_t i = 0; i < count; ++i) {
        if (kept[i]) {
            left.push_back(ring[i]);
        }
    }
    return left;
}

}  // namespace standpoint::ui
