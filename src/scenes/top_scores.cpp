#include "scenes/top_scores.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1120;

// The columns, by where they end as shares of the table's width; the player's name begins after the rank.
struct Columns {
    float rank = 0.07F;
    float accuracy = 0.68F;
    float time = 0.84F;
    float score = 1.0F;
};

}  // namespace

TopScores::TopScores(TopScoresView view, const Stage& stage) : view_(std::move(view)), tabs_(view_.boards.size()) {
    for (std::size_t i = 0; i < tabs_.size(); ++i) {
        tabs_[i].text = view_.boards[i].title;
    }
    back_.text = stage.words.part(view_.from_results ? "window.scores.back" : "window.results.home");
    back_.icon = ui::icons::arrow_left;
    back_.rank = ui::Rank::quiet;
    play_.text = stage.words.part("window.scores.play");
    play_.icon = ui::icons::play;
    play_.rank = ui::Rank::primary;
    ui::set_focus(ring(), &back_);
    lay_out(stage);
}

std::vector<ui::Control*> TopScores::ring() {
    std::vector<ui::Control*> controls;
    for (ui::Button& tab : tabs_) {
        controls.push_back(&tab);
    }
    controls.push_back(&back_);
    if (!view_.boards.empty()) {
        controls.push_back(&play_);
    }
    return controls;
}

void TopScores::lay_out(const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const ui::Box page =
        ui::centred(area(stage), widest, side_margin(stage)).inside(ui::Insets::across(0, space.large + space.small));
    const auto [head, rest] = ui::cut_top(page, theme.type.title.line + space.medium);
    head_ = head;
    const float height = ui::size_of(back_, stage.look).height;
    const auto [tabs, below] = ui::cut_top(rest, height + space.medium);
    float x = tabs.x;
    for (std::size_t i = 0; i < tabs_.size(); ++i) {
        tabs_[i].rank = i == view_.first ? ui::Rank::secondary : ui::Rank::quiet;
        const float share =
            (tabs.width - space.small * static_cast<float>(tabs_.size() - 1)) / static_cast<float>(tabs_.size());
        const float width = std::min(share, ui::size_of(tabs_[i], stage.look).width + space.medium);
        tabs_[i].box = {x, tabs.y, width, height};
        x += width + space.small;
    }
    const auto [foot, table] = ui::cut_bottom(below, height + space.medium);
    table_ = table;
    back_.box = {foot.x - space.medium, foot.bottom() - height, ui::size_of(back_, stage.look).width, height};
    const float play = std::max(200.0F, ui::size_of(play_, stage.look).width);
    play_.box = {foot.right() - play, foot.bottom() - height, play, height};
}

Reaction TopScores::back() const {
    if (view_.from_results) {
        return {.next = ShowResults{}};
    }
    return {.next = ShowHome{}};
}

Reaction TopScores::took(const ui::Input& input, const Stage& stage) {
    if (ui::is_press(input, ui::Named::escape)) {
        return back();
    }
    if (ui::move_focus(ring(), input)) {
        return {};
    }
    for (std::size_t i = 0; i < tabs_.size(); ++i) {
        if (tabs_[i].took(input)) {
            view_.first = i;
            lay_out(stage);
            return {};
        }
    }
    if (back_.took(input)) {
        return back();
    }
    if (!view_.boards.empty() && play_.took(input)) {
        return {.next =
                    StartRound{.pack = view_.boards[view_.first].pack, .length = view_.length, .timed = view_.timed}};
    }
    return {};
}

