#include "store/players.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

#include "store/sql_values.hpp"

namespace standpoint {
namespace {

namespace sql {

constexpr std::string_view keep =
    "INSERT INTO profiles (uid, name, created_at, colour, shape, guard, retention, most_days, new_a_day) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (uid) DO UPDATE SET "
    "name = ?2, colour = ?4, shape = ?5, guard = ?6, retention = ?7, most_days = ?8, new_a_day = ?9";
constexpr std::string_view first =
    "INSERT INTO profiles (uid, name, created_at, colour, shape, guard, retention, most_days, new_a_day) "
    "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 WHERE NOT EXISTS (SELECT 1 FROM profiles WHERE deleted_at IS NULL)";
constexpr std::string_view unlike =
    "INSERT INTO profiles (uid, name, created_at, colour, shape, guard, retention, most_days, new_a_day) "
    "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 "
    "WHERE NOT EXISTS (SELECT 1 FROM profiles WHERE name = ?2 AND deleted_at IS NULL)";
constexpr std::string_view known =
    "INSERT INTO profiles (uid, name, created_at, colour, shape, guard, retention, most_days, new_a_day) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (uid) DO NOTHING";
constexpr std::string_view mark = "UPDATE profiles SET deleted_at = coalesce(deleted_at, ?2) WHERE uid = ?1";
constexpr std::string_view bring_back = "UPDATE profiles SET deleted_at = NULL WHERE uid = ?1";

constexpr std::string_view standing =
    "SELECT uid, name, created_at, colour, shape, guard, deleted_at, retention, most_days, new_a_day FROM profiles "
    "WHERE deleted_at IS NULL ORDER BY created_at, uid";
constexpr std::string_view deleted =
    "SELECT uid, name, created_at, colour, shape, guard, deleted_at, retention, most_days, new_a_day FROM profiles "
    "WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, uid";
constexpr std::string_view summary =
    "SELECT count(*), total(place = 1 AND fraction >= 1), max(answered_at) FROM (SELECT fraction, answered_at, "
    "row_number() OVER (PARTITION BY pack, fact, aspect "
    "ORDER BY answered_at DESC, started_at DESC, position DESC, answers.uid) AS place "
    "FROM rounds JOIN answers ON answers.round = rounds.uid "
    "WHERE rounds.profile = ?1 AND answers.withdrawn_at IS NULL)";

constexpr std::string_view purge_answers =
    "DELETE FROM answers WHERE round IN (SELECT rounds.uid FROM rounds JOIN profiles "
    "ON profiles.uid = rounds.profile WHERE deleted_at <= ?1)";
constexpr std::string_view purge_rounds =
    "DELETE FROM rounds WHERE profile IN (SELECT uid FROM profiles WHERE deleted_at <= ?1)";
constexpr std::string_view purge_memories =
    "DELETE FROM memories WHERE profile IN (SELECT uid FROM profiles WHERE deleted_at <= ?1)";
constexpr std::string_view purge_parameters =
    "DELETE FROM parameters WHERE profile IN (SELECT uid FROM profiles WHERE deleted_at <= ?1)";
constexpr std::string_view purge_profiles = "DELETE FROM profiles WHERE deleted_at <= ?1";

constexpr std::array purge{purge_answers, purge_rounds, purge_memories, purge_parameters, purge_profiles};
constexpr std::array all{keep, first, unlike, known, mark, bring_back, standing, deleted, summary};

}  // namespace sql

// Of three columns from `first` on; what is out of bounds, of a later version perhaps, is taken to the nearest allowed.
StudyPlan study_in(const Row& row, int first) {
    const auto whole = [&row](int column) {
        return static_cast<int>(std::clamp<std::int64_t>(row.integer(column), 0, std::numeric_limits<int>::max()));
    };
    return sane(StudyPlan{.aim = {.retention = row.real(first), .most_days = whole(first + 1)},
                          .new_a_day = static_cast<std::size_t>(whole(first + 2))});
}

std::vector<Profile> players_by(Connection& connection, std::string_view sql) {
    std::vector<Profile> result;
    connection.each(sql, [&result](const Row& row) {
        Profile profile{.uid = uid_in<ProfileUid>(row, 0),
                        .name = row.text(1),
                        .created = moment_in(row, 2),
                        .colour = row.text(3),
                        .shape = row.text(4)};
        if (!row.null(5) && is_guard(row.text(5))) {
            profile.guard = row.text(5);
        }
        if (!row.null(6)) {
            profile.deleted = moment_in(row, 6);
        }
        profile.study = study_in(row, 7);
        result.push_back(std::move(profile));
    });
    return result;
}

std::string_view sql_for(KeepWhere where) {
    switch (where) {
        case KeepWhere::always: return sql::keep;
        case KeepWhere::unless_any: return sql::first;
        case KeepWhere::unless_same_name: return sql::unlike;
        case KeepWhere::unless_known: break;
    }
    return sql::known;
}

}  // namespace

void keep_player(Connection& connection, const Profile& profile, KeepWhere where) {
    connection.run(sql_for(where), blob(profile.uid), profile.name, number(profile.created), profile.colour,
                   profile.shape, profile.guard, profile.study.aim.retention,
                   static_cast<std::int64_t>(profile.study.aim.most_days),
                   static_cast<std::int64_t>(profile.study.new_a_day));
}

void mark_deleted(Connection& connection, ProfileUid profile, std::optional<Moment> deleted) {
    if (deleted) {
        connection.run(sql::mark, blob(profile), number(*deleted));
    } else {
        connection.run(sql::bring_back, blob(profile));
    }
}

void purge_players(Connection& connection, Moment deleted_until) {
    // What is deleted for good is overwritten, not only let go.
    connection.script("PRAGMA secure_delete = ON");
    for (const std::string_view statement : sql::purge) {
        connection.run(statement, number(deleted_until));
    }
    connection.script("PRAGMA secure_delete = OFF");
}

std::vector<Profile> read_players(Connection& connection) {
    return players_by(connection, sql::standing);
}

std::vector<Profile> read_deleted_players(Connection& connection) {
    return players_by(connection, sql::deleted);
}

PlayerSummary summary_of(Connection& connection, const Profile& profile) {
    PlayerSummary result{.profile = profile};
    connection.each(
        sql::summary,
        [&result](const Row& row) {
            result.answers = count_in(row, 0);
            result.known = static_cast<std::size_t>(std::max(row.real(1), 0.0));
            if (!row.null(2)) {
                result.last_played = moment_in(row, 2);
            }
        },
        blob(profile.uid));
    return result;
}

std::string free_name(std::string_view name, const std::vector<Profile>& players) {
    std::string result(name);
    for (int n = 2; std::ranges::find(players, result, &Profile::name) != players.end(); ++n) {
        result = std::string(name) + " " + std::to_string(n);
    }
    return result;
}

Profile with_free_looks(Profile profile, const std::vector<Profile>& players) {
    const auto give = [&profile](std::size_t place) {
        profile.colour = profile_colours[place % profile_colours.size()];
        profile.shape = profile_shapes[place % profile_shapes.size()];
    };
    for (std::size_t place = 0; place < profile_shapes.size(); ++place) {
        give(place);
        const bool taken = std::ranges::any_of(players, [&profile](const Profile& other) {
            return other.colour == profile.colour || other.shape == profile.shape;
        });
        if (!taken) {
            return profile;
        }
    }
    give(players.size());
    return profile;
}

void prepare_players(Connection& connection) {
    for (const std::string_view statement : sql::all) {
        connection.prepared(statement);
    }
    for (const std::string_view statement : sql::purge) {
        connection.prepared(statement);
    }
}

}  // namespace standpoint
