// Letters on the screen in the whole game: what opens them over a field, and what closes them again.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/hands.hpp"
#include "play/player.hpp"

using namespace standpoint;
using namespace standpoint::tests;
using ui::Named;

namespace {

const ui::Key pad_a{.key = Named::space, .pad = 0};
const ui::Key pad_b{.key = Named::escape, .pad = 1};

// At the first question of a round that is answered by typing.
struct Table : Desk {
    explicit Table(bool timed = false)
        : Desk({.pack = "harbour-summit", .seed = 5, .mode = "round", .timed = timed}, ask_outside()) {
        KeyboardHands hands(*this, [](const std::string&) {});
        while (!std::holds_alternative<TypeIn>(task())) {
            hands.answer(right_response(task()));
            hands.go_on();
            REQUIRE(plays());
        }
        REQUIRE(showing->field() != nullptr);
    }

    void click(ui::Point at) {
        take(ui::PointerMoved{at});
        take(ui::PointerPressed{at});
        take(ui::PointerReleased{at});
    }
    bool letters() { return showing->letters().has_value(); }
};

}  // namespace

TEST_CASE("a gamepad's A on a field opens letters on the screen; their Enter gives the answer") {
    Table table;
    const std::size_t before = table.session().records.size();
    table.take(pad_a);
    REQUIRE(table.letters());
    CHECK(table.shows(table.session().question().stem.substr(0, 12)));
    const std::string answer = std::get<TypeIn>(table.task()).accepted.front();
    table.take(ui::Typed{answer});  // a keyboard writes on
    CHECK(table.letters());
    CHECK(table.shows(answer));
    PadHands(table).use(screen_key(table, ScreenKey::enter));
    CHECK_FALSE(table.letters());
    REQUIRE(table.session().records.size() == before + 1);
    CHECK(table.session().records.back().grade.verdict == Verdict::right);
}

TEST_CASE("letters close by B and by Escape, and what was written stays") {
    Table table;
    for (const ui::Key& key : {pad_b, ui::Key{Named::escape}}) {
        table.take(pad_a);
        table.take(ui::Typed{"a"});
        table.take(key);
        CHECK_FALSE(table.letters());
        CHECK(table.is_at<scenes::Round>());
    }
    CHECK(table.showing->field()->text == "aa");
}

TEST_CASE("a click on the sign of a field opens letters; one beside it, or one that ends elsewhere, does not") {
    Table table;
    const ui::Box field = table.showing->field()->box;
    const ui::Point sign = ui::keyboard_sign(*table.showing->field()).centre();
    table.click(field.centre());
    CHECK_FALSE(table.letters());
    table.take(ui::PointerPressed{sign});
    table.take(ui::PointerReleased{field.centre()});
    CHECK_FALSE(table.letters());
    table.take(ui::PointerPressed{field.centre()});
    table.take(ui::PointerReleased{sign});
    CHECK_FALSE(table.letters());
    table.click(sign);
    CHECK(table.letters());
    table.click(screen_key(table, ScreenKey::close).box.centre());
    CHECK_FALSE(table.letters());
    CHECK_FALSE(table.showing->field()->held);
}

TEST_CASE("letters close when another control gets the focus, and when a round against the clock pauses") {
    Table table;
    table.take(pad_a);
    table.take(ui::Key{Named::tab});
    CHECK_FALSE(table.letters());
    Table timed(true);
    timed.take(pad_a);
    REQUIRE(timed.letters());
    timed.take(ui::FocusLost{});
    CHECK(timed.showing->pause_screen());
    CHECK_FALSE(timed.letters());
    timed.take(ui::Key{Named::enter});
    CHECK_FALSE(timed.showing->pause_screen());
    CHECK_FALSE(timed.letters());
}

TEST_CASE("every field of the game is written into with a gamepad: name, search, report folder") {
    const Folder data;
    Desk newcomer({}, ask_outside(), data.path());
    REQUIRE(newcomer.is_at<scenes::Welcome>());
    PadHands at_welcome(newcomer);
    at_welcome.write(*newcomer.ring().front(), "Back row");
    CHECK(newcomer.at<scenes::Welcome>().view().name == "Back row");
    newcomer.take(pad_b);
    REQUIRE(newcomer.is_at<scenes::Home>());
    CHECK(newcomer.game->player.name == "Back row");
    PadHands at_home(newcomer);
    at_home.use(*newcomer.ring()[1]);  // to learn from the first story
    REQUIRE(newcomer.is_at<scenes::Briefing>());
    at_home.write(*newcomer.ring()[1], "geneva");
    CHECK(newcomer.at<scenes::Briefing>().search().text == "geneva");
    Desk sitting({.seed = 3, .mode = "exam", .questions = 2}, ask_outside(), data.path());
    PadHands at_paper(sitting);
    at_paper.begin();
    at_paper.use(sitting.at<scenes::Exam>().hand_in());
    at_paper.use(sitting.at<scenes::Exam>().hand_in());
    REQUIRE(sitting.is_at<scenes::ExamResults>());
    at_paper.write(sitting.at<scenes::ExamResults>().folder(), "my-papers/2");
    at_paper.use(sitting.at<scenes::ExamResults>().write());
    CHECK(std::filesystem::exists(data.path() / "my-papers" / "2"));
}

TEST_CASE("A on what is no field does what it did, and opens no letters") {
    Table table;
    table.take(ui::Key{Named::tab});
    REQUIRE(table.showing->field() == nullptr);
    table.take(pad_a);
    CHECK_FALSE(table.letters());
}
