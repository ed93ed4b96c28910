#include <algorithm>

#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"
#include "ui/widgets.hpp"

namespace standpoint::ui {

namespace {

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// True where a combining accent (U+0300 to U+036F) begins: it is edited together with its letter.
bool is_accent(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size()) {
        return false;
    }
    const auto first = static_cast<unsigned char>(text[at]);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    return first == 0xCC || (first == 0xCD && second <= 0xAF);
}

std::size_t before(std::string_view text, std::size_t at) {
    while (at > 0) {
        --at;
        if (!continues(text[at]) && !is_accent(text, at)) {
            break;
        }
    }
    return at;
}

std::size_t after(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        ++at;
        if (at == text.size() || (!continues(text[at]) && !is_accent(text, at))) {
            break;
        }
    }
    return at;
}

bool erase_selection(TextField& field) {
    const auto [from, to] = std::minmax(field.caret, field.anchor);
    field.text.erase(from, to - from);
    const bool erased = from != to;
    field.caret = field.anchor = from;
    return erased;
}

void go(TextField& field, std::size_t to, bool keep_anchor) {
    field.caret = to;
    if (!keep_anchor) {
        field.anchor = to;
    }
}

TextField::Edit key_pressed(TextField& field, const Key& key) {
    using Edit = TextField::Edit;
    const bool selected = field.caret != field.anchor;
    const auto [from, to] = std::pair(std::min(field.caret, field.anchor), std::max(field.caret, field.anchor));
    switch (key.key) {
        case Named::left:
            go(field, selected && !key.shift ? from : before(field.text, field.caret), key.shift);
            return Edit::moved;
        case Named::right:
            go(field, selected && !key.shift ? to : after(field.text, field.caret), key.shift);
            return Edit::moved;
        case Named::home: go(field, 0, key.shift); return Edit::moved;
        case Named::end: go(field, field.text.size(), key.shift); return Edit::moved;
        case Named::a:
            field.anchor = 0;
            field.caret = field.text.size();
            return Edit::moved;
        case Named::backspace:
            field.anchor = selected ? field.anchor : before(field.text, field.caret);
            return erase_selection(field) ? Edit::changed : Edit::none;
        case Named::del:
            field.anchor = selected ? field.anchor : after(field.text, field.caret);
            return erase_selection(field) ? Edit::changed : Edit::none;
        case Named::enter: return key.repeat || key.ctrl ? Edit::none : Edit::submitted;
        default: return Edit::none;
    }
}

// The sign of a keyboard has its room at the end, and so has the verdict's.
Box text_box(const TextField& field, const Look& look) {
    const Spacing& space = look.theme.space;
    const Box inner = field.box.inside(Insets::across(space.large, space.small));
    const float sign = keyboard_sign(field).width - space.large;
    return field.verdict == Verdict::none ? cut_right(inner, std::max(0.0F, sign)).second : inner;
}

// How far the text is moved left so that the caret stays in view.
float offset_of(const TextField& field, const Look& look) {
    const std::string_view until_caret = std::string_view(field.text).substr(0, field.caret);
    const float caret = width_of(until_caret, look.theme.type.option, look.metrics);
    return std::max(0.0F, caret - text_box(field, look).width + 2);
}

std::size_t caret_at(const TextField& field, float x, const Look& look) {
    const TypeStep& step = look.theme.type.option;
    float left = text_box(field, look).x - offset_of(field, look);
    std::size_t at = 0;
    while (at < field.text.size()) {
        const std::size_t next = after(field.text, at);
        const float width = width_of(std::string_view(field.text).substr(at, next - at), step, look.metrics);
        if (x < left + width / 2) {
            break;
        }
        left += width;
        at = next;
    }
    return at;
}

}  // namespace

TextField::Edit TextField::edit(const Input& input, const Look& look) {
    Control::took(input);
    if (!enabled) {
        return Edit::none;
    }
    if (const auto* pressed = std::get_if<PointerPressed>(&input)) {
        if (!box.contains(pressed->at)) {
            return Edit::none;
        }
        go(*this, caret_at(*this, pressed->at.x, look), false);
        return Edit::moved;
    }
    if (const auto* moved = std::get_if<PointerMoved>(&input); moved != nullptr && held) {
        go(*this, caret_at(*this, moved->at.x, look), true);
        return Edit::moved;
    }
    if (!focused) {
        return Edit::none;
    }
    if (const auto* key_input = std::get_if<Key>(&input)) {
        return key_pressed(*this, *key_input);
    }
    if (const auto* typed = std::get_if<Typed>(&input)) {
        const std::size_t selected = std::max(caret, anchor) - std::min(caret, anchor);
        if (text.size() - selected + typed->text.size() > most) {
            return Edit::none;
        }
        erase_selection(*this);
        text.insert(caret, typed->text);
        caret = anchor = caret + typed->text.size();
        return Edit::changed;
    }
    return Edit::none;
}

Box keyboard_sign(const TextField& field) {
    return cut_right(field.box, field.box.height).first;
}

float height_of(const TextField&, const Look& look) {
    return look.theme.type.option.line + 2 * look.theme.space.medium + look.theme.space.small;
}

void draw(DrawList& list, const TextField& field, const Look& look, bool caret_shown) {
    const Theme& theme = look.theme;
    const Colours& c = theme.colour;
    const TypeStep& step = theme.type.option;
    const bool judged = field.verdict != Verdict::none;
    const Colour face = field.verdict == Verdict::right   ? c.right_face
                        : field.verdict == Verdict::wrong ? c.wrong_face
                                                          : c.raised;
    const bool live = field.focused || field.mirrored;
    const Colour edge = judged ? colour_of(field.verdict, theme) : live ? c.accent : c.raised_edge;
    list.push_back(Fill{field.box, face, theme.radius.control, judged || live ? 2.5F : 1.5F, edge});
    const Box room = text_box(field, look);
    const float middle = field.box.centre().y;
    const float left = room.x - offset_of(field, look);
    const auto x_of = [&](std::size_t at) {
        return left + width_of(std::string_view(field.text).substr(0, at), step, look.metrics);
    };
    start_clip(list, room.outside(2));
    if (field.caret != field.anchor) {
        const float from = x_of(std::min(field.caret, field.anchor));
        const float to = x_of(std::max(field.caret, field.anchor));
        list.push_back(Fill{{from, middle - step.line / 2, to - from, step.line}, c.picked_face, 4});
    }
    if (field.text.empty()) {
        draw_line(list, field.hint, {room.x + 4, middle}, step, c.muted, look.metrics);
    } else {
        draw_line(list, field.text, {left, middle}, step, c.ink, look.metrics);
    }
    if (live && field.enabled && caret_shown) {
        list.push_back(Fill{{x_of(field.caret), middle - step.line * 0.45F, 2, step.line * 0.9F}, c.accent_text});
    }
    end_clip(list);
    if (field.focused && field.enabled && !judged) {
        list.push_back(Icon{icons::keyboard, keyboard_sign(field).centre(), step.size * 1.2F, c.muted});
    }
    if (judged) {
        const float size = step.line;
        draw_verdict(list, field.verdict, {field.box.right() - theme.space.medium - size / 2, middle}, size, look);
        const float width = width_of(field.word, theme.type.label, look.metrics);
        draw_line(list, field.word, {field.box.right() - 2 * theme.space.medium - size - width, middle},
                  theme.type.label, edge, look.metrics);
    }
    draw_focus(list, field, theme.radius.control, look);
}

}  // namespace standpoint::ui
