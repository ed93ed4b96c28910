// Home, results and top scores: what they show and what a player can do there.
#include <doctest/doctest.h>

#include "scenes/table.hpp"
#include "scenes/words.hpp"

using namespace standpoint;
using namespace standpoint::test;
using ui::Named;

namespace {

template <class Scene>
scenes::Reaction press(Scene& scene, Named key, const scenes::Stage& here) {
    return scene.took(ui::Key{key}, here);
}

template <class Scene>
scenes::Reaction click(Scene& scene, const ui::Control& control, const scenes::Stage& here) {
    const ui::Point at = control.box.centre();
    scene.took(ui::PointerMoved{at}, here);
    scene.took(ui::PointerPressed{at}, here);
    return scene.took(ui::PointerReleased{at}, here);
}

bool has(const ui::DrawList& list, const std::string& part) {
    return text_of(list).find(part) != std::string::npos;
}

scenes::Results results_of(bool knows, const scenes::Stage& here) {
    return {{.pack = "p", .title = "A title", .session = finished_session(own_deal(), knows), .rank = 2, .of = 9},
            here};
}

}  // namespace

TEST_CASE("home: Enter starts a round with the pack that suits") {
    const scenes::Stage here = stage();
    scenes::Home home(home_view(), here);
    const auto reaction = press(home, Named::enter, here);
    const auto* start = std::get_if<scenes::StartRound>(&reaction.next);
    REQUIRE(start);
    CHECK(start->pack == "ukraine-peace-talks");
    CHECK(start->length == 10);
    CHECK_FALSE(start->timed);
}

TEST_CASE("home: a click on the other card starts that pack") {
    const scenes::Stage here = stage();
    scenes::Home home(home_view(), here);
    const auto reaction = click(home, *home.ring()[2], here);
    const auto* start = std::get_if<scenes::StartRound>(&reaction.next);
    REQUIRE(start);
    CHECK(start->pack == "harbour-summit");
}

TEST_CASE("home: a round that was left is what Enter goes on with") {
    const scenes::Stage here = stage();
    scenes::HomeView view = home_view();
    view.left = scenes::LeftRound{"A title", 4, 10};
    scenes::Home home(view, here);
    CHECK(has(home.draw(here), "4 of 10 answered"));
    CHECK(std::holds_alternative<scenes::ContinueRound>(press(home, Named::enter, here).next));
}

TEST_CASE("home shows title, source, publisher, facts and best score, and what is invented") {
    const scenes::Stage here = stage({1680, 720});
    scenes::Home home(home_view(), here);
    const ui::DrawList list = home.draw(here);
    for (const std::string part : {"Global News", "37", "135", "2900", "Russia"}) {
        CAPTURE(part);
        CHECK(has(list, part));
    }
    CHECK(has(list, words().part("window.home.invented")));
    CHECK(has(list, words().part("window.home.article")));
}

TEST_CASE("home tells how much of a pack is to be repeated today, where there is anything") {
    const scenes::Stage here = stage({1680, 720});
    scenes::HomeView view = home_view();
    CHECK_FALSE(has(scenes::Home(view, here).draw(here), words().part("window.home.due")));
    view.packs[0].due = 17;
    const ui::DrawList list = scenes::Home(view, here).draw(here);
    CHECK(has(list, "17"));
    CHECK(has(list, words().part("window.home.due")));
}

TEST_CASE("home: a pack without a finished round shows a dash for its best score") {
    const scenes::Stage here = stage();
    scenes::HomeView view = home_view();
    scenes::Home home(view, here);
    const std::vector<std::optional<int>> none{std::nullopt, 1234};
    home.know_best(none);
    CHECK(has(home.draw(here), words().part("window.none")));
    CHECK(has(home.draw(here), "1234"));
}

