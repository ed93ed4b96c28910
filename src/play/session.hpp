// A round being played, as a value: `step` takes a session and a command and gives a new session and what happened. The
// rules are those of its mode (play/modes).
// Reads no clock: commands carry the time that the edge measured. Saving is keeping the commands (play/replay.hpp).
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.hpp"
#include "base/result.hpp"
#include "learn/fsrs.hpp"
#include "play/deal.hpp"
#include "quiz/grade.hpp"
#include "quiz/question.hpp"

namespace standpoint {

using Milliseconds = std::chrono::milliseconds;

// What a round is made of. Together with the pack it fixes every question.
struct RoundPlan {
    std::string mode = "round";  // the name of a mode: see play/modes
    DealOrder order;
    bool timed = false;                                // Kahoot's rule for points; off unless asked for
    Milliseconds time_limit{30'000};                   // per question, where timed
    std::optional<Day> day;                            // whose round of the day this is, in "daily"
    std::string deck;                                  // which flash cards, in "browse"; empty for all
    std::vector<FactKind> topics = {};                 // in "exam", what it asks about; empty for all
    std::optional<std::chrono::minutes> minutes = {};  // in "exam", where its time is limited
    unsigned extra_time = 100;                         // per cent of these minutes that the player has

    friend bool operator==(const RoundPlan&, const RoundPlan&);
};

// Commands, each with a text form of one line (see `text` and `command_from`).
struct Answer {
    Response response;
    Milliseconds taken{};
    std::optional<bool> sure = {};  // whether the player said they were, before they saw how it went; may be unsaid
    friend bool operator==(const Answer&, const Answer&) = default;
};
struct GiveUp {
    Milliseconds taken{};
    friend bool operator==(const GiveUp&, const GiveUp&) = default;
};  // "I do not know": graded wrong
struct Continue {
    friend bool operator==(const Continue&, const Continue&) = default;
};  // from feedback to the next question or the results; past a flash card that was not turned
struct Join {
    std::size_t left = 0;  // indices into the columns of the Match on the table
    std::size_t right = 0;
    Milliseconds taken{};  // since the pair before it, or since the board was shown
    friend bool operator==(const Join&, const Join&) = default;
};  // one pair, where the mode joins them one by one
struct Turn {
    friend bool operator==(const Turn&, const Turn&) = default;
};  // a flash card, to its back
struct TimeUp {
    friend bool operator==(const TimeUp&, const TimeUp&) = default;
};  // the edge saw the time of the session run out
struct Feel {
    Rating how{};
    friend bool operator==(const Feel&, const Feel&) = default;
};  // what a right answer was to the player, who knows whether it was a guess; then on, as with `Continue`
struct SetAside {
    bool for_good = false;  // until the player says otherwise; else for today
    friend bool operator==(const SetAside&, const SetAside&) = default;
};  // the item of the question on the table is not asked any more
struct Overrule {
    friend bool operator==(const Overrule&, const Overrule&) = default;
};  // "I was right": the typed answer that was just graded counts as right
struct Strike {
    friend bool operator==(const Strike&, const Strike&) = default;
};  // the question just answered is challenged: it counts for nothing
struct GoTo {
    std::size_t question = 0;  // index into the deal
    Milliseconds taken{};      // since the command before it, or since the paper was shown: so for all on paper
    friend bool operator==(const GoTo&, const GoTo&) = default;
};  // another question of the paper on the table
struct Flag {
    bool on = true;
    Milliseconds taken{};
    friend bool operator==(const Flag&, const Flag&) = default;
};  // a sign on the paper's open question, to come back to it
struct HandIn {
    Milliseconds taken{};
    friend bool operator==(const HandIn&, const HandIn&) = default;
};  // the paper, to be graded
using Command =
    std::variant<Answer, GiveUp, Continue, Join, Turn, TimeUp, Feel, SetAside, Overrule, Strike, GoTo, Flag, HandIn>;

// "answer 1200 pick 2", "answer 900 many 1 3", "answer 900 true", "answer 900 match 2 1 3", "answer 900 order 3 1 2",
// "answer 900 sort 1 2 1", "answer 900 type Kyiv", "answer 900 slots 4 1 2", "answer 900 pin 51.5 -0.1",
// "answer 900 sure pick 2", "answer 900 unsure type Kyiv", "give-up 900", "continue", "join 900 1 3", "turn",
// "time-up", "felt again" (hard, good, easy), "suspend", "bury", "overrule", "strike", "go 900 5",
// "flag 900 on", "flag 900 off", "hand-in 900". Numbers of options count from 1.
// In typed text a line break is written as \n, a backslash as \\, any other control as \x and two hexadecimal digits,
// and so is every byte of a text that is not UTF-8. `taken` is the time since the question was first shown, a second
// try's included; a negative one is written as 0.
std::string text(const Command& command);
Result<Command> command_from(std::string_view line);

// asking: a question is open. retry: a typed answer was almost right, one more try: right then earns full marks, almost
// again half of them (its verdict stays `almost`), wrong or giving up nothing. feedback: answered, shown why.
// finished: every question is answered and read.
enum class Phase : std::uint8_t { asking, retry, feedback, finished };
constexpr double almost_fraction = 0.5;

// One answered question.
struct Record {
    std::size_t question = 0;           // index into the deal; in "study" an item, even a question, can come again
    std::size_t place = 0;              // index into the records
    std::optional<Response> response;   // nothing where given up
    std::optional<Response> first_try;  // the almost-right one, where there was a retry
    Grade grade;
    int points = 0;
    Milliseconds taken{};
    std::optional<bool> sure = {};    // what the player said with the answer, of two tries with the first
    std::optional<Rating> felt = {};  // and after it, see Feel
    bool overruled = false;           // by the player; its grade is that of a right answer
    bool struck = false;              // counts neither for the score nor for memory

