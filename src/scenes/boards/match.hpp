// Two columns to be joined by threads, each card on the left with one on the right. After the answer the cards on the
// right move beside their partners, and a dotted thread shows what was joined wrongly. See board.hpp.
#pragma once

#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/boards/pairing.hpp"
#include "scenes/boards/said.hpp"
#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"

namespace standpoint::scenes {

class MatchBoard {
public:
    MatchBoard(const Question& question, const Stage& stage);

    float height(float width, const Stage& stage) const;
    float judged_height(float width, const Stage& stage) const { return height(width, stage); }
    bool needs_room() const { return true; }
    void lay_out(const ui::Box& box, const Stage& stage);
    std::vector<ui::Control*> ring() { return pairing_.ring(); }
    Said took(const ui::Input& input, const Stage& stage) { return pairing_.took(input, stage); }
    bool confirms() const { return true; }
    bool is_complete() const { return pairing_.is_complete(); }
    bool enter_confirms() const { return is_complete(); }
    Response response() const { return Match::Response{pairing_.joined()}; }
    bool takes_letters() const { return false; }
    bool can_undo() const { return pairing_.can_undo(); }
    void undo_last(const Stage&) { pairing_.undo_last(); }
    bool holds() const { return pairing_.holds(); }
    void let_go(const Stage&) { pairing_.let_go(); }
    void ask_again(const Response&) {}
    void put(const Response& response, const Stage& stage);
    void judge(const Record& record, const Stage& stage);
    void draw(ui::DrawList& list, const Stage& stage) const;
    std::string help(const Stage& stage) const;
    ui::Seconds pause(const Stage& stage) const;

private:
    struct Measure {
        float column = 0;
        float row = 0;
        float gap = 0;
        std::size_t rows = 0;
    };
    Measure measure(float width, const Stage& stage) const;
    void lay_rights(const Stage& stage, bool glide);
    void draw_threads(ui::DrawList& list, const Stage& stage) const;
    ui::Point start(std::size_t left, const Stage& stage) const;
    ui::Point end(std::size_t right, const Stage& stage) const;

    Match task_;
    Pairing pairing_;
    ui::Box box_;
    bool judged_ = false;
    std::vector<std::size_t> row_;   // of each right card
    std::vector<std::string> tags_;  // after the answer, on each left card: "Right", "You said: …"
};

}  // namespace standpoint::scenes
