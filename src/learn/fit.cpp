#include "learn/fit.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace standpoint {

namespace {

// How far the weights of different players lie apart (fsrs-rs: PARAMS_STDDEV).
constexpr Weights spread{6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6,  0.12, 0.39, 0.18, 0.33,
                         0.3,  0.09, 0.16,  0.57,  0.25, 1.03, 0.31, 0.32, 0.14, 0.27};
constexpr double first_step = 0.2;  // of the spread
constexpr double last_step = 0.01;
constexpr int most_rounds = 40;

// An answer that counted, with what the model is to foretell.
struct Review {
    int days = 0;
    Lesson lesson;
    bool recalled = false;
    double chance = 0;
    Moment at{};
};
using History = std::vector<Review>;

History history_of(const std::vector<LoggedAnswer>& log) {
    std::vector<LoggedAnswer> ordered = log;
    std::ranges::sort(ordered, [](const LoggedAnswer& one, const LoggedAnswer& other) { return one < other; });
    const Fsrs any{Parameters{}};  // which answers count does not depend on the weights
    History history;
    std::optional<ItemMemory> memory;
    for (const LoggedAnswer& answer : ordered) {
        const auto next = after(any, memory, answer);
        if (next && (!memory || next->answers > memory->answers)) {
            const Lesson lesson = *lesson_of(answer);
            history.push_back({.days = next->days_before,
                               .lesson = lesson,
                               .recalled = lesson.rating != Rating::again,
                               .chance = answer.typed ? 0 : answer.chance,
                               .at = answer.at});
        }
        memory = next;
    }
    return history;
}

// Which part of the reviews is looked at.
struct Window {
    Moment from = Moment::min();
    Moment before = Moment::max();
};

struct Surprise {
    double sum = 0;
    std::size_t reviews = 0;

    double mean() const { return reviews == 0 ? 0 : sum / static_cast<double>(reviews); }
};

Surprise surprise(std::span<const History> histories, const Weights& weights, const Window& window) {
    constexpr double least_chance = 1e-4;
    const Fsrs fsrs{Parameters{.weights = weights}};
    Surprise result;
    for (const History& history : histories) {
        std::optional<Memory> memory;
        for (const Review& review : history) {
            if (review.at >= window.before) {
                break;
            }
            if (memory && review.at >= window.from) {
                const double r = fsrs.retrievability(review.days, memory->stability);
                const double right = r + (1 - r) * review.chance;
                result.sum -= std::log(std::max(review.recalled ? right : 1 - right, least_chance));
                ++result.reviews;
            }
            if (review.lesson.rating == Rating::again) {
                memory = memory ? fsrs.next(*memory, review.days, Rating::again) : fsrs.first(Rating::again);
            } else {
                memory = blended(fsrs, memory, review.days, review.lesson.rating, review.lesson.chance);
            }
        }
    }
    return result;
}

// Searches weight by weight, up and down by a step that shrinks where nothing gets better (Hooke and Jeeves): slow, but
// it needs no derivative and cannot run away.
class Search {
public:
    Search(std::span<const History> histories, const Window& window, const Weights& from)
        : histories_(histories), window_(window), from_(from), best_(from), least_(cost(from)) {}

    Weights run() {
        double step = first_step;
        for (int round = 0; round < most_rounds && step >= last_step; ++round) {
            bool better = false;
            for (std::size_t i = 0; i < weight_count; ++i) {
                better = try_weight(i, step) || try_weight(i, -step) || better;
            }
            step = better ? step : step / 2;
        }
        return best_;
    }

private:
    // The surprise, and how unlikely it is that a player's weights lie so far off.
    double cost(const Weights& weights) const {
        double sum = surprise(histories_, weights, window_).sum;
        for (std::size_t i = 0; i < weight_count; ++i) {
            const double off = (weights.at(i) - from_.at(i)) / spread.at(i);
            sum += off * off;
        }
        return sum;
    }

    bool try_weight(std::size_t index, double step) {
        Weights tried = best_;
        const WeightBounds& bounds = weight_bounds().at(index);
        // First stabilities lie on a scale from minutes to months: a step is a share of what is there.
        const double move = index < 4 ? step * tried.at(index) : step * spread.at(index);
        tried.at(index) = std::clamp(tried.at(index) + move, bounds.low, bounds.high);
        if (tried == best_ || !std::is_sorted(tried.begin(), tried.begin() + 4)) {
            return false;
        }
        const double found = cost(tried);
        if (found >= least_) {
            return false;
        }
        best_ = tried;
        least_ = found;
        return true;
    }

    std::span<const History> histories_;
    Window window_;
    Weights from_;
    Weights best_;
    double least_ = 0;
};

// The moments of all reviews but the first of each item, in order.
std::vector<Moment> moments(std::span<const History> histories) {
    std::vector<Moment> result;
    for (const History& history : histories) {
        for (std::size_t i = 1; i < history.size(); ++i) {
            result.push_back(history[i].at);
        }
    }
    std::ranges::sort(result);
    return result;
}

std::vector<History> histories_of(std::span<const std::vector<LoggedAnswer>> logs) {
    std::vector<History> histories;
    histories.reserve(logs.size());
    std::ranges::transform(logs, std::back_inserter(histories), history_of);
    return histories;
}

}  // namespace

Result<Fit> fitted(std::span<const std::vector<LoggedAnswer>> logs, const Parameters& in_use) {
    const std::vector<History> histories = histories_of(logs);
    const std::vector<Moment> times = moments(histories);
    if (times.size() < least_reviews_to_fit) {
        return Problem{"", "There are " + std::to_string(times.size()) + " reviews; fitting needs at least " +
                               std::to_string(least_reviews_to_fit) + "."};
    }
    const Moment split = times[times.size() - times.size() / 5];
    std::size_t searched = 0;
    std::size_t reviews = 0;
    while (searched < histories.size() && reviews < most_reviews_to_fit) {
        reviews += histories[searched++].size();
    }
    const Window earlier{.before = split};
    const Window later{.from = split};
    const Weights found = Search(std::span(histories).first(searched), earlier, in_use.weights).run();
    const Surprise before = surprise(histories, in_use.weights, later);
    const Surprise after = surprise(histories, found, later);
    Fit fit{.parameters = in_use,
            .taken = after.mean() < before.mean(),
            .reviews = times.size(),
            .held_back = before.reviews,
            .before = before.mean(),
            .after = after.mean()};
    if (fit.taken) {
        fit.parameters = {.weights = found, .version = in_use.version + 1};
    }
    return fit;
}

double log_loss(std::span<const std::vector<LoggedAnswer>> logs, const Parameters& parameters) {
    return surprise(histories_of(logs), parameters.weights, Window{}).mean();
}

}  // namespace standpoint
