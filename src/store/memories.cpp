#include "store/memories.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>
#include <utility>

#include "base/rng.hpp"
#include "store/sql_values.hpp"

namespace standpoint {
namespace {

namespace sql {

// Of answers from before chances were kept, the usual chance of their task is taken. The tables are joined in this
// order because an item has few answers, and a player many rounds.
constexpr std::string_view log =
    "SELECT answered_at, offset_min, heard, typed, helped, against_time, felt, "
    "coalesce(chance, CASE task WHEN 'TypeIn' THEN 0.0 WHEN 'TrueFalse' THEN 0.5 ELSE 0.25 END) "
    "FROM answers CROSS JOIN rounds ON rounds.uid = answers.round "
    "WHERE answers.fact = ?3 AND answers.aspect = ?4 AND answers.withdrawn_at IS NULL "
    "AND rounds.profile = ?1 AND rounds.pack = ?2";
constexpr std::string_view logs =
    "SELECT answered_at, offset_min, heard, typed, helped, against_time, felt, "
    "coalesce(chance, CASE task WHEN 'TypeIn' THEN 0.0 WHEN 'TrueFalse' THEN 0.5 ELSE 0.25 END), pack, fact, aspect "
    "FROM rounds JOIN answers ON answers.round = rounds.uid "
    "WHERE rounds.profile = ?1 AND answers.withdrawn_at IS NULL";

constexpr std::string_view keep_memory =
    "INSERT INTO memories (profile, pack, fact, aspect, stability, difficulty, last_day, days_before, answers, lapses, "
    "parameters, latest_at, waiting_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) "
    "ON CONFLICT (profile, pack, fact, aspect) DO UPDATE SET stability = ?5, difficulty = ?6, last_day = ?7, "
    "days_before = ?8, answers = ?9, lapses = ?10, parameters = ?11, latest_at = ?12, waiting_at = ?13";
constexpr std::string_view memories =
    "SELECT fact, aspect, suspended, buried_day, parameters, latest_at, waiting_at, stability, difficulty, last_day, "
    "days_before, answers, lapses FROM memories WHERE profile = ?1 AND pack = ?2 ORDER BY fact, aspect";
constexpr std::string_view to_fold =
    "SELECT profile, pack, fact, aspect FROM memories WHERE parameters IS NULL LIMIT 500";
constexpr std::string_view left_to_fold = "SELECT count(*) FROM memories WHERE parameters IS NULL";
constexpr std::string_view items_of = "SELECT pack, fact, aspect FROM memories WHERE profile = ?1";

constexpr std::string_view keep_suspended =
    "INSERT INTO memories (profile, pack, fact, aspect, suspended) VALUES (?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT (profile, pack, fact, aspect) DO UPDATE SET suspended = ?5";
constexpr std::string_view keep_buried =
    "INSERT INTO memories (profile, pack, fact, aspect, buried_day) VALUES (?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT (profile, pack, fact, aspect) DO UPDATE SET buried_day = ?5";

constexpr std::string_view keep_parameters =
    "INSERT INTO parameters (profile, version, weights, made_at) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (profile, version) DO NOTHING";
constexpr std::string_view parameters =
    "SELECT version, weights FROM parameters WHERE profile = ?1 ORDER BY version DESC LIMIT 1";

constexpr std::array all{log,      logs,           keep_memory, memories,        to_fold,   left_to_fold,
                         items_of, keep_suspended, keep_buried, keep_parameters, parameters};

}  // namespace sql

LoggedAnswer logged_in(const Row& row) {
    return {.at = moment_in(row, 0),
            .offset = std::chrono::minutes(row.integer(1)),
            .heard = heard_in(row, 2),
            .typed = row.integer(3) != 0,
            .helped = row.integer(4) != 0,
            .against_time = row.integer(5) != 0,
            .chance = row.real(7),
            .felt = rating_in(row, 6)};
}

std::int64_t days_to(Day day) {
    return day.time_since_epoch().count();
}

Day day_in(const Row& row, int column) {
    return Day(std::chrono::days(row.integer(column)));
}

// The memory that a log leaves, and what it was worked out from.
struct Folded {
    std::optional<ItemMemory> memory;
    std::optional<Moment> latest;   // the last answer that was looked at
    std::optional<Moment> waiting;  // the first one that lay too far ahead
};

Folded folded(const Fsrs& fsrs, std::span<const LoggedAnswer> log, std::optional<Moment> now) {
    Folded result;
    if (log.empty()) {
        return result;
    }
    const Moment as_of = now.value_or(log.back().at);
    for (const LoggedAnswer& answer : log) {
        if (answer.at <= counted_until(as_of)) {
            result.latest = answer.at;
        } else {
            result.waiting = answer.at;
            break;
        }
    }
    result.memory = replayed(fsrs, log, as_of);
    return result;
}

void keep(Connection& connection, const ItemKey& item, const Folded& folded, std::uint32_t version) {
    const auto moment = [](std::optional<Moment> at) { return at ? std::optional(number(*at)) : std::nullopt; };
    std::optional<double> stability;
    std::optional<double> difficulty;
    std::optional<std::int64_t> last;
    const ItemMemory memory = folded.memory.value_or(ItemMemory{});
    if (folded.memory) {
        stability = memory.memory.stability;
        difficulty = memory.memory.difficulty;
        last = days_to(memory.last);
    }
    connection.run(sql::keep_memory, blob(item.profile), item.pack, item.fact, item.aspect, stability, difficulty, last,
                   std::int64_t{memory.days_before}, number(memory.answers), number(memory.lapses),
                   std::int64_t{version}, moment(folded.latest), moment(folded.waiting));
}

KeptMemory kept_in(const Row& row) {
    KeptMemory kept{.fact = row.text(0), .aspect = row.text(1), .memory = {}, .suspended = row.integer(2) != 0};
    if (!row.null(3)) {
        kept.buried = day_in(row, 3);
    }
    if (!row.null(7)) {
        kept.memory = ItemMemory{.memory = {.stability = row.real(7), .difficulty = row.real(8)},
                                 .last = day_in(row, 9),
                                 .days_before = static_cast<int>(row.integer(10)),
                                 .answers = count_in(row, 11),
                                 .lapses = count_in(row, 12),
                                 .version = static_cast<std::uint32_t>(row.integer(4))};
    }
    return kept;
}

// True where the row still says what its log says as of `now`.
bool holds_good(const Row& row, std::uint32_t version, Moment now) {
    const Moment horizon = counted_until(now);
    return !row.null(4) && row.integer(4) == std::int64_t{version} && (row.null(5) || moment_in(row, 5) <= horizon) &&
           (row.null(6) || moment_in(row, 6) > horizon);
}

std::string weights_text(const Weights& weights) {
    std::string result;
    for (const double weight : weights) {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), weight).ptr;
        result.append(result.empty() ? "" : " ").append(digits.data(), end);
    }
    return result;
}

