// A replay: what a round was made of and the commands given. Playing it again gives the same session: this is how a
// round is saved, resumed, undone and checked.
//
//   standpoint replay 1
//   pack ukraine-peace-talks 00f1a2…      (key, hash of the file in 16 hex digits)
//   mode round
//   seed 42
//   length 10
//   timed 0                               (1 where speed counts)
//   limit 30000                           (milliseconds per question; may be missing)
//   tasks PickOne TrueFalse               (only where limited)
//   day 2026-11-25                        (only in "daily")
//   deck meeting                          (only in "browse", and only where limited)
//   topics role meeting                   (only in "exam", and only where limited)
//   minutes 30                            (only in "exam" with a limit of time, with the next one)
//   extra-time 150                        (per cent of these minutes that the player has: 100, 125, 150 or 200)
//   practise fact-key aspect              (one line each, only in "mistakes" and, with how it is to be asked at the
//   practise fact-key aspect recognise     end (recognise, complete or type), in "study")
//   > answer 1200 pick 2
//   > continue
//
// Empty lines and lines that begin with # say nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "play/session.hpp"

namespace standpoint {

// What is to be asked, in the words of the line.
struct PractisedLine {
    std::string fact;    // key
    std::string aspect;  // word
    std::optional<Recall> recall = {};

    friend bool operator==(const PractisedLine&, const PractisedLine&) = default;
};

struct Replay {
    std::string pack_key;
    std::uint64_t pack_hash = 0;
    RoundPlan plan;  // its practise items unresolved: see `practise`
    std::vector<PractisedLine> practise;
    std::vector<Command> commands;
};

std::string write_replay(const FactBase& base, const Session& session);

// Every problem with its line number, a hundred at most. The text may be hostile: limits 1 MiB, 10,000 commands.
Result<Replay> read_replay(std::string_view text);

// The session that the replay ends in; problems where the pack is another one or a command is not allowed where it
// stands.
Result<Session> play_back(const Material& material, const Replay& replay);

}  // namespace standpoint
