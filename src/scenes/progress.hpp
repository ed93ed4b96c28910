// How far the player has come with a story: what is known by now and by part, what comes back when, days, forms of
// question, what is mixed up and what is hard. Charts on cards, each with its words.
#pragma once

#include <string>
#include <vector>

#include "play/progress.hpp"
#include "scenes/charts.hpp"
#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

struct ProgressStory {
    std::string pack;  // its key
    std::string title;
};

struct ProgressView {
    std::vector<ProgressStory> stories;  // at least the one shown
    std::size_t at = 0;                  // whose progress this is
    bool choosing_story = false;         // then the focus stays on the choice of stories
    Progress progress;
    std::size_t to_study = 0;          // items today, new ones with them
    std::vector<std::string> hardest;  // what is asked, for each of the hardest items
    Day today{};
};

// The charts of a view, with all their words: what the screen, the terminal and a reader of a screen are told alike.
std::vector<Chart> charts_of(const ProgressView& view, const Phrases& words);

// The figures above them, each with its word: likely known, to study today, asked, answers, time.
std::vector<std::pair<std::string, std::string>> figures_of(const ProgressView& view, const Phrases& words);

class ProgressScreen {
public:
    ProgressScreen(ProgressView view, const Stage& stage);

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;

    std::vector<ui::Control*> ring();
    const ui::Scroll& scroll() const { return scroll_; }
    const ProgressView& view() const { return view_; }

private:
    float place(const ui::Box& page, const Stage& stage);
    float place_head(const ui::Box& page, const Stage& stage);

    ProgressView view_;
    std::vector<Chart> charts_;
    std::vector<ChartLayout> layouts_;
    std::vector<std::pair<std::string, std::string>> figures_;
    std::vector<ui::Box> figure_boxes_;
    ui::Button back_;
    ui::Button study_;
    ui::Button save_;   // as tables
    ui::Choice story_;  // where there are several
    ui::Block title_;
    ui::Block only_;  // the title of the only one
    ui::Box head_;
    ui::Scroll scroll_;
};

}  // namespace standpoint::scenes
