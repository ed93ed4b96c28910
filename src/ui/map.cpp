#include "ui/map.hpp"

#include <cmath>

namespace standpoint::ui {

namespace {

constexpr float still = 4;          // a click that moves no farther than this is no drag
constexpr float step = 8;           // of the pin, by an arrow
constexpr float long_step = 64;     // with Shift
constexpr float pad_step = 24;      // by a gamepad, whose directions do not repeat
constexpr float edge = 48;          // how near to the rim the keyboard's pin may come
constexpr float label_room = 96;    // around places that are shown together
constexpr float pan_step = 64;      // of a map without a pin, by an arrow
constexpr double wheel_step = 1.3;  // times nearer
constexpr double key_step = 1.6;

Point way_of(Named key) {
    switch (key) {
        case Named::left: return {-1, 0};
        case Named::right: return {1, 0};
        case Named::up: return {0, -1};
        case Named::down: return {0, 1};
        default: return {};
    }
}

Map::Edit looked_at(Map& map, const MapView& view) {
    if (view == map.view) {
        return Map::Edit::none;
    }
    map.view = view;
    return Map::Edit::looked;
}

Map::Edit zoom(Map& map, double factor, Point about) {
    return looked_at(map, zoomed(map.view, map.box, factor, about));
}

Map::Edit zoom_about_aim(Map& map, double factor) {
    const Point aim = on_screen(map.view, map.box, map.aim());
    return zoom(map, factor, map.box.contains(aim) ? aim : map.box.centre());
}

float step_of(const Key& pressed) {
    return pressed.shift ? long_step : pressed.pad == from_directions ? pad_step : step;
}

Map::Edit arrow(Map& map, Point way, float by) {
    if (!map.can_pin) {
        return looked_at(map, panned(map.view, map.box, way * -pan_step));
    }
    const Point from = on_screen(map.view, map.box, map.aim());
    map.pin = at_point(map.view, map.box, from + way * by);
    map.view = followed(map.view, map.box, *map.pin, edge);
    return Map::Edit::pinned;
}

Map::Edit key(Map& map, const Key& pressed) {
    if (pressed.ctrl) {
        return Map::Edit::none;
    }
    if (const Point way = way_of(pressed.key); way != Point{}) {
        return arrow(map, way, step_of(pressed));
    }
    switch (pressed.key) {
        case Named::tab:
            if (!map.keeps_shoulders || pressed.pad == from_keyboard) {
                return Map::Edit::none;
            }
            return zoom_about_aim(map, pressed.shift ? 1 / key_step : key_step);
        case Named::page_up: return zoom_about_aim(map, key_step);
        case Named::page_down: return zoom_about_aim(map, 1 / key_step);
        case Named::home: {
            const MapView before = map.view;
            map.show_world();
            return map.view == before ? Map::Edit::none : Map::Edit::looked;
        }
        case Named::enter:
        case Named::space:
            if (map.can_pin && !map.pin && !pressed.repeat) {
                map.pin = map.aim();
                return Map::Edit::pinned;
            }
            return Map::Edit::none;
        default: return Map::Edit::none;
    }
}

Map::Edit typed(Map& map, const std::string& text) {
    if (text == "+" || text == "=") {
        return zoom_about_aim(map, key_step);
    }
    return text == "-" || text == "_" ? zoom_about_aim(map, 1 / key_step) : Map::Edit::none;
}

Map::Edit press(Map& map, Point at) {
    map.held = false;
    if (!map.box.contains(at)) {
        return Map::Edit::none;
    }
    if (nearer_button(map).contains(at)) {
        return zoom(map, key_step, map.box.centre());
    }
    if (farther_button(map).contains(at)) {
        return zoom(map, 1 / key_step, map.box.centre());
    }
    map.held = true;
    map.dragged = false;
    map.grabbed = map.last = at;
    return Map::Edit::none;
}

Map::Edit move(Map& map, Point at) {
    map.hovered = map.box.contains(at);
    if (!map.held) {
        return Map::Edit::none;
    }
    const Point away = at - map.grabbed;
    map.dragged = map.dragged || std::hypot(away.x, away.y) > still;
    if (!map.dragged) {
        return Map::Edit::none;
    }
    const Point by = at - map.last;
    map.last = at;
    return looked_at(map, panned(map.view, map.box, by));
}

Map::Edit release(Map& map, Point at) {
    const bool click = map.held && !map.dragged && map.box.contains(at);
    map.held = false;
    if (!click || !map.can_pin) {
        return Map::Edit::none;
    }
    map.pin = at_point(map.view, map.box, at);
    return Map::Edit::pinned;
}

}  // namespace

void Map::lay_out(const Box& in) {
    box = in;
    view = within_limits(view, box);
}

void Map::show_world() {
    view = showing({}, box, 0, 0);
}

void Map::show(const std::vector<Degrees>& places, double nearest) {
    view = showing(places, box, label_room, nearest);
}

Degrees Map::aim() const {
    return pin ? *pin : at_point(view, box, box.centre());
}

Map::Edit Map::edit(const Input& input) {
    if (!enabled) {
        return Edit::none;
    }
    if (const auto* pressed = std::get_if<PointerPressed>(&input)) {
        return press(*this, pressed->at);
    }
    if (const auto* moved = std::get_if<PointerMoved>(&input)) {
        return move(*this, moved->at);
    }
    if (const auto* released = std::get_if<PointerReleased>(&input)) {
        return release(*this, released->at);
    }
    if (const auto* wheel = std::get_if<Wheel>(&input)) {
        return box.contains(wheel->at) ? zoom(*this, std::pow(wheel_step, static_cast<double>(wheel->steps)), wheel->at)
                                       : Edit::none;
    }
    if (std::holds_alternative<PointerLeft>(input) || std::holds_alternative<FocusLost>(input)) {
        hovered = held = false;
        return Edit::none;
    }
    if (const auto* pressed = std::get_if<Key>(&input); pressed != nullptr && focused) {
        return key(*this, *pressed);
    }
    if (const auto* letter = std::get_if<Typed>(&input); letter != nullptr && focused) {
        return typed(*this, letter->text);
    }
    return Edit::none;
}

}  // namespace standpoint::ui
