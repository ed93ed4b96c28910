#include "facts/claim.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "base/text.hpp"
#include "facts/truth.hpp"

namespace standpoint {

namespace {

// ---- roles ----------------------------------------------------------------------------------------------------------

// True where some role gives the person the same title towards the same entity; false where the pack says that nobody
// else has it.
Truth has_office(const FactBase& base, PersonId person, const Role& office) {
    bool complete = false;
    for (const FactId id : base.of_kind(FactKind::role)) {
        const auto& role = base.get<Role>(id);
        if (role.title != office.title || role.of != office.of) {
            continue;
        }
        if (role.person == person) {
            return true;
        }
        complete = complete || role.sole || role.whole_list;
    }
    return complete ? Truth(false) : unsaid;
}

Truth of_whom(const FactBase& base, const Role& role, const EntityRef& whose) {
    const auto also_of = [&](FactId id) {
        const auto& other = base.get<Role>(id);
        return other.person == role.person && other.title == role.title && other.of == whose;
    };
    if (std::ranges::any_of(base.of_kind(FactKind::role), also_of)) {
        return true;
    }
    return only(base, role.of, whose);
}

Truth on_side(const FactBase& base, const Role& role, const EntityRef& claimed) {
    const auto* side = std::get_if<SideId>(&claimed);
    const auto own = base[role.person].side;
    return side != nullptr && own ? Truth(*own == *side) : unsaid;
}

Truth judge(const FactBase& base, const Claim& claim, const Role& role) {
    const auto* who = std::get_if<EntityRef>(&claim.value);
    const auto* other = std::get_if<FactId>(&claim.value);
    if (claim.aspect == Aspect::person && who != nullptr) {
        const auto* person = std::get_if<PersonId>(who);
        return person == nullptr ? unsaid : has_office(base, *person, role);
    }
    if (claim.aspect == Aspect::title && other != nullptr) {
        const auto* office = std::get_if<Role>(&base[*other].body);
        return office == nullptr ? unsaid : has_office(base, role.person, *office);
    }
    if (claim.aspect == Aspect::of && who != nullptr) {
        return of_whom(base, role, *who);
    }
    if (claim.aspect == Aspect::side && who != nullptr) {
        return on_side(base, role, *who);
    }
    return unsaid;
}

// ---- meetings and events --------------------------------------------------------------------------------------------

Truth in_order(const FactBase& base, FactId earlier, FactId later) {
    if (earlier == later || came_before(base, later, earlier)) {
        return false;
    }
    return came_before(base, earlier, later) ? Truth(true) : unsaid;
}

Truth judge(const FactBase& base, const Claim& claim, const Meeting& meeting) {
    const auto* who = std::get_if<EntityRef>(&claim.value);
    const auto* text = std::get_if<std::string>(&claim.value);
    switch (claim.aspect) {
        case Aspect::counterpart: {
            const auto* pair = std::get_if<Pairing>(&claim.value);
            return pair == nullptr ? unsaid : met(base, meeting, *pair);
        }
        case Aspect::participant: return who == nullptr ? unsaid : took_part(base, meeting, *who);
        case Aspect::place: return who == nullptr ? unsaid : was_at(base, meeting.place, *who);
        case Aspect::time: return text == nullptr ? unsaid : was_when(base, meeting.when, *text);
        case Aspect::length: return within(meeting.length, claim.value);
        case Aspect::count: return text == nullptr ? unsaid : only(meeting.count, *text);
        case Aspect::purpose: return text == nullptr ? unsaid : only(meeting.purpose, *text);
        case Aspect::order: {
            const auto* later = std::get_if<FactId>(&claim.value);
            return later == nullptr ? unsaid : in_order(base, claim.about, *later);
        }
        default: return unsaid;
    }
}

Truth judge(const FactBase& base, const Claim& claim, const Event& event) {
    const auto* who = std::get_if<EntityRef>(&claim.value);
    switch (claim.aspect) {
        case Aspect::actor: return who == nullptr || !event.by ? unsaid : only(base, *event.by, *who);
        case Aspect::place: return who == nullptr ? unsaid : was_at(base, event.place, *who);
        case Aspect::time: {
            const auto* text = std::get_if<std::string>(&claim.value);
            return text == nullptr ? unsaid : was_when(base, event.when, *text);
        }
        case Aspect::year: {
            const auto* year = std::get_if<double>(&claim.value);
            return year == nullptr || !event.when || !event.when->year ? unsaid : Truth(*year == *event.when->year);
        }
        case Aspect::order: {
            const auto* later = std::get_if<FactId>(&claim.value);
            return later == nullptr ? unsaid : in_order(base, claim.about, *later);
        }
        default: return unsaid;
    }
}

// ---- positions ------------------------------------------------------------------------------------------------------

bool in_favour(Stance stance) {
    return stance != Stance::refuses && stance != Stance::rejects;
}

bool opposed(Stance a, Stance b) {
    return in_favour(a) != in_favour(b);
}

// What all the positions of a matter say of the claimed stance.
Truth holding(const FactBase& base, FactId about, const Holding& claimed) {
    bool partly = false;     // somebody takes the stance who is partly the claimed holder
    bool opposite = false;   // the claimed holder, or a part of it, takes an opposing stance
    bool elsewhere = true;   // the claimed holder has no part in the matter at all
    bool all_listed = true;  // every position with the stance lists all its holders
    for (const FactId id : matter_of(base, about)) {
        const auto& position = base.get<Position>(id);
        const bool same_stance = position.stance == claimed.stance;
        if (same_stance && speaks_as(base, position.holder, claimed.holder)) {
            return true;
        }
        const bool related = overlap(base, position.holder, claimed.holder);
        partly = partly || (same_stance && related);
        opposite = opposite || (related && opposed(position.stance, claimed.stance));
        elsewhere = elsewhere && !related;
        all_listed = all_listed && (!same_stance || position.whole_list);
    }
    if (partly) {
        return unsaid;
    }
    if (opposite) {
        return false;
    }
    // An opposing stance would be an answer to this position; one in the same direction, another holder of it.
    const auto& own = base.get<Position>(about);
    const bool complete = opposed(own.stance, claimed.stance) ? own.answers_whole_list : own.whole_list && all_listed;
    return complete && elsewhere ? Truth(false) : unsaid;
}

Truth answered(const FactBase& base, FactId about, const Answered& claimed) {
    bool partly = false;
    bool opposite = false;
    for (const FactId id : base.answered_by[about.index]) {
        const auto& answer = base.get<Position>(id);
        const bool same_stance = answer.stance == claimed.stance;
        if (same_stance && speaks_as(base, answer.holder, claimed.by)) {
            return true;
        }
        const bool related = overlap(base, answer.holder, claimed.by);
        partly = partly || (same_stance && related);
        opposite = opposite || (related && opposed(answer.stance, claimed.stance));
    }
    if (partly) {
        return unsaid;
    }
    return opposite || base.get<Position>(about).answers_whole_list ? Truth(false) : unsaid;
}

Truth unanswered(const FactBase& base, FactId about) {
    if (!base.answered_by[about.index].empty()) {
        return false;
    }
    return base.get<Position>(about).answers_whole_list ? Truth(true) : unsaid;
}

// "This position answers that one."
Truth answers(const FactBase& base, const Position& position, FactId other) {
    const auto* asked = std::get_if<Position>(&base[other].body);
    if (asked == nullptr) {
        return unsaid;
    }
    if (position.answers) {
        return *position.answers == other;
    }
    return asked->answers_whole_list ? Truth(false) : unsaid;
}

Truth judge(const FactBase& base, const Claim& claim, const Position& position) {
    switch (claim.aspect) {
        case Aspect::holding: {
            const auto* claimed = std::get_if<Holding>(&claim.value);
            return claimed == nullptr ? unsaid : holding(base, claim.about, *claimed);
        }
        case Aspect::addressee: {
            const auto* whom = std::get_if<EntityRef>(&claim.value);
            return whom == nullptr || !position.of ? unsaid : only(base, *position.of, *whom);
        }
        case Aspect::answer: {
            if (const auto* other = std::get_if<FactId>(&claim.value)) {
                return answers(base, position, *other);
            }
            if (const auto* claimed = std::get_if<Answered>(&claim.value)) {
                return answered(base, claim.about, *claimed);
            }
            return std::holds_alternative<std::string>(claim.value) ? unanswered(base, claim.about) : unsaid;
        }
        case Aspect::topic: {
            const auto* topic = std::get_if<std::string>(&claim.value);
            return topic == nullptr ? unsaid : Truth(*topic == base[position.topic].key);
        }
        default: return unsaid;
    }
}

// ---- states, quantities, terms --------------------------------------------------------------------------------------

Truth judge(const FactBase& base, const Claim& claim, const State& state) {
    const auto* text = std::get_if<std::string>(&claim.value);
    if (text == nullptr) {
        return unsaid;
    }
    if (claim.aspect == Aspect::value) {
        const Truth own = only(std::optional(state.value), *text);
        const bool is_open = std::ranges::any_of(state.may_also_be, [&](FactId other) {
            return only(std::optional(base.get<State>(other).value), *text) == Truth(true);
        });
        return own == Truth(false) && is_open ? unsaid : own;
    }
    return claim.aspect == Aspect::says ? only(std::optional(state.says), *text) : unsaid;
}

Truth judge(const FactBase& /*base*/, const Claim& claim, const Quantity& quantity) {
    return claim.aspect == Aspect::number ? within(quantity.amount, claim.value) : unsaid;
}

Truth judge(const FactBase& /*base*/, const Claim& claim, const Term& term) {
    const auto* text = std::get_if<std::string>(&claim.value);
    return text != nullptr && claim.aspect == Aspect::meaning ? only(std::optional(term.means), *text) : unsaid;
}

const std::vector<FactId>* after_of(const Fact& fact) {
    if (const auto* meeting = std::get_if<Meeting>(&fact.body)) {
        return &meeting->after;
    }
    const auto* event = std::get_if<Event>(&fact.body);
    return event == nullptr ? nullptr : &event->after;
}

}  // namespace

Truth holds(const FactBase& base, const Claim& claim) {
    return std::visit([&](const auto& body) { return judge(base, claim, body); }, base[claim.about].body);
}

Truth holds(const FactBase& base, std::span<const Claim> claims) {
    Truth together = true;
    for (const Claim& claim : claims) {
        const Truth one = holds(base, claim);
        if (one == Truth(false)) {
            return false;
        }
        together = one ? together : unsaid;
    }
    return together;
}

bool came_before(const FactBase& base, FactId earlier, FactId later) {
    const Reach& first = base.reach[earlier.index];
    const Reach& second = base.reach[later.index];
    if (first.within_year <= second.after_year || first.within_rank <= second.after_rank) {
        return true;
    }
    // What is left is a chain of "after" on which no time helps.
    std::vector<FactId> open{later};
    std::unordered_set<FactId> seen{later};
    while (!open.empty()) {
        const auto* after = after_of(base[open.back()]);
        open.pop_back();
        if (after == nullptr) {
            continue;
        }
        for (const FactId before : *after) {
            if (before == earlier) {
                return true;
            }
            if (seen.insert(before).second) {
                open.push_back(before);
            }
        }
    }
    return false;
}

}  // namespace standpoint
