// The best rounds of each pack on this machine. A round just played is marked; equal scores share a rank.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

struct ScoreRow {
    std::size_t rank = 1;
    std::string player;
    int score = 0;
    double accuracy = 0;
    Milliseconds taken{};
    bool mine = false;  // the round just played
};

struct ScoreBoard {
    std::string pack;  // its key
    std::string title;
    std::vector<ScoreRow> rows;  // ten at most, best first
};

struct TopScoresView {
    std::vector<ScoreBoard> boards;
    std::size_t length = 10;  // of the rounds compared
    bool timed = false;
    std::string mode = "round";
    std::size_t first = 0;      // the board shown
    bool from_results = false;  // then Escape leads back there
};

class TopScores {
public:
    TopScores(TopScoresView view, const Stage& stage);

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;

    std::vector<ui::Control*> ring();
    const ui::Scroll& scroll() const { return scroll_; }

private:
    Reaction back() const;
    void place(const ui::Box& page, const Stage& stage);
    float place_tabs(const ui::Box& column, const Stage& stage);
    float least_table(const Stage& stage) const;
    std::string which(const Stage& stage) const;
    void draw_board(ui::DrawList& list, const Stage& stage) const;

    TopScoresView view_;
    std::vector<ui::Button> tabs_;  // one for each board
    ui::Button back_;
    ui::Button play_;
    ui::Scroll scroll_;  // the whole page, where it is higher than the screen
    ui::Box head_;
    ui::Box table_;
    bool which_below_ = false;  // the kind of round stands below the title, not beside it
};

}  // namespace standpoint::scenes
