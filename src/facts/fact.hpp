// The seven kinds of fact a pack may state. Each names the paragraph that supports it and explains itself in one
// sentence of our own. A noun phrase in a field is lower-case and fits the sentence its comment shows; phrases/en.json
// relies on it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "facts/entities.hpp"

namespace standpoint {

using FactId = Id<struct FactTag>;

// When something was, as precisely as the article says and no more. Two times are in order when both carry a year and
// the years differ, or both stand on the pack's timeline (a list of expressions that exclude each other, earliest
// first).
struct Time {
    std::string text;  // "last week", "on Monday", "in 2014": reads after "It happened"
    std::optional<int> year;
    std::optional<std::size_t> rank;  // position on the pack's timeline
};

// A number as the article gives it. Every number outside low..high is wrong (proof: gap).
struct Amount {
    double number = 0;
    double low = 0;
    double high = 0;
    std::string format;  // "{n} hours", "nearly {n} years"
};

// Who somebody is, and to whom.
struct Role {
    PersonId person;
    std::string title;        // "special envoy": reads after "the" or a possessive
    EntityRef of;             // whose: a side, person, group or place
    std::string called;       // "the special envoy of Donald Trump": reads after "Who is"
    bool sole = false;        // an office that one person holds at a time
    bool whole_list = false;  // the article gives this role to nobody else
};

// People or groups at one end of the table.
using Party = std::vector<EntityRef>;

struct Meeting {
    std::vector<Party> table;  // two or more parties, the visiting or named-first one first
    bool whole_list = false;   // the article names no further participant
    std::string called;        // "the talks in Moscow": reads after "before", names the meeting uniquely
    std::optional<PlaceId> place;
    std::optional<Time> when;
    std::optional<Amount> length;        // how long it lasted
    std::optional<std::string> count;    // "several meetings" where it was more than one
    std::optional<std::string> purpose;  // "to narrow the differences over the plan": reads after "They met"
    std::vector<FactId> after;           // meetings and events this one came after, said by the article
};

enum class Stance : std::uint8_t { demands, offers, refuses, rejects, accepts, presses_for };

// Position topics are the pack's own list ("territory", "NATO"): what is sorted and grouped by.
using TopicId = Id<struct TopicTag>;
struct Topic {
    std::string key;
    std::string name;
};

struct Position {
    EntityRef holder;  // as the article names it: a side, a person or a group
    Stance stance{};
    std::string what;  // "an end to Ukraine's bid to join NATO": reads after "demands", "rejects", …
    TopicId topic;
    std::optional<EntityRef> of;      // of whom it is demanded
    std::optional<FactId> answers;    // the position this one answers: both are about the same matter
    bool whole_list = false;          // the article reports no other holder of this position on this matter
    bool answers_whole_list = false;  // the article reports no answer to it but those that name it in `answers`
};

struct Event {
    std::string called;  // "the annexation of Crimea": reads after "When was", "after"
    std::optional<EntityRef> by;
    std::optional<PlaceId> place;
    std::optional<Time> when;
    std::vector<FactId> after;
};

// How something stands as of the article. One description for each subject.
struct State {
    std::string about;  // "the proposal after the latest talks": reads after "How does the article describe"
    std::string value;  // "unclear": reads after "as"
    std::string says;   // to whom the article attributes it: "the article", "unnamed critics"
    // States whose value might describe this subject as well, for all the article says, and the other way round.
    std::vector<FactId> may_also_be;
};

struct Quantity {
    std::string counts;  // "the age of the war": reads after "What figure does the article give for"
    Amount amount;
};

// A name and what it means in this article.
struct Term {
    std::string name;   // "Kyiv"
    std::string means;  // "Ukraine's government": reads after "stands for"
    std::vector<std::string> also;
};

using FactBody = std::variant<Role, Meeting, Position, Event, State, Quantity, Term>;
enum class FactKind : std::uint8_t { role, meeting, position, event, state, quantity, term };  // in the variant's order

struct Fact {
    std::string key;          // the id in the pack, stable across versions of it
    int paragraph = 0;        // the paragraph of the source that supports it, from 1
    std::string explanation;  // one sentence, our own words
    FactBody body;

    FactKind kind() const { return static_cast<FactKind>(body.index()); }
};

// "meeting", "position", …: the word used in files and messages.
std::string_view word(FactKind kind);
std::string_view word(Stance stance);
std::string_view word(SideShape shape);
std::string_view word(PlaceKind kind);

}  // namespace standpoint
