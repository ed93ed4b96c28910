// The map: projection and view as pure functions, the shipped world, and what hands and keys do to it.
#include "ui/map.hpp"

#include <array>
#include <cmath>

#include <rapidcheck.h>

#include "helpers.hpp"
#include "ui/map_labels.hpp"

using namespace standpoint::ui;
using standpoint::Result;

namespace {

constexpr Box box{100, 50, 800, 400};
constexpr Degrees london{51.51, -0.13};
constexpr Degrees moscow{55.76, 37.62};
constexpr Degrees florida{28.1, -81.6};
constexpr Degrees crimea{45.3, 34.4};

const World& world() {
    static const Result<World> read =
        parse_world(text_of(std::string(STANDPOINT_SOURCE_DIR) + "/assets/map/world.json"));
    REQUIRE(read);
    return *read;
}

Map new_map() {
    Map map;
    map.world = world();
    map.can_pin = map.focused = true;
    map.lay_out(box);
    map.show_world();
    return map;
}

void drag(Map& map, Point from, Point to) {
    map.edit(PointerPressed{from});
    map.edit(PointerMoved{from + (to - from) * 0.5F});
    map.edit(PointerMoved{to});
    map.edit(PointerReleased{to});
}

bool near(Degrees a, Degrees b, double by) {
    return std::abs(a.latitude - b.latitude) < by && std::abs(a.longitude - b.longitude) < by;
}

bool near(Point a, Point b, float by) {
    return std::hypot(a.x - b.x, a.y - b.y) < by;
}

Degrees any_place() {
    return {*rc::gen::inRange(-8499, 8499) / 100.0, *rc::gen::inRange(-18000, 17999) / 100.0};
}

MapView any_view() {
    return within_limits({project(any_place()), std::exp2(*rc::gen::inRange(9, 17))}, box);
}

}  // namespace

TEST_CASE("a place projected and back is the same place") {
    CHECK(rc::check([] {
        const Degrees place = any_place();
        RC_ASSERT(near(unproject(project(place)), place, 1e-9));
    }));
}

TEST_CASE("a place on the screen and back is the same place, in every view") {
    CHECK(rc::check([] {
        const MapView view = any_view();
        const Point point{static_cast<float>(*rc::gen::inRange(100, 900)),
                          static_cast<float>(*rc::gen::inRange(50, 450))};
        const Degrees place = at_point(view, box, point);
        const Point again = on_screen(view, box, place);
        // The world goes round: half way round, both rims show the same place.
        const float round = std::abs(std::abs(again.x - point.x) - static_cast<float>(view.width));
        RC_ASSERT(near(again, point, 0.1F) || round < 0.1F);
    }));
}

TEST_CASE("the poles, the antimeridian and longitudes once more around come onto the map") {
    CHECK(on_map({90, 180}) == Degrees{most_latitude, -180});
    CHECK(on_map({-90, 540}) == Degrees{-most_latitude, -180});
    CHECK(near(on_map({12, 365}), {12, 5}, 1e-9));
    CHECK(near(on_map({12, -190}), {12, 170}, 1e-9));
    CHECK(project({0, 0}).y == doctest::Approx(0.5));
    CHECK(project({0, 0}).x == doctest::Approx(0.5));
    CHECK(project({60, 0}).y < project({50, 0}).y);
}

TEST_CASE("no view shows anything beyond the poles, is too near or too far") {
    CHECK(rc::check([] {
        MapView view = any_view();
        for (int i = 0; i < 6; ++i) {
            const Point by{static_cast<float>(*rc::gen::inRange(-2000, 2000)),
                           static_cast<float>(*rc::gen::inRange(-2000, 2000))};
            view = *rc::gen::arbitrary<bool>()
                       ? panned(view, box, by)
                       : zoomed(view, box, *rc::gen::element(0.01, 0.5, 2.0, 90.0), box.centre() + by * 0.1F);
            RC_ASSERT(view.width >= least_width(box));
            RC_ASSERT(view.width <= most_width);
            RC_ASSERT(view.centre.x >= 0 && view.centre.x < 1);
            const float top = on_screen(view, box, {most_latitude, 0}).y;
            const float bottom = on_screen(view, box, {-most_latitude, 0}).y;
            RC_ASSERT(top <= box.y + 0.5F);
            RC_ASSERT(bottom >= box.bottom() - 0.5F);
        }
    }));
}

