// Studying in the terminal from outside: to the end with misses that come back, left and gone on with, and what the
// store has of it afterwards.
#include <algorithm>
#include <memory>

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/kept_round.hpp"
#include "app/program.hpp"
#include "app/studying.hpp"
#include "play/modes/mode.hpp"
#include "play/player.hpp"
#include "play/replay.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

std::vector<std::string> studying(const Folder& data) {
    return {"play", "--text", "--mode", "study", "--seed", "3", "--data", data.path().string()};
}

Outside outside() {
    const auto count = std::make_shared<std::uint64_t>(0);
    return {.now = [count] { return Moment{std::chrono::hours{480'000} + std::chrono::seconds{++*count}}; },
            .ticks = [count] { return std::chrono::milliseconds{++*count}; },
            .chance = [count] { return ++*count; }};
}

// The session that somebody who was never asked anything begins with.
Session first_session() {
    const auto game = std::move(*open_game_in_memory(places_with("."), outside()));
    const RoundPlan plan = plan_for_study(*game, *game->chosen, 3);
    return begin(std::make_shared<const Deal>(deal(game->chosen->material(), plan)), plan);
}

// Whether the item on the table was not answered yet.
bool is_new(const Session& session) {
    return std::ranges::none_of(session.records, [&](const Record& record) {
        return session.deal->questions[record.question].item == session.question().item;
    });
}

// Types the session to its end: the third answer is a miss, and so is the first choice after it that is not its return,
// made by somebody who was sure.
struct Typed {
    std::vector<std::string> lines;
    Session end;
};

Typed typed_to_the_end() {
    Typed typed{{}, first_session()};
    bool was_sure = false;
    while (typed.end.phase != Phase::finished) {
        const std::size_t number = typed.end.records.size() + 1;
        const Task& task = typed.end.question().task;
        Command command = Answer{right_response(task), {}, number == 1 ? std::optional(true) : std::nullopt};
        std::string line = (number == 1 ? "!" : "") + right_line(task);
        if (number == 3) {
            command = GiveUp{};
            line = "g";
        }
        if (const auto* one = std::get_if<PickOne>(&task);
            one != nullptr && number > 3 && is_new(typed.end) && !was_sure) {
            was_sure = true;
            const std::size_t wrong = one->options.front().right ? 1 : 0;
            command = Answer{PickOne::Response{wrong}, {}, true};
            line = "!" + std::to_string(wrong + 1);
        }
        typed.lines.push_back(line);
        typed.end = step(step(typed.end, command).session, Continue{}).session;
    }
    return typed;
}

std::string joined(const std::vector<std::string>& lines, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) {
        text += lines[i] + '\n';
    }
    return text;
}

SavedRound only_round(const Folder& data) {
    Store store = Store::open(data.path());
    const auto open = store.unfinished(store.profiles().at(0).uid);
    const auto top = store.top({.pack = article()->base().key, .mode = "study"});
    REQUIRE(open.size() + top.size() == 1);
    return open.empty() ? *store.round(top.front().round) : open.front();
}

}  // namespace

TEST_CASE("study in the terminal: misses come back until they are right, and the store has every answer") {
    const Typed typed = typed_to_the_end();
    REQUIRE(typed.end.records.size() == 12);  // ten items, two of them twice
    const Folder data;
    const Ended ran = run(studying(data), joined(typed.lines, 0, typed.lines.size()) + "q\n");
    INFO(ran.out);
    CHECK(ran.code == 0);
    CHECK(ran.out.find("To ask: 10.") != std::string::npos);
    CHECK(ran.out.find("Items: 10. 80% right at the first try") != std::string::npos);
    CHECK(count_of(ran.out, "You were sure of it.") == 1);
    CHECK(ran.out.find("points") == std::string::npos);
    CHECK(ran.out.find("Top scores") == std::string::npos);
    CHECK(count_of(ran.out, "[9 left]") == 1);
    CHECK(count_of(ran.out, "[0 left]") == 1);
    const SavedRound round = only_round(data);
    REQUIRE(round.outcome.has_value());
    CHECK(round.outcome->score == 0);
    CHECK(round.outcome->accuracy == doctest::Approx(0.8));
    CHECK(round.practise.size() == 10);
    CHECK(round.practise.front().recall == "recognise");
    Store store = Store::open(data.path());
    const auto answers = store.answers(round.uid);
    REQUIRE(answers.size() == 12);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        CHECK(answers[i].position == i);
    }
    CHECK(answers[0].response.find(" sure ") != std::string::npos);
    CHECK(answers[1].response.find(" sure ") == std::string::npos);
    CHECK(std::ranges::count_if(answers, [](const SavedAnswer& answer) { return answer.sure == true; }) == 2);
}

