// A stack of cards and a pile for each side: the uppermost card is laid by the pile's number, by a click or by
// dragging; cards that lie on a pile can be moved or taken back. After the answer every card lies where it belongs,
// with the pile it was given. See board.hpp.
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

class SortBoard {
public:
    SortBoard(const Question& question, const Stage& stage);

    float height(float width, const Stage& stage) const;
    float judged_height(float width, const Stage& stage) const;
    bool needs_room() const { return true; }
    void lay_out(const ui::Box& box, const Stage& stage);
    std::vector<ui::Control*> ring();
    Said took(const ui::Input& input, const Stage& stage);
    bool confirms() const { return true; }
    bool is_complete() const { return cards_.stack.empty(); }
    bool enter_confirms() const { return is_complete(); }
    Response response() const;
    bool takes_letters() const { return false; }
    bool can_undo() const { return !before_.empty(); }
    void undo_last(const Stage& stage);
    bool holds() const { return lifted_.has_value() || dragged_; }
    void let_go(const Stage& stage);
    void ask_again(const Response&) {}
    void put(const Response& response, const Stage& stage);
    void judge(const Record& record, const Stage& stage);
    void draw(ui::DrawList& list, const Stage& stage) const;
    std::string help(const Stage& stage) const;
    ui::Seconds pause(const Stage& stage) const;

    const ui::Control& label(std::size_t pile) const { return labels_[pile]; }
    const ui::Control& card(std::size_t index) const { return tiles_[index]; }

private:
    // Where the cards are.
    struct Cards {
        std::vector<std::size_t> stack;               // the last one lies on top
        std::vector<std::vector<std::size_t>> piles;  // in the order they were laid
    };
    struct Measure {
        float label = 0;        // the width of a pile's name
        float area = 0;         // of its cards
        float pad = 0;          // between a pile's border and its cards
        float between = 0;      // two of its cards
        float gap = 0;          // and between two piles
        float below_stack = 0;  // between the stack and the first pile: the ring of the card on it keeps clear
        float stack = 0;        // the height of the card on the stack
        float row = 0;          // of a card on a pile
        float least = 0;        // of a pile with one card or none
    };
    Measure measure(float width, const Stage& stage, bool judged) const;
    static float pile_height(const Measure& made, std::size_t cards);
    std::vector<float> pile_heights(const Measure& made, float room) const;
    void arrange(const Stage& stage, bool glide);

    std::vector<std::size_t> usable() const;
    std::optional<std::size_t> focused() const;
    std::optional<std::size_t> top() const;
    std::optional<std::size_t> pile_of(std::size_t card) const;
    std::optional<std::size_t> pile_at(ui::Point point) const;
    std::optional<std::size_t> called_pile() const;
    void take_off(std::size_t card);
    void lay(std::size_t card, std::size_t pile, const Stage& stage);
    void take_back(std::size_t card, const Stage& stage);
    void lift(std::optional<std::size_t> card);
    bool drag(const ui::Input& input, const Stage& stage);
    void drop(ui::Point at, const Stage& stage);
    bool press_key(const ui::Input& input, const Stage& stage);
    void click(ui::Point at, const Stage& stage);
    void draw_pile(ui::DrawList& list, std::size_t pile, const Stage& stage) const;
    void draw_stack(ui::DrawList& list, const Stage& stage) const;

    Sort task_;
    std::vector<Tile> tiles_;
    std::vector<Tile> labels_;  // of the piles
    std::vector<ui::Box> pile_boxes_;
    ui::Box stack_box_;
    Cards cards_;
    std::vector<Cards> before_;
    std::optional<std::size_t> lifted_;
    std::size_t over_ = 0;  // the pile that a lifted card would be laid on
    std::optional<std::size_t> pressed_;
    bool dragged_ = false;
    ui::Point pressed_at_;
    ui::Point pointer_;
    bool judged_ = false;
    ui::Box box_;
};

}  // namespace standpoint::scenes
