// Who demands, offers, refuses, rejects what: position → holder, holder → position, several at once. The stance itself
// is asked in statements: among options, the one in favour among those against would always be the odd one out.
#include <algorithm>
#include <array>

#include "quiz/templates/families.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

const Position& position_of(const FactBase& base, FactId fact) {
    return base.get<Position>(fact);
}

std::string holder_key(const FactBase& base, FactId fact) {
    return key_of(base, speaks_as(base, position_of(base, fact).holder));
}

// Only what can also be shown as somebody else's wrong option: a text that is only ever seen as the key would tell
// itself.
std::string sole_holder_key(const FactBase& base, FactId fact) {
    const Position& position = position_of(base, fact);
    return position.whole_list && !position.answers ? holder_key(base, fact) : std::string();
}

std::string holder_and_stance_key(const FactBase& base, FactId fact) {
    return holder_key(base, fact) + " " + std::string(word(position_of(base, fact).stance));
}

Phrases::Values values(const Material& material, FactId fact) {
    const Position& position = position_of(material.base(), fact);
    const EntityRef speaker = speaks_as(material.base(), position.holder);
    return {{"holder", said(material, position.holder)},
            {"side", said(material, speaker)},
            {"demands", stance_verb(material, position.stance, position.holder)},
            {"side-demands", stance_verb(material, position.stance, speaker)},
            {"demand", material.phrases().part("stance.plural." + std::string(word(position.stance)))},
            {"what", position.what}};
}

Claim holding(const FactBase& base, FactId fact, const EntityRef& holder) {
    return {fact, Aspect::holding, Holding{holder, position_of(base, fact).stance}};
}

std::optional<Question> ask_holder(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const auto choice = [&](FactId other) {
        const EntityRef speaker = speaks_as(base, position_of(base, other).holder);
        return Proposed{label(base, speaker), {holding(base, fact, speaker)}};
    };
    auto task =
        pick_one(material, fact, choice(fact),
                 choices(material, made_from, fact, rng.fork("others"),
                         [&](const Material::Candidate& other) { return std::optional<Proposed>(choice(other.fact)); }),
                 rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    return draft(material, made_from, fact, values(material, fact), std::move(*task), rng);
}

std::optional<Question> type_holder(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const EntityRef holder = position_of(base, fact).holder;
    const EntityRef speaker = speaks_as(base, holder);
    TypeIn task{names_of(base, speaker), {}, {holding(base, fact, speaker)}};
    if (holder != speaker) {
        std::ranges::copy(names_of(base, holder), std::back_inserter(task.accepted));
    }
    for (const Material::Keyed& other : material.own(made_from)) {
        const EntityRef someone = speaks_as(base, position_of(base, other.facts.front()).holder);
        if (someone != speaker) {
            std::ranges::copy(names_of(base, someone), std::back_inserter(task.others));
        }
    }
    return draft(material, made_from, fact, values(material, fact), std::move(task), rng);
}

// One position of each holder: whoever is asked about, the same texts could be shown.
std::optional<Question> ask_position(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const Position& asked = position_of(base, fact);
    const EntityRef speaker = speaks_as(base, asked.holder);
    const auto choice = [&](FactId other) {
        return Proposed{position_of(base, other).what, {{other, Aspect::holding, Holding{speaker, asked.stance}}}};
    };
    auto task = pick_one(material, fact, choice(fact),
                         choices(material, made_from, fact, rng.fork("others"),
                                 [&](const Material::Candidate& other) -> std::optional<Proposed> {
                                     if (position_of(base, other.fact).topic == asked.topic) {
                                         return std::nullopt;
                                     }
                                     return choice(other.fact);
                                 }),
                         rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    return draft(material, made_from, fact, values(material, fact), std::move(*task), rng);
}

// Which of these does the holder demand (offer, …)? As many right as wrong, give or take one.
std::optional<Question> ask_several(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const Position& asked = position_of(base, fact);
    const EntityRef speaker = speaks_as(base, asked.holder);
    const std::string key = made_from.key(base, fact);
    PickMany task;
    std::vector<Item> items;
    const auto choice = [&](FactId other) {
        return Proposed{position_of(base, other).what, {{other, Aspect::holding, Holding{speaker, asked.stance}}}};
    };
    std::vector<FactId> own{fact};
    for (const Material::Keyed& keyed : material.own(made_from)) {
        if (keyed.key == key) {
            std::ranges::copy_if(keyed.facts, std::back_inserter(own), [&](FactId other) { return other != fact; });
        }
    }
    std::vector<FactId> rest(own.begin() + 1, own.end());
    rng.shuffle(rest);
    std::ranges::copy(rest, own.begin() + 1);
    own.resize(std::min(own.size(), 1 + rng.below(3)));
    for (const FactId right : own) {
        Proposed chosen = choice(right);
        task.options.push_back(standpoint::right(material, std::move(chosen)));
        items.push_back({right, made_from.aspect});
    }
    std::string told;
    for (const FactId right : own) {
        told += (told.empty() ? "" : " ") + base[right].explanation;
    }
    const std::size_t wanted = own.size() + std::max<std::size_t>(own.size(), 2) - rng.below(2);
    for (int pass = 0; pass < 2; ++pass) {
        for (const Material::Candidate& other : material.others(made_from, key, rng)) {
            const Item item{other.fact, made_from.aspect};
            if (task.options.size() >= wanted || std::ranges::find(items, item) != items.end()) {
                continue;
            }
            if (auto option = proved_wrong(material, choice(other.fact))) {
                task.options.push_back(std::move(*option));
                items.push_back(item);
            }
        }
    }
    if (task.options.size() < 3 || task.options.size() < wanted) {
        return std::nullopt;
    }
    rng.shuffle(task.options);
    Question question = draft(material, made_from, fact, values(material, fact), std::move(task), rng);
    question.items = std::move(items);
    question.explanation = std::move(told);
    return question;
}

constexpr std::array table{
    Template{"position-holder", FactKind::position, Aspect::holding, TaskKind::pick_one, holder_key, ask_holder, 2.5},
    Template{"position-holder-cloze", FactKind::position, Aspect::holding, TaskKind::pick_one, holder_key, ask_holder,
             0.5},
    Template{"position-holder-typed", FactKind::position, Aspect::holding, TaskKind::type_in, holder_key, type_holder},
    Template{"holder-position", FactKind::position, Aspect::holding, TaskKind::pick_one, sole_holder_key, ask_position},
    Template{"holder-positions", FactKind::position, Aspect::holding, TaskKind::pick_many, holder_and_stance_key,
             ask_several},
};

}  // namespace

std::span<const Template> position_templates() {
    return table;
}

}  // namespace standpoint
