// Guessers that never read the article. Dealt questions are fair only where none of them does better than chance.
// They see what a player sees before answering, and afterwards which option was right; nothing else.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact_base.hpp"
#include "quiz/question.hpp"

namespace standpoint {

struct GuessRow {
    std::string guesser;        // "longest", "commonest key (people)", …
    std::size_t questions = 0;  // it answered
    double accuracy = 0;        // share right, 0..1
    double chance = 0;          // mean share of the options that are right, 0..1
    double limit = 0;           // how far accuracy may lie above chance, 0..1
    double error = 0;           // standard error of the advantage, 0..1

    double advantage() const { return accuracy - chance; }
    bool passes() const { return advantage() <= limit; }

    // Whether the row says enough to convict by: 2,000 questions do, or an advantage two standard errors past the
    // limit.
    bool is_certain() const { return questions >= 2'000 || advantage() - 2 * error > limit; }
};

// A row per guesser over rounds of dealt questions (each inner list one round, in the order played): longest, shortest,
// most words shared with the stem, most similar to the others, least similar, not shown yet and not right yet in the
// round, each of the first four places, always "true"/"false", commonest key (over all options, and by pool: people,
// sides, places; once by how often it was right, once by how often it was right when shown), and naive Bayes over all
// of these. The learning ones (commonest key, naive Bayes) learn on every other round and are judged on the rest, both
// ways. Limits: 0.03; commonest key 0.05, or 0.08 where its pool has fewer than eight entities; naive Bayes 0.08.
//
// PickOne, PickMany and TrueFalse are guessed. Of PickMany a guesser points at the option it believes in most, and
// chance is the share of the options that are right: how many are right is nobody's secret, which they are is. Among
// options that a guesser cannot tell apart it takes any, so it earns the mean of them: no draw is needed, and no luck
// is in the rows.
std::vector<GuessRow> guess_all(const FactBase& base, std::span<const std::vector<Question>> rounds);

}  // namespace standpoint
