// The words that packs, messages and saved files use for closed kinds, in the order of their enumerators.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace standpoint {

inline constexpr std::array<std::string_view, 7> kind_words{"role",  "meeting",  "position", "event",
                                                            "state", "quantity", "term"};
inline constexpr std::array<std::string_view, 6> stance_words{"demands", "offers",  "refuses",
                                                              "rejects", "accepts", "presses_for"};
inline constexpr std::array<std::string_view, 6> shape_words{"circle",  "triangle", "square",
                                                             "diamond", "hexagon",  "star"};
inline constexpr std::array<std::string_view, 5> place_words{"city", "region", "country", "water", "building"};
inline constexpr std::array<std::string_view, 22> aspect_words{
    "person", "title", "of",      "side",  "counterpart", "participant", "place",  "time",
    "length", "count", "purpose", "order", "holding",     "addressee",   "answer", "topic",
    "year",   "actor", "value",   "says",  "number",      "meaning"};

// The enumerator that a word stands for.
template <class Enum, std::size_t size>
std::optional<Enum> named(const std::array<std::string_view, size>& words, std::string_view word) {
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) {
        return std::nullopt;
    }
    return static_cast<Enum>(found - words.begin());
}

}  // namespace standpoint
