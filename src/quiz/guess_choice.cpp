#include "quiz/guess_choice.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <type_traits>

#include "base/text.hpp"
#include "quiz/wording.hpp"

namespace standpoint {

namespace {

// Folding asks ICU; the same few names come thousands of times.
class Folder {
public:
    const std::string& operator()(const std::string& text) {
        const auto [entry, is_new] = known_.try_emplace(text);
        if (is_new) {
            entry->second = fold(text);
        }
        return entry->second;
    }

private:
    std::map<std::string, std::string> known_;
};

std::set<std::string> words_of(std::string_view folded) {
    std::set<std::string> words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0) {
            words.emplace(light_stem(folded.substr(0, end)));
        }
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

// As the lint on words in common counts them: short words and those that only build the sentence are none.
bool tells(const std::string& word) {
    constexpr std::size_t shortest = 4;
    return word.size() >= shortest && !is_function_word(word);
}

std::size_t in_common(const std::set<std::string>& a, const std::set<std::string>& b) {
    return static_cast<std::size_t>(std::ranges::count_if(a, [&b](const std::string& one) { return b.contains(one); }));
}

std::vector<SeenOption> seen(const std::vector<Option>& options, Folder& folded) {
    std::vector<SeenOption> all;
    all.reserve(options.size());
    for (const Option& option : options) {
        all.push_back({.text = folded(option.text), .length = length(option.text), .right = option.right});
    }
    return all;
}

// The options of a task that has some to choose from; none of the others, which luck does not answer.
std::vector<SeenOption> options_of(const PickOne& task, Folder& folded) {
    return seen(task.options, folded);
}

std::vector<SeenOption> options_of(const PickMany& task, Folder& folded) {
    return seen(task.options, folded);
}

std::vector<SeenOption> options_of(const TrueFalse& task, Folder&) {
    return {{.text = "true", .right = task.truth}, {.text = "false", .right = !task.truth}};
}

template <class Other>
std::vector<SeenOption> options_of(const Other&, Folder&) {
    static_assert(std::is_same_v<Other, Match> || std::is_same_v<Other, Order> || std::is_same_v<Other, Sort> ||
                  std::is_same_v<Other, TypeIn> || std::is_same_v<Other, Assemble> || std::is_same_v<Other, Pin>);
    return {};
}

template <class Worth>
Liking each(const Choice& choice, const Worth& worth) {
    Liking liking;
    for (const SeenOption& option : choice.options) {
        liking.push_back(static_cast<double>(worth(option)));
    }
    return liking;
}

Liking longest(const Choice& choice) {
    return each(choice, [](const SeenOption& option) { return option.length; });
}

Liking shortest(const Choice& choice) {
    return each(choice, [](const SeenOption& option) { return -static_cast<double>(option.length); });
}

Liking like_the_stem(const Choice& choice) {
    return each(choice, [&](const SeenOption& option) {
        return std::ranges::count_if(words_of(option.text), [&](const std::string& word) {
            return tells(word) && choice.stem_words.contains(word);
        });
    });
}

Liking like_all_of_the_stem(const Choice& choice) {
    return each(choice, [&](const SeenOption& option) { return in_common(words_of(option.text), choice.stem_words); });
}

std::set<std::string> trigrams(const std::string& folded) {
    const std::string padded = ' ' + folded + ' ';
    std::set<std::string> all;
    for (std::size_t at = 0; at + 3 <= padded.size(); ++at) {
        all.insert(padded.substr(at, 3));
    }
    return all;
}

// The sum over the other options of Dice's coefficient of the trigrams.
Liking most_similar(const Choice& choice) {
    std::vector<std::set<std::string>> pieces;
    for (const SeenOption& option : choice.options) {
        pieces.push_back(trigrams(option.text));
    }
    Liking liking(pieces.size(), 0);
    for (std::size_t a = 0; a < pieces.size(); ++a) {
        for (std::size_t b = a + 1; b < pieces.size(); ++b) {
            const std::size_t sizes = pieces[a].size() + pieces[b].size();
            const double dice =
                sizes == 0 ? 0 : 2 * static_cast<double>(in_common(pieces[a], pieces[b])) / static_cast<double>(sizes);
            liking[a] += dice;
            liking[b] += dice;
        }
    }
    return liking;
}

Liking least_similar(const Choice& choice) {
    Liking liking = most_similar(choice);
    for (double& worth : liking) {
        worth = -worth;
    }
    return liking;
}

Liking not_shown_yet(const Choice& choice) {
    return each(choice, [](const SeenOption& option) { return option.shown_before ? 0 : 1; });
}

Liking not_right_yet(const Choice& choice) {
    return each(choice, [](const SeenOption& option) { return option.right_before ? 0 : 1; });
}

constexpr std::array all_cues{
    Cue{"longest", longest},
    Cue{"shortest", shortest},
    Cue{"most words of the stem", like_the_stem},
    Cue{"most words of the stem, small ones too", like_all_of_the_stem},
    Cue{"most like the others", most_similar},
    Cue{"least like the others", least_similar},
    Cue{"not shown yet in the round", not_shown_yet},
    Cue{"not right yet in the round", not_right_yet},
};

// Fills in what the round showed before, and adds this question to it.
void remember(Choice& choice, std::set<std::string>& shown, std::set<std::string>& right) {
    for (SeenOption& option : choice.options) {
        option.shown_before = shown.contains(option.text);
        option.right_before = right.contains(option.text);
    }
    for (const SeenOption& option : choice.options) {
        shown.insert(option.text);
        if (option.right) {
            right.insert(option.text);
        }
    }
}

}  // namespace

std::vector<Choice> choices_of(std::span<const std::vector<Question>> rounds) {
    Folder folded;
    std::vector<Choice> choices;
    for (std::size_t round = 0; round < rounds.size(); ++round) {
        std::set<std::string> shown;
        std::set<std::string> right;
        for (const Question& question : rounds[round]) {
            Choice choice{.round = round, .yes_no = question.kind() == TaskKind::true_false};
            choice.options = std::visit([&](const auto& task) { return options_of(task, folded); }, question.task);
            if (choice.options.empty()) {
                continue;
            }
            choice.stem_words = words_of(folded(question.stem));
            if (!choice.yes_no) {
                remember(choice, shown, right);
            }
            choices.push_back(std::move(choice));
        }
    }
    return choices;
}

std::span<const Cue> cues() {
    return all_cues;
}

double earned(const Choice& choice, const Liking& liking) {
    const double best = *std::ranges::max_element(liking);
    double equal = 0;
    double right = 0;
    for (std::size_t i = 0; i < liking.size(); ++i) {
        // Sums of the same terms in another order differ in their last digits.
        constexpr double as_good = 1e-9;
        if (liking[i] >= best - as_good) {
            ++equal;
            right += choice.options[i].right ? 1 : 0;
        }
    }
    return right / equal;
}

double by_chance(const Choice& choice) {
    return static_cast<double>(std::ranges::count(choice.options, true, &SeenOption::right)) /
           static_cast<double>(choice.options.size());
}

}  // namespace standpoint
