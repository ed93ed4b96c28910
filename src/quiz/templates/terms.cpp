// Names and what they stand for in this article.
#include <algorithm>
#include <array>

#include "quiz/templates/families.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

const Term& term_of(const FactBase& base, FactId fact) {
    return base.get<Term>(fact);
}

std::string meaning_key(const FactBase& base, FactId fact) {
    return term_of(base, fact).means;
}

std::string name_key(const FactBase& base, FactId fact) {
    return term_of(base, fact).name;
}

Phrases::Values values(const Material& material, FactId fact) {
    const Term& term = term_of(material.base(), fact);
    return {{"term", term.name}, {"means", term.means}};
}

template <class Choose>
std::optional<Question> ask(const Material& material, const Template& made_from, FactId fact, Rng rng,
                            const Choose& choose) {
    auto task =
        pick_one(material, fact, choose(fact),
                 choices(material, made_from, fact, rng.fork("others"),
                         [&](const Material::Candidate& other) { return std::optional<Proposed>(choose(other.fact)); }),
                 rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    return draft(material, made_from, fact, values(material, fact), std::move(*task), rng);
}

std::optional<Question> ask_meaning(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return ask(material, made_from, fact, rng, [&](FactId other) {
        const std::string& means = term_of(material.base(), other).means;
        return Proposed{means, {{fact, Aspect::meaning, means}}};
    });
}

std::optional<Question> ask_name(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const std::string& means = term_of(material.base(), fact).means;
    return ask(material, made_from, fact, rng, [&](FactId other) {
        return Proposed{term_of(material.base(), other).name, {{other, Aspect::meaning, means}}};
    });
}

std::optional<Question> type_name(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const Term& term = term_of(base, fact);
    TypeIn task{{term.name}, {}, {{fact, Aspect::meaning, term.means}}};
    task.accepted.insert(task.accepted.end(), term.also.begin(), term.also.end());
    for (const Material::Keyed& other : material.own(made_from)) {
        if (other.key != term.name) {
            task.others.push_back(other.key);
        }
    }
    return draft(material, made_from, fact, values(material, fact), std::move(task), rng);
}

constexpr std::array table{
    Template{"term-meaning", FactKind::term, Aspect::meaning, TaskKind::pick_one, meaning_key, ask_meaning},
    Template{"meaning-term", FactKind::term, Aspect::meaning, TaskKind::pick_one, name_key, ask_name},
    Template{"meaning-term-typed", FactKind::term, Aspect::meaning, TaskKind::type_in, name_key, type_name},
};

}  // namespace

std::span<const Template> term_templates() {
    return table;
}

}  // namespace standpoint
