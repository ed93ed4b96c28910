#include "scenes/boards/order.hpp"

#include <algorithm>

#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

std::string place_note(std::size_t place, const Stage& stage) {
    return stage.words.part("window.word.your-place", {{"n", std::to_string(place + 1)}});
}

float gap(const Stage& stage) {
    return stage.look.theme.space.small + stage.look.theme.space.hair;
}

}  // namespace

OrderBoard::OrderBoard(const Question& question, const Stage&) : task_(std::get<Order>(question.task)) {
    for (const Order::Card& card : task_.cards) {
        Tile tile;
        tile.text = card.text;
        line_.push_back(tiles_.size());
        tiles_.push_back(std::move(tile));
    }
}

// The numbers of the places, left of the cards.
float OrderBoard::rail_width(const Stage& stage) const {
    return stage.look.theme.type.label.line * 1.4F + stage.look.theme.space.medium;
}

float OrderBoard::row_height(float width, const Stage& stage) const {
    float highest = 0;
    for (const Tile& tile : tiles_) {
        highest = std::max(highest, height_of(tile, width - rail_width(stage), stage.look.theme.type.option, stage,
                                              place_note(tiles_.size(), stage)));
    }
    return highest + stage.look.theme.space.small;
}

float OrderBoard::height(float width, const Stage& stage) const {
    const auto rows = static_cast<float>(tiles_.size());
    return rows * row_height(width, stage) + (rows - 1) * gap(stage);
}

void OrderBoard::lay_out(const ui::Box& box, const Stage& stage) {
    const bool same = box_.top_left() == box.top_left() && box_.width == box.width;
    box_ = box;
    arrange(stage, same);
}

// Every card at its place but the one that the pointer drags.
void OrderBoard::arrange(const Stage& stage, bool glide) {
    const float row = row_height(box_.width, stage);
    const float rail = rail_width(stage);
    for (std::size_t place = 0; place < line_.size(); ++place) {
        Tile& tile = tiles_[line_[place]];
        const ui::Box to{box_.x + rail, box_.y + static_cast<float>(place) * (row + gap(stage)), box_.width - rail,
                         row};
        if (dragged_ && pressed_ == line_[place]) {
            tile.pulled = tile.pulled + tile.box.top_left() - to.top_left();  // it stays under the pointer
            tile.place(to);
        } else if (glide) {
            tile.glide(to, stage);
        } else {
            tile.place(to);
        }
    }
}

std::vector<ui::Control*> OrderBoard::ring() {
    std::vector<ui::Control*> controls;
    for (const std::size_t card : line_) {
        controls.push_back(&tiles_[card]);
    }
    return controls;
}

std::size_t OrderBoard::place_of(std::size_t card) const {
    return static_cast<std::size_t>(std::ranges::find(line_, card) - line_.begin());
}

// The place whose row is nearest to that height.
std::size_t OrderBoard::place_at(float y) const {
    const float share = (y - box_.y) / std::max(1.0F, box_.height) * static_cast<float>(line_.size());
    return static_cast<std::size_t>(std::clamp(share, 0.0F, static_cast<float>(line_.size()) - 0.5F));
}

std::optional<std::size_t> OrderBoard::focused() const {
    const auto found = std::ranges::find_if(tiles_, [](const Tile& tile) { return tile.focused; });
    return found == tiles_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - tiles_.begin()));
}

void OrderBoard::move(std::size_t card, std::size_t to, const Stage& stage) {
    const std::size_t from = place_of(card);
    if (to == from || to >= line_.size()) {
        return;
    }
    line_.erase(line_.begin() + static_cast<std::ptrdiff_t>(from));
    line_.insert(line_.begin() + static_cast<std::ptrdiff_t>(to), card);
    arrange(stage, true);
}

void OrderBoard::lift(std::size_t card) {
    touched_ = true;
    lifted_ = card;
    at_lift_ = line_;
    tiles_[card].lifted = true;
}

void OrderBoard::drop() {
    if (lifted_) {
        tiles_[*lifted_].lifted = false;
        lifted_.reset();
        if (at_lift_ != line_) {
            before_.push_back(at_lift_);
        }
    }
}

void OrderBoard::let_go(const Stage& stage) {
    if (lifted_) {
        line_ = at_lift_;
        drop();
    }
    pressed_.reset();
    dragged_ = false;
    arrange(stage, true);
}

void OrderBoard::undo_last(const Stage& stage) {
    let_go(stage);
    if (!before_.empty()) {
        line_ = std::move(before_.back());
        before_.pop_back();
        arrange(stage, true);
    }
}

// Clicked, or Space or Enter pressed on it: it is lifted, or what is lifted is laid there.
void OrderBoard::use(std::size_t card, const Stage& stage) {
    if (!lifted_) {
        lift(card);
        return;
    }
    move(*lifted_, place_of(card), stage);
    drop();
}

