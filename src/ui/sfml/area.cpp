#include <algorithm>

#include "ui/sfml/triangles.hpp"

namespace standpoint::ui {

namespace {

Box around_three(Point a, Point b, Point c) {
    const auto [left, right] = std::minmax({a.x, b.x, c.x});
    const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
    return {left, top, right - left, bottom - top};
}

}  // namespace

void Triangles::area(const Outlines& outlines, Point origin, float scale, const Box& window, Colour face,
                     float thickness, Colour line) {
    const Outlines::Level& level = outlines.level_for(scale);
    const Box reach = window.outside(thickness + 1);
    const sf::Color filled = device_colour(face);
    std::vector<Point> corners(level.corners.size());
    std::vector<const Outlines::Part*> seen;
    for (const Outlines::Part& part : level.parts) {
        const Box around{origin.x + part.around.x * scale, origin.y + part.around.y * scale, part.around.width * scale,
                         part.around.height * scale};
        if (!overlap(around, reach)) {
            continue;
        }
        seen.push_back(&part);
        for (std::size_t i = part.first; i < part.first + part.count; ++i) {
            corners[i] = origin + level.corners[i] * scale;
        }
        for (std::size_t i = part.first_triangle; i < part.triangles_end; i += 3) {
            const Point a = corners[level.triangles[i]];
            const Point b = corners[level.triangles[i + 1]];
            const Point c = corners[level.triangles[i + 2]];
            if (overlap(around_three(a, b, c), window)) {
                triangle(a, filled, b, filled, c, filled);
            }
        }
    }
    for (const Outlines::Part* const part : seen) {
        coast(level, *part, corners, reach, thickness, line);
    }
}

// The part's outline, in runs of edges that are drawn and in sight.
void Triangles::coast(const Outlines::Level& level, const Outlines::Part& part, std::span<const Point> corners,
                      const Box& window, float thickness, Colour colour) {
    std::vector<Point> run;
    const auto end = [&] {
        if (run.size() > 1) {
            stroke(run, thickness, colour);
        }
        run.clear();
    };
    for (std::size_t i = 0; i < part.count; ++i) {
        const std::size_t at = part.first + i;
        const Point from = corners[at];
        const Point to = corners[part.first + (i + 1) % part.count];
        if (level.seams[at] != 0 || !overlap(around_three(from, to, to).outside(1), window)) {
            end();
            continue;
        }
        if (run.empty()) {
            run.push_back(from);
        }
        run.push_back(to);
    }
    end();
}

}  // namespace standpoint::ui
