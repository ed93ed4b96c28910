// What a player did, told without SFML. Letters and digits arrive as Typed and never as Key, so that every keyboard
// layout works; Key names only what has no letter. A held key repeats with `repeat` set: typing keeps it, actions
// ignore it.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "ui/geometry.hpp"

namespace standpoint::ui {

enum class Named {
    enter,
    escape,
    space,
    tab,
    backspace,
    del,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    insert,
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    f9,
    f10,
    f11,
    f12,
    a,
    z,
    q,
    pause,
    other  // a button of a gamepad that means nothing
};

// Where a Key came from: a keyboard, the directions of a gamepad, or (0 and up) that button of it.
constexpr int from_keyboard = -1;
constexpr int from_directions = -2;

// `a`, `z` and `q` are only ever sent with ctrl: select all, undo, quit.
struct Key {
    Named key = Named::enter;
    bool shift = false;
    bool ctrl = false;
    bool repeat = false;
    int pad = from_keyboard;

    friend bool operator==(const Key&, const Key&) = default;
};

// One character as typed, UTF-8, never a control.
struct Typed {
    std::string text;
    bool repeat = false;

    friend bool operator==(const Typed&, const Typed&) = default;
};

struct PointerMoved {
    Point at;

    friend bool operator==(const PointerMoved&, const PointerMoved&) = default;
};
struct PointerPressed {
    Point at;

    friend bool operator==(const PointerPressed&, const PointerPressed&) = default;
};
struct PointerReleased {
    Point at;

    friend bool operator==(const PointerReleased&, const PointerReleased&) = default;
};
struct PointerLeft {
    friend bool operator==(const PointerLeft&, const PointerLeft&) = default;
};
// Positive is away from the player: the page goes up.
struct Wheel {
    Point at;
    float steps = 0;

    friend bool operator==(const Wheel&, const Wheel&) = default;
};
struct Resized {
    Frame frame;

    friend bool operator==(const Resized&, const Resized&) = default;
};
struct FocusGained {
    friend bool operator==(const FocusGained&, const FocusGained&) = default;
};
struct FocusLost {
    friend bool operator==(const FocusLost&, const FocusLost&) = default;
};
struct Closed {
    friend bool operator==(const Closed&, const Closed&) = default;
};

using Input = std::variant<Key, Typed, PointerMoved, PointerPressed, PointerReleased, PointerLeft, Wheel, Resized,
                           FocusGained, FocusLost, Closed>;

// True for a fresh press of `key` without ctrl: what actions ask.
inline bool is_press(const Input& input, Named key) {
    const auto* pressed = std::get_if<Key>(&input);
    return pressed != nullptr && pressed->key == key && !pressed->repeat && !pressed->ctrl;
}

// True for a freshly typed `text` ("1", "a"): what shortcuts ask.
inline bool is_typed(const Input& input, const std::string& text) {
    const auto* typed = std::get_if<Typed>(&input);
    return typed != nullptr && !typed->repeat && typed->text == text;
}

}  // namespace standpoint::ui
