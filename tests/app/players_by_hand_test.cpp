// The pages of players and of progress as somebody with one device meets them: whole stories from home and back, each
// by keyboard, by mouse and by gamepad, with a store on the disk.
#include <algorithm>
#include <functional>
#include <set>

#include <doctest/doctest.h>

#include "app/hands.hpp"
#include "app/players.hpp"
#include "play/player.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

// Noon of a day, so many days on, and a moment more with every look at the clock.
Outside noon(int days_ahead) {
    constexpr std::chrono::sys_days first{std::chrono::year{2026} / std::chrono::November / 24};
    Outside outside = ask_outside();
    const Moment begin = first + std::chrono::days{days_ahead} + std::chrono::hours{12};
    outside.now = [begin, looks = std::make_shared<int>(0)] { return begin + std::chrono::milliseconds{++*looks}; };
    return outside;
}

PlayOptions harbour() {
    return {.pack = "harbour-summit"};
}

// A round that was played on the day before: something to show, and to back up.
void play_the_day_before(const Folder& data) {
    PlayOptions options = harbour();
    options.seed = 3;
    options.length = 10;
    options.mode = "round";
    Desk desk(options, noon(0), data.path());
    KeyboardHands hands(desk, [](const std::string&) {});
    for (std::size_t i = 0; desk.is_at<scenes::Round>(); ++i) {
        if (i % 3 == 2) {
            hands.give_up();
        } else {
            hands.answer(right_response(desk.task()));
        }
        hands.go_on();
    }
    REQUIRE(desk.is_at<scenes::Results>());
}

// The same for each device, each with a folder of its own.
void with_each(const std::function<void(Hands&, const Folder&)>& story) {
    const auto none = [](const std::string&) {};
    const auto begun = [&](const auto& make, const char* device) {
        INFO(std::string(device));
        const Folder data;
        play_the_day_before(data);
        Desk desk(harbour(), noon(1), data.path());
        REQUIRE(desk.is_at<scenes::Home>());
        const auto hands = make(desk);
        story(*hands, data);
    };
    begun([&](Desk& desk) { return std::make_unique<KeyboardHands>(desk, none); }, "keyboard");
    begun([&](Desk& desk) { return std::make_unique<MouseHands>(desk, none); }, "mouse");
    begun([&](Desk& desk) { return std::make_unique<PadHands>(desk); }, "gamepad");
}

std::size_t files_in(const std::filesystem::path& folder) {
    std::error_code none;
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder, none), std::filesystem::directory_iterator()));
}

std::set<std::string> names(Desk& desk) {
    std::set<std::string> all;
    for (const Profile& profile : desk.game->store.profiles()) {
        all.insert(profile.name);
    }
    return all;
}

void open_players(Hands& hands) {
    REQUIRE(hands.desk().is_at<scenes::Home>());
    hands.use(hands.desk().game->player.name);
    REQUIRE(hands.desk().is_at<scenes::Profiles>());
}

// On the list: the place of the player's row.
std::size_t row_of(Desk& desk, const std::string& name) {
    const auto& players = desk.at<scenes::Profiles>().view().players;
    const auto found = std::ranges::find(players, name, [](const scenes::PlayerRow& row) { return row.card.name; });
    REQUIRE(found != players.end());
    return static_cast<std::size_t>(found - players.begin());
}

// The button "Change" of that player; every row has one. Who plays is not asked for digits.
void open_card(Hands& hands, const std::string& name) {
    hands.use(hands.desk().part("window.players.change"), row_of(hands.desk(), name));
}

// The button "Play", which stands on each row but that of who plays.
void choose_player(Hands& hands, const std::string& name) {
    Desk& desk = hands.desk();
    const auto& players = desk.at<scenes::Profiles>().view().players;
    const std::size_t row = row_of(desk, name);
    const auto before = std::count_if(players.begin(), players.begin() + static_cast<std::ptrdiff_t>(row),
                                      [](const scenes::PlayerRow& each) { return !each.plays; });
    hands.use(desk.part("window.players.choose"), static_cast<std::size_t>(before));
}

void give_digits(Hands& hands, const std::string& digits) {
    Desk& desk = hands.desk();
    REQUIRE(desk.at<scenes::Profiles>().page().kind == scenes::ProfilesPage::Kind::guard);
    hands.write(*desk.ring().front(), digits);
    hands.use(desk.part("window.players.on"));
}

