// Where the parts of an exam lie and how they are drawn.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "scenes/exam.hpp"
#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr std::size_t columns = 3;  // of numbers
constexpr float highest_number = 40;

// How much time is left, and of extra time how much of it was given, at what length there is room for: the longest
// text first.
std::vector<std::string> clock_texts(const Session& session, Milliseconds left, const Phrases& words) {
    const std::string time = clock_text(std::chrono::ceil<std::chrono::seconds>(left));
    std::vector<std::string> texts{words.part("window.exam.time-left", {{"time", time}})};
    const auto allowed = time_allowed(session.plan);
    if (allowed && session.plan.extra_time > RoundPlan{}.extra_time) {
        const std::string extra = clock_text(*allowed - *session.plan.minutes);
        for (const char* name : {"window.exam.time-left.extra-short", "window.exam.time-left.extra"}) {
            texts.insert(texts.begin(), words.part(name, {{"time", time}, {"extra", extra}}));
        }
    }
    return texts;
}

std::string open_text(const Session& session, const Stage& stage) {
    const std::size_t open = session.sheet.size() - answered_on_paper(session);
    return open == 0 ? stage.words.part("window.exam.ask.all") : counted(stage.words, "window.exam.ask.open", open);
}

}  // namespace

void Exam::lay_out(const Session& session, const Stage& stage) {
    const std::size_t last = session.sheet.size() - 1;
    next_.enabled = question_ < last;
    back_.enabled = question_ > 0;
    take_back_.enabled = board_.can_undo();
    flag_.key = board_.takes_letters() ? std::string() : cap_of(ui::KeyAction::flag, stage);
    flag_.text = stage.words.part(session.sheet[question_].flagged ? "window.exam.unflag" : "window.exam.flag");
    layout_ = lay_out_round(session, board_, stage);
    board_.lay_out(layout_.board, table(stage));
    const ui::Look frame{layout_.frame, stage.look.metrics, stage.look.pad_button};
    const ui::Size leave = ui::size_of(leave_, frame);
    leave_.box = {layout_.leave.x - layout_.frame.space.medium, layout_.leave.centre().y - leave.height / 2,
                  leave.width, leave.height};
    const ui::Size hand_in = ui::size_of(hand_in_, frame);
    hand_in_.box = {layout_.bar.right() - hand_in.width, layout_.bar.centre().y - hand_in.height / 2, hand_in.width,
                    hand_in.height};
    place_numbers(session, stage);
    place_actions(session, stage);
    place_question(session, stage);
    const std::vector<ui::Control*> controls = ring();
    if (!ui::focus_in(controls)) {
        for (ui::Control* control : {static_cast<ui::Control*>(&next_), static_cast<ui::Control*>(&back_),
                                     static_cast<ui::Control*>(&take_back_)}) {
            control->focused = false;
        }
        ui::set_focus(controls, controls.front());
    }
}

void Exam::place_numbers(const Session& session, const Stage& stage) {
    const ui::Spacing& space = stage.look.theme.space;
    const ui::TypeStep& caption = layout_.frame.type.caption;
    numbers_head_ = {layout_.rail.x, layout_.rail.y, layout_.rail.width, 2 * caption.line};
    const float gap = space.small;
    const std::size_t rows = (session.sheet.size() + columns - 1) / columns;
    const float top = numbers_head_.bottom() + space.small;
    const float room = layout_.rail.bottom() - top;
    const float height = std::min(highest_number, (room + gap) / static_cast<float>(rows) - gap);
    const std::vector<ui::Box> boxes =
        ui::grid({layout_.rail.x, top, layout_.rail.width, room}, columns, numbers_.size(), height, gap);
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        numbers_[i].box = boxes[i];
    }
}

// Back and the flag at the left, the way on at the right.
void Exam::place_actions(const Session&, const Stage& stage) {
    const ui::Look look = table(stage).look;
    const ui::Box& row = layout_.actions;
    const float gap = stage.look.theme.space.small;
    const float back = ui::size_of(back_, look).width;
    back_.box = {row.x, row.y, back, row.height};
    flag_.box = {row.x + back + gap, row.y, ui::size_of(flag_, look).width, row.height};
    const float next = std::max(160.0F, ui::size_of(next_, look).width);
    next_.box = {row.right() - next, row.y, next, row.height};
    const float take_back = ui::size_of(take_back_, look).width;
    take_back_.box = {next_.box.x - gap - take_back, row.y, take_back, row.height};
}

