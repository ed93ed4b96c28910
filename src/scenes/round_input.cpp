// What a player does at a round: keys, pointer and gamepad become commands.
#include "scenes/afterwards.hpp"
#include "scenes/round.hpp"

namespace standpoint::scenes {

namespace {

// A gamepad's A, where what has the focus made no use of it.
bool leads_on(const ui::Input& input) {
    const auto* key = std::get_if<ui::Key>(&input);
    return key != nullptr && key->pad != ui::from_keyboard && ui::is_press(input, ui::Named::space);
}

}  // namespace

Reaction Round::took(const ui::Input& input, const Session& session, const Stage& stage) {
    const auto* key = std::get_if<ui::Key>(&input);
    hurried_ = hurried_ || key != nullptr || std::holds_alternative<ui::Typed>(input) ||
               std::holds_alternative<ui::PointerPressed>(input);
    const bool open = session.phase != Phase::feedback;
    const bool holds = open && board_.holds();
    if (ui::is_press(input, ui::Named::escape)) {
        if (holds) {
            board_.let_go(table(stage));
            return {};
        }
        return {.next = open && runs_a_clock(session) ? Transition{PauseRound{}} : Transition{ShowHome{}}};
    }
    const bool left_alone = open && runs_a_clock(session) && std::holds_alternative<ui::FocusLost>(input);
    if (left_alone) {
        board_.let_go(table(stage));  // where the pointer is let go is not heard of
    }
    if (ui::is_press(input, ui::Named::pause) || left_alone) {
        return {.next = PauseRound{}};
    }
    if (key != nullptr && key->ctrl && key->key == ui::Named::z && !key->repeat) {
        return take_back(session, stage);
    }
    // While something is lifted, the board has the first word on every key.
    if (holds && key != nullptr && !std::holds_alternative<NotMine>(board_.took(input, table(stage)))) {
        refresh(session);
        return {};
    }
    if (ui::move_focus(ring(session), input)) {
        return {};
    }
    if (leave_.took(input)) {
        return {.next = ShowHome{}};
    }
    if (undo_while_open(session) && undo_.took(input)) {
        return {.undo = true};
    }
    return open ? answer(input, session, stage) : read_on(input, session, stage);
}

// The last move on the board, or else the last answer.
Reaction Round::take_back(const Session& session, const Stage& stage) {
    if (session.phase == Phase::feedback || !board_.can_undo()) {
        return {.undo = !session.commands.empty()};
    }
    board_.undo_last(table(stage));
    refresh(session);
    return {};
}

// To the slip's next or previous page, round the end.
void Round::turn_page(std::size_t by) {
    page_ = (page_ + by) % layout_.slip_parts.pages.size();
}

Reaction Round::read_on(const ui::Input& input, const Session& session, const Stage& stage) {
    const std::size_t pages = layout_.slip_parts.pages.size();
    const auto* wheel = std::get_if<ui::Wheel>(&input);
    const std::size_t before = page_;
    if (more_.took(input) || ui::means(input, ui::KeyAction::next_page)) {
        turn_page(1);
    } else if (ui::means(input, ui::KeyAction::previous_page)) {
        turn_page(pages - 1);
    } else if (wheel != nullptr && wheel->steps < 0 && page_ + 1 < pages) {
        turn_page(1);
    } else if (wheel != nullptr && wheel->steps > 0 && page_ > 0) {
        turn_page(pages - 1);
    }
    if (page_ != before) {
        more_.text =
            stage.words.part("window.round.more", {{"n", std::to_string(page_ + 1)}, {"of", std::to_string(pages)}});
        return {};
    }
    if (const auto said = said_by_key(input, session)) {
        return {.command = said};
    }
    if (say_.took(input) || ui::means(input, ui::KeyAction::say)) {
        return {.next = ShowAfterwards{}};
    }
    const bool undo = undo_.took(input);
    const bool next = next_.took(input);
    if (look_up_.took(input) || ui::means(input, ui::KeyAction::look_up)) {
        return {.next = ShowBriefing{.pack = {}, .fact = looked_up(session).fact}};
    }
    if (undo) {
        return {.undo = true};
    }
    const bool pressed = ui::is_press(input, ui::Named::enter) || ui::is_press(input, ui::Named::space);
    if (next || (pressed && !leave_.focused && !more_.focused && !say_.focused)) {
        return {.command = Continue{}};
    }
    return {};
}

Reaction Round::answer(const ui::Input& input, const Session& session, const Stage& stage) {
    const bool toggled = sure_.enabled && sure_.took(input);
    if (toggled || (sure_.enabled && !board_.takes_letters() && ui::means(input, ui::KeyAction::sure))) {
        said_sure_ = !said_sure_ ? std::optional(true) : *said_sure_ ? std::optional(false) : std::nullopt;
        say_how_sure(stage);
        lay_out(session, stage);
        if (std::holds_alternative<ui::PointerReleased>(input)) {
            const std::vector<ui::Control*> controls = ring(session);  // the next key is for the answer
            ui::set_focus(controls, controls.front());
        }
        return {};
    }
    if (!board_.takes_letters()) {
        if (const auto said = said_by_key(input, session)) {
            return {.command = said};
        }
    }
    const bool pressed = confirm_.took(input);
    const bool entered = ui::is_press(input, ui::Named::enter) && board_.enter_confirms() && !board_.holds() &&
                         !give_up_.focused && !take_back_.focused && !leave_.focused && !sure_.focused;
    if (pressed || entered) {
        return board_.is_complete() ? Reaction{.command = Answer{board_.response(), taken(stage), said_sure_}}
                                    : Reaction{};
    }
    if (take_back_.took(input)) {
        board_.undo_last(table(stage));
        refresh(session);
        return {};
    }
    const Said said = board_.took(input, table(stage));
    if (const auto* response = std::get_if<Response>(&said)) {
        return {.command = Answer{*response, taken(stage), said_sure_}};
    }
    if (std::holds_alternative<Taken>(said)) {
        refresh(session);
        const bool used = std::holds_alternative<ui::PointerReleased>(input) || ui::is_press(input, ui::Named::space) ||
                          ui::is_press(input, ui::Named::enter) || std::holds_alternative<ui::Typed>(input);
        return {.placed = used && !board_.takes_letters()};
    }
    if (give_up_.took(input) || (!board_.takes_letters() && ui::means(input, ui::KeyAction::give_up))) {
        return {.command = GiveUp{taken(stage)}};
    }
    if (leads_on(input) && confirm_.enabled) {
        ui::set_focus(ring(session), &confirm_);
    }
    return {};
}

}  // namespace standpoint::scenes
