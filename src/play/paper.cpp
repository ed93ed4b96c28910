#include "play/paper.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/rng.hpp"

namespace standpoint {

namespace {

constexpr std::array on_paper{TaskKind::pick_one, TaskKind::pick_many, TaskKind::true_false, TaskKind::match,
                              TaskKind::order,    TaskKind::sort,      TaskKind::type_in,    TaskKind::assemble};

bool is_wanted(const PaperOrder& order, FactKind kind) {
    return order.topics.empty() || std::ranges::find(order.topics, kind) != order.topics.end();
}

// One item of each fact that can be asked about, in a drawn order.
std::vector<Item> items_of(const Material& material, const PaperOrder& order, Rng rng) {
    std::vector<Item> all;
    for (const Template& made_from : templates()) {
        if (!is_wanted(order, made_from.about) || std::ranges::find(on_paper, made_from.task) == on_paper.end()) {
            continue;
        }
        for (const Material::Keyed& keyed : material.own(made_from)) {
            for (const FactId fact : keyed.facts) {
                all.push_back({fact, made_from.aspect});
            }
        }
    }
    rng.shuffle(all);
    std::set<FactId> facts;
    std::erase_if(all, [&](const Item& item) { return !facts.insert(item.fact).second; });
    return all;
}

}  // namespace

std::vector<FactKind> topics_on_paper(const Material& material) {
    std::set<FactKind> kinds;
    for (const Template& made_from : templates()) {
        const bool fits = std::ranges::find(on_paper, made_from.task) != on_paper.end();
        if (fits && !material.own(made_from).empty()) {
            kinds.insert(made_from.about);
        }
    }
    return {kinds.begin(), kinds.end()};
}

std::size_t questions_on_paper(const Material& material, FactKind topic) {
    return items_of(material, {.topics = {topic}}, Rng(1)).size();
}

Deal paper(const Material& material, const PaperOrder& order) {
    const Rng rng = Rng(order.seed).fork("paper");
    return deal(material, {.seed = order.seed,
                           .length = order.length,
                           .tasks = {on_paper.begin(), on_paper.end()},
                           .practise = items_of(material, order, rng)});
}

}  // namespace standpoint
