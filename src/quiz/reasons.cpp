#include "quiz/reasons.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace standpoint {

namespace {

using Texts = std::vector<std::string>;

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

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

// A part of a task that has a fact of its own.
struct Part {
    std::string name;    // its card, option or left side
    const Option* key;   // what is right of it
    std::size_t marked;  // its place in Grade::parts
    const Proof* wrong;  // why what was said of it is wrong; null where nothing wrong was said
};

const Proof* proof_in(const Option& option) {
    return option.proof ? &*option.proof : nullptr;
}

Part part_at(const std::vector<Option>& row, const std::string& name, std::size_t key, std::size_t marked,
             const std::vector<std::size_t>* said) {
    return {name, &row[key], marked, said == nullptr ? nullptr : proof_in(row[(*said)[marked]])};
}

// One overload for every task: null for a response that is missing.

std::vector<Part> parts(const PickOne&, const PickOne::Response*) {
    return {};
}
std::vector<Part> parts(const PickMany& task, const PickMany::Response* said) {
    std::vector<Part> all;
    for (std::size_t i = 0; i < task.options.size(); ++i) {
        const Option& option = task.options[i];
        const bool chosen = said != nullptr && std::ranges::find(said->options, i) != said->options.end();
        all.push_back({option.text, &option, i, chosen ? proof_in(option) : nullptr});
    }
    return all;
}
std::vector<Part> parts(const TrueFalse&, const TrueFalse::Response*) {
    return {};
}
std::vector<Part> parts(const Match& task, const Match::Response* said) {
    std::vector<Part> all;
    for (std::size_t i = 0; i < task.lefts.size(); ++i) {
        all.push_back(
            part_at(task.cells[i], task.lefts[i], task.partner[i], i, said == nullptr ? nullptr : &said->partner));
    }
    return all;
}
std::vector<Part> parts(const Order&, const Order::Response*) {
    return {};
}
// Pile by pile, as they lie after the answer.
std::vector<Part> parts(const Sort& task, const Sort::Response* said) {
    std::vector<Part> all;
    for (std::size_t pile = 0; pile < task.piles.size(); ++pile) {
        for (std::size_t i = 0; i < task.cards.size(); ++i) {
            if (task.pile[i] == pile) {
                all.push_back(part_at(task.cells[i], task.cards[i], pile, i, said == nullptr ? nullptr : &said->pile));
            }
        }
    }
    return all;
}
std::vector<Part> parts(const TypeIn&, const TypeIn::Response*) {
    return {};
}
std::vector<Part> parts(const Assemble&, const Assemble::Response*) {
    return {};
}
std::vector<Part> parts(const Pin&, const Pin::Response*) {
    return {};
}

std::vector<Part> parts_of(const Question& question, const std::optional<Response>& response) {
    return std::visit(
        [&](const auto& task) {
            using Said = typename std::decay_t<decltype(task)>::Response;
            return parts(task, response ? std::get_if<Said>(&*response) : nullptr);
        },
        question.task);
}

const Support* support_of(const Question& question, const Option& option) {
    if (option.claims.empty()) {
        return nullptr;
    }
    const auto found = std::ranges::find(question.supports, option.claims.front().about, &Support::fact);
    return found == question.supports.end() ? nullptr : &*found;
}

// Empty where a part has no fact of its own to tell.
std::vector<Reason> part_by_part(const Question& question, const std::optional<Response>& response) {
    std::vector<Reason> made;
    for (const Part& part : parts_of(question, response)) {
        const Support* support = support_of(question, *part.key);
        if (support == nullptr) {
            return {};
        }
        if (part.wrong == nullptr) {
            if (part.key->right) {  // a wrong option that was rightly left alone needs no word
                made.push_back({{}, support->explanation, support->paragraph});
            }
            continue;
        }
        Reason reason{{}, part.wrong->sentence, support->paragraph};
        if (part.key->right && !contains(reason.sentence, support->explanation)) {
            reason.sentence += " " + support->explanation;
        }
        if (!contains(reason.sentence, part.name)) {
            reason.about = part.name;
        }
        made.push_back(std::move(reason));
    }
    return made;
}

}  // namespace

std::vector<Reason> explained(const Question& question, const std::optional<Response>& response) {
    if (question.supports.size() > 1) {
        std::vector<Reason> made = part_by_part(question, response);
        if (!made.empty()) {
            return made;
        }
    }
    std::vector<Reason> made;
    for (std::string& sentence : reasons(question, response)) {
        made.push_back({{}, std::move(sentence), 0});
    }
    return made;
}

std::vector<Support> missed_supports(const Question& question, const std::optional<Response>& response,
                                     const Grade& grade) {
    std::vector<Support> missed;
    const auto add_support = [&](const Support* support) {
        if (support != nullptr && std::ranges::find(missed, support->fact, &Support::fact) == missed.end()) {
            missed.push_back(*support);
        }
    };
    const auto* order = std::get_if<Order>(&question.task);
    if (response && order != nullptr) {
        const auto& said = std::get<Order::Response>(*response).cards;
        for (std::size_t place = 0; place < said.size(); ++place) {
            const FactId fact = order->cards[order->sequence[place]].fact;
            const auto found = std::ranges::find(question.supports, fact, &Support::fact);
            add_support(said[place] == order->sequence[place] || found == question.supports.end() ? nullptr : &*found);
        }
    } else if (response) {
        for (const Part& part : parts_of(question, response)) {
            if (part.marked < grade.parts.size() && !grade.parts[part.marked]) {
                add_support(support_of(question, *part.key));
            }
        }
    }
    if (missed.empty()) {
        missed.push_back({question.item.fact, question.paragraph, question.explanation});
    }
    return missed;
}

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
