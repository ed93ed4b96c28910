#include "scenes/charts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numeric>
#include <vector>

#include "scenes/parts.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float column_height = 96;
constexpr float widest_column = 28;
constexpr float widest_day = 20;
constexpr float bar_height = 8;
constexpr float tick = 4;
constexpr std::size_t days_of_week = 7;
constexpr float figure_share = 0.34F;  // of a row's width, at most, for its figure

// What is empty: seen in every theme, and never taken for something that is filled.
ui::Colour empty(const ui::Theme& theme) {
    return ui::faded(theme.colour.muted, 0.2F);
}

float pad(const ui::Theme& theme) {
    return theme.space.large;
}

// What is left for a label beside the widest figure.
float label_width(const Chart& chart, float inner, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    float figure = 0;
    for (const ChartMark& mark : chart.marks) {
        figure = std::max(figure, ui::width_of(mark.figure, theme.type.caption, stage.look.metrics));
    }
    return inner - std::min(figure, inner * figure_share) - theme.space.medium;
}

float day_pitch(const Chart& chart, float inner) {
    const std::size_t weeks = std::max<std::size_t>((chart.marks.size() + days_of_week - 1) / days_of_week, 1);
    return std::floor(std::min(widest_day, inner / static_cast<float>(weeks)));
}

float row_height(const Chart& chart, const ui::Block& label, const ui::Theme& theme) {
    const float bar = chart.kind == Chart::Kind::rows ? bar_height + theme.space.hair : 0;
    return label.height() + bar + theme.space.small;
}

float body_height(const Chart& chart, const ChartLayout& layout, float inner, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    if (chart.marks.empty()) {
        return 0;
    }
    switch (chart.kind) {
        case Chart::Kind::rows:
        case Chart::Kind::list: {
            float height = 0;
            for (const ui::Block& label : layout.labels) {
                height += row_height(chart, label, theme);
            }
            return height;
        }
        case Chart::Kind::columns: return theme.type.caption.line + column_height + tick + theme.type.caption.line;
        case Chart::Kind::days:
            return theme.type.caption.line + day_pitch(chart, inner) * static_cast<float>(days_of_week);
    }
    return 0;
}

void draw_rows(ui::DrawList& list, const Chart& chart, const ChartLayout& layout, const ui::Box& body,
               const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    float y = body.y;
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        const ChartMark& mark = chart.marks[i];
        const ui::Block& label = layout.labels[i];
        ui::draw(list, label, {body.x, y}, theme.colour.ink);
        const ui::Block figure = one_line(mark.figure, body.width * figure_share, theme.type.caption, stage);
        draw_line_to(list, mark.figure, {body.right(), y + label.step.line / 2}, figure.step, theme.colour.muted,
                     stage);
        if (chart.kind == Chart::Kind::rows) {
            const ui::Box track{body.x, y + label.height() + theme.space.hair, body.width, bar_height};
            list.push_back(ui::Fill{track, empty(theme), bar_height / 2});
            const float length = std::clamp(mark.share, 0.0F, 1.0F) * track.width;
            if (length > 0) {
                const ui::Box bar{track.x, track.y, std::max(length, bar_height), track.height};
                list.push_back(ui::Fill{bar, theme.colour.accent, bar_height / 2});
            }
        }
        y += row_height(chart, label, theme);
    }
}

// Which figures find room above their columns, the highest columns first.
std::vector<bool> figures_shown(const Chart& chart, float pitch, const Stage& stage) {
    constexpr float apart = 4;
    struct Taken {
        float from = 0;
        float to = 0;
    };
    std::vector<std::size_t> order(chart.marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return chart.marks[i].share; });
    std::vector<Taken> taken;
    std::vector<bool> shown(chart.marks.size());
    for (const std::size_t i : order) {
        const float wide = ui::width_of(chart.marks[i].figure, stage.look.theme.type.caption, stage.look.metrics);
        const float middle = pitch * (static_cast<float>(i) + 0.5F);
        const Taken wanted{middle - wide / 2 - apart, middle + wide / 2};
        shown[i] = wide > 0 && std::ranges::none_of(taken, [&](const Taken& other) {
                       return wanted.from < other.to && other.from < wanted.to;
                   });
        if (shown[i]) {
            taken.push_back(wanted);
        }
    }
    return shown;
}

