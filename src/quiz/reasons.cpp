#include "quiz/reasons.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace standpoint {

namespace {

using Texts = std::vector<std::string>;

void add(Texts& sentences, const std::optional<Proof>& proof) {
    if (proof && std::ranges::find(sentences, proof->sentence) == sentences.end()) {
        sentences.push_back(proof->sentence);
    }
}

// The proofs in the cells that were chosen: cells[i][said[i]].
Texts in_cells(const std::vector<std::vector<Option>>& cells, const std::vector<std::size_t>& said) {
    Texts sentences;
    for (std::size_t i = 0; i < said.size(); ++i) {
        add(sentences, cells[i][said[i]].proof);
    }
    return sentences;
}

Texts arrows(const Texts& from, const Texts& to, const std::vector<std::size_t>& link) {
    Texts texts;
    for (std::size_t i = 0; i < from.size(); ++i) {
        texts.push_back(from[i] + " → " + to[link[i]]);
    }
    return texts;
}

std::string degrees(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f°", value);
    return text.data();
}

// One overload of each for every task and its own response.

Texts why(const PickOne& task, const PickOne::Response& said) {
    Texts sentences;
    add(sentences, task.options[said.option].proof);
    return sentences;
}
Texts why(const PickMany& task, const PickMany::Response& said) {
    Texts sentences;
    for (const std::size_t option : said.options) {
        add(sentences, task.options[option].proof);
    }
    return sentences;
}
Texts why(const TrueFalse& task, const TrueFalse::Response& said) {
    Texts sentences;
    if (said.said != task.truth) {
        add(sentences, task.proof);
    }
    return sentences;
}
Texts why(const Match& task, const Match::Response& said) {
    return in_cells(task.cells, said.partner);
}
Texts why(const Order&, const Order::Response&) {
    return {};
}
Texts why(const Sort& task, const Sort::Response& said) {
    return in_cells(task.cells, said.pile);
}
Texts why(const TypeIn&, const TypeIn::Response&) {
    return {};
}
Texts why(const Assemble& task, const Assemble::Response& said) {
    return in_cells(task.cells, said.chip);
}
Texts why(const Pin&, const Pin::Response&) {
    return {};
}

Texts words(const PickOne& task, const PickOne::Response& said) {
    return {task.options[said.option].text};
}
Texts words(const PickMany& task, const PickMany::Response& said) {
    Texts texts;
    for (std::size_t i = 0; i < task.options.size(); ++i) {
        if (std::ranges::find(said.options, i) != said.options.end()) {
            texts.push_back(task.options[i].text);
        }
    }
    return texts;
}
Texts words(const TrueFalse& task, const TrueFalse::Response& said) {
    TrueFalse as_said = task;
    as_said.truth = said.said;
    return {key_text(as_said)};
}
Texts words(const Match& task, const Match::Response& said) {
    return arrows(task.lefts, task.rights, said.partner);
}
Texts words(const Order& task, const Order::Response& said) {
    Texts texts;
    for (const std::size_t card : said.cards) {
        texts.push_back(std::to_string(texts.size() + 1) + ". " + task.cards[card].text);
    }
    return texts;
}
Texts words(const Sort& task, const Sort::Response& said) {
    return arrows(task.cards, task.piles, said.pile);
}
Texts words(const TypeIn&, const TypeIn::Response& said) {
    return {said.text};
}
Texts words(const Assemble& task, const Assemble::Response& said) {
    return arrows(task.slots, task.chips, said.chip);
}
Texts words(const Pin&, const Pin::Response& said) {
    return {degrees(said.latitude) + ", " + degrees(said.longitude)};
}

// `use(task, response)` with both of the kind that the task is.
template <class Use>
Texts together(const Task& task, const Response& response, const Use& use) {
    return std::visit(
        [&](const auto& own) {
            using Own = std::decay_t<decltype(own)>;
            return use(own, std::get<typename Own::Response>(response));
        },
        task);
}

}  // namespace

std::vector<std::string> reasons(const Question& question, const std::optional<Response>& response) {
    std::vector<std::string> sentences;
    if (response) {
        sentences =
            together(question.task, *response, [](const auto& own, const auto& said) { return why(own, said); });
    }
    const bool said_already = std::ranges::any_of(sentences, [&](const std::string& sentence) {
        return sentence.find(question.explanation) != std::string::npos;
    });
    if (!said_already) {
        sentences.push_back(question.explanation);
    }
    return sentences;
}

std::string said_text(const Task& task, const Response& response, std::string_view separator) {
    std::string text;
    for (const std::string& part :
         together(task, response, [](const auto&own, const auto&said) { return words(own, said); })) {
        text += (text.empty() ? "" : std::string(separator)) + part;
    }
    return text;
}

}  // namespace standpoint
