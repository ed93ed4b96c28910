// What a player says in the terminal of an answer that was graded, and of an item that is not to be asked; and what
// they are told of it.
#pragma once

#include <string_view>
#include <vector>

#include "app/kept_round.hpp"
#include "app/terminal.hpp"

namespace standpoint {

// A line such as ":right", ":challenge", ":hard" or ":suspend", which speaks of the last answer, on the table or at the
// results; while a question is open, what is set aside is that one. Tells what came of it. True where it was taken.
bool say_of_last(KeptRound& round, Game& game, Terminal& terminal, std::string_view line);

// Writes what the author of the pack should know of the question, before it is struck, and tells where that is. False
// where it could not be written.
bool report_question(const KeptRound& round, const Record& record, const Game& game, Terminal& terminal);

// What was said changed an answer, set an item aside, or was refused. True where nothing was refused.
bool tell_said(Game& game, Terminal& terminal, const std::vector<Happening>& happenings);

}  // namespace standpoint
