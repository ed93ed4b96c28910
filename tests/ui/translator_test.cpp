#include <doctest/doctest.h>

#include "ui/sfml/input.hpp"

using namespace standpoint::ui;

namespace {

const Frame plain = frame_for({1280, 720});

sf::Event key_event(sf::Event::EventType type, sf::Keyboard::Key key, bool ctrl = false) {
    sf::Event event{};
    event.type = type;
    event.key.code = key;
    event.key.control = ctrl;
    return event;
}

sf::Event text_event(sf::Uint32 code) {
    sf::Event event{};
    event.type = sf::Event::TextEntered;
    event.text.unicode = code;
    return event;
}

sf::Event button_event(unsigned button) {
    sf::Event event{};
    event.type = sf::Event::JoystickButtonPressed;
    event.joystickButton.button = button;
    return event;
}

sf::Event axis_event(sf::Joystick::Axis axis, float position) {
    sf::Event event{};
    event.type = sf::Event::JoystickMoved;
    event.joystickMove.axis = axis;
    event.joystickMove.position = position;
    return event;
}

}  // namespace

TEST_CASE("the second press without a release is a repeat") {
    Translator t;
    const sf::Event press = key_event(sf::Event::KeyPressed, sf::Keyboard::Key::Enter);
    CHECK(t.translate(press, plain) == Input{Key{.key = Named::enter}});
    CHECK(t.translate(press, plain) == Input{Key{.key = Named::enter, .repeat = true}});
    t.translate(key_event(sf::Event::KeyReleased, sf::Keyboard::Key::Enter), plain);
    CHECK(t.translate(press, plain) == Input{Key{.key = Named::enter}});
}

TEST_CASE("keys let go while the window was away are not held") {
    Translator t;
    const sf::Event press = key_event(sf::Event::KeyPressed, sf::Keyboard::Key::Tab);
    t.translate(press, plain);
    sf::Event away{};
    away.type = sf::Event::LostFocus;
    CHECK(t.translate(away, plain) == Input{FocusLost{}});
    CHECK(t.translate(press, plain) == Input{Key{.key = Named::tab}});
}

TEST_CASE("letters come from text alone") {
    Translator t;
    CHECK_FALSE(t.translate(key_event(sf::Event::KeyPressed, sf::Keyboard::Key::A), plain));
    CHECK(t.translate(text_event('a'), plain) == Input{Typed{"a"}});
    CHECK(t.translate(key_event(sf::Event::KeyPressed, sf::Keyboard::Key::A, true), plain) ==
          Input{Key{.key = Named::a, .ctrl = true, .repeat = true}});
}

TEST_CASE("a held letter is typed with the repeat said") {
    Translator t;
    const sf::Event press = key_event(sf::Event::KeyPressed, sf::Keyboard::Key::Num1);
    t.translate(press, plain);
    CHECK(t.translate(text_event('1'), plain) == Input{Typed{"1"}});
    t.translate(press, plain);
    CHECK(t.translate(text_event('1'), plain) == Input{Typed{.text = "1", .repeat = true}});
}

TEST_CASE("a letter of an unknown key is typed all the same") {
    Translator t;
    t.translate(key_event(sf::Event::KeyPressed, sf::Keyboard::Key::Unknown), plain);
    CHECK(t.translate(text_event(233), plain) == Input{Typed{"é"}});
}

TEST_CASE("what X11 delivers as text without being a letter is dropped") {
    Translator t;
    for (const sf::Uint32 code : {3U, 8U, 9U, 13U, 27U, 127U, 0x9FU, 0xD800U, 0x110000U}) {
        CHECK_FALSE(t.translate(text_event(code), plain));
    }
    CHECK(t.translate(text_event(0x1F600), plain) == Input{Typed{"😀"}});
    CHECK(t.translate(text_event(0x20AC), plain) == Input{Typed{"€"}});
}

