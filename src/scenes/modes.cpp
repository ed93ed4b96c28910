#include "scenes/modes.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "scenes/parts.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1200;
constexpr float three_columns_from = 1100;
constexpr float largest_text_in_three = 1.3F;
constexpr float largest_text_in_two = 1.6F;

std::size_t columns_for(const Stage& stage) {
    const float text = stage.look.theme.text_size;
    if (stage.screen.width >= three_columns_from && text <= largest_text_in_three) {
        return 3;
    }
    return text <= largest_text_in_two ? 2 : 1;
}

std::string key_of(std::size_t index) {
    return std::to_string(index + 1);
}

// The sign of a mode; the sign of a round for one that has none of its own.
char32_t icon_of(std::string_view mode) {
    constexpr std::array<std::pair<std::string_view, char32_t>, 8> own{{{"study", ui::icons::school},
                                                                        {"exam", ui::icons::clipboard},
                                                                        {"sides", ui::icons::people},
                                                                        {"pairs", ui::icons::link},
                                                                        {"timeline", ui::icons::timeline},
                                                                        {"survival", ui::icons::heart},
                                                                        {"daily", ui::icons::calendar},
                                                                        {"browse", ui::icons::book}}};
    const auto* found = std::ranges::find(own, mode, &std::pair<std::string_view, char32_t>::first);
    return found == own.end() ? ui::icons::cards : found->second;
}

}  // namespace

Modes::Modes(ModesView view, const Stage& stage) : view_(std::move(view)), tiles_(view_.modes.size()) {
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        tiles_[i].title = stage.words.part("mode." + view_.modes[i].name);
    }
    for (const StoryOnTable& story : view_.stories) {
        story_.values.push_back(story.title);
    }
    story_.at = view_.at;
    scroll_.on_table = true;
    back_.text = stage.words.part("window.results.home");
    back_.icon = ui::icons::arrow_left;
    back_.rank = ui::Rank::quiet;
    progress_.text = stage.words.part("window.progress.open");
    progress_.icon = ui::icons::chart;
    progress_.rank = ui::Rank::quiet;
    ui::set_focus(ring(), view_.choosing_story ? &story_ : ring().front());
    lay_out(stage);
}

std::vector<ui::Control*> Modes::ring() {
    std::vector<ui::Control*> controls;
    for (Tile& tile : tiles_) {
        controls.push_back(&tile);
    }
    if (view_.stories.size() > 1) {
        controls.push_back(&story_);
    }
    controls.push_back(&progress_);
    controls.push_back(&back_);
    return controls;
}

void Modes::lay_out(const Stage& stage) {
    const ui::Box page = ui::centred(area(stage), widest, side_margin(stage));
    scroll_.box = {0, page.y, stage.screen.width, page.height};
    for (int time = 0; time < 2; ++time) {  // the first finds the length, and so how far it may be scrolled
        const float bottom = place(page.moved({0, stage.look.theme.space.large - scroll_.at}), stage);
        scroll_.length = bottom + stage.look.theme.space.large + scroll_.at - page.y;
        scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
    }
}

// Where it ends.
float Modes::place(const ui::Box& page, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const ui::Size back = ui::size_of(back_, stage.look);
    const ui::Size progress = ui::size_of(progress_, stage.look);
    const float text = page.width - back.width - space.small - progress.width - space.large;
    title_ = ui::wrap(stage.words.part("window.modes.title"), text, theme.type.title, stage.look.metrics);
    back_.box = {page.right() - back.width, page.y, back.width, back.height};
    progress_.box = {back_.box.x - space.small - progress.width, page.y, progress.width, progress.height};
    head_ = {page.x, page.y, page.width, std::max(title_.height(), back.height) + place_story(page, stage)};
    const std::size_t columns = columns_for(stage);
    const float gap = space.medium;
    const float width = ui::shares(page, columns, gap).front().width;
    const float inner = width - 2 * space.large;
    // The first is the one most play: where the others then fill their rows, it has a row of its own.
    const std::size_t wide = tiles_.size() % columns == 1 ? 1 : 0;
    const float around = theme.type.heading.line + space.small + space.medium + 2 * space.large;
    float height = 0;
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        const std::string what = stage.words.part("mode." + view_.modes[i].name + ".for");
        const float across = i < wide ? page.width - 2 * space.large : inner;
        tiles_[i].what = ui::wrap(what, across, theme.type.body, stage.look.metrics);
        tiles_[i].best = ui::wrap(view_.modes[i].best, across, theme.type.caption, stage.look.metrics);
        const float all = around + tiles_[i].what.height() + std::max(tiles_[i].best.height(), theme.type.caption.line);
        if (i < wide) {
            tiles_[i].box = {page.x, head_.bottom() + space.large, page.width, all};
        } else {
            height = std::max(height, all);
        }
    }
    const float top = wide > 0 ? tiles_.front().box.bottom() + gap : head_.bottom() + space.large;
    const std::size_t rest = tiles_.size() - wide;
    const std::vector<ui::Box> places = ui::grid({page.x, top, page.width, 0}, columns, rest, height, gap);
    for (std::size_t i = 0; i < rest; ++i) {
        tiles_[wide + i].box = places[i];
    }
    return top + ui::grid_height(columns, rest, height, gap);
}

