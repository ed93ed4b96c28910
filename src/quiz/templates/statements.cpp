// True or false: a statement as the article has it, or with one slot swapped for another that is proved wrong.
#include <array>
#include <cmath>

#include "quiz/templates/families.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

// What fills the swapped slot, and what the statement then asserts.
struct Filling {
    std::string slot;
    Claim claim;
};

// True and false come equally often, and what fills the slot of a false statement fills that of a true one as often.
template <class Fill>
std::optional<Question> state(const Material& material, const Template& made_from, FactId fact, Rng rng,
                              Phrases::Values values, const Fill& fill_from) {
    TrueFalse task;
    task.truth = rng.chance(0.5);
    Filling filling = *fill_from(fact);
    if (!task.truth) {
        bool found = false;
        for (const Material::Candidate& other : material.others(made_from, made_from.key(material.base(), fact), rng)) {
            std::optional<Filling> wrong = fill_from(other.fact);
            if (!wrong || wrong->slot == filling.slot) {
                continue;
            }
            task.proof = prove_false(material.base(), material.phrases(), wrong->claim);
            if (task.proof) {
                filling = std::move(*wrong);
                found = true;
                break;
            }
        }
        if (!found) {
            return std::nullopt;
        }
    }
    task.claims = {filling.claim};
    values["slot"] = filling.slot;
    return draft(material, made_from, fact, values, std::move(task), rng);
}

std::string person_key(const FactBase& base, FactId fact) {
    return base[base.get<Role>(fact).person].key;
}

std::optional<Question> state_role(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const auto& role = material.base().get<Role>(fact);
    return state(material, made_from, fact, rng, {{"called", role.called}},
                 [&](FactId other) -> std::optional<Filling> {
                     const EntityRef person = material.base().get<Role>(other).person;
                     if (person == role.of) {
                         return std::nullopt;  // nobody is their own envoy
                     }
                     return Filling{said(material, person), {fact, Aspect::person, person}};
                 });
}

std::string place_key(const FactBase& base, FactId fact) {
    const auto& meeting = base.get<Meeting>(fact);
    return meeting.place && meeting.table.size() == 2 ? base[*meeting.place].key : std::string();
}

Phrases::Values parties(const Material& material, FactId fact) {
    const auto& meeting = material.base().get<Meeting>(fact);
    return {{"called", meeting.called},
            {"a", said(material, meeting.table.front())},
            {"b", said(material, meeting.table.back())}};
}

std::optional<Question> state_place(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    return state(material, made_from, fact, rng, parties(material, fact), [&](FactId other) -> std::optional<Filling> {
        const PlaceId place = *base.get<Meeting>(other).place;
        return Filling{base[place].located, {fact, Aspect::place, EntityRef(place)}};
    });
}

std::string party_key(const FactBase& base, FactId fact) {
    const auto& meeting = base.get<Meeting>(fact);
    return meeting.whole_list && meeting.table.size() == 2 ? key_of(base, meeting.table[1].front()) : std::string();
}

std::optional<Question> state_counterpart(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    return state(material, made_from, fact, rng, parties(material, fact), [&](FactId other) -> std::optional<Filling> {
        const Party& party = base.get<Meeting>(other).table[1];
        return Filling{said(material, party),
                       {fact, Aspect::counterpart, Pairing{base.get<Meeting>(fact).table[0].front(), party.front()}}};
    });
}

std::string time_key(const FactBase& base, FactId fact) {
    const auto& when = when_of(base, fact);
    return when ? when->text : std::string();
}

std::optional<Question> state_time(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    return state(material, made_from, fact, rng, {{"called", called(base, fact)}},
                 [&](FactId other) -> std::optional<Filling> {
                     const std::string text = time_key(base, other);
                     return Filling{text, {fact, Aspect::time, text}};
                 });
}

std::string holder_key(const FactBase& base, FactId fact) {
    return key_of(base, speaks_as(base, base.get<Position>(fact).holder));
}

// The holder is swapped; the verb follows its number.
std::optional<Question> state_holder(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const auto& position = base.get<Position>(fact);
    return state(
        material, made_from, fact, rng, {{"what", position.what}}, [&](FactId other) -> std::optional<Filling> {
            const EntityRef speaker = speaks_as(base, base.get<Position>(other).holder);
            if (position.of && overlap(base, speaker, *position.of)) {
                return std::nullopt;  // nobody asks it of themselves
            }
            return Filling{
                material.phrases().part("holder-verb", {{"holder", said(material, speaker)},
                                                        {"demands", stance_verb(material, position.stance, speaker)}}),
                {fact, Aspect::holding, Holding{speaker, position.stance}}};
        });
}

std::string stance_key(const FactBase& base, FactId fact) {
    return std::string(word(base.get<Position>(fact).stance));
}

// What is said instead: the same holder's opposite, put as people put it.
Stance opposite(Stance stance) {
    switch (stance) {
        case Stance::demands:
        case Stance::presses_for: return Stance::rejects;
        case Stance::rejects: return Stance::demands;
        case Stance::offers:
        case Stance::accepts: return Stance::refuses;
        case Stance::refuses: return Stance::offers;
    }
    return stance;
}

