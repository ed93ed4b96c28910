// What several scenes show alike: the banner of the store's notices, cells of figures, the sign of the game.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"
#include "ui/fit.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

// What is left of the screen for the scene: all of it, or what lies below the banner.
ui::Box area(const Stage& stage);

// The key that does it now, as texts name it; the gamepad's button where that lifts and was used last.
std::string key_of(ui::KeyAction action, const Stage& stage);

// The same for a key cap: none where a gamepad was used last, which has no button for it.
std::string cap_of(ui::KeyAction action, const Stage& stage);

// Table and banner: the first things in every frame.
void draw_ground(ui::DrawList& list, const Stage& stage);

// The margin at both sides: wider where there is room.
float side_margin(const Stage& stage);

// Scrolls so that `control`, laid out with the scroll as it is, is in view, with some room around it where there is.
void bring_into_view(ui::Scroll& scroll, const ui::Control& control, const Stage& stage);

// Scrolls by a line on up and down, where no control of `ring` that lies that way is in view, or the one with the focus
// is not: so that a gamepad, too, comes to what nothing can be done with. True where that is what the input was for;
// asked before the focus moves.
bool scrolled_by_arrow(ui::Scroll& scroll, std::span<ui::Control* const> ring, const ui::Input& input);

// One line that becomes smaller until it fits into `width`.
ui::Block one_line(std::string_view text, float width, const ui::TypeStep& step, const Stage& stage);

// One line that ends at `right`.
void draw_line_to(ui::DrawList& list, std::string_view text, ui::Point right_middle, const ui::TypeStep& step,
                  ui::Colour colour, const Stage& stage);

// The step of large figures: `step` in the face whose digits all stand on one line and are as high as capitals.
ui::TypeStep figures(ui::TypeStep step);

// A figure with the word for it below, on the table.
void draw_figure(ui::DrawList& list, std::string_view figure, std::string_view word, const ui::Box& box,
                 const Stage& stage);

// A field on a page that is clipped to `page`. Clips do not nest, and the field has its own: it stands beside that of
// the page, or, cut by the page's edge, has none.
void draw_field(ui::DrawList& list, const ui::TextField& field, bool caret, const ui::Box& page, const Stage& stage);

// The two points of view that meet.
void draw_sign(ui::DrawList& list, ui::Point left_middle, float size, const Stage& stage);

}  // namespace standpoint::scenes