// Below the title; how high it is.
float Modes::place_story(const ui::Box& page, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const float y = page.y + std::max(title_.height(), back_.box.height);
    if (view_.stories.size() > 1) {
        const ui::Size size = ui::size_of(story_, false, stage.look);
        story_.box = {page.x, y + theme.space.small, std::min(size.width, page.width), size.height};
        return theme.space.small + size.height;
    }
    only_ = ui::wrap(view_.stories[view_.at].title, page.width, theme.type.body, stage.look.metrics);
    return only_.height();
}

Reaction Modes::start(std::size_t index) const {
    return {.next = StartRound{.pack = view_.stories[view_.at].pack,
                               .length = view_.choices.length,
                               .timed = view_.choices.timed,
                               .mode = view_.modes[index].name}};
}

Reaction Modes::took(const ui::Input& input, const Stage& stage) {
    if (ui::is_press(input, ui::Named::escape)) {
        return {.next = ShowHome{}};
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
    if (view_.stories.size() > 1 && story_.took(input)) {
        return {.next = ShowModes{view_.stories[story_.at].pack, true}};
    }
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        if (tiles_[i].took(input) || ui::is_typed(input, key_of(i))) {
            return start(i);
        }
    }
    if (progress_.took(input)) {
        return {.next = ShowProgress{.pack = view_.stories[view_.at].pack}};
    }
    return back_.took(input) ? Reaction{.next = ShowHome{}} : Reaction{};
}

void Modes::draw_tile(ui::DrawList& list, std::size_t index, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const Tile& tile = tiles_[index];
    ui::draw_card_face(list, tile.box, stage.look);
    const ui::Box inner = tile.box.inside(theme.space.large);
    const ui::Size cap = ui::key_cap_size(key_of(index), stage.look);
    ui::draw_key_cap(list, key_of(index), {inner.right() - cap.width, inner.y}, stage.look, theme.colour.muted,
                     theme.colour.card_edge);
    const ui::TypeStep& step = theme.type.heading;
    const float indent = step.size * 1.3F + theme.space.small;
    list.push_back(ui::Icon{icon_of(view_.modes[index].name),
                            {inner.x + step.size * 0.65F, inner.y + step.line / 2},
                            step.size * 1.3F,
                            theme.colour.accent_text});
    const ui::Block title = one_line(tile.title, inner.width - indent - cap.width - theme.space.small, step, stage);
    ui::draw(list, title, {inner.x + indent, inner.y}, theme.colour.ink);
    const float y = inner.y + theme.type.heading.line + theme.space.small;
    ui::draw(list, tile.what, {inner.x, y}, theme.colour.muted);
    ui::draw(list, tile.best, {inner.x, inner.bottom() - tile.best.height()}, theme.colour.accent_text);
}

ui::DrawList Modes::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    ui::start_clip(list, scroll_.box);
    const float y = ui::draw(list, title_, head_.top_left(), theme.colour.table_ink);
    if (view_.stories.size() > 1) {
        ui::draw(list, story_, stage.look);
    } else {
        ui::draw(list, only_, {head_.x, std::max(y, back_.box.bottom())}, theme.colour.table_muted);
    }
    ui::draw(list, progress_, stage.look);
    ui::draw(list, back_, stage.look);
    for (const Tile& tile : tiles_) {
        ui::draw_card_shadow(list, tile.box, stage.look, tile.hovered ? 0.5F : 0.0F);
    }
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        draw_tile(list, i, stage);
    }
    for (const Tile& tile : tiles_) {
        ui::draw_focus(list, tile, theme.radius.card, stage.look);
    }
    ui::end_clip(list);
    ui::draw(list, scroll_, stage.look);
    return list;
}

}  // namespace standpoint::scenes
