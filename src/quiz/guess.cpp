#include "quiz/guess.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "base/text.hpp"
#include "quiz/guess_choice.hpp"

namespace standpoint {

namespace {

constexpr double simple_limit = 0.03;
constexpr double commonest_limit = 0.05;
constexpr double small_pool_limit = 0.08;
constexpr std::size_t small_pool = 8;
constexpr double bayes_limit = 0.08;
constexpr std::size_t most_places = 4;  // beyond are a few long lists, too few to tell a habit from luck
constexpr std::size_t most_options = 16;

using Choices = std::span<const Choice>;

// ---- a row ----------------------------------------------------------------------------------------------------------

class Row {
public:
    Row(std::string guesser, double limit) : row_{.guesser = std::move(guesser), .limit = limit} {}

    void count(const Choice& choice, const Liking& liking) {
        const double won = earned(choice, liking);
        const double expected = by_chance(choice);
        ++row_.questions;
        earned_ += won;
        chance_ += expected;
        squares_ += (won - expected) * (won - expected);
    }

    GuessRow finish() const {
        GuessRow row = row_;
        if (row.questions > 0) {
            const auto count = static_cast<double>(row.questions);
            row.accuracy = earned_ / count;
            row.chance = chance_ / count;
            row.error = std::sqrt(std::max(0.0, squares_ / count - row.advantage() * row.advantage()) / count);
        }
        return row;
    }

private:
    GuessRow row_;
    double earned_ = 0;
    double chance_ = 0;
    double squares_ = 0;
};

// ---- guessers that learn nothing ------------------------------------------------------------------------------------

GuessRow guess_by_cue(const Cue& cue, Choices choices) {
    Row row(std::string(cue.name), simple_limit);
    for (const Choice& choice : choices) {
        if (!choice.yes_no) {
            row.count(choice, cue.like(choice));
        }
    }
    return row.finish();
}

Liking only(std::size_t option, std::size_t count) {
    Liking liking(count, 0);
    liking[option] = 1;
    return liking;
}

GuessRow guess_by_place(std::size_t place, Choices choices) {
    Row row("place " + std::to_string(place + 1), simple_limit);
    for (const Choice& choice : choices) {
        if (place < choice.options.size()) {
            row.count(choice, only(place, choice.options.size()));
        }
    }
    return row.finish();
}

GuessRow guess_always(bool said, Choices choices) {
    Row row(said ? "always \"true\"" : "always \"false\"", simple_limit);
    for (const Choice& choice : choices) {
        if (choice.yes_no) {
            row.count(choice, only(said ? 0 : 1, choice.options.size()));
        }
    }
    return row.finish();
}

// ---- what practice teaches ------------------------------------------------------------------------------------------

// How often each option was shown and was right.
class Tally {
public:
    void add(const Choice& choice, double times = 1) {
        for (const SeenOption& option : choice.options) {
            Count& count = counts_[option.text];
            count.shown += times;
            count.right += option.right ? times : 0;
            shown_ += times;
            right_ += option.right ? times : 0;
        }
    }

    double times_right(const std::string& text) const {
        const auto found = counts_.find(text);
        return found == counts_.end() ? 0 : found->second.right;
    }

    // Right for each time shown, drawn towards the mean by one imagined showing: an option seen once says little.
    double share_right(const std::string& text) const {
        const auto found = counts_.find(text);
        const Count count = found == counts_.end() ? Count{} : found->second;
        return (count.right + mean()) / (count.shown + 1);
    }

