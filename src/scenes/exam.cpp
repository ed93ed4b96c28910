#include "scenes/exam.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "play/modes/mode.hpp"
#include "scenes/parts.hpp"
#include "ui/icons.hpp"

namespace standpoint::scenes {

namespace {

// Whether the board was answered by choosing one option, which needs no confirming.
bool chooses_one(const Session& session) {
    const TaskKind kind = session.question().kind();
    return kind == TaskKind::pick_one || kind == TaskKind::true_false;
}

bool is_limited(const Session& session) {
    return budget_of(session).has_value();
}

}  // namespace

Exam::Exam(const Session& session, std::string title, const Stage& stage)
    : title_(std::move(title)), since_(stage.motion.now), board_(session, stage), numbers_(session.sheet.size()) {
    const auto name = [&](ui::Button& button, const char* text, ui::Rank rank, char32_t icon = 0) {
        button.text = stage.words.part(text);
        button.rank = rank;
        button.icon = icon;
    };
    name(leave_, "window.round.leave", ui::Rank::quiet, ui::icons::arrow_left);
    name(hand_in_, "window.exam.hand-in", ui::Rank::secondary);
    name(back_, "window.exam.back", ui::Rank::quiet);
    name(flag_, "window.exam.flag", ui::Rank::quiet, ui::icons::flag);
    name(next_, "window.exam.next", ui::Rank::primary);
    name(take_back_, "window.round.undo-move", ui::Rank::quiet, ui::icons::undo);
    name(sure_, "window.exam.hand-in", ui::Rank::primary);
    name(not_yet_, "window.exam.not-yet", ui::Rank::secondary);
    next_.key = sure_.key = stage.words.part("window.key.enter");
    deal(session, stage);
}

// The stage with the texts in the size that fits the question.
Stage Exam::table(const Stage& stage) const {
    return {.screen = stage.screen,
            .look = {layout_.theme, stage.look.metrics, stage.look.pad_button},
            .words = stage.words,
            .motion = stage.motion,
            .notice = stage.notice,
            .atlas = stage.atlas,
            .keys = stage.keys};
}

// The open question with its answer so far, or as it was left.
void Exam::deal(const Session& session, const Stage& stage) {
    question_ = session.current;
    const auto left = half_done_.find(question_);
    const auto& response = session.sheet[question_].response;
    board_ = left != half_done_.end() && !response ? left->second : Board(session, stage);
    half_done_.erase(question_);
    lay_out(session, stage);
    if (response) {
        board_.put(*response, table(stage));
    }
    lay_out(session, stage);
    ui::set_focus(ring(), ring().front());
}

void Exam::follow(const Session& session, const Stage& stage) {
    since_ = stage.motion.now;
    if (session.phase == Phase::finished) {
        return;
    }
    if (session.current != question_) {
        if (!session.sheet[question_].response) {
            half_done_.insert_or_assign(question_, board_);
        }
        deal(session, stage);
        return;
    }
    const auto& response = session.sheet[question_].response;
    if (chooses_one(session)) {
        // Nothing is chosen where its answer was taken out.
        board_.put(response.value_or(PickMany::Response{}), table(stage));
    }
    if (asking_) {  // what was being typed is an answer by now
        suggest(session);
        ui::set_focus(ring(), ring().front());
    }
    lay_out(session, stage);
}

std::vector<ui::Control*> Exam::ring() {
    if (asking_ && not_yet_.rank == ui::Rank::primary) {
        return {&not_yet_, &sure_};
    }
    if (asking_) {
        return {&sure_, &not_yet_};
    }
    std::vector<ui::Control*> controls = board_.ring();
    for (ui::Button* button : {&next_, &flag_, &take_back_, &back_}) {
        if (button->enabled) {
            controls.push_back(button);
        }
    }
    for (ui::Control& number : numbers_) {
        controls.push_back(&number);
    }
    controls.push_back(&hand_in_);
    controls.push_back(&leave_);
    return controls;
}

Milliseconds Exam::taken(const Stage& stage) const {
    return Milliseconds{std::llround(std::max(0.0, stage.motion.now - since_) * 1000)};
}

bool Exam::time_is_up(const Session& session, const Stage& stage) const {
    return time_left(session, taken(stage)) == Milliseconds{0};
}

ui::Seconds Exam::pause(const Session& session, const Stage& stage) const {
    return std::min(is_limited(session) ? pause::blinking : pause::still, board_.pause(table(stage)));
}

// What the board says now, where it is another answer than the sheet's; choosing one says it by itself.
std::optional<Command> Exam::changed(const Session& session, const Stage& stage) const {
    if (chooses_one(session) || board_.holds()) {
        return std::nullopt;
    }
    const auto& known = session.sheet[question_].response;
    if (board_.enter_confirms()) {
        const Response response = board_.response();
        return known == response ? std::nullopt : std::optional<Command>(Answer{response, taken(stage)});
    }
    return known ? std::optional<Command>(GiveUp{taken(stage)}) : std::nullopt;
}

// The same of what is typed, which is said once the question is left.
std::optional<Command> Exam::written(const Session& session, const Stage& stage) const {
    return board_.takes_letters() ? changed(session, stage) : std::nullopt;
}

Command Exam::kept_back(const Session& session, const Stage& stage) const {
    return written(session, stage).value_or(GoTo{question_, taken(stage)});
}

// `next`, after what was typed; the time is counted once.
Reaction Exam::leaving(const Session& session, const Stage& stage, Command next) const {
    if (auto typed = written(session, stage)) {
        return {.command = std::move(typed), .then = std::move(next)};
    }
    std::visit(
        [&](auto& command) {
            if constexpr (requires { command.taken; }) {
                command.taken = taken(stage);
            }
        },
        next);
    return {.command = std::move(next)};
}

Reaction Exam::go(const Session& session, const Stage& stage, std::size_t question) const {
    return question < numbers_.size() && question != question_ ? leaving(session, stage, GoTo{question, {}})
                                                               : Reaction{};
}

void Exam::ask(bool asking, const Session& session, const Stage& stage) {
    asking_ = asking;
    if (asking) {
        suggest(session);
    }
    lay_out(session, stage);
    ui::set_focus(ring(), asking ? ring().front() : &hand_in_);
    sure_.hovered = not_yet_.hovered = hand_in_.hovered = false;
}

// What Enter does when it is asked whether to hand in: that, or going on where something is open or flagged still.
void Exam::suggest(const Session& session) {
    const bool done = answered_on_paper(session) == session.sheet.size() && flagged_on_paper(session) == 0;
    ui::Button& first = done ? sure_ : not_yet_;
    ui::Button& second = done ? not_yet_ : sure_;
    first.rank = ui::Rank::primary;
    second.rank = ui::Rank::secondary;
    first.key = next_.key;
    second.key.clear();
}

// While it is asked whether to hand in.
Reaction Exam::asked(const ui::Input& input, const Session& session, const Stage& stage) {
    if (ui::is_press(input, ui::Named::escape)) {
        ask(false, session, stage);
        return {};
    }
    if (ui::move_focus(ring(), input)) {
        return {};
    }
    if (sure_.took(input)) {
        return {.command = HandIn{taken(stage)}};
    }
    if (not_yet_.took(input)) {
        ask(false, session, stage);
    }
    return {};
}

Reaction Exam::took(const ui::Input& input, const Session& session, const Stage& stage) {
    const bool left_alone = is_limited(session) && std::holds_alternative<ui::FocusLost>(input);
    if (ui::is_press(input, ui::Named::pause) || left_alone) {
        board_.let_go(table(stage));
        return {.next = PauseRound{}};
    }
    if (asking_) {
        return asked(input, session, stage);
    }
    const auto* key = std::get_if<ui::Key>(&input);
    const bool holds = board_.holds();
    if (ui::is_press(input, ui::Named::escape)) {
        if (holds) {
            board_.let_go(table(stage));
            return {};
        }
        return is_limited(session) ? Reaction{.next = PauseRound{}}
                                   : Reaction{.next = ShowHome{}, .command = kept_back(session, stage)};
    }
    if (key != nullptr && key->ctrl && key->key == ui::Named::z && !key->repeat && board_.can_undo()) {
        board_.undo_last(table(stage));
        return {.command = changed(session, stage)};
    }
    // While something is lifted, the board has the first word on every key.
    if (holds && key != nullptr && !std::holds_alternative<NotMine>(board_.took(input, table(stage)))) {
        lay_out(session, stage);
        return {.command = changed(session, stage)};
    }
    if (ui::move_focus(ring(), input)) {
        return {};
    }
    return use_buttons(input, session, stage);
}

Reaction Exam::use_buttons(const ui::Input& input, const Session& session, const Stage& stage) {
    if (leave_.took(input)) {
        return {.next = ShowHome{}, .command = kept_back(session, stage)};
    }
    if (hand_in_.took(input)) {
        ask(true, session, stage);
        return {.command = written(session, stage)};
    }
    const bool letters = board_.takes_letters();
    if (flag_.took(input) || (!letters && ui::means(input, ui::KeyAction::flag))) {
        return {.command = Flag{!session.sheet[question_].flagged, taken(stage)}};
    }
    if (next_.took(input) || (!letters && ui::means(input, ui::KeyAction::next_page))) {
        return go(session, stage, question_ + 1);
    }
    if (back_.took(input) || (!letters && ui::means(input, ui::KeyAction::previous_page))) {
        return go(session, stage, question_ - 1);
    }
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        if (numbers_[i].took(input)) {
            return go(session, stage, i);
        }
    }
    if (take_back_.took(input)) {
        board_.undo_last(table(stage));
        lay_out(session, stage);
        return {.command = changed(session, stage)};
    }
    return answer(input, session, stage);
}

