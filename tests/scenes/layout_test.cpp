// Every screen at five widths and in both themes, with everything the shipped packs can put on it: nothing overflows,
// nothing overlaps, and the focus comes everywhere.
#include <array>

#include <doctest/doctest.h>

#include "play/player.hpp"
#include "scenes/table.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

const std::string long_notice =
    "There is no room left on the disk that holds /home/somebody/.local/share/standpoint/profile.db. Your answers are "
    "kept in memory and written as soon as there is room again; the round goes on meanwhile.";

// Plays a deal rightly, wrongly or not at all, and looks at every question before and after the answer.
void look_at_round(const std::shared_ptr<const Deal>& dealt, const scenes::Stage& here, bool knows) {
    Session session = begin(dealt, {.order = {.length = dealt->questions.size()}});
    scenes::Round round(session, "Ukraine peace talks: where they stand", here);
    std::uint64_t drawn = 0;
    while (session.phase != Phase::finished) {
        INFO(session.question().stem);
        CHECK(joined(faults(round.draw(session, here), round.ring(session), here)) == "");
        Rng rng(++drawn);
        Response response =
            knows ? right_response(session.question().task) : random_response(session.question().task, rng);
        session = step(session, Answer{std::move(response), {}}).session;
        if (session.phase == Phase::retry) {
            session = step(session, GiveUp{}).session;
        }
        round.follow(session, here);
        CHECK(joined(faults(round.draw(session, here), round.ring(session), here)) == "");
        session = step(session, Continue{}).session;
        round.follow(session, here);
    }
}

}  // namespace

TEST_CASE("every question of many rounds fits, before and after the answer, at every width") {
    for (const ui::Size size : sizes()) {
        CAPTURE(size.width);
        for (const auto& dealt : shipped_deals()) {
            look_at_round(dealt, stage(size), false);
        }
    }
}

TEST_CASE("the boards with most on them fit at every width, untouched, answered at random, rightly and given up") {
    for (const TaskKind kind : {TaskKind::match, TaskKind::order, TaskKind::sort, TaskKind::assemble}) {
        const std::vector<Question> questions = shipped_questions(kind);
        REQUIRE_FALSE(questions.empty());
        for (const ui::Size size : sizes()) {
            CAPTURE(size.width);
            std::uint64_t drawn = 0;
            for (const Question& question : questions) {
                INFO(question.stem);
                Sitting sitting(session_of(question), size);
                CHECK(joined(faults(sitting.draw(), sitting.ring(), sitting.here)) == "");
                Rng rng(++drawn);
                const std::array<Command, 3> commands{Command{Answer{random_response(question.task, rng), {}}},
                                                      Command{Answer{right_response(question.task), {}}},
                                                      Command{GiveUp{}}};
                sitting.session = step(sitting.session, commands[drawn % commands.size()]).session;
                sitting.round.follow(sitting.session, sitting.here);
                const ui::DrawList first = sitting.draw();
                ui::DrawList page = first;
                for (int turned = 0; turned < 8 && (turned == 0 || page != first); ++turned) {
                    CHECK(joined(faults(page, sitting.ring(), sitting.here)) == "");
                    sitting.press(ui::Named::page_down);
                    page = sitting.draw();
                }
            }
        }
    }
}

TEST_CASE("a sorting board fits with all cards on any one pile") {
    for (const Question& question : shipped_questions(TaskKind::sort)) {
        INFO(question.stem);
        const auto& task = std::get<Sort>(question.task);
        for (std::size_t pile = 0; pile < task.piles.size(); ++pile) {
            Sitting sitting(session_of(question), {960, 720});
            for (std::size_t card = 0; card < task.cards.size(); ++card) {
                sitting.type(std::to_string(pile + 1));
                CHECK(joined(faults(sitting.draw(), sitting.ring(), sitting.here)) == "");
            }
        }
    }
}

