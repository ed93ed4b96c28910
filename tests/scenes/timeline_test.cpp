// The line of Timeline played by mouse, keys and a gamepad's focus, without a window; what it shows before and after
// the answer, and that it fits with the longest lines the shipped packs have.
#include "scenes/boards/timeline.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "play/modes/mode.hpp"
#include "play/modes/timeline.hpp"
#include "play/player.hpp"
#include "scenes/table.hpp"

using namespace standpoint;
using namespace standpoint::test;
using ui::Named;

namespace {

Session line_of_pack(const std::string& key, std::uint64_t seed) {
    const RoundPlan plan = plan_of(*find_mode("timeline"), seed);
    return begin(std::make_shared<const Deal>(deal(pack(key).material, plan)), plan);
}

// At the last question of a line: as many places as it has questions, and one more.
Sitting at_line(std::uint64_t seed = 2) {
    Session session = line_of_pack("ukraine-peace-talks", seed);
    while (session.current + 1 < session.deal->questions.size()) {
        session = step(session, Answer{right_response(session.question().task), {}}).session;
        session = step(session, Continue{}).session;
    }
    return Sitting(session);
}

const scenes::TimelineBoard& board(const Sitting& sitting) {
    REQUIRE(std::holds_alternative<scenes::TimelineBoard>(sitting.round.board().kind()));
    return std::get<scenes::TimelineBoard>(sitting.round.board().kind());
}

std::size_t places(const Sitting& sitting) {
    return board(sitting).line().size() + 1;
}

std::size_t right_place(const Sitting& sitting) {
    return std::get<PickOne::Response>(right_response(sitting.session.question().task)).option;
}

std::size_t wrong_place(const Sitting& sitting) {
    return right_place(sitting) == 0 ? 1 : right_place(sitting) - 1;
}

std::optional<std::size_t> put(const Sitting& sitting) {
    if (sitting.session.phase != Phase::feedback || !sitting.session.records.back().response) {
        return std::nullopt;
    }
    return std::get<PickOne::Response>(*sitting.session.records.back().response).option;
}

ui::Point centre_of(Sitting& sitting, std::size_t place) {
    return sitting.ring()[place]->box.centre();
}

void drag(Sitting& sitting, ui::Point from, ui::Point to) {
    sitting.take(ui::PointerMoved{from});
    sitting.take(ui::PointerPressed{from});
    sitting.take(ui::PointerMoved{(from + to) * 0.5F});
    sitting.take(ui::PointerMoved{to});
}

std::size_t times(const ui::DrawList& list, const std::string& line) {
    return static_cast<std::size_t>(std::ranges::count_if(list, [&](const ui::DrawItem& item) {
        const auto* text = std::get_if<ui::Text>(&item);
        return text != nullptr && text->text == line;
    }));
}

// How often a text that may be broken into lines is shown.
std::size_t parts(const ui::DrawList& list, const std::string& text) {
    const std::string all = text_of(list);
    std::size_t found = 0;
    for (std::size_t at = all.find(text); at != std::string::npos; at = all.find(text, at + 1)) {
        ++found;
    }
    return found;
}

// The height at which a line of text stands.
float height_of(const ui::DrawList& list, const std::string& line) {
    for (const ui::DrawItem& item : list) {
        if (const auto* text = std::get_if<ui::Text>(&item); text != nullptr && text->text == line) {
            return text->baseline.y;
        }
    }
    FAIL("\"" << line << "\" is not shown");
    return 0;
}

bool has_disc(const ui::DrawList& list, ui::Colour colour) {
    return std::ranges::any_of(list, [&](const ui::DrawItem& item) {
        const auto* fill = std::get_if<ui::Fill>(&item);
        return fill != nullptr && fill->edge == colour && fill->border > 2;
    });
}

}  // namespace

TEST_CASE("timeline: the line shows its events in order with their times, and a place for each gap") {
    const Sitting sitting = at_line();
    const ui::DrawList frame = sitting.draw();
    const std::vector<Dated>& line = board(sitting).line();
    REQUIRE(line.size() >= 3);
    const std::vector<FactId> facts = line_of(sitting.session.question());
    float last = height_of(frame, words().part("window.timeline.earlier"));
    for (std::size_t i = 0; i < line.size(); ++i) {
        CHECK(line[i].fact == facts[i]);
        const float here = height_of(frame, line[i].called);
        CHECK(here > last);
        CHECK((line[i].when.empty() || times(frame, line[i].when) == 1));
        last = here;
    }
    CHECK(height_of(frame, words().part("window.timeline.later")) > last);
    CHECK(times(frame, words().part("window.task.timeline")) == 1);
    CHECK(Sitting(sitting).ring().size() >= places(sitting));
}

