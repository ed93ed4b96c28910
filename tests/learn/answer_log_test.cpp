// From answers to memories: the table of the design, the blend, and days that neither clocks nor journeys break.
#include "learn/answer_log.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace standpoint;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const Fsrs& ours() {
    static const Fsrs fsrs{Parameters{}};
    return fsrs;
}

Moment noon(int day) {
    return *day_from("2026-01-01") + days{day} + hours{12};
}

LoggedAnswer typed(int day, Heard heard = Heard::right) {
    return {.at = noon(day), .heard = heard, .typed = true};
}

LoggedAnswer chosen(int day, Heard heard = Heard::right) {
    return {.at = noon(day), .heard = heard, .chance = 0.25};
}

constexpr Moment never = Moment::max() - days{400};

std::optional<ItemMemory> left_by(const std::vector<LoggedAnswer>& log) {
    return replayed(ours(), log, never);
}

// Answers over some weeks, in any zone, in any order.
std::vector<LoggedAnswer> any_log() {
    const auto count = *rc::gen::inRange<std::size_t>(0, 30);
    std::vector<LoggedAnswer> log;
    for (std::size_t i = 0; i < count; ++i) {
        log.push_back({.at = noon(0) + minutes{*rc::gen::inRange(0, 60 * 24 * 60)},
                       .offset = minutes{*rc::gen::inRange(-12 * 60, 14 * 60 + 1)},
                       .heard = *rc::gen::element(Heard::wrong, Heard::almost, Heard::right),
                       .typed = *rc::gen::arbitrary<bool>(),
                       .helped = *rc::gen::inRange(0, 4) == 0,
                       .against_time = *rc::gen::inRange(0, 4) == 0,
                       .chance = 0.25});
    }
    return log;
}

}  // namespace

TEST_CASE("a clock that shows the last moment there is counts what was answered, and overflows nothing") {
    CHECK(counted_until(Moment{}) == Moment{} + days{7});
    CHECK(counted_until(Moment::max()) == Moment::max());
    CHECK(counted_until(Moment::max() - days{7}) == Moment::max());
    const std::vector<LoggedAnswer> log{
        {.at = Moment::max(), .offset = hours{14}, .heard = Heard::right, .typed = true}};
    CHECK(replayed(ours(), log, Moment::max()).has_value());
    CHECK_FALSE(replayed(ours(), log, Moment{}).has_value());
}

TEST_CASE("what an answer says follows the table") {
    CHECK(lesson_of(typed(0)) == Lesson{Rating::good});
    CHECK(lesson_of(typed(0, Heard::almost)) == Lesson{Rating::hard});
    CHECK(lesson_of(typed(0, Heard::wrong)) == Lesson{Rating::again});
    CHECK(lesson_of(chosen(0)) == Lesson{Rating::good, 0.25});
    CHECK(lesson_of(chosen(0, Heard::almost)) == Lesson{Rating::hard, 0.25});
    CHECK(lesson_of(chosen(0, Heard::wrong)) == Lesson{Rating::again});
    LoggedAnswer answer = typed(0);
    answer.helped = true;
    CHECK(lesson_of(answer) == Lesson{Rating::hard});
    answer.against_time = true;
    CHECK_FALSE(lesson_of(answer).has_value());
}

TEST_CASE("nothing but a typed answer is ever easy, and no wrong one is ever more than again") {
    CHECK(rc::check([] {
        LoggedAnswer answer;
        answer.heard = *rc::gen::element(Heard::wrong, Heard::almost, Heard::right);
        answer.typed = *rc::gen::arbitrary<bool>();
        answer.helped = *rc::gen::arbitrary<bool>();
        answer.chance = 0.25;
        answer.felt = *rc::gen::element<std::optional<Rating>>(std::nullopt, Rating::again, Rating::hard, Rating::good,
                                                               Rating::easy);
        const Lesson lesson = *lesson_of(answer);
        RC_ASSERT((lesson.rating != Rating::easy || (answer.typed && answer.heard == Heard::right && !answer.helped)));
        RC_ASSERT((answer.heard != Heard::wrong || lesson.rating == Rating::again));
        RC_ASSERT((answer.felt != Rating::again || lesson.rating == Rating::again));
        RC_ASSERT((!answer.typed || lesson.chance == 0));
    }));
    LoggedAnswer easy = typed(0);
    easy.felt = Rating::easy;
    CHECK(lesson_of(easy) == Lesson{Rating::easy});
    easy.typed = false;
    easy.chance = 0.25;
    CHECK(lesson_of(easy) == Lesson{Rating::good, 0.25});
}

