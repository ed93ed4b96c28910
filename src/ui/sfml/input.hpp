// From SFML's events to ours. SFML tells a held key's repeats by nothing, so the translator remembers what is down.
#pragma once

#include <array>
#include <optional>

#include <SFML/Window/Event.hpp>
#include <SFML/Window/Keyboard.hpp>

#include "ui/input.hpp"

namespace standpoint::ui {

class Translator {
public:
    // What `event` means inside `frame`; nothing for what the game has no use for.
    std::optional<Input> translate(const sf::Event& event, const Frame& frame);

private:
    std::optional<Input> pressed(const sf::Event::KeyEvent& key);

    std::array<bool, static_cast<std::size_t>(sf::Keyboard::KeyCount)> down_{};
    bool repeating_ = false;  // the last key press was a repeat, and so is the text that follows it
};

}  // namespace standpoint::ui
