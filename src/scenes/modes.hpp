// The ways to play a story, each with a line that says what it is for and the best that was reached. The mixed round
// has the focus; a number starts any of them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

struct ModeOnTable {
    std::string name;  // of the mode, as in plans
    std::string best;  // a sentence on what was reached; empty where nothing is compared
};

struct StoryOnTable {
    std::string pack;  // its key
    std::string title;
};

struct ModesView {
    std::vector<StoryOnTable> stories;  // at least the one shown
    std::size_t at = 0;                 // whose ways to play these are
    bool choosing_story = false;        // then the focus stays on the choice of stories
    std::vector<ModeOnTable> modes;
    Choices choices;
};

class Modes {
public:
    Modes(ModesView view, const Stage& stage);

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;

    std::vector<ui::Control*> ring();
    const ui::Scroll& scroll() const { return scroll_; }
    const ModesView& view() const { return view_; }

private:
    struct Tile : ui::Control {
        std::string title;
        ui::Block what;
        ui::Block best;
    };

    float place(const ui::Box& page, const Stage& stage);
    float place_story(const ui::Box& page, const Stage& stage);
    void draw_tile(ui::DrawList& list, std::size_t index, const Stage& stage) const;
    Reaction start(std::size_t index) const;

    ModesView view_;
    std::vector<Tile> tiles_;
    ui::Button back_;
    ui::Button progress_;
    ui::Scroll scroll_;
    ui::Box head_;
    ui::Block title_;
    ui::Choice story_;  // where there are several
    ui::Block only_;    // the title of the only one
};

}  // namespace standpoint::scenes