TEST_CASE("what lies under the pointer stays there when the map is zoomed or dragged") {
    const MapView view = within_limits({project(london), 3000}, box);
    const Point pointer{720, 120};
    const Degrees under = at_point(view, box, pointer);
    const MapView nearer = zoomed(view, box, 4, pointer);
    CHECK(nearer.width == doctest::Approx(12000));
    CHECK(near(on_screen(nearer, box, under), pointer, 0.1F));
    const MapView moved = panned(view, box, {-60, 35});
    CHECK(near(on_screen(moved, box, under), pointer + Point{-60, 35}, 0.1F));
}

TEST_CASE("places are shown together, over the antimeridian too, and not too near") {
    const std::vector<Degrees> talks{london, moscow, crimea};
    const MapView view = showing(talks, box, 50, 6000);
    for (const Degrees& place : talks) {
        CHECK(encloses(box.inside(49), {on_screen(view, box, place).x, on_screen(view, box, place).y, 0, 0}));
    }
    const std::vector<Degrees> pacific{{-17, 178}, {-14, -171}};
    const MapView across = showing(pacific, box, 50, 6000);
    CHECK(across.width > 2000);
    CHECK(on_screen(across, box, pacific[0]).x < on_screen(across, box, pacific[1]).x);
    CHECK(showing(std::vector<Degrees>{london}, box, 50, 6000).width == doctest::Approx(6000));
    CHECK(showing({}, box, 50, 6000).width == doctest::Approx(least_width(box)));
}

TEST_CASE("a view follows a place no farther than it must") {
    const MapView view = within_limits({project(london), 6000}, box);
    CHECK(followed(view, box, london, 48) == view);
    const MapView after = followed(view, box, moscow, 48);
    CHECK(on_screen(after, box, moscow).x == doctest::Approx(static_cast<double>(box.right() - 48)));
    CHECK(after.width == view.width);
}

TEST_CASE("the shipped world is land where there is land") {
    for (const Degrees& place : {london, moscow, florida, crimea, Degrees{48.9, 2.3}, Degrees{-25, 135},
                                 Degrees{-80, 20}, Degrees{64.7, -18}, Degrees{0.3, 32.0}}) {
        INFO(place.latitude, " ", place.longitude);
        CHECK(is_land(world(), place));
    }
    for (const Degrees& place : {Degrees{30, -40}, Degrees{-31, -115}, Degrees{43.5, 34}, Degrees{42, 50.5},
                                 Degrees{25.5, -90}, Degrees{57, 3}, Degrees{46.2, 36.8}}) {
        INFO(place.latitude, " ", place.longitude);
        CHECK_FALSE(is_land(world(), place));
    }
}

TEST_CASE("every level of the world is filled to the area of its rings") {
    for (const Outlines::Level& level : world().land->levels()) {
        for (const Outlines::Part& part : level.parts) {
            double rings = 0;
            const auto corner = [&](std::size_t i) { return level.corners[part.first + i % part.count]; };
            for (std::size_t i = 1; i + 1 < part.count; ++i) {
                rings += (static_cast<double>(corner(i).x) - static_cast<double>(corner(0).x)) *
                             (static_cast<double>(corner(i + 1).y) - static_cast<double>(corner(0).y)) -
                         (static_cast<double>(corner(i).y) - static_cast<double>(corner(0).y)) *
                             (static_cast<double>(corner(i + 1).x) - static_cast<double>(corner(0).x));
            }
            double filled = 0;
            for (std::size_t i = part.first_triangle; i < part.triangles_end; i += 3) {
                const Point a = level.corners[level.triangles[i]];
                const Point b = level.corners[level.triangles[i + 1]];
                const Point c = level.corners[level.triangles[i + 2]];
                filled += std::abs((static_cast<double>(b.x) - static_cast<double>(a.x)) *
                                       (static_cast<double>(c.y) - static_cast<double>(a.y)) -
                                   (static_cast<double>(b.y) - static_cast<double>(a.y)) *
                                       (static_cast<double>(c.x) - static_cast<double>(a.x)));
            }
            // Simplifying may let a spit cross itself: a speck of some tolerances is forgiven.
            const double speck = 36 * static_cast<double>(level.tolerance) * static_cast<double>(level.tolerance);
            CHECK(std::abs(filled - std::abs(rings)) <= 0.001 * std::abs(rings) + speck + 1e-9);
        }
    }
}

