// Exams in the window, without one: from the picker through the paper to the report; left, closed and gone on with;
// against the clock.
#include <algorithm>
#include <functional>
#include <memory>

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/exam_report.hpp"
#include "app/hands.hpp"
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
    ui::set_focus(ring, ring[ring.size() - 2]);  // behind it is what can be said of the question
    press(desk, ui::Named::enter);
    REQUIRE(desk.is_at<scenes::Briefing>());
    press(desk, ui::Named::escape);
    CHECK(desk.is_at<scenes::ExamResults>());
    press(desk, ui::Named::escape);
    CHECK(desk.is_at<scenes::Home>());
}

namespace {

// The same for each device, each with a folder of its own: an exam with a typed answer that was wrong, graded.
void with_each_device(const std::function<void(Hands&, std::size_t)>& story) {
    const auto none = [](const std::string&) {};
    const auto begun = [&](const auto& make, const char* device) {
        INFO(std::string(device));
        const Folder data;
        Desk desk({.pack = "harbour-summit", .seed = 1, .mode = "exam", .questions = 20}, ask_outside(), data.path());
        press(desk, ui::Named::enter);
        const std::size_t typing = first_of(desk, TaskKind::type_in);
        use(desk, exam(desk).number(typing));
        desk.take(ui::Typed{"Somebody Else Entirely"});
        use(desk, exam(desk).hand_in());
        use(desk, exam(desk).hand_in());
        REQUIRE(desk.is_at<scenes::ExamResults>());
        const auto hands = make(desk);
        story(*hands, typing);
    };
    begun([&](Desk& desk) { return std::make_unique<KeyboardHands>(desk, none); }, "keyboard");
    begun([&](Desk& desk) { return std::make_unique<MouseHands>(desk, none); }, "mouse");
    begun([](Desk& desk) { return std::make_unique<PadHands>(desk); }, "gamepad");
}

}  // namespace

TEST_CASE("by every device a graded answer is overruled, a question challenged and set aside; all of it is kept") {
    with_each_device([](Hands& hands, std::size_t typing) {
        Desk& desk = hands.desk();
        const RoundUid uid = desk.showing->round()->uid();
        const std::size_t other = typing == 0 ? 1 : 0;
        const auto say = [&](std::size_t question, const char* what) {
            hands.use(desk.at<scenes::ExamResults>().more(question));
            REQUIRE(desk.is_at<scenes::Afterwards>());
            CHECK(desk.shows(desk.session().deal->questions[question].stem.substr(0, 20)));
            hands.use(desk.part(what));
            REQUIRE(desk.is_at<scenes::ExamResults>());
            CHECK(desk.at<scenes::ExamResults>().more(question).focused);
        };
        say(typing, "window.say.overrule");
        CHECK(desk.shows("1 of 20 marks"));
        CHECK(desk.shows(desk.part("window.exam.overruled")));
        say(other, "window.say.strike");
        CHECK(desk.shows("1 of 19 marks"));
        CHECK(desk.shows(desk.part("window.exam.struck")));
        say(2, "window.say.suspend");
        say(3, "window.say.bury");
        CHECK(marks_of(desk.session()) == Marks{.questions = 19, .right = 1, .marks = 1});
        const auto answers = desk.game->store.answers(uid);
        CHECK(answers.size() == 19);
        CHECK(std::ranges::count(answers, true, &SavedAnswer::overruled) == 1);
        CHECK(desk.game->store.answers(uid, true).size() == 21);
        CHECK(files_in(desk.game->places.data / "challenges") == 1);
        const auto memories = desk.game->store.memories(desk.game->player.uid, "harbour-summit", Moment::max());
        CHECK(std::ranges::count(memories, true, &KeptMemory::suspended) == 1);
        CHECK(std::ranges::count_if(memories, [](const KeptMemory& one) { return one.buried.has_value(); }) == 1);
        const auto round = desk.game->store.round(uid);
        REQUIRE(round);
        const auto again = play_back(desk.game->chosen->material(), *read_replay(round->replay));
        REQUIRE(again);
        CHECK(state_hash(*again) == state_hash(desk.session()));
        CHECK(marks_of(*again) == marks_of(desk.session()));
        CHECK(round->outcome->score == desk.session().score);
    });
}

TEST_CASE("the key opens what can be said of the row with the focus, and leaving that changes nothing") {
    const Folder data;
    Desk desk(six(), ask_outside(), data.path());
    press(desk, ui::Named::enter);
    use(desk, exam(desk).hand_in());
    use(desk, exam(desk).hand_in());
    desk.take(ui::Typed{"m"});  // no row has it
    REQUIRE(desk.is_at<scenes::ExamResults>());
    ui::set_focus(desk.ring(), &desk.at<scenes::ExamResults>().more(4));
    press(desk, ui::Named::up);
    desk.take(ui::Typed{"m"});
    REQUIRE(desk.is_at<scenes::Afterwards>());
    const std::size_t commands = desk.session().commands.size();
    press(desk, ui::Named::escape);
    REQUIRE(desk.is_at<scenes::ExamResults>());
    CHECK(desk.session().commands.size() == commands);
    use(desk, desk.at<scenes::ExamResults>().write());
    // What is said afterwards makes the report old: it is not told of any more.
    CHECK(desk.shows(desk.part("exam.written")));
    ui::set_focus(desk.ring(), &desk.at<scenes::ExamResults>().more(5));
    press(desk, ui::Named::enter);
    REQUIRE(desk.is_at<scenes::Afterwards>());
    press(desk, ui::Named::enter);
    CHECK(marks_of(desk.session()).questions == 5);
    CHECK_FALSE(desk.shows(desk.part("exam.written")));
}

TEST_CASE("a report folder is the usual one, in the home folder, in the data or wherever its path leads") {
    CHECK(report_folder("", "/data", "/home/a") == "/data/reports");
    CHECK(report_folder("~", "/data", "/home/a") == "/home/a/");
    CHECK(report_folder("~/papers", "/data", "/home/a") == "/home/a/papers");
    CHECK(report_folder("~papers", "/data", "/home/a") == "/data/~papers");
    CHECK(report_folder("papers", "/data", "/home/a") == "/data/papers");
    CHECK(report_folder("/srv/papers", "/data", "/home/a") == "/srv/papers");
}
