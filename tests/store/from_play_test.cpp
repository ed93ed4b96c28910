#include "store/from_play.hpp"

#include <memory>

#include <doctest/doctest.h>

#include "helpers.hpp"
#include "play/replay.hpp"

using namespace standpoint;
using namespace standpoint::testing;

namespace {

FactBase two_facts() {
    FactBase base;
    base.key = "small-pack";
    base.hash = 0x1234;
    base.facts.resize(2);
    base.facts[0].key = "talks-in-vell";
    base.facts[1].key = "vell";
    return base;
}

Question pick_one() {
    Question question;
    question.template_name = "where-did-they-meet";
    question.item = {.fact = {0}, .aspect = Aspect::place};
    question.items = {question.item};
    question.stem = "Where did they meet?";
    PickOne task;
    for (const char* text : {"Vell", "Orm", "Tarn", "Quay"}) {
        task.options.push_back({.text = text, .right = task.options.empty()});
    }
    question.task = task;
    return question;
}

Question type_in() {
    Question question;
    question.template_name = "term-meaning";
    question.item = {.fact = {1}, .aspect = Aspect::meaning};
    question.items = {question.item};
    question.stem = "What is it called?";
    TypeIn task;
    task.accepted = {"Vellmark"};
    question.task = task;
    return question;
}

Session started() {
    Deal deal;
    deal.questions = {pick_one(), type_in()};
    RoundPlan plan;
    plan.order.seed = 42;
    plan.order.length = 2;
    plan.order.tasks = {TaskKind::pick_one, TaskKind::type_in};
    plan.order.practise = {{.fact = {1}, .aspect = Aspect::meaning}};
    return begin(std::make_shared<const Deal>(deal), plan);
}

Session after(Session session, std::initializer_list<Command> commands) {
    for (const Command& command : commands) {
        session = step(session, command).session;
    }
    return session;
}

const Command right_pick = Answer{PickOne::Response{0}, Milliseconds(1500)};
const Command wrong_type = Answer{TypeIn::Response{"Zzzzzz"}, Milliseconds(2500)};

}  // namespace

TEST_CASE("a round in play is saved with keys and words and no outcome") {
    const FactBase base = two_facts();
    const Session session = after(started(), {right_pick});
    const SavedRound round = saved_round({1, 2}, {3, 4}, base, session, at(10), at(20));
    CHECK(round.uid == RoundUid{1, 2});
    CHECK(round.profile == ProfileUid{3, 4});
    CHECK(round.pack == "small-pack");
    CHECK(round.pack_hash == 0x1234);
    CHECK(round.mode == "round");
    CHECK(round.seed == 42);
    CHECK(round.length == 2);
    CHECK_FALSE(round.timed);
    CHECK(round.tasks == std::vector<std::string>{"PickOne", "TypeIn"});
    CHECK(round.practise == std::vector<PractisedItem>{{"vell", "meaning"}});
    CHECK(round.started == at(10));
    CHECK_FALSE(round.outcome.has_value());
    CHECK(round.replay == write_replay(base, session));
}

TEST_CASE("a finished round is saved with its outcome") {
    const FactBase base = two_facts();
    const Session session = after(started(), {right_pick, Continue{}, wrong_type, Continue{}});
    REQUIRE(session.phase == Phase::finished);
    const SavedRound round = saved_round({1, 2}, {3, 4}, base, session, at(10), at(20));
    REQUIRE(round.outcome.has_value());
    CHECK(*round.outcome ==
          Outcome{.finished = at(20), .score = 100, .accuracy = 0.5, .taken = std::chrono::milliseconds(4000)});
}

TEST_CASE("an answer is saved in the words of the commands") {
    const FactBase base = two_facts();
    const Session session = after(started(), {right_pick});
    const SavedAnswer answer = saved_answer(base, session, session.records.at(0), at(99), std::chrono::minutes(120));
    CHECK(answer.position == 0);
    CHECK(answer.fact == "talks-in-vell");
    CHECK(answer.aspect == "place");
    CHECK(answer.template_name == "where-did-they-meet");
    CHECK(answer.task == "PickOne");
    CHECK(answer.response == "answer 1500 pick 1");
    CHECK_FALSE(answer.first_try.has_value());
    CHECK(answer.fraction == 1.0);
    CHECK(answer.chance == doctest::Approx(0.25));
    CHECK(answer.points == 100);
    CHECK(answer.taken == std::chrono::milliseconds(1500));
    CHECK(answer.at == at(99));
    CHECK(answer.offset == std::chrono::minutes(120));
    CHECK(answer.heard == Heard::right);
    CHECK_FALSE(answer.typed);
    CHECK_FALSE(answer.helped);
    CHECK_FALSE(answer.against_time);
}

TEST_CASE("giving up is saved as that") {
    const FactBase base = two_facts();
    const Session session = after(started(), {GiveUp{Milliseconds(700)}});
    const SavedAnswer answer = saved_answer(base, session, session.records.at(0), at(99), std::chrono::minutes(120));
    CHECK(answer.response == "give-up 700");
    CHECK(answer.fraction == 0);
    CHECK(answer.points == 0);
}

