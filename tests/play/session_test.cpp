#include "play/session.hpp"

#include <doctest/doctest.h>

#include "play/rounds.hpp"

using namespace standpoint;
using namespace standpoint::rounds;
using doctest::Approx;

namespace {

const Command go_on = Continue{};
const Command give_up = GiveUp{Milliseconds{700}};
const Command right_pick = answer(PickOne::Response{1});
const Command wrong_pick = answer(PickOne::Response{0});

Record record_of(const Step& step) {
    REQUIRE(!step.happenings.empty());
    const auto* given = std::get_if<AnswerGiven>(&step.happenings.front());
    REQUIRE(given != nullptr);
    return given->record;
}

// The points for this response to this task.
int points(const Task& task, const Response& response) {
    return step(of({task}), answer(response)).session.score;
}

bool leaves_it(const Session& session, const Command& command, std::string_view why) {
    const Step refusal = step(session, command);
    return same(refusal.session, session) && state_hash(refusal.session) == state_hash(session) &&
           refused(refusal) == why && refusal.happenings.size() == 1;
}

}  // namespace

// ---- the course of a round ------------------------------------------------------------------------------------------

TEST_CASE("a round begins with its first question open and nothing scored") {
    const Session session = begin(nine_tasks(), {});
    CHECK(session.phase == Phase::asking);
    CHECK(session.current == 0);
    CHECK(session.score == 0);
    CHECK(session.streak == 0);
    CHECK(session.commands.empty());
    CHECK(session.question().stem == "Question 1?");
}

TEST_CASE("a round without questions is finished at once") {
    CHECK(begin(std::make_shared<const Deal>(), {}).phase == Phase::finished);
    CHECK(begin(nullptr, {}).phase == Phase::finished);
    CHECK(begin(nullptr, {}).deal != nullptr);
    CHECK(accuracy(begin(nullptr, {})) == 0);
    CHECK(mistakes(begin(nullptr, {})).empty());
}

TEST_CASE("an answer leads to feedback, and to continue leads on") {
    const Step answered = step(begin(picks(2), {}), right_pick);
    CHECK(answered.session.phase == Phase::feedback);
    CHECK(answered.session.current == 0);
    CHECK(answered.session.score == 100);
    const Step next = step(answered.session, go_on);
    CHECK(next.session.phase == Phase::asking);
    CHECK(next.session.current == 1);
    CHECK(next.happenings.empty());
}

TEST_CASE("an answer hands out its record and its item") {
    const Session session = begin(nine_tasks(), {});
    const Step answered = step(session, answer(PickOne::Response{1}, 1234));
    REQUIRE(answered.happenings.size() == 1);
    const auto& given = std::get<AnswerGiven>(answered.happenings.front());
    CHECK(given.record == answered.session.records.back());
    CHECK(given.record.question == 0);
    CHECK(given.record.response == Response{PickOne::Response{1}});
    CHECK(given.record.grade.verdict == Verdict::right);
    CHECK(given.record.points == 100);
    CHECK(given.record.taken == Milliseconds{1234});
    CHECK(given.item == session.question().item);
}

TEST_CASE("after the last feedback the round is finished and says how it went") {
    const Session last = after(begin(picks(2), {}), {right_pick, go_on, wrong_pick});
    CHECK(last.phase == Phase::feedback);
    const Step end = step(last, go_on);
    CHECK(end.session.phase == Phase::finished);
    REQUIRE(end.happenings.size() == 1);
    const auto& finished = std::get<RoundFinished>(end.happenings.front());
    CHECK(finished.score == 100);
    CHECK(finished.accuracy == Approx(0.5));
    CHECK(finished.taken == Milliseconds{2000});
}

TEST_CASE("all nine tasks answered rightly earn full marks") {
    Session session = begin(nine_tasks(), {});
    for (int question = 1; question <= 9; ++question) {
        CAPTURE(question);
        session = step(session, answer(right_response(session.question().task))).session;
        CHECK(session.score == 100 * question);
        CHECK(session.streak == question);
        CHECK(session.records.back().grade.verdict == Verdict::right);
        session = step(session, go_on).session;
    }
    CHECK(session.phase == Phase::finished);
    CHECK(accuracy(session) == Approx(1));
    CHECK(mistakes(session).empty());
}

TEST_CASE("a step changes nothing in the session it starts from") {
    const Session before = begin(picks(2), {});
    const Session copy = before;
    const Step answered = step(before, right_pick);
    CHECK(same(before, copy));
    CHECK(answered.session.deal == before.deal);
}

