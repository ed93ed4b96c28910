// What a player said, in words, and why it is not right: for feedback and review. Adds no word of its own to what the
// question holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/question.hpp"

namespace standpoint {

// The sentences shown after an answer: the proofs of all that was chosen wrongly, in the order shown, none twice, then
// the question's explanation, unless a proof says it already. Tasks whose wrong answers have no proof of their own
// (order, typing, pins) and a question that was given up have the explanation alone. The response must fit the task.
std::vector<std::string> reasons(const Question& question, const std::optional<Response>& response);

// The response in one line, as `key_text` writes the key. The response must fit the task.
std::string said_text(const Task& task, const Response& response, std::string_view separator = "; ");

}  // namespace standpoint
