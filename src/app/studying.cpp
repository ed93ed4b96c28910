#include "app/studying.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/rng.hpp"

namespace standpoint {

namespace {

using Key = std::pair<std::string, std::string_view>;  // of a fact, and an aspect's word

// 0 for what was missed, 1 for what was never asked, 2 for what was known.
int turn_of(const std::map<Key, double>& fractions, const Key& key) {
    const auto latest = fractions.find(key);
    return latest == fractions.end() ? 1 : latest->second < 1 ? 0 : 2;
}

}  // namespace

std::vector<StudyItem> study_items(Game& game, const LoadedPack& pack) {
    const FactBase& base = pack.base();
    const std::vector<LatestAnswer> latest = game.store.latest_answers(game.player.uid, base.key);
    std::map<Key, double> fractions;
    for (const LatestAnswer& answer : latest) {
        fractions[{answer.fact, answer.aspect}] = answer.fraction;
    }
    std::vector<std::pair<int, StudyItem>> turns;
    for (const Item& item : items_of(pack.material())) {
        const Key key{base[item.fact].key, word(item.aspect)};
        const std::uint64_t seed = stable_hash(base.key + ' ' + key.first + ' ' + std::string(key.second));
        turns.emplace_back(turn_of(fractions, key), StudyItem{.item = item, .seed = seed, .memory = {}, .buried = {}});
    }
    std::ranges::stable_sort(turns, {}, &std::pair<int, StudyItem>::first);
    std::vector<StudyItem> items;
    for (auto& [turn, item] : turns) {
        items.push_back(std::move(item));
    }
    return items;
}

RoundPlan plan_for_study(Game& game, const LoadedPack& pack, std::uint64_t seed) {
    const std::vector<StudyItem> items = study_items(game, pack);
    const Queue queue = queue_for(Fsrs{Parameters{}}, items, StudyPlan{}, game.outside.today());
    return study_plan(pack.base(), items, queue, seed);
}

}  // namespace standpoint
