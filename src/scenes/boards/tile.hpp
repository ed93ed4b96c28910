// A card, chip or slot on a board: it can be lifted, glides to where it is laid, and says after the answer what became
// of it. Where it belongs is the board's business; where it is shown while it moves is a function of time.
#pragma once

#include <string>
#include <string_view>

#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"
#include "ui/fit.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

struct Tile : ui::Control {
    std::string key;  // on its badge; empty: a grip, as what can be dragged has
    std::string text;
    std::string note;  // at its right end: "Yours: 3"
    ui::Verdict verdict = ui::Verdict::none;
    ui::Verdict note_verdict = ui::Verdict::none;  // the note's colour
    bool lifted = false;                           // by the keyboard or a click
    bool marked = false;                           // joined, or under what is lifted

    ui::Box from;  // where it was shown when it began to move
    ui::Seconds moved_at = -1;
    ui::Point pulled;  // how far the pointer has dragged it

    // Puts it there at once, or lets it glide there from where it is shown now.
    void place(const ui::Box& at);
    void glide(const ui::Box& to, const Stage& stage);
    ui::Box shown(const Stage& stage) const;
    bool moves(const Stage& stage) const;
    // Lets go of the pointer and of what is under it; the tile is not used any more.
    void rest();
};

// The height for its text and `note` in a box of that width.
float height_of(const Tile& tile, float width, const ui::TypeStep& step, const Stage& stage,
                std::string_view note = {});
// Where it is shown. A lifted or dragged tile has the accent's face and casts a deeper shadow.
void draw(ui::DrawList& list, const Tile& tile, const ui::TypeStep& step, const Stage& stage);

// An empty place of that form: an outline, stronger where something can be laid there now.
void draw_place(ui::DrawList& list, const ui::Box& box, bool calls, const Stage& stage);

// A word of the verdict on a tag that sits on the box's upper edge, at its right: it moves nothing that was there
// before.
void draw_tag(ui::DrawList& list, const ui::Box& box, std::string_view text, ui::Verdict verdict, const Stage& stage);

// A thread between two points; `loose`: dotted.
void draw_thread(ui::DrawList& list, ui::Point from, ui::Point to, ui::Colour colour, float thickness, bool loose);

// Whether the pointer has gone so far that it drags and no longer clicks.
bool is_drag(ui::Point pressed, ui::Point now);

// What the keys do, for the help line: the text `name` with {n}, or, where a gamepad was used last, `name`.pad with the
// {button} that activates.
std::string help_text(const Stage& stage, const std::string& name, const std::string& n = {});

// The digit typed, 1 to 9, counted from 0.
std::optional<std::size_t> typed_number(const ui::Input& input);

}  // namespace standpoint::scenes
