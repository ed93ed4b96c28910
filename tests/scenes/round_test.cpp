// A round played at the keyboard and with the mouse, without a window.
#include <algorithm>

#include <doctest/doctest.h>

#include "play/player.hpp"
#include "scenes/table.hpp"
#include "scenes/words.hpp"

using namespace standpoint;
using namespace standpoint::test;
using ui::Named;

namespace {

template <class Wanted>
bool says_all(const std::string& text, const Wanted& wanted) {
    for (const auto& part : wanted) {
        if (text.find(part) == std::string::npos) {
            return false;
        }
    }
    return true;
}

bool says(const Sitting& sitting, const std::string& part) {
    return text_of(sitting.draw()).find(part) != std::string::npos;
}

std::vector<ui::Box> option_boxes(const Sitting& sitting) {
    std::vector<ui::Box> boxes;
    for (const ui::OptionCard& option : std::get<scenes::ChoiceBoard>(sitting.round.board().kind()).options()) {
        boxes.push_back(option.box);
    }
    return boxes;
}

// The session at question `index`, all before it answered rightly.
Session at(std::size_t index) {
    Session session = own_session();
    while (session.current < index) {
        session = step(session, Answer{right_response(session.question().task), {}}).session;
        session = step(session, Continue{}).session;
    }
    return session;
}

constexpr std::size_t one = 0;
constexpr std::size_t many = 1;
constexpr std::size_t truth = 2;
constexpr std::size_t typing = 3;

}  // namespace

TEST_CASE("a whole round by the keyboard: numbers, letters, Enter") {
    Sitting sitting;
    sitting.type("1");
    sitting.press(Named::enter);
    sitting.type("1");
    sitting.type("3");
    sitting.press(Named::enter);
    sitting.press(Named::enter);
    sitting.type("f");
    sitting.press(Named::enter);
    sitting.type("witkoff");
    sitting.press(Named::enter);
    sitting.press(Named::enter);
    sitting.type("2");
    sitting.press(Named::enter);
    CHECK(sitting.session.phase == Phase::finished);
    CHECK(sitting.session.score == 500);
}

TEST_CASE("a whole round with the mouse alone") {
    Sitting sitting;
    while (sitting.session.phase != Phase::finished) {
        const auto ring = sitting.ring();
        if (sitting.session.phase == Phase::feedback) {
            sitting.click(*ring[0]);
        } else if (sitting.session.current == typing) {
            sitting.click(*ring[1]);  // the field stands before "I do not know"; nothing is typed to confirm
        } else {
            sitting.click(*ring[sitting.session.current == truth ? 1 : 0]);
            if (sitting.session.current == many && sitting.session.phase == Phase::asking) {
                sitting.click(*sitting.ring()[2]);
                sitting.click(*sitting.ring()[4]);
            }
        }
    }
    CHECK(sitting.session.score == 300);
    CHECK_FALSE(sitting.session.records[typing].response);
}

TEST_CASE("a number answers at once, without confirming") {
    Sitting sitting;
    sitting.type("2");
    CHECK(sitting.session.phase == Phase::feedback);
    CHECK(sitting.session.records[0].response == Response{PickOne::Response{1}});
}

TEST_CASE("a number that no option has does nothing") {
    Sitting sitting;
    sitting.type("5");
    sitting.type("x");
    CHECK(sitting.session.phase == Phase::asking);
}

TEST_CASE("a held key answers once") {
    Sitting sitting;
    sitting.take(ui::Typed{.text = "2", .repeat = true});
    CHECK(sitting.session.phase == Phase::asking);
    sitting.type("2");
    sitting.take(ui::Key{.key = Named::enter, .repeat = true});
    CHECK(sitting.session.phase == Phase::feedback);
}

TEST_CASE("the first option has the focus, Enter chooses it, arrows and Tab move it") {
    Sitting sitting;
    CHECK(sitting.focused() == sitting.ring()[0]);
    sitting.press(Named::down);
    CHECK(sitting.focused() == sitting.ring()[2]);
    sitting.press(Named::right);
    CHECK(sitting.focused() == sitting.ring()[3]);
    sitting.press(Named::enter);
    CHECK(sitting.session.records[0].response == Response{PickOne::Response{3}});
}

