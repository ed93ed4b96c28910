// Chosen keys in the whole game: what they do in a round, where their names stand, and that they are kept.
#include <filesystem>
#include <memory>

#include <doctest/doctest.h>

#include "app/kept_choices.hpp"
#include "app/showing.hpp"
#include "play/player.hpp"
#include "ui/typefaces.hpp"

using namespace standpoint;
using ui::Named;

namespace {

struct Player {
    Places places{.assets = STANDPOINT_ASSETS_DIR,
                  .questions = std::filesystem::path(STANDPOINT_SOURCE_DIR) / "questions",
                  .data = "."};
    std::unique_ptr<Game> game = english();
    Themes themes = *read_themes(places.assets);
    ui::Typefaces typefaces = std::move(*ui::Typefaces::open((places.assets / "fonts").string()));
    ui::Metrics metrics = typefaces.metrics();
    std::unique_ptr<Showing> showing;
    ui::Seconds now = 0;

    Player() { start(); }
    std::unique_ptr<Game> english() const {
        Outside outside = ask_outside();
        outside.language = "en";
        return std::move(*open_game_in_memory(places, std::move(outside)));
    }
    void start() {
        showing = std::make_unique<Showing>(*game, PlayOptions{.seed = 3}, themes, metrics, ui::Size{1280, 720}, now);
    }
    void take(const ui::Input& input) { showing->take(input, now += 1); }
    void press(Named key) { take(ui::Key{key}); }
    const Session& session() { return showing->round()->session(); }

    // In the settings, on the line of that action, waiting for its key.
    void ask_for(ui::KeyAction action) {
        const auto ring = std::get<scenes::Home>(showing->scene()).ring();
        ui::set_focus(ring, ring[ring.size() - 3]);
        press(Named::enter);
        constexpr std::size_t first_key = 17;
        const auto lines = std::get<scenes::Settings>(showing->scene()).ring();
        ui::set_focus(lines, lines[first_key + static_cast<std::size_t>(action)]);
        press(Named::enter);
        REQUIRE(std::get<scenes::Settings>(showing->scene()).waits_for_key());
    }
    void choose(ui::KeyAction action, const ui::Input& key) {
        ask_for(action);
        take(key);
        press(Named::escape);
        REQUIRE(std::holds_alternative<scenes::Home>(showing->scene()));
    }
    std::string caps() {
        std::string all;
        for (const ui::DrawItem& item : showing->draw(now += 1)) {
            if (const auto* line = std::get_if<ui::Text>(&item)) {
                all += "[" + line->text + "]";
            }
        }
        return all;
    }
    // To the next question that is answered otherwise than by typing.
    void leave_typing() {
        while (std::holds_alternative<TypeIn>(session().question().task)) {
            const auto ring = std::get<scenes::Round>(showing->scene()).ring(session());
            ui::set_focus(ring, ring[ring.size() - 2]);
            press(Named::enter);
            press(Named::enter);
        }
    }
};

}  // namespace

TEST_CASE("a chosen key gives up and stands on the button; the usual one does nothing any more") {
    Player player;
    player.choose(ui::KeyAction::give_up, ui::Typed{"x"});
    player.press(Named::enter);
    player.leave_typing();
    CHECK(player.caps().find("[X]") != std::string::npos);
    player.take(ui::Typed{"0"});
    CHECK(player.session().phase == Phase::asking);
    player.take(ui::Typed{"x"});
    CHECK(player.session().phase == Phase::feedback);
}

TEST_CASE("chosen keys look up, take back and pause") {
    Player player;
    player.choose(ui::KeyAction::look_up, ui::Key{.key = Named::f3});
    player.choose(ui::KeyAction::undo, ui::Typed{"u"});
    player.choose(ui::KeyAction::pause, ui::Typed{"p"});
    player.press(Named::enter);
    player.leave_typing();
    player.take(ui::Typed{"0"});
    REQUIRE(player.session().phase == Phase::feedback);
    CHECK(player.caps().find("[F3]") != std::string::npos);
    player.press(Named::f3);
    REQUIRE(std::holds_alternative<scenes::Briefing>(player.showing->scene()));
    player.press(Named::escape);
    player.take(ui::Typed{"u"});
    CHECK(player.session().phase == Phase::asking);
    player.take(ui::Typed{"p"});
    CHECK(player.showing->pause_screen().has_value());
    player.take(ui::Typed{"p"});
    CHECK_FALSE(player.showing->pause_screen().has_value());
}

