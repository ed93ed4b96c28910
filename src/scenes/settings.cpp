#include "scenes/settings.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1240;
constexpr float widest_column = 880;  // where the groups stand below each other
constexpr float two_columns_from = 1100;
constexpr float least_height = 44;
constexpr float largest_text_in_two = 1.3F;

// The lengths a round can have, and where `length` is among them or would be.
std::vector<std::size_t> lengths(std::size_t length) {
    std::vector<std::size_t> all;
    for (std::size_t each = shortest_round; each <= longest_round; each += length_step) {
        all.push_back(each);
    }
    if (std::ranges::find(all, length) == all.end()) {
        all.insert(std::ranges::lower_bound(all, length), length);  // named on the command line
    }
    return all;
}

template <class Values, class Value>
std::size_t place_of(const Values& values, const Value& value) {
    return static_cast<std::size_t>(std::ranges::find(values, value) - values.begin());
}

constexpr std::array<std::string_view, 10> names{"theme", "text-size", "readable", "still",    "length",
                                                 "timed", "sound",     "volume",   "language", "pad"};

ui::Control& control_of(std::variant<ui::Choice, ui::Toggle, ui::Button>& value) {
    return std::visit([](auto& any) -> ui::Control& { return any; }, value);
}

}  // namespace

Settings::Settings(const SettingsView& view, const Stage& stage)
    : choices_(view.choices), languages_(view.languages), lengths_(lengths(view.choices.length)) {
    back_.text = stage.words.part("window.settings.back");
    back_.icon = ui::icons::arrow_left;
    back_.rank = ui::Rank::quiet;
    add_looks(stage);
    add_rounds(stage);
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
            controls.push_back(&control_of(each.value));
        }
    }
    controls.push_back(&back_);
    return controls;
}

void Settings::lay_out(const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const bool two = stage.screen.width >= two_columns_from && theme.text_size <= largest_text_in_two;
    const ui::Box page = ui::centred(area(stage), two ? widest : widest_column, side_margin(stage))
                             .inside(ui::Insets::across(0, space.large));
    const ui::Size back = ui::size_of(back_, stage.look);
    const auto [head, rest] = ui::cut_top(page, std::max(theme.type.title.line, back.height) + space.medium);
    head_ = head;
    back_.box = {page.right() - back.width, head.y, back.width, back.height};
    scroll_.box = {0, rest.y, stage.screen.width, area(stage).bottom() - rest.y};
    const std::vector<ui::Box> columns = ui::shares(rest, two ? 2 : 1, space.large);
    // The first time finds the length, and so how far it may be scrolled; the second follows the focus, where a change
    // of size moved it out of view.
    for (int time = 0; time < 3; ++time) {
        std::vector<float> bottoms(columns.size(), rest.y + space.small);
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            const std::size_t column = two && i > 0 && i + 1 < groups_.size() ? 1 : 0;
            const ui::Box& within = columns[column];
            float& y = bottoms[column];
            y += lay_out_group(groups_[i], {within.x, y - scroll_.at, within.width, 0}, stage) + space.large;
        }
        scroll_.length = std::ranges::max(bottoms) - rest.y;
        scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
        if (time == 1 && !std::exchange(follow_focus_, false)) {
            break;
        }
        if (time == 1) {
            show_focus(stage);
        }
    }
}

// The height it takes.
float Settings::lay_out_group(Group& group, const ui::Box& column, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const float pad = theme.space.large;
    float y = column.y + pad + theme.type.heading.line + theme.space.medium;
    for (Line& each : group.lines) {
        y += lay_out_line(each, {column.x + pad, y, column.width - 2 * pad, 0}, stage);
        each.note = {};
        if (each.which == Which::key && waiting_key_ == each.key && !refused_.empty()) {
            each.note = ui::wrap(refused_, column.width - 2 * pad, theme.type.caption, stage.look.metrics);
            each.note_at = {column.x + pad, y - theme.space.small};
            y += each.note.height();
        }
    }
    group.card = {column.x, column.y, column.width, y + pad - theme.space.medium - column.y};
    return group.card.height;
}

