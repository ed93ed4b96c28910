// A line to type the answer into, with a hint below it. See board.hpp for what every board has.
#pragma once

#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/boards/said.hpp"
#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

class TypingBoard {
public:
    TypingBoard(const Question& question, const Stage& stage);

    float height(float width, const Stage& stage) const;
    float judged_height(float width, const Stage& stage) const { return height(width, stage); }
    bool needs_room() const { return false; }
    void lay_out(const ui::Box& box, const Stage& stage);
    std::vector<ui::Control*> ring() { return {&field_}; }
    Said took(const ui::Input& input, const Stage& stage);
    bool confirms() const { return true; }
    bool is_complete() const { return !field_.text.empty(); }
    bool enter_confirms() const { return is_complete(); }
    Response response() const { return TypeIn::Response{field_.text}; }
    bool can_undo() const { return false; }
    void undo_last(const Stage&) {}
    bool holds() const { return false; }
    void let_go(const Stage&) {}
    bool takes_letters() const { return true; }
    void ask_again(const Response& first);
    void put(const Response& response, const Stage& stage);
    void judge(const Record& record, const Stage& stage);
    void draw(ui::DrawList& list, const Stage& stage) const;
    std::string help(const Stage&) const { return {}; }  // the hint below the field says it
    ui::Seconds pause(const Stage& stage) const;
    const ui::TextField& field() const { return field_; }

private:
    ui::TextField field_;
    ui::Box hint_;
    std::string help_;    // what of the spelling counts
    bool again_ = false;  // one more try
    bool judged_ = false;
    bool touched_ = false;  // the caret blinks only once somebody is there
    ui::Seconds shown_at_ = 0;
};

}  // namespace standpoint::scenes
