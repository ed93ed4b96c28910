// The first screen: the packs as cards on the table, what the next round is like, the round that was left. The card
// that suits now has the focus, so that Enter starts.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/surfaces.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

struct PackOnTable {
    std::string key;
    std::string title;
    std::string source;  // the article's title
    std::string publisher;
    bool invented = false;
    std::size_t facts = 0;
    std::vector<ui::Badge> sides;
    std::optional<int> best;
    std::size_t due = 0;  // items asked before that come back today
};

struct LeftRound {
    std::string title;
    std::size_t answered = 0;
    std::size_t of = 0;
    std::string mode = "round";  // its name
};

struct HomeView {
    std::vector<PackOnTable> packs;
    std::size_t first = 0;  // the pack that Enter plays
    std::optional<LeftRound> left;
    Choices choices;
    std::optional<PlayerCard> player = std::nullopt;  // who plays; no way to the others where unset
};

class Home {
public:
    Home(HomeView view, const Stage& stage);

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;

    // The best scores of the packs in rounds of the length now chosen.
    void know_best(std::span<const std::optional<int>> scores);

    std::vector<ui::Control*> ring();
    const HomeView& view() const { return view_; }
    const ui::Scroll& scroll() const { return scroll_; }

private:
    struct Tile : ui::Control {  // the whole card can be clicked to play
        ui::Button play;
        ui::Button learn;  // the briefing
    };

    bool lay_out_beside(const ui::Box& page, const Stage& stage);
    void lay_out_stacked(const ui::Box& page, const Stage& stage);
    float place_stacked(const ui::Box& page, const Stage& stage);
    void lay_out_player(const Stage& stage);
    float brand_height(float width, const Stage& stage) const;
    float lay_out_panel(const ui::Box& column, float top, const Stage& stage);
    float lay_out_strip(const ui::Box& column, float top, const Stage& stage);
    void lay_out_cards(const ui::Box& cards, const Stage& stage);
    float natural_height(std::size_t index, float width, const Stage& stage);
    bool titles_fit(const Stage& stage) const;
    float title_room(std::size_t index, const Stage& stage) const;
    void draw_brand(ui::DrawList& list, const Stage& stage) const;
    void draw_panel(ui::DrawList& list, const Stage& stage) const;
    void draw_left_round(ui::DrawList& list, const Stage& stage) const;
    void draw_tile(ui::DrawList& list, std::size_t index, const Stage& stage) const;
    ui::TypeStep title_step(const Stage& stage) const;
    void lay_out_buttons(const Stage& stage);
    bool dress_buttons(float width, const Stage& stage);
    std::vector<ui::Box> side_places(std::size_t index, float width, const Stage& stage) const;
    void show_focus(const Stage& stage);
    StartRound start(std::size_t index) const;

    HomeView view_;
    std::vector<Tile> tiles_;
    ui::Button player_;
    ui::Button resume_;
    ui::Button fewer_;
    ui::Button more_;
    ui::Toggle timed_;
    ui::Button modes_;
    ui::Button scores_;
    ui::Button settings_;
    ui::Scroll scroll_;
    ui::Box brand_;
    ui::Box panel_;
    ui::Box length_;  // the row of the round's length
    ui::Box strip_;   // the round that was left
    ui::Block strip_title_;
    ui::Block strip_where_;
    bool stacked_ = false;     // all below each other, and all of it scrolls
    ui::Box head_;             // above the packs
    ui::TypeStep title_step_;  // the same on every card
};

}  // namespace standpoint::scenes