TEST_CASE("they fit in the dark theme, answered rightly") {
    for (const ui::Size size : {sizes().front(), sizes().back()}) {
        for (const auto& dealt : shipped_deals()) {
            look_at_round(dealt, stage(size, "dark"), true);
        }
    }
}

TEST_CASE("they fit below a banner of two lines") {
    scenes::Stage here = stage({960, 720});
    here.notice = long_notice;
    for (const auto& dealt : shipped_deals()) {
        look_at_round(dealt, here, false);
    }
}

TEST_CASE("home fits at every width, in both themes, with and without a round left") {
    for (const ui::Size size : sizes()) {
        CAPTURE(size.width);
        for (const std::string name : {"light", "dark"}) {
            for (const bool left : {false, true}) {
                const scenes::Stage here = stage(size, name);
                scenes::HomeView view = home_view();
                if (left) {
                    view.left = scenes::LeftRound{view.packs[0].title, 7, 30};
                }
                scenes::Home home(view, here);
                CHECK(joined(faults(home.draw(here), home.ring(), here)) == "");
            }
        }
    }
}

TEST_CASE("home fits below a banner") {
    for (const ui::Size size : sizes()) {
        scenes::Stage here = stage(size);
        here.notice = long_notice;
        scenes::Home home(home_view(), here);
        CHECK(joined(faults(home.draw(here), home.ring(), here, &home.scroll())) == "");
        CHECK(text_of(home.draw(here)).find("no room left") != std::string::npos);
    }
}

TEST_CASE("results fit at every width, all right and all wrong, with thirty questions") {
    for (const ui::Size size : sizes()) {
        CAPTURE(size.width);
        for (const auto& dealt : shipped_deals()) {
            for (const bool knows : {true, false}) {
                const scenes::Stage here = stage(size, knows ? "light" : "dark");
                scenes::Results results({.pack = "p",
                                         .title = "Ukraine peace talks: where they stand",
                                         .session = finished_session(dealt, knows),
                                         .rank = 10,
                                         .of = 128},
                                        here);
                CHECK(joined(faults(results.draw(here), results.ring(), here)) == "");
            }
        }
    }
}

TEST_CASE("top scores fit at every width, full and empty") {
    for (const ui::Size size : sizes()) {
        CAPTURE(size.width);
        for (const std::string name : {"light", "dark"}) {
            for (const std::size_t board : {std::size_t{0}, std::size_t{1}}) {
                const scenes::Stage here = stage(size, name);
                scenes::TopScoresView view = scores_view();
                view.first = board;
                scenes::TopScores scores(view, here);
                CHECK(joined(faults(scores.draw(here), scores.ring(), here)) == "");
            }
        }
    }
}

TEST_CASE("Tab reaches every control of a question of each kind, and of its feedback") {
    Session session = own_session();
    const scenes::Stage here = stage();
    while (session.phase != Phase::finished) {
        scenes::Round asking(session, "A title", here);
        CHECK(reached_by_tab(asking.ring(session)) == asking.ring(session).size());
        session = step(session, GiveUp{}).session;
        scenes::Round told(session, "A title", here);
        CHECK(reached_by_tab(told.ring(session)) == told.ring(session).size());
        session = step(session, Continue{}).session;
    }
}

TEST_CASE("Tab reaches every control of home, results and top scores") {
    const scenes::Stage here = stage();
    scenes::Home home(home_view(), here);
    CHECK(reached_by_tab(home.ring()) == home.ring().size());
    scenes::Results results({.session = finished_session(own_deal(), false)}, here);
    CHECK(reached_by_tab(results.ring()) == results.ring().size());
    scenes::TopScores scores(scores_view(), here);
    CHECK(reached_by_tab(scores.ring()) == scores.ring().size());
}

