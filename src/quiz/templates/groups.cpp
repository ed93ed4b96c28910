// Several facts at once: pairs to match, cards to sort, a meeting to assemble.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "quiz/templates/families.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

constexpr std::size_t most_pairs = 4;
constexpr std::size_t fewest_pairs = 3;

// One pair: what stands left and right, and what joining the left to another pair's right would assert.
struct Pair {
    std::string left;
    std::string right;
    FactId fact;
    std::function<std::vector<Claim>(FactId)> claims;  // of joining this left to the right of that fact
};

// The cells of a pair: right with its own partner, else proved wrong, else nothing.
std::optional<Option> cell(const Material& material, const Pair& row, const Pair& column) {
    Proposed choice{column.right, row.claims(column.fact)};
    if (row.fact == column.fact) {
        return right(material, std::move(choice));
    }
    return proved_wrong(material, std::move(choice));
}

bool can_stand_together(const Material& material, const Pair& a, const Pair& b) {
    return fold(a.left) != fold(b.left) && fold(a.right) != fold(b.right) && cell(material, a, b) &&
           cell(material, b, a);
}

// The fact's pair and up to three others of the pool, all crossings proved wrong.
template <class MakePair>
std::optional<Question> match(const Material& material, const Template& made_from, FactId fact, Rng rng,
                              const MakePair& make_pair) {
    std::vector<Pair> pairs{make_pair(fact)};
    for (const Material::Candidate& other : material.others(made_from, made_from.key(material.base(), fact), rng)) {
        Pair pair = make_pair(other.fact);
        if (pairs.size() < most_pairs &&
            std::ranges::all_of(pairs, [&](const Pair& known) { return can_stand_together(material, known, pair); })) {
            pairs.push_back(std::move(pair));
        }
    }
    if (pairs.size() < fewest_pairs) {
        return std::nullopt;
    }
    rng.shuffle(pairs);
    std::vector<std::size_t> shown(pairs.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        shown[i] = i;
    }
    rng.shuffle(shown);
    Match task;
    std::vector<Item> items;
    std::vector<std::string> told;
    for (std::size_t row = 0; row < pairs.size(); ++row) {
        task.lefts.push_back(pairs[row].left);
        task.rights.push_back(pairs[shown[row]].right);
        task.partner.push_back(static_cast<std::size_t>(std::ranges::find(shown, row) - shown.begin()));
        auto& cells = task.cells.emplace_back();
        for (const std::size_t column : shown) {
            cells.push_back(*cell(material, pairs[row], pairs[column]));
        }
        items.push_back({pairs[row].fact, made_from.aspect});
        told.push_back(material.base()[pairs[row].fact].explanation);
    }
    Question question = draft(material, made_from, fact, {}, std::move(task), rng);
    question.items = std::move(items);
    std::partition(question.items.begin(), question.items.end(),
                   [&](const Item& item) { return item == question.item; });
    question.explanation.clear();
    for (const std::string& sentence : told) {
        question.explanation += (question.explanation.empty() ? "" : " ") + sentence;
    }
    return question;
}

std::string person_key(const FactBase& base, FactId fact) {
    const auto& role = base.get<Role>(fact);
    return role.sole || role.whole_list ? base[role.person].key : std::string();
}

std::optional<Question> match_roles(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return match(material, made_from, fact, rng, [&](FactId id) {
        const auto& role = material.base().get<Role>(id);
        return Pair{material.base()[role.person].name, role.called, id, [id](FactId other) {
                        return std::vector<Claim>{{id, Aspect::title, other}};
                    }};
    });
}

std::string meeting_place_key(const FactBase& base, FactId fact) {
    const auto& place = base.get<Meeting>(fact).place;
    return place ? base[*place].key : std::string();
}

std::optional<Question> match_places(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    return match(material, made_from, fact, rng, [&](FactId id) {
        const auto& meeting = base.get<Meeting>(id);
        std::vector<std::string> ends;
        for (const Party& party : meeting.table) {
            ends.push_back(said(material, party));
        }
        return Pair{material.phrases().part("meeting-pair", {{"a", ends.front()}, {"b", ends.back()}}),
                    base[*meeting.place].name, id, [id, &base](FactId other) {
                        return std::vector<Claim>{{id, Aspect::place, EntityRef(*base.get<Meeting>(other).place)}};
                    }};
    });
}

