#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <sstream>
#include <utility>

#include "base/text.hpp"
#include "quiz/lints/lints.hpp"
#include "quiz/wording.hpp"

namespace standpoint::lints {

namespace {

using std::string_view_literals::operator""sv;

template <class Table>
bool any_of_these(const Table& table, const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [&](const std::string& word) { return std::ranges::count(table, word) > 0; });
}

constexpr std::array catch_alls{"all of the above"sv, "all the above"sv,   "none of the above"sv, "any of the above"sv,
                                "all of these"sv,     "none of these"sv,   "any of these"sv,      "all of them"sv,
                                "none of them"sv,     "neither of them"sv, "neither of these"sv,  "both"sv,
                                "something else"sv,   "either of these"sv, "none of those"sv,     "all of those"sv};

// The first letter or digit; 0 where there is none.
char32_t first_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if ((lead | 0x20U) >= 'a' && (lead | 0x20U) <= 'z') {
            return lead;
        }
        if (lead >= '0' && lead <= '9') {
            return lead;
        }
        // Two bytes and more: U+00C0 on, but for the general punctuation, U+2000 to U+206F (quotes and dashes).
        const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC3 ? 2 : 1;
        if (size == 1 || at + size > text.size()) {
            continue;
        }
        char32_t point = lead & (0xFFU >> (size + 1));
        for (std::size_t i = 1; i < size; ++i) {
            point = (point << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
        }
        at += size - 1;
        if (point < 0x2000 || point > 0x206F) {
            return point;
        }
    }
    return 0;
}

// The script by the letter's block, as finely as options need: each from its first letter on.
std::string_view script_of(char32_t letter) {
    constexpr std::array<std::pair<char32_t, std::string_view>, 10> scripts{{{0, "Latin"},
                                                                             {0x370, "Greek"},
                                                                             {0x400, "Cyrillic"},
                                                                             {0x530, "Armenian"},
                                                                             {0x590, "Hebrew"},
                                                                             {0x600, "Arabic"},
                                                                             {0x700, "another script"},
                                                                             {0x1E00, "Latin"},
                                                                             {0x1F00, "Greek"},
                                                                             {0x2000, "another script"}}};
    const auto* after = std::ranges::upper_bound(scripts, letter, {}, &std::pair<char32_t, std::string_view>::first);
    return std::prev(after)->second;
}

// "…, the U.S." ends with an abbreviation, "He left." with a sentence.
bool ends_as_sentence(std::string_view text) {
    if (!text.ends_with('.')) {
        return !text.empty() && "!?:;,"sv.find(text.back()) != std::string_view::npos;
    }
    text.remove_suffix(1);
    const std::size_t space = text.find_last_of(" .");
    const std::size_t word = text.size() - (space == std::string_view::npos ? 0 : space + 1);
    return word > 1;
}

struct Form {
    std::string_view name;
    std::string (*of)(const std::string&);
};

constexpr std::array forms{
    Form{"script", [](const std::string& text) { return std::string(script_of(first_letter(text))); }},
    Form{"first letter",
         [](const std::string& text) -> std::string {
             const char32_t letter = first_letter(text);
             if (letter >= '0' && letter <= '9') {
                 return "a digit";
             }
             return sentence_case(text, "en") == text ? "a capital letter" : "a small letter";
         }},
    Form{"end", [](const std::string& text) -> std::string {
             return ends_as_sentence(text) ? "punctuation" : "no punctuation";
         }}};

struct MeanLength {
    double total = 0;
    double count = 0;

    void add(const std::string& text) {
        total += static_cast<double>(length(text));
        ++count;
    }
    double mean() const { return total / count; }
};

constexpr std::array absolute_words{"always"sv, "never"sv, "all"sv, "only"sv, "every"sv, "none"sv};
constexpr std::array hedge_words{"some"sv,    "may"sv,       "might"sv,   "could"sv,    "often"sv,
                                 "usually"sv, "sometimes"sv, "perhaps"sv, "possibly"sv, "probably"sv,
                                 "likely"sv,  "generally"sv, "mostly"sv};

