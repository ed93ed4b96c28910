// What a scene answers to an input: where to go next, with all that the next scene needs, and what to do on the way.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "facts/claim.hpp"
#include "learn/schedule.hpp"
#include "play/exam.hpp"
#include "play/session.hpp"
#include "scenes/choices.hpp"

namespace standpoint::scenes {

struct Stay {};
struct StartRound {
    std::string pack;  // its key
    std::size_t length = 10;
    bool timed = false;
    std::vector<Item> practise;                    // where set: these anew, instead of a fresh deal
    std::string mode = "round";                    // the name of a mode: see play/modes
    std::string deck;                              // which flash cards, in "browse"; empty for all
    std::optional<ExamTerms> exam = std::nullopt;  // in "exam", what it is asked for with
};
struct ShowExam {
    std::string pack;
};  // the page that asks what an exam is to be like
struct WriteReport {
    std::string folder;  // as typed; empty for the usual one
};                       // of the exam just handed in
struct ShowModes {
    std::string pack;
    bool choosing_story = false;  // it was asked for by the choice of stories
};
struct ShowProgress {
    std::string pack;             // its key
    bool choosing_story = false;  // it was asked for by the choice of stories
};
struct SaveProgress {
    std::string pack;
};                        // as tables; the scene stays
struct ContinueRound {};  // the one that was left
struct ShowHome {};
struct ShowResults {};
struct ShowTopScores {
    std::string pack;
};
struct ShowSettings {};
struct ShowBriefing {
    std::string pack;            // its key; empty for that of the round on the table
    std::optional<FactId> fact;  // opened at its entry: what a question that was missed is about
};
struct AskAgain {
    std::string pack;
    FactId fact;
};                        // in Study, what was set aside of a fact; the scene stays
struct LeaveBriefing {};  // back to where it was opened, as it stood
struct ShowAfterwards {
    std::optional<std::size_t> question = std::nullopt;
};                          // what can be said of the answer just given, or of that to a question of a graded paper
struct LeaveAfterwards {};  // back to the round, with the command that was said, if any
struct PauseRound {};
struct GoOn {};  // with the round that was paused
struct LeaveWelcome {
    std::string name;   // of the player; empty where they gave none
    bool play = false;  // a round at once, or home first
};
struct Leave {};

// How a player is told from the others, and their four digits against mix-ups.
struct PlayerCard {
    std::string name;
    std::size_t colour = 0;  // among the player's colours
    std::size_t shape = 0;
    std::optional<std::string> guard = std::nullopt;

    friend bool operator==(const PlayerCard&, const PlayerCard&) = default;
};
struct ShowPlayers {};
enum class PlayerDeed { choose, make, change, take_out, remove, bring_back, bring_in, restore };
struct DoWithPlayers {
    PlayerDeed deed{};
    std::string key;  // of a player, a file or a backup
    PlayerCard card;  // as wanted, where one is made or changed
};

using Transition =
    std::variant<Stay, StartRound, ContinueRound, ShowHome, ShowResults, ShowTopScores, ShowSettings, ShowModes,
                 ShowProgress, SaveProgress, ShowExam, WriteReport, ShowBriefing, AskAgain, LeaveBriefing,
                 ShowAfterwards, LeaveAfterwards, PauseRound, GoOn, LeaveWelcome, ShowPlayers, DoWithPlayers, Leave>;

struct Reaction {
    Transition next = Stay{};
    std::optional<Command> command = std::nullopt;  // for the session
    std::optional<Command> then = std::nullopt;     // likewise, right after it
    bool undo = false;                              // take back the last answer
    std::optional<Choices> choices = std::nullopt;  // keep these
    std::optional<StudyPlan> study = std::nullopt;  // likewise: how the player who plays wants to study
    bool placed = false;                            // something was laid down, which can be heard
};

}  // namespace standpoint::scenes
