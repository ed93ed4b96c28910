// What a player says of an answer after it was graded, in the terminal, and what the disk has of it.
#include <algorithm>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/program.hpp"
#include "app/studying.hpp"
#include "play/modes/mode.hpp"
#include "play/player.hpp"
#include "play/replay.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

constexpr std::size_t length = 10;

// A seed whose round asks for a name to be typed before its last question, and where.
struct Typing {
    std::uint64_t seed = 0;
    std::size_t at = 0;
};

Typing round_with_typing() {
    for (std::uint64_t seed = 1; seed < 200; ++seed) {
        const Deal deal = dealt(*article(), seed, length);
        for (std::size_t i = 0; i + 1 < deal.questions.size(); ++i) {
            if (deal.questions[i].kind() == TaskKind::type_in) {
                return {seed, i};
            }
        }
    }
    return {};
}

// Right answers to every question but one, which gets `line`, and after it `saying`.
Ended play(const Folder& data, const Typing& round, const std::string& line, const std::string& saying) {
    const Deal deal = dealt(*article(), round.seed, length);
    std::string lines;
    for (std::size_t i = 0; i < deal.questions.size(); ++i) {
        lines += (i == round.at ? line : right_line(deal.questions[i].task)) + '\n';
        lines += i == round.at ? saying + '\n' : "";
    }
    return run({"play", "--text", "--seed", std::to_string(round.seed), "--length", std::to_string(length), "--data",
                data.path().string()},
               lines + "q\n");
}

SavedRound finished_round(Store& store) {
    const auto top = store.top({.pack = article()->base().key, .mode = "round", .timed = false, .length = length});
    REQUIRE(top.size() == 1);
    return *store.round(top.front().round);
}

Session replayed(const SavedRound& round) {
    const auto replay = read_replay(round.replay);
    REQUIRE(replay);
    auto session = play_back(article()->material(), *replay);
    REQUIRE(session);
    return *session;
}

std::string content(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Ended study(const Folder& data, const std::string& lines) {
    return run({"play", "--text", "--mode", "study", "--seed", "3", "--data", data.path().string()}, lines);
}

std::vector<KeptMemory> memories_of(Store& store) {
    return store.memories(store.profiles().at(0).uid, article()->base().key, Moment::max());
}

}  // namespace

TEST_CASE("an answer that the player overrules counts as right, and the disk says what the replay says") {
    const Typing round = round_with_typing();
    REQUIRE(round.seed > 0);
    const Folder data;
    const Ended ran = play(data, round, "Somebody Else Entirely", ":right");
    INFO(ran.out);
    CHECK(ran.code == 0);
    CHECK(ran.out.find("It counts as right, as you say.") != std::string::npos);
    CHECK(ran.out.find("Everything was right.") != std::string::npos);
    Store store = Store::open(data.path());
    const SavedRound saved = finished_round(store);
    CHECK(saved.outcome->score == 1000);
    CHECK(replayed(saved).score == 1000);
    const auto answers = store.answers(saved.uid);
    REQUIRE(answers.size() == length);
    CHECK(std::ranges::all_of(answers, [](const SavedAnswer& answer) { return answer.fraction == 1; }));
    CHECK(std::ranges::count(answers, true, &SavedAnswer::overruled) == 1);
    const auto all = store.answers(saved.uid, true);
    CHECK(all.size() == length + 1);
    CHECK(std::ranges::count_if(all, [](const SavedAnswer& answer) { return answer.fraction < 1; }) == 1);
}

