// Where the parts of the welcome lie: its card is as high at every step where all of them fit.
#include <algorithm>
#include <array>
#include <string_view>

#include "scenes/parts.hpp"
#include "scenes/welcome.hpp"
#include "scenes/words.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 800;
constexpr float least_text = 280;  // beside key caps; with less room it stands below them

constexpr std::array<std::string_view, welcome_steps> step_names{"hello", "look", "play"};

std::string words_of(const Stage& stage, std::size_t step, std::string_view part) {
    return stage.words.part("window.welcome." + std::string(step_names[step]) + "." + std::string(part));
}

float caps_width(const std::vector<std::string>& caps, const Stage& stage) {
    float width = 0;
    for (const std::string& cap : caps) {
        width += ui::key_cap_size(cap, stage.look).width + (width > 0 ? stage.look.theme.space.small : 0);
    }
    return width;
}

}  // namespace

float Welcome::padding(const Stage& stage) {
    return stage.look.theme.space.large + stage.look.theme.space.small;
}

// Of the device that was used last.
void Welcome::name_keys(const Stage& stage) {
    const auto key = [&](std::string_view name) { return stage.words.part("window.key." + std::string(name)); };
    const auto button = [&](ui::PadAction action) { return pad_button_name(stage.words, choices_.pad.of(action)); };
    if (stage.look.pad_button.empty()) {
        habits_[0].caps = {"1", "2", "3", "4"};
        habits_[1].caps = {key_of(ui::KeyAction::lift, stage), key("left"), key("right"), key("up"), key("down")};
        habits_[2].caps = {key("tab"), key("enter"), key("escape")};
    } else {
        const std::string way = stage.words.part("window.pad.directions");
        habits_[0].caps = {way, button(ui::PadAction::activate)};
        habits_[1].caps = {button(ui::PadAction::activate), way};
        habits_[2].caps = {button(ui::PadAction::back), button(ui::PadAction::pause)};
    }
}

void Welcome::lay_out(const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const ui::Box page =
        ui::centred(area(stage), widest, side_margin(stage)).inside(ui::Insets::across(0, space.large));
    skip_.key = stage.look.pad_button.empty() ? stage.words.part("window.key.escape") : std::string();
    const ui::Size skip = ui::size_of(skip_, stage.look);
    const auto [head, rest] = ui::cut_top(page, skip.height + space.medium);
    head_ = head;
    skip_.box = {page.right() - skip.width, head.y, skip.width, skip.height};
    scroll_.box = {0, rest.y, stage.screen.width, area(stage).bottom() - rest.y};
    name_keys(stage);
    const std::size_t shown = step_;
    float tallest = 0;
    for (step_ = 0; step_ < welcome_steps; ++step_) {
        tallest = std::max(tallest, lay_out_card({rest.x, 0, rest.width, 0}, stage));
    }
    step_ = shown;
    const float around = space.small + space.large;
    const bool alike = tallest + around <= scroll_.box.height;  // nothing jumps from step to step
    const float height = lay_out_card({rest.x, 0, rest.width, alike ? tallest : 0}, stage);
    scroll_.length = height + around;
    scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
    const float spare = std::max(0.0F, scroll_.box.height - scroll_.length - head_.height) / 2;
    lay_out_card({rest.x, rest.y + space.small + spare - scroll_.at, rest.width, height}, stage);
}

// As high as `box` at least; the height it takes.
float Welcome::lay_out_card(const ui::Box& box, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const float pad = padding(stage);
    const ui::Box inner = box.inside(ui::Insets::across(pad, 0));
    title_ = ui::balance(words_of(stage, step_, "title"), inner.width, theme.type.title, stage.look.metrics);
    text_ = ui::wrap(words_of(stage, step_, "text"), inner.width, theme.type.body, stage.look.metrics);
    const float y = box.y + pad + title_.height() + space.small + text_.height() + space.large;
    const float buttons = lay_out_step(inner, y, stage) + space.large + space.small;
    float bottom = lay_out_buttons(inner, buttons, stage) + pad;
    if (bottom < box.bottom()) {
        lay_out_buttons(inner, buttons + box.bottom() - bottom, stage);
        bottom = box.bottom();
    }
    card_ = {box.x, box.y, box.width, bottom - box.y};
    return card_.height;
}

// The y below what this step asks or tells.
float Welcome::lay_out_step(const ui::Box& inner, float y, const Stage& stage) {
    const float gap = stage.look.theme.space.medium;
    if (step_ == 0) {
        return lay_out_name(inner, y, stage);
    }
    if (step_ == 1) {
        const ui::Box row{inner.x, y, inner.width, 0};
        const float alike = std::max(size_in(text_size_, row, stage).width, size_in(theme_, row, stage).width);
        const float size = lay_out_line(text_size_, stage.words.part("window.settings.text-size"), row, alike, stage);
        y += size + gap;
        y += lay_out_line(theme_, stage.words.part("window.settings.theme"), row.moved({0, size + gap}), alike, stage);
        return lay_out_sample(inner, y + stage.look.theme.space.large, stage);
    }
    return lay_out_habits(inner, y, stage);
}

