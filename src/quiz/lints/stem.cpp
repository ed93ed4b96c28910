#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "quiz/lints/lints.hpp"
#include "quiz/wording.hpp"

namespace standpoint::lints {

namespace {

using std::string_view_literals::operator""sv;

std::size_t blanks_in(std::string_view stem) {
    std::size_t blanks = 0;
    constexpr std::string_view blank = "____";
    for (std::size_t at = stem.find(blank); at != std::string_view::npos; at = stem.find(blank, at)) {
        ++blanks;
        at = std::min(stem.find_first_not_of('_', at), stem.size());
    }
    return blanks;
}

constexpr std::array negatives{"not"sv,   "except"sv, "never"sv,  "cannot"sv,  "nor"sv,    "isnt"sv,  "arent"sv,
                               "wasnt"sv, "werent"sv, "doesnt"sv, "dont"sv,    "didnt"sv,  "hasnt"sv, "havent"sv,
                               "hadnt"sv, "wont"sv,   "cant"sv,   "couldnt"sv, "wouldnt"sv};

// The first word of a stem that turns its question round; empty where there is none.
std::string negative_in(std::string_view stem) {
    for (std::string& word : folded_words(stem)) {
        if (std::ranges::count(negatives, word) > 0) {
            return std::move(word);
        }
    }
    return {};
}

void add_texts(Sentences& texts, const std::optional<std::string>& text) {
    if (text) {
        texts.push_back(*text);
    }
}

// The noun phrases that a pack states of a fact, which a stem quotes as they are.
struct PhrasesOfFact {
    Sentences& texts;

    void operator()(const Role& role) const { texts.insert(texts.end(), {role.title, role.called}); }
    void operator()(const Meeting& meeting) const {
        texts.push_back(meeting.called);
        add_texts(texts, meeting.count);
        add_texts(texts, meeting.purpose);
    }
    void operator()(const Position& position) const { texts.push_back(position.what); }
    void operator()(const Event& event) const { texts.push_back(event.called); }
    void operator()(const State& state) const { texts.insert(texts.end(), {state.about, state.value, state.says}); }
    void operator()(const Quantity& quantity) const { texts.push_back(quantity.counts); }
    void operator()(const Term& term) const { texts.insert(texts.end(), {term.name, term.means}); }
};

// Every text of the pack that the question may quote: of the facts it tests, and of those its claims are about.
Sentences quotable(const FactBase& base, const Question& question) {
    std::set<FactId> facts{question.item.fact};
    Sentences texts;
    for (const Item& item : question.items) {
        facts.insert(item.fact);
    }
    for (const Claimed& claimed : claimed_in(question)) {
        for (const Claim& claim : claimed.claims) {
            facts.insert(claim.about);
            if (const auto* fact = std::get_if<FactId>(&claim.value)) {
                facts.insert(*fact);
            } else if (const auto* text = std::get_if<std::string>(&claim.value)) {
                texts.push_back(*text);
            }
        }
    }
    for (const FactId fact : facts) {
        if (fact.index < base.facts.size()) {
            std::visit(PhrasesOfFact{texts}, base[fact].body);
        }
    }
    return texts;
}

// A typed key may share words with its stem ("Which talks …?"), but not stand in it whole.
Sentences key_in_stem(const Question& question, const TypeIn& task) {
    const std::string stem = fold(question.stem);
    for (const std::string& accepted : task.accepted) {
        const std::string folded = fold(accepted);
        if (!folded.empty() && find_words(stem, folded) != std::string::npos) {
            return {"The stem says the answer: " + quoted(accepted) + "."};
        }
    }
    return {};
}

}  // namespace

// A "not" inside what somebody demands is the pack's; a "not" of the stem's own makes a player look for what is wrong.
Sentences negative_stem(const FactBase& base, const Question& question) {
    if (negative_in(question.stem).empty()) {
        return {};
    }
    std::string stem = fold(question.stem);
    for (const std::string& text : quotable(base, question)) {
        const std::string quote = fold(text);
        const std::size_t at = quote.empty() ? std::string::npos : find_words(stem, quote);
        if (at != std::string::npos) {
            stem.replace(at, quote.size(), "…");
        }
    }
    const std::string word = negative_in(stem);
    return word.empty() ? Sentences{} : Sentences{"The stem asks with " + quoted(word) + "."};
}

Sentences question_mark(const FactBase&, const Question& question) {
    const std::string& stem = question.stem;
    const std::size_t blanks = blanks_in(stem);
    const bool asks = stem.ends_with('?');
    const bool states = stem.ends_with('.');
    if (blanks > 1) {
        return {"The stem has " + std::to_string(blanks) + " blanks."};
    }
    if (blanks == 1) {
        return asks || states ? Sentences{} : Sentences{"A stem with a blank should end in a stop or a question mark."};
    }
    if (question.kind() == TaskKind::true_false) {
        return states ? Sentences{} : Sentences{"A statement to be judged should end in a stop."};
    }
    return asks ? Sentences{} : Sentences{"The stem should end in a question mark."};
}

Sentences word_in_common(const FactBase&, const Question& question) {
    if (const auto* typed = std::get_if<TypeIn>(&question.task)) {
        return key_in_stem(question, *typed);
    }
    const std::set<std::string> stem = content_stems(question.stem);
    std::set<std::string> right;
    std::set<std::string> wrong;
    for (const Option& option : options_of(question)) {
        (option.right ? right : wrong).merge(content_stems(option.text));
    }
    Sentences found;
    for (const std::string& word : right) {
        if (stem.contains(word) && !wrong.contains(word)) {
            found.push_back("The word " + quoted(word) + " stands in the stem and in the key alone.");
        }
    }
    return found;
}

}  // namespace standpoint::lints
