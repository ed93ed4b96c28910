#include <algorithm>
#include <unordered_map>
#include <utility>

#include "facts/draft.hpp"
#include "facts/words.hpp"

namespace standpoint {

namespace {

class FactCheck {
public:
    explicit FactCheck(Draft& draft) : draft_(draft) {
        const auto& timeline = draft.base.timeline;
        for (std::size_t rank = 0; rank < timeline.size(); ++rank) {
            rank_of_.try_emplace(timeline[rank], rank);
        }
    }

    // The facts of one sort, read by `body`.
    template <class Read>
    void read(Sort sort, Read body) {
        for (const Node* node : draft_.of(sort)) {
            Fact fact;
            fact.key = text_of(*node, "id");
            fact.paragraph = whole_of(*node, "paragraph");
            fact.explanation = text_of(*node, "explanation");
            fact.body = (this->*body)(*node);
            check_paragraph(*node, fact.paragraph);
            draft_.base.facts.push_back(std::move(fact));
        }
    }

    FactBody role(const Node& node) {
        Role role;
        const auto person = draft_.resolve(node, "person", {Sort::person});
        const auto whose = draft_.resolve(node, "of", {Sort::side, Sort::person, Sort::group, Sort::place});
        role.title = text_of(node, "title");
        role.called = text_of(node, "called");
        role.sole = truth_of(node, "sole");
        role.whole_list = truth_of(node, "whole_list");
        if (person && whose) {
            role.person = PersonId{person->index};
            role.of = entity(*whose);
            if (role.of == EntityRef(role.person)) {
                complain(*member(node, "of"), "Nobody has a role towards himself or herself: name somebody else.");
            }
            check_office(node, role);
        }
        return role;
    }

    FactBody meeting(const Node& node) {
        Meeting meeting;
        meeting.whole_list = truth_of(node, "whole_list");
        meeting.called = text_of(node, "called");
        called_.add(member(node, "called"), callers_++);
        meeting.count = optional_text(node, "count");
        meeting.purpose = optional_text(node, "purpose");
        meeting.place = place(node);
        meeting.when = time(node);
        if (const Node* length = member(node, "length")) {
            meeting.length = amount(*length);
        }
        meeting.after = after(node);
        if (const Node* table = member(node, "table")) {
            meeting.table = seats(*table);
        }
        return meeting;
    }

    FactBody position(const Node& node) {
        Position position;
        if (const auto holder = actor(node, "holder")) {
            position.holder = *holder;
        }
        position.stance = named<Stance>(stance_words, text_of(node, "stance")).value_or(Stance::demands);
        position.what = text_of(node, "what");
        if (const auto topic = draft_.resolve(node, "topic", {Sort::topic})) {
            position.topic = TopicId{topic->index};
        }
        position.of = actor(node, "of");
        if (const auto answered = draft_.resolve(node, "answers", {Sort::position})) {
            position.answers = FactId{answered->index};
        }
        position.whole_list = truth_of(node, "whole_list");
        position.answers_whole_list = truth_of(node, "answers_whole_list");
        return position;
    }

    FactBody event(const Node& node) {
        Event event;
        event.called = text_of(node, "called");
        called_.add(member(node, "called"), callers_++);
        event.by = actor(node, "by");
        event.place = place(node);
        event.when = time(node);
        event.after = after(node);
        return event;
    }

    FactBody state(const Node& node) {
        about_.add(member(node, "about"), abouts_++);
        return State{text_of(node, "about"), text_of(node, "value"), text_of(node, "says"),
                     facts(node, "may_also_be", {Sort::state})};
    }

    // "May also be" holds both ways, whichever of the two states says so.
    void join_states() {
        std::vector<Fact>& facts = draft_.base.facts;
        for (std::uint32_t i = 0; i < facts.size(); ++i) {
            const auto* state = std::get_if<State>(&facts[i].body);
            for (const FactId other : state == nullptr ? std::vector<FactId>{} : state->may_also_be) {
                auto& theirs = std::get<State>(facts[other.index].body).may_also_be;
                if (std::ranges::find(theirs, FactId{i}) == theirs.end()) {
                    theirs.push_back(FactId{i});
                }
            }
        }
    }

    FactBody quantity(const Node& node) {
        counts_.add(member(node, "counts"), counters_++);
        return Quantity{text_of(node, "counts"), amount(node)};
    }

    FactBody term(const Node& node) {
        Term term{text_of(node, "name"), text_of(node, "means"), {}};
        terms_.add(member(node, "name"), namers_);
        if (const Node* also = member(node, "also")) {
            for (const Node* other = also->first; other != nullptr; other = other->next) {
                if (other->kind != Node::Kind::faulty) {
                    terms_.add(other, namers_);
                    term.also.push_back(other->text);
                }
            }
        }
        ++namers_;
        return term;
    }

private:
    void complain(const Node& at, std::string sentence) { draft_.complaints.add(at, std::move(sentence)); }

    void check_paragraph(const Node& node, int paragraph) {
        const int last = draft_.base.source.paragraphs;
        if (last > 0 && paragraph > last) {
            complain(*member(node, "paragraph"), "The source has no paragraph " + std::to_string(paragraph) +
                                                     ": name one between 1 and " + std::to_string(last) + ".");
        }
    }