TEST_CASE("after an answer the way on has the focus, and Space goes on too") {
    Sitting sitting;
    sitting.type("1");
    CHECK(sitting.focused() == sitting.ring()[0]);
    sitting.press(Named::space);
    CHECK(sitting.session.current == 1);
}

TEST_CASE("a wrong choice is told: the word, why it is wrong, what is right, why, and where it stands") {
    Sitting sitting;
    sitting.type("2");
    const std::vector<std::string> parts{"Wrong",       "No points",    "No: other talks were held in Florida.",
                                         "Your answer", "Right answer", "The envoys met in London.",
                                         "paragraph 1"};
    CHECK(says_all(text_of(sitting.draw()), parts));
}

TEST_CASE("a right choice is told by word and points, without another option's reason") {
    Sitting sitting;
    sitting.type("1");
    const std::vector<std::string> parts{"Right", "+100 points", "The envoys met in London."};
    CHECK(says_all(text_of(sitting.draw()), parts));
    CHECK_FALSE(says(sitting, "Florida."));
}

TEST_CASE("right and wrong differ by their sign, not by colour alone") {
    const auto marks = [](const std::string& key) {
        Sitting sitting;
        sitting.type(key);
        std::vector<ui::Mark> found;
        for (const ui::DrawItem& item : sitting.draw()) {
            if (const auto* shape = std::get_if<ui::Shape>(&item); shape != nullptr && shape->mark >= ui::Mark::check) {
                found.push_back(shape->mark);
            }
        }
        return found;
    };
    CHECK(std::ranges::count(marks("1"), ui::Mark::cross) == 0);
    CHECK(std::ranges::count(marks("2"), ui::Mark::cross) >= 2);
    CHECK(std::ranges::count(marks("2"), ui::Mark::check) == 1);
}

TEST_CASE("0 says that one does not know") {
    Sitting sitting;
    sitting.type("0");
    CHECK(sitting.session.phase == Phase::feedback);
    CHECK_FALSE(sitting.session.records[0].response);
    CHECK(says(sitting, "Now you know"));
}

TEST_CASE("several answers: numbers tick and untick, Enter confirms") {
    Sitting sitting(at(many));
    sitting.type("1");
    sitting.type("2");
    sitting.type("2");
    sitting.type("3");
    CHECK(sitting.session.phase == Phase::asking);
    sitting.press(Named::enter);
    CHECK(sitting.session.records.back().response == Response{PickMany::Response{{0, 2}}});
    CHECK(sitting.session.records.back().grade.verdict == Verdict::right);
}

TEST_CASE("several answers: Space ticks the focused one, and nothing ticked confirms nothing") {
    Sitting sitting(at(many));
    CHECK(sitting.ring().size() == 6);  // four options, "I do not know" and the way home: nothing to confirm
    ui::set_focus(sitting.ring(), sitting.ring()[2]);
    sitting.press(Named::space);
    CHECK(sitting.ring().size() == 7);
    sitting.press(Named::space);
    sitting.press(Named::space);
    sitting.press(Named::enter);
    CHECK(sitting.session.records.back().response == Response{PickMany::Response{{2}}});
    CHECK(says(sitting, "Partly right"));
    CHECK(says(sitting, "Missed"));
}

TEST_CASE("several answers: each wrong tick is explained") {
    Sitting sitting(at(many));
    sitting.type("2");
    sitting.type("4");
    sitting.press(Named::enter);
    const std::vector<std::string> parts{"No: the other side offers a truce.", "No: nobody asks for a new plan.",
                                         "It demands a smaller army and an end to the bid."};
    CHECK(says_all(text_of(sitting.draw()), parts));
}

