// Each board played by mouse and by keyboard, without a window: joining, moving, laying, taking back, and what is shown
// after the answer.
#include <algorithm>

#include <doctest/doctest.h>

#include "play/player.hpp"
#include "quiz/grade.hpp"
#include "scenes/table.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"

using namespace standpoint;
using namespace standpoint::test;
using ui::Named;

namespace {

Option cell(bool right, std::string why) {
    return right ? Option{.text = {}, .right = true}
                 : Option{.text = {}, .proof = Proof{Rule::functional, std::move(why)}};
}

// cells[i][j], right where j is key[i].
std::vector<std::vector<Option>> cells(const std::vector<std::size_t>& key, std::size_t count) {
    std::vector<std::vector<Option>> made(key.size());
    for (std::size_t i = 0; i < key.size(); ++i) {
        for (std::size_t j = 0; j < count; ++j) {
            made[i].push_back(
                cell(j == key[i], "No: " + std::to_string(i + 1) + " is not " + std::to_string(j + 1) + "."));
        }
    }
    return made;
}

Question asked(Task task) {
    const Item item{{0}, Aspect::place};
    return {.template_name = "own",
            .item = item,
            .items = {item},
            .stem = "Which belongs to which?",
            .task = std::move(task),
            .explanation = "So it was.",
            .paragraph = 7};
}

Sitting at_match() {
    return Sitting(session_of(asked(Match{.lefts = {"one", "two", "three"},
                                          .rights = {"drei", "eins", "zwei"},
                                          .partner = {1, 2, 0},
                                          .cells = cells({1, 2, 0}, 3)})));
}

Sitting at_order() {
    return Sitting(
        session_of(asked(Order{.cards = {{"noon", {}}, {"night", {}}, {"morning", {}}}, .sequence = {2, 0, 1}})));
}

Sitting at_sort() {
    return Sitting(session_of(asked(Sort{.cards = {"salt", "sugar", "honey"},
                                         .piles = {"Sour", "Sweet"},
                                         .pile = {0, 1, 1},
                                         .cells = cells({0, 1, 1}, 2)})));
}

Sitting at_assemble() {
    return Sitting(session_of(asked(Assemble{.slots = {"where", "when"},
                                             .chips = {"in March", "in London", "in May", "in Rome"},
                                             .chip = {1, 2},
                                             .cells = cells({1, 2}, 4)})));
}

void drag(Sitting& sitting, ui::Point from, ui::Point to) {
    sitting.take(ui::PointerMoved{from});
    sitting.take(ui::PointerPressed{from});
    sitting.take(ui::PointerMoved{(from + to) * 0.5F});
    sitting.take(ui::PointerMoved{to});
    sitting.take(ui::PointerReleased{to});
}

void drag(Sitting& sitting, const ui::Control& from, const ui::Control& to) {
    drag(sitting, from.box.centre(), to.box.centre());
}

void undo(Sitting& sitting) {
    sitting.take(ui::Key{.key = Named::z, .ctrl = true});
}

bool says(const Sitting& sitting, const std::string& part) {
    return text_of(sitting.draw()).find(part) != std::string::npos;
}

const Response& answer_of(const Sitting& sitting) {
    REQUIRE_FALSE(sitting.session.records.empty());
    REQUIRE(sitting.session.records.back().response);
    return *sitting.session.records.back().response;
}

template <class Kind>
const Kind& board(const Sitting& sitting) {
    return std::get<Kind>(sitting.round.board().kind());
}

bool is_tick(const ui::DrawItem& item) {
    const auto* shape = std::get_if<ui::Shape>(&item);
    return shape != nullptr && shape->mark == ui::Mark::check;
}

// The arrow of a card that was laid where it belongs.
bool is_placed_sign(const ui::DrawItem& item) {
    const auto* icon = std::get_if<ui::Icon>(&item);
    return icon != nullptr && icon->code == ui::icons::arrow_right;
}

// Whether Enter would answer now.
bool can_confirm(Sitting& sitting) {
    const std::size_t before = sitting.session.records.size();
    Sitting copy = sitting;
    copy.press(Named::enter);
    return copy.session.records.size() > before;
}

}  // namespace

