#include "scenes/top_scores.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "play/modes/mode.hpp"
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
    if (scroll_.length > scroll_.box.height && !tabs_.empty()) {
        ui::set_focus(ring(), &tabs_[std::min(view_.first, tabs_.size() - 1)]);  // the way back is out of view
    }
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
    const ui::Box all = area(stage);
    scroll_.box = {0, all.y, stage.screen.width, all.height};
    for (int time = 0; time < 2; ++time) {  // the first finds the length, and so how far it may be scrolled
        place(ui::centred(all, widest, side_margin(stage)).moved({0, -scroll_.at}), stage);
        const float margin = stage.look.theme.space.large + stage.look.theme.space.small;
        scroll_.length = back_.box.bottom() + margin + scroll_.at - all.y;
        scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
    }
}

void TopScores::place(const ui::Box& page, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const ui::Box within = page.inside(ui::Insets::across(0, space.large + space.small));
    const float title = theme.type.title.size + space.medium +
                        ui::width_of(stage.words.part("window.home.top-scores"), theme.type.title, stage.look.metrics);
    which_below_ =
        title + space.medium + ui::width_of(which(stage), theme.type.body, stage.look.metrics) > within.width;
    const ui::Block below = ui::wrap(which(stage), within.width, theme.type.body, stage.look.metrics);
    head_ = {within.x, within.y, within.width,
             theme.type.title.line + (which_below_ ? below.height() : 0.0F) + space.medium};
    const float tabs = place_tabs({within.x, head_.bottom(), within.width, 0}, stage);
    const float height = ui::size_of(back_, stage.look).height;
    const float top = head_.bottom() + tabs + space.medium;
    const float room = within.bottom() - height - space.medium - top;
    table_ = {within.x, top, within.width, std::max(room, least_table(stage))};
    const float y = table_.bottom() + space.medium;
    back_.box = {within.x - space.medium, y, ui::size_of(back_, stage.look).width, height};
    const float play = std::max(200.0F, ui::size_of(play_, stage.look).width);
    play_.box = {within.right() - play, y, play, height};
    if (play_.box.x < back_.box.right()) {
        play_.box.y = back_.box.bottom() + space.small;
        std::swap(play_.box.y, back_.box.y);
    }
}

// Beside each other where their titles fit, else below each other; how high they are.
float TopScores::place_tabs(const ui::Box& column, const Stage& stage) {
    const ui::Spacing& space = stage.look.theme.space;
    const float height = ui::size_of(back_, stage.look).height;
    float all = -space.small;
    for (std::size_t i = 0; i < tabs_.size(); ++i) {
        tabs_[i].rank = i == view_.first ? ui::Rank::primary : ui::Rank::quiet;
        tabs_[i].box = {0, 0, ui::size_of(tabs_[i], stage.look).width, height};
        all += tabs_[i].box.width + space.small;
    }
    const bool beside = all <= column.width;
    float x = column.x;
    float y = column.y;
    for (ui::Button& tab : tabs_) {
        tab.box.x = x;
        tab.box.y = y;
        tab.box.width = std::min(tab.box.width, column.width);
        (beside ? x : y) += beside ? tab.box.width + space.small : height + space.small;
    }
    return tabs_.empty() ? 0.0F : tabs_.back().box.bottom() - column.y;
}

// The least height in which ten rows can be read.
float TopScores::least_table(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const float head = theme.type.caption.line + theme.space.small;
    return 2 * theme.space.medium + head + 10 * (theme.type.heading.line + theme.space.small);
}

std::string TopScores::which(const Stage& stage) const {
    if (view_.mode != "round") {
        return stage.words.part("mode." + view_.mode);
    }
    return stage.words.part(view_.timed ? "window.scores.timed" : "window.scores.untimed",
                            {{"n", std::to_string(view_.length)}});
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
    if (scrolled_by_arrow(scroll_, ring(), input)) {
        lay_out(stage);
        return {};
    }
    if (ui::move_focus(ring(), input)) {
        for (const ui::Control* control : ring()) {
            if (control->focused) {
                bring_into_view(scroll_, *control, stage);
            }
        }
        lay_out(stage);
        return {};
    }
    if (scroll_.took(input)) {
        lay_out(stage);
        return {};
    }
    const auto* pressed = std::get_if<ui::PointerPressed>(&input);
    if (pressed != nullptr && !scroll_.box.contains(pressed->at)) {
        return {};  // what is scrolled under the banner cannot be pressed
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
        return {.next = StartRound{.pack = view_.boards[view_.first].pack,
                                   .length = view_.length,
                                   .timed = view_.timed,
                                   .mode = view_.mode}};
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
        const ui::Block what =
            ui::wrap(stage.words.part("window.scores.empty"), inner.width, theme.type.heading, metrics);
        const ui::Block hint =
            ui::wrap(stage.words.part("window.scores.empty-hint"), inner.width, theme.type.body, metrics);
        float y = inner.centre().y - (what.height() + hint.height() + theme.space.small) / 2;
        y = ui::draw(list, what, {inner.x, y}, theme.colour.ink, ui::Align::centre, inner.width);
        ui::draw(list, hint, {inner.x, y + theme.space.small}, theme.colour.muted, ui::Align::centre, inner.width);
        return;
    }
    const float head = theme.type.caption.line + theme.space.small;
    const float pitch = std::min(46.0F * theme.text_size, (inner.height - head) / 10);
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
        const float room = end(columns.accuracy) - name_x - 96 * theme.text_size;
        const std::string name =
            row.mine ? stage.words.part("window.scores.this-round", {{"player", row.player}}) : row.player;
        const ui::Block player = one_line(name, room, theme.type.label, stage);
        ui::draw_line(list, name, {name_x, middle}, player.step, theme.colour.ink, metrics);
        cell(percent_text(stage.words, row.accuracy), columns.accuracy, theme.type.body, theme.colour.ink);
        cell(clock_text(row.taken), columns.time, theme.type.body, theme.colour.ink);
        const Mode* mode = find_mode(view_.mode);
        const bool by_clock = mode != nullptr && mode->rules.points == Points::clock;
        cell(by_clock ? clock_text(Milliseconds{-row.score}) : std::to_string(row.score), columns.score,
             theme.type.heading, theme.colour.ink);
    }
}

ui::DrawList TopScores::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    const bool scrolls = scroll_.length > scroll_.box.height;
    if (scrolls) {
        ui::start_clip(list, scroll_.box);
    }
    const float middle = head_.y + theme.type.title.line / 2;
    const float sign = 0.95F * theme.type.title.size;
    list.push_back(ui::Icon{ui::icons::trophy, {head_.x + sign / 2, middle}, sign, theme.colour.accent});
    ui::draw_line(list, stage.words.part("window.home.top-scores"), {head_.x + sign + theme.space.medium, middle},
                  theme.type.title, theme.colour.table_ink, stage.look.metrics);
    if (which_below_) {
        const ui::Block below = ui::wrap(which(stage), head_.width, theme.type.body, stage.look.metrics);
        ui::draw(list, below, {head_.x, head_.y + theme.type.title.line}, theme.colour.table_muted);
    } else {
        draw_line_to(list, which(stage), {head_.right(), middle}, theme.type.body, theme.colour.table_muted, stage);
    }
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
    if (scrolls) {
        ui::end_clip(list);
        ui::draw(list, scroll_, stage.look);
    }
    return list;
}

}  // namespace standpoint::scenes
