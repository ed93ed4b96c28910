// The same game in a terminal: every kind of task, by lines that are read and lines that are printed. Names no window.
#pragma once

#include "app/command_line.hpp"
#include "app/game.hpp"
#include "app/terminal.hpp"

namespace standpoint {

// Plays rounds until the player has had enough or the input ends; the exit code.
int play_in_terminal(const PlayOptions& options, Game& game, Terminal& terminal);

}  // namespace standpoint
