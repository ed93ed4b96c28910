// Exams in the window, without one: from the picker through the paper to the report; left, closed and gone on with;
// against the clock.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/exam_report.hpp"
#include "play/player.hpp"
#include "play/replay.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

PlayOptions six() {
    return {.seed = 3, .mode = "exam", .questions = 6};
}

void press(Desk& desk, ui::Named key) {
    desk.take(ui::Key{key});
}

void use(Desk& desk, const ui::Control& control) {
    const ui::Point at = control.box.centre();
    desk.take(ui::PointerMoved{at});
    desk.take(ui::PointerPressed{at});
    desk.take(ui::PointerReleased{at});
}

scenes::Exam& exam(Desk& desk) {
    return desk.at<scenes::Exam>();
}

// The place of the first question of that kind; the test has nothing to say where there is none.
std::size_t first_of(Desk& desk, TaskKind kind) {
    const auto& questions = desk.session().deal->questions;
    const auto found = std::ranges::find(questions, kind, &Question::kind);
    REQUIRE(found != questions.end());
    return static_cast<std::size_t>(found - questions.begin());
}

std::size_t files_in(const std::filesystem::path& folder) {
    std::error_code none;
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder, none), std::filesystem::directory_iterator()));
}

std::string all_text(Desk& desk) {
    std::string all;
    for (const ui::DrawItem& item : desk.showing->draw(desk.now)) {
        if (const auto* text = std::get_if<ui::Text>(&item)) {
            all += text->text + ' ';
        }
    }
    return all;
}

}  // namespace

TEST_CASE("from the picker to an exam, handed in and reported, all of it kept") {
    const Folder data;
    Desk desk({.pack = "harbour-summit"}, ask_outside(), data.path());
    if (desk.is_at<scenes::Welcome>()) {
        press(desk, ui::Named::escape);
    }
    REQUIRE(desk.is_at<scenes::Home>());
    for (int i = 0; i < 12 && !desk.is_at<scenes::Modes>(); ++i) {
        press(desk, ui::Named::tab);
        if (i >= 3) {
            press(desk, ui::Named::enter);
        }
        if (desk.is_at<scenes::Round>() || desk.is_at<scenes::TopScores>() || desk.is_at<scenes::Settings>()) {
            press(desk, ui::Named::escape);
        }
    }
    REQUIRE(desk.is_at<scenes::Modes>());
    const auto& offered = desk.at<scenes::Modes>().view().modes;
    const auto found = std::ranges::find(offered, std::string("exam"), &scenes::ModeOnTable::name);
    REQUIRE(found != offered.end());
    desk.take(ui::Typed{std::to_string(found - offered.begin() + 1)});
    REQUIRE(desk.is_at<scenes::ExamSetup>());
    press(desk, ui::Named::enter);
    REQUIRE(desk.is_at<scenes::Exam>());
    CHECK(desk.session().deal->questions.size() == 20);
    const RoundUid uid = desk.showing->round()->uid();
    use(desk, exam(desk).hand_in());
    use(desk, exam(desk).hand_in());
    REQUIRE(desk.is_at<scenes::ExamResults>());
    CHECK(desk.game->store.answers(uid).size() == 20);
    use(desk, desk.at<scenes::ExamResults>().write());
    CHECK(files_in(data.path() / "reports") == 2);
    CHECK(all_text(desk).find((data.path() / "reports").filename().string()) != std::string::npos);
    CHECK(desk.game->store.saves());
}

TEST_CASE("the folder that was typed is there the next time, and one that cannot be had is told") {
    const Folder data;
    const Folder elsewhere;
    for (const bool again : {false, true}) {
        Desk desk(six(), ask_outside(), data.path());
        press(desk, ui::Named::enter);
        use(desk, exam(desk).hand_in());
        use(desk, exam(desk).hand_in());
        auto& results = desk.at<scenes::ExamResults>();
        if (!again) {
            while (!results.in_text()) {
                press(desk, ui::Named::tab);
            }
            desk.take(ui::Typed{elsewhere.path().string()});
        }
        use(desk, results.write());
        CHECK(files_in(elsewhere.path()) == 2);
        CHECK(files_in(data.path() / "reports") == 0);
    }
    Desk desk(six(), ask_outside(), data.path());
    press(desk, ui::Named::enter);
    use(desk, exam(desk).hand_in());
    use(desk, exam(desk).hand_in());
    auto& results = desk.at<scenes::ExamResults>();
    while (!results.in_text()) {
        press(desk, ui::Named::tab);
    }
    elsewhere.write("file", "no folder");
    desk.take(ui::Typed{"/file/inside"});  // behind what was typed before
    use(desk, results.write());
    CHECK(all_text(desk).find("inside") != std::string::npos);
    CHECK(all_text(desk).find(desk.game->texts.part("exam.written")) == std::string::npos);
}

