#include "ui/sfml/window.hpp"

#include <algorithm>
#include <optional>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Err.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/System/String.hpp>

#include "ui/sfml/input.hpp"
#include "ui/sfml/renderer.hpp"

namespace standpoint::ui {

namespace {

// How long a key may wait for us: shortest while the player is at it, short enough for a frame to follow within two of
// the screen's while they think, and longer once they seem to be gone.
constexpr Seconds brisk_slice = 0.008;
constexpr Seconds thinking_slice = 0.016;
constexpr Seconds calm_slice = 0.030;
constexpr Seconds thinking_after = 2;
constexpr Seconds calm_after = 15;

Seconds slice_after(Seconds untouched) {
    return untouched < thinking_after ? brisk_slice : untouched < calm_after ? thinking_slice : calm_slice;
}

// How long a window may stay damaged: X11 never says that it was. A frame costs software rendering some 10 ms, so an
// untouched screen is drawn again after 4, 8, 16, … seconds, in the end twice a minute.
constexpr Seconds first_repair = 4;
constexpr Seconds last_repair = 32;

}  // namespace

struct Window::Parts {
    Parts(const std::string& title_utf8, Size device, const Typefaces& typefaces)
        : title(sf::String::fromUtf8(title_utf8.begin(), title_utf8.end())), windowed(device), renderer(typefaces) {}

    void open() {
        const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
        if (full_screen) {
            window.create(desktop, title, sf::Style::Fullscreen);
        } else {
            const unsigned width = std::min(static_cast<unsigned>(windowed.width), desktop.width);
            const unsigned height = std::min(static_cast<unsigned>(windowed.height), desktop.height);
            window.create(sf::VideoMode(width, height, desktop.bitsPerPixel), title);
        }
        frame = frame_for({static_cast<float>(window.getSize().x), static_cast<float>(window.getSize().y)});
        stale = true;
    }

    // Everything that has happened, in order; several movements of the pointer in a row are one.
    void collect(std::vector<Input>& inputs) {
        sf::Event event;
        while (window.pollEvent(event)) {
            stale = stale || event.type == sf::Event::GainedFocus || event.type == sf::Event::MouseEntered ||
                    event.type == sf::Event::Resized;
            untouched = 0;
            repair_after = first_repair;
            const std::optional<Input> input = translator.translate(event, frame);
            if (!input) {
                continue;
            }
            if (const auto* resized = std::get_if<Resized>(&*input)) {
                frame = resized->frame;
            }
            const bool moves_on = std::holds_alternative<PointerMoved>(*input) && !inputs.empty() &&
                                  std::holds_alternative<PointerMoved>(inputs.back());
            if (moves_on) {
                inputs.back() = *input;
            } else {
                inputs.push_back(*input);
            }
        }
    }

    sf::String title;
    Size windowed;
    Point stood;  // where the window was before it became full screen
    bool full_screen = false;
    sf::RenderWindow window;
    Renderer renderer;
    Translator translator;
    Frame frame;
    DrawList shown;
    Seconds shown_at = 0;
    Seconds repair_after = first_repair;
    Seconds untouched = 0;
    bool stale = true;
};

Window::Window(const std::string& title, Size device, const Typefaces& typefaces)
    : parts_(std::make_unique<Parts>(title, device, typefaces)) {
    // Its remarks ("Setting vertical sync not supported") help no player.
    sf::err().rdbuf(nullptr);
    parts_->open();
}

Window::~Window() = default;

bool Window::is_open() const {
    return parts_->window.isOpen();
}

void Window::close() {
    parts_->window.close();
}

std::vector<Input> Window::wait(Seconds longest) {
    std::vector<Input> inputs;
    parts_->collect(inputs);
    Seconds waited = 0;
    while (inputs.empty() && !parts_->stale && waited < longest) {
        const Seconds slice = std::min(slice_after(parts_->untouched), longest - waited);
        sf::sleep(sf::seconds(static_cast<float>(slice)));
        waited += slice;
        parts_->untouched += slice;
        parts_->collect(inputs);
    }
    return inputs;
}

const Frame& Window::frame() const {
    return parts_->frame;
}

bool Window::show(const DrawList& list, Seconds now) {
    Parts& parts = *parts_;
    const bool differs = parts.stale || list != parts.shown;
    if (!parts.window.isOpen() || (!differs && now - parts.shown_at < parts.repair_after)) {
        return false;
    }
    if (parts.stale || !differs) {
        parts.renderer.forget();
    }
    parts.repair_after = differs ? first_repair : std::min(last_repair, 2 * parts.repair_after);
    parts.renderer.draw(parts.window, list, parts.frame);
    parts.window.display();
    parts.shown = list;
    parts.shown_at = now;
    parts.stale = false;
    return true;
}

void Window::set_full_screen(bool full) {
    if (full == parts_->full_screen) {
        return;
    }
    const Box before = placed();
    parts_->full_screen = full;
    parts_->open();
    if (!full) {
        place(before);
    }
}

bool Window::is_full_screen() const {
    return parts_->full_screen;
}

void Window::use(const PadButtons& buttons) {
    parts_->translator.use(buttons);
}

Box Window::placed() const {
    if (!parts_->full_screen) {
        const sf::Vector2i at = parts_->window.getPosition();
        parts_->windowed = {static_cast<float>(parts_->window.getSize().x),
                            static_cast<float>(parts_->window.getSize().y)};
        parts_->stood = {static_cast<float>(at.x), static_cast<float>(at.y)};
    }
    return {parts_->stood.x, parts_->stood.y, parts_->windowed.width, parts_->windowed.height};
}

void Window::place(const Box& box) {
    if (parts_->full_screen) {
        return;
    }
    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    const auto within = [](float value, unsigned most) {
        return static_cast<int>(std::clamp(value, 0.0F, static_cast<float>(most)));
    };
    const int width = within(box.width, desktop.width);
    const int height = within(box.height, desktop.height);
    const int x = std::min(within(box.x, desktop.width), static_cast<int>(desktop.width) - width);
    const int y = std::min(within(box.y, desktop.height), static_cast<int>(desktop.height) - height);
    parts_->window.setSize({static_cast<unsigned>(width), static_cast<unsigned>(height)});
    parts_->window.setPosition({x, y});
}

}  // namespace standpoint::ui