std::vector<double> weights_from(const std::string& text) {
    std::vector<double> result;
    const char* from = text.data();
    const char* const end = from + text.size();
    while (from < end) {
        double weight = 0;
        const auto read = std::from_chars(from, end, weight);
        if (read.ec != std::errc()) {
            return {};
        }
        result.push_back(weight);
        from = read.ptr + (read.ptr < end ? 1 : 0);
    }
    return result;
}

}  // namespace

void fold(Connection& connection, const ItemKey& item, std::optional<Moment> now) {
    const Fsrs fsrs{read_parameters(connection, item.profile)};
    keep(connection, item, folded(fsrs, read_log(connection, item), now), fsrs.parameters().version);
}

void fold_what_waits(Connection& connection) {
    std::int64_t left = connection.integer(sql::left_to_fold);  // so that it ends whatever the rows are
    while (left > 0) {
        std::vector<ItemKey> items;
        const auto take = [&items](const Row& row) {
            items.push_back({uid_in<ProfileUid>(row, 0), row.text(1), row.text(2), row.text(3)});
        };
        connection.each(sql::to_fold, take);
        Transaction transaction(connection);
        for (const ItemKey& item : items) {
            fold(connection, item, std::nullopt);
        }
        transaction.commit();
        left -= std::max<std::int64_t>(static_cast<std::int64_t>(items.size()), 1);
    }
}

