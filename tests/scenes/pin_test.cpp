// A pin set by mouse and by keyboard, taken back, confirmed and judged, without a window.
#include <cmath>
#include <tuple>

#include <doctest/doctest.h>

#include "play/player.hpp"
#include "scenes/table.hpp"
#include "scenes/words.hpp"

using namespace standpoint;
using namespace standpoint::test;
using ui::Named;

namespace {

constexpr ui::Degrees london{51.51, -0.13};

// Two questions for pins: London, and a place in the open sea.
Session two_pins() {
    static const auto dealt = [] {
        Deal made;
        for (const auto& [place, latitude, longitude] :
             {std::tuple{"London", 51.51, -0.13}, std::tuple{"Grayle", -31.0, -115.0}}) {
            const Item item{{static_cast<std::uint32_t>(made.questions.size())}, Aspect::place};
            made.questions.push_back({.template_name = "own",
                                      .item = item,
                                      .items = {item},
                                      .stem = "Where on the map did the two envoys meet the mediators?",
                                      .task = Pin{latitude, longitude, 60, 600, place, {}},
                                      .explanation = std::string("The envoys met in ") + place + ".",
                                      .paragraph = 3});
        }
        return std::make_shared<const Deal>(std::move(made));
    }();
    return begin(dealt, {.order = {.seed = 1, .length = 2}});
}

const ui::Map& map_of(const Sitting& sitting) {
    return std::get<scenes::PinBoard>(sitting.round.board().kind()).map();
}

ui::Point shown(const Sitting& sitting, ui::Degrees at) {
    const ui::Map& map = map_of(sitting);
    return ui::on_screen(map.view, map.box, at);
}

void click(Sitting& sitting, ui::Point at) {
    sitting.take(ui::PointerMoved{at});
    sitting.take(ui::PointerPressed{at});
    sitting.take(ui::PointerReleased{at});
}

bool says(const Sitting& sitting, const std::string& part) {
    return text_of(sitting.draw()).find(part) != std::string::npos;
}

// Arrows until the pin stands on `place` to a step.
void walk_to(Sitting& sitting, ui::Degrees place) {
    for (int i = 0; i < 300; ++i) {
        const ui::Point away = shown(sitting, place) - shown(sitting, map_of(sitting).aim());
        if (std::abs(away.x) <= 4 && std::abs(away.y) <= 4) {
            return;
        }
        const bool across = std::abs(away.x) > std::abs(away.y);
        const Named arrow = across ? (away.x > 0 ? Named::right : Named::left) : (away.y > 0 ? Named::down : Named::up);
        sitting.take(ui::Key{.key = arrow, .shift = std::abs(across ? away.x : away.y) > 40});
    }
}

}  // namespace

TEST_CASE("the mouse zooms in, sets the pin and confirms it") {
    Sitting sitting(two_pins());
    sitting.take(ui::Wheel{shown(sitting, london), 6});
    CHECK_FALSE(map_of(sitting).pin);
    click(sitting, shown(sitting, london));
    REQUIRE(map_of(sitting).pin);
    CHECK(sitting.session.phase == Phase::asking);
    sitting.click(*sitting.ring()[1]);
    CHECK(sitting.session.phase == Phase::feedback);
    CHECK(sitting.session.records.back().grade.verdict == Verdict::right);
    CHECK(sitting.session.score == 100);
}

TEST_CASE("the keyboard walks the pin there, zooms in and confirms it with Enter") {
    Sitting sitting(two_pins());
    CHECK(sitting.focused() == &map_of(sitting));
    for (int zoom = 0; zoom < 7; ++zoom) {
        walk_to(sitting, london);
        sitting.type("+");
    }
    walk_to(sitting, london);
    CHECK(sitting.focused() == &map_of(sitting));
    sitting.press(Named::enter);
    CHECK(sitting.session.phase == Phase::feedback);
    CHECK(sitting.session.records.back().grade.verdict == Verdict::right);
    sitting.press(Named::enter);
    CHECK(sitting.session.current == 1);
    CHECK_FALSE(map_of(sitting).pin);
}

