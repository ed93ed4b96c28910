// Players on their way from one file to another: one of them alone, a file from elsewhere looked at as a whole, and
// two files made one. A file from elsewhere is only ever read, into memory; nothing of it runs.
#pragma once

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "store/records.hpp"
#include "store/sqlite.hpp"
#include "store/trouble.hpp"

namespace standpoint {

// A copy in memory that holds this player and nobody else, and no settings.
Connection alone(const Connection& all, ProfileUid profile);

// All that a file holds, in memory, taken to the present version; or why it cannot be used.
std::variant<Connection, Refusal> read_whole(const std::filesystem::path& file);

// Gives the players and rounds of `from` other ids, fixed by `fresh` and the ids they have: they are copies then.
void give_fresh_ids(Connection& from, ProfileUid fresh);

// Brings the players of `from` who stand into `into`, in one transaction: each as a new one, or to what is there of the
// one with the same id, who is no longer deleted then. Answers come by their ids, none twice, and one that was taken
// back in either file is; of a round that both know the one that was finished counts, else the one played on last.
// Memories are worked out anew as of `now`. Nothing is written where it is refused.
std::variant<std::vector<ImportedPlayer>, Refusal> merge(Connection& from, Connection& into, Moment now);

// Gives a finished draft its name, unless there is a file of it: on the disk before it is seen. The draft is gone then,
// whatever comes of it.
std::error_code put_in_place(const std::filesystem::path& draft, const std::filesystem::path& file);

// The same, but what has the name loses it.
std::error_code take_place(const std::filesystem::path& draft, const std::filesystem::path& file);

// What a failure of the disk means for what was asked for.
Refusal refusal_of(const std::error_code& error, const std::filesystem::path& file);
Refusal refusal_of(const SqlFailure& failure, const std::filesystem::path& file);

}  // namespace standpoint