TEST_CASE("the first try of a typed answer is kept beside the second") {
    const FactBase base = two_facts();
    Session session = after(started(), {right_pick, Continue{}});
    Record record{.question = 1,
                  .place = 1,
                  .response = TypeIn::Response{"Vellmark"},
                  .first_try = TypeIn::Response{"Velmark"},
                  .grade = {.verdict = Verdict::right, .fraction = 1, .parts = {}},
                  .points = 100,
                  .taken = Milliseconds(3000)};
    const SavedAnswer answer = saved_answer(base, session, record, at(5), std::chrono::minutes(0));
    CHECK(answer.response == "answer 3000 type Vellmark");
    CHECK(answer.first_try == "answer 3000 type Velmark");
    CHECK(answer.typed);
    CHECK(answer.helped);
    CHECK(answer.heard == Heard::right);
    CHECK(answer.chance == 0);
    CHECK(answer.position == 1);
}

TEST_CASE("an item asked as a whole and partly right was not known") {
    CHECK(heard_from({.verdict = Verdict::right, .fraction = 1, .parts = {}}) == Heard::right);
    CHECK(heard_from({.verdict = Verdict::almost, .fraction = 0.5, .parts = {}}) == Heard::almost);
    CHECK(heard_from({.verdict = Verdict::partly, .fraction = 0.9, .parts = {true, false}}) == Heard::wrong);
    CHECK(heard_from({.verdict = Verdict::wrong, .fraction = 0, .parts = {}}) == Heard::wrong);
}

TEST_CASE("rounds for time, a limit for the session and a score in time play against time; others do not") {
    const auto against_time = [](const std::string& mode, bool timed) {
        Session session = started();
        session.plan.mode = mode;
        session.plan.timed = timed;
        return plays_against_time(session);
    };
    CHECK(against_time("round", true));
    CHECK(against_time("pairs", false));
    CHECK(against_time("sides", false));
    for (const char* mode : {"round", "mistakes", "daily", "timeline", "survival"}) {
        CAPTURE(mode);
        CHECK_FALSE(against_time(mode, false));
    }
}

TEST_CASE("a session goes through the store and its replay comes back") {
    const FactBase base = two_facts();
    const TempFolder folder;
    Session session = started();
    session.plan.mode = "mistakes";  // the mode that practises items
    session = after(session, {right_pick, Continue{}, wrong_type});
    {
        Store store = Store::open(folder.path());
        const Profile player = player_in(store);
        for (const Record& record : session.records) {
            CHECK(store.save(saved_round({1, 2}, player.uid, base, session, at(10), at(20)),
                             saved_answer(base, session, record, at(20), std::chrono::minutes(0))));
        }
    }
    Store store = Store::open(folder.path());
    const auto replay = read_replay(store.unfinished(player_uid).at(0).replay);
    REQUIRE_MESSAGE(bool(replay), (replay ? "" : replay.problems().at(0).sentence));
    CHECK(replay->commands == session.commands);
    CHECK(replay->pack_key == "small-pack");
    CHECK(replay->plan.order.seed == 42);
}

TEST_CASE(
    "a study session is saved with how each item is to be asked, and each answer in its place and as it was said") {
    const FactBase base = two_facts();
    Session session = started();
    session.plan.mode = "study";
    session.plan.order.recall = {Recall::type};
    session = begin(session.deal, session.plan);
    session = after(session, {Answer{PickOne::Response{1}, Milliseconds(1500), true}, Continue{}, GiveUp{}, Continue{},
                              Answer{PickOne::Response{0}, Milliseconds(900), false}});
    REQUIRE(session.records.size() == 3);
    REQUIRE(session.records[2].question == 0);  // it came back
    CHECK(saved_round({1, 2}, {3, 4}, base, session, at(10), at(20)).practise ==
          std::vector<PractisedItem>{{"vell", "meaning", "type"}});
    const auto saved = [&](std::size_t i) {
        return saved_answer(base, session, session.records.at(i), at(9), std::chrono::minutes(0));
    };
    CHECK(saved(0).response == "answer 1500 sure pick 2");
    CHECK(saved(2).response == "answer 900 unsure pick 1");
    CHECK(saved(0).sure == true);
    CHECK_FALSE(saved(1).sure.has_value());
    CHECK(saved(2).sure == false);
    CHECK(saved(0).position == 0);
    CHECK(saved(1).position == 1);
    CHECK(saved(2).position == 2);
    CHECK(saved(2).fact == saved(0).fact);
}

TEST_CASE(
    "an answer is kept with what was said and what was wanted in words, and with whether the player overruled it") {
    const FactBase base = two_facts();
    Session session = step(started(), Answer{PickOne::Response{2}, {}}).session;
    const SavedAnswer chosen = saved_answer(base, session, session.records.back(), Moment{}, {});
    CHECK(chosen.said == "Tarn");
    CHECK(chosen.wanted == "Vell");
    CHECK_FALSE(chosen.overruled);
    session = step(step(session, Continue{}).session, Answer{TypeIn::Response{"Old Town"}, {}}).session;
    CHECK(saved_answer(base, session, session.records.back(), Moment{}, {}).said == "Old Town");
    session = step(session, Overrule{}).session;
    const SavedAnswer overruled = saved_answer(base, session, session.records.back(), Moment{}, {});
    CHECK(overruled.overruled);
    CHECK(overruled.wanted == "Vellmark");
    const Session given_up = step(started(), GiveUp{}).session;
    CHECK(saved_answer(base, given_up, given_up.records.back(), Moment{}, {}).said.empty());
    Session unreadable = step(step(started(), GiveUp{}).session, Continue{}).session;
    unreadable = step(unreadable, Answer{TypeIn::Response{"\xff\xfe"}, {}}).session;
    CHECK(saved_answer(base, unreadable, unreadable.records.back(), Moment{}, {}).said.empty());
}
