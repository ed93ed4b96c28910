#include "scenes/round.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "play/modes/mode.hpp"
#include "quiz/reasons.hpp"
#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"

namespace standpoint::scenes {

Round::Round(const Session& session, std::string title, const Stage& stage)
    : title_(std::move(title)), board_(session, stage) {
    leave_.text = stage.words.part("window.round.leave");
    leave_.icon = ui::icons::arrow_left;
    leave_.rank = ui::Rank::quiet;
    give_up_.text = stage.words.part("window.round.give-up");
    give_up_.rank = ui::Rank::quiet;
    confirm_.text = stage.words.part("window.round.confirm");
    confirm_.rank = ui::Rank::primary;
    confirm_.key = stage.words.part("window.key.enter");
    next_.rank = ui::Rank::primary;
    next_.key = stage.words.part("window.key.enter");
    undo_.text = stage.words.part("window.round.undo");
    undo_.icon = ui::icons::undo;
    undo_.rank = ui::Rank::quiet;
    undo_.on_table = false;
    say_ = say_button(stage);
    more_.icon = ui::icons::arrow_right;
    more_.rank = ui::Rank::quiet;
    more_.on_table = false;
    look_up_ = look_up_button(session.question().paragraph, true, stage);
    take_back_.text = stage.words.part("window.round.undo-move");
    take_back_.icon = ui::icons::undo;
    take_back_.rank = ui::Rank::quiet;
    sure_.rank = ui::Rank::quiet;
    deal(session, stage);
    if (session.phase == Phase::feedback) {
        judge(session, stage);
    }
    lay_out(session, stage);
}

// The stage with the texts in the size that fits the question.
Stage Round::table(const Stage& stage) const {
    return {.screen = stage.screen,
            .look = {layout_.theme, stage.look.metrics, stage.look.pad_button},
            .words = stage.words,
            .motion = stage.motion,
            .notice = stage.notice,
            .atlas = stage.atlas,
            .keys = stage.keys};
}

void Round::deal(const Session& session, const Stage& stage) {
    question_ = session.current;
    phase_ = session.phase;
    dealt_at_ = asked_at_ = stage.motion.now;
    hurried_ = !rules_of(session).feedback;  // against the clock no card is waited for
    board_ = Board(session, stage);
    confirm_.hovered = next_.hovered = give_up_.hovered = undo_.hovered = say_.hovered = take_back_.hovered =
        look_up_.hovered = false;
    said_sure_.reset();
    say_how_sure(stage);
    const bool last =
        rules_of(session).until_right ? session.waiting.empty() : session.current + 1 == session.deal->questions.size();
    next_.text = stage.words.part(last ? "window.round.finish" : "window.round.next");
    if (session.phase == Phase::retry && session.first_try) {
        board_.ask_again(*session.first_try);
    }
    refresh(session);
    const std::vector<ui::Control*> controls = ring(session);
    ui::set_focus(controls, controls.front());
}

void Round::judge(const Session& session, const Stage& stage) {
    phase_ = Phase::feedback;
    page_ = 0;
    answered_at_ = stage.motion.now;
    board_.judge(session.records.back(), stage);
    if (session.spares && *session.spares < 0) {
        next_.text = stage.words.part("window.round.finish");
    }
    if (rules_of(session).until_right && !session.waiting.empty()) {
        next_.text = stage.words.part("window.round.next");  // what was just missed comes back
    }
    ui::set_focus(ring(session), &next_);
}

void Round::follow(const Session& session, const Stage& stage) {
    if (session.phase == Phase::finished) {
        return;
    }
    if (session.phase == Phase::feedback && phase_ != Phase::feedback && session.current == question_) {
        judge(session, stage);
    } else if (session.phase == Phase::feedback && session.current == question_) {
        board_.judge(session.records.back(), stage);  // it may count in another way now
    } else if (session.phase == Phase::retry && session.current == question_ && phase_ == Phase::asking) {
        phase_ = Phase::retry;
        board_.ask_again(*session.first_try);
        const std::vector<ui::Control*> controls = ring(session);
        ui::set_focus(controls, controls.front());
    } else if (session.current != question_ || session.phase != phase_) {
        deal(session, stage);
        if (session.phase == Phase::feedback) {
            judge(session, stage);
        }
    }
    lay_out(session, stage);
}

namespace {

// How sure the player is counts before the first try at an answer.
bool asks_how_sure(const Session& session) {
    return rules_of(session).until_right && session.phase == Phase::asking;
}

}  // namespace

// Where no feedback stops for it, the last answer is taken back beside the open question.
bool Round::undo_while_open(const Session& session) {
    return !rules_of(session).feedback && !session.commands.empty() && session.phase != Phase::feedback;
}

bool Round::runs_a_clock(const Session& session) {
    return session.plan.timed || rules_of(session).budget;
}

std::vector<ui::Control*> Round::ring(const Session& session) {
    if (session.phase == Phase::feedback) {
        std::vector<ui::Control*> controls{&next_, &undo_, &say_, &look_up_};
        if (more_.enabled) {
            controls.push_back(&more_);
        }
        controls.push_back(&leave_);
        return controls;
    }
    std::vector<ui::Control*> controls = board_.ring();
    for (ui::Button* button : {&sure_, &confirm_, &take_back_, &give_up_, &undo_, &leave_}) {
        if (button == &undo_ && !undo_while_open(session)) {
            continue;
        }
        if (button->enabled) {
            controls.push_back(button);
        }
    }
    return controls;
}

// What can be done now; the focus leaves what cannot.
void Round::refresh(const Session& session) {
    confirm_.enabled = board_.confirms() && board_.is_complete();
    take_back_.enabled = board_.can_undo();
    sure_.enabled = asks_how_sure(session);
    const std::vector<ui::Control*> controls = ring(session);
    if (!ui::focus_in(controls)) {
        confirm_.focused = take_back_.focused = sure_.focused = false;
        ui::set_focus(controls, controls.front());
    }
}

// Nothing said, sure, not sure, and nothing again.
void Round::say_how_sure(const Stage& stage) {
    sure_.text = stage.words.part(!said_sure_   ? "window.study.how-sure"
                                  : *said_sure_ ? "window.study.sure"
                                                : "window.study.unsure");
    sure_.icon = !said_sure_ ? ui::icons::help : *said_sure_ ? ui::icons::check : ui::icons::close;
}

// Beside "I do not know"; without its key and sign where there is little room.
void Round::lay_out_sure(const Session& session, const Stage& here) {
    if (!asks_how_sure(session)) {
        return;
    }
    const float gap = here.look.theme.space.small;
    const ui::Box& next = take_back_.enabled ? take_back_.box : confirm_.box;
    const float end = board_.confirms() || take_back_.enabled ? next.x - gap : layout_.actions.right();
    const float x = give_up_.box.right() + gap;
    sure_.key = board_.takes_letters() ? std::string() : cap_of(ui::KeyAction::sure, here);
    float width = ui::size_of(sure_, here.look).width;
    if (x + width > end) {
        sure_.key.clear();
        sure_.icon = ui::icons::none;
        width = std::min(ui::size_of(sure_, here.look).width, std::max(0.0F, end - x));
    }
    sure_.box = {x, layout_.actions.y, width, layout_.actions.height};
}

void Round::lay_out(const Session& session, const Stage& stage) {
    give_up_.key = board_.takes_letters() ? std::string() : cap_of(ui::KeyAction::give_up, stage);
    layout_ = lay_out_round(session, board_, stage);
    const Stage here = table(stage);
    board_.lay_out(layout_.board, here);
    const float height = layout_.actions.height;
    const ui::Size leave = ui::size_of(leave_, {layout_.frame, stage.look.metrics, stage.look.pad_button});
    leave_.box = {layout_.leave.x - layout_.frame.space.medium, layout_.leave.centre().y - leave.height / 2,
                  leave.width, leave.height};
    const float give_up = ui::size_of(give_up_, here.look).width;
    give_up_.box = {layout_.actions.x, layout_.actions.y, give_up, height};
    const float confirm = std::max(180.0F, ui::size_of(confirm_, here.look).width);
    confirm_.box = {layout_.actions.right() - confirm, layout_.actions.y, confirm, height};
    const float take_back = ui::size_of(take_back_, here.look).width;
    take_back_.box = {confirm_.box.x - stage.look.theme.space.medium - take_back, layout_.actions.y, take_back, height};
    lay_out_sure(session, here);
    const ui::Box& buttons = layout_.slip_parts.buttons;
    next_.box = {buttons.x, buttons.y, buttons.width, height};
    const float beside = stage.look.theme.space.hair;
    const float say = ui::size_of(say_, here.look).width;
    const float below = next_.box.bottom() + stage.look.theme.space.small;
    undo_.box = {buttons.x, below, buttons.width - say - beside, height};
    say_.box = {undo_.box.right() + beside, below, say, height};
    const SlipLayout& parts = layout_.slip_parts;
    more_.enabled = parts.pages.size() > 1;
    page_ = more_.enabled ? std::min(page_, parts.pages.size() - 1) : 0;
    more_.text = stage.words.part("window.round.more",
                                  {{"n", std::to_string(page_ + 1)}, {"of", std::to_string(parts.pages.size())}});
    more_.key = cap_of(ui::KeyAction::next_page, stage);
    const float more = ui::size_of(more_, here.look).width;
    more_.box = {parts.more.right() - more, parts.more.y, more, parts.more.height};
    undo_.on_table = undo_while_open(session);
    if (undo_.on_table) {
        const float undo = ui::size_of(undo_, here.look).width;
        undo_.box = {layout_.actions.right() - undo, layout_.actions.y, undo, height};
    }
    lay_out_look_up(session, here);
}

// What the way to the briefing leads to: the fact of what was missed first.
Support Round::looked_up(const Session& session) {
    const Record& record = session.records.back();
    return missed_supports(session.question(), record.response, record.grade).front();
}

// At the right end of the slip's heading, or below it; its shorter text where there is little room.
void Round::lay_out_look_up(const Session& session, const Stage& here) {
    if (session.phase != Phase::feedback || session.records.empty()) {
        return;
    }
    const SlipLayout& parts = layout_.slip_parts;
    const ui::Spacing& space = here.look.theme.space;
    const bool below = parts.source.y > parts.heading.y;
    const float room = below ? parts.source.width : parts.heading.right() - verdict_end(session, here) - space.small;
    ui::Size size;
    for (const bool at_length : {true, false}) {
        const ui::Button made = look_up_button(looked_up(session).paragraph, at_length, here);
        look_up_.text = made.text;
        look_up_.key = made.key;
        size = ui::size_of(look_up_, here.look);
        if (size.width <= room) {
            break;
        }
    }
    constexpr float least = 28;  // still easily hit
    const float height = below ? parts.source.height : std::max(least, parts.heading.height + space.small);
    const float x = below ? parts.source.x - space.medium : parts.heading.right() - size.width;
    look_up_.box = {x, parts.source.centre().y - height / 2, size.width, height};
}

Milliseconds Round::taken(const Stage& stage) const {
    return Milliseconds{std::llround(std::max(0.0, stage.motion.now - asked_at_) * 1000)};
}

bool Round::time_is_up(const Session& session, const Stage& stage) const {
    return session.phase != Phase::feedback && time_left(session, taken(stage)) == Milliseconds{0};
}

ui::Seconds Round::pause(const Session& session, const Stage& stage) const {
    const ui::Durations& motion = stage.look.theme.motion;
    const bool open = session.phase != Phase::feedback;
    if ((!hurried_ && stage.motion.running(dealt_at_, motion.slow)) ||
        (!open && stage.motion.running(answered_at_, motion.usual))) {
        return pause::moving;
    }
    const bool clock = runs_a_clock(session) && open;
    return std::min(clock ? pause::blinking : pause::still, board_.pause(table(stage)));
}

}  // namespace standpoint::scenes
