#include "ui/map_projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace standpoint::ui {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double radians = pi / 180;

double wrapped(double x) {
    const double rest = x - std::floor(x);
    return rest < 1 ? rest : 0;  // rounding may bring the smallest negative numbers to 1
}

// The difference of two x on the way round, in [-0.5, 0.5).
double nearest_turn(double x) {
    return wrapped(x + 0.5) - 0.5;
}

// The ends of the plane in y.
double top() {
    return project({most_latitude, 0}).y;
}
double height() {
    return 1 - 2 * top();
}

}  // namespace

PlanePoint project(Degrees at) {
    const double latitude = std::clamp(at.latitude, -most_latitude, most_latitude) * radians;
    return {wrapped(at.longitude / 360 + 0.5), 0.5 - std::asinh(std::tan(latitude)) / (2 * pi)};
}

Degrees unproject(PlanePoint at) {
    const double latitude = std::atan(std::sinh((0.5 - at.y) * 2 * pi)) / radians;
    return {std::clamp(latitude, -most_latitude, most_latitude), wrapped(at.x) * 360 - 180};
}

Degrees on_map(Degrees at) {
    return {std::clamp(at.latitude, -most_latitude, most_latitude), wrapped(at.longitude / 360 + 0.5) * 360 - 180};
}

double least_width(const Box& box) {
    return std::max({static_cast<double>(box.width), static_cast<double>(box.height) / height(), 1.0});
}

MapView within_limits(MapView view, const Box& box) {
    view.width = std::clamp(view.width, least_width(box), std::max(most_width, least_width(box)));
    const double half = static_cast<double>(box.height) / 2 / view.width;
    const double highest = std::min(0.5, top() + half);
    view.centre = {wrapped(view.centre.x), std::clamp(view.centre.y, highest, 1 - highest)};
    return view;
}

Point on_screen(const MapView& view, const Box& box, Degrees at) {
    const PlanePoint plane = project(at);
    const Point middle = box.centre();
    return {middle.x + static_cast<float>(nearest_turn(plane.x - view.centre.x) * view.width),
            middle.y + static_cast<float>((plane.y - view.centre.y) * view.width)};
}

Degrees at_point(const MapView& view, const Box& box, Point point) {
    const Point away = point - box.centre();
    return unproject({view.centre.x + static_cast<double>(away.x) / view.width,
                      view.centre.y + static_cast<double>(away.y) / view.width});
}

MapView panned(const MapView& view, const Box& box, Point by) {
    MapView moved = view;
    moved.centre.x -= static_cast<double>(by.x) / view.width;
    moved.centre.y -= static_cast<double>(by.y) / view.width;
    return within_limits(moved, box);
}

MapView zoomed(const MapView& view, const Box& box, double factor, Point about) {
    const Point away = about - box.centre();
    MapView nearer = view;
    nearer.width = std::clamp(view.width * factor, least_width(box), std::max(most_width, least_width(box)));
    // The plane's point under `about` is the same before and after.
    const double shift = 1 / view.width - 1 / nearer.width;
    nearer.centre.x += static_cast<double>(away.x) * shift;
    nearer.centre.y += static_cast<double>(away.y) * shift;
    return within_limits(nearer, box);
}

MapView showing(std::span<const Degrees> places, const Box& box, float margin, double width) {
    if (places.empty()) {
        return within_limits({{0.5, project({30, 0}).y}, 0}, box);
    }
    // Round the world the places lie on one side of the first: far ones are reached the shorter way.
    const PlanePoint first = project(places.front());
    double left = 0;
    double right = 0;
    double upper = first.y;
    double lower = first.y;
    for (const Degrees& place : places) {
        const PlanePoint at = project(place);
        const double x = nearest_turn(at.x - first.x);
        left = std::min(left, x);
        right = std::max(right, x);
        upper = std::min(upper, at.y);
        lower = std::max(lower, at.y);
    }
    const double room_x = std::max(1.0, static_cast<double>(box.width - 2 * margin));
    const double room_y = std::max(1.0, static_cast<double>(box.height - 2 * margin));
    const double fits = std::min(room_x / std::max(right - left, 1e-9), room_y / std::max(lower - upper, 1e-9));
    return within_limits({{first.x + (left + right) / 2, (upper + lower) / 2}, std::min(width, fits)}, box);
}

MapView followed(const MapView& view, const Box& box, Degrees at, float margin) {
    const Point shown = on_screen(view, box, at);
    const Box inner = box.inside(margin);
    const Point wanted{std::clamp(shown.x, inner.x, inner.right()), std::clamp(shown.y, inner.y, inner.bottom())};
    return wanted == shown ? view : panned(view, box, wanted - shown);
}

double degrees_of(double km) {
    constexpr double mean_radius_km = 6371.0088;
    return km / mean_radius_km / radians;
}

}  // namespace standpoint::ui
