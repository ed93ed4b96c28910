// Which keys of the keyboard do what a player may choose keys for. Scenes ask for the usual strokes alone: what was
// struck is told in their words (`meant`) before it comes to them, so that no scene knows what was chosen. Letters
// remain letters where a text is typed.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ui/input.hpp"

namespace standpoint::ui {

enum class KeyAction { give_up, look_up, undo, pause, previous_page, next_page, lift, sure, say, flag };

// As settings and texts name them, in the order of KeyAction.
inline constexpr std::array<std::string_view, 10> key_action_names{
    "give-up", "look-up", "undo", "pause", "previous-page", "next-page", "lift", "sure", "say", "flag"};

// A key as it is struck: a character as typed, or a key that has a name.
struct Stroke {
    std::string typed = {};  // empty for a named key
    Named key = Named::other;
    bool ctrl = false;

    friend bool operator==(const Stroke&, const Stroke&) = default;
};

// The stroke that scenes ask for.
Stroke usual(KeyAction action);

// True for a fresh press of the usual stroke: what scenes ask.
bool means(const Input& input, KeyAction action);

// What was struck on a keyboard; nothing for every other input.
std::optional<Stroke> stroke_of(const Input& input);

// Whether an action may be given this stroke: not one that always does the same (digits of answers, Enter, arrows, …).
bool may_be_chosen(const Stroke& stroke);

// The name of a key that may be chosen, as texts know it ("page-up", "f5"); empty for a typed one.
std::string_view name_of(const Stroke& stroke);

// A stroke that may be chosen, as the store keeps it, and back; nothing for what is none.
std::string written(const Stroke& stroke);
std::optional<Stroke> stroke_from(std::string_view text);

class Keys {
public:
    Keys();  // the usual ones

    // These in the order of KeyAction; the usual ones where two are the same or one may not be chosen.
    static Keys of(std::array<Stroke, key_action_names.size()> strokes);

    const Stroke& of(KeyAction action) const { return strokes_[static_cast<std::size_t>(action)]; }
    std::optional<KeyAction> action_of(const Stroke& stroke) const;

    // False, and nothing changed, where the stroke may not be chosen or is another action's.
    bool give(KeyAction action, const Stroke& stroke);

    // The input in the words of the scenes: of a chosen stroke the usual one; nothing for a usual one that its action
    // gave up. Where a text is typed (`in_text`) all that writes there stays as it is.
    std::optional<Input> meant(const Input& input, bool in_text) const;

    friend bool operator==(const Keys&, const Keys&) = default;

private:
    std::array<Stroke, key_action_names.size()> strokes_;
};

}  // namespace standpoint::ui
