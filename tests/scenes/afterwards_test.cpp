// What can be said of an answer once it is graded, as its card offers it, and by Anki's keys without it.
#include "scenes/afterwards.hpp"

#include <doctest/doctest.h>

#include "play/modes/mode.hpp"
#include "play/player.hpp"
#include "scenes/table.hpp"

using namespace standpoint;
using namespace standpoint::test;
using ui::Named;

namespace {

const std::vector<scenes::FeltChoice> felt{
    {Rating::again, 1}, {Rating::hard, 2}, {Rating::good, 4}, {Rating::easy, 21}};

Response missed(const Task& task) {
    if (const auto* one = std::get_if<PickOne>(&task)) {
        return PickOne::Response{one->options.front().right ? 1U : 0U};
    }
    return TypeIn::Response{"somebody else entirely"};
}

// The round of five, in that mode, with each question an item of its own; its question of that kind was answered.
Session answered(const char* mode, TaskKind kind, bool right) {
    auto deal = std::make_shared<Deal>(*own_deal());
    for (std::size_t i = 0; i < deal->questions.size(); ++i) {
        deal->questions[i].item = {FactId{0}, static_cast<Aspect>(i)};
    }
    Session session = begin(std::move(deal), plan_of(*find_mode(mode), 1));
    while (session.question().kind() != kind) {
        session = step(step(session, Answer{right_response(session.question().task), {}}).session, Continue{}).session;
    }
    const Task& task = session.question().task;
    return step(session, Answer{right ? right_response(task) : missed(task), {}}).session;
}

// The texts of its buttons, the way back last.
std::vector<std::string> offered(scenes::Afterwards& card) {
    std::vector<std::string> texts;
    for (ui::Control* control : card.ring()) {
        texts.push_back(static_cast<ui::Button*>(control)->text);
    }
    return texts;
}

std::vector<std::string> named(std::initializer_list<const char*> names) {
    std::vector<std::string> texts;
    for (const char* name : names) {
        texts.push_back(words().part(name));
    }
    return texts;
}

scenes::Reaction pressed(scenes::Afterwards& card, std::size_t choice, const scenes::Stage& here) {
    ui::set_focus(card.ring(), card.ring()[choice]);
    return card.took(ui::Key{Named::enter}, here);
}

}  // namespace

TEST_CASE("afterwards: a round offers to challenge its question, and a typed miss that it was right") {
    const scenes::Stage here = stage();
    scenes::Afterwards chosen(answered("round", TaskKind::pick_one, false), {}, here);
    CHECK(offered(chosen) == named({"window.say.strike", "window.say.back"}));
    scenes::Afterwards typed(answered("round", TaskKind::type_in, false), {}, here);
    CHECK(offered(typed) == named({"window.say.overrule", "window.say.strike", "window.say.back"}));
    CHECK(pressed(typed, 0, here).command == Command{Overrule{}});
    CHECK(pressed(typed, 1, here).command == Command{Strike{}});
    const scenes::Reaction back = pressed(typed, 2, here);
    CHECK_FALSE(back.command);
    CHECK(std::holds_alternative<scenes::LeaveAfterwards>(back.next));
    CHECK(std::holds_alternative<scenes::LeaveAfterwards>(typed.took(ui::Key{Named::escape}, here).next));
}

TEST_CASE("afterwards: what was challenged is not challenged again") {
    const scenes::Stage here = stage();
    const Session struck = step(answered("round", TaskKind::type_in, false), Strike{}).session;
    scenes::Afterwards card(struck, {}, here);
    CHECK(offered(card) == named({"window.say.back"}));
}

