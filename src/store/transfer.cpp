#include "store/transfer.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <string>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "base/rng.hpp"
#include "store/changes.hpp"
#include "store/file_header.hpp"
#include "store/memories.hpp"
#include "store/players.hpp"
#include "store/profile_file.hpp"
#include "store/schema.hpp"
#include "store/sql_values.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

namespace sql {

constexpr std::array others{
    std::string_view("DELETE FROM answers WHERE round IN (SELECT uid FROM rounds WHERE profile <> ?1)"),
    std::string_view("DELETE FROM rounds WHERE profile <> ?1"),
    std::string_view("DELETE FROM memories WHERE profile <> ?1"),
    std::string_view("DELETE FROM parameters WHERE profile <> ?1"),
    std::string_view("DELETE FROM profiles WHERE uid <> ?1")};

constexpr std::string_view tables =
    "SELECT group_concat(name || ' ' || sql, char(10)) FROM "
    "(SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name)";

constexpr std::string_view strangers = "SELECT count(*) FROM rounds WHERE uid = ?1 AND profile <> ?2";
constexpr std::string_view round_ids = "SELECT uid FROM rounds WHERE profile = ?1";
constexpr std::string_view every_round_id = "SELECT uid FROM rounds";
constexpr std::string_view every_player_id = "SELECT uid FROM profiles";

// The columns are named by the tables themselves, so that none that a later version adds is left behind. When a round
// was last touched stands behind them, so that of two states of it the later one is known.
constexpr std::string_view last_touched =
    "(SELECT max(max(answered_at, coalesce(withdrawn_at, answered_at))) FROM answers WHERE round = rounds.uid)";
constexpr std::string_view where_round_is_better =
    " ON CONFLICT (uid) DO UPDATE SET replay = excluded.replay, finished_at = excluded.finished_at, "
    "score = excluded.score, accuracy = excluded.accuracy, taken_ms = excluded.taken_ms "
    "WHERE rounds.finished_at IS NULL AND (excluded.finished_at IS NOT NULL OR coalesce(?NEXT, 0) > coalesce("
    "(SELECT max(max(answered_at, coalesce(withdrawn_at, answered_at))) FROM answers WHERE round = rounds.uid), 0)) "
    "OR rounds.finished_at > excluded.finished_at";
constexpr std::string_view marks = "SELECT uid, tried_before, taken_back FROM rounds WHERE profile = ?1";
constexpr std::string_view keep_marks =
    "UPDATE rounds SET tried_before = max(tried_before, ?2), taken_back = max(taken_back, ?3) WHERE uid = ?1";

constexpr std::string_view where_answer_is_known =
    " ON CONFLICT (round, uid) DO UPDATE SET withdrawn_at = coalesce(min(answers.withdrawn_at, excluded.withdrawn_at), "
    "answers.withdrawn_at, excluded.withdrawn_at)";
constexpr std::string_view all_answers =
    "SELECT count(*) FROM rounds JOIN answers ON answers.round = rounds.uid WHERE profile = ?1";

constexpr std::string_view parameters = "SELECT profile, version, weights, made_at FROM parameters WHERE profile = ?1";
constexpr std::string_view keep_parameters =
    "INSERT INTO parameters (profile, version, weights, made_at) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (profile, version) DO UPDATE SET weights = ?3, made_at = ?4 WHERE (?4, ?3) > (made_at, weights)";

constexpr std::string_view memories =
    "SELECT profile, pack, fact, aspect, suspended, buried_day FROM memories WHERE profile = ?1";
constexpr std::string_view keep_memory =
    "INSERT INTO memories (profile, pack, fact, aspect, suspended, buried_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
    "ON CONFLICT (profile, pack, fact, aspect) DO UPDATE SET suspended = max(suspended, ?5), "
    "buried_day = coalesce(max(buried_day, ?6), buried_day, ?6)";
constexpr std::string_view remembered =
    "SELECT pack, fact, aspect FROM memories WHERE profile = ?1 UNION "
    "SELECT pack, fact, aspect FROM rounds JOIN answers ON answers.round = rounds.uid "
    "WHERE profile = ?1 AND withdrawn_at IS NULL AND NOT against_time";

// Of two first tries of a day the one that was finished first is.
constexpr std::string_view one_first_try =
    "UPDATE rounds SET tried_before = 1 WHERE profile = ?1 AND day IS NOT NULL AND finished_at IS NOT NULL "
    "AND tried_before = 0 AND EXISTS (SELECT 1 FROM rounds AS one WHERE one.profile = ?1 AND one.day = rounds.day "
    "AND one.pack = rounds.pack AND one.tried_before = 0 AND one.finished_at IS NOT NULL "
    "AND (one.finished_at, one.uid) < (rounds.finished_at, rounds.uid))";

}  // namespace sql

