#include "ui/keys.hpp"

#include <algorithm>
#include <utility>

namespace standpoint::ui {

namespace {

constexpr std::array named{
    std::pair{Named::space, std::string_view("space")},
    std::pair{Named::del, std::string_view("delete")},
    std::pair{Named::insert, std::string_view("insert")},
    std::pair{Named::page_up, std::string_view("page-up")},
    std::pair{Named::page_down, std::string_view("page-down")},
    std::pair{Named::pause, std::string_view("pause")},
    std::pair{Named::f1, std::string_view("f1")},
    std::pair{Named::f2, std::string_view("f2")},
    std::pair{Named::f3, std::string_view("f3")},
    std::pair{Named::f4, std::string_view("f4")},
    std::pair{Named::f5, std::string_view("f5")},
    std::pair{Named::f6, std::string_view("f6")},
    std::pair{Named::f7, std::string_view("f7")},
    std::pair{Named::f8, std::string_view("f8")},
    std::pair{Named::f9, std::string_view("f9")},
    std::pair{Named::f10, std::string_view("f10")},
    std::pair{Named::f12, std::string_view("f12")},
};
constexpr std::string_view undo_name = "ctrl-z";
constexpr std::string_view typed_mark = "typed ";

// Digits answer; + and − (on whatever key) zoom a map.
bool has_a_meaning(std::string_view typed) {
    constexpr std::array<std::string_view, 5> signs{"+", "-", "=", "_", "−"};
    return (typed.size() == 1 && typed[0] >= '1' && typed[0] <= '9') || typed == " " ||
           std::ranges::find(signs, typed) != signs.end();
}

bool writes(const Stroke& stroke) {
    return !stroke.typed.empty() || stroke.key == Named::space || stroke.key == Named::del;
}

KeyAction action_at(std::size_t index) {
    return static_cast<KeyAction>(index);
}

std::array<Stroke, key_action_names.size()> usual_strokes() {
    std::array<Stroke, key_action_names.size()> strokes;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        strokes[i] = usual(action_at(i));
    }
    return strokes;
}

bool is_repeat(const Input& input) {
    const auto* key = std::get_if<Key>(&input);
    const auto* typed = std::get_if<Typed>(&input);
    return (key != nullptr && key->repeat) || (typed != nullptr && typed->repeat);
}

}  // namespace

Stroke usual(KeyAction action) {
    switch (action) {
        case KeyAction::give_up: return {.typed = "0"};
        case KeyAction::look_up: return {.typed = "b"};
        case KeyAction::undo: return {.key = Named::z, .ctrl = true};
        case KeyAction::pause: return {.key = Named::pause};
        case KeyAction::previous_page: return {.key = Named::page_up};
        case KeyAction::next_page: return {.key = Named::page_down};
        case KeyAction::lift: return {.key = Named::space};
        case KeyAction::sure: return {.typed = "s"};
        case KeyAction::say: return {.typed = "m"};
        case KeyAction::flag: return {.typed = "f"};
    }
    return {};
}

bool means(const Input& input, KeyAction action) {
    return !is_repeat(input) && stroke_of(input) == usual(action);
}

std::optional<Stroke> stroke_of(const Input& input) {
    if (const auto* typed = std::get_if<Typed>(&input)) {
        return Stroke{.typed = typed->text};
    }
    const auto* key = std::get_if<Key>(&input);
    if (key == nullptr || key->pad != from_keyboard) {
        return std::nullopt;
    }
    return Stroke{.key = key->key, .ctrl = key->ctrl};
}

bool may_be_chosen(const Stroke& stroke) {
    return stroke.typed.empty() ? !name_of(stroke).empty() : !has_a_meaning(stroke.typed);
}

std::string_view name_of(const Stroke& stroke) {
    if (!stroke.typed.empty()) {
        return {};
    }
    if (stroke.ctrl) {
        return stroke.key == Named::z ? undo_name : std::string_view{};
    }
    for (const auto& each : named) {
        if (each.first == stroke.key) {
            return each.second;
        }
    }
    return {};
}

std::string written(const Stroke& stroke) {
    return stroke.typed.empty() ? std::string(name_of(stroke)) : std::string(typed_mark) + stroke.typed;
}

std::optional<Stroke> stroke_from(std::string_view text) {
    constexpr std::size_t longest = 16;  // bytes: a letter with its accents
    std::optional<Stroke> stroke;
    if (text.substr(0, typed_mark.size()) == typed_mark && text.size() <= typed_mark.size() + longest) {
        stroke = Stroke{.typed = std::string(text.substr(typed_mark.size()))};
    } else if (text == undo_name) {
        stroke = usual(KeyAction::undo);
    } else {
        for (const auto& each : named) {
            if (each.second == text) {
                stroke = Stroke{.key = each.first};
            }
        }
    }
    return stroke && may_be_chosen(*stroke) ? stroke : std::nullopt;
}

Keys::Keys() : strokes_(usual_strokes()) {}

Keys Keys::of(std::array<Stroke, key_action_names.size()> strokes) {
    Keys keys;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        if (!may_be_chosen(strokes[i]) || std::ranges::count(strokes, strokes[i]) > 1) {
            return keys;
        }
    }
    keys.strokes_ = std::move(strokes);
    return keys;
}

std::optional<KeyAction> Keys::action_of(const Stroke& stroke) const {
    const auto found = std::ranges::find(strokes_, stroke);
    if (found == strokes_.end()) {
        return std::nullopt;
    }
    return action_at(static_cast<std::size_t>(found - strokes_.begin()));
}

bool Keys::give(KeyAction action, const Stroke& stroke) {
    const auto had = action_of(stroke);
    if (!may_be_chosen(stroke) || (had && *had != action)) {
        return false;
    }
    strokes_[static_cast<std::size_t>(action)] = stroke;
    return true;
}

std::optional<Input> Keys::meant(const Input& input, bool in_text) const {
    const auto struck = stroke_of(input);
    if (!struck || (in_text && writes(*struck))) {
        return input;
    }
    if (const auto action = action_of(*struck)) {
        const Stroke asked = usual(*action);
        if (asked == *struck) {
            return input;
        }
        if (in_text && !asked.typed.empty()) {
            return std::nullopt;  // its usual letter would be written
        }
        return asked.typed.empty() ? Input{Key{.key = asked.key, .ctrl = asked.ctrl, .repeat = is_repeat(input)}}
                                   : Input{Typed{asked.typed, is_repeat(input)}};
    }
    for (std::size_t i = 0; i < strokes_.size(); ++i) {
        if (usual(action_at(i)) == *struck) {
            return std::nullopt;
        }
    }
    return input;
}

}  // namespace standpoint::ui
