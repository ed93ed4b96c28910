#include <algorithm>
#include <array>
#include <sstream>
#include <tuple>

#include "scenes/home.hpp"
#include "scenes/parts.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1400;
constexpr float largest_text_beside = 1.3F;
constexpr float sign = 40;

// The steps that titles of packs may take, largest first.
std::array<ui::TypeStep, 3> title_steps(const ui::Theme& theme) {
    ui::TypeStep small = theme.type.stem;
    small.size *= 0.8F;
    small.line *= 0.8F;
    return {theme.type.title, theme.type.stem, small};
}

bool breaks_a_word(const std::string& text, float width, const ui::TypeStep& step, const Stage& stage) {
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (ui::width_of(word, step, stage.look.metrics) > width) {
            return true;
        }
    }
    return false;
}

}  // namespace

void Home::lay_out(const Stage& stage) {
    const ui::Box page = ui::centred(area(stage), widest, side_margin(stage));
    stacked_ = false;
    const ui::Scroll before = scroll_;
    if (stage.look.theme.text_size > largest_text_beside || !lay_out_beside(page, stage)) {
        stacked_ = true;
        scroll_ = before;
        lay_out_stacked(page, stage);
    }
    fewer_.enabled = view_.choices.length > shortest_round;
    more_.enabled = view_.choices.length < longest_round;
}

// Two columns: the game and the next round at the left, the packs at the right. False where they do not fit so.
bool Home::lay_out_beside(const ui::Box& page, const Stage& stage) {
    const ui::Spacing& space = stage.look.theme.space;
    const bool narrow = stage.screen.width < 1100;
    const ui::Box within = page.inside(ui::Insets::across(0, space.huge));
    const auto [first, rest] = ui::cut_left(within, narrow ? 288.0F : 340.0F);
    const ui::Box second = ui::cut_left(rest, narrow ? space.large + space.small : space.huge + space.medium).second;
    const float panel = lay_out_panel(first, 0, stage);
    lay_out_panel(first, first.bottom() - panel, stage);
    brand_ = ui::cut_bottom(first, panel).second;
    lay_out_player(stage);
    if (brand_height(brand_.width, stage) + space.large > brand_.height) {
        return false;
    }
    float top = second.y;
    if (view_.left) {
        top += lay_out_strip(second, top, stage) + space.large;
    }
    const auto [head, cards] = ui::cut_top({second.x, top, second.width, second.bottom() - top},
                                           stage.look.theme.type.heading.line + space.medium);
    head_ = head;
    lay_out_cards(cards, stage);
    title_step_ = title_step(stage);
    return titles_fit(stage);
}

// Everything below each other, as high as it needs to be.
void Home::lay_out_stacked(const ui::Box& page, const Stage& stage) {
    const ui::Spacing& space = stage.look.theme.space;
    scroll_.box = {0, page.y, stage.screen.width, page.height};
    for (int time = 0; time < 2; ++time) {  // the first finds the length, and so how far it may be scrolled
        scroll_.length =
            place_stacked(page.moved({0, space.large - scroll_.at}), stage) + space.large - page.y + scroll_.at;
        scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
    }
    title_step_ = title_step(stage);
}

// Where it ends.
float Home::place_stacked(const ui::Box& page, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    brand_ = {page.x, page.y, page.width, brand_height(page.width, stage)};
    lay_out_player(stage);
    float y = brand_.bottom() + space.large;
    if (view_.left) {
        y += lay_out_strip(page, y, stage) + space.large;
    }
    head_ = {page.x, y, page.width, theme.type.heading.line + space.medium};
    y = head_.bottom();
    constexpr float least_width = 320;
    const std::size_t columns = page.width >= 2 * least_width * theme.text_size + space.large ? 2 : 1;
    const float width = ui::shares(page, columns, space.large).front().width;
    float height = 0;
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        height = std::max(height, natural_height(i, width, stage));
    }
    const std::vector<ui::Box> places =
        ui::grid({page.x, y, page.width, 0}, columns, tiles_.size(), height, space.large);
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        tiles_[i].box = places[i];
    }
    lay_out_buttons(stage);
    y += ui::grid_height(columns, tiles_.size(), height, space.large) + space.large;
    return y + lay_out_panel(page, y, stage);
}