std::string state_key(const FactBase& base, FactId fact) {
    return base.get<State>(fact).value;
}

std::optional<Question> match_states(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    return match(material, made_from, fact, rng, [&](FactId id) {
        const auto& state = base.get<State>(id);
        return Pair{state.about, state.value, id, [id, &base](FactId other) {
                        return std::vector<Claim>{{id, Aspect::value, base.get<State>(other).value}};
                    }};
    });
}

std::string term_key(const FactBase& base, FactId fact) {
    return base.get<Term>(fact).name;
}

std::optional<Question> match_terms(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    return match(material, made_from, fact, rng, [&](FactId id) {
        const auto& term = base.get<Term>(id);
        return Pair{term.name, term.means, id, [id, &base](FactId other) {
                        return std::vector<Claim>{{id, Aspect::meaning, base.get<Term>(other).means}};
                    }};
    });
}

std::string answer_key(const FactBase& base, FactId fact) {
    return base.get<Position>(fact).answers ? base[fact].key : std::string();
}

// Answers to the demands they answer.
std::optional<Question> match_answers(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    return match(material, made_from, fact, rng, [&](FactId id) {
        const auto& position = base.get<Position>(id);
        const auto& demand = base.get<Position>(*position.answers);
        const auto told = [&](const Position& told_of) {
            return material.phrases().part("position-told",
                                           {{"holder", said(material, told_of.holder)},
                                            {"demands", stance_verb(material, told_of.stance, told_of.holder)},
                                            {"what", told_of.what}});
        };
        return Pair{told(demand), told(position), id, [id, &base](FactId other) {
                        return std::vector<Claim>{{other, Aspect::answer, *base.get<Position>(id).answers}};
                    }};
    });
}

// Cards and the pile each belongs on; `claims(card, pile)` is what laying it there asserts.
struct Card {
    std::string text;
    std::size_t pile;
    FactId fact;
};

template <class MakeClaim>
std::optional<Question> sort(const Material& material, const Template& made_from, FactId fact, Rng rng,
                             std::vector<Card> cards, std::vector<std::string> piles, const MakeClaim& claim) {
    rng.shuffle(cards);
    Sort task;
    task.piles = std::move(piles);
    std::vector<Item> items;
    std::string told;
    for (const Card& card : cards) {
        std::vector<Option> row;
        for (std::size_t pile = 0; pile < task.piles.size(); ++pile) {
            Proposed choice{task.piles[pile], {claim(card.fact, pile)}};
            if (pile == card.pile) {
                row.push_back(right(material, std::move(choice)));
            } else if (auto option = proved_wrong(material, std::move(choice))) {
                row.push_back(std::move(*option));
            } else {
                return std::nullopt;
            }
        }
        task.cards.push_back(card.text);
        task.pile.push_back(card.pile);
        task.cells.push_back(std::move(row));
        items.push_back({card.fact, made_from.aspect});
        told += (told.empty() ? "" : " ") + material.base()[card.fact].explanation;
    }
    Question question = draft(material, made_from, fact, {}, std::move(task), rng);
    question.items = std::move(items);
    std::partition(question.items.begin(), question.items.end(),
                   [&](const Item& item) { return item == question.item; });
    question.explanation = std::move(told);
    return question;
}

std::string side_key(const FactBase& base, FactId fact) {
    const auto side = base[base.get<Role>(fact).person].side;
    return side ? base[*side].key : std::string();
}

// At most this many cards, and about as many for each pile.
constexpr std::size_t most_cards = 6;
constexpr std::size_t most_piles = 3;

// Facts of each of two or three sides, the asked fact among them: (facts, side of each pile).
struct Dealt {
    std::vector<std::pair<FactId, std::size_t>> cards;
    std::vector<std::string> keys;
};