TEST_CASE("timeline: other questions, and lines whose events nobody named, are chosen from options") {
    Session session = line_of_pack("ukraine-peace-talks", 2);
    auto nameless = std::make_shared<Deal>(*session.deal);
    nameless->dated.clear();
    session.deal = nameless;
    CHECK(std::holds_alternative<scenes::ChoiceBoard>(Sitting(session).round.board().kind()));
    CHECK(std::holds_alternative<scenes::ChoiceBoard>(Sitting().round.board().kind()));
}

TEST_CASE("timeline: a number puts the card into its place") {
    for (std::size_t place = 0; place < places(at_line()); ++place) {
        Sitting sitting = at_line();
        sitting.type(std::to_string(place + 1));
        CHECK(put(sitting) == place);
    }
    Sitting sitting = at_line();
    sitting.type(std::to_string(places(sitting) + 1));
    CHECK(sitting.session.phase == Phase::asking);
}

TEST_CASE("timeline: arrows move the card from place to place, Enter and Space put it there") {
    for (const Named key : {Named::enter, Named::space}) {
        for (std::size_t place = 0; place < places(at_line()); ++place) {
            Sitting sitting = at_line();
            for (std::size_t i = 0; i < place; ++i) {
                CHECK(board(sitting).standing() == i);
                sitting.press(Named::down);
            }
            CHECK(board(sitting).standing() == place);
            CHECK(sitting.focused() == sitting.ring()[place]);
            sitting.press(key);
            CHECK(put(sitting) == place);
        }
    }
    Sitting sitting = at_line();
    sitting.press(Named::down);
    sitting.press(Named::down);
    sitting.press(Named::up);
    sitting.press(Named::enter);
    CHECK(put(sitting) == 1);
}

TEST_CASE("timeline: the card stays where it was when the focus goes on to a button") {
    Sitting sitting = at_line();
    while (board(sitting).standing() + 1 < places(sitting)) {
        sitting.press(Named::down);
    }
    sitting.press(Named::tab);
    CHECK(sitting.focused() != sitting.ring()[places(sitting) - 1]);
    CHECK(board(sitting).standing() + 1 == places(sitting));
}

TEST_CASE("timeline: the card comes to the place under the pointer, and a click puts it there") {
    Sitting sitting = at_line();
    sitting.take(ui::PointerMoved{centre_of(sitting, 2)});
    CHECK(board(sitting).standing() == 2);
    CHECK(sitting.focused() == sitting.ring()[0]);
    CHECK(joined(faults(sitting.draw(), sitting.ring(), sitting.here)) == "");
    sitting.press(Named::down);  // the keys have it again
    CHECK(board(sitting).standing() == 1);
    sitting.take(ui::PointerMoved{{2, 2}});
    CHECK(board(sitting).standing() == 1);
    sitting.click(*sitting.ring()[2]);
    CHECK(put(sitting) == 2);
}

TEST_CASE("timeline: the card is dragged into a place, and goes back from anywhere else") {
    Sitting sitting = at_line();
    const ui::Point start = centre_of(sitting, 0);
    drag(sitting, start, {start.x + 5, 700});
    CHECK(sitting.round.board().holds());
    sitting.take(ui::PointerReleased{{start.x + 5, 700}});
    CHECK_FALSE(sitting.round.board().holds());
    CHECK(sitting.session.phase == Phase::asking);
    drag(sitting, start, centre_of(sitting, 2));
    sitting.press(Named::down);  // no key moves it while it is held
    CHECK(sitting.session.phase == Phase::asking);
    sitting.take(ui::PointerReleased{centre_of(sitting, 2)});
    CHECK(put(sitting) == 2);
}

TEST_CASE("timeline: Escape and a window that was left let the dragged card go back") {
    for (const ui::Input& input : {ui::Input{ui::Key{Named::escape}}, ui::Input{ui::FocusLost{}}}) {
        Sitting sitting = at_line();
        const ui::Point start = centre_of(sitting, 0);
        drag(sitting, start, centre_of(sitting, 2));
        sitting.take(input);
        CHECK_FALSE(sitting.round.board().holds());
        CHECK(std::holds_alternative<scenes::Stay>(sitting.last.next));
        sitting.take(ui::PointerMoved{start});
        sitting.take(ui::PointerReleased{start});
        CHECK(sitting.session.phase == Phase::asking);
    }
}

