// A round being played, as a value: `step` takes a session and a command and gives a new session and what happened.
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

#include "base/result.hpp"
#include "play/deal.hpp"
#include "quiz/grade.hpp"
#include "quiz/question.hpp"

namespace standpoint {

using Milliseconds = std::chrono::milliseconds;

// What a round is made of. Together with the pack it fixes every question.
struct RoundPlan {
    std::string mode = "round";  // "round", or "mistakes" for practising them
    DealOrder order;
    bool timed = false;               // Kahoot's rule for points; off unless asked for
    Milliseconds time_limit{30'000};  // per question, where timed

    friend bool operator==(const RoundPlan&, const RoundPlan&);
};

// Commands, each with a text form of one line (see `text` and `command_from`).
struct Answer {
    Response response;
    Milliseconds taken{};
    friend bool operator==(const Answer&, const Answer&) = default;
};
struct GiveUp {
    Milliseconds taken{};
    friend bool operator==(const GiveUp&, const GiveUp&) = default;
};  // "I do not know": graded wrong
struct Continue {
    friend bool operator==(const Continue&, const Continue&) = default;
};  // from feedback to the next question or the results
using Command = std::variant<Answer, GiveUp, Continue>;

// "answer 1200 pick 2", "answer 900 many 1 3", "answer 900 true", "answer 900 match 2 1 3", "answer 900 order 3 1 2",
// "answer 900 sort 1 2 1", "answer 900 type Kyiv", "answer 900 slots 4 1 2", "answer 900 pin 51.5 -0.1", "give-up 900",
// "continue". Numbers of options count from 1. In typed text a line break is written as \n, a backslash as \\, any
// other control as \x and two hexadecimal digits, and so is every byte of a text that is not UTF-8. `taken` is the time
// since the question was first shown, a second try's included; a negative one is written as 0.
std::string text(const Command& command);
Result<Command> command_from(std::string_view line);

// asking: a question is open. retry: a typed answer was almost right, one more try: right then earns full marks, almost
// again half of them (its verdict stays `almost`), wrong or giving up nothing. feedback: answered, shown why.
// finished: every question is answered and read.
enum class Phase : std::uint8_t { asking, retry, feedback, finished };
constexpr double almost_fraction = 0.5;

// One answered question.
struct Record {
    std::size_t question = 0;           // index into the deal
    std::optional<Response> response;   // nothing where given up
    std::optional<Response> first_try;  // the almost-right one, where there was a retry
    Grade grade;
    int points = 0;
    Milliseconds taken{};

    friend bool operator==(const Record&, const Record&) = default;
};

struct Session {
    std::shared_ptr<const Deal> deal;  // shared between the versions of a session, never changed
    RoundPlan plan;
    std::vector<Command> commands;  // all that were accepted, in order: the save
    Phase phase = Phase::asking;
    std::size_t current = 0;            // index of the open or just answered question
    std::optional<Response> first_try;  // while in retry
    std::vector<Record> records;
    int score = 0;
    int streak = 0;  // fully right answers in a row
    int best_streak = 0;

    const Question& question() const { return deal->questions[current]; }
};

// Why a command was not allowed: names in phrases.
namespace refusal {
constexpr std::string_view answered = "refused-answered";  // an answer where one was given and its feedback stands
constexpr std::string_view open = "refused-open";          // to continue while the question waits for an answer
constexpr std::string_view finished = "refused-finished";  // anything after the round has ended
constexpr std::string_view unfit = "refused-unfit";        // a response that does not fit the task
constexpr std::string_view too_long = "refused-too-long";  // a typed answer of more than `longest_typed` bytes
}  // namespace refusal
constexpr std::size_t longest_typed = 400;

// What a step did, for the edge: to store, to sound, to show.
struct AnswerGiven {
    Record record;
    Item item;
};
struct AlmostRight {};
struct RoundFinished {
    int score = 0;
    double accuracy = 0;
    Milliseconds taken{};
};  // accuracy: mean fraction, 0..1
struct NotAllowed {
    std::string_view why;
};  // one of `refusal`; the session is as it was
using Happening = std::variant<AnswerGiven, AlmostRight, RoundFinished, NotAllowed>;

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

// Mean fraction of the answered questions, 0..1; 0 where none is.
double accuracy(const Session& session);

// The items of the questions that were not fully right, in order: what "practise my mistakes" asks anew.
std::vector<Item> mistakes(const Session& session);

// A hash over all that play depends on: equal sessions have equal hashes on every machine.
std::uint64_t state_hash(const Session& session);

}  // namespace standpoint