TEST_CASE("a map that is none is told, ring by ring") {
    CHECK(parse_world("[1, 2").problems().size() == 1);
    CHECK(parse_world("{}").problems().size() == 2);
    const auto read =
        parse_world(R"({"land": [[0, 0, 10, 0, 10, 10], [1, 2, 3, 4], [0, 0, 1, 1, 2, 95]], "water": []})");
    REQUIRE_FALSE(read);
    REQUIRE(read.problems().size() == 2);
    CHECK(read.problems()[0].place == "/land/1");
    CHECK(read.problems()[1].place == "/land/2");
}

TEST_CASE("a click sets the pin where it was, a drag moves the map and sets none") {
    Map map = new_map();
    const Point at = on_screen(map.view, box, florida);
    map.edit(PointerPressed{at});
    CHECK(map.edit(PointerReleased{at + Point{1, 1}}) == Map::Edit::pinned);
    REQUIRE(map.pin);
    CHECK(near(*map.pin, florida, 1.0));

    const MapView before = map.view;
    const std::optional<Degrees> pin = map.pin;
    drag(map, {500, 200}, {440, 210});
    CHECK(map.pin == pin);
    CHECK(map.view != before);
    CHECK(near(on_screen(map.view, box, florida), at + Point{-60, 10}, 1.0F));
    CHECK(map.edit(PointerMoved{{300, 300}}) == Map::Edit::none);
}

TEST_CASE("a click beside the map, on its buttons or on a map to look at sets no pin") {
    Map map = new_map();
    map.edit(PointerPressed{{20, 20}});
    CHECK(map.edit(PointerReleased{{300, 200}}) == Map::Edit::none);
    const double width = map.view.width;
    CHECK(map.edit(PointerPressed{nearer_button(map).centre()}) == Map::Edit::looked);
    CHECK(map.edit(PointerReleased{nearer_button(map).centre()}) == Map::Edit::none);
    CHECK(map.view.width > width);
    map.edit(PointerPressed{farther_button(map).centre()});
    CHECK(map.view.width == doctest::Approx(width));
    CHECK_FALSE(map.pin);
    map.can_pin = false;
    map.edit(PointerPressed{{300, 200}});
    CHECK(map.edit(PointerReleased{{300, 200}}) == Map::Edit::none);
    CHECK_FALSE(map.pin);
}

TEST_CASE("the wheel zooms about the pointer and only over the map") {
    Map map = new_map();
    const Point pointer{300, 200};
    const Degrees under = at_point(map.view, box, pointer);
    CHECK(map.edit(Wheel{pointer, 3}) == Map::Edit::looked);
    CHECK(near(on_screen(map.view, box, under), pointer, 0.1F));
    CHECK(map.edit(Wheel{{10, 10}, 3}) == Map::Edit::none);
    for (int i = 0; i < 60; ++i) {
        map.edit(Wheel{pointer, -2});
    }
    CHECK(map.view.width == doctest::Approx(least_width(box)));
    CHECK(map.edit(Wheel{pointer, -2}) == Map::Edit::none);
}

TEST_CASE("the keyboard alone reaches any place as closely as wanted") {
    Map map = new_map();
    for (const Degrees& place : {london, florida, Degrees{-31.02, -114.96}}) {
        for (int zooms = 0; zooms < 8; ++zooms) {
            for (int i = 0; i < 400; ++i) {
                const Point away = on_screen(map.view, box, place) - on_screen(map.view, box, map.aim());
                if (std::abs(away.x) <= 4 && std::abs(away.y) <= 4) {
                    break;
                }
                const bool across = std::abs(away.x) > std::abs(away.y);
                const float far = across ? away.x : away.y;
                const Named arrow = across ? (far > 0 ? Named::right : Named::left) : far > 0 ? Named::down : Named::up;
                CHECK(map.edit(Key{.key = arrow, .shift = std::abs(far) > 40}) == Map::Edit::pinned);
                CHECK(box.contains(on_screen(map.view, box, *map.pin)));
            }
            map.edit(Typed{"+"});
        }
        CHECK(near(*map.pin, place, 0.1));
        map.edit(Key{.key = Named::home});
        CHECK(map.view.width == doctest::Approx(least_width(box)));
    }
}

TEST_CASE("space sets the pin at the crosshair; keys without the focus do nothing") {
    Map map = new_map();
    const Degrees middle = map.aim();
    CHECK(map.edit(Key{.key = Named::space}) == Map::Edit::pinned);
    CHECK(near(*map.pin, middle, 1e-6));
    map.focused = false;
    const Map before = map;
    map.edit(Key{.key = Named::left});
    map.edit(Typed{"+"});
    map.edit(Key{.key = Named::page_up});
    CHECK(map == before);
}

