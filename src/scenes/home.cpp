#include "scenes/home.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1400;
constexpr float row_height = 44;

}  // namespace

Home::Home(HomeView view, const Stage& stage) : view_(std::move(view)), tiles_(view_.packs.size()) {
    const Phrases& words = stage.words;
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        tiles_[i].play.text = words.part("window.home.play");
        tiles_[i].play.icon = ui::icons::play;
        tiles_[i].play.rank = i == view_.first && !view_.left ? ui::Rank::primary : ui::Rank::secondary;
    }
    if (!tiles_.empty() && !view_.left) {
        tiles_[view_.first].play.key = words.part("window.key.enter");
    }
    resume_.text = words.part("window.home.continue");
    resume_.rank = ui::Rank::primary;
    resume_.key = words.part("window.key.enter");
    resume_.enabled = view_.left.has_value();
    fewer_.text = words.part("window.home.fewer");
    more_.text = words.part("window.home.more");
    timed_.text = words.part("window.home.timed");
    timed_.on = view_.choices.timed;
    dark_.text = words.part("window.home.dark");
    dark_.on = view_.choices.dark;
    still_.text = words.part("window.home.still");
    still_.on = view_.choices.still;
    scores_.text = words.part("window.home.top-scores");
    scores_.icon = ui::icons::trophy;
    scores_.rank = ui::Rank::quiet;
    if (view_.left) {
        ui::set_focus(ring(), &resume_);
    } else if (!tiles_.empty()) {
        ui::set_focus(ring(), &tiles_[view_.first]);
    }
    lay_out(stage);
}

std::vector<ui::Control*> Home::ring() {
    std::vector<ui::Control*> controls;
    if (view_.left) {
        controls.push_back(&resume_);
    }
    for (Tile& tile : tiles_) {
        controls.push_back(&tile);
    }
    for (ui::Control* control : std::array<ui::Control*, 6>{&fewer_, &more_, &timed_, &dark_, &still_, &scores_}) {
        controls.push_back(control);
    }
    return controls;
}

void Home::lay_out(const Stage& stage) {
    const ui::Spacing& space = stage.look.theme.space;
    const bool narrow = stage.screen.width < 1100;
    const ui::Box all = ui::centred(area(stage), widest, side_margin(stage));
    const ui::Box page = all.inside(ui::Insets::across(0, space.huge));
    const float left = narrow ? 288.0F : 340.0F;
    const auto [first, rest] = ui::cut_left(page, left);
    const auto [gap, second] = ui::cut_left(rest, narrow ? space.large + space.small : space.huge + space.medium);
    lay_out_left(first, stage);
    lay_out_right(second, stage);
    fewer_.enabled = view_.choices.length > shortest_round;
    more_.enabled = view_.choices.length < longest_round;
}

void Home::lay_out_left(const ui::Box& column, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const float pad = theme.space.large;
    const float panel = 2 * pad + theme.type.heading.line + theme.space.small + 4 * row_height;
    const float scores = ui::size_of(scores_, stage.look).height;
    const auto [foot, above] = ui::cut_bottom(column, panel + scores + theme.space.medium);
    brand_ = above;
    panel_ = ui::cut_top(foot, panel).first;
    scores_.box = {panel_.x, panel_.bottom() + theme.space.medium, panel_.width, scores};
    ui::Box rows = panel_.inside(pad);
    rows = ui::cut_top(rows, theme.type.heading.line + theme.space.small).second;
    const std::vector<ui::Box> places =
        ui::column(rows, std::array<float, 4>{row_height, row_height, row_height, row_height}, 0);
    length_ = places[0];
    constexpr float button = 36;
    constexpr float figure = 48;
    const float y = length_.centre().y - button / 2;
    more_.box = {length_.right() - button, y, button, button};
    fewer_.box = {more_.box.x - figure - button, y, button, button};
    timed_.box = places[1].inside(ui::Insets::across(0, 4));
    dark_.box = places[2].inside(ui::Insets::across(0, 4));
    still_.box = places[3].inside(ui::Insets::across(0, 4));
}

void Home::lay_out_right(const ui::Box& column, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    ui::Box rest = column;
    if (view_.left) {
        constexpr float strip = 96;
        const auto [top, below] = ui::cut_top(rest, strip);
        strip_ = top;
        rest = ui::cut_top(below, theme.space.large).second;
        const ui::Size size = ui::size_of(resume_, stage.look);
        resume_.box = {strip_.right() - theme.space.large - size.width, strip_.centre().y - size.height / 2, size.width,
                       size.height};
    }
    const auto [head, cards] = ui::cut_top(rest, theme.type.heading.line + theme.space.medium);
    head_ = head;
    const std::size_t columns = tiles_.size() > 2 && column.width > 900 ? 3 : 2;
    const std::size_t rows = (tiles_.size() + columns - 1) / columns;
    constexpr float least = 384;
    const float height = rows > 1 ? std::min(least, cards.height) : cards.height;
    const float gap = theme.space.large;
    scroll_.box = cards;
    scroll_.length = ui::grid_height(columns, tiles_.size(), height, gap);
    scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, scroll_.length - cards.height));
    const std::vector<ui::Box> places = ui::grid(cards, columns, tiles_.size(), height, gap);
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        tiles_[i].box = places[i].moved({0, -scroll_.at});
        const float button = ui::size_of(tiles_[i].play, stage.look).height;
        tiles_[i].play.box = ui::cut_bottom(tiles_[i].box.inside(theme.space.large + theme.space.hair), button).first;
    }
    title_step_ = title_step(stage);
}