    // An office that one person holds is given to one person, and nobody gets the same role twice.
    void check_office(const Node& node, const Role& role) {
        const std::string office = role.title + '\n' + naming(draft_.base, role.of).key;
        const auto [held, is_new] = offices_.try_emplace(office, Office{&node, role.sole, {}});
        const auto [same, first_time] = held->second.holders.try_emplace(role.person.index, &node);
        if (!first_time) {
            complain(node, "This is the same role of the same person as on line " + std::to_string(same->second->line) +
                               ": keep one of them.");
        } else if (!is_new && (role.sole || held->second.sole)) {
            complain(node, "This role is marked \"sole\" but has another holder on line " +
                               std::to_string(held->second.first->line) + ": take one out, or \"sole\" in both.");
        }
        held->second.sole = held->second.sole || role.sole;
    }

    std::optional<EntityRef> actor(const Node& node, std::string_view key) {
        const auto found = draft_.resolve(node, key, {Sort::side, Sort::person, Sort::group});
        return found ? std::optional(entity(*found)) : std::nullopt;
    }

    std::optional<PlaceId> place(const Node& node) {
        const auto found = draft_.resolve(node, "place", {Sort::place});
        return found ? std::optional(PlaceId{found->index}) : std::nullopt;
    }

    std::optional<Time> time(const Node& node) {
        const Node* when = member(node, "when");
        if (when == nullptr) {
            return std::nullopt;
        }
        Time time{text_of(*when, "text"), {}, {}};
        if (const auto year = number_of(*when, "year")) {
            time.year = static_cast<int>(*year);
        }
        if (const auto rank = rank_of_.find(time.text); rank != rank_of_.end()) {
            time.rank = rank->second;
        }
        return time;
    }

    Amount amount(const Node& node) {
        Amount amount;
        const auto number = number_of(node, "number");
        amount.number = number.value_or(0);
        amount.low = number_of(node, "low").value_or(amount.number);
        amount.high = number_of(node, "high").value_or(amount.number);
        amount.format = text_of(node, "format");
        if (number && amount.low > amount.number) {
            complain(*member(node, "low"), "\"low\" is above \"number\": make it the smallest number that is right.");
        }
        if (number && amount.high < amount.number) {
            complain(*member(node, "high"), "\"high\" is below \"number\": make it the largest number that is right.");
        }
        const Node* format = member(node, "format");
        if (format != nullptr && format->text.find("{n}") == std::string::npos) {
            complain(*format, "This format has no place for the number: write {n} where it stands.");
        }
        return amount;
    }

    std::vector<FactId> after(const Node& node) { return facts(node, "after", {Sort::meeting, Sort::event}); }

    std::vector<FactId> facts(const Node& node, std::string_view name, std::initializer_list<Sort> sorts) {
        std::vector<FactId> named;
        const Node* list = member(node, name);
        for (const Node* entry = list == nullptr ? nullptr : list->first; entry != nullptr; entry = entry->next) {
            if (entry->kind == Node::Kind::faulty) {
                continue;
            }
            if (const auto found = draft_.resolve(*entry, sorts)) {
                named.push_back(FactId{found->index});
            }
        }
        return named;
    }

    std::vector<Party> seats(const Node& table) {
        std::vector<Party> parties;
        std::unordered_map<std::string_view, const Node*> seated;
        for (const Node* party = table.first; party != nullptr; party = party->next) {
            if (party->kind == Node::Kind::faulty) {
                continue;
            }
            Party& members = parties.emplace_back();
            for (const Node* entry = party->first; entry != nullptr; entry = entry->next) {
                if (entry->kind == Node::Kind::faulty) {
                    continue;
                }
                const auto found = draft_.resolve(*entry, {Sort::person, Sort::group, Sort::side});
                if (!found) {
                    continue;
                }
                if (!seated.try_emplace(entry->text, entry).second) {
                    complain(*entry, quoted(entry->text) + " sits at this table twice: name each only once.");
                }
                members.push_back(entity(*found));
            }
        }
        return parties;
    }

    struct Office {
        const Node* first;
        bool sole;
        std::unordered_map<std::uint32_t, const Node*> holders;
    };

    Draft& draft_;
    std::unordered_map<std::string, std::size_t> rank_of_;
    std::unordered_map<std::string, Office> offices_;
    Unique called_{draft_.complaints, "what another meeting or event is called,"};
    Unique about_{draft_.complaints, "what another state is about,"};
    Unique counts_{draft_.complaints, "what another quantity counts,"};
    Unique terms_{draft_.complaints, "a name of another term,"};
    std::size_t callers_ = 0;
    std::size_t abouts_ = 0;
    std::size_t counters_ = 0;
    std::size_t namers_ = 0;
};

}  // namespace

void check_facts(Draft& draft) {
    FactCheck check(draft);
    check.read(Sort::role, &FactCheck::role);
    check.read(Sort::meeting, &FactCheck::meeting);
    check.read(Sort::position, &FactCheck::position);
    check.read(Sort::event, &FactCheck::event);
    check.read(Sort::state, &FactCheck::state);
    check.join_states();
    check.read(Sort::quantity, &FactCheck::quantity);
    check.read(Sort::term, &FactCheck::term);
}

}  // namespace standpoint
