// The rules of each mode, on deals of the shipped packs and on boards made by hand.
#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "play/modes/browse.hpp"
#include "play/modes/mode.hpp"
#include "play/modes/timeline.hpp"
#include "play/packs.hpp"
#include "play/player.hpp"
#include "play/replay.hpp"
#include "play/rounds.hpp"
#include "quiz/lint.hpp"

using namespace standpoint;
using namespace standpoint::rounds;

namespace {

const std::vector<std::string> both{packs::first, packs::second};

Session fresh(const std::string& mode, std::shared_ptr<const Deal> deal) {
    return begin(std::move(deal), plan_of(*find_mode(mode), 1));
}

Session dealt(const std::string& pack, const std::string& mode, std::uint64_t seed) {
    const RoundPlan plan = plan_of(*find_mode(mode), seed);
    return begin(std::make_shared<const Deal>(deal(packs::pack(pack).material, plan)), plan);
}

Command right_pick(int milliseconds = 1000) {
    return answer(PickOne::Response{1}, milliseconds);
}
Command wrong_pick(int milliseconds = 1000) {
    return answer(PickOne::Response{0}, milliseconds);
}

template <class Wanted>
bool tells(const Step& step) {
    return std::ranges::any_of(step.happenings,
                               [](const Happening& one) { return std::holds_alternative<Wanted>(one); });
}

Session answered_and_read(Session session, const Command& command) {
    return after(std::move(session), {command, Continue{}});
}

}  // namespace

TEST_CASE("modes have names of their own and can be found by them; an unknown one is the mixed round") {
    std::set<std::string_view> names;
    for (const Mode& mode : modes()) {
        CHECK(names.insert(mode.name).second);
        CHECK(find_mode(mode.name) == &mode);
        CHECK((mode.deal != nullptr));
    }
    CHECK(names.size() == 10);
    CHECK(find_mode("chess") == nullptr);
    CHECK(mode_of({.mode = "chess"}).name == "round");
}

TEST_CASE("a mode deals the same for the same seed and differently for another") {
    for (const Mode& mode : modes()) {
        CAPTURE(mode.name);
        const Material& material = packs::pack(packs::second).material;
        const Deal one = deal(material, plan_of(mode, 5));
        CHECK(!one.questions.empty());
        CHECK(one == deal(material, plan_of(mode, 5)));
        CHECK((one == deal(material, plan_of(mode, 6))) == (mode.name == "browse"));
    }
}

// ---- survival -------------------------------------------------------------------------------------------------------

TEST_CASE("survival: the first mistake ends it once it was read") {
    Session session = answered_and_read(fresh("survival", picks(20)), right_pick());
    CHECK(session.phase == Phase::asking);
    CHECK(session.spares == 0);
    session = after(session, {wrong_pick()});
    CHECK(session.phase == Phase::feedback);
    const Step end = step(session, Continue{});
    CHECK(end.session.phase == Phase::finished);
    CHECK(tells<RoundFinished>(end));
    CHECK(end.session.score == 100);
    CHECK(end.session.records.size() == 2);
}

TEST_CASE("survival: five right answers in a row earn a life, which forgives one mistake") {
    Session session = fresh("survival", picks(20));
    for (int i = 0; i < 5; ++i) {
        CHECK(session.spares == 0);
        session = answered_and_read(session, right_pick());
    }
    CHECK(session.spares == 1);
    session = answered_and_read(session, wrong_pick());
    CHECK(session.spares == 0);
    CHECK(session.phase == Phase::asking);
    for (int i = 0; i < 4; ++i) {
        session = answered_and_read(session, right_pick());
    }
    CHECK(session.spares == 0);  // the row began anew
    session = answered_and_read(session, GiveUp{});
    CHECK(session.phase == Phase::finished);
    CHECK(session.score == 900);
}

TEST_CASE("survival: almost right at the second try costs no life and breaks the row") {
    std::vector<Task> tasks(4, pick_one());
    tasks.emplace_back(type_in());
    tasks.emplace_back(pick_one());
    Session session = fresh("survival", deal_of(tasks));
    for (int i = 0; i < 4; ++i) {
        session = answered_and_read(session, right_pick());
    }
    session = after(session, {typed("Zelenskyq"), typed("Zelenskyq"), Continue{}});
    CHECK(session.phase == Phase::asking);
    CHECK(session.spares == 0);
    CHECK(session.streak == 0);
}

