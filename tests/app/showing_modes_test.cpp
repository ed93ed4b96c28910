// Every mode without a window: chosen in the picker, played by keys to its end, left and gone on with, kept in a store.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/hands.hpp"
#include "play/modes/mode.hpp"
#include "play/player.hpp"
#include "play/replay.hpp"

using namespace standpoint;
using namespace standpoint::tests;
using ui::Named;

namespace {

struct Table : Desk {
    Table() : Desk({.seed = 3}, ask_outside()) {}

    void press(Named key) { take(ui::Key{key}); }
    void type(std::size_t number) { take(ui::Typed{std::to_string(number)}); }
    void undo() { take(ui::Key{.key = Named::z, .ctrl = true}); }

    // From the home screen by the keyboard: to the button, then the mode's number.
    void start(const std::string& mode) {
        REQUIRE(is_at<scenes::Home>());
        for (int i = 0; i < 12 && !is_at<scenes::Modes>(); ++i) {
            press(Named::tab);
            if (i >= 3) {
                press(Named::enter);
            }
            if (is_at<scenes::Round>() || is_at<scenes::TopScores>() || is_at<scenes::Settings>()) {
                press(Named::escape);
            }
        }
        REQUIRE(is_at<scenes::Modes>());
        const auto& offered = std::get<scenes::Modes>(showing->scene()).view().modes;
        const auto found = std::ranges::find(offered, mode, &scenes::ModeOnTable::name);
        REQUIRE(found != offered.end());
        type(static_cast<std::size_t>(found - offered.begin()) + 1);
        REQUIRE(session().plan.mode == mode);
    }

    // One step forward, rightly done.
    void go_on() {
        if (is_at<scenes::Browse>() || session().phase == Phase::feedback) {
            press(Named::enter);
            return;
        }
        const Question& question = session().question();
        if (const auto* match = std::get_if<Match>(&question.task); match != nullptr && is_at<scenes::Pairs>()) {
            const auto& partner = session().joining.partner;
            const auto open = std::ranges::find_if(partner, [](const auto& one) { return !one; }) - partner.begin();
            const auto left = static_cast<std::size_t>(open);
            type(left + 1);
            type(match->lefts.size() + match->partner[left] + 1);
            return;
        }
        KeyboardHands(*this, [](const std::string&) {}).answer(right_response(question.task));
    }
};

const std::vector<std::string> window_modes{"round",    "sides", "pairs",  "timeline",
                                            "survival", "daily", "browse", "study"};

}  // namespace

TEST_CASE("every mode in the picker is played by keys to its end, and its score is that of its replay") {
    for (const std::string& mode : window_modes) {
        CAPTURE(mode);
        Table table;
        table.start(mode);
        const RoundUid uid = table.showing->round()->uid();
        for (int i = 0; i < 1000 && table.plays(); ++i) {
            table.go_on();
        }
        const auto saved = table.game->store.round(uid);
        REQUIRE(saved.has_value());
        REQUIRE(saved->outcome.has_value());
        const auto replayed = play_back(table.game->chosen->material(), *read_replay(saved->replay));
        REQUIRE(replayed);
        CHECK(replayed->phase == Phase::finished);
        CHECK(saved->outcome->score == replayed->score);
        if (mode == "browse") {
            CHECK(table.is_at<scenes::Modes>());
        } else {
            CHECK(table.is_at<scenes::Results>());
            CHECK((replayed->score > 0) == (mode != "pairs" && mode != "study"));
            table.press(Named::enter);  // once more, but for the day, which is played
            if (mode == "study") {
                CHECK(table.is_at<scenes::Home>());  // and but for study, where nothing is due any more
            } else {
                CHECK(table.session().plan.mode == (mode == "daily" ? "round" : mode));
            }
        }
    }
}