TEST_CASE("home: the length goes from 5 to 30 in fives and no further") {
    const scenes::Stage here = stage();
    scenes::Home home(home_view(), here);
    const auto ring = home.ring();
    ui::Control& fewer = *ring[4];
    ui::Control& more = *ring[5];
    std::vector<std::size_t> lengths;
    for (int i = 0; i < 6; ++i) {
        if (const auto reaction = click(home, more, here); reaction.choices) {
            lengths.push_back(reaction.choices->length);
        }
    }
    CHECK(lengths == std::vector<std::size_t>{15, 20, 25, 30});
    CHECK_FALSE(more.enabled);
    CHECK(fewer.focused);
    lengths.clear();
    for (int i = 0; i < 8; ++i) {
        if (const auto reaction = click(home, fewer, here); reaction.choices) {
            lengths.push_back(reaction.choices->length);
        }
    }
    CHECK(lengths == std::vector<std::size_t>{25, 20, 15, 10, 5});
    CHECK_FALSE(fewer.enabled);
    CHECK(more.focused);
}

TEST_CASE("home: an odd length from the command line steps to the next five") {
    const scenes::Stage here = stage();
    scenes::HomeView view = home_view();
    view.choices.length = 12;
    scenes::Home up(view, here);
    CHECK(click(up, *up.ring()[5], here).choices->length == 15);
    scenes::Home down(view, here);
    CHECK(click(down, *down.ring()[4], here).choices->length == 10);
}

TEST_CASE("home: the clock is handed out when it is switched, and the round obeys it") {
    const scenes::Stage here = stage();
    scenes::Home home(home_view(), here);
    const auto timed = click(home, *home.ring()[6], here);
    REQUIRE(timed.choices);
    CHECK(timed.choices->timed);
    const auto start = click(home, *home.ring()[0], here);
    CHECK(std::get<scenes::StartRound>(start.next).timed);
}

TEST_CASE("home: the briefing of a pack by click and by key, and a click on it starts no round") {
    const scenes::Stage here = stage();
    scenes::Home home(home_view(), here);
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        const auto clicked = click(home, *home.ring()[2 * i + 1], here);
        REQUIRE(std::holds_alternative<scenes::ShowBriefing>(clicked.next));
        CHECK(std::get<scenes::ShowBriefing>(clicked.next).pack == home_view().packs[i].key);
        CHECK_FALSE(std::get<scenes::ShowBriefing>(clicked.next).fact);
    }
    scenes::Home by_key(home_view(), here);
    press(by_key, Named::tab, here);
    CHECK(std::holds_alternative<scenes::ShowBriefing>(press(by_key, Named::enter, here).next));
}

TEST_CASE("home: the whole card can be clicked to play, besides its buttons") {
    const scenes::Stage here = stage();
    scenes::Home home(home_view(), here);
    const ui::Box play = home.ring()[2]->box;
    const ui::Point at{play.x + 10, play.y - 120};
    home.took(ui::PointerPressed{at}, here);
    const auto reaction = home.took(ui::PointerReleased{at}, here);
    REQUIRE(std::holds_alternative<scenes::StartRound>(reaction.next));
    CHECK(std::get<scenes::StartRound>(reaction.next).pack == "harbour-summit");
}

TEST_CASE("results: a mistake leads to its entry by its row, by Tab and Enter, and by the key") {
    const scenes::Stage here = stage();
    scenes::Results results = results_of(false, here);
    const std::vector<ui::Control*> ring = results.ring();
    REQUIRE(ring.size() > 5);
    const auto clicked = click(results, *ring[5], here);
    REQUIRE(std::holds_alternative<scenes::ShowBriefing>(clicked.next));
    CHECK(std::get<scenes::ShowBriefing>(clicked.next).pack == "p");
    CHECK(std::get<scenes::ShowBriefing>(clicked.next).fact == FactId{1});
    const auto again = results.took(ui::Typed{"b"}, here);  // the row that was clicked has the focus
    CHECK(std::get<scenes::ShowBriefing>(again.next).fact == FactId{1});
    scenes::Results fresh = results_of(false, here);
    const auto by_key = fresh.took(ui::Typed{"b"}, here);
    REQUIRE(std::holds_alternative<scenes::ShowBriefing>(by_key.next));
    CHECK(std::get<scenes::ShowBriefing>(by_key.next).fact == FactId{0});
    for (int i = 0; i < 5; ++i) {
        press(fresh, Named::tab, here);
    }
    CHECK(std::get<scenes::ShowBriefing>(press(fresh, Named::enter, here).next).fact == FactId{1});
    scenes::Results right = results_of(true, here);
    CHECK(std::holds_alternative<scenes::Stay>(right.took(ui::Typed{"b"}, here).next));
    CHECK_FALSE(has(right.draw(here), words().part("window.briefing.look-up")));
}