// At the right of the sign, cut to the room there is.
void Home::lay_out_player(const Stage& stage) {
    if (!view_.player) {
        return;
    }
    constexpr float sign_width = 88;
    const float room = brand_.width - sign_width - 32 * stage.look.theme.text_size;
    const std::string& name = view_.player->name;
    player_.text = name;
    for (std::size_t end = name.size(); end > 1 && ui::size_of(player_, stage.look).width > room;) {
        --end;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) {
            --end;  // letters of more than one byte go whole
        }
        player_.text = name.substr(0, end) + "…";
    }
    const ui::Size size = ui::size_of(player_, stage.look);
    player_.box = {brand_.right() - size.width, brand_.y + std::max(0.0F, (sign - size.height) / 2), size.width,
                   size.height};
}

float Home::brand_height(float width, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const ui::Block name =
        one_line(stage.words.part("window.name"), width, stacked_ ? theme.type.title : theme.type.display, stage);
    const ui::Block line = ui::wrap(stage.words.part("window.tagline"), width, theme.type.body, stage.look.metrics);
    const float head = view_.player ? std::max(sign, ui::size_of(player_, stage.look).height) : sign;
    return head + theme.space.medium + name.height() + theme.space.small + line.height();
}

// What the next round is like, and the ways to settings and scores; the height of it all.
float Home::lay_out_panel(const ui::Box& column, float top, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const float pad = space.large;
    const float inner = column.width - 2 * pad;
    const float row = std::max(44.0F, theme.type.body.line + space.medium);
    const float timed = std::max(row, ui::height_of(timed_, inner, stage.look) + space.small);
    const float head = theme.type.heading.line + space.small;
    const float modes = ui::size_of(modes_, stage.look).height;
    panel_ = {column.x, top, column.width, 2 * pad + head + row + timed + space.small + modes};
    length_ = {panel_.x + pad, panel_.y + pad + head, inner, row};
    const float button = std::max(36.0F, theme.type.label.line + space.medium);
    const float figure = std::max(48.0F, 2.6F * theme.type.heading.size);
    const float y = length_.centre().y - button / 2;
    more_.box = {length_.right() - button, y, button, button};
    fewer_.box = {more_.box.x - figure - button, y, button, button};
    timed_.box = ui::Box{length_.x, length_.bottom(), inner, timed}.inside(ui::Insets::across(0, space.hair));
    modes_.box = {length_.x, timed_.box.bottom() + space.hair + space.small, inner, modes};
    const ui::Size settings = ui::size_of(settings_, stage.look);
    const ui::Size scores = ui::size_of(scores_, stage.look);
    const float below = panel_.bottom() + space.medium;
    if (settings.width + scores.width + space.small <= column.width) {
        settings_.box = {panel_.x, below, settings.width, settings.height};
        scores_.box = {panel_.right() - scores.width, below, scores.width, scores.height};
    } else {
        settings_.box = {panel_.x, below, std::min(settings.width, column.width), settings.height};
        scores_.box = {panel_.x, settings_.box.bottom() + space.small, std::min(scores.width, column.width),
                       scores.height};
    }
    return scores_.box.bottom() - top;
}

// The round that was left; its height.
float Home::lay_out_strip(const ui::Box& column, float top, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Size button = ui::size_of(resume_, stage.look);
    const float inner = column.width - 2 * theme.space.large;
    const bool beside = button.width <= inner * 0.5F;
    const float width = beside ? inner - button.width - theme.space.medium : inner;
    strip_title_ = ui::wrap(stage.words.part("window.home.left"), width, theme.type.heading, stage.look.metrics);
    const bool mixed = view_.left->mode == "round" || view_.left->mode == "mistakes";
    const std::string where =
        stage.words.part(mixed ? "window.home.left-where" : "window.home.left-mode",
                         {{"title", view_.left->title},
                          {"mode", mixed ? std::string() : stage.words.part("mode." + view_.left->mode)},
                          {"n", std::to_string(view_.left->answered)},
                          {"of", std::to_string(view_.left->of)}});
    strip_where_ = ui::wrap(where, width, theme.type.caption, stage.look.metrics);
    const float text = strip_title_.height() + strip_where_.height();
    constexpr float least = 96;
    const float height = beside
                             ? std::max({least, text + 2 * theme.space.medium, button.height + 2 * theme.space.medium})
                             : text + button.height + 3 * theme.space.medium;
    strip_ = {column.x, top, column.width, height};
    resume_.box = {
        strip_.right() - theme.space.large - button.width,
        beside ? strip_.centre().y - button.height / 2 : strip_.bottom() - theme.space.medium - button.height,
        button.width, button.height};
    return height;
}

// The packs in rows; more of them than fit scroll by themselves.
void Home::lay_out_cards(const ui::Box& cards, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const std::size_t columns = tiles_.size() > 2 && cards.width > 900 ? 3 : 2;
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
    }
    lay_out_buttons(stage);
}

