#include "store/changes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "base/rng.hpp"
#include "store/history.hpp"
#include "store/memories.hpp"
#include "store/players.hpp"
#include "store/sql_values.hpp"

namespace standpoint {
namespace {

namespace sql {

// A second try of a day is known by what was finished before it, when it is finished itself: no clock is asked.
constexpr std::string_view keep_round =
    "INSERT INTO rounds (uid, profile, pack, pack_hash, mode, seed, length, timed, tasks, practise, started_at, "
    "replay, finished_at, score, accuracy, taken_ms, day, tried_before) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
    "?13 IS NOT NULL AND ?17 IS NOT NULL AND EXISTS (SELECT 1 FROM rounds AS one WHERE one.profile = ?2 "
    "AND one.day = ?17 AND one.pack = ?3 AND one.uid <> ?1 AND one.finished_at IS NOT NULL)) "
    "ON CONFLICT (uid) DO UPDATE SET replay = ?12, finished_at = ?13, score = ?14, accuracy = ?15, taken_ms = ?16, "
    "tried_before = iif(rounds.finished_at IS NULL, excluded.tried_before, rounds.tried_before)";
constexpr std::string_view taken_back = "UPDATE rounds SET taken_back = 1 WHERE uid = ?1";
constexpr std::string_view played_days =
    "SELECT day, min(finished_at) FROM rounds WHERE profile = ?1 AND day IS NOT NULL AND finished_at IS NOT NULL "
    "GROUP BY day ORDER BY day";
constexpr std::string_view round_of_day =
    "SELECT uid FROM rounds WHERE profile = ?1 AND pack = ?2 AND day = ?3 AND pack_hash = ?4 "
    "AND (finished_at IS NOT NULL) = ?5 ORDER BY tried_before, started_at, uid LIMIT 1";
constexpr std::string_view round =
    "SELECT uid, profile, pack, pack_hash, mode, seed, length, timed, tasks, practise, started_at, replay, "
    "finished_at, score, accuracy, taken_ms, day FROM rounds WHERE uid = ?1";
constexpr std::string_view unfinished =
    "SELECT uid, profile, pack, pack_hash, mode, seed, length, timed, tasks, practise, started_at, replay, "
    "finished_at, score, accuracy, taken_ms, day FROM rounds WHERE profile = ?1 AND finished_at IS NULL "
    "ORDER BY started_at DESC, uid LIMIT ?2";

constexpr std::string_view keep_answer =
    "INSERT INTO answers (round, uid, position, fact, aspect, template, task, response, first_try, fraction, chance, "
    "points, taken_ms, answered_at, offset_min, heard, typed, helped, against_time, felt, sure, said, wanted, "
    "overruled) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, "
    "?21, ?22, ?23, ?24) "
    "ON CONFLICT (round, uid) DO NOTHING";
constexpr std::string_view withdraw =
    "UPDATE answers SET withdrawn_at = ?3 WHERE round = ?1 AND uid = ?2 AND withdrawn_at IS NULL";
constexpr std::string_view answers =
    "SELECT position, fact, aspect, template, task, response, first_try, fraction, chance, points, taken_ms, "
    "answered_at, withdrawn_at, offset_min, heard, typed, helped, against_time, felt, sure, said, wanted, overruled "
    "FROM answers "
    "WHERE round = ?1 AND (?2 OR withdrawn_at IS NULL) "
    "ORDER BY answered_at, position, withdrawn_at IS NULL, withdrawn_at, uid";
constexpr std::string_view item_of = "SELECT fact, aspect FROM answers WHERE round = ?1 AND uid = ?2";
constexpr std::string_view standing_from =
    "SELECT uid FROM answers WHERE round = ?1 AND position >= ?2 AND withdrawn_at IS NULL";
constexpr std::string_view standing_at =
    "SELECT uid FROM answers WHERE round = ?1 AND position = ?2 AND withdrawn_at IS NULL";
constexpr std::string_view withdrawn_at =
    "SELECT count(*) FROM answers WHERE round = ?1 AND position = ?2 AND withdrawn_at IS NOT NULL";
constexpr std::string_view count_answers =
    "SELECT count(*) FROM rounds JOIN answers ON answers.round = rounds.uid "
    "WHERE rounds.profile = ?1 AND answers.withdrawn_at IS NULL";
// Rounds of every mode count. Of answers given at the same moment the later one in its round is the latest.
constexpr std::string_view latest_answers =
    "SELECT fact, aspect, coalesce(fraction, 0) FROM (SELECT fact, aspect, fraction, row_number() OVER "
    "(PARTITION BY fact, aspect ORDER BY answered_at DESC, started_at DESC, position DESC, answers.uid) AS place "
    "FROM rounds JOIN answers ON answers.round = rounds.uid "
    "WHERE rounds.profile = ?1 AND rounds.pack = ?2 AND answers.withdrawn_at IS NULL) "
    "WHERE place = 1 ORDER BY fact, aspect";

constexpr std::string_view top =
    "SELECT rank() OVER (ORDER BY score DESC), rounds.uid, name, length, finished_at, score, accuracy, taken_ms "
    "FROM rounds JOIN profiles ON profiles.uid = rounds.profile "
    "WHERE pack = ?1 AND mode = ?2 AND timed = ?3 AND finished_at IS NOT NULL AND deleted_at IS NULL "
    "AND (?4 IS NULL OR length = ?4) AND (?6 = 0 OR (tried_before = 0 AND taken_back = 0)) "
    "ORDER BY score DESC, taken_ms, finished_at, rounds.uid LIMIT ?5";
constexpr std::string_view standing =
    "SELECT 1 + (SELECT count(*) FROM rounds AS better WHERE better.pack = ?1 AND better.mode = ?2 "
    "AND better.timed = ?3 AND better.finished_at IS NOT NULL AND (?4 IS NULL OR better.length = ?4) "
    "AND (?6 = 0 OR (better.tried_before = 0 AND better.taken_back = 0)) AND better.score > this.score "
    "AND better.profile NOT IN (SELECT uid FROM profiles WHERE deleted_at IS NOT NULL)), "
    "(SELECT count(*) FROM rounds AS one WHERE one.pack = ?1 AND one.mode = ?2 "
    "AND one.timed = ?3 AND one.finished_at IS NOT NULL AND (?4 IS NULL OR one.length = ?4) "
    "AND (?6 = 0 OR (one.tried_before = 0 AND one.taken_back = 0)) "
    "AND one.profile NOT IN (SELECT uid FROM profiles WHERE deleted_at IS NOT NULL)) "
    "FROM rounds AS this WHERE uid = ?5 AND pack = ?1 AND mode = ?2 AND timed = ?3 AND finished_at IS NOT NULL "
    "AND (?4 IS NULL OR length = ?4) AND (?6 = 0 OR (tried_before = 0 AND taken_back = 0))";
constexpr std::string_view best =
    "SELECT score FROM rounds WHERE pack = ?1 AND mode = ?2 AND timed = ?3 AND finished_at IS NOT NULL "
    "AND (?4 IS NULL OR length = ?4) AND (?5 = 0 OR (tried_before = 0 AND taken_back = 0)) "
    "AND profile NOT IN (SELECT uid FROM profiles WHERE deleted_at IS NOT NULL) ORDER BY score DESC LIMIT 1";

constexpr std::string_view keep_setting =
    "INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2";
constexpr std::string_view setting = "SELECT value FROM settings WHERE key = ?1";

constexpr std::array all{keep_round,  round,         unfinished,     keep_answer,   withdraw,
                         answers,     standing_from, withdrawn_at,   count_answers, top,
                         standing,    best,          keep_setting,   setting,       taken_back,
                         played_days, round_of_day,  latest_answers, item_of,       standing_at};

}  // namespace sql

// ---- values in SQL's terms ------------------------------------------------------------------------------------------

// Words apart by spaces, and lines "aspect fact" or "aspect:recall fact": words hold neither spaces nor colons, and
// keys no line breaks.
std::string joined(const std::vector<std::string>& words) {
    std::string result;
    for (const std::string& one : words) {
        result += result.empty() ? one : " " + one;
    }
    return result;
}

std::string lines(const std::vector<PractisedItem>& practise) {
    std::string result;
    for (const PractisedItem& item : practise) {
        result.append(item.aspect).append(item.recall.empty() ? "" : ":").append(item.recall);
        result.append(" ").append(item.fact).append("\n");
    }
    return result;
}

std::vector<std::string> pieces(const std::string& joined_text, char separator) {
    std::vector<std::string> result;
    std::size_t from = 0;
    while (from < joined_text.size()) {
        const std::size_t to = std::min(joined_text.find(separator, from), joined_text.size());
        result.push_back(joined_text.substr(from, to - from));
        from = to + 1;
    }
    return result;
}

std::vector<PractisedItem> practise_from(const std::string& text_lines) {
    std::vector<PractisedItem> result;
    for (const std::string& line : pieces(text_lines, '\n')) {
        const std::size_t gap = line.find(' ');
        if (gap != std::string::npos) {
            const std::string asked = line.substr(0, gap);
            const std::size_t colon = std::min(asked.find(':'), gap);
            result.push_back(
                {line.substr(gap + 1), asked.substr(0, colon), colon < gap ? asked.substr(colon + 1) : std::string()});
        }
    }
    return result;
}

Outcome outcome_in(const Row& row, int finished_at) {
    return {.finished = moment_in(row, finished_at),
            .score = static_cast<int>(row.integer(finished_at + 1)),
            .accuracy = row.real(finished_at + 2),
            .taken = std::chrono::milliseconds(row.integer(finished_at + 3))};
}

SavedRound round_in(const Row& row) {
    SavedRound round;
    round.uid = uid_in<RoundUid>(row, 0);
    round.profile = uid_in<ProfileUid>(row, 1);
    round.pack = row.text(2);
    round.pack_hash = static_cast<std::uint64_t>(row.integer(3));
    round.mode = row.text(4);
    round.seed = static_cast<std::uint64_t>(row.integer(5));
    round.length = count_in(row, 6);
    round.timed = row.integer(7) != 0;
    round.tasks = pieces(row.text(8), ' ');
    round.practise = practise_from(row.text(9));
    round.started = moment_in(row, 10);
    round.replay = row.text(11);
    if (!row.null(12)) {
        round.outcome = outcome_in(row, 12);
    }
    if (!row.null(16)) {
        round.day = day_from(row.text(16));
    }
    return round;
}

SavedAnswer answer_in(const Row& row) {
    SavedAnswer answer;
    answer.position = count_in(row, 0);
    answer.fact = row.text(1);
    answer.aspect = row.text(2);
    answer.template_name = row.text(3);
    answer.task = row.text(4);
    answer.response = row.text(5);
    if (!row.null(6)) {
        answer.first_try = row.text(6);
    }
    answer.fraction = row.real(7);
    answer.chance = row.real(8);
    answer.points = static_cast<int>(row.integer(9));
    answer.taken = std::chrono::milliseconds(row.integer(10));
    answer.at = moment_in(row, 11);
    if (!row.null(12)) {
        answer.withdrawn = moment_in(row, 12);
    }
    answer.offset = std::chrono::minutes(row.integer(13));
    answer.heard = heard_in(row, 14);
    answer.typed = row.integer(15) != 0;
    answer.helped = row.integer(16) != 0;
    answer.against_time = row.integer(17) != 0;
    answer.felt = rating_in(row, 18);
    if (!row.null(19)) {
        answer.sure = row.integer(19) != 0;
    }
    answer.said = row.text(20);
    answer.wanted = row.text(21);
    answer.overruled = row.integer(22) != 0;
    return answer;
}

std::optional<std::int64_t> length_of(const Board& board) {
    return board.length ? std::optional(number(*board.length)) : std::nullopt;
}

std::optional<std::string> day_text(const std::optional<Day>& day) {
    return day ? std::optional(text(*day)) : std::nullopt;
}

// ---- changes --------------------------------------------------------------------------------------------------------

void keep(Connection& connection, const SavedRound& round, const Profile& player) {
    keep_player(connection, player, KeepWhere::unless_known);
    std::optional<std::int64_t> finished;
    std::optional<std::int64_t> score;
    std::optional<double> accuracy;
    std::optional<std::int64_t> taken;
    if (round.outcome) {
        finished = number(round.outcome->finished);
        score = round.outcome->score;
        accuracy = round.outcome->accuracy;
        taken = round.outcome->taken.count();
    }
    connection.run(sql::keep_round, blob(round.uid), blob(round.profile), round.pack, bits(round.pack_hash), round.mode,
                   bits(round.seed), number(round.length), std::int64_t{round.timed ? 1 : 0}, joined(round.tasks),
                   lines(round.practise), number(round.started), round.replay, finished, score, accuracy, taken,
                   day_text(round.day));
}

struct Write {
    Connection& connection;