TEST_CASE("results: a mistake that is scrolled out of view loses the focus and cannot be clicked") {
    const scenes::Stage here = stage();
    scenes::Results results({.session = finished_session(shipped_deals()[0], false)}, here);
    for (int i = 0; i < 4; ++i) {
        press(results, Named::tab, here);
    }
    const ui::Control* first = results.ring()[4];
    CHECK(first->focused);
    press(results, Named::end, here);
    CHECK_FALSE(first->focused);
    CHECK_FALSE(first->enabled);
    CHECK(results.ring()[0]->focused);
}

TEST_CASE("home: top scores are a click away") {
    const scenes::Stage here = stage();
    scenes::Home home(home_view(), here);
    CHECK(std::holds_alternative<scenes::ShowTopScores>(click(home, *home.ring().back(), here).next));
}

TEST_CASE("home: the ways to play are a click away") {
    const scenes::Stage here = stage();
    scenes::Home home(home_view(), here);
    const auto reaction = click(home, *home.ring()[7], here);
    REQUIRE(std::holds_alternative<scenes::ShowModes>(reaction.next));
    CHECK(std::get<scenes::ShowModes>(reaction.next).pack == "ukraine-peace-talks");
}

TEST_CASE("home: the settings are a click away") {
    const scenes::Stage here = stage();
    scenes::Home home(home_view(), here);
    CHECK(std::holds_alternative<scenes::ShowSettings>(click(home, *home.ring()[8], here).next));
}

TEST_CASE("home: without a pack it says so and nothing starts") {
    const scenes::Stage here = stage();
    scenes::Home home(scenes::HomeView{}, here);
    CHECK(has(home.draw(here), words().part("window.home.no-packs")));
    CHECK(std::holds_alternative<scenes::Stay>(press(home, Named::enter, here).next));
}

TEST_CASE("home: many packs scroll, and the focus pulls them into view") {
    const scenes::Stage here = stage({960, 720});
    scenes::HomeView view = home_view();
    for (int i = 0; i < 6; ++i) {
        view.packs.push_back(view.packs[static_cast<std::size_t>(i % 2)]);
    }
    scenes::Home home(view, here);
    CHECK(home.scroll().length > home.scroll().box.height);
    for (int i = 0; i < 7; ++i) {
        home.took(ui::Key{Named::tab}, here);
    }
    const ui::Control* focused = home.ring()[7];
    CHECK(focused->focused);
    CHECK(ui::encloses(home.scroll().box.outside(1), focused->box));
    CHECK(home.scroll().at > 0);
}

TEST_CASE("home: the wheel scrolls the packs only where it is over them") {
    const scenes::Stage here = stage({960, 720});
    scenes::HomeView view = home_view();
    view.packs.insert(view.packs.end(), 4, view.packs[0]);
    scenes::Home home(view, here);
    home.took(ui::Wheel{{20, 20}, -3}, here);
    CHECK(home.scroll().at == 0);
    home.took(ui::Wheel{home.scroll().box.centre(), -3}, here);
    CHECK(home.scroll().at > 0);
}

TEST_CASE("results: score, share, time, rank and a word for it") {
    const scenes::Stage here = stage();
    const ui::DrawList list = results_of(true, here).draw(here);
    for (const std::string part : {"500", "100%", "0:05", "Rank 2 of 9"}) {
        CAPTURE(part);
        CHECK(has(list, part));
    }
    CHECK(has(list, words().part("window.results.perfect")));
}

TEST_CASE("results: every question with what was said and what was right") {
    const scenes::Stage here = stage({1280, 720});
    const ui::DrawList list = results_of(false, here).draw(here);
    for (const std::string part :
         {"Where did the two envoys meet?", "I did not know", "Right answer: London", "Paragraph 2"}) {
        CAPTURE(part);
        CHECK(has(list, part));
    }
}

TEST_CASE("results: Enter deals another round of the same kind") {
    const scenes::Stage here = stage();
    scenes::Results results = results_of(true, here);
    const auto reaction = press(results, Named::enter, here);
    const auto* start = std::get_if<scenes::StartRound>(&reaction.next);
    REQUIRE(start);
    CHECK(start->pack == "p");
    CHECK(start->length == 5);
    CHECK(start->practise.empty());
}

