// A player's own parameters, from what they answered: the 21 weights under which their log is least surprising, kept
// near the ones in use by how far apart the weights of different players lie. Judged by the last fifth of the answers,
// which the search never sees, and taken only where they foretell that fifth better. Pure, and the same each time.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "learn/answer_log.hpp"

namespace standpoint {

constexpr std::size_t least_reviews_to_fit = 400;
constexpr std::size_t most_reviews_to_fit = 5'000;  // items beyond them are left out of the search, to keep it short

struct Fit {
    Parameters parameters;  // the fitted ones with the next version where taken, else those that were in use
    bool taken = false;
    std::size_t reviews = 0;  // answers that counted, the first ones of items left aside: there is nothing to foretell
    std::size_t held_back = 0;  // of them, the ones judged by
    double before = 0;          // log-loss (natural, mean) over what was held back, with the parameters in use
    double after = 0;           // and with the fitted ones
};

// `logs` are the answers of one player, those of one item each. A problem where there are fewer than
// least_reviews_to_fit reviews.
Result<Fit> fitted(std::span<const std::vector<LoggedAnswer>> logs, const Parameters& in_use);

// How surprising the answers are under the parameters: the mean of −ln of the chance that was given to what happened
// (right, or not), guesses reckoned with; the first answers of items left aside. 0 where there are no others.
double log_loss(std::span<const std::vector<LoggedAnswer>> logs, const Parameters& parameters);

}  // namespace standpoint
