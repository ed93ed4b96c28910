#include "ui/sfml/triangles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace standpoint::ui {

namespace {

constexpr float feather = 0.5F;
constexpr float pi = std::numbers::pi_v<float>;

// A box with round corners, grown by `by` (negative shrinks).
struct Rounded {
    Box box;
    float radius = 0;
};

Rounded grown(const Box& box, float radius, float by) {
    const Box b{box.x - by, box.y - by, std::max(0.0F, box.width + 2 * by), std::max(0.0F, box.height + 2 * by)};
    return {b, std::min({std::max(0.0F, radius + by), b.width / 2, b.height / 2})};
}

// Its outline with `steps` + 1 points per corner. Two outlines of as many steps make a band.
std::vector<Point> outline(const Rounded& shape, int steps) {
    const Box& b = shape.box;
    const float r = shape.radius;
    const std::array<Point, 4> centres{Point{b.right() - r, b.bottom() - r}, Point{b.x + r, b.bottom() - r},
                                       Point{b.x + r, b.y + r}, Point{b.right() - r, b.y + r}};
    std::vector<Point> points;
    points.reserve(4 * static_cast<std::size_t>(steps + 1));
    for (std::size_t corner = 0; corner < centres.size(); ++corner) {
        for (int i = 0; i <= steps; ++i) {
            const float turn =
                (static_cast<float>(corner) + static_cast<float>(i) / static_cast<float>(steps)) * pi / 2;
            points.push_back(centres[corner] + Point{std::cos(turn) * r, std::sin(turn) * r});
        }
    }
    return points;
}

std::vector<Point> outline(const Box& box, float radius, float by, int steps) {
    return outline(grown(box, radius, by), steps);
}

int steps_for(float radius) {
    return std::clamp(static_cast<int>(std::sqrt(std::max(0.0F, radius)) * 2.2F), 1, 16);
}

sf::Color clear(sf::Color colour) {
    colour.a = 0;
    return colour;
}

Point unit(Point p) {
    const float length = std::hypot(p.x, p.y);
    return length > 0 ? p * (1 / length) : Point{};
}

// The corners of a polygon, in turn with the clock, moved so that each side goes out (or in) by `by`.
std::vector<Point> grown(std::span<const Point> corners, float by) {
    std::vector<Point> moved;
    const std::size_t count = corners.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Point in = unit(corners[i] - corners[(i + count - 1) % count]);
        const Point out = unit(corners[(i + 1) % count] - corners[i]);
        const Point normal_in{in.y, -in.x};
        const Point normal_out{out.y, -out.x};
        const Point middle = unit(normal_in + normal_out);
        const float cosine = std::max(0.3F, middle.x * normal_out.x + middle.y * normal_out.y);
        moved.push_back(corners[i] + middle * (by / cosine));
    }
    return moved;
}

std::vector<Point> regular(Point centre, float radius, int corners, float turned) {
    std::vector<Point> points;
    for (int i = 0; i < corners; ++i) {
        const float angle = turned + 2 * pi * static_cast<float>(i) / static_cast<float>(corners);
        points.push_back(centre + Point{std::cos(angle) * radius, std::sin(angle) * radius});
    }
    return points;
}

}  // namespace

void Triangles::vertex(Point at, sf::Color colour) {
    vertices.emplace_back(sf::Vector2f(at.x, at.y), colour);
}

void Triangles::triangle(Point a, sf::Color ca, Point b, sf::Color cb, Point c, sf::Color cc) {
    vertex(a, ca);
    vertex(b, cb);
    vertex(c, cc);
}

void Triangles::band(std::span<const Point> inner, sf::Color inner_colour, std::span<const Point> outer,
                     sf::Color outer_colour) {
    const std::size_t count = inner.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t next = (i + 1) % count;
        triangle(inner[i], inner_colour, outer[i], outer_colour, outer[next], outer_colour);
        triangle(inner[i], inner_colour, outer[next], outer_colour, inner[next], inner_colour);
    }
}

void Triangles::fan(Point centre, std::span<const Point> points, sf::Color colour) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        triangle(centre, colour, points[i], colour, points[(i + 1) % points.size()], colour);
    }
}

void Triangles::rectangle(const Box& box, sf::Color colour) {
    const Point a{box.x, box.y};
    const Point b{box.right(), box.y};
    const Point c{box.right(), box.bottom()};
    const Point d{box.x, box.bottom()};
    triangle(a, colour, b, colour, c, colour);
    triangle(a, colour, c, colour, d, colour);
}

void Triangles::interior(const Box& box, float radius, std::span<const Point> edge, sf::Color colour) {
    // Three rectangles and four corners: slivers across the whole box would take much longer to fill.
    rectangle(box.inside(Insets::across(0, radius)), colour);
    if (radius <= 0) {
        return;
    }
    rectangle({box.x + radius, box.y, box.width - 2 * radius, radius}, colour);
    rectangle({box.x + radius, box.bottom() - radius, box.width - 2 * radius, radius}, colour);
    const Box centres = box.inside(radius);
    const std::array<Point, 4> middles{Point{centres.right(), centres.bottom()}, Point{centres.x, centres.bottom()},
                                       Point{centres.x, centres.y}, Point{centres.right(), centres.y}};
    const std::size_t per_corner = edge.size() / middles.size();
    for (std::size_t i = 0; i < edge.size(); ++i) {
        if (i % per_corner + 1 < per_corner) {
            triangle(middles[i / per_corner], colour, edge[i], colour, edge[i + 1], colour);
        }
    }
}

