#include "ui/surfaces.hpp"

#include <algorithm>

#include "ui/icons.hpp"

namespace standpoint::ui {

void draw_table(DrawList& list, Size screen, const Look& look) {
    const Colours& c = look.theme.colour;
    list.push_back(Fill{{0, 0, screen.width, screen.height}, c.table});
    list.push_back(
        Glow{{screen.width / 2, screen.height * 0.36F}, {screen.width * 0.72F, screen.height * 0.95F}, c.table_light});
    list.push_back(Grain{{0, 0, screen.width, screen.height}, c.table_grain});
}

void draw_card(DrawList& list, const Box& box, const Look& look, float lifted) {
    draw_card_shadow(list, box, look, lifted);
    draw_card_face(list, box, look);
}

void draw_card_shadow(DrawList& list, const Box& box, const Look& look, float lifted) {
    const Theme& theme = look.theme;
    const Elevation& low = theme.elevation.card;
    const Elevation& high = theme.elevation.lifted;
    list.push_back(Shadow{box, theme.radius.card, mix(low.drop, high.drop, lifted), mix(low.blur, high.blur, lifted),
                          faded(theme.colour.shadow, mix(low.strength, high.strength, lifted))});
}

void draw_card_face(DrawList& list, const Box& box, const Look& look) {
    const Theme& theme = look.theme;
    list.push_back(Fill{box, theme.colour.card, theme.radius.card, 1, theme.colour.card_edge});
}

void draw_card_back(DrawList& list, const Box& box, const Look& look) {
    const Theme& theme = look.theme;
    const float radius = std::min(theme.radius.card, box.width / 8);
    const Colour line = faded(theme.colour.accent, 0.75F);
    const float inset = std::min(box.width, box.height) / 12;
    list.push_back(Fill{box, theme.colour.card_back, radius, 1, faded(theme.colour.table_ink, 0.22F)});
    list.push_back(Fill{box.inside(inset), {0, 0, 0, 0}, std::max(2.0F, radius - inset / 2), 1.5F, line});
    // Two points of view that meet: the sign of the game.
    const float size = std::min(box.width, box.height) * 0.3F;
    const Point middle = box.centre();
    list.push_back(Shape{Mark::diamond, middle - Point{size * 0.3F, 0}, size, line});
    list.push_back(Shape{Mark::diamond, middle + Point{size * 0.3F, 0}, size, theme.colour.card_back});
    list.push_back(Shape{Mark::diamond, middle + Point{size * 0.3F, 0}, size * 0.72F, line});
}

void draw_deck(DrawList& list, const Box& box, std::size_t cards, const Look& look) {
    constexpr float step = 2.5F;
    const Theme& theme = look.theme;
    const std::size_t shown = std::min<std::size_t>(cards, 6);
    if (shown == 0) {
        list.push_back(Fill{box, {0, 0, 0, 0}, theme.radius.control, 1.5F, theme.colour.table_line});
        return;
    }
    const Elevation& low = theme.elevation.card;
    list.push_back(Shadow{box, theme.radius.control, low.drop, low.blur, faded(theme.colour.shadow, low.strength)});
    for (std::size_t i = 0; i < shown; ++i) {
        draw_card_back(list, box.moved({0, -step * static_cast<float>(i)}), look);
    }
}

Size size_of(const Badge& badge, const Look& look) {
    const TypeStep& step = look.theme.type.label;
    return {width_of(badge.text, step, look.metrics) + step.size * 2.6F, step.line + look.theme.space.hair * 2};
}

void draw(DrawList& list, const Badge& badge, Point top_left, const Look& look) {
    const Theme& theme = look.theme;
    const TypeStep& step = theme.type.label;
    const Size size = size_of(badge, look);
    const float middle = top_left.y + size.height / 2;
    const Colour side = theme.colour.sides[badge.palette % side_count];
    list.push_back(
        Fill{{top_left.x, top_left.y, size.width, size.height}, theme.colour.raised, size.height / 2, 1.5F, side});
    list.push_back(Shape{badge.mark, {top_left.x + step.size, middle}, step.size * 0.8F, side});
    draw_line(list, badge.text, {top_left.x + step.size * 1.8F, middle}, step, theme.colour.ink, look.metrics);
}

Size chip_size(std::string_view text, const Look& look) {
    const TypeStep& step = look.theme.type.caption;
    return {width_of(text, step, look.metrics) + 2 * look.theme.space.medium, step.line + look.theme.space.small};
}

void draw_chip(DrawList& list, std::string_view text, Point top_left, const Look& look, char32_t icon) {
    const Theme& theme = look.theme;
    const TypeStep& step = theme.type.caption;
    Size size = chip_size(text, look);
    float x = top_left.x + theme.space.medium;
    const float middle = top_left.y + size.height / 2;
    if (icon != icons::none) {
        size.width += step.size * 1.4F;
    }
    list.push_back(Fill{{top_left.x, top_left.y, size.width, size.height},
                        theme.colour.card,
                        size.height / 2,
                        1,
                        theme.colour.card_edge});
    if (icon != icons::none) {
        list.push_back(Icon{icon, {x + step.size * 0.4F, middle}, step.size * 1.2F, theme.colour.muted});
        x += step.size * 1.4F;
    }
    draw_line(list, text, {x, middle}, step, theme.colour.muted, look.metrics);
}

std::string_view cap_of(std::string_view key, const Look& look) {
    constexpr std::size_t one_letter = 1;  // what is typed; the others are names of keys that activate
    return look.pad_button.empty() ? key : key.size() > one_letter ? look.pad_button : std::string_view{};
}

Size key_cap_size(std::string_view key, const Look& look) {
    const TypeStep& step = look.theme.type.caption;
    const float height = step.line + look.theme.space.hair;
    return {std::max(height, width_of(key, step, look.metrics) + 2 * look.theme.space.small), height};
}

void draw_key_cap(DrawList& list, std::string_view key, Point top_left, const Look& look, Colour ink, Colour edge) {
    const Size size = key_cap_size(key, look);
    const TypeStep& step = look.theme.type.caption;
    list.push_back(Fill{{top_left.x, top_left.y, size.width, size.height}, {0, 0, 0, 0}, 6, 1.5F, edge});
    const float text = width_of(key, step, look.metrics);
    draw_line(list, key, {top_left.x + (size.width - text) / 2, top_left.y + size.height / 2}, step, ink, look.metrics);
}

Colour colour_of(Verdict verdict, const Theme& theme) {
    switch (verdict) {
        case Verdict::none: return theme.colour.muted;
        case Verdict::right: return theme.colour.right;
        case Verdict::wrong: return theme.colour.wrong;
        case Verdict::missed: return theme.colour.right;
        case Verdict::partly: return theme.colour.accent_text;
        case Verdict::placed: return theme.colour.muted;
    }
    return theme.colour.muted;
}

void draw_verdict(DrawList& list, Verdict verdict, Point centre, float size, const Look& look) {
    if (verdict == Verdict::none) {
        return;
    }
    const Colour colour = colour_of(verdict, look.theme);
    const Mark mark = verdict == Verdict::wrong ? Mark::cross : Mark::check;
    const Box disc{centre.x - size / 2, centre.y - size / 2, size, size};
    if (verdict == Verdict::partly) {  // as in the row of steps
        list.push_back(Fill{disc, look.theme.colour.accent, size / 2});
        list.push_back(Shape{Mark::diamond, centre, size * 0.55F, look.theme.colour.accent_ink});
        return;
    }
    if (verdict == Verdict::placed) {
        list.push_back(Fill{disc, {0, 0, 0, 0}, size / 2, 1.5F, look.theme.colour.raised_edge});
        list.push_back(Icon{icons::arrow_right, centre, size * 0.72F, colour});
        return;
    }
    if (verdict == Verdict::missed) {
        list.push_back(Fill{disc, {0, 0, 0, 0}, size / 2, 2, colour});
        list.push_back(Shape{mark, centre, size * 0.5F, colour});
    } else {
        list.push_back(Fill{disc, colour, size / 2});
        list.push_back(Shape{mark, centre, size * 0.5F, look.theme.colour.on_sign});
    }
}

void draw_steps(DrawList& list, std::span<const Step> steps, const Box& box, const Look& look) {
    if (steps.empty()) {
        return;
    }
    constexpr float widest = 36;
    const Theme& theme = look.theme;
    const auto count = static_cast<float>(steps.size());
    const float pitch = std::min(widest, box.width / count);
    const float size = std::min({20.0F, pitch - 6, box.height});
    float x = box.x + pitch / 2;
    const float y = box.centre().y;
    for (const Step step : steps) {
        const Box dot{x - size / 2, y - size / 2, size, size};
        const Point middle{x, y};
        switch (step) {
            case Step::ahead:
                list.push_back(
                    Fill{dot.inside(size * 0.2F), {0, 0, 0, 0}, size, 2, faded(theme.colour.table_muted, 0.75F)});
                break;
            case Step::now:
                list.push_back(Fill{dot, {0, 0, 0, 0}, size, 2.5F, theme.colour.accent});
                list.push_back(Fill{dot.inside(size * 0.3F), theme.colour.accent, size});
                break;
            case Step::partly:
                list.push_back(Fill{dot, theme.colour.accent, size});
                list.push_back(Shape{Mark::diamond, middle, size * 0.55F, theme.colour.accent_ink});
                break;
            case Step::right:
                list.push_back(Fill{dot, theme.colour.table_right, size});
                list.push_back(Shape{Mark::check, middle, size * 0.55F, theme.colour.table});
                break;
            case Step::wrong:
                list.push_back(Fill{dot, theme.colour.table_wrong, size});
                list.push_back(Shape{Mark::cross, middle, size * 0.5F, theme.colour.table});
                break;
        }
        x += pitch;
    }
}

void draw_bar(DrawList& list, float share, const Box& box, const Look& look) {
    const float radius = box.height / 2;
    list.push_back(Fill{box, look.theme.colour.table_line, radius});
    if (share > 0) {
        const float width = std::max(box.height, box.width * std::min(share, 1.0F));
        list.push_back(Fill{{box.x, box.y, width, box.height}, look.theme.colour.accent, radius});
    }
}

}  // namespace standpoint::ui