std::string text_of(Connection& connection, std::string_view sql) {
    std::string result;
    connection.each(sql, [&result](const Row& row) { result = row.text(0); });
    return result;
}

// An id that is the same for the same two ids, and for no other two.
template <class Kind>
Kind derived(ProfileUid fresh, Kind from) {
    const std::string bytes = text(fresh) + text(from);
    const std::uint64_t high = stable_hash(bytes);
    return {.high = high, .low = stable_hash(bytes, high)};
}

template <class Kind>
std::vector<Kind> ids(Connection& connection, std::string_view sql) {
    std::vector<Kind> result;
    connection.each(sql, [&result](const Row& row) { result.push_back(uid_in<Kind>(row, 0)); });
    return result;
}

// A name that may be kept on this machine, whatever the file says.
bool readable(const std::vector<Profile>& players) {
    return std::ranges::all_of(players, [](const Profile& player) { return player_name(player.name) == player.name; });
}

// Reads every page of the file into memory; what is there must be what this version makes.
Connection read_into_memory(const fs::path& file) {
    // A log beside it holds what the file does not have yet; without one, not a byte beside it is made.
    std::error_code unknown;
    const bool logged = fs::exists(fs::path(file) += "-wal", unknown);
    Connection copy = Connection::in_memory();
    Connection::open(file, logged ? Connection::Access::read : Connection::Access::read_unchanging).copy_to(copy);
    return copy;
}

std::optional<std::string> complaint_about(Connection& copy) {
    const std::string verdict = text_of(copy, "PRAGMA integrity_check(1)");
    if (verdict != "ok") {
        return verdict;
    }
    migrate(copy);
    Connection fresh = fresh_in_memory();
    if (text_of(copy, sql::tables) != text_of(fresh, sql::tables)) {
        return "other tables than ours";
    }
    prepare_all(copy);
    std::optional<std::string> orphan;
    copy.each("PRAGMA foreign_key_check",
              [&orphan](const Row& row) { orphan = "a row of " + row.text(0) + " belongs to nothing"; });
    if (!orphan && !readable(read_players(copy))) {
        return "a name that cannot be read";
    }
    return orphan;
}

// Brings a finished file to the disk.
std::error_code flushed(const fs::path& file) {
    std::error_code error;
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 || ::fsync(descriptor) != 0) {
        error = std::error_code(errno, std::generic_category());
    }
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return error;
}

