// Who plays, over one connection: made, renamed, marked as deleted, brought back, and gone for good after a month.
// Knows nothing of files; see transfer.hpp and backups.hpp for those.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/records.hpp"
#include "store/sqlite.hpp"

namespace standpoint {

// How long a deleted player can be brought back.
inline constexpr std::chrono::days deleted_kept{30};

// These are parts of a change: the caller has a transaction.
enum class KeepWhere { always, unless_any, unless_same_name, unless_known };  // which players stop it from being made
void keep_player(Connection& connection, const Profile& profile, KeepWhere where);
void mark_deleted(Connection& connection, ProfileUid profile, std::optional<Moment> deleted);  // unset: bring back
void purge_players(Connection& connection, Moment deleted_until);  // for good, with all that they did

std::vector<Profile> read_players(Connection& connection);          // that stand; the oldest first
std::vector<Profile> read_deleted_players(Connection& connection);  // the one deleted last first
PlayerSummary summary_of(Connection& connection, const Profile& profile);

// `name`, or with the first number behind it that nobody in `players` is called: "Ada 2".
std::string free_name(std::string_view name, const std::vector<Profile>& players);

// The profile with a colour and a shape that nobody in `players` has; with those that are not the last one's where all
// are taken.
Profile with_free_looks(Profile profile, const std::vector<Profile>& players);

// Prepares every statement of this file: throws where the tables are not what they have to be.
void prepare_players(Connection& connection);

}  // namespace standpoint