const ui::Choice& choice_at(Desk& desk, std::size_t place) {
    return *static_cast<const ui::Choice*>(desk.ring()[place]);
}

// On its card: where each of its controls stands in the ring.
constexpr std::size_t name_field = 0;
constexpr std::size_t colour_choice = 1;
constexpr std::size_t shape_choice = 2;
constexpr std::size_t guard_field = 3;

// Guarded, in a colour and a shape of their own choice.
void make_front_row(Hands& hands) {
    Desk& desk = hands.desk();
    open_players(hands);
    hands.use(desk.part("window.players.new"));
    hands.write(*desk.ring()[name_field], "Front row");
    const std::size_t colour = choice_at(desk, colour_choice).at;
    const std::size_t shape = choice_at(desk, shape_choice).at;
    hands.take_next(choice_at(desk, colour_choice));
    hands.take_next(choice_at(desk, shape_choice));
    hands.take_next(choice_at(desk, shape_choice));
    hands.write(*desk.ring()[guard_field], "0042");
    hands.use(desk.part("window.players.save"));
    REQUIRE(names(desk) == std::set<std::string>{"Player", "Front row"});
    const Profile made = desk.game->store.profiles().back();
    CHECK(made.name == "Front row");
    CHECK(made.colour == profile_colours.at(colour + 1));
    CHECK(made.shape == profile_shapes.at(shape + 2));
    CHECK(made.guard == "0042");
    REQUIRE(desk.at<scenes::Profiles>().page().kind == scenes::ProfilesPage::Kind::list);
}

}  // namespace

TEST_CASE("by every device a player is made, chosen after their digits, renamed, and left for another") {
    with_each([](Hands& hands, const Folder&) {
        Desk& desk = hands.desk();
        make_front_row(hands);
        choose_player(hands, "Front row");
        give_digits(hands, "0043");
        CHECK(desk.shows(desk.part("window.players.digits.wrong")));
        give_digits(hands, "0042");
        REQUIRE(desk.is_at<scenes::Home>());
        CHECK(desk.game->player.name == "Front row");
        open_players(hands);
        open_card(hands, "Front row");
        hands.write(*desk.ring()[name_field], "Player");
        hands.use(desk.part("window.players.save"));
        CHECK(names(desk) == std::set<std::string>{"Player", "Front row"});  // that name is taken
        hands.write(*desk.ring()[name_field], "Third Row-2");
        hands.write(*desk.ring()[guard_field], "");
        hands.use(desk.part("window.players.save"));
        CHECK(names(desk) == std::set<std::string>{"Player", "Third Row-2"});
        CHECK(desk.game->player.name == "Third Row-2");
        CHECK_FALSE(desk.game->player.guard);
        choose_player(hands, "Player");
        REQUIRE(desk.is_at<scenes::Home>());
        CHECK(desk.game->player.name == "Player");
        open_players(hands);
        hands.use(desk.part("window.players.home"));
        CHECK(desk.is_at<scenes::Home>());
        CHECK(desk.game->store.saves());
    });
}

TEST_CASE("by every device a player is exported, deleted, brought back and imported, and a backup is gone back to") {
    with_each([](Hands& hands, const Folder& data) {
        Desk& desk = hands.desk();
        const std::size_t answers = desk.game->store.answers_of(desk.game->player.uid);
        REQUIRE(answers == 10);
        make_front_row(hands);
        open_card(hands, "Player");
        hands.use(desk.part("window.players.take-out"));
        CHECK(files_in(data.path() / "exports") == 1);
        open_card(hands, "Front row");
        give_digits(hands, "0042");
        REQUIRE(desk.at<scenes::Profiles>().page().kind == scenes::ProfilesPage::Kind::card);
        hands.use(desk.part("window.players.delete"));
        CHECK(names(desk) == std::set<std::string>{"Player"});
        hands.use(desk.part("window.players.bring-back"));
        CHECK(names(desk) == std::set<std::string>{"Player", "Front row"});
        open_card(hands, "Player");  // who plays: another does then
        hands.use(desk.part("window.players.delete"));
        CHECK(names(desk) == std::set<std::string>{"Front row"});
        CHECK(desk.game->player.name == "Front row");
        hands.use(desk.part("window.players.bring-in"));
        CHECK(names(desk) == std::set<std::string>{"Front row", "Player"});
        const auto players = desk.game->store.profiles();
        const auto back = std::ranges::find(players, std::string("Player"), &Profile::name);
        REQUIRE(back != players.end());
        CHECK(desk.game->store.answers_of(back->uid) == answers);
        hands.use(desk.part("window.players.restore"));
        CHECK(names(desk) == std::set<std::string>{"Player"});  // as it was before this day began
        CHECK(desk.game->player.name == "Player");
        CHECK(desk.game->store.answers_of(desk.game->player.uid) == answers);
        hands.use(desk.part("window.players.home"));
        CHECK(desk.is_at<scenes::Home>());
    });
}

