// Where the lines of the players' page lie, and how they look.
#include <algorithm>
#include <array>
#include <cmath>

#include "scenes/parts.hpp"
#include "scenes/profiles.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 840;
constexpr float mark_size = 28;

// Puts the buttons into rows of at most `width`, from `top_left`; how high they are.
template <class Uses>
float place(Uses& uses, ui::Point top_left, float width, const Stage& stage) {
    const float gap = stage.look.theme.space.small;
    float x = 0;
    float y = 0;
    float row = 0;
    for (auto& use : uses) {
        const ui::Size size = ui::size_of(use.button, stage.look);
        if (x > 0 && x + size.width > width) {
            x = 0;
            y += row + gap;
        }
        use.button.box = {top_left.x + x, top_left.y + y, std::min(size.width, width), size.height};
        x += size.width + gap;
        row = size.height;
    }
    return uses.empty() ? 0 : y + row;
}

}  // namespace

void draw_player(ui::DrawList& list, const PlayerCard& card, ui::Point centre, float size, const Stage& stage) {
    constexpr std::array marks{ui::Mark::circle,  ui::Mark::triangle, ui::Mark::square,
                               ui::Mark::diamond, ui::Mark::hexagon,  ui::Mark::star};
    list.push_back(ui::Shape{.mark = marks[card.shape % marks.size()],
                             .centre = centre,
                             .size = size,
                             .colour = stage.look.theme.colour.sides[card.colour % ui::side_count]});
}

void Profiles::lay_out(const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const ui::Box page =
        ui::centred(area(stage), widest, side_margin(stage)).inside(ui::Insets::across(0, space.large));
    const ui::Size back = ui::size_of(back_, stage.look);
    const auto [head, rest] = ui::cut_top(page, std::max(theme.type.title.line, back.height) + space.medium);
    head_ = head;
    back_.box = {page.right() - back.width, head.y, back.width, back.height};
    scroll_.box = {0, rest.y, stage.screen.width, area(stage).bottom() - rest.y};
    for (int time = 0; time < 2; ++time) {  // the first finds the length, and so how far it may be scrolled
        float y = rest.y + space.small;
        for (Group& group : groups_) {
            y += lay_out_group(group, {rest.x, y - scroll_.at, rest.width, 0}, stage) + space.large;
        }
        scroll_.length = y - rest.y;
        scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
    }
}

// The height it takes.
float Profiles::lay_out_group(Group& group, const ui::Box& column, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const float pad = theme.space.large;
    const float inner = column.width - 2 * pad;
    const ui::Block title = ui::wrap(group.title, inner, theme.type.heading, stage.look.metrics);
    float y = column.y + pad + title.height() + theme.space.medium;
    for (Line& line : group.lines) {
        y += lay_out_line(line, {column.x + pad, y, inner, 0}, stage) + theme.space.medium;
    }
    if (!complaint_.empty()) {
        y += ui::wrap(complaint_, inner, theme.type.body, stage.look.metrics).height() + theme.space.medium;
    }
    group.card = {column.x, column.y, column.width, y + pad - theme.space.medium - column.y};
    return group.card.height;
}

