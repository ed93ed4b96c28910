// The exam: its set-up page, the paper by keyboard and mouse, and its results; at every width, text size, theme and
// language nothing overflows or overlaps, and the focus comes everywhere.
#include "scenes/exam.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "play/modes/mode.hpp"
#include "play/paper.hpp"
#include "play/player.hpp"
#include "scenes/exam_results.hpp"
#include "scenes/exam_setup.hpp"
#include "scenes/table.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

Session paper_of(std::shared_ptr<const Deal> deal, std::optional<int> minutes = {}) {
    RoundPlan plan = plan_of(*find_mode("exam"), 1);
    if (minutes) {
        plan.minutes = std::chrono::minutes{*minutes};
    }
    return begin(std::move(deal), plan);
}

Session paper_of(const std::string& key, std::size_t length, std::uint64_t seed = 2) {
    ExamTerms terms{.questions = length, .topics = {}, .minutes = std::chrono::minutes{90}};
    const RoundPlan plan = exam_plan(terms, seed);
    return begin(std::make_shared<const Deal>(deal(pack(key).material, plan)), plan);
}

// Somebody at a paper.
struct Desk {
    explicit Desk(Session from, ui::Size size = {1280, 720})
        : session(std::move(from)), here(stage(size)), exam(session, "A story", here) {}

    void take(const ui::Input& input) {
        last = exam.took(input, session, here);
        for (const auto& command : {last.command, last.then}) {
            if (command) {
                const std::size_t before = session.commands.size();
                session = step(session, *command).session;
                CHECK(session.commands.size() == before + 1);
                exam.follow(session, here);
            }
        }
    }
    void press(ui::Named key) { take(ui::Key{key}); }
    void type(const std::string& text) { take(ui::Typed{text}); }
    void click(const ui::Control& control) {
        const ui::Point at = control.box.centre();
        take(ui::PointerMoved{at});
        take(ui::PointerPressed{at});
        take(ui::PointerReleased{at});
    }
    std::string text() const { return text_of(exam.draw(session, here)); }
    const OnSheet& sheet() const { return session.sheet[session.current]; }

    Session session;
    scenes::Stage here;
    scenes::Exam exam;
    scenes::Reaction last;
};

template <class Look>
void in_every_look(const Look& look) {
    for (const ui::Size size : sizes()) {
        for (const std::string theme_name : {"light", "dark", "high-contrast"}) {
            for (const std::size_t per_cent : {100U, 150U, 200U}) {
                for (const std::string language : {"en", "uk"}) {
                    CAPTURE(size.width);
                    CAPTURE(theme_name);
                    CAPTURE(per_cent);
                    CAPTURE(language);
                    look(stage_for_reading(size, theme_name, per_cent, false, language));
                }
            }
        }
    }
}

scenes::ExamSetupView setup_view() {
    return {.pack = "p",
            .title = pack("ukraine-peace-talks").base.title,
            .topics = topics_on_paper(pack("ukraine-peace-talks").material),
            .counts = std::vector<std::size_t>(topics_on_paper(pack("ukraine-peace-talks").material).size(), 24),
            .terms = {.questions = 20, .topics = {}, .minutes = std::chrono::minutes{30}}};
}

