#include "play/shown.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"

namespace standpoint {

namespace {

// Keys shorter than this ("5 hours") may stand in a text by chance.
constexpr std::size_t telling_length = 10;

void add_options(std::vector<std::string>& texts, const std::vector<Option>& options) {
    for (const Option& option : options) {
        texts.push_back(option.proof ? option.proof->sentence : option.text);
    }
}

void add_cells(std::vector<std::string>& texts, const std::vector<std::vector<Option>>& rows) {
    for (const auto& row : rows) {
        for (const Option& option : row) {
            if (option.proof) {
                texts.push_back(option.proof->sentence);
            }
        }
    }
}

struct Texts {
    std::vector<std::string>& texts;

    void operator()(const PickOne& task) const { add_options(texts, task.options); }
    void operator()(const PickMany& task) const { add_options(texts, task.options); }
    void operator()(const TrueFalse& task) const {
        if (task.proof) {
            texts.push_back(task.proof->sentence);
        }
    }
    void operator()(const Match& task) const {
        for (std::size_t i = 0; i < task.lefts.size(); ++i) {
            texts.push_back(task.lefts[i] + " " + task.rights[task.partner[i]]);
        }
        add_cells(texts, task.cells);
    }
    void operator()(const Order& task) const {
        for (const Order::Card& card : task.cards) {
            texts.push_back(card.text);
        }
    }
    void operator()(const Sort& task) const {
        for (std::size_t i = 0; i < task.cards.size(); ++i) {
            texts.push_back(task.piles[task.pile[i]] + " " + task.cards[i]);
        }
        add_cells(texts, task.cells);
    }
    void operator()(const TypeIn& task) const { texts.push_back(task.accepted.front()); }
    void operator()(const Assemble& task) const {
        std::string whole;
        for (const std::size_t chip : task.chip) {
            whole += task.chips[chip] + " ";
        }
        texts.push_back(whole);
        add_cells(texts, task.cells);
    }
    void operator()(const Pin& task) const { texts.push_back(task.place); }
};

// The texts that might be the key, where it is one text.
struct Possibilities {
    std::vector<std::string> operator()(const PickOne& task) const {
        std::vector<std::string> texts;
        for (const Option& option : task.options) {
            texts.push_back(option.text);
        }
        return texts;
    }
    std::vector<std::string> operator()(const TypeIn& task) const { return {task.accepted.front()}; }
    std::vector<std::string> operator()(const Pin& task) const { return {task.place}; }
    std::vector<std::string> operator()(const PickMany&) const { return {}; }
    std::vector<std::string> operator()(const TrueFalse&) const { return {}; }
    std::vector<std::string> operator()(const Match&) const { return {}; }
    std::vector<std::string> operator()(const Order&) const { return {}; }
    std::vector<std::string> operator()(const Sort&) const { return {}; }
    std::vector<std::string> operator()(const Assemble&) const { return {}; }
};

bool holds_words(const std::string& folded, const std::string& words) {
    for (std::size_t at = folded.find(words); at != std::string::npos; at = folded.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || folded[at - 1] == ' ') && (end == folded.size() || folded[end] == ' ')) {
            return true;
        }
    }
    return false;
}

bool all_in(const std::vector<std::uint32_t>& part, const std::vector<std::uint32_t>& whole) {
    return std::ranges::includes(whole, part);
}

}  // namespace

Names::Names(const FactBase& base) {
    std::uint32_t number = 0;
    const auto add = [&](std::string_view name, std::uint32_t entity) {
        std::vector<std::string> words = folded_words(name);
        if (!words.empty()) {
            std::string first = words.front();
            by_first_word_[std::move(first)].push_back({std::move(words), entity});
        }
    };
    const auto add_all = [&](const EntityRef& entity) {
        for (const std::string& name : names_of(base, entity)) {
            add(name, number);
        }
        ++number;
    };
    for (std::uint32_t i = 0; i < base.sides.size(); ++i) {
        add(base.sides[i].adjective, number);
        add_all(SideId{i});
    }
    for (std::uint32_t i = 0; i < base.people.size(); ++i) {
        add_all(PersonId{i});
    }
    for (std::uint32_t i = 0; i < base.groups.size(); ++i) {
        add_all(GroupId{i});
    }
    for (std::uint32_t i = 0; i < base.places.size(); ++i) {
        add_all(PlaceId{i});
    }
}

std::vector<std::uint32_t> Names::in(std::string_view text) const {
    const std::vector<std::string> words = folded_words(text);
    std::vector<std::uint32_t> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto named = by_first_word_.find(words[at]);
        if (named == by_first_word_.end()) {
            continue;
        }
        for (const Name& name : named->second) {
            if (name.words.size() <= words.size() - at &&
                std::equal(name.words.begin(), name.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at))) {
                found.push_back(name.entity);
            }
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::string> shown_texts(const Question& question) {
    std::vector<std::string> texts{question.stem, question.explanation};
    std::visit(Texts{texts}, question.task);
    return texts;
}

bool Names::is_name(std::string_view text) const {
    const std::vector<std::string> words = folded_words(text);
    const auto named = words.empty() ? by_first_word_.end() : by_first_word_.find(words.front());
    return named != by_first_word_.end() &&
           std::ranges::any_of(named->second, [&](const Name& name) { return name.words == words; });
}

Shown shown(const FactBase& base, const Names& names, const Question& question) {
    Shown all;
    for (const Item& item : question.items) {
        all.facts.push_back(item.fact);
        all.told.push_back(base[item.fact].explanation);
    }
    if (const auto* task = std::get_if<PickOne>(&question.task)) {
        for (const Option& option : task->options) {
            const bool is_side = std::ranges::find(base.sides, option.text, &Side::name) != base.sides.end();
            if (option.from && !is_side) {
                all.possible_facts.push_back(*option.from);
                all.told.push_back(base[*option.from].explanation);
                if (names.is_name(option.text)) {
                    all.told_names.push_back(names.in(base[*option.from].explanation));
                }
            }
            if (option.right && names.is_name(option.text)) {
                all.key_name = fold(option.text);
            }
        }
    }
    for (std::string& text : shown_texts(question)) {
        std::string folded = fold(text);
        std::vector<std::uint32_t> named = names.in(text);
        all.sentences.push_back({std::move(text), std::move(folded), std::move(named)});
    }
    for (const std::string& text : std::visit(Possibilities{}, question.task)) {
        all.possible.push_back({fold(text), names.in(text), names.is_name(text)});
    }
    all.stem_names = names.in(question.stem);
    return all;
}

bool gives_away(const Shown& earlier, const Shown& later) {
    const auto is_tested = [&](FactId fact) { return std::ranges::find(earlier.facts, fact) != earlier.facts.end(); };
    if (std::ranges::any_of(later.facts, is_tested) || std::ranges::any_of(later.possible_facts, is_tested)) {
        return true;
    }
    return std::ranges::any_of(earlier.sentences, [&](const Sentence& sentence) {
        const bool quotes = std::ranges::any_of(
            later.told, [&](const std::string& told) { return sentence.text.find(told) != std::string::npos; });
        const bool names_all = std::ranges::any_of(
            later.told_names, [&](const auto& told) { return told.size() > 1 && all_in(told, sentence.names); });
        return quotes || names_all || std::ranges::any_of(later.possible, [&](const Possible& key) {
                   if (!key.is_name) {
                       return key.folded.size() >= telling_length && holds_words(sentence.folded, key.folded);
                   }
                   return !later.stem_names.empty() && all_in(key.names, sentence.names) &&
                          all_in(later.stem_names, sentence.names);
               });
    });
}

}  // namespace standpoint
