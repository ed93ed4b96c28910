// What the player has to study: the items of a pack with what is remembered of each, and the session that is due today.
#pragma once

#include <cstdint>
#include <vector>

#include "app/game.hpp"
#include "play/study.hpp"

namespace standpoint {

// Every item that the pack can ask, in the article's order, with what the player remembers of it as of now: answers of
// all modes count, except those against time.
std::vector<StudyItem> study_items(Game& game, const LoadedPack& pack);

// What is to be studied today, with the parameters that the player has in use; a plan without items where there is
// nothing. `seed` fixes the questions.
RoundPlan plan_for_study(Game& game, const LoadedPack& pack, std::uint64_t seed);

}  // namespace standpoint
