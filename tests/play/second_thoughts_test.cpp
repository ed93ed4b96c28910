// What a player says about an answer afterwards, and about items they do not want to be asked.
#include <doctest/doctest.h>

#include "play/modes/mode.hpp"
#include "play/packs.hpp"
#include "play/replay.hpp"
#include "play/rounds.hpp"
#include "play/study.hpp"

using namespace standpoint;
using namespace standpoint::rounds;

namespace {

// Studying so many items of one question each; every second one is to be typed.
Session studied(std::size_t items) {
    auto deal = std::make_shared<Deal>();
    for (std::size_t i = 0; i < items; ++i) {
        Question question = asking(std::to_string(i), i % 2 == 1 ? Task{type_in()} : Task{pick_one()});
        question.item = {FactId{static_cast<std::uint32_t>(i)}, Aspect::place};
        question.items = {question.item};
        deal->questions.push_back(std::move(question));
    }
    return begin(std::move(deal), plan_of(*find_mode("study"), 1));
}

Command rightly(const Session& session) {
    return answer(right_response(session.question().task));
}

Session answered(Session session) {
    const Command command = rightly(session);
    return after(std::move(session), {command});
}

template <class Wanted>
const Wanted* told(const Step& step) {
    for (const Happening& happening : step.happenings) {
        if (const auto* found = std::get_if<Wanted>(&happening)) {
            return found;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("felt: a right answer says what it was, and goes on") {
    const Session session = answered(studied(3));
    for (const Rating how : ratings) {
        const Step step = standpoint::step(session, Feel{how});
        REQUIRE(told<AnswerChanged>(step) != nullptr);
        CHECK(told<AnswerChanged>(step)->record.felt == how);
        CHECK(step.session.records.back().felt == how);
        CHECK(step.session.phase == Phase::asking);
        CHECK(step.session.question().stem == "1");
        CHECK(still_to_ask(step.session) == (how == Rating::again ? 3U : 2U));
    }
}

TEST_CASE("felt: a guess comes back in the session, and is over once it was right") {
    Session session = after(answered(studied(2)), {Feel{Rating::again}});
    session = after(answered(std::move(session)), {Continue{}});
    CHECK(session.question().stem == "0");
    session = after(answered(std::move(session)), {Continue{}});
    CHECK(session.phase == Phase::finished);
    CHECK(session.records.size() == 3);
}

TEST_CASE("felt is refused where nothing was right at the first try, and outside of studying") {
    CHECK(refused(step(studied(2), Feel{Rating::easy})) == refusal::early);
    CHECK(refused(step(after(studied(2), {GiveUp{}}), Feel{Rating::easy})) == refusal::felt);
    const Session round = answered(begin(picks(2), {}));
    CHECK(refused(step(round, Feel{Rating::easy})) == refusal::studying);
    Session second_try = after(studied(2), {SetAside{}, typed("Zelenzkyi")});
    REQUIRE(second_try.phase == Phase::retry);
    second_try = after(std::move(second_try), {typed("Zelenskyy")});
    CHECK(refused(step(second_try, Feel{Rating::easy})) == refusal::felt);
}

TEST_CASE("set aside: an open question leaves without an answer, an answered one does not come back") {
    const Step open = step(studied(3), SetAside{true});
    REQUIRE(told<ItemSetAside>(open) != nullptr);
    CHECK(told<ItemSetAside>(open)->for_good);
    CHECK(told<ItemSetAside>(open)->item == studied(3).deal->questions[0].item);
    CHECK(open.session.records.empty());
    CHECK(open.session.question().stem == "1");
    const Step missed = step(after(studied(3), {GiveUp{}}), SetAside{false});
    REQUIRE(told<ItemSetAside>(missed) != nullptr);
    CHECK_FALSE(told<ItemSetAside>(missed)->for_good);
    CHECK(missed.session.records.size() == 1);
    CHECK(still_to_ask(missed.session) == 2);
}

TEST_CASE("set aside: with nothing left the session ends, also where nothing was answered") {
    const Step last = step(studied(1), SetAside{false});
    CHECK(last.session.phase == Phase::finished);
    REQUIRE(told<RoundFinished>(last) != nullptr);
    CHECK(told<RoundFinished>(last)->accuracy == 0);
    CHECK(refused(step(last.session, SetAside{false})) == refusal::finished);
    CHECK(refused(step(begin(picks(2), {}), SetAside{true})) == refusal::studying);
}

TEST_CASE("overrule: a typed answer that was graded wrong counts as right, as if it had been") {
    const Session wrong = after(of({type_in(), pick_one()}), {typed("Somebody else")});
    REQUIRE(wrong.records.back().points == 0);
    const Step step = standpoint::step(wrong, Overrule{});
    REQUIRE(told<AnswerChanged>(step) != nullptr);
    CHECK(told<AnswerChanged>(step)->record.overruled);
    CHECK(step.session.phase == Phase::feedback);
    CHECK(step.session.records.back().grade.verdict == Verdict::right);
    CHECK(step.session.score == 100);
    CHECK(step.session.streak == 1);
    CHECK(mistakes(step.session).empty());
    CHECK(accuracy(step.session) == 1);
    CHECK(refused(standpoint::step(step.session, Overrule{})) == refusal::overruled);
}

TEST_CASE("overrule is refused for what was not typed, was given up, or is still open") {
    CHECK(refused(step(after(of({pick_one()}), {answer(PickOne::Response{0})}), Overrule{})) == refusal::overruled);
    CHECK(refused(step(after(of({type_in()}), {GiveUp{}}), Overrule{})) == refusal::overruled);
    CHECK(refused(step(of({type_in()}), Overrule{})) == refusal::early);
    CHECK(refused(step(after(of({type_in()}), {typed("Zelenskyy")}), Overrule{})) == refusal::overruled);
}

TEST_CASE("overrule: what came back because it was missed does not, and a lost game goes on") {
    Session session = after(studied(2), {SetAside{}, typed("Nobody")});
    CHECK(still_to_ask(session) == 1);
    session = after(std::move(session), {Overrule{}});
    CHECK(still_to_ask(session) == 0);

    RoundPlan plan = plan_of(*find_mode("survival"), 1);
    const int spares = *find_mode("survival")->rules.spares;
    Session game = begin(deal_of(std::vector<Task>(8, type_in())), plan);
    for (int i = 0; i < spares; ++i) {
        game = after(std::move(game), {GiveUp{}, Continue{}});
    }
    game = after(std::move(game), {typed("Nobody")});
    REQUIRE(game.spares == -1);
    CHECK(after(game, {Continue{}}).phase == Phase::finished);
    game = after(std::move(game), {Overrule{}, Continue{}});
    CHECK(game.spares == 0);
    CHECK(game.phase == Phase::asking);
}

TEST_CASE("strike: the question counts for nothing, and the score is that of the others") {
    Session session =
        after(begin(picks(3), {}), {answer(PickOne::Response{1}), Continue{}, answer(PickOne::Response{1}), Continue{},
                                    answer(PickOne::Response{0})});
    REQUIRE(session.score == 200);
    REQUIRE(session.streak == 0);
    const Step struck = step(session, Strike{});
    REQUIRE(told<AnswerChanged>(struck) != nullptr);
    CHECK(told<AnswerChanged>(struck)->record.struck);
    CHECK(struck.session.score == 200);
    CHECK(struck.session.streak == 2);
    CHECK(accuracy(struck.session) == 1);
    CHECK(mistakes(struck.session).empty());
    CHECK(refused(step(struck.session, Strike{})) == refusal::struck);
    const Step right = step(after(begin(picks(2), {}), {answer(PickOne::Response{1})}), Strike{});
    CHECK(right.session.score == 0);
    CHECK(right.session.streak == 0);
    CHECK(accuracy(right.session) == 0);
    CHECK(refused(step(begin(picks(2), {}), Strike{})) == refusal::early);
}

TEST_CASE("strike: a challenged item is not asked again in its session") {
    const Step struck = step(after(studied(3), {GiveUp{}}), Strike{});
    CHECK(still_to_ask(struck.session) == 2);
}

TEST_CASE("second thoughts are in the replay: a session played back from its text is the same") {
    const Material& material = packs::pack(packs::first).material;
    RoundPlan plan = plan_of(*find_mode("study"), 4);
    plan.order.practise = items_of(material);
    plan.order.practise.resize(6);
    plan.order.recall.assign(6, Recall::type);
    Session session = begin(std::make_shared<const Deal>(deal(material, plan)), plan);
    session = after(answered(std::move(session)), {Feel{Rating::hard}, SetAside{true}, GiveUp{}, Strike{}, Continue{}});
    session = after(std::move(session), {GiveUp{}, SetAside{false}});
    const auto replay = read_replay(write_replay(material.base(), session));
    REQUIRE(replay);
    const auto again = play_back(material, *replay);
    REQUIRE(again);
    CHECK(state_hash(*again) == state_hash(session));
    CHECK(again->records == session.records);
}