TEST_CASE("results: mistakes can be practised, and only where there are any") {
    const scenes::Stage here = stage();
    scenes::Results wrong = results_of(false, here);
    const auto reaction = click(wrong, *wrong.ring()[1], here);
    const auto* start = std::get_if<scenes::StartRound>(&reaction.next);
    REQUIRE(start);
    CHECK(start->practise.size() == 5);
    CHECK(start->length == 5);
    scenes::Results right = results_of(true, here);
    CHECK(right.ring().size() == 3);
    CHECK_FALSE(has(right.draw(here), words().part("window.results.practise")));
}

TEST_CASE("results: home and top scores lead there, and so does Escape") {
    const scenes::Stage here = stage();
    scenes::Results results = results_of(true, here);
    CHECK(std::holds_alternative<scenes::ShowTopScores>(click(results, *results.ring()[1], here).next));
    CHECK(std::holds_alternative<scenes::ShowHome>(click(results, *results.ring()[2], here).next));
    CHECK(std::holds_alternative<scenes::ShowHome>(press(results, Named::escape, here).next));
}

TEST_CASE("results scroll by wheel, keys and to both ends, never beyond") {
    const scenes::Stage here = stage();
    scenes::Results results({.session = finished_session(shipped_deals()[0], false)}, here);
    const float last = results.scroll().length - results.scroll().box.height;
    REQUIRE(last > 0);
    press(results, Named::down, here);
    CHECK(results.scroll().at == 56);
    press(results, Named::page_down, here);
    CHECK(results.scroll().at > 56);
    press(results, Named::end, here);
    CHECK(results.scroll().at == last);
    press(results, Named::page_down, here);
    CHECK(results.scroll().at == last);
    press(results, Named::home, here);
    CHECK(results.scroll().at == 0);
    results.took(ui::Wheel{results.scroll().box.centre(), -2}, here);
    CHECK(results.scroll().at == 112);
    press(results, Named::up, here);
    CHECK(results.scroll().at == 56);
}

TEST_CASE("results: at their end the last question is in view") {
    const scenes::Stage here = stage();
    scenes::Results results({.session = finished_session(own_deal(), false)}, here);
    press(results, Named::end, here);
    CHECK(has(results.draw(here), "In which year did it begin?"));
}

TEST_CASE("results: a practice is not ranked") {
    const scenes::Stage here = stage();
    Session session = finished_session(own_deal(), true);
    session.plan.mode = "mistakes";
    scenes::Results results({.session = session}, here);
    CHECK(has(results.draw(here), words().part("window.results.practised")));
}

TEST_CASE("top scores: ranks are shared, this round is marked") {
    const scenes::Stage here = stage();
    scenes::TopScores scores(scores_view(), here);
    const ui::DrawList list = scores.draw(here);
    std::size_t firsts = 0;
    std::size_t marked = 0;
    for (const ui::DrawItem& item : list) {
        if (const auto* line = std::get_if<ui::Text>(&item)) {
            firsts += line->text == "1" ? 1U : 0U;
        } else if (const auto* fill = std::get_if<ui::Fill>(&item)) {
            marked += fill->colour == here.look.theme.colour.picked_face ? 1U : 0U;
        }
    }
    CHECK(firsts == 2);
    CHECK(marked == 1);
    CHECK(has(list, "this round"));
}

TEST_CASE("top scores: another pack's board by click, and its empty state says what to do") {
    const scenes::Stage here = stage();
    scenes::TopScores scores(scores_view(), here);
    click(scores, *scores.ring()[1], here);
    CHECK(has(scores.draw(here), words().part("window.scores.empty")));
    const auto reaction = click(scores, *scores.ring().back(), here);
    CHECK(std::get<scenes::StartRound>(reaction.next).pack == "harbour-summit");
}