// ---- partial credit -------------------------------------------------------------------------------------------------

TEST_CASE("partial credit for several right options takes off the wrong ones") {
    CHECK(points(pick_many(), PickMany::Response{{0, 2}}) == 100);
    CHECK(points(pick_many(), PickMany::Response{{0}}) == 50);
    CHECK(points(pick_many(), PickMany::Response{{0, 1}}) == 0);
    CHECK(points(pick_many(), PickMany::Response{{0, 1, 2}}) == 50);
    CHECK(points(pick_many(), PickMany::Response{{}}) == 0);
}

TEST_CASE("partial credit for pairs, cards and slots counts those that are right") {
    CHECK(points(match(), Match::Response{{1, 0, 0}}) == 67);
    CHECK(points(match(), Match::Response{{0, 1, 2}}) == 0);
    CHECK(points(rounds::sort(), Sort::Response{{0, 1, 0, 0}}) == 75);
    CHECK(points(assemble(), Assemble::Response{{0, 1, 2}}) == 33);
}

TEST_CASE("partial credit for an order counts the pairs that are in it") {
    CHECK(points(order(), Order::Response{{2, 0, 1}}) == 100);
    CHECK(points(order(), Order::Response{{2, 1, 0}}) == 67);
    CHECK(points(order(), Order::Response{{1, 0, 2}}) == 0);
}

TEST_CASE("partial credit for a pin shrinks with the distance") {
    CHECK(points(pin(), Pin::Response{51.5, -0.125}) == 100);
    CHECK(points(pin(), Pin::Response{51.8, -0.125}) == 100);
    const int between = points(pin(), Pin::Response{52.5, -0.125});
    CHECK(between > 50);
    CHECK(between < 75);
    CHECK(points(pin(), Pin::Response{-51.5, 100}) == 0);
}

TEST_CASE("choosing one and true or false know no half marks") {
    CHECK(points(pick_one(), PickOne::Response{0}) == 0);
    CHECK(points(TrueFalse{false, {}, {}}, TrueFalse::Response{false}) == 100);
    CHECK(points(TrueFalse{false, {}, {}}, TrueFalse::Response{true}) == 0);
}

// ---- streaks --------------------------------------------------------------------------------------------------------

TEST_CASE("a streak grows with right answers and the best one is kept") {
    const Session three = after(begin(picks(6), {}), {right_pick, go_on, right_pick, go_on, right_pick});
    CHECK(three.streak == 3);
    CHECK(three.best_streak == 3);
    const Session broken = after(three, {go_on, wrong_pick, go_on, right_pick});
    CHECK(broken.streak == 1);
    CHECK(broken.best_streak == 3);
}

TEST_CASE("a partly right answer and giving up end a streak") {
    const Session half =
        after(of({pick_one(), pick_many(), pick_one()}), {right_pick, go_on, answer(PickMany::Response{{0}})});
    CHECK(half.streak == 0);
    CHECK(half.best_streak == 1);
    CHECK(after(begin(picks(2), {}), {right_pick, go_on, give_up}).streak == 0);
}

// ---- typed answers and the second try -------------------------------------------------------------------------------

TEST_CASE("an almost right answer opens a second try") {
    const Step almost = step(of({type_in()}), typed("Zelenskky"));
    CHECK(almost.session.phase == Phase::retry);
    CHECK(almost.session.first_try == Response{TypeIn::Response{"Zelenskky"}});
    CHECK(almost.session.records.empty());
    CHECK(almost.session.commands.size() == 1);
    REQUIRE(almost.happenings.size() == 1);
    CHECK(std::holds_alternative<AlmostRight>(almost.happenings.front()));
}

TEST_CASE("a right second try earns full marks and keeps the first") {
    const Step second = step(after(of({type_in()}), {typed("Zelenskky")}), typed("Zelenskyy"));
    CHECK(second.session.phase == Phase::feedback);
    CHECK(second.session.score == 100);
    CHECK(second.session.streak == 1);
    CHECK(!second.session.first_try.has_value());
    const Record record = record_of(second);
    CHECK(record.grade.verdict == Verdict::right);
    CHECK(record.first_try == Response{TypeIn::Response{"Zelenskky"}});
    CHECK(record.response == Response{TypeIn::Response{"Zelenskyy"}});
}

