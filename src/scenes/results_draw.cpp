// How the results look.
#include "play/modes/mode.hpp"
#include "play/study.hpp"
#include "scenes/parts.hpp"
#include "scenes/results.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

Milliseconds total(const Session& session) {
    Milliseconds sum{};
    for (const Record& record : session.records) {
        sum += record.taken;
    }
    return sum;
}

// "Look it up", ending at a point; with the key on the one that the key leads to.
void draw_look_up(ui::DrawList& list, ui::Point right_middle, bool with_key, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const std::string key = with_key ? cap_of(ui::KeyAction::look_up, stage) : std::string();
    if (!key.empty()) {
        const ui::Size cap = ui::key_cap_size(key, stage.look);
        right_middle.x -= cap.width;
        ui::draw_key_cap(list, key, right_middle - ui::Point{0, cap.height / 2}, stage.look, theme.colour.accent_text,
                         theme.colour.accent_text);
        right_middle.x -= theme.space.small;
    }
    draw_line_to(list, stage.words.part("window.briefing.look-up"), right_middle, theme.type.caption,
                 theme.colour.accent_text, stage);
}

}  // namespace

// Gives the y below it.
float Results::draw_side(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const Phrases& words = stage.words;
    const ui::Block over = one_line(view_.title, side_.width, theme.type.over, stage);
    float y = ui::draw(list, over, side_.top_left(), theme.colour.table_muted);
    const double right = accuracy(view_.session);
    const std::string_view name = is_study()       ? "window.results.study"
                                  : right >= 0.995 ? "window.results.perfect"
                                  : right >= 0.8   ? "window.results.strong"
                                  : right >= 0.5   ? "window.results.fair"
                                                   : "window.results.begun";
    const ui::Block title = ui::wrap(words.part(name), side_.width, theme.type.title, stage.look.metrics);
    y = ui::draw(list, title, {side_.x, y + theme.space.hair}, theme.colour.table_ink) + theme.space.large;
    ui::TypeStep huge = figures(theme.type.display);
    huge.size *= 1.5F;
    huge.line *= 1.4F;
    const bool by_clock = rules_of(view_.session).points == Points::clock;
    const bool studied = is_study();
    const std::string figure = studied    ? std::to_string(items_asked(view_.session))
                               : by_clock ? stopped_text(Milliseconds{-view_.session.score})
                                          : std::to_string(view_.session.score);
    const ui::Block score = one_line(figure, side_.width, huge, stage);
    y = ui::draw(list, score, {side_.x - 2, y}, theme.colour.accent);
    ui::draw_line(list,
                  words.part(studied    ? "window.study.items"
                             : by_clock ? "window.results.clock"
                                        : "window.round.points"),
                  {side_.x, y + theme.type.body.line / 2}, theme.type.body, theme.colour.table_muted,
                  stage.look.metrics);
    y += theme.type.body.line + theme.space.large;
    const float height = theme.type.title.line + theme.type.caption.line;
    const std::vector<ui::Box> cells = ui::shares({side_.x, y, side_.width, height}, 3, theme.space.small);
    draw_figure(list, percent_text(words, right),
                words.part(studied ? "window.study.at-once" : "window.results.accuracy"), cells[0], stage);
    draw_figure(list, by_clock ? stopped_text(total(view_.session)) : clock_text(total(view_.session)),
                words.part("window.results.time"), cells[1], stage);
    if (!by_clock) {
        draw_figure(list, std::to_string(view_.session.best_streak), words.part("window.results.streak"), cells[2],
                    stage);
    }
    y += height + theme.space.large;
    const std::string rank =
        studied ? (view_.due > 0 ? words.part("window.study.more-due", {{"n", std::to_string(view_.due)}})
                                 : words.part("window.study.done"))
        : view_.rank
            ? words.part("window.results.rank", {{"n", std::to_string(*view_.rank)}, {"of", std::to_string(view_.of)}})
            : words.part(!mode_of(view_.session.plan).offered ? "window.results.practised"
                         : view_.ranked                       ? "window.results.no-rank"
                                                              : "window.results.not-counted");
    const float icon = theme.type.body.line;
    list.push_back(ui::Icon{studied ? ui::icons::school : ui::icons::trophy,
                            {side_.x + icon * 0.4F, y + icon / 2},
                            icon * 0.9F,
                            theme.colour.accent});
    const ui::Block line = ui::wrap(rank, side_.width - icon - theme.space.small, theme.type.body, stage.look.metrics);
    return ui::draw(list, line, {side_.x + icon + theme.space.small, y}, theme.colour.table_ink);
}

void Results::draw_row(ui::DrawList& list, std::size_t index, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const Row& row = rows_[index];
    const float top = inner_.y + row.y;
    if (top > scroll_.box.bottom() || top + row.height < scroll_.box.y) {
        return;
    }
    const float right = inner_.right() - theme.space.medium;
    const float sign = sign_size(theme);
    list.push_back(ui::Fill{{inner_.x, top, right - inner_.x, 1}, theme.colour.card_edge});
    if (mistakes_[index].hovered) {
        list.push_back(ui::Fill{mistakes_[index].box, theme.colour.raised_hover, theme.radius.chip});
    }
    float y = top + theme.space.medium;
    ui::draw_verdict(list, row.sign, {inner_.x + sign / 2, y + theme.type.label.line / 2}, sign, stage.look);
    const float x = inner_.x + sign + theme.space.medium;
    draw_line_to(list, row.points, {right, y + theme.type.label.line / 2}, theme.type.label, theme.colour.ink, stage);
    draw_line_to(list, row.paragraph, {right, y + theme.type.label.line + theme.type.caption.line / 2},
                 theme.type.caption, theme.colour.muted, stage);
    if (row.missed) {
        draw_look_up(list, {right, y + theme.type.label.line + theme.type.caption.line * 1.5F + theme.space.hair},
                     looked_up() == index, stage);
    }
    y = ui::draw(list, row.stem, {x, y}, theme.colour.ink);
    const ui::Colour yours = row.sign == ui::Verdict::wrong ? theme.colour.wrong : theme.colour.muted;
    y = ui::draw(list, row.yours, {x, y}, yours);
    if (!row.right.lines.empty()) {
        ui::draw(list, row.right, {x, y}, theme.colour.right);
    }
}

ui::DrawList Results::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    if (stacked_) {
        ui::start_clip(list, scroll_.box);
    }
    draw_side(list, stage);
    ui::draw_card(list, list_, stage.look);
    const ui::Box inner = list_.inside(theme.space.large);
    ui::draw_line(list, stage.words.part("window.results.answers"), {inner.x, inner.y + theme.type.heading.line / 2},
                  theme.type.heading, theme.colour.ink, stage.look.metrics);
    const auto draw_buttons = [&] {
        for (const ui::Button* button : {&again_, &practise_, &scores_}) {
            if (button->enabled) {
                ui::draw(list, *button, stage.look);
            }
        }
        ui::draw(list, home_, stage.look);
    };
    if (stacked_) {
        draw_buttons();
    } else {
        ui::start_clip(list, scroll_.box);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        draw_row(list, i, stage);
    }
    ui::end_clip(list);
    for (const ui::Control& mistake : mistakes_) {
        ui::draw_focus(list, mistake, theme.radius.chip, stage.look);
    }
    ui::draw(list, scroll_, stage.look);
    if (!stacked_) {
        draw_buttons();
    }
    return list;
}

}  // namespace standpoint::scenes