TEST_CASE("survival deals many questions with one answer each, and within a pass none gives a later one away") {
    for (const std::string& pack : both) {
        CAPTURE(pack);
        const Session session = dealt(pack, "survival", 3);
        const auto& questions = session.deal->questions;
        CHECK(questions.size() >= 60);
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const TaskKind kind = questions[i].kind();
            CHECK((kind == TaskKind::pick_one || kind == TaskKind::true_false || kind == TaskKind::type_in));
        }
        const std::size_t pass = 30;
        for (std::size_t later = 1; later < pass; ++later) {
            for (std::size_t earlier = 0; earlier < later; ++earlier) {
                CHECK_FALSE(gives_away(packs::pack(pack).base, questions[earlier], questions[later]));
            }
        }
    }
}

// ---- sides ----------------------------------------------------------------------------------------------------------

TEST_CASE("sides: the next card comes at once, and a wrong one costs five seconds") {
    Session session = fresh("sides", picks(90));
    CHECK(time_left(session) == std::chrono::seconds{60});
    session = after(session, {right_pick(2000)});
    CHECK(session.phase == Phase::asking);
    CHECK(session.current == 1);
    CHECK(time_left(session) == Milliseconds{58'000});
    session = after(session, {wrong_pick(1000)});
    CHECK(time_left(session) == Milliseconds{52'000});
    session = after(session, {GiveUp{Milliseconds{1000}}});
    CHECK(time_left(session) == Milliseconds{46'000});
    CHECK(time_left(session, Milliseconds{50'000}) == Milliseconds{0});
    CHECK(session.score == 100);
}

TEST_CASE("sides: a minute is a minute") {
    const Session session = after(fresh("sides", picks(90)), {right_pick(59'999)});
    CHECK(session.phase == Phase::asking);
    const Step late = step(session, right_pick(1));
    CHECK(late.session.phase == Phase::finished);
    CHECK(late.session.records.size() == 1);
    CHECK(late.session.score == 100);
    CHECK(time_left(late.session) == Milliseconds{0});
    const Step up = step(session, TimeUp{});
    CHECK(up.session.phase == Phase::finished);
    CHECK(tells<RoundFinished>(up));
    const Step penalty = step(after(fresh("sides", picks(90)), {right_pick(56'000)}), wrong_pick(10));
    CHECK(penalty.session.phase == Phase::finished);
    CHECK(penalty.session.records.size() == 2);
    CHECK(refused(step(up.session, TimeUp{})) == refusal::finished);
}

TEST_CASE("only where there is a limit can time be up") {
    for (const std::string mode : {"round", "survival", "timeline", "pairs", "daily", "browse"}) {
        CHECK(refused(step(fresh(mode, picks(3)), TimeUp{})) == refusal::no_clock);
    }
}

TEST_CASE(
    "sides: the piles are the same throughout, cards are proved for every pile, and no pile is the better guess") {
    for (const std::string& pack : both) {
        const FactBase& base = packs::pack(pack).base;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            CAPTURE(pack);
            CAPTURE(seed);
            const Session session = dealt(pack, "sides", seed);
            const auto& questions = session.deal->questions;
            REQUIRE(questions.size() >= 60);
            std::vector<std::string> piles;
            std::map<std::size_t, int> times_key;
            for (const Question& question : questions) {
                const auto& options = std::get<PickOne>(question.task).options;
                std::vector<std::string> names;
                for (std::size_t i = 0; i < options.size(); ++i) {
                    names.push_back(options[i].text);
                    times_key[i] += options[i].right ? 1 : 0;
                    CHECK(holds(base, options[i].claims) == std::optional(options[i].right));
                }
                CHECK((piles.empty() || piles == names));
                piles = names;
                for (const Finding& finding : lint(base, question)) {
                    FAIL_CHECK(finding.sentence);
                }
            }
            CHECK(piles.size() >= 2);
            CHECK(piles.size() <= 4);
            for (std::size_t i = 1; i < questions.size(); ++i) {
                CHECK(questions[i].stem != questions[i - 1].stem);
            }
            for (const auto& [pile, times] : times_key) {
                CHECK(times * static_cast<int>(piles.size()) > 45);
            }
        }
    }
}

// ---- timeline -------------------------------------------------------------------------------------------------------

TEST_CASE("timeline: two mistakes are forgiven, the third ends it") {
    Session session = fresh("timeline", picks(11));
    session = answered_and_read(session, wrong_pick());
    session = answered_and_read(session, right_pick());
    session = answered_and_read(session, wrong_pick());
    CHECK(session.phase == Phase::asking);
    CHECK(session.spares == 0);
    session = answered_and_read(session, wrong_pick());
    CHECK(session.phase == Phase::finished);
    CHECK(session.score == 100);
}

TEST_CASE("timeline: each question is a choice among all gaps of the line so far, proved by order") {
    for (const std::string& pack : both) {
        const FactBase& base = packs::pack(pack).base;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            CAPTURE(pack);
            CAPTURE(seed);
            const auto deal = dealt(pack, "timeline", seed).deal;
            CHECK(deal->questions.size() >= 2);
            CHECK(deal->questions.size() <= 8);
            for (std::size_t i = 0; i < deal->questions.size(); ++i) {
                const auto& options = std::get<PickOne>(deal->questions[i].task).options;
                CHECK(options.size() == i + 2);
                CHECK(std::ranges::count(options, true, &Option::right) == 1);
                for (const Option& option : options) {
                    CHECK(holds(base, option.claims) == std::optional(option.right));
                    CHECK(option.proof.has_value() == !option.right);
                    CHECK((option.right || option.proof->rule == Rule::order));
                }
            }
        }
    }
}

TEST_CASE("timeline: the line of a question is what was placed before it, in order, and all of it has its label") {
    for (const std::string& pack : both) {
        const FactBase& base = packs::pack(pack).base;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            CAPTURE(pack);
            CAPTURE(seed);
            const auto deal = dealt(pack, "timeline", seed).deal;
            std::vector<FactId> line = line_of(deal->questions.front());
            CHECK(line.size() == 1);
            for (const Question& question : deal->questions) {
                CHECK(line_of(question) == line);
                const auto place = std::get<PickOne::Response>(right_response(question.task)).option;
                line.insert(line.begin() + static_cast<std::ptrdiff_t>(place), question.item.fact);
            }
            for (std::size_t i = 1; i < line.size(); ++i) {
                CHECK(came_before(base, line[i - 1], line[i]));
            }
            REQUIRE(deal->dated.size() == line.size());
            for (std::size_t i = 0; i < line.size(); ++i) {
                CHECK(deal->dated[i].fact == line[i]);
                CHECK_FALSE(deal->dated[i].called.empty());
            }
        }
    }
    const auto deal = dealt(packs::first, "timeline", 1).deal;
    const auto crimea = std::ranges::find(deal->dated, "In 2014", &Dated::when);
    REQUIRE((crimea != deal->dated.end()));
    CHECK(crimea->called == "The annexation of Crimea");
}

TEST_CASE("timeline: no other question has a line") {
    for (const char* mode : {"round", "sides"}) {
        const auto deal = dealt(packs::first, mode, 3).deal;
        for (const Question& question : deal->questions) {
            CHECK(line_of(question).empty());
        }
        CHECK(deal->dated.empty());
    }
}

// ---- pairs ----------------------------------------------------------------------------------------------------------

TEST_CASE("pairs: a right pair stays, a wrong one costs a second, and the score is the time") {
    Session session = fresh("pairs", deal_of({match(), match()}));  // partners: 1 2 0
    CHECK(session.score == 0);
    Step wrong = step(session, Join{0, 0, Milliseconds{500}});
    CHECK(tells<PairJoined>(wrong));
    CHECK_FALSE(tells<AnswerGiven>(wrong));
    session = wrong.session;
    CHECK(session.score == -1500);
    session = after(session, {Join{0, 1, Milliseconds{500}}, Join{1, 2, Milliseconds{1000}}});
    CHECK(session.score == -3000);
    CHECK(refused(step(session, Join{0, 0, {}})) == refusal::unfit);  // that left is joined
    CHECK(refused(step(session, Join{2, 1, {}})) == refusal::unfit);  // that right is joined
    CHECK(refused(step(session, Join{7, 0, {}})) == refusal::unfit);
    const Step done = step(session, Join{2, 0, Milliseconds{250}});
    CHECK(tells<AnswerGiven>(done));
    session = done.session;
    CHECK(session.current == 1);
    CHECK(session.phase == Phase::asking);
    REQUIRE(session.records.size() == 1);
    CHECK(session.records[0].grade.verdict == Verdict::partly);
    CHECK(session.records[0].grade.fraction == doctest::Approx(2.0 / 3));
    CHECK(session.records[0].taken == Milliseconds{2250});
    CHECK(session.records[0].points == 0);
    CHECK(session.score == -3250);
}

TEST_CASE("pairs: giving up costs ten seconds for each open pair; the end comes with the last board") {
    Session session = fresh("pairs", deal_of({match(), match()}));
    session = after(session, {Join{0, 1, Milliseconds{1000}}, GiveUp{Milliseconds{1000}}});
    CHECK(session.score == -22'000);
    CHECK(session.current == 1);
    session = after(session, {Join{0, 1, {}}, Join{1, 2, {}}, Join{2, 0, Milliseconds{1}}});
    CHECK(session.phase == Phase::finished);
    CHECK(session.score == -22'001);
    CHECK(session.records[1].grade.verdict == Verdict::right);
}

TEST_CASE("pairs are joined one by one there and nowhere else") {
    CHECK(refused(step(fresh("pairs", deal_of({match()})), answer(Match::Response{{1, 2, 0}}))) == refusal::pairs);
    CHECK(refused(step(fresh("round", deal_of({match()})), Join{0, 1, {}})) == refusal::pairs);
}

// ---- browse ---------------------------------------------------------------------------------------------------------

TEST_CASE("browse: cards are turned and left, or passed by; nothing is scored") {
    Session session = fresh("browse", deal_of({type_in(), type_in(), type_in()}));
    CHECK(refused(step(session, typed("Zelenskyy"))) == refusal::turning);
    CHECK(refused(step(session, GiveUp{})) == refusal::turning);
    const Step turned = step(session, Turn{});
    CHECK(tells<CardTurned>(turned));
    CHECK(turned.session.phase == Phase::feedback);
    CHECK(refused(step(turned.session, Turn{})) == refusal::answered);
    session = after(turned.session, {Continue{}, Continue{}, Turn{}});
    CHECK(session.current == 2);
    session = after(session, {Continue{}});
    CHECK(session.phase == Phase::finished);
    CHECK(session.score == 0);
    CHECK(session.records.empty());
    CHECK(refused(step(fresh("round", picks(1)), Turn{})) == refusal::turning);
}

TEST_CASE("browse: every fact is a card once, and decks part them by kind and topic") {
    for (const std::string& pack : both) {
        CAPTURE(pack);
        const packs::Open& open = packs::pack(pack);
        const std::vector<Deck> all = decks(open.material);
        REQUIRE(!all.empty());
        CHECK(all.front().cards == open.base.facts.size());
        for (const Deck& deck : all) {
            CAPTURE(deck.key);
            RoundPlan plan = plan_of(*find_mode("browse"), 1);
            plan.deck = deck.key;
            const Deal dealt = deal(open.material, plan);
            CHECK(dealt.questions.size() == deck.cards);
            std::set<FactId> facts;
            for (const Question& card : dealt.questions) {
                CHECK(facts.insert(card.item.fact).second);
                CHECK(card.explanation == open.base[card.item.fact].explanation);
                CHECK(card.stem.ends_with("?"));
                CHECK(card.stem.find('[') == std::string::npos);
                CHECK(card.stem.find('{') == std::string::npos);
            }
        }
    }
}

// ---- all of them ----------------------------------------------------------------------------------------------------

TEST_CASE("every mode is played to its end, undone command by command and resumed at every command") {
    for (const std::string& pack : both) {
        const packs::Open& open = packs::pack(pack);
        for (const Mode& mode : modes()) {
            CAPTURE(mode.name);
            RoundPlan plan = plan_of(mode, 7);
            if (mode.name == "daily") {
                plan.day = day_from("2026-11-25");
            }
            const Session start = begin(std::make_shared<const Deal>(deal(open.material, plan)), plan);
            const Session whole = play_out(start, 0.7, Rng(7));
            CHECK(whole.phase == Phase::finished);
            Session session = start;
            std::vector<Session> states{session};
            for (const Command& command : whole.commands) {
                session = step(session, command).session;
                states.push_back(session);
            }
            CHECK(state_hash(session) == state_hash(whole));
            for (std::size_t i = 0; i < states.size(); i += 3) {
                const Result<Replay> saved = read_replay(write_replay(open.base, states[i]));
                REQUIRE(saved);
                const Result<Session> resumed = play_back(open.material, *saved);
                REQUIRE(resumed);
                CHECK(state_hash(*resumed) == state_hash(states[i]));
            }
            for (std::size_t i = states.size() - 1; i > 0; --i) {
                session = undo(session);
                CHECK(state_hash(session) == state_hash(states[i - 1]));
                CHECK(session.spares == states[i - 1].spares);
                CHECK(session.used == states[i - 1].used);
                CHECK(session.joining == states[i - 1].joining);
            }
        }
    }
}

TEST_CASE("random legal commands bring every mode to its end, and its replay to the same score") {
    constexpr std::uint64_t rounds_each = 500;
    for (const Mode& mode : modes()) {
        CAPTURE(mode.name);
        const packs::Open& open = packs::pack(packs::first);
        for (std::uint64_t seed = 1; seed <= rounds_each; ++seed) {
            const RoundPlan plan = plan_of(mode, seed % 8);
            static std::map<std::pair<std::string_view, std::uint64_t>, std::shared_ptr<const Deal>> dealt;
            auto& own = dealt[{mode.name, seed % 8}];
            if (!own) {
                own = std::make_shared<const Deal>(deal(open.material, plan));
            }
            Session session = begin(own, plan);
            Rng rng = Rng(seed).fork(mode.name);
            session = play_out(std::move(session), rng.unit(), rng.fork("player"));
            REQUIRE(session.phase == Phase::finished);
            const Session again = after(begin(own, plan), session.commands);
            REQUIRE(again.score == session.score);
            REQUIRE(state_hash(again) == state_hash(session));
        }
    }
}
