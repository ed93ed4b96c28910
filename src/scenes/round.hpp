// A round on the table: the deck, the question's card with its board, and after the answer the slip that says why.
// Holds the board and the controls around it; the session itself is handed in, and commands are handed out.
//
//     Round round(session, pack_title, stage);
//     const Reaction reaction = round.took(input, session, stage);     // its command goes through `step`
//     round.follow(next_session, stage);                               // the session went on
//     window.show(round.draw(session, stage), now);
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/boards/board.hpp"
#include "scenes/round_layout.hpp"
#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

class Round {
public:
    Round(const Session& session, std::string title, const Stage& stage);

    // The session is another one than before: its question goes on the table, or its answer is shown.
    void follow(const Session& session, const Stage& stage);

    // Puts every control where it belongs.
    void lay_out(const Session& session, const Stage& stage);

    Reaction took(const ui::Input& input, const Session& session, const Stage& stage);
    ui::DrawList draw(const Session& session, const Stage& stage) const;

    // How long the loop may sleep.
    ui::Seconds pause(const Session& session, const Stage& stage) const;

    // True where the time of the whole session is over: "time-up" is due.
    bool time_is_up(const Session& session, const Stage& stage) const;

    // The player's days in a row, for a round of the day.
    void know_days(int days) { days_ = days; }

    // The controls that can be used now, in reading order.
    std::vector<ui::Control*> ring(const Session& session);
    const RoundLayout& layout() const { return layout_; }
    // Whether what is typed is text now, and no key.
    bool in_text(const Session& session) const { return session.phase != Phase::feedback && board_.takes_letters(); }
    const Board& board() const { return board_; }

private:
    void deal(const Session& session, const Stage& stage);
    void judge(const Session& session, const Stage& stage);
    void refresh(const Session& session);
    void turn_page(std::size_t by);
    int score_shown(const Session& session, const Stage& stage) const;
    static bool undo_while_open(const Session& session);
    static bool runs_a_clock(const Session& session);
    static Support looked_up(const Session& session);
    void lay_out_sure(const Session& session, const Stage& here);
    void say_how_sure(const Stage& stage);
    void lay_out_look_up(const Session& session, const Stage& here);
    Stage table(const Stage& stage) const;
    Reaction answer(const ui::Input& input, const Session& session, const Stage& stage);
    Reaction read_on(const ui::Input& input, const Session& session, const Stage& stage);
    Reaction take_back(const Session& session, const Stage& stage);
    Milliseconds taken(const Stage& stage) const;

    void draw_bar(ui::DrawList& list, const Session& session, const Stage& stage) const;
    void draw_mode_figure(ui::DrawList& list, const Session& session, const ui::Box& box, const Stage& stage) const;
    void draw_last_verdict(ui::DrawList& list, const Session& session, const Stage& stage) const;
    void draw_rail(ui::DrawList& list, const Session& session, const Stage& stage) const;
    void draw_question(ui::DrawList& list, const Session& session, const Stage& stage) const;
    void draw_study_figures(ui::DrawList& list, const Session& session, const ui::Box& box, const Stage& stage) const;
    void draw_actions(ui::DrawList& list, const Stage& stage) const;
    float verdict_end(const Session& session, const Stage& stage) const;
    void draw_slip(ui::DrawList& list, const Session& session, const Stage& stage) const;

    std::string title_;
    int days_ = 0;
    std::size_t question_ = 0;
    Phase phase_ = Phase::asking;
    ui::Seconds dealt_at_ = 0;     // when its card left the deck
    ui::Seconds asked_at_ = 0;     // when the player could read it
    ui::Seconds answered_at_ = 0;  // when its slip was laid down
    bool hurried_ = false;         // the player acted while the card moved: it stands at once
    Board board_;
    ui::Button leave_;
    ui::Button give_up_;
    ui::Button confirm_;
    ui::Button take_back_;  // the last move on the board
    ui::Button sure_;       // how sure the player is of the answer, where that is asked
    std::optional<bool> said_sure_;
    ui::Button next_;
    ui::Button undo_;  // the answer
    ui::Button say_;   // more about it
    ui::Button more_;  // the slip's next page
    std::size_t page_ = 0;
    ui::Button look_up_;  // the paragraph, as a way to the briefing
    RoundLayout layout_;
};

}  // namespace standpoint::scenes