TEST_CASE("true or false by number and by letter") {
    for (const std::string key : {"1", "t"}) {
        Sitting sitting(at(truth));
        sitting.type(key);
        CHECK(sitting.session.records.back().response == Response{TrueFalse::Response{true}});
        CHECK(says(sitting, "No: the talks lasted three hours."));
    }
    for (const std::string key : {"2", "f"}) {
        Sitting sitting(at(truth));
        sitting.type(key);
        CHECK(sitting.session.records.back().response == Response{TrueFalse::Response{false}});
        CHECK_FALSE(says(sitting, "No: the talks lasted three hours."));
        CHECK(says(sitting, "The article gives three hours."));
    }
}

TEST_CASE("a typed answer: the field has the focus and takes digits, letters and accents") {
    Sitting sitting(at(typing));
    for (const std::string letter : {"0", "1", "é", "t"}) {
        sitting.type(letter);
    }
    CHECK(sitting.session.phase == Phase::asking);
    CHECK(says(sitting, "01ét"));
}

TEST_CASE("an empty answer is not sent") {
    Sitting sitting(at(typing));
    sitting.press(Named::enter);
    CHECK(sitting.session.phase == Phase::asking);
}

TEST_CASE("almost right: a sentence, the text selected, one more try") {
    Sitting sitting(at(typing));
    sitting.type("Steve Witkof");
    sitting.press(Named::enter);
    CHECK(sitting.session.phase == Phase::retry);
    CHECK(says(sitting, words().part("window.type.retry")));
    sitting.type("Steve Witkoff");
    sitting.press(Named::enter);
    CHECK(sitting.session.phase == Phase::feedback);
    CHECK(sitting.session.records.back().grade.verdict == Verdict::right);
    CHECK(sitting.session.records.back().points == 100);
}

TEST_CASE("almost right twice earns half and says so") {
    Sitting sitting(at(typing));
    sitting.type("Steve Witkof");
    sitting.press(Named::enter);
    sitting.press(Named::enter);
    CHECK(sitting.session.records.back().points == 50);
    CHECK(says(sitting, "Almost"));
    CHECK(says(sitting, "The right answer: Steve Witkoff"));
}

TEST_CASE("a typed wrong answer shows what was written and what was right") {
    Sitting sitting(at(typing));
    sitting.type("Nobody");
    sitting.press(Named::enter);
    CHECK(says(sitting, "Nobody"));
    CHECK(says(sitting, "The right answer: Steve Witkoff"));
}

TEST_CASE("Ctrl+Z takes the answer back and the question is open again") {
    Sitting sitting;
    sitting.type("2");
    sitting.take(ui::Key{.key = Named::z, .ctrl = true});
    CHECK(sitting.session.phase == Phase::asking);
    CHECK(sitting.session.records.empty());
    CHECK_FALSE(says(sitting, "Right answer"));
    sitting.type("1");
    CHECK(sitting.session.score == 100);
}

TEST_CASE("the button takes back too") {
    Sitting sitting(at(many));
    sitting.type("2");
    sitting.press(Named::enter);
    sitting.click(*sitting.ring()[1]);
    CHECK(sitting.session.phase == Phase::asking);
    CHECK(sitting.session.current == many);
}

TEST_CASE("there is nothing to take back before the first answer") {
    Sitting sitting;
    sitting.take(ui::Key{.key = Named::z, .ctrl = true});
    CHECK_FALSE(sitting.last.undo);
}

TEST_CASE("Escape and the button lead home, at any moment") {
    Sitting sitting;
    sitting.press(Named::escape);
    CHECK(std::holds_alternative<scenes::ShowHome>(sitting.last.next));
    sitting.type("1");
    sitting.press(Named::escape);
    CHECK(std::holds_alternative<scenes::ShowHome>(sitting.last.next));
    sitting.click(*sitting.ring().back());
    CHECK(std::holds_alternative<scenes::ShowHome>(sitting.last.next));
}

TEST_CASE("the time an answer took is measured from the deal") {
    Sitting sitting;
    sitting.here.motion.now += 2.5;
    sitting.type("1");
    CHECK(sitting.session.records[0].taken == Milliseconds{2500});
    sitting.here.motion.now += 60;
    sitting.press(Named::enter);
    sitting.here.motion.now += 1;
    sitting.type("1");
    sitting.press(Named::enter);
    CHECK(sitting.session.records[1].taken == Milliseconds{1000});
}

