// What is kept on disk, as plain values in the disk's own terms: facts by their keys, tasks and aspects by their words.
// Knows nothing of sessions (see from_play.hpp) nor of SQLite.
#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/day.hpp"
#include "learn/answer_log.hpp"
#include "learn/schedule.hpp"
#include "play/modes/daily.hpp"

namespace standpoint {

// 128 bits that no two machines draw twice, so that profiles can be merged without doubles. The bits are handed in.
template <class Tag>
struct Uid {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend auto operator<=>(const Uid&, const Uid&) = default;
};

using ProfileUid = Uid<struct ProfileUidTag>;
using RoundUid = Uid<struct RoundUidTag>;
using AnswerUid = Uid<struct AnswerUidTag>;

// 32 hex digits.
std::string hex(std::uint64_t high, std::uint64_t low);

template <class Tag>
std::string text(Uid<Tag> uid) {
    return hex(uid.high, uid.low);
}

// The two halves that 32 hex digits write; nothing where they are anything else.
std::optional<std::pair<std::uint64_t, std::uint64_t>> halves_from(std::string_view digits);

template <class Tag>
std::optional<Uid<Tag>> uid_from(std::string_view digits) {
    const auto halves = halves_from(digits);
    return halves ? std::optional(Uid<Tag>{halves->first, halves->second}) : std::nullopt;
}

// What tells players from one another beside their names: never the colour alone. A file may hold other words (of a
// later version): they are drawn like the first of these.
inline constexpr std::array<std::string_view, 6> profile_colours{"blue", "orange", "green", "plum", "ochre", "violet"};
inline constexpr std::array<std::string_view, 6> profile_shapes{"circle",  "triangle", "square",
                                                                "diamond", "hexagon",  "star"};

struct Profile {
    ProfileUid uid;
    std::string name;
    Moment created{};
    std::string colour{profile_colours.front()};
    std::string shape{profile_shapes.front()};
    // Four digits that are asked for before this player is chosen: against mix-ups at a shared machine. It keeps
    // nobody out who wants in, and is kept as it is.
    std::optional<std::string> guard = std::nullopt;
    StudyPlan study = {};                          // how they want to study
    std::optional<Moment> deleted = std::nullopt;  // for good once it is 30 days ago

    friend bool operator==(const Profile&, const Profile&) = default;
};

bool is_guard(std::string_view text);  // four digits

// The name as it may be kept, without space at its ends; nothing where it is empty, longer than 40 letters or no
// readable text of one line.
std::optional<std::string> player_name(std::string_view text);

// How a list of players tells of one.
struct PlayerSummary {
    Profile profile;
    std::size_t answers = 0;  // that stand
    std::size_t known = 0;    // items of any pack that were right when they were last asked
    std::optional<Moment> last_played;

    friend bool operator==(const PlayerSummary&, const PlayerSummary&) = default;
};

// A player who came out of a file.
struct ImportedPlayer {
    Profile profile;              // as kept now
    bool merged = false;          // into the one who was here already; otherwise new
    std::size_t new_answers = 0;  // that were not here before, those taken back included

    friend bool operator==(const ImportedPlayer&, const ImportedPlayer&) = default;
};

// A copy of all that is kept, made on a day.
struct Backup {
    std::filesystem::path file;
    Day day{};
    std::uintmax_t bytes = 0;

    friend bool operator==(const Backup&, const Backup&) = default;
};

// How a round ended; a round without it can be resumed from its replay.
struct Outcome {
    Moment finished{};
    int score = 0;
    double accuracy = 0;  // 0..1
    std::chrono::milliseconds taken{};

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

// An item that a round of mistakes or a study session asks.
struct PractisedItem {
    std::string fact;         // key
    std::string aspect;       // word
    std::string recall = {};  // word of how it is to be asked, in "study"

    friend bool operator==(const PractisedItem&, const PractisedItem&) = default;
};

// A round: what it was made of, how far it got, how it ended. It is always saved whole.
struct SavedRound {
    RoundUid uid;
    ProfileUid profile;
    std::string pack;  // its key
    std::uint64_t pack_hash = 0;
    std::string mode = "round";
    std::uint64_t seed = 0;
    std::size_t length = 10;
    bool timed = false;
    std::vector<std::string> tasks;  // words of task kinds; empty means all
    std::vector<PractisedItem> practise;
    std::optional<Day> day = std::nullopt;  // whose round of the day it is
    Moment started{};
    std::string replay;  // as write_replay gives it: resumes and replays it
    std::optional<Outcome> outcome;

    friend bool operator==(const SavedRound&, const SavedRound&) = default;
};

// An answer as it was given. Never deleted: one that was undone is marked as withdrawn.
struct SavedAnswer {
    std::size_t position = 0;  // among the answers of its round, from 0
    std::string fact;          // key
    std::string aspect;        // word
    std::string template_name;
    std::string task;                      // word
    std::string response;                  // the command's text: "answer 1200 pick 2", "give-up 900"
    std::optional<std::string> first_try;  // likewise, where a typed answer had a retry
    double fraction = 0;                   // of full marks, 0..1
    double chance = 0;                     // that a guess is right: what the answer says about memory depends on it
    int points = 0;
    std::chrono::milliseconds taken{};
    Moment at{};
    std::optional<Moment> withdrawn;  // set by the store
    std::chrono::minutes offset{};    // how far local time was ahead of universal time where it was given
    Heard heard = Heard::wrong;       // what it says about the memory of its item, with the four that follow
    bool typed = false;
    bool helped = false;
    bool against_time = false;  // then it says nothing
    std::optional<Rating> felt;
    std::optional<bool> sure;  // what the player said before they saw whether it was right
    std::string said = {};     // the answer in words; empty where given up, or where it is no text
    std::string wanted = {};   // the right one in words
    bool overruled = false;    // it was the player who called it right

    friend bool operator==(const SavedAnswer&, const SavedAnswer&) = default;
};

// What one player is to remember, by its names on the disk.
struct ItemKey {
    ProfileUid profile;
    std::string pack;    // its key
    std::string fact;    // key
    std::string aspect;  // word

    friend auto operator<=>(const ItemKey&, const ItemKey&) = default;
};

// What is kept of an item of a pack.
struct KeptMemory {
    std::string fact;                  // key
    std::string aspect;                // word
    std::optional<ItemMemory> memory;  // nothing: no answer counted yet
    bool suspended = false;
    std::optional<Day> buried;

    friend bool operator==(const KeptMemory&, const KeptMemory&) = default;
};

// The rounds that are compared with each other.
struct Board {
    std::string pack;
    std::string mode = "round";
    bool timed = false;
    std::optional<std::size_t> length;  // only rounds of this many questions; all where unset
    bool strict = false;                // only first tries of a day, and rounds in which nothing was taken back

    friend bool operator==(const Board&, const Board&) = default;
};

struct TopScore {
    std::size_t rank = 1;  // equal scores share it; the next one after two firsts is third
    RoundUid round;
    std::string player;
    std::size_t length = 0;
    Outcome outcome;

    friend bool operator==(const TopScore&, const TopScore&) = default;
};

// Which round of the day is looked for: the one that counts where finished, else the one that can be gone on with.
struct RoundOfDay {
    ProfileUid profile;
    std::string pack;
    std::uint64_t pack_hash = 0;
    Day day{};
    bool finished = false;
};

struct Standing {
    std::size_t rank = 1;
    std::size_t of = 1;  // rounds on the board

    friend bool operator==(const Standing&, const Standing&) = default;
};

}  // namespace standpoint