TEST_CASE("rounds fit with texts of every size, in all languages and letters") {
    for (const ui::Size size : {sizes().front(), sizes()[2], sizes().back()}) {
        for (const std::size_t per_cent : {std::size_t{100}, std::size_t{150}, std::size_t{200}}) {
            for (const std::string language : {"en", "uk"}) {
                CAPTURE(size.width);
                CAPTURE(per_cent);
                CAPTURE(language);
                for (const bool readable : {false, true}) {
                    const scenes::Stage here = stage_for_reading(size, "dark", per_cent, readable, language);
                    look_at_round(shipped_deals()[0], here, false);
                    look_at_round(shipped_deals()[5], here, false);
                }
            }
        }
    }
}

TEST_CASE("home, results, top scores and settings fit with texts of every size, in all languages and letters") {
    for (const ui::Size size : sizes()) {
        for (const std::size_t per_cent : scenes::text_sizes) {
            for (const auto& reader : {std::pair{std::string("en"), false}, std::pair{std::string("en"), true},
                                       std::pair{std::string("uk"), false}, std::pair{std::string("uk"), true}}) {
                const std::string& language = reader.first;
                const bool readable = reader.second;
                CAPTURE(size.width);
                CAPTURE(per_cent);
                CAPTURE(language);
                CAPTURE(readable);
                const scenes::Stage here = stage_for_reading(size, "high-contrast", per_cent, readable, language);
                scenes::Home home(home_view(), here);
                CHECK(faults_on_the_way(home, here) == "");
                scenes::HomeView left = home_view();
                left.left = scenes::LeftRound{left.packs[0].title, 7, 30};
                scenes::Home with_left(left, here);
                CHECK(faults_on_the_way(with_left, here) == "");
                scenes::Results results({.title = pack("harbour-summit").base.title,
                                         .session = finished_session(shipped_deals()[5], false),
                                         .rank = 10,
                                         .of = 128},
                                        here);
                CHECK(faults_on_the_way(results, here) == "");
                scenes::TopScores scores(scores_view(), here);
                CHECK(faults_on_the_way(scores, here) == "");
                scenes::Settings settings({.languages = languages()}, here);
                CHECK(faults_on_the_way(settings, here) == "");
                ui::set_focus(settings.ring(), settings.ring()[17]);
                settings.took(ui::Key{ui::Named::enter}, here);
                settings.took(ui::Typed{"b"}, here);
                CHECK(joined(faults(settings.draw(here), settings.ring(), here, &settings.scroll())) == "");
                for (std::size_t step = 0; step < scenes::welcome_steps; ++step) {
                    CAPTURE(step);
                    scenes::Welcome welcome({.languages = languages(), .step = step}, here);
                    CHECK(faults_on_the_way(welcome, here) == "");
                }
                scenes::Pause pause(here);
                CHECK(joined(faults(pause.draw(here), pause.ring(), here)) == "");
            }
        }
    }
}

TEST_CASE("they fit below a banner with the largest texts, too") {
    scenes::Stage here = stage_for_reading({960, 720}, "dark", 200);
    here.notice = long_notice;
    scenes::Home home(home_view(), here);
    CHECK(faults_on_the_way(home, here) == "");
    scenes::Settings settings({.languages = languages()}, here);
    CHECK(faults_on_the_way(settings, here) == "");
    scenes::Welcome welcome({.languages = languages()}, here);
    CHECK(faults_on_the_way(welcome, here) == "");
}

TEST_CASE("a fault is found: text that leaves the screen, lies over text or over its control's edge") {
    const scenes::Stage here = stage();
    ui::Control control{.box = {100, 100, 80, 40}, .focused = true};
    ui::DrawList list;
    list.push_back(ui::Text{"A line that leaves", {1200, 300}, here.look.theme.type.body, {}});
    list.push_back(ui::Text{"over it", {1205, 305}, here.look.theme.type.body, {}});
    list.push_back(ui::Text{"far too wide for a control", {60, 125}, here.look.theme.type.body, {}});
    const std::vector<std::string> found = faults(list, {&control}, here);
    CHECK(found.size() == 3);
}