TEST_CASE("how likely a right answer was knowledge") {
    CHECK(knowledge_behind(0.9, 0.25) == doctest::Approx(0.9 / 0.925));
    CHECK(knowledge_behind(0.5, 0.25) == doctest::Approx(0.8));
    CHECK(knowledge_behind(0, 0.25) == 0);
    CHECK(knowledge_behind(0.3, 0) == 1);
    CHECK(knowledge_behind(1, 1) == 1);
}

TEST_CASE("a right answer that may be a guess lies between again and good, by how likely it was known") {
    const Memory memory{10, 5};
    const NextStates next = ours().next_states(memory, 10);
    const double p = 0.9 / 0.925;
    const Memory expected{p * next.good.stability + (1 - p) * next.again.stability,
                          p * next.good.difficulty + (1 - p) * next.again.difficulty};
    const Memory found = blended(ours(), memory, 10, Rating::good, 0.25);
    CHECK(found.stability == doctest::Approx(expected.stability));
    CHECK(found.difficulty == doctest::Approx(expected.difficulty));
    CHECK(blended(ours(), memory, 10, Rating::good, 0) == next.good);
    const Memory first = blended(ours(), std::nullopt, 0, Rating::good, 0.25);
    CHECK(first.stability == doctest::Approx((0.1 * 2.3065 + 0.9 * 0.25 * 0.212) / (0.1 + 0.9 * 0.25)));
}

TEST_CASE("the better the chance to guess, the less a right answer says") {
    CHECK(rc::check([] {
        const Memory memory{*rc::gen::inRange(1, 300) / 2.0, *rc::gen::inRange(10, 101) / 10.0};
        const int waited = *rc::gen::inRange(1, 300);
        const double chance = *rc::gen::inRange(0, 99) / 100.0;
        const Memory less = blended(ours(), memory, waited, Rating::good, chance + 0.01);
        const Memory more = blended(ours(), memory, waited, Rating::good, chance);
        RC_ASSERT(less.stability < more.stability);
        RC_ASSERT(less.difficulty >= more.difficulty);
        RC_ASSERT(less.stability >= ours().next(memory, waited, Rating::again).stability);
    }));
}

TEST_CASE("a log leaves the memory that its answers make one after the other") {
    const Memory first = ours().first(Rating::good);
    const Memory second = blended(ours(), first, 3, Rating::good, 0.25);
    const Memory third = ours().next(second, 9, Rating::again);
    const auto memory = left_by({typed(0), chosen(3), typed(12, Heard::wrong)});
    REQUIRE(memory.has_value());
    CHECK(memory->memory == third);
    CHECK(memory->last == *day_from("2026-01-13"));
    CHECK(memory->days_before == 9);
    CHECK(memory->answers == 3);
    CHECK(memory->lapses == 1);
    CHECK_FALSE(left_by({}).has_value());
    CHECK(left_by({typed(0, Heard::wrong)})->lapses == 0);
}

TEST_CASE("the first answer of a day counts, and the others are only logged") {
    LoggedAnswer later = typed(0, Heard::wrong);
    later.at += hours{3};
    CHECK(left_by({typed(0), later}) == left_by({typed(0)}));
    LoggedAnswer hasty = typed(0, Heard::wrong);
    hasty.at -= hours{3};
    hasty.against_time = true;
    CHECK(left_by({hasty, typed(0)}) == left_by({typed(0)}));
}

TEST_CASE("a log may come in any order, and all at once or answer by answer") {
    CHECK(rc::check([](std::uint64_t seed) {
        std::vector<LoggedAnswer> log = any_log();
        const auto expected = left_by(log);
        Rng(seed).shuffle(log);
        RC_ASSERT(left_by(log) == expected);
        std::ranges::sort(log, [](const LoggedAnswer& one, const LoggedAnswer& other) { return one < other; });
        std::optional<ItemMemory> memory;
        for (const LoggedAnswer& answer : log) {
            memory = after(ours(), memory, answer);
        }
        RC_ASSERT(memory == expected);
    }));
}