TEST_CASE("afterwards: studying, how it felt with the days that follow, and what is not to be asked, by their keys") {
    const scenes::Stage here = stage();
    const Session session = answered("study", TaskKind::type_in, true);
    scenes::Afterwards card(session, felt, here);
    const std::vector<std::string> texts = offered(card);
    REQUIRE(texts.size() == 8);
    CHECK(texts[0].find("tomorrow") != std::string::npos);
    CHECK(texts[3].find("in 21 days") != std::string::npos);
    CHECK(card.took(ui::Typed{"2"}, here).command == Command{Feel{Rating::hard}});
    CHECK(card.took(ui::Typed{"4"}, here).command == Command{Feel{Rating::easy}});
    CHECK(card.took(ui::Typed{"-"}, here).command == Command{SetAside{false}});
    CHECK(card.took(ui::Typed{"@"}, here).command == Command{SetAside{true}});
    CHECK_FALSE(card.took(ui::Typed{"5"}, here).command);
}

TEST_CASE("Anki's keys work without the card, while studying only, and where they mean something") {
    const Session right = answered("study", TaskKind::type_in, true);
    CHECK(scenes::said_by_key(ui::Typed{"1"}, right) == Command{Feel{Rating::again}});
    CHECK(scenes::said_by_key(ui::Typed{"4"}, right) == Command{Feel{Rating::easy}});
    CHECK_FALSE(scenes::said_by_key(ui::Typed{"5"}, right));
    CHECK(scenes::said_by_key(ui::Typed{"@"}, right) == Command{SetAside{true}});
    const Session wrong = answered("study", TaskKind::pick_one, false);
    CHECK_FALSE(scenes::said_by_key(ui::Typed{"1"}, wrong));
    CHECK(scenes::said_by_key(ui::Typed{"-"}, wrong) == Command{SetAside{false}});
    const Session open = step(right, Continue{}).session;
    REQUIRE(open.phase == Phase::asking);
    CHECK_FALSE(scenes::said_by_key(ui::Typed{"1"}, open));  // it picks an answer
    CHECK(scenes::said_by_key(ui::Typed{"-"}, open) == Command{SetAside{false}});
    const Session round = answered("round", TaskKind::pick_one, false);
    CHECK_FALSE(scenes::said_by_key(ui::Typed{"-"}, round));
}

TEST_CASE("a round leads to what can be said by a button and by M, and shows what came of it") {
    Sitting sitting(answered("round", TaskKind::type_in, false));
    const scenes::Stage here = stage();
    scenes::Round round(sitting.session, "A pack", here);
    CHECK(std::holds_alternative<scenes::ShowAfterwards>(round.took(ui::Typed{"m"}, sitting.session, here).next));
    const Session overruled = step(sitting.session, Overrule{}).session;
    round.follow(overruled, here);
    CHECK(text_of(round.draw(overruled, here)).find(words().part("window.verdict.overruled")) != std::string::npos);
    const Session struck = step(sitting.session, Strike{}).session;
    round.follow(struck, here);
    CHECK(text_of(round.draw(struck, here)).find(words().part("window.verdict.struck")) != std::string::npos);
    CHECK(joined(faults(round.draw(struck, here), round.ring(struck), here)) == "");
}

TEST_CASE(
    "afterwards: the card fits with all its choices at every size, in both languages, with the longest questions") {
    Session session = answered("study", TaskKind::type_in, false);
    auto deal = std::make_shared<Deal>(*session.deal);
    for (Question& question : deal->questions) {
        question.stem = shipped_questions(TaskKind::type_in).front().stem;
    }
    session.deal = deal;
    for (const ui::Size size : sizes()) {
        for (const std::size_t per_cent : {100U, 150U, 200U}) {
            for (const std::string language : {"en", "uk"}) {
                CAPTURE(size.width);
                CAPTURE(per_cent);
                CAPTURE(language);
                const scenes::Stage here = stage_for_reading(size, "dark", per_cent, false, language);
                scenes::Afterwards card(session, felt, here);
                REQUIRE(card.ring().size() == 9);
                CHECK(joined(faults(card.draw(here), card.ring(), here)) == "");
            }
        }
    }
}
