// What the tests of the scenes share: shipped packs, words, themes and letter widths without a window; a round of our
// own whose questions never change; a player at keyboard and mouse; and what has to hold of every frame.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "facts/fact_base.hpp"
#include "play/session.hpp"
#include "quiz/template.hpp"
#include "scenes/home.hpp"
#include "scenes/results.hpp"
#include "scenes/round.hpp"
#include "scenes/top_scores.hpp"
#include "ui/draw_list.hpp"
#include "ui/typefaces.hpp"

namespace standpoint::test {

// A pack of questions/, made ready once.
struct Pack {
    FactBase base;
    Phrases phrases;
    Material material{base, phrases};
};
const Pack& pack(const std::string& key);
std::vector<std::string> pack_keys();

const Phrases& words();
const ui::Typefaces& typefaces();
const ui::Metrics& metrics();
const ui::Theme& theme(const std::string& name);

// Five widths of the logical screen.
std::vector<ui::Size> sizes();
scenes::Stage stage(ui::Size size = {1280, 720}, const std::string& theme_name = "light", ui::Seconds now = 100);

// A round of five: one of four, many of four, true or false, typing, one of three.
std::shared_ptr<const Deal> own_deal();
Session own_session();

// Many rounds of the shipped packs with the tasks a window shows.
std::vector<std::shared_ptr<const Deal>> shipped_deals();

// Two packs, one of them with the longest texts of both.
scenes::HomeView home_view();
scenes::TopScoresView scores_view();
Session finished_session(const std::shared_ptr<const Deal>& deal, bool right);

// Somebody at a round: what they do goes through the scene and the rules.
struct Sitting {
    explicit Sitting(Session from = own_session(), ui::Size size = {1280, 720});

    void take(const ui::Input& input);
    void press(ui::Named key);
    void type(const std::string& text);
    void click(const ui::Control& control);
    ui::DrawList draw() const;
    std::vector<ui::Control*> ring() { return round.ring(session); }
    const ui::Control* focused();

    Session session;
    scenes::Stage here;
    scenes::Round round;
    scenes::Reaction last;
    std::vector<Happening> happenings;
};

// All lines of text of a frame, joined by spaces.
std::string text_of(const ui::DrawList& list);

// What is wrong with a frame, as sentences: text outside the screen or its control, text over text, controls over
// controls, no visible focus.
std::vector<std::string> faults(const ui::DrawList& list, const std::vector<ui::Control*>& ring,
                                const scenes::Stage& stage);
std::string joined(const std::vector<std::string>& sentences);

// Every control that Tab comes to.
std::size_t reached_by_tab(const std::vector<ui::Control*>& ring);

}  // namespace standpoint::test