    double mean() const { return shown_ > 0 ? right_ / shown_ : 0.5; }

private:
    struct Count {
        double shown = 0;
        double right = 0;
    };
    std::unordered_map<std::string, Count> counts_;
    double shown_ = 0;
    double right_ = 0;
};

Liking by_times(const Tally& tally, const Choice& choice) {
    Liking liking;
    for (const SeenOption& option : choice.options) {
        liking.push_back(tally.times_right(option.text));
    }
    return liking;
}

Liking by_share(const Tally& tally, const Choice& choice) {
    Liking liking;
    for (const SeenOption& option : choice.options) {
        liking.push_back(tally.share_right(option.text));
    }
    return liking;
}

// Learns on every other round and answers the rest, then the other way round.
template <class Learn, class Answer>
void both_ways(Choices choices, const Learn& learn, const Answer& answer) {
    for (const std::size_t taught : {std::size_t{0}, std::size_t{1}}) {
        std::vector<const Choice*> lessons;
        for (const Choice& choice : choices) {
            if (choice.round % 2 == taught) {
                lessons.push_back(&choice);
            }
        }
        const auto learned = learn(lessons);
        for (const Choice& choice : choices) {
            if (choice.round % 2 != taught) {
                answer(learned, choice);
            }
        }
    }
}

Tally tally_of(std::span<const Choice* const> lessons) {
    Tally tally;
    for (const Choice* lesson : lessons) {
        tally.add(*lesson);
    }
    return tally;
}

GuessRow guess_commonest(std::string name, Liking (*like)(const Tally&, const Choice&), double limit, Choices choices) {
    Row row(std::move(name), limit);
    both_ways(choices, tally_of,
              [&](const Tally& tally, const Choice& choice) { row.count(choice, like(tally, choice)); });
    return row.finish();
}

// ---- pools ----------------------------------------------------------------------------------------------------------

struct Pool {
    std::string_view name;
    std::size_t entities = 0;
    std::set<std::string> names;  // folded
};

template <class Id, class Entities>
Pool pool_of(const FactBase& base, std::string_view name, const Entities& entities) {
    Pool pool{.name = name, .entities = entities.size()};
    for (std::uint32_t index = 0; index < entities.size(); ++index) {
        for (const std::string& one : names_of(base, Id{index})) {
            pool.names.insert(fold(one));
        }
    }
    return pool;
}

// The choices all of whose options are names from the pool.
std::vector<Choice> within(const Pool& pool, Choices choices) {
    std::vector<Choice> chosen;
    for (const Choice& choice : choices) {
        if (std::ranges::all_of(choice.options,
                                [&](const SeenOption& option) { return pool.names.contains(option.text); })) {
            chosen.push_back(choice);
        }
    }
    return chosen;
}

void guess_keys(std::string_view pool, double limit, Choices choices, std::vector<GuessRow>& rows) {
    const std::string in = pool.empty() ? "" : " (" + std::string(pool) + ")";
    rows.push_back(guess_commonest("commonest key" + in, by_times, limit, choices));
    rows.push_back(guess_commonest("commonest key by share" + in, by_share, limit, choices));
}

// ---- naive Bayes ----------------------------------------------------------------------------------------------------

// What is noticed of an option: numbers of buckets, one for each thing to look at.
using Noticed = std::vector<int>;

// Whether this option is the one liked best: no, yes, or all are liked alike.
int bucket_of(const Liking& liking, std::size_t option) {
    const auto [least, best] = std::ranges::minmax(liking);
    if (least == best) {
        return 2;
    }
    return liking[option] == best ? 1 : 0;
}

// How much oftener than the mean an option was right when it was shown.
int share_bucket(double share, double mean) {
    constexpr std::array bounds{0.5, 0.85, 1.15, 1.6};
    return static_cast<int>(std::ranges::upper_bound(bounds, mean > 0 ? share / mean : 1) - bounds.begin());
}

std::vector<Noticed> notice(const Tally& tally, const Choice& choice) {
    std::vector<Liking> likings;
    for (const Cue& cue : cues()) {
        likings.push_back(choice.yes_no ? Liking(choice.options.size(), 0) : cue.like(choice));
    }
    likings.push_back(by_times(tally, choice));
    likings.push_back(by_share(tally, choice));
    std::vector<Noticed> noticed(choice.options.size());
    for (std::size_t i = 0; i < noticed.size(); ++i) {
        for (const Liking& liking : likings) {
            noticed[i].push_back(bucket_of(liking, i));
        }
        noticed[i].push_back(share_bucket(tally.share_right(choice.options[i].text), tally.mean()));
        noticed[i].push_back(static_cast<int>(choice.options.size() * most_options + std::min(i, most_options - 1)));
        noticed[i].push_back(choice.options[i].shown_before ? 1 : 0);
    }
    return noticed;
}

class NaiveBayes {
public:
    explicit NaiveBayes(std::span<const Choice* const> lessons) : tally_(tally_of(lessons)) {
        for (const Choice* lesson : lessons) {
            // Its own outcome is taken out of the tally first, as it will be missing from the tally when it answers.
            tally_.add(*lesson, -1);
            const std::vector<Noticed> noticed = notice(tally_, *lesson);
            tally_.add(*lesson);
            for (std::size_t i = 0; i < noticed.size(); ++i) {
                learn(noticed[i], lesson->options[i].right);
            }
        }
    }