TEST_CASE("the gamepad's shoulders zoom, its directions move the pin, A sets it, leads on and answers") {
    Sitting sitting(two_pins());
    const ui::Key a{.key = Named::space, .pad = 0};
    const ui::Key nearer{.key = Named::tab, .pad = 5};
    const ui::Key farther{.key = Named::tab, .shift = true, .pad = 4};
    sitting.here.look.pad_button = "A";
    const double whole = map_of(sitting).view.width;
    CHECK(says(sitting, "A sets the pin"));
    sitting.take(nearer);
    CHECK(map_of(sitting).view.width > whole);
    sitting.take(farther);
    CHECK(map_of(sitting).view.width == doctest::Approx(whole));
    CHECK(sitting.focused() == &map_of(sitting));
    sitting.take(a);
    REQUIRE(map_of(sitting).pin);
    CHECK(says(sitting, "A goes on to the answer"));
    for (int i = 0; i < 400; ++i) {
        const ui::Point away = shown(sitting, london) - shown(sitting, map_of(sitting).aim());
        const bool across = std::abs(away.x) > std::abs(away.y);
        if (std::abs(across ? away.x : away.y) > 13) {
            sitting.take(ui::Key{
                .key = across ? (away.x > 0 ? Named::right : Named::left) : (away.y > 0 ? Named::down : Named::up),
                .pad = ui::from_directions});
        } else if (map_of(sitting).view.width < 40 * whole) {
            sitting.take(nearer);
        }
    }
    sitting.take(a);
    CHECK(sitting.session.phase == Phase::asking);
    CHECK(sitting.focused() == sitting.ring()[1]);
    sitting.take(farther);  // there the shoulders lead from one to the next again
    CHECK(sitting.focused() == &map_of(sitting));
    sitting.take(a);
    sitting.take(a);
    CHECK(sitting.session.phase == Phase::feedback);
    CHECK(sitting.session.records.back().grade.verdict == Verdict::right);
}

TEST_CASE("by gamepad a pin can be given up, too") {
    Sitting sitting(two_pins());
    const ui::Key a{.key = Named::space, .pad = 0};
    sitting.take(a);
    sitting.take(a);
    sitting.take(ui::Key{.key = Named::left, .pad = ui::from_directions});
    for (int i = 0; i < 5 && sitting.focused() != sitting.ring()[sitting.ring().size() - 2]; ++i) {
        sitting.take(ui::Key{.key = Named::tab, .pad = 5});
    }
    sitting.take(a);
    CHECK(sitting.session.phase == Phase::feedback);
    CHECK_FALSE(sitting.session.records.back().response);
}

TEST_CASE("Enter sets the pin at the crosshair before it confirms; Tab leaves the map") {
    Sitting sitting(two_pins());
    sitting.press(Named::enter);
    CHECK(sitting.session.phase == Phase::asking);
    CHECK(map_of(sitting).pin.has_value());
    sitting.press(Named::tab);
    CHECK(sitting.focused() == sitting.ring()[1]);
    sitting.press(Named::enter);
    CHECK(sitting.session.phase == Phase::feedback);
}

TEST_CASE("nothing is confirmed without a pin") {
    Sitting sitting(two_pins());
    const ui::Box& actions = sitting.round.layout().actions;
    click(sitting, {actions.right() - 20, actions.centre().y});
    CHECK(sitting.session.phase == Phase::asking);
    CHECK_FALSE(sitting.last.command);
    sitting.press(Named::enter);
    click(sitting, {actions.right() - 20, actions.centre().y});
    CHECK(sitting.session.phase == Phase::feedback);
}

