// Dividing a box: pure functions from boxes to boxes, in logical units.
//
//     const auto [head, rest] = cut_top(centred(screen, 960), 96);
//     const std::vector<Box> cards = grid(rest, 2, 4, 120, 16);
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ui/geometry.hpp"

namespace standpoint::ui {

// A column of at most `width` in the middle of `within`, as high as it, at least `margin` from both sides.
Box centred(const Box& within, float width, float margin = 0);

// A box of `size` in the middle of `within`.
Box middle(const Box& within, Size size);

// Boxes of these heights below each other, `gap` apart, as wide as `within`.
std::vector<Box> column(const Box& within, std::span<const float> heights, float gap);

// Boxes of these widths beside each other, `gap` apart, as high as `within`.
std::vector<Box> row(const Box& within, std::span<const float> widths, float gap);

// `count` boxes of equal width beside each other that fill `within`.
std::vector<Box> shares(const Box& within, std::size_t count, float gap);

// `count` boxes in `columns` columns, each `height` high.
std::vector<Box> grid(const Box& within, std::size_t columns, std::size_t count, float height, float gap);

// The height that `count` such boxes need.
float grid_height(std::size_t columns, std::size_t count, float height, float gap);

// The smallest box around them all.
Box around(std::span<const Box> boxes);

}  // namespace standpoint::ui
