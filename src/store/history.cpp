#include "store/history.hpp"

#include <string>

#include "store/sql_values.hpp"

namespace standpoint {

namespace {

constexpr std::string_view history =
    "SELECT fact, aspect, task, coalesce(fraction, 0), answers.taken_ms, answered_at, offset_min, said, "
    "wanted "
    "FROM rounds JOIN answers ON answers.round = rounds.uid "
    "WHERE rounds.profile = ?1 AND rounds.pack = ?2 AND withdrawn_at IS NULL ORDER BY answered_at, position";

// By its own index, which holds few answers; else all would be read in the order of their items.
constexpr std::string_view doubts =
    "SELECT fact, aspect, max(answered_at), offset_min FROM answers INDEXED BY answers_doubted "
    "CROSS JOIN rounds ON rounds.uid = answers.round "
    "WHERE answered_at >= ?3 AND sure = 1 AND heard = 'wrong' AND withdrawn_at IS NULL "
    "AND rounds.profile = ?1 AND rounds.pack = ?2 GROUP BY fact, aspect";

constexpr std::string_view recent_times =
    "SELECT answers.taken_ms FROM (SELECT uid FROM rounds WHERE profile = ?1 ORDER BY started_at DESC LIMIT 20) AS "
    "last "
    "JOIN answers ON answers.round = last.uid WHERE withdrawn_at IS NULL";

}  // namespace

std::vector<GivenAnswer> read_history(Connection& connection, ProfileUid profile, std::string_view pack) {
    std::vector<GivenAnswer> result;
    connection.each(
        history,
        [&result](const Row& row) {
            result.push_back({.fact = row.text(0),
                              .aspect = row.text(1),
                              .task = row.text(2),
                              .fraction = row.real(3),
                              .taken = std::chrono::milliseconds(row.integer(4)),
                              .day = day_of(moment_in(row, 5), std::chrono::minutes(row.integer(6))),
                              .said = row.text(7),
                              .wanted = row.text(8)});
        },
        blob(profile), std::string(pack));
    return result;
}

std::vector<Doubt> read_doubts(Connection& connection, ProfileUid profile, std::string_view pack, Moment since) {
    std::vector<Doubt> result;
    connection.each(
        doubts,
        [&result](const Row& row) {
            result.push_back({row.text(0), row.text(1), moment_in(row, 2), std::chrono::minutes(row.integer(3))});
        },
        blob(profile), std::string(pack), number(since));
    return result;
}

std::vector<std::chrono::milliseconds> read_recent_times(Connection& connection, ProfileUid profile) {
    std::vector<std::chrono::milliseconds> result;
    connection.each(
        recent_times, [&result](const Row& row) { result.emplace_back(row.integer(0)); }, blob(profile));
    return result;
}

void prepare_history(Connection& connection) {
    for (const std::string_view statement : {history, doubts, recent_times}) {
        connection.prepared(statement);
    }
}

}  // namespace standpoint
