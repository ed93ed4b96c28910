#include "scenes/boards/pairing.hpp"

#include <algorithm>

namespace standpoint::scenes {

Pairing::Pairing(const std::vector<std::string>& place_texts, const std::vector<std::string>& piece_texts, bool travel)
    : pairs(place_texts.size()), travel_(travel) {
    for (const std::string& text : place_texts) {
        Tile tile;
        tile.text = text;
        places.push_back(std::move(tile));
    }
    for (const std::string& text : piece_texts) {
        Tile tile;
        tile.text = text;
        tile.key = std::to_string(pieces.size() + 1);
        pieces.push_back(std::move(tile));
    }
}

std::optional<std::size_t> Pairing::place_of(std::size_t piece) const {
    const auto found = std::ranges::find(pairs, std::optional(piece));
    return found == pairs.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - pairs.begin()));
}

bool Pairing::is_joined(const End& end) const {
    return end.piece ? place_of(end.index).has_value() : pairs[end.index].has_value();
}

// What can be used, in reading order.
std::vector<Pairing::End> Pairing::ends() const {
    std::vector<End> all;
    for (std::size_t i = 0; i < places.size(); ++i) {
        all.push_back({false, i});
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!travel_ || !place_of(i)) {
            all.push_back({true, i});
        }
    }
    return all;
}

std::vector<ui::Control*> Pairing::ring() {
    std::vector<ui::Control*> controls;
    for (const End& end : ends()) {
        controls.push_back(&tile(end));
    }
    return controls;
}

std::optional<Pairing::End> Pairing::at(ui::Point point) const {
    for (const End& end : ends()) {
        if ((end.piece ? pieces[end.index] : places[end.index]).box.contains(point)) {
            return end;
        }
    }
    return std::nullopt;
}

std::optional<Pairing::End> Pairing::focused() const {
    for (const End& end : ends()) {
        if ((end.piece ? pieces[end.index] : places[end.index]).focused) {
            return end;
        }
    }
    return std::nullopt;
}

std::optional<Pairing::End> Pairing::pulled() const {
    return dragged_ ? pressed_ : std::nullopt;
}

bool Pairing::calls(const End& end) const {
    const std::optional<End> other = dragged_ ? pressed_ : armed_;
    if (!other) {
        return false;
    }
    const bool other_is_piece = other->piece || (travel_ && dragged_);
    return other_is_piece != end.piece;
}

void Pairing::arm(std::optional<End> end) {
    if (armed_) {
        tile(*armed_).lifted = false;
    }
    armed_ = end;
    if (armed_) {
        tile(*armed_).lifted = true;
    }
}

void Pairing::let_go() {
    arm(std::nullopt);
    pressed_.reset();
    dragged_ = false;
}

void Pairing::rest() {
    let_go();
    for (Tile& place : places) {
        place.rest();
    }
    for (Tile& piece : pieces) {
        piece.rest();
    }
}

void Pairing::focus(const End& end) {
    ui::set_focus(ring(), &tile(end));
}

// On to the first place that is still empty.
void Pairing::focus_next() {
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!pairs[i]) {
            focus({false, i});
            return;
        }
    }
}

void Pairing::join(std::size_t place, std::size_t piece) {
    before_.push_back(pairs);
    if (const auto other = place_of(piece)) {
        pairs[*other].reset();
    }
    pairs[place] = piece;
    arm(std::nullopt);
    if (!focused()) {
        focus({false, place});  // the piece that had it lies in its place now
    }
}

void Pairing::part(std::size_t place) {
    before_.push_back(pairs);
    pairs[place].reset();
    arm(std::nullopt);
}

void Pairing::undo_last() {
    if (!before_.empty()) {
        const bool had_focus = focused().has_value();
        pairs = std::move(before_.back());
        before_.pop_back();
        let_go();
        if (had_focus && !focused()) {
            focus_next();
        }
    }
}

bool Pairing::is_complete() const {
    return std::ranges::all_of(pairs, [](const auto& piece) { return piece.has_value(); });
}

std::vector<std::size_t> Pairing::joined() const {
    std::vector<std::size_t> all;
    for (const auto& piece : pairs) {
        all.push_back(piece.value_or(0));
    }
    return all;
}

// Clicked, or Space or Enter pressed on it.
void Pairing::use(const End& end, bool by_key) {
    if (armed_ && armed_->piece != end.piece) {
        const std::size_t place = end.piece ? armed_->index : end.index;
        join(place, end.piece ? end.index : armed_->index);
        if (by_key) {
            focus_next();
        }
    } else if (armed_ == end) {
        arm(std::nullopt);
    } else if (is_joined(end)) {
        part(end.piece ? *place_of(end.index) : end.index);
    } else {
        arm(end);
        if (!by_key) {
            return;
        }
        for (const End& other : ends()) {
            if (other.piece != end.piece && !is_joined(other)) {
                focus(other);
                return;
            }
        }
    }
}

void Pairing::number(std::size_t piece) {
    const std::optional<End> here = focused();
    std::size_t place = 0;
    if (armed_ && !armed_->piece) {
        place = armed_->index;
    } else if (here && !here->piece) {
        place = here->index;
    } else {
        const auto empty = std::ranges::find_if(pairs, [](const auto& held) { return !held.has_value(); });
        if (empty == pairs.end()) {
            return;
        }
        place = static_cast<std::size_t>(empty - pairs.begin());
    }
    if (pairs[place] == piece) {
        part(place);
    } else {
        join(place, piece);
        focus({false, place});
        focus_next();
    }
}

// Follows the pointer; true where what it did is used up.
bool Pairing::drag(const ui::Input& input) {
    if (const auto* press = std::get_if<ui::PointerPressed>(&input)) {
        pressed_ = at(press->at);
        pressed_at_ = pointer_ = press->at;
        dragged_ = false;
    } else if (const auto* moved = std::get_if<ui::PointerMoved>(&input)) {
        pointer_ = moved->at;
        if (pressed_ && !dragged_ && is_drag(pressed_at_, pointer_)) {
            dragged_ = !travel_ || pressed_->piece || is_joined(*pressed_);
            if (dragged_) {
                arm(std::nullopt);
            }
        }
        return dragged_;
    } else if (const auto* released = std::get_if<ui::PointerReleased>(&input)) {
        const std::optional<End> from = dragged_ ? pressed_ : std::nullopt;
        pressed_.reset();
        dragged_ = false;
        if (!from) {
            return false;
        }
        const std::optional<End> to = at(released->at);
        if (travel_) {
            const std::size_t piece = from->piece ? from->index : *pairs[from->index];
            if (to && !to->piece && *to != *from) {
                join(to->index, piece);
            } else if (!from->piece && (!to || to->piece)) {
                part(from->index);
            }
        } else if (to && to->piece != from->piece) {
            join(to->piece ? from->index : to->index, to->piece ? to->index : from->index);
        }
        return true;
    } else if (std::holds_alternative<ui::FocusLost>(input)) {
        pressed_.reset();
        dragged_ = false;
    }
    return false;
}

Said Pairing::took(const ui::Input& input, const Stage&) {
    const bool used_up = drag(input);
    std::optional<End> used;
    for (const End& end : ends()) {
        if (tile(end).took(input)) {
            used = end;
        }
    }
    if (used_up) {
        return Taken{};
    }
    if (const auto piece = typed_number(input); piece && *piece < pieces.size()) {
        number(*piece);
        return Taken{};
    }
    if (!used) {
        return NotMine{};
    }
    use(*used, std::holds_alternative<ui::Key>(input));
    return Taken{};
}

}  // namespace standpoint::scenes
