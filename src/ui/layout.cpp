#include "ui/layout.hpp"

#include <algorithm>

namespace standpoint::ui {

Box centred(const Box& within, float width, float margin) {
    const float used = std::clamp(width, 0.0F, std::max(0.0F, within.width - 2 * margin));
    return {within.x + (within.width - used) / 2, within.y, used, within.height};
}

Box middle(const Box& within, Size size) {
    return {within.x + (within.width - size.width) / 2, within.y + (within.height - size.height) / 2, size.width,
            size.height};
}

std::vector<Box> column(const Box& within, std::span<const float> heights, float gap) {
    std::vector<Box> boxes;
    float y = within.y;
    for (const float height : heights) {
        boxes.push_back({within.x, y, within.width, height});
        y += height + gap;
    }
    return boxes;
}

std::vector<Box> row(const Box& within, std::span<const float> widths, float gap) {
    std::vector<Box> boxes;
    float x = within.x;
    for (const float width : widths) {
        boxes.push_back({x, within.y, width, within.height});
        x += width + gap;
    }
    return boxes;
}

std::vector<Box> shares(const Box& within, std::size_t count, float gap) {
    if (count == 0) {
        return {};
    }
    const auto parts = static_cast<float>(count);
    const float width = (within.width - gap * (parts - 1)) / parts;
    return row(within, std::vector<float>(count, width), gap);
}

std::vector<Box> grid(const Box& within, std::size_t columns, std::size_t count, float height, float gap) {
    std::vector<Box> boxes;
    const std::vector<Box> across = shares({within.x, within.y, within.width, height}, columns, gap);
    for (std::size_t i = 0; i < count && !across.empty(); ++i) {
        const std::size_t row = i / columns;
        boxes.push_back(across[i % columns].moved({0, static_cast<float>(row) * (height + gap)}));
    }
    return boxes;
}

float grid_height(std::size_t columns, std::size_t count, float height, float gap) {
    if (columns == 0 || count == 0) {
        return 0;
    }
    const std::size_t rows = (count + columns - 1) / columns;
    return static_cast<float>(rows) * height + static_cast<float>(rows - 1) * gap;
}

Box around(std::span<const Box> boxes) {
    if (boxes.empty()) {
        return {};
    }
    Box all = boxes.front();
    for (const Box& box : boxes) {
        const float right = std::max(all.right(), box.right());
        const float bottom = std::max(all.bottom(), box.bottom());
        all.x = std::min(all.x, box.x);
        all.y = std::min(all.y, box.y);
        all.width = right - all.x;
        all.height = bottom - all.y;
    }
    return all;
}

}  // namespace standpoint::ui
