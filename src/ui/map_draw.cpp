#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "ui/icons.hpp"
#include "ui/map.hpp"
#include "ui/map_labels.hpp"

namespace standpoint::ui {

namespace {

constexpr float button = 36;
constexpr float dot = 14;
constexpr float disc = 26;
constexpr float pin_size = 44;
constexpr float pin_ink = 0.83F;    // of its size: how high the sign itself is
constexpr float pin_across = 0.6F;  // and how wide
constexpr float pin_head = 0.125F;  // how far above its middle the head has its own
constexpr float hole = 13;          // what covers the hole in the head

// One map while it is drawn: the list it goes to, and how degrees become places on the screen.
class Sheet {
public:
    Sheet(DrawList& list, const Map& map, const Look& look) : list_(list), map_(map), look_(look) {}

    void draw_world() {
        list_.push_back(Fill{map_.box, colours().sea});
        if (map_.world.land) {
            area(map_.world.land, colours().land);
            area(map_.world.water, colours().sea);
        }
        draw_grid();
    }

    void draw_signs() {
        start_clip(list_, map_.box);
        if (map_.answer) {
            draw_circle(*map_.answer);
            draw_way(*map_.answer);
        }
        for (const MapMarker& marker : map_.markers) {
            draw_marker(marker);
        }
        const bool hit = map_.answer && map_.pin && map_.answer->hit;
        if (map_.answer && !hit) {
            draw_place(*map_.answer);
        }
        if (map_.can_pin && map_.focused && !map_.pin) {  // the pin shows by itself where keys would move it
            draw_crosshair(shown(map_.aim()));
        }
        if (map_.pin) {
            draw_pin(shown(*map_.pin), hit);
        }
        draw_labels();
        end_clip(list_);
    }

    void draw_frame(Colour ground) {
        const float radius = look_.theme.radius.control;
        // A rim in the ground's colour makes the corners round; the border lies on its seam.
        list_.push_back(Fill{map_.box.outside(radius), {0, 0, 0, 0}, 2 * radius, radius, ground});
        list_.push_back(Fill{map_.box, {0, 0, 0, 0}, radius, 1.5F, colours().coast});
        if (map_.enabled) {
            draw_button(nearer_button(map_), true);
            draw_button(farther_button(map_), false);
        }
        draw_focus(list_, map_, radius, look_);
    }

private:
    const Colours& colours() const { return look_.theme.colour; }
    Point shown(Degrees at) const { return on_screen(map_.view, map_.box, at); }

    // Every copy of the world that the box shows.
    void area(const std::shared_ptr<const Outlines>& outlines, Colour face) {
        const MapView& view = map_.view;
        const double half = static_cast<double>(map_.box.width) / 2 / view.width;
        const auto first = static_cast<int>(std::floor(view.centre.x - half));
        const auto last = static_cast<int>(std::floor(view.centre.x + half));
        const Point middle = map_.box.centre();
        for (int copy = first; copy <= last; ++copy) {
            const Point origin{middle.x + static_cast<float>((copy - view.centre.x) * view.width),
                               middle.y - static_cast<float>(view.centre.y * view.width)};
            list_.push_back(
                Area{outlines, map_.box, origin, static_cast<float>(view.width), face, 1.25F, colours().coast});
        }
    }

    // Meridians and parallels at a round number of degrees.
    void draw_grid() {
        constexpr std::array steps{30, 15, 10, 5, 2, 1};
        constexpr double apart = 72;
        int step = steps.front();
        for (const int degrees : steps) {
            step = map_.view.width / 360 * degrees >= apart ? degrees : step;
        }
        const Colour pale = faded(colours().coast, 0.28F);
        const Box& box = map_.box;
        for (int longitude = -180; longitude < 180; longitude += step) {
            const float x = shown({0, static_cast<double>(longitude)}).x;
            if (x > box.x && x < box.right()) {
                list_.push_back(Line{{{x, box.y}, {x, box.bottom()}}, 1, pale});
            }
        }
        for (int latitude = -90 + step; latitude < 90; latitude += step) {
            const float y = shown({static_cast<double>(latitude), 0}).y;
            if (y > box.y && y < box.bottom()) {
                list_.push_back(Line{{{box.x, y}, {box.right(), y}}, 1, pale});
            }
        }
    }

