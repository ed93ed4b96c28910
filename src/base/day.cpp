#include "base/day.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace standpoint {

namespace {

constexpr std::chrono::hours begins_at{4};
constexpr int first_year = 1900;
constexpr int last_year = 9999;

std::string padded(unsigned number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

Day day_of(Moment moment, std::chrono::minutes offset) {
    constexpr std::chrono::days room{30};  // for the offset: a clock may show any moment there is
    const Moment sane = std::clamp(moment, Moment::min() + room, Moment::max() - room);
    return std::chrono::floor<std::chrono::days>(sane + offset - begins_at);
}

std::string text(Day day) {
    const std::chrono::year_month_day date(day);
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + '-' +
           padded(static_cast<unsigned>(date.month()), 2) + '-' + padded(static_cast<unsigned>(date.day()), 2);
}

std::optional<Day> day_from(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = number_from<unsigned>(text.substr(0, 4));
    const auto month = number_from<unsigned>(text.substr(5, 2));
    const auto day = number_from<unsigned>(text.substr(8, 2));
    if (!year || !month || !day || *year < first_year || *year > last_year) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                                           std::chrono::day(*day)};
    return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

}  // namespace standpoint