TEST_CASE("study in the terminal: a session that was left goes on where it was, and an answer can be taken back") {
    const Typed typed = typed_to_the_end();
    const Folder data;
    const Ended left = run(studying(data), joined(typed.lines, 0, 4) + "q\n");
    INFO(left.out);
    CHECK(left.out.find("The session is kept with 4 answers.") != std::string::npos);
    const std::vector<std::string> again{"play", "--text", "--mode", "study", "--data", data.path().string()};
    const Ended ran = run(again, "\ng\nu\n" + joined(typed.lines, 4, typed.lines.size()) + "q\n");
    INFO(ran.out);
    CHECK(ran.out.find("7 left to ask. Go on with it?") != std::string::npos);
    CHECK(count_of(ran.out, "Taken back.") == 1);
    CHECK(ran.out.find("Items: 10. 80% right at the first try") != std::string::npos);
    Store store = Store::open(data.path());
    const SavedRound round = only_round(data);
    CHECK(store.answers(round.uid).size() == 12);
    CHECK(store.answers(round.uid, true).size() == 13);
    const auto replay = read_replay(round.replay);
    REQUIRE(replay);
    const auto session = play_back(article()->material(), *replay);
    REQUIRE(session);
    CHECK(session->records.size() == 12);
    CHECK(session->waiting.empty());
}

TEST_CASE("study in the terminal: the help tells how to say how sure one is, and only there") {
    const Folder data;
    CHECK(run(studying(data), "?\nq\n").out.find("where you are sure of it") != std::string::npos);
    const Folder other;
    CHECK(run({"play", "--text", "--seed", "3", "--data", other.path().string()}, "?\nq\n").out.find("sure of it") ==
          std::string::npos);
}

TEST_CASE("what was answered in a round comes back in Study on a later day, what was missed first") {
    const auto moment = std::make_shared<Moment>(std::chrono::hours{480'000});
    Outside world = outside();
    world.now = [moment] { return *moment += std::chrono::seconds{1}; };
    world.local_offset = [](Moment) { return std::chrono::minutes{120}; };
    const auto game = std::move(*open_game_in_memory(places_with("."), world));
    RoundPlan plan = plan_of(*find_mode("round"), 5);
    KeptRound round = KeptRound::begin(*game, game->chosen, plan);
    round.take(Answer{right_response(round.session().question().task), {}});
    round.take(Continue{});
    round.take(GiveUp{});
    const Item known = round.session().deal->questions[0].item;
    const Item missed = round.session().deal->questions[1].item;
    CHECK(game->store.answers(round.uid()).at(0).offset == std::chrono::minutes{120});
    std::size_t remembered = 0;
    for (const StudyItem& item : study_items(*game, *game->chosen)) {
        remembered += item.memory ? 1U : 0U;
        CHECK(item.memory.has_value() == (item.item == known || item.item == missed));
    }
    CHECK(remembered == 2);
    for (const Item& item : plan_for_study(*game, *game->chosen, 3).order.practise) {
        CHECK(item.fact != known.fact);  // not on the same day, and no sibling either
        CHECK(item.fact != missed.fact);
    }
    *moment += std::chrono::days{4};
    const std::vector<Item> due = plan_for_study(*game, *game->chosen, 3).order.practise;
    REQUIRE(due.size() >= 2);
    CHECK(due[0] == missed);
    CHECK(std::ranges::find(due, known) - due.begin() < 5);  // others may stand between, for topics take turns
    round.undo();
    CHECK(plan_for_study(*game, *game->chosen, 3).order.practise.at(0) == known);
}
