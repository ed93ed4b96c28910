#include "quiz/proof.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace standpoint {

namespace {

// One claim's way to its proof: the parts every rule needs.
struct Case {
    const FactBase& base;
    const Phrases& phrases;
    const Claim& claim;

    const Fact& fact() const { return base[claim.about]; }

    // The reason, and after it what the article does say of this fact.
    Proof because(Rule rule, std::string_view phrase, Phrases::Values values) const {
        values.emplace("explanation", fact().explanation);
        return {rule, phrases.say(phrase, values, Rng(0))};
    }
};

const std::string& said(const FactBase& base, const EntityRef& entity) {
    return naming(base, entity).in_text;
}

bool same_role(const Role& a, const Role& b) {
    return a.title == b.title && a.of == b.of;
}

bool holds_role(const FactBase& base, PersonId person, const Role& role) {
    return std::ranges::any_of(base.of_kind(FactKind::role), [&](FactId id) {
        const auto& other = base.get<Role>(id);
        return other.person == person && same_role(other, role);
    });
}

std::optional<Proof> no_holder(const Case& at, const Role& role, PersonId person, std::string_view claimed) {
    if (holds_role(at.base, person, role) || !(role.sole || role.whole_list)) {
        return std::nullopt;
    }
    return at.because(role.sole ? Rule::functional : Rule::whole_list, "proof.role",
                      {{"person", at.base[person].in_text}, {"called", std::string(claimed)}});
}

std::optional<Proof> disprove(const Case& at, const Role& role) {
    switch (at.claim.aspect) {
        case Aspect::person: {
            const auto* entity = std::get_if<EntityRef>(&at.claim.value);
            const auto* person = entity ? std::get_if<PersonId>(entity) : nullptr;
            return person ? no_holder(at, role, *person, role.called) : std::nullopt;
        }
        case Aspect::title: {
            const auto* other = std::get_if<FactId>(&at.claim.value);
            if (!other) {
                return std::nullopt;
            }
            const auto& claimed = at.base.get<Role>(*other);
            return no_holder(at, claimed, role.person, claimed.called);
        }
        case Aspect::of: {
            const auto* whose = std::get_if<EntityRef>(&at.claim.value);
            if (!whose || overlap(at.base, *whose, role.of)) {
                return std::nullopt;
            }
            return at.because(Rule::functional, "proof.of",
                              {{"person", at.base[role.person].in_text}, {"called", role.called}});
        }
        case Aspect::side: {
            const auto* entity = std::get_if<EntityRef>(&at.claim.value);
            const auto own = at.base[role.person].side;
            if (!entity || !own || EntityRef(*own) == *entity) {
                return std::nullopt;
            }
            return at.because(Rule::disjoint, "proof.side",
                              {{"person", at.base[role.person].in_text}, {"side", at.base[*own].in_text}});
        }
        default: return std::nullopt;
    }
}

bool at_end(const FactBase& base, const Party& party, const EntityRef& entity) {
    return std::ranges::any_of(party, [&](const EntityRef& member) { return overlap(base, member, entity); });
}

// Where else in the pack somebody met in this place: the reason a reader finds most useful.
std::string met_there(const Case& at, const EntityRef& place) {
    for (const FactId id : at.base.of_kind(FactKind::meeting)) {
        const auto& other = at.base.get<Meeting>(id);
        if (id != at.claim.about && other.place && EntityRef(*other.place) == place) {
            return at.base[id].explanation;
        }
    }
    return {};
}

template <class Placed>
std::optional<Proof> elsewhere(const Case& at, const Placed& placed) {
    const auto* place = std::get_if<EntityRef>(&at.claim.value);
    if (!place || !placed.place || overlap(at.base, *place, *placed.place)) {
        return std::nullopt;
    }
    const std::string other = met_there(at, *place);
    if (other.empty()) {
        return at.because(Rule::functional, "proof.place",
                          {{"called", placed.called}, {"located", at.base[*placed.place].located}});
    }
    return at.because(Rule::functional, "proof.place-of-other", {{"other", other}});
}

// A year or a rank on the timeline under the same text anywhere in the pack.
Time time_of_text(const FactBase& base, const std::string& text) {
    Time time{text, {}, {}};
    const auto found = std::ranges::find(base.timeline, text);
    if (found != base.timeline.end()) {
        time.rank = static_cast<std::size_t>(found - base.timeline.begin());
    }
    for (const FactId id : base.of_kind(FactKind::event)) {
        const auto& when = base.get<Event>(id).when;
        if (when && when->text == text) {
            time.year = when->year;
            break;
        }
    }
    return time;
}

std::optional<Proof> other_time(const Case& at, const std::optional<Time>& when, const std::string& called) {
    const auto* text = std::get_if<std::string>(&at.claim.value);
    if (!text || !when) {
        return std::nullopt;
    }
    const Time claimed = time_of_text(at.base, *text);
    const bool years_differ = claimed.year && when->year && *claimed.year != *when->year;
    const bool ranks_differ = claimed.rank && when->rank && *claimed.rank != *when->rank;
    if (!years_differ && !ranks_differ) {
        return std::nullopt;
    }
    return at.because(Rule::disjoint, "proof.time", {{"called", called}, {"time", when->text}});
}

std::optional<Proof> outside(const Case& at, const Amount& amount, std::string_view phrase) {
    const auto* number = std::get_if<double>(&at.claim.value);
    if (!number || (*number >= amount.low && *number <= amount.high)) {
        return std::nullopt;
    }
    return at.because(Rule::gap, phrase, {});
}

std::optional<Proof> other_text(const Case& at, const std::string& own) {
    const auto* text = std::get_if<std::string>(&at.claim.value);
    if (!text || fold(*text) == fold(own)) {
        return std::nullopt;
    }
    return at.because(Rule::functional, "proof.text", {});
}

struct Dated {
    const std::optional<Time>* when;
    const std::vector<FactId>* after;
    const std::string* called;
};

std::optional<Dated> dated(const FactBase& base, FactId id) {
    if (const auto* meeting = std::get_if<Meeting>(&base[id].body)) {
        return Dated{&meeting->when, &meeting->after, &meeting->called};
    }
    if (const auto* event = std::get_if<Event>(&base[id].body)) {
        return Dated{&event->when, &event->after, &event->called};
    }
    return std::nullopt;
}

bool earlier_time(const std::optional<Time>& a, const std::optional<Time>& b) {
    if (!a || !b) {
        return false;
    }
    return (a->year && b->year && *a->year < *b->year) || (a->rank && b->rank && *a->rank < *b->rank);
}

// By the times themselves, or down the chain of "after" from the later one. Depth-first; a checked pack has no cycles.
bool strictly_before(const FactBase& base, FactId earlier, FactId later) {
    std::vector<FactId> open{later};
    std::vector<FactId> seen;
    const auto first = dated(base, earlier);
    while (first && !open.empty()) {
        const FactId at = open.back();
        open.pop_back();
        if (std::ranges::find(seen, at) != seen.end()) {
            continue;
        }
        seen.push_back(at);
        const auto here = dated(base, at);
        if (!here) {
            continue;
        }
        if (earlier_time(*first->when, *here->when)) {
            return true;
        }
        for (const FactId before : *here->after) {
            if (before == earlier) {
                return true;
            }
            open.push_back(before);
        }
    }
    return false;
}

std::optional<Proof> came_after(const Case& at) {
    const auto* later = std::get_if<FactId>(&at.claim.value);
    if (!later || !strictly_before(at.base, *later, at.claim.about)) {
        return std::nullopt;
    }
    const auto first = dated(at.base, *later);
    const auto second = dated(at.base, at.claim.about);
    return at.because(Rule::order, "proof.order", {{"earlier", *first->called}, {"later", *second->called}});
}

// They did not face each other: both are known to have sat at one end, or the list of those present is whole.
std::optional<Proof> not_across(const Case& at, const Meeting& meeting, const Pairing& pair) {
    std::vector<std::size_t> seats_of_one;
    std::vector<std::size_t> seats_of_other;
    for (std::size_t end = 0; end < meeting.table.size(); ++end) {
        if (at_end(at.base, meeting.table[end], pair.one)) {
            seats_of_one.push_back(end);
        }
        if (at_end(at.base, meeting.table[end], pair.other)) {
            seats_of_other.push_back(end);
        }
    }
    const bool both_there = !seats_of_one.empty() && !seats_of_other.empty();
    const bool at_one_end = both_there && seats_of_one == seats_of_other && seats_of_one.size() == 1;
    if (!meeting.whole_list || (both_there && !at_one_end)) {
        return std::nullopt;
    }
    return at.because(at_one_end ? Rule::disjoint : Rule::whole_list, "proof.counterpart", {});
}

std::optional<Proof> disprove(const Case& at, const Meeting& meeting) {
    switch (at.claim.aspect) {
        case Aspect::counterpart: {
            const auto* pair = std::get_if<Pairing>(&at.claim.value);
            return pair ? not_across(at, meeting, *pair) : std::nullopt;
        }
        case Aspect::participant: {
            const auto* entity = std::get_if<EntityRef>(&at.claim.value);
            if (!entity || !meeting.whole_list || std::ranges::any_of(meeting.table, [&](const Party& party) {
                    return at_end(at.base, party, *entity);
                })) {
                return std::nullopt;
            }
            return at.because(Rule::whole_list, "proof.participant",
                              {{"person", said(at.base, *entity)}, {"called", meeting.called}});
        }
        case Aspect::place: return elsewhere(at, meeting);
        case Aspect::time: return other_time(at, meeting.when, meeting.called);
        case Aspect::length: return meeting.length ? outside(at, *meeting.length, "proof.number") : std::nullopt;
        case Aspect::count: return meeting.count ? other_text(at, *meeting.count) : std::nullopt;
        case Aspect::purpose: return meeting.purpose ? other_text(at, *meeting.purpose) : std::nullopt;
        case Aspect::order: return came_after(at);
        default: return std::nullopt;
    }
}

bool in_favour(Stance stance) {
    return stance != Stance::refuses && stance != Stance::rejects;
}

// The position, what it answers, and whatever answers one of these: all that is said on one matter.
std::vector<FactId> matter_of(const FactBase& base, FactId position) {
    std::vector<FactId> matter{position};
    for (std::size_t i = 0; i < matter.size(); ++i) {
        const auto add = [&](FactId id) {
            if (std::ranges::find(matter, id) == matter.end()) {
                matter.push_back(id);
            }
        };
        if (const auto& answered = base.get<Position>(matter[i]).answers) {
            add(*answered);
        }
        for (const FactId other : base.answered_by[matter[i].index]) {
            add(other);
        }
    }
    return matter;
}

// True where what the holder says counts for the entity: the same one, or the side it belongs to.
bool speaks_for(const FactBase& base, const EntityRef& holder, const EntityRef& entity) {
    const auto side = side_of(base, holder);
    return holder == entity || (side && EntityRef(*side) == entity);
}

std::optional<Proof> no_such_holding(const Case& at, const Position& position) {
    const auto* claimed = std::get_if<Holding>(&at.claim.value);
    if (!claimed) {
        return std::nullopt;
    }
    const std::vector<FactId> matter = matter_of(at.base, at.claim.about);
    for (const FactId id : matter) {
        const auto& other = at.base.get<Position>(id);
        if (other.stance == claimed->stance && overlap(at.base, other.holder, claimed->holder)) {
            return std::nullopt;
        }
    }
    for (const FactId id : matter) {
        const auto& other = at.base.get<Position>(id);
        if (speaks_for(at.base, other.holder, claimed->holder) &&
            in_favour(other.stance) != in_favour(claimed->stance)) {
            const bool own = id == at.claim.about;
            return Proof{own ? Rule::disjoint : Rule::stated,
                         at.phrases.say("proof.stated", {{"explanation", at.base[id].explanation}}, Rng(0))};
        }
    }
    // A reply of the opposite kind is an answer to it; the same kind would make another holder of it.
    const bool would_answer = in_favour(position.stance) != in_favour(claimed->stance);
    if ((would_answer ? position.answers_whole_list : position.whole_list) &&
        std::ranges::none_of(
            matter, [&](FactId id) { return overlap(at.base, at.base.get<Position>(id).holder, claimed->holder); })) {
        return at.because(Rule::attributed, "proof.attributed", {{"claimed", said(at.base, claimed->holder)}});
    }
    return std::nullopt;
}

std::optional<Proof> no_such_answer(const Case& at, const Position& position) {
    const auto answers = std::span(at.base.answered_by[at.claim.about.index]);
    if (std::holds_alternative<std::string>(at.claim.value)) {
        if (answers.empty()) {
            return std::nullopt;
        }
        return Proof{Rule::stated,
                     at.phrases.say("proof.answered", {{"explanation", at.base[answers.front()].explanation}}, Rng(0))};
    }
    if (const auto* claimed = std::get_if<Answered>(&at.claim.value)) {
        const bool said_so = std::ranges::any_of(answers, [&](FactId id) {
            const auto& answer = at.base.get<Position>(id);
            return answer.stance == claimed->stance && overlap(at.base, answer.holder, claimed->by);
        });
        if (said_so || !position.answers_whole_list) {
            return std::nullopt;
        }
        return at.because(Rule::whole_list, "proof.unanswered", {});
    }
    if (const auto* demand = std::get_if<FactId>(&at.claim.value)) {
        if (!position.answers || *position.answers == *demand) {
            return std::nullopt;
        }
        return at.because(Rule::functional, "proof.answers-other",
                          {{"demand", at.base[*position.answers].explanation}});
    }
    return std::nullopt;
}

std::optional<Proof> disprove(const Case& at, const Position& position) {
    switch (at.claim.aspect) {
        case Aspect::holding: return no_such_holding(at, position);
        case Aspect::answer: return no_such_answer(at, position);
        case Aspect::addressee: {
            const auto* whom = std::get_if<EntityRef>(&at.claim.value);
            if (!whom || !position.of || overlap(at.base, *whom, *position.of)) {
                return std::nullopt;
            }
            return at.because(Rule::functional, "proof.addressee", {{"whom", said(at.base, *position.of)}});
        }
        case Aspect::topic: return other_text(at, at.base[position.topic].key);
        default: return std::nullopt;
    }
}

std::optional<Proof> disprove(const Case& at, const Event& event) {
    switch (at.claim.aspect) {
        case Aspect::place: return elsewhere(at, event);
        case Aspect::time: return other_time(at, event.when, event.called);
        case Aspect::order: return came_after(at);
        case Aspect::year: {
            const auto* year = std::get_if<double>(&at.claim.value);
            if (!year || !event.when || !event.when->year || std::lround(*year) == *event.when->year) {
                return std::nullopt;
            }
            return at.because(Rule::gap, "proof.number", {});
        }
        case Aspect::actor: {
            const auto* who = std::get_if<EntityRef>(&at.claim.value);
            if (!who || !event.by || overlap(at.base, *who, *event.by)) {
                return std::nullopt;
            }
            return at.because(Rule::functional, "proof.actor",
                              {{"called", event.called}, {"who", said(at.base, *event.by)}});
        }
        default: return std::nullopt;
    }
}

// Whether the claimed value is one that the pack will not rule out of this subject.
bool may_fit(const Case& at, const State& state) {
    const auto* text = std::get_if<std::string>(&at.claim.value);
    return text && std::ranges::any_of(state.may_also_be, [&](FactId other) {
               return fold(*text) == fold(at.base.get<State>(other).value);
           });
}

std::optional<Proof> disprove(const Case& at, const State& state) {
    switch (at.claim.aspect) {
        case Aspect::value: return may_fit(at, state) ? std::nullopt : other_text(at, state.value);
        case Aspect::says: return other_text(at, state.says);
        default: return std::nullopt;
    }
}

std::optional<Proof> disprove(const Case& at, const Quantity& quantity) {
    return at.claim.aspect == Aspect::number ? outside(at, quantity.amount, "proof.number") : std::nullopt;
}

std::optional<Proof> disprove(const Case& at, const Term& term) {
    return at.claim.aspect == Aspect::meaning ? other_text(at, term.means) : std::nullopt;
}

}  // namespace

std::optional<Proof> prove_false(const FactBase& base, const Phrases& phrases, const Claim& claim) {
    const Case at{base, phrases, claim};
    return std::visit([&](const auto& body) { return disprove(at, body); }, base[claim.about].body);
}

}  // namespace standpoint
