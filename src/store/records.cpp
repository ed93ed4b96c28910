#include "store/records.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace standpoint {

std::string hex(std::uint64_t high, std::uint64_t low) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result;
    for (const std::uint64_t half : {high, low}) {
        for (unsigned shift = 64; shift > 0; shift -= 4) {
            result += digits[(half >> (shift - 4)) & 15U];
        }
    }
    return result;
}

std::optional<std::pair<std::uint64_t, std::uint64_t>> halves_from(std::string_view digits) {
    constexpr int base = 16;
    constexpr std::size_t half = 16;
    if (digits.size() != 2 * half) {
        return std::nullopt;
    }
    const auto high = number_from<std::uint64_t>(digits.substr(0, half), base);
    const auto low = number_from<std::uint64_t>(digits.substr(half), base);
    return high && low ? std::optional(std::pair(*high, *low)) : std::nullopt;
}

bool is_guard(std::string_view text) {
    return text.size() == 4 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::string> player_name(std::string_view text) {
    constexpr std::size_t longest = 40;
    constexpr std::string_view space = " \t";
    const std::size_t from = text.find_first_not_of(space);
    if (from == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string name(text.substr(from, text.find_last_not_of(space) - from + 1));
    const bool readable =
        is_utf8(name) && !has_hidden_controls(name) && name.find_first_of("\t\n") == std::string::npos;
    return readable && length(name) <= longest ? std::optional(name) : std::nullopt;
}

}  // namespace standpoint