namespace {

void open_progress(Hands& hands) {
    Desk& desk = hands.desk();
    REQUIRE(desk.is_at<scenes::Home>());
    hands.use(desk.part("window.home.modes"));
    REQUIRE(desk.is_at<scenes::Modes>());
    hands.use(desk.part("window.progress.open"));
    REQUIRE(desk.is_at<scenes::ProgressScreen>());
}

const std::vector<std::string> chart_titles{
    "window.progress.parts",      "window.progress.due",   "window.progress.days", "window.progress.forms",
    "window.progress.paragraphs", "window.progress.mixed", "window.progress.hard"};

// The titles of the charts that are on the screen now.
void look(Desk& desk, std::set<std::string>& seen) {
    const ui::Box view = desk.scroll()->box;
    for (const ui::DrawItem& item : desk.showing->draw(desk.now)) {
        const auto* text = std::get_if<ui::Text>(&item);
        if (text != nullptr && view.contains(text->baseline)) {
            seen.insert(text->text);
        }
    }
}

}  // namespace

TEST_CASE("by every device all charts of progress are come to, and the way back up") {
    with_each([](Hands& hands, const Folder&) {
        Desk& desk = hands.desk();
        open_progress(hands);
        std::set<std::string> seen;
        look(desk, seen);
        const ui::Scroll& page = *desk.scroll();
        REQUIRE(page.length > page.box.height);
        constexpr int most = 60;
        for (int i = 0; i < most && page.at + page.box.height < page.length - 1; ++i) {
            hands.scroll(true);
            look(desk, seen);
        }
        CHECK(page.at + page.box.height == doctest::Approx(static_cast<double>(page.length)));
        for (const std::string& title : chart_titles) {
            CAPTURE(title);
            CHECK(seen.contains(desk.part(title)));
        }
        for (int i = 0; i < most && page.at > 0; ++i) {
            hands.scroll(false);
        }
        CHECK(page.at == 0);
        CHECK(desk.is_at<scenes::ProgressScreen>());
    });
}

TEST_CASE("by every device progress shows another story, keeps its tables, leads to Study and home") {
    with_each([](Hands& hands, const Folder& data) {
        Desk& desk = hands.desk();
        open_progress(hands);
        const auto at = [&] { return desk.at<scenes::ProgressScreen>().view().at; };
        const std::size_t before = at();
        const auto& story = *static_cast<const ui::Choice*>(desk.ring().front());
        REQUIRE(story.values.size() == 2);
        CHECK(before == story.at);
        if (before == 0) {
            hands.take_next(story);
            CHECK(at() == 1);
        }
        REQUIRE(desk.at<scenes::ProgressScreen>().view().stories[at()].pack == "harbour-summit");
        CHECK(desk.at<scenes::ProgressScreen>().view().progress.answers == 10);
        hands.use(desk.part("window.progress.save"));
        REQUIRE(files_in(data.path() / "reports") == 1);
        CHECK(files_in(std::filesystem::directory_iterator(data.path() / "reports")->path()) == 5);
        hands.use(desk.part("window.progress.study"));
        REQUIRE(desk.is_at<scenes::Round>());
        CHECK(desk.session().plan.mode == "study");
        hands.use(*desk.ring().back());
        open_progress(hands);
        hands.use(desk.part("window.results.home"));
        CHECK(desk.is_at<scenes::Home>());
    });
}
