#include "scenes/boards/typing.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "ui/fit.hpp"

namespace standpoint::scenes {

namespace {

// What of the writing counts: letters of a name, or how a number may be written (in words up to ninety-nine; see
// quiz/wording.hpp).
std::string_view help_for(const TypeIn& task) {
    constexpr std::size_t digits_in_words = 2;
    for (const std::string& accepted : task.accepted) {
        const bool number = !accepted.empty() &&
                            std::ranges::all_of(accepted, [](char letter) { return letter >= '0' && letter <= '9'; });
        if (number) {
            return accepted.size() <= digits_in_words ? "window.type.help.number" : "window.type.help.figures";
        }
    }
    return "window.type.help";
}

}  // namespace

TypingBoard::TypingBoard(const Question& question, const Stage& stage)
    : help_(stage.words.part(help_for(std::get<TypeIn>(question.task)))), shown_at_(stage.motion.now) {
    field_.hint = stage.words.part("window.type.hint");
    field_.keeps_arrows = true;
}

float TypingBoard::height(float, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    return ui::height_of(ui::TextField{}, stage.look) + theme.space.small + theme.type.label.line;
}

void TypingBoard::lay_out(const ui::Box& box, const Stage& stage) {
    const float small = stage.look.theme.space.small;
    field_.box = {box.x, box.y, box.width, ui::height_of(ui::TextField{}, stage.look)};
    hint_ = {box.x, field_.box.bottom() + small, box.width, box.bottom() - field_.box.bottom() - small};
}

Said TypingBoard::took(const ui::Input& input, const Stage& stage) {
    touched_ = touched_ || std::holds_alternative<ui::Key>(input) || std::holds_alternative<ui::Typed>(input) ||
               std::holds_alternative<ui::PointerPressed>(input);
    return field_.edit(input, stage.look) == ui::TextField::Edit::none ? Said{NotMine{}} : Said{Taken{}};
}

void TypingBoard::ask_again(const Response& first) {
    const std::string& text = std::get<TypeIn::Response>(first).text;
    again_ = true;
    if (field_.text == text) {
        field_.anchor = 0;  // just typed: typing anew replaces it
        field_.caret = text.size();
    } else {
        field_.text = text;
        field_.caret = field_.anchor = text.size();
    }
}

void TypingBoard::put(const Response& response, const Stage&) {
    field_.text = std::get<TypeIn::Response>(response).text;
    field_.caret = field_.anchor = field_.text.size();
}

void TypingBoard::judge(const Record& record, const Stage& stage) {
    judged_ = true;
    field_.enabled = field_.held = field_.focused = false;
    if (record.response) {
        field_.text = std::get<TypeIn::Response>(*record.response).text;
    } else {
        field_.text.clear();
        field_.hint = stage.words.part("window.answer.given-up");
    }
    field_.caret = field_.anchor = 0;
    const bool right = record.grade.verdict == Verdict::right;
    field_.verdict = right ? ui::Verdict::right : ui::Verdict::wrong;
    field_.word = stage.words.part(right                                     ? "window.word.right"
                                   : record.grade.verdict == Verdict::almost ? "window.word.almost"
                                                                             : "window.word.wrong");
}

void TypingBoard::draw(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const double shown = std::fmod(stage.motion.now - shown_at_, 1.0);
    ui::draw(list, field_, stage.look, touched_ ? shown < 0.6 : true);
    if (judged_) {
        return;
    }
    const ui::TypeStep& step = again_ ? theme.type.label : theme.type.caption;
    const std::string hint = again_ ? stage.words.part("window.type.retry") : help_;
    ui::draw(list, ui::wrap(hint, hint_.width, step, stage.look.metrics), hint_.top_left(),
             again_ ? theme.colour.accent_text : theme.colour.muted);
}

ui::Seconds TypingBoard::pause(const Stage&) const {
    return field_.focused ? pause::blinking : pause::still;
}

}  // namespace standpoint::scenes
