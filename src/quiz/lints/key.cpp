#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "quiz/lints/lints.hpp"

namespace standpoint::lints {

namespace {

void count_keys(const Question& question, Sentences& found) {
    const std::span<const Option> options = options_of(question);
    const auto right = static_cast<std::size_t>(std::ranges::count(options, true, &Option::right));
    if (question.kind() == TaskKind::pick_one && right != 1) {
        found.push_back("There are " + std::to_string(right) + " right options; there should be one.");
    }
    if (question.kind() == TaskKind::pick_many && (right == 0 || right == options.size())) {
        found.push_back("There should be a right and a wrong option.");
    }
}

void find_equals(const Shown& list, Sentences& found) {
    std::map<std::string, std::string> seen;
    for (const std::string& text : list.texts) {
        const std::string folded = fold(text);
        const auto [first, is_new] = seen.emplace(folded.empty() ? text : folded, text);
        if (!is_new) {
            found.push_back("The " + std::string(list.what) + " " + quoted(text) + " equals " + quoted(first->second) +
                            ".");
        }
    }
}

// A distractor that is another name of what the key claims would be right.
void find_aliases(const FactBase& base, std::span<const Option> options, Sentences& found) {
    std::set<std::string> names;
    for (const Option& option : options) {
        for (const Claim& claim : option.right ? std::span(option.claims) : std::span<const Claim>()) {
            if (const auto* entity = std::get_if<EntityRef>(&claim.value)) {
                for (const std::string& name : names_of(base, *entity)) {
                    names.insert(fold(name));
                }
            }
        }
    }
    for (const Option& option : options) {
        if (!option.right && names.contains(fold(option.text))) {
            found.push_back("The option " + quoted(option.text) + " is another name of the key.");
        }
    }
}

void find_wrong_names(const TypeIn& task, Sentences& found) {
    std::set<std::string> accepted;
    for (const std::string& name : task.accepted) {
        accepted.insert(fold(name));
    }
    if (task.accepted.empty()) {
        found.emplace_back("No spelling is accepted.");
    }
    for (const std::string& other : task.others) {
        if (accepted.contains(fold(other))) {
            found.push_back("The spelling " + quoted(other) + " is both accepted and wrong.");
        }
    }
}

// The first "{…}" or "[…]" of a text, or nothing.
std::string_view gap_in(std::string_view text) {
    for (const auto& [open, close] : {std::pair{'{', '}'}, std::pair{'[', ']'}}) {
        const std::size_t from = text.find(open);
        const std::size_t to = from == std::string_view::npos ? from : text.find(close, from);
        if (to != std::string_view::npos) {
            return text.substr(from, to - from + 1);
        }
    }
    return {};
}

}  // namespace

Sentences one_key(const FactBase& base, const Question& question) {
    Sentences found;
    count_keys(question, found);
    for (const Shown& list : shown_in(question)) {
        find_equals(list, found);
    }
    find_aliases(base, options_of(question), found);
    if (const auto* typed = std::get_if<TypeIn>(&question.task)) {
        find_wrong_names(*typed, found);
    }
    return found;
}

Sentences proved(const FactBase&, const Question& question) {
    Sentences found;
    for (const Claimed& claimed : claimed_in(question)) {
        if (!claimed.right && (!*claimed.proof || (*claimed.proof)->sentence.empty())) {
            found.push_back("Nothing proves that " + quoted(claimed.text) + " is wrong.");
        }
    }
    return found;
}

Sentences unfilled(const FactBase&, const Question& question) {
    Sentences texts{question.stem, question.explanation};
    for (const Shown& list : shown_in(question)) {
        texts.insert(texts.end(), list.texts.begin(), list.texts.end());
    }
    for (const Claimed& claimed : claimed_in(question)) {
        texts.push_back(*claimed.proof ? (*claimed.proof)->sentence : std::string(" "));
    }
    if (const auto* typed = std::get_if<TypeIn>(&question.task)) {
        texts.insert(texts.end(), typed->accepted.begin(), typed->accepted.end());
    } else if (const auto* pin = std::get_if<Pin>(&question.task)) {
        texts.push_back(pin->place);
    }
    Sentences found;
    for (const std::string& text : texts) {
        if (const std::string_view gap = gap_in(text); !gap.empty()) {
            found.push_back("Nothing fills " + quoted(gap) + " in " + quoted(text) + ".");
        } else if (text.empty()) {
            found.emplace_back("A text of the question is empty.");
        }
    }
    return found;
}

}  // namespace standpoint::lints
