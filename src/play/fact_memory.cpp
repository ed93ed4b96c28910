#include "play/fact_memory.hpp"

#include <algorithm>

namespace standpoint {

namespace {

// Days until the item is asked again; what is put aside for today comes tomorrow at the earliest.
int days_until(const Fsrs& fsrs, const StudyItem& item, const Aim& aim, Day today) {
    const auto days = static_cast<int>((comes_on(fsrs, item, aim) - today).count());
    return std::max(days, item.buried == today ? 1 : 0);
}

}  // namespace

std::vector<FactMemory> memory_of_facts(const FactBase& base, const Fsrs& fsrs, std::span<const StudyItem> items,
                                        const Aim& aim, Day today) {
    std::vector<FactMemory> facts(base.facts.size());
    for (const StudyItem& item : items) {
        FactMemory& fact = facts[item.item.fact.index];
        ++fact.items;
        fact.set_aside += item.suspended ? 1U : 0U;
        if (!item.memory) {
            continue;
        }
        ++fact.asked;
        fact.likely += likely_known(fsrs, item.memory, today);
        if (!item.suspended) {
            const int days = days_until(fsrs, item, aim, today);
            fact.back = std::min(fact.back.value_or(days), days);
        }
    }
    for (FactMemory& fact : facts) {
        fact.likely = fact.asked > 0 ? fact.likely / static_cast<double>(fact.asked) : 0;
    }
    return facts;
}

}  // namespace standpoint
