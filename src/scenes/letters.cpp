#include "scenes/letters.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "base/text.hpp"
#include "scenes/parts.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr std::size_t columns = 12;
constexpr float widest = 1040;

// The words between spaces.
std::vector<std::string> rows_of(std::string_view text) {
    std::vector<std::string> rows;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        rows.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return rows;
}

// The code points of well-formed UTF-8, each for itself.
std::vector<std::string> letters_of(std::string_view row) {
    std::vector<std::string> letters;
    for (const char byte : row) {
        const bool continues = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
        if (!continues || letters.empty()) {
            letters.emplace_back();
        }
        letters.back() += byte;
    }
    return letters;
}

ui::Key key(ui::Named named) {
    return ui::Key{.key = named};
}

// How many columns each of the other keys takes; together all of them.
constexpr std::size_t width_of_act(std::size_t act) {
    constexpr std::array<std::size_t, 9> widths{1, 1, 1, 3, 1, 1, 1, 1, 2};
    return widths[act];
}

}  // namespace

Letters::Letters(std::string asked, const ui::TextField& written, const Stage& stage)
    : asked_(std::move(asked)), capitals_(written.text.empty()), theme_(stage.look.theme) {
    using namespace ui::icons;
    struct Made {
        Act act;
        const char* name;
        char32_t icon;
    };
    constexpr std::array<Made, 9> made{{{Act::capitals, "window.letters.capitals", capitals},
                                        {Act::alphabet, "window.letters.alphabet", none},
                                        {Act::signs, "window.letters.signs", none},
                                        {Act::space, "window.letters.space", none},
                                        {Act::left, "window.letters.left", chevron_left},
                                        {Act::right, "window.letters.right", chevron_right},
                                        {Act::erase, "window.letters.erase", backspace},
                                        {Act::close, "window.letters.close", chevron_down},
                                        {Act::enter, "window.letters.enter", keyboard_return}}};
    for (const Made& each : made) {
        Other other{.act = each.act, .button = {}, .name = stage.words.part(each.name)};
        other.button.on_table = false;
        other.button.icon = each.icon;
        others_.push_back(std::move(other));
    }
    others_.back().button.rank = ui::Rank::primary;
    mirror(written);
    turn_to(Page::first, stage);
    ui::set_focus(ring(), &letters_[std::min(rows_.front().size(), letters_.size() - 1)]);  // below the digits
    lay_out(stage);
}

void Letters::mirror(const ui::TextField& written) {
    const ui::Box box = written_.box;
    written_ = written;
    written_.box = box;
    written_.focused = written_.hovered = written_.held = false;
    written_.mirrored = true;
}

// Both alphabets in the order that the language prefers.
void Letters::turn_to(Page page, const Stage& stage) {
    page_ = page;
    alphabet_ = page == Page::signs ? alphabet_ : page;
    const std::string name = page == Page::signs ? "signs" : page == Page::first ? "first" : "second";
    rows_.clear();
    letters_.clear();
    for (const std::string& row : rows_of(stage.words.part("window.letters.rows." + name))) {
        rows_.push_back(letters_of(row));
        for (std::size_t i = 0; i < rows_.back().size(); ++i) {
            letters_.emplace_back();
            letters_.back().on_table = false;
        }
    }
    name_keys(stage);
}

void Letters::name_keys(const Stage& stage) {
    auto button = letters_.begin();
    for (const std::vector<std::string>& row : rows_) {
        for (const std::string& letter : row) {
            button->text = capitals_ ? sentence_case(letter, stage.words.part("language")) : letter;
            ++button;
        }
    }
    const Page other = page_ == Page::signs ? alphabet_ : alphabet_ == Page::first ? Page::second : Page::first;
    const auto named = [&](Act act) -> ui::Button& { return std::ranges::find(others_, act, &Other::act)->button; };
    named(Act::alphabet).text =
        stage.words.part(other == Page::first ? "window.letters.name.first" : "window.letters.name.second");
    named(Act::signs).text = stage.words.part("window.letters.name.signs");
    named(Act::signs).rank = page_ == Page::signs ? ui::Rank::primary : ui::Rank::secondary;
    named(Act::space).text = stage.words.part("window.letters.space");
    named(Act::capitals).rank = capitals_ ? ui::Rank::primary : ui::Rank::secondary;
}

