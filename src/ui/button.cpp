#include "ui/icons.hpp"
#include "ui/surfaces.hpp"
#include "ui/widgets.hpp"

namespace standpoint::ui {

namespace {

struct Faces {
    Colour face;
    Colour edge;
    Colour ink;
    Colour hint;
};

// What cannot be used yet is an outline with muted letters: still to be read, and plainly not a button to press.
Faces waiting_faces(const Button& button, const Colours& c) {
    constexpr Colour nothing{0, 0, 0, 0};
    const Colour ink = button.on_table ? c.table_muted : c.muted;
    const Colour edge = button.on_table ? faded(c.table_muted, 0.5F) : c.raised_edge;
    return {nothing, button.rank == Rank::quiet ? nothing : edge, ink, faded(ink, 0.6F)};
}

Faces faces_of(const Button& button, const Colours& c) {
    constexpr Colour nothing{0, 0, 0, 0};
    if (!button.enabled) {
        return waiting_faces(button, c);
    }
    const bool lit = button.hovered || button.held;
    switch (button.rank) {
        case Rank::primary: return {lit ? c.accent_hover : c.accent, nothing, c.accent_ink, faded(c.accent_ink, 0.55F)};
        case Rank::secondary: return {lit ? c.raised_hover : c.raised, lit ? c.accent : c.raised_edge, c.ink, c.muted};
        case Rank::quiet:
            if (button.on_table) {
                return {lit ? faded(c.table_ink, 0.12F) : nothing, nothing, c.table_ink, c.table_muted};
            }
            return {lit ? c.raised_hover : nothing, nothing, c.ink, c.muted};
    }
    return {};
}

float padding_of(const Button& button, const Spacing& space) {
    return button.rank == Rank::quiet ? space.medium : space.large;
}

}  // namespace

Size size_of(const Button& button, const Look& look) {
    const Theme& theme = look.theme;
    const TypeStep& step = theme.type.label;
    float width = width_of(button.text, step, look.metrics) + 2 * padding_of(button, theme.space);
    if (button.icon != icons::none) {
        width += step.size * 1.2F + theme.space.small;
    }
    if (const std::string_view cap = cap_of(button.key, look); !cap.empty()) {
        width += key_cap_size(cap, look).width + theme.space.medium;
    }
    return {width, step.line + 3.5F * theme.space.small};
}

void draw(DrawList& list, const Button& button, const Look& look) {
    const Theme& theme = look.theme;
    const TypeStep& step = theme.type.label;
    const Faces faces = faces_of(button, theme.colour);
    const Box box = button.held ? button.box.moved({0, 1}) : button.box;
    if (button.rank != Rank::quiet && button.enabled) {
        const Elevation& low = theme.elevation.control;
        list.push_back(Shadow{box, theme.radius.control, button.held ? 0 : low.drop, low.blur,
                              faded(theme.colour.shadow, low.strength)});
    }
    const float border = faces.edge.a == 0 ? 0.0F : 1.5F;
    list.push_back(Fill{box, faces.face, theme.radius.control, border, faces.edge});
    const float content = size_of(button, look).width - 2 * padding_of(button, theme.space);
    const float middle = box.centre().y;
    float x = box.x + (box.width - content) / 2;
    if (button.icon != icons::none) {
        list.push_back(Icon{button.icon, {x + step.size * 0.6F, middle}, step.size * 1.35F, faces.ink});
        x += step.size * 1.2F + theme.space.small;
    }
    x = draw_line(list, button.text, {x, middle}, step, faces.ink, look.metrics);
    if (const std::string_view key = cap_of(button.key, look); !key.empty()) {
        const Size cap = key_cap_size(key, look);
        draw_key_cap(list, key, {x + theme.space.medium, middle - cap.height / 2}, look, faces.ink, faces.hint);
    }
    draw_focus(list, button, theme.radius.control, look);
}

}  // namespace standpoint::ui
