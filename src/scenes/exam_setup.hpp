// What an exam is to be like: how many questions, about what, how long it may take. Enter begins it.
#pragma once

#include <string>
#include <vector>

#include "play/exam.hpp"
#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

struct ExamSetupView {
    std::string pack;  // its key
    std::string title;
    std::vector<FactKind> topics;     // that can be asked about
    std::vector<std::size_t> counts;  // how many questions there are on each, at most
    ExamTerms terms;                  // as they stand at first
};

class ExamSetup {
public:
    ExamSetup(ExamSetupView view, const Stage& stage);

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;

    std::vector<ui::Control*> ring();
    const ui::Scroll& scroll() const { return scroll_; }
    ExamTerms terms() const;  // as they are chosen now
    const ui::Control& start() const { return start_; }

private:
    struct Line {
        ui::Block label;
        ui::Point label_at;
        ui::Choice choice;
    };

    float place(const ui::Box& page, const Stage& stage);
    float place_line(Line& line, const char* label, const ui::Box& row, const Stage& stage);
    float place_topics(const ui::Box& inner, float y, const Stage& stage);

    ExamSetupView view_;
    std::vector<std::size_t> lengths_;  // to choose from
    std::vector<int> minutes_;          // likewise; 0 for no limit
    Line questions_;
    Line limit_;
    Line extra_;
    std::vector<ui::Toggle> topics_;
    ui::Block topics_label_;
    ui::Point topics_at_;
    ui::Button start_;
    ui::Button back_;
    ui::Scroll scroll_;
    ui::Block title_;
    ui::Block story_;
    ui::Point head_;
    ui::Block note_;  // why it cannot begin
    ui::Point note_at_;
    ui::Box card_;
};

}  // namespace standpoint::scenes
