// The briefing: a board to learn a story from, and to return to after a mistake. Everything that can be known of a
// pack, by section, with its paragraph and what the player knows of it; searched by typing, filtered by side and by
// knowledge. Nothing on it is played.
//
//     Briefing board(view, stage);               // view.mark: the entry to open it at
//     const Reaction reaction = board.took(input, stage);      // LeaveBriefing leads back to where one came from
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "play/briefing.hpp"
#include "play/fact_memory.hpp"
#include "play/knowledge.hpp"
#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/map.hpp"
#include "ui/surfaces.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

struct BriefingView {
    const FactBase* base = nullptr;  // outlives the scene
    std::shared_ptr<const standpoint::Briefing> board;
    std::vector<Knowledge> knowledge;  // for every fact
    std::vector<FactMemory> memory;    // likewise
    std::optional<FactId> mark;        // the fact of a question that was missed: opened at its entry
};

// A filter that is on or off, with a side's shape where it stands for one.
struct FilterChip : ui::Control {
    std::string text;
    std::optional<ui::Badge> side;
    bool on = false;
};

// A part of the body in its place on the unscrolled page, painted once.
struct BodyPart {
    ui::Box box;
    ui::DrawList list;
    std::optional<std::size_t> entry;  // whose card it is
    std::optional<ui::Box> again;      // where the button stands that has it asked again
};

// On the card of a fact that was set aside: has it asked again.
struct AgainButton : ui::Button {
    FactId fact;
};

class Briefing {
public:
    Briefing(BriefingView view, const Stage& stage);

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;

    // What is remembered changed.
    void know(std::vector<FactMemory> memory, const Stage& stage);

    // Back, the search, the filters, the sections, the buttons on cards.
    std::vector<ui::Control*> ring();
    const ui::Scroll& scroll() const { return scroll_; }
    Section section() const { return section_; }
    const ui::TextField& search() const { return search_; }
    std::size_t found(Section section) const { return found_[static_cast<std::size_t>(section)]; }

    // Searches for `text` and shows `section`: what pictures and tests ask for.
    void show(Section section, const std::string& text, const Stage& stage);

private:
    void find();
    void choose(Section section);
    void focus(const ui::Control* control);
    float lay_out_head(const ui::Box& page, const Stage& stage);
    std::optional<ui::Box> place_map(const ui::Box& page, const Stage& stage);
    void part_signs();
    void show_mark();
    bool scroll_by_key(const ui::Input& input);
    bool took_search(const ui::Input& input, const Stage& stage);
    bool took_buttons(const ui::Input& input);
    std::optional<FactId> took_again(const ui::Input& input);
    void lay_out_again(const Stage& stage);
    ui::Point body_at() const;
    void draw_head(ui::DrawList& list, const Stage& stage) const;
    void draw_title(ui::DrawList& list, const Stage& stage) const;
    void draw_body(ui::DrawList& list, const Stage& stage) const;

    BriefingView view_;
    Section section_ = Section::people;
    std::optional<SideId> side_;  // only its entries
    bool unknown_only_ = false;
    std::vector<bool> passes_;                        // for every entry: the filters let it through
    std::array<std::size_t, section_count> found_{};  // how many of each section
    ui::Button back_;
    ui::TextField search_;
    std::array<ui::Button, section_count> tabs_;
    std::vector<FilterChip> sides_;  // all sides first, then each
    FilterChip unknown_;
    std::vector<BodyPart> body_;
    std::vector<AgainButton> again_;
    std::optional<ui::Map> map_;  // where the meetings were, beside their line; only to look at
    ui::Box title_;
    ui::Box area_;
    float head_ = 0;             // how high the head is
    bool head_scrolls_ = false;  // with large text it would leave too little room
    ui::Scroll scroll_;
    bool scroll_to_mark_ = false;
};

}  // namespace standpoint::scenes
