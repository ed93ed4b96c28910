// The words of a line that somebody may have written by hand or broken on purpose: for commands and replays.
#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace standpoint {

// The next word, cut off from `rest`; empty where there is none.
inline std::string_view next_word(std::string_view& rest) {
    const std::size_t start = std::min(rest.find_first_not_of(' '), rest.size());
    const std::size_t end = std::min(rest.find(' ', start), rest.size());
    const std::string_view word = rest.substr(start, end - start);
    rest.remove_prefix(end);
    return word;
}

// The number that the whole word is.
template <class Number, class... Form>
std::optional<Number> number_from(std::string_view word, Form... form) {
    Number number{};
    const char* end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data(), end, number, form...);
    if (error != std::errc() || stop != end) {
        return std::nullopt;
    }
    return number;
}

// The word in quotation marks as a sentence may repeat it, or a few words in its place where it is too long or no text.
std::string repeated(std::string_view word);

}  // namespace standpoint
