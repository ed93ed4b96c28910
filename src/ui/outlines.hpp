// Rings in a plane, such as the coasts of the world, prepared once for drawing: at several levels of detail, each cut
// into triangles. Immutable and shared; a frame names them and says where they lie (draw_list.hpp).
//
//     const auto land = std::make_shared<const Outlines>(rings, Box{0, 0, 1, 1}, tolerances);
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ui/geometry.hpp"

namespace standpoint::ui {

using Ring = std::vector<Point>;  // not closed by a repeated corner

class Outlines {
public:
    // One ring of a level: corners and triangles are ranges of the level's own.
    struct Part {
        std::size_t first = 0;
        std::size_t count = 0;
        std::size_t first_triangle = 0;  // indices into `triangles`, three a triangle
        std::size_t triangles_end = 0;
        Box around;
    };
    struct Level {
        float tolerance = 0;  // how far, in units of the plane, its lines may lie from the rings given
        std::vector<Point> corners;
        std::vector<std::uint8_t> seams;       // 1: the edge from this corner on runs along the sheet's rim, undrawn
        std::vector<std::uint32_t> triangles;  // indices into `corners`
        std::vector<Part> parts;
    };

    // `sheet` is the whole plane: edges along its rim fill but are no outline. `tolerances`, coarsest first and in
    // units of the plane, ask for simplified levels; the rings as they are come last.
    Outlines(std::span<const Ring> rings, const Box& sheet, std::span<const float> tolerances);

    // The coarsest level whose error at `scale` (pixels per unit of the plane) is not seen.
    const Level& level_for(float scale) const;
    const std::vector<Level>& levels() const { return levels_; }

    // True where `at` lies inside an odd number of rings, judged by the finest level.
    bool contains(Point at) const;

private:
    std::vector<Level> levels_;
};

// The corners of a ring that keep it within `tolerance` (Douglas and Peucker); fewer than three where nothing is left.
Ring simplified(std::span<const Point> ring, float tolerance);

}  // namespace standpoint::ui
