// Letters on the screen, for who has no keyboard at hand: a gamepad's A on a field opens them, and so does a click on
// the field's sign. Shows what is asked for and what is written so far; says what is to be done to the field, and keeps
// nothing itself. Which letters there are stands in the interface's texts, a row after the other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

// What a key on the screen led to.
struct Struck {
    std::optional<ui::Input> input;  // for the field, as a keyboard would have sent it
    bool closes = false;
};

class Letters {
public:
    // Over a field that holds `written`; the first letter of an empty one is a capital. `asked` says what for.
    Letters(std::string asked, const ui::TextField& written, const Stage& stage);

    // What the field holds now.
    void show(const ui::TextField& written) { mirror(written); }
    void lay_out(const Stage& stage);
    // Pointer, a gamepad's keys, and Escape.
    Struck took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;

    std::vector<ui::Control*> ring();  // letters row by row, then the other keys

private:
    enum class Page { first, second, signs };
    enum class Act { capitals, alphabet, signs, space, left, right, erase, close, enter };
    struct Other {  // a key that is no letter
        Act act{};
        ui::Button button;
        std::string name;
    };

    void mirror(const ui::TextField& written);
    void turn_to(Page page, const Stage& stage);
    void name_keys(const Stage& stage);
    bool place(const ui::Theme& theme, const Stage& stage);
    bool moved(const ui::Input& input);
    Struck did(Act act, const Stage& stage);
    std::string_view told() const;

    std::string asked_;
    ui::TextField written_;
    Page page_ = Page::first;
    Page alphabet_ = Page::first;  // the one shown last
    bool capitals_ = false;        // of the next letter
    std::vector<std::vector<std::string>> rows_;
    std::vector<ui::Button> letters_;  // of all rows
    std::vector<Other> others_;
    ui::Theme theme_;  // in the size that fits
    ui::Box card_;
    ui::Block title_;
    ui::Box told_;
};

}  // namespace standpoint::scenes