TEST_CASE("the pointer arrives in logical units") {
    Translator t;
    sf::Event move{};
    move.type = sf::Event::MouseMoved;
    move.mouseMove.x = 960;
    move.mouseMove.y = 540;
    const auto input = t.translate(move, frame_for({1920, 1080}));
    REQUIRE(input);
    CHECK(std::get<PointerMoved>(*input).at.x == doctest::Approx(640));
    CHECK(std::get<PointerMoved>(*input).at.y == doctest::Approx(360));
}

TEST_CASE("only the left button presses") {
    Translator t;
    sf::Event press{};
    press.type = sf::Event::MouseButtonPressed;
    press.mouseButton.button = sf::Mouse::Button::Right;
    CHECK_FALSE(t.translate(press, plain));
    press.mouseButton.button = sf::Mouse::Button::Left;
    CHECK(t.translate(press, plain) == Input{PointerPressed{{0, 0}}});
}

TEST_CASE("a resized window brings its frame") {
    Translator t;
    sf::Event resize{};
    resize.type = sf::Event::Resized;
    resize.size.width = 1920;
    resize.size.height = 1080;
    CHECK(t.translate(resize, plain) == Input{Resized{frame_for({1920, 1080})}});
}

TEST_CASE("a gamepad's buttons are the keys that do the same, and say which button it was") {
    Translator t;
    CHECK(t.translate(button_event(0), plain) == Input{Key{.key = Named::space, .pad = 0}});
    CHECK(t.translate(button_event(1), plain) == Input{Key{.key = Named::escape, .pad = 1}});
    CHECK(t.translate(button_event(4), plain) == Input{Key{.key = Named::tab, .shift = true, .pad = 4}});
    CHECK(t.translate(button_event(5), plain) == Input{Key{.key = Named::tab, .pad = 5}});
    CHECK(t.translate(button_event(7), plain) == Input{Key{.key = Named::pause, .pad = 7}});
    CHECK(t.translate(button_event(9), plain) == Input{Key{.key = Named::other, .pad = 9}});
}

TEST_CASE("a button that was given another action does that, and the actions change places") {
    Translator t;
    PadButtons buttons;
    buttons.give(PadAction::activate, 1);
    CHECK(buttons.of(PadAction::back) == 0);
    buttons.give(PadAction::pause, 12);
    CHECK(buttons.of(PadAction::pause) == 12);
    t.use(buttons);
    CHECK(t.translate(button_event(1), plain) == Input{Key{.key = Named::space, .pad = 1}});
    CHECK(t.translate(button_event(0), plain) == Input{Key{.key = Named::escape, .pad = 0}});
    CHECK(t.translate(button_event(12), plain) == Input{Key{.key = Named::pause, .pad = 12}});
    CHECK(t.translate(button_event(7), plain) == Input{Key{.key = Named::other, .pad = 7}});
}

TEST_CASE("the D-pad and the stick are arrows, once for each time they leave the middle") {
    Translator t;
    const auto arrow = [](Named key) { return Input{Key{.key = key, .pad = from_directions}}; };
    CHECK(t.translate(axis_event(sf::Joystick::PovX, 100), plain) == arrow(Named::right));
    CHECK_FALSE(t.translate(axis_event(sf::Joystick::PovX, 100), plain));
    CHECK_FALSE(t.translate(axis_event(sf::Joystick::PovX, 0), plain));
    CHECK(t.translate(axis_event(sf::Joystick::PovX, -100), plain) == arrow(Named::left));
    CHECK(t.translate(axis_event(sf::Joystick::Y, -80), plain) == arrow(Named::up));
    CHECK_FALSE(t.translate(axis_event(sf::Joystick::Y, -50), plain));  // trembling
    CHECK_FALSE(t.translate(axis_event(sf::Joystick::Y, -80), plain));
    CHECK(t.translate(axis_event(sf::Joystick::Y, 80), plain) == arrow(Named::down));
    CHECK_FALSE(t.translate(axis_event(sf::Joystick::Z, 100), plain));
}
