// Judges a question from the fact base alone, by `holds`: the second route to every key and every distractor.
#pragma once

#include <string>
#include <vector>

#include "facts/claim.hpp"
#include "quiz/question.hpp"

namespace standpoint::judging {

// What is wrong with the question's keys and distractors: one sentence for each option, cell, statement or neighbour.
std::vector<std::string> faults(const FactBase& base, const Question& question);

// The wrong options and cells of a question, whatever its task.
std::vector<Option> wrong_options(const Question& question);

}  // namespace standpoint::judging
