// The round of the day, and the streak that neither journeys nor a wrong clock break.
#include "play/modes/daily.hpp"

#include <doctest/doctest.h>

#include "play/modes/mode.hpp"
#include "play/packs.hpp"
#include "play/replay.hpp"

using namespace standpoint;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

Day day(std::string_view text) {
    return *day_from(text);
}

// Played at noon universal time.
PlayedDay noon(std::string_view date) {
    return {day(date), day(date) + hours{12}};
}

std::vector<PlayedDay> november(std::initializer_list<int> dates) {
    std::vector<PlayedDay> played;
    for (const int date : dates) {
        const Day one = day("2026-11-01") + days{date - 1};
        played.push_back({one, one + hours{12}});
    }
    return played;
}

int streak_on(const std::vector<PlayedDay>& played, int date) {
    return day_streak(played, day("2026-11-01") + days{date - 1}).days;
}

}  // namespace

TEST_CASE("the round of the day is the same for everybody with the pack, and another on another day") {
    const packs::Open& one = packs::pack(packs::first);
    const packs::Open& other = packs::pack(packs::second);
    const Day today = day("2026-11-25");
    CHECK(daily_seed(one.base, today) == daily_seed(packs::Open(packs::first).base, today));
    CHECK(daily_seed(one.base, today) != daily_seed(other.base, today));
    CHECK(daily_seed(one.base, today) != daily_seed(one.base, today + days{1}));
    const RoundPlan plan = plan_of_day(one.base, today);
    CHECK(plan.day == today);
    CHECK(deal(one.material, plan).questions.size() == 10);
    const Session session = begin(std::make_shared<const Deal>(deal(one.material, plan)), plan);
    const Result<Replay> read = read_replay(write_replay(one.base, session));
    REQUIRE(read);
    CHECK(read->plan == plan);
}

TEST_CASE("days in a row count, today's as soon as it is played") {
    CHECK(day_streak({}, day("2026-11-25")) == DayStreak{0, false, true});
    CHECK(day_streak(november({10, 11, 12}), day("2026-11-12")) == DayStreak{3, true, true});
    CHECK(day_streak(november({10, 11, 12}), day("2026-11-13")) == DayStreak{3, false, true});
    CHECK(streak_on(november({5, 6, 10, 11}), 11) == 2);
}

TEST_CASE("one missed day a week is repaired for free") {
    CHECK(day_streak(november({10, 12}), day("2026-11-12")) == DayStreak{2, true, false});
    CHECK(streak_on(november({10, 12, 13, 15}), 15) == 1);                  // 11 and 14 within a week
    CHECK(streak_on(november({10, 12, 13, 14, 15, 16, 17, 19}), 19) == 8);  // 11 and 18 are a week apart
    CHECK(streak_on(november({10, 13}), 13) == 1);                          // two missed
    CHECK(day_streak(november({10, 11}), day("2026-11-13")) == DayStreak{2, false, false});  // 12 can be repaired
    CHECK(streak_on(november({10, 11}), 14) == 0);
    CHECK(streak_on(november({8, 10, 11}), 13) == 0);  // 9 was repaired: 12 cannot be
}

TEST_CASE("a day that a journey eastwards swallowed was not missed") {
    // The evening of the 9th in Honolulu, then Tokyo, where it is the 11th: seven hours later.
    const std::vector<PlayedDay> journey{noon("2026-11-07"),
                                         noon("2026-11-08"),
                                         {day("2026-11-09"), day("2026-11-10") + hours{13}},
                                         {day("2026-11-11"), day("2026-11-10") + hours{20}}};
    CHECK(day_streak(journey, day("2026-11-11")) == DayStreak{4, true, true});
}

TEST_CASE("a journey westwards and a clock set back give no second day and lose nothing") {
    const std::vector<PlayedDay> played = november({10, 11, 12});
    CHECK(day_in_force(played, day("2026-11-12")) == day("2026-11-12"));
    CHECK(day_in_force(played, day("2026-11-13")) == day("2026-11-13"));
    CHECK(day_in_force(played, day("2026-11-11")) == day("2026-11-12"));
    CHECK(day_streak(played, day_in_force(played, day("2026-11-11"))) == DayStreak{3, true, true});
    CHECK(day_in_force({}, day("2026-11-11")) == day("2026-11-11"));
}

TEST_CASE("days played by a clock that ran far ahead neither count nor stand in the way") {
    std::vector<PlayedDay> played = november({10, 11, 12});
    played.push_back(noon("2031-01-01"));
    CHECK(day_in_force(played, day("2026-11-13")) == day("2026-11-13"));
    CHECK(streak_on(played, 13) == 3);
}
