#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "app/vectors.hpp"

namespace standpoint {

namespace {

constexpr double tolerance = 1e-6;  // relative

bool near(double expected, double found) {
    return std::abs(expected - found) <= tolerance * std::max(std::abs(expected), tolerance);
}

std::string written(double number) {
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::general, 10);
    return {digits.data(), end.ptr};
}

std::string differs(std::string_view what, const std::string& expected, const std::string& found) {
    return std::string(what) + ' ' + expected + " expected, " + found + " worked out";
}

double in(const FormulaRow& row, std::string_view name) {
    return row.numbers.find(name)->second;  // read_vectors saw to it
}
Rating rating_in(const FormulaRow& row) {
    return static_cast<Rating>(static_cast<int>(in(row, "g")));
}
Memory memory_in(const FormulaRow& row) {
    return {in(row, "s"), in(row, "d")};
}
DayRange range_in(const FormulaRow& row) {
    constexpr int no_limit = 36500;
    return fuzz_range(static_cast<int>(in(row, "interval")), static_cast<int>(in(row, "elapsed")), no_limit);
}

// One value that a row expects, from the others in it.
struct Formula {
    std::string_view name;
    std::string_view expects;
    std::string_view from;  // names, parted by spaces
    double (*value)(const Fsrs&, const FormulaRow&);
};

constexpr std::array formulas{
    Formula{"init", "S0", "g", [](const Fsrs& f, const FormulaRow& row) { return f.first(rating_in(row)).stability; }},
    Formula{"init", "D0_raw", "g",
            [](const Fsrs& f, const FormulaRow& row) { return f.first_difficulty(rating_in(row)); }},
    Formula{"init", "D0", "g", [](const Fsrs& f, const FormulaRow& row) { return f.first(rating_in(row)).difficulty; }},
    Formula{"retrievability", "R", "t S",
            [](const Fsrs& f, const FormulaRow& row) { return f.retrievability(in(row, "t"), in(row, "S")); }},
    Formula{"interval_modifier", "modifier", "r",
            [](const Fsrs& f, const FormulaRow& row) { return f.interval_modifier(in(row, "r")); }},
    Formula{"interval_modifier", "interval_for_S10", "r",
            [](const Fsrs& f, const FormulaRow& row) {
                return double{1} * interval(f, 10, {.retention = in(row, "r"), .most_days = 36500});
            }},
    Formula{"next_difficulty", "D", "d g",
            [](const Fsrs& f, const FormulaRow& row) { return f.next_difficulty(in(row, "d"), rating_in(row)); }},
    Formula{"recall", "S", "d s r g",
            [](const Fsrs& f, const FormulaRow& row) {
                return f.recall_stability(memory_in(row), in(row, "r"), rating_in(row));
            }},
    Formula{
        "forget_raw", "S", "d s r",
        [](const Fsrs& f, const FormulaRow& row) { return f.forget_stability_alone(memory_in(row), in(row, "r")); }},
    Formula{"forget_capped", "short_term_on", "d s t",
            [](const Fsrs& f, const FormulaRow& row) {
                return f.forget_stability(memory_in(row), f.retrievability(in(row, "t"), in(row, "s")));
            }},
    Formula{"short_term", "S", "s g",
            [](const Fsrs& f, const FormulaRow& row) { return f.same_day_stability(in(row, "s"), rating_in(row)); }},
    Formula{"fuzz_range", "min_ivl", "interval elapsed",
            [](const Fsrs&, const FormulaRow& row) { return double{1} * range_in(row).low; }},
    Formula{"fuzz_range", "max_ivl", "interval elapsed",
            [](const Fsrs&, const FormulaRow& row) { return double{1} * range_in(row).high; }},
    Formula{"fuzz_range_elapsed", "min_ivl", "interval elapsed",
            [](const Fsrs&, const FormulaRow& row) { return double{1} * range_in(row).low; }},
    Formula{"fuzz_range_elapsed", "max_ivl", "interval elapsed",
            [](const Fsrs&, const FormulaRow& row) { return double{1} * range_in(row).high; }},
};

std::string_view state_name(CardState state) {
    constexpr std::array<std::string_view, 4> names{"New", "Learning", "Review", "Relearning"};
    return names.at(static_cast<std::size_t>(state));
}

// What of a step does not agree, in words; empty where all of it does.
std::string disagreement(const VectorStep& expected, const TsOutcome& found) {
    std::string words;
    const auto add = [&](const std::string& more) { words += words.empty() ? more : "; " + more; };
    const auto number = [&](std::string_view what, double one, double other) {
        if (!near(one, other)) {
            add(differs(what, written(one), written(other)));
        }
    };
    const auto whole = [&](std::string_view what, std::optional<std::int64_t> one, std::int64_t other) {
        if (one && *one != other) {
            add(differs(what, std::to_string(*one), std::to_string(other)));
        }
    };
    if (expected.retrievability_before && found.retrievability_before) {
        number("retrievability before", *expected.retrievability_before, *found.retrievability_before);
    } else if (expected.retrievability_before) {
        add(differs("retrievability before", written(*expected.retrievability_before), "none"));
    }
    number("stability", expected.stability, found.card.memory.stability);
    number("difficulty", expected.difficulty, found.card.memory.difficulty);
    whole("interval", expected.interval_days, found.interval_days);
    whole("minutes until due", expected.due_minutes, found.due_minutes);
    whole("step", expected.step, found.card.step);
    whole("number of answers", expected.answers, found.card.answers);
    whole("number of lapses", expected.lapses, found.card.lapses);
    if (expected.state && *expected.state != found.card.state) {
        add(differs("state", std::string(state_name(*expected.state)), std::string(state_name(found.card.state))));
    }
    return words;
}

}  // namespace

