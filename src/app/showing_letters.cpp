// Letters on the screen over whatever field is typed into: when they open, and what they do to it.
#include <utility>
#include <variant>

#include "app/showing.hpp"

namespace standpoint {

namespace {

const ui::TextField* in_use(const ui::TextField& field) {
    return field.focused && field.enabled ? &field : nullptr;
}

const ui::TextField* field_of(const scenes::Board& board) {
    const auto* typing = std::get_if<scenes::TypingBoard>(&board.kind());
    return typing == nullptr ? nullptr : in_use(typing->field());
}

// A keyboard still writes into the field itself.
bool is_for_letters(const ui::Input& input) {
    if (const auto* key = std::get_if<ui::Key>(&input)) {
        return key->key == ui::Named::escape || (key->pad != ui::from_keyboard && key->key != ui::Named::pause);
    }
    return std::holds_alternative<ui::PointerMoved>(input) || std::holds_alternative<ui::PointerPressed>(input) ||
           std::holds_alternative<ui::PointerReleased>(input) || std::holds_alternative<ui::PointerLeft>(input) ||
           std::holds_alternative<ui::Wheel>(input);
}

bool is_pad_activating(const ui::Input& input) {
    const auto* key = std::get_if<ui::Key>(&input);
    return key != nullptr && key->pad != ui::from_keyboard && ui::is_press(input, ui::Named::space);
}

bool is_on_sign(const ui::Input& input, const ui::TextField* field) {
    const auto* pressed = std::get_if<ui::PointerPressed>(&input);
    const auto* released = std::get_if<ui::PointerReleased>(&input);
    const ui::Point at = pressed != nullptr ? pressed->at : released != nullptr ? released->at : ui::Point{};
    return (pressed != nullptr || released != nullptr) && field != nullptr && ui::keyboard_sign(*field).contains(at);
}

}  // namespace

// Whether what is typed is text now, and no key.
bool Showing::in_text() const {
    if (pause_) {
        return false;
    }
    if (const auto* playing = std::get_if<scenes::Round>(&scene_)) {
        return playing->in_text(round_->session());
    }
    if (const auto* welcome = std::get_if<scenes::Welcome>(&scene_)) {
        return welcome->in_text();
    }
    if (const auto* sitting = std::get_if<scenes::Exam>(&scene_)) {
        return sitting->in_text();
    }
    if (const auto* marks = std::get_if<scenes::ExamResults>(&scene_)) {
        return marks->in_text();
    }
    if (const auto* players = std::get_if<scenes::Profiles>(&scene_)) {
        return players->in_text();
    }
    return std::holds_alternative<scenes::Briefing>(scene_);  // typing searches there
}

// The field with the focus; null where there is none.
const ui::TextField* Showing::field() const {
    if (pause_) {
        return nullptr;
    }
    if (const auto* playing = std::get_if<scenes::Round>(&scene_)) {
        return playing->in_text(round_->session()) ? field_of(playing->board()) : nullptr;
    }
    if (const auto* sitting = std::get_if<scenes::Exam>(&scene_)) {
        return sitting->in_text() ? field_of(sitting->board()) : nullptr;
    }
    if (const auto* welcome = std::get_if<scenes::Welcome>(&scene_)) {
        return welcome->in_text() ? in_use(welcome->name()) : nullptr;
    }
    if (const auto* marks = std::get_if<scenes::ExamResults>(&scene_)) {
        return in_use(marks->folder());
    }
    if (const auto* players = std::get_if<scenes::Profiles>(&scene_)) {
        return players->field();
    }
    const auto* board = std::get_if<scenes::Briefing>(&scene_);
    return board == nullptr ? nullptr : in_use(board->search());
}

// What the field is for.
std::string Showing::asked() const {
    if (std::holds_alternative<scenes::Round>(scene_) || std::holds_alternative<scenes::Exam>(scene_)) {
        return round_->session().question().stem;
    }
    if (std::holds_alternative<scenes::Welcome>(scene_)) {
        return game_.texts.part("window.welcome.name");
    }
    if (std::holds_alternative<scenes::ExamResults>(scene_)) {
        return game_.texts.part("window.exam.report");
    }
    if (const auto* players = std::get_if<scenes::Profiles>(&scene_)) {
        return std::string(players->asked());
    }
    const ui::TextField* own = field();
    return own == nullptr ? std::string() : own->hint;
}

// To the letters, or to the scene, where a gamepad's A or a click on the sign of a field opens them.
void Showing::take_at_field(const ui::Input& input, ui::Seconds now) {
    if (letters_ && is_for_letters(input)) {
        const scenes::Struck struck = letters_->took(input, stage(now));
        if (struck.closes) {
            letters_.reset();
        }
        if (struck.input) {
            take_in_scene(*struck.input, now);
        }
    } else if (!letters_ && is_pad_activating(input) && field() != nullptr) {
        letters_.emplace(asked(), *field(), stage(now));
    } else {
        const bool on_sign = is_on_sign(input, field());
        take_in_scene(input, now);
        const ui::TextField* own = field();
        if (std::holds_alternative<ui::PointerPressed>(input)) {
            sign_held_ = on_sign && own != nullptr && own->held;
        } else if (std::holds_alternative<ui::PointerReleased>(input)) {
            if (std::exchange(sign_held_, false) && on_sign && own != nullptr) {
                letters_.emplace(asked(), *own, stage(now));
            }
        }
    }
    follow_field();
}

// They go with the field, and show what it holds.
void Showing::follow_field() {
    const ui::TextField* own = field();
    if (letters_ && own == nullptr) {
        letters_.reset();
    } else if (letters_) {
        letters_->show(*own);
    }
}

}  // namespace standpoint
