// Where, with whom, when and what for: meetings one by one, and which meeting it was.
#include <algorithm>
#include <array>

#include "quiz/templates/families.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

const Meeting& meeting_of(const FactBase& base, FactId fact) {
    return base.get<Meeting>(fact);
}

bool has_two_ends(const Meeting& meeting) {
    return meeting.table.size() == 2;
}

// "Where did they meet?" has one answer only where the same two parties met once.
bool met_once(const FactBase& base, FactId fact) {
    const Meeting& meeting = meeting_of(base, fact);
    return has_two_ends(meeting) && std::ranges::count_if(base.meetings_with(meeting.table[0].front()), [&](FactId id) {
                                        return meeting_of(base, id).table == meeting.table;
                                    }) == 1;
}

std::string place_key(const FactBase& base, FactId fact) {
    const Meeting& meeting = meeting_of(base, fact);
    return meeting.place && met_once(base, fact) ? base[*meeting.place].key : std::string();
}

std::string party_key(const FactBase& base, const Party& party) {
    std::string key;
    for (const EntityRef& member : party) {
        key += key_of(base, member) + " ";
    }
    return key;
}

// "Whom did A meet in P?": one meeting of A in P, and A at no other end there.
bool is_told_by_place(const FactBase& base, FactId fact, std::size_t end) {
    const Meeting& meeting = meeting_of(base, fact);
    if (!has_two_ends(meeting) || !meeting.whole_list || !meeting.place) {
        return false;
    }
    return std::ranges::none_of(meeting.table[end], [&](const EntityRef& member) {
        return std::ranges::any_of(base.meetings_with(member), [&](FactId id) {
            const Meeting& other = meeting_of(base, id);
            return id != fact && other.place == meeting.place &&
                   std::ranges::any_of(other.table, [&](const Party& party) {
                       return std::ranges::find(party, member) != party.end();
                   });
        });
    });
}

std::string second_party_key(const FactBase& base, FactId fact) {
    return is_told_by_place(base, fact, 0) ? party_key(base, meeting_of(base, fact).table[1]) : std::string();
}

std::string first_party_key(const FactBase& base, FactId fact) {
    return is_told_by_place(base, fact, 1) ? party_key(base, meeting_of(base, fact).table[0]) : std::string();
}

std::string time_key(const FactBase& base, FactId fact) {
    const Meeting& meeting = meeting_of(base, fact);
    return meeting.when && met_once(base, fact) ? meeting.when->text : std::string();
}

std::string purpose_key(const FactBase& base, FactId fact) {
    const Meeting& meeting = meeting_of(base, fact);
    return meeting.purpose && met_once(base, fact) ? *meeting.purpose : std::string();
}

std::string count_key(const FactBase& base, FactId fact) {
    const Meeting& meeting = meeting_of(base, fact);
    return meeting.count && met_once(base, fact) ? *meeting.count : std::string();
}

std::string called_key(const FactBase& base, FactId fact) {
    return met_once(base, fact) ? base[fact].key : std::string();
}

std::string any_key(const FactBase& base, FactId fact) {
    return meeting_of(base, fact).whole_list ? base[fact].key : std::string();
}

Phrases::Values values(const Material& material, FactId fact) {
    const Meeting& meeting = meeting_of(material.base(), fact);
    Phrases::Values filled{{"called", meeting.called}, {"a", said(material, meeting.table[0])}};
    if (has_two_ends(meeting)) {
        filled["b"] = said(material, meeting.table[1]);
    }
    if (meeting.place) {
        filled["located"] = material.base()[*meeting.place].located;
    }
    if (meeting.purpose) {
        filled["purpose"] = *meeting.purpose;
    }
    return filled;
}

// Every question about one value of a meeting is made alike: the values of other facts in the pool are the distractors.
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

std::optional<Question> ask_place(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return ask(material, made_from, fact, rng, [&](FactId other) {
        const PlaceId place = *meeting_of(material.base(), other).place;
        return Proposed{material.base()[place].name, {{fact, Aspect::place, EntityRef(place)}}};
    });
}