// The label at the left of its value, or above it where both are too wide; the height of both.
float Settings::lay_out_line(Line& line, const ui::Box& row, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const float gap = space.medium;
    ui::Size size;
    auto* choice = std::get_if<ui::Choice>(&line.value);
    auto* button = std::get_if<ui::Button>(&line.value);
    const float label = ui::width_of(line.label, theme.type.body, stage.look.metrics);
    bool beside = true;
    if (choice != nullptr) {
        const ui::Size spread = ui::size_of(*choice, true, stage.look);
        const ui::Size narrow = ui::size_of(*choice, false, stage.look);
        choice->spread = choice->values.size() <= 3 && spread.width <= row.width;
        beside = label + gap + (choice->spread ? spread.width : narrow.width) <= row.width;
        if (!beside && label + gap + narrow.width <= row.width && !choice->spread) {
            beside = true;
        }
        size = choice->spread ? spread : narrow;
        size.width = std::min(size.width, row.width);
    }
    if (button != nullptr) {
        size = ui::size_of(*button, stage.look);
        size.width = std::min(row.width, std::max(96.0F, size.width));
        beside = label + gap + size.width <= row.width;
    }
    const float room = beside ? row.width - size.width - gap : row.width;
    line.text = ui::wrap(line.label, room, theme.type.body, stage.look.metrics);
    if (std::holds_alternative<ui::Toggle>(line.value)) {
        auto& toggle = std::get<ui::Toggle>(line.value);
        const float height = std::max(ui::height_of(toggle, row.width, stage.look), least_height);
        toggle.box = {row.x, row.y, row.width, height};
        return height + gap;
    }
    const float height = beside ? std::max({line.text.height(), size.height, least_height})
                                : line.text.height() + space.small + size.height;
    const float value_y = beside ? row.y + (height - size.height) / 2 : row.y + line.text.height() + space.small;
    control_of(line.value).box = {beside ? row.right() - size.width : row.x, value_y, size.width, size.height};
    line.text_at = {row.x, beside ? row.y + (height - line.text.height()) / 2 : row.y};
    return height + gap;
}

void Settings::show_focus(const Stage& stage) {
    for (ui::Control* control : ring()) {
        if (control->focused && control != &back_) {
            bring_into_view(scroll_, *control, stage);
        }
    }
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
    follow_focus_ = choices_ != before;
    return follow_focus_ ? Reaction{.choices = choices_} : Reaction{};
}

void Settings::draw_group(ui::DrawList& list, const Group& group, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::draw_card(list, group.card, stage.look);
    const ui::Box inner = group.card.inside(theme.space.large);
    const ui::Block title = one_line(group.title, inner.width, theme.type.heading, stage);
    ui::draw(list, title, inner.top_left(), theme.colour.ink);
    for (const Line& each : group.lines) {
        ui::draw(list, each.text, each.text_at, theme.colour.ink);
        ui::draw(list, each.note, each.note_at, theme.colour.wrong);
        std::visit([&](const auto& value) { ui::draw(list, value, stage.look); }, each.value);
    }
}

ui::DrawList Settings::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    const float middle = head_.y + back_.box.height / 2;
    const float room = back_.box.x - head_.x - theme.space.medium;
    const ui::Block title = one_line(stage.words.part("window.settings.title"), room, theme.type.title, stage);
    ui::draw_line(list, stage.words.part("window.settings.title"), {head_.x, middle}, title.step,
                  theme.colour.table_ink, stage.look.metrics);
    ui::draw(list, back_, stage.look);
    ui::start_clip(list, scroll_.box);
    for (const Group& group : groups_) {
        draw_group(list, group, stage);
    }
    ui::end_clip(list);
    ui::draw(list, scroll_, stage.look);
    return list;
}

}  // namespace standpoint::scenes
