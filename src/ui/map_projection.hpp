// Where on a flat map a place lies, and which part of the map a box shows. Pure functions; degrees outside, logical
// units inside.
//
// The projection is Mercator's: it keeps shapes and directions, so that a coast looks right at every zoom and a circle
// of some kilometres stays a circle. What it gets wrong, the size of lands towards the poles, is not asked here. The
// plane is a square of side 1 that ends 85 degrees north and south, x from the antimeridian eastwards, y downwards; it
// goes round: x and x + 1 are the same place.
#pragma once

#include <span>

#include "ui/geometry.hpp"

namespace standpoint::ui {

inline constexpr double most_latitude = 85;  // degrees, north and south

// A place on the globe: north and east are positive. Longitudes that a map gives lie in [-180, 180).
struct Degrees {
    double latitude = 0;
    double longitude = 0;

    friend bool operator==(const Degrees&, const Degrees&) = default;
};

// A place in the plane.
struct PlanePoint {
    double x = 0;
    double y = 0;

    friend bool operator==(const PlanePoint&, const PlanePoint&) = default;
};

// Latitudes beyond the ends of the map become its ends.
PlanePoint project(Degrees at);
Degrees unproject(PlanePoint at);

// The same place with its longitude in [-180, 180) and its latitude on the map.
Degrees on_map(Degrees at);

// What a box shows: the place in its middle, and how many logical units the way round the world takes.
struct MapView {
    PlanePoint centre{0.5, 0.5};
    double width = 1000;

    friend bool operator==(const MapView&, const MapView&) = default;
};

// How far in a map can be zoomed: units for the way round the world, and against the whole of it.
inline constexpr double most_width = 240'000;

// The width at which the world fills the box: nothing beyond its rim, and no place twice, is ever shown.
double least_width(const Box& box);

// The nearest view that shows nothing beyond the poles and is neither too far out nor too far in; its centre is brought
// to x in [0, 1).
MapView within_limits(MapView view, const Box& box);

// Where the nearest copy of a place lies, seen from the view's centre; perhaps outside of the box.
Point on_screen(const MapView& view, const Box& box, Degrees at);

// The place shown at a point of the box.
Degrees at_point(const MapView& view, const Box& box, Point point);

// The map moved under the hand by `by` logical units.
MapView panned(const MapView& view, const Box& box, Point by);

// Zoomed by `factor` (above 1: nearer), so that the place under `about` stays there as far as the limits allow.
MapView zoomed(const MapView& view, const Box& box, double factor, Point about);

// The nearest view in which all places lie at least `margin` logical units inside the box, no nearer than `width`;
// the whole world where there are none.
MapView showing(std::span<const Degrees> places, const Box& box, float margin, double width);

// A view that shows `at` at least `margin` units inside the box, moved as little as possible.
MapView followed(const MapView& view, const Box& box, Degrees at, float margin);

// Kilometres as degrees of latitude.
double degrees_of(double km);

}  // namespace standpoint::ui
