// Where the stack and the piles of a sorting board lie, and how they look.
#include <algorithm>

#include "scenes/boards/sort.hpp"
#include "scenes/words.hpp"

namespace standpoint::scenes {

namespace {

constexpr float count_width = 96;  // right of the stack

std::vector<std::string> notes(const Sort& task, const Stage& stage) {
    std::vector<std::string> all{stage.words.part("window.word.right")};
    for (const std::string& pile : task.piles) {
        all.push_back(stage.words.part("window.word.you-said", {{"answer", pile}}));
    }
    return all;
}

}  // namespace

SortBoard::Measure SortBoard::measure(float width, const Stage& stage, bool judged) const {
    const ui::Theme& theme = stage.look.theme;
    Measure made{.label = std::clamp(width * 0.2F, 120.0F, 176.0F),
                 .pad = theme.space.small,
                 .between = theme.space.hair,
                 .gap = theme.space.small,
                 .below_stack = 2 * theme.space.small};
    made.area = width - made.label - made.pad;
    for (const Tile& tile : tiles_) {
        made.stack = std::max(made.stack, height_of(tile, width - count_width, theme.type.body, stage));
        for (const std::string& note : judged ? notes(task_, stage) : std::vector<std::string>{""}) {
            made.row = std::max(made.row, height_of(tile, made.area, theme.type.caption, stage, note));
        }
    }
    made.stack += theme.space.small;
    made.least = made.row;
    for (const Tile& label : labels_) {
        made.least = std::max(made.least, height_of(label, made.label, theme.type.label, stage));
    }
    made.least += 2 * made.pad;
    return made;
}

float SortBoard::pile_height(const Measure& made, std::size_t cards) {
    const auto rows = static_cast<float>(cards);
    return std::max(made.least, rows * (made.row + made.between) - made.between + 2 * made.pad);
}

// All cards may come to lie on one pile.
float SortBoard::height(float width, const Stage& stage) const {
    const Measure made = measure(width, stage, false);
    const auto others = static_cast<float>(labels_.size() - 1);
    return made.stack + made.below_stack + pile_height(made, tiles_.size()) + others * (made.least + made.gap);
}

float SortBoard::judged_height(float width, const Stage& stage) const {
    const Measure made = measure(width, stage, true);
    float all = made.gap * static_cast<float>(labels_.size() - 1);
    for (std::size_t pile = 0; pile < labels_.size(); ++pile) {
        all += pile_height(made, static_cast<std::size_t>(std::ranges::count(task_.pile, pile)));
    }
    return all;
}

// Piles are equally high as long as their cards allow it.
std::vector<float> SortBoard::pile_heights(const Measure& made, float room) const {
    const std::size_t count = labels_.size();
    std::vector<float> needed;
    for (const auto& pile : cards_.piles) {
        needed.push_back(pile_height(made, pile.size()));
    }
    std::vector<bool> fixed(count, false);
    float rest = room - made.gap * static_cast<float>(count - 1);
    auto open = static_cast<float>(count);
    for (bool again = true; again && open > 0;) {
        again = false;
        for (std::size_t i = 0; i < count; ++i) {
            if (!fixed[i] && needed[i] > rest / open) {
                fixed[i] = again = true;
                rest -= needed[i];
                open -= 1;
                break;
            }
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (!fixed[i]) {
            needed[i] = rest / open;
        }
    }
    return needed;
}

void SortBoard::lay_out(const ui::Box& box, const Stage& stage) {
    const bool same = box_.top_left() == box.top_left() && box_.width == box.width;
    box_ = box;
    arrange(stage, same);
}

void SortBoard::arrange(const Stage& stage, bool glide) {
    const Measure made = measure(box_.width, stage, judged_);
    const float stack = judged_ ? 0 : made.stack + made.below_stack;
    stack_box_ = {box_.x, box_.y, box_.width - count_width, judged_ ? 0 : made.stack};
    const auto put = [&](Tile& tile, const ui::Box& to) {
        if (glide) {
            tile.glide(to, stage);
        } else {
            tile.place(to);
        }
    };
    for (const std::size_t card : cards_.stack) {
        put(tiles_[card], stack_box_);
    }
    const std::vector<float> heights = pile_heights(made, box_.height - stack);
    float y = box_.y + stack;
    pile_boxes_.clear();
    for (std::size_t pile = 0; pile < labels_.size(); ++pile) {
        const ui::Box box{box_.x, y, box_.width, heights[pile]};
        pile_boxes_.push_back(box);
        put(labels_[pile], {box.x + made.pad, box.y + made.pad, made.label - 2 * made.pad, box.height - 2 * made.pad});
        float top = box.y + made.pad;
        for (const std::size_t card : cards_.piles[pile]) {
            put(tiles_[card], {box.x + made.label, top, made.area, made.row});
            top += made.row + made.between;
        }
        y += heights[pile] + made.gap;
    }
}

// The pile that would take the card in hand.
std::optional<std::size_t> SortBoard::called_pile() const {
    if (dragged_) {
        return pile_at(pointer_);
    }
    return lifted_ ? std::optional(over_) : std::nullopt;
}

void SortBoard::draw_pile(ui::DrawList& list, std::size_t pile, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const Tile& label = labels_[pile];
    const ui::Box& box = pile_boxes_[pile];
    const bool calls = called_pile() == pile;
    const bool lit = calls || (!judged_ && label.hovered);
    const float radius = theme.radius.control;
    list.push_back(ui::Fill{box, calls ? theme.colour.picked_face : theme.colour.card, radius, calls ? 2.5F : 1.5F,
                            lit ? theme.colour.accent : theme.colour.raised_edge});
    const float size = theme.type.label.line * 1.1F;
    const float middle = label.shown(stage).centre().y;
    const float x = label.box.x + theme.space.small;
    const ui::Box disc{x, middle - size / 2, size, size};
    list.push_back(ui::Fill{disc, calls ? theme.colour.accent : theme.colour.raised, size / 2, calls ? 0.0F : 1.5F,
                            theme.colour.raised_edge});
    const float number = ui::width_of(label.key, theme.type.label, stage.look.metrics);
    ui::draw_line(list, label.key, {disc.centre().x - number / 2, middle}, theme.type.label,
                  calls ? theme.colour.accent_ink : theme.colour.accent_text, stage.look.metrics);
    const float text_x = disc.right() + theme.space.small;
    const ui::Block name = ui::wrap(label.text, label.box.right() - text_x, theme.type.label, stage.look.metrics);
    ui::draw(list, name, {text_x, middle - name.height() / 2}, theme.colour.ink);
    ui::draw_focus(list, label, theme.radius.chip, stage.look);
}

void SortBoard::draw_stack(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    constexpr float step = 3;
    const std::size_t below = cards_.stack.empty() ? 0 : cards_.stack.size() - 1;
    if (cards_.stack.empty() || (dragged_ && pressed_ == top())) {
        draw_place(list, stack_box_, false, stage);
    }
    // Not under the ring of a card that has the focus: edge and ring would run into each other.
    const bool ringed = top() && tiles_[*top()].focused && !lifted_;
    for (std::size_t i = ringed ? 0 : std::min<std::size_t>(below, 3); i > 0; --i) {
        const auto by = step * static_cast<float>(i);
        const float radius = std::min(theme.radius.control, stack_box_.height * 0.32F);
        list.push_back(
            ui::Fill{stack_box_.moved({by, 0}), theme.colour.raised, radius, 1.5F, theme.colour.raised_edge});
    }
    const std::string left = cards_.stack.empty() ? stage.words.part("window.sort.done")
                                                  : counted(stage.words, "window.sort.left", cards_.stack.size());
    const float room = count_width - theme.space.medium - theme.space.small;
    const ui::Block text = ui::wrap(left, room, theme.type.caption, stage.look.metrics);
    ui::draw(list, text,
             {stack_box_.right() + theme.space.medium + theme.space.small, stack_box_.centre().y - text.height() / 2},
             theme.colour.muted);
}

void SortBoard::draw(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    for (std::size_t pile = 0; pile < labels_.size(); ++pile) {
        draw_pile(list, pile, stage);
    }
    if (!judged_) {
        draw_stack(list, stage);
    }
    const auto in_hand = dragged_ ? pressed_ : lifted_;
    // While a card is lifted the ring is where it would go.
    const auto draw_card = [&](std::size_t card) {
        const bool on_stack = top() == card;
        Tile tile = tiles_[card];
        tile.focused = tile.focused && !tile.lifted;
        scenes::draw(list, tile, on_stack ? theme.type.body : theme.type.caption, stage);
    };
    for (const std::size_t card : usable()) {
        if (card != in_hand) {
            draw_card(card);
        }
    }
    if (in_hand) {
        draw_card(*in_hand);
    }
    if (lifted_ && tiles_[*lifted_].focused) {
        ui::Control target = tiles_[*lifted_];
        target.box = pile_boxes_[over_];
        ui::draw_focus(list, target, theme.radius.control, stage.look);
    }
}

std::string SortBoard::help(const Stage& stage) const {
    const std::string n = std::to_string(labels_.size());
    if (lifted_) {
        return help_text(stage, "window.help.sort.lifted", n);
    }
    if (const auto card = focused()) {
        if (!pile_of(*card)) {
            return help_text(stage, "window.help.sort.top", n);
        }
        return help_text(stage, is_complete() ? "window.help.sort.complete" : "window.help.sort.laid", n);
    }
    for (const Tile& label : labels_) {
        if (label.focused) {
            return help_text(stage, is_complete() ? "window.help.complete" : "window.help.sort.pile");
        }
    }
    return {};
}

}  // namespace standpoint::scenes
