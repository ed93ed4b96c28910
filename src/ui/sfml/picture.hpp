// A draw list as a PNG file, without a window (but with a display: SFML needs one to draw at all).
#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/result.hpp"
#include "ui/draw_list.hpp"
#include "ui/typefaces.hpp"

namespace standpoint::ui {

// Draws `list`, laid out for `frame_for(device).logical`, at `device` pixels. The problem, if it could not be saved.
std::optional<Problem> save_picture(const DrawList& list, Size device, const Typefaces& typefaces,
                                    const std::string& path);

struct Captioned {
    std::string caption;
    DrawList list;
};

// Colours and letters of a contact sheet; the step is in pixels.
struct SheetLook {
    Colour table;
    Colour ink;
    TypeStep caption;
};

// All pictures, each laid out for `frame_for(device).logical`, small and side by side with their captions, in reading
// order. The problem, if it could not be saved.
std::optional<Problem> save_contact_sheet(std::span<const Captioned> pictures, Size device, const SheetLook& look,
                                          const Typefaces& typefaces, const std::string& path);

}  // namespace standpoint::ui
