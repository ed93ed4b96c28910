#include "app/written_answer.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <vector>

#include "base/text.hpp"
#include "quiz/grade.hpp"

namespace standpoint {

namespace {

using Positions = std::vector<std::size_t>;

// The words of a line; commas, semicolons and brackets part them like spaces.
std::vector<std::string> words_of(std::string_view line) {
    std::string spaced(line);
    for (char& c : spaced) {
        if (c == ',' || c == ';' || c == '(' || c == ')' || c == '\t') {
            c = ' ';
        }
    }
    std::istringstream stream(spaced);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return words;
}

// "3" is 2, "c" is 2; a full stop after it does no harm.
std::optional<std::size_t> position(std::string_view word) {
    if (word.size() > 1 && word.back() == '.') {
        word.remove_suffix(1);
    }
    if (word.size() == 1 && ((word[0] >= 'a' && word[0] <= 'z') || (word[0] >= 'A' && word[0] <= 'Z'))) {
        return static_cast<std::size_t>((word[0] | 0x20) - 'a');
    }
    const auto number = number_from<std::size_t>(word);
    return number && *number > 0 ? std::optional(*number - 1) : std::nullopt;
}

std::optional<Positions> positions(const std::vector<std::string>& words) {
    Positions found;
    for (const std::string& word : words) {
        const auto one = position(word);
        if (!one) {
            return std::nullopt;
        }
        found.push_back(*one);
    }
    return found;
}

// "1-3 2-1": what belongs to each of `count`; every one of them must be there once.
std::optional<Positions> from_pairs(const std::vector<std::string>& words, std::size_t count) {
    std::vector<std::optional<std::size_t>> partner(count);
    for (const std::string& word : words) {
        const std::size_t line = word.find_first_of("-=:");
        if (line == std::string::npos) {
            return std::nullopt;
        }
        const auto from = position(std::string_view(word).substr(0, line));
        const auto to = position(std::string_view(word).substr(line + 1));
        if (!from || !to || *from >= count || partner[*from]) {
            return std::nullopt;
        }
        partner[*from] = to;
    }
    Positions found;
    for (const auto& one : partner) {
        if (!one) {
            return std::nullopt;
        }
        found.push_back(*one);
    }
    return found;
}

// A position for each of `count`: "2 1 3", "213" or "1-2 2-1 3-3".
std::optional<Positions> one_for_each(std::string_view line, std::size_t count) {
    std::vector<std::string> words = words_of(line);
    if (words.size() == 1 && words[0].size() == count && count > 1) {
        std::vector<std::string> letters;
        for (const char c : words[0]) {
            letters.emplace_back(1, c);
        }
        words = std::move(letters);
    }
    auto found = positions(words);
    if (!found) {
        found = from_pairs(words, count);
    }
    return found && found->size() == count ? found : std::nullopt;
}

// "48.2", "-0.1", "33.9S", "18.4°E". `negative` is the letter that turns the sign, `positive` the one that does not.
std::optional<double> degrees(std::string word, char positive, char negative) {
    bool turned = false;
    if (!word.empty() && ((word.back() | 0x20) == positive || (word.back() | 0x20) == negative)) {
        turned = (word.back() | 0x20) == negative;
        word.pop_back();
    }
    if (constexpr std::string_view sign = "°"; word.ends_with(sign)) {
        word.resize(word.size() - sign.size());
    }
    if (word.starts_with('+')) {
        word.erase(0, 1);
    }
    const auto number = number_from<double>(word);
    return number && turned ? std::optional(-*number) : number;
}

// One overload for each task: the response that a line means.

std::optional<Response> read(const PickOne&, std::string_view line, const Phrases&) {
    const auto found = positions(words_of(line));
    return found && found->size() == 1 ? std::optional<Response>(PickOne::Response{found->front()}) : std::nullopt;
}

std::optional<Response> read(const PickMany& task, std::string_view line, const Phrases&) {
    const std::vector<std::string> words = words_of(line);
    auto found = positions(words);
    const bool in_range = found && std::ranges::all_of(*found, [&](std::size_t i) { return i < task.options.size(); });
    if (!in_range && words.size() == 1 && words[0].size() <= task.options.size()) {  // "13" or "ac"
        found = one_for_each(line, words[0].size());
    }
    if (!found || found->empty()) {
        return std::nullopt;
    }
    std::ranges::sort(*found);
    found->erase(std::unique(found->begin(), found->end()), found->end());
    return PickMany::Response{std::move(*found)};
}

std::optional<Response> read(const TrueFalse&, std::string_view line, const Phrases& texts) {
    const std::string word = fold(line);
    if (among(texts, "true.words", word)) {
        return TrueFalse::Response{true};
    }
    if (among(texts, "false.words", word)) {
        return TrueFalse::Response{false};
    }
    return std::nullopt;
}

std::optional<Response> read(const Match& task, std::string_view line, const Phrases&) {
    const auto found = one_for_each(line, task.lefts.size());
    return found ? std::optional<Response>(Match::Response{*found}) : std::nullopt;
}

std::optional<Response> read(const Order& task, std::string_view line, const Phrases&) {
    const auto found = one_for_each(line, task.cards.size());
    return found ? std::optional<Response>(Order::Response{*found}) : std::nullopt;
}

std::optional<Response> read(const Sort& task, std::string_view line, const Phrases&) {
    const auto found = one_for_each(line, task.cards.size());
    return found ? std::optional<Response>(Sort::Response{*found}) : std::nullopt;
}

std::optional<Response> read(const TypeIn&, std::string_view line, const Phrases&) {
    return TypeIn::Response{std::string(line)};
}

std::optional<Response> read(const Assemble& task, std::string_view line, const Phrases&) {
    const auto found = one_for_each(line, task.slots.size());
    return found ? std::optional<Response>(Assemble::Response{*found}) : std::nullopt;
}

std::optional<Response> read(const Pin&, std::string_view line, const Phrases&) {
    const std::vector<std::string> words = words_of(line);
    if (words.size() != 2) {
        return std::nullopt;
    }
    const auto latitude = degrees(words[0], 'n', 's');
    const auto longitude = degrees(words[1], 'e', 'w');
    return latitude && longitude ? std::optional<Response>(Pin::Response{*latitude, *longitude}) : std::nullopt;
}

// How many positions a task asks about.
std::size_t count_of(const PickOne& task) {
    return task.options.size();
}
std::size_t count_of(const PickMany& task) {
    return task.options.size();
}
std::size_t count_of(const TrueFalse&) {
    return 2;
}
std::size_t count_of(const Match& task) {
    return task.lefts.size();
}
std::size_t count_of(const Order& task) {
    return task.cards.size();
}
std::size_t count_of(const Sort& task) {
    return task.cards.size();
}
std::size_t count_of(const TypeIn&) {
    return 1;
}
std::size_t count_of(const Assemble& task) {
    return task.slots.size();
}
std::size_t count_of(const Pin&) {
    return 2;
}

// An example must not be the answer: it only counts, backwards, within what there is to choose from.
std::size_t choices_of(const Task& task) {
    const auto* sort = std::get_if<Sort>(&task);
    return sort != nullptr ? sort->piles.size() : std::visit([](const auto& own) { return count_of(own); }, task);
}

Phrases::Values values_of(const Task& task) {
    const std::size_t count = std::visit([](const auto& own) { return count_of(own); }, task);
    const std::size_t choices = std::max<std::size_t>(choices_of(task), 1);
    std::string example;
    std::string pairs;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = std::to_string(choices - i % choices);
        example += (i == 0 ? "" : " ") + number;
        pairs += (i == 0 ? "" : " ") + std::to_string(i + 1) + "-" + number;
    }
    return {{"count", std::to_string(count)}, {"example", example}, {"pairs", pairs}};
}

std::string named(std::string_view prefix, const Task& task) {
    return std::string(prefix) + std::string(word(static_cast<TaskKind>(task.index())));
}

}  // namespace

