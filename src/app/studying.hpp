// What the player has to study: the items of a pack with what is remembered of each, and the session that is due today.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/game.hpp"
#include "app/kept_round.hpp"
#include "play/fact_memory.hpp"
#include "play/study.hpp"
#include "scenes/afterwards.hpp"

namespace standpoint {

// Every item that the pack can ask, in the article's order, with what the player remembers of it as of now: answers of
// all modes count, except those against time.
std::vector<StudyItem> study_items(Game& game, const LoadedPack& pack);

// What the player remembers of each fact of the pack today.
std::vector<FactMemory> fact_memories(Game& game, const LoadedPack& pack);

// What the player set aside of these facts is asked again; of how many items that is so. Of all facts where `fact` is
// unset.
std::size_t ask_again(Game& game, const LoadedPack& pack, std::optional<FactId> fact);

// What is to be studied today, with the parameters that the player has in use; a plan without items where there is
// nothing. `seed` fixes the questions.
RoundPlan plan_for_study(Game& game, const LoadedPack& pack, std::uint64_t seed);

// How long an answer takes this player, reading what follows included, by their last rounds.
Pace pace_of(Game& game);

// About how many minutes so much takes; at least one.
std::size_t minutes(std::chrono::milliseconds time);

// What is to be asked today, and about how many minutes that takes; none where there is nothing.
struct DueToday {
    std::size_t items = 0;
    std::size_t known = 0;  // of them, those asked before: they would be forgotten
    std::size_t minutes = 0;
};
DueToday due_today(Game& game, const LoadedPack& pack);

// What the last answer of a study session may have felt like, with the days until its item would come back; nothing
// where it was not right at the first try, or where its item was answered before on the same day, so that its memory
// does not move any more.
std::vector<scenes::FeltChoice> felt_choices(Game& game, const KeptRound& round);

}  // namespace standpoint