TEST_CASE("a second try that is almost right again earns half and is a mistake to practise") {
    const Session session = after(of({type_in()}), {typed("Zelenskky"), typed("Zelensky")});
    const Session again = after(of({type_in()}), {typed("Zelenskky"), typed("Zelenskky")});
    CHECK(again.phase == Phase::feedback);
    CHECK(again.score == 50);
    CHECK(again.streak == 0);
    CHECK(again.records.back().grade.verdict == Verdict::almost);
    CHECK(again.records.back().grade.fraction == Approx(0.5));
    CHECK(accuracy(again) == Approx(0.5));
    CHECK(mistakes(again).size() == 1);
    CHECK(session.phase == Phase::feedback);
}

TEST_CASE("a wrong second try earns nothing") {
    const Session session = after(of({type_in()}), {typed("Zelenskky"), typed("Lavrov")});
    CHECK(session.phase == Phase::feedback);
    CHECK(session.score == 0);
    CHECK(session.records.back().grade.verdict == Verdict::wrong);
    CHECK(session.records.back().first_try.has_value());
}

TEST_CASE("a wrong first try has no second") {
    const Session session = after(of({type_in()}), {typed("Lavrov")});
    CHECK(session.phase == Phase::feedback);
    CHECK(!session.records.back().first_try.has_value());
}

TEST_CASE("giving up after an almost keeps the first try in the record") {
    const Session session = after(of({type_in()}), {typed("Zelenskky"), give_up});
    CHECK(session.phase == Phase::feedback);
    CHECK(!session.records.back().response.has_value());
    CHECK(session.records.back().first_try.has_value());
    CHECK(session.score == 0);
}

TEST_CASE("the first try of one question is forgotten at the next") {
    const Session session = after(of({type_in(), type_in()}), {typed("Zelenskky"), give_up, go_on, typed("Zelenskyy")});
    CHECK(!session.records.back().first_try.has_value());
}

// ---- giving up ------------------------------------------------------------------------------------------------------

TEST_CASE("giving up is wrong, without a response, on every task") {
    Session session = begin(nine_tasks(), {});
    while (session.phase != Phase::finished) {
        CAPTURE(session.current);
        const Record record = record_of(step(session, give_up));
        CHECK(!record.response.has_value());
        CHECK(record.grade.verdict == Verdict::wrong);
        CHECK(record.points == 0);
        CHECK(record.taken == Milliseconds{700});
        session = after(session, {give_up, go_on});
    }
    CHECK(session.records.size() == 9);
    CHECK(accuracy(session) == 0);
}

// ---- what is not allowed --------------------------------------------------------------------------------------------

TEST_CASE("to continue before answering is refused and changes nothing") {
    CHECK(leaves_it(begin(picks(1), {}), go_on, refusal::open));
    CHECK(leaves_it(after(of({type_in()}), {typed("Zelenskky")}), go_on, refusal::open));
}

TEST_CASE("to answer twice is refused and changes nothing") {
    const Session answered = after(begin(picks(2), {}), {wrong_pick});
    CHECK(leaves_it(answered, right_pick, refusal::answered));
    CHECK(leaves_it(answered, give_up, refusal::answered));
}

TEST_CASE("nothing is allowed after the end") {
    const Session finished = after(begin(picks(1), {}), {right_pick, go_on});
    for (const Command& command : {right_pick, give_up, go_on}) {
        CHECK(leaves_it(finished, command, refusal::finished));
        CHECK(leaves_it(begin(nullptr, {}), command, refusal::finished));
    }
}

TEST_CASE("a response to another task is refused on every task") {
    Session session = begin(nine_tasks(), {});
    while (session.phase != Phase::finished) {
        CAPTURE(session.current);
        CHECK(leaves_it(session, answer(unfitting(session)), refusal::unfit));
        session = after(session, {give_up, go_on});
    }
}

TEST_CASE("a response of the wrong size or out of range is refused") {
    CHECK(leaves_it(of({pick_one()}), answer(PickOne::Response{3}), refusal::unfit));
    CHECK(leaves_it(of({pick_many()}), answer(PickMany::Response{{0, 0}}), refusal::unfit));
    CHECK(leaves_it(of({match()}), answer(Match::Response{{0, 1}}), refusal::unfit));
    CHECK(leaves_it(of({order()}), answer(Order::Response{{0, 1, 1}}), refusal::unfit));
    CHECK(leaves_it(of({rounds::sort()}), answer(Sort::Response{{0, 1, 2, 0}}), refusal::unfit));
    CHECK(leaves_it(of({assemble()}), answer(Assemble::Response{{0, 0, 1}}), refusal::unfit));
    CHECK(leaves_it(of({pin()}), answer(Pin::Response{91, 0}), refusal::unfit));
}

