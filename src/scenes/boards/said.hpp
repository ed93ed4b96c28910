// What a board answers to an input: that it is nothing to it, that it took it, or the player's response.
#pragma once

#include <variant>

#include "quiz/question.hpp"

namespace standpoint::scenes {

struct NotMine {};  // the input means nothing here
struct Taken {};    // something on the board changed, or the input is used up
using Said = std::variant<NotMine, Taken, Response>;

}  // namespace standpoint::scenes
