// What the scripts window_keyboard.sh and window_mouse.sh do: not a test itself, but the key presses and clicks that
// play a seeded round, found by playing it through the same scenes without a window. Asked for by name, never run by
// itself.
#include <cstdlib>
#include <iostream>
#include <memory>

#include <doctest/doctest.h>

#include "app/showing.hpp"
#include "play/player.hpp"
#include "ui/typefaces.hpp"

using namespace standpoint;

namespace {

constexpr std::uint64_t seed = 4711;
constexpr ui::Size screen{1280, 720};

// A game on the shipped packs that saves nothing.
struct Played {
    Places places{.assets = STANDPOINT_ASSETS_DIR,
                  .questions = std::filesystem::path(STANDPOINT_SOURCE_DIR) / "questions",
                  .data = "."};
    std::unique_ptr<Game> game = std::move(*open_game_in_memory(places, ask_outside()));
    Themes themes = *read_themes(places.assets);
    ui::Typefaces typefaces = std::move(*ui::Typefaces::open((places.assets / "fonts").string()));
    ui::Metrics metrics = typefaces.metrics();
    Showing showing{*game, {.seed = seed}, themes, metrics, screen, 0};
    ui::Seconds now = 0;

    void take(const ui::Input& input) { showing.take(input, now += 1); }
    const Session& session() { return showing.round()->session(); }
    std::vector<ui::Control*> ring() { return std::get<scenes::Round>(showing.scene()).ring(session()); }

    void click(const ui::Control& control) {
        const ui::Point at = control.box.centre();
        std::cout << "click " << static_cast<int>(at.x) << ' ' << static_cast<int>(at.y) << '\n';
        take(ui::PointerMoved{at});
        take(ui::PointerPressed{at});
        take(ui::PointerReleased{at});
    }
    void key(const std::string& name, const ui::Input& input) {
        std::cout << "key " << name << '\n';
        take(input);
    }
    void type(const std::string& text) {
        std::cout << "type " << text << '\n';
        take(ui::Typed{text});
    }
};

std::vector<std::size_t> right_options(const Task& task) {
    const Response response = right_response(task);
    if (const auto* one = std::get_if<PickOne::Response>(&response)) {
        return {one->option};
    }
    if (const auto* many = std::get_if<PickMany::Response>(&response)) {
        return many->options;
    }
    if (const auto* said = std::get_if<TrueFalse::Response>(&response)) {
        return {said->said ? std::size_t{0} : std::size_t{1}};
    }
    return {};
}

// Every third question is answered with its first option or nothing at all, the others rightly.
bool knows(const Session& session) {
    return session.current % 3 != 2;
}

}  // namespace

TEST_CASE("plan of a round by keyboard" * doctest::skip()) {
    Played played;
    played.key("Return", ui::Key{ui::Named::enter});
    while (played.session().phase != Phase::finished) {
        const Task& task = played.session().question().task;
        const bool typing = std::holds_alternative<TypeIn>(task);
        if (typing) {
            played.type(knows(played.session()) ? std::get<TypeIn::Response>(right_response(task)).text : "nothing");
        } else if (!knows(played.session())) {
            played.type("0");
        } else {
            for (const std::size_t option : right_options(task)) {
                played.type(std::to_string(option + 1));
            }
        }
        if (played.session().phase == Phase::asking) {
            played.key("Return", ui::Key{ui::Named::enter});
        }
        REQUIRE(played.session().phase == Phase::feedback);
        played.key("Return", ui::Key{ui::Named::enter});
    }
    std::cout << "score " << played.session().score << '\n';
}

TEST_CASE("plan of a round by mouse" * doctest::skip()) {
    Played played;
    const auto home = std::get<scenes::Home>(played.showing.scene()).ring();
    played.click(*home.front());
    while (played.session().phase != Phase::finished) {
        const Task& task = played.session().question().task;
        if (std::holds_alternative<TypeIn>(task) || !knows(played.session())) {
            // Without a keyboard nothing can be typed: "I do not know" stands before the way home.
            played.click(*played.ring()[played.ring().size() - 2]);
        } else {
            for (const std::size_t option : right_options(task)) {
                played.click(*played.ring()[option]);
            }
        }
        if (played.session().phase == Phase::asking) {
            played.click(*played.ring()[played.ring().size() - 3]);
        }
        REQUIRE(played.session().phase == Phase::feedback);
        played.click(*played.ring().front());
    }
    std::cout << "score " << played.session().score << '\n';
}
