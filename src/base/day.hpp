// A calendar day as players count it: it begins at 04:00 local time, so that a late evening is one day. Days are handed
// in by the edge; nothing here reads a clock or a time zone.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

// A moment in universal time.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

using Day = std::chrono::sys_days;

// The day on which the moment falls for somebody whose local time is `offset` ahead of universal time.
Day day_of(Moment moment, std::chrono::minutes offset);

// "2026-11-25", and back; nothing where it is no date of the years 1900 to 9999.
std::string text(Day day);
std::optional<Day> day_from(std::string_view text);

}  // namespace standpoint