TEST_CASE("each pin is taken back, a walk by arrows in one go") {
    Sitting sitting(two_pins());
    const auto take_back = [&] { sitting.take(ui::Key{.key = Named::z, .ctrl = true}); };
    click(sitting, shown(sitting, {40, -100}));
    const auto first = map_of(sitting).pin;
    click(sitting, shown(sitting, {-20, 25}));
    const auto second = map_of(sitting).pin;
    sitting.press(Named::left);
    sitting.press(Named::left);
    sitting.press(Named::up);
    CHECK(map_of(sitting).pin != second);
    take_back();
    CHECK(map_of(sitting).pin == second);
    take_back();
    CHECK(map_of(sitting).pin == first);
    take_back();
    CHECK_FALSE(map_of(sitting).pin);
    CHECK_FALSE(sitting.last.undo);
}

TEST_CASE("a drag moves the map, sets no pin and leaves the buttons alone") {
    Sitting sitting(two_pins());
    const ui::Box box = map_of(sitting).box;
    sitting.take(ui::Wheel{box.centre(), 4});
    const ui::Point before = shown(sitting, london);
    sitting.take(ui::PointerPressed{box.centre()});
    sitting.take(ui::PointerMoved{box.centre() + ui::Point{-50, 20}});
    sitting.take(ui::PointerReleased{box.centre() + ui::Point{-50, 20}});
    CHECK_FALSE(map_of(sitting).pin);
    CHECK(shown(sitting, london).x == doctest::Approx(static_cast<double>(before.x) - 50));
    CHECK(sitting.session.phase == Phase::asking);
}

TEST_CASE("a wrong pin is shown with its place, both on the map, the distance between them and the reason") {
    Sitting sitting(two_pins());
    click(sitting, shown(sitting, {30, 31}));
    sitting.press(Named::enter);
    const ui::Map& map = map_of(sitting);
    REQUIRE(map.pin);
    REQUIRE(map.answer);
    for (const ui::Degrees place : {*map.pin, map.answer->at}) {
        CHECK(map.box.inside(20).contains(shown(sitting, place)));
    }
    const std::string distance = map.answer->distance;
    CHECK(distance.substr(0, 2) == "3,");
    CHECK(says(sitting, distance));
    CHECK(says(sitting, "London"));
    CHECK(says(sitting, "The envoys met in London."));
    CHECK(says(sitting, "aragraph 3"));
    // Clicks and keys change nothing any more.
    const auto pin = map.pin;
    click(sitting, shown(sitting, {10, 10}));
    sitting.press(Named::left);
    CHECK(map_of(sitting).pin == pin);
}

TEST_CASE("a pin that is near earns its share") {
    Sitting sitting(two_pins());
    Step next = step(sitting.session, Answer{Pin::Response{53.5, -2.2}, {}});
    CHECK(next.session.records.back().grade.verdict == Verdict::partly);
    const Question& question = sitting.session.question();
    const Record& record = next.session.records.back();
    CHECK(scenes::reasons(words(), question, record).front().find("262 km away from London") != std::string::npos);
    CHECK(scenes::answer_text(words(), question, record.response) == "A pin 262 km from London");
    CHECK(scenes::right_text(words(), question) == "London");
}

TEST_CASE("a pin that hit carries the tick, and the crosshair gives way to a pin") {
    Sitting sitting(two_pins());
    const auto ticks = [&] {
        const ui::DrawList list = sitting.draw();
        return std::ranges::count_if(list, [&](const ui::DrawItem& item) {
            const auto* shape = std::get_if<ui::Shape>(&item);
            return shape != nullptr && shape->mark == ui::Mark::check && map_of(sitting).box.contains(shape->centre);
        });
    };
    const auto arms = [&] {
        ui::DrawList list;
        ui::draw(list, map_of(sitting), {}, sitting.here.look);
        const ui::Point aim = shown(sitting, map_of(sitting).aim());
        return std::ranges::count_if(list, [&](const ui::DrawItem& item) {
            const auto* line = std::get_if<ui::Line>(&item);
            return line != nullptr && line->thickness == 4 && std::abs(line->points.front().x - aim.x) < 40;
        });
    };
    CHECK(arms() == 4);
    sitting.press(Named::space);
    REQUIRE(map_of(sitting).pin);
    CHECK(arms() == 0);
    click(sitting, shown(sitting, london));
    CHECK(ticks() == 0);
    sitting.press(Named::enter);
    REQUIRE(sitting.session.records.back().grade.verdict == Verdict::right);
    CHECK(map_of(sitting).answer->hit);
    CHECK(ticks() == 1);
    CHECK(says(sitting, "counts as right."));
}

