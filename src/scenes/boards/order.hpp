// Cards below each other on a line of numbered places, to be brought into order: dragged, lifted and moved, or sent to
// a place by its number. After the answer they stand in the right order, each with the place it was given. See
// board.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/boards/said.hpp"
#include "scenes/boards/tile.hpp"
#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"

namespace standpoint::scenes {

class OrderBoard {
public:
    OrderBoard(const Question& question, const Stage& stage);

    float height(float width, const Stage& stage) const;
    float judged_height(float width, const Stage& stage) const { return height(width, stage); }
    bool needs_room() const { return true; }
    void lay_out(const ui::Box& box, const Stage& stage);
    std::vector<ui::Control*> ring();
    Said took(const ui::Input& input, const Stage& stage);
    bool confirms() const { return true; }
    bool is_complete() const { return true; }
    // The cards lie in some order from the start: Enter takes it for the answer only once somebody touched them.
    bool enter_confirms() const { return touched_ && !holds(); }
    Response response() const { return Order::Response{line_}; }
    bool takes_letters() const { return false; }
    bool can_undo() const { return !before_.empty(); }
    void undo_last(const Stage& stage);
    bool holds() const { return lifted_.has_value(); }
    void let_go(const Stage& stage);
    void ask_again(const Response&) {}
    void put(const Response& response, const Stage& stage);
    void judge(const Record& record, const Stage& stage);
    void draw(ui::DrawList& list, const Stage& stage) const;
    std::string help(const Stage& stage) const;
    ui::Seconds pause(const Stage& stage) const;

    const std::vector<std::size_t>& line() const { return line_; }  // the cards as they lie, earliest first

private:
    float row_height(float width, const Stage& stage) const;
    float rail_width(const Stage& stage) const;
    void arrange(const Stage& stage, bool glide);
    bool drag(const ui::Input& input, const Stage& stage);
    bool press_key(const ui::Input& input, const Stage& stage);
    void use(std::size_t card, const Stage& stage);
    void lift(std::size_t card);
    void drop();
    void move(std::size_t card, std::size_t to, const Stage& stage);
    std::size_t place_of(std::size_t card) const;
    std::size_t place_at(float y) const;
    std::optional<std::size_t> focused() const;

    Order task_;
    std::vector<Tile> tiles_;
    std::vector<std::size_t> line_;  // the cards, earliest first
    std::vector<std::vector<std::size_t>> before_;
    std::vector<std::size_t> at_lift_;  // the line when a card was lifted
    std::optional<std::size_t> lifted_;
    std::optional<std::size_t> pressed_;
    bool dragged_ = false;
    ui::Point pressed_at_;
    ui::Point grip_;  // from the corner of the dragged card to the pointer
    bool touched_ = false;
    bool judged_ = false;
    ui::Box box_;
};

}  // namespace standpoint::scenes
