// Every mode in the terminal from outside: played to its end, taken back, left.
#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/program.hpp"
#include "play/modes/daily.hpp"
#include "play/modes/mode.hpp"
#include "play/replay.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

std::vector<std::string> playing(const Folder& data, const std::string& mode) {
    return {"play", "--text", "--mode", mode, "--seed", "3", "--data", data.path().string()};
}

RoundPlan plan_in(const std::string& mode) {
    return plan_of(*find_mode(mode), 3);
}

// What is typed to do the question rightly, line by line.
std::vector<std::string> right_lines_of(const std::string& mode, const Question& question) {
    if (mode == "browse") {
        return {"", ""};
    }
    if (const auto* match = std::get_if<Match>(&question.task); match != nullptr && mode == "pairs") {
        std::vector<std::string> lines;
        for (std::size_t left = 0; left < match->lefts.size(); ++left) {
            lines.push_back(std::to_string(left + 1) + " " + std::to_string(match->partner[left] + 1));
        }
        return lines;
    }
    return {right_line(question.task)};
}

std::vector<std::string> all_right(const std::string& mode, const Deal& dealt) {
    std::vector<std::string> lines;
    for (const Question& question : dealt.questions) {
        for (std::string& line : right_lines_of(mode, question)) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to && i < lines.size(); ++i) {
        text += lines[i] + '\n';
    }
    return text;
}

SavedRound latest(Store& store, const std::string& mode) {
    const auto profiles = store.profiles();
    REQUIRE(profiles.size() == 1);
    const auto top = store.top({.pack = article()->base().key, .mode = mode});
    const auto open = store.unfinished(profiles.front().uid);
    REQUIRE(top.size() + open.size() == 1);
    return top.empty() ? open.front() : *store.round(top.front().round);
}

Session replayed(const SavedRound& round) {
    const auto replay = read_replay(round.replay);
    REQUIRE(replay);
    auto session = play_back(article()->material(), *replay);
    REQUIRE(session);
    return *session;
}

// Browse asks for the deck before its first card.
std::string before_the_first(const std::string& mode) {
    return mode == "browse" ? "\n" : "";
}

}  // namespace

TEST_CASE("every mode is played to its end in the terminal, and the store has the score of its replay") {
    for (const std::string mode : {"sides", "pairs", "timeline", "survival", "browse"}) {
        CAPTURE(mode);
        const Folder data;
        const auto lines = all_right(mode, deal(article()->material(), plan_in(mode)));
        const Ended ran = run(playing(data, mode), before_the_first(mode) + joined(lines, 0, lines.size()) + "q\n");
        INFO(ran.out);
        CHECK(ran.code == 0);
        CHECK(ran.out.find("The round is over.") != std::string::npos);
        Store store = Store::open(data.path());
        const SavedRound round = latest(store, mode);
        REQUIRE(round.outcome.has_value());
        const Session session = replayed(round);
        CHECK(session.phase == Phase::finished);
        CHECK(round.outcome->score == session.score);
        CHECK(store.answers(round.uid).size() == session.records.size());
        CHECK((mode == "browse") == (ran.out.find("Top scores") == std::string::npos));
    }
}

TEST_CASE("a single pair is something that is kept when the player stops") {
    const Folder data;
    const auto lines = all_right("pairs", deal(article()->material(), plan_in("pairs")));
    const Ended stopped = run(playing(data, "pairs"), lines.front() + "\nq\n");
    CHECK(stopped.out.find("The round is kept with 0 of 3 answers.") != std::string::npos);
    const Folder other;
    CHECK(run(playing(other, "pairs"), "q\n").out.find("there is nothing to keep") != std::string::npos);
}

