// What a player said, in words, and why it is not right: for feedback and review. Adds no word of its own to what the
// question holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/grade.hpp"
#include "quiz/question.hpp"

namespace standpoint {

// The sentences shown after an answer: the proofs of all that was chosen wrongly, in the order shown, none twice, then
// the question's explanation, unless a proof says it already. Tasks whose wrong answers have no proof of their own
// (order, typing, pins) and a question that was given up have the explanation alone. The response must fit the task.
std::vector<std::string> reasons(const Question& question, const std::optional<Response>& response);

// One of the reasons, with what it speaks of and the paragraph that supports it.
struct Reason {
    std::string
        about;  // the card, option or left side it is about; empty where the sentence names it, or speaks of all
    std::string sentence;
    int paragraph = 0;  // of the sentence's own fact; 0 where the question draws on one fact alone

    friend bool operator==(const Reason&, const Reason&) = default;
};

// The reasons part by part for questions that draw on several facts (several right answers, pairs, piles): for what
// was missed the proof, for the rest the explanation of its fact, each with its paragraph, in the order of the board
// after the answer. For every other question the same sentences as `reasons`. The response must fit the task.
std::vector<Reason> explained(const Question& question, const std::optional<Response>& response);

// The facts behind what was missed, in the order of the board, each once; `response` and `grade` as they are recorded.
// The question's own fact where it has no parts, was given up, or nothing was missed.
std::vector<Support> missed_supports(const Question& question, const std::optional<Response>& response,
                                     const Grade& grade);

// The response in one line, as `key_text` writes the key. The response must fit the task.
std::string said_text(const Task& task, const Response& response, std::string_view separator = "; ");

}  // namespace standpoint