std::vector<ui::Control*> Letters::ring() {
    std::vector<ui::Control*> controls;
    for (ui::Button& letter : letters_) {
        controls.push_back(&letter);
    }
    for (Other& other : others_) {
        controls.push_back(&other.button);
    }
    return controls;
}

void Letters::lay_out(const Stage& stage) {
    float share = 1;
    constexpr float step = 0.92F;
    constexpr float least = 0.4F;
    do {
        theme_ = ui::with_text_size(stage.look.theme, share);
        share *= step;
    } while (!place(theme_, stage) && share > least);
}

// True where it fits with these texts.
bool Letters::place(const ui::Theme& theme, const Stage& stage) {
    const ui::Spacing& space = theme.space;
    const ui::Look look{theme, stage.look.metrics, stage.look.pad_button};
    const ui::Box within = area(stage).inside(ui::Insets::across(side_margin(stage), space.medium));
    const float pad = space.large + space.small;
    const float inner = std::min(widest, within.width) - 2 * pad;
    const float gap = space.small;
    const float column = (inner - gap * (columns - 1)) / columns;
    const float row = ui::size_of(others_.front().button, look).height;
    const std::size_t count = rows_.size() + 1;
    title_ = ui::wrap(asked_, inner, theme.type.heading, stage.look.metrics);
    const float field = ui::height_of(written_, look);
    const float keys = static_cast<float>(count) * (row + gap) - gap;
    const float height =
        2 * pad + title_.height() + space.medium + field + space.large + keys + space.medium + theme.type.caption.line;
    card_ = ui::middle(within, {inner + 2 * pad, height});
    float y = card_.y + pad + title_.height() + space.medium;
    written_.box = {card_.x + pad, y, inner, field};
    y += field + space.large;
    const auto wide = [&](std::size_t taken) { return static_cast<float>(taken) * (column + gap) - gap; };
    auto letter = letters_.begin();
    bool fits = true;
    for (const std::vector<std::string>& each : rows_) {
        float x = card_.x + pad + (inner - wide(each.size())) / 2;
        for (std::size_t i = 0; i < each.size(); ++i, ++letter, x += column + gap) {
            letter->box = {x, y, column, row};
        }
        y += row + gap;
    }
    float x = card_.x + pad;
    for (std::size_t i = 0; i < others_.size(); ++i) {
        ui::Button& button = others_[i].button;
        button.box = {x, y, wide(width_of_act(i)), row};
        const float text = ui::width_of(button.text, theme.type.label, stage.look.metrics);
        fits = fits && text + space.small <= button.box.width;
        x = button.box.right() + gap;
    }
    told_ = {card_.x + pad, y + row + space.medium, inner, theme.type.caption.line};
    return fits && card_.height <= within.height;
}

Struck Letters::did(Act act, const Stage& stage) {
    switch (act) {
        case Act::capitals:
            capitals_ = !capitals_;
            name_keys(stage);
            return {};
        case Act::alphabet:
            turn_to(page_ == Page::signs ? alphabet_ : alphabet_ == Page::first ? Page::second : Page::first, stage);
            lay_out(stage);
            return {};
        case Act::signs:
            turn_to(page_ == Page::signs ? alphabet_ : Page::signs, stage);
            lay_out(stage);
            return {};
        case Act::space: return {.input = ui::Typed{" "}};
        case Act::left: return {.input = key(ui::Named::left)};
        case Act::right: return {.input = key(ui::Named::right)};
        case Act::erase: return {.input = key(ui::Named::backspace)};
        case Act::close: return {.input = std::nullopt, .closes = true};
        case Act::enter: return {.input = key(ui::Named::enter), .closes = true};
    }
    return {};
}