    // The logarithm of the odds that each option is right.
    Liking like(const Choice& choice) const {
        Liking liking;
        for (const Noticed& noticed : notice(tally_, choice)) {
            double odds = 0;
            for (std::size_t look = 0; look < noticed.size(); ++look) {
                odds += std::log(probability(look, noticed[look], true) / probability(look, noticed[look], false));
            }
            liking.push_back(odds);
        }
        return liking;
    }

private:
    void learn(const Noticed& noticed, bool right) {
        seen_[right ? 1 : 0] += 1;
        looks_.resize(noticed.size());
        for (std::size_t look = 0; look < noticed.size(); ++look) {
            looks_[look][noticed[look]][right ? 1 : 0] += 1;
        }
    }

    // With one imagined case for each bucket (Laplace), so that nothing unseen is taken for impossible.
    double probability(std::size_t look, int bucket, bool right) const {
        if (look >= looks_.size()) {
            return 1;
        }
        const auto found = looks_[look].find(bucket);
        const double times = found == looks_[look].end() ? 0 : found->second[right ? 1 : 0];
        return (times + 1) / (seen_[right ? 1 : 0] + static_cast<double>(looks_[look].size()));
    }

    Tally tally_;
    std::vector<std::map<int, std::array<double, 2>>> looks_;
    std::array<double, 2> seen_{};
};

GuessRow guess_by_bayes(Choices choices) {
    Row row("naive Bayes", bayes_limit);
    both_ways(
        choices, [](std::span<const Choice* const> lessons) { return NaiveBayes(lessons); },
        [&](const NaiveBayes& learned, const Choice& choice) { row.count(choice, learned.like(choice)); });
    return row.finish();
}

}  // namespace

std::vector<GuessRow> guess_all(const FactBase& base, std::span<const std::vector<Question>> rounds) {
    const std::vector<Choice> choices = choices_of(rounds);
    std::vector<GuessRow> rows;
    for (const Cue& cue : cues()) {
        rows.push_back(guess_by_cue(cue, choices));
    }
    std::size_t places = 0;
    for (const Choice& choice : choices) {
        places = std::max(places, choice.options.size());
    }
    for (std::size_t place = 0; place < std::min(places, most_places); ++place) {
        rows.push_back(guess_by_place(place, choices));
    }
    rows.push_back(guess_always(true, choices));
    rows.push_back(guess_always(false, choices));
    guess_keys("", commonest_limit, choices, rows);
    for (const Pool& pool : {pool_of<PersonId>(base, "people", base.people), pool_of<SideId>(base, "sides", base.sides),
                             pool_of<PlaceId>(base, "places", base.places)}) {
        const double limit = pool.entities < small_pool ? small_pool_limit : commonest_limit;
        guess_keys(pool.name, limit, within(pool, choices), rows);
    }
    rows.push_back(guess_by_bayes(choices));
    return rows;
}

}  // namespace standpoint