std::optional<std::vector<std::string_view>> formula_names(std::string_view formula) {
    std::vector<std::string_view> names;
    for (const Formula& one : formulas) {
        if (one.name != formula) {
            continue;
        }
        names.push_back(one.expects);
        for (std::string_view rest = one.from; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (std::ranges::find(names, rest.substr(0, end)) == names.end()) {
                names.push_back(rest.substr(0, end));
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return names.empty() ? std::nullopt : std::optional(names);
}

Comparison compare_formulas(const Vectors& vectors) {
    const TsFsrs other({.weights = vectors.weights});
    Comparison result;
    for (const FormulaRows& rows : vectors.formulas) {
        for (const FormulaRow& row : rows.rows) {
            for (const Formula& formula : formulas) {
                if (formula.name != rows.formula) {
                    continue;
                }
                ++result.of;
                const double found = formula.value(other.fsrs(), row);
                if (near(in(row, formula.expects), found)) {
                    ++result.agree;
                } else {
                    result.sentences.push_back(
                        row.place + ": " + differs(formula.expects, written(in(row, formula.expects)), written(found)));
                }
            }
        }
    }
    return result;
}

Comparison compare_steps(const Vectors& vectors) {
    Comparison result;
    for (const VectorConfig& config : vectors.configs) {
        const TsFsrs other(config.options);
        for (const VectorSequence& sequence : config.sequences) {
            TsCard card;
            std::int64_t now = vectors.start_minute;
            for (std::size_t i = 0; i < sequence.steps.size(); ++i) {
                const VectorStep& step = sequence.steps[i];
                now += step.elapsed_minutes;
                const TsOutcome outcome = other.next(card, now, step.rating);
                const std::string words = disagreement(step, outcome);
                ++result.of;
                if (words.empty()) {
                    ++result.agree;
                } else {
                    result.sentences.push_back(config.name + ", " + sequence.name + ", step " + std::to_string(i + 1) +
                                               ": " + words);
                }
                card = outcome.card;
            }
        }
    }
    return result;
}

}  // namespace standpoint