// What it is about at the left, what can be done at the right; or below it where both are too wide.
float Profiles::lay_out_line(Line& line, const ui::Box& row, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const float mark = line.looks ? mark_size * theme.text_size + space.medium : 0;
    ui::Size controls;
    for (const Use& use : line.uses) {
        const ui::Size size = ui::size_of(use.button, stage.look);
        controls = {controls.width + size.width + (controls.width > 0 ? space.small : 0),
                    std::max(controls.height, size.height)};
    }
    if (line.choice) {
        line.choice->spread = false;
        controls = ui::size_of(*line.choice, false, stage.look);
        controls.width = std::min(controls.width, row.width);
    }
    const bool bare = line.label.empty();
    const float wanted = std::min(ui::width_of(line.label, theme.type.body, stage.look.metrics), row.width * 0.4F);
    const bool beside = !bare && !line.field && mark + wanted + space.medium + controls.width <= row.width;
    const float room = row.width - mark - (beside ? controls.width + space.medium : 0);
    line.text = bare ? ui::Block{} : ui::wrap(line.label, room, theme.type.body, stage.look.metrics);
    line.small = line.note.empty() ? ui::Block{} : ui::wrap(line.note, room, theme.type.caption, stage.look.metrics);
    const float texts = (bare ? 0 : line.text.height()) + (line.note.empty() ? 0 : line.small.height());
    const float height = beside ? std::max({texts, controls.height, mark}) : std::max(texts, mark);
    line.text_at = {row.x + mark, row.y + (height - texts) / 2};
    line.mark = {row.x, row.y + (height - (mark - space.medium)) / 2, mark - space.medium, mark - space.medium};
    float below = bare ? row.y : row.y + height + space.small;
    if (line.field) {
        line.field->box = {row.x, below, row.width, ui::height_of(*line.field, stage.look)};
        return line.field->box.bottom() - row.y;
    }
    if (beside) {
        const float x = row.right() - controls.width;
        const float y = row.y + (height - controls.height) / 2;
        place(line.uses, {x, y}, controls.width + 1, stage);
        if (line.choice) {
            line.choice->box = {x, y, controls.width, controls.height};
        }
        return height;
    }
    if (line.choice) {
        line.choice->box = {row.x, below, controls.width, controls.height};
        return line.choice->box.bottom() - row.y;
    }
    return below + place(line.uses, {row.x, below}, row.width, stage) - row.y;
}

void Profiles::show_focus(const Stage& stage) {
    for (ui::Control* control : ring()) {
        if (control->focused && control != &back_) {
            bring_into_view(scroll_, *control, stage);
        }
    }
}

ui::DrawList Profiles::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    const float room = back_.box.x - head_.x - theme.space.medium;
    const std::string heading = stage.words.part("window.players.title");
    const ui::Block title = one_line(heading, room, theme.type.title, stage);
    ui::draw_line(list, heading, {head_.x, head_.y + back_.box.height / 2}, title.step, theme.colour.table_ink,
                  stage.look.metrics);
    ui::draw(list, back_, stage.look);
    constexpr double half = 0.5;
    const bool caret = std::fmod(stage.motion.now, 2 * half) < half;
    ui::start_clip(list, scroll_.box);
    for (const Group& group : groups_) {
        ui::draw_card(list, group.card, stage.look);
        const ui::Box inner = group.card.inside(theme.space.large);
        ui::draw(list, ui::wrap(group.title, inner.width, theme.type.heading, stage.look.metrics), inner.top_left(),
                 theme.colour.ink);
        for (const Line& line : group.lines) {
            if (line.looks) {
                draw_player(list, *line.looks, line.mark.centre(), line.mark.width, stage);
            }
            const float below = line.text_at.y + (line.label.empty() ? 0 : line.text.height());
            if (!line.label.empty()) {
                ui::draw(list, line.text, line.text_at, theme.colour.ink);
            }
            if (!line.note.empty()) {
                ui::draw(list, line.small, {line.text_at.x, below}, theme.colour.muted);
            }
            if (line.field) {
                draw_field(list, *line.field, caret, scroll_.box, stage);
            }
            if (line.choice) {
                ui::draw(list, *line.choice, stage.look);
            }
            for (const Use& use : line.uses) {
                ui::draw(list, use.button, stage.look);
            }
        }
        if (!complaint_.empty()) {
            const ui::Block said = ui::wrap(complaint_, inner.width, theme.type.body, stage.look.metrics);
            ui::draw(list, said, {inner.x, inner.bottom() - said.height()}, theme.colour.wrong);
        }
    }
    ui::end_clip(list);
    ui::draw(list, scroll_, stage.look);
    return list;
}

}  // namespace standpoint::scenes