std::optional<Question> type_place(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const PlaceId place = *meeting_of(base, fact).place;
    TypeIn task{names_of(base, place), {}, {{fact, Aspect::place, EntityRef(place)}}};
    for (std::uint32_t i = 0; i < base.places.size(); ++i) {
        if (!overlap(base, PlaceId{i}, place)) {
            std::ranges::copy(names_of(base, PlaceId{i}), std::back_inserter(task.others));
        }
    }
    return draft(material, made_from, fact, values(material, fact), std::move(task), rng);
}

// An option as a card would say it: members by their names, the first letter raised.
std::string party_label(const Material& material, const Party& party) {
    std::vector<std::string> names;
    for (const EntityRef& member : party) {
        names.push_back(label(material.base(), member));
    }
    return material.phrases().list(names);
}

std::optional<Question> ask_party(const Material& material, const Template& made_from, FactId fact, Rng rng,
                                  std::size_t end) {
    const Meeting& meeting = meeting_of(material.base(), fact);
    const EntityRef asking = meeting.table[1 - end].front();
    return ask(material, made_from, fact, rng, [&](FactId other) {
        const Party& party = meeting_of(material.base(), other).table[end];
        std::vector<Claim> claims;
        for (const EntityRef& member : party) {
            claims.push_back({fact, Aspect::counterpart, Pairing{asking, member}});
        }
        return Proposed{party_label(material, party), std::move(claims)};
    });
}

std::optional<Question> ask_second(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return ask_party(material, made_from, fact, rng, 1);
}

std::optional<Question> ask_first(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return ask_party(material, made_from, fact, rng, 0);
}

// Candidates may be events, too: they share the pool of times.
std::string time_text(const FactBase& base, FactId fact) {
    const auto* meeting = std::get_if<Meeting>(&base[fact].body);
    return meeting ? meeting->when->text : base.get<Event>(fact).when->text;
}

std::optional<Question> ask_time(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return ask(material, made_from, fact, rng, [&](FactId other) {
        const std::string text = time_text(material.base(), other);
        return Proposed{text, {{fact, Aspect::time, text}}};
    });
}

std::optional<Question> ask_purpose(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return ask(material, made_from, fact, rng, [&](FactId other) {
        const std::string& purpose = *meeting_of(material.base(), other).purpose;
        return Proposed{purpose, {{fact, Aspect::purpose, purpose}}};
    });
}

std::optional<Question> ask_count(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return ask(material, made_from, fact, rng, [&](FactId other) {
        const std::string& count = *meeting_of(material.base(), other).count;
        return Proposed{count, {{fact, Aspect::count, count}}};
    });
}

// From who faced whom to the meeting: the clue is the two parties.
std::optional<Question> ask_which(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const Meeting& meeting = meeting_of(material.base(), fact);
    return ask(material, made_from, fact, rng, [&](FactId other) {
        return Proposed{meeting_of(material.base(), other).called,
                        {{other, Aspect::counterpart, Pairing{meeting.table[0].front(), meeting.table[1].front()}}}};
    });
}

// From what a meeting was for to the meeting.
std::optional<Question> ask_which_purpose(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const std::string& purpose = *meeting_of(material.base(), fact).purpose;
    return ask(material, made_from, fact, rng, [&](FactId other) {
        return Proposed{meeting_of(material.base(), other).called, {{other, Aspect::purpose, purpose}}};
    });
}

Party all_at(const Meeting& meeting) {
    Party there;
    for (const Party& party : meeting.table) {
        std::ranges::copy(party, std::back_inserter(there));
    }
    return there;
}

std::size_t times_met(const FactBase& base, const EntityRef& entity) {
    return static_cast<std::size_t>(std::ranges::count_if(base.meetings_with(entity), [&](FactId id) {
        const Party there = all_at(meeting_of(base, id));
        return std::ranges::find(there, entity) != there.end();
    }));
}

Proposed present(const FactBase& base, FactId fact, const EntityRef& entity) {
    return {label(base, entity), {{fact, Aspect::participant, entity}}};
}

