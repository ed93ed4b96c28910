#include "base/day.hpp"

#include <charconv>
#include <system_error>

namespace standpoint {

namespace {

constexpr std::chrono::hours begins_at{4};
constexpr int first_year = 1900;
constexpr int last_year = 9999;

std::string padded(unsigned number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

// The number that the whole of `digits` is.
std::optional<unsigned> number_of(std::string_view digits) {
    unsigned number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

}  // namespace

Day day_of(Moment moment, std::chrono::minutes offset) {
    return std::chrono::floor<std::chrono::days>(moment + offset - begins_at);
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
    const auto year = number_of(text.substr(0, 4));
    const auto month = number_of(text.substr(5, 2));
    const auto day = number_of(text.substr(8, 2));
    if (!year || !month || !day || *year < first_year || *year > last_year) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                                           std::chrono::day(*day)};
    return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

}  // namespace standpoint
