#include <algorithm>

#include "quiz/lints/lints.hpp"

namespace standpoint::lints {

namespace {

std::vector<std::string> texts_of(std::span<const Option> options) {
    std::vector<std::string> texts;
    for (const Option& option : options) {
        texts.push_back(option.text);
    }
    return texts;
}

std::vector<std::string> texts_of(std::span<const Order::Card> cards) {
    std::vector<std::string> texts;
    for (const Order::Card& card : cards) {
        texts.push_back(card.text);
    }
    return texts;
}

// One line for each task: what of it is shown side by side.
// clang-format off
std::vector<Shown> shown(const PickOne& task) { return {{"option", texts_of(task.options)}}; }
std::vector<Shown> shown(const PickMany& task) { return {{"option", texts_of(task.options)}}; }
std::vector<Shown> shown(const TrueFalse&) { return {}; }
std::vector<Shown> shown(const Match& task) { return {{"left", task.lefts}, {"right", task.rights}}; }
std::vector<Shown> shown(const Order& task) { return {{"card", texts_of(task.cards)}}; }
std::vector<Shown> shown(const Sort& task) { return {{"card", task.cards}, {"pile", task.piles}}; }
std::vector<Shown> shown(const TypeIn&) { return {}; }
std::vector<Shown> shown(const Assemble& task) { return {{"slot", task.slots}, {"chip", task.chips}}; }
std::vector<Shown> shown(const Pin&) { return {}; }
// clang-format on

void add(std::vector<Claimed>& claimed, std::span<const Option> options) {
    for (const Option& option : options) {
        claimed.push_back({option.text, option.right, &option.proof, option.claims});
    }
}

void add(std::vector<Claimed>& claimed, const std::vector<std::vector<Option>>& cells) {
    for (const std::vector<Option>& row : cells) {
        add(claimed, std::span(row));
    }
}

}  // namespace

std::string quoted(std::string_view text) {
    return "“" + std::string(text) + "”";
}

std::span<const Option> options_of(const Question& question) {
    if (const auto* one = std::get_if<PickOne>(&question.task)) {
        return one->options;
    }
    if (const auto* many = std::get_if<PickMany>(&question.task)) {
        return many->options;
    }
    return {};
}

std::vector<Shown> shown_in(const Question& question) {
    return std::visit([](const auto& task) { return shown(task); }, question.task);
}

std::vector<Claimed> claimed_in(const Question& question) {
    std::vector<Claimed> claimed;
    add(claimed, options_of(question));
    if (const auto* statement = std::get_if<TrueFalse>(&question.task)) {
        claimed.push_back({question.stem, statement->truth, &statement->proof, statement->claims});
    } else if (const auto* match = std::get_if<Match>(&question.task)) {
        add(claimed, match->cells);
    } else if (const auto* sort = std::get_if<Sort>(&question.task)) {
        add(claimed, sort->cells);
    } else if (const auto* assemble = std::get_if<Assemble>(&question.task)) {
        add(claimed, assemble->cells);
    }
    return claimed;
}

std::size_t find_words(std::string_view whole, std::string_view part) {
    for (std::size_t at = whole.find(part); at != std::string_view::npos; at = whole.find(part, at + 1)) {
        const std::size_t end = at + part.size();
        if ((at == 0 || whole[at - 1] == ' ') && (end == whole.size() || whole[end] == ' ')) {
            return at;
        }
    }
    return std::string_view::npos;
}

}  // namespace standpoint::lints