TEST_CASE("top scores: where they are longer than the screen, up and down lead past every row") {
    const scenes::Stage here = stage_for_reading({960, 720}, "light", 200);
    scenes::TopScores scores(scores_view(), here);
    REQUIRE(scores.scroll().length > scores.scroll().box.height);
    const auto focus = [&] { return *ui::focus_in(scores.ring()); };
    ui::set_focus(scores.ring(), scores.ring().front());
    const std::size_t tabs = scores.ring().size() - 2;
    constexpr float line = 56;
    float seen = scores.scroll().box.height;  // down to here
    for (int i = 0; i < 100 && focus() < tabs; ++i) {
        press(scores, Named::down, here);
        CHECK(scores.scroll().at + scores.scroll().box.height <= seen + 2 * line);
        seen = scores.scroll().at + scores.scroll().box.height;
    }
    CHECK(focus() >= tabs);
    for (int i = 0; i < 100 && scores.scroll().at > 0; ++i) {
        press(scores, Named::up, here);
    }
    CHECK(scores.scroll().at == 0);
}

TEST_CASE("top scores: back leads to where one came from") {
    const scenes::Stage here = stage();
    scenes::TopScoresView view = scores_view();
    scenes::TopScores from_home(view, here);
    CHECK(std::holds_alternative<scenes::ShowHome>(press(from_home, Named::escape, here).next));
    view.from_results = true;
    scenes::TopScores from_results(view, here);
    CHECK(std::holds_alternative<scenes::ShowResults>(press(from_results, Named::enter, here).next));
}

TEST_CASE("settings: every line can be changed by keyboard, and each change is handed out alone") {
    const scenes::Stage here = stage();
    scenes::Settings settings({.languages = languages()}, here);
    const auto change = [&](Named key) {
        const auto reaction = press(settings, key, here);
        REQUIRE(reaction.choices);
        CHECK_FALSE(reaction.study);
        press(settings, Named::down, here);
        return *reaction.choices;
    };
    const auto study = [&](Named key) {
        const auto reaction = press(settings, key, here);
        REQUIRE(reaction.study);
        CHECK_FALSE(reaction.choices);
        press(settings, Named::down, here);
        return *reaction.study;
    };
    scenes::Choices wanted;
    wanted.theme = scenes::ThemeChoice::dark;
    CHECK(change(Named::right) == wanted);
    wanted.text_size = 125;
    CHECK(change(Named::enter) == wanted);
    wanted.readable = true;
    CHECK(change(Named::space) == wanted);
    wanted.still = true;
    CHECK(change(Named::enter) == wanted);
    wanted.length = 5;
    CHECK(change(Named::left) == wanted);
    wanted.timed = true;
    CHECK(change(Named::space) == wanted);
    StudyPlan plan;
    plan.aim.retention = 0.92;
    CHECK(study(Named::right) == plan);
    plan.aim.most_days = 90;
    CHECK(study(Named::left) == plan);
    plan.new_a_day = 15;
    CHECK(study(Named::right) == plan);
    wanted.sound = false;
    CHECK(change(Named::space) == wanted);
    wanted.volume = 60;
    CHECK(change(Named::left) == wanted);
    wanted.language = "uk";
    CHECK(change(Named::right) == wanted);
}

TEST_CASE("settings: each theme and each arrow can be clicked, and the arrows stop at both ends") {
    const scenes::Stage here = stage();
    scenes::Settings settings({.languages = languages()}, here);
    const auto click_at = [&](std::size_t control, float share) {
        const ui::Box box = settings.ring()[control]->box;
        ui::Control spot;
        spot.box = {box.x + box.width * share - 1, box.y + box.height / 2 - 1, 2, 2};
        click(settings, spot, here);
    };
    click_at(0, 0.9F);
    CHECK(settings.choices().theme == scenes::ThemeChoice::high_contrast);
    click_at(0, 0.5F);
    CHECK(settings.choices().theme == scenes::ThemeChoice::dark);
    click_at(1, 0.1F);
    CHECK(settings.choices().text_size == 100);
    for (int i = 0; i < 9; ++i) {
        click_at(1, 0.9F);
    }
    CHECK(settings.choices().text_size == 200);
    click_at(1, 0.5F);
    CHECK(settings.choices().text_size == 100);
}

