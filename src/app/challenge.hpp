// A question that a player challenges: a report of all that was shown of it, for whoever looks after the pack.
#pragma once

#include <filesystem>
#include <string>

#include "app/kept_round.hpp"
#include "base/result.hpp"

namespace standpoint {

// The report on the question that `record` answers, in the language of the interface: pack, round and place in it, what
// was asked, every option with why it is right or wrong, what the player answered, what the pack says and where; at its
// end the question as `standpoint questions` writes it, and the replay, which deals it again.
std::string challenge_text(const KeptRound& round, const Record& record, const Phrases& texts, Day today);

// Writes it to <data>/challenges and gives the file. Problems: the place cannot be written.
Result<std::filesystem::path> write_challenge(const Game& game, const KeptRound& round, const Record& record);

}  // namespace standpoint
