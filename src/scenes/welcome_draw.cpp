// How the welcome looks.
#include <array>
#include <cmath>

#include "scenes/parts.hpp"
#include "scenes/welcome.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

void Welcome::draw_head(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const float middle = skip_.box.centre().y;
    std::array<ui::Step, welcome_steps> steps{};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        steps[i] = i < step_ ? ui::Step::right : i == step_ ? ui::Step::now : ui::Step::ahead;
    }
    constexpr float pitch = 36;
    const float dots = pitch * static_cast<float>(steps.size());
    const float inset = (pitch - 20) / 2;  // so that the first dot stands above the card's edge
    ui::draw_steps(list, steps, {head_.x - inset, head_.y, dots, skip_.box.height}, stage.look);
    const float x = head_.x + dots + theme.space.small;
    const std::string text = stage.words.part(
        "window.welcome.step", {{"n", std::to_string(step_ + 1)}, {"of", std::to_string(welcome_steps)}});
    const ui::Block line = one_line(text, skip_.box.x - x - theme.space.medium, theme.type.label, stage);
    ui::draw_line(list, text, {x, middle}, line.step, theme.colour.table_muted, stage.look.metrics);
    ui::draw(list, skip_, stage.look);
}

void Welcome::draw_name(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const float x = name_.box.x;
    ui::draw(list, name_label_, {x, name_.box.y - theme.space.small - name_label_.height()}, theme.colour.ink);
    ui::draw(list, name_note_, {x, name_.box.bottom() + theme.space.small}, theme.colour.muted);
    draw_field(list, name_, !touched_ || std::fmod(stage.motion.now, 1.0) < 0.6, scroll_.box, stage);
}

void Welcome::draw_step(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const auto draw_choice = [&](const Line& line) {
        ui::draw(list, line.label, line.label_at, theme.colour.ink);
        ui::draw(list, line.choice, stage.look);
    };
    if (step_ == 0) {
        draw_name(list, stage);
        if (languages_.size() > 1) {
            draw_choice(language_);
        }
    } else if (step_ == 1) {
        draw_choice(text_size_);
        draw_choice(theme_);
        list.push_back(ui::Fill{sample_, theme.colour.raised, theme.radius.control, 1, theme.colour.card_edge});
        const ui::Box inner = sample_.inside(theme.space.medium);
        const float y = ui::draw(list, question_, inner.top_left(), theme.colour.ink);
        ui::draw(list, answer_, {inner.x, y + theme.space.hair}, theme.colour.ink);
    } else {
        for (const Habit& habit : habits_) {
            ui::Point at = habit.caps_at;
            for (const std::string& cap : habit.caps) {
                ui::draw_key_cap(list, cap, at, stage.look, theme.colour.ink, theme.colour.muted);
                at.x += ui::key_cap_size(cap, stage.look).width + theme.space.small;
            }
            ui::draw(list, habit.text, habit.text_at, theme.colour.ink);
        }
    }
}

ui::DrawList Welcome::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    draw_head(list, stage);
    ui::start_clip(list, scroll_.box);
    ui::draw_card(list, card_, stage.look, 1);
    const float x = card_.x + padding(stage);
    const float y = ui::draw(list, title_, {x, card_.y + padding(stage)}, theme.colour.ink);
    ui::draw(list, text_, {x, y + theme.space.small}, theme.colour.muted);
    draw_step(list, stage);
    if (step_ > 0) {
        ui::draw(list, back_, stage.look);
    }
    ui::draw(list, next_, stage.look);
    ui::end_clip(list);
    ui::draw(list, scroll_, stage.look);
    return list;
}

}  // namespace standpoint::scenes
