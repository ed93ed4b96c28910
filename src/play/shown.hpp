// What a question shows its reader, and whose names stand in it: the ground on which `gives_away` is decided.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facts/fact_base.hpp"
#include "quiz/question.hpp"

namespace standpoint {

// The names of a pack, found in texts.
class Names {
public:
    explicit Names(const FactBase& base);

    // Numbers of the entities whose name stands in the text as whole words, ascending. An ambiguous name counts for
    // each.
    std::vector<std::uint32_t> in(std::string_view text) const;

    // True where the text is one name and nothing else.
    bool is_name(std::string_view text) const;

private:
    struct Name {
        std::vector<std::string> words;
        std::uint32_t entity;
    };
    std::unordered_map<std::string, std::vector<Name>> by_first_word_;
};

// Every text of a question that tells something, before and after it is answered: stem, key, proofs, explanation.
std::vector<std::string> shown_texts(const Question& question);

// One shown text in the forms it is compared in.
struct Sentence {
    std::string text;
    std::string folded;
    std::vector<std::uint32_t> names;
};

// A text that might be the key. Every option counts, not the right one alone: otherwise what may not be asked any more
// would tell what the key is.
struct Possible {
    std::string folded;
    std::vector<std::uint32_t> names;
    bool is_name = false;  // it is a name and nothing else
};

struct Shown {
    std::vector<FactId> facts;           // that the question tests
    std::vector<FactId> possible_facts;  // that its options would answer, sides apart: these hold many facts each
    std::vector<Sentence> sentences;     // that tell something: no distractors
    std::vector<std::string> told;       // explanations of the facts it tests and of those its options would answer
    std::vector<std::vector<std::uint32_t>> told_names;  // the names in what explains each option that is a name
    std::vector<Possible> possible;                      // none for true/false and tasks of several parts
    std::vector<std::uint32_t> stem_names;
    std::string key_name;  // the key where it is a name, folded
};

Shown shown(const FactBase& base, const Names& names, const Question& question);

// True where `earlier` tells the key of `later`, or could: they draw on a fact in common, an earlier text quotes what
// explains a later fact, holds a later option that is no mere name, names one together with all the later stem names,
// or has all the names that explain what one of the later options would answer.
bool gives_away(const Shown& earlier, const Shown& later);

}  // namespace standpoint