// The buttons of every card as they find room beside each other in `width`: with the key or without. False where they
// do not at all.
bool Home::dress_buttons(float width, const Stage& stage) {
    const float gap = stage.look.theme.space.hair;
    const auto show_key = [&](bool shown) {
        for (std::size_t i = 0; i < tiles_.size(); ++i) {
            const bool has_key = i == view_.first && !view_.left && shown;
            tiles_[i].play.key = has_key ? stage.words.part("window.key.enter") : std::string();
        }
    };
    for (const bool shown : {true, false}) {
        show_key(shown);
        if (std::ranges::all_of(tiles_, [&](const Tile& tile) {
                return ui::size_of(tile.play, stage.look).width + ui::size_of(tile.learn, stage.look).width + gap <=
                       width;
            })) {
            return true;
        }
    }
    show_key(true);
    return false;
}

// At the foot of the cards: beside each other on every one, or below each other on every one.
void Home::lay_out_buttons(const Stage& stage) {
    const ui::Spacing& space = stage.look.theme.space;
    const float width = tiles_.empty() ? 0 : tiles_.front().box.inside(space.large + space.hair).width;
    const bool beside = dress_buttons(width, stage);
    for (Tile& tile : tiles_) {
        const ui::Box inner = tile.box.inside(space.large + space.hair);
        const ui::Size learn = ui::size_of(tile.learn, stage.look);
        const ui::Box foot = ui::cut_bottom(inner, learn.height).first;
        if (beside) {
            std::tie(tile.learn.box, tile.play.box) = ui::cut_right(foot, learn.width);
            tile.play.box.width -= space.hair;
        } else {
            tile.learn.box = foot;
            tile.play.box = foot.moved({0, -learn.height - space.hair});
        }
    }
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

// A card on which everything finds room, `width` wide.
float Home::natural_height(std::size_t index, float width, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const float inner = width - 2 * (space.large + space.hair);
    const float button = ui::size_of(tiles_[index].play, stage.look).height;
    const bool beside = dress_buttons(inner, stage);
    const auto steps = title_steps(theme);
    const ui::Block title = ui::fit(view_.packs[index].title, {inner, 3 * steps[0].line}, steps, stage.look.metrics);
    const ui::Block source = ui::wrap(view_.packs[index].source, inner, theme.type.caption, stage.look.metrics);
    const std::vector<ui::Box> sides = side_places(index, inner, stage);
    const float badges = sides.empty() ? 0.0F : sides.back().bottom() + space.large;
    const float figures = theme.type.heading.line + theme.type.caption.line;
    return 2 * (space.large + space.hair) + theme.type.over.line + space.small + title.height() + source.height() +
           theme.type.caption.line + badges + figures + 3 * space.medium + 2 * space.large +
           (beside ? button : 2 * button + space.hair);
}

// How high a title may be for what stands below it on its card.
float Home::title_room(std::size_t index, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const ui::Box inner = tiles_[index].box.inside(theme.space.large + theme.space.hair);
    const ui::Block source = ui::wrap(view_.packs[index].source, inner.width, theme.type.caption, stage.look.metrics);
    const float figures = theme.type.heading.line + theme.type.caption.line;
    const float below =
        source.height() + theme.type.caption.line + figures + 3 * theme.space.medium + theme.space.large;
    return tiles_[index].play.box.y - inner.y - theme.type.over.line - theme.space.small - below;
}

// The largest step in which every title leaves room for what stands below it.
ui::TypeStep Home::title_step(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const auto steps = title_steps(theme);
    ui::TypeStep step = steps[0];
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        const ui::Box inner = tiles_[i].box.inside(theme.space.large + theme.space.hair);
        const std::vector<ui::Box> sides = side_places(i, inner.width, stage);
        const float room = title_room(i, stage);
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

bool Home::titles_fit(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        const float width = tiles_[i].box.inside(theme.space.large + theme.space.hair).width;
        const std::string& text = view_.packs[i].title;
        const ui::Block title = ui::wrap(text, width, title_step_, stage.look.metrics);
        // Source and publisher may give way to a long title, the figures may not.
        const ui::Block source = ui::wrap(view_.packs[i].source, width, theme.type.caption, stage.look.metrics);
        const float without = title_room(i, stage) + source.height() + theme.type.caption.line + theme.space.medium;
        if (title.height() > without || breaks_a_word(text, width, title_step_, stage)) {
            return false;
        }
    }
    return true;
}

}  // namespace standpoint::scenes