TEST_CASE("the card moves from the deck, the loop knows it, and the next key does not wait") {
    Session session = own_session();
    scenes::Stage here = stage();
    here.motion.reduced = false;
    scenes::Round round(session, "A title", here);
    CHECK(round.pause(session, here) == scenes::pause::moving);
    const ui::DrawList first = round.draw(session, here);
    here.motion.now += 0.1;
    CHECK(round.draw(session, here) != first);
    const scenes::Reaction reaction = round.took(ui::Typed{"1"}, session, here);
    CHECK(reaction.command);
    here.motion.now += 1;
    CHECK(round.pause(session, here) > scenes::pause::moving);
}

TEST_CASE("less movement: the card stands at once") {
    Session session = own_session();
    const scenes::Stage here = stage();
    const scenes::Round round(session, "A title", here);
    CHECK(round.pause(session, here) > scenes::pause::moving);
    scenes::Stage later = here;
    later.motion.now += 0.2;
    CHECK(round.draw(session, here) == round.draw(session, later));
}

TEST_CASE("the score rises to what the answer earned, and stands at once with less movement") {
    for (const bool reduced : {false, true}) {
        CAPTURE(reduced);
        Sitting sitting;
        sitting.here.motion.reduced = reduced;
        sitting.type("1");
        REQUIRE(sitting.session.score == 100);
        sitting.here.motion.now += 0.05;
        const auto shows = [&](const std::string& score) {
            const ui::DrawList list = sitting.draw();
            return std::ranges::any_of(list, [&](const ui::DrawItem& item) {
                const auto* line = std::get_if<ui::Text>(&item);
                return line != nullptr && line->text == score;
            });
        };
        CHECK(shows("100") == reduced);
        sitting.here.motion.now += 1;
        CHECK(shows("100"));
    }
}

TEST_CASE("a still question is the same picture again and again") {
    Sitting sitting;
    const ui::DrawList now = sitting.draw();
    sitting.here.motion.now += 30;
    CHECK(sitting.draw() == now);
}

TEST_CASE("the clock is shown only where it was asked for, and counts") {
    Sitting untimed;
    CHECK_FALSE(says(untimed, words().part("window.round.time-left")));
    Session session = begin(own_deal(), {.order = {.length = 5}, .timed = true});
    Sitting timed(session);
    CHECK(says(timed, "0:30"));
    timed.here.motion.now += 12;
    CHECK(says(timed, "0:18"));
    timed.here.motion.now += 100;
    CHECK(says(timed, "0:00"));
}

TEST_CASE("nothing moves when the answer comes: options stay where they were") {
    for (const std::size_t index : {one, many, truth}) {
        Sitting sitting(at(index));
        const std::vector<ui::Box> before = option_boxes(sitting);
        const ui::Box card = sitting.round.layout().card;
        sitting.type("0");
        CHECK(option_boxes(sitting) == before);
        CHECK(sitting.round.layout().card == card);
    }
}

TEST_CASE("progress, score and streak are told") {
    Sitting sitting(at(truth));
    const std::vector<std::string> parts{"Question 3 of 5", "200", "2 cards left", "in a row"};
    CHECK(says_all(text_of(sitting.draw()), parts));
}

TEST_CASE("on the last card the way on leads to the results") {
    Sitting sitting(at(4));
    sitting.type("2");
    CHECK(says(sitting, words().part("window.round.finish")));
}

TEST_CASE("losing the pointer in mid-press answers nothing") {
    Sitting sitting;
    const ui::Point inside = sitting.ring()[0]->box.centre();
    sitting.take(ui::PointerPressed{inside});
    sitting.take(ui::PointerReleased{{5, 5}});
    CHECK(sitting.session.phase == Phase::asking);
}

TEST_CASE("a round that is gone on with shows its question as it was left") {
    Session session = at(typing);
    session = step(session, Answer{TypeIn::Response{"Steve Witkof"}, {}}).session;
    Sitting sitting(session);
    CHECK(says(sitting, "Steve Witkof"));
    CHECK(says(sitting, words().part("window.type.retry")));
}
