// What happened when, and by whom; and whose envoy it was that met somebody: a question in two steps.
#include <algorithm>
#include <array>

#include "quiz/templates/families.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

const Event& event_of(const FactBase& base, FactId fact) {
    return base.get<Event>(fact);
}

std::string time_key(const FactBase& base, FactId fact) {
    const Event& event = event_of(base, fact);
    return event.when ? event.when->text : std::string();
}

// Meetings belong to the pool of events to tell apart by time, too.
std::string dated_key(const FactBase& base, FactId fact) {
    return when_of(base, fact) ? base[fact].key : std::string();
}

std::string actor_key(const FactBase& base, FactId fact) {
    const auto& by = event_of(base, fact).by;
    return by ? key_of(base, *by) : std::string();
}

Phrases::Values values(const Material& material, FactId fact) {
    Phrases::Values filled{{"called", called(material.base(), fact)}};
    if (const auto& when = when_of(material.base(), fact)) {
        filled["time"] = when->text;
    }
    return filled;
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

std::optional<Question> ask_time(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return ask(material, made_from, fact, rng, [&](FactId other) {
        const std::string& text = when_of(material.base(), other)->text;
        return Proposed{text, {{fact, Aspect::time, text}}};
    });
}

std::optional<Question> ask_what(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const std::string& text = when_of(material.base(), fact)->text;
    return ask(material, made_from, fact, rng, [&](FactId other) {
        return Proposed{called(material.base(), other), {{other, Aspect::time, text}}};
    });
}

std::optional<Question> ask_actor(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return ask(material, made_from, fact, rng, [&](FactId other) {
        const EntityRef who = *event_of(material.base(), other).by;
        return Proposed{label(material.base(), who), {{fact, Aspect::actor, who}}};
    });
}

std::optional<Question> type_actor(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const EntityRef who = *event_of(base, fact).by;
    TypeIn task{names_of(base, who), {}, {{fact, Aspect::actor, who}}};
    // What a person does, the article may well ascribe to the side.
    const EntityRef speaker = speaks_as(base, who);
    if (speaker != who) {
        std::ranges::copy(names_of(base, speaker), std::back_inserter(task.accepted));
    }
    for (std::uint32_t i = 0; i < base.sides.size(); ++i) {
        if (!overlap(base, SideId{i}, who) && EntityRef(SideId{i}) != speaker) {
            std::ranges::copy(names_of(base, SideId{i}), std::back_inserter(task.others));
        }
    }
    return draft(material, made_from, fact, values(material, fact), std::move(task), rng);
}

bool holds_such_title(const FactBase& base, FactId fact, const EntityRef& member) {
    return std::ranges::any_of(base.roles_titled(base.get<Role>(fact).title), [&](FactId other) {
        const Role& its = base.get<Role>(other);
        return other != fact && EntityRef(its.person) == member && its.title == base.get<Role>(fact).title;
    });
}

// The meeting at which this role's person sat, where nobody else there has such a title.
std::optional<FactId> meeting_of_role(const FactBase& base, FactId fact) {
    const EntityRef person = base.get<Role>(fact).person;
    for (const FactId id : base.meetings_with(person)) {
        const std::vector<Party>& table = base.get<Meeting>(id).table;
        const bool there = std::ranges::any_of(
            table, [&](const Party& party) { return std::ranges::find(party, person) != party.end(); });
        if (there && std::ranges::none_of(table, [&](const Party& party) {
                return std::ranges::any_of(
                    party, [&](const EntityRef& member) { return holds_such_title(base, fact, member); });
            })) {
            return id;
        }
    }
    return std::nullopt;
}

bool sit_together(const Meeting& meeting, const EntityRef& one, const EntityRef& other) {
    return std::ranges::any_of(meeting.table, [&](const Party& party) {
        return std::ranges::find(party, one) != party.end() && std::ranges::find(party, other) != party.end();
    });
}

std::string whose_key(const FactBase& base, FactId fact) {
    const Role& role = base.get<Role>(fact);
    return meeting_of_role(base, fact) ? key_of(base, role.of) : std::string();
}

// "Whose special envoy took part in the talks in Moscow?": from the meeting to its guest, from the guest to the sender.
std::optional<Question> ask_whose(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const Role& role = base.get<Role>(fact);
    const auto choice = [&](const EntityRef& whose) {
        return Proposed{label(base, whose), {{fact, Aspect::of, whose}}};
    };
    // Persons stand beside persons and sides beside sides; who sat at the same end of the table is not among them.
    // Those to whom such a question leads elsewhere are taken where there are enough, and there must be one: who is
    // never the key, or always, is soon known for it.
    const FactId meeting = *meeting_of_role(base, fact);
    std::vector<Proposed> others;
    const auto offer = [&](const EntityRef& whose) {
        if (whose.index() == role.of.index() && whose != role.of &&
            !sit_together(base.get<Meeting>(meeting), whose, role.person)) {
            others.push_back(choice(whose));
        }
    };
    for (const Material::Candidate& other : material.others(made_from, key_of(base, role.of), rng)) {
        offer(base.get<Role>(other.fact).of);
    }
    if (others.empty()) {
        return std::nullopt;
    }
    if (others.size() < 2) {
        others.clear();
        for (std::uint32_t i = 0; i < base.sides.size(); ++i) {
            offer(SideId{i});
        }
        for (std::uint32_t i = 0; i < base.people.size(); ++i) {
            offer(PersonId{i});
        }
        rng.shuffle(others);
    }
    auto task = pick_one(material, fact, choice(role.of), std::move(others), rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    Question question =
        draft(material, made_from, fact, {{"title", role.title}, {"called", base.get<Meeting>(meeting).called}},
              std::move(*task), rng);
    question.items.push_back({meeting, Aspect::participant});
    question.explanation = base[fact].explanation + " " + base[meeting].explanation;
    return question;
}

constexpr std::array table{
    Template{"event-time", FactKind::event, Aspect::time, TaskKind::pick_one, time_key, ask_time, 1, "times"},
    Template{"time-event", FactKind::event, Aspect::time, TaskKind::pick_one, dated_key, ask_what, 1, "dated-things"},
    Template{"time-meeting", FactKind::meeting, Aspect::time, TaskKind::pick_one, dated_key, ask_what, 1,
             "dated-things"},
    Template{"event-actor", FactKind::event, Aspect::actor, TaskKind::pick_one, actor_key, ask_actor, 0.5},
    Template{"event-actor-typed", FactKind::event, Aspect::actor, TaskKind::type_in, actor_key, type_actor, 0.7},
    Template{"whose-envoy", FactKind::role, Aspect::of, TaskKind::pick_one, whose_key, ask_whose, 0.5},
};

}  // namespace

std::span<const Template> event_templates() {
    return table;
}

}  // namespace standpoint
