#include "scenes/boards/sort.hpp"

#include <algorithm>
#include <utility>

namespace standpoint::scenes {

SortBoard::SortBoard(const Question& question, const Stage&) : task_(std::get<Sort>(question.task)) {
    for (const std::string& text : task_.cards) {
        Tile tile;
        tile.text = text;
        tiles_.push_back(std::move(tile));
    }
    for (std::size_t card = tiles_.size(); card-- > 0;) {
        cards_.stack.push_back(card);
    }
    for (const std::string& name : task_.piles) {
        Tile label;
        label.text = name;
        label.key = std::to_string(labels_.size() + 1);
        labels_.push_back(std::move(label));
    }
    cards_.piles.resize(task_.piles.size());
}

std::optional<std::size_t> SortBoard::top() const {
    return cards_.stack.empty() ? std::nullopt : std::optional(cards_.stack.back());
}

std::optional<std::size_t> SortBoard::pile_of(std::size_t card) const {
    for (std::size_t pile = 0; pile < cards_.piles.size(); ++pile) {
        if (std::ranges::find(cards_.piles[pile], card) != cards_.piles[pile].end()) {
            return pile;
        }
    }
    return std::nullopt;
}

// The cards that can be used: the uppermost one, then those on the piles.
std::vector<std::size_t> SortBoard::usable() const {
    std::vector<std::size_t> all;
    if (top()) {
        all.push_back(*top());
    }
    for (const auto& pile : cards_.piles) {
        all.insert(all.end(), pile.begin(), pile.end());
    }
    return all;
}

std::vector<ui::Control*> SortBoard::ring() {
    std::vector<ui::Control*> controls;
    if (top()) {
        controls.push_back(&tiles_[*top()]);
    }
    for (std::size_t pile = 0; pile < labels_.size(); ++pile) {
        controls.push_back(&labels_[pile]);
        for (const std::size_t card : cards_.piles[pile]) {
            controls.push_back(&tiles_[card]);
        }
    }
    return controls;
}

std::optional<std::size_t> SortBoard::focused() const {
    for (const std::size_t card : usable()) {
        if (tiles_[card].focused) {
            return card;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> SortBoard::pile_at(ui::Point point) const {
    for (std::size_t pile = 0; pile < pile_boxes_.size(); ++pile) {
        if (pile_boxes_[pile].contains(point)) {
            return pile;
        }
    }
    return std::nullopt;
}

Response SortBoard::response() const {
    Sort::Response response;
    for (std::size_t card = 0; card < tiles_.size(); ++card) {
        response.pile.push_back(pile_of(card).value_or(0));
    }
    return response;
}

void SortBoard::take_off(std::size_t card) {
    std::erase(cards_.stack, card);
    for (auto& pile : cards_.piles) {
        std::erase(pile, card);
    }
}

void SortBoard::lift(std::optional<std::size_t> card) {
    if (lifted_) {
        tiles_[*lifted_].lifted = false;
    }
    lifted_ = card;
    if (lifted_) {
        tiles_[*lifted_].lifted = true;
        over_ = pile_of(*lifted_).value_or(0);
    }
}

void SortBoard::lay(std::size_t card, std::size_t pile, const Stage& stage) {
    lift(std::nullopt);
    if (pile_of(card) != pile) {
        before_.push_back(cards_);
        const bool from_stack = top() == card;
        take_off(card);
        cards_.piles[pile].push_back(card);
        if (from_stack && top()) {
            ui::set_focus(ring(), &tiles_[*top()]);
        }
    }
    arrange(stage, true);
}

void SortBoard::take_back(std::size_t card, const Stage& stage) {
    lift(std::nullopt);
    if (pile_of(card)) {
        before_.push_back(cards_);
        if (top()) {
            tiles_[*top()].focused = false;
        }
        take_off(card);
        cards_.stack.push_back(card);
        ui::set_focus(ring(), &tiles_[card]);
    }
    arrange(stage, true);
}

void SortBoard::undo_last(const Stage& stage) {
    let_go(stage);
    if (before_.empty()) {
        return;
    }
    const bool had_focus = focused().has_value();
    cards_ = std::move(before_.back());
    before_.pop_back();
    if (had_focus && top()) {
        for (Tile& tile : tiles_) {
            tile.focused = false;
        }
        ui::set_focus(ring(), &tiles_[*top()]);
    }
    arrange(stage, true);
}

void SortBoard::let_go(const Stage& stage) {
    lift(std::nullopt);
    pressed_.reset();
    dragged_ = false;
    arrange(stage, true);
}

// Dragged there: onto a pile, or back to the stack.
void SortBoard::drop(ui::Point at, const Stage& stage) {
    const std::size_t card = *pressed_;
    tiles_[card].pulled = at - pressed_at_;
    pressed_.reset();
    dragged_ = false;
    if (const auto pile = pile_at(at)) {
        lay(card, *pile, stage);
    } else if (stack_box_.contains(at)) {
        take_back(card, stage);
    }
    arrange(stage, true);
}

bool SortBoard::drag(const ui::Input& input, const Stage& stage) {
    if (const auto* press = std::get_if<ui::PointerPressed>(&input)) {
        pressed_.reset();
        pressed_at_ = pointer_ = press->at;
        for (const std::size_t card : usable()) {
            if (tiles_[card].box.contains(press->at)) {
                pressed_ = card;
            }
        }
    } else if (const auto* moved = std::get_if<ui::PointerMoved>(&input)) {
        pointer_ = moved->at;
        if (pressed_ && !dragged_ && is_drag(pressed_at_, pointer_)) {
            lift(std::nullopt);
            dragged_ = true;
        }
        if (dragged_) {
            tiles_[*pressed_].pulled = pointer_ - pressed_at_;
        }
        return dragged_;
    } else if (const auto* released = std::get_if<ui::PointerReleased>(&input)) {
        if (dragged_) {
            drop(released->at, stage);
            return true;
        }
        pressed_.reset();
    } else if (std::holds_alternative<ui::FocusLost>(input)) {
        let_go(stage);
    }
    return false;
}

bool SortBoard::press_key(const ui::Input& input, const Stage& stage) {
    const auto card = lifted_ ? lifted_ : focused() ? focused() : top();
    if (const auto pile = typed_number(input); pile && card && *pile < labels_.size()) {
        lay(*card, *pile, stage);
        return true;
    }
    const auto* key = std::get_if<ui::Key>(&input);
    if (key == nullptr || dragged_) {
        return false;
    }
    if (!lifted_) {
        const auto here = focused();
        const bool space = ui::is_press(input, ui::Named::space);
        if (here && ui::is_press(input, ui::Named::backspace)) {
            take_back(*here, stage);
            return true;
        }
        if (here && (space || ui::is_press(input, ui::Named::enter))) {
            lift(here);
            return true;
        }
        return false;
    }
    const std::size_t count = labels_.size();
    switch (key->key) {
        case ui::Named::up:
        case ui::Named::left: over_ = (over_ + count - 1) % count; return true;
        case ui::Named::down:
        case ui::Named::right: over_ = (over_ + 1) % count; return true;
        case ui::Named::tab: return true;  // it is laid down first
        case ui::Named::backspace: take_back(*lifted_, stage); return true;
        case ui::Named::enter:
        case ui::Named::space:
            if (!key->repeat) {
                lay(*lifted_, over_, stage);
            }
            return true;
        default: return false;
    }
}

// A click that began and ended there: a pile takes the lifted card or the uppermost one, a card on a pile goes back.
void SortBoard::click(ui::Point at, const Stage& stage) {
    for (const std::size_t card : usable()) {
        if (tiles_[card].box.contains(at) && (!lifted_ || lifted_ == card)) {
            if (lifted_ == card) {
                lift(std::nullopt);
            } else if (pile_of(card)) {
                take_back(card, stage);
            } else {
                lift(card);
            }
            return;
        }
    }
    const auto card = lifted_ ? lifted_ : top();
    const auto pile = pile_at(at);
    if (pile && card) {
        lay(*card, *pile, stage);
    }
}

Said SortBoard::took(const ui::Input& input, const Stage& stage) {
    const bool used_up = drag(input, stage);
    for (const std::size_t card : usable()) {
        tiles_[card].took(input);
    }
    bool labelled = false;
    for (std::size_t pile = 0; pile < labels_.size(); ++pile) {
        const bool by_key = labels_[pile].took(input) && std::holds_alternative<ui::Key>(input);
        if (by_key && top() && !lifted_) {
            lay(*top(), pile, stage);
            labelled = true;
        }
    }
    if (used_up || labelled || press_key(input, stage)) {
        return Taken{};
    }
    const auto* released = std::get_if<ui::PointerReleased>(&input);
    const auto inside = [&](ui::Point at) { return pile_at(at) || stack_box_.contains(at); };
    if (released != nullptr && inside(released->at) && inside(pressed_at_) && !is_drag(pressed_at_, released->at)) {
        click(released->at, stage);
        return Taken{};
    }
    return NotMine{};
}

void SortBoard::put(const Response& response, const Stage& stage) {
    const auto& said = std::get<Sort::Response>(response).pile;
    cards_.stack.clear();
    cards_.piles.assign(task_.piles.size(), {});
    for (std::size_t card = 0; card < said.size(); ++card) {
        cards_.piles[said[card]].push_back(card);
    }
    arrange(stage, false);
}

void SortBoard::judge(const Record& record, const Stage& stage) {
    let_go(stage);
    judged_ = true;
    const auto* said = record.response ? std::get_if<Sort::Response>(&*record.response) : nullptr;
    cards_.stack.clear();
    cards_.piles.assign(task_.piles.size(), {});
    for (Tile& label : labels_) {
        label.rest();
    }
    for (std::size_t card = 0; card < tiles_.size(); ++card) {
        Tile& tile = tiles_[card];
        tile.rest();
        cards_.piles[task_.pile[card]].push_back(card);
        tile.verdict = ui::Verdict::placed;
        if (said != nullptr) {
            const bool right = said->pile[card] == task_.pile[card];
            tile.verdict = right ? ui::Verdict::right : ui::Verdict::placed;
            tile.note_verdict = right ? ui::Verdict::right : ui::Verdict::wrong;
            tile.note = right ? stage.words.part("window.word.right")
                              : stage.words.part("window.word.you-said", {{"answer", task_.piles[said->pile[card]]}});
        }
    }
    arrange(stage, true);
}

ui::Seconds SortBoard::pause(const Stage& stage) const {
    const bool moving = std::ranges::any_of(tiles_, [&](const Tile& tile) { return tile.moves(stage); });
    return moving ? pause::moving : pause::still;
}

}  // namespace standpoint::scenes
