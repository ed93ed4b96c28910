// The first steps of a new player: what each asks and tells, and how one comes to the next and out.
#include "scenes/welcome.hpp"

#include <doctest/doctest.h>

#include "scenes/table.hpp"

using namespace standpoint;
using namespace standpoint::test;
using ui::Named;

namespace {

struct Newcomer {
    scenes::Stage here = stage();
    scenes::Welcome welcome;
    scenes::Reaction last;

    explicit Newcomer(const scenes::WelcomeView& view = {.languages = languages()}) : welcome(view, here) {}

    void take(const ui::Input& input) { last = welcome.took(input, here); }
    void press(Named key) { take(ui::Key{key}); }
    void type(const std::string& text) {
        for (const char letter : text) {
            take(ui::Typed{std::string(1, letter)});
        }
    }
    void click(const ui::Control& control) {
        const ui::Point at = control.box.centre();
        take(ui::PointerMoved{at});
        take(ui::PointerPressed{at});
        take(ui::PointerReleased{at});
    }
    std::string text() const { return text_of(welcome.draw(here)); }
    const scenes::LeaveWelcome* left() const { return std::get_if<scenes::LeaveWelcome>(&last.next); }
    std::size_t step() { return welcome.view().step; }
};

bool has(const std::string& text, const std::string& name) {
    return text.find(words().part(name)) != std::string::npos;
}

}  // namespace

TEST_CASE("welcome: Enter three times starts a round, with no name") {
    Newcomer player;
    player.press(Named::enter);
    CHECK_FALSE(player.left());
    player.press(Named::enter);
    CHECK_FALSE(player.left());
    player.press(Named::enter);
    REQUIRE(player.left());
    CHECK(player.left()->play);
    CHECK(player.left()->name.empty());
}

TEST_CASE("welcome: each step shows its own, and says which of three it is") {
    Newcomer player;
    const std::vector<std::string> titles{"window.welcome.hello.title", "window.welcome.look.title",
                                          "window.welcome.play.title"};
    for (std::size_t step = 0; step < titles.size(); ++step) {
        CAPTURE(step);
        CHECK(has(player.text(), titles[step]));
        CHECK(player.text().find("Step " + std::to_string(step + 1) + " of 3") != std::string::npos);
        player.press(Named::enter);
    }
}

TEST_CASE("welcome: a typed name is handed out without spaces around it") {
    Newcomer player;
    player.type(" Back row ");
    CHECK(player.text().find("Back row") != std::string::npos);
    player.press(Named::escape);
    REQUIRE(player.left());
    CHECK(player.left()->name == "Back row");
    CHECK_FALSE(player.left()->play);
}

TEST_CASE("welcome: a name has an end, letters nobody sees are none, and arrows move in it") {
    Newcomer player;
    player.type(std::string(200, 'n'));
    CHECK(player.welcome.view().name == std::string(60, 'n'));
    Newcomer other;
    other.type("ac");
    other.take(ui::Typed{"\u202E"});
    other.press(Named::left);
    other.type("b");
    CHECK(other.welcome.view().name == "abc");
}

TEST_CASE("welcome: digits and letters that are keys elsewhere are text in the name") {
    Newcomer player;
    player.type("0 b 1");
    CHECK(player.welcome.view().name == "0 b 1");
    CHECK(player.step() == 0);
}

TEST_CASE("welcome: a gamepad goes on with its button from the name, past the language, and straight after that") {
    Newcomer player;
    for (int i = 0; i < 2; ++i) {
        player.take(ui::Key{.key = Named::tab, .pad = 5});
    }
    for (std::size_t step = 1; step < scenes::welcome_steps; ++step) {
        player.take(ui::Key{.key = Named::space, .pad = 0});
        CHECK(player.step() == step);
    }
    player.take(ui::Key{.key = Named::space, .pad = 0});
    REQUIRE(player.left());
    CHECK(player.left()->play);
}

TEST_CASE("welcome: Escape skips from every step, and so does the button by click and by key") {
    for (std::size_t step = 0; step < scenes::welcome_steps; ++step) {
        CAPTURE(step);
        const scenes::WelcomeView view{.languages = languages(), .step = step};
        Newcomer by_escape(view);
        by_escape.press(Named::escape);
        REQUIRE(by_escape.left());
        CHECK_FALSE(by_escape.left()->play);
        Newcomer by_click(view);
        by_click.click(*by_click.welcome.ring().back());
        REQUIRE(by_click.left());
        CHECK_FALSE(by_click.left()->play);
        Newcomer by_key(view);
        while (!by_key.welcome.ring().back()->focused) {
            by_key.press(Named::tab);
        }
        by_key.press(Named::enter);
        REQUIRE(by_key.left());
        CHECK_FALSE(by_key.left()->play);
    }
}

