#include "scenes/welcome.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 800;
constexpr float least_text = 280;         // beside key caps; with less room it stands below them
constexpr std::size_t longest_name = 60;  // bytes

constexpr std::array<std::string_view, welcome_steps> step_names{"hello", "look", "play"};

std::string words_of(const Stage& stage, std::size_t step, std::string_view part) {
    return stage.words.part("window.welcome." + std::string(step_names[step]) + "." + std::string(part));
}

std::string without_spaces_around(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

float padding(const Stage& stage) {
    return stage.look.theme.space.large + stage.look.theme.space.small;
}

float caps_width(const std::vector<std::string>& caps, const Stage& stage) {
    float width = 0;
    for (const std::string& cap : caps) {
        width += ui::key_cap_size(cap, stage.look).width + (width > 0 ? stage.look.theme.space.small : 0);
    }
    return width;
}

}  // namespace

Welcome::Welcome(const WelcomeView& view, const Stage& stage)
    : choices_(view.choices), languages_(view.languages), step_(std::min(view.step, welcome_steps - 1)) {
    name_.text = view.name;
    name_.caret = name_.anchor = view.name.size();
    name_.hint = stage.words.part("player");
    name_.most = longest_name;
    name_.keeps_arrows = true;
    back_.text = stage.words.part("window.welcome.back");
    next_.rank = ui::Rank::primary;
    next_.key = stage.words.part("window.key.enter");
    skip_.text = stage.words.part("window.welcome.skip");
    skip_.rank = ui::Rank::quiet;
    make_choices(stage);
    show_step(step_, stage);
    if (view.focus) {
        ui::set_focus(ring(), ring()[std::min(*view.focus, ring().size() - 1)]);
        show_focus(stage);
        lay_out(stage);
    }
}

