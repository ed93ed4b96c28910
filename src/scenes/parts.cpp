#include "scenes/parts.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

struct Banner {
    ui::Block text;
    ui::Box box;
};

Banner banner(const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const float margin = side_margin(stage);
    const float width = stage.screen.width - 2 * margin;
    const float inner = width - 2 * theme.space.medium - theme.type.body.line;
    ui::Block text = ui::wrap(stage.notice, inner, theme.type.caption, stage.look.metrics);
    const float height = text.height() + 2 * theme.space.small;
    return {std::move(text), {margin, theme.space.small, width, height}};
}

}  // namespace

ui::Box area(const Stage& stage) {
    const ui::Box all{0, 0, stage.screen.width, stage.screen.height};
    return stage.notice.empty() ? all : ui::cut_top(all, banner(stage).box.bottom()).second;
}

std::string key_of(ui::KeyAction action, const Stage& stage) {
    if (action == ui::KeyAction::lift && !stage.look.pad_button.empty()) {
        return std::string(stage.look.pad_button);
    }
    return key_name(stage.words, stage.keys.of(action));
}

std::string cap_of(ui::KeyAction action, const Stage& stage) {
    return stage.look.pad_button.empty() ? key_of(action, stage) : std::string();
}

void draw_ground(ui::DrawList& list, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    ui::draw_table(list, stage.screen, stage.look);
    if (stage.notice.empty()) {
        return;
    }
    const Banner notice = banner(stage);
    const float icon = theme.type.body.line;
    list.push_back(ui::Fill{notice.box, theme.colour.card, theme.radius.chip, 1, theme.colour.accent});
    list.push_back(ui::Icon{ui::icons::information,
                            {notice.box.x + theme.space.medium + icon * 0.3F, notice.box.centre().y},
                            icon * 0.8F,
                            theme.colour.accent_text});
    ui::draw(list, notice.text, {notice.box.x + theme.space.medium + icon, notice.box.y + theme.space.small},
             theme.colour.ink);
}

float side_margin(const Stage& stage) {
    const ui::Spacing& space = stage.look.theme.space;
    return stage.screen.width < 1100 ? space.large + space.small : space.huge + space.medium;
}

void bring_into_view(ui::Scroll& scroll, const ui::Control& control, const Stage& stage) {
    const float spare = std::max(0.0F, scroll.box.height - control.box.height) / 2;
    const float around = std::min(stage.look.theme.space.large, spare);
    scroll.show(control.box.outside(around).moved({0, scroll.at}));
}

bool scrolled_by_arrow(ui::Scroll& scroll, std::span<ui::Control* const> ring, const ui::Input& input) {
    const auto* key = std::get_if<ui::Key>(&input);
    if (key == nullptr || key->ctrl || (key->key != ui::Named::up && key->key != ui::Named::down)) {
        return false;
    }
    const bool up = key->key == ui::Named::up;
    const auto focus = ui::focus_in(ring);
    const auto in_view = [&](const ui::Control* control) {
        return control->box.bottom() > scroll.box.y && control->box.y < scroll.box.bottom();
    };
    const auto leads_on = [&](const ui::Control* control) {
        const float away = control->box.centre().y - ring[*focus]->box.centre().y;
        return control->enabled && (up ? away < -1 : away > 1) && in_view(control);
    };
    if (focus && in_view(ring[*focus]) && std::ranges::any_of(ring, leads_on)) {
        return false;
    }
    constexpr float line = 56;
    const float before = scroll.at;
    const float last = std::max(0.0F, scroll.length - scroll.box.height);
    scroll.at = std::clamp(before + (up ? -line : line), 0.0F, last);
    return scroll.at != before;
}

ui::Block one_line(std::string_view text, float width, const ui::TypeStep& step, const Stage& stage) {
    constexpr float least = 0.4F;
    ui::TypeStep smaller = step;
    const float needed = ui::width_of(text, step, stage.look.metrics);
    if (needed > width && needed > 0) {
        const float share = std::max(least, width / needed * 0.995F);
        smaller.size *= share;
        smaller.line *= share;
    }
    ui::Block block{.lines = {std::string(text)}, .step = smaller};
    block.width = ui::width_of(text, smaller, stage.look.metrics);
    block.widths = {block.width};
    return block;
}

void draw_line_to(ui::DrawList& list, std::string_view text, ui::Point right_middle, const ui::TypeStep& step,
                  ui::Colour colour, const Stage& stage) {
    const float width = ui::width_of(text, step, stage.look.metrics);
    ui::draw_line(list, text, {right_middle.x - width, right_middle.y}, step, colour, stage.look.metrics);
}

ui::TypeStep figures(ui::TypeStep step) {
    constexpr float as_large = 0.88F;  // lining digits look larger than those of the serif face
    step.face = ui::Face::strong;
    step.size *= as_large;
    return step;
}

void draw_figure(ui::DrawList& list, std::string_view figure, std::string_view word, const ui::Box& box,
                 const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Block large = one_line(figure, box.width, figures(theme.type.title), stage);
    const float middle = box.y + theme.type.title.line / 2;
    ui::draw_line(list, figure, {box.x, middle}, large.step, theme.colour.table_ink, stage.look.metrics);
    const ui::Block small = one_line(word, box.width, theme.type.caption, stage);
    ui::draw_line(list, word, {box.x, middle + theme.type.title.line / 2 + theme.type.caption.line / 2}, small.step,
                  theme.colour.table_muted, stage.look.metrics);
}

void draw_sign(ui::DrawList& list, ui::Point left_middle, float size, const Stage& stage) {
    const ui::Colours& c = stage.look.theme.colour;
    const ui::Point first = left_middle + ui::Point{size * 0.5F, 0};
    const ui::Point second = first + ui::Point{size * 0.62F, 0};
    list.push_back(ui::Shape{ui::Mark::diamond, first, size, c.accent});
    list.push_back(ui::Shape{ui::Mark::diamond, second, size * 1.16F, c.table});
    list.push_back(ui::Shape{ui::Mark::diamond, second, size, c.table_ink});
}

void draw_field(ui::DrawList& list, const ui::TextField& field, bool caret, const ui::Box& page, const Stage& stage) {
    ui::DrawList own;
    ui::draw(own, field, stage.look, caret);
    const bool whole = ui::encloses(page, field.box.outside(stage.look.theme.space.small));
    if (whole) {
        ui::end_clip(list);
    }
    for (ui::DrawItem& item : own) {
        const bool clip = std::holds_alternative<ui::ClipStart>(item) || std::holds_alternative<ui::ClipEnd>(item);
        if (whole || !clip) {
            list.push_back(std::move(item));
        }
    }
    if (whole) {
        ui::start_clip(list, page);
    }
}

}  // namespace standpoint::scenes
