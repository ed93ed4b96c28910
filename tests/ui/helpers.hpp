// What the tests of the screen share: the shipped themes and typefaces, and looking into draw lists.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "ui/control.hpp"
#include "ui/draw_list.hpp"
#include "ui/theme.hpp"
#include "ui/typefaces.hpp"

namespace standpoint::ui {

inline std::string text_of(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline std::string theme_text(const std::string& name) {
    return text_of(std::string(STANDPOINT_SOURCE_DIR) + "/assets/theme/" + name + ".json");
}

inline const Theme& theme_named(const std::string& name) {
    static const Theme light = *parse_theme(theme_text("light"));
    static const Theme dark = *parse_theme(theme_text("dark"));
    static const Theme high_contrast = *parse_theme(theme_text("high-contrast"));
    return name == "light" ? light : name == "dark" ? dark : high_contrast;
}

inline const Typefaces& typefaces() {
    static const Result<Typefaces> opened = Typefaces::open(std::string(STANDPOINT_ASSETS_DIR) + "/fonts");
    return *opened;
}

// Real advances, read without a display.
inline const Metrics& metrics() {
    static const Metrics real = typefaces().metrics();
    return real;
}

inline Look light() {
    return {theme_named("light"), metrics()};
}

template <class Item>
std::vector<Item> all(const DrawList& list) {
    std::vector<Item> found;
    for (const DrawItem& item : list) {
        if (const auto* one = std::get_if<Item>(&item)) {
            found.push_back(*one);
        }
    }
    return found;
}

inline bool says(const DrawList& list, const std::string& text) {
    for (const Text& line : all<Text>(list)) {
        if (line.text == text) {
            return true;
        }
    }
    return false;
}

// Every line of text lies inside `box`.
inline bool texts_inside(const DrawList& list, const Box& box, const Metrics& widths) {
    for (const Text& line : all<Text>(list)) {
        const Box ink{line.baseline.x, line.baseline.y - line.step.size * 0.75F, width_of(line.text, line.step, widths),
                      line.step.size};
        if (!encloses(box, ink)) {
            return false;
        }
    }
    return true;
}

inline void press(Control& control, const Point& at) {
    control.took(PointerMoved{at});
    control.took(PointerPressed{at});
}

}  // namespace standpoint::ui
