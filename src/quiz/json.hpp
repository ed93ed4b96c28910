// Questions as JSON lines, for `standpoint questions` and `deal`, and for tests that judge them from outside.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "quiz/question.hpp"

namespace standpoint {

// What a line says beside the question itself.
struct Provenance {
    std::uint64_t seed = 0;
    std::optional<std::uint64_t> round;
    std::optional<std::size_t> position;  // from 1
};

// One JSON object on one line, without newline, with the keys pack, seed, template, task, fact, aspect, paragraph,
// stem, explanation and, by task, options, truth, pairs, order, piles, slots, accepted, target.
std::string to_json_line(const FactBase& base, const Question& question, const Provenance& provenance);

}  // namespace standpoint