    void operator()(const KeepProfile& change) const { keep_player(connection, change.profile, change.where); }

    void operator()(const MarkDeleted& change) const { mark_deleted(connection, change.profile, change.deleted); }

    void operator()(const PurgePlayers& change) const { purge_players(connection, change.deleted_until); }

    void operator()(const KeepRound& change) const {
        keep(connection, change.round, change.player);
        if (!change.answer) {
            return;
        }
        const SavedAnswer& answer = *change.answer;
        connection.run(sql::keep_answer, blob(change.round.uid), blob(change.answer_uid), number(answer.position),
                       answer.fact, answer.aspect, answer.template_name, answer.task, answer.response, answer.first_try,
                       answer.fraction, answer.chance, std::int64_t{answer.points}, answer.taken.count(),
                       number(answer.at), std::int64_t{answer.offset.count()}, std::string(word(answer.heard)),
                       flag(answer.typed), flag(answer.helped), flag(answer.against_time), number(answer.felt),
                       answer.sure ? std::optional(flag(*answer.sure)) : std::nullopt, answer.said, answer.wanted,
                       flag(answer.overruled));
        if (!answer.against_time) {
            fold(connection, {change.round.profile, change.round.pack, answer.fact, answer.aspect}, answer.at);
        }
    }

    void operator()(const KeepAnswers& change) const {
        for (const KeepRound& one : change.answers) {
            (*this)(one);
        }
    }

