// Cutting a ring of corners, concave or not, into triangles. Done once when outlines are made, never per frame.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ui/geometry.hpp"

namespace standpoint::ui {

// Three indices into `ring` for every triangle. The ring may run either way round and is not closed by a repeated
// corner. A simple ring is covered exactly; one that crosses itself is cut as well as it can be, and never endlessly.
std::vector<std::uint32_t> triangulate(std::span<const Point> ring);

// Twice the area of a, b, c: positive where they turn with the clock (y grows down).
double turn(Point a, Point b, Point c);

}  // namespace standpoint::ui