void TopScores::draw_board(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const ui::Metrics& metrics = stage.look.metrics;
    const Columns columns;
    ui::draw_card(list, table_, stage.look);
    const ui::Box inner = table_.inside(ui::Insets::across(theme.space.large + theme.space.small, theme.space.medium));
    const std::vector<ScoreRow>& rows = view_.boards[view_.first].rows;
    if (rows.empty()) {
        const std::array lines{stage.words.part("window.scores.empty"), stage.words.part("window.scores.empty-hint")};
        const float y = inner.centre().y - theme.type.heading.line;
        const float first = ui::width_of(lines[0], theme.type.heading, metrics);
        ui::draw_line(list, lines[0], {inner.centre().x - first / 2, y}, theme.type.heading, theme.colour.ink, metrics);
        const float second = ui::width_of(lines[1], theme.type.body, metrics);
        ui::draw_line(list, lines[1], {inner.centre().x - second / 2, y + theme.type.heading.line + theme.space.small},
                      theme.type.body, theme.colour.muted, metrics);
        return;
    }
    const float head = theme.type.caption.line + theme.space.small;
    const float pitch = std::min(46.0F, (inner.height - head) / 10);
    const auto end = [&](float share) { return inner.x + inner.width * share; };
    const float name_x = end(columns.rank) + theme.space.medium;
    const auto heading = [&](const char* name, float share) {
        draw_line_to(list, stage.words.part(name), {end(share), inner.y + theme.type.caption.line / 2},
                     theme.type.caption, theme.colour.muted, stage);
    };
    heading("window.scores.rank", columns.rank);
    ui::draw_line(list, stage.words.part("window.scores.player"), {name_x, inner.y + theme.type.caption.line / 2},
                  theme.type.caption, theme.colour.muted, metrics);
    heading("window.scores.accuracy", columns.accuracy);
    heading("window.scores.time", columns.time);
    heading("window.scores.points", columns.score);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ScoreRow& row = rows[i];
        const float y = inner.y + head + pitch * static_cast<float>(i);
        const float middle = y + pitch / 2;
        if (row.mine) {
            const ui::Box mark{inner.x - theme.space.medium, y + 1, inner.width + 2 * theme.space.medium, pitch - 2};
            list.push_back(ui::Fill{mark, theme.colour.picked_face, theme.radius.chip, 1.5F, theme.colour.accent});
        } else if (i > 0 && !rows[i - 1].mine) {
            list.push_back(ui::Fill{{inner.x, y, inner.width, 1}, theme.colour.card_edge});
        }
        const auto cell = [&](const std::string& text, float share, const ui::TypeStep& step, ui::Colour colour) {
            draw_line_to(list, text, {end(share), middle}, step, colour, stage);
        };
        const bool first = row.rank == 1;
        cell(std::to_string(row.rank), columns.rank, theme.type.label,
             first ? theme.colour.accent_text : theme.colour.muted);
        const float room = end(columns.accuracy) - name_x - 96;
        const std::string name =
            row.mine ? stage.words.part("window.scores.this-round", {{"player", row.player}}) : row.player;
        const ui::Block player = one_line(name, room, theme.type.label, stage);
        ui::draw_line(list, name, {name_x, middle}, player.step, theme.colour.ink, metrics);
        cell(percent_text(stage.words, row.accuracy), columns.accuracy, theme.type.body, theme.colour.ink);
        cell(clock_text(row.taken), columns.time, theme.type.body, theme.colour.ink);
        cell(std::to_string(row.score), columns.score, theme.type.heading, theme.colour.ink);
    }
}

ui::DrawList TopScores::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    const float middle = head_.y + theme.type.title.line / 2;
    list.push_back(ui::Icon{ui::icons::trophy, {head_.x + 18, middle}, 36, theme.colour.accent});
    ui::draw_line(list, stage.words.part("window.home.top-scores"), {head_.x + 36 + theme.space.medium, middle},
                  theme.type.title, theme.colour.table_ink, stage.look.metrics);
    const std::string which = stage.words.part(view_.timed ? "window.scores.timed" : "window.scores.untimed",
                                               {{"n", std::to_string(view_.length)}});
    draw_line_to(list, which, {head_.right(), middle}, theme.type.body, theme.colour.table_muted, stage);
    if (!view_.boards.empty()) {
        draw_board(list, stage);
    }
    for (const ui::Button& tab : tabs_) {
        ui::draw(list, tab, stage.look);
    }
    ui::draw(list, back_, stage.look);
    if (!view_.boards.empty()) {
        ui::draw(list, play_, stage.look);
    }
    return list;
}

}  // namespace standpoint::scenes
