// Where score, buttons and answers of the results lie: beside each other, or below where texts are large.
#include <algorithm>
#include <utility>

#include "play/modes/mode.hpp"
#include "quiz/reasons.hpp"
#include "scenes/parts.hpp"
#include "scenes/results.hpp"
#include "scenes/words.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1280;
constexpr float largest_text_beside = 1.3F;

// The pairs of a Match that were not joined at the first try.
std::string pairs_missed(const Question& question, const Grade& grade) {
    const auto& match = std::get<Match>(question.task);
    std::string pairs;
    for (std::size_t left = 0; left < match.lefts.size(); ++left) {
        if (!grade.parts[left]) {
            pairs += (pairs.empty() ? "" : "; ") + match.lefts[left] + " → " + match.rights[match.partner[left]];
        }
    }
    return pairs;
}

// "Paragraph 7", or "Paragraphs 7, 9" where what was missed stands in several.
std::string paragraphs_text(const std::vector<Support>& supports, const Stage& stage) {
    std::vector<int> numbers;
    std::string listed;
    for (const Support& support : supports) {
        if (std::ranges::find(numbers, support.paragraph) == numbers.end()) {
            numbers.push_back(support.paragraph);
            listed += (listed.empty() ? "" : ", ") + std::to_string(support.paragraph);
        }
    }
    return stage.words.part(numbers.size() == 1 ? "window.results.paragraph" : "window.results.paragraphs",
                            {{"n", listed}});
}

float look_up_width(const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    return ui::width_of(stage.words.part("window.briefing.look-up"), theme.type.caption, stage.look.metrics) +
           theme.space.small + ui::key_cap_size(key_of(ui::KeyAction::look_up, stage), stage.look).width;
}

}  // namespace

float Results::sign_size(const ui::Theme& theme) {
    return 28 * std::max(1.0F, theme.text_size);
}

Results::Row Results::row(const Record& record, float width, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const Question& question = view_.session.deal->questions[record.question];
    Row made;
    made.partly = record.grade.fraction > 0 && record.grade.verdict != Verdict::right;
    made.sign = record.grade.verdict == Verdict::right ? ui::Verdict::right
                : made.partly                          ? ui::Verdict::partly
                                                       : ui::Verdict::wrong;
    made.stem = ui::wrap(question.stem, width, theme.type.label, stage.look.metrics);
    made.missed = record.grade.verdict != Verdict::right;
    // Pairs that were joined one by one are right in the end: what was tried before is what to learn from.
    const bool tried = made.missed && rules_of(view_.session).in_pairs && record.response;
    const std::string yours =
        tried ? stage.words.part("window.results.tried", {{"pairs", pairs_missed(question, record.grade)}})
              : stage.words.part("window.results.yours",
                                 {{"answer", answer_text(stage.words, question, record.response)}});
    made.yours = ui::wrap(yours, width, theme.type.caption, stage.look.metrics);
    if (made.missed && !tried) {
        made.right = ui::wrap(stage.words.part("window.results.right", {{"answer", right_text(stage.words, question)}}),
                              width, theme.type.caption, stage.look.metrics);
    }
    made.paragraph = paragraphs_text(missed_supports(question, record.response, record.grade), stage);
    made.points = rules_of(view_.session).points == Points::share
                      ? stage.words.part("window.results.points", {{"n", std::to_string(record.points)}})
                      : stopped_text(record.taken);
    const float left = made.stem.height() + made.yours.height() + made.right.height();
    const float look_up = !made.missed ? 0.0F : theme.space.hair + theme.type.caption.line;
    const float right = theme.type.label.line + theme.type.caption.line + look_up;
    made.height = std::max(left, right) + 2 * theme.space.medium;
    return made;
}

void Results::lay_out(const Stage& stage) {
    stacked_ = stage.look.theme.text_size > largest_text_beside || !lay_out_beside(stage);
    if (stacked_) {
        lay_out_stacked(stage);
    }
    place_mistakes();
}

