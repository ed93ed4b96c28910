// What lies still: the table, cards, the deck, badges, progress. Drawn from data, used by no input.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/control.hpp"
#include "ui/draw_list.hpp"
#include "ui/widgets.hpp"

namespace standpoint::ui {

// The whole screen: table and lamp. The first thing in every frame.
void draw_table(DrawList& list, Size screen, const Look& look);

// A card lying on the table: shadow, face, edge. `lifted` 0 (lying) to 1 (held) deepens its shadow.
void draw_card(DrawList& list, const Box& box, const Look& look, float lifted = 0);

// The two parts of it, for cards so close that the shadow of one would fall on the face of another: all shadows first.
void draw_card_shadow(DrawList& list, const Box& box, const Look& look, float lifted = 0);
void draw_card_face(DrawList& list, const Box& box, const Look& look);

// The deck the cards come from, face down: `cards` left in it show as its thickness.
void draw_deck(DrawList& list, const Box& box, std::size_t cards, const Look& look);

// The back of one card.
void draw_card_back(DrawList& list, const Box& box, const Look& look);

// How a side is shown: the pack names shape and palette index (0 to 5).
struct Badge {
    Mark mark = Mark::circle;
    std::size_t palette = 0;
    std::string text;

    friend bool operator==(const Badge&, const Badge&) = default;
};
Size size_of(const Badge& badge, const Look& look);
void draw(DrawList& list, const Badge& badge, Point top_left, const Look& look);

// A small word in a box: a source, a kind of question.
Size chip_size(std::string_view text, const Look& look);
void draw_chip(DrawList& list, std::string_view text, Point top_left, const Look& look, char32_t icon = 0);

// What stands on the cap of `key`: the gamepad's button instead, where one was used last. Keys that no button does have
// none then.
std::string_view cap_of(std::string_view key, const Look& look);

// A key cap, small, as a hint of what else does the same.
Size key_cap_size(std::string_view key, const Look& look);
void draw_key_cap(DrawList& list, std::string_view key, Point top_left, const Look& look, Colour ink, Colour edge);

// One step of a round per dot: done ones carry their verdict's colour and sign, the current one is wider.
enum class Step { ahead, now, right, partly, wrong };
void draw_steps(DrawList& list, std::span<const Step> steps, const Box& box, const Look& look);

// A bar filled to `share` (0 to 1).
void draw_bar(DrawList& list, float share, const Box& box, const Look& look);

// The sign of a verdict in a disc: a check, a cross, a diamond for what is partly right, an arrow to where it belongs.
void draw_verdict(DrawList& list, Verdict verdict, Point centre, float size, const Look& look);
Colour colour_of(Verdict verdict, const Theme& theme);

}  // namespace standpoint::ui
