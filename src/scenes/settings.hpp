// Everything a player can choose for good, in groups of one line each: what it is at the left, its value at the right.
// A change shows at once, on this page too. Nothing is decided here about what a setting does.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

struct SettingsView {
    Choices choices;
    std::string player;               // who plays, and
    StudyPlan study;                  // how they want to study
    std::vector<Language> languages;  // to choose from; no line for them where there is but one
    std::size_t focus = 0;            // the line that has it
};

class Settings {
public:
    Settings(const SettingsView& view, const Stage& stage);

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;

    std::vector<ui::Control*> ring();
    const ui::Scroll& scroll() const { return scroll_; }
    const Choices& choices() const { return choices_; }
    const StudyPlan& study() const { return study_; }
    // The next key struck is one that a player chooses, whatever it does now.
    bool waits_for_key() const { return waiting_key_.has_value(); }

private:
    enum class Which {
        theme,
        text_size,
        readable,
        still,
        length,
        timed,
        retention,
        most_days,
        new_a_day,
        sound,
        volume,
        language,
        pad,
        key,
        usual_keys
    };
    struct Line {
        Which which = Which::theme;
        std::string label;
        std::variant<ui::Choice, ui::Toggle, ui::Button> value;
        ui::PadAction action{};  // of a line that tells a gamepad's button
        ui::KeyAction key{};     // of a line that tells a key
        ui::Block text;          // the label of a choice, as it is broken
        ui::Point text_at;
        ui::Block note;  // why the last key was refused
        ui::Point note_at;

        ui::Control& control() {
            return std::visit([](auto& any) -> ui::Control& { return any; }, value);
        }
    };
    struct Group {
        std::string title;
        std::vector<Line> lines;
        ui::Box card;
    };

    void add_looks(const Stage& stage);
    void add_rounds(const Stage& stage);
    void add_study(const SettingsView& view, const Stage& stage);
    void add_sound(const Stage& stage);
    void add_language(const Stage& stage);
    void add_pad(const Stage& stage);
    void add_keys(const Stage& stage);
    void name_buttons(const Stage& stage);
    bool took_pad_button(const ui::Input& input, const Stage& stage);
    bool took_key(const ui::Input& input, const Stage& stage);
    std::string refusal(const ui::Stroke& stroke, const Stage& stage) const;
    Line line(Which which, std::vector<std::string> values, std::size_t at, const Stage& stage) const;
    Line line(Which which, bool on, const Stage& stage) const;
    float lay_out_group(Group& group, const ui::Box& column, const Stage& stage) const;
    float lay_out_line(Line& line, const ui::Box& row, const Stage& stage) const;
    void stop_waiting();
    bool took_line(Line& line, const ui::Input& input);
    void show_focus(const Stage& stage);
    void draw_group(ui::DrawList& list, const Group& group, const Stage& stage) const;

    Choices choices_;
    StudyPlan study_;
    std::vector<Language> languages_;
    std::vector<std::size_t> lengths_;     // to choose from, as are these
    std::vector<std::size_t> retentions_;  // per cent
    std::vector<std::size_t> most_days_;
    std::vector<std::size_t> new_a_day_;
    std::vector<Group> groups_;
    ui::Button back_;
    ui::Scroll scroll_;
    ui::Box head_;
    std::optional<ui::PadAction> waiting_;      // the next button of a gamepad is its
    std::optional<ui::KeyAction> waiting_key_;  // the next key is its
    std::string refused_;                       // why the one before it was not
    bool follow_focus_ = false;                 // a change is about to move what has the focus
};

}  // namespace standpoint::scenes
