// A named scene in a known state, drawn to a file: to look at, and for golden pictures. Only called where a display is
// usable (ui/sfml/display.hpp).
#pragma once

#include <ostream>

#include "app/command_line.hpp"
#include "app/game.hpp"

namespace standpoint {

// The exit code; complaints go to `err`, an unknown scene's with the names of those there are.
int draw_picture(const PictureOptions& options, Game& game, std::ostream& err);

}  // namespace standpoint