TEST_CASE("an answer is taken back in every mode, and such a round is on no board of its mode") {
    for (const std::string mode : {"sides", "pairs", "timeline", "survival"}) {
        CAPTURE(mode);
        const Folder data;
        const auto lines = all_right(mode, deal(article()->material(), plan_in(mode)));
        const Ended ran = run(playing(data, mode), lines.front() + "\nu\n" + joined(lines, 0, lines.size()) + "q\n");
        INFO(ran.out);
        CHECK(count_of(ran.out, "Taken back.") == 1);
        CHECK(ran.out.find("The round is over.") != std::string::npos);
        CHECK(ran.out.find("Rank ") == std::string::npos);
        Store store = Store::open(data.path());
        CHECK(store.top({.pack = article()->base().key, .mode = mode, .strict = true}).empty());
        CHECK(store.top({.pack = article()->base().key, .mode = mode}).size() == 1);
    }
}

TEST_CASE("survival ends with a mistake, timeline with three") {
    const Folder data;
    const Ended survival = run(playing(data, "survival"), "g\nq\n");
    CHECK(survival.out.find("The round is over.") != std::string::npos);
    CHECK(survival.out.find("0 points, 0% right") != std::string::npos);
    const Ended timeline =
        run({"play", "harbour-summit", "--text", "--mode", "timeline", "--seed", "3", "--data", data.path().string()},
            "g\ng\ng\nq\n");
    CHECK(timeline.out.find("mistakes still allowed: 0") != std::string::npos);
    CHECK(timeline.out.find("The round is over.") != std::string::npos);
}

TEST_CASE("the round of the day is begun once, gone on with, and played once") {
    const Folder data;
    const std::vector<std::string> today{"play", "--text", "--mode", "daily", "--data", data.path().string()};
    const Ended begun = run(today, "g\nq\n");
    CHECK(begun.out.find("Question 1 of 10") != std::string::npos);
    SavedRound round;
    {
        Store store = Store::open(data.path());
        round = latest(store, "daily");
    }
    REQUIRE(round.day.has_value());
    const Deal dealt = deal(article()->material(), plan_of_day(article()->base(), *round.day));
    const auto lines = all_right("daily", dealt);
    const Ended ended = run(today, joined(lines, 1, lines.size()) + "q\n");
    INFO(ended.out);
    CHECK(ended.out.find("Question 2 of 10") != std::string::npos);
    CHECK(ended.out.find("Question 1 of 10") == std::string::npos);
    CHECK(ended.out.find("900 points") != std::string::npos);
    CHECK(ended.out.find("Days in a row: 1.") != std::string::npos);
    const Ended again = run(today, "g\nq\n");
    CHECK(again.out.find("is played: 900 points") != std::string::npos);
    CHECK(again.out.find("Question") == std::string::npos);
    const Ended elsewhere =
        run({"play", "harbour-summit", "--text", "--mode", "daily", "--data", data.path().string()}, "q\n");
    CHECK(elsewhere.out.find("Question 1 of 10") != std::string::npos);
}

TEST_CASE("a deck is chosen by its number, and its cards explain themselves with their paragraphs") {
    const Folder data;
    const Ended ran = run({"play", "--text", "--mode", "browse", "--data", data.path().string()}, "3\n\n\n\nq\n");
    CHECK(ran.code == 0);
    CHECK(ran.out.find("Card 1 of 3") != std::string::npos);
    CHECK(count_of(ran.out, "Paragraph ") == 2);
}

TEST_CASE("deal prints the cards of a mode, and the round of a day") {
    const Ended sides = run({"deal", "ukraine-peace-talks", "--mode", "sides", "--seeds", "1..2"});
    CHECK(sides.code == 0);
    CHECK(lines_of(sides.out).size() == 180);
    const std::vector<std::string> of_day{"deal", "harbour-summit", "--mode", "daily", "--day", "2026-11-25"};
    const Ended daily = run(of_day);
    CHECK(lines_of(daily.out).size() == 10);
    CHECK(run(of_day).out == daily.out);
    CHECK(run({"deal", "harbour-summit", "--mode", "daily", "--day", "2026-11-26"}).out != daily.out);
    CHECK(run({"deal", "harbour-summit", "--mode", "round", "--day", "2026-11-26"}).code == 2);
    CHECK(run({"deal", "harbour-summit", "--mode", "daily", "--day", "tomorrow"}).code == 2);
    CHECK(run({"deal", "harbour-summit", "--mode", "chess"}).code == 2);
}