    // Some hundred kilometres are a circle in this projection, too, but not quite about the same centre.
    Box circle_of(const MapAnswer& answer) const {
        const double reach = degrees_of(answer.radius_km);
        const Point north = shown({answer.at.latitude + reach, answer.at.longitude});
        const Point south = shown({answer.at.latitude - reach, answer.at.longitude});
        const float radius = std::max(dot / 2, (south.y - north.y) / 2);
        return {north.x - radius, (north.y + south.y) / 2 - radius, 2 * radius, 2 * radius};
    }

    void draw_circle(const MapAnswer& answer) {
        const Box circle = circle_of(answer);
        list_.push_back(
            Fill{circle, faded(colours().right, 0.1F), circle.width / 2, 1.5F, faded(colours().right, 0.75F)});
    }

    // The shortest way over the globe from the pin to the place, broken where it leaves the map at one side.
    void draw_way(const MapAnswer& answer) {
        if (!map_.pin || *map_.pin == answer.at) {
            return;
        }
        constexpr int parts = 48;
        std::vector<Point> run;
        for (int i = 0; i <= parts; ++i) {
            const Point at = shown(between(*map_.pin, answer.at, static_cast<double>(i) / parts));
            if (!run.empty() && std::abs(at.x - run.back().x) > map_.box.width / 2) {
                draw_run(std::exchange(run, {}));
            }
            run.push_back(at);
        }
        draw_run(std::move(run));
    }

    void draw_run(std::vector<Point> run) {
        if (run.size() > 1) {
            list_.push_back(Line{run, 4, faded(colours().card, 0.8F)});
            list_.push_back(Line{std::move(run), 2, colours().ink});
        }
    }

    static Degrees between(Degrees from, Degrees to, double share);

    // A pin that hit carries the tick itself: one sign, not a pin on a sign.
    void draw_pin(Point tip, bool hit) {
        const Point centre = tip - Point{0, pin_size * pin_ink / 2};
        const Point head = centre - Point{0, pin_size * pin_head};
        list_.push_back(Icon{icons::map_marker, centre + Point{0, 1}, pin_size + 7, colours().ink});
        list_.push_back(Icon{icons::map_marker, centre, pin_size, hit ? colours().right : colours().accent});
        // The sign has a hole, through which the map and what lies on it would show.
        list_.push_back(Fill{square(head, hole), hit ? colours().right : colours().card, hole / 2});
        if (hit) {
            list_.push_back(Shape{Mark::check, head, hole, colours().on_sign});
        }
    }

    void draw_place(const MapAnswer& answer) {
        const Point at = shown(answer.at);
        list_.push_back(Fill{square(at, disc + 4), colours().card, disc});
        list_.push_back(Fill{square(at, disc), colours().right, disc});
        list_.push_back(Shape{Mark::check, at, disc * 0.5F, colours().on_sign});
    }

    void draw_marker(const MapMarker& marker) {
        const Point at = shown(marker.at);
        const float size = marker.sign.empty() ? dot : disc;
        const Box around = square(at, size);
        if (!overlap(around, map_.box)) {
            return;
        }
        list_.push_back(Fill{around, colours().ink, size, 2, colours().card});
        if (!marker.sign.empty() && encloses(map_.box, around)) {
            const TypeStep& step = look_.theme.type.over;
            const float width = width_of(marker.sign, step, look_.metrics);
            draw_line(list_, marker.sign, {at.x - width / 2, at.y}, step, colours().card, look_.metrics);
        }
    }

    void draw_crosshair(Point at) {
        constexpr float near = 12;
        constexpr float far = 32;
        for (const Point way : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}}) {
            list_.push_back(Line{{at + way * near, at + way * far}, 4, colours().card});
            list_.push_back(Line{{at + way * (near + 1), at + way * (far - 1)}, 2, colours().ink});
        }
        list_.push_back(Fill{square(at, 4), colours().ink, 2});
    }