TEST_CASE("welcome: text size and theme are handed out at each change, by key and by click") {
    Newcomer player({.languages = languages(), .step = 1, .focus = 0});
    player.press(Named::right);
    REQUIRE(player.last.choices);
    CHECK(player.last.choices->text_size == 125);
    player.press(Named::down);
    player.press(Named::space);
    REQUIRE(player.last.choices);
    CHECK(player.last.choices->theme == scenes::ThemeChoice::dark);
    CHECK(player.last.choices->text_size == 125);
    ui::Control spot;
    const ui::Box theme = player.welcome.ring()[1]->box;
    spot.box = {theme.right() - 20, theme.y, 10, theme.height};
    player.click(spot);
    REQUIRE(player.last.choices);
    CHECK(player.last.choices->theme == scenes::ThemeChoice::high_contrast);
    player.press(Named::enter);
    CHECK(player.step() == 2);
}

TEST_CASE("welcome: another language is handed out, and the name typed so far stays") {
    Newcomer player;
    player.type("Back row");
    player.press(Named::down);
    player.press(Named::right);
    REQUIRE(player.last.choices);
    CHECK(player.last.choices->language == "uk");
    const scenes::WelcomeView view = player.welcome.view();
    CHECK(view.name == "Back row");
    CHECK(view.focus == 1);
    scenes::Stage ukrainian = stage_for_reading({1280, 720}, "light", 100, false, "uk");
    const scenes::Welcome again(view, ukrainian);
    CHECK(text_of(again.draw(ukrainian)).find(words("uk").part("window.welcome.name")) != std::string::npos);
}

TEST_CASE("welcome: where there is but one language it is not asked for") {
    Newcomer player(scenes::WelcomeView{});
    CHECK(player.welcome.ring().size() == 3);
    CHECK_FALSE(has(player.text(), "window.settings.language"));
}

TEST_CASE("welcome: back leads to the step before, with what was chosen") {
    Newcomer player;
    player.type("Back row");
    player.press(Named::enter);
    player.press(Named::tab);
    player.press(Named::tab);
    player.press(Named::right);
    CHECK(player.last.choices->text_size == 125);
    player.press(Named::enter);
    REQUIRE(player.step() == 2);
    player.click(*player.welcome.ring().front());
    CHECK(player.step() == 1);
    CHECK(player.text().find("125%") != std::string::npos);
    player.click(*player.welcome.ring()[2]);
    CHECK(player.step() == 0);
    CHECK(player.welcome.view().name == "Back row");
}

TEST_CASE("welcome: Tab reaches everything of each step, and the mouse alone comes through") {
    for (std::size_t step = 0; step < scenes::welcome_steps; ++step) {
        Newcomer player({.languages = languages(), .step = step});
        CHECK(reached_by_tab(player.welcome.ring()) == player.welcome.ring().size());
    }
    Newcomer player;
    for (std::size_t step = 0; step < scenes::welcome_steps; ++step) {
        const std::vector<ui::Control*> ring = player.welcome.ring();
        player.click(*ring[ring.size() - 2]);
    }
    REQUIRE(player.left());
    CHECK(player.left()->play);
}

TEST_CASE("welcome: the keys are those of the device used last") {
    Newcomer player({.languages = languages(), .step = 2});
    CHECK(has(player.text(), "window.welcome.play.move"));
    CHECK(has(player.text(), "window.key.space"));
    const scenes::Stage on_pad{.screen = player.here.screen,
                               .look = {player.here.look.theme, player.here.look.metrics, "A"},
                               .words = player.here.words,
                               .motion = player.here.motion};
    player.welcome.lay_out(on_pad);
    const std::string text = text_of(player.welcome.draw(on_pad));
    CHECK(has(text, "window.pad.directions"));
    CHECK(has(text, "window.welcome.play.answer.pad"));
    CHECK_FALSE(has(text, "window.key.tab"));
    CHECK_FALSE(has(text, "window.key.escape"));
}
