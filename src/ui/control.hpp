// What every control shares: where it is, whether pointer or keyboard hold it, and when it was used. A scene holds its
// controls by value and asks them; nothing is called back.
//
//     const std::array<Control*, 3> ring{&first_, &second_, &next_};
//     if (move_focus(ring, input)) return Nothing{};
//     if (next_.took(input)) return Next{};
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/fit.hpp"
#include "ui/geometry.hpp"
#include "ui/input.hpp"
#include "ui/theme.hpp"

namespace standpoint::ui {

// What drawing and measuring need.
struct Look {
    const Theme& theme;
    const Metrics& metrics;
    std::string_view pad_button = {};  // the gamepad's button that activates, where a gamepad was used last
};

struct Control {
    Box box;
    bool enabled = true;
    bool keeps_arrows = false;      // left and right move inside it, not the focus
    bool keeps_all_arrows = false;  // up and down as well
    bool keeps_shoulders = false;   // a gamepad's shoulder buttons act inside it and do not move the focus
    bool hovered = false;
    bool focused = false;
    bool held = false;  // pressed and not yet let go

    // Follows the pointer; true where the control was used: a click that began and ended on it, or Enter or Space
    // while it has the focus. A disabled control is never used.
    bool took(const Input& input);

    friend bool operator==(const Control&, const Control&) = default;
};

// Moves the focus along `ring` (in reading order): Tab and Shift+Tab to the next and previous enabled control, arrows
// to the nearest in their direction, a press of the pointer to what lies under it. True where the input was a key that
// moved it; the pointer is left for the control itself.
bool move_focus(std::span<Control* const> ring, const Input& input);

// Gives the focus to one control of the ring, or to none.
void set_focus(std::span<Control* const> ring, const Control* to);

// The index of the control that has it.
std::optional<std::size_t> focus_in(std::span<Control* const> ring);

// The ring around a focused control: drawn last, so that nothing covers it.
void draw_focus(DrawList& list, const Control& control, float radius, const Look& look);

}  // namespace standpoint::ui
