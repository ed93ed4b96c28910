#include "scenes/progress.hpp"

#include <algorithm>
#include <utility>

#include "scenes/parts.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1200;
constexpr float two_columns_from = 900;
constexpr float largest_text_in_two = 1.3F;
constexpr float least_figure = 120;

}  // namespace

ProgressScreen::ProgressScreen(ProgressView view, const Stage& stage)
    : view_(std::move(view)), charts_(charts_of(view_, stage.words)), figures_(figures_of(view_, stage.words)) {
    for (const ProgressStory& story : view_.stories) {
        story_.values.push_back(story.title);
    }
    story_.at = view_.at;
    back_.text = stage.words.part("window.results.home");
    back_.icon = ui::icons::arrow_left;
    back_.rank = ui::Rank::quiet;
    study_.text = stage.words.part("window.progress.study");
    study_.icon = ui::icons::school;
    study_.rank = view_.to_study > 0 ? ui::Rank::primary : ui::Rank::secondary;
    scroll_.on_table = true;
    save_.text = stage.words.part("window.progress.save");
    ui::set_focus(ring(), view_.choosing_story ? static_cast<ui::Control*>(&story_) : &study_);
    lay_out(stage);
}

std::vector<ui::Control*> ProgressScreen::ring() {
    std::vector<ui::Control*> controls;
    if (view_.stories.size() > 1) {
        controls.push_back(&story_);
    }
    controls.push_back(&study_);
    controls.push_back(&save_);
    controls.push_back(&back_);
    return controls;
}

void ProgressScreen::lay_out(const Stage& stage) {
    const ui::Box page = ui::centred(area(stage), widest, side_margin(stage));
    scroll_.box = {0, page.y, stage.screen.width, page.height};
    for (int time = 0; time < 2; ++time) {  // the first finds the length, and so how far it may be scrolled
        const float bottom = place(page.moved({0, stage.look.theme.space.large - scroll_.at}), stage);
        scroll_.length = bottom + stage.look.theme.space.large + scroll_.at - page.y;
        scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
    }
}

// Title and way back, the story, the figures, the buttons; where they end.
float ProgressScreen::place_head(const ui::Box& page, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const ui::Size back = ui::size_of(back_, stage.look);
    title_ = ui::wrap(stage.words.part("window.progress.title"), page.width - back.width - space.large,
                      theme.type.title, stage.look.metrics);
    back_.box = {page.right() - back.width, page.y, back.width, back.height};
    float y = page.y + std::max(title_.height(), back.height);
    if (view_.stories.size() > 1) {
        const ui::Size size = ui::size_of(story_, false, stage.look);
        story_.box = {page.x, y + space.small, std::min(size.width, page.width), size.height};
        y = story_.box.bottom();
    } else {
        only_ = ui::wrap(view_.stories[view_.at].title, page.width, theme.type.body, stage.look.metrics);
        y += only_.height();
    }
    head_ = {page.x, page.y, page.width, y - page.y};
    y += space.large;
    const float figure = theme.type.title.line + theme.type.caption.line;
    const auto fitting = static_cast<std::size_t>(page.width / (least_figure * theme.text_size + space.medium));
    const std::size_t columns = std::clamp(fitting, std::size_t{1}, figures_.size());
    figure_boxes_ = ui::grid({page.x, y, page.width, 0}, columns, figures_.size(), figure, space.medium);
    y += ui::grid_height(columns, figures_.size(), figure, space.medium) + space.medium;
    const ui::Size study = ui::size_of(study_, stage.look);
    const ui::Size save = ui::size_of(save_, stage.look);
    const float wide = std::min(page.width, std::max(study.width, 200.0F));
    study_.box = {page.x, y, wide, study.height};
    save_.box = {study_.box.right() + space.medium, y, std::min(save.width, page.width), save.height};
    if (save_.box.right() > page.right()) {
        save_.box.x = page.x;
        save_.box.y = study_.box.bottom() + space.small;
    }
    return save_.box.bottom();
}

// Where it ends. Each chart goes below the shorter column.
float ProgressScreen::place(const ui::Box& page, const Stage& stage) {
    const float gap = stage.look.theme.space.medium;
    const float top = place_head(page, stage) + stage.look.theme.space.large;
    const bool two = page.width >= two_columns_from && stage.look.theme.text_size <= largest_text_in_two;
    const std::vector<ui::Box> columns = ui::shares(page, two ? 2 : 1, gap);
    std::vector<float> ends(columns.size(), top);
    layouts_.clear();
    for (const Chart& chart : charts_) {
        const auto shortest = std::ranges::min_element(ends);
        const ui::Box& column = columns[static_cast<std::size_t>(shortest - ends.begin())];
        ChartLayout layout = lay_out_chart(chart, column.width, stage);
        layout.box = layout.box.moved({column.x, *shortest});
        *shortest = layout.box.bottom() + gap;
        layouts_.push_back(std::move(layout));
    }
    return *std::ranges::max_element(ends) - gap;
}

Reaction ProgressScreen::took(const ui::Input& input, const Stage& stage) {
    if (ui::is_press(input, ui::Named::escape)) {
        return {.next = ShowHome{}};
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
    const std::string& pack = view_.stories[view_.at].pack;
    if (view_.stories.size() > 1 && story_.took(input)) {
        return {.next = ShowProgress{view_.stories[story_.at].pack, true}};
    }
    if (study_.took(input)) {
        return {.next = StartRound{.pack = pack, .mode = "study"}};
    }
    if (save_.took(input)) {
        return {.next = SaveProgress{pack}};
    }
    return back_.took(input) ? Reaction{.next = ShowHome{}} : Reaction{};
}

ui::DrawList ProgressScreen::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    ui::start_clip(list, scroll_.box);
    ui::draw(list, title_, head_.top_left(), theme.colour.table_ink);
    if (view_.stories.size() > 1) {
        ui::draw(list, story_, stage.look);
    } else {
        ui::draw(list, only_, {head_.x, head_.bottom() - only_.height()}, theme.colour.table_muted);
    }
    for (std::size_t i = 0; i < figures_.size(); ++i) {
        draw_figure(list, figures_[i].first, figures_[i].second, figure_boxes_[i], stage);
    }
    for (const ChartLayout& layout : layouts_) {
        ui::draw_card_shadow(list, layout.box, stage.look);
    }
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        draw_chart(list, charts_[i], layouts_[i], stage);
    }
    for (const ui::Button* button : {&study_, &save_, &back_}) {
        ui::draw(list, *button, stage.look);
    }
    ui::end_clip(list);
    ui::draw(list, scroll_, stage.look);
    return list;
}

}  // namespace standpoint::scenes
