// Where everything of the briefing stands, and how it is drawn.
#include <algorithm>
#include <cmath>
#include <utility>

#include "scenes/briefing.hpp"
#include "scenes/briefing_body.hpp"
#include "scenes/briefing_cards.hpp"
#include "scenes/parts.hpp"
#include "ui/layout.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1280;
constexpr float most_head = 0.45F;  // of the screen's height
constexpr float map_share = 0.36F;  // of the page's width
constexpr float least_line = 26;    // ems that a line of meetings needs beside a map
constexpr float map_shape = 1.1F;   // how high at most, for its width

// Puts boxes of these sizes beside each other in rows of at most `width`; gives how high they are.
float flow(const std::vector<std::pair<ui::Control*, ui::Size>>& controls, ui::Point from, float width, float gap) {
    float x = 0;
    float y = 0;
    float height = 0;
    for (const auto& [control, size] : controls) {
        if (x > 0 && x + size.width > width) {
            x = 0;
            y += height + gap;
        }
        control->box = {from.x + x, from.y + y, std::min(size.width, width), size.height};
        x += size.width + gap;
        height = size.height;
    }
    return y + height;
}

ui::Size size_of(const FilterChip& chip, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::TypeStep& step = theme.type.label;
    const float mark = chip.side ? step.size * 1.4F : 0;
    return {ui::width_of(chip.text, step, stage.look.metrics) + mark + 2 * theme.space.medium,
            step.line + 2 * theme.space.small};
}

void draw_chip(ui::DrawList& list, const FilterChip& chip, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::TypeStep& step = theme.type.label;
    const ui::Colour face = chip.on        ? theme.colour.picked_face
                            : chip.hovered ? theme.colour.raised_hover
                                           : theme.colour.raised;
    list.push_back(ui::Fill{chip.box, face, chip.box.height / 2, chip.on ? 2.5F : 1.0F,
                            chip.on ? theme.colour.accent : theme.colour.raised_edge});
    float x = chip.box.x + theme.space.medium;
    const float middle = chip.box.centre().y;
    if (chip.side) {
        const float size = step.size * 0.85F;
        list.push_back(ui::Shape{
            chip.side->mark, {x + size / 2, middle}, size, theme.colour.sides[chip.side->palette % ui::side_count]});
        x += step.size * 1.4F;
    }
    ui::draw_line(list, chip.text, {x, middle}, step, theme.colour.ink, stage.look.metrics);
    ui::draw_focus(list, chip, chip.box.height / 2, stage.look);
}

}  // namespace

// Everything above the body, from the top of `page` down; gives its height.
float Briefing::lay_out_head(const ui::Box& page, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const ui::Size back = ui::size_of(back_, stage.look);
    back_.box = {page.x - space.medium, page.y, back.width, back.height};
    const float left = back_.box.right() + space.small;
    const float search = std::clamp(theme.type.option.size * 15, 240.0F, page.width);
    const float height = theme.type.option.line + 2 * space.small + space.hair;
    const bool beside = page.right() - left - search >= theme.type.heading.size * 12;
    search_.box = {page.right() - search, page.y + (back.height - height) / 2, search, height};
    const float first = std::max({back.height, height, theme.type.heading.line + theme.type.caption.line});
    back_.box.y = page.y + (first - back.height) / 2;
    search_.box.y = page.y + (first - height) / 2;
    title_ = {left, page.y, (beside ? search_.box.x - space.large : page.right()) - left, first};
    float y = page.y + first + space.small;
    if (!beside) {
        search_.box = {page.x, y, page.width, height};
        y += height + space.small;
    }
    const bool filtered = !search_.text.empty() || side_ || unknown_only_;
    std::vector<std::pair<ui::Control*, ui::Size>> tabs;
    for (const bool with_caps : {true, false}) {
        float across = 0;
        tabs.clear();
        for (std::size_t i = 0; i < section_count; ++i) {
            ui::Button& tab = tabs_[i];
            tab.text = stage.words.part("window.briefing.tab." + std::string(word(static_cast<Section>(i))));
            if (filtered) {
                tab.text = stage.words.part("window.briefing.tab.found",
                                            {{"section", tab.text}, {"n", std::to_string(found_[i])}});
            }
            tab.rank = static_cast<Section>(i) == section_ ? ui::Rank::primary : ui::Rank::quiet;
            tab.key = with_caps ? std::to_string(i + 1) : std::string();
            ui::Size size = ui::size_of(tab, stage.look);
            if (tab.rank == ui::Rank::primary) {
                size.width -= 2 * (space.large - space.medium);  // as wide as when it is not chosen
            }
            size.height -= space.small;
            across += size.width + space.hair;
            tabs.emplace_back(&tab, size);
        }
        if (across - space.hair <= page.width) {
            break;
        }
    }
    std::vector<std::pair<ui::Control*, ui::Size>> chips;
    for (FilterChip& side : sides_) {
        chips.emplace_back(&side, size_of(side, stage));
    }
    chips.emplace_back(&unknown_, size_of(unknown_, stage));
    y += flow(chips, {page.x, y}, page.width, space.small) + space.small;
    y += flow(tabs, {page.x, y}, page.width, space.hair) + space.medium;
    return y - page.y;
}

