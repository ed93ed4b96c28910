// What a player chose for good. `app` keeps it in the settings and gives it to the scenes.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "ui/keys.hpp"
#include "ui/pad.hpp"

namespace standpoint::scenes {

enum class ThemeChoice { light, dark, high_contrast };

// The themes as their files and settings name them, in the order of ThemeChoice.
inline constexpr std::array<std::string_view, 3> theme_names{"light", "dark", "high-contrast"};

constexpr std::string_view name_of(ThemeChoice theme) {
    return theme_names[static_cast<std::size_t>(theme)];
}

// The sizes of text, in per cent of the designed one.
inline constexpr std::array<std::size_t, 5> text_sizes{100, 125, 150, 175, 200};

inline constexpr std::array<std::size_t, 10> volumes{10, 20, 30, 40, 50, 60, 70, 80, 90, 100};

// A language the interface is written in.
struct Language {
    std::string code;  // "uk"
    std::string name;  // as its speakers call it

    friend bool operator==(const Language&, const Language&) = default;
};

struct Choices {
    std::size_t length = 10;  // questions in a round
    bool timed = false;
    ThemeChoice theme = ThemeChoice::light;
    std::size_t text_size = 100;  // per cent
    bool readable = false;        // letters made for readers with dyslexia
    bool still = false;           // less movement
    bool sound = true;
    std::size_t volume = 70;      // per cent
    std::string language = "en";  // of the interface
    ui::PadButtons pad;           // what the buttons of a gamepad do
    ui::Keys keys;                // what the keys do that may be chosen

    friend bool operator==(const Choices&, const Choices&) = default;
};

constexpr std::size_t shortest_round = 5;
constexpr std::size_t longest_round = 30;
constexpr std::size_t length_step = 5;

}  // namespace standpoint::scenes
