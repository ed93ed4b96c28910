// The whole game without a window: scenes, rounds that are kept, and a store in memory.
#include "app/showing.hpp"

#include <algorithm>
#include <memory>

#include <doctest/doctest.h>

#include "app/kept_choices.hpp"
#include "play/player.hpp"
#include "ui/typefaces.hpp"

using namespace standpoint;
using ui::Named;

namespace {

// What answers the question rightly, as the numbers to type, counted from 0.
std::vector<std::size_t> right_numbers(const Task& task) {
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
    if (const auto* match = std::get_if<Match::Response>(&response)) {
        return match->partner;
    }
    if (const auto* sort = std::get_if<Sort::Response>(&response)) {
        return sort->pile;
    }
    return std::get<Assemble::Response>(response).chip;
}

struct Played {
    Places places{.assets = STANDPOINT_ASSETS_DIR,
                  .questions = std::filesystem::path(STANDPOINT_SOURCE_DIR) / "questions",
                  .data = "."};
    std::unique_ptr<Game> game = std::move(*open_game_in_memory(places, ask_outside()));
    Themes themes = *read_themes(places.assets);
    ui::Typefaces typefaces = std::move(*ui::Typefaces::open((places.assets / "fonts").string()));
    ui::Metrics metrics = typefaces.metrics();
    std::unique_ptr<Showing> showing = again();
    ui::Seconds now = 0;

    // The game started anew on the same store.
    std::unique_ptr<Showing> again() {
        return std::make_unique<Showing>(*game, PlayOptions{.seed = 3}, themes, metrics, ui::Size{1280, 720}, 0);
    }

    void take(const ui::Input& input) { showing->take(input, now += 1); }
    void press(Named key) { take(ui::Key{key}); }
    void click(const ui::Control& control) {
        const ui::Point at = control.box.centre();
        take(ui::PointerPressed{at});
        take(ui::PointerReleased{at});
    }
    const Session& session() { return showing->round()->session(); }

    template <class Scene>
    Scene& at() {
        REQUIRE(std::holds_alternative<Scene>(showing->scene()));
        return std::get<Scene>(showing->scene());
    }

    // Each card in turn is lifted, moved up to its place and laid down.
    void put_in_order(const Order& task) {
        auto& round = at<scenes::Round>();
        for (std::size_t place = 0; place < task.sequence.size(); ++place) {
            const auto& line = std::get<scenes::OrderBoard>(round.board().kind()).line();
            const auto from = static_cast<std::size_t>(std::ranges::find(line, task.sequence[place]) - line.begin());
            while (*ui::focus_in(round.ring(session())) < from) {
                press(Named::down);
            }
            while (*ui::focus_in(round.ring(session())) > from) {
                press(Named::up);
            }
            press(Named::space);
            for (std::size_t at = from; at > place; --at) {
                press(Named::up);
            }
            press(Named::space);
        }
    }

    void answer(bool rightly) {
        auto& round = at<scenes::Round>();
        const Task& task = session().question().task;
        if (!rightly) {
            click(*round.ring(session())[round.ring(session()).size() - 2]);
        } else if (std::holds_alternative<TypeIn>(task)) {
            take(ui::Typed{std::get<TypeIn::Response>(right_response(task)).text});
            press(Named::enter);
        } else if (const auto* order = std::get_if<Order>(&task)) {
            put_in_order(*order);
            press(Named::enter);
        } else if (const auto* pin = std::get_if<Pin>(&task)) {
            const auto& map = std::get<scenes::PinBoard>(round.board().kind()).map();
            const auto place = [&] { return ui::on_screen(map.view, map.box, {pin->latitude, pin->longitude}); };
            take(ui::Wheel{place(), 8});
            take(ui::PointerPressed{place()});
            take(ui::PointerReleased{place()});
            press(Named::enter);
        } else {
            for (const std::size_t number : right_numbers(task)) {
                take(ui::Typed{std::to_string(number + 1)});
            }
            if (session().phase == Phase::asking) {
                press(Named::enter);
            }
        }
        REQUIRE(session().phase == Phase::feedback);
    }

    void play_all(bool rightly) {
        press(Named::enter);
        while (std::holds_alternative<scenes::Round>(showing->scene())) {
            answer(rightly);
            press(Named::enter);
        }
    }
};

}  // namespace

TEST_CASE("two key presses from the start to the first answer") {
    Played played;
    played.press(Named::enter);
    const bool typing = std::holds_alternative<TypeIn>(played.session().question().task);
    played.take(ui::Typed{"1"});
    CHECK((typing || played.session().phase == Phase::feedback || played.session().phase == Phase::asking));
    CHECK(played.session().deal->questions.size() == 10);
}

