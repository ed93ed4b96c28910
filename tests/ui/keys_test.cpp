// Keys that a player may choose: what may be one, what conflicts, and what a stroke then means.
#include "ui/keys.hpp"

#include <doctest/doctest.h>

using namespace standpoint::ui;

namespace {

Keys with(KeyAction action, const Stroke& stroke) {
    Keys keys;
    REQUIRE(keys.give(action, stroke));
    return keys;
}

}  // namespace

TEST_CASE("the usual keys mean themselves") {
    const Keys keys;
    for (std::size_t i = 0; i < key_action_names.size(); ++i) {
        const auto action = static_cast<KeyAction>(i);
        CAPTURE(key_action_names[i]);
        CHECK(keys.of(action) == usual(action));
        CHECK(keys.action_of(usual(action)) == action);
        CHECK(may_be_chosen(usual(action)));
    }
    CHECK(keys.meant(Typed{"0"}, false) == Input{Typed{"0"}});
    CHECK(keys.meant(Key{.key = Named::pause}, false) == Input{Key{.key = Named::pause}});
}

TEST_CASE("a chosen stroke means what the usual one did, which then means nothing") {
    const Keys keys = with(KeyAction::give_up, {.typed = "x"});
    CHECK(keys.meant(Typed{"x"}, false) == Input{Typed{"0"}});
    CHECK_FALSE(keys.meant(Typed{"0"}, false));
    CHECK(keys.meant(Typed{"y"}, false) == Input{Typed{"y"}});
    const Keys named = with(KeyAction::undo, {.key = Named::f5});
    CHECK(named.meant(Key{.key = Named::f5}, false) == Input{Key{.key = Named::z, .ctrl = true}});
    CHECK_FALSE(named.meant(Key{.key = Named::z, .ctrl = true}, false));
    const Keys letter = with(KeyAction::lift, {.typed = "l"});
    CHECK(letter.meant(Typed{.text = "l", .repeat = true}, false) == Input{Key{.key = Named::space, .repeat = true}});
}

TEST_CASE("a key that was given up is free for another action") {
    Keys keys = with(KeyAction::give_up, {.typed = "x"});
    CHECK(keys.give(KeyAction::look_up, {.typed = "0"}));
    CHECK(keys.meant(Typed{"0"}, false) == Input{Typed{"b"}});
    CHECK_FALSE(keys.meant(Typed{"b"}, false));
}

TEST_CASE("another action's key is refused, and so is one that always does the same") {
    Keys keys;
    CHECK_FALSE(keys.give(KeyAction::give_up, {.typed = "b"}));
    CHECK(keys.give(KeyAction::give_up, usual(KeyAction::give_up)));
    for (const Stroke& fixed : {Stroke{.typed = "1"}, Stroke{.typed = "9"}, Stroke{.typed = "+"}, Stroke{.typed = " "},
                                Stroke{.key = Named::enter}, Stroke{.key = Named::escape}, Stroke{.key = Named::tab},
                                Stroke{.key = Named::left}, Stroke{.key = Named::f11}, Stroke{.key = Named::backspace},
                                Stroke{.key = Named::q, .ctrl = true}, Stroke{.key = Named::space, .ctrl = true}}) {
        CHECK_FALSE(may_be_chosen(fixed));
        CHECK_FALSE(keys.give(KeyAction::give_up, fixed));
    }
    CHECK(keys == Keys{});
}

TEST_CASE("letters stay letters where a text is typed; keys that write nothing do what they were chosen for") {
    Keys keys = with(KeyAction::give_up, {.typed = "x"});
    REQUIRE(keys.give(KeyAction::lift, {.key = Named::f2}));
    REQUIRE(keys.give(KeyAction::pause, {.key = Named::f9}));
    CHECK(keys.meant(Typed{"x"}, true) == Input{Typed{"x"}});
    CHECK(keys.meant(Typed{"0"}, true) == Input{Typed{"0"}});
    CHECK(keys.meant(Key{.key = Named::space}, true) == Input{Key{.key = Named::space}});
    CHECK(keys.meant(Key{.key = Named::f9}, true) == Input{Key{.key = Named::pause}});
}

TEST_CASE("a named key that was chosen for a letter's action writes no letter where a text is typed") {
    Keys keys;
    REQUIRE(keys.give(KeyAction::give_up, Stroke{.key = Named::f5}));
    CHECK(keys.meant(Key{.key = Named::f5}, false) == Input{Typed{"0"}});
    CHECK_FALSE(keys.meant(Key{.key = Named::f5}, true));
}

TEST_CASE("a gamepad and the pointer mean the same whatever keys are chosen") {
    const Keys keys = with(KeyAction::lift, {.typed = "l"});
    const Key button{.key = Named::space, .pad = 0};
    CHECK(keys.meant(button, false) == Input{button});
    CHECK(keys.meant(PointerPressed{{3, 4}}, false) == Input{PointerPressed{{3, 4}}});
    CHECK_FALSE(keys.meant(Key{.key = Named::space}, false));
}

TEST_CASE("means is true for a fresh press alone") {
    CHECK(means(Typed{"0"}, KeyAction::give_up));
    CHECK_FALSE(means(Typed{.text = "0", .repeat = true}, KeyAction::give_up));
    CHECK_FALSE(means(Typed{"b"}, KeyAction::give_up));
    CHECK(means(Key{.key = Named::page_down}, KeyAction::next_page));
}

TEST_CASE("what may be chosen is kept as text and read again; what is none is nothing") {
    for (const Stroke& stroke : {Stroke{.typed = "x"}, Stroke{.typed = "ї"}, Stroke{.key = Named::f12},
                                 Stroke{.key = Named::page_up}, Stroke{.key = Named::z, .ctrl = true}}) {
        CHECK(stroke_from(written(stroke)) == stroke);
    }
    for (const std::string text :
         {"", "x", "typed ", "typed 1", "enter", "F5", "key", "typed averylongwordthatisnokey"}) {
        CAPTURE(text);
        CHECK_FALSE(stroke_from(text));
    }
}

TEST_CASE("a kept set in which two keys are the same is the usual one") {
    std::array<Stroke, key_action_names.size()> strokes;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        strokes[i] = usual(static_cast<KeyAction>(i));
    }
    strokes[0] = {.typed = "b"};
    CHECK(Keys::of(strokes) == Keys{});
    strokes[1] = {.typed = "0"};  // changed places with it
    CHECK(Keys::of(strokes).of(KeyAction::give_up) == Stroke{.typed = "b"});
    CHECK(Keys::of(strokes).of(KeyAction::look_up) == Stroke{.typed = "0"});
}