// To the key beside it, round the end of the row, or to the nearest one of the next row: no row is passed over because
// the one behind it lies straighter ahead.
bool Letters::moved(const ui::Input& input) {
    const auto* way = std::get_if<ui::Key>(&input);
    const std::vector<ui::Control*> controls = ring();
    const auto focus = ui::focus_in(controls);
    if (way == nullptr || !focus) {
        return false;
    }
    const bool across = way->key == ui::Named::left || way->key == ui::Named::right;
    const bool back = way->key == ui::Named::left || way->key == ui::Named::up;
    if (!across && way->key != ui::Named::up && way->key != ui::Named::down) {
        return false;
    }
    std::vector<std::span<ui::Control* const>> lines;
    std::size_t own = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= rows_.size(); ++i) {
        const std::size_t count = i < rows_.size() ? rows_[i].size() : others_.size();
        own = *focus >= begin ? i : own;
        lines.emplace_back(std::span(controls).subspan(begin, count));
        begin += count;
    }
    if (across) {
        const std::span<ui::Control* const> line = lines[own];
        const auto at = static_cast<std::size_t>(std::ranges::find(line, controls[*focus]) - line.begin());
        ui::set_focus(controls, line[(at + (back ? line.size() - 1 : 1)) % line.size()]);
        return true;
    }
    if (back ? own > 0 : own + 1 < lines.size()) {
        const float x = controls[*focus]->box.centre().x;
        const auto away = [x](const ui::Control* key) { return std::abs(key->box.centre().x - x); };
        ui::set_focus(controls, *std::ranges::min_element(lines[back ? own - 1 : own + 1], {}, away));
    }
    return true;
}

Struck Letters::took(const ui::Input& input, const Stage& stage) {
    if (ui::is_press(input, ui::Named::escape)) {
        return {.input = std::nullopt, .closes = true};
    }
    // The shoulders move within what is written.
    if (const auto* shoulder = std::get_if<ui::Key>(&input); shoulder != nullptr && shoulder->key == ui::Named::tab) {
        return {.input = key(shoulder->shift ? ui::Named::left : ui::Named::right)};
    }
    if (moved(input)) {
        return {};
    }
    ui::move_focus(ring(), input);  // to what is pressed
    for (ui::Button& letter : letters_) {
        if (letter.took(input)) {
            const std::string text = letter.text;
            capitals_ = false;
            name_keys(stage);
            return {.input = ui::Typed{text}};
        }
    }
    for (Other& other : others_) {
        if (other.button.took(input)) {
            return did(other.act, stage);
        }
    }
    return {};
}

// What the key with the focus or under the pointer does, where only a sign stands on it.
std::string_view Letters::told() const {
    std::string_view of_focus;
    for (const Other& other : others_) {
        const bool tells = other.act != Act::space;
        if (tells && other.button.hovered) {
            return other.name;
        }
        if (tells && other.button.focused) {
            of_focus = other.name;
        }
    }
    return of_focus;
}

ui::DrawList Letters::draw(const Stage& stage) const {
    const ui::Look look{theme_, stage.look.metrics, stage.look.pad_button};
    ui::DrawList list;
    draw_ground(list, stage);
    ui::draw_card(list, card_, look, 1);
    ui::draw(list, title_, {written_.box.x, card_.y + theme_.space.large + theme_.space.small}, theme_.colour.ink);
    constexpr double half = 0.5;
    ui::draw(list, written_, look, std::fmod(stage.motion.now, 2 * half) < half);
    const auto draw_key = [&](const ui::Button& button) {
        ui::Button plain = button;
        plain.icon = ui::icons::none;
        ui::draw(list, plain, look);
        if (button.icon != ui::icons::none) {
            const ui::Colour ink = button.rank == ui::Rank::primary ? theme_.colour.accent_ink : theme_.colour.ink;
            list.push_back(ui::Icon{button.icon, button.box.centre(), theme_.type.label.size * 1.35F, ink});
        }
    };
    for (const ui::Button& letter : letters_) {
        draw_key(letter);
    }
    for (const Other& other : others_) {
        draw_key(other.button);
    }
    if (const std::string_view told_now = told(); !told_now.empty()) {
        ui::draw_line(list, std::string(told_now), {told_.x, told_.centre().y}, theme_.type.caption,
                      theme_.colour.muted, stage.look.metrics);
    }
    return list;
}

}  // namespace standpoint::scenes
