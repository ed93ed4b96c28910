#include "ui/map_labels.hpp"

#include <algorithm>
#include <array>

namespace standpoint::ui {

namespace {

constexpr float gap = 6;

// To the right, to the left, below, above, then the corners.
std::array<Point, 8> corners_for(const MapLabel& label) {
    const Box& sign = label.sign;
    const auto [width, height] = label.size;
    const float right = sign.right() + gap;
    const float left = sign.x - gap - width;
    const float across = sign.centre().x - width / 2;
    const float beside = sign.centre().y - height / 2;
    const float below = sign.bottom() + gap;
    const float above = sign.y - gap - height;
    return {Point{right, beside}, Point{left, beside}, Point{across, below}, Point{across, above},
            Point{right, below},  Point{left, below},  Point{right, above},  Point{left, above}};
}

float shared_area(const Box& a, const Box& b) {
    const float width = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const float height = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return width > 0 && height > 0 ? width * height : 0;
}

Box pushed_into(const Box& box, const Box& within) {
    const float x = std::clamp(box.x, within.x, std::max(within.x, within.right() - box.width));
    const float y = std::clamp(box.y, within.y, std::max(within.y, within.bottom() - box.height));
    return {x, y, box.width, box.height};
}

std::optional<Box> place(const Box& within, const MapLabel& label, const std::vector<Box>& taken) {
    std::optional<Box> best;
    float least = 0;
    for (const Point corner : corners_for(label)) {
        const Box wanted{corner.x, corner.y, label.size.width, label.size.height};
        const Box box = label.must ? pushed_into(wanted, within) : wanted;
        float covered = encloses(within, box) ? 0 : label.size.width * label.size.height;
        for (const Box& other : taken) {
            covered += shared_area(box, other);
        }
        if (covered == 0) {
            return box;
        }
        if (label.must && (!best || covered < least)) {
            best = box;
            least = covered;
        }
    }
    return best;
}

}  // namespace

std::vector<std::optional<Box>> place_labels(const Box& within, std::span<const MapLabel> labels,
                                             std::vector<Box> taken) {
    for (const MapLabel& label : labels) {
        taken.push_back(label.sign);
    }
    std::vector<std::optional<Box>> placed;
    for (const MapLabel& label : labels) {
        placed.push_back(place(within, label, taken));
        if (placed.back()) {
            taken.push_back(*placed.back());
        }
    }
    return placed;
}

}  // namespace standpoint::ui