float Welcome::lay_out_name(const ui::Box& inner, float y, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    name_label_ = ui::wrap(stage.words.part("window.welcome.name"), inner.width, theme.type.label, stage.look.metrics);
    name_note_ =
        ui::wrap(stage.words.part("window.welcome.name.note"), inner.width, theme.type.caption, stage.look.metrics);
    name_.box = {inner.x, y + name_label_.height() + space.small, inner.width, ui::height_of(name_, stage.look)};
    const float below = name_.box.bottom() + space.small + name_note_.height();
    if (languages_.size() < 2) {
        return below;
    }
    const ui::Box row{inner.x, below + space.large, inner.width, 0};
    return row.y + lay_out_line(language_, stage.words.part("window.settings.language"), row, 0, stage);
}

// What is read most, in the size it will have. The y below it.
float Welcome::lay_out_sample(const ui::Box& inner, float y, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const float pad = theme.space.medium;
    const ui::Box within = inner.inside(ui::Insets::across(pad, 0));
    question_ =
        ui::wrap(stage.words.part("window.welcome.look.question"), within.width, theme.type.stem, stage.look.metrics);
    answer_ =
        ui::wrap(stage.words.part("window.welcome.look.answer"), within.width, theme.type.option, stage.look.metrics);
    sample_ = {inner.x, y, inner.width, 2 * pad + question_.height() + theme.space.hair + answer_.height()};
    return sample_.bottom();
}

ui::Size Welcome::size_in(Line& line, const ui::Box& row, const Stage& stage) {
    const ui::Size spread = ui::size_of(line.choice, true, stage.look);
    line.choice.spread = line.choice.values.size() <= 3 && spread.width <= row.width;
    const ui::Size size = line.choice.spread ? spread : ui::size_of(line.choice, false, stage.look);
    return {std::min(size.width, row.width), size.height};
}

// The label at the left of its values, or above them where both are too wide; the height of both.
float Welcome::lay_out_line(Line& line, const std::string& label, const ui::Box& row, float least, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    ui::Size size = size_in(line, row, stage);
    size.width = std::max(size.width, least);
    const float wanted = ui::width_of(label, theme.type.body, stage.look.metrics);
    const bool beside = wanted + space.medium + size.width <= row.width;
    line.label = ui::wrap(label, row.width, theme.type.body, stage.look.metrics);
    if (beside) {
        const float height = std::max(size.height, line.label.height());
        line.label_at = {row.x, row.y + (height - line.label.height()) / 2};
        line.choice.box = {row.right() - size.width, row.y + (height - size.height) / 2, size.width, size.height};
        return height;
    }
    line.label_at = row.top_left();
    line.choice.box = {row.x, row.y + line.label.height() + space.small, size.width, size.height};
    return line.label.height() + space.small + size.height;
}

float Welcome::lay_out_habits(const ui::Box& inner, float y, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    constexpr std::array<std::string_view, 3> names{"answer", "move", "focus"};
    float caps = 0;
    for (const Habit& habit : habits_) {
        caps = std::max(caps, caps_width(habit.caps, stage));
    }
    const bool beside = inner.width - caps - space.large >= least_text * theme.text_size;
    const std::string device = stage.look.pad_button.empty() ? "" : ".pad";
    for (std::size_t i = 0; i < habits_.size(); ++i) {
        Habit& habit = habits_[i];
        const float cap = ui::key_cap_size(habit.caps.front(), stage.look).height;
        const float room = beside ? inner.width - caps - space.large : inner.width;
        habit.text = ui::wrap(stage.words.part("window.welcome.play." + std::string(names[i]) + device), room,
                              theme.type.body, stage.look.metrics);
        const float first_line = theme.type.body.line;
        const float tallest = std::max(cap, first_line);
        habit.caps_at = {inner.x, y + (beside ? (tallest - cap) / 2 : 0)};
        habit.text_at = beside ? ui::Point{inner.x + caps + space.large, y + (tallest - first_line) / 2}
                               : ui::Point{inner.x, y + cap + space.hair};
        y = std::max(habit.text_at.y + habit.text.height(), habit.caps_at.y + cap) + space.large;
    }
    return y - space.large;
}

// Back at the left, what goes on at the right; above each other where both are too wide. The y below them.
float Welcome::lay_out_buttons(const ui::Box& inner, float y, const Stage& stage) {
    constexpr float least = 180;
    const float gap = stage.look.theme.space.medium;
    ui::Size next = ui::size_of(next_, stage.look);
    next.width = std::min(inner.width, std::max(least, next.width));
    const ui::Size back = ui::size_of(back_, stage.look);
    next_.box = {inner.right() - next.width, y, next.width, next.height};
    back_.box = {inner.x, y, std::min(inner.width, back.width), back.height};
    if (step_ == 0 || back.width + gap + next.width <= inner.width) {
        return y + next.height;
    }
    next_.box.x = inner.x;
    next_.box.width = back_.box.width = inner.width;
    back_.box.y += next.height + gap;
    return back_.box.bottom();
}

}  // namespace standpoint::scenes