std::vector<KeptMemory> read_memories(Connection& connection, ProfileUid profile, std::string_view pack, Moment now) {
    const Fsrs fsrs{read_parameters(connection, profile)};
    std::vector<KeptMemory> result;
    std::vector<std::size_t> outdated;
    connection.each(
        sql::memories,
        [&](const Row& row) {
            if (!holds_good(row, fsrs.parameters().version, now)) {
                outdated.push_back(result.size());
            }
            result.push_back(kept_in(row));
        },
        blob(profile), std::string(pack));
    for (const std::size_t index : outdated) {
        KeptMemory& kept = result[index];
        kept.memory =
            folded(fsrs, read_log(connection, {profile, std::string(pack), kept.fact, kept.aspect}), now).memory;
    }
    return result;
}

std::vector<LoggedAnswer> read_log(Connection& connection, const ItemKey& item) {
    std::vector<LoggedAnswer> result;
    connection.each(
        sql::log, [&result](const Row& row) { result.push_back(logged_in(row)); }, blob(item.profile), item.pack,
        item.fact, item.aspect);
    std::ranges::sort(result, [](const LoggedAnswer& one, const LoggedAnswer& other) { return one < other; });
    return result;
}

std::vector<std::vector<LoggedAnswer>> read_logs(Connection& connection, ProfileUid profile) {
    std::map<ItemKey, std::vector<LoggedAnswer>> by_item;
    connection.each(
        sql::logs,
        [&](const Row& row) {
            by_item[{profile, row.text(8), row.text(9), row.text(10)}].push_back(logged_in(row));
        },
        blob(profile));
    std::vector<std::vector<LoggedAnswer>> result;
    for (auto& item : by_item) {
        std::ranges::sort(item.second, [](const LoggedAnswer& one, const LoggedAnswer& other) { return one < other; });
        result.push_back(std::move(item.second));
    }
    return result;
}

Parameters read_parameters(Connection& connection, ProfileUid profile) {
    Parameters result;
    connection.each(
        sql::parameters,
        [&result](const Row& row) {
            const auto version = static_cast<std::uint32_t>(row.integer(0));
            if (const auto known = checked_parameters(weights_from(row.text(1)), version)) {
                result = *known;
            }
        },
        blob(profile));
    return result;
}

void keep_parameters(Connection& connection, ProfileUid profile, const Parameters& parameters, Moment now) {
    connection.run(sql::keep_parameters, blob(profile), std::int64_t{parameters.version},
                   weights_text(parameters.weights), number(now));
    std::vector<ItemKey> items;
    connection.each(
        sql::items_of,
        [&](const Row& row) {
            items.push_back({profile, row.text(0), row.text(1), row.text(2)});
        },
        blob(profile));
    for (const ItemKey& item : items) {
        fold(connection, item, now);
    }
}

void keep_suspended(Connection& connection, const ItemKey& item, bool suspended) {
    connection.run(sql::keep_suspended, blob(item.profile), item.pack, item.fact, item.aspect, flag(suspended));
    fold(connection, item, std::nullopt);
}

void keep_buried(Connection& connection, const ItemKey& item, std::optional<Day> day) {
    connection.run(sql::keep_buried, blob(item.profile), item.pack, item.fact, item.aspect,
                   day ? std::optional(days_to(*day)) : std::nullopt);
    fold(connection, item, std::nullopt);
}

std::vector<StudyItem> to_study(const FactBase& base, std::span<const Item> items, std::span<const KeptMemory> kept) {
    std::map<std::pair<std::string_view, std::string_view>, const KeptMemory*> by_name;
    for (const KeptMemory& one : kept) {
        by_name.emplace(std::pair<std::string_view, std::string_view>(one.fact, one.aspect), &one);
    }
    std::vector<StudyItem> result;
    result.reserve(items.size());
    for (const Item& item : items) {
        const std::string& fact = base[item.fact].key;
        StudyItem study{.item = item, .seed = fuzz_seed(base.key, fact, word(item.aspect)), .memory = {}, .buried = {}};
        const auto known = by_name.find({fact, word(item.aspect)});
        if (known != by_name.end()) {
            study.memory = known->second->memory;
            study.suspended = known->second->suspended;
            study.buried = known->second->buried;
        }
        result.push_back(study);
    }
    return result;
}

void prepare_memories(Connection& connection) {
    for (const std::string_view statement : sql::all) {
        connection.prepared(statement);
    }
}

}  // namespace standpoint
