// How the game looks, as data with roles: `theme.colour.card`, never a number at the place of use. Themes are JSON
// files (assets/theme); parsing takes their text and reports everything that is wrong with it at once.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ui/colour.hpp"
#include "ui/face.hpp"
#include "ui/motion.hpp"

namespace standpoint::ui {

inline constexpr std::size_t side_count = 6;

struct Colours {
    Colour table;        // what everything lies on
    Colour table_light;  // the lamp above it (alpha says how bright)
    Colour table_grain;  // the nap of its cloth (alpha says how rough)
    Colour table_ink;    // text on the table
    Colour table_muted;  // quieter text on the table
    Colour table_line;   // tracks and rules on the table
    Colour table_right;  // the sign of a right answer on the table
    Colour table_wrong;
    Colour card;          // the face of a card
    Colour card_edge;     // its border, and rules on it
    Colour card_back;     // its back, in the deck
    Colour raised;        // the face of an option or field lying on a card or on the table
    Colour raised_hover;  // the same under the pointer
    Colour raised_edge;   // its border: 3:1 against what it lies on is not needed, its text tells it apart
    Colour ink;           // text on cards
    Colour muted;         // quieter text on cards
    Colour accent;        // the one colour that calls: primary buttons, progress, picked
    Colour accent_hover;
    Colour accent_ink;   // text on the accent
    Colour accent_text;  // the accent as text on cards
    Colour picked_face;  // the face of a picked option
    Colour right;        // sign and border of a right answer, also text on cards
    Colour right_face;   // tinted face of a right answer
    Colour wrong;
    Colour wrong_face;
    Colour on_sign;  // the sign inside a disc of `right`, `wrong` or `ink`
    Colour focus;    // the ring around what the keyboard holds
    Colour shadow;
    Colour sea;                            // on maps; text in `ink` is read on it and on land
    Colour land;                           // told from the sea by the coast's line, too
    Colour coast;                          // that line; the grid of degrees is a paler one
    std::array<Colour, side_count> sides;  // told apart by colour-blind eyes too, and never by colour alone

    friend bool operator==(const Colours&, const Colours&) = default;
};

struct TypeScale {
    TypeStep display;  // the name of the game, a final score
    TypeStep title;    // the head of a screen
    TypeStep stem;     // a question
    TypeStep heading;  // the head of a part
    TypeStep option;   // an answer to choose
    TypeStep body;
    TypeStep label;    // buttons, badges
    TypeStep caption;  // sources, hints
    TypeStep over;     // the small spaced line above a title

    friend bool operator==(const TypeScale&, const TypeScale&) = default;
};

struct Spacing {
    float unit = 8;  // the grid
    float hair = 4;
    float small = 8;
    float medium = 16;
    float large = 24;
    float huge = 48;

    friend bool operator==(const Spacing&, const Spacing&) = default;
};

struct Radii {
    float card = 20;
    float control = 14;
    float chip = 8;

    friend bool operator==(const Radii&, const Radii&) = default;
};

// How long a movement takes, in seconds.
struct Durations {
    Seconds quick = 0.12;
    Seconds usual = 0.18;
    Seconds slow = 0.26;

    friend bool operator==(const Durations&, const Durations&) = default;
};

struct Elevation {
    float drop = 0;
    float blur = 0;
    float strength = 0;  // share of the shadow colour's alpha

    friend bool operator==(const Elevation&, const Elevation&) = default;
};

struct Elevations {
    Elevation card;
    Elevation control;
    Elevation lifted;  // a card in movement

    friend bool operator==(const Elevations&, const Elevations&) = default;
};

struct Theme {
    std::string name;
    float text_size = 1;  // how many times as large as designed its texts are
    Colours colour;
    TypeScale type;
    Spacing space;
    Radii radius;
    Durations motion;
    Elevations elevation;

    friend bool operator==(const Theme&, const Theme&) = default;
};

Result<Theme> parse_theme(std::string_view json);

// The same theme with every text `share` times as large (1 to 2), lines with it.
Theme with_text_size(Theme theme, float share);

// The same theme with every text in the readable letters, which are wider and so a little smaller.
Theme with_readable_letters(Theme theme);

// Every pair of a text colour and a ground that the widgets put together: what the contrast test reads.
struct ReadOn {
    std::string_view text_role;
    Colour text;
    std::string_view ground_role;
    Colour ground;
};
std::vector<ReadOn> text_pairs(const Colours& colours);

}  // namespace standpoint::ui
