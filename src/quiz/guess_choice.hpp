// A question as a guesser sees it who never read the article: options, their looks, and what the round has shown so
// far. The cues are ways to prefer an option by its looks alone; quiz/guess.cpp holds them against the key.
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/question.hpp"

namespace standpoint {

struct SeenOption {
    std::string text;           // folded
    std::size_t length = 0;     // code points as shown
    bool right = false;         // for judging and learning afterwards, never for choosing
    bool shown_before = false;  // as an option, earlier in the round
    bool right_before = false;  // as a key, earlier in the round
};

struct Choice {
    std::size_t round = 0;
    bool yes_no = false;  // a statement to be called true or false: its two options look alike everywhere
    std::set<std::string> stem_words;
    std::vector<SeenOption> options;
};

// Every question with options, in the order played. True and false are two options, in this order.
std::vector<Choice> choices_of(std::span<const std::vector<Question>> rounds);

// How much a guesser likes each option; equal numbers where it cannot tell them apart.
using Liking = std::vector<double>;

struct Cue {
    std::string_view name;
    Liking (*like)(const Choice&);
};

// Longest, shortest, most words shared with the stem, most and least similar to the others, not shown yet, not right
// yet.
std::span<const Cue> cues();

// What a guesser earns who takes the option it likes best, or any of them where several are best.
double earned(const Choice& choice, const Liking& liking);

// What one earns who takes any option.
double by_chance(const Choice& choice);

}  // namespace standpoint