TEST_CASE("the coasts are there when a round asks for a pin, with the places of an invented story") {
    Played played;
    CHECK(played.showing->stage(0).atlas == nullptr);
    std::size_t with_pins = 0;
    for (const PackPointer& pack : played.game->shelf.packs) {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            played.game->chosen = pack;
            const PlayOptions options{.pack = pack->base().key, .seed = seed};
            Showing showing(*played.game, options, played.themes, played.metrics, {1280, 720}, 0);
            showing.take(ui::Key{Named::enter}, 1);
            REQUIRE(showing.round());
            const bool pins =
                std::ranges::any_of(showing.round()->session().deal->questions,
                                    [](const Question& question) { return question.kind() == TaskKind::pin; });
            const scenes::Atlas* atlas = showing.stage(1).atlas;
            REQUIRE((atlas != nullptr) == pins);
            if (pins) {
                ++with_pins;
                CHECK(ui::is_land(atlas->world, {51.51, -0.13}));
                CHECK(atlas->landmarks.size() == (pack->base().source.invented ? pack->base().places.size() : 0));
            }
        }
    }
    CHECK(with_pins > 2);
}

TEST_CASE("a map that cannot be read is a problem that names its file") {
    CHECK_FALSE(read_world("/nowhere"));
    CHECK(read_world("/nowhere").problems().front().place.find("world.json") != std::string::npos);
    CHECK(read_world(STANDPOINT_ASSETS_DIR));
}

TEST_CASE("every answer is in the store when it is given") {
    Played played;
    played.press(Named::enter);
    for (std::size_t i = 1; i <= 3; ++i) {
        played.answer(i != 2);
        CHECK(played.game->store.answers(played.showing->round()->uid()).size() == i);
        played.press(Named::enter);
    }
}

TEST_CASE("taking an answer back withdraws it in the store") {
    Played played;
    played.press(Named::enter);
    played.answer(false);
    played.take(ui::Key{.key = Named::z, .ctrl = true});
    CHECK(played.session().phase == Phase::asking);
    CHECK(played.game->store.answers(played.showing->round()->uid()).empty());
    CHECK(played.game->store.answers(played.showing->round()->uid(), true).size() == 1);
}

TEST_CASE("a round played to its end is ranked and shown among the top scores") {
    Played played;
    played.play_all(true);
    CHECK(played.session().score == 1000);
    played.at<scenes::Results>();
    const auto top = played.game->store.top(played.showing->round()->board());
    REQUIRE(top.size() == 1);
    CHECK(top[0].outcome.score == 1000);
    const auto view = top_scores_view(*played.game, {}, top[0].player, played.showing->round());
    CHECK(view.boards[0].rows[0].mine);
}

TEST_CASE("mistakes are asked anew, and such a practice is not ranked") {
    Played played;
    played.play_all(false);
    auto& results = played.at<scenes::Results>();
    played.click(*results.ring()[1]);
    CHECK(played.session().plan.mode == "mistakes");
    CHECK(played.session().deal->questions.size() > 0);
}

TEST_CASE("a round that was left is offered again and goes on where it was") {
    Played played;
    played.press(Named::enter);
    played.answer(true);
    played.press(Named::enter);
    played.answer(false);
    const std::uint64_t hash = stable_hash(played.session().deal->questions[2].stem);
    played.showing = played.again();
    const auto& home = played.at<scenes::Home>();
    REQUIRE(home.view().left);
    CHECK(home.view().left->answered == 2);
    played.press(Named::enter);
    CHECK(played.session().current == 2);
    CHECK(played.session().score == 100);
    CHECK(stable_hash(played.session().question().stem) == hash);
}

TEST_CASE("leaving before the first answer leaves nothing") {
    Played played;
    played.press(Named::enter);
    played.press(Named::escape);
    CHECK_FALSE(played.at<scenes::Home>().view().left);
}

TEST_CASE("theme, length, clock and movement are as they were at the next start") {
    Played played;
    auto& home = played.at<scenes::Home>();
    played.click(*home.ring()[5]);
    played.click(*home.ring()[6]);
    played.click(*home.ring()[8]);
    played.at<scenes::Settings>();
    played.press(Named::right);  // theme
    played.press(Named::down);
    played.press(Named::right);  // text size
    played.press(Named::tab);
    played.press(Named::space);  // letters
    played.press(Named::tab);
    played.press(Named::space);  // movement
    const scenes::Choices wanted{.length = 15,
                                 .timed = true,
                                 .theme = scenes::ThemeChoice::dark,
                                 .text_size = 125,
                                 .readable = true,
                                 .still = true};
    CHECK(played.showing->choices() == wanted);
    played.press(Named::escape);
    CHECK(played.at<scenes::Home>().view().choices == wanted);
    played.showing = played.again();
    CHECK(played.showing->choices() == wanted);
    const ui::Theme& theme = played.showing->stage(0).look.theme;
    CHECK(theme.name == "dark");
    CHECK(theme.text_size == doctest::Approx(1.25));
    CHECK(theme.type.body.face == ui::Face::readable);
}

