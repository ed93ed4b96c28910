#include "scenes/boards/assemble.hpp"

#include <algorithm>
#include <utility>

#include "ui/layout.hpp"

namespace standpoint::scenes {

AssembleBoard::AssembleBoard(const Question& question, const Stage&)
    : task_(std::get<Assemble>(question.task)), pairing_(task_.slots, task_.chips, true) {}

AssembleBoard::Measure AssembleBoard::measure(float width, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    Measure made{.label = theme.type.caption.line + theme.space.hair,
                 .note = theme.type.caption.line,
                 .gap = theme.space.small + theme.space.hair,
                 .between = theme.space.large};
    const auto across = [&](std::size_t count) {
        return (width - made.gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    };
    for (const Tile& chip : pairing_.pieces) {
        made.chip = std::max(made.chip, height_of(chip, across(made.columns), theme.type.body, stage));
        made.slot = std::max(made.slot, height_of(chip, across(task_.slots.size()), theme.type.body, stage));
    }
    made.chip += theme.space.hair;
    made.slot += theme.space.small;
    return made;
}

float AssembleBoard::height(float width, const Stage& stage) const {
    const Measure made = measure(width, stage);
    return made.label + made.slot + made.note + made.between +
           ui::grid_height(made.columns, task_.chips.size(), made.chip, made.gap);
}

void AssembleBoard::lay_out(const ui::Box& box, const Stage& stage) {
    const bool same = box_.top_left() == box.top_left() && box_.width == box.width;
    box_ = box;
    arrange(stage, same);
}

// The chip that the pointer drags.
std::optional<std::size_t> AssembleBoard::in_hand() const {
    const auto pulled = pairing_.pulled();
    if (!pulled) {
        return std::nullopt;
    }
    return pulled->piece ? std::optional(pulled->index) : pairing_.pairs[pulled->index];
}

// Every slot where it belongs, every chip in its slot or in the tray.
void AssembleBoard::arrange(const Stage& stage, bool glide) {
    const Measure made = measure(box_.width, stage);
    const std::vector<ui::Box> slots =
        ui::shares({box_.x, box_.y + made.label, box_.width, made.slot}, task_.slots.size(), made.gap);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        pairing_.places[i].place(slots[i]);
    }
    const float tray = box_.y + made.label + made.slot + made.note + made.between;
    home_ = ui::grid({box_.x, tray, box_.width, box_.bottom() - tray}, made.columns, task_.chips.size(), made.chip,
                     made.gap);
    for (std::size_t i = 0; i < pairing_.pieces.size(); ++i) {
        const auto slot = pairing_.place_of(i);
        const ui::Box to = slot ? slots[*slot] : home_[i];
        if (glide) {
            pairing_.pieces[i].glide(to, stage);
        } else {
            pairing_.pieces[i].place(to);
        }
    }
}

Said AssembleBoard::took(const ui::Input& input, const Stage& stage) {
    const auto was_in_hand = in_hand();
    Said said = pairing_.took(input, stage);
    if (!pairing_.pulled()) {
        if (was_in_hand) {
            Tile& chip = pairing_.pieces[*was_in_hand];
            chip.pulled = pairing_.pointer() - chip.box.centre();
        }
        arrange(stage, true);
    }
    return said;
}

void AssembleBoard::undo_last(const Stage& stage) {
    pairing_.undo_last();
    arrange(stage, true);
}

void AssembleBoard::let_go(const Stage& stage) {
    pairing_.let_go();
    arrange(stage, true);
}

void AssembleBoard::put(const Response& response, const Stage& stage) {
    const auto& said = std::get<Assemble::Response>(response).chip;
    pairing_.pairs.assign(said.begin(), said.end());
    arrange(stage, false);
}

void AssembleBoard::judge(const Record& record, const Stage& stage) {
    pairing_.rest();
    judged_ = true;
    const auto* said = record.response ? std::get_if<Assemble::Response>(&*record.response) : nullptr;
    said_ = said == nullptr ? std::vector<std::size_t>{} : said->chip;
    for (std::size_t i = 0; i < task_.slots.size(); ++i) {
        const std::size_t chip = task_.chip[i];
        pairing_.pairs[i] = chip;
        pairing_.pieces[chip].verdict =
            said != nullptr && said->chip[i] == chip ? ui::Verdict::right : ui::Verdict::placed;
    }
    arrange(stage, true);
}

// Below a slot: what was put there wrongly, or a word.
std::string AssembleBoard::said_text(std::size_t slot, const Stage& stage) const {
    if (said_.empty()) {
        return {};
    }
    if (said_[slot] == task_.chip[slot]) {
        return stage.words.part("window.word.right");
    }
    return stage.words.part("window.word.you-said", {{"answer", task_.chips[said_[slot]]}});
}

void AssembleBoard::draw_slot(ui::DrawList& list, std::size_t slot, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const Tile& place = pairing_.places[slot];
    const ui::TypeStep& caption = theme.type.caption;
    ui::draw_line(list, place.text, {place.box.x + theme.space.hair, place.box.y - theme.space.hair - caption.line / 2},
                  caption, theme.colour.muted, stage.look.metrics);
    const bool under = pairing_.pulled() && place.box.contains(pairing_.pointer());
    draw_place(list, place.box, under || (pairing_.calls({false, slot}) && place.focused), stage);
    if (place.lifted) {  // waiting for its chip, as a chip in hand waits for its place
        list.push_back(ui::Fill{place.box, theme.colour.accent,
                                std::min(theme.radius.control, place.box.height * 0.32F), 2.5F,
                                theme.colour.accent_text});
    }
    if (judged_) {
        const std::string text = said_text(slot, stage);
        const bool right = !said_.empty() && said_[slot] == task_.chip[slot];
        ui::TypeStep small = caption;
        const float room = place.box.width - 2 * theme.space.hair;
        const float width = ui::width_of(text, caption, stage.look.metrics);
        if (width > room) {
            small.size *= room / width;
        }
        ui::draw_line(list, text, {place.box.x + theme.space.hair, place.box.bottom() + caption.line / 2}, small,
                      right ? theme.colour.right : theme.colour.wrong, stage.look.metrics);
    }
}

void AssembleBoard::draw(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    for (std::size_t i = 0; i < pairing_.places.size(); ++i) {
        draw_slot(list, i, stage);
    }
    const auto held = in_hand();
    const auto draw_chip = [&](std::size_t i) {
        Tile chip = pairing_.pieces[i];
        if (const auto slot = pairing_.place_of(i)) {
            chip.marked = !judged_;
            chip.hovered = pairing_.places[*slot].hovered;
        }
        if (held == i) {
            const ui::Point middle = chip.box.centre();
            chip.pulled = pairing_.pointer() - middle;
        }
        scenes::draw(list, chip, theme.type.body, stage);
    };
    for (std::size_t i = 0; i < pairing_.pieces.size(); ++i) {
        if (!judged_ && pairing_.place_of(i)) {
            draw_place(list, home_[i], false, stage);
        }
        if (held != i) {
            draw_chip(i);
        }
    }
    for (const Tile& place : pairing_.places) {
        ui::draw_focus(list, place, std::min(theme.radius.control, place.box.height * 0.32F), stage.look);
    }
    if (held) {
        draw_chip(*held);
    }
}

std::string AssembleBoard::help(const Stage& stage) const {
    const auto focused = pairing_.focused();
    if (pairing_.lifted()) {
        return help_text(stage, "window.help.assemble.lifted");
    }
    if (!focused) {
        return is_complete() ? help_text(stage, "window.help.complete") : std::string();
    }
    if (!focused->piece && pairing_.pairs[focused->index]) {
        return help_text(stage, is_complete() ? "window.help.assemble.complete" : "window.help.assemble.filled");
    }
    return help_text(stage, focused->piece ? "window.help.assemble.chip" : "window.help.assemble.slot",
                     std::to_string(task_.chips.size()));
}

ui::Seconds AssembleBoard::pause(const Stage& stage) const {
    const bool moving = std::ranges::any_of(pairing_.pieces, [&](const Tile& tile) { return tile.moves(stage); });
    return moving ? pause::moving : pause::still;
}

}  // namespace standpoint::scenes