    friend bool operator==(const Record&, const Record&) = default;
};

// Wrong or partly right although the player was sure: what they take for knowledge. It is asked again on the next day.
bool is_sure_but_wrong(const Record& record);

// The board of a Match that is joined pair by pair, while it is on the table.
struct Joining {
    std::vector<std::optional<std::size_t>> partner;  // of each left: the right one it was joined with
    std::vector<bool> missed;                         // lefts that were joined wrongly before
    Milliseconds taken{};

    friend bool operator==(const Joining&, const Joining&) = default;
};

// A question of a paper that is on the table as a whole.
struct OnSheet {
    std::optional<Response> response;
    bool flagged = false;
    Milliseconds spent{};  // while it was open

    friend bool operator==(const OnSheet&, const OnSheet&) = default;
};

struct Session {
    std::shared_ptr<const Deal> deal;  // shared between the versions of a session, never changed
    RoundPlan plan;
    std::vector<Command> commands;  // all that were accepted, in order: the save
    Phase phase = Phase::asking;
    std::size_t current = 0;            // index of the open or just answered question
    std::optional<Response> first_try;  // while in retry
    std::optional<bool> first_sure;     // likewise: what was said with it
    std::vector<Record> records;
    int score = 0;
    int streak = 0;  // fully right answers in a row
    int best_streak = 0;
    std::optional<int> spares;  // mistakes that are still forgiven, where they are counted; −1 once it is over
    Milliseconds used{};        // of the whole session, penalties included
    Joining joining;
    std::vector<OnSheet> sheet;        // where all of it is on the table: beside the questions
    std::vector<std::size_t> waiting;  // where misses come back: the questions after the current one, in order

    const Question& question() const { return deal->questions[current]; }
};

// Why a command was not allowed: names in phrases.
namespace refusal {
constexpr std::string_view answered = "refused-answered";  // an answer where one was given and its feedback stands
constexpr std::string_view open = "refused-open";          // to continue while the question waits for an answer
constexpr std::string_view finished = "refused-finished";  // anything after the round has ended
constexpr std::string_view unfit = "refused-unfit";        // a response that does not fit the task
constexpr std::string_view too_long = "refused-too-long";  // a typed answer of more than `longest_typed` bytes
constexpr std::string_view no_clock = "refused-no-clock";  // the time cannot be up: this mode has no limit
constexpr std::string_view pairs = "refused-pairs";        // pairs are joined one by one here, or nowhere else
constexpr std::string_view turning = "refused-turning";    // cards are turned here and not answered, or nowhere else
constexpr std::string_view early = "refused-early";        // about an answer, while there is none on the table
constexpr std::string_view studying = "refused-studying";  // what only a mode that serves memory knows
constexpr std::string_view felt = "refused-felt";  // only a right answer, at the first try, feels like something
constexpr std::string_view overruled = "refused-overruled";  // only a typed answer that was not right can be overruled
constexpr std::string_view struck = "refused-struck";        // it counts for nothing already
constexpr std::string_view paper = "refused-paper";          // a paper is on the table as a whole, or is none here
}  // namespace refusal
constexpr std::size_t longest_typed = 400;

// What a step did, for the edge: to store, to sound, to show.
struct AnswerGiven {
    Record record;
    Item item;
};
struct AlmostRight {};
struct PairJoined {
    std::size_t left = 0;
    std::size_t right = 0;
    bool belong = false;  // they do belong together
};
struct CardTurned {};
struct AnswerChanged {
    Record record;
    Item item;
};  // an answer given before counts in another way now, or (struck) not at all
struct ItemSetAside {
    Item item;
    bool for_good = false;
};
struct RoundFinished {
    int score = 0;
    double accuracy = 0;
    Milliseconds taken{};
};  // accuracy: mean fraction, 0..1; taken: without penalties
struct NotAllowed {
    std::string_view why;
};  // one of `refusal`; the session is as it was
using Happening = std::variant<AnswerGiven, AlmostRight, PairJoined, CardTurned, AnswerChanged, ItemSetAside,
                               RoundFinished, NotAllowed>;

struct Step {
    Session session;
    std::vector<Happening> happenings;
};

// A new round. An empty deal is finished at once.
Session begin(std::shared_ptr<const Deal> deal, RoundPlan plan);

// One command. A command that the phase does not allow, or a response that does not fit the task, changes nothing.
Step step(const Session& session, const Command& command);

// The session without its last command; the same session where there was none.
Session undo(const Session& session);

// A question is worth 100 points times its fraction. Timed: round((1 − (t/T)/2) · 100 · fraction), 0 after T
// (Kahoot's rule).
int points_for(double fraction, bool timed, Milliseconds taken, Milliseconds limit);

// What is left of the session's time after `more` of it; nothing where the mode has no limit. Never negative.
std::optional<Milliseconds> time_left(const Session& session, Milliseconds more = Milliseconds{0});

// The time that all answers took, without penalties.
Milliseconds total_taken(const Session& session);

// Mean fraction of the answered questions that count, 0..1; 0 where none does. Where misses come back, of the first
// answer to each item.
double accuracy(const Session& session);

// The items of the questions that count and were not fully right, in order: what "practise my mistakes" asks anew.
std::vector<Item> mistakes(const Session& session);

// How many answers are still wanted where misses come back, if each is right: the open question and what waits.
std::size_t still_to_ask(const Session& session);

// A hash over all that play depends on: equal sessions have equal hashes on every machine.
std::uint64_t state_hash(const Session& session);

}  // namespace standpoint