Dealt share_out(const Material& material, const Template& made_from, FactId fact, Rng& rng) {
    const std::string own = made_from.key(material.base(), fact);
    std::vector<const Material::Keyed*> sides;
    for (const Material::Keyed& keyed : material.own(made_from)) {
        if (keyed.key != own) {
            sides.push_back(&keyed);
        }
    }
    rng.shuffle(sides);
    sides.resize(std::min(sides.size(), 1 + rng.below(most_piles - 1)));
    Dealt dealt;
    dealt.keys.push_back(own);
    for (const Material::Keyed* side : sides) {
        dealt.keys.push_back(side->key);
    }
    rng.shuffle(dealt.keys);
    const std::size_t each = most_cards / dealt.keys.size();
    for (std::size_t pile = 0; pile < dealt.keys.size(); ++pile) {
        for (const Material::Keyed& keyed : material.own(made_from)) {
            if (keyed.key != dealt.keys[pile]) {
                continue;
            }
            std::vector<FactId> facts = keyed.facts;
            rng.shuffle(facts);
            if (keyed.key == own) {
                std::partition(facts.begin(), facts.end(), [&](FactId id) { return id == fact; });
            }
            facts.resize(std::min(facts.size(), each));
            for (const FactId id : facts) {
                dealt.cards.emplace_back(id, pile);
            }
        }
    }
    return dealt;
}

std::optional<Question> sort_people(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const Dealt dealt = share_out(material, made_from, fact, rng);
    std::vector<Card> cards;
    for (const auto& [id, pile] : dealt.cards) {
        const std::string& name = base[base.get<Role>(id).person].name;
        if (std::ranges::find(cards, name, &Card::text) == cards.end()) {
            cards.push_back({name, pile, id});
        }
    }
    std::vector<SideId> sides;
    std::vector<std::string> piles;
    for (const std::string& key : dealt.keys) {
        const auto found = std::ranges::find(base.sides, key, &Side::key);
        sides.push_back({static_cast<std::uint32_t>(found - base.sides.begin())});
        piles.push_back(found->name);
    }
    if (piles.size() < 2 || cards.size() < 4) {
        return std::nullopt;
    }
    return sort(material, made_from, fact, rng, std::move(cards), std::move(piles), [&](FactId role, std::size_t pile) {
        return Claim{role, Aspect::side, EntityRef(sides[pile])};
    });
}

std::string holder_side_key(const FactBase& base, FactId fact) {
    const auto& position = base.get<Position>(fact);
    const auto side = side_of(base, position.holder);
    return side ? base[*side].key : std::string();
}

std::optional<Question> sort_positions(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const Dealt dealt = share_out(material, made_from, fact, rng);
    std::vector<SideId> sides;
    std::vector<std::string> piles;
    for (const std::string& key : dealt.keys) {
        const auto found = std::ranges::find(base.sides, key, &Side::key);
        sides.push_back({static_cast<std::uint32_t>(found - base.sides.begin())});
        piles.push_back(found->name);
    }
    std::vector<Card> cards;
    for (const auto& [id, pile] : dealt.cards) {
        const auto& position = base.get<Position>(id);
        cards.push_back({material.phrases().part("position-card", {{"demands", stance_verb(material, position.stance,
                                                                                           EntityRef(sides[pile]))},
                                                                   {"what", position.what}}),
                         pile, id});
    }
    if (piles.size() < 2 || cards.size() < 4) {
        return std::nullopt;
    }
    return sort(material, made_from, fact, rng, std::move(cards), std::move(piles), [&](FactId id, std::size_t pile) {
        return Claim{id, Aspect::holding, Holding{EntityRef(sides[pile]), base.get<Position>(id).stance}};
    });
}

std::string whole_meeting_key(const FactBase& base, FactId fact) {
    const auto& meeting = base.get<Meeting>(fact);
    return meeting.place && meeting.whole_list && meeting.table.size() == 2 ? base[fact].key : std::string();
}

// One slot of a meeting: its words, the value a meeting puts there, and what putting it there asserts.
struct Slot {
    std::string_view name;
    std::string (*text)(const Material&, const Meeting&);
    std::optional<Claim> (*claim)(FactId, const Meeting& asked, const Meeting& chip);
};

std::optional<Claim> faces(FactId fact, const EntityRef& one, const EntityRef& other) {
    return Claim{fact, Aspect::counterpart, Pairing{one, other}};
}

constexpr std::array slots{
    Slot{"slot.with", [](const Material& material, const Meeting& meeting) { return said(material, meeting.table[1]); },
         [](FactId fact, const Meeting& asked, const Meeting& chip) {
             return faces(fact, asked.table[0].front(), chip.table[1].front());
         }},
    Slot{"slot.where",
         [](const Material& material, const Meeting& meeting) {
             return meeting.place ? material.base()[*meeting.place].located : std::string();
         },
         [](FactId fact, const Meeting&, const Meeting& chip) -> std::optional<Claim> {
             return Claim{fact, Aspect::place, EntityRef(*chip.place)};
         }},
    Slot{"slot.when",
         [](const Material&, const Meeting& meeting) { return meeting.when ? meeting.when->text : std::string(); },
         [](FactId fact, const Meeting&, const Meeting& chip) -> std::optional<Claim> {
             return Claim{fact, Aspect::time, chip.when->text};
         }},
};

