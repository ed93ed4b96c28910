// Where the lines of the settings stand, and how they are drawn.
#include <algorithm>
#include <array>
#include <utility>

#include "scenes/parts.hpp"
#include "scenes/settings.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1240;
constexpr float widest_column = 880;  // where the groups stand below each other
constexpr float two_columns_from = 1100;
constexpr float least_height = 44;
constexpr float largest_text_in_two = 1.3F;

}  // namespace

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
    line.control().box = {beside ? row.right() - size.width : row.x, value_y, size.width, size.height};
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
