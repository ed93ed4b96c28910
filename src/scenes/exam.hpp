// An exam on the table: its questions by number with what is answered and flagged, the open one's card with its board,
// and the ways on, back and to handing it in. Nothing here says what is right.
//
// What is done to a board is the answer at once; what is typed becomes it when the question is left. Handing in is
// asked about first, with what has no answer yet.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "play/exam.hpp"
#include "scenes/boards/board.hpp"
#include "scenes/round_layout.hpp"
#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

class Exam {
public:
    Exam(const Session& session, std::string title, const Stage& stage);

    // The session is another one than before: its question goes on the table.
    void follow(const Session& session, const Stage& stage);
    void lay_out(const Session& session, const Stage& stage);
    Reaction took(const ui::Input& input, const Session& session, const Stage& stage);
    ui::DrawList draw(const Session& session, const Stage& stage) const;

    ui::Seconds pause(const Session& session, const Stage& stage) const;  // how long the loop may sleep
    bool time_is_up(const Session& session, const Stage& stage) const;

    // What has to be said before the paper is left alone, so that it goes on from here: the answer that is being typed,
    // or else the time that was spent.
    Command kept_back(const Session& session, const Stage& stage) const;

    // The controls that can be used now, in reading order.
    std::vector<ui::Control*> ring();
    bool in_text() const { return !asking_ && board_.takes_letters(); }  // what is typed is text now, and no key
    bool is_asking() const { return asking_; }                           // whether to hand in
    const Board& board() const { return board_; }
    const ui::Control& number(std::size_t question) const { return numbers_[question]; }
    const ui::Button& next() const { return next_; }
    const ui::Button& flag() const { return flag_; }
    const ui::Button& not_yet() const { return not_yet_; }
    const ui::Button& hand_in() const { return asking_ ? sure_ : hand_in_; }

private:
    void deal(const Session& session, const Stage& stage);
    void ask(bool asking, const Session& session, const Stage& stage);
    void suggest(const Session& session);
    Stage table(const Stage& stage) const;
    Milliseconds taken(const Stage& stage) const;
    std::optional<Command> written(const Session& session, const Stage& stage) const;
    std::optional<Command> changed(const Session& session, const Stage& stage) const;
    Reaction leaving(const Session& session, const Stage& stage, Command next) const;
    Reaction go(const Session& session, const Stage& stage, std::size_t question) const;
    Reaction asked(const ui::Input& input, const Session& session, const Stage& stage);
    Reaction answer(const ui::Input& input, const Session& session, const Stage& stage);
    Reaction use_buttons(const ui::Input& input, const Session& session, const Stage& stage);
    void place_numbers(const Session& session, const Stage& stage);
    void place_actions(const Session& session, const Stage& stage);
    void place_question(const Session& session, const Stage& stage);
    void draw_bar(ui::DrawList& list, const Session& session, const Stage& stage) const;
    void draw_numbers(ui::DrawList& list, const Session& session, const Stage& stage) const;
    void draw_question(ui::DrawList& list, const Session& session, const Stage& stage) const;
    void draw_asking(ui::DrawList& list, const Stage& stage) const;

    std::string title_;
    std::size_t question_ = 0;
    ui::Seconds since_ = 0;  // when the last command was given
    Board board_;
    std::map<std::size_t, Board> half_done_;  // boards that were left without an answer, as they stood
    std::vector<ui::Control> numbers_;
    ui::Box numbers_head_;
    ui::Button leave_;
    ui::Button hand_in_;
    ui::Button back_;
    ui::Button flag_;
    ui::Button next_;
    ui::Button take_back_;  // the last move on the board
    bool asking_ = false;
    ui::Button sure_;
    ui::Button not_yet_;
    ui::Box question_card_;  // what asks whether to hand in
    ui::Block question_title_;
    ui::Block question_text_;
    RoundLayout layout_;
};

}  // namespace standpoint::scenes
