// English words as lints, guessers and typed answers see them: which of them carry content, which forms belong
// together, which are numbers. Matching only: nothing here is ever shown. Knows nothing of questions.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// "talk" for "talks" and "ukraine" for "ukraines" (as "Ukraine's" is folded): a final s goes, but for "ss".
std::string_view light_stem(std::string_view folded_word);

// Words that say how a sentence is built and not what it is about: "which", "from", "the".
bool is_function_word(std::string_view folded_word);

// The stems of the words of at least four letters that are no function words.
std::set<std::string> content_stems(std::string_view text);

// A folded text with its number words up to ninety-nine as digits: "nearly four years" gives "nearly 4 years".
std::string with_digits(std::string_view folded);

bool has_digit(std::string_view text);

// The numbers of a text, as written with digits ("1,000", "3.5", "-2"), and the text around them with # in their place.
struct Numerals {
    std::vector<double> numbers;
    std::string around;
};
Numerals numerals(std::string_view text);

}  // namespace standpoint
