// The end of a round: score, accuracy, time and rank, and every question with the answer that was given.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

struct ResultsView {
    std::string pack;                 // its key
    std::string title;                // of the pack
    Session session;                  // finished
    std::optional<std::size_t> rank;  // among the best ten; nothing where it is not among them
    std::size_t of = 0;               // rounds on the board
    bool ranked = true;               // it counts there: a first try of its day, with nothing taken back
    std::size_t due = 0;              // where it was studying: what is still to be asked today
};

class Results {
public:
    Results(ResultsView view, const Stage& stage);

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;

    std::vector<ui::Control*> ring();
    const ui::Scroll& scroll() const { return scroll_; }

private:
    // One answered question as it stands in the list, unscrolled, from the list's top.
    struct Row {
        ui::Verdict sign{};
        bool partly = false;
        bool missed = false;
        ui::Block stem;
        ui::Block yours;
        ui::Block right;  // empty where the answer was right, or became so
        std::string paragraph;
        std::string points;
        float y = 0;
        float height = 0;
    };

    bool is_study() const;
    static float sign_size(const ui::Theme& theme);
    Row row(const Record& record, float width, const Stage& stage) const;
    bool lay_out_beside(const Stage& stage);
    void lay_out_stacked(const Stage& stage);
    float place_buttons(float top, const Stage& stage);
    float make_rows(float width, const Stage& stage);
    void show_focus(const Stage& stage);
    float draw_side(ui::DrawList& list, const Stage& stage) const;
    void draw_row(ui::DrawList& list, std::size_t index, const Stage& stage) const;
    void place_mistakes();
    std::optional<std::size_t> looked_up() const;
    ShowBriefing look_up(std::size_t row) const;

    ResultsView view_;
    ui::Button again_;
    ui::Button practise_;
    ui::Button scores_;
    ui::Button home_;
    ui::Scroll scroll_;
    std::vector<Row> rows_;
    std::vector<ui::Control> mistakes_;  // beside the rows: those not right lead to their entry in the briefing
    ui::Box side_;
    ui::Box list_;          // the card of the list
    ui::Box inner_;         // its rows, as far as they are scrolled
    float figures_ = 96;    // the width that points and paragraphs take
    bool stacked_ = false;  // all below each other, and all of it scrolls
};

}  // namespace standpoint::scenes
