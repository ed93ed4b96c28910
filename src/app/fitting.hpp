// `standpoint fit`: a player's own parameters, from all that they answered.
#pragma once

#include "app/game.hpp"
#include "app/terminal.hpp"

namespace standpoint {

// Fits the parameters to the log of the player, says how well those in use and the fitted ones foretell the answers
// that were held back, and keeps the fitted ones where they are better. True unless there are too few answers.
bool fit_parameters(Game& game, Terminal& terminal);

}  // namespace standpoint
