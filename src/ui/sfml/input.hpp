// From SFML's events to ours. A gamepad's buttons and directions become the keys that do the same. SFML tells a held
// key's repeats by nothing, so the translator remembers what is down.
#pragma once

#include <array>
#include <optional>

#include <SFML/Window/Event.hpp>
#include <SFML/Window/Joystick.hpp>
#include <SFML/Window/Keyboard.hpp>

#include "ui/input.hpp"
#include "ui/pad.hpp"

namespace standpoint::ui {

class Translator {
public:
    // What `event` means inside `frame`; nothing for what the game has no use for.
    std::optional<Input> translate(const sf::Event& event, const Frame& frame);

    // From now on the gamepad's buttons do this.
    void use(const PadButtons& buttons) { buttons_ = buttons; }

private:
    std::optional<Input> pressed(const sf::Event::KeyEvent& key);
    std::optional<Input> pad_pressed(unsigned button) const;
    std::optional<Input> pad_moved(const sf::Event::JoystickMoveEvent& moved);

    std::array<bool, static_cast<std::size_t>(sf::Keyboard::KeyCount)> down_{};
    PadButtons buttons_;
    std::array<int, static_cast<std::size_t>(sf::Joystick::AxisCount)> leaning_{};  // -1, 0 or 1 for each axis
    bool repeating_ = false;  // the last key press was a repeat, and so is the text that follows it
};

}  // namespace standpoint::ui
