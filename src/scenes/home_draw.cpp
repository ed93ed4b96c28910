#include <algorithm>
#include <array>

#include "scenes/home.hpp"
#include "scenes/parts.hpp"
#include "scenes/profiles.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"

namespace standpoint::scenes {

void Home::draw_brand(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    constexpr float sign = 40;
    draw_sign(list, {brand_.x, brand_.y + std::max(sign, player_.box.height) / 2}, sign, stage);
    const ui::Block name = one_line(stage.words.part("window.name"), brand_.width,
                                    stacked_ ? theme.type.title : theme.type.display, stage);
    if (view_.player) {
        const float mark = 20 * theme.text_size;
        const ui::Point at{player_.box.x - mark / 2, player_.box.centre().y};
        list.push_back(
            ui::Shape{.mark = ui::Mark::circle, .centre = at, .size = mark * 1.6F, .colour = theme.colour.card});
        draw_player(list, *view_.player, at, mark, stage);
        ui::draw(list, player_, stage.look);
    }
    float y = brand_.y + std::max(sign, player_.box.height) + theme.space.medium;
    y = ui::draw(list, name, {brand_.x - 2, y}, theme.colour.table_ink);
    const ui::Block line =
        ui::wrap(stage.words.part("window.tagline"), brand_.width, theme.type.body, stage.look.metrics);
    ui::draw(list, line, {brand_.x, y + theme.space.small}, theme.colour.table_muted);
}

void Home::draw_panel(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const ui::Look& look = stage.look;
    ui::draw_card(list, panel_, look);
    const float x = panel_.x + theme.space.large;
    ui::draw_line(list, stage.words.part("window.home.next-round"),
                  {x, panel_.y + theme.space.large + theme.type.heading.line / 2}, theme.type.heading, theme.colour.ink,
                  look.metrics);
    const float middle = length_.centre().y;
    const ui::Block label = one_line(stage.words.part("window.home.length"),
                                     fewer_.box.x - theme.space.small - length_.x, theme.type.body, stage);
    ui::draw_line(list, stage.words.part("window.home.length"), {length_.x, middle}, label.step, theme.colour.ink,
                  look.metrics);
    const std::string length = std::to_string(view_.choices.length);
    const float width = ui::width_of(length, theme.type.heading, look.metrics);
    const float centre = (fewer_.box.right() + more_.box.x) / 2;
    ui::draw_line(list, length, {centre - width / 2, middle}, theme.type.heading, theme.colour.ink, look.metrics);
    ui::draw(list, fewer_, look);
    ui::draw(list, more_, look);
    ui::draw(list, timed_, look);
    ui::draw(list, modes_, look);
    ui::draw(list, settings_, look);
    ui::draw(list, scores_, look);
}

void Home::draw_left_round(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::draw_card(list, strip_, stage.look);
    const float x = strip_.x + theme.space.large;
    const bool beside = resume_.box.y < strip_.y + theme.space.medium + strip_title_.height();
    const float y = beside ? strip_.centre().y - (strip_title_.height() + strip_where_.height()) / 2
                           : strip_.y + theme.space.medium;
    ui::draw(list, strip_title_, {x, y}, theme.colour.ink);
    ui::draw(list, strip_where_, {x, y + strip_title_.height()}, theme.colour.muted);
    ui::draw(list, resume_, stage.look);
}

void Home::draw_tile(ui::DrawList& list, std::size_t index, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const ui::Metrics& metrics = stage.look.metrics;
    const PackOnTable& pack = view_.packs[index];
    const Tile& tile = tiles_[index];
    ui::draw_card(list, tile.box, stage.look, tile.hovered ? 0.5F : 0.0F);
    const ui::Box inner = tile.box.inside(theme.space.large + theme.space.hair);
    const ui::Block over = one_line(stage.words.part(pack.invented ? "window.home.invented" : "window.home.article"),
                                    inner.width, theme.type.over, stage);
    float y = ui::draw(list, over, inner.top_left(), theme.colour.accent_text) + theme.space.small;
    const float foot = tile.play.box.y - theme.space.large;
    const float figures = theme.type.heading.line + theme.type.caption.line;
    const float figures_y = foot - figures;
    const ui::Block source = ui::wrap(pack.source, inner.width, theme.type.caption, metrics);
    const ui::Block title = ui::wrap(pack.title, inner.width, title_step_, metrics);
    y = ui::draw(list, title, {inner.x, y}, theme.colour.ink) + theme.space.medium;
    const ui::Block publisher = one_line(pack.publisher, inner.width, theme.type.caption, stage);
    if (y + source.height() + publisher.height() <= figures_y - theme.space.large) {
        y = ui::draw(list, source, {inner.x, y}, theme.colour.muted);
        y = ui::draw(list, publisher, {inner.x, y}, theme.colour.muted) + theme.space.medium;
    }
    // All sides or none: to leave one out would take sides.
    const std::vector<ui::Box> sides = side_places(index, inner.width, stage);
    if (!sides.empty() && y + sides.back().bottom() <= figures_y - theme.space.medium) {
        for (std::size_t i = 0; i < sides.size(); ++i) {
            ui::draw(list, pack.sides[i], {inner.x + sides[i].x, y + sides[i].y}, stage.look);
        }
    }
    list.push_back(ui::Fill{{inner.x, figures_y - theme.space.small, inner.width, 1}, theme.colour.card_edge});
    const std::vector<ui::Box> columns =
        ui::shares({inner.x, figures_y, inner.width, figures}, pack.due > 0 ? 3 : 2, theme.space.medium);
    const auto figure = [&](const ui::Box& box, const std::string& number, const std::string& label) {
        ui::draw_line(list, number, {box.x, box.y + theme.type.heading.line / 2 + 2}, theme.type.heading,
                      theme.colour.ink, metrics);
        const ui::Block small = one_line(label, box.width, theme.type.caption, stage);
        ui::draw(list, small, {box.x, box.y + theme.type.heading.line}, theme.colour.muted);
    };
    figure(columns[0], std::to_string(pack.facts), stage.words.part("window.home.facts"));
    figure(columns[1], pack.best ? std::to_string(*pack.best) : stage.words.part("window.none"),
           stage.words.part("window.home.best"));
    if (pack.due > 0) {
        figure(columns[2], std::to_string(pack.due), stage.words.part("window.home.due"));
    }
    ui::draw(list, tile.play, stage.look);
    ui::draw(list, tile.learn, stage.look);
}

ui::DrawList Home::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    const bool scrolls = scroll_.length > scroll_.box.height;
    if (stacked_) {
        ui::start_clip(list, scroll_.box);
    }
    draw_brand(list, stage);
    draw_panel(list, stage);
    if (view_.left) {
        draw_left_round(list, stage);
    }
    ui::draw_line(list, stage.words.part(view_.packs.empty() ? "window.home.no-packs" : "window.home.choose"),
                  {head_.x, head_.y + theme.type.heading.line / 2}, theme.type.heading, theme.colour.table_ink,
                  stage.look.metrics);
    if (scrolls && !stacked_) {
        ui::start_clip(list, scroll_.box.outside(theme.space.medium));
    }
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        draw_tile(list, i, stage);
    }
    if (scrolls || stacked_) {
        ui::end_clip(list);
        ui::draw(list, scroll_, stage.look);
    }
    return list;
}

}  // namespace standpoint::scenes
