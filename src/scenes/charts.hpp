// Plain charts on a card: rows with a bar each, columns, days of a calendar, and lists. What a chart shows is said in
// words beside it, too, so that nobody has to read lengths or colours.
#pragma once

#include <string>
#include <vector>

#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"
#include "ui/fit.hpp"

namespace standpoint::scenes {

struct ChartMark {
    std::string label;   // of a row, below a column, above the week of a day; empty for none
    std::string figure;  // at the end of a row, above a column
    float share = 0;     // 0..1, of the longest
};

struct Chart {
    enum class Kind {
        rows,     // a label, a bar, a figure
        columns,  // from left to right
        days,     // seven in a column, the first a Monday
        list      // label and figure alone
    };
    std::string title;
    std::string words;  // what it shows
    Kind kind = Kind::rows;
    std::vector<ChartMark> marks;  // none: only the words are shown
};

// A chart with its texts broken for a width.
struct ChartLayout {
    ui::Block title;
    ui::Block words;
    std::vector<ui::Block> labels;  // of rows and lists
    float body = 0;                 // the height of the marks
    ui::Box box;                    // of the card
};

// For a card so wide; its box lies at (0, 0).
ChartLayout lay_out_chart(const Chart& chart, float width, const Stage& stage);

// Without its card's shadow.
void draw_chart(ui::DrawList& list, const Chart& chart, const ChartLayout& layout, const Stage& stage);

}  // namespace standpoint::scenes
