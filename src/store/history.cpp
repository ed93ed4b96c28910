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

void prepare_history(Connection& connection) {
    connection.prepared(history);
}

}  // namespace standpoint
