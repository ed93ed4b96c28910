// The line of Timeline: the events that lie on it, earliest at its upper end, are labelled on its right; on its left
// are the places between, before and after them. The card stands in the place that has the focus or is under the
// pointer; a click, Enter or the place's number answers, and so does dragging the card there. After the answer it
// stands where it belongs, and where it was put if that is elsewhere. The question is a PickOne of
// play/modes/timeline.hpp. See board.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/boards/said.hpp"
#include "scenes/boards/tile.hpp"
#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

class TimelineBoard {
public:
    // The board for such a question whose events are all among `dated`; nothing for others.
    static std::optional<TimelineBoard> of(const Question& question, std::span<const Dated> dated);

    float height(float width, const Stage& stage) const;
    float judged_height(float width, const Stage& stage) const;
    bool needs_room() const { return true; }
    void lay_out(const ui::Box& box, const Stage& stage);
    std::vector<ui::Control*> ring();
    Said took(const ui::Input& input, const Stage& stage);
    bool confirms() const { return false; }
    bool is_complete() const { return false; }
    bool enter_confirms() const { return false; }
    Response response() const { return {}; }
    bool takes_letters() const { return false; }
    bool can_undo() const { return false; }
    void undo_last(const Stage&) {}
    bool holds() const { return dragged_; }
    void let_go(const Stage& stage);
    void ask_again(const Response&) {}
    void put(const Response& response, const Stage& stage);
    void judge(const Record& record, const Stage& stage);
    void draw(ui::DrawList& list, const Stage& stage) const;
    std::string help(const Stage& stage) const;
    ui::Seconds pause(const Stage& stage) const;

    std::size_t standing() const;  // the place in which the card is shown
    const std::vector<Dated>& line() const { return line_; }

private:
    TimelineBoard(std::vector<Dated> line, Dated card, std::size_t right);

    float row_height(float width, const Stage& stage) const;
    ui::Box place_box(std::size_t place, const Stage& stage) const;
    std::optional<std::size_t> focused() const;
    std::optional<std::size_t> place_at(ui::Point at) const;
    std::optional<std::size_t> drag(const ui::Input& input, const Stage& stage);
    void draw_rail(ui::DrawList& list, const Stage& stage) const;
    void draw_label(ui::DrawList& list, std::size_t event, const Stage& stage) const;
    void draw_empty(ui::DrawList& list, std::size_t place, const Stage& stage) const;

    std::vector<Dated> line_;  // earliest first
    std::size_t right_ = 0;    // the place where the card belongs
    std::vector<ui::Control> places_;
    std::size_t place_ = 0;  // of the card: where the focus was last, and after the answer where it was put
    std::optional<std::size_t> pointed_;     // the place under the pointer,
    std::optional<std::size_t> focus_then_;  // and what had the focus when it came there
    Tile card_;
    std::optional<Tile> belongs_;  // the card where it belongs, once it was put elsewhere or nowhere
    std::optional<ui::Point> pressed_at_;
    bool dragged_ = false;
    bool judged_ = false;
    bool put_ = false;  // it was put somewhere
    ui::Box box_;
};

}  // namespace standpoint::scenes