TEST_CASE("timeline: after the answer the line shows where the card belongs and where it was put") {
    const ui::Colours& colour = theme("light").colour;
    const auto answered = [&](const auto& act) {
        Sitting sitting = at_line();
        act(sitting);
        REQUIRE(sitting.session.phase == Phase::feedback);
        sitting.here.motion.now += 10;
        CHECK(joined(faults(sitting.draw(), sitting.ring(), sitting.here)) == "");
        return sitting;
    };
    const std::string called = [] {
        const Sitting sitting = at_line();
        const FactId fact = sitting.session.question().item.fact;
        return std::ranges::find(sitting.session.deal->dated, fact, &Dated::fact)->called;
    }();

    const ui::DrawList right =
        answered([](Sitting& sitting) { sitting.type(std::to_string(right_place(sitting) + 1)); }).draw();
    CHECK(parts(right, called) == 1);
    CHECK(times(right, words().part("window.word.yours")) == 0);
    CHECK(has_disc(right, colour.right));
    CHECK_FALSE(has_disc(right, colour.wrong));

    const Sitting erred = answered([](Sitting& sitting) { sitting.type(std::to_string(wrong_place(sitting) + 1)); });
    const ui::DrawList wrong = erred.draw();
    CHECK(parts(wrong, called) == 2);
    CHECK(has_disc(wrong, colour.right));
    CHECK(has_disc(wrong, colour.wrong));
    const bool too_early = wrong_place(erred) < right_place(erred);
    const float yours = height_of(wrong, words().part("window.word.yours"));
    const float belongs = height_of(wrong, words().part("window.word.right-answer"));
    CHECK((yours < belongs) == too_early);

    const ui::DrawList given_up = answered([](Sitting& sitting) { sitting.type("0"); }).draw();
    CHECK(parts(given_up, called) == 1);
    CHECK(times(given_up, words().part("window.word.right-answer")) == 1);
    CHECK_FALSE(has_disc(given_up, colour.wrong));
}

TEST_CASE("timeline: an answer that was put wrong glides to where it belongs, and then stands still") {
    Sitting sitting = at_line();
    sitting.here.motion.reduced = false;
    sitting.type(std::to_string(wrong_place(sitting) + 1));
    CHECK(sitting.round.board().pause(sitting.here) == scenes::pause::moving);
    const std::string word = words().part("window.word.right-answer");
    const float before = height_of(sitting.draw(), word);
    sitting.here.motion.now += 10;
    CHECK(sitting.round.board().pause(sitting.here) == scenes::pause::still);
    CHECK(height_of(sitting.draw(), word) != before);
}

TEST_CASE("timeline: what the keys do is said, with a gamepad what its buttons do") {
    Sitting sitting = at_line();
    CHECK(sitting.round.board().help(sitting.here).find("1–" + std::to_string(places(sitting))) != std::string::npos);
    const ui::Look look{sitting.here.look.theme, sitting.here.look.metrics, "X"};
    const scenes::Stage by_pad{
        .screen = sitting.here.screen, .look = look, .words = sitting.here.words, .motion = sitting.here.motion};
    CHECK(sitting.round.board().help(by_pad).find("X ") != std::string::npos);
    CHECK(sitting.round.board().help(by_pad).find("Enter") == std::string::npos);
}

TEST_CASE("timeline: the longest lines fit with every text, in every language, at every place and after the answer") {
    std::size_t longest = 0;
    for (const std::string& key : pack_keys()) {
        for (const std::uint64_t seed : {1U, 2U, 8U}) {
            for (const ui::Size size : sizes()) {
                for (const std::size_t per_cent : {100U, 200U}) {
                    const std::string language = (seed + per_cent) % 2 == 0 ? "uk" : "en";
                    const scenes::Stage here = stage_for_reading(size, "dark", per_cent, seed == 8, language);
                    CAPTURE(key);
                    CAPTURE(seed);
                    CAPTURE(size.width);
                    CAPTURE(per_cent);
                    Session session = line_of_pack(key, seed);
                    scenes::Round round(session, "Ukraine peace talks: where they stand", here);
                    while (session.phase != Phase::finished) {
                        longest = std::max(longest, std::get<PickOne>(session.question().task).options.size());
                        for (std::size_t i = 0; i < round.ring(session).size(); ++i) {
                            CHECK(joined(faults(round.draw(session, here), round.ring(session), here)) == "");
                            round.took(ui::Key{Named::tab}, session, here);
                        }
                        const Task& task = session.question().task;
                        const std::size_t places = std::get<PickOne>(task).options.size();
                        const std::size_t right = std::get<PickOne::Response>(right_response(task)).option;
                        const std::size_t put = session.current % 3 == 2 ? (right + 1) % places : right;
                        const Command command = session.phase == Phase::asking
                                                    ? Command(Answer{PickOne::Response{put}, {}})
                                                    : Command(Continue{});
                        session = step(session, command).session;
                        round.follow(session, here);
                    }
                }
            }
        }
    }
    CHECK(longest >= 8);
}
