#include "ui/sfml/input.hpp"

#include <utility>

namespace standpoint::ui {

namespace {

using sf::Keyboard;

constexpr std::array plain_keys{
    std::pair{Keyboard::Key::Enter, Named::enter},
    std::pair{Keyboard::Key::Escape, Named::escape},
    std::pair{Keyboard::Key::Space, Named::space},
    std::pair{Keyboard::Key::Tab, Named::tab},
    std::pair{Keyboard::Key::Backspace, Named::backspace},
    std::pair{Keyboard::Key::Delete, Named::del},
    std::pair{Keyboard::Key::Left, Named::left},
    std::pair{Keyboard::Key::Right, Named::right},
    std::pair{Keyboard::Key::Up, Named::up},
    std::pair{Keyboard::Key::Down, Named::down},
    std::pair{Keyboard::Key::Home, Named::home},
    std::pair{Keyboard::Key::End, Named::end},
    std::pair{Keyboard::Key::PageUp, Named::page_up},
    std::pair{Keyboard::Key::PageDown, Named::page_down},
    std::pair{Keyboard::Key::Insert, Named::insert},
    std::pair{Keyboard::Key::F1, Named::f1},
    std::pair{Keyboard::Key::F2, Named::f2},
    std::pair{Keyboard::Key::F3, Named::f3},
    std::pair{Keyboard::Key::F4, Named::f4},
    std::pair{Keyboard::Key::F5, Named::f5},
    std::pair{Keyboard::Key::F6, Named::f6},
    std::pair{Keyboard::Key::F7, Named::f7},
    std::pair{Keyboard::Key::F8, Named::f8},
    std::pair{Keyboard::Key::F9, Named::f9},
    std::pair{Keyboard::Key::F10, Named::f10},
    std::pair{Keyboard::Key::F11, Named::f11},
    std::pair{Keyboard::Key::F12, Named::f12},
    std::pair{Keyboard::Key::Pause, Named::pause},
};

constexpr std::array ctrl_keys{
    std::pair{Keyboard::Key::A, Named::a},
    std::pair{Keyboard::Key::Z, Named::z},
    std::pair{Keyboard::Key::Q, Named::q},
};

std::optional<Named> name_of(Keyboard::Key key, bool ctrl) {
    for (const auto& [code, name] : plain_keys) {
        if (code == key) {
            return name;
        }
    }
    for (const auto& [code, name] : ctrl_keys) {
        if (ctrl && code == key) {
            return name;
        }
    }
    return std::nullopt;
}

std::string utf8(char32_t code) {
    std::string bytes;
    const auto put = [&](char32_t byte) { bytes += static_cast<char>(static_cast<unsigned char>(byte)); };
    const auto put_rest = [&](unsigned shift) { put(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put_rest(0);
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put_rest(6);
        put_rest(0);
    } else {
        put(0xF0U | (code >> 18U));
        put_rest(12);
        put_rest(6);
        put_rest(0);
    }
    return bytes;
}

// X11 also delivers Backspace, Tab, Enter, Escape, Delete and Ctrl with a letter as text.
bool is_letter(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    return !control && !surrogate && code < 0x110000;
}

Point logical(int x, int y, const Frame& frame) {
    return frame.to_logical({static_cast<float>(x), static_cast<float>(y)});
}

}  // namespace

std::optional<Input> Translator::pressed(const sf::Event::KeyEvent& key) {
    repeating_ = false;
    if (key.code >= 0 && key.code < Keyboard::KeyCount) {
        bool& down = down_[static_cast<std::size_t>(key.code)];
        repeating_ = std::exchange(down, true);
    }
    const auto name = name_of(key.code, key.control);
    if (!name) {
        return std::nullopt;
    }
    return Key{*name, key.shift, key.control, repeating_};
}

// A is Space, not Enter: Space uses what has the focus and nothing else.
std::optional<Input> Translator::pad_pressed(unsigned button) const {
    Key key{.key = Named::other, .pad = static_cast<int>(button)};
    if (button == buttons_.of(PadAction::activate)) {
        key.key = Named::space;
    } else if (button == buttons_.of(PadAction::back)) {
        key.key = Named::escape;
    } else if (button == buttons_.of(PadAction::previous) || button == buttons_.of(PadAction::next)) {
        key.key = Named::tab;
        key.shift = button == buttons_.of(PadAction::previous);
    } else if (button == buttons_.of(PadAction::pause)) {
        key.key = Named::pause;
    }
    return key;
}

// The D-pad and the left stick are arrows: one press each time they leave the middle.
std::optional<Input> Translator::pad_moved(const sf::Event::JoystickMoveEvent& moved) {
    const bool sideways = moved.axis == sf::Joystick::X || moved.axis == sf::Joystick::PovX;
    if (!sideways && moved.axis != sf::Joystick::Y && moved.axis != sf::Joystick::PovY) {
        return std::nullopt;
    }
    constexpr float far = 60;   // of 100
    constexpr float near = 35;  // back in the middle, so that a trembling hand is one press
    int& leaning = leaning_[static_cast<std::size_t>(moved.axis)];
    const int to = moved.position > far ? 1 : moved.position < -far ? -1 : 0;
    if (to == 0) {
        leaning = moved.position > -near && moved.position < near ? 0 : leaning;
        return std::nullopt;
    }
    if (std::exchange(leaning, to) == to) {
        return std::nullopt;
    }
    const Named way = sideways ? (to < 0 ? Named::left : Named::right) : (to < 0 ? Named::up : Named::down);
    return Key{.key = way, .pad = from_directions};
}

std::optional<Input> Translator::translate(const sf::Event& event, const Frame& frame) {
    switch (event.type) {
        case sf::Event::KeyPressed: return pressed(event.key);
        case sf::Event::KeyReleased:
            if (event.key.code >= 0 && event.key.code < Keyboard::KeyCount) {
                down_[static_cast<std::size_t>(event.key.code)] = false;
            }
            return std::nullopt;
        case sf::Event::TextEntered:
            if (!is_letter(event.text.unicode)) {
                return std::nullopt;
            }
            return Typed{utf8(event.text.unicode), repeating_};
        case sf::Event::MouseMoved: return PointerMoved{logical(event.mouseMove.x, event.mouseMove.y, frame)};
        case sf::Event::MouseButtonPressed:
            if (event.mouseButton.button != sf::Mouse::Button::Left) {
                return std::nullopt;
            }
            return PointerPressed{logical(event.mouseButton.x, event.mouseButton.y, frame)};
        case sf::Event::MouseButtonReleased:
            if (event.mouseButton.button != sf::Mouse::Button::Left) {
                return std::nullopt;
            }
            return PointerReleased{logical(event.mouseButton.x, event.mouseButton.y, frame)};
        case sf::Event::MouseLeft: return PointerLeft{};
        case sf::Event::MouseWheelScrolled:
            if (event.mouseWheelScroll.wheel != sf::Mouse::Wheel::VerticalWheel) {
                return std::nullopt;
            }
            return Wheel{logical(event.mouseWheelScroll.x, event.mouseWheelScroll.y, frame),
                         event.mouseWheelScroll.delta};
        case sf::Event::Resized:
            return Resized{frame_for({static_cast<float>(event.size.width), static_cast<float>(event.size.height)})};
        case sf::Event::GainedFocus: return FocusGained{};
        case sf::Event::LostFocus:
            down_.fill(false);  // keys let go elsewhere are not reported
            return FocusLost{};
        case sf::Event::Closed: return Closed{};
        case sf::Event::JoystickButtonPressed: return pad_pressed(event.joystickButton.button);
        case sf::Event::JoystickMoved: return pad_moved(event.joystickMove);
        default: return std::nullopt;
    }
}

}  // namespace standpoint::ui
