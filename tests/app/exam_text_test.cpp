// Exams in the terminal from outside: what is asked first, going back and forth, handing in, the report; killed in the
// middle and gone on with; and what the store has of it.
#include <algorithm>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/program.hpp"
#include "play/exam.hpp"
#include "play/modes/mode.hpp"
#include "play/replay.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

std::vector<std::string> sitting(const Folder& data, const std::vector<std::string>& more = {}) {
    std::vector<std::string> all{"play", "--text", "--mode", "exam", "--data", data.path().string()};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

const std::vector<std::string> six{"--seed", "3", "--questions", "6", "--topic", "people,positions,meetings"};

RoundPlan plan_of_six() {
    ExamTerms terms{.questions = 6, .topics = topics_named({"people", "positions", "meetings"})};
    return exam_plan(terms, 3);
}

Deal paper_of_six() {
    return deal(article()->material(), plan_of_six());
}

// The only round that the folder has, finished or not.
SavedRound only_round(const Folder& data) {
    Store store = Store::open(data.path());
    CHECK(store.take_notices().empty());
    const auto profiles = store.profiles();
    REQUIRE(profiles.size() == 1);
    std::vector<SavedRound> rounds = store.unfinished(profiles.front().uid);
    for (const TopScore& score : store.top({.pack = article()->base().key, .mode = "exam"})) {
        rounds.push_back(*store.round(score.round));
    }
    REQUIRE(rounds.size() == 1);
    return rounds.front();
}

Session replayed(const SavedRound& round) {
    const auto replay = read_replay(round.replay);
    REQUIRE(replay);
    auto session = play_back(article()->material(), *replay);
    REQUIRE(session);
    return *session;
}

std::string content(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("an exam is answered in any order, changed and handed in, and the store has every answer of it") {
    const Folder data;
    const Deal paper = paper_of_six();
    REQUIRE(paper.questions.size() == 6);
    const auto right = [&](std::size_t i) { return right_line(paper.questions[i].task) + "\n"; };
    // The third first, then back; the second is answered, taken out again and left open; the fourth is flagged.
    const std::string lines = ":3\n" + right(2) + ":f\n:1\n" + right(0) + right(1) + ":b\ng\n:5\n" + right(4) +
                              right(5) + ":4\n" + right(3) + ":h\nn\n:l\n:h\ny\nq\n";
    const Ended ran = run(sitting(data, six), lines);
    INFO(ran.out);
    CHECK(ran.code == 0);
    CHECK(ran.out.find("Questions you flagged: 1.") != std::string::npos);
    CHECK(ran.out.find("Questions without an answer: 1.") != std::string::npos);
    CHECK(count_of(ran.out, "The paper is not handed in. Go on with it.") == 1);
    CHECK(ran.out.find("5 of 6 marks, 5 fully right, 83%") != std::string::npos);
    const std::size_t end = ran.out.find("5 of 6 marks");
    CHECK(ran.out.substr(0, end).find("✔ Right") == std::string::npos);
    CHECK(ran.out.substr(0, end).find("The right answer") == std::string::npos);
    const SavedRound round = only_round(data);
    REQUIRE(round.outcome.has_value());
    const Session session = replayed(round);
    CHECK(session.phase == Phase::finished);
    CHECK(session.plan.topics == plan_of_six().topics);
    CHECK(round.outcome->score == session.score);
    CHECK(round.outcome->score == 500);
    CHECK_FALSE(session.records[1].response);
    Store store = Store::open(data.path());
    const auto answers = store.answers(round.uid);
    REQUIRE(answers.size() == 6);
    CHECK(std::ranges::count_if(answers, [](const SavedAnswer& one) { return one.heard == Heard::right; }) == 5);
    CHECK(std::ranges::none_of(answers, &SavedAnswer::against_time));
    CHECK(store.memories(round.profile, round.pack, answers.front().at).size() == 6);
}

TEST_CASE("with a limit of time answers are only logged") {
    const Folder data;
    std::vector<std::string> limited = six;
    limited.insert(limited.end(), {"--minutes", "30", "--extra-time", "1.5"});
    const Ended ran = run(sitting(data, limited), right_line(paper_of_six().questions[0].task) + "\n:h\ny\nq\n");
    INFO(ran.out);
    CHECK(ran.out.find("Time allowed: 45:00, 15:00 of it extra time") != std::string::npos);
    const SavedRound round = only_round(data);
    Store store = Store::open(data.path());
    const auto answers = store.answers(round.uid);
    CHECK(answers.size() == 6);
    CHECK(std::ranges::all_of(answers, &SavedAnswer::against_time));
    CHECK(replayed(round).plan.extra_time == 150);
    CHECK(time_allowed(replayed(round).plan) == std::chrono::minutes{45});
}

TEST_CASE("how many questions and about what is asked for where nobody said it") {
    const Folder data;
    const Ended ran = run(sitting(data, {"--seed", "3"}), "many\n4\n9 9\n2 3\nq\n");
    INFO(ran.out);
    CHECK(ran.out.find("1) People · ") != std::string::npos);
    CHECK(ran.out.find(" questions\n  2) ") != std::string::npos);
    CHECK(ran.out.find("Question 1 of 4") != std::string::npos);
    CHECK(ran.code == 0);
    for (const char* wrong : {"0", "41", "some"}) {
        CHECK(run(sitting(data, {"--questions", wrong})).code == 2);
    }
    CHECK(run(sitting(data, {"--topic", "weather"})).code == 2);
    CHECK(run(sitting(data, {"--extra-time", "1.5"})).code == 2);
    CHECK(run(sitting(data, {"--minutes", "9", "--extra-time", "3"})).code == 2);
    CHECK(run({"play", "--text", "--questions", "9", "--data", data.path().string()}).code == 2);
}

TEST_CASE("left in the middle, by q or killed, an exam goes on exactly where it was") {
    const Deal paper = paper_of_six();
    const auto right = [&](std::size_t i) { return right_line(paper.questions[i].task) + "\n"; };
    const Folder data;
    const Ended left = run(sitting(data, six), right(0) + ":f\n:4\n" + right(3) + ":3\nq\n");
    INFO(left.out);
    CHECK(left.out.find("The exam is kept with 2 of 6 answers") != std::string::npos);
    Session stood = replayed(only_round(data));
    CHECK(stood.current == 2);
    CHECK(answered_on_paper(stood) == 2);
    CHECK(stood.sheet[1].flagged);
    {
        Running running(sitting(data));
        running.type("\n" + right(2) + ":6\n" + right(5) + "?\n");
        running.wait_for_text("hands the paper in", 3);
        running.kill_at_once();
    }
    stood = replayed(only_round(data));
    CHECK(answered_on_paper(stood) == 4);
    CHECK(stood.current == 5);
    // The second question is flagged still; asking to hand in twice is no answer.
    const Ended ended = run(sitting(data), "\n:2\n" + right(1) + ":5\n" + right(4) + ":h\n:h\ny\nq\n");
    INFO(ended.out);
    CHECK(ended.out.find("An exam on") != std::string::npos);
    CHECK(ended.out.find("A round of") == std::string::npos);
    CHECK(count_of(ended.out, "Questions you flagged: 1.") == 2);
    CHECK(ended.out.find("Every question has an answer. Hand the paper in all the same?") != std::string::npos);
    CHECK(ended.out.find("6 of 6 marks, 6 fully right") != std::string::npos);
    const SavedRound round = only_round(data);
    REQUIRE(round.outcome.has_value());
    CHECK(round.outcome->score == 600);
    Store store = Store::open(data.path());
    CHECK(store.answers(round.uid).size() == 6);
    CHECK(store.unfinished(round.profile).empty());
}

TEST_CASE("the report goes to the folder that is named or the usual one, and none is written over") {
    const Folder data;
    const Folder elsewhere;
    const Ended ran = run(sitting(data, six), ":h\ny\nr\n\nr\n" + elsewhere.path().string() + "\nr\n\nq\n");
    INFO(ran.out);
    CHECK(ran.out.find("The report is written:") != std::string::npos);
    const auto reports = [](const std::filesystem::path& folder) {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            files.push_back(entry.path());
        }
        std::ranges::sort(files);
        return files;
    };
    const auto usual = reports(data.path() / "reports");
    REQUIRE(usual.size() == 2);  // the same report is not written twice
    CHECK(usual[0].extension() == ".csv");
    CHECK(usual[1].extension() == ".html");
    CHECK(reports(elsewhere.path()).size() == 2);
    const std::string page = content(usual[1]);
    for (const Question& question : paper_of_six().questions) {
        INFO(question.stem);
        CHECK(content(usual[0]).find("\"" + std::to_string(question.paragraph) + "\"") != std::string::npos);
    }
    CHECK(count_of(page, "<li>") == 6);
    CHECK(page.find("Player") != std::string::npos);
    CHECK(page.find("0 of 6 marks, 0 fully right") != std::string::npos);
    const Folder again;
    const Ended other = run(sitting(again, six), right_line(paper_of_six().questions[0].task) + "\n:h\ny\nr\n" +
                                                     elsewhere.path().string() + "\nq\n");
    INFO(other.out);
    CHECK(reports(elsewhere.path()).size() == 4);
}

TEST_CASE("answers to a graded paper are overruled, challenged and set aside, and store, replay and report follow") {
    // A paper with a name to be typed, which is answered wrongly; all others are left open but the first.
    Deal paper;
    std::uint64_t seed = 0;
    std::size_t typing = 0;
    while (typing == 0) {
        paper = deal(article()->material(),
                     exam_plan({.questions = 8, .topics = topics_named({"people", "positions", "meetings"})}, ++seed));
        for (std::size_t i = 2; i < paper.questions.size(); ++i) {
            typing = paper.questions[i].kind() == TaskKind::type_in ? i : typing;
        }
    }
    const std::string n = std::to_string(typing + 1);
    const Folder data;
    const Folder reports;
    const Ended ran = run(
        sitting(data, {"--seed", std::to_string(seed), "--questions", "8", "--topic", "people,positions,meetings"}),
        right_line(paper.questions[0].task) + "\n:" + n + "\nSomebody Else Entirely\n:challenge 2\n:right " + n +
            "\n:h\ny\n:right " + n + "\n:right 2\n:challenge 2\n:challenge 2\n:suspend 3\n:bury 4\n:right\n:easy 1\n" +
            ":right 9\nr\n" + reports.path().string() + "\nq\n");
    INFO(ran.out);
    CHECK(ran.code == 0);
    const std::size_t graded = ran.out.find("1 of 8 marks, 1 fully right, 13%");
    REQUIRE(graded != std::string::npos);
    CHECK(ran.out.substr(0, graded).find("It counts as right") == std::string::npos);  // nothing before the end
    CHECK(count_of(ran.out, "It counts as right, as you say.") == 1);
    CHECK(ran.out.find("2 of 8 marks, 2 fully right, 25%") != std::string::npos);
    CHECK(count_of(ran.out, "The question counts for nothing.") == 1);
    CHECK(ran.out.find("2 of 7 marks, 2 fully right, 29%") != std::string::npos);
    CHECK(ran.out.find("Only a typed answer that was not right can be overruled.") != std::string::npos);
    CHECK(ran.out.find("This question counts for nothing already.") != std::string::npos);
    CHECK(count_of(ran.out, "About question 3:") == 4);  // once by itself, and for each line that says nothing

    Store store = Store::open(data.path());
    const SavedRound round = only_round(data);
    const Session session = replayed(round);
    CHECK(session.score == 200);
    REQUIRE(round.outcome.has_value());
    CHECK(round.outcome->score == 200);
    CHECK(round.outcome->accuracy == doctest::Approx(2.0 / 7));
    CHECK(marks_of(session) == Marks{.questions = 7, .right = 2, .marks = 2});
    const auto answers = store.answers(round.uid);
    CHECK(answers.size() == 7);
    CHECK(std::ranges::none_of(answers, [](const SavedAnswer& one) { return one.position == 1; }));
    CHECK(std::ranges::count(answers, true, &SavedAnswer::overruled) == 1);
    const auto all = store.answers(round.uid, true);
    CHECK(all.size() == 9);
    for (const SavedAnswer& answer : all) {
        CHECK(answer.at == all.front().at);
    }
    CHECK(round.outcome->finished == all.front().at);
    const auto memories = store.memories(round.profile, round.pack, Moment::max());
    CHECK(std::ranges::count(memories, true, &KeptMemory::suspended) == 1);
    CHECK(std::ranges::count_if(memories, [](const KeptMemory& one) { return one.buried.has_value(); }) == 1);

    std::size_t challenges = 0;
    for (const auto& entry : std::filesystem::directory_iterator(data.path() / "challenges")) {
        ++challenges;
        const std::string report = content(entry.path());
        CHECK(report.find(paper.questions[1].stem) != std::string::npos);
        CHECK(report.find("hand-in") != std::string::npos);
    }
    CHECK(challenges == 1);
    for (const auto& entry : std::filesystem::directory_iterator(reports.path())) {
        const std::string report = content(entry.path());
        INFO(report);
        CHECK(count_of(report, "Right, as the player says") == 1);
        CHECK(count_of(report, "Challenged, counts for nothing") == 1);
        if (entry.path().extension() == ".html") {
            CHECK(report.find("2 of 7 marks, 2 fully right") != std::string::npos);
            CHECK(report.find("Right only as the player says: 1. Challenged, not counted: 1.") != std::string::npos);
        }
    }
}

TEST_CASE("a challenge to a graded paper that cannot be reported leaves its question in the marks") {
    const Folder data;
    data.write("challenges", "a file where the folder should be");
    const Ended ran = run(sitting(data, six), ":h\ny\n:challenge 1\nq\n");
    INFO(ran.out);
    CHECK(ran.out.find("so the question still counts") != std::string::npos);
    CHECK(marks_of(replayed(only_round(data))).questions == 6);
}

TEST_CASE("a folder that cannot be had is told, and the exam is kept all the same") {
    const Folder data;
    const std::filesystem::path file = data.write("file", "not a folder");
    const Ended ran = run(sitting(data, six), ":h\ny\nr\n" + (file / "inside").string() + "\nq\n");
    INFO(ran.out);
    CHECK(ran.code == 0);
    CHECK(ran.out.find((file / "inside").string()) != std::string::npos);
    CHECK(ran.out.find("The report is written:") == std::string::npos);
    CHECK(only_round(data).outcome.has_value());
}
