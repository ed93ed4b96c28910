// Runs of reviews that another program published, to compare ours with: the file as values, or every problem in it.
// One JSON object: "w" (21 weights), "configs" (each with "params" and "sequences" of steps), perhaps "unit" (single
// formulas). Parameters that a configuration does not name are as ts-fsrs has them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "learn/ts_fsrs.hpp"

namespace standpoint {

struct VectorStep {
    Rating rating{};
    std::int64_t elapsed_minutes = 0;  // since the step before, days included
    std::optional<double> retrievability_before;
    double stability = 0;
    double difficulty = 0;
    int interval_days = 0;
    std::optional<std::int64_t> due_minutes;
    std::optional<CardState> state;
    std::optional<int> step;
    std::optional<int> answers;
    std::optional<int> lapses;
};

struct VectorSequence {
    std::string name;
    std::vector<VectorStep> steps;
};

struct VectorConfig {
    std::string name;
    TsFsrsOptions options;
    std::vector<VectorSequence> sequences;
};

// Numbers by their names, as in {"d": 5, "g": 1, "D": 8.34}.
struct FormulaRow {
    std::string place;  // "/unit/next_difficulty/8"
    std::map<std::string, double, std::less<>> numbers;
};

struct FormulaRows {
    std::string formula;
    std::vector<FormulaRow> rows;
};

struct Vectors {
    Weights weights = default_weights;
    std::int64_t start_minute = 480;  // of the first day, by universal time
    std::vector<VectorConfig> configs;
    std::vector<FormulaRows> formulas;
};

Result<Vectors> read_vectors(std::string_view bytes);

// What the formulas of a file give, one sentence for each value that does not agree.
struct Comparison {
    std::size_t agree = 0;
    std::size_t of = 0;
    std::vector<std::string> sentences;
};
Comparison compare_formulas(const Vectors& vectors);
Comparison compare_steps(const Vectors& vectors);

// The names that a row of this formula must have; nothing where no formula is called so.
std::optional<std::vector<std::string_view>> formula_names(std::string_view formula);

}  // namespace standpoint
