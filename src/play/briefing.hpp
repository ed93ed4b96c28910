// The briefing of a pack: a board to learn from before playing and to return to after a mistake. Every fact of the pack
// stands on it exactly once. It shows no order and no silence that the article does not give: what lies on a line of
// time is certainly in order, and "reports no answer" stands only where the pack says that all answers are listed.
// Knows neither screens nor where answers are kept.
//
//     const Briefing board = briefing_of(pack.material());
//     for (const TopicBoard& topic : board.topics) ...            // positions face to face
//     board.of(fact).title
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact_base.hpp"
#include "quiz/template.hpp"

namespace standpoint {

// In the order of FactKind, but people where roles are.
enum class Section : std::uint8_t { people, meetings, positions, events, states, quantities, terms };
inline constexpr std::size_t section_count = 7;

// "people", "meetings", …: the word used in names of texts.
std::string_view word(Section section);
Section section_of(FactKind kind);

// One fact as the board tells it. Texts begin with a capital; empty ones are not shown.
struct BriefingEntry {
    FactId fact;
    Section section{};
    std::vector<SideId> sides;             // whose it is or who took part, in the pack's order; none where nobody's
    std::string title;                     // a person, a meeting's name, a position as told, a number, a term
    std::string detail;                    // the role, who met whom, a description, what a number counts, a meaning
    std::vector<std::string> particulars;  // when, where, how long, how often: as the article gives them
    std::string says;                      // of a state: to whom the article attributes it ("critics")
    std::string explanation;               // the fact's sentence; empty where it would only repeat the rest
    int paragraph = 0;

    std::optional<FactId> answers;      // of a position: the one it answers
    std::vector<FactId> answered_by;    // of a position: the answers that the article reports
    bool none_reported = false;         // of a position: the article reports no answer to it at all
    std::optional<EntityRef> asked_of;  // of a position: of whom it is asked (a side where it is one's)

    std::string searched;  // folded: everything above, and the other names of whoever it is about
};

// People of one side, or of none.
struct PeopleOfSide {
    std::optional<SideId> side;
    std::vector<std::size_t> entries;
};

// A meeting or event in time. Those on the line are certainly in the order they stand in. The others stand behind the
// last one on the line that certainly came before them; `before` is the first that certainly came after.
struct Stop {
    std::size_t entry = 0;
    bool on_line = true;
    std::optional<FactId> after;   // set for those off the line, where the article gives it
    std::optional<FactId> before;  // likewise
};

// One place in an exchange: a position, or that the article reports no answer by those who were asked.
struct PositionCell {
    std::size_t column = 0;            // index into the topic's columns
    std::optional<std::size_t> entry;  // nothing: no answer is reported
    FactId about;                      // the position itself, or the one that goes unanswered
};

// Positions that stand beside each other. Joined ones answer each other; others only share the topic.
struct Exchange {
    bool joined = false;
    std::vector<PositionCell> cells;  // a position stands before its answers
};

struct TopicBoard {
    TopicId topic;
    std::vector<EntityRef> columns;  // sides in the pack's order, then holders of no side
    std::vector<Exchange> exchanges;
};

struct Briefing {
    std::vector<BriefingEntry> entries;  // section by section
    std::vector<std::size_t> entry_of;   // for every fact of the pack: its entry
    std::vector<PeopleOfSide> people;    // sides in the pack's order, those of no side last
    std::vector<Stop> meetings;
    std::vector<Stop> events;
    std::vector<TopicBoard> topics;  // topics in the pack's order; only those with positions

    const BriefingEntry& of(FactId fact) const { return entries[entry_of[fact.index]]; }
};

// The board of a pack. Positions are told with the phrases of the questions.
Briefing briefing_of(const Material& material);

// True where every word of `folded_query` (see fold) is somewhere in the entry; of an empty one, always.
bool is_found(const BriefingEntry& entry, std::string_view folded_query);

}  // namespace standpoint
