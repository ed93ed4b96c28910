// What a Timeline question (timeline.cpp) is made of, for boards that draw its line.
#pragma once

#include <vector>

#include "quiz/question.hpp"

namespace standpoint {

// The events that lie on the line of a Timeline question, earliest first: option 0 puts its event before the first of
// them, option n behind the n-th. Empty for every other question.
std::vector<FactId> line_of(const Question& question);

}  // namespace standpoint
