#include "app/studying.hpp"

namespace standpoint {

std::vector<StudyItem> study_items(Game& game, const LoadedPack& pack) {
    return game.store.study_items(game.player.uid, pack.base(), pack.items(), game.outside.now());
}

RoundPlan plan_for_study(Game& game, const LoadedPack& pack, std::uint64_t seed) {
    const std::vector<StudyItem> items = study_items(game, pack);
    const Fsrs fsrs{game.store.parameters(game.player.uid)};
    return study_plan(pack.base(), items, queue_for(fsrs, items, StudyPlan{}, game.outside.today()), seed);
}

}  // namespace standpoint
