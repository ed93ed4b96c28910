// The answers of a player to a pack as progress counts them (play/progress.hpp).
#pragma once

#include <string_view>
#include <vector>

#include "play/progress.hpp"
#include "store/records.hpp"
#include "store/sqlite.hpp"

namespace standpoint {

// Those that stand, in order of time, each with its day of learning.
std::vector<GivenAnswer> read_history(Connection& connection, ProfileUid profile, std::string_view pack);

// Prepares the statement: throws where the tables are not what they have to be.
void prepare_history(Connection& connection);

}  // namespace standpoint
