#include "quiz/question.hpp"

#include <algorithm>
#include <array>

namespace standpoint {

namespace {

constexpr std::array<std::string_view, 9> task_words{"PickOne", "PickMany", "TrueFalse", "Match", "Order",
                                                     "Sort",    "TypeIn",   "Assemble",  "Pin"};
static_assert(task_words.size() == std::variant_size_v<Task> && task_words.size() == std::variant_size_v<Response>);

constexpr std::array<std::string_view, 8> rule_words{"functional", "whole list", "disjoint", "stated",
                                                     "attributed", "order",      "gap",      "far"};

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) {
            text += separator;
        }
        text += part;
    }
    return text;
}

std::vector<std::string> right_texts(const std::vector<Option>& options) {
    std::vector<std::string> texts;
    for (const Option& option : options) {
        if (option.right) {
            texts.push_back(option.text);
        }
    }
    return texts;
}

// "one → other" for each of `from`, whose other is to[link[i]].
std::vector<std::string> arrows(const std::vector<std::string>& from, const std::vector<std::string>& to,
                                const std::vector<std::size_t>& link) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < from.size(); ++i) {
        texts.push_back(from[i] + " → " + to[link[i]]);
    }
    return texts;
}

std::vector<std::string> key_parts(const PickOne& task) {
    return right_texts(task.options);
}

std::vector<std::string> key_parts(const PickMany& task) {
    return right_texts(task.options);
}

std::vector<std::string> key_parts(const TrueFalse& task) {
    return {task.truth ? "True" : "False"};
}

std::vector<std::string> key_parts(const Match& task) {
    return arrows(task.lefts, task.rights, task.partner);
}

std::vector<std::string> key_parts(const Order& task) {
    std::vector<std::string> texts;
    for (const std::size_t card : task.sequence) {
        texts.push_back(std::to_string(texts.size() + 1) + ". " + task.cards[card].text);
    }
    return texts;
}

std::vector<std::string> key_parts(const Sort& task) {
    return arrows(task.cards, task.piles, task.pile);
}

std::vector<std::string> key_parts(const TypeIn& task) {
    return {task.accepted.front()};
}

std::vector<std::string> key_parts(const Assemble& task) {
    return arrows(task.slots, task.chips, task.chip);
}

std::vector<std::string> key_parts(const Pin& task) {
    return {task.place};
}

double one_in(std::size_t count) {
    return count == 0 ? 0 : 1.0 / static_cast<double>(count);
}

double guessed(const PickOne& task) {
    return one_in(task.options.size());
}

// The expected score of a non-empty subset drawn uniformly: over every number of right and wrong ones that it can hold,
// the number of such subsets times their score.
double guessed(const PickMany& task) {
    const auto right = static_cast<std::size_t>(std::ranges::count(task.options, true, &Option::right));
    const std::size_t wrong = task.options.size() - right;
    if (right == 0) {
        return 0;
    }
    double score = 0;
    double subsets = 0;
    double ways_right = 1;
    for (std::size_t chosen_right = 0; chosen_right <= right; ++chosen_right) {
        double ways = ways_right;
        for (std::size_t chosen_wrong = 0; chosen_wrong <= wrong; ++chosen_wrong) {
            subsets += ways;
            if (chosen_right > chosen_wrong) {
                score += ways * static_cast<double>(chosen_right - chosen_wrong) / static_cast<double>(right);
            }
            ways = ways * static_cast<double>(wrong - chosen_wrong) / static_cast<double>(chosen_wrong + 1);
        }
        ways_right = ways_right * static_cast<double>(right - chosen_right) / static_cast<double>(chosen_right + 1);
    }
    return score / (subsets - 1);
}

double guessed(const TrueFalse&) {
    return 0.5;
}

double guessed(const Match& task) {
    return one_in(task.rights.size());
}

// Each pair of cards comes to lie in the right order half of the time.
double guessed(const Order& task) {
    return task.cards.size() < 2 ? 1 : 0.5;
}

double guessed(const Sort& task) {
    return one_in(task.piles.size());
}

double guessed(const TypeIn&) {
    return 0;
}

double guessed(const Assemble& task) {
    return one_in(task.chips.size());
}

// A pin dropped blindly on the globe almost never comes within the far distance: a few hundred kilometres around a city
// are less than a thousandth of it.
double guessed(const Pin&) {
    return 0;
}

}  // namespace

std::string_view word(TaskKind kind) {
    return task_words[static_cast<std::size_t>(kind)];
}

std::string_view word(Rule rule) {
    return rule_words[static_cast<std::size_t>(rule)];
}

std::optional<TaskKind> task_named(std::string_view name) {
    const auto found = std::ranges::find(task_words, name);
    if (found == task_words.end()) {
        return std::nullopt;
    }
    return static_cast<TaskKind>(found - task_words.begin());
}

std::string key_text(const Task& task, std::string_view separator) {
    return std::visit([&](const auto& alternative) { return joined(key_parts(alternative), separator); }, task);
}

double chance(const Task& task) {
    return std::visit([](const auto& alternative) { return guessed(alternative); }, task);
}

}  // namespace standpoint