// What asks whether to hand in, in the middle of the screen.
void Exam::place_question(const Session& session, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    constexpr float usual = 560;
    const ui::Size sure = ui::size_of(sure_, stage.look);
    const ui::Size not_yet = ui::size_of(not_yet_, stage.look);
    const float pad = space.large + space.small;
    const ui::Box within = area(stage);
    const float width = std::min(std::max({usual, sure.width + 2 * pad, not_yet.width + 2 * pad}),
                                 within.width - 2 * side_margin(stage));
    const float inner = width - 2 * pad;
    const std::size_t flagged = flagged_on_paper(session);
    std::string text = open_text(session, stage);
    if (flagged > 0) {
        text += ' ' + counted(stage.words, "window.exam.ask.flagged", flagged);
    }
    question_title_ = ui::wrap(stage.words.part("window.exam.ask"), inner, theme.type.title, stage.look.metrics);
    question_text_ = ui::wrap(text, inner, theme.type.body, stage.look.metrics);
    const float above = pad + question_title_.height() + space.small + question_text_.height() + space.large;
    question_card_ = ui::middle(within, {width, above + 2 * sure.height + space.small + space.hair + pad});
    const bool done = sure_.rank == ui::Rank::primary;
    ui::Button& first = done ? sure_ : not_yet_;
    ui::Button& second = done ? not_yet_ : sure_;
    first.box = {question_card_.x + pad, question_card_.y + above, inner, sure.height};
    second.box = first.box.moved({0, sure.height + space.small + space.hair});
}

void Exam::draw_asking(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::draw_card(list, question_card_, stage.look, 1);
    const float x = sure_.box.x;
    const float y = ui::draw(list, question_title_, {x, question_card_.y + theme.space.large + theme.space.small},
                             theme.colour.ink);
    ui::draw(list, question_text_, {x, y + theme.space.small}, theme.colour.muted);
    ui::draw(list, sure_, stage.look);
    ui::draw(list, not_yet_, stage.look);
}

// Which question this is and the time that is left, between the ways out; the title where there is room.
void Exam::draw_bar(ui::DrawList& list, const Session& session, const Stage& stage) const {
    const ui::Theme& theme = layout_.frame;
    const ui::Look look{theme, stage.look.metrics, stage.look.pad_button};
    ui::draw(list, leave_, look);
    ui::draw(list, hand_in_, look);
    const float middle = layout_.steps.centre().y;
    float x = ui::draw_line(list,
                            stage.words.part("window.round.question", {{"n", std::to_string(question_ + 1)},
                                                                       {"of", std::to_string(numbers_.size())}}),
                            {layout_.steps.x, middle}, theme.type.label, theme.colour.table_ink, stage.look.metrics);
    const float end = hand_in_.box.x - theme.space.large;
    if (const auto left = time_left(session, taken(stage))) {
        const float icon = theme.type.label.line;
        x += theme.space.large;
        const float room = end - x - icon - theme.space.small;
        std::vector<std::string> clocks = clock_texts(session, *left, stage.words);
        while (clocks.size() > 1 && ui::width_of(clocks.front(), theme.type.label, stage.look.metrics) > room) {
            clocks.erase(clocks.begin());
        }
        const std::string& clock = clocks.front();
        list.push_back(ui::Icon{ui::icons::clock, {x + icon / 2, middle}, icon, theme.colour.table_muted});
        x = ui::draw_line(list, clock, {x + icon + theme.space.small, middle}, theme.type.label, theme.colour.table_ink,
                          stage.look.metrics);
    }
    const float width = ui::width_of(title_, theme.type.caption, stage.look.metrics);
    if (x + theme.space.large + width <= end) {
        draw_line_to(list, title_, {end, middle}, theme.type.caption, theme.colour.table_muted, stage);
    }
}