// Where the badges of a pack's sides lie, from the top left of the first: in rows of at most `width`.
std::vector<ui::Box> Home::side_places(std::size_t index, float width, const Stage& stage) const {
    const float gap = stage.look.theme.space.small;
    std::vector<ui::Box> places;
    float x = 0;
    float y = 0;
    for (const ui::Badge& side : view_.packs[index].sides) {
        const ui::Size size = ui::size_of(side, stage.look);
        if (x > 0 && x + size.width > width) {
            x = 0;
            y += size.height + gap;
        }
        places.push_back({x, y, size.width, size.height});
        x += size.width + gap;
    }
    return places;
}

// The largest step in which every title leaves room for what stands below it.
ui::TypeStep Home::title_step(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::TypeStep small = theme.type.stem;
    small.size *= 0.8F;
    small.line *= 0.8F;
    const std::array steps{theme.type.title, theme.type.stem, small};
    ui::TypeStep step = steps[0];
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        const ui::Box inner = tiles_[i].box.inside(theme.space.large + theme.space.hair);
        const std::vector<ui::Box> sides = side_places(i, inner.width, stage);
        const ui::Block source = ui::wrap(view_.packs[i].source, inner.width, theme.type.caption, stage.look.metrics);
        const float figures = theme.type.heading.line + theme.type.caption.line;
        const float below =
            source.height() + theme.type.caption.line + figures + 3 * theme.space.medium + theme.space.large;
        const float room = tiles_[i].play.box.y - inner.y - theme.type.over.line - theme.space.small - below;
        const float badges = sides.empty() ? 0.0F : sides.back().bottom();
        const auto in = [&](float height) {
            return ui::fit(view_.packs[i].title, {inner.width, height}, steps, stage.look.metrics);
        };
        ui::Block title = in(room - badges);
        if (title.height() > room - badges) {
            title = in(room);  // the badges find no room anyway
        }
        step = title.step.size < step.size ? title.step : step;
    }
    return step;
}

StartRound Home::start(std::size_t index) const {
    return {.pack = view_.packs[index].key, .length = view_.choices.length, .timed = view_.choices.timed};
}

Reaction Home::took(const ui::Input& input, const Stage& stage) {
    if (ui::move_focus(ring(), input)) {
        for (const Tile& tile : tiles_) {
            if (tile.focused) {
                scroll_.show(tile.box.moved({0, scroll_.at}));
            }
        }
        lay_out(stage);
        return {};
    }
    if (scroll_.took(input)) {
        lay_out(stage);
        return {};
    }
    if (view_.left && resume_.took(input)) {
        return {.next = ContinueRound{}};
    }
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        const bool used = tiles_[i].took(input);
        tiles_[i].play.hovered = tiles_[i].hovered;
        tiles_[i].play.held = tiles_[i].held;
        if (used) {
            return {.next = start(i)};
        }
    }
    if (scores_.took(input)) {
        return {.next = ShowTopScores{view_.packs.empty() ? std::string() : view_.packs[view_.first].key}};
    }
    const Choices before = view_.choices;
    Choices& choices = view_.choices;
    if (fewer_.took(input)) {
        choices.length = std::max(shortest_round, (choices.length - 1) / length_step * length_step);
    }
    if (more_.took(input)) {
        choices.length = std::min(longest_round, (choices.length / length_step + 1) * length_step);
    }
    timed_.took(input);
    dark_.took(input);
    still_.took(input);
    choices.timed = timed_.on;
    choices.dark = dark_.on;
    choices.still = still_.on;
    lay_out(stage);
    if (!fewer_.enabled && fewer_.focused) {
        ui::set_focus(ring(), &more_);
    } else if (!more_.enabled && more_.focused) {
        ui::set_focus(ring(), &fewer_);
    }
    return choices == before ? Reaction{} : Reaction{.choices = choices};
}

void Home::know_best(std::span<const std::optional<int>> scores) {
    for (std::size_t i = 0; i < std::min(scores.size(), view_.packs.size()); ++i) {
        view_.packs[i].best = scores[i];
    }
}

}  // namespace standpoint::scenes