TEST_CASE("a typed answer longer than any name is refused") {
    const Session session = of({type_in()});
    CHECK(leaves_it(session, typed(std::string(longest_typed + 1, 'a')), refusal::too_long));
    CHECK(step(session, typed(std::string(longest_typed, 'a'))).session.phase == Phase::feedback);
}

// ---- points and time ------------------------------------------------------------------------------------------------

TEST_CASE("without a timer, time earns and costs nothing") {
    CHECK(points_for(1, false, Milliseconds{0}, Milliseconds{1}) == 100);
    CHECK(points_for(1, false, Milliseconds{999'999}, Milliseconds{1}) == 100);
    CHECK(points_for(0.5, false, Milliseconds{1}, Milliseconds{1}) == 50);
    CHECK(points_for(0.335, false, Milliseconds{1}, Milliseconds{1}) == 34);
    CHECK(points_for(0, false, Milliseconds{1}, Milliseconds{1}) == 0);
}

TEST_CASE("with a timer, half of the points go with the time") {
    const Milliseconds limit{30'000};
    CHECK(points_for(1, true, Milliseconds{0}, limit) == 100);
    CHECK(points_for(1, true, Milliseconds{15'000}, limit) == 75);
    CHECK(points_for(1, true, Milliseconds{30'000}, limit) == 50);
    CHECK(points_for(1, true, Milliseconds{10'000}, limit) == 83);
    CHECK(points_for(0.5, true, Milliseconds{15'000}, limit) == 38);
}

TEST_CASE("after the time an answer earns nothing") {
    CHECK(points_for(1, true, Milliseconds{30'001}, Milliseconds{30'000}) == 0);
    CHECK(points_for(1, true, Milliseconds{0}, Milliseconds{0}) == 0);
}

TEST_CASE("times and fractions out of range are brought into it") {
    CHECK(points_for(1, true, Milliseconds{-500}, Milliseconds{1000}) == 100);
    CHECK(points_for(2, false, Milliseconds{0}, Milliseconds{1}) == 100);
    CHECK(points_for(-1, false, Milliseconds{0}, Milliseconds{1}) == 0);
    const Session hasty = after(begin(picks(1), {}), {answer(PickOne::Response{1}, -7)});
    CHECK(hasty.records.back().taken == Milliseconds{0});
    const Session asleep = after(begin(picks(1), {}), {Answer{PickOne::Response{1}, Milliseconds::max()}});
    CHECK(asleep.records.back().taken == std::chrono::hours{24});
}

TEST_CASE("a timed round scores by its own limit") {
    RoundPlan plan{.timed = true, .time_limit = Milliseconds{10'000}};
    const Session session = after(begin(picks(3), plan), {answer(PickOne::Response{1}, 5000), go_on,
                                                          answer(PickOne::Response{1}, 10'001), go_on});
    CHECK(session.score == 75);
    CHECK(session.streak == 2);
    CHECK(accuracy(session) == Approx(1));
}

// ---- results --------------------------------------------------------------------------------------------------------

TEST_CASE("accuracy is the mean over what was answered so far") {
    Session session = of({pick_one(), pick_many(), pick_one()});
    CHECK(accuracy(session) == 0);
    session = after(session, {right_pick, go_on, answer(PickMany::Response{{0}})});
    CHECK(accuracy(session) == Approx(0.75));
    CHECK(accuracy(after(session, {go_on, give_up})) == Approx(0.5));
}

TEST_CASE("mistakes are the items of all that was not fully right, each once and in order") {
    Session session = begin(nine_tasks(), {});
    session = after(session, {wrong_pick, go_on, answer(PickMany::Response{{0}}), go_on,
                              answer(TrueFalse::Response{true}), go_on, give_up});
    const auto& questions = session.deal->questions;
    CHECK(mistakes(session) == std::vector<Item>{questions[0].item, questions[1].item, questions[3].item});
    CHECK(mistakes(after(begin(picks(2), {}), {wrong_pick, go_on, wrong_pick})).size() == 1);
}

TEST_CASE("plans are equal where all that they say is") {
    RoundPlan plan;
    CHECK(plan == RoundPlan{});
    plan.order.tasks = {TaskKind::pin};
    CHECK(!(plan == RoundPlan{}));
    plan = {};
    plan.order.practise = {{FactId{1}, Aspect::place}};
    CHECK(!(plan == RoundPlan{}));
    plan = {};
    plan.time_limit = Milliseconds{1};
    CHECK(!(plan == RoundPlan{}));
}
