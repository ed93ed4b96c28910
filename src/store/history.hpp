// The answers of a player to a pack as progress counts them (play/progress.hpp).
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "play/progress.hpp"
#include "store/records.hpp"
#include "store/sqlite.hpp"

namespace standpoint {

// Those that stand, in order of time, each with its day of learning.
std::vector<GivenAnswer> read_history(Connection& connection, ProfileUid profile, std::string_view pack);

// For each item (fact and aspect, by name) the last moment, of those since `since`, at which the player was wrong
// although sure, with the offset of local time then.
struct Doubt {
    std::string fact;
    std::string aspect;
    Moment at{};
    std::chrono::minutes offset{};
};
std::vector<Doubt> read_doubts(Connection& connection, ProfileUid profile, std::string_view pack, Moment since);

// How long the answers of the player's last rounds took, in any pack.
std::vector<std::chrono::milliseconds> read_recent_times(Connection& connection, ProfileUid profile);

// Prepares the statements: throws where the tables are not what they have to be.
void prepare_history(Connection& connection);

}  // namespace standpoint