// The score at the left, the answers at the right, which scroll. False where the left does not fit.
bool Results::lay_out_beside(const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const bool narrow = stage.screen.width < 1100;
    const ui::Box page = ui::centred(area(stage), widest, side_margin(stage)).inside(ui::Insets::across(0, space.huge));
    const auto [side, rest] = ui::cut_left(page, narrow ? 272.0F : 332.0F);
    side_ = side;
    list_ = ui::cut_left(rest, narrow ? space.large + space.small : space.huge).second;
    const float buttons = place_buttons(0, stage);
    place_buttons(side_.bottom() - buttons, stage);
    ui::DrawList measured;
    if (draw_side(measured, stage) + space.small > side_.bottom() - buttons) {
        return false;
    }
    const ui::Box inner = list_.inside(space.large);
    const float head = theme.type.heading.line + space.small;
    scroll_.box = {inner.x, inner.y + head, inner.width, inner.bottom() - inner.y - head};
    scroll_.length = make_rows(inner.width, stage);
    scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
    inner_ = {inner.x, scroll_.box.y - scroll_.at, inner.width, scroll_.length};
    return true;
}

// Score, buttons and answers below each other, as high as they need to be.
void Results::lay_out_stacked(const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const ui::Box page = ui::centred(area(stage), widest, side_margin(stage));
    scroll_.box = {0, page.y, stage.screen.width, page.height};
    for (int time = 0; time < 2; ++time) {  // the first finds the length, and so how far it may be scrolled
        side_ = page.moved({0, space.large - scroll_.at});
        ui::DrawList measured;
        float y = draw_side(measured, stage) + space.large;
        y += place_buttons(y, stage) + space.large;
        inner_ = {page.x + space.large, y + space.large + theme.type.heading.line + space.small,
                  page.width - 2 * space.large, 0};
        inner_.height = make_rows(inner_.width, stage);
        list_ = {page.x, y, page.width, inner_.bottom() + space.large - y};
        scroll_.length = list_.bottom() + space.large + scroll_.at - page.y;
        scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
    }
}

// The buttons below each other, the two quiet ones beside each other where they fit; how high they are.
float Results::place_buttons(float top, const Stage& stage) {
    const ui::Spacing& space = stage.look.theme.space;
    const float height = ui::size_of(again_, stage.look).height;
    float y = top;
    if (again_.enabled) {
        again_.box = {side_.x, y, side_.width, height};
        y += height + space.small + space.hair;
    }
    if (practise_.enabled) {
        practise_.box = {side_.x, y, side_.width, height};
        y += height + space.small + space.hair;
    }
    y += space.hair;
    if (!scores_.enabled) {
        home_.box = {side_.x, y, side_.width, height};
        return home_.box.bottom() - top;
    }
    const std::vector<ui::Box> halves = ui::shares({side_.x, y, side_.width, height}, 2, space.small);
    const float widest_one = std::max(ui::size_of(scores_, stage.look).width, ui::size_of(home_, stage.look).width);
    scores_.box = halves[0];
    home_.box = halves[1];
    if (widest_one > halves[0].width) {
        scores_.box = {side_.x, y, side_.width, height};
        home_.box = scores_.box.moved({0, height + space.small});
    }
    return home_.box.bottom() - top;
}

// The answers as rows of this width; how high all of them are.
float Results::make_rows(float width, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    figures_ = practise_.enabled ? std::max(96.0F, look_up_width(stage)) : 96.0F;
    for (const Record& record : view_.session.records) {
        const Row made = row(record, width, stage);
        figures_ = std::max(figures_, ui::width_of(made.paragraph, theme.type.caption, stage.look.metrics));
        figures_ = std::max(figures_, ui::width_of(made.points, theme.type.label, stage.look.metrics));
    }
    const float text = width - sign_size(theme) - figures_ - 2 * theme.space.medium - theme.space.small;
    rows_.clear();
    float at = 0;
    for (const Record& record : view_.session.records) {
        Row made = row(record, text, stage);
        made.y = at;
        at += made.height;
        rows_.push_back(std::move(made));
    }
    return at;
}

// The mistakes where they are now that the list is scrolled so far; one out of view cannot be used and loses the focus.
void Results::place_mistakes() {
    constexpr float apart = 2;
    constexpr float outside = 12;
    bool lost = false;
    for (std::size_t i = 0; i < mistakes_.size(); ++i) {
        ui::Control& mistake = mistakes_[i];
        mistake.box = {inner_.x - outside, inner_.y + rows_[i].y + apart, inner_.width + outside,
                       rows_[i].height - 2 * apart};
        mistake.enabled = view_.session.records[i].grade.verdict != Verdict::right && mistake.box.y >= scroll_.box.y &&
                          mistake.box.bottom() <= scroll_.box.bottom();
        lost = lost || (mistake.focused && !mistake.enabled);
        if (!mistake.enabled) {
            mistake.focused = mistake.hovered = mistake.held = false;
        }
    }
    if (lost) {
        ui::set_focus(ring(), ring().front());
    }
}

}  // namespace standpoint::scenes
