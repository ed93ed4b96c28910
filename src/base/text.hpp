// Text as people write it: UTF-8 in, UTF-8 out, everything Unicode through ICU. Knows nothing of facts or questions.
#pragma once

#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace standpoint {

// The number that the whole text is, written as std::from_chars reads it (`form`: its base or format); nothing where
// anything else stands there, or where the type cannot hold it.
template <class Number, class... Form>
std::optional<Number> number_from(std::string_view text, Form... form) {
    Number number{};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number, form...);
    return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

// True where `bytes` is well-formed UTF-8 (no overlong forms, no surrogates).
bool is_utf8(std::string_view bytes);

// True where the text holds a control that reorders what is shown (U+202A..E, U+2066..9, U+200E/F, U+061C)
// or a control (C0, DEL, C1) other than tab and newline.
bool has_hidden_controls(std::string_view text);

// The form in which two spellings of a name are compared: transliterated to Latin, without marks, case or punctuation,
// runs of space as one, no space at either end; apostrophes and the stops of abbreviations join ("U.S." is "us"), all
// else parts words. fold("Володимир Зеле́нський") gives "volodimir zelenskij".
std::string fold(std::string_view text);

// The words of a text after folding, in order.
std::vector<std::string> folded_words(std::string_view text);

// Edits (insert, delete, replace, swap of neighbours: optimal string alignment) between two texts, counted in code
// points; stops early and gives limit + 1 where the distance is larger than `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// Code points of a well-formed UTF-8 text.
std::size_t length(std::string_view text);

// The nearest of `candidates` to `word` by edit distance (at most a third of its length), or empty: "did you mean".
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// `pattern` with every {name} replaced by its value; {{ and }} stand for braces. A name without a value stays as it is
// written, so that a lint can find it; a full stop after a value that ends with one is not doubled ("the U.S.").
std::string fill(std::string_view pattern, const std::map<std::string, std::string, std::less<>>& values);

// The same text with its first letter in upper case (in the language's own way for `locale`, e.g. "en"), quotes and
// brackets before it passed over; a text that begins with a digit stays as it is.
std::string sentence_case(std::string_view text, std::string_view locale);

// Which form of words goes with `n` things in the language of `locale`, in CLDR's words: "one" or "other" in English,
// "one", "few", "many" or "other" in Ukrainian.
std::string plural_form(std::size_t n, std::string_view locale);

// Every form the language of `locale` tells apart, "other" among them.
std::vector<std::string> plural_forms(std::string_view locale);

// Byte offsets at which a line of `text` may be broken (UAX 14), the end of the text included; none of an empty text.
// It asks ICU anew each time: lay a text out once, not once a frame.
std::vector<std::size_t> line_breaks(std::string_view text, std::string_view locale);

}  // namespace standpoint
