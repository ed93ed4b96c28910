#include "quiz/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <iterator>

#include "base/text.hpp"

namespace standpoint {

namespace {

using std::string_view_literals::operator""sv;

// In the order of the alphabet, as they are folded.
constexpr std::array function_words{
    "about"sv,    "above"sv,   "according"sv, "after"sv,  "again"sv,   "against"sv, "along"sv,  "also"sv,
    "although"sv, "among"sv,   "another"sv,   "around"sv, "because"sv, "been"sv,    "before"sv, "being"sv,
    "below"sv,    "between"sv, "both"sv,      "could"sv,  "does"sv,    "doing"sv,   "down"sv,   "during"sv,
    "each"sv,     "either"sv,  "from"sv,      "have"sv,   "having"sv,  "here"sv,    "hers"sv,   "himself"sv,
    "into"sv,     "itself"sv,  "just"sv,      "like"sv,   "more"sv,    "most"sv,    "much"sv,   "neither"sv,
    "once"sv,     "only"sv,    "other"sv,     "others"sv, "ours"sv,    "over"sv,    "same"sv,   "shall"sv,
    "should"sv,   "since"sv,   "some"sv,      "such"sv,   "than"sv,    "that"sv,    "their"sv,  "theirs"sv,
    "them"sv,     "then"sv,    "there"sv,     "these"sv,  "they"sv,    "this"sv,    "those"sv,  "through"sv,
    "thus"sv,     "towards"sv, "under"sv,     "until"sv,  "upon"sv,    "very"sv,    "were"sv,   "what"sv,
    "when"sv,     "where"sv,   "whether"sv,   "which"sv,  "while"sv,   "whom"sv,    "whose"sv,  "will"sv,
    "with"sv,     "within"sv,  "without"sv,   "would"sv,  "your"sv};
static_assert(std::ranges::is_sorted(function_words));

constexpr std::array small_numbers{"zero"sv,    "one"sv,     "two"sv,       "three"sv,    "four"sv,
                                   "five"sv,    "six"sv,     "seven"sv,     "eight"sv,    "nine"sv,
                                   "ten"sv,     "eleven"sv,  "twelve"sv,    "thirteen"sv, "fourteen"sv,
                                   "fifteen"sv, "sixteen"sv, "seventeen"sv, "eighteen"sv, "nineteen"sv};
constexpr std::array tens{"twenty"sv, "thirty"sv, "forty"sv, "fifty"sv, "sixty"sv, "seventy"sv, "eighty"sv, "ninety"sv};

template <class Table>
std::size_t place_in(const Table& table, std::string_view word) {
    return static_cast<std::size_t>(std::ranges::find(table, word) - table.begin());
}

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The end of the numeral that begins at `from`: digits, and points and commas between digits.
std::size_t numeral_end(std::string_view text, std::size_t from) {
    std::size_t to = from;
    while (to < text.size()) {
        const bool joins = (text[to] == '.' || text[to] == ',') && to + 1 < text.size() && is_digit(text[to + 1]);
        if (!is_digit(text[to]) && !joins) {
            break;
        }
        ++to;
    }
    return to;
}

double number_of(std::string_view written) {
    std::string digits;
    std::ranges::copy_if(written, std::back_inserter(digits), [](char c) { return c != ','; });
    double number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

std::string_view light_stem(std::string_view folded_word) {
    if (folded_word.size() > 3 && folded_word.ends_with('s') && !folded_word.ends_with("ss")) {
        folded_word.remove_suffix(1);
    }
    return folded_word;
}

bool is_function_word(std::string_view folded_word) {
    return std::ranges::binary_search(function_words, folded_word);
}

std::set<std::string> content_stems(std::string_view text) {
    constexpr std::size_t shortest = 4;
    std::set<std::string> stems;
    for (const std::string& word : folded_words(text)) {
        if (length(word) >= shortest && !is_function_word(word)) {
            stems.emplace(light_stem(word));
        }
    }
    return stems;
}

std::string with_digits(std::string_view folded) {
    std::string text;
    std::size_t open_tens = 0;  // a "twenty" that a "one" may still join
    const auto add = [&text](std::string_view word) {
        text += text.empty() ? "" : " ";
        text += word;
    };
    const auto close_tens = [&] {
        if (open_tens > 0) {
            add(std::to_string(open_tens));
            open_tens = 0;
        }
    };
    for (std::size_t from = 0; from < folded.size();) {
        const std::size_t to = std::min(folded.find(' ', from), folded.size());
        const std::string_view word = folded.substr(from, to - from);
        from = to + 1;
        const std::size_t small = place_in(small_numbers, word);
        if (open_tens > 0 && small > 0 && small < 10) {
            add(std::to_string(open_tens + small));
            open_tens = 0;
            continue;
        }
        close_tens();
        const std::size_t ten = place_in(tens, word);
        if (ten < tens.size()) {
            open_tens = 20 + 10 * ten;
        } else if (small < small_numbers.size()) {
            add(std::to_string(small));
        } else {
            add(word);
        }
    }
    close_tens();
    return text;
}

bool has_digit(std::string_view text) {
    return std::ranges::any_of(text, is_digit);
}

Numerals numerals(std::string_view text) {
    Numerals found;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            found.around += text[at++];
            continue;
        }
        const std::size_t end = numeral_end(text, at);
        double number = number_of(text.substr(at, end - at));
        // A hyphen at the start of a word is a minus; within one it joins ("covid-19").
        std::string& around = found.around;
        if (around.ends_with('-') && (around.size() == 1 || around[around.size() - 2] == ' ')) {
            around.pop_back();
            number = -number;
        }
        found.numbers.push_back(number);
        around += '#';
        at = end;
    }
    return found;
}

}  // namespace standpoint