// One of each other meeting: who sat at many is wrong as much oftener as right. The rest only where there are few.
std::vector<Option> absent(const Material& material, const Template& made_from, FactId fact, Rng& rng) {
    const FactBase& base = material.base();
    constexpr std::size_t enough = 4;
    std::vector<Option> wrong;
    std::vector<Option> rest;
    for (const Material::Candidate& other : material.others(made_from, made_from.key(base, fact), rng)) {
        Party there = all_at(meeting_of(base, other.fact));
        rng.shuffle(there);
        bool is_first = true;
        for (const EntityRef& member : there) {
            auto option = proved_wrong(material, present(base, fact, member));
            if (option && std::ranges::find(wrong, *option) == wrong.end()) {
                (is_first ? wrong : rest).push_back(std::move(*option));
                is_first = false;
            }
        }
    }
    for (Option& option : rest) {
        if (wrong.size() < enough && std::ranges::find(wrong, option) == wrong.end()) {
            wrong.push_back(std::move(option));
        }
    }
    return wrong;
}

// Who of these took part? Two or three right, and about as many wrong; who sat at many meetings is left out before who
// sat at few, or would be known for being right.
std::optional<Question> ask_participants(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    Party there = all_at(meeting_of(base, fact));
    rng.shuffle(there);
    std::ranges::stable_sort(there, {}, [&](const EntityRef& member) { return times_met(base, member); });
    std::vector<Option> wrong = absent(material, made_from, fact, rng);
    const std::size_t rights = std::min({there.size(), wrong.size(), 2 + rng.below(2)});
    if (rights < 2) {
        return std::nullopt;
    }
    // One more or one fewer wrong than right: the number of options must not tell the number of right ones.
    const std::size_t wrongs =
        std::clamp<std::size_t>(rights - 1 + rng.below(3), 1, std::min<std::size_t>(wrong.size(), 6 - rights));
    PickMany task;
    for (std::size_t i = 0; i < rights; ++i) {
        task.options.push_back(right(material, present(base, fact, there[i])));
    }
    task.options.insert(task.options.end(), wrong.begin(), wrong.begin() + static_cast<std::ptrdiff_t>(wrongs));
    rng.shuffle(task.options);
    return draft(material, made_from, fact, values(material, fact), std::move(task), rng);
}

constexpr std::array table{
    Template{"meeting-place", FactKind::meeting, Aspect::place, TaskKind::pick_one, place_key, ask_place},
    Template{"meeting-place-cloze", FactKind::meeting, Aspect::place, TaskKind::pick_one, place_key, ask_place, 0.5},
    Template{"meeting-place-typed", FactKind::meeting, Aspect::place, TaskKind::type_in, place_key, type_place},
    Template{"meeting-counterpart", FactKind::meeting, Aspect::counterpart, TaskKind::pick_one, second_party_key,
             ask_second},
    Template{"meeting-visitor", FactKind::meeting, Aspect::counterpart, TaskKind::pick_one, first_party_key, ask_first},
    Template{"meeting-time", FactKind::meeting, Aspect::time, TaskKind::pick_one, time_key, ask_time, 1, "times"},
    Template{"meeting-purpose", FactKind::meeting, Aspect::purpose, TaskKind::pick_one, purpose_key, ask_purpose},
    Template{"meeting-count", FactKind::meeting, Aspect::count, TaskKind::pick_one, count_key, ask_count, 0.5},
    Template{"which-meeting", FactKind::meeting, Aspect::counterpart, TaskKind::pick_one, called_key, ask_which},
    Template{"which-meeting-purpose", FactKind::meeting, Aspect::purpose, TaskKind::pick_one, purpose_key,
             ask_which_purpose, 0.5},
    Template{"meeting-participants", FactKind::meeting, Aspect::participant, TaskKind::pick_many, any_key,
             ask_participants},
};

}  // namespace

std::span<const Template> meeting_templates() {
    return table;
}

}  // namespace standpoint