    void operator()(const Withdraw& change) const {
        keep(connection, change.round, change.player);
        connection.run(sql::taken_back, blob(change.round.uid));
        std::set<ItemKey> items;
        for (const AnswerUid uid : change.answers) {
            connection.run(sql::withdraw, blob(change.round.uid), blob(uid), number(change.at));
            connection.each(
                sql::item_of,
                [&](const Row& row) {
                    items.insert({change.round.profile, change.round.pack, row.text(0), row.text(1)});
                },
                blob(change.round.uid), blob(uid));
        }
        for (const ItemKey& item : items) {
            fold(connection, item, change.at);
        }
    }

    void operator()(const Amend& change) const {
        (*this)(change.before);
        if (change.after) {
            (*this)(*change.after);
        }
    }

    void operator()(const Suspend& change) const {
        keep_player(connection, change.player, KeepWhere::unless_known);
        keep_suspended(connection, change.item, change.suspended);
    }

    void operator()(const Bury& change) const {
        keep_player(connection, change.player, KeepWhere::unless_known);
        keep_buried(connection, change.item, change.day);
    }

    void operator()(const KeepParameters& change) const {
        keep_player(connection, change.player, KeepWhere::unless_known);
        keep_parameters(connection, change.player.uid, change.parameters, change.at);
    }

