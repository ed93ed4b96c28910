// Who is welcomed, and what stays of it.
#include <filesystem>
#include <memory>

#include <doctest/doctest.h>

#include "app/program.hpp"
#include "app/showing.hpp"
#include "play/player.hpp"
#include "ui/typefaces.hpp"

using namespace standpoint;
using ui::Named;

namespace {

// Somebody on this machine, at each start of the game with the same folder.
struct Newcomer {
    tests::Folder folder;
    Places places{.assets = STANDPOINT_ASSETS_DIR,
                  .questions = std::filesystem::path(STANDPOINT_SOURCE_DIR) / "questions",
                  .data = folder.path()};
    Themes themes = *read_themes(places.assets);
    ui::Typefaces typefaces = std::move(*ui::Typefaces::open((places.assets / "fonts").string()));
    ui::Metrics metrics = typefaces.metrics();
    std::unique_ptr<Game> game;
    std::unique_ptr<Showing> showing;
    ui::Seconds now = 0;

    void start(const PlayOptions& options = {}) {
        showing.reset();
        game.reset();
        Outside outside = ask_outside();
        outside.language = "en";
        game = std::move(*open_game(options, places, std::move(outside)));
        showing = std::make_unique<Showing>(*game, options, themes, metrics, ui::Size{1280, 720}, now);
    }
    void take(const ui::Input& input) { showing->take(input, now += 1); }
    void press(Named key) { take(ui::Key{key}); }
    template <class Scene>
    bool at() const {
        return std::holds_alternative<Scene>(showing->scene());
    }
};

}  // namespace

TEST_CASE("a new player is welcomed once: three times Enter lead into a round") {
    Newcomer player;
    player.start();
    REQUIRE(player.at<scenes::Welcome>());
    player.press(Named::enter);
    player.press(Named::enter);
    REQUIRE(player.at<scenes::Welcome>());
    player.press(Named::enter);
    CHECK(player.at<scenes::Round>());
    CHECK(player.game->player.name == player.game->texts.part("player"));
    player.start();
    CHECK(player.at<scenes::Home>());
}

TEST_CASE("a welcome that was skipped does not come again, and its name is the player's in the scores") {
    Newcomer player;
    player.start();
    player.take(ui::Typed{"Back row"});
    player.press(Named::escape);
    CHECK(player.at<scenes::Home>());
    player.start();
    CHECK(player.at<scenes::Home>());
    CHECK(player.game->player.name == "Back row");
    CHECK(player.game->store.profiles().size() == 1);
    player.press(Named::enter);
    while (player.showing->round() && player.showing->round()->session().phase != Phase::finished) {
        const bool asking = player.showing->round()->session().phase == Phase::asking;
        player.press(asking ? Named::tab : Named::enter);
        if (asking) {
            player.showing->take(ui::Typed{"0"}, player.now);
            if (player.showing->round()->session().phase == Phase::asking) {  // a typed answer keeps its letters
                const auto ring =
                    std::get<scenes::Round>(player.showing->scene()).ring(player.showing->round()->session());
                ui::set_focus(ring, ring[ring.size() - 2]);
                player.press(Named::enter);
            }
        }
    }
    const auto top = player.game->store.top(player.showing->round()->board());
    REQUIRE(top.size() == 1);
    CHECK(top[0].player == "Back row");
}

TEST_CASE("a welcome that was not ended comes again, in the theme and size chosen meanwhile") {
    Newcomer player;
    player.start();
    player.press(Named::enter);
    player.press(Named::up);
    player.press(Named::right);
    CHECK(player.showing->choices().theme == scenes::ThemeChoice::dark);
    player.press(Named::up);
    player.press(Named::right);
    CHECK(player.showing->choices().text_size == 125);
    player.take(ui::Closed{});
    CHECK(player.showing->over());
    player.start();
    CHECK(player.at<scenes::Welcome>());
    CHECK(player.showing->choices().theme == scenes::ThemeChoice::dark);
    CHECK(player.showing->choices().text_size == 125);
}

TEST_CASE("the welcome goes on in the language chosen there, and so does the name of who gives none") {
    Newcomer player;
    player.start();
    player.press(Named::down);
    player.press(Named::right);
    CHECK(player.showing->choices().language == "uk");
    REQUIRE(player.at<scenes::Welcome>());
    CHECK(player.game->texts.part("language") == "uk");
    CHECK(std::get<scenes::Welcome>(player.showing->scene()).view().step == 0);
    player.press(Named::escape);
    CHECK(player.game->player.name == "Гравець");
    player.start();
    CHECK(player.game->player.name == "Гравець");
}

TEST_CASE("who names what or as whom to play is not welcomed, nor is who has played") {
    for (const PlayOptions& options :
         {PlayOptions{.seed = 1}, PlayOptions{.pack = "harbour-summit"}, PlayOptions{.profile = "Back row"}}) {
        Newcomer player;
        player.start(options);
        CHECK(player.at<scenes::Home>());
    }
    Newcomer player;
    player.start({.seed = 1, .mode = "round"});
    REQUIRE(player.at<scenes::Round>());
    player.take(ui::Key{.key = Named::q, .ctrl = true});
    player.start();
    CHECK(player.at<scenes::Welcome>());  // no question was answered
    player.start({.seed = 1});
    player.press(Named::enter);
    const auto ring = std::get<scenes::Round>(player.showing->scene()).ring(player.showing->round()->session());
    ui::set_focus(ring, ring[ring.size() - 2]);
    player.press(Named::enter);
    REQUIRE(player.showing->round()->session().phase == Phase::feedback);
    player.start();
    CHECK(player.at<scenes::Home>());
}

TEST_CASE("who is welcomed and gives the name of a player that there is plays as that one") {
    Newcomer player;
    player.start();  // begins with a player of no name
    player.start({.profile = "Back row"});
    const ProfileUid known = player.game->player.uid;
    player.start();
    REQUIRE(player.at<scenes::Welcome>());
    REQUIRE(player.game->player.uid != known);
    player.take(ui::Typed{"Back row"});
    player.press(Named::escape);
    CHECK(player.game->player.uid == known);
    CHECK(player.game->store.profiles().size() == 2);
    player.start({.profile = "Back row"});
    CHECK(player.game->player.uid == known);
}
