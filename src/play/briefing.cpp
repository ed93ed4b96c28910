#include "play/briefing.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "play/briefing_order.hpp"
#include "quiz/templates/making.hpp"
#include "quiz/wording.hpp"

namespace standpoint {

namespace {

constexpr std::array<std::string_view, section_count> section_words{"people", "meetings",   "positions", "events",
                                                                    "states", "quantities", "terms"};

// Fills in one entry from the body of its fact: an overload for each kind.
class Teller {
public:
    Teller(const Material& material, BriefingEntry& entry)
        : material_(material), base_(material.base()), entry_(entry) {}

    void operator()(const Role& role) {
        entry_.title = base_[role.person].name;
        entry_.detail = raised(role.called);
        involve(role.person);
    }

    void operator()(const Meeting& meeting) {
        entry_.title = raised(meeting.called);
        std::string parties = said(material_, meeting.table.front());
        for (std::size_t i = 1; i < meeting.table.size(); ++i) {
            parties =
                material_.phrases().part("meeting-pair", {{"a", parties}, {"b", said(material_, meeting.table[i])}});
        }
        entry_.detail = raised(parties);
        for (const Party& party : meeting.table) {
            for (const EntityRef& member : party) {
                involve(member);
            }
        }
        when_and_where(meeting.when, meeting.place);
        if (meeting.length) {
            entry_.particulars.push_back(amount_text(*meeting.length, meeting.length->number));
        }
        if (meeting.count) {
            entry_.particulars.push_back(*meeting.count);
        }
    }

    void operator()(const Position& position) {
        const std::string& holder = said(material_, position.holder);
        const std::string verb = stance_verb(material_, position.stance, position.holder);
        entry_.title = raised(material_.phrases().part(
            "position-told", {{"holder", holder}, {"demands", verb}, {"what", position.what}}));
        involve(position.holder);
        entry_.answers = position.answers;
        entry_.answered_by = base_.answered_by[entry_.fact.index];
        entry_.none_reported = position.answers_whole_list && entry_.answered_by.empty();
        if (position.of) {
            entry_.asked_of = speaks_as(base_, *position.of);
        }
    }

    void operator()(const Event& event) {
        entry_.title = raised(event.called);
        when_and_where(event.when, event.place);
        if (event.by) {
            involve(*event.by);
        }
    }

    void operator()(const State& state) {
        entry_.title = raised(state.about);
        entry_.detail = raised(state.value);
        entry_.says = state.says;
    }

    void operator()(const Quantity& quantity) {
        entry_.title = raised(amount_text(quantity.amount, quantity.amount.number));
        entry_.detail = raised(quantity.counts);
    }

    void operator()(const Term& term) {
        entry_.title = term.name;
        entry_.detail = raised(term.means);
        for (const std::string& other : term.also) {
            names_ += ' ' + other;
        }
    }

    // What the search looks through; to be called last.
    void finish(const Fact& fact) {
        std::string shown = entry_.title + ' ' + entry_.detail + ' ' + entry_.says;
        for (const std::string& particular : entry_.particulars) {
            shown += ' ' + particular;
        }
        const std::set<std::string> told = content_stems(shown);
        if (!std::ranges::includes(told, content_stems(fact.explanation))) {
            entry_.explanation = fact.explanation;
        }
        for (const SideId side : entry_.sides) {
            add_names(side);
        }
        entry_.searched = fold(shown + ' ' + fact.explanation + names_);
        std::ranges::sort(entry_.sides);
        entry_.sides.erase(std::unique(entry_.sides.begin(), entry_.sides.end()), entry_.sides.end());
    }

private:
    std::string raised(std::string_view text) const { return sentence_case(text, base_.language); }

    void add_names(const EntityRef& entity) {
        for (const std::string& name : names_of(base_, entity)) {
            names_ += ' ' + name;
        }
    }

    void involve(const EntityRef& entity) {
        add_names(entity);
        if (const auto side = side_of(base_, entity)) {
            entry_.sides.push_back(*side);
        }
    }

    void when_and_where(const std::optional<Time>& when, const std::optional<PlaceId>& place) {
        if (when) {
            entry_.particulars.push_back(when->text);
        }
        if (place) {
            entry_.particulars.push_back(base_[*place].located);
            add_names(*place);
        }
    }

    const Material& material_;
    const FactBase& base_;
    BriefingEntry& entry_;
    std::string names_;
};

BriefingEntry entry_of(const Material& material, FactId id) {
    const Fact& fact = material.base()[id];
    BriefingEntry entry{.fact = id, .section = section_of(fact.kind()), .paragraph = fact.paragraph};
    Teller teller(material, entry);
    std::visit(teller, fact.body);
    teller.finish(fact);
    return entry;
}

std::vector<PeopleOfSide> people_by_side(const FactBase& base, const Briefing& board) {
    std::vector<PeopleOfSide> groups;
    for (std::uint32_t i = 0; i <= base.sides.size(); ++i) {
        PeopleOfSide group;
        if (i < base.sides.size()) {
            group.side = SideId{i};
        }
        for (const FactId fact : base.of_kind(FactKind::role)) {
            if (base[base.get<Role>(fact).person].side == group.side) {
                group.entries.push_back(board.entry_of[fact.index]);
            }
        }
        if (!group.entries.empty()) {
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

}  // namespace

std::string_view word(Section section) {
    return section_words[static_cast<std::size_t>(section)];
}

Section section_of(FactKind kind) {
    return static_cast<Section>(kind);
}

Briefing briefing_of(const Material& material) {
    const FactBase& base = material.base();
    Briefing board;
    board.entry_of.resize(base.facts.size());
    for (std::size_t kind = 0; kind < section_count; ++kind) {
        for (const FactId fact : base.of_kind(static_cast<FactKind>(kind))) {
            board.entry_of[fact.index] = board.entries.size();
            board.entries.push_back(entry_of(material, fact));
        }
    }
    board.people = people_by_side(base, board);
    board.meetings = stops_of(base, FactKind::meeting, board.entry_of);
    board.events = stops_of(base, FactKind::event, board.entry_of);
    board.topics = topics_of(base, board);
    return board;
}

bool is_found(const BriefingEntry& entry, std::string_view folded_query) {
    for (std::size_t from = 0; from < folded_query.size();) {
        const std::size_t to = std::min(folded_query.find(' ', from), folded_query.size());
        if (entry.searched.find(folded_query.substr(from, to - from)) == std::string::npos) {
            return false;
        }
        from = to + 1;
    }
    return true;
}

}  // namespace standpoint
