// A draw list as a PNG file, without a window (but with a display: SFML needs one to draw at all).
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "ui/draw_list.hpp"
#include "ui/typefaces.hpp"

namespace standpoint::ui {

// Draws `list`, laid out for `frame_for(device).logical`, at `device` pixels. The problem, if it could not be saved.
std::optional<Problem> save_picture(const DrawList& list, Size device, const Typefaces& typefaces,
                                    const std::string& path);

}  // namespace standpoint::ui