// Makes a new name last through a power cut.
void flush_folder_of(const fs::path& file) {
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

// ---- merging, a player at a time, in the transaction of the caller --------------------------------------------------

std::int64_t count(Connection& connection, std::string_view sql, ProfileUid profile) {
    std::int64_t result = 0;
    connection.each(
        sql, [&result](const Row& row) { result = row.integer(0); }, blob(profile));
    return result;
}

Profile welcome(Connection& into, const Profile& arriving, bool& known) {
    const std::vector<Profile> standing = read_players(into);
    std::vector<Profile> all = read_deleted_players(into);
    all.insert(all.end(), standing.begin(), standing.end());
    const auto same = std::ranges::find(all, arriving.uid, &Profile::uid);
    known = same != all.end();
    Profile profile = known ? *same : arriving;
    if (known && !same->deleted) {
        return profile;
    }
    profile.name = free_name(profile.name, standing);
    profile.deleted.reset();
    keep_player(into, profile, KeepWhere::always);
    mark_deleted(into, profile.uid, std::nullopt);
    return profile;
}

// "uid, profile, …" and "?1, ?2, …" of a table.
struct Columns {
    std::string names;
    std::string places;
    std::size_t count = 0;
};

Columns columns_of(Connection& connection, const std::string& table) {
    Columns result;
    connection.each("SELECT name FROM pragma_table_info('" + table + "')", [&result](const Row& row) {
        const std::string gap = result.count == 0 ? "" : ", ";
        result.names += gap + row.text(0);
        result.places += gap + "?" + std::to_string(++result.count);
    });
    return result;
}

std::string keep_row(const std::string& table, const Columns& columns, std::string_view on_conflict) {
    std::string sql = "INSERT INTO " + table + " (" + columns.names + ") VALUES (" + columns.places + ")";
    sql += on_conflict;
    constexpr std::string_view next = "?NEXT";
    const std::size_t at = sql.find(next);
    return at == std::string::npos ? sql : sql.replace(at, next.size(), "?" + std::to_string(columns.count + 1));
}

void merge_rounds(Connection& from, Connection& into, ProfileUid profile) {
    const Columns round_columns = columns_of(into, "rounds");
    const Columns answer_columns = columns_of(into, "answers");
    const std::string rounds =
        "SELECT " + round_columns.names + ", " + std::string(sql::last_touched) + " FROM rounds WHERE profile = ?1";
    const std::string answers =
        "SELECT " + answer_columns.names + " FROM answers WHERE round IN (SELECT uid FROM rounds WHERE profile = ?1)";
    const std::string keep_round = keep_row("rounds", round_columns, sql::where_round_is_better);
    const std::string keep_answer = keep_row("answers", answer_columns, sql::where_answer_is_known);
    from.each(
        rounds, [&](const Row& row) { into.run_row(keep_round, row.values()); }, blob(profile));
    from.each(
        sql::marks, [&](const Row& row) { into.run_row(sql::keep_marks, row.values()); }, blob(profile));
    from.each(
        answers, [&](const Row& row) { into.run_row(keep_answer, row.values()); }, blob(profile));
    into.run(sql::one_first_try, blob(profile));
}

void merge_memories(Connection& from, Connection& into, ProfileUid profile, Moment now) {
    from.each(
        sql::parameters, [&](const Row& row) { into.run_row(sql::keep_parameters, row.values()); }, blob(profile));
    from.each(
        sql::memories, [&](const Row& row) { into.run_row(sql::keep_memory, row.values()); }, blob(profile));
    std::vector<ItemKey> items;
    into.each(
        sql::remembered,
        [&](const Row& row) {
            items.push_back({profile, row.text(0), row.text(1), row.text(2)});
        },
        blob(profile));
    for (const ItemKey& item : items) {
        fold(into, item, now);
    }
}

ImportedPlayer merge(Connection& from, Connection& into, const Profile& arriving, Moment now) {
    ImportedPlayer result;
    result.profile = welcome(into, arriving, result.merged);
    const std::int64_t before = count(into, sql::all_answers, arriving.uid);
    merge_rounds(from, into, arriving.uid);
    merge_memories(from, into, arriving.uid, now);
    result.new_answers = static_cast<std::size_t>(count(into, sql::all_answers, arriving.uid) - before);
    return result;
}

bool holds_strangers(Connection& from, Connection& into, ProfileUid profile) {
    bool found = false;
    from.each(
        sql::round_ids,
        [&](const Row& row) {
            into.each(
                sql::strangers, [&found](const Row& counted) { found = found || counted.integer(0) > 0; },
                Blob{row.text(0)}, blob(profile));
        },
        blob(profile));
    return found;
}

}  // namespace

Connection alone(const Connection& all, ProfileUid profile) {
    Connection copy = Connection::in_memory();
    all.copy_to(copy);
    for (const std::string_view statement : sql::others) {
        copy.run(statement, blob(profile));
    }
    copy.script("DELETE FROM settings; UPDATE profiles SET deleted_at = NULL");
    return copy;
}