TEST_CASE("match: numbers join the focused card, and Enter confirms once all are joined") {
    Sitting sitting = at_match();
    sitting.type("2");
    sitting.type("3");
    CHECK_FALSE(can_confirm(sitting));
    sitting.type("1");
    sitting.press(Named::enter);
    CHECK(answer_of(sitting) == Response{Match::Response{{1, 2, 0}}});
    CHECK(sitting.session.score == 100);
}

TEST_CASE("match: Space lifts one end, arrows go to the other, Space joins") {
    Sitting sitting = at_match();
    sitting.press(Named::space);
    CHECK(says(sitting, words().part("window.help.match.lifted", {{"lift", words().part("window.key.space")}})));
    CHECK(sitting.focused() == sitting.ring()[3]);
    sitting.press(Named::down);
    sitting.press(Named::space);
    CHECK(sitting.focused() == sitting.ring()[1]);
    sitting.type("3");
    sitting.type("1");
    sitting.press(Named::enter);
    CHECK(sitting.session.score == 100);
}

TEST_CASE("match: dragging either way and clicking both ends join; a click takes apart") {
    Sitting sitting = at_match();
    drag(sitting, *sitting.ring()[0], *sitting.ring()[4]);
    drag(sitting, *sitting.ring()[5], *sitting.ring()[1]);
    sitting.click(*sitting.ring()[3]);
    sitting.click(*sitting.ring()[2]);
    CHECK(can_confirm(sitting));
    sitting.click(*sitting.ring()[1]);
    CHECK_FALSE(can_confirm(sitting));
    undo(sitting);
    sitting.press(Named::enter);
    CHECK(sitting.session.score == 100);
}

TEST_CASE("match: a card on the right serves one card on the left, the last one") {
    Sitting sitting = at_match();
    drag(sitting, *sitting.ring()[0], *sitting.ring()[3]);
    drag(sitting, *sitting.ring()[1], *sitting.ring()[3]);
    drag(sitting, *sitting.ring()[2], *sitting.ring()[4]);
    CHECK_FALSE(can_confirm(sitting));
    drag(sitting, *sitting.ring()[0], *sitting.ring()[5]);
    sitting.press(Named::enter);
    CHECK(answer_of(sitting) == Response{Match::Response{{2, 0, 1}}});
}

TEST_CASE("match: a drag that ends nowhere joins nothing, and Escape lets go before it leaves") {
    Sitting sitting = at_match();
    drag(sitting, sitting.ring()[0]->box.centre(), {5, 5});
    undo(sitting);
    CHECK_FALSE(sitting.last.undo);
    sitting.press(Named::space);
    sitting.press(Named::escape);
    CHECK(std::holds_alternative<scenes::Stay>(sitting.last.next));
    sitting.press(Named::escape);
    CHECK(std::holds_alternative<scenes::ShowHome>(sitting.last.next));
}

TEST_CASE("match: after the answer the pairs lie side by side, told by word, with the reasons") {
    Sitting sitting = at_match();
    for (const std::string key : {"2", "1", "3"}) {
        sitting.type(key);
    }
    sitting.press(Named::enter);
    REQUIRE(sitting.session.phase == Phase::feedback);
    CHECK(sitting.session.records.back().grade.parts == std::vector<bool>{true, false, false});
    for (const std::string part :
         {"Right", "You said: drei", "You said: zwei", "Partly right", "1 of 3 pairs is right.", "No: 2 is not 1.",
          "No: 3 is not 3.", "So it was.", "Look it up: paragraph 7"}) {
        CAPTURE(part);
        CHECK(says(sitting, part));
    }
}

TEST_CASE("order: a card is lifted, moved and laid down by keys") {
    Sitting sitting = at_order();
    sitting.press(Named::down);
    sitting.press(Named::down);
    sitting.press(Named::space);
    sitting.press(Named::up);
    sitting.press(Named::up);
    CHECK(board<scenes::OrderBoard>(sitting).line() == std::vector<std::size_t>{2, 0, 1});
    sitting.press(Named::space);
    sitting.press(Named::enter);
    CHECK(answer_of(sitting) == Response{Order::Response{{2, 0, 1}}});
    CHECK(sitting.session.score == 100);
}

