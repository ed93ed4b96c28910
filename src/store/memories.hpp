// What is kept of a player's memory: for each item the fold of its answers (learn/answer_log.hpp), so that opening
// Study reads no log. A row says with what it was worked out: with which version of the parameters, up to which answer
// (`latest_at`), and which answer it left out because it lay too far ahead (`waiting_at`). Where that no longer fits
// what is asked for, the memory is worked out from the log instead; so what is read never depends on when it was
// written, or by which of two windows.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "facts/fact_base.hpp"
#include "learn/schedule.hpp"
#include "store/records.hpp"
#include "store/sqlite.hpp"

namespace standpoint {

// Works the memory of an item out anew from the answers that stand, and keeps it, in the transaction of the caller. As
// of `now`; as of the latest answer where unset.
void fold(Connection& connection, const ItemKey& item, std::optional<Moment> now);

// The same for all items whose memory was never worked out (after a migration), some at a time, each lot in a
// transaction of its own.
void fold_what_waits(Connection& connection);

// All that is kept of a pack, by fact and aspect, as of `now`.
std::vector<KeptMemory> read_memories(Connection& connection, ProfileUid profile, std::string_view pack, Moment now);

// The answers that stand, in order of time: of one item, and of each item of a player.
std::vector<LoggedAnswer> read_log(Connection& connection, const ItemKey& item);
std::vector<std::vector<LoggedAnswer>> read_logs(Connection& connection, ProfileUid profile);

// The parameters in use: those of the highest version, or the defaults. Keeping a version that is there already
// changes nothing.
Parameters read_parameters(Connection& connection, ProfileUid profile);

// These are parts of a change: the caller has a transaction, and the player is known to the file.
void keep_parameters(Connection& connection, ProfileUid profile, const Parameters& parameters, Moment now);
void keep_suspended(Connection& connection, const ItemKey& item, bool suspended);
void keep_buried(Connection& connection, const ItemKey& item, std::optional<Day> day);

// The items with what is kept of each. Pure.
std::vector<StudyItem> to_study(const FactBase& base, std::span<const Item> items, std::span<const KeptMemory> kept);

// Prepares every statement of this file: throws where the tables are not what they have to be.
void prepare_memories(Connection& connection);

}  // namespace standpoint