std::variant<Connection, Refusal> read_whole(const std::filesystem::path& file) {
    std::error_code error;
    if (fs::status(file, error).type() != fs::file_type::regular) {
        return Refusal{Refused::no_such_file, file, ""};
    }
    std::string reason;
    try {
        switch (examine(file, reason)) {
            case Found::nothing: return Refusal{Refused::no_such_file, file, ""};
            case Found::newer: return Refusal{Refused::newer_version, file, reason};
            case Found::not_ours: return Refusal{Refused::not_ours, file, ""};
            case Found::damaged:
                // Whether it ever was one of ours cannot be told where the first bytes are not even SQLite's.
                return Refusal{reason == not_sqlite ? Refused::not_ours : Refused::damaged, file, reason};
            case Found::ours: break;
        }
    } catch (const std::error_code& failure) {
        return Refusal{Refused::unreadable, file, failure.message()};
    } catch (const fs::filesystem_error& failure) {
        return Refusal{Refused::unreadable, file, failure.code().message()};
    }
    try {
        Connection copy = read_into_memory(file);
        try {
            if (auto complaint = complaint_about(copy)) {
                return Refusal{Refused::damaged, file, std::move(*complaint)};
            }
        } catch (const SqlFailure& failure) {
            return Refusal{Refused::damaged, file, failure.reason};
        }
        return copy;
    } catch (const SqlFailure& failure) {
        return Refusal{failure.damage() ? Refused::damaged : Refused::unreadable, file, failure.reason};
    }
}

void give_fresh_ids(Connection& from, ProfileUid fresh) {
    from.script("PRAGMA foreign_keys = OFF");
    Transaction transaction(from);
    for (const ProfileUid old : ids<ProfileUid>(from, sql::every_player_id)) {
        const Blob before = blob(old);
        const Blob after = blob(derived(fresh, old));
        for (const std::string_view statement :
             {"UPDATE profiles SET uid = ?2 WHERE uid = ?1", "UPDATE rounds SET profile = ?2 WHERE profile = ?1",
              "UPDATE memories SET profile = ?2 WHERE profile = ?1",
              "UPDATE parameters SET profile = ?2 WHERE profile = ?1"}) {
            from.run(statement, before, after);
        }
    }
    for (const RoundUid old : ids<RoundUid>(from, sql::every_round_id)) {
        from.run("UPDATE rounds SET uid = ?2 WHERE uid = ?1", blob(old), blob(derived(fresh, old)));
        from.run("UPDATE answers SET round = ?2 WHERE round = ?1", blob(old), blob(derived(fresh, old)));
    }
    transaction.commit();
}

std::variant<std::vector<ImportedPlayer>, Refusal> merge(Connection& from, Connection& into, Moment now) {
    std::vector<ImportedPlayer> result;
    const std::vector<Profile> arriving = read_players(from);
    if (arriving.empty()) {
        return Refusal{Refused::nobody, {}, ""};
    }
    Transaction transaction(into);
    for (const Profile& profile : arriving) {
        if (holds_strangers(from, into, profile.uid)) {
            return Refusal{Refused::stranger, {}, profile.name};
        }
        result.push_back(merge(from, into, profile, now));
    }
    transaction.commit();
    return result;
}

std::error_code put_in_place(const std::filesystem::path& draft, const std::filesystem::path& file) {
    std::error_code error = flushed(draft);
    std::error_code ignored;
    if (!error) {
        // A link, unlike a rename, never takes the place of another file.
        fs::create_hard_link(draft, file, error);
        if (error && error != std::errc::file_exists && !fs::exists(fs::symlink_status(file, ignored))) {
            fs::rename(draft, file, error);  // where there are no links
        }
    }
    fs::remove(draft, ignored);
    flush_folder_of(file);
    return error;
}

std::error_code take_place(const std::filesystem::path& draft, const std::filesystem::path& file) {
    std::error_code error = flushed(draft);
    if (!error) {
        fs::rename(draft, file, error);
    }
    if (error) {
        std::error_code ignored;
        fs::remove(draft, ignored);
    }
    flush_folder_of(file);
    return error;
}

Refusal refusal_of(const std::error_code& error, const std::filesystem::path& file) {
    Refused kind = Refused::not_written;
    if (error == std::errc::no_space_on_device || error == std::errc::file_too_large || error.value() == EDQUOT) {
        kind = Refused::disk_full;
    } else if (error == std::errc::file_exists) {
        kind = Refused::already_there;
    }
    return {kind, file, error.message()};
}

Refusal refusal_of(const SqlFailure& failure, const std::filesystem::path& file) {
    Refusal refusal{Refused::not_written, file, failure.reason};
    if (failure.full()) {
        refusal.kind = Refused::disk_full;
    } else if (failure.busy()) {
        refusal.kind = Refused::in_use;
    } else if (failure.damage()) {
        refusal.kind = Refused::damaged;
    }
    return refusal;
}

}  // namespace standpoint
