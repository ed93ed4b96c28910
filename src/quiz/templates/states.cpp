// How something stands as of the article: what it says of it, and of what it says so.
#include <algorithm>
#include <array>

#include "quiz/templates/families.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

const State& state_of(const FactBase& base, FactId fact) {
    return base.get<State>(fact);
}

std::string value_key(const FactBase& base, FactId fact) {
    return state_of(base, fact).value;
}

std::string about_key(const FactBase& base, FactId fact) {
    return state_of(base, fact).about;
}

Phrases::Values values(const Material& material, FactId fact) {
    const State& state = state_of(material.base(), fact);
    return {{"about", state.about}, {"value", state.value}};
}

bool may_stand_beside(const FactBase& base, FactId one, FactId other) {
    const auto& open = state_of(base, one).may_also_be;
    return std::ranges::find(open, other) == open.end();
}

// Each two of the options exclude each other, not only key and distractor: so each could be asked for among the same.
template <class Choose>
std::optional<Question> ask(const Material& material, const Template& made_from, FactId fact, Rng rng,
                            const Choose& choose) {
    const FactBase& base = material.base();
    std::vector<FactId> offered;
    auto others = choices(material, made_from, fact, rng.fork("others"),
                          [&](const Material::Candidate& other) -> std::optional<Proposed> {
                              const bool fits = std::ranges::all_of(
                                  offered, [&](FactId earlier) { return may_stand_beside(base, earlier, other.fact); });
                              offered.push_back(other.fact);
                              return fits ? std::optional<Proposed>(choose(other.fact)) : std::nullopt;
                          });
    auto task = pick_one(material, fact, choose(fact), std::move(others), rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    return draft(material, made_from, fact, values(material, fact), std::move(*task), rng);
}

std::optional<Question> ask_value(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return ask(material, made_from, fact, rng, [&](FactId other) {
        const std::string& value = state_of(material.base(), other).value;
        return Proposed{value, {{fact, Aspect::value, value}}};
    });
}

std::optional<Question> ask_about(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const std::string& value = state_of(material.base(), fact).value;
    return ask(material, made_from, fact, rng, [&](FactId other) {
        return Proposed{state_of(material.base(), other).about, {{other, Aspect::value, value}}};
    });
}

constexpr std::array table{
    Template{"state-value", FactKind::state, Aspect::value, TaskKind::pick_one, value_key, ask_value},
    Template{"value-state", FactKind::state, Aspect::value, TaskKind::pick_one, about_key, ask_about},
    Template{"state-cloze", FactKind::state, Aspect::value, TaskKind::pick_one, value_key, ask_value, 0.5},
};

}  // namespace

std::span<const Template> state_templates() {
    return table;
}

}  // namespace standpoint