bool OrderBoard::drag(const ui::Input& input, const Stage& stage) {
    if (const auto* press = std::get_if<ui::PointerPressed>(&input)) {
        pressed_.reset();
        for (std::size_t i = 0; i < tiles_.size(); ++i) {
            if (tiles_[i].box.contains(press->at)) {
                pressed_ = i;
                pressed_at_ = press->at;
                grip_ = press->at - tiles_[i].box.top_left();
            }
        }
    } else if (const auto* moved = std::get_if<ui::PointerMoved>(&input); moved != nullptr && pressed_) {
        if (!dragged_ && is_drag(pressed_at_, moved->at)) {
            drop();
            lift(*pressed_);
            dragged_ = true;
        }
        if (dragged_) {
            Tile& tile = tiles_[*pressed_];
            tile.pulled = {0, moved->at.y - grip_.y - tile.box.y};
            move(*pressed_, place_at(moved->at.y - grip_.y + tile.box.height / 2), stage);
        }
        return dragged_;
    } else if (std::holds_alternative<ui::PointerReleased>(input) || std::holds_alternative<ui::FocusLost>(input)) {
        const bool was_dragged = dragged_;
        pressed_.reset();
        dragged_ = false;
        if (was_dragged) {
            drop();
            arrange(stage, true);
        }
        return was_dragged;
    }
    return false;
}

bool OrderBoard::press_key(const ui::Input& input, const Stage& stage) {
    const std::optional<std::size_t> card = lifted_ ? lifted_ : focused();
    if (const auto place = typed_number(input); place && card && *place < line_.size()) {
        if (!lifted_) {
            lift(*card);
        }
        move(*card, *place, stage);
        drop();
        return true;
    }
    if (!lifted_ || dragged_ || !std::holds_alternative<ui::Key>(input)) {
        return false;
    }
    const std::size_t place = place_of(*lifted_);
    switch (std::get<ui::Key>(input).key) {
        case ui::Named::up:
        case ui::Named::left: move(*lifted_, place == 0 ? 0 : place - 1, stage); return true;
        case ui::Named::down:
        case ui::Named::right: move(*lifted_, place + 1, stage); return true;
        case ui::Named::home: move(*lifted_, 0, stage); return true;
        case ui::Named::end: move(*lifted_, line_.size() - 1, stage); return true;
        case ui::Named::tab: return true;  // it is laid down first
        case ui::Named::enter:
        case ui::Named::space:
            if (ui::is_press(input, std::get<ui::Key>(input).key)) {
                drop();
            }
            return true;
        default: return false;
    }
}

Said OrderBoard::took(const ui::Input& input, const Stage& stage) {
    const bool used_up = drag(input, stage);
    std::optional<std::size_t> used;
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        if (tiles_[i].took(input)) {
            used = i;
        }
    }
    if (used_up || press_key(input, stage)) {
        return Taken{};
    }
    if (!used) {
        return NotMine{};
    }
    use(*used, stage);
    return Taken{};
}

void OrderBoard::put(const Response& response, const Stage& stage) {
    line_ = std::get<Order::Response>(response).cards;
    touched_ = true;
    arrange(stage, false);
}

void OrderBoard::judge(const Record& record, const Stage& stage) {
    let_go(stage);
    judged_ = true;
    const auto* said = record.response ? std::get_if<Order::Response>(&*record.response) : nullptr;
    line_ = task_.sequence;
    for (std::size_t place = 0; place < line_.size(); ++place) {
        Tile& tile = tiles_[line_[place]];
        tile.rest();
        tile.verdict = ui::Verdict::placed;
        if (said != nullptr) {
            const auto given =
                static_cast<std::size_t>(std::ranges::find(said->cards, line_[place]) - said->cards.begin());
            tile.verdict = given == place ? ui::Verdict::right : ui::Verdict::placed;
            tile.note_verdict = given == place ? ui::Verdict::right : ui::Verdict::wrong;
            tile.note = given == place ? stage.words.part("window.word.right") : place_note(given, stage);
        }
    }
    arrange(stage, true);
}

void OrderBoard::draw(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const float row = row_height(box_.width, stage);
    const float disc = theme.type.label.line * 1.4F;
    const float x = box_.x + disc / 2;
    const float first = box_.y + row / 2;
    const float last = first + static_cast<float>(line_.size() - 1) * (row + gap(stage));
    draw_thread(list, {x, first}, {x, last}, theme.colour.raised_edge, 2, false);
    for (std::size_t place = 0; place < line_.size(); ++place) {
        const ui::Point centre{x, first + static_cast<float>(place) * (row + gap(stage))};
        list.push_back(ui::Fill{{centre.x - disc / 2, centre.y - disc / 2, disc, disc},
                                theme.colour.card,
                                disc / 2,
                                1.5F,
                                theme.colour.raised_edge});
        const std::string number = std::to_string(place + 1);
        const float width = ui::width_of(number, theme.type.label, stage.look.metrics);
        ui::draw_line(list, number, {centre.x - width / 2, centre.y}, theme.type.label, theme.colour.accent_text,
                      stage.look.metrics);
    }
    const auto draw_one = [&](std::size_t card) { scenes::draw(list, tiles_[card], theme.type.option, stage); };
    for (const std::size_t card : line_) {
        if (dragged_ && pressed_ == card) {
            const Tile& tile = tiles_[card];
            draw_place(list, tile.box, true, stage);
        } else if (lifted_ != card) {
            draw_one(card);
        }
    }
    if (lifted_) {
        draw_one(*lifted_);
    }
}

std::string OrderBoard::help(const Stage& stage) const {
    const std::string n = std::to_string(tiles_.size());
    if (lifted_) {
        return help_text(stage, "window.help.order.lifted", n);
    }
    if (focused()) {
        return help_text(stage, touched_ ? "window.help.order.touched" : "window.help.order.card", n);
    }
    return {};
}

ui::Seconds OrderBoard::pause(const Stage& stage) const {
    const bool moving = std::ranges::any_of(tiles_, [&](const Tile& tile) { return tile.moves(stage); });
    return moving ? pause::moving : pause::still;
}

}  // namespace standpoint::scenes
