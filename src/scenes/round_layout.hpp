// Where the parts of a round lie. The room for the slip is reserved before there is one, for the longest reasons an
// answer can bring, so that nothing moves when it comes; a board that needs room gives way to it instead. Where all of
// it is too much, every text takes a smaller step.
#pragma once

#include <vector>

#include "play/session.hpp"
#include "scenes/boards/board.hpp"
#include "scenes/stage.hpp"
#include "ui/fit.hpp"
#include "ui/geometry.hpp"
#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

struct SlipLayout {
    ui::Box heading;                            // verdict and points
    ui::Box source;                             // the paragraph: at the right of the heading, or below it
    std::vector<std::vector<ui::Block>> pages;  // the reasons; one page unless the board leaves too little room
    ui::Box text;
    ui::Box more;     // below the text where there are several pages
    ui::Box buttons;  // continue and undo
};

struct RoundLayout {
    ui::Theme theme;  // the stage's, its texts in the size that fits
    ui::Theme frame;  // of the bar, which is the same for every question
    ui::Box bar;
    ui::Box leave;
    ui::Box steps;
    ui::Box rail;
    ui::Box deck;
    ui::Box card;
    ui::Box over;  // the instruction
    ui::Box stem;  // the room of the stem
    ui::Block stem_text;
    ui::Box board;
    ui::Box actions;  // below the card
    ui::Box slip;
    SlipLayout slip_parts;
};

// A paragraph as the way to the entry of its fact in the briefing; `at_length` says what it leads to.
ui::Button look_up_button(int paragraph, bool at_length, const Stage& stage);

// To what else can be said of an answer, beside taking it back.
ui::Button say_button(const Stage& stage);

// `board` is that of the question, for the room it needs. Where the session shows feedback, the slip is laid out for
// its record.
RoundLayout lay_out_round(const Session& session, const Board& board, const Stage& stage);

}  // namespace standpoint::scenes