TEST_CASE("the pack played last is the one that Enter plays next") {
    Played played;
    auto& home = played.at<scenes::Home>();
    played.click(*home.ring()[2]);
    const std::string key = played.showing->round()->pack().base().key;
    played.showing = played.again();
    const auto& view = played.at<scenes::Home>().view();
    CHECK(view.packs[view.first].key == key);
    CHECK(key == "harbour-summit");
}

TEST_CASE("from the slip of a wrong answer one key leads to its entry and one key back, with nothing lost") {
    Played played;
    played.press(Named::enter);
    played.answer(true);
    played.press(Named::enter);
    played.answer(false);
    const std::uint64_t before = state_hash(played.session());
    const FactId fact = played.session().question().item.fact;
    played.take(ui::Typed{"b"});
    const FactBase& base = played.showing->round()->pack().base();
    const auto& board = played.at<scenes::Briefing>();
    CHECK(board.section() == section_of(base[fact].kind()));
    bool marked = false;
    bool missed = false;
    for (const ui::DrawItem& item : played.showing->draw(played.now)) {
        if (const auto* line = std::get_if<ui::Text>(&item)) {
            marked = marked || line->text == played.game->texts.part("window.briefing.mark");
            missed = missed || line->text == played.game->texts.part("window.briefing.missed");
        }
    }
    CHECK(marked);
    CHECK(missed);  // the answer just given counts already
    played.take(ui::Resized{ui::frame_for({1000, 720})});
    played.press(Named::escape);
    auto& round = played.at<scenes::Round>();
    CHECK(state_hash(played.session()) == before);
    CHECK(round.layout().card.right() <= 1000);
    played.press(Named::enter);
    CHECK(played.session().current == 2);
    CHECK(played.session().phase == Phase::asking);
}

TEST_CASE("the clock of a timed round does not run while the briefing is open") {
    Played played;
    auto& home = played.at<scenes::Home>();
    played.click(*home.ring()[6]);
    played.click(*home.ring()[0]);
    REQUIRE(played.session().plan.timed);
    played.answer(false);
    played.take(ui::Typed{"b"});
    played.now += 500;
    played.press(Named::escape);
    played.press(Named::enter);
    played.answer(false);
    CHECK(played.session().records.back().taken < std::chrono::seconds(20));
}

TEST_CASE("from the results a mistake leads to its entry, and back to the results") {
    Played played;
    played.play_all(false);
    played.at<scenes::Results>();
    played.take(ui::Typed{"b"});
    played.at<scenes::Briefing>();
    played.press(Named::escape);
    played.at<scenes::Results>();
    CHECK(played.showing->round().has_value());
}

TEST_CASE("from home the briefing of each pack is a click away, and Escape leads back") {
    Played played;
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        played.click(*played.at<scenes::Home>().ring()[2 * i + 1]);
        const std::string title = played.game->shelf.packs[i]->base().title;
        played.at<scenes::Briefing>();
        bool shown = false;
        for (const ui::DrawItem& item : played.showing->draw(played.now)) {
            const auto* line = std::get_if<ui::Text>(&item);
            shown = shown || (line != nullptr && line->text == title);
        }
        CHECK(shown);
        played.press(Named::escape);
    }
    played.at<scenes::Home>();
    CHECK(played.game->store.answers_of(played.game->player.uid) == 0);
}

TEST_CASE("closing the window and Ctrl+Q end the game at any moment") {
    Played closed;
    closed.press(Named::enter);
    closed.take(ui::Closed{});
    CHECK(closed.showing->over());
    Played quit;
    quit.take(ui::Key{.key = Named::q, .ctrl = true});
    CHECK(quit.showing->over());
}

TEST_CASE("a resized window is laid out anew in every scene") {
    Played played;
    const auto resize = [&](float width) { played.take(ui::Resized{ui::frame_for({width, 720})}); };
    const auto widest = [&] {
        float right = 0;
        for (const ui::DrawItem& item : played.showing->draw(played.now)) {
            if (const auto* fill = std::get_if<ui::Fill>(&item)) {
                right = std::max(right, fill->box.right());
            }
        }
        return right;
    };
    resize(1000);
    CHECK(widest() == 1000);
    played.press(Named::enter);
    resize(1600);
    CHECK(widest() == 1600);
    played.press(Named::escape);
    CHECK(widest() == 1600);
}