void Triangles::box(const Box& box, float radius, Colour colour, float border, Colour edge) {
    const sf::Color face = device_colour(colour);
    if (radius <= 0 && border <= 0) {
        rectangle(box, face);
        return;
    }
    const float most = std::min(box.width, box.height) / 2;
    const float r = std::min(radius, most);
    const int steps = steps_for(r);
    border = std::min(border, most);
    const bool has_edge = border > 0 && edge.a > 0;
    const float face_ends = has_edge ? -border : 0.0F;
    if (colour.a > 0) {
        const Rounded solid = grown(box, r, face_ends - feather);
        const auto inner = outline(solid, steps);
        interior(solid.box, solid.radius, inner, face);
        // Under a border the face runs on to the border's middle, so that no table shines through the seam.
        const float rim = has_edge ? -border / 2 : feather;
        band(inner, face, outline(box, r, rim, steps), has_edge ? face : clear(face));
    }
    if (has_edge) {
        const sf::Color line = device_colour(edge);
        const float half = std::min(feather, border / 2);
        const auto outer = outline(box, r, -half, steps);
        const auto inner = outline(box, r, half - border, steps);
        band(outer, line, outline(box, r, feather, steps), clear(line));
        band(inner, line, outer, line);
        band(outline(box, r, -border - feather, steps), clear(line), inner, line);
    }
}

void Triangles::shadow(const Box& box, float radius, float drop, float blur, Colour colour) {
    const Box fallen = box.moved({0, drop});
    const float most = std::min(box.width, box.height) / 2;
    const float reach = std::max(1.0F, blur);
    const int rings = std::clamp(static_cast<int>(reach / 4), 3, 6);
    const float r = std::min(radius + reach / 2, most);
    // What lies under the box itself is not painted; round corners show a little more of it than straight edges do.
    const float inwards = std::min({reach, most - 0.5F, std::abs(drop) + 0.3F * r + 2});
    const int steps = std::clamp(steps_for(r + reach) / 2, 3, 8);  // its corners are too soft to show theirs
    const auto at = [&](int ring) {
        const float by = -inwards + static_cast<float>(ring) / static_cast<float>(rings) * (inwards + reach);
        // How dark a blurred edge is `by` outside of it.
        const float t = std::clamp((by + reach) / (2 * reach), 0.0F, 1.0F);
        const float dark = 1 - t * t * (3 - 2 * t);
        return std::pair(outline(fallen, r, by, steps), device_colour(faded(colour, dark)));
    };
    auto inner = at(0);
    for (int ring = 1; ring <= rings; ++ring) {
        auto outer = at(ring);
        band(inner.first, inner.second, outer.first, outer.second);
        inner = std::move(outer);
    }
}

void Triangles::glow(Point centre, Size reach, Colour colour, const Box& within) {
    // A coarse mesh over the part of the screen it reaches: a few large triangles fill fast.
    constexpr int across = 20;
    constexpr int down = 12;
    const float x = std::max(within.x, centre.x - reach.width);
    const float y = std::max(within.y, centre.y - reach.height);
    const float width = std::min(within.right(), centre.x + reach.width) - x;
    const float height = std::min(within.bottom(), centre.y + reach.height) - y;
    const auto at = [&](int i, int j) {
        return Point{x + width * static_cast<float>(i) / across, y + height * static_cast<float>(j) / down};
    };
    const auto light = [&](Point p) {
        const float dx = (p.x - centre.x) / reach.width;
        const float dy = (p.y - centre.y) / reach.height;
        const float left = std::max(0.0F, 1 - dx * dx - dy * dy);
        return device_colour(faded(colour, left * left));
    };
    for (int j = 0; j < down; ++j) {
        for (int i = 0; i < across; ++i) {
            const Point a = at(i, j);
            const Point b = at(i + 1, j);
            const Point c = at(i + 1, j + 1);
            const Point d = at(i, j + 1);
            triangle(a, light(a), b, light(b), c, light(c));
            triangle(a, light(a), c, light(c), d, light(d));
        }
    }
}

void Triangles::polygon(Point centre, std::span<const Point> corners, Colour colour) {
    const sf::Color face = device_colour(colour);
    const auto inner = grown(corners, -feather);
    fan(centre, inner, face);
    band(inner, face, grown(corners, feather), clear(face));
}