TEST_CASE("settings: a length named on the command line stays among the choices") {
    const scenes::Stage here = stage();
    scenes::Settings settings({.choices = {.length = 12}}, here);
    CHECK(has(settings.draw(here), "12"));
    ui::set_focus(settings.ring(), settings.ring()[4]);
    CHECK(press(settings, Named::right, here).choices->length == 15);
    CHECK(press(settings, Named::left, here).choices->length == 12);
    CHECK(press(settings, Named::left, here).choices->length == 10);
}

TEST_CASE("settings: how a player studies is told with their name, and odd values stay among the choices") {
    const scenes::Stage here = stage();
    const StudyPlan odd{.aim = {.retention = 0.88, .most_days = 45}, .new_a_day = 7};
    scenes::Settings settings({.player = "Player 2", .study = odd}, here);
    CHECK(has(settings.draw(here), words().part("window.settings.study", {{"name", "Player 2"}})));
    for (const std::string value : {"88", "45", "7"}) {
        CHECK(has(settings.draw(here), value));
    }
    ui::set_focus(settings.ring(), settings.ring()[6]);
    const auto more = press(settings, Named::right, here).study;
    REQUIRE(more);
    CHECK(more->aim.retention == doctest::Approx(0.90));
    CHECK(more->aim.most_days == 45);
    CHECK(more->new_a_day == 7);
}

TEST_CASE("settings: a gamepad's button is what is pressed next, and a key ends the waiting") {
    const scenes::Stage here = stage();
    scenes::Settings settings({.languages = languages()}, here);
    const auto ring = settings.ring();
    ui::set_focus(ring, ring[12]);
    press(settings, Named::enter, here);
    CHECK(has(settings.draw(here), words().part("window.settings.pad.press")));
    const auto reaction = settings.took(ui::Key{.key = Named::other, .pad = 3}, here);
    REQUIRE(reaction.choices);
    CHECK(reaction.choices->pad.of(ui::PadAction::activate) == 3);
    CHECK_FALSE(has(settings.draw(here), words().part("window.settings.pad.press")));
    press(settings, Named::enter, here);
    CHECK_FALSE(press(settings, Named::escape, here).choices);
    CHECK(settings.choices().pad.of(ui::PadAction::activate) == 3);
    CHECK(std::holds_alternative<scenes::ShowHome>(press(settings, Named::escape, here).next));
}

TEST_CASE("settings: a key is what is struck next; one that is taken or fixed is refused in a sentence") {
    const scenes::Stage here = stage();
    scenes::Settings settings({.languages = languages()}, here);
    const auto ring = settings.ring();
    ui::set_focus(ring, ring[17]);  // "I do not know"
    press(settings, Named::enter, here);
    REQUIRE(settings.waits_for_key());
    CHECK(has(settings.draw(here), words().part("window.settings.key.press")));
    CHECK_FALSE(settings.took(ui::Typed{"b"}, here).choices);
    CHECK(has(settings.draw(here), "B is the key for “Look it up”"));
    CHECK_FALSE(settings.took(ui::Typed{"1"}, here).choices);
    CHECK(has(settings.draw(here), "always does the same"));
    CHECK_FALSE(settings.took(ui::Typed{words().part("window.true.key")}, here).choices);
    CHECK_FALSE(press(settings, Named::enter, here).choices);
    REQUIRE(settings.waits_for_key());
    const auto reaction = settings.took(ui::Typed{"x"}, here);
    REQUIRE(reaction.choices);
    CHECK(reaction.choices->keys.of(ui::KeyAction::give_up) == ui::Stroke{.typed = "x"});
    CHECK_FALSE(settings.waits_for_key());
    CHECK_FALSE(has(settings.draw(here), "always does the same"));
}

TEST_CASE("settings: Escape and a click end the waiting for a key, and the usual keys come back by a button") {
    const scenes::Stage here = stage();
    scenes::Choices choices;
    REQUIRE(choices.keys.give(ui::KeyAction::lift, {.key = Named::f2}));
    scenes::Settings settings({.choices = choices, .languages = languages()}, here);
    const auto ring = settings.ring();
    ui::set_focus(ring, ring[23]);
    press(settings, Named::space, here);
    settings.took(ui::Typed{" "}, here);  // comes with the key
    REQUIRE(settings.waits_for_key());
    CHECK(std::holds_alternative<scenes::Stay>(press(settings, Named::escape, here).next));
    CHECK_FALSE(settings.waits_for_key());
    press(settings, Named::enter, here);
    REQUIRE(settings.waits_for_key());
    settings.took(ui::PointerPressed{{2, 2}}, here);
    CHECK_FALSE(settings.waits_for_key());
    CHECK(settings.choices() == choices);
    ui::set_focus(ring, ring[ring.size() - 2]);
    const auto reaction = press(settings, Named::enter, here);
    REQUIRE(reaction.choices);
    CHECK(reaction.choices->keys == ui::Keys{});
    CHECK(has(settings.draw(here), words().part("window.key.space")));
}