    void operator()(const KeepSetting& change) const { connection.run(sql::keep_setting, change.key, change.value); }
};

}  // namespace

void write(Connection& connection, const Change& change) {
    Transaction transaction(connection);
    std::visit(Write{connection}, change);
    transaction.commit();
}

AnswerUid uid_of(const SavedRound& round, const SavedAnswer& answer, std::size_t withdrawn_before) {
    std::string bytes = text(round.uid);
    for (const std::int64_t part : {number(answer.position), number(withdrawn_before), number(answer.at),
                                    std::int64_t{answer.taken.count()}, std::int64_t{answer.points}}) {
        bytes += ' ';
        bytes += std::to_string(part);
    }
    bytes += ' ' + answer.fact + ' ' + answer.aspect + ' ' + answer.response + ' ' + answer.first_try.value_or("");
    const std::uint64_t high = stable_hash(bytes);
    return {.high = high, .low = stable_hash(bytes, high)};
}

std::optional<SavedRound> read_round(Connection& connection, RoundUid uid) {
    std::optional<SavedRound> result;
    connection.each(
        sql::round, [&result](const Row& row) { result = round_in(row); }, blob(uid));
    return result;
}

std::vector<SavedRound> read_unfinished(Connection& connection, ProfileUid profile, std::size_t limit) {
    std::vector<SavedRound> result;
    connection.each(
        sql::unfinished, [&result](const Row& row) { result.push_back(round_in(row)); }, blob(profile), number(limit));
    return result;
}

std::vector<SavedAnswer> read_answers(Connection& connection, RoundUid uid, bool withdrawn_too) {
    std::vector<SavedAnswer> result;
    connection.each(
        sql::answers, [&result](const Row& row) { result.push_back(answer_in(row)); }, blob(uid),
        std::int64_t{withdrawn_too ? 1 : 0});
    return result;
}

std::vector<AnswerUid> standing_from(Connection& connection, RoundUid uid, std::size_t position) {
    std::vector<AnswerUid> result;
    connection.each(
        sql::standing_from, [&result](const Row& row) { result.push_back(uid_in<AnswerUid>(row, 0)); }, blob(uid),
        number(position));
    return result;
}

std::vector<AnswerUid> standing_at(Connection& connection, RoundUid uid, std::size_t position) {
    std::vector<AnswerUid> result;
    connection.each(
        sql::standing_at, [&result](const Row& row) { result.push_back(uid_in<AnswerUid>(row, 0)); }, blob(uid),
        number(position));
    return result;
}

std::size_t withdrawn_at(Connection& connection, RoundUid uid, std::size_t position) {
    std::size_t result = 0;
    connection.each(
        sql::withdrawn_at, [&result](const Row& row) { result = count_in(row, 0); }, blob(uid), number(position));
    return result;
}

std::size_t count_answers(Connection& connection, ProfileUid profile) {
    std::size_t result = 0;
    connection.each(
        sql::count_answers, [&result](const Row& row) { result = count_in(row, 0); }, blob(profile));
    return result;
}

std::vector<LatestAnswer> read_latest_answers(Connection& connection, ProfileUid profile, std::string_view pack) {
    std::vector<LatestAnswer> result;
    connection.each(
        sql::latest_answers,
        [&result](const Row& row) {
            result.push_back({row.text(0), row.text(1), row.real(2)});
        },
        blob(profile), std::string(pack));
    return result;
}

std::vector<TopScore> read_top(Connection& connection, const Board& board, std::size_t limit) {
    std::vector<TopScore> result;
    connection.each(
        sql::top,
        [&result](const Row& row) {
            result.push_back({.rank = count_in(row, 0),
                              .round = uid_in<RoundUid>(row, 1),
                              .player = row.text(2),
                              .length = count_in(row, 3),
                              .outcome = outcome_in(row, 4)});
        },
        board.pack, board.mode, flag(board.timed), length_of(board), number(limit), flag(board.strict));
    return result;
}

std::optional<Standing> read_standing(Connection& connection, const Board& board, RoundUid uid) {
    std::optional<Standing> result;
    connection.each(
        sql::standing,
        [&result](const Row& row) { result = Standing{.rank = count_in(row, 0), .of = count_in(row, 1)}; }, board.pack,
        board.mode, flag(board.timed), length_of(board), blob(uid), flag(board.strict));
    return result;
}

std::optional<int> read_best(Connection& connection, const Board& board) {
    std::optional<int> result;
    connection.each(
        sql::best, [&result](const Row& row) { result = static_cast<int>(row.integer(0)); }, board.pack, board.mode,
        flag(board.timed), length_of(board), flag(board.strict));
    return result;
}

std::vector<PlayedDay> read_played_days(Connection& connection, ProfileUid profile) {
    std::vector<PlayedDay> result;
    connection.each(
        sql::played_days,
        [&result](const Row& row) {
            if (const auto day = day_from(row.text(0))) {
                result.push_back({*day, moment_in(row, 1)});
            }
        },
        blob(profile));
    return result;
}

std::optional<RoundUid> read_round_of_day(Connection& connection, const RoundOfDay& wanted) {
    std::optional<RoundUid> result;
    connection.each(
        sql::round_of_day, [&result](const Row& row) { result = uid_in<RoundUid>(row, 0); }, blob(wanted.profile),
        wanted.pack, text(wanted.day), bits(wanted.pack_hash), std::int64_t{wanted.finished ? 1 : 0});
    return result;
}

std::optional<std::string> read_setting(Connection& connection, std::string_view key) {
    std::optional<std::string> result;
    connection.each(
        sql::setting, [&result](const Row& row) { result = row.text(0); }, std::string(key));
    return result;
}

void prepare_all(Connection& connection) {
    for (const std::string_view sql : sql::all) {
        connection.prepared(sql);
    }
    prepare_players(connection);
    prepare_memories(connection);
    prepare_history(connection);
}

}  // namespace standpoint