// An answered one is filled and has a check, a flagged one its flag, the open one stands on gold. Beside each number
// there is room for its signs, so that it stays where it is.
void Exam::draw_numbers(ui::DrawList& list, const Session& session, const Stage& stage) const {
    const ui::Theme& theme = layout_.frame;
    const ui::Colours& c = theme.colour;
    const std::string answered =
        stage.words.part("window.exam.answered",
                         {{"n", std::to_string(answered_on_paper(session))}, {"of", std::to_string(numbers_.size())}});
    const ui::Block head = one_line(answered, numbers_head_.width, theme.type.caption, stage);
    ui::draw(list, head, {numbers_head_.x, numbers_head_.y + theme.type.caption.line / 2}, c.table_muted);
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        const ui::Control& number = numbers_[i];
        const OnSheet& one = session.sheet[i];
        const bool open = i == question_;
        list.push_back(ui::Fill{number.box,
                                open             ? c.accent
                                : one.response   ? c.picked_face
                                : number.hovered ? c.raised_hover
                                                 : c.raised,
                                theme.radius.chip, open ? 0.0F : 1.0F, c.raised_edge});
        const ui::Colour signs = open ? c.accent_ink : c.accent_text;
        const float sign = std::min(12.0F, number.box.height * 0.36F);
        const float inset = sign / 2 + 3;
        const float room = number.box.width - 6 - (sign + 2);
        const ui::Block text = one_line(std::to_string(i + 1), room, theme.type.label, stage);
        const float x = number.box.x + 3 + (room - text.width) / 2;
        ui::draw_line(list, text.lines.front(), {x, number.box.centre().y}, text.step, open ? c.accent_ink : c.ink,
                      stage.look.metrics);
        if (one.flagged) {
            list.push_back(
                ui::Icon{ui::icons::flag, {number.box.right() - inset, number.box.y + inset}, sign * 1.3F, signs});
        }
        if (one.response) {
            list.push_back(
                ui::Shape{ui::Mark::check, {number.box.right() - inset, number.box.bottom() - inset}, sign, signs});
        }
    }
    for (const ui::Control& number : numbers_) {
        ui::draw_focus(list, number, theme.radius.chip, stage.look);
    }
}

void Exam::draw_question(ui::DrawList& list, const Session& session, const Stage& stage) const {
    const Stage here = table(stage);
    const ui::Theme& theme = layout_.theme;
    ui::draw_card(list, layout_.card, here.look);
    const std::string calls = board_.calls(stage);
    ui::draw_line(list, calls.empty() ? instruction(stage.words, session.question().task) : calls,
                  {layout_.over.x, layout_.over.centre().y}, theme.type.over, theme.colour.accent_text,
                  stage.look.metrics);
    const float slack = (layout_.stem.height - layout_.stem_text.height()) / 2;
    const float top = layout_.stem.y + std::min(slack, theme.space.medium);
    ui::draw(list, layout_.stem_text, {layout_.stem.x, top}, theme.colour.ink);
    board_.draw(list, here);
    for (const ui::Button* button : {&back_, &flag_, &take_back_, &next_}) {
        if (button->enabled) {
            ui::draw(list, *button, here.look);
        }
    }
    const std::string help = board_.help(here);
    if (!help.empty()) {
        const float y = layout_.actions.bottom() + theme.space.small + theme.type.caption.line / 2;
        const float x = layout_.actions.x + theme.space.medium;
        const ui::Block line = one_line(help, layout_.actions.right() - x, theme.type.caption, stage);
        ui::draw_line(list, help, {x, y}, line.step, theme.colour.table_muted, stage.look.metrics);
    }
}

ui::DrawList Exam::draw(const Session& session, const Stage& stage) const {
    ui::DrawList list;
    draw_ground(list, stage);
    if (asking_) {
        draw_asking(list, stage);
        return list;
    }
    draw_bar(list, session, stage);
    draw_numbers(list, session, stage);
    draw_question(list, session, stage);
    return list;
}

}  // namespace standpoint::scenes
