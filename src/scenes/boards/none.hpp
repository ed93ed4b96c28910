// The board of a task that is not played in a window: nothing to use, so that the question can only be given up. No
// round dealt for a window comes to it (see `playable_tasks`).
#pragma once

#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/boards/said.hpp"
#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

class NoBoard {
public:
    NoBoard(const Question&, const Stage&) {}

    float height(float, const Stage&) const { return 0; }
    float judged_height(float width, const Stage& stage) const { return height(width, stage); }
    bool needs_room() const { return false; }
    void lay_out(const ui::Box&, const Stage&) {}
    std::vector<ui::Control*> ring() { return {}; }
    Said took(const ui::Input&, const Stage&) { return NotMine{}; }
    bool confirms() const { return false; }
    bool is_complete() const { return false; }
    bool enter_confirms() const { return false; }
    Response response() const { return {}; }
    bool can_undo() const { return false; }
    void undo_last(const Stage&) {}
    bool holds() const { return false; }
    void let_go(const Stage&) {}
    bool takes_letters() const { return false; }
    void ask_again(const Response&) {}
    void judge(const Record&, const Stage&) {}
    void draw(ui::DrawList&, const Stage&) const {}
    std::string help(const Stage&) const { return {}; }
    ui::Seconds pause(const Stage&) const { return pause::still; }
};

}  // namespace standpoint::scenes
