// Copies of profile.db, one a day, in <folder>/backups, and one of them in its place again. A file that is replaced is
// set aside under another name; only copies older than the newest seven are ever deleted, or all at once on demand.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

#include "store/records.hpp"
#include "store/sqlite.hpp"
#include "store/trouble.hpp"

namespace standpoint {

inline constexpr std::size_t backups_kept = 7;

// Those that are there, the newest first.
std::vector<Backup> backups_in(const std::filesystem::path& folder);

// Makes that day's copy where there is none yet, complete or not at all, and deletes the older ones. A file in which
// nobody played yet is not copied: it would push out one of those that matter.
std::optional<Refusal> back_up(Connection& connection, const std::filesystem::path& folder, Day today);

// Puts a copy in the place of profile.db, which is set aside as profile.replaced-1.db, …; at any moment one of the two
// has the name. The caller has no connection to the file open, and neither has another program, see `sole_user`.
std::optional<Refusal> put_back(const std::filesystem::path& backup, const std::filesystem::path& folder);

// Brings all that the log of the file holds into it and removes the log; false where another program has it open.
bool sole_user(Connection& connection);

// All files in a data folder in which this program keeps what players did: the profile, files set aside, copies, and
// the players that were exported to <folder>/exports.
std::vector<std::filesystem::path> personal_files(const std::filesystem::path& folder);

// Deletes them, and the folders of copies and exports where they are empty then.
std::optional<Refusal> erase_files(const std::filesystem::path& folder);

}  // namespace standpoint