// The month is no hedge.
std::vector<std::string> words_but_may(const std::string& text) {
    std::vector<std::string> words = folded_words(text);
    if (text.find("May") != std::string::npos) {
        std::erase(words, "may");
    }
    return words;
}

template <class Table>
void only_once(const Table& table, std::string_view kind, std::span<const Option> options, Sentences& found) {
    const std::string* last = nullptr;
    std::size_t count = 0;
    for (const Option& option : options) {
        if (any_of_these(table, words_but_may(option.text))) {
            last = &option.text;
            ++count;
        }
    }
    if (count == 1 && options.size() > 1) {
        found.push_back("Only the option " + quoted(*last) + " has " + std::string(kind) + ".");
    }
}

// The text of an option around its number, so that "1 hour" and "2 hours" are two of a kind.
std::string without_number(const Numerals& numerals) {
    std::string around;
    for (const std::string& word : folded_words(numerals.around)) {
        around += std::string(light_stem(word)) + " ";
    }
    return around;
}

}  // namespace

Sentences all_or_none(const FactBase&, const Question& question) {
    Sentences found;
    for (const Option& option : options_of(question)) {
        const std::string folded = fold(option.text);
        const bool catches = std::ranges::any_of(
            catch_alls, [&](std::string_view catch_all) { return find_words(folded, catch_all) == 0; });
        if (catches || folded == "all" || folded == "none" || folded == "neither") {
            found.push_back("The option " + quoted(option.text) + " speaks of the other options.");
        }
    }
    return found;
}

Sentences same_form(const FactBase&, const Question& question) {
    Sentences found;
    const std::span<const Option> options = options_of(question);
    for (const Form& form : forms) {
        for (std::size_t i = 1; i < options.size(); ++i) {
            const std::string first = form.of(options[0].text);
            const std::string own = form.of(options[i].text);
            if (own != first) {
                std::ostringstream sentence;
                sentence << "The " << form.name << " of " << quoted(options[i].text) << " is " << own << ", that of "
                         << quoted(options[0].text) << ' ' << first << '.';
                found.push_back(sentence.str());
                break;
            }
        }
    }
    return found;
}

Sentences key_length(const FactBase&, const Question& question) {
    MeanLength right;
    MeanLength wrong;
    for (const Option& option : options_of(question)) {
        (option.right ? right : wrong).add(option.text);
    }
    if (right.count == 0 || wrong.count == 0) {
        return {};
    }
    constexpr double longest = 1.5;
    constexpr double shortest = 0.67;
    if (right.mean() > longest * wrong.mean()) {
        return {"The key is more than 1.5 times as long as the mean distractor: " + quoted(key_text(question.task)) +
                "."};
    }
    if (right.mean() < shortest * wrong.mean()) {
        return {"The key is less than 0.67 times as long as the mean distractor: " + quoted(key_text(question.task)) +
                "."};
    }
    return {};
}

Sentences absolutes(const FactBase&, const Question& question) {
    Sentences found;
    only_once(absolute_words, "an absolute", options_of(question), found);
    only_once(hedge_words, "a hedge", options_of(question), found);
    return found;
}

Sentences numbers_sorted(const FactBase&, const Question& question) {
    std::vector<double> numbers;
    std::set<std::string> around;
    for (const Option& option : options_of(question)) {
        const Numerals found = numerals(option.text);
        if (found.numbers.size() != 1) {
            return {};
        }
        numbers.push_back(found.numbers.front());
        around.insert(without_number(found));
    }
    if (around.size() != 1 || std::ranges::is_sorted(numbers)) {
        return {};
    }
    return {"The numbers do not stand in ascending order."};
}

Sentences option_count(const FactBase&, const Question& question) {
    const std::size_t count = options_of(question).size();
    const bool one = question.kind() == TaskKind::pick_one;
    const bool many = question.kind() == TaskKind::pick_many;
    if ((one && (count < 2 || count > 4)) || (many && (count < 3 || count > 6))) {
        return {"There are " + std::to_string(count) + " options; there should be " +
                (one ? "two to four." : "three to six.")};
    }
    return {};
}

}  // namespace standpoint::lints
