// Who holds which office or tie, and on which side: person ↔ role, person → side, odd one out.
#include <algorithm>
#include <array>

#include "quiz/templates/families.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

const Role& role_of(const FactBase& base, FactId fact) {
    return base.get<Role>(fact);
}

std::string person_key(const FactBase& base, FactId fact) {
    return base[role_of(base, fact).person].key;
}

// Where somebody holds two roles, "what is this person?" has two answers.
bool has_one_role(const FactBase& base, PersonId person) {
    return std::ranges::count_if(base.roles_of(person),
                                 [&](FactId id) { return role_of(base, id).person == person; }) == 1;
}

// A role that several people hold has no one answer.
bool has_one_holder(const FactBase& base, const Role& role) {
    return (role.sole || role.whole_list) && std::ranges::count_if(base.roles_titled(role.title), [&](FactId id) {
                                                 return role_of(base, id).title == role.title &&
                                                        role_of(base, id).of == role.of;
                                             }) == 1;
}

std::string sole_person_key(const FactBase& base, FactId fact) {
    return has_one_holder(base, role_of(base, fact)) ? person_key(base, fact) : std::string();
}

// Offices and ties have pools of their own: whoever a tie is to cannot be the answer, and would be an option only where
// somebody else is asked for.
std::string office_key(const FactBase& base, FactId fact) {
    return std::holds_alternative<PersonId>(role_of(base, fact).of) ? std::string() : sole_person_key(base, fact);
}

std::string tie_key(const FactBase& base, FactId fact) {
    return std::holds_alternative<PersonId>(role_of(base, fact).of) ? sole_person_key(base, fact) : std::string();
}

std::string called_key(const FactBase& base, FactId fact) {
    return has_one_role(base, role_of(base, fact).person) ? role_of(base, fact).called : std::string();
}

std::string side_key(const FactBase& base, FactId fact) {
    const auto side = base[role_of(base, fact).person].side;
    return side ? base[*side].key : std::string();
}

Phrases::Values values(const Material& material, FactId fact) {
    const Role& role = role_of(material.base(), fact);
    return {{"person", said(material, EntityRef(role.person))}, {"called", role.called}};
}

Proposed person_choice(const Material& material, FactId fact, PersonId person) {
    return {material.base()[person].name, {{fact, Aspect::person, EntityRef(person)}}};
}

std::optional<Question> ask_person(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const Role& role = role_of(material.base(), fact);
    auto task = pick_one(material, fact, person_choice(material, fact, role.person),
                         choices(material, made_from, fact, rng.fork("others"),
                                 [&](const Material::Candidate& other) -> std::optional<Proposed> {
                                     if (EntityRef(role_of(material.base(), other.fact).person) == role.of) {
                                         return std::nullopt;  // nobody is their own envoy
                                     }
                                     return person_choice(material, fact, role_of(material.base(), other.fact).person);
                                 }),
                         rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    return draft(material, made_from, fact, values(material, fact), std::move(*task), rng);
}

std::optional<Question> type_person(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const EntityRef person = role_of(base, fact).person;
    TypeIn task{names_of(base, person), {}, {{fact, Aspect::person, person}}};
    for (std::uint32_t i = 0; i < base.people.size(); ++i) {
        if (EntityRef(PersonId{i}) != person) {
            std::ranges::copy(names_of(base, PersonId{i}), std::back_inserter(task.others));
        }
    }
    return draft(material, made_from, fact, values(material, fact), std::move(task), rng);
}

std::optional<Question> ask_role(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const auto choice = [&](FactId role) -> std::optional<Proposed> {
        return Proposed{role_of(material.base(), role).called, {{fact, Aspect::title, role}}};
    };
    auto task = pick_one(material, fact, *choice(fact),
                         choices(material, made_from, fact, rng.fork("others"),
                                 [&](const Material::Candidate& other) {
                                     const bool own = role_of(material.base(), other.fact).of ==
                                                      EntityRef(role_of(material.base(), fact).person);
                                     return own ? std::nullopt : choice(other.fact);
                                 }),
                         rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    return draft(material, made_from, fact, values(material, fact), std::move(*task), rng);
}

Proposed side_choice(const Material& material, FactId fact, SideId side) {
    return {material.base()[side].name, {{fact, Aspect::side, EntityRef(side)}}};
}

std::optional<Question> ask_side(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const auto side = [&](FactId role) { return *base[role_of(base, role).person].side; };
    auto task = pick_one(material, fact, side_choice(material, fact, side(fact)),
                         choices(material, made_from, fact, rng.fork("others"),
                                 [&](const Material::Candidate& other) -> std::optional<Proposed> {
                                     return side_choice(material, fact, side(other.fact));
                                 }),
                         rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    return draft(material, made_from, fact, values(material, fact), std::move(*task), rng);
}

// Somebody of a side from which a set of three could come: else the odd one would never be of the largest side.
std::string odd_key(const FactBase& base, FactId fact) {
    constexpr int alike = 3;
    const auto side = base[role_of(base, fact).person].side;
    int found = 0;
    for (auto person = base.people.begin(); side && found < alike && person != base.people.end(); ++person) {
        found += person->side == side ? 1 : 0;
    }
    return found == alike ? side_key(base, fact) : std::string();
}

// The fact's person is the odd one; the others share a side that is not this person's.
std::optional<Question> ask_odd_one(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const SideId own = *base[role_of(base, fact).person].side;
    std::vector<FactId> roles(base.of_kind(FactKind::role).begin(), base.of_kind(FactKind::role).end());
    rng.shuffle(roles);
    std::vector<SideId> sides;
    for (const FactId role : roles) {
        const auto side = base[role_of(base, role).person].side;
        if (side && *side != own && std::ranges::find(sides, *side) == sides.end()) {
            sides.push_back(*side);
        }
    }
    for (const SideId shared : sides) {
        std::vector<Proposed> others;
        for (const FactId role : roles) {
            const PersonId person = role_of(base, role).person;
            if (base[person].side == shared) {
                others.push_back({base[person].name, {{role, Aspect::side, EntityRef(own)}}});
            }
        }
        auto task =
            pick_one(material, fact, {base[role_of(base, fact).person].name, {{fact, Aspect::side, EntityRef(own)}}},
                     std::move(others), rng.fork("pick"));
        if (task) {
            return draft(material, made_from, fact, {}, std::move(*task), rng);
        }
    }
    return std::nullopt;
}

constexpr std::array table{
    Template{"role-person", FactKind::role, Aspect::person, TaskKind::pick_one, office_key, ask_person},
    Template{"tie-person", FactKind::role, Aspect::person, TaskKind::pick_one, tie_key, ask_person},
    Template{"role-person-typed", FactKind::role, Aspect::person, TaskKind::type_in, sole_person_key, type_person},
    Template{"role-person-cloze", FactKind::role, Aspect::person, TaskKind::pick_one, office_key, ask_person, 0.5},
    Template{"person-role", FactKind::role, Aspect::title, TaskKind::pick_one, called_key, ask_role},
    Template{"person-side", FactKind::role, Aspect::side, TaskKind::pick_one, side_key, ask_side, 0.7},
    Template{"odd-one-out", FactKind::role, Aspect::side, TaskKind::pick_one, odd_key, ask_odd_one, 0.2},
};

}  // namespace

std::span<const Template> role_templates() {
    return table;
}

}  // namespace standpoint
