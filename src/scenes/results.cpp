#include "scenes/results.hpp"

#include <algorithm>
#include <utility>

#include "play/modes/mode.hpp"
#include "quiz/reasons.hpp"
#include "scenes/parts.hpp"
#include "ui/icons.hpp"

namespace standpoint::scenes {

Results::Results(ResultsView view, const Stage& stage) : view_(std::move(view)) {
    const Phrases& words = stage.words;
    const bool studied = is_study();
    again_.text = words.part(studied ? "window.study.on" : "window.results.again");
    again_.enabled = !studied || view_.due > 0;
    scores_.enabled = !studied;
    again_.rank = ui::Rank::primary;
    again_.key = words.part("window.key.enter");
    practise_.text = words.part("window.results.practise");
    practise_.enabled = !studied && !mistakes(view_.session).empty();
    scores_.text = words.part("window.home.top-scores");
    scores_.icon = ui::icons::trophy;
    scores_.rank = ui::Rank::quiet;
    home_.text = words.part("window.results.home");
    home_.icon = ui::icons::home;
    home_.rank = ui::Rank::quiet;
    ui::set_focus(ring(), ring().front());
    mistakes_.resize(view_.session.records.size());
    lay_out(stage);
    show_focus(stage);
    lay_out(stage);
}

// The buttons, then the mistakes that are in view.
bool Results::is_study() const {
    return rules_of(view_.session).until_right;
}

std::vector<ui::Control*> Results::ring() {
    std::vector<ui::Control*> controls{&again_, &practise_, &scores_, &home_};
    std::erase_if(controls, [](const ui::Control* control) { return !control->enabled; });
    for (ui::Control& mistake : mistakes_) {
        if (mistake.enabled) {
            controls.push_back(&mistake);
        }
    }
    return controls;
}

// The mistake that the key leads to: the one with the focus, else the first in view.
std::optional<std::size_t> Results::looked_up() const {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < mistakes_.size(); ++i) {
        if (mistakes_[i].focused) {
            return i;
        }
        if (mistakes_[i].enabled && !first) {
            first = i;
        }
    }
    return first;
}

ShowBriefing Results::look_up(std::size_t row) const {
    const Record& record = view_.session.records[row];
    const Question& question = view_.session.deal->questions[record.question];
    return {.pack = view_.pack, .fact = missed_supports(question, record.response, record.grade).front().fact};
}

void Results::show_focus(const Stage& stage) {
    for (const ui::Control* control : ring()) {
        if (control->focused && stacked_) {
            bring_into_view(scroll_, *control, stage);
        }
    }
}

Reaction Results::took(const ui::Input& input, const Stage& stage) {
    if (ui::is_press(input, ui::Named::escape)) {
        return {.next = ShowHome{}};
    }
    // Up and down scroll: the buttons are reached with Tab, left and right too.
    constexpr float line = 56;
    if (const auto* key = std::get_if<ui::Key>(&input); key != nullptr &&
                                                        (key->key == ui::Named::up || key->key == ui::Named::down) &&
                                                        scroll_.length > scroll_.box.height) {
        const float by = key->key == ui::Named::up ? -line : line;
        const float to = std::clamp(scroll_.at + by, 0.0F, scroll_.length - scroll_.box.height);
        if (to != scroll_.at) {
            scroll_.at = to;
            lay_out(stage);
            return {};
        }
    }
    if (ui::move_focus(ring(), input)) {
        show_focus(stage);
        lay_out(stage);
        return {};
    }
    if (scroll_.took(input)) {
        lay_out(stage);
        return {};
    }
    const auto* pressed = std::get_if<ui::PointerPressed>(&input);
    if (stacked_ && pressed != nullptr && !scroll_.box.contains(pressed->at)) {
        return {};  // what is scrolled under the banner cannot be pressed
    }
    if (const auto row = looked_up(); row && ui::means(input, ui::KeyAction::look_up)) {
        return {.next = look_up(*row)};
    }
    for (std::size_t i = 0; i < mistakes_.size(); ++i) {
        if (mistakes_[i].took(input)) {
            return {.next = look_up(i)};
        }
    }
    const RoundPlan& plan = view_.session.plan;
    if (again_.enabled && again_.took(input)) {
        const Mode& mode = mode_of(plan);
        const bool anew = mode.offered && !plan.day;  // today's was played: a mixed round then
        return {.next = StartRound{.pack = view_.pack,
                                   .length = mode.chosen_length ? plan.order.length : std::size_t{10},
                                   .timed = plan.timed,
                                   .mode = anew ? plan.mode : "round"}};
    }
    if (practise_.enabled && practise_.took(input)) {
        std::vector<Item> items = mistakes(view_.session);
        const std::size_t count = items.size();
        return {.next = StartRound{.pack = view_.pack, .length = count, .practise = std::move(items)}};
    }
    if (scores_.enabled && scores_.took(input)) {
        return {.next = ShowTopScores{view_.pack}};
    }
    if (home_.took(input)) {
        return {.next = ShowHome{}};
    }
    return {};
}

}  // namespace standpoint::scenes