TEST_CASE("a gamepad's shoulders zoom only a map that keeps them") {
    Map map = new_map();
    const Key nearer{.key = Named::tab, .pad = 5};
    const Key farther{.key = Named::tab, .shift = true, .pad = 4};
    CHECK(map.edit(nearer) == Map::Edit::none);
    map.keeps_shoulders = true;
    const MapView whole = map.view;
    CHECK(map.edit(Key{.key = Named::tab}) == Map::Edit::none);
    CHECK(map.edit(nearer) == Map::Edit::looked);
    CHECK(map.view.width > whole.width);
    CHECK(map.edit(farther) == Map::Edit::looked);
    CHECK(map.view.width == doctest::Approx(whole.width));
    Control other;
    const std::vector<Control*> ring{&map, &other};
    CHECK_FALSE(move_focus(ring, nearer));
    CHECK(move_focus(ring, Key{.key = Named::tab}));
    CHECK(other.focused);
    CHECK(move_focus(ring, farther));
    CHECK(map.focused);
}

TEST_CASE("arrows move a map without pins") {
    Map map = new_map();
    map.can_pin = false;
    map.edit(Typed{"+"});
    const double x = map.view.centre.x;
    CHECK(map.edit(Key{.key = Named::right}) == Map::Edit::looked);
    CHECK(map.view.centre.x > x);
    CHECK_FALSE(map.pin);
}

TEST_CASE("labels lie beside their signs, inside the map, over nothing") {
    CHECK(rc::check([] {
        std::vector<MapLabel> labels;
        for (int i = 0; i < *rc::gen::inRange(1, 20); ++i) {
            labels.push_back({{static_cast<float>(*rc::gen::inRange(100, 880)),
                               static_cast<float>(*rc::gen::inRange(50, 430)), 14, 14},
                              {static_cast<float>(*rc::gen::inRange(30, 160)), 28}});
        }
        const Box taken{400, 200, 60, 60};
        const auto boxes = place_labels(box, labels, {taken});
        RC_ASSERT(boxes.size() == labels.size());
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (!boxes[i]) {
                continue;
            }
            RC_ASSERT(encloses(box, *boxes[i]));
            RC_ASSERT(!overlap(*boxes[i], taken));
            for (std::size_t j = 0; j < boxes.size(); ++j) {
                RC_ASSERT(!overlap(*boxes[i], labels[j].sign));
                if (i != j && boxes[j]) {
                    RC_ASSERT(!overlap(*boxes[i], *boxes[j]));
                }
            }
        }
    }));
    const std::array alone{MapLabel{{500, 200, 14, 14}, {80, 28}}};
    CHECK(place_labels(box, alone, {})[0] == Box{520, 193, 80, 28});
    const std::array cornered{MapLabel{{880, 440, 14, 14}, {80, 28}, true}};
    CHECK(encloses(box, *place_labels(box, cornered, {box})[0]));
}

TEST_CASE("a map draws land, markers with labels, the answer and the way to it") {
    Map map = new_map();
    map.markers = {{moscow, "Moscow", "1"}, {crimea, "Crimea", ""}};
    DrawList list;
    draw(list, map, light().theme.colour.card, light());
    CHECK(all<Area>(list).size() >= 2);
    CHECK(says(list, "Moscow"));
    CHECK(says(list, "1"));
    const std::size_t lines = all<Line>(list).size();

    map.pin = florida;
    map.answer = MapAnswer{london, 60, "London", "7,000 km"};
    map.show({florida, london});
    DrawList answered;
    draw(answered, map, light().theme.colour.card, light());
    CHECK(says(answered, "London"));
    CHECK(says(answered, "7,000 km"));
    CHECK(all<Line>(answered).size() != lines);
    CHECK(texts_inside(answered, box, metrics()));

    DrawList again;
    draw(again, map, light().theme.colour.card, light());
    CHECK(again == answered);
}

TEST_CASE("seen across the antimeridian the world is drawn on both sides of it") {
    Map map = new_map();
    map.view = within_limits({project({0, 179}), 3000}, box);
    DrawList list;
    draw(list, map, light().theme.colour.card, light());
    CHECK(all<Area>(list).size() == 4);
}
