// The controls a scene is made of. Each is plain data with `took` (or `edit`) and a `draw`; strings come from the
// scene, so that no word a player reads stands here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/control.hpp"
#include "ui/draw_list.hpp"

namespace standpoint::ui {

enum class Rank { primary, secondary, quiet };  // quiet: text alone, for what is rarely wanted

struct Button : Control {
    std::string text;
    Rank rank = Rank::secondary;
    char32_t icon = 0;     // before the text, 0 for none
    std::string key;       // the key that does the same, shown small ("Enter"); empty for none
    bool on_table = true;  // quiet and waiting buttons take the colours of what they lie on

    friend bool operator==(const Button&, const Button&) = default;
};
Size size_of(const Button& button, const Look& look);
void draw(DrawList& list, const Button& button, const Look& look);

// missed: right, but not chosen; partly: some of it was right; placed: laid where it belongs, not by the player.
enum class Verdict { none, right, wrong, missed, partly, placed };

// One answer to choose: a key badge, its text, and after the answer what became of it, by colour, sign and word.
struct OptionCard : Control {
    std::string key;  // "1"; typing it picks the card
    std::string text;
    bool many = false;  // one of several may be picked: a box to tick
    bool picked = false;
    Verdict verdict = Verdict::none;
    std::string word;  // "Right", "Your answer": beside the sign

    // Control::took, or its key typed.
    bool took(const Input& input);

    friend bool operator==(const OptionCard&, const OptionCard&) = default;
};
float height_of(const OptionCard& card, float width, const Look& look);
void draw(DrawList& list, const OptionCard& card, const Look& look);

// A line to type into. Caret and selection are byte offsets between letters of `text`.
struct TextField : Control {
    std::string text;
    std::string hint;  // shown while it is empty
    std::size_t caret = 0;
    std::size_t anchor = 0;  // the other end of the selection; equal to the caret: none
    std::size_t most = 240;  // bytes: what would make it longer is not taken
    Verdict verdict = Verdict::none;
    std::string word;
    bool mirrored = false;  // shows what another field holds: its caret stands without the focus

    enum class Edit { none, moved, changed, submitted };
    // What the input did to it: only a field with the focus takes keys. Enter submits.
    Edit edit(const Input& input, const Look& look);

    friend bool operator==(const TextField&, const TextField&) = default;
};
float height_of(const TextField& field, const Look& look);
// Where a field with the focus shows the sign of a keyboard: a click there asks for letters on the screen.
Box keyboard_sign(const TextField& field);
// The caret blinks by time: shown in the first half of every second since `shown_at`.
void draw(DrawList& list, const TextField& field, const Look& look, bool caret_shown = true);

// A setting that is on or off, with its text to the left of the switch.
struct Toggle : Control {
    std::string text;
    bool on = false;

    // Control::took, switching it.
    bool took(const Input& input);

    friend bool operator==(const Toggle&, const Toggle&) = default;
};
// Its text wraps beside the switch.
float height_of(const Toggle& toggle, float width, const Look& look);
void draw(DrawList& list, const Toggle& toggle, const Look& look);

// One of several values. Spread, they stand side by side like tabs; else the value stands between two arrows. Left and
// right go to the neighbour and stop at the ends; Enter, Space and a click on the middle go on and round.
struct Choice : Control {
    Choice() { keeps_arrows = true; }

    std::vector<std::string> values;
    std::size_t at = 0;
    bool spread = false;

    // True where it stands at another value than before.
    bool took(const Input& input);
    // Where the values (spread) or the two arrows and the value between them are pressed.
    std::vector<Box> places() const;

    friend bool operator==(const Choice&, const Choice&) = default;
};
// As a row of tabs where `spread`, else with its arrows; either way wide enough for its longest value.
Size size_of(const Choice& choice, bool spread, const Look& look);
void draw(DrawList& list, const Choice& choice, const Look& look);

// A list longer than its box: how far it is scrolled, by wheel, Page Up and Page Down, Home and End.
struct Scroll {
    Box box;           // where the list shows
    float length = 0;  // how high all of it is
    float at = 0;      // how much of it is above the box
    bool on_table = false;

    bool took(const Input& input);
    void show(const Box& inner);  // scrolls so that `inner` (in unscrolled logical units) is in view

    friend bool operator==(const Scroll&, const Scroll&) = default;
};
void draw(DrawList& list, const Scroll& scroll, const Look& look);

}  // namespace standpoint::ui
