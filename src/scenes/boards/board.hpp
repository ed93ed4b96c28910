// What a question is answered on. Each kind of board is a file pair here: it holds the controls of one question, turns
// inputs into a response and shows, in place, what became of it. Rounds, scores and the slip are not its business.
//
// A new kind of board is its file pair, its line in `AnyBoard` and its line in `BoardFor`; the compiler lists the rest.
// Every board has the members that `Board` below has, and is made from (Question, Stage); the line of Timeline, which
// is drawn for a PickOne, from what the deal says of its events as well. The stage a board is given has the theme in
// the size that fits its question.
#pragma once

#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "play/session.hpp"
#include "quiz/question.hpp"
#include "scenes/boards/assemble.hpp"
#include "scenes/boards/choice.hpp"
#include "scenes/boards/match.hpp"
#include "scenes/boards/order.hpp"
#include "scenes/boards/pin.hpp"
#include "scenes/boards/said.hpp"
#include "scenes/boards/sort.hpp"
#include "scenes/boards/timeline.hpp"
#include "scenes/boards/typing.hpp"
#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"
#include "ui/geometry.hpp"

namespace standpoint::scenes {

using AnyBoard =
    std::variant<ChoiceBoard, TypingBoard, MatchBoard, OrderBoard, SortBoard, AssembleBoard, PinBoard, TimelineBoard>;

// Which board each task is answered on, where the question is none of a line of time.
template <class Task>
struct BoardFor;
template <>
struct BoardFor<PickOne> : std::type_identity<ChoiceBoard> {};
template <>
struct BoardFor<PickMany> : std::type_identity<ChoiceBoard> {};
template <>
struct BoardFor<TrueFalse> : std::type_identity<ChoiceBoard> {};
template <>
struct BoardFor<Match> : std::type_identity<MatchBoard> {};
template <>
struct BoardFor<Order> : std::type_identity<OrderBoard> {};
template <>
struct BoardFor<Sort> : std::type_identity<SortBoard> {};
template <>
struct BoardFor<TypeIn> : std::type_identity<TypingBoard> {};
template <>
struct BoardFor<Assemble> : std::type_identity<AssembleBoard> {};
template <>
struct BoardFor<Pin> : std::type_identity<PinBoard> {};

// The boards that need height more than width: they stand beside the question's stem, not below it.
template <class Own>
inline constexpr bool stands_beside = std::is_same_v<Own, PinBoard>;

// One board of whatever kind the session's open question needs.
class Board {
public:
    Board(const Session& session, const Stage& stage);

    float height(float width, const Stage& stage) const;         // what it needs in a box of that width, logical units
    float judged_height(float width, const Stage& stage) const;  // the same after the answer
    bool needs_room()
        const;  // whether it wants the screen to itself: a smaller stem, and the slip after the answer only
    bool stands_beside() const;
    void lay_out(const ui::Box& box, const Stage& stage);
    std::vector<ui::Control*> ring();  // what can be used before the answer, in reading order

    Said took(const ui::Input& input, const Stage& stage);  // every input while the question is open
    bool confirms() const;                                  // whether a button confirms the answer
    bool is_complete() const;                               // whether `response` fits the task
    bool enter_confirms() const;                            // whether Enter confirms from anywhere on the board
    Response response() const;                              // asked of a complete board only
    bool takes_letters() const;                             // whether letters and digits are text here, not keys

    bool can_undo() const;  // whether there is a move to take back before confirming
    void undo_last(const Stage& stage);
    bool holds() const;  // whether something is lifted: arrows, Tab, Enter and Escape are the board's then
    void let_go(const Stage& stage);

    void put(const Response& response, const Stage& stage);  // shows it as the answer so far, which can be changed
    void ask_again(const Response& first);                   // `first` was almost right: one more try
    void judge(const Record& record, const Stage& stage);    // shows, in place, what was right and what was not
    void draw(ui::DrawList& list, const Stage& stage) const;
    std::string calls(const Stage& stage) const;  // what is to be done here; empty for what the task always says
    std::string help(const Stage& stage) const;   // what the keys do for what has the focus; empty for nothing
    ui::Seconds pause(const Stage& stage) const;  // how long the loop may sleep

    const AnyBoard& kind() const { return kind_; }

private:
    AnyBoard kind_;
};

}  // namespace standpoint::scenes
