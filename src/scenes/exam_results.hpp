// An exam that was handed in: its marks, those by topic, a report to keep, and every question with the answer that was
// given, the right one and its paragraph, each a way to its entry in the briefing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "play/exam.hpp"
#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

struct ExamResultsView {
    std::string pack;  // its key
    std::string title;
    Session session;  // handed in
    std::vector<TopicMarks> topics;
    std::string folder;  // for the report, as the player typed it last; empty for the usual one
    std::string usual;   // which that is
};

class ExamResults {
public:
    ExamResults(ExamResultsView view, const Stage& stage);

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;
    ui::Seconds pause(const Stage& stage) const;  // how long the loop may sleep

    // The paper after something was said of one of its answers; where the page was scrolled and the focus stay. A
    // report that was written before says less now, and is not told of any more.
    void follow(ExamResultsView view, const Stage& stage);

    // What became of the report: where it is, or why it is nowhere.
    void tell(std::string what, bool written, const Stage& stage);

    std::vector<ui::Control*> ring();
    const ui::Scroll& scroll() const { return scroll_; }
    bool in_text() const { return folder_.focused; }  // what is typed is text now, and no key
    const ui::TextField& folder() const { return folder_; }
    const ui::Control& write() const { return write_; }
    const ui::Control& more(std::size_t row) const { return more_[row]; }  // what can be said of that question

private:
    struct Row : ui::Control {
        ui::Verdict sign{};
        ui::Block stem;
        ui::Block given;
        ui::Block said;   // by the player once it was graded; empty for nothing
        ui::Block right;  // empty where the answer was right
        ui::Block paragraph;
    };
    struct TopicLine {
        ui::Block name;
        ui::Block right;
        ui::Point right_at;
        std::string share;
        ui::Box box;
    };

    float place(const ui::Box& page, const Stage& stage);
    float place_buttons(const ui::Box& page, float y, const Stage& stage);
    float place_topics(const ui::Box& page, float y, const Stage& stage);
    float place_report(const ui::Box& page, float y, const Stage& stage);
    float place_rows(const ui::Box& page, float y, const Stage& stage);
    Row row(const Record& record, float width, const Stage& stage) const;
    ShowBriefing look_up(std::size_t row) const;
    std::optional<std::size_t> row_in_focus() const;
    void follow_focus(const Stage& stage);
    void draw_head(ui::DrawList& list, const Stage& stage) const;
    void draw_topics(ui::DrawList& list, const Stage& stage) const;
    void draw_report(ui::DrawList& list, const Stage& stage) const;
    void draw_folder(ui::DrawList& list, const Stage& stage) const;
    void draw_row(ui::DrawList& list, const Row& row, const Stage& stage) const;

    ExamResultsView view_;
    ui::Button again_;
    ui::Button practise_;
    ui::Button home_;
    ui::TextField folder_;
    ui::Button write_;
    std::vector<Row> rows_;
    std::vector<ui::Button> more_;  // one for each row
    std::vector<TopicLine> lines_;
    ui::Scroll scroll_;
    ui::Block title_;
    ui::Block sum_;
    ui::Block story_;
    ui::Point head_;
    ui::Box topics_card_;
    ui::Box report_card_;
    ui::Block report_text_;
    std::string said_;
    bool written_ = false;
    ui::Block told_;
    ui::Point told_at_;
    ui::Box rows_card_;
};

}  // namespace standpoint::scenes
