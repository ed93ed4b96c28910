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
    std::vector<std::size_t> before_today(base.facts.size());
    for (const StudyItem& item : items) {
        FactMemory& fact = facts[item.item.fact.index];
        ++fact.items;
        fact.set_aside += item.suspended ? 1U : 0U;
        if (!item.memory) {
            continue;
        }
        ++fact.asked;
        if (item.memory->last < today) {
            ++before_today[item.item.fact.index];
            fact.likely = fact.likely.value_or(0) + known_on(fsrs, item.memory, today);
        }
        if (!item.suspended) {
            const int days = days_until(fsrs, item, aim, today);
            fact.back = std::min(fact.back.value_or(days), days);
        }
    }
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].likely) {
            *facts[i].likely /= static_cast<double>(before_today[i]);
        }
    }
    return facts;
}

}  // namespace standpoint