void Welcome::make_choices(const Stage& stage) {
    for (const Language& language : languages_) {
        language_.choice.values.push_back(language.name);
    }
    const auto spoken = std::ranges::find(languages_, choices_.language, &Language::code);
    language_.choice.at = spoken == languages_.end() ? 0 : static_cast<std::size_t>(spoken - languages_.begin());
    for (const std::size_t size : text_sizes) {
        text_size_.choice.values.push_back(stage.words.part("window.percent", {{"n", std::to_string(size)}}));
    }
    const auto size = std::ranges::find(text_sizes, choices_.text_size);
    text_size_.choice.at = size == text_sizes.end() ? 0 : static_cast<std::size_t>(size - text_sizes.begin());
    for (const std::string_view name : theme_names) {
        theme_.choice.values.push_back(stage.words.part("window.settings.theme." + std::string(name)));
    }
    theme_.choice.at = static_cast<std::size_t>(choices_.theme);
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

std::vector<ui::Control*> Welcome::ring() {
    std::vector<ui::Control*> controls;
    if (step_ == 0) {
        controls.push_back(&name_);
        if (languages_.size() > 1) {
            controls.push_back(&language_.choice);
        }
    } else if (step_ == 1) {
        controls.push_back(&text_size_.choice);
        controls.push_back(&theme_.choice);
    }
    if (step_ > 0) {
        controls.push_back(&back_);
    }
    controls.push_back(&next_);
    controls.push_back(&skip_);
    return controls;
}

WelcomeView Welcome::view() {
    return {
        .choices = choices_, .languages = languages_, .name = name_.text, .step = step_, .focus = ui::focus_in(ring())};
}

// The name has the focus first, then what goes on.
void Welcome::show_step(std::size_t step, const Stage& stage) {
    ui::set_focus(ring(), nullptr);
    step_ = step;
    next_.text = stage.words.part(step + 1 < welcome_steps ? "window.welcome.next" : "window.welcome.start");
    next_.icon = step + 1 < welcome_steps ? ui::icons::none : ui::icons::play;
    for (ui::Control* control : ring()) {
        control->hovered = control->held = false;
    }
    ui::set_focus(ring(), step == 0 ? static_cast<ui::Control*>(&name_) : &next_);
    scroll_.at = 0;
    lay_out(stage);
    show_focus(stage);
    lay_out(stage);
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

void Welcome::show_focus(const Stage& stage) {
    for (ui::Control* control : ring()) {
        if (control->focused && control != &skip_) {
            bring_into_view(scroll_, *control, stage);
        }
    }
}

Reaction Welcome::left(bool play) const {
    return {.next = LeaveWelcome{.name = without_spaces_around(name_.text), .play = play}};
}

// True where it was for a choice of this step; the choices then say what is wanted.
bool Welcome::took_choices(const ui::Input& input) {
    const Choices before = choices_;
    if (step_ == 0 && languages_.size() > 1 && language_.choice.took(input)) {
        choices_.language = languages_[language_.choice.at].code;
    }
    if (step_ == 1 && text_size_.choice.took(input)) {
        choices_.text_size = text_sizes[text_size_.choice.at];
    }
    if (step_ == 1 && theme_.choice.took(input)) {
        choices_.theme = static_cast<ThemeChoice>(theme_.choice.at);
    }
    return choices_ != before;
}

Reaction Welcome::took(const ui::Input& input, const Stage& stage) {
    const auto* typed = std::get_if<ui::Typed>(&input);
    touched_ = touched_ || typed != nullptr || std::holds_alternative<ui::Key>(input);
    if (ui::is_press(input, ui::Named::escape)) {
        return left(false);
    }
    if (typed != nullptr && has_hidden_controls(typed->text)) {
        return {};
    }
    if (ui::move_focus(ring(), input)) {
        show_focus(stage);
        lay_out(stage);
        return {};
    }
    const bool back = back_.took(input);
    const bool next = next_.took(input);
    const bool onwards =
        next || (ui::is_press(input, ui::Named::enter) && !skip_.focused && !(step_ > 0 && back_.focused));
    if (skip_.took(input)) {
        return left(false);
    }
    const auto* pressed = std::get_if<ui::PointerPressed>(&input);
    if (pressed != nullptr && !scroll_.box.contains(pressed->at)) {
        return {};  // what is scrolled under the head cannot be pressed
    }
    if (onwards && step_ + 1 == welcome_steps) {
        return left(true);
    }
    if (onwards || (step_ > 0 && back)) {
        show_step(onwards ? step_ + 1 : step_ - 1, stage);
        return {};
    }
    if (step_ == 0 && name_.edit(input, stage.look) != ui::TextField::Edit::none) {
        return {};
    }
    if (scroll_.took(input)) {
        lay_out(stage);
        return {};
    }
    return took_choices(input) ? Reaction{.choices = choices_} : Reaction{};
}

ui::Seconds Welcome::pause(const Stage&) const {
    return name_.focused ? pause::blinking : pause::still;
}

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

// Clips do not nest, and the field has its own: it stands beside that of the page, or, cut by the page's edge, has
// none.
void Welcome::draw_name(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const float x = name_.box.x;
    ui::draw(list, name_label_, {x, name_.box.y - theme.space.small - name_label_.height()}, theme.colour.ink);
    ui::draw(list, name_note_, {x, name_.box.bottom() + theme.space.small}, theme.colour.muted);
    ui::DrawList field;
    const bool shown = !touched_ || std::fmod(stage.motion.now, 1.0) < 0.6;
    ui::draw(field, name_, stage.look, shown);
    const bool whole = ui::encloses(scroll_.box, name_.box.outside(theme.space.small));
    if (whole) {
        ui::end_clip(list);
    }
    for (ui::DrawItem& item : field) {
        const bool clip = std::holds_alternative<ui::ClipStart>(item) || std::holds_alternative<ui::ClipEnd>(item);
        if (whole || !clip) {
            list.push_back(std::move(item));
        }
    }
    if (whole) {
        ui::start_clip(list, scroll_.box);
    }
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
