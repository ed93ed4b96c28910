// What the player has to study: the items of a pack with what is remembered of each, and the session that is due today.
#pragma once

#include <cstdint>
#include <vector>

#include "app/game.hpp"
#include "app/kept_round.hpp"
#include "play/study.hpp"
#include "scenes/afterwards.hpp"

namespace standpoint {

// Every item that the pack can ask, in the article's order, with what the player remembers of it as of now: answers of
// all modes count, except those against time.
std::vector<StudyItem> study_items(Game& game, const LoadedPack& pack);

// What is to be studied today, with the parameters that the player has in use; a plan without items where there is
// nothing. `seed` fixes the questions.
RoundPlan plan_for_study(Game& game, const LoadedPack& pack, std::uint64_t seed);

// What the last answer of a study session may have felt like, with the days until its item would come back; nothing
// where it was not right at the first try, or where its item was answered before on the same day, so that its memory
// does not move any more.
std::vector<scenes::FeltChoice> felt_choices(Game& game, const KeptRound& round);

}  // namespace standpoint
