// A map of the world to look at and to set a pin on. Drag moves it, the wheel zooms about the pointer, a click sets the
// pin; with the focus arrows move the pin (Shift: farther), Enter or Space set it where the crosshair is, + and - or
// Page Up and Page Down zoom, Home shows the whole world. A gamepad's directions move the pin in longer steps; where
// `keeps_shoulders` is set its shoulder buttons zoom. Knows places in degrees and no words: labels come from the
// scene.
//
//     Map map;
//     map.world = world;
//     map.lay_out(box);
//     if (map.edit(input) == Map::Edit::pinned) { … *map.pin … }
//     draw(list, map, look);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/control.hpp"
#include "ui/draw_list.hpp"
#include "ui/map_projection.hpp"
#include "ui/map_world.hpp"

namespace standpoint::ui {

// A place to show. Its label is left out where there is no room for it beside the others.
struct MapMarker {
    Degrees at;
    std::string label;
    std::string sign;  // in its disc: a number; empty for a dot

    friend bool operator==(const MapMarker&, const MapMarker&) = default;
};

// Where the pin should have been.
struct MapAnswer {
    Degrees at;
    double radius_km = 0;  // the circle in which a pin is right
    std::string label;
    std::string distance;  // written beside the line from the pin; empty where there is no pin
    bool hit = false;      // the pin lies within the circle: it carries the sign itself

    friend bool operator==(const MapAnswer&, const MapAnswer&) = default;
};

// How near a map goes by itself, in units round the world: a continent fills it, or a small country.
inline constexpr double continent_width = 6'000;
inline constexpr double country_width = 36'000;

struct Map : Control {
    Map() { keeps_all_arrows = true; }

    World world;
    bool can_pin = false;
    std::optional<Degrees> pin;
    std::optional<MapAnswer> answer;
    std::vector<MapMarker> markers;
    MapView view;

    // Puts it into a box and brings the view into the limits there.
    void lay_out(const Box& in);

    // The whole world, as far as the box shows it.
    void show_world();
    // All of these places, with the room their labels need, no nearer than at `nearest` units round the world.
    void show(const std::vector<Degrees>& places, double nearest = continent_width);

    enum class Edit { none, looked, pinned };
    // What the input did: the view changed, or the pin. Keys count only with the focus.
    Edit edit(const Input& input);

    // Where the crosshair is: on the pin, or in the middle of the view.
    Degrees aim() const;

    Point grabbed;         // where the pointer took hold of it
    Point last;            // and where it was since
    bool dragged = false;  // it went too far from there for a click

    friend bool operator==(const Map&, const Map&) = default;
};

// The small buttons on it, for the mouse: nearer and farther.
Box nearer_button(const Map& map);
Box farther_button(const Map& map);

// On a ground of one colour, which fills the map's round corners.
void draw(DrawList& list, const Map& map, Colour ground, const Look& look);

}  // namespace standpoint::ui
