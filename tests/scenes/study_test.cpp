// Studying at the table: what is left, how sure the player says they are, what a miss is told, and the page at the end.
#include "play/study.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "play/modes/mode.hpp"
#include "play/player.hpp"
#include "scenes/table.hpp"

using namespace standpoint;
using namespace standpoint::test;
using ui::Named;

namespace {

// The round of five, studied: one of four, many of four, true or false, typing, one of three; each an item of its own.
Session studied() {
    auto deal = std::make_shared<Deal>(*own_deal());
    for (std::size_t i = 0; i < deal->questions.size(); ++i) {
        deal->questions[i].item = {FactId{0}, static_cast<Aspect>(i)};
    }
    return begin(std::move(deal), plan_of(*find_mode("study"), 1));
}

bool says(const Sitting& sitting, const std::string& name) {
    return text_of(sitting.draw()).find(words().part(name)) != std::string::npos;
}

bool shows(const Sitting& sitting, const std::string& text) {
    return text_of(sitting.draw()).find(text) != std::string::npos;
}

Sitting at_question(std::size_t index) {
    Session session = studied();
    while (session.current < index) {
        session = step(session, Answer{right_response(session.question().task), {}}).session;
        session = step(session, Continue{}).session;
    }
    return Sitting(session);
}

// Before "Answer", "I do not know" and the way home, while an answer can be given.
const ui::Control& sure_control(Sitting& sitting) {
    const auto ring = sitting.ring();
    REQUIRE(ring.size() >= 4);
    return *ring[ring.size() - 4];
}

std::optional<bool> kept(const Sitting& sitting) {
    REQUIRE(!sitting.session.records.empty());
    return sitting.session.records.back().sure;
}

scenes::Results results_of(std::size_t due, const scenes::Stage& here) {
    Session session = studied();
    session = step(step(session, GiveUp{}).session, Continue{}).session;
    session = play_out(session, 1, Rng(1));
    return scenes::Results({.title = "A pack", .session = session, .due = due}, here);
}

}  // namespace

TEST_CASE("study: the bar says what is left, a miss that it comes back, and nothing speaks of points") {
    Sitting sitting(studied());
    CHECK(shows(sitting, "5 left"));
    CHECK_FALSE(says(sitting, "window.round.points"));
    sitting.type("0");
    CHECK(shows(sitting, "5 left"));
    CHECK(says(sitting, "window.study.comes-back"));
    CHECK_FALSE(says(sitting, "window.round.earned.none"));
    sitting.press(Named::enter);
    CHECK(shows(sitting, "5 left"));
    CHECK(sitting.session.current == 1);
    CHECK_FALSE(shows(sitting, "Question 2"));
}

TEST_CASE("study: S says sure, not sure and nothing again, and the answer carries it") {
    for (int times = 0; times < 4; ++times) {
        CAPTURE(times);
        Sitting sitting(studied());
        for (int i = 0; i < times; ++i) {
            sitting.type("s");
        }
        const bool sure = times == 1;
        const bool unsure = times == 2;
        CHECK(says(sitting, sure ? "window.study.sure" : unsure ? "window.study.unsure" : "window.study.how-sure"));
        sitting.type("1");
        CHECK((kept(sitting) == std::optional<bool>(true)) == sure);
        CHECK((kept(sitting) == std::optional<bool>(false)) == unsure);
    }
}

TEST_CASE("study: how sure one is said with the mouse, is asked anew with each question and while a name is typed") {
    Sitting sitting = at_question(3);
    sitting.type("s");
    CHECK(says(sitting, "window.study.how-sure"));  // a letter of the name
    const ui::Control& button = sure_control(sitting);
    sitting.click(button);
    CHECK(says(sitting, "window.study.sure"));
    sitting.type("0");
    sitting.press(Named::enter);
    REQUIRE(sitting.session.phase == Phase::feedback);
    CHECK(kept(sitting) == true);
    CHECK(says(sitting, "window.study.were-sure"));
    sitting.press(Named::enter);
    CHECK(says(sitting, "window.study.how-sure"));
}

TEST_CASE("only studying asks how sure one is, and S does nothing elsewhere") {
    Sitting sitting;
    CHECK_FALSE(says(sitting, "window.study.how-sure"));
    sitting.type("s");
    sitting.type("1");
    CHECK(kept(sitting) == std::nullopt);
}

TEST_CASE("study: a session of shipped questions fits at every size, open and answered, in both languages") {
    for (const std::string& key : pack_keys()) {
        const Material& material = pack(key).material;
        RoundPlan plan = plan_of(*find_mode("study"), 3);
        plan.order.practise = items_of(material);
        plan.order.practise.resize(24);
        plan.order.recall.assign(8, Recall::recognise);
        plan.order.recall.resize(16, Recall::complete);
        plan.order.recall.resize(24, Recall::type);
        const auto dealt = std::make_shared<const Deal>(deal(material, plan));
        for (const ui::Size size : sizes()) {
            for (const std::size_t per_cent : {100U, 200U}) {
                for (const std::string language : {"en", "uk"}) {
                    CAPTURE(key);
                    CAPTURE(size.width);
                    CAPTURE(per_cent);
                    CAPTURE(language);
                    scenes::Stage here = stage_for_reading(size, "light", per_cent, false, language);
                    here.atlas = &atlas();
                    Session session = begin(dealt, plan);
                    for (std::size_t i = 0; i < 24; ++i) {
                        CAPTURE(session.question().stem);
                        scenes::Round open(session, "A pack", here);
                        CHECK(joined(faults(open.draw(session, here), open.ring(session), here)) == "");
                        const Session missed = step(session, GiveUp{}).session;
                        scenes::Round told(missed, "A pack", here);
                        CHECK(joined(faults(told.draw(missed, here), told.ring(missed), here)) == "");
                        session = step(session, Answer{right_response(session.question().task), {}, false}).session;
                        session = step(session, Continue{}).session;
                    }
                }
            }
        }
    }
}

TEST_CASE("study: at the end stands what was studied, what was right at once, and no rank") {
    const scenes::Stage here = stage();
    scenes::Results done = results_of(0, here);
    const std::string text = text_of(done.draw(here));
    for (const char* name : {"window.study.items", "window.study.at-once", "window.study.done"}) {
        CHECK(text.find(words().part(name)) != std::string::npos);
    }
    CHECK(text.find("80%") != std::string::npos);
    for (const char* name : {"window.round.points", "window.home.top-scores", "window.results.practise",
                             "window.results.no-rank", "window.study.on"}) {
        CHECK(text.find(words().part(name)) == std::string::npos);
    }
    CHECK(std::holds_alternative<scenes::ShowHome>(done.took(ui::Key{Named::enter}, here).next));
}

TEST_CASE("study: while more is due, Enter studies on") {
    const scenes::Stage here = stage();
    scenes::Results more = results_of(7, here);
    CHECK(text_of(more.draw(here)).find("Still to study today: 7") != std::string::npos);
    const auto next = more.took(ui::Key{Named::enter}, here).next;
    REQUIRE(std::holds_alternative<scenes::StartRound>(next));
    CHECK(std::get<scenes::StartRound>(next).mode == "study");
}