void draw_columns(ui::DrawList& list, const Chart& chart, const ui::Box& body, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const float pitch = std::min(widest_column, body.width / static_cast<float>(chart.marks.size()));
    const float width = std::max(2.0F, pitch * 0.72F);
    const float base = body.y + theme.type.caption.line + column_height;
    const float all = pitch * static_cast<float>(chart.marks.size());
    const std::vector<bool> figures = figures_shown(chart, pitch, stage);
    list.push_back(ui::Fill{{body.x, base, all, 1}, theme.colour.muted});
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        const ChartMark& mark = chart.marks[i];
        const float middle = body.x + pitch * (static_cast<float>(i) + 0.5F);
        const float height = std::clamp(mark.share, 0.0F, 1.0F) * column_height;
        if (height > 0) {
            list.push_back(ui::Fill{{middle - width / 2, base - height, width, height}, theme.colour.accent, 2});
        }
        const auto centred = [&](const std::string& text, float y, ui::Colour colour) {
            const float wide = ui::width_of(text, theme.type.caption, stage.look.metrics);
            const float left = std::clamp(middle - wide / 2, body.x, std::max(body.x, body.right() - wide));
            ui::draw_line(list, text, {left, y}, theme.type.caption, colour, stage.look.metrics);
        };
        if (!mark.label.empty()) {
            list.push_back(ui::Fill{{middle - 0.5F, base, 1, tick}, theme.colour.muted});
            centred(mark.label, base + tick + theme.type.caption.line / 2, theme.colour.muted);
        }
        if (figures[i]) {
            centred(mark.figure, base - height - theme.type.caption.line / 2, theme.colour.ink);
        }
    }
}

// A day's square is the fuller the more was done on it, so that it is told without its colour, too.
void draw_days(ui::DrawList& list, const Chart& chart, const ui::Box& body, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const float pitch = day_pitch(chart, body.width);
    const float size = std::max(3.0F, pitch - 3);
    const float top = body.y + theme.type.caption.line;
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        const ChartMark& mark = chart.marks[i];
        const std::size_t week = i / days_of_week;
        const float x = body.x + pitch * static_cast<float>(week);
        const float y = top + pitch * static_cast<float>(i % days_of_week);
        list.push_back(ui::Fill{{x, y, size, size}, empty(theme), 3});
        if (mark.share > 0) {
            const float filled = size * (0.45F + 0.55F * std::clamp(mark.share, 0.0F, 1.0F));
            const float inset = (size - filled) / 2;
            list.push_back(ui::Fill{{x + inset, y + inset, filled, filled}, theme.colour.accent, 3});
        }
        if (!mark.label.empty()) {
            ui::draw_line(list, mark.label, {x, body.y + theme.type.caption.line / 2}, theme.type.caption,
                          theme.colour.muted, stage.look.metrics);
        }
    }
}

}  // namespace

ChartLayout lay_out_chart(const Chart& chart, float width, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const float inner = width - 2 * pad(theme);
    ChartLayout layout;
    layout.title = ui::wrap(chart.title, inner, theme.type.heading, stage.look.metrics);
    layout.words = ui::wrap(chart.words, inner, theme.type.caption, stage.look.metrics);
    if (chart.kind == Chart::Kind::rows || chart.kind == Chart::Kind::list) {
        for (const ChartMark& mark : chart.marks) {
            layout.labels.push_back(
                ui::wrap(mark.label, label_width(chart, inner, stage), theme.type.body, stage.look.metrics));
        }
    }
    layout.body = body_height(chart, layout, inner, stage);
    const float gap = layout.body > 0 ? theme.space.medium : 0;
    const float height =
        2 * pad(theme) + layout.title.height() + theme.space.hair + layout.words.height() + gap + layout.body;
    layout.box = {0, 0, width, height};
    return layout;
}

void draw_chart(ui::DrawList& list, const Chart& chart, const ChartLayout& layout, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    ui::draw_card_face(list, layout.box, stage.look);
    const ui::Box inner = layout.box.inside(pad(theme));
    float y = ui::draw(list, layout.title, inner.top_left(), theme.colour.ink) + theme.space.hair;
    y = ui::draw(list, layout.words, {inner.x, y}, theme.colour.muted);
    if (chart.marks.empty()) {
        return;
    }
    const ui::Box body{inner.x, y + theme.space.medium, inner.width, layout.body};
    switch (chart.kind) {
        case Chart::Kind::rows:
        case Chart::Kind::list: return draw_rows(list, chart, layout, body, stage);
        case Chart::Kind::columns: return draw_columns(list, chart, body, stage);
        case Chart::Kind::days: return draw_days(list, chart, body, stage);
    }
}

}  // namespace standpoint::scenes