TEST_CASE("a question that is challenged leaves a report, and the round without it") {
    const Typing round = round_with_typing();
    const Folder data;
    const Ended ran = play(data, round, "Somebody Else Entirely", ":challenge\n:challenge");
    INFO(ran.out);
    CHECK(ran.code == 0);
    CHECK(count_of(ran.out, "The question counts for nothing.") == 1);
    CHECK(ran.out.find("This question counts for nothing already.") != std::string::npos);
    Store store = Store::open(data.path());
    const SavedRound saved = finished_round(store);
    CHECK(saved.outcome->score == 900);
    CHECK(saved.outcome->accuracy == doctest::Approx(1));
    CHECK(store.answers(saved.uid).size() == length - 1);
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(data.path() / "challenges")) {
        files.push_back(entry.path());
    }
    REQUIRE(files.size() == 1);
    const std::string report = content(files.front());
    const Deal deal = dealt(*article(), round.seed, length);
    const Question& question = deal.questions[round.at];
    for (const std::string& part :
         {question.stem, key_text(question.task), std::string("Somebody Else Entirely"), question.explanation,
          article()->base().key, "Seed: " + std::to_string(round.seed), article()->base()[question.item.fact].key}) {
        CAPTURE(part);
        CHECK(report.find(part) != std::string::npos);
    }
    const std::string replay = report.substr(report.find("standpoint replay 1"));
    const auto again = read_replay(replay);
    REQUIRE(again);
    const auto session = play_back(article()->material(), *again);
    REQUIRE(session);
    CHECK(session->records.size() == round.at + 1);
}

TEST_CASE("a report gives every wrong option its proof") {
    Typing round;
    for (std::uint64_t seed = 1; seed < 200 && round.seed == 0; ++seed) {
        const Deal deal = dealt(*article(), seed, length);
        if (deal.questions.front().kind() == TaskKind::pick_one) {
            round = {seed, 0};
        }
    }
    REQUIRE(round.seed > 0);
    const Folder data;
    play(data, round, "g", ":challenge");
    const Deal deal = dealt(*article(), round.seed, length);
    const auto entries = std::filesystem::directory_iterator(data.path() / "challenges");
    const std::string report = content(entries->path());
    for (const Option& option : std::get<PickOne>(deal.questions.front().task).options) {
        CAPTURE(option.text);
        CHECK(report.find(option.text) != std::string::npos);
        CHECK((option.right || report.find(option.proof->sentence) != std::string::npos));
    }
}

TEST_CASE("a report that cannot be written leaves the question in the round") {
    const Typing round = round_with_typing();
    const Folder data;
    data.write("challenges", "a file where the folder should be");
    const Ended ran = play(data, round, "Somebody Else Entirely", ":challenge");
    CHECK(ran.out.find("the question still counts") != std::string::npos);
    Store store = Store::open(data.path());
    CHECK(store.answers(finished_round(store).uid).size() == length);
    CHECK(content(data.path() / "challenges") == "a file where the folder should be");
}

TEST_CASE("studying: what is put aside for today or for good is not asked, and can be taken back") {
    const Folder data;
    const Ended ran = study(data, ":suspend\n:bury\n:bury\nu\nq\n");
    INFO(ran.out);
    CHECK(count_of(ran.out, "Not asked any more today.") == 2);
    CHECK(count_of(ran.out, "Set aside. To have it asked again: standpoint progress PACK --ask-again") == 1);
    CHECK(count_of(ran.out, "Taken back.") == 1);
    Store store = Store::open(data.path());
    const auto memories = memories_of(store);
    CHECK(std::ranges::count(memories, true, &KeptMemory::suspended) == 1);
    CHECK(std::ranges::count_if(memories, [](const KeptMemory& one) { return one.buried.has_value(); }) == 1);
    const Folder fresh;
    const Ended refused =
        run({"play", "--text", "--seed", "3", "--data", fresh.path().string()}, ":suspend\n:odd\nq\n");
    CHECK(refused.out.find("That is for studying only.") != std::string::npos);
    CHECK(refused.out.find("Of the answer before:") != std::string::npos);
}