TEST_CASE("order: Enter on an untouched line lifts a card and answers nothing; the button answers") {
    Sitting sitting = at_order();
    sitting.press(Named::enter);
    CHECK(sitting.session.phase == Phase::asking);
    sitting.press(Named::escape);
    sitting.click(*sitting.ring()[3]);
    CHECK(answer_of(sitting) == Response{Order::Response{{0, 1, 2}}});
}

TEST_CASE("order: Escape puts a lifted card back where it was") {
    Sitting sitting = at_order();
    sitting.press(Named::space);
    sitting.press(Named::down);
    sitting.press(Named::escape);
    CHECK(std::holds_alternative<scenes::Stay>(sitting.last.next));
    CHECK(board<scenes::OrderBoard>(sitting).line() == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("order: numbers send a card to its place, and Ctrl+Z brings it back") {
    Sitting sitting = at_order();
    sitting.type("3");
    CHECK(board<scenes::OrderBoard>(sitting).line() == std::vector<std::size_t>{1, 2, 0});
    undo(sitting);
    CHECK(board<scenes::OrderBoard>(sitting).line() == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("order: dragging a card moves the others aside") {
    Sitting sitting = at_order();
    drag(sitting, *sitting.ring()[2], *sitting.ring()[0]);
    CHECK(board<scenes::OrderBoard>(sitting).line() == std::vector<std::size_t>{2, 0, 1});
    sitting.press(Named::enter);
    CHECK(sitting.session.score == 100);
}

TEST_CASE("order: after the answer the cards stand in the right order, each with the place it was given") {
    Sitting sitting = at_order();
    sitting.click(*sitting.ring()[3]);
    CHECK(board<scenes::OrderBoard>(sitting).line() == std::vector<std::size_t>{2, 0, 1});
    for (const std::string part : {"You said: place 3", "You said: place 1", "You said: place 2", "So it was."}) {
        CAPTURE(part);
        CHECK(says(sitting, part));
    }
}

TEST_CASE("sort: numbers lay the uppermost card, one after the other") {
    Sitting sitting = at_sort();
    sitting.type("1");
    sitting.type("2");
    CHECK_FALSE(can_confirm(sitting));
    sitting.type("2");
    sitting.press(Named::enter);
    CHECK(answer_of(sitting) == Response{Sort::Response{{0, 1, 1}}});
    CHECK(sitting.session.score == 100);
}

TEST_CASE("sort: by clicks on the piles, a card taken back, and drags") {
    Sitting sitting = at_sort();
    const auto label = [&](std::size_t pile) -> const ui::Control& {
        return board<scenes::SortBoard>(sitting).label(pile);
    };
    const auto card = [&](std::size_t index) -> const ui::Control& {
        return board<scenes::SortBoard>(sitting).card(index);
    };
    sitting.click(label(1));
    sitting.click(label(1));
    sitting.click(card(0));  // back to the stack, on top
    drag(sitting, card(0), label(0));
    drag(sitting, card(2), label(0));
    drag(sitting, card(2), label(1));
    sitting.press(Named::enter);
    CHECK(answer_of(sitting) == Response{Sort::Response{{0, 1, 1}}});
}

TEST_CASE("sort: Space lifts, arrows choose the pile, Space lays; Backspace and Ctrl+Z take back") {
    Sitting sitting = at_sort();
    sitting.press(Named::space);
    sitting.press(Named::down);
    CHECK(says(sitting, words().part("window.help.sort.lifted", {{"lift", words().part("window.key.space")}})));
    sitting.press(Named::space);
    CHECK(says(sitting, "2 to lay"));
    undo(sitting);
    CHECK(says(sitting, "3 to lay"));
    for (int i = 0; i < 3; ++i) {
        sitting.type("2");
    }
    CHECK(can_confirm(sitting));
    sitting.press(Named::backspace);
    CHECK_FALSE(can_confirm(sitting));
    CHECK(says(sitting, "1 to lay"));
}

TEST_CASE("sort: after the answer each card lies where it belongs, with the pile it was given") {
    Sitting sitting = at_sort();
    for (int i = 0; i < 3; ++i) {
        sitting.type("2");
    }
    sitting.press(Named::enter);
    CHECK(says(sitting, "You said: Sweet"));
    CHECK(says(sitting, "No: 1 is not 2."));
    CHECK(board<scenes::SortBoard>(sitting).card(0).box.y < board<scenes::SortBoard>(sitting).card(1).box.y);
}

TEST_CASE("assemble: numbers fill the slots in turn") {
    Sitting sitting = at_assemble();
    sitting.type("2");
    CHECK_FALSE(can_confirm(sitting));
    sitting.type("3");
    sitting.press(Named::enter);
    CHECK(answer_of(sitting) == Response{Assemble::Response{{1, 2}}});
    CHECK(sitting.session.score == 100);
}

TEST_CASE("assemble: chip then slot, by clicks, by keys and by dragging; a slot gives its chip back") {
    Sitting sitting = at_assemble();
    const auto chip = [&](std::size_t index) -> const ui::Control& {
        return board<scenes::AssembleBoard>(sitting).chip(index);
    };
    sitting.click(chip(1));
    sitting.click(*sitting.ring()[0]);
    drag(sitting, chip(3), *sitting.ring()[1]);
    CHECK(can_confirm(sitting));
    drag(sitting, sitting.ring()[1]->box.centre(), {5, 5});
    CHECK_FALSE(can_confirm(sitting));
    ui::set_focus(sitting.ring(), &chip(2));
    sitting.press(Named::space);
    CHECK(sitting.focused() == sitting.ring()[1]);
    sitting.press(Named::space);
    CHECK(can_confirm(sitting));
    sitting.click(*sitting.ring()[1]);
    CHECK_FALSE(can_confirm(sitting));
    undo(sitting);
    sitting.press(Named::enter);
    CHECK(answer_of(sitting) == Response{Assemble::Response{{1, 2}}});
}

TEST_CASE("assemble: a chip dragged from slot to slot leaves the first one empty") {
    Sitting sitting = at_assemble();
    sitting.type("2");
    drag(sitting, *sitting.ring()[0], *sitting.ring()[1]);
    CHECK_FALSE(can_confirm(sitting));
    ui::set_focus(sitting.ring(), sitting.ring()[0]);
    sitting.type("1");
    sitting.press(Named::enter);
    CHECK(answer_of(sitting) == Response{Assemble::Response{{0, 1}}});
}

TEST_CASE("assemble: after the answer each slot holds the right chip and says what was there") {
    Sitting sitting = at_assemble();
    sitting.type("2");
    sitting.type("1");
    sitting.press(Named::enter);
    for (const std::string part : {"You said: in March", "in May", "Right", "No: 2 is not 1.", "Partly right"}) {
        CAPTURE(part);
        CHECK(says(sitting, part));
    }
}

TEST_CASE("giving up shows the right arrangement on every board") {
    for (Sitting sitting : {at_match(), at_order(), at_sort(), at_assemble()}) {
        sitting.type("0");
        REQUIRE(sitting.session.phase == Phase::feedback);
        CHECK(says(sitting, "Now you know"));
        CHECK_FALSE(says(sitting, "You said"));
        const auto marks = sitting.draw();
        CHECK(std::ranges::any_of(marks, is_placed_sign));
        CHECK(std::ranges::none_of(marks, is_tick));  // nothing of it was the player's doing
    }
}

TEST_CASE("what the player was wrong about lies where it belongs without a tick, what was right has one") {
    Sitting sitting = at_sort();
    for (int i = 0; i < 3; ++i) {
        sitting.type("2");
    }
    sitting.press(Named::enter);
    const ui::DrawList marks = sitting.draw();
    CHECK(std::ranges::count_if(marks, is_placed_sign) == 1);
    CHECK(std::ranges::count_if(marks, is_tick) == 2);
}

TEST_CASE("what earned a part of the points is counted") {
    const auto marks = [](const Question& question, const Response& response) {
        const Record record{.response = response, .grade = grade(question.task, response)};
        return scenes::marks_text(words(), question, record);
    };
    const Question order =
        asked(Order{.cards = {{"a", {}}, {"b", {}}, {"c", {}}, {"d", {}}}, .sequence = {0, 1, 2, 3}});
    CHECK(marks(order, Order::Response{{2, 0, 1, 3}}) == "4 of 6 possible pairs of cards are in the right order.");
    CHECK(marks(order, Order::Response{{3, 2, 0, 1}}) == "1 of 6 possible pairs of cards is in the right order.");
    CHECK(marks(order, Order::Response{{0, 1, 2, 3}}) == "");
    CHECK(marks(order, Order::Response{{3, 2, 1, 0}}) == "");
    const Question sort = at_sort().session.question();
    CHECK(marks(sort, Sort::Response{{1, 1, 1}}) == "2 of 3 cards are on the right pile.");
    const Question assemble = at_assemble().session.question();
    CHECK(marks(assemble, Assemble::Response{{1, 0}}) == "1 of 2 slots is right.");
}

TEST_CASE("each reason of several facts names its card and its paragraph, and the way to the briefing the one missed") {
    Question question = asked(Sort{.cards = {"salt", "sugar", "honey"},
                                   .piles = {"Sour", "Sweet"},
                                   .pile = {0, 1, 1},
                                   .cells = cells({0, 1, 1}, 2)});
    auto& task = std::get<Sort>(question.task);
    for (std::uint32_t i = 0; i < 3; ++i) {
        const FactId fact{i};
        task.cells[i][task.pile[i]].claims = {{fact, Aspect::place, std::string("there")}};
        question.supports.push_back({fact, static_cast<int>(i) + 4, "Fact " + std::to_string(i) + "."});
    }
    Sitting sitting(session_of(question));
    for (const std::string key : {"1", "2", "1"}) {  // honey is wrong
        sitting.type(key);
    }
    sitting.press(Named::enter);
    for (const std::string part : {"2 of 3 cards are on the right pile. Fact 0. (Paragraph 4)", "Fact 1. (Paragraph 5)",
                                   "“honey”: No: 3 is not 1. Fact 2. (Paragraph 6)", "Look it up: paragraph 6"}) {
        CAPTURE(part);
        CHECK(says(sitting, part));
    }
    sitting.type("b");
    const auto* briefing = std::get_if<scenes::ShowBriefing>(&sitting.last.next);
    REQUIRE(briefing != nullptr);
    CHECK(briefing->fact == FactId{2});
}

TEST_CASE("what is typed is hinted at by its kind: a name, a small number, a year") {
    const auto hint = [](std::vector<std::string> accepted, const std::string& part) {
        return says(Sitting(session_of(asked(TypeIn{.accepted = std::move(accepted)}))), part);
    };
    CHECK(hint({"London"}, "Capitals, accents and titles do not matter."));
    CHECK(hint({"five hours", "5"}, "A number in figures or in words will do."));
    CHECK(hint({"2014", "2014"}, "Write the number in figures."));
}

TEST_CASE("the undo button takes a move back, and after the answer the answer") {
    Sitting sitting = at_sort();
    sitting.type("1");
    const auto ring = sitting.ring();
    sitting.click(*ring[ring.size() - 3]);  // before "I do not know" and the way home
    CHECK(says(sitting, "3 to lay"));
    for (int i = 0; i < 3; ++i) {
        sitting.type("1");
    }
    sitting.press(Named::enter);
    undo(sitting);
    CHECK(sitting.session.phase == Phase::asking);
    CHECK(sitting.session.records.empty());
}

TEST_CASE(
    "cards glide for less than a third of a second, the next key does not wait, and stand at once where less "
    "movement is wanted") {
    Sitting sitting = at_sort();
    sitting.here.motion.reduced = false;
    sitting.here.motion.now += 10;
    sitting.type("2");
    CHECK(sitting.round.pause(sitting.session, sitting.here) == scenes::pause::moving);
    const ui::DrawList first = sitting.draw();
    sitting.here.motion.now += 0.1;
    CHECK(sitting.draw() != first);
    sitting.type("1");
    sitting.here.motion.now += 0.3;
    CHECK(sitting.round.pause(sitting.session, sitting.here) > scenes::pause::moving);
    const ui::DrawList still = sitting.draw();
    sitting.here.motion.reduced = true;
    CHECK(sitting.draw() == still);
    CHECK(says(sitting, "1 to lay"));
}

TEST_CASE("what is lifted casts a deeper shadow") {
    for (Sitting sitting : {at_match(), at_order(), at_sort()}) {
        const auto deepest = [&] {
            float blur = 0;
            for (const ui::DrawItem& item : sitting.draw()) {
                if (const auto* shadow = std::get_if<ui::Shadow>(&item);
                    shadow != nullptr && shadow->box.height < 100) {
                    blur = std::max(blur, shadow->blur);
                }
            }
            return blur;
        };
        const float before = deepest();
        sitting.press(Named::space);
        CHECK(deepest() > before);
    }
}

TEST_CASE("Tab reaches every control of each board, untouched and begun, and a line says what the keys do there") {
    for (Sitting sitting : {at_match(), at_order(), at_sort(), at_assemble()}) {
        for (const std::string key : {"", "2"}) {
            if (!key.empty()) {
                sitting.type(key);
            }
            CHECK(reached_by_tab(sitting.ring()) == sitting.ring().size());
            for (std::size_t i = 0; i < sitting.ring().size(); ++i) {
                sitting.press(Named::tab);
                CHECK(joined(faults(sitting.draw(), sitting.ring(), sitting.here)) == "");
            }
            ui::set_focus(sitting.ring(), sitting.ring().front());
            CHECK_FALSE(sitting.round.board().help(sitting.here).empty());
        }
    }
}

TEST_CASE("while a gamepad is used the line says what its buttons do, in every language, and names no key") {
    for (Sitting sitting : {at_match(), at_order(), at_sort(), at_assemble()}) {
        for (const scenes::Language& language : languages()) {
            const scenes::Stage here = stage_for_reading({960, 720}, "light", 100, false, language.code);
            const ui::Look look{here.look.theme, here.look.metrics, "X"};
            const scenes::Stage by_pad{.screen = here.screen, .look = look, .words = here.words, .motion = here.motion};
            const auto check_all = [&] {
                for (ui::Control* control : sitting.ring()) {
                    ui::set_focus(sitting.ring(), control);
                    const std::string help = sitting.round.board().help(by_pad);
                    CHECK((help.empty() || help.find("X ") != std::string::npos));
                    for (const char* key : {"Space", "робіл", "Enter", "Esc", "Backspace", "1–"}) {
                        CHECK(help.find(key) == std::string::npos);
                    }
                }
                ui::set_focus(sitting.ring(), sitting.ring().front());
                CHECK_FALSE(sitting.round.board().help(by_pad).empty());
            };
            check_all();
            sitting.press(Named::space);  // lifted
            check_all();
            sitting.press(Named::escape);
        }
    }
}

TEST_CASE("every shipped question of these kinds is answered rightly by numbers, and by moves for order") {
    for (const TaskKind kind : {TaskKind::match, TaskKind::sort, TaskKind::assemble, TaskKind::order}) {
        for (const Question& question : shipped_questions(kind)) {
            INFO(question.stem);
            Sitting sitting(session_of(question));
            const Response right = right_response(question.task);
            std::vector<std::size_t> numbers;
            if (const auto* match = std::get_if<Match::Response>(&right)) {
                numbers = match->partner;
            } else if (const auto* sort = std::get_if<Sort::Response>(&right)) {
                numbers = sort->pile;
            } else if (const auto* assemble = std::get_if<Assemble::Response>(&right)) {
                numbers = assemble->chip;
            }
            for (const std::size_t number : numbers) {
                sitting.type(std::to_string(number + 1));
            }
            if (const auto* order = std::get_if<Order::Response>(&right)) {
                for (std::size_t place = order->cards.size(); place-- > 0;) {
                    const auto& line = board<scenes::OrderBoard>(sitting).line();
                    const auto from = std::ranges::find(line, order->cards[place]) - line.begin();
                    ui::set_focus(sitting.ring(), sitting.ring()[static_cast<std::size_t>(from)]);
                    sitting.type(std::to_string(place + 1));
                }
            }
            sitting.press(Named::enter);
            CHECK(sitting.session.score == 100);
        }
    }
}
