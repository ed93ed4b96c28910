// A card with empty slots and a tray of chips that fit into them. After the answer each slot holds what belongs there,
// and below it what was put there instead. See board.hpp.
#pragma once

#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/boards/pairing.hpp"
#include "scenes/boards/said.hpp"
#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"

namespace standpoint::scenes {

class AssembleBoard {
public:
    AssembleBoard(const Question& question, const Stage& stage);

    float height(float width, const Stage& stage) const;
    float judged_height(float width, const Stage& stage) const { return height(width, stage); }
    bool needs_room() const { return true; }
    void lay_out(const ui::Box& box, const Stage& stage);
    std::vector<ui::Control*> ring() { return pairing_.ring(); }
    Said took(const ui::Input& input, const Stage& stage);
    bool confirms() const { return true; }
    bool is_complete() const { return pairing_.is_complete(); }
    bool enter_confirms() const { return is_complete(); }
    Response response() const { return Assemble::Response{pairing_.joined()}; }
    bool takes_letters() const { return false; }
    bool can_undo() const { return pairing_.can_undo(); }
    void undo_last(const Stage& stage);
    bool holds() const { return pairing_.holds(); }
    void let_go(const Stage& stage);
    void ask_again(const Response&) {}
    void put(const Response& response, const Stage& stage);
    void judge(const Record& record, const Stage& stage);
    void draw(ui::DrawList& list, const Stage& stage) const;
    std::string help(const Stage& stage) const;
    ui::Seconds pause(const Stage& stage) const;

    const ui::Control& chip(std::size_t index) const { return pairing_.pieces[index]; }

private:
    struct Measure {
        float label = 0;  // above a slot
        float slot = 0;   // its height
        float note = 0;   // below it
        float chip = 0;   // the height of a chip
        float gap = 0;
        float between = 0;  // slots and tray
        std::size_t columns = 3;
    };
    Measure measure(float width, const Stage& stage) const;
    void arrange(const Stage& stage, bool glide);
    std::optional<std::size_t> in_hand() const;
    void draw_slot(ui::DrawList& list, std::size_t slot, const Stage& stage) const;
    std::string said_text(std::size_t slot, const Stage& stage) const;

    Assemble task_;
    Pairing pairing_;
    ui::Box box_;
    bool judged_ = false;
    std::vector<std::size_t> said_;  // the chip put into each slot, where the question was answered
    std::vector<ui::Box> home_;      // of each chip, in the tray
};

}  // namespace standpoint::scenes
