// The first thing a new player sees, three short steps: what this is and who plays; texts and theme, seen at once; the
// keys. Enter goes on and at last starts a round, Escape skips the rest. Keeps nothing itself.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

inline constexpr std::size_t welcome_steps = 3;

struct WelcomeView {
    Choices choices;
    std::vector<Language> languages;  // to choose from; no line for them where there is but one
    std::string name;                 // the player's, as far as it is known
    std::size_t step = 0;
    std::optional<std::size_t> focus = std::nullopt;  // the place in the step's ring that has it; else as usual
};

class Welcome {
public:
    Welcome(const WelcomeView& view, const Stage& stage);

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;
    ui::Seconds pause(const Stage& stage) const;  // how long nothing will change by itself

    std::vector<ui::Control*> ring();
    const ui::Scroll& scroll() const { return scroll_; }
    bool in_text() const { return step_ == 0 && name_.focused; }
    const ui::TextField& name() const { return name_; }
    WelcomeView view();  // as it stands, to be made anew in other words

private:
    struct Line {  // something to choose, with what it is called
        ui::Choice choice;
        ui::Block label;
        ui::Point label_at;
    };
    struct Habit {  // keys, and what they do
        std::vector<std::string> caps;
        ui::Block text;
        ui::Point caps_at;
        ui::Point text_at;
    };

    static float padding(const Stage& stage);
    void make_choices(const Stage& stage);
    void name_keys(const Stage& stage);
    bool took_choices(const ui::Input& input);
    void show_step(std::size_t step, const Stage& stage);
    float lay_out_card(const ui::Box& box, const Stage& stage);
    float lay_out_step(const ui::Box& inner, float y, const Stage& stage);
    float lay_out_name(const ui::Box& inner, float y, const Stage& stage);
    float lay_out_sample(const ui::Box& inner, float y, const Stage& stage);
    static ui::Size size_in(Line& line, const ui::Box& row, const Stage& stage);
    static float lay_out_line(Line& line, const std::string& label, const ui::Box& row, float least,
                              const Stage& stage);
    float lay_out_habits(const ui::Box& inner, float y, const Stage& stage);
    float lay_out_buttons(const ui::Box& inner, float y, const Stage& stage);
    void show_focus(const Stage& stage);
    Reaction left(bool play) const;
    void draw_head(ui::DrawList& list, const Stage& stage) const;
    void draw_step(ui::DrawList& list, const Stage& stage) const;
    void draw_name(ui::DrawList& list, const Stage& stage) const;

    Choices choices_;
    std::vector<Language> languages_;
    std::size_t step_ = 0;
    ui::TextField name_;
    Line language_;
    Line text_size_;
    Line theme_;
    std::array<Habit, 3> habits_;
    ui::Button back_;
    ui::Button next_;
    ui::Button skip_;
    ui::Scroll scroll_;
    ui::Box head_;
    ui::Box card_;
    ui::Block title_;
    ui::Block text_;
    ui::Block name_label_;
    ui::Block name_note_;
    ui::Box sample_;  // of a question and an answer
    ui::Block question_;
    ui::Block answer_;
    bool touched_ = false;  // the caret blinks from then on
};

}  // namespace standpoint::scenes
