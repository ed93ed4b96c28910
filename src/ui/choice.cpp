#include <algorithm>

#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/widgets.hpp"

namespace standpoint::ui {

namespace {

float height_in(const Look& look) {
    return look.theme.type.label.line + 2.5F * look.theme.space.small;
}

void draw_value(DrawList& list, const std::string& text, const Box& box, Colour ink, const Look& look) {
    const TypeStep& step = look.theme.type.label;
    const float width = width_of(text, step, look.metrics);
    draw_line(list, text, {box.x + (box.width - width) / 2, box.centre().y}, step, ink, look.metrics);
}

void draw_spread(DrawList& list, const Choice& choice, const Look& look) {
    const Theme& theme = look.theme;
    const Colours& c = theme.colour;
    const std::vector<Box> places = choice.places();
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool chosen = i == choice.at;
        if (chosen) {
            list.push_back(Fill{places[i].inside(4), c.accent, theme.radius.control - 4});
        }
        draw_value(list, choice.values[i], places[i], chosen ? c.accent_ink : c.ink, look);
    }
}

void draw_arrows(DrawList& list, const Choice& choice, const Look& look) {
    const Colours& c = look.theme.colour;
    const std::vector<Box> places = choice.places();
    const float size = look.theme.type.label.size * 1.5F;
    const auto arrow = [&](char32_t code, const Box& place, bool leads_on) {
        list.push_back(Icon{code, place.centre(), size, faded(c.ink, leads_on ? 1.0F : 0.25F)});
    };
    arrow(icons::chevron_left, places[0], choice.at > 0);
    arrow(icons::chevron_right, places[2], choice.at + 1 < choice.values.size());
    draw_value(list, choice.values[choice.at], places[1], c.ink, look);
}

}  // namespace

std::vector<Box> Choice::places() const {
    if (spread) {
        return shares(box, values.size(), 0);
    }
    const auto [first, rest] = cut_left(box, box.height);
    const auto [last, middle] = cut_right(rest, box.height);
    return {first, middle, last};
}

bool Choice::took(const Input& input) {
    const std::size_t before = at;
    const bool used = Control::took(input);
    if (values.empty()) {
        return false;
    }
    const auto back = [&] { at = at > 0 ? at - 1 : at; };
    const auto on = [&] { at = std::min(at + 1, values.size() - 1); };
    if (const auto* released = std::get_if<PointerReleased>(&input); released != nullptr && used) {
        const std::vector<Box> at_places = places();
        const auto place = std::ranges::find_if(at_places, [&](const Box& b) { return b.contains(released->at); });
        const auto index = static_cast<std::size_t>(place - at_places.begin());
        if (place == at_places.end()) {
            return false;
        }
        if (spread) {
            at = index;
        } else if (index == 1) {
            at = (at + 1) % values.size();
        } else {
            at = index == 0 ? before - (before > 0 ? 1U : 0U) : std::min(before + 1, values.size() - 1);
        }
    } else if (used) {
        at = (at + 1) % values.size();
    } else if (const auto* key = std::get_if<Key>(&input); key != nullptr && enabled && focused && !key->ctrl) {
        if (key->key == Named::left) {
            back();
        } else if (key->key == Named::right) {
            on();
        }
    }
    return at != before;
}

Size size_of(const Choice& choice, bool spread, const Look& look) {
    const TypeStep& step = look.theme.type.label;
    float longest = 0;
    for (const std::string& value : choice.values) {
        longest = std::max(longest, width_of(value, step, look.metrics));
    }
    const float height = height_in(look);
    if (spread) {
        const float each = longest + 2 * look.theme.space.medium;
        return {each * static_cast<float>(choice.values.size()), height};
    }
    return {longest + 2 * height + 2 * look.theme.space.small, height};
}

void draw(DrawList& list, const Choice& choice, const Look& look) {
    const Theme& theme = look.theme;
    const bool lit = choice.hovered || choice.held;
    list.push_back(Fill{choice.box, lit ? theme.colour.raised_hover : theme.colour.raised, theme.radius.control, 1.5F,
                        lit ? theme.colour.accent : theme.colour.raised_edge});
    if (choice.spread) {
        draw_spread(list, choice, look);
    } else {
        draw_arrows(list, choice, look);
    }
    draw_focus(list, choice, theme.radius.control, look);
}

}  // namespace standpoint::ui