void Briefing::lay_out(const Stage& stage) {
    const ui::Spacing& space = stage.look.theme.space;
    area_ = area(stage);
    ui::Box page = ui::centred(area_, widest, side_margin(stage)).inside({0, space.medium, 0, 0});
    const float before = scroll_.at;
    head_ = lay_out_head(page, stage);
    head_scrolls_ = head_ > most_head * stage.screen.height;
    const float gutter = space.medium;  // for the bar that says how far it is scrolled
    scroll_.box = head_scrolls_ ? page : ui::cut_top(page, head_).second;
    float width = page.width - gutter;
    if (const auto place = place_map({page.x, scroll_.box.y, width, scroll_.box.height}, stage)) {
        width = place->x - page.x - space.medium - space.small;
    }
    Body body = body_of(
        view_, section_, [this](std::size_t entry) { return passes_[entry]; }, width, stage);
    body_ = std::move(body.parts);
    scroll_.length = body.height + (head_scrolls_ ? head_ : 0) + space.large;
    scroll_.at = std::clamp(before, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
    if (std::exchange(scroll_to_mark_, false)) {
        show_mark();
    }
    if (head_scrolls_ && scroll_.at > 0) {
        lay_out_head(page.moved({0, -scroll_.at}), stage);
    }
    lay_out_again(stage);
}

// Where the body begins, scrolled as it is.
ui::Point Briefing::body_at() const {
    return {scroll_.box.x, scroll_.box.y + (head_scrolls_ ? head_ : 0) - scroll_.at};
}

// The buttons of the cards shown; one that was there before keeps the focus while it is in view.
void Briefing::lay_out_again(const Stage& stage) {
    const std::vector<AgainButton> before = std::exchange(again_, {});
    for (const BodyPart& part : body_) {
        if (!part.again) {
            continue;
        }
        const FactId fact = view_.board->entries[*part.entry].fact;
        const auto same = std::ranges::find(before, fact, &AgainButton::fact);
        AgainButton button = same != before.end() ? *same : AgainButton{again_button(stage), fact};
        button.box = part.again->moved(body_at());
        again_.push_back(std::move(button));
    }
    const auto focused = std::ranges::find(again_, true, &ui::Control::focused);
    if (focused != again_.end() && !scroll_.box.contains(focused->box.centre())) {
        focus(&tabs_[static_cast<std::size_t>(section_)]);  // it was scrolled out of view
    }
}

// The map of the meetings at the right of their line, where there is room for both: it stays while the line is
// scrolled. Gives its box.
std::optional<ui::Box> Briefing::place_map(const ui::Box& page, const Stage& stage) {
    map_.reset();
    const ui::Spacing& space = stage.look.theme.space;
    const float width = std::round(page.width * map_share);
    const bool room = page.width - width >= least_line * stage.look.theme.type.body.size;
    if (section_ != Section::meetings || stage.atlas == nullptr || head_scrolls_ || !room) {
        return std::nullopt;
    }
    std::vector<ui::MapMarker> markers = meeting_places(view_, [this](std::size_t entry) { return passes_[entry]; });
    if (markers.empty()) {
        return std::nullopt;
    }
    std::vector<ui::Degrees> places;
    places.reserve(markers.size());
    for (const ui::MapMarker& marker : markers) {
        places.push_back(marker.at);
    }
    const float height = std::min(page.height - space.large, width * map_shape);
    const ui::Box box{page.right() - width - space.hair, page.y, width, height};
    map_.emplace();
    map_->world = stage.atlas->world;
    map_->enabled = false;
    map_->markers = std::move(markers);
    map_->lay_out(box.inside(space.small));
    map_->show(places);
    part_signs();
    return box;
}

// Numbers that would lie over each other are told beside the places' names instead.
void Briefing::part_signs() {
    constexpr float apart = 30;
    const auto shown = [&](const ui::MapMarker& marker) { return ui::on_screen(map_->view, map_->box, marker.at); };
    std::vector<bool> crowded(map_->markers.size());
    for (std::size_t i = 0; i < crowded.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const ui::Point away = shown(map_->markers[i]) - shown(map_->markers[j]);
            if (std::hypot(away.x, away.y) < apart) {
                crowded[i] = crowded[j] = true;
            }
        }
    }
    for (std::size_t i = 0; i < crowded.size(); ++i) {
        ui::MapMarker& marker = map_->markers[i];
        if (crowded[i] && !marker.sign.empty()) {
            marker.label += " · " + std::exchange(marker.sign, {});
        }
    }
}