void Triangles::stroke(std::span<const Point> line, float thickness, Colour colour) {
    // One strip with mitred joints, so that a see-through colour is not doubled where parts meet.
    const sf::Color ink = device_colour(colour);
    const std::size_t count = line.size();
    std::vector<Point> normals;
    for (std::size_t i = 0; i < count; ++i) {
        const Point in = i > 0 ? unit(line[i] - line[i - 1]) : unit(line[1] - line[0]);
        const Point out = i + 1 < count ? unit(line[i + 1] - line[i]) : in;
        const Point middle = unit(Point{in.y, -in.x} + Point{out.y, -out.x});
        const float cosine = std::max(0.3F, middle.x * in.y - middle.y * in.x);
        normals.push_back(middle * (1 / cosine));
    }
    // A thin line is its two soft rims alone: a third fewer triangles for a coast of thousands of edges.
    constexpr float thin = 1.5F;
    const float core = thickness < thin ? 0.0F : thickness / 2 - feather;
    const float rim = thickness / 2 + feather;
    const auto strip = [&](std::size_t i, float from, sf::Color from_colour, float to, sf::Color to_colour) {
        const Point a = line[i] + normals[i] * from;
        const Point b = line[i] + normals[i] * to;
        const Point c = line[i + 1] + normals[i + 1] * to;
        const Point d = line[i + 1] + normals[i + 1] * from;
        triangle(a, from_colour, b, to_colour, c, to_colour);
        triangle(a, from_colour, c, to_colour, d, from_colour);
    };
    for (std::size_t i = 0; i + 1 < count; ++i) {
        strip(i, -rim, clear(ink), -core, ink);
        if (core > 0) {
            strip(i, -core, ink, core, ink);
        }
        strip(i, core, ink, rim, clear(ink));
    }
}

void Triangles::shape(Mark mark, Point centre, float size, Colour colour) {
    const float half = size / 2;
    const float thickness = std::max(1.5F, size * 0.22F);
    switch (mark) {
        case Mark::circle: box({centre.x - half, centre.y - half, size, size}, half, colour, 0, colour); return;
        case Mark::triangle: {
            const Point middle = centre + Point{0, half * 0.22F};
            polygon(middle, regular(middle, half * 1.2F, 3, -pi / 2), colour);
            return;
        }
        case Mark::square: polygon(centre, regular(centre, half * 1.24F, 4, pi / 4), colour); return;
        case Mark::diamond: polygon(centre, regular(centre, half * 1.15F, 4, 0), colour); return;
        case Mark::hexagon: polygon(centre, regular(centre, half * 1.08F, 6, 0), colour); return;
        case Mark::star: {
            std::vector<Point> corners;
            const auto tips = regular(centre, half * 1.2F, 5, -pi / 2);
            const auto dents = regular(centre, half * 0.55F, 5, -pi / 2 + pi / 5);
            for (std::size_t i = 0; i < tips.size(); ++i) {
                corners.insert(corners.end(), {tips[i], dents[i]});
            }
            polygon(centre, corners, colour);
            return;
        }
        case Mark::check: {
            const std::array<Point, 3> line{centre + Point{-half * 0.85F, half * 0.05F},
                                            centre + Point{-half * 0.25F, half * 0.65F},
                                            centre + Point{half * 0.9F, -half * 0.6F}};
            stroke(line, thickness, colour);
            return;
        }
        case Mark::cross: {
            const float arm = half * 0.72F;
            const std::array<Point, 2> falling{centre + Point{-arm, -arm}, centre + Point{arm, arm}};
            const std::array<Point, 2> rising{centre + Point{-arm, arm}, centre + Point{arm, -arm}};
            stroke(falling, thickness, colour);
            stroke(rising, thickness, colour);
            return;
        }
    }
}

void Triangles::line(std::span<const Point> points, float thickness, Colour colour, bool closed) {
    if (points.size() < 2) {
        return;
    }
    if (!closed) {
        stroke(points, thickness, colour);
        return;
    }
    // Begun in the middle of a side, so that every corner is a joint.
    const Point start = (points.front() + points.back()) * 0.5F;
    std::vector<Point> round{start};
    round.insert(round.end(), points.begin(), points.end());
    round.push_back(start);
    stroke(round, thickness, colour);
}

void Triangles::tiled(const Box& box, const Box& tile, Colour colour) {
    for (float y = box.y; y < box.bottom(); y += tile.height) {
        for (float x = box.x; x < box.right(); x += tile.width) {
            const Size size{std::min(tile.width, box.right() - x), std::min(tile.height, box.bottom() - y)};
            texels({x, y}, {tile.x, tile.y, size.width, size.height}, colour);
        }
    }
}

void Triangles::texels(Point top_left, const Box& from, Colour colour) {
    const sf::Color ink = device_colour(colour);
    const auto corner = [&](float across, float down) {
        return sf::Vertex(sf::Vector2f(top_left.x + across * from.width, top_left.y + down * from.height), ink,
                          sf::Vector2f(from.x + across * from.width, from.y + down * from.height));
    };
    const sf::Vertex a = corner(0, 0);
    const sf::Vertex b = corner(1, 0);
    const sf::Vertex c = corner(1, 1);
    const sf::Vertex d = corner(0, 1);
    vertices.insert(vertices.end(), {a, b, c, a, c, d});
}

}  // namespace standpoint::ui
