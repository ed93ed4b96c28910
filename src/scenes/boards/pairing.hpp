// Two groups of tiles that are joined in pairs: each place takes one piece, each piece serves one place. What lies
// where and how a join looks is the board's business (match, assemble); here is what mouse and keyboard do.
//
// By mouse: drag from one to the other, or click both ends; a click on what is joined takes it apart. By keyboard: the
// number of a piece joins it to the place that has the focus; Space lifts one end and lets go of it on the other.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "quiz/question.hpp"
#include "scenes/boards/said.hpp"
#include "scenes/boards/tile.hpp"
#include "scenes/stage.hpp"

namespace standpoint::scenes {

class Pairing {
public:
    using Pairs = std::vector<std::optional<std::size_t>>;  // the piece at each place
    struct End {
        bool piece = false;
        std::size_t index = 0;
        friend bool operator==(const End&, const End&) = default;
    };

    // `travel`: pieces lie in their places, and only free ones can be used by themselves.
    Pairing(const std::vector<std::string>& place_texts, const std::vector<std::string>& piece_texts, bool travel);

    std::vector<ui::Control*> ring();
    Said took(const ui::Input& input, const Stage& stage);
    bool is_complete() const;
    std::vector<std::size_t> joined() const;  // of a complete pairing
    bool can_undo() const { return !before_.empty(); }
    void undo_last();
    bool holds() const { return armed_ || dragged_; }
    void let_go();
    void rest();  // after the answer nothing can be used

    std::optional<std::size_t> place_of(std::size_t piece) const;
    bool calls(const End& end) const;   // it could be the other end of what is lifted
    std::optional<End> pulled() const;  // what the pointer drags
    ui::Point pointer() const { return pointer_; }
    std::optional<End> lifted() const { return armed_; }
    std::optional<End> focused() const;

    std::vector<Tile> places;
    std::vector<Tile> pieces;
    Pairs pairs;

private:
    Tile& tile(const End& end) { return end.piece ? pieces[end.index] : places[end.index]; }
    std::optional<End> at(ui::Point point) const;
    std::vector<End> ends() const;
    bool is_joined(const End& end) const;
    bool drag(const ui::Input& input);
    void use(const End& end, bool by_key);
    void join(std::size_t place, std::size_t piece);
    void part(std::size_t place);
    void number(std::size_t piece);
    void arm(std::optional<End> end);
    void focus(const End& end);
    void focus_next();

    bool travel_;
    std::optional<End> armed_;
    std::optional<End> pressed_;
    bool dragged_ = false;
    ui::Point pressed_at_;
    ui::Point pointer_;
    std::vector<Pairs> before_;
};

}  // namespace standpoint::scenes
