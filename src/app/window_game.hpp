// The game in a window. Only called where a display is usable (ui/sfml/display.hpp).
#pragma once

#include "app/command_line.hpp"
#include "app/game.hpp"

namespace standpoint {

// Plays until the window is closed; the exit code.
int play_in_window(const PlayOptions& options, Game& game);

}  // namespace standpoint