TEST_CASE("letters that are keys are letters in a typed answer and in a search") {
    Player player;
    player.choose(ui::KeyAction::give_up, ui::Typed{"x"});
    player.choose(ui::KeyAction::lift, ui::Typed{"l"});
    player.press(Named::enter);
    while (!std::holds_alternative<TypeIn>(player.session().question().task)) {
        player.take(ui::Typed{"x"});
        player.press(Named::enter);
        REQUIRE(player.session().phase == Phase::asking);
    }
    for (const char* letter : {"x", "l", "0", "b"}) {
        player.take(ui::Typed{letter});
    }
    CHECK(player.session().phase == Phase::asking);
    CHECK(player.caps().find("[xl0b]") != std::string::npos);
    player.press(Named::escape);
    const auto ring = std::get<scenes::Home>(player.showing->scene()).ring();
    ui::set_focus(ring, ring[2]);  // the first pack's briefing, beside the round that was left
    player.press(Named::enter);
    REQUIRE(std::holds_alternative<scenes::Briefing>(player.showing->scene()));
    player.take(ui::Typed{"x"});
    player.take(ui::Typed{"l"});
    CHECK(player.caps().find("[xl]") != std::string::npos);
}

TEST_CASE("chosen keys are as they were at the next start, and the usual ones can be had back") {
    Player player;
    player.choose(ui::KeyAction::give_up, ui::Typed{"ї"});
    player.choose(ui::KeyAction::next_page, ui::Key{.key = Named::f8});
    const ui::Keys chosen = player.showing->choices().keys;
    CHECK(chosen != ui::Keys{});
    player.start();
    CHECK(player.showing->choices().keys == chosen);
    player.ask_for(ui::KeyAction::pause);
    player.press(Named::escape);
    const auto lines = std::get<scenes::Settings>(player.showing->scene()).ring();
    ui::set_focus(lines, lines[lines.size() - 2]);
    player.press(Named::enter);
    CHECK(player.showing->choices().keys == ui::Keys{});
    player.start();
    CHECK(player.showing->choices().keys == ui::Keys{});
}

TEST_CASE("a key that is waited for counts as itself, whatever it was chosen for before") {
    Player player;
    player.choose(ui::KeyAction::give_up, ui::Typed{"x"});
    player.choose(ui::KeyAction::look_up, ui::Typed{"0"});  // free by now
    CHECK(player.showing->choices().keys.of(ui::KeyAction::look_up) == ui::Stroke{.typed = "0"});
    player.choose(ui::KeyAction::give_up, ui::Typed{"b"});
    CHECK(player.showing->choices().keys.of(ui::KeyAction::give_up) == ui::Stroke{.typed = "b"});
}

TEST_CASE("whoever chose the key of flags for something else before there were flags keeps it") {
    Player player;
    player.game->store.save_setting("key.give-up", "typed f");
    const ui::Keys keys = kept_choices(player.game->store, {}, player.game->texts).keys;
    CHECK(keys.of(ui::KeyAction::give_up) == ui::Stroke{.typed = "f"});
    CHECK(keys.of(ui::KeyAction::flag) == ui::Stroke{.key = Named::f9});
}

TEST_CASE("keys in the store that make no sense are the usual ones") {
    Player player;
    player.game->store.save_setting("key.give-up", "typed b");
    player.game->store.save_setting("key.lift", "enter");
    const scenes::Choices choices = kept_choices(player.game->store, {}, player.game->texts);
    CHECK(choices.keys == ui::Keys{});
}
