#include "facts/fact_base.hpp"

#include <algorithm>

namespace standpoint {

namespace {

bool is_within(const FactBase& base, PlaceId inner, PlaceId outer) {
    for (auto at = base[inner].within; at; at = base[*at].within) {
        if (*at == outer) {
            return true;
        }
    }
    return false;
}

// True where `part` belongs to `whole` without being it.
bool belongs_to(const FactBase& base, const EntityRef& part, const EntityRef& whole) {
    if (const auto* outer = std::get_if<PlaceId>(&whole)) {
        const auto* inner = std::get_if<PlaceId>(&part);
        return inner != nullptr && is_within(base, *inner, *outer);
    }
    if (const auto* side = std::get_if<SideId>(&whole)) {
        return !std::holds_alternative<SideId>(part) && side_of(base, part) == *side;
    }
    return false;
}

void add_once(std::vector<std::string>& names, const std::string& name) {
    if (!name.empty() && std::ranges::find(names, name) == names.end()) {
        names.push_back(name);
    }
}

}  // namespace

std::optional<FactId> FactBase::find_fact(std::string_view fact_key) const {
    const auto found = std::ranges::find(facts, fact_key, &Fact::key);
    if (found == facts.end()) {
        return std::nullopt;
    }
    return FactId{static_cast<std::uint32_t>(found - facts.begin())};
}

std::span<const FactId> FactBase::roles_of(PersonId person) const {
    return roles_by_person.empty() ? of_kind(FactKind::role) : std::span<const FactId>(roles_by_person[person.index]);
}

std::span<const FactId> FactBase::roles_titled(const std::string& called) const {
    const auto found = roles_by_title.find(called);
    return found == roles_by_title.end() ? of_kind(FactKind::role) : std::span<const FactId>(found->second);
}

std::span<const FactId> FactBase::meetings_with(const EntityRef& entity) const {
    const auto* person = std::get_if<PersonId>(&entity);
    return person == nullptr || meetings_by_person.empty() ? of_kind(FactKind::meeting)
                                                           : std::span<const FactId>(meetings_by_person[person->index]);
}

void list_by_person(FactBase& base) {
    base.roles_by_person.assign(base.people.size(), {});
    base.meetings_by_person.assign(base.people.size(), {});
    base.roles_by_title.clear();
    for (const FactId id : base.of_kind(FactKind::role)) {
        const auto& role = base.get<Role>(id);
        base.roles_by_person[role.person.index].push_back(id);
        base.roles_by_title[role.title].push_back(id);
    }
    for (const FactId id : base.of_kind(FactKind::meeting)) {
        for (const Party& party : base.get<Meeting>(id).table) {
            for (const EntityRef& member : party) {
                const auto* person = std::get_if<PersonId>(&member);
                if (person != nullptr) {
                    base.meetings_by_person[person->index].push_back(id);  // nobody sits at a table twice
                }
            }
        }
    }
}

const Naming& naming(const FactBase& base, const EntityRef& entity) {
    return std::visit([&](auto id) -> const Naming& { return base[id]; }, entity);
}

std::optional<SideId> side_of(const FactBase& base, const EntityRef& entity) {
    if (const auto* side = std::get_if<SideId>(&entity)) {
        return *side;
    }
    if (const auto* person = std::get_if<PersonId>(&entity)) {
        return base[*person].side;
    }
    if (const auto* group = std::get_if<GroupId>(&entity)) {
        return base[*group].side;
    }
    return std::nullopt;
}

std::vector<std::string> names_of(const FactBase& base, const EntityRef& entity) {
    const Naming& own = naming(base, entity);
    std::vector<std::string> names{own.name};
    add_once(names, own.in_text);
    if (const auto* person = std::get_if<PersonId>(&entity)) {
        add_once(names, base[*person].short_name);
    }
    for (const std::string& other : own.also) {
        add_once(names, other);
    }
    return names;
}

const std::string& called(const FactBase& base, FactId fact) {
    const auto* meeting = std::get_if<Meeting>(&base[fact].body);
    return meeting ? meeting->called : base.get<Event>(fact).called;
}

const std::optional<Time>& when_of(const FactBase& base, FactId fact) {
    const auto* meeting = std::get_if<Meeting>(&base[fact].body);
    return meeting ? meeting->when : base.get<Event>(fact).when;
}

bool overlap(const FactBase& base, const EntityRef& a, const EntityRef& b) {
    return a == b || belongs_to(base, a, b) || belongs_to(base, b, a);
}

}  // namespace standpoint
