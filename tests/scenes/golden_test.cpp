// A few screens against pictures that were looked at. They need a display; ./run test brings one.
#include "support/golden.hpp"

#include <filesystem>

#include <doctest/doctest.h>
#include <unistd.h>

#include "play/modes/mode.hpp"
#include "play/player.hpp"
#include "scenes/exam.hpp"
#include "scenes/profiles.hpp"
#include "scenes/progress.hpp"
#include "scenes/table.hpp"
#include "ui/sfml/display.hpp"
#include "ui/sfml/picture.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

void compare(const std::string& name, const ui::DrawList& list) {
    REQUIRE_MESSAGE(ui::display_is_usable(), "this test needs a display, as ./run test starts one");
    const std::string drawn =
        (std::filesystem::temp_directory_path() / ("standpoint-" + std::to_string(getpid()) + "-" + name + ".png"))
            .string();
    REQUIRE_FALSE(ui::save_picture(list, {640, 360}, typefaces(), drawn));
    const std::string golden = std::string(STANDPOINT_SOURCE_DIR) + "/tests/scenes/golden/" + name + ".png";
    CHECK(differs_from_file(drawn, golden).value_or("") == "");
    std::filesystem::remove(drawn);
}

// Without the nap of the cloth, whose noise would make every file five times as large; ui's own pictures have it.
scenes::Stage smooth(const std::string& name) {
    static const auto bare = [](ui::Theme made) {
        made.colour.table_grain.a = 0;
        return made;
    };
    static const ui::Theme light = bare(theme("light"));
    static const ui::Theme dark = bare(theme("dark"));
    scenes::Stage here = stage();
    return {.screen = here.screen,
            .look = {name == "dark" ? dark : light, metrics()},
            .words = here.words,
            .motion = here.motion};
}

scenes::HomeView steady_home() {
    scenes::HomeView view;
    view.packs.push_back({.key = "a",
                          .title = "Two sides, one table",
                          .source = "Who met whom, and what came of it",
                          .publisher = "A newspaper",
                          .facts = 40,
                          .sides = {{ui::Mark::triangle, 0, "North"}, {ui::Mark::circle, 1, "South"}},
                          .best = 900});
    view.packs.push_back({.key = "b",
                          .title = "An invented quarrel",
                          .source = "Made up from end to end",
                          .publisher = "Nobody",
                          .invented = true,
                          .facts = 12,
                          .sides = {{ui::Mark::star, 2, "East"}}});
    return view;
}

}  // namespace

TEST_CASE("golden: home in both themes") {
    for (const std::string name : {"light", "dark"}) {
        const scenes::Stage here = smooth(name);
        compare("home-" + name, scenes::Home(steady_home(), here).draw(here));
    }
}

TEST_CASE("golden: a question, and what a wrong answer brings") {
    Sitting sitting;
    const scenes::Stage here = smooth("light");
    compare("pick-one", sitting.round.draw(sitting.session, here));
    sitting.type("2");
    compare("pick-one-wrong", sitting.round.draw(sitting.session, here));
}

TEST_CASE("golden: an answer almost right") {
    Session session = own_session();
    while (session.current < 3) {
        session = step(step(session, GiveUp{}).session, Continue{}).session;
    }
    session = step(session, Answer{TypeIn::Response{"Steve Witkof"}, {}}).session;
    const scenes::Stage here = smooth("light");
    compare("type-in-almost", scenes::Round(session, "A title", here).draw(session, here));
}

TEST_CASE("golden: results in the dark") {
    const scenes::Stage here = smooth("dark");
    compare(
        "results",
        scenes::Results(
            {.title = "Two sides, one table", .session = finished_session(own_deal(), false), .rank = 3, .of = 8}, here)
            .draw(here));
}

namespace {

// The round of five in that mode, each question an item of its own.
Session own_session_in(const char* mode) {
    auto deal = std::make_shared<Deal>(*own_deal());
    for (std::size_t i = 0; i < deal->questions.size(); ++i) {
        deal->questions[i].item = {FactId{0}, static_cast<Aspect>(i)};
    }
    return begin(std::move(deal), plan_of(*find_mode(mode), 1));
}

scenes::ProgressView steady_progress() {
    constexpr Day today{std::chrono::days{20'416}};
    scenes::ProgressView view{.stories = {{"a", "Two sides, one table"}, {"b", "An invented quarrel"}},
                              .progress = {},
                              .hardest = {"Who met whom in the harbour?"},
                              .today = today};
    Progress& progress = view.progress;
    progress.all = {.of = 40, .asked = 24, .known = 18.2};
    progress.sections[0] = {.of = 16, .asked = 12, .known = 9.5};
    progress.sections[1] = {.of = 14, .asked = 8, .known = 6.1};
    progress.sections[2] = {.of = 10, .asked = 4, .known = 2.6};
    progress.paragraphs.assign(6, Share{.of = 6, .asked = 4, .known = 3});
    progress.due = {4, 2, 0, 1, 3, 0, 5, 2, 1, 0, 0, 2, 1, 0, 3, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0};
    progress.days = {{today - std::chrono::days{60}, 7}, {today - std::chrono::days{10}, 12}, {today, 4}};
    progress.forms = {{TaskKind::pick_one, 12, 9}, {TaskKind::type_in, 4, 1}};
    progress.hardest = {{0, 4, 5}};
    progress.answers = 46;
    progress.spent = std::chrono::minutes{9};
    return view;
}

scenes::ProfilesView steady_players() {
    scenes::ProfilesView view;
    view.players = {
        {.key = "a", .card = {.name = "Window seat"}, .known = 12, .last_played = "2026-11-25", .plays = true},
        {.key = "b", .card = {.name = "Front row", .colour = 1, .shape = 5}, .known = 3},
        {.key = "c", .card = {.name = "Back row", .colour = 4, .shape = 3, .guard = "0042"}}};
    view.backups = {{"2026-11-24", "2026-11-24"}};
    return view;
}

}  // namespace

TEST_CASE("golden: studying, a question of which the player is sure, and the miss after it") {
    Sitting sitting(own_session_in("study"));
    const scenes::Stage here = smooth("light");
    sitting.type("s");
    sitting.type("2");
    compare("study-wrong", sitting.round.draw(sitting.session, here));
}

TEST_CASE("golden: a paper with answers and a flag") {
    Session session = own_session_in("exam");
    for (const std::size_t question : {0U, 2U}) {
        session = step(session, GoTo{question, {}}).session;
        session = step(session, Answer{right_response(session.question().task), {}}).session;
    }
    session = step(session, Flag{true, {}}).session;
    const scenes::Stage here = smooth("light");
    compare("exam", scenes::Exam(session, "Two sides, one table", here).draw(session, here));
}

TEST_CASE("golden: progress, and the players in the dark") {
    const scenes::Stage light = smooth("light");
    compare("progress", scenes::ProgressScreen(steady_progress(), light).draw(light));
    const scenes::Stage dark = smooth("dark");
    compare("players", scenes::Profiles(steady_players(), dark).draw(dark));
}