TEST_CASE("a mode that was left is what Enter goes on with, exactly where it was") {
    for (const std::string& mode : window_modes) {
        CAPTURE(mode);
        Table table;
        table.start(mode);
        for (int i = 0; i < 3; ++i) {
            table.go_on();
        }
        if (table.session().phase == Phase::feedback && mode != "browse") {
            table.go_on();
        }
        const std::uint64_t before = state_hash(table.session());
        table.press(Named::escape);
        if (!table.is_at<scenes::Home>()) {  // where a clock runs it pauses first
            table.press(Named::tab);
            table.press(Named::enter);
        }
        REQUIRE(table.is_at<scenes::Home>());
        table.press(Named::enter);
        REQUIRE(table.plays());
        CHECK(state_hash(table.session()) == before);
    }
}

TEST_CASE("what was done last is taken back in every mode") {
    for (const std::string& mode : window_modes) {
        CAPTURE(mode);
        Table table;
        table.start(mode);
        const std::uint64_t before = state_hash(table.session());
        table.go_on();
        CHECK(state_hash(table.session()) != before);
        table.undo();
        CHECK(state_hash(table.session()) == before);
    }
}

TEST_CASE("sides: when the minute is over the results come by themselves") {
    Table table;
    table.start("sides");
    table.go_on();
    table.showing->draw(table.now + 30);
    CHECK(table.is_at<scenes::Round>());
    table.showing->draw(table.now + 61);
    CHECK(table.is_at<scenes::Results>());
    CHECK(table.session().score == 100);
}

TEST_CASE("survival: a mistake ends it; timeline: the third does") {
    Table table;
    table.start("survival");
    while (std::holds_alternative<TypeIn>(table.session().question().task)) {
        table.go_on();
        table.go_on();
    }
    table.take(ui::Typed{"0"});
    CHECK(table.session().phase == Phase::feedback);
    table.press(Named::enter);
    CHECK(table.is_at<scenes::Results>());
    table.press(Named::escape);
    table.start("timeline");
    const std::size_t questions = table.session().deal->questions.size();
    int mistakes_made = 0;
    while (table.is_at<scenes::Round>()) {
        table.take(ui::Typed{"0"});
        ++mistakes_made;
        table.press(Named::enter);
    }
    CHECK(mistakes_made == static_cast<int>(std::min<std::size_t>(3, questions)));
}

TEST_CASE("pairs: a wrong pair costs a second and both tiles are free again") {
    Table table;
    table.start("pairs");
    const auto& match = std::get<Match>(table.session().question().task);
    const std::size_t wrong = match.partner[0] == 0 ? 1 : 0;
    table.type(1);
    table.type(match.lefts.size() + wrong + 1);
    REQUIRE(table.session().commands.size() == 1);
    CHECK(!table.session().joining.partner[0]);
    CHECK(table.session().used >= Milliseconds{1000});
    table.go_on();
    CHECK(table.session().joining.partner[0].has_value());
}

TEST_CASE("browse: another deck is a click away, and the arrows leaf") {
    Table table;
    table.start("browse");
    table.press(Named::right);
    table.press(Named::right);
    CHECK(table.session().current == 2);
    table.press(Named::left);
    CHECK(table.session().current == 1);
    for (int i = 0; i < 3; ++i) {
        table.take(ui::Key{.key = Named::tab, .shift = i == 0});
        if (std::get<scenes::Browse>(table.showing->scene()).ring().front()->focused) {
            break;
        }
    }
    REQUIRE(std::get<scenes::Browse>(table.showing->scene()).ring().front()->focused);
    table.press(Named::right);
    CHECK(!table.session().plan.deck.empty());
    CHECK(table.session().current == 0);
}

TEST_CASE("the picker tells what each mode is for and the best that was reached") {
    Table table;
    table.start("survival");
    table.go_on();
    table.go_on();
    for (int i = 0; i < 400 && table.plays(); ++i) {
        table.go_on();
    }
    table.press(Named::escape);
    const auto view = modes_view(*table.game, table.showing->choices(), table.game->chosen);
    const auto found = std::ranges::find(view.modes, std::string("survival"), &scenes::ModeOnTable::name);
    REQUIRE(found != view.modes.end());
    CHECK(found->best.find("points") != std::string::npos);
    for (const scenes::ModeOnTable& mode : view.modes) {
        CHECK(table.game->texts.has("mode." + mode.name));
        CHECK(table.game->texts.has("mode." + mode.name + ".for"));
    }
}
