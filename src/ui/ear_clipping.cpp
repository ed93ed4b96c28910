#include "ui/ear_clipping.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace standpoint::ui {

namespace {

using Index = std::uint32_t;

// What is left of a ring while its ears are cut off, and a grid that finds the corners near an ear.
class Cutting {
public:
    explicit Cutting(std::span<const Point> ring) : ring_(ring), before_(ring.size()), after_(ring.size()) {
        const std::size_t count = ring.size();
        double area = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t next = (i + 1) % count;
            area += turn(ring[0], ring[i], ring[next]);
        }
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t next = (i + 1) % count;
            // Corners are walked with the clock, whichever way the ring runs.
            (area >= 0 ? after_[i] : before_[i]) = static_cast<Index>(next);
            (area >= 0 ? before_[next] : after_[next]) = static_cast<Index>(i);
        }
        fill_grid();
    }

    std::vector<Index> triangles() {
        std::vector<Index> made;
        made.reserve(3 * ring_.size());
        std::size_t left = ring_.size();
        std::size_t passed = 0;  // corners looked at since the last cut
        Index at = 0;
        while (left > 2) {
            const bool stuck = passed > left;
            if (const double open = corner(at); open == 0 || stuck || (open > 0 && is_free(at))) {
                if (open > 0) {
                    made.insert(made.end(), {before_[at], at, after_[at]});
                }
                cut(at);
                --left;
                passed = 0;
                at = after_[after_[at]];  // not its neighbour: fans of slivers are avoided
            } else {
                ++passed;
                at = after_[at];
            }
        }
        return made;
    }

private:
    double corner(Index at) const { return turn(ring_[before_[at]], ring_[at], ring_[after_[at]]); }

    void cut(Index at) {
        after_[before_[at]] = after_[at];
        before_[after_[at]] = before_[at];
        std::erase(cells_[cell(ring_[at])], at);
    }

    // True where no other corner lies in the triangle.
    bool is_free(Index at) const {
        const Point a = ring_[before_[at]];
        const Point b = ring_[at];
        const Point c = ring_[after_[at]];
        const auto [left, right] = std::minmax({a.x, b.x, c.x});
        const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
        for (std::size_t row = row_of(top); row <= row_of(bottom); ++row) {
            for (std::size_t column = column_of(left); column <= column_of(right); ++column) {
                for (const Index other : cells_[row * side_ + column]) {
                    const Point p = ring_[other];
                    if (p != a && p != b && p != c && turn(a, b, p) >= 0 && turn(b, c, p) >= 0 && turn(c, a, p) >= 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    void fill_grid() {
        const auto [left, right] = std::ranges::minmax(ring_, {}, &Point::x);
        const auto [top, bottom] = std::ranges::minmax(ring_, {}, &Point::y);
        corner_ = {left.x, top.y};
        side_ = static_cast<std::size_t>(std::sqrt(static_cast<double>(ring_.size()))) + 1;
        const auto cells = static_cast<float>(side_);
        per_unit_ = {cells / std::max(right.x - left.x, 1e-12F), cells / std::max(bottom.y - top.y, 1e-12F)};
        cells_.resize(side_ * side_);
        for (std::size_t i = 0; i < ring_.size(); ++i) {
            cells_[cell(ring_[i])].push_back(static_cast<Index>(i));
        }
    }

    std::size_t step(float away, float per_unit) const {
        return std::min(side_ - 1, static_cast<std::size_t>(std::max(0.0F, away * per_unit)));
    }
    std::size_t column_of(float x) const { return step(x - corner_.x, per_unit_.x); }
    std::size_t row_of(float y) const { return step(y - corner_.y, per_unit_.y); }
    std::size_t cell(Point p) const { return row_of(p.y) * side_ + column_of(p.x); }

    std::span<const Point> ring_;
    std::vector<Index> before_;
    std::vector<Index> after_;
    Point corner_;
    Point per_unit_;
    std::size_t side_ = 1;
    std::vector<std::vector<Index>> cells_;
};

}  // namespace

double turn(Point a, Point b, Point c) {
    const double ab_x = static_cast<double>(b.x) - static_cast<double>(a.x);
    const double ab_y = static_cast<double>(b.y) - static_cast<double>(a.y);
    const double ac_x = static_cast<double>(c.x) - static_cast<double>(a.x);
    const double ac_y = static_cast<double>(c.y) - static_cast<double>(a.y);
    return ab_x * ac_y - ab_y * ac_x;
}

std::vector<std::uint32_t> triangulate(std::span<const Point> ring) {
    return ring.size() < 3 ? std::vector<std::uint32_t>{} : Cutting(ring).triangles();
}

}  // namespace standpoint::ui