TEST_CASE("a pack that cannot be read is told on the home screen and takes no other with it") {
    Played played;
    played.game->shelf.bad.push_back(
        {.file = "questions/broken/pack.json", .problems = {{.place = "/facts", .sentence = "There is no list."}}});
    played.showing = played.again();
    CHECK(played.showing->stage(0).notice.find("There is no list.") != std::string_view::npos);
    played.press(Named::enter);
    played.at<scenes::Round>();
}

TEST_CASE("a timed round pauses by Escape and where the window loses the focus, and time stands still") {
    Played played;
    auto& home = played.at<scenes::Home>();
    played.click(*home.ring()[6]);
    played.click(*home.ring()[0]);
    REQUIRE(played.session().plan.timed);
    const ui::Seconds before = played.showing->stage(played.now).motion.now;
    played.press(Named::escape);
    REQUIRE(played.showing->pause_screen());
    played.now += 100;
    CHECK(played.showing->stage(played.now).motion.now - before < 3);
    played.press(Named::enter);
    CHECK_FALSE(played.showing->pause_screen());
    CHECK(played.showing->stage(played.now).motion.now - before < 4);
    played.at<scenes::Round>();
    played.take(ui::FocusLost{});
    CHECK(played.showing->pause_screen());
    played.take(ui::FocusGained{});
    CHECK(played.showing->pause_screen());
    played.press(Named::escape);
    CHECK_FALSE(played.showing->pause_screen());
    played.answer(true);
    CHECK(played.session().records.back().taken < Milliseconds{10'000});
}

TEST_CASE("an untimed round goes on whatever has the focus, and Escape leads home") {
    Played played;
    played.press(Named::enter);
    played.take(ui::FocusLost{});
    CHECK_FALSE(played.showing->pause_screen());
    played.press(Named::escape);
    played.at<scenes::Home>();
}

TEST_CASE("a gamepad alone starts a round, answers, goes on and leaves") {
    Played played;
    const auto pad = [&](Named key, int button) { played.take(ui::Key{.key = key, .pad = button}); };
    pad(Named::space, 0);
    played.at<scenes::Round>();
    CHECK(played.showing->stage(0).look.pad_button == "A");
    while (std::holds_alternative<scenes::Round>(played.showing->scene()) && played.session().records.size() < 3) {
        const std::size_t answered = played.session().records.size();
        auto& round = played.at<scenes::Round>();
        const auto ring = round.ring(played.session());
        while (*ui::focus_in(ring) + 2 != ring.size()) {
            pad(Named::tab, 5);  // on to "I do not know", which stands before the way home
        }
        pad(Named::space, 0);
        REQUIRE(played.session().records.size() == answered + 1);
        pad(Named::space, 0);
    }
    played.press(Named::tab);
    CHECK(played.showing->stage(0).look.pad_button.empty());
    pad(Named::escape, 1);
    played.at<scenes::Home>();
}

TEST_CASE("what the gamepad's buttons do and where the window stood is as it was at the next start") {
    Played played;
    scenes::Choices wanted = played.showing->choices();
    wanted.pad.give(ui::PadAction::activate, 2);
    wanted.volume = 30;
    wanted.sound = false;
    keep_choices(played.game->store, played.showing->choices(), wanted);
    CHECK(kept_choices(played.game->store, {}, played.game->texts) == wanted);
    CHECK(kept_window(played.game->store) == KeptWindow{});
    const KeptWindow stood{.box = ui::Box{40, 60, 1280, 720}, .full_screen = true};
    keep_window(played.game->store, {}, stood);
    CHECK(kept_window(played.game->store) == stood);
    for (const std::string nonsense : {"1 2 3", "0 0 10 10", "a b c d", "0 0 1280 99999"}) {
        played.game->store.save_setting("window.place", nonsense);
        CHECK_FALSE(kept_window(played.game->store).box);
    }
}

TEST_CASE("sounds tell what happened, and nothing where they are off") {
    Played played;
    played.press(Named::enter);
    CHECK(played.showing->take_sounds() == std::vector{ui::Sound::draw});
    played.answer(true);
    const auto heard = played.showing->take_sounds();
    REQUIRE_FALSE(heard.empty());
    CHECK(heard.back() == ui::Sound::right);
    played.press(Named::enter);
    CHECK(played.showing->take_sounds() == std::vector{ui::Sound::draw});
    played.answer(false);
    CHECK(played.showing->take_sounds().back() == ui::Sound::wrong);
    CHECK(played.showing->take_sounds().empty());
    played.game->store.save_setting("sound", "off");
    played.showing = played.again();
    played.press(Named::enter);
    CHECK(played.showing->take_sounds().empty());
}
