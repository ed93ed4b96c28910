// A few screens against pictures that were looked at. They need a display; ./run test brings one.
#include "support/golden.hpp"

#include <filesystem>

#include <doctest/doctest.h>
#include <unistd.h>

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