bool shares_a_member(const Party& a, const Party& b) {
    return std::ranges::any_of(a, [&](const EntityRef& member) { return std::ranges::find(b, member) != b.end(); });
}

// The stem names who came; with whom, where and when are to be put together from chips of this meeting and others.
std::optional<Question> assemble_meeting(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const auto& asked = base.get<Meeting>(fact);
    struct Chip {
        std::size_t slot;
        FactId from;
        std::string text;
    };
    std::vector<std::size_t> used;
    std::vector<Chip> chips;
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
        const std::string own = slots[slot].text(material, asked);
        if (own.empty()) {
            continue;
        }
        used.push_back(slot);
        chips.push_back({slot, fact, own});
        // Up to two wrong chips of the kind.
        std::size_t wrong = 0;
        for (const Material::Candidate& other : material.others(made_from, base[fact].key, rng)) {
            const auto& meeting = base.get<Meeting>(other.fact);
            const std::string text = slots[slot].text(material, meeting);
            // Another meeting of the same people would be as good an answer.
            if (wrong == 2 || text.empty() || shares_a_member(meeting.table[0], asked.table[0]) ||
                std::ranges::find(chips, text, &Chip::text) != chips.end()) {
                continue;
            }
            const auto claim = slots[slot].claim(fact, asked, meeting);
            if (claim && prove_false(base, material.phrases(), *claim)) {
                chips.push_back({slot, other.fact, text});
                ++wrong;
            }
        }
        if (wrong == 0) {
            return std::nullopt;
        }
    }
    if (used.size() < 2) {
        return std::nullopt;
    }
    rng.shuffle(chips);
    Assemble task;
    for (const Chip& chip : chips) {
        task.chips.push_back(chip.text);
    }
    for (const std::size_t slot : used) {
        task.slots.push_back(material.phrases().part(slots[slot].name));
        auto& row = task.cells.emplace_back();
        for (std::size_t i = 0; i < chips.size(); ++i) {
            const Chip& chip = chips[i];
            if (chip.slot != slot) {
                const Phrases::Values named{{"chip", chip.text}, {"slot", task.slots.back()}};
                row.push_back(
                    {chip.text, false, Proof{Rule::disjoint, material.phrases().say("proof.slot", named, Rng(0))}, {}});
                continue;
            }
            Proposed choice{chip.text, {*slots[slot].claim(fact, asked, base.get<Meeting>(chip.from))}};
            if (chip.from == fact) {
                task.chip.push_back(i);
                row.push_back(right(material, std::move(choice)));
            } else if (auto option = proved_wrong(material, std::move(choice))) {
                row.push_back(std::move(*option));
            } else {
                return std::nullopt;
            }
        }
    }
    return draft(material, made_from, fact, {{"a", said(material, asked.table[0])}}, std::move(task), rng);
}

constexpr std::array table{
    Template{"match-roles", FactKind::role, Aspect::title, TaskKind::match, person_key, match_roles},
    Template{"match-places", FactKind::meeting, Aspect::place, TaskKind::match, meeting_place_key, match_places},
    Template{"match-states", FactKind::state, Aspect::value, TaskKind::match, state_key, match_states},
    Template{"match-terms", FactKind::term, Aspect::meaning, TaskKind::match, term_key, match_terms},
    Template{"match-answers", FactKind::position, Aspect::answer, TaskKind::match, answer_key, match_answers},
    Template{"sort-people", FactKind::role, Aspect::side, TaskKind::sort, side_key, sort_people},
    Template{"sort-positions", FactKind::position, Aspect::holding, TaskKind::sort, holder_side_key, sort_positions},
    Template{"assemble-meeting", FactKind::meeting, Aspect::counterpart, TaskKind::assemble, whole_meeting_key,
             assemble_meeting},
};

}  // namespace

std::span<const Template> group_templates() {
    return table;
}

}  // namespace standpoint
