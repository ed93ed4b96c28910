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
