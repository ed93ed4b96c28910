// The words of a line that somebody may have written by hand or broken on purpose: for commands and replays.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace standpoint {

// The next word, cut off from `rest`; empty where there is none.
inline std::string_view next_word(std::string_view& rest) {
    const std::size_t start = std::min(rest.find_first_not_of(' '), rest.size());
    const std::size_t end = std::min(rest.find(' ', start), rest.size());
    const std::string_view word = rest.substr(start, end - start);
    rest.remove_prefix(end);
    return word;
}

// The word in quotation marks as a sentence may repeat it, or a few words in its place where it is too long or no text.
std::string repeated(std::string_view word);

}  // namespace standpoint