TEST_CASE("pause: Enter, Escape and the pause button go on, the other button leads home") {
    const scenes::Stage here = stage();
    scenes::Pause pause(here);
    for (const Named key : {Named::enter, Named::escape, Named::pause}) {
        CHECK(std::holds_alternative<scenes::GoOn>(press(pause, key, here).next));
    }
    CHECK(std::holds_alternative<scenes::ShowHome>(click(pause, *pause.ring()[1], here).next));
}

TEST_CASE("key caps name the gamepad's button where it was used last, and letters it has none for go") {
    scenes::Stage here = stage();
    const std::string key = words().part("window.key.enter");
    const ui::Look on_pad{here.look.theme, here.look.metrics, "A"};
    CHECK(ui::cap_of(key, here.look) == key);
    CHECK(ui::cap_of(key, on_pad) == "A");
    CHECK(ui::cap_of("0", here.look) == "0");
    CHECK(ui::cap_of("0", on_pad).empty());
}

TEST_CASE("settings: Escape and the button lead home") {
    const scenes::Stage here = stage();
    scenes::Settings settings({.languages = languages()}, here);
    CHECK(std::holds_alternative<scenes::ShowHome>(press(settings, Named::escape, here).next));
    CHECK(std::holds_alternative<scenes::ShowHome>(click(settings, *settings.ring().back(), here).next));
}

TEST_CASE("times are read as minutes and seconds, hours only where there are any") {
    CHECK(scenes::clock_text(Milliseconds{0}) == "0:00");
    CHECK(scenes::clock_text(Milliseconds{42'900}) == "0:42");
    CHECK(scenes::clock_text(Milliseconds{725'000}) == "12:05");
    CHECK(scenes::clock_text(Milliseconds{3'730'000}) == "1:02:10");
    CHECK(scenes::clock_text(Milliseconds{-5}) == "0:00");
}

TEST_CASE("counts have their own words, by the rules of each language") {
    CHECK(scenes::counted(words(), "window.round.cards-left", 1) == "1 card left");
    CHECK(scenes::counted(words(), "window.round.cards-left", 0) == "0 cards left");
    const Phrases& uk = words("uk");
    CHECK(scenes::counted(uk, "window.round.cards-left", 1) == "Лишилася 1 картка");
    CHECK(scenes::counted(uk, "window.round.cards-left", 3) == "Лишилося 3 картки");
    CHECK(scenes::counted(uk, "window.round.cards-left", 11) == "Лишилося 11 карток");
    CHECK(scenes::counted(uk, "window.round.cards-left", 22) == "Лишилося 22 картки");
}

TEST_CASE("no text of the window is missing: nothing is shown in brackets") {
    const scenes::Stage here = stage();
    std::string all = text_of(scenes::Home(home_view(), here).draw(here));
    all += text_of(results_of(false, here).draw(here));
    all += text_of(scenes::TopScores(scores_view(), here).draw(here));
    all += text_of(scenes::Settings({.languages = languages()}, here).draw(here));
    for (std::size_t step = 0; step < scenes::welcome_steps; ++step) {
        all += text_of(scenes::Welcome({.languages = languages(), .step = step}, here).draw(here));
    }
    Session session = own_session();
    while (session.phase != Phase::finished) {
        all += text_of(scenes::Round(session, "A title", here).draw(session, here));
        session = step(session, GiveUp{}).session;
        all += text_of(scenes::Round(session, "A title", here).draw(session, here));
        session = step(session, Continue{}).session;
    }
    CHECK(all.find("[window") == std::string::npos);
    CHECK(all.find('{') == std::string::npos);
}
