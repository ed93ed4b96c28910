// What the player has to study: the items of a pack with what is remembered of each, and the session that is due today.
#pragma once

#include <cstdint>
#include <vector>

#include "app/game.hpp"
#include "play/study.hpp"

namespace standpoint {

// Every item that the pack can ask. The store keeps no memory yet, so every one of them is new: those that were missed
// in a round first, then those that were never asked, then those that were known, each in the article's order.
std::vector<StudyItem> study_items(Game& game, const LoadedPack& pack);

// What is to be studied today; a plan without items where there is nothing. `seed` fixes the questions.
RoundPlan plan_for_study(Game& game, const LoadedPack& pack, std::uint64_t seed);

}  // namespace standpoint
