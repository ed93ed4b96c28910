#include "base/day.hpp"

#include <doctest/doctest.h>

using namespace standpoint;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

Day day(std::string_view text) {
    return *day_from(text);
}

}  // namespace

TEST_CASE("a day begins at 04:00 local time") {
    const Moment midnight = day("2026-11-25") + hours{0};
    CHECK(day_of(midnight, minutes{0}) == day("2026-11-24"));
    CHECK(day_of(midnight + hours{4} - std::chrono::milliseconds{1}, minutes{0}) == day("2026-11-24"));
    CHECK(day_of(midnight + hours{4}, minutes{0}) == day("2026-11-25"));
    CHECK(day_of(midnight, hours{4}) == day("2026-11-25"));
    CHECK(day_of(midnight + hours{13}, hours{-10}) == day("2026-11-24"));
    CHECK(day_of(midnight + hours{14}, hours{-10}) == day("2026-11-25"));
}

TEST_CASE("days are written and read as dates") {
    CHECK(text(day("2026-02-28")) == "2026-02-28");
    CHECK(day("2026-02-28") + days{1} == day("2026-03-01"));
    for (const char* wrong : {"", "2026-02-29", "2026-13-01", "2026-1-1", "20261125", "2026-11-25 ", "1899-12-31",
                              "-026-11-25", "2026-11-2x"}) {
        CAPTURE(wrong);
        CHECK_FALSE(day_from(wrong).has_value());
    }
}
