#include "scenes/welcome.hpp"

#include <algorithm>
#include <string_view>

#include "base/text.hpp"
#include "scenes/parts.hpp"
#include "ui/icons.hpp"

namespace standpoint::scenes {

namespace {

constexpr std::size_t longest_name = 60;  // bytes

std::string without_spaces_around(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
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

}  // namespace standpoint::scenes
