// The lints one by one, and the parts of a question they look at. Each gives a sentence for everything it finds.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact_base.hpp"
#include "quiz/question.hpp"

namespace standpoint::lints {

using Sentences = std::vector<std::string>;

std::string quoted(std::string_view text);

// The options that a player chooses among; none for tasks of other kinds.
std::span<const Option> options_of(const Question& question);

// A list of texts that a player sees side by side, under the word for one of them.
struct Shown {
    std::string_view what;
    std::vector<std::string> texts;
};
std::vector<Shown> shown_in(const Question& question);

// What carries a proof: an option, a cell, or a statement to be judged. Points into the question.
struct Claimed {
    std::string_view text;
    bool right;
    const std::optional<Proof>* proof;
    std::span<const Claim> claims;
};
std::vector<Claimed> claimed_in(const Question& question);

// Where `part` stands in `whole`, both folded, from word to word; npos where it does not.
std::size_t find_words(std::string_view whole, std::string_view part);

// In stem.cpp.
Sentences negative_stem(const FactBase& base, const Question& question);
Sentences question_mark(const FactBase& base, const Question& question);
Sentences word_in_common(const FactBase& base, const Question& question);

// In options.cpp.
Sentences all_or_none(const FactBase& base, const Question& question);
Sentences same_form(const FactBase& base, const Question& question);
Sentences key_length(const FactBase& base, const Question& question);
Sentences absolutes(const FactBase& base, const Question& question);
Sentences numbers_sorted(const FactBase& base, const Question& question);
Sentences option_count(const FactBase& base, const Question& question);

// In key.cpp.
Sentences one_key(const FactBase& base, const Question& question);
Sentences proved(const FactBase& base, const Question& question);
Sentences unfilled(const FactBase& base, const Question& question);

}  // namespace standpoint::lints