// Scrolls so that the marked entry is in the middle, or its top in view where it is higher than the screen.
void Briefing::show_mark() {
    for (const BodyPart& part : body_) {
        if (part.entry && view_.board->entries[*part.entry].fact == *view_.mark) {
            const float top = part.box.y + (head_scrolls_ ? head_ : 0);
            const float above = std::max(0.0F, (scroll_.box.height - part.box.height) / 2);
            scroll_.at = std::clamp(top - above, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
        }
    }
}

void Briefing::draw_title(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const ui::Block title = one_line(view_.base->title, title_.width, theme.type.heading, stage);
    std::array<std::size_t, 3> counts{};
    for (const Knowledge knowledge : view_.knowledge) {
        ++counts[static_cast<std::size_t>(knowledge)];
    }
    const auto number = [&](Knowledge knowledge) {
        return std::to_string(counts[static_cast<std::size_t>(knowledge)]);
    };
    const std::string told = stage.words.part("window.briefing.counts", {{"known", number(Knowledge::known)},
                                                                         {"missed", number(Knowledge::missed)},
                                                                         {"new", number(Knowledge::never_asked)}});
    const ui::Block known = one_line(told, title_.width, theme.type.caption, stage);
    const float y = title_.centre().y - (title.height() + known.height()) / 2;
    ui::draw(list, title, {title_.x, y}, theme.colour.table_ink);
    ui::draw(list, known, {title_.x, y + title.height()}, theme.colour.table_muted);
}

void Briefing::draw_head(ui::DrawList& list, const Stage& stage) const {
    const auto in_view = [&](const ui::Box& box) { return box.y >= area_.y; };
    if (in_view(title_)) {
        draw_title(list, stage);
    }
    if (in_view(back_.box)) {
        ui::draw(list, back_, stage.look);
    }
    if (in_view(search_.box)) {
        ui::draw(list, search_, stage.look);
    }
    for (const FilterChip& side : sides_) {
        if (in_view(side.box)) {
            draw_chip(list, side, stage);
        }
    }
    if (in_view(unknown_.box)) {
        draw_chip(list, unknown_, stage);
    }
    for (const ui::Button& tab : tabs_) {
        if (in_view(tab.box)) {
            ui::draw(list, tab, stage.look);
        }
    }
}

void Briefing::draw_body(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const ui::Point by = body_at();
    if (body_.empty()) {
        const ui::Block text = ui::wrap(stage.words.part("window.briefing.nothing"), scroll_.box.width, theme.type.body,
                                        stage.look.metrics);
        ui::draw(list, text, by + ui::Point{0, theme.space.large}, theme.colour.table_muted);
        return;
    }
    ui::Box clip = scroll_.box.outside(theme.space.small);
    clip.y = scroll_.box.y;
    clip.height = scroll_.box.height;
    ui::start_clip(list, clip);
    for (const BodyPart& part : body_) {
        if (ui::overlap(part.box.moved(by), clip)) {
            ui::append(list, ui::moved(part.list, by));
        }
    }
    for (const AgainButton& again : again_) {
        if (ui::overlap(again.box, clip)) {
            ui::draw(list, again, stage.look);
        }
    }
    ui::end_clip(list);
}

ui::DrawList Briefing::draw(const Stage& stage) const {
    ui::DrawList list;
    draw_ground(list, stage);
    draw_head(list, stage);
    draw_body(list, stage);
    if (map_) {
        ui::draw_card(list, map_->box.outside(stage.look.theme.space.small), stage.look);
        ui::draw(list, *map_, stage.look.theme.colour.card, stage.look);
    }
    ui::draw(list, scroll_, stage.look);
    return list;
}

}  // namespace standpoint::scenes
