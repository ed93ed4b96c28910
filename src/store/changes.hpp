// What can be written, as values that can wait in memory, and what can be asked, over one connection. All SQL of the
// room is in changes.cpp, players.cpp, memories.cpp, transfer.cpp and schema.hpp. Every change may be applied again
// without doing anything twice.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "play/knowledge.hpp"
#include "store/players.hpp"
#include "store/records.hpp"
#include "store/sqlite.hpp"

namespace standpoint {

// A profile, made or renamed; or made only where there is none at all, or none of that name.
struct KeepProfile {
    Profile profile;
    KeepWhere where = KeepWhere::always;
};

// A player who is not to be seen any more, or is again.
struct MarkDeleted {
    ProfileUid profile;
    std::optional<Moment> deleted;
};

// Players who were deleted by then are deleted for good.
struct PurgePlayers {
    Moment deleted_until{};
};

// The round as it stands, its player (so that it can start a fresh file), and the answer just given.
struct KeepRound {
    SavedRound round;
    Profile player;
    std::optional<SavedAnswer> answer;
    AnswerUid answer_uid;
};

// A round whose answers are all given at once, when it is handed in: all of them or none.
struct KeepAnswers {
    std::vector<KeepRound> answers;  // each with the round as it stands
};

// The round as it stands after undo, and the answers that no longer count.
struct Withdraw {
    SavedRound round;
    Profile player;
    std::vector<AnswerUid> answers;
    Moment at{};
};

// An answer that counts in another way from now on: what stood is withdrawn, and what is to stand is kept, if anything.
struct Amend {
    Withdraw before;
    std::optional<KeepRound> after;
};

struct KeepSetting {
    std::string key;
    std::string value;
};

// An item that is not to be asked until the player says so, or may be again.
struct Suspend {
    Profile player;
    ItemKey item;
    bool suspended = false;
};

// An item put aside for a day; nothing takes it back.
struct Bury {
    Profile player;
    ItemKey item;
    std::optional<Day> day;
};

// A player's own parameters, in use from now on; all of their memories are worked out anew.
struct KeepParameters {
    Profile player;
    Parameters parameters;
    Moment at{};
};

using Change = std::variant<KeepProfile, MarkDeleted, PurgePlayers, KeepRound, KeepAnswers, Withdraw, Amend,
                            KeepSetting, Suspend, Bury, KeepParameters>;

// One change in a transaction of its own.
void write(Connection& connection, const Change& change);

// The id of an answer: fixed by what it says and by how many answers at its position were withdrawn before it.
AnswerUid uid_of(const SavedRound& round, const SavedAnswer& answer, std::size_t withdrawn_before);

std::optional<SavedRound> read_round(Connection& connection, RoundUid uid);
std::vector<SavedRound> read_unfinished(Connection& connection, ProfileUid profile, std::size_t limit);
std::vector<SavedAnswer> read_answers(Connection& connection, RoundUid uid, bool withdrawn_too);
std::vector<AnswerUid> standing_from(Connection& connection, RoundUid uid, std::size_t position);
std::vector<AnswerUid> standing_at(Connection& connection, RoundUid uid, std::size_t position);
std::size_t withdrawn_at(Connection& connection, RoundUid uid, std::size_t position);
std::size_t count_answers(Connection& connection, ProfileUid profile);
std::vector<LatestAnswer> read_latest_answers(Connection& connection, ProfileUid profile, std::string_view pack);
std::vector<TopScore> read_top(Connection& connection, const Board& board, std::size_t limit);
std::optional<Standing> read_standing(Connection& connection, const Board& board, RoundUid uid);
std::optional<int> read_best(Connection& connection, const Board& board);
std::vector<PlayedDay> read_played_days(Connection& connection, ProfileUid profile);
std::optional<RoundUid> read_round_of_day(Connection& connection, const RoundOfDay& wanted);
std::optional<std::string> read_setting(Connection& connection, std::string_view key);

// Prepares every statement of the room: throws where the tables are not what they have to be.
void prepare_all(Connection& connection);

}  // namespace standpoint
