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
#include "scenes/pause.hpp"
#include "scenes/results.hpp"
#include "scenes/round.hpp"
#include "scenes/settings.hpp"
#include "scenes/top_scores.hpp"
#include "scenes/welcome.hpp"
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

const Phrases& words(const std::string& language = "en");
std::vector<scenes::Language> languages();
const ui::Typefaces& typefaces();
const ui::Metrics& metrics();
const ui::Theme& theme(const std::string& name);

// The shipped coasts, without landmarks.
const scenes::Atlas& atlas();

// Five widths of the logical screen.
std::vector<ui::Size> sizes();
scenes::Stage stage(ui::Size size = {1280, 720}, const std::string& theme_name = "light", ui::Seconds now = 100);

// The same with texts of another size, and with the readable letters.
scenes::Stage stage_for_reading(ui::Size size, const std::string& theme_name, std::size_t per_cent,
                                bool readable = false, const std::string& language = "en");

// A round of five: one of four, many of four, true or false, typing, one of three.
std::shared_ptr<const Deal> own_deal();
Session own_session();

// Many rounds of the shipped packs with the tasks a window shows.
std::vector<std::shared_ptr<const Deal>> shipped_deals();

// The questions of one kind with most text, of all that the shipped packs make over many seeds.
std::vector<Question> shipped_questions(TaskKind kind);

// A round of this question alone.
Session session_of(const Question& question);

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
// controls, no visible focus. Where `scroll` is given and has more than it shows, controls may be above or below it.
std::vector<std::string> faults(const ui::DrawList& list, const std::vector<ui::Control*>& ring,
                                const scenes::Stage& stage, const ui::Scroll* scroll = nullptr);
std::string joined(const std::vector<std::string>& sentences);

// The same of every frame that Tab leads through in a scene that may scroll; what has the focus is always in view.
template <class Scene>
std::string faults_on_the_way(Scene& scene, const scenes::Stage& stage) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i <= scene.ring().size(); ++i) {
        for (std::string& fault : faults(scene.draw(stage), scene.ring(), stage, &scene.scroll())) {
            found.push_back(std::move(fault));
        }
        const ui::Box screen{0, 0, stage.screen.width, stage.screen.height};
        for (const ui::Control* control : scene.ring()) {
            if (control->focused && !ui::encloses(screen, control->box) && control->box.height < screen.height) {
                found.push_back("What has the focus is out of view.");
            }
        }
        scene.took(ui::Key{ui::Named::tab}, stage);
    }
    return joined(found);
}

// Every control that Tab comes to.
std::size_t reached_by_tab(const std::vector<ui::Control*>& ring);

}  // namespace standpoint::test
