// Options to choose from: one of several, all that are right, true or false. One of several is answered by choosing;
// where several may be right they are ticked and confirmed. See board.hpp for what every board has.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/boards/said.hpp"
#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

class ChoiceBoard {
public:
    ChoiceBoard(const Question& question, const Stage& stage);

    float height(float width, const Stage& stage) const;
    float judged_height(float width, const Stage& stage) const { return height(width, stage); }
    bool needs_room() const { return false; }
    void lay_out(const ui::Box& box, const Stage& stage);
    std::vector<ui::Control*> ring();
    Said took(const ui::Input& input, const Stage& stage);
    bool confirms() const { return kind_ == TaskKind::pick_many; }
    bool is_complete() const;
    bool enter_confirms() const { return is_complete(); }
    Response response() const;
    bool can_undo() const { return false; }
    void undo_last(const Stage&) {}
    bool holds() const { return false; }
    void let_go(const Stage&) {}
    bool takes_letters() const { return false; }
    void ask_again(const Response&) {}
    void put(const Response& response, const Stage& stage);
    void judge(const Record& record, const Stage& stage);
    void draw(ui::DrawList& list, const Stage& stage) const;
    std::string help(const Stage&) const { return {}; }  // the keys stand on the options
    ui::Seconds pause(const Stage&) const { return pause::still; }

    std::span<const ui::OptionCard> options() const { return options_; }

private:
    struct Columns {
        std::size_t count = 1;
        float option = 0;  // how high each option is
        float all = 0;     // how high all of them are
    };
    Columns in_columns(std::size_t count, float width, const Stage& stage) const;
    Columns columns(float width, const Stage& stage) const;
    Response choosing(std::size_t index) const;

    TaskKind kind_;
    std::vector<ui::OptionCard> options_;
    std::vector<bool> right_;  // of each option
};

}  // namespace standpoint::scenes
