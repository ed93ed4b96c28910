// Grading: a response against a task. Pure; knows nothing of scores, streaks or time.
#pragma once

#include <cstdint>
#include <vector>

#include "quiz/question.hpp"

namespace standpoint {

enum class Verdict : std::uint8_t { wrong, partly, almost, right };

// `fraction` of full marks, 0..1. `almost` comes from a typed answer that is off by a letter: it earns nothing yet and
// gives one retry. `parts` says, for tasks with parts, which of them were right (options, pairs, neighbours, cards,
// slots).
struct Grade {
    Verdict verdict{};
    double fraction = 0;
    std::vector<bool> parts;

    friend bool operator==(const Grade&, const Grade&) = default;
};

// Partial credit: PickMany by (right chosen − wrong chosen) / right, at least 0; Match, Sort and Assemble by parts
// right; Order by the share of pairs in the right order; Pin from 1 within the radius linearly to 0 at the far
// distance. The response must be of the task's kind and its indices in range (see `fits`).
Grade grade(const Task& task, const Response& response);

// True where the response is of the task's kind, of its size, and every index is in range (each chip and card once).
bool fits(const Task& task, const Response& response);

// Great-circle distance in kilometres between two points in degrees (haversine, mean radius 6371.0088 km).
double distance_km(double latitude_a, double longitude_a, double latitude_b, double longitude_b);

}  // namespace standpoint
