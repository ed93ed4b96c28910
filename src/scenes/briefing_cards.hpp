// The cards of the briefing: one fact each, measured first and drawn where the board puts it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "scenes/briefing.hpp"
#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"
#include "ui/fit.hpp"

namespace standpoint::scenes {

// How a side looks wherever it is named.
ui::Badge badge_of(const Side& side);

// A card's texts, broken to its width.
struct EntryCard {
    struct Line {
        ui::Block text;
        ui::Colour colour;
        float gap = 0;      // above it
        char32_t icon = 0;  // before it
    };
    std::vector<ui::Badge> sides;
    std::vector<ui::Box> side_places;  // from the card's inner top left
    std::vector<Line> lines;
    Knowledge knowledge{};
    std::string knowledge_word;
    std::string paragraph;
    bool foot_in_two = false;  // knowledge and paragraph do not fit beside each other
    bool marked = false;
    ui::Size again;  // of the button that has it asked again; empty where it is asked anyway
    float height = 0;
};

// The button on the card of a fact that was set aside; it has no place yet.
ui::Button again_button(const Stage& stage);

// Where that button stands on a card at `box`; nothing where it has none.
std::optional<ui::Box> again_place(const EntryCard& card, const ui::Box& box, const Stage& stage);

// The card of an entry. `note` stands above its title: what it answers, or where in time it belongs.
EntryCard entry_card(const BriefingView& view, std::size_t at, const std::string& note, char32_t note_icon, float width,
                     const Stage& stage);
void draw_entry(ui::DrawList& list, const EntryCard& card, const ui::Box& box, const Stage& stage);

// Where an answer could stand and the article reports none: an outline in the table, with whose answer it would be.
struct SilentCard {
    std::optional<ui::Badge> side;
    ui::Block name;
    ui::Block text;
    float height = 0;
};
SilentCard silent_card(const FactBase& base, const EntityRef& asked, float width, const Stage& stage);
void draw_silent(ui::DrawList& list, const SilentCard& card, const ui::Box& box, const Stage& stage);

// Shape and name of a side in a line; gives its size.
ui::Size side_size(const ui::Badge& side, const Stage& stage);
void draw_side(ui::DrawList& list, const ui::Badge& side, ui::Point top_left, ui::Colour ink, const Stage& stage);

}  // namespace standpoint::scenes
