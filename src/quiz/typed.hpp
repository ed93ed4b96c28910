// Typed answers: what a person means by what they wrote. Right or wrong by meaning, never by luck of a near name.
#pragma once

#include <string_view>

#include "quiz/grade.hpp"
#include "quiz/question.hpp"

namespace standpoint {

// right: equal after folding (script, case, marks, punctuation, titles such as "President" or "Mr" dropped) to an
// accepted spelling. wrong: equal to another name, before any nearness is looked at. almost: within the edit distance
// that the accepted spelling's length allows, and nearer to it than to any other name. wrong otherwise, and where
// empty.
Verdict judge_typed(const TypeIn& task, std::string_view written);

// Edits forgiven for a folded spelling of `length` code points: 1 from five, 2 from nine, 3 from fifteen; 0 below and
// where it has a digit.
std::size_t edits_forgiven(std::string_view folded);

}  // namespace standpoint