scenes::ExamResultsView results_view(const Session& session, const std::string& key) {
    const Session handed = step(session, HandIn{Milliseconds{1'000}}).session;
    return {.pack = key,
            .title = pack(key).base.title,
            .session = handed,
            .topics = marks_by_topic(pack(key).base, handed),
            .folder = {},
            .usual = "/home/somebody/.local/share/standpoint/reports"};
}

}  // namespace

TEST_CASE("a number chooses and leads to the next question; nothing is told, and an answer can be changed") {
    Desk desk(paper_of(own_deal()));
    desk.type("2");
    CHECK(desk.sheet().response == Response(PickOne::Response{1}));
    CHECK(desk.session.current == 0);
    CHECK(desk.exam.next().focused);
    const std::string told = desk.text();
    for (const char* verdict : {"window.verdict.right", "window.verdict.wrong", "window.word.yours"}) {
        CHECK(told.find(words().part(verdict)) == std::string::npos);
    }
    desk.type("3");
    CHECK(desk.sheet().response == Response(PickOne::Response{2}));
    desk.press(ui::Named::enter);
    CHECK(desk.session.current == 1);
    desk.click(desk.exam.number(0));
    CHECK(desk.session.current == 0);
    CHECK(desk.sheet().response == Response(PickOne::Response{2}));
    desk.type("3");  // once more: taken out
    CHECK_FALSE(desk.sheet().response);
}

TEST_CASE("what is typed is the answer once the question is left, whichever way, and is there on coming back") {
    const Session paper = paper_of(own_deal());
    std::size_t typing = 0;
    while (paper.deal->questions[typing].kind() != TaskKind::type_in) {
        ++typing;
    }
    Desk desk(paper);
    desk.click(desk.exam.number(typing));
    CHECK(desk.exam.in_text());
    desk.type("Ky");
    CHECK_FALSE(desk.sheet().response);
    SUBCASE("by a number") {
        desk.click(desk.exam.number(0));
    }
    SUBCASE("by Enter") {
        desk.press(ui::Named::enter);
    }
    SUBCASE("to hand in") {
        desk.click(desk.exam.hand_in());
    }
    SUBCASE("by Escape") {
        desk.press(ui::Named::escape);
        CHECK(std::holds_alternative<scenes::ShowHome>(desk.last.next));
    }
    SUBCASE("by closing the window") {
        desk.session = step(desk.session, desk.exam.kept_back(desk.session, desk.here)).session;
    }
    CHECK(desk.session.sheet[typing].response == Response(TypeIn::Response{"Ky"}));
    Desk again(desk.session);
    again.click(again.exam.number(typing));
    CHECK(again.text().find("Ky") != std::string::npos);
}

TEST_CASE("flags are set and taken off, and shown with the answers beside the numbers") {
    Desk desk(paper_of(own_deal()));
    desk.click(desk.exam.flag());
    CHECK(desk.sheet().flagged);
    desk.click(desk.exam.flag());
    CHECK_FALSE(desk.sheet().flagged);
    const auto flags = [&] {
        std::size_t count = 0;
        for (const ui::DrawItem& item : desk.exam.draw(desk.session, desk.here)) {
            const auto* icon = std::get_if<ui::Icon>(&item);
            count += icon != nullptr && desk.exam.number(0).box.contains(icon->centre) ? 1U : 0U;
        }
        return count;
    };
    CHECK(flags() == 0);
    desk.click(desk.exam.flag());
    CHECK(flags() == 1);
}

TEST_CASE("handing in is asked about, with what is open and flagged, and can be thought better of") {
    Desk desk(paper_of(own_deal()));
    desk.type("2");
    desk.click(desk.exam.flag());
    desk.click(desk.exam.hand_in());
    CHECK(desk.exam.is_asking());
    CHECK(desk.text().find("4 questions have no answer yet. 1 is flagged.") != std::string::npos);
    desk.press(ui::Named::escape);
    CHECK_FALSE(desk.exam.is_asking());
    desk.click(desk.exam.hand_in());
    desk.press(ui::Named::enter);  // with something open, on with the paper
    CHECK_FALSE(desk.exam.is_asking());
    CHECK(desk.session.phase == Phase::asking);
    desk.click(desk.exam.hand_in());
    desk.click(desk.exam.hand_in());
    CHECK(desk.session.phase == Phase::finished);
    CHECK(desk.session.records.size() == 5);
}

TEST_CASE("Enter hands in what is answered as a whole and not flagged, also where the last answer was being typed") {
    const Session paper = paper_of(own_deal());
    std::size_t typing = 0;
    Session session = paper;
    for (std::size_t i = 0; i < paper.sheet.size(); ++i) {
        session = step(session, GoTo{i, {}}).session;
        if (session.question().kind() == TaskKind::type_in) {
            typing = i;
        } else {
            session = step(session, Answer{right_response(session.question().task), {}}).session;
        }
    }
    Desk desk(step(session, GoTo{typing, {}}).session);
    REQUIRE(answered_on_paper(desk.session) + 1 == desk.session.sheet.size());
    desk.type("Ky");
    desk.click(desk.exam.hand_in());
    CHECK(desk.exam.hand_in().focused);
    CHECK(desk.exam.hand_in().rank == ui::Rank::primary);
    desk.press(ui::Named::escape);
    desk.click(desk.exam.flag());
    desk.click(desk.exam.hand_in());
    CHECK(desk.exam.not_yet().focused);
    CHECK(desk.exam.not_yet().rank == ui::Rank::primary);
    CHECK_FALSE(desk.exam.not_yet().key.empty());
    CHECK(desk.exam.hand_in().key.empty());
    desk.press(ui::Named::escape);
    desk.click(desk.exam.flag());
    desk.click(desk.exam.hand_in());
    desk.press(ui::Named::enter);
    CHECK(desk.session.phase == Phase::finished);
}

TEST_CASE("a key flags the open question, stands on the button, and is a letter where one is typed") {
    Desk desk(paper_of(own_deal()));
    CHECK(desk.exam.flag().key == "F");
    desk.type("f");
    CHECK(desk.sheet().flagged);
    desk.type("f");
    CHECK_FALSE(desk.sheet().flagged);
    while (desk.session.question().kind() != TaskKind::type_in) {
        desk.click(desk.exam.next());
    }
    CHECK(desk.exam.flag().key.empty());
    desk.type("f");
    CHECK_FALSE(desk.sheet().flagged);
    CHECK(desk.text().find('f') != std::string::npos);
}

TEST_CASE("the number of the open question stands on gold, and no number moves when it is answered or flagged") {
    Desk desk(paper_of(own_deal()));
    const auto number_at = [&](std::size_t question) {
        const ui::Box& box = desk.exam.number(question).box;
        for (const ui::DrawItem& item : desk.exam.draw(desk.session, desk.here)) {
            const auto* text = std::get_if<ui::Text>(&item);
            if (text != nullptr && text->text == std::to_string(question + 1) && box.contains(text->baseline)) {
                return text->baseline;
            }
        }
        FAIL("it is not drawn");
        return ui::Point{};
    };
    const auto is_gold = [&](std::size_t question) {
        const ui::Box& box = desk.exam.number(question).box;
        const ui::DrawList list = desk.exam.draw(desk.session, desk.here);
        return std::ranges::any_of(list, [&](const ui::DrawItem& item) {
            const auto* fill = std::get_if<ui::Fill>(&item);
            return fill != nullptr && fill->box == box && fill->colour == desk.here.look.theme.colour.accent;
        });
    };
    const ui::Point before = number_at(0);
    CHECK(is_gold(0));
    CHECK_FALSE(is_gold(1));
    desk.type("2");
    desk.type("f");
    CHECK(number_at(0) == before);
    desk.click(desk.exam.number(1));
    CHECK(number_at(0) == before);
    CHECK_FALSE(is_gold(0));
    CHECK(is_gold(1));
}

TEST_CASE("extra time is told with the time that is left") {
    RoundPlan plan = plan_of(*find_mode("exam"), 1);
    plan.minutes = std::chrono::minutes{30};
    plan.extra_time = 125;
    const Session session = begin(own_deal(), plan);
    CHECK(Desk(session).text().find("37:30 left, with 7:30 of extra time") != std::string::npos);
    Desk narrow(session, {960, 720});
    CHECK(narrow.text().find("7:30") != std::string::npos);
    plan.extra_time = 100;
    CHECK(Desk(begin(own_deal(), plan)).text().find("extra") == std::string::npos);
}

TEST_CASE("half-done boards are as they were left, and complete ones are answered by themselves") {
    for (const std::uint64_t seed : {2U, 3U, 4U}) {
        const Session paper = paper_of("harbour-summit", 20, seed);
        for (std::size_t i = 0; i + 1 < paper.sheet.size(); ++i) {
            const auto* match = std::get_if<Match>(&paper.deal->questions[i].task);
            if (match == nullptr) {
                continue;
            }
            Desk desk(paper);
            desk.click(desk.exam.number(i));
            for (std::size_t left = 0; left + 1 < match->lefts.size(); ++left) {
                desk.type(std::to_string(match->partner[left] + 1));
            }
            CHECK_FALSE(desk.sheet().response);
            desk.click(desk.exam.number(i + 1));
            desk.click(desk.exam.number(i));
            ui::set_focus(desk.exam.ring(), desk.exam.ring()[match->lefts.size() - 1]);
            desk.type(std::to_string(match->partner.back() + 1));
            CHECK(desk.sheet().response == Response(Match::Response{match->partner}));
            // Taken apart, it is open again.
            desk.type(std::to_string(match->partner.back() + 1));
            CHECK_FALSE(desk.sheet().response);
        }
    }
}

TEST_CASE("every kind of answer is shown as it was given when its question comes back") {
    const Session paper = paper_of("harbour-summit", 40);
    Desk desk(paper);
    for (std::size_t i = 0; i < paper.sheet.size(); ++i) {
        Session answered = step(desk.session, GoTo{i, {}}).session;
        answered = step(answered, Answer{right_response(answered.question().task), {}}).session;
        scenes::Exam fresh(answered, "A story", desk.here);
        const Task& task = answered.question().task;
        const bool chosen = std::holds_alternative<PickOne>(task) || std::holds_alternative<TrueFalse>(task);
        INFO(answered.question().stem);
        CHECK((chosen || fresh.board().response() == right_response(task)));
        desk.session = answered;
    }
}

TEST_CASE("against the clock it is paused, not left, and the edge hears when the time is over") {
    Desk desk(paper_of(own_deal(), 1));
    desk.press(ui::Named::escape);
    CHECK(std::holds_alternative<scenes::PauseRound>(desk.last.next));
    desk.take(ui::FocusLost{});
    CHECK(std::holds_alternative<scenes::PauseRound>(desk.last.next));
    CHECK_FALSE(desk.exam.time_is_up(desk.session, desk.here));
    CHECK(desk.text().find("1:00 left") != std::string::npos);
    desk.here.motion.now += 61;
    CHECK(desk.exam.time_is_up(desk.session, desk.here));
}

TEST_CASE("Tab reaches every control of a paper, of its question before handing in, and of its pages") {
    Desk desk(paper_of(own_deal()));
    CHECK(reached_by_tab(desk.exam.ring()) == desk.exam.ring().size());
    desk.click(desk.exam.hand_in());
    CHECK(reached_by_tab(desk.exam.ring()) == 2);
    scenes::ExamSetup setup(setup_view(), stage());
    CHECK(reached_by_tab(setup.ring()) == setup.ring().size());
    scenes::ExamResults results(results_view(paper_of("harbour-summit", 8), "harbour-summit"), stage());
    CHECK(reached_by_tab(results.ring()) == results.ring().size());
}

TEST_CASE("the set-up page says what was chosen, and does not begin without a topic") {
    const scenes::Stage here = stage();
    scenes::ExamSetup setup(setup_view(), here);
    const auto begun = setup.took(ui::Key{ui::Named::enter}, here);
    REQUIRE(std::holds_alternative<scenes::StartRound>(begun.next));
    const auto& wanted = std::get<scenes::StartRound>(begun.next);
    CHECK(wanted.mode == "exam");
    REQUIRE(wanted.exam.has_value());
    CHECK(wanted.exam->questions == 20);
    CHECK(wanted.exam->topics.empty());
    CHECK(wanted.exam->minutes == std::chrono::minutes{30});
    CHECK(text_of(setup.draw(here)).find("up to 24 questions") != std::string::npos);
    const std::vector<ui::Control*> ring = setup.ring();
    for (std::size_t i = 2; i <= setup_view().topics.size(); ++i) {
        ui::set_focus(ring, ring[i]);
        setup.took(ui::Key{ui::Named::space}, here);
    }
    CHECK(setup.terms().topics == std::vector<FactKind>{setup_view().topics.front()});
    ui::set_focus(ring, ring[1]);
    setup.took(ui::Key{ui::Named::space}, here);
    CHECK(text_of(setup.draw(here)).find(words().part("window.exam.no-topic")) != std::string::npos);
    for (const ui::Control* control : setup.ring()) {
        CHECK(control != &setup.start());
    }
}

TEST_CASE("a row of the results leads to its fact in the briefing, and the report goes to the folder that is typed") {
    const scenes::Stage here = stage();
    const Session paper = paper_of("harbour-summit", 8);
    scenes::ExamResults results(results_view(paper, "harbour-summit"), here);
    const std::vector<ui::Control*> all = results.ring();
    ui::set_focus(all, all.back());
    const auto said = results.took(ui::Key{ui::Named::enter}, here);
    REQUIRE(std::holds_alternative<scenes::ShowAfterwards>(said.next));
    CHECK(std::get<scenes::ShowAfterwards>(said.next).question == 7);
    ui::set_focus(all, all[all.size() - 2]);
    const auto looked = results.took(ui::Key{ui::Named::enter}, here);
    REQUIRE(std::holds_alternative<scenes::ShowBriefing>(looked.next));
    CHECK(std::get<scenes::ShowBriefing>(looked.next).pack == "harbour-summit");
    const std::vector<ui::Control*> ring = results.ring();
    ui::set_focus(ring, ring[3]);
    CHECK(results.in_text());
    results.took(ui::Typed{"/tmp/here"}, here);
    const auto written = results.took(ui::Key{ui::Named::enter}, here);
    REQUIRE(std::holds_alternative<scenes::WriteReport>(written.next));
    CHECK(std::get<scenes::WriteReport>(written.next).folder == "/tmp/here");
    results.tell("It is at /tmp/here/one.html", true, here);
    CHECK(text_of(results.draw(here)).find("/tmp/here/one.html") != std::string::npos);
}

TEST_CASE("the set-up page and the results fit in every look") {
    const Session paper = paper_of("ukraine-peace-talks", 12);
    Session half = paper;
    for (std::size_t i = 0; i < 6; ++i) {
        half = step(half, Answer{right_response(half.question().task), {}}).session;
        half = step(half, GoTo{i + 1, {}}).session;
    }
    in_every_look([&](const scenes::Stage& here) {
        scenes::ExamSetup setup(setup_view(), here);
        CHECK(faults_on_the_way(setup, here) == "");
        scenes::ExamSetupView none = setup_view();
        none.terms.minutes.reset();
        scenes::ExamSetup unlimited(none, here);
        CHECK(faults_on_the_way(unlimited, here) == "");
        scenes::ExamResults results(results_view(half, "ukraine-peace-talks"), here);
        CHECK(faults_on_the_way(results, here) == "");
        results.tell("The report is written:\n/home/somebody/.local/share/standpoint/reports/paper-1-2026-11-25.html",
                     true, here);
        CHECK(joined(faults(results.draw(here), results.ring(), here, &results.scroll())) == "");
    });
}

TEST_CASE("every question of a paper fits in every look, open and answered, and so does what asks to hand it in") {
    for (const std::string key : {"ukraine-peace-talks", "harbour-summit"}) {
        const Session paper = paper_of(key, 40);
        std::size_t looks = 0;
        in_every_look([&](const scenes::Stage& here) {
            // In each look every third question, and all of them over the looks.
            for (std::size_t i = looks++ % 3; i < paper.sheet.size(); i += 3) {
                Session session = step(paper, GoTo{i, {}}).session;
                session = step(session, Flag{true, {}}).session;
                INFO(session.question().stem);
                scenes::Exam exam(session, pack(key).base.title, here);
                CHECK(joined(faults(exam.draw(session, here), exam.ring(), here)) == "");
                session = step(session, Answer{right_response(session.question().task), {}}).session;
                scenes::Exam answered(session, pack(key).base.title, here);
                CHECK(joined(faults(answered.draw(session, here), answered.ring(), here)) == "");
            }
            scenes::Exam asking(paper, pack(key).base.title, here);
            const ui::Point at = asking.hand_in().box.centre();
            for (const ui::Input& input : {ui::Input{ui::PointerMoved{at}}, ui::Input{ui::PointerPressed{at}},
                                           ui::Input{ui::PointerReleased{at}}}) {
                asking.took(input, paper, here);
            }
            CHECK(asking.is_asking());
            CHECK(joined(faults(asking.draw(paper, here), asking.ring(), here)) == "");
        });
    }
}
