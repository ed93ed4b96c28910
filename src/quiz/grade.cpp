#include "quiz/grade.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

#include "quiz/typed.hpp"

namespace standpoint {

namespace {

using Indices = std::span<const std::size_t>;

bool in_range(Indices indices, std::size_t limit) {
    return std::ranges::all_of(indices, [limit](std::size_t index) { return index < limit; });
}

bool each_once(Indices indices, std::size_t limit) {
    std::vector<bool> seen(limit, false);
    return std::ranges::all_of(indices, [&](std::size_t index) {
        if (index >= limit || seen[index]) {
            return false;
        }
        seen[index] = true;
        return true;
    });
}

// One overload for each task and its own response: a task without one does not compile.

bool suits(const PickOne& task, const PickOne::Response& response) {
    return response.option < task.options.size();
}

bool suits(const PickMany& task, const PickMany::Response& response) {
    return each_once(response.options, task.options.size());
}

bool suits(const TrueFalse&, const TrueFalse::Response&) {
    return true;
}

bool suits(const Match& task, const Match::Response& response) {
    return response.partner.size() == task.lefts.size() && in_range(response.partner, task.rights.size());
}

bool suits(const Order& task, const Order::Response& response) {
    return response.cards.size() == task.cards.size() && each_once(response.cards, task.cards.size());
}

bool suits(const Sort& task, const Sort::Response& response) {
    return response.pile.size() == task.cards.size() && in_range(response.pile, task.piles.size());
}

bool suits(const TypeIn&, const TypeIn::Response&) {
    return true;
}

bool suits(const Assemble& task, const Assemble::Response& response) {
    return response.chip.size() == task.slots.size() && each_once(response.chip, task.chips.size());
}

// Comparisons with a NaN are false: it suits no task.
bool suits(const Pin&, const Pin::Response& response) {
    return std::abs(response.latitude) <= 90 && std::abs(response.longitude) <= 180;
}

Grade of_fraction(double fraction, std::vector<bool> parts = {}) {
    if (fraction >= 1) {
        return {Verdict::right, 1, std::move(parts)};
    }
    return {fraction > 0 ? Verdict::partly : Verdict::wrong, std::max(fraction, 0.0), std::move(parts)};
}

double share(std::size_t some, std::size_t all) {
    return all == 0 ? 1 : static_cast<double>(some) / static_cast<double>(all);
}

Grade by_parts(std::vector<bool> parts) {
    const auto right = static_cast<std::size_t>(std::ranges::count(parts, true));
    const double fraction = share(right, parts.size());
    return of_fraction(fraction, std::move(parts));
}

Grade by_agreement(Indices said, Indices key) {
    std::vector<bool> parts;
    for (std::size_t i = 0; i < key.size(); ++i) {
        parts.push_back(said[i] == key[i]);
    }
    return by_parts(std::move(parts));
}

Grade marked(const PickOne& task, const PickOne::Response& response) {
    return of_fraction(task.options[response.option].right ? 1 : 0);
}

Grade marked(const PickMany& task, const PickMany::Response& response) {
    std::vector<bool> chosen(task.options.size(), false);
    for (const std::size_t option : response.options) {
        chosen[option] = true;
    }
    double right = 0;
    double score = 0;
    std::vector<bool> parts;
    for (std::size_t i = 0; i < task.options.size(); ++i) {
        const bool is_right = task.options[i].right;
        right += is_right ? 1 : 0;
        if (chosen[i]) {
            score += is_right ? 1 : -1;
        }
        parts.push_back(chosen[i] == is_right);
    }
    return of_fraction(right > 0 ? score / right : 0, std::move(parts));
}

Grade marked(const TrueFalse& task, const TrueFalse::Response& response) {
    return of_fraction(response.said == task.truth ? 1 : 0);
}

Grade marked(const Match& task, const Match::Response& response) {
    return by_agreement(response.partner, task.partner);
}

// The parts are the neighbours as the player laid them; the score counts every pair, so that one card out of place does
// not cost all that follows it.
Grade marked(const Order& task, const Order::Response& response) {
    const std::size_t count = task.cards.size();
    std::vector<std::size_t> place(count);
    for (std::size_t i = 0; i < count; ++i) {
        place[task.sequence[i]] = i;
    }
    std::size_t pairs = 0;
    std::size_t right = 0;
    std::vector<bool> parts;
    for (std::size_t first = 0; first < count; ++first) {
        for (std::size_t second = first + 1; second < count; ++second) {
            const bool ordered = place[response.cards[first]] < place[response.cards[second]];
            ++pairs;
            right += ordered ? 1 : 0;
            if (second == first + 1) {
                parts.push_back(ordered);
            }
        }
    }
    return of_fraction(share(right, pairs), std::move(parts));
}

Grade marked(const Sort& task, const Sort::Response& response) {
    return by_agreement(response.pile, task.pile);
}

Grade marked(const TypeIn& task, const TypeIn::Response& response) {
    const Verdict verdict = judge_typed(task, response.text);
    return {verdict, verdict == Verdict::right ? 1.0 : 0.0, {}};
}

Grade marked(const Assemble& task, const Assemble::Response& response) {
    return by_agreement(response.chip, task.chip);
}

Grade marked(const Pin& task, const Pin::Response& response) {
    const double away = distance_km(task.latitude, task.longitude, response.latitude, response.longitude);
    if (away <= task.radius_km) {
        return of_fraction(1);
    }
    return of_fraction(away >= task.far_km ? 0 : (task.far_km - away) / (task.far_km - task.radius_km));
}

// What `judge` says of the task and the response made for it; nothing where the response is made for another task.
template <class Judge, class Answer>
Answer judged(const Task& task, const Response& response, Answer none, const Judge& judge) {
    return std::visit(
        [&](const auto& alternative) {
            using Own = typename std::decay_t<decltype(alternative)>::Response;
            const auto* own = std::get_if<Own>(&response);
            return own ? judge(alternative, *own) : none;
        },
        task);
}

}  // namespace

Grade grade(const Task& task, const Response& response) {
    if (!fits(task, response)) {
        return {Verdict::wrong, 0, {}};
    }
    return judged(task, response, Grade{}, [](const auto& of, const auto& by) { return marked(of, by); });
}

bool fits(const Task& task, const Response& response) {
    return judged(task, response, false, [](const auto& of, const auto& by) { return suits(of, by); });
}

double distance_km(double latitude_a, double longitude_a, double latitude_b, double longitude_b) {
    constexpr double mean_radius_km = 6371.0088;
    constexpr double radians = std::numbers::pi / 180;
    const double north = std::sin((latitude_b - latitude_a) * radians / 2);
    const double east = std::sin((longitude_b - longitude_a) * radians / 2);
    const double half_chord_squared =
        north * north + std::cos(latitude_a * radians) * std::cos(latitude_b * radians) * east * east;
    return 2 * mean_radius_km * std::asin(std::sqrt(std::clamp(half_chord_squared, 0.0, 1.0)));
}

}  // namespace standpoint