    void draw_labels() {
        const TypeStep& step = look_.theme.type.label;
        std::vector<MapLabel> labels;
        std::vector<std::string> texts;
        std::vector<Box> taken;
        if (map_.enabled) {
            taken = {nearer_button(map_), farther_button(map_)};
        }
        const auto add = [&](const std::string& text, const Box& sign, bool must) {
            if (!text.empty() && overlap(sign, map_.box)) {
                const float width = width_of(text, step, look_.metrics) + 2 * look_.theme.space.small;
                labels.push_back({sign, {width, step.line + look_.theme.space.hair}, must});
                texts.push_back(text);
            }
        };
        if (map_.pin) {
            const Point tip = shown(*map_.pin);
            taken.push_back({tip.x - pin_size * pin_across / 2, tip.y - pin_size * pin_ink, pin_size * pin_across,
                             pin_size * pin_ink});
        }
        if (map_.answer) {
            add(map_.answer->label, square(shown(map_.answer->at), disc + 4), true);
            if (map_.pin) {
                const Point pin = shown(*map_.pin);
                const Point place = shown(map_.answer->at);
                // A way too short to be seen needs no length.
                if (std::hypot(pin.x - place.x, pin.y - place.y) > disc) {
                    add(map_.answer->distance, square((pin + place) * 0.5F, dot), true);
                }
            }
        }
        for (const MapMarker& marker : map_.markers) {
            add(marker.label, square(shown(marker.at), marker.sign.empty() ? dot : disc), false);
        }
        const std::vector<std::optional<Box>> boxes =
            place_labels(map_.box.inside(look_.theme.space.small), labels, std::move(taken));
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (boxes[i]) {
                const Box& box = *boxes[i];
                list_.push_back(Fill{box, colours().card, look_.theme.radius.chip, 1, colours().raised_edge});
                draw_line(list_, texts[i], {box.x + look_.theme.space.small, box.centre().y}, step, colours().ink,
                          look_.metrics);
            }
        }
    }

    void draw_button(const Box& box, bool plus) {
        constexpr float arm = 14;
        constexpr float thick = 2.5F;
        const Point at = box.centre();
        list_.push_back(Fill{box, colours().raised, look_.theme.radius.chip, 1.5F, colours().raised_edge});
        list_.push_back(Line{{at - Point{arm / 2, 0}, at + Point{arm / 2, 0}}, thick, colours().ink});
        if (plus) {
            list_.push_back(Line{{at - Point{0, arm / 2}, at + Point{0, arm / 2}}, thick, colours().ink});
        }
    }

    static Box square(Point centre, float size) { return {centre.x - size / 2, centre.y - size / 2, size, size}; }

    DrawList& list_;
    const Map& map_;
    const Look& look_;
};

// A share of the shortest way over the globe.
Degrees Sheet::between(Degrees from, Degrees to, double share) {
    constexpr double radians = std::numbers::pi / 180;
    const auto on_globe = [](Degrees at) {
        const double latitude = at.latitude * radians;
        const double longitude = at.longitude * radians;
        return std::array{std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude),
                          std::sin(latitude)};
    };
    const auto a = on_globe(from);
    const auto b = on_globe(to);
    const double angle = std::acos(std::clamp(a[0] * b[0] + a[1] * b[1] + a[2] * b[2], -1.0, 1.0));
    if (angle < 1e-9) {
        return from;
    }
    const double first = std::sin((1 - share) * angle) / std::sin(angle);
    const double second = std::sin(share * angle) / std::sin(angle);
    const double x = first * a[0] + second * b[0];
    const double y = first * a[1] + second * b[1];
    const double z = first * a[2] + second * b[2];
    return {std::atan2(z, std::hypot(x, y)) / radians, std::atan2(y, x) / radians};
}

}  // namespace

Box nearer_button(const Map& map) {
    constexpr float inset = 12;
    return {map.box.right() - inset - button, map.box.y + inset, button, button};
}

Box farther_button(const Map& map) {
    constexpr float gap = 4;
    return nearer_button(map).moved({0, button + gap});
}

void draw(DrawList& list, const Map& map, Colour ground, const Look& look) {
    Sheet sheet(list, map, look);
    sheet.draw_world();
    sheet.draw_signs();
    sheet.draw_frame(ground);
}

}  // namespace standpoint::ui
