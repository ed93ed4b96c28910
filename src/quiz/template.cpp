#include "quiz/template.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "quiz/lint.hpp"
#include "quiz/templates/families.hpp"

namespace standpoint {

namespace {

void add(std::vector<Material::Keyed>& pool, std::unordered_map<std::string, std::size_t>& known, std::string key,
         FactId fact) {
    const auto [place, is_new] = known.try_emplace(key, pool.size());
    if (is_new) {
        pool.push_back({std::move(key), {}});
    }
    auto& facts = pool[place->second].facts;
    if (facts.empty() || facts.back() != fact) {
        facts.push_back(fact);
    }
}

// The facts of a question's items, each once.
std::vector<Support> supports_of(const FactBase& base, const Question& question) {
    std::vector<Support> supports;
    for (const Item& item : question.items) {
        if (std::ranges::find(supports, item.fact, &Support::fact) == supports.end()) {
            const Fact& fact = base[item.fact];
            supports.push_back({item.fact, fact.paragraph, fact.explanation});
        }
    }
    return supports;
}

}  // namespace

std::span<const Template> templates() {
    static const std::vector<Template> all = [] {
        const std::array families{role_templates(),   meeting_templates(), order_templates(),     position_templates(),
                                  answer_templates(), event_templates(),   state_templates(),     number_templates(),
                                  term_templates(),   group_templates(),   statement_templates(), map_templates()};
        std::vector<Template> joined;
        for (const std::span<const Template> family : families) {
            joined.insert(joined.end(), family.begin(), family.end());
        }
        return joined;
    }();
    return all;
}

const Template* template_named(std::string_view name) {
    const auto found = std::ranges::find(templates(), name, &Template::name);
    return found == templates().end() ? nullptr : &*found;
}

Material::Material(const FactBase& base, const Phrases& phrases) : base_(base), phrases_(phrases) {
    std::unordered_map<std::string_view, std::size_t> pool_named;
    std::vector<std::unordered_map<std::string, std::size_t>> known_in_pool;
    for (const Template& each : templates()) {
        const auto [place, is_new] = pool_named.try_emplace(each.pool.empty() ? each.name : each.pool, pools_.size());
        if (is_new) {
            pools_.emplace_back();
            known_in_pool.emplace_back();
        }
        const std::size_t pool = place->second;
        pool_of_.push_back(pool);
        auto& own = own_.emplace_back();
        std::unordered_map<std::string, std::size_t> known;
        for (const FactId fact : base.of_kind(each.about)) {
            std::string key = each.key(base, fact);
            if (key.empty()) {
                continue;
            }
            add(pools_[pool], known_in_pool[pool], key, fact);
            add(own, known, std::move(key), fact);
        }
    }
}

std::span<const Material::Keyed> Material::own(const Template& made_from) const {
    return own_[static_cast<std::size_t>(&made_from - templates().data())];
}

std::vector<Material::Candidate> Material::others(const Template& made_from, std::string_view key, Rng& rng,
                                                  std::size_t limit) const {
    const auto& pool = pools_[pool_of_[static_cast<std::size_t>(&made_from - templates().data())]];
    std::vector<Candidate> found;
    const auto take = [&](std::size_t at) {
        const Keyed& keyed = pool[at];
        if (keyed.key != key) {
            found.push_back({keyed.key, keyed.facts[rng.below(keyed.facts.size())]});
        }
    };
    if (pool.size() <= limit + 1) {
        std::vector<std::size_t> order(pool.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        rng.shuffle(order);
        std::ranges::for_each(order, take);
        return found;
    }
    // Floyd's sampling (Bentley & Floyd 1987) gives distinct places without a pass over the pool.
    std::vector<std::size_t> drawn;
    for (std::size_t last = pool.size() - limit; last < pool.size(); ++last) {
        const std::size_t at = rng.below(last + 1);
        drawn.push_back(std::ranges::find(drawn, at) == drawn.end() ? at : last);
    }
    rng.shuffle(drawn);
    std::ranges::for_each(drawn, take);
    return found;
}

std::optional<Question> make_fair(const Material& material, const Template& made_from, FactId fact, Rng rng,
                                  std::uint64_t tries) {
    for (std::uint64_t attempt = 0; attempt < tries; ++attempt) {
        auto question = made_from.make(material, made_from, fact, rng.fork(attempt));
        if (question && lint(material.base(), *question).empty()) {
            question->supports = supports_of(material.base(), *question);
            return question;
        }
    }
    return std::nullopt;
}

}  // namespace standpoint
