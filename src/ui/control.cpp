#include "ui/control.hpp"

#include <cmath>
#include <limits>

namespace standpoint::ui {

namespace {

Point direction_of(Named key) {
    switch (key) {
        case Named::left: return {-1, 0};
        case Named::right: return {1, 0};
        case Named::up: return {0, -1};
        case Named::down: return {0, 1};
        default: return {0, 0};
    }
}

// How far `to` lies from `from` when going in `way`; far off the way counts double, behind is nowhere.
float distance(const Box& from, const Box& to, Point way) {
    const Point step = to.centre() - from.centre();
    const float along = step.x * way.x + step.y * way.y;
    const float aside = std::abs(step.x * way.y) + std::abs(step.y * way.x);
    return along > 1 ? along + 2 * aside : std::numeric_limits<float>::infinity();
}

Control* nearest(std::span<Control* const> ring, const Control& from, Point way) {
    Control* found = nullptr;
    float least = std::numeric_limits<float>::infinity();
    for (Control* const control : ring) {
        const float away = distance(from.box, control->box, way);
        if (control->enabled && control != &from && away < least) {
            least = away;
            found = control;
        }
    }
    return found;
}

// The enabled control after (or before) place `from`, round the end; `ring.size()` as `from` means none has it yet.
Control* beside(std::span<Control* const> ring, std::size_t from, bool backwards) {
    const std::size_t count = ring.size();
    for (std::size_t step = 1; step <= count; ++step) {
        const std::size_t at = from == count ? (backwards ? count - step : step - 1)
                                             : (backwards ? from + count - step : from + step) % count;
        if (ring[at]->enabled) {
            return ring[at];
        }
    }
    return nullptr;
}

}  // namespace

bool Control::took(const Input& input) {
    if (const auto* moved = std::get_if<PointerMoved>(&input)) {
        hovered = enabled && box.contains(moved->at);
    } else if (std::holds_alternative<PointerLeft>(input)) {
        hovered = false;
    } else if (std::holds_alternative<FocusLost>(input)) {
        held = false;
    } else if (const auto* pressed = std::get_if<PointerPressed>(&input)) {
        held = enabled && box.contains(pressed->at);
    } else if (const auto* released = std::get_if<PointerReleased>(&input)) {
        const bool was_held = held;
        held = false;
        return was_held && enabled && box.contains(released->at);
    }
    return enabled && focused && (is_press(input, Named::enter) || is_press(input, Named::space));
}

std::optional<std::size_t> focus_in(std::span<Control* const> ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (ring[i]->focused) {
            return i;
        }
    }
    return std::nullopt;
}

void set_focus(std::span<Control* const> ring, const Control* to) {
    for (Control* const control : ring) {
        control->focused = control == to;
    }
}

bool move_focus(std::span<Control* const> ring, const Input& input) {
    if (const auto* pressed = std::get_if<PointerPressed>(&input)) {
        for (const Control* const control : ring) {
            if (control->enabled && control->box.contains(pressed->at)) {
                set_focus(ring, control);
            }
        }
        return false;
    }
    const auto* key = std::get_if<Key>(&input);
    if (key == nullptr || key->ctrl) {
        return false;
    }
    const auto at = focus_in(ring);
    const Point way = direction_of(key->key);
    Control* next = nullptr;
    if (key->key == Named::tab && key->pad != from_keyboard && at && ring[*at]->keeps_shoulders) {
        return false;
    }
    if (key->key == Named::tab) {
        next = beside(ring, at.value_or(ring.size()), key->shift);
    } else if (way == Point{}) {
        return false;
    } else if (!at) {
        next = beside(ring, ring.size(), way.x + way.y < 0);
    } else if (!ring[*at]->keeps_all_arrows && !(ring[*at]->keeps_arrows && way.x != 0)) {
        next = nearest(ring, *ring[*at], way);
    }
    if (next == nullptr) {
        return false;
    }
    set_focus(ring, next);
    return true;
}

void draw_focus(DrawList& list, const Control& control, float radius, const Look& look) {
    constexpr float away = 4;
    constexpr float thick = 3;
    constexpr float around = 2;
    if (control.focused && control.enabled) {
        // Two rings: the inner one shows on cards, the outer one on the table. The inner one comes last: where both are
        // rounded to pixels it keeps its thickness on every side.
        const float outer = away + around;
        list.push_back(
            Fill{control.box.outside(outer), {0, 0, 0, 0}, radius + outer, around, look.theme.colour.table_ink});
        list.push_back(Fill{control.box.outside(away), {0, 0, 0, 0}, radius + away, thick, look.theme.colour.focus});
    }
}

}  // namespace standpoint::ui
