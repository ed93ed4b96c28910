#include "app/kept_choices.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"

namespace standpoint {

namespace {

constexpr std::string_view length_setting = "window.length";
constexpr std::string_view timed_setting = "window.timed";
constexpr std::string_view theme_setting = "window.theme";
constexpr std::string_view text_size_setting = "window.text-size";
constexpr std::string_view readable_setting = "window.readable-letters";
constexpr std::string_view motion_setting = "window.less-movement";
constexpr std::string_view sound_setting = "sound";
constexpr std::string_view volume_setting = "sound.volume";
constexpr std::string_view language_setting = "language";
constexpr std::string_view window_setting = "window.place";
constexpr std::string_view full_screen_setting = "window.full-screen";

std::optional<std::size_t> kept_number(Store& store, std::string_view key) {
    const auto text = store.setting(key);
    return text ? number_from<std::size_t>(*text) : std::nullopt;
}

std::string pad_setting(std::size_t action) {
    return "pad." + std::string(ui::pad_action_names[action]);
}

std::string key_setting(std::size_t action) {
    return "key." + std::string(ui::key_action_names[action]);
}

// Flags came later than the other actions: where a player had given their usual key to one of those, they have a
// function key that is free.
template <class Strokes>
void give_flags_a_key(Strokes& strokes) {
    auto& flag = strokes[static_cast<std::size_t>(ui::KeyAction::flag)];
    for (const ui::Named other : {ui::Named::f9, ui::Named::f8, ui::Named::f7, ui::Named::f6, ui::Named::f5,
                                  ui::Named::f4, ui::Named::f3, ui::Named::f2, ui::Named::f1, ui::Named::f10}) {
        if (std::ranges::count(strokes, flag) > 1) {
            flag = {.typed = {}, .key = other};
        }
    }
}

ui::Keys kept_keys(Store& store) {
    std::array<ui::Stroke, ui::key_action_names.size()> strokes;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        const auto kept = store.setting(key_setting(i));
        const auto stroke = kept ? ui::stroke_from(*kept) : std::nullopt;
        strokes[i] = stroke.value_or(ui::usual(static_cast<ui::KeyAction>(i)));
    }
    if (!store.setting(key_setting(static_cast<std::size_t>(ui::KeyAction::flag)))) {
        give_flags_a_key(strokes);
    }
    return ui::Keys::of(std::move(strokes));
}

bool kept_switch(Store& store, std::string_view key, bool otherwise = false) {
    const auto text = store.setting(key);
    return text ? *text == "on" : otherwise;
}

}  // namespace

std::string kept_language(Store& store, std::string_view otherwise) {
    return store.setting(language_setting).value_or(std::string(otherwise));
}

scenes::Choices kept_choices(Store& store, const PlayOptions& options, const Phrases& texts) {
    scenes::Choices choices{.timed = options.timed || kept_switch(store, timed_setting)};
    if (options.length) {
        choices.length = *options.length;
    } else if (const auto length = kept_number(store, length_setting)) {
        choices.length = std::clamp(*length, scenes::shortest_round, scenes::longest_round);
    }
    const auto theme = std::ranges::find(scenes::theme_names, store.setting(theme_setting).value_or(""));
    if (theme != scenes::theme_names.end()) {
        choices.theme = static_cast<scenes::ThemeChoice>(theme - scenes::theme_names.begin());
    }
    const auto size = kept_number(store, text_size_setting);
    if (size && std::ranges::find(scenes::text_sizes, *size) != scenes::text_sizes.end()) {
        choices.text_size = *size;
    }
    choices.readable = kept_switch(store, readable_setting);
    choices.still = kept_switch(store, motion_setting);
    choices.sound = kept_switch(store, sound_setting, true);
    const auto volume = kept_number(store, volume_setting);
    if (volume && std::ranges::find(scenes::volumes, *volume) != scenes::volumes.end()) {
        choices.volume = *volume;
    }
    choices.language = texts.part("language");
    for (std::size_t i = 0; i < ui::pad_action_names.size(); ++i) {
        const auto button = kept_number(store, pad_setting(i));
        if (button && *button <= ui::last_pad_button) {
            choices.pad.give(static_cast<ui::PadAction>(i), static_cast<unsigned>(*button));
        }
    }
    choices.keys = kept_keys(store);
    return choices;
}

void keep_choices(Store& store, const scenes::Choices& before, const scenes::Choices& after) {
    const auto keep_number = [&](std::string_view key, std::size_t from, std::size_t to) {
        if (from != to) {
            store.save_setting(key, std::to_string(to));
        }
    };
    const auto keep_switch = [&](std::string_view key, bool from, bool to) {
        if (from != to) {
            store.save_setting(key, to ? "on" : "off");
        }
    };
    keep_number(length_setting, before.length, after.length);
    keep_switch(timed_setting, before.timed, after.timed);
    if (before.theme != after.theme) {
        store.save_setting(theme_setting, scenes::name_of(after.theme));
    }
    keep_number(text_size_setting, before.text_size, after.text_size);
    keep_switch(readable_setting, before.readable, after.readable);
    keep_switch(motion_setting, before.still, after.still);
    keep_switch(sound_setting, before.sound, after.sound);
    keep_number(volume_setting, before.volume, after.volume);
    for (std::size_t i = 0; i < ui::pad_action_names.size(); ++i) {
        keep_number(pad_setting(i), before.pad.buttons[i], after.pad.buttons[i]);
    }
    for (std::size_t i = 0; i < ui::key_action_names.size(); ++i) {
        const auto action = static_cast<ui::KeyAction>(i);
        if (before.keys.of(action) != after.keys.of(action)) {
            store.save_setting(key_setting(i), ui::written(after.keys.of(action)));
        }
    }
    if (before.language != after.language) {
        store.save_setting(language_setting, after.language);
    }
}

KeptWindow kept_window(Store& store) {
    KeptWindow kept{.box = std::nullopt, .full_screen = kept_switch(store, full_screen_setting)};
    std::istringstream written(store.setting(window_setting).value_or(""));
    ui::Box box;
    constexpr float least_width = 320;
    constexpr float least_height = 180;
    constexpr float most = 16'384;
    if (written >> box.x >> box.y >> box.width >> box.height && box.width >= least_width &&
        box.height >= least_height && box.width <= most && box.height <= most) {
        kept.box = box;
    }
    return kept;
}

void keep_window(Store& store, const KeptWindow& before, const KeptWindow& after) {
    if (before.full_screen != after.full_screen) {
        store.save_setting(full_screen_setting, after.full_screen ? "on" : "off");
    }
    if (after.box && before.box != after.box) {
        const auto whole = [](float value) { return std::to_string(std::lround(value)); };
        store.save_setting(window_setting, whole(after.box->x) + " " + whole(after.box->y) + " " +
                                               whole(after.box->width) + " " + whole(after.box->height));
    }
}

}  // namespace standpoint