TEST_CASE("closed in the middle, with a half-typed name and its time, an exam goes on exactly where it was") {
    const Folder data;
    std::size_t typing = 0;
    std::uint64_t stood = 0;
    {
        Desk desk({.pack = "harbour-summit", .seed = 1, .mode = "exam", .questions = 20}, ask_outside(), data.path());
        press(desk, ui::Named::enter);
        typing = first_of(desk, TaskKind::type_in);
        use(desk, exam(desk).number(typing));
        desk.take(ui::Typed{"Half a na"});
        use(desk, exam(desk).flag());
        desk.now += 7;
        desk.take(ui::Closed{});
        CHECK(desk.showing->over());
        stood = state_hash(desk.session());
        CHECK(desk.session().sheet[typing].spent >= Milliseconds{7'000});
    }
    Desk desk({.pack = "harbour-summit", .mode = "exam"}, ask_outside(), data.path());
    REQUIRE(desk.is_at<scenes::Exam>());
    CHECK(state_hash(desk.session()) == stood);
    CHECK(desk.session().current == typing);
    CHECK(desk.session().sheet[typing].flagged);
    CHECK(desk.session().sheet[typing].response == Response(TypeIn::Response{"Half a na"}));
    CHECK(all_text(desk).find("Half a na") != std::string::npos);
    press(desk, ui::Named::escape);
    REQUIRE(desk.is_at<scenes::Home>());
    CHECK(all_text(desk).find(desk.game->texts.part("mode.exam") + " ·") != std::string::npos);
}

TEST_CASE("against the clock the paper is handed in as it stands when the time is over, and waits while paused") {
    PlayOptions options = six();
    options.minutes = std::chrono::minutes{1};
    options.extra_time = 150;
    const Folder data;
    Desk desk(options, ask_outside(), data.path());
    press(desk, ui::Named::enter);
    CHECK(time_left(desk.session()) == Milliseconds{90'000});
    const RoundUid uid = desk.showing->round()->uid();
    use(desk, exam(desk).number(2));
    desk.now += 30;
    press(desk, ui::Named::escape);
    REQUIRE(desk.showing->pause_screen());
    desk.now += 600;
    desk.showing->draw(desk.now);
    press(desk, ui::Named::enter);
    REQUIRE_FALSE(desk.showing->pause_screen());
    desk.showing->draw(desk.now += 30);
    CHECK(desk.is_at<scenes::Exam>());
    desk.showing->draw(desk.now += 31);
    REQUIRE(desk.is_at<scenes::ExamResults>());
    CHECK(desk.session().used == Milliseconds{90'000});
    const auto answers = desk.game->store.answers(uid);
    CHECK(answers.size() == 6);
    CHECK(std::ranges::all_of(answers, &SavedAnswer::against_time));
}

TEST_CASE("what stands in the field when the time ends counts; what is typed after it does not") {
    const Folder data;
    Desk desk({.pack = "harbour-summit",
               .seed = 1,
               .mode = "exam",
               .questions = 20,
               .topics = {},
               .minutes = std::chrono::minutes{1}},
              ask_outside(), data.path());
    press(desk, ui::Named::enter);
    const std::size_t typing = first_of(desk, TaskKind::type_in);
    use(desk, exam(desk).number(typing));
    desk.take(ui::Typed{std::get<TypeIn>(desk.task()).accepted.front()});
    CHECK_FALSE(desk.session().sheet[typing].response);
    desk.showing->draw(desk.now += 61);
    REQUIRE(desk.is_at<scenes::ExamResults>());
    CHECK(desk.session().records[typing].grade.verdict == Verdict::right);
    CHECK(desk.session().used == Milliseconds{60'000});
}

TEST_CASE("nothing is heard of a paper that would tell how an answer went") {
    Desk desk(six(), ask_outside());
    press(desk, ui::Named::enter);
    desk.showing->take_sounds();
    for (std::size_t i = 0; i < 5; ++i) {
        desk.take(ui::Typed{"1"});
        use(desk, exam(desk).number(i + 1));
        for (const ui::Sound sound : desk.showing->take_sounds()) {
            CHECK((sound == ui::Sound::place || sound == ui::Sound::draw));
        }
    }
}

TEST_CASE("a row of the results opens the briefing at its fact, and coming back finds the results as they were") {
    Desk desk(six(), ask_outside());
    press(desk, ui::Named::enter);
    use(desk, exam(desk).hand_in());
    use(desk, exam(desk).hand_in());
    const std::vector<ui::Control*> ring = desk.ring();
    ui::set_focus(ring, ring.back());
    press(desk, ui::Named::enter);
    REQUIRE(desk.is_at<scenes::Briefing>());
    press(desk, ui::Named::escape);
    CHECK(desk.is_at<scenes::ExamResults>());
    press(desk, ui::Named::escape);
    CHECK(desk.is_at<scenes::Home>());
}

TEST_CASE("a report folder is the usual one, in the home folder, in the data or wherever its path leads") {
    CHECK(report_folder("", "/data", "/home/a") == "/data/reports");
    CHECK(report_folder("~", "/data", "/home/a") == "/home/a/");
    CHECK(report_folder("~/papers", "/data", "/home/a") == "/home/a/papers");
    CHECK(report_folder("~papers", "/data", "/home/a") == "/data/~papers");
    CHECK(report_folder("papers", "/data", "/home/a") == "/data/papers");
    CHECK(report_folder("/srv/papers", "/data", "/home/a") == "/srv/papers");
}