// The stance is swapped for its opposite.
std::optional<Question> state_stance(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const auto& position = base.get<Position>(fact);
    const EntityRef speaker = speaks_as(base, position.holder);
    const Claim swapped{fact, Aspect::holding, Holding{speaker, opposite(position.stance)}};
    TrueFalse task;
    task.truth = rng.chance(0.5);
    auto proof = prove_false(base, material.phrases(), swapped);
    if (!proof) {
        return std::nullopt;
    }
    const Stance said_stance = task.truth ? position.stance : opposite(position.stance);
    task.claims = {task.truth ? Claim{fact, Aspect::holding, Holding{speaker, position.stance}} : swapped};
    if (!task.truth) {
        task.proof = std::move(proof);
    }
    const std::string slot = material.phrases().part(
        "holder-verb", {{"holder", said(material, speaker)}, {"demands", stance_verb(material, said_stance, speaker)}});
    return draft(material, made_from, fact, {{"what", position.what}, {"slot", slot}}, std::move(task), rng);
}

std::string value_key(const FactBase& base, FactId fact) {
    return base.get<State>(fact).value;
}

std::optional<Question> state_value(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return state(material, made_from, fact, rng, {{"about", material.base().get<State>(fact).about}},
                 [&](FactId other) -> std::optional<Filling> {
                     const std::string& value = material.base().get<State>(other).value;
                     return Filling{value, {fact, Aspect::value, value}};
                 });
}

std::string meaning_key(const FactBase& base, FactId fact) {
    return base.get<Term>(fact).means;
}

std::optional<Question> state_meaning(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return state(material, made_from, fact, rng, {{"term", material.base().get<Term>(fact).name}},
                 [&](FactId other) -> std::optional<Filling> {
                     const std::string& means = material.base().get<Term>(other).means;
                     return Filling{means, {fact, Aspect::meaning, means}};
                 });
}

std::string actor_key(const FactBase& base, FactId fact) {
    const auto& by = base.get<Event>(fact).by;
    return by ? key_of(base, *by) : std::string();
}

std::optional<Question> state_actor(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    return state(material, made_from, fact, rng, {{"called", base.get<Event>(fact).called}},
                 [&](FactId other) -> std::optional<Filling> {
                     const EntityRef who = *base.get<Event>(other).by;
                     return Filling{said(material, who), {fact, Aspect::actor, who}};
                 });
}

std::string number_key(const FactBase& base, FactId fact) {
    const Amount& amount = base.get<Quantity>(fact).amount;
    return amount.number == std::floor(amount.number) ? base[fact].key : std::string();
}

// A false number lies just outside the range, above or below.
std::optional<Question> state_number(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const auto& quantity = material.base().get<Quantity>(fact);
    const Amount& amount = quantity.amount;
    TrueFalse task;
    task.truth = rng.chance(0.5);
    double number = amount.number;
    if (!task.truth) {
        const double distance = 1 + static_cast<double>(rng.below(2));
        number = rng.chance(0.5) && amount.low - distance > 0 ? amount.low - distance : amount.high + distance;
        task.proof = prove_false(material.base(), material.phrases(), {fact, Aspect::number, number});
        if (!task.proof) {
            return std::nullopt;
        }
    }
    task.claims = {{fact, Aspect::number, number}};
    return draft(material, made_from, fact, {{"counts", quantity.counts}, {"slot", amount_text(amount, number)}},
                 std::move(task), rng);
}

constexpr std::array table{
    Template{"role-statement", FactKind::role, Aspect::person, TaskKind::true_false, person_key, state_role},
    Template{"place-statement", FactKind::meeting, Aspect::place, TaskKind::true_false, place_key, state_place},
    Template{"counterpart-statement", FactKind::meeting, Aspect::counterpart, TaskKind::true_false, party_key,
             state_counterpart},
    Template{"meeting-time-statement", FactKind::meeting, Aspect::time, TaskKind::true_false, time_key, state_time, 0.7,
             "times"},
    Template{"event-time-statement", FactKind::event, Aspect::time, TaskKind::true_false, time_key, state_time, 0.7,
             "times"},
    Template{"holder-statement", FactKind::position, Aspect::holding, TaskKind::true_false, holder_key, state_holder,
             1.5},
    Template{"stance-statement", FactKind::position, Aspect::holding, TaskKind::true_false, stance_key, state_stance},
    Template{"value-statement", FactKind::state, Aspect::value, TaskKind::true_false, value_key, state_value},
    Template{"meaning-statement", FactKind::term, Aspect::meaning, TaskKind::true_false, meaning_key, state_meaning},
    Template{"actor-statement", FactKind::event, Aspect::actor, TaskKind::true_false, actor_key, state_actor, 0.7},
    Template{"number-statement", FactKind::quantity, Aspect::number, TaskKind::true_false, number_key, state_number,
             0.7},
};

}  // namespace

std::span<const Template> statement_templates() {
    return table;
}

}  // namespace standpoint