TEST_CASE("giving up shows the place and no distance") {
    Sitting sitting(two_pins());
    sitting.type("0");
    CHECK(sitting.session.phase == Phase::feedback);
    CHECK(map_of(sitting).answer->distance.empty());
    CHECK(map_of(sitting).box.contains(shown(sitting, london)));
    CHECK(says(sitting, "London"));
    CHECK(says(sitting, "The envoys met in London."));
}

TEST_CASE("distances are rounded and grouped") {
    CHECK(scenes::distance_text(words(), 0.3) == "0 km");
    CHECK(scenes::distance_text(words(), 999.4) == "999 km");
    CHECK(scenes::distance_text(words(), 999.6) == "1,000 km");
    CHECK(scenes::distance_text(words(), 20'003.2) == "20,003 km");
}

TEST_CASE("the places of an invented story are on its map, which opens on them") {
    scenes::Atlas known = atlas();
    known.landmarks = {{{-31, -115}, "Grayle", {}}, {{-29.2, -116.6}, "Ambrell", {}}, {{-32.9, -113.3}, "Kestrow", {}}};
    scenes::Stage here{
        .screen = stage().screen, .look = stage().look, .words = words(), .motion = stage().motion, .atlas = &known};
    Session session = step(step(two_pins(), GiveUp{}).session, Continue{}).session;
    scenes::Round round(session, "A title", here);
    const std::string asked = text_of(round.draw(session, here));
    for (const ui::MapMarker& landmark : known.landmarks) {
        CHECK(asked.find(landmark.label) != std::string::npos);
    }
    session = step(session, Answer{Pin::Response{-32.9, -113.3}, {}}).session;
    round.follow(session, here);
    CHECK(joined(faults(round.draw(session, here), round.ring(session), here)) == "");
}

TEST_CASE("without an atlas the map is open sea and can be played all the same") {
    scenes::Stage here{.screen = stage().screen, .look = stage().look, .words = words(), .motion = stage().motion};
    const Session session = two_pins();
    scenes::Round round(session, "A title", here);
    CHECK(joined(faults(round.draw(session, here), round.ring(session), here)) == "");
    round.took(ui::Key{Named::enter}, session, here);
    CHECK(round.took(ui::Key{Named::enter}, session, here).command.has_value());
}

TEST_CASE("pins fit everywhere, asked, right, wrong, far off and given up") {
    for (const ui::Size size : sizes()) {
        for (const std::string name : {"light", "dark"}) {
            const scenes::Stage here = stage(size, name);
            for (const auto& response :
                 {std::optional<Response>{}, std::optional<Response>{Pin::Response{51.5, -0.1}},
                  std::optional<Response>{Pin::Response{52.2, 0.8}}, std::optional<Response>{Pin::Response{-51, 179}},
                  std::optional<Response>{Pin::Response{-90, 0}}}) {
                Session session = two_pins();
                scenes::Round round(session, "A title", here);
                CHECK(joined(faults(round.draw(session, here), round.ring(session), here)) == "");
                session = step(session, response ? Command{Answer{*response, {}}} : Command{GiveUp{}}).session;
                round.follow(session, here);
                CHECK(joined(faults(round.draw(session, here), round.ring(session), here)) == "");
            }
        }
    }
}
