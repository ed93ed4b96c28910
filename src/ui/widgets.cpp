#include "ui/widgets.hpp"

#include <algorithm>

namespace standpoint::ui {

bool Toggle::took(const Input& input) {
    const bool used = Control::took(input);
    on = on != used;
    return used;
}

namespace {

Size track_of(const Look& look) {
    const float share = std::max(1.0F, look.theme.text_size);
    return {44 * share, 26 * share};
}

Block label_of(const Toggle& toggle, float width, const Look& look) {
    return wrap(toggle.text, width - track_of(look).width - look.theme.space.small, look.theme.type.body, look.metrics);
}

}  // namespace

float height_of(const Toggle& toggle, float width, const Look& look) {
    return std::max(track_of(look).height, label_of(toggle, width, look).height());
}

void draw(DrawList& list, const Toggle& toggle, const Look& look) {
    const Theme& theme = look.theme;
    const Colours& c = theme.colour;
    const float middle = toggle.box.centre().y;
    const Size track = track_of(look);
    const Box box{toggle.box.right() - track.width, middle - track.height / 2, track.width, track.height};
    const float knob = track.height - 8;
    const Block label = label_of(toggle, toggle.box.width, look);
    draw(list, label, {toggle.box.x, middle - label.height() / 2}, c.ink);
    list.push_back(Fill{box, toggle.on ? c.accent : c.raised, track.height / 2, 1.5F, toggle.on ? c.accent : c.muted});
    const float x = toggle.on ? box.right() - 4 - knob : box.x + 4;
    list.push_back(Fill{{x, middle - knob / 2, knob, knob}, toggle.on ? c.accent_ink : c.muted, knob / 2});
    draw_focus(list, toggle, theme.radius.chip, look);
}

bool Scroll::took(const Input& input) {
    constexpr float line = 56;
    const float last = std::max(0.0F, length - box.height);
    float to = at;
    if (const auto* wheel = std::get_if<Wheel>(&input)) {
        to -= box.contains(wheel->at) ? wheel->steps * line : 0;
    } else if (const auto* key = std::get_if<Key>(&input)) {
        switch (key->key) {
            case Named::page_up: to -= box.height - line; break;
            case Named::page_down: to += box.height - line; break;
            case Named::home: to = 0; break;
            case Named::end: to = last; break;
            default: break;
        }
    }
    to = std::clamp(to, 0.0F, last);
    const bool scrolled = to != at;
    at = to;
    return scrolled;
}

void Scroll::show(const Box& inner) {
    const float last = std::max(0.0F, length - box.height);
    if (inner.y - at < box.y) {
        at = inner.y - box.y;
    } else if (inner.bottom() - at > box.bottom()) {
        at = inner.bottom() - box.bottom();
    }
    at = std::clamp(at, 0.0F, last);
}

void draw(DrawList& list, const Scroll& scroll, const Look& look) {
    if (scroll.length <= scroll.box.height) {
        return;
    }
    constexpr float width = 6;
    constexpr float shortest = 32;
    const Colour ink = scroll.on_table ? look.theme.colour.table_muted : look.theme.colour.muted;
    const float height = std::max(shortest, scroll.box.height * scroll.box.height / scroll.length);
    const float share = scroll.at / (scroll.length - scroll.box.height);
    const float y = scroll.box.y + share * (scroll.box.height - height);
    list.push_back(Fill{{scroll.box.right() - width, y, width, height}, faded(ink, 0.6F), width / 2});
}

}  // namespace standpoint::ui