TEST_CASE("studying: how an answer felt is kept with it, and moves its memory") {
    const auto game = std::move(*open_game_in_memory(places_with("."), ask_outside()));
    const RoundPlan plan = plan_for_study(*game, *game->chosen, 3);
    const Deal deal = standpoint::deal(game->chosen->material(), plan);
    const std::string right = right_line(deal.questions.front().task) + '\n';
    double stability = 0;
    for (const std::string saying : {":again", ":hard", ""}) {
        CAPTURE(saying);
        const Folder data;
        const Ended ran = study(data, right + (saying.empty() ? "" : saying + '\n') + "q\n");
        INFO(ran.out);
        Store store = Store::open(data.path());
        const auto rounds = store.unfinished(store.profiles().at(0).uid);
        REQUIRE(rounds.size() == 1);
        const auto answers = store.answers(rounds.front().uid);
        REQUIRE(answers.size() == 1);
        CHECK(answers.front().felt.has_value() == !saying.empty());
        const auto memories = memories_of(store);
        REQUIRE(memories.size() == 1);
        REQUIRE(memories.front().memory);
        CHECK(memories.front().memory->memory.stability > stability);
        stability = memories.front().memory->memory.stability;
    }
}

TEST_CASE("at the results something can be said of the last answer, and they are told anew") {
    Typing round;
    for (std::uint64_t seed = 1; seed < 400 && round.seed == 0; ++seed) {
        if (dealt(*article(), seed, length).questions.back().kind() == TaskKind::type_in) {
            round = {seed, length - 1};
        }
    }
    REQUIRE(round.seed > 0);
    SUBCASE("it was right") {
        const Folder data;
        const Ended ran = play(data, round, "Somebody Else Entirely", "?\n:right\n:right");
        INFO(ran.out);
        CHECK(ran.code == 0);
        CHECK(count_of(ran.out, "It counts as right, as you say.") == 1);
        CHECK(count_of(ran.out, "Only a typed answer that was not right can be overruled.") == 1);
        CHECK(ran.out.find("What was not right") < ran.out.find("Everything was right."));
        Store store = Store::open(data.path());
        const SavedRound saved = finished_round(store);
        CHECK(saved.outcome->score == 1000);
        CHECK(replayed(saved).score == 1000);
        CHECK(store.answers(saved.uid).size() == length);
    }
    SUBCASE("its question is challenged") {
        const Folder data;
        const Ended ran = play(data, round, "Somebody Else Entirely", ":challenge\n:challenge\n:hard");
        INFO(ran.out);
        CHECK(count_of(ran.out, "Your report is in") == 1);
        CHECK(count_of(ran.out, "This question counts for nothing already.") == 2);
        Store store = Store::open(data.path());
        const SavedRound saved = finished_round(store);
        CHECK(saved.outcome->score == 900);
        CHECK(saved.outcome->accuracy == doctest::Approx(1));
        CHECK(replayed(saved).phase == Phase::finished);
        CHECK(store.answers(saved.uid).size() == length - 1);
    }
}

TEST_CASE("studying: the last answer was hard, or a guess that comes back") {
    const auto game = std::move(*open_game_in_memory(places_with("."), ask_outside()));
    const RoundPlan plan = plan_for_study(*game, *game->chosen, 3);
    Session session = begin(std::make_shared<const Deal>(deal(game->chosen->material(), plan)), plan);
    std::string lines;
    while (session.phase != Phase::finished) {
        lines += right_line(session.question().task) + '\n';
        session = step(session, Answer{right_response(session.question().task), {}}).session;
        session = step(session, Continue{}).session;
    }
    const auto played = [&](const std::string& end) {
        const Folder own;
        const Ended ran = study(own, lines + end + "q\n");
        INFO(ran.out);
        CHECK(ran.code == 0);
        return ran.out;
    };
    CHECK(count_of(played(":hard\n"), "Noted: hard.") == 1);
    const std::string guessed = played(":again\n");
    CHECK(count_of(guessed, "It comes back.") == 1);
    CHECK(guessed.find("It comes back.") > guessed.find("Enter: study on."));
    CHECK(count_of(guessed, session.deal->questions[session.records.back().question].stem) >= 1);
    CHECK(guessed.find("Start Standpoint again to go on") > guessed.find("It comes back."));
}
