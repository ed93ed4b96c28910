// FSRS-6: how well something is remembered, as two numbers, and what an answer does to them. Pure functions of
// parameters, memory, whole days and a rating; knows neither items nor clocks, nor which answer earns which rating
// (answer_log.hpp). Where each formula comes from is said beside it: [W] is the wiki page "The Algorithm" of
// open-spaced-repetition/fsrs4anki (section FSRS-6, and FSRS-5 for what that left as it was), [T] the source of
// ts-fsrs 5.4.2, where practice settled what [W] leaves open.
//
//     const Fsrs fsrs{Parameters{}};
//     const Memory first = fsrs.first(Rating::good);               // S 2.31, D 2.12
//     const auto outcomes = fsrs.next_states(first, 2);            // all four; keep outcomes.after(given)
//     const int days = interval(fsrs, outcomes.good.stability, Aim{.retention = 0.9});   // 11
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "base/rng.hpp"

namespace standpoint {

enum class Rating : std::uint8_t { again = 1, hard, good, easy };

constexpr std::array<Rating, 4> ratings{Rating::again, Rating::hard, Rating::good, Rating::easy};

// "again", "hard", "good", "easy", and back.
std::string_view word(Rating rating);
std::optional<Rating> rating_named(std::string_view name);

constexpr std::size_t weight_count = 21;
using Weights = std::array<double, weight_count>;

// The default parameters of FSRS-6 [W].
constexpr Weights default_weights{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                                  1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

// w0…w20 and which set they are: 0 for the defaults; each set fitted to a player takes the number after the one before.
// Memories are always worked out anew from the log when the set changes, so what is cached names its version.
struct Parameters {
    Weights weights = default_weights;
    std::uint32_t version = 0;

    friend bool operator==(const Parameters&, const Parameters&) = default;
};

struct WeightBounds {
    double low = 0;
    double high = 0;
};

// Between what each weight has to lie [T: CLAMP_PARAMETERS, which are the fsrs-optimizer's].
const std::array<WeightBounds, weight_count>& weight_bounds();

// The weights as parameters; or every problem: another count than 21 ("/w"), no number or out of bounds ("/w/3").
Result<Parameters> checked_parameters(std::span<const double> weights, std::uint32_t version);

struct Memory {
    double stability = 0;   // days until R has fallen to 0.9; 0.001 to 36500
    double difficulty = 0;  // 1 to 10

    friend bool operator==(const Memory&, const Memory&) = default;
};

// What each rating would make of a memory: four previews, one of which is kept.
struct NextStates {
    Memory again;
    Memory hard;
    Memory good;
    Memory easy;

    const Memory& after(Rating rating) const;

    friend bool operator==(const NextStates&, const NextStates&) = default;
};

// How the formulas are carried out. The defaults are ours; the rest is there to agree with other programs to the digit.
struct Dialect {
    bool short_term = true;       // t = 0 has a formula of its own
    bool eight_decimals = false;  // every value is rounded to 8 decimals, as ts-fsrs does
    double least_first = 0.001;   // no first stability is less: 0.1 in ts-fsrs
};

class Fsrs {
public:
    explicit Fsrs(const Parameters& parameters, Dialect dialect = {});

    const Parameters& parameters() const { return parameters_; }
    const Dialect& dialect() const { return dialect_; }

    // The chance to recall after `days` (0 or more, fractions allowed) at this stability, 0..1 [W, FSRS-6]:
    // R = (1 + FACTOR t/S)^DECAY, DECAY = -w20, FACTOR = 0.9^(1/DECAY) - 1.
    double retrievability(double days, double stability) const;

    // Days until R has fallen to `retention` (within 0..1, both excluded), per day of stability [W]:
    // (r^(1/DECAY) - 1) / FACTOR.
    double interval_modifier(double retention) const;

    // Before there is a memory [W]: S0 = w[G-1]; D0 = w4 - e^(w5 (G-1)) + 1, not yet clamped.
    double first_stability(Rating rating) const;
    double first_difficulty(Rating rating) const;

    // D after an answer, 1..10 [W, FSRS-5: linear damping and reversion to D0(4)].
    double next_difficulty(double difficulty, Rating rating) const;

    // S after a recall at retrievability `r` [W, FSRS-4.5]; `rating` is not again.
    double recall_stability(const Memory& memory, double r, Rating rating) const;

    // S after forgetting at retrievability `r` [W, FSRS-4.5]; and the same, but never more than S, or S / e^(w17 w18)
    // where the short term counts [T: next_state].
    double forget_stability_alone(const Memory& memory, double r) const;
    double forget_stability(const Memory& memory, double r) const;

    // S after another answer on the same day [W, FSRS-6]; at least S unless `rating` is again [T].
    double same_day_stability(double stability, Rating rating) const;

    // The memory after the first answer of all, and after one `days` (0 or more) whole days since the last.
    Memory first(Rating rating) const;
    Memory next(const Memory& memory, int days, Rating rating) const;
    NextStates first_states() const;
    NextStates next_states(const Memory& memory, int days) const;

private:
    double rounded(double value) const;
    double w(std::size_t index) const { return parameters_.weights.at(index); }

    Parameters parameters_;
    Dialect dialect_;
    double decay_ = 0;
    double factor_ = 0;
};

// What a player wants: how likely an item is still known when it comes back, and how long it stays away at most.
struct Aim {
    double retention = 0.90;  // 0.80 to 0.97
    int most_days = 180;      // 1 to 36500

    friend bool operator==(const Aim&, const Aim&) = default;
};
constexpr double least_retention = 0.80;
constexpr double most_retention = 0.97;
constexpr int longest_most_days = 36'500;

// The same with each value taken to the nearest one allowed (a retention that is no number becomes the default).
Aim sane(Aim aim);

// Whole days until the memory has faded to what is wanted, 1 to aim.most_days: round(S × modifier).
int interval(const Fsrs& fsrs, double stability, const Aim& aim);

struct DayRange {
    int low = 0;
    int high = 0;

    friend bool operator==(const DayRange&, const DayRange&) = default;
};

// Where an interval may fall, so that what was learnt together does not come back together [T: get_fuzz_range].
// `elapsed` is how long the item stayed away last: a longer interval never becomes as short as that.
DayRange fuzz_range(int interval, int elapsed, int most_days);

// An interval of three days or more, drawn anew from its range by the generator; shorter ones stay [T: apply_fuzz].
int fuzzed(int interval, int elapsed, int most_days, Rng rng);

}  // namespace standpoint
