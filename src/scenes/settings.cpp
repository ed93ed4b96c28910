#include "scenes/settings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"

namespace standpoint::scenes {

namespace {

// `usual`, and among them in order what is chosen, if that is another: it was named on the command line, or is of a
// later version.
std::vector<std::size_t> choices_with(std::vector<std::size_t> usual, std::size_t chosen) {
    if (std::ranges::find(usual, chosen) == usual.end()) {
        usual.insert(std::ranges::lower_bound(usual, chosen), chosen);
    }
    return usual;
}

std::vector<std::size_t> lengths(std::size_t length) {
    std::vector<std::size_t> all;
    for (std::size_t each = shortest_round; each <= longest_round; each += length_step) {
        all.push_back(each);
    }
    return choices_with(std::move(all), length);
}

std::size_t per_cent(double share) {
    return static_cast<std::size_t>(std::lround(share * 100));
}

template <class Values, class Value>
std::size_t place_of(const Values& values, const Value& value) {
    return static_cast<std::size_t>(std::ranges::find(values, value) - values.begin());
}

// In the order of Which.
constexpr std::array<std::string_view, 13> names{"theme",  "text-size", "readable",  "still", "length",
                                                 "timed",  "retention", "most-days", "new",   "sound",
                                                 "volume", "language",  "pad"};

}  // namespace

Settings::Settings(const SettingsView& view, const Stage& stage)
    : choices_(view.choices),
      study_(view.study),
      languages_(view.languages),
      lengths_(lengths(view.choices.length)),
      retentions_(choices_with({80, 82, 85, 87, 90, 92, 95, 97}, per_cent(view.study.aim.retention))),
      most_days_(choices_with({30, 60, 90, 180, 365, 730}, static_cast<std::size_t>(view.study.aim.most_days))),
      new_a_day_(choices_with({0, 5, 10, 15, 20, 30, 50, most_new_a_day}, view.study.new_a_day)) {
    scroll_.on_table = true;
    back_.text = stage.words.part("window.settings.back");
    back_.icon = ui::icons::arrow_left;
    back_.rank = ui::Rank::quiet;
    add_looks(stage);
    add_rounds(stage);
    add_study(view, stage);
    add_sound(stage);
    if (languages_.size() > 1) {
        add_language(stage);
    }
    add_pad(stage);
    add_keys(stage);
    name_buttons(stage);
    ui::set_focus(ring(), ring()[std::min(view.focus, ring().size() - 1)]);
    follow_focus_ = view.focus > 0;
    lay_out(stage);
}

Settings::Line Settings::line(Which which, std::vector<std::string> values, std::size_t at, const Stage& stage) const {
    Line made{.which = which};
    made.label = stage.words.part("window.settings." + std::string(names[static_cast<std::size_t>(which)]));
    ui::Choice choice;
    choice.values = std::move(values);
    choice.at = std::min(at, choice.values.size() - 1);
    made.value = std::move(choice);
    return made;
}

Settings::Line Settings::line(Which which, bool on, const Stage& stage) const {
    Line made{.which = which};
    made.label = stage.words.part("window.settings." + std::string(names[static_cast<std::size_t>(which)]));
    ui::Toggle toggle;
    toggle.text = std::exchange(made.label, {});
    toggle.on = on;
    made.value = std::move(toggle);
    return made;
}

void Settings::add_looks(const Stage& stage) {
    const Phrases& words = stage.words;
    std::vector<std::string> themes;
    themes.reserve(theme_names.size());
    for (const std::string_view name : theme_names) {
        themes.push_back(words.part("window.settings.theme." + std::string(name)));
    }
    std::vector<std::string> sizes;
    sizes.reserve(text_sizes.size());
    for (const std::size_t size : text_sizes) {
        sizes.push_back(words.part("window.percent", {{"n", std::to_string(size)}}));
    }
    Group looks{.title = words.part("window.settings.looks")};
    looks.lines.push_back(line(Which::theme, std::move(themes), static_cast<std::size_t>(choices_.theme), stage));
    looks.lines.push_back(line(Which::text_size, std::move(sizes), place_of(text_sizes, choices_.text_size), stage));
    looks.lines.push_back(line(Which::readable, choices_.readable, stage));
    looks.lines.push_back(line(Which::still, choices_.still, stage));
    groups_.push_back(std::move(looks));
}

void Settings::add_rounds(const Stage& stage) {
    std::vector<std::string> counts;
    for (const std::size_t each : lengths_) {
        counts.push_back(std::to_string(each));
    }
    Group rounds{.title = stage.words.part("window.settings.rounds")};
    rounds.lines.push_back(line(Which::length, std::move(counts), place_of(lengths_, choices_.length), stage));
    rounds.lines.push_back(line(Which::timed, choices_.timed, stage));
    groups_.push_back(std::move(rounds));
}

// How the player who plays is asked in Study.
void Settings::add_study(const SettingsView& view, const Stage& stage) {
    const Phrases& words = stage.words;
    std::vector<std::string> shares;
    for (const std::size_t each : retentions_) {
        shares.push_back(words.part("window.percent", {{"n", std::to_string(each)}}));
    }
    std::vector<std::string> days;
    for (const std::size_t each : most_days_) {
        days.push_back(counted(words, "window.settings.days", each));
    }
    std::vector<std::string> counts;
    for (const std::size_t each : new_a_day_) {
        counts.push_back(std::to_string(each));
    }
    Group study{.title = words.part("window.settings.study", {{"name", view.player}})};
    study.lines.push_back(
        line(Which::retention, std::move(shares), place_of(retentions_, per_cent(view.study.aim.retention)), stage));
    study.lines.push_back(line(Which::most_days, std::move(days),
                               place_of(most_days_, static_cast<std::size_t>(view.study.aim.most_days)), stage));
    study.lines.push_back(line(Which::new_a_day, std::move(counts), place_of(new_a_day_, view.study.new_a_day), stage));
    groups_.push_back(std::move(study));
}

void Settings::add_sound(const Stage& stage) {
    std::vector<std::string> shares;
    shares.reserve(volumes.size());
    for (const std::size_t volume : volumes) {
        shares.push_back(stage.words.part("window.percent", {{"n", std::to_string(volume)}}));
    }
    Group sound{.title = stage.words.part("window.settings.sounds")};
    sound.lines.push_back(line(Which::sound, choices_.sound, stage));
    sound.lines.push_back(line(Which::volume, std::move(shares), place_of(volumes, choices_.volume), stage));
    groups_.push_back(std::move(sound));
}

void Settings::add_language(const Stage& stage) {
    std::vector<std::string> listed;
    for (const Language& language : languages_) {
        listed.push_back(language.name);
    }
    const auto at = std::ranges::find(languages_, choices_.language, &Language::code) - languages_.begin();
    Group language{.title = stage.words.part("window.settings.languages")};
    language.lines.push_back(line(Which::language, std::move(listed), static_cast<std::size_t>(at), stage));
    groups_.push_back(std::move(language));
}

void Settings::add_pad(const Stage& stage) {
    Group pad{.title = stage.words.part("window.settings.pads")};
    for (std::size_t i = 0; i < ui::pad_action_names.size(); ++i) {
        Line made{.which = Which::pad};
        made.label = stage.words.part("window.settings.pad." + std::string(ui::pad_action_names[i]));
        made.value = ui::Button{};
        made.action = static_cast<ui::PadAction>(i);
        pad.lines.push_back(std::move(made));
    }
    groups_.push_back(std::move(pad));
}

void Settings::add_keys(const Stage& stage) {
    Group keys{.title = stage.words.part("window.settings.keys")};
    for (std::size_t i = 0; i < ui::key_action_names.size(); ++i) {
        Line made{.which = Which::key};
        made.label = stage.words.part("window.settings.key." + std::string(ui::key_action_names[i]));
        made.value = ui::Button{};
        made.key = static_cast<ui::KeyAction>(i);
        keys.lines.push_back(std::move(made));
    }
    Line usual{.which = Which::usual_keys};
    usual.value = ui::Button{};
    keys.lines.push_back(std::move(usual));
    groups_.push_back(std::move(keys));
}

// What stands on the buttons of lines: what is struck now, or that it is waited for.
void Settings::name_buttons(const Stage& stage) {
    const Phrases& words = stage.words;
    for (Group& group : groups_) {
        for (Line& each : group.lines) {
            auto* button = std::get_if<ui::Button>(&each.value);
            if (button != nullptr && each.which == Which::pad) {
                button->text = waiting_ == each.action ? words.part("window.settings.pad.press")
                                                       : pad_button_name(words, choices_.pad.of(each.action));
            } else if (button != nullptr && each.which == Which::key) {
                button->text = waiting_key_ == each.key ? words.part("window.settings.key.press")
                                                        : key_name(words, choices_.keys.of(each.key));
            } else if (button != nullptr) {
                button->text = words.part("window.settings.key.usual");
            }
        }
    }
}

void Settings::stop_waiting() {
    waiting_.reset();
    waiting_key_.reset();
    refused_.clear();
}

// While a line waits for a button of a gamepad, that button is all that counts; any key ends the waiting.
bool Settings::took_pad_button(const ui::Input& input, const Stage& stage) {
    const auto* key = std::get_if<ui::Key>(&input);
    if (!waiting_ || key == nullptr || key->repeat || key->pad == ui::from_directions) {
        return false;
    }
    if (key->pad >= 0 && static_cast<unsigned>(key->pad) <= ui::last_pad_button) {
        choices_.pad.give(*waiting_, static_cast<unsigned>(key->pad));
    }
    stop_waiting();
    name_buttons(stage);
    lay_out(stage);
    return true;
}

// Why the stroke cannot be that of the line that waits; empty where it can.
std::string Settings::refusal(const ui::Stroke& stroke, const Stage& stage) const {
    const Phrases& words = stage.words;
    const bool says_truth =
        stroke.typed == words.part("window.true.key") || stroke.typed == words.part("window.false.key");
    if (!ui::may_be_chosen(stroke) || says_truth) {
        return words.part("window.settings.key.fixed");
    }
    const auto had = choices_.keys.action_of(stroke);
    if (!had || *had == *waiting_key_) {
        return {};
    }
    const std::string name(ui::key_action_names[static_cast<std::size_t>(*had)]);
    return words.part("window.settings.key.taken",
                      {{"key", key_name(words, stroke)}, {"action", words.part("window.settings.key." + name)}});
}

// While a line waits for a key, the next one is its, where it may be; Escape, a gamepad and the pointer end the
// waiting.
bool Settings::took_key(const ui::Input& input, const Stage& stage) {
    if (!waiting_key_) {
        return false;
    }
    const auto* typed = std::get_if<ui::Typed>(&input);
    const auto* key = std::get_if<ui::Key>(&input);
    const bool pressed = std::holds_alternative<ui::PointerPressed>(input);
    if (key == nullptr && typed == nullptr && !pressed) {
        return false;
    }
    const auto stroke = ui::stroke_of(input);
    if (!stroke || *stroke == ui::Stroke{.key = ui::Named::escape}) {
        stop_waiting();
    } else if (stroke->typed == " " || (key != nullptr && key->repeat) || (typed != nullptr && typed->repeat)) {
        return true;  // Space comes as a key, too
    } else {
        refused_ = refusal(*stroke, stage);
        if (refused_.empty()) {
            choices_.keys.give(*waiting_key_, *stroke);
            stop_waiting();
        }
    }
    name_buttons(stage);
    lay_out(stage);
    return !pressed;  // what is pressed may be another line
}

std::vector<ui::Control*> Settings::ring() {
    std::vector<ui::Control*> controls;
    for (Group& group : groups_) {
        for (Line& each : group.lines) {
            controls.push_back(&each.control());
        }
    }
    controls.push_back(&back_);
    return controls;
}

bool Settings::took_line(Line& line, const ui::Input& input) {
    const bool used = std::visit([&](auto& value) { return value.took(input); }, line.value);
    if (!used) {
        return false;
    }
    const auto at = [&] { return std::get<ui::Choice>(line.value).at; };
    const auto on = [&] { return std::get<ui::Toggle>(line.value).on; };
    switch (line.which) {
        case Which::theme: choices_.theme = static_cast<ThemeChoice>(at()); break;
        case Which::text_size: choices_.text_size = text_sizes[at()]; break;
        case Which::readable: choices_.readable = on(); break;
        case Which::still: choices_.still = on(); break;
        case Which::length: choices_.length = lengths_[at()]; break;
        case Which::timed: choices_.timed = on(); break;
        case Which::retention: study_.aim.retention = static_cast<double>(retentions_[at()]) / 100; break;
        case Which::most_days: study_.aim.most_days = static_cast<int>(most_days_[at()]); break;
        case Which::new_a_day: study_.new_a_day = new_a_day_[at()]; break;
        case Which::sound: choices_.sound = on(); break;
        case Which::volume: choices_.volume = volumes[at()]; break;
        case Which::language: choices_.language = languages_[at()].code; break;
        case Which::pad:
            stop_waiting();
            waiting_ = line.action;
            break;
        case Which::key:
            stop_waiting();
            waiting_key_ = line.key;
            break;
        case Which::usual_keys: choices_.keys = {}; break;
    }
    return true;
}

Reaction Settings::took(const ui::Input& input, const Stage& stage) {
    const Choices before = choices_;
    const StudyPlan studied = study_;
    if (took_pad_button(input, stage) || took_key(input, stage)) {
        return choices_ == before ? Reaction{} : Reaction{.choices = choices_};
    }
    if (ui::is_press(input, ui::Named::escape)) {
        return {.next = ShowHome{}};
    }
    // Up and down go line by line; left and right belong to the values.
    ui::Input way = input;
    if (auto* key = std::get_if<ui::Key>(&way);
        key != nullptr && (key->key == ui::Named::up || key->key == ui::Named::down)) {
        key->shift = key->key == ui::Named::up;
        key->key = ui::Named::tab;
    }
    if (ui::move_focus(ring(), way)) {
        show_focus(stage);
        lay_out(stage);
        return {};
    }
    if (scroll_.took(input)) {
        lay_out(stage);
        return {};
    }
    if (back_.took(input)) {
        return {.next = ShowHome{}};
    }
    const auto* pressed = std::get_if<ui::PointerPressed>(&input);
    if (pressed != nullptr && !scroll_.box.contains(pressed->at)) {
        return {};  // what is scrolled under the head cannot be pressed
    }
    for (Group& group : groups_) {
        for (Line& each : group.lines) {
            if (took_line(each, input) && std::holds_alternative<ui::Button>(each.value)) {
                name_buttons(stage);
                lay_out(stage);
            }
        }
    }
    if (study_ != studied) {
        return {.study = study_};
    }
    follow_focus_ = choices_ != before;
    return follow_focus_ ? Reaction{.choices = choices_} : Reaction{};
}

}  // namespace standpoint::scenes