// On the board. Enter goes on where the question has its answer.
Reaction Exam::answer(const ui::Input& input, const Session& session, const Stage& stage) {
    const std::vector<ui::Control*> of_board = board_.ring();
    const bool here = ui::focus_in(of_board).has_value();
    if (ui::is_press(input, ui::Named::enter) && here && board_.enter_confirms() && !board_.holds()) {
        if (next_.enabled) {
            return go(session, stage, question_ + 1);
        }
        ask(true, session, stage);
        return {.command = written(session, stage)};
    }
    const Said said = board_.took(input, table(stage));
    if (const auto* response = std::get_if<Response>(&said)) {
        const bool again = session.sheet[question_].response == *response;  // chosen once more: taken out
        ui::set_focus(ring(), next_.enabled ? static_cast<ui::Control*>(&next_) : &hand_in_);
        return {.command = again ? Command(GiveUp{taken(stage)}) : Command(Answer{*response, taken(stage)})};
    }
    if (std::holds_alternative<Taken>(said)) {
        const bool placed = !board_.takes_letters() &&
                            (std::holds_alternative<ui::PointerReleased>(input) ||
                             ui::is_press(input, ui::Named::space) || std::holds_alternative<ui::Typed>(input));
        lay_out(session, stage);
        return {.command = board_.takes_letters() ? std::nullopt : changed(session, stage), .placed = placed};
    }
    return {};
}

}  // namespace standpoint::scenes
