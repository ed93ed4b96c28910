// Tiles in two columns, joined pair by pair against the clock. A tile is picked on each side, in either order; a right
// pair is marked and stays, a wrong one is marked for a moment and let go. Digits pick tiles, Tab and arrows move.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

class Pairs {
public:
    Pairs(const Session& session, std::string title, const Stage& stage);

    void follow(const Session& session, const Stage& stage);
    void lay_out(const Session& session, const Stage& stage);
    Reaction took(const ui::Input& input, const Session& session, const Stage& stage);
    ui::DrawList draw(const Session& session, const Stage& stage) const;
    ui::Seconds pause(const Stage& stage) const;

    std::vector<ui::Control*> ring();

private:
    void deal(const Session& session, const Stage& stage);
    bool fits(const Session& session, const Stage& stage, float share);
    void mark(const Session& session, const Stage& stage);
    void pick(std::vector<ui::OptionCard>& column, std::size_t index);
    Reaction join(const Stage& stage);
    Milliseconds taken(const Stage& stage) const;

    struct Wrong {
        std::size_t left = 0;
        std::size_t right = 0;
        ui::Seconds at = 0;
    };

    std::string title_;
    std::size_t question_ = 0;
    std::size_t commands_ = 0;  // that were followed
    ui::Seconds asked_at_ = 0;  // when the board or the last pair came
    std::optional<Wrong> wrong_;
    std::vector<ui::OptionCard> lefts_;
    std::vector<ui::OptionCard> rights_;
    ui::Button leave_;
    ui::Button give_up_;
    ui::Button undo_;
    ui::Theme theme_;  // in the size that fits the board
    ui::Box bar_;
    ui::Box card_;
    ui::Block stem_;
};

}  // namespace standpoint::scenes
