#include <algorithm>

#include "ui/surfaces.hpp"
#include "ui/widgets.hpp"

namespace standpoint::ui {

namespace {

// Where the parts of a card lie: its key badge, then its text.
struct Parts {
    float badge = 0;
    float text_x = 0;
    float text_width = 0;
};

Parts parts_of(const Box& box, const Look& look) {
    const float badge = look.theme.type.option.line * 1.2F;
    const float text_x = box.x + look.theme.space.medium + badge + look.theme.space.medium;
    return {badge, text_x, box.right() - look.theme.space.large - text_x};
}

struct Faces {
    Colour face;
    Colour edge;
    Colour ink;
    float border = 1.5F;
};

Faces faces_of(const OptionCard& card, const Colours& c) {
    switch (card.verdict) {
        case Verdict::right: return {c.right_face, c.right, c.ink, 2.5F};
        case Verdict::wrong: return {c.wrong_face, c.wrong, c.ink, 2.5F};
        case Verdict::missed: return {c.raised, c.right, c.ink, 2.5F};
        case Verdict::partly:
        case Verdict::placed: return {c.raised, c.raised_edge, c.ink};
        case Verdict::none: break;
    }
    if (card.picked) {
        return {c.picked_face, c.accent, c.ink, 2.5F};
    }
    if (!card.enabled) {
        return {c.raised, c.raised_edge, c.muted};
    }
    return card.hovered || card.held ? Faces{c.raised_hover, c.accent, c.ink} : Faces{c.raised, c.raised_edge, c.ink};
}

void draw_badge(DrawList& list, const OptionCard& card, const Box& badge, const Look& look) {
    const Colours& c = look.theme.colour;
    const TypeStep& step = look.theme.type.label;
    if (card.verdict != Verdict::none) {
        draw_verdict(list, card.verdict, badge.centre(), badge.width, look);
        return;
    }
    const float radius = card.many ? look.theme.radius.chip : badge.width / 2;
    const Colour edge = card.picked ? c.accent : card.hovered ? c.accent_text : c.raised_edge;
    list.push_back(Fill{badge, card.picked ? c.accent : Colour{0, 0, 0, 0}, radius, card.picked ? 0.0F : 1.5F, edge});
    if (card.picked && card.many) {
        list.push_back(Shape{Mark::check, badge.centre(), badge.width * 0.5F, c.accent_ink});
        return;
    }
    const float width = width_of(card.key, step, look.metrics);
    const Colour ink = card.picked ? c.accent_ink : card.enabled ? c.accent_text : c.muted;
    draw_line(list, card.key, {badge.centre().x - width / 2, badge.centre().y}, step, ink, look.metrics);
}

// The word of the verdict, on a tag that sits on the upper edge: it moves nothing that was there before.
void draw_tag(DrawList& list, const OptionCard& card, const Look& look) {
    const Theme& theme = look.theme;
    const TypeStep& step = theme.type.caption;
    const float width = width_of(card.word, step, look.metrics) + 2 * theme.space.small + theme.space.hair;
    const float height = step.line;
    const Box tag{card.box.right() - theme.space.large - width, card.box.y - height / 2, width, height};
    const Colour colour = colour_of(card.verdict, theme);
    const bool outlined = card.verdict == Verdict::missed;
    list.push_back(Fill{tag, outlined ? theme.colour.card : colour, height / 2, outlined ? 2.0F : 0.0F, colour});
    draw_line(list, card.word, {tag.x + (tag.width - width_of(card.word, step, look.metrics)) / 2, tag.centre().y},
              step, outlined ? colour : theme.colour.on_sign, look.metrics);
}

}  // namespace

bool OptionCard::took(const Input& input) {
    return Control::took(input) || (enabled && is_typed(input, key));
}

float height_of(const OptionCard& card, float width, const Look& look) {
    const Parts parts = parts_of({0, 0, width, 0}, look);
    const Block text = wrap(card.text, parts.text_width, look.theme.type.option, look.metrics);
    return std::max(text.height(), parts.badge) + 2 * look.theme.space.medium;
}

void draw(DrawList& list, const OptionCard& card, const Look& look) {
    const Theme& theme = look.theme;
    const Faces faces = faces_of(card, theme.colour);
    const Parts parts = parts_of(card.box, look);
    const Elevation& low = theme.elevation.control;
    if (card.enabled && !card.held) {
        list.push_back(
            Shadow{card.box, theme.radius.control, low.drop, low.blur, faded(theme.colour.shadow, low.strength)});
    }
    list.push_back(Fill{card.box, faces.face, theme.radius.control, faces.border, faces.edge});
    const float middle = card.box.centre().y;
    draw_badge(list, card, {card.box.x + theme.space.medium, middle - parts.badge / 2, parts.badge, parts.badge}, look);
    const Block text = wrap(card.text, parts.text_width, theme.type.option, look.metrics);
    draw(list, text, {parts.text_x, middle - text.height() / 2}, faces.ink);
    if (card.verdict != Verdict::none && !card.word.empty()) {
        draw_tag(list, card, look);
    }
    draw_focus(list, card, theme.radius.control, look);
}

}  // namespace standpoint::ui