std::optional<Command> saying_from(std::string_view line) {
    struct Saying {
        std::string_view line;
        Command command;
    };
    static const std::array sayings{Saying{":right", Overrule{}},          Saying{":challenge", Strike{}},
                                    Saying{":suspend", SetAside{true}},    Saying{":bury", SetAside{false}},
                                    Saying{":again", Feel{Rating::again}}, Saying{":hard", Feel{Rating::hard}},
                                    Saying{":easy", Feel{Rating::easy}}};
    const auto found = std::ranges::find(sayings, line, &Saying::line);
    return found == sayings.end() ? std::nullopt : std::optional(found->command);
}

bool among(const Phrases& texts, std::string_view name, std::string_view word) {
    std::istringstream listed(texts.part(name));
    for (std::string one; listed >> one;) {
        if (fold(one) == word) {
            return true;
        }
    }
    return false;
}

std::optional<Response> response_from(const Task& task, std::string_view line, const Phrases& texts) {
    auto response = std::visit([&](const auto& own) { return read(own, line, texts); }, task);
    return response && fits(task, *response) ? response : std::nullopt;
}

std::string form_of(const Task& task, const Phrases& texts) {
    return texts.part(named("text.form.", task), values_of(task));
}

std::string prompt_of(const Task& task, const Phrases& texts) {
    return texts.part(named("text.prompt.", task), values_of(task));
}

}  // namespace standpoint
