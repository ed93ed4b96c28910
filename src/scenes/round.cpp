#include "scenes/round.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"

namespace standpoint::scenes {

namespace {

ui::OptionCard option_card(std::string key, std::string text, bool many) {
    ui::OptionCard card;
    card.key = std::move(key);
    card.text = std::move(text);
    card.many = many;
    return card;
}

std::vector<ui::OptionCard> option_cards(const Question& question, const Phrases& words) {
    std::vector<ui::OptionCard> cards;
    const auto add = [&](const std::vector<Option>& options, bool many) {
        for (std::size_t i = 0; i < options.size(); ++i) {
            cards.push_back(option_card(std::to_string(i + 1), options[i].text, many));
        }
    };
    if (const auto* one = std::get_if<PickOne>(&question.task)) {
        add(one->options, false);
    } else if (const auto* many = std::get_if<PickMany>(&question.task)) {
        add(many->options, true);
    } else if (std::holds_alternative<TrueFalse>(question.task)) {
        cards.push_back(option_card("1", words.part("window.true"), false));
        cards.push_back(option_card("2", words.part("window.false"), false));
    }
    return cards;
}

// Which options are right, and which were chosen.
bool is_right(const Question& question, std::size_t index) {
    if (const auto* one = std::get_if<PickOne>(&question.task)) {
        return one->options[index].right;
    }
    if (const auto* many = std::get_if<PickMany>(&question.task)) {
        return many->options[index].right;
    }
    return std::get<TrueFalse>(question.task).truth == (index == 0);
}

bool is_chosen(const std::optional<Response>& response, std::size_t index) {
    if (!response) {
        return false;
    }
    if (const auto* one = std::get_if<PickOne::Response>(&*response)) {
        return one->option == index;
    }
    if (const auto* many = std::get_if<PickMany::Response>(&*response)) {
        return std::ranges::find(many->options, index) != many->options.end();
    }
    const auto* said = std::get_if<TrueFalse::Response>(&*response);
    return said != nullptr && said->said == (index == 0);
}

}  // namespace

Round::Round(const Session& session, std::string title, const Stage& stage) : title_(std::move(title)) {
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
    deal(session, stage);
    if (session.phase == Phase::feedback) {
        judge(session, stage);
    }
    lay_out(session, stage);
}

void Round::deal(const Session& session, const Stage& stage) {
    question_ = session.current;
    phase_ = session.phase;
    dealt_at_ = asked_at_ = stage.motion.now;
    hurried_ = false;
    options_ = option_cards(session.question(), stage.words);
    field_ = {};
    field_.hint = stage.words.part("window.type.hint");
    field_.keeps_arrows = true;
    const bool typing = options_.empty();
    const bool many = std::holds_alternative<PickMany>(session.question().task);
    give_up_.key = typing ? std::string() : "0";
    confirm_.enabled = typing || many;
    confirm_.hovered = next_.hovered = give_up_.hovered = undo_.hovered = false;
    next_.text = stage.words.part(session.current + 1 < session.deal->questions.size() ? "window.round.next"
                                                                                       : "window.round.finish");
    if (session.phase == Phase::retry && session.first_try) {
        field_.text = std::get<TypeIn::Response>(*session.first_try).text;
        field_.caret = field_.anchor = field_.text.size();
    }
    ui::set_focus(ring(session), typing ? static_cast<ui::Control*>(&field_) : options_.data());
}

void Round::judge(const Session& session, const Stage& stage) {
    phase_ = Phase::feedback;
    answered_at_ = stage.motion.now;
    const Question& question = session.question();
    const Record& record = session.records.back();
    const bool many = std::holds_alternative<PickMany>(question.task);
    const bool all_right = record.grade.verdict == Verdict::right;
    for (std::size_t i = 0; i < options_.size(); ++i) {
        ui::OptionCard& card = options_[i];
        const bool chosen = is_chosen(record.response, i);
        const bool right = is_right(question, i);
        card.enabled = false;
        card.hovered = card.held = card.focused = false;
        card.picked = chosen;
        card.verdict = !right ? (chosen ? ui::Verdict::wrong : ui::Verdict::none)
                              : (chosen || !many ? ui::Verdict::right : ui::Verdict::missed);
        if (card.verdict == ui::Verdict::wrong) {
            card.word = stage.words.part(many ? "window.word.wrong" : "window.word.yours");
        } else if (card.verdict == ui::Verdict::missed) {
            card.word = stage.words.part("window.word.missed");
        } else if (card.verdict == ui::Verdict::right) {
            card.word = stage.words.part(chosen || all_right ? "window.word.right" : "window.word.right-answer");
        }
    }
    if (options_.empty()) {
        field_.enabled = field_.held = field_.focused = false;
        if (record.response) {
            field_.text = std::get<TypeIn::Response>(*record.response).text;
        } else {
            field_.text.clear();
            field_.hint = stage.words.part("window.answer.given-up");
        }
        field_.caret = field_.anchor = 0;
        field_.verdict = all_right ? ui::Verdict::right : ui::Verdict::wrong;
        field_.word = stage.words.part(all_right                                 ? "window.word.right"
                                       : record.grade.verdict == Verdict::almost ? "window.word.almost"
                                                                                 : "window.word.wrong");
    }
    ui::set_focus(ring(session), &next_);
}

void Round::follow(const Session& session, const Stage& stage) {
    if (session.phase == Phase::finished) {
        return;
    }
    if (session.phase == Phase::feedback && phase_ != Phase::feedback && session.current == question_) {
        judge(session, stage);
    } else if (session.phase == Phase::retry && session.current == question_ && phase_ == Phase::asking) {
        phase_ = Phase::retry;
        field_.anchor = 0;
        field_.caret = field_.text.size();
        ui::set_focus(ring(session), &field_);
    } else if (session.current != question_ || session.phase != phase_) {
        deal(session, stage);
        if (session.phase == Phase::feedback) {
            judge(session, stage);
        }
    }
    lay_out(session, stage);
}

std::vector<ui::Control*> Round::ring(const Session& session) {
    std::vector<ui::Control*> controls;
    if (session.phase == Phase::feedback) {
        return {&next_, &undo_, &leave_};
    }
    for (ui::OptionCard& option : options_) {
        controls.push_back(&option);
    }
    if (options_.empty()) {
        controls.push_back(&field_);
    }
    if (confirm_.enabled) {
        controls.push_back(&confirm_);
    }
    controls.push_back(&give_up_);
    controls.push_back(&leave_);
    return controls;
}

void Round::lay_out(const Session& session, const Stage& stage) {
    layout_ = lay_out_round(session, options_, stage);
    const ui::Look look{layout_.theme, stage.look.metrics};
    for (std::size_t i = 0; i < options_.size(); ++i) {
        options_[i].box = layout_.options[i];
    }
    field_.box = layout_.field;
    const float height = layout_.actions.height;
    leave_.box = {layout_.leave.x - stage.look.theme.space.medium, layout_.leave.centre().y - height / 2,
                  ui::size_of(leave_, look).width, height};
    const float give_up = ui::size_of(give_up_, look).width;
    give_up_.box = {layout_.actions.x, layout_.actions.y, give_up, height};
    const float confirm = std::max(180.0F, ui::size_of(confirm_, look).width);
    confirm_.box = {layout_.actions.right() - confirm, layout_.actions.y, confirm, height};
    const ui::Box& buttons = layout_.slip_parts.buttons;
    next_.box = {buttons.x, buttons.y, buttons.width, height};
    undo_.box = {buttons.x, next_.box.bottom() + stage.look.theme.space.small, buttons.width, height};
}

Milliseconds Round::taken(const Stage& stage) const {
    return Milliseconds{std::llround(std::max(0.0, stage.motion.now - asked_at_) * 1000)};
}

Reaction Round::say(Response response, const Stage& stage) {
    return {.command = Answer{std::move(response), taken(stage)}};
}

Reaction Round::took(const ui::Input& input, const Session& session, const Stage& stage) {
    hurried_ = hurried_ || std::holds_alternative<ui::Key>(input) || std::holds_alternative<ui::Typed>(input) ||
               std::holds_alternative<ui::PointerPressed>(input);
    const std::vector<ui::Control*> controls = ring(session);
    if (ui::is_press(input, ui::Named::escape)) {
        return {.next = ShowHome{}};
    }
    if (const auto* key = std::get_if<ui::Key>(&input);
        key != nullptr && key->ctrl && key->key == ui::Named::z && !key->repeat) {
        return {.undo = !session.commands.empty()};
    }
    if (ui::move_focus(controls, input)) {
        return {};
    }
    if (leave_.took(input)) {
        return {.next = ShowHome{}};
    }
    return session.phase == Phase::feedback ? read_on(input) : answer(input, session, stage);
}

Reaction Round::read_on(const ui::Input& input) {
    const bool undo = undo_.took(input);
    const bool next = next_.took(input);
    if (undo) {
        return {.undo = true};
    }
    const bool pressed = ui::is_press(input, ui::Named::enter) || ui::is_press(input, ui::Named::space);
    if (next || (pressed && !leave_.focused)) {
        return {.command = Continue{}};
    }
    return {};
}

Reaction Round::answer(const ui::Input& input, const Session& session, const Stage& stage) {
    const Task& task = session.question().task;
    if (std::holds_alternative<PickMany>(task)) {
        return pick_many(input, session, stage);
    }
    const ui::Look look{layout_.theme, stage.look.metrics};
    if (std::holds_alternative<TypeIn>(task)) {
        const ui::TextField::Edit edit = field_.edit(input, look);
        const bool confirmed = confirm_.took(input) || edit == ui::TextField::Edit::submitted;
        if (confirmed && !field_.text.empty()) {
            return say(TypeIn::Response{field_.text}, stage);
        }
    }
    for (std::size_t i = 0; i < options_.size(); ++i) {
        const bool letter = std::holds_alternative<TrueFalse>(task) &&
                            ui::is_typed(input, stage.words.part(i == 0 ? "window.true.key" : "window.false.key"));
        if (options_[i].took(input) || letter) {
            return std::holds_alternative<TrueFalse>(task) ? say(TrueFalse::Response{i == 0}, stage)
                                                           : say(PickOne::Response{i}, stage);
        }
    }
    if (give_up_.took(input) || (!give_up_.key.empty() && ui::is_typed(input, give_up_.key))) {
        return {.command = GiveUp{taken(stage)}};
    }
    return {};
}

// Space and clicks tick; Enter confirms what is ticked, and ticks where nothing is.
Reaction Round::pick_many(const ui::Input& input, const Session& session, const Stage& stage) {
    const auto& task = std::get<PickMany>(session.question().task);
    PickMany::Response response;
    for (std::size_t i = 0; i < task.options.size(); ++i) {
        if (options_[i].picked) {
            response.options.push_back(i);
        }
    }
    bool used = confirm_.took(input);
    if (!response.options.empty() && ui::is_press(input, ui::Named::enter) && !give_up_.focused && !leave_.focused) {
        used = true;
    }
    if (used) {
        return response.options.empty() ? Reaction{} : say(response, stage);
    }
    for (ui::OptionCard& option : options_) {
        if (option.took(input)) {
            option.picked = !option.picked;
        }
    }
    if (give_up_.took(input) || ui::is_typed(input, give_up_.key)) {
        return {.command = GiveUp{taken(stage)}};
    }
    return {};
}

ui::Seconds Round::pause(const Session& session, const Stage& stage) const {
    const ui::Durations& motion = stage.look.theme.motion;
    if ((!hurried_ && stage.motion.running(dealt_at_, motion.slow)) ||
        (session.phase == Phase::feedback && stage.motion.running(answered_at_, motion.usual))) {
        return pause::moving;
    }
    const bool clock = session.plan.timed && session.phase != Phase::feedback;
    const bool caret = options_.empty() && field_.focused;
    return clock || caret ? pause::blinking : pause::still;
}

}  // namespace standpoint::scenes
