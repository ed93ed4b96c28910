// What the buttons of a gamepad do. Their numbers are those of the usual layout on Linux; a player may change them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace standpoint::ui {

enum class PadAction { activate, back, previous, next, pause };

// As settings and texts name them, in the order of PadAction.
inline constexpr std::array<std::string_view, 5> pad_action_names{"activate", "back", "previous", "next", "pause"};

constexpr unsigned last_pad_button = 31;

struct PadButtons {
    std::array<unsigned, pad_action_names.size()> buttons{0, 1, 4, 5, 7};  // A, B, both shoulders, Start

    unsigned of(PadAction action) const { return buttons[static_cast<std::size_t>(action)]; }

    // Gives `button` to `action`; the action that had it takes the other's, so that every action keeps one.
    void give(PadAction action, unsigned button) {
        unsigned& own = buttons[static_cast<std::size_t>(action)];
        const auto had = std::ranges::find(buttons, button);
        if (had != buttons.end()) {
            *had = own;
        }
        own = button;
    }

    friend bool operator==(const PadButtons&, const PadButtons&) = default;
};

}  // namespace standpoint::ui
