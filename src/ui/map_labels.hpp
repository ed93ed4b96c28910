// Where labels go on a map: beside what they name, inside the map, over nothing else.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ui/geometry.hpp"

namespace standpoint::ui {

// A label of `size` for a sign that takes up `sign`. One that must stand takes the least bad place where none is free.
struct MapLabel {
    Box sign;
    Size size;
    bool must = false;
};

// A box for every label, in turn (the first choose first), or none where no place is free. No box leaves `within`; none
// lies over a sign, over one of `taken` or over another, unless it must.
std::vector<std::optional<Box>> place_labels(const Box& within, std::span<const MapLabel> labels,
                                             std::vector<Box> taken);

}  // namespace standpoint::ui