TEST_CASE("whatever zones answers come from, days never run backwards and no day counts twice") {
    CHECK(rc::check([] {
        std::vector<LoggedAnswer> log = any_log();
        std::ranges::sort(log, [](const LoggedAnswer& one, const LoggedAnswer& other) { return one < other; });
        std::optional<ItemMemory> memory;
        std::set<Day> counted;
        int total = 0;
        for (const LoggedAnswer& answer : log) {
            const auto next = after(ours(), memory, answer);
            if (next != memory) {
                RC_ASSERT(counted.insert(next->last).second);
                RC_ASSERT(next->last == *counted.rbegin());
                RC_ASSERT(next->days_before >= (memory ? 1 : 0));
                RC_ASSERT(next->answers == counted.size());
                total += next->days_before;
            }
            memory = next;
        }
        if (!counted.empty()) {
            RC_ASSERT(total == (*counted.rbegin() - *counted.begin()).count());
        }
    }));
}

TEST_CASE("one answer on each local day is one that counts, across changes to and from summer time") {
    CHECK(rc::check([] {
        // Clocks go forward at one random local 02:00 and back at a later one; answers come at any time of the day.
        const int forward = *rc::gen::inRange(1, 20);
        const int back = forward + *rc::gen::inRange(1, 20);
        std::vector<LoggedAnswer> log;
        for (int day = 0; day < 45; ++day) {
            const int minute = *rc::gen::inRange(0, 24 * 60);  // after 04:00
            const auto local = *day_from("2026-03-01") + days{day} + hours{4} + minutes{minute};
            // 02:00 of the next calendar day lies 22 hours after 04:00.
            const int nights = day + (minute >= 22 * 60 ? 1 : 0);
            const minutes offset{nights >= forward && nights < back ? 120 : 60};
            log.push_back({.at = local - offset, .offset = offset, .heard = Heard::right, .typed = true});
        }
        const auto memory = left_by(log);
        RC_ASSERT(memory->answers == 45U);
        RC_ASSERT(memory->last == *day_from("2026-04-14"));
    }));
}

TEST_CASE("a day that comes twice on a flight westward counts once, and the next one counts") {
    const auto at = [](int hour, int offset) {
        return LoggedAnswer{
            .at = *day_from("2026-01-01") + hours{hour}, .offset = hours{offset}, .heard = Heard::right, .typed = true};
    };
    const LoggedAnswer at_home = at(0, 13);         // 13:00 on the 1st
    const LoggedAnswer landed = at(10, -10);        // 00:00 on the 1st, still the 31st by the learning day
    const LoggedAnswer that_evening = at(30, -10);  // 20:00 on the 1st
    const LoggedAnswer next_morning = at(43, -10);  // 09:00 on the 2nd
    CHECK(left_by({at_home, landed, that_evening}) == left_by({at_home}));
    const auto memory = left_by({at_home, landed, that_evening, next_morning});
    CHECK(memory->answers == 2);
    CHECK(memory->days_before == 1);
}

TEST_CASE("a clock set back by some days keeps what was answered") {
    const std::vector<LoggedAnswer> log{typed(0), typed(3)};
    for (int back = 0; back <= 7; ++back) {
        CAPTURE(back);
        CHECK(replayed(ours(), log, noon(3) - days{back}) == left_by(log));
    }
}

TEST_CASE("answers of a clock that was a year ahead wait until their time, and none is lost") {
    const std::vector<LoggedAnswer> before{typed(0), typed(3)};
    std::vector<LoggedAnswer> log = before;
    log.push_back(typed(368));
    CHECK(replayed(ours(), log, noon(5)) == left_by(before));
    log.push_back(typed(6));
    const auto now = replayed(ours(), log, noon(6));
    CHECK(now->answers == 3);
    CHECK(now->last == *day_from("2026-01-07"));
    CHECK(left_by(log)->answers == 4);
}

TEST_CASE("as time goes on, a log never loses an answer that counted") {
    CHECK(rc::check([] {
        const std::vector<LoggedAnswer> log = any_log();
        std::size_t counted = 0;
        for (int day = -10; day < 75; ++day) {
            const auto memory = replayed(ours(), log, noon(day));
            const std::size_t answers = memory ? memory->answers : 0;
            RC_ASSERT(answers >= counted);
            counted = answers;
        }
    }));
}

TEST_CASE("a memory says which parameters it was worked out with") {
    const Fsrs fitted(Parameters{.version = 4});
    CHECK(replayed(fitted, std::vector{typed(0)}, never)->version == 4);
}
