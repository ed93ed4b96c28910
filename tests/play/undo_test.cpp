// What holds of every session, however it is played: undo, hashes, sums.
#include <numeric>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "play/rounds.hpp"
#include "play/session.hpp"

using namespace standpoint;
using namespace standpoint::rounds;

namespace {

// A command that may or may not be allowed here.
Command any_command(const Session& session, Rng& rng) {
    const Milliseconds taken{static_cast<Milliseconds::rep>(rng.below(60'000))};
    const Task& task = session.question().task;
    switch (rng.below(8)) {
        case 0: return GiveUp{taken};
        case 1: return Answer{unfitting(session), taken};
        case 2: return Answer{right_response(task), taken};
        case 3: return Answer{random_response(task, rng), taken};
        case 4: return Overrule{};
        case 5: return Strike{};
        default: return Continue{};
    }
}

// A session some commands into the round, and every version of it on the way, each one accepted command longer.
std::vector<Session> any_course() {
    Rng rng(*rc::gen::arbitrary<std::uint64_t>());
    const RoundPlan plan{.timed = *rc::gen::arbitrary<bool>()};
    std::vector<Session> course{begin(nine_tasks(), plan)};
    const std::size_t commands = *rc::gen::inRange<std::size_t>(0, 60);
    for (std::size_t i = 0; i < commands; ++i) {
        Session next = step(course.back(), any_command(course.back(), rng)).session;
        if (next.commands.size() > course.back().commands.size()) {
            course.push_back(std::move(next));
        }
    }
    return course;
}

}  // namespace

TEST_CASE("undo at every point gives the session before the last command") {
    CHECK(rc::check([] {
        const std::vector<Session> course = any_course();
        for (std::size_t i = 1; i < course.size(); ++i) {
            const Session undone = undo(course[i]);
            RC_ASSERT(same(undone, course[i - 1]));
            RC_ASSERT(state_hash(undone) == state_hash(course[i - 1]));
        }
    }));
}

TEST_CASE("undo where nothing was done does nothing") {
    const Session session = begin(nine_tasks(), {});
    CHECK(same(undo(session), session));
    CHECK(same(undo(begin(nullptr, {})), begin(nullptr, {})));
}

TEST_CASE("undo of an almost right answer gives the first try back") {
    const Session almost = after(of({type_in()}), {typed("Zelenskky")});
    const Session second = after(almost, {typed("Zelenskyy")});
    CHECK(same(undo(second), almost));
    CHECK(undo(almost).phase == Phase::asking);
}

TEST_CASE("a session is what its commands make of the deal") {
    CHECK(rc::check([] {
        const Session end = any_course().back();
        RC_ASSERT(same(after(begin(end.deal, end.plan), end.commands), end));
    }));
}

TEST_CASE("the score is the sum of the records, and fractions and points stay in range") {
    CHECK(rc::check([] {
        const Session end = any_course().back();
        int sum = 0;
        for (const Record& record : end.records) {
            RC_ASSERT(record.grade.fraction >= 0.0);
            RC_ASSERT(record.grade.fraction <= 1.0);
            RC_ASSERT(record.points >= 0);
            RC_ASSERT(record.points <= 100);
            sum += record.points;
        }
        RC_ASSERT(end.score == sum);
        RC_ASSERT(end.streak <= end.best_streak);
        RC_ASSERT(accuracy(end) >= 0.0);
        RC_ASSERT(accuracy(end) <= 1.0);
    }));
}

TEST_CASE("each version of a session has another hash") {
    CHECK(rc::check([] {
        const std::vector<Session> course = any_course();
        for (std::size_t i = 1; i < course.size(); ++i) {
            RC_ASSERT(state_hash(course[i]) != state_hash(course[i - 1]));
        }
    }));
}

TEST_CASE("a hash depends on the plan, the questions and the commands") {
    const Session plain = begin(nine_tasks(), {});
    CHECK(state_hash(plain) == state_hash(begin(nine_tasks(), {})));
    CHECK(state_hash(plain) != state_hash(begin(nine_tasks(), {.timed = true})));
    RoundPlan other;
    other.order.seed = 1;
    CHECK(state_hash(plain) != state_hash(begin(nine_tasks(), other)));
    auto reworded = std::make_shared<Deal>(*nine_tasks());
    reworded->questions[4].stem += " Really?";
    CHECK(state_hash(plain) != state_hash(begin(reworded, {})));
    CHECK(state_hash(after(plain, {answer(PickOne::Response{0}, 1)})) !=
          state_hash(after(plain, {answer(PickOne::Response{0}, 2)})));
}

TEST_CASE("a hash depends on the key of every task") {
    const auto hash = [](const Task& task) { return state_hash(of({task})); };
    PickOne one = pick_one();
    std::swap(one.options[0].right, one.options[1].right);
    CHECK(hash(one) != hash(pick_one()));
    PickMany many = pick_many();
    many.options[1].right = true;
    CHECK(hash(many) != hash(pick_many()));
    CHECK(hash(TrueFalse{true, {}, {}}) != hash(TrueFalse{false, {}, {}}));
    Match pairs = match();
    pairs.partner = {0, 1, 2};
    CHECK(hash(pairs) != hash(match()));
    Order cards = order();
    cards.sequence = {0, 1, 2};
    CHECK(hash(cards) != hash(order()));
    Sort piles = rounds::sort();
    piles.pile[0] = 1;
    CHECK(hash(piles) != hash(rounds::sort()));
    TypeIn name = type_in();
    name.others.push_back("Putin");
    CHECK(hash(name) != hash(type_in()));
    Assemble slots = assemble();
    slots.chip[0] = 1;
    CHECK(hash(slots) != hash(assemble()));
    Pin place = pin();
    place.latitude += 1e-9;
    CHECK(hash(place) != hash(pin()));
}

TEST_CASE("the hash of a hand-made round is the same on every machine") {
    const Session end = play_out(begin(nine_tasks(), {.timed = true}), 0.7, Rng(5));
    CHECK(end.phase == Phase::finished);
    CHECK(state_hash(begin(nine_tasks(), {})) == 14288104131279794509ULL);
    CHECK(state_hash(end) == 17018217741146011611ULL);
}
