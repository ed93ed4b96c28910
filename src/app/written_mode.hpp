// What is particular to each mode when it is told in words: its rules, how it stands, its score, a pair to be joined.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "play/modes/mode.hpp"
#include "quiz/phrases.hpp"

namespace standpoint {

// "800 points"; in a mode that is scored by the clock "42.3 seconds".
std::string score_text(const Phrases& texts, const Rules& rules, int score);

// The line above a question: which one it is, the score, what is left of time and lives, the run of right answers.
std::string status_text(const Phrases& texts, const Session& session);

// How far a session is told to reach: to its last question, to its last card, as far as the player comes, or until
// nothing waits any more.
enum class Extent : std::uint8_t { questions, cards, open, study };
Extent extent_of(const Rules& rules);

// "1 3" or "1-3": a left and a right tile, counted from 1; nothing where it is no such pair.
std::optional<Join> join_from_line(std::string_view line, Milliseconds taken);

// "!2" and "?2": the answer "2" of somebody who is sure of it, or is not. Cuts the sign off; nothing where there is
// none before an answer.
std::optional<bool> sure_from_line(std::string& line);

}  // namespace standpoint
