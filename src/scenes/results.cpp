#include "scenes/results.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "play/modes/mode.hpp"
#include "play/study.hpp"
#include "quiz/reasons.hpp"
#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1280;
constexpr float largest_text_beside = 1.3F;

float sign_size(const ui::Theme& theme) {
    return 28 * std::max(1.0F, theme.text_size);
}

bool is_study(const Session& session) {
    return rules_of(session).until_right;
}

Milliseconds total(const Session& session) {
    Milliseconds sum{};
    for (const Record& record : session.records) {
        sum += record.taken;
    }
    return sum;
}

// "Look it up", ending at a point; with the key on the one that the key leads to.
void draw_look_up(ui::DrawList& list, ui::Point right_middle, bool with_key, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const std::string key = with_key ? cap_of(ui::KeyAction::look_up, stage) : std::string();
    if (!key.empty()) {
        const ui::Size cap = ui::key_cap_size(key, stage.look);
        right_middle.x -= cap.width;
        ui::draw_key_cap(list, key, right_middle - ui::Point{0, cap.height / 2}, stage.look, theme.colour.accent_text,
                         theme.colour.accent_text);
        right_middle.x -= theme.space.small;
    }
    draw_line_to(list, stage.words.part("window.briefing.look-up"), right_middle, theme.type.caption,
                 theme.colour.accent_text, stage);
}

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

Results::Results(ResultsView view, const Stage& stage) : view_(std::move(view)) {
    const Phrases& words = stage.words;
    const bool studied = is_study(view_.session);
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

// Gives the y below it.
float Results::draw_side(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const Phrases& words = stage.words;
    const ui::Block over = one_line(view_.title, side_.width, theme.type.over, stage);
    float y = ui::draw(list, over, side_.top_left(), theme.colour.table_muted);
    const double right = accuracy(view_.session);
    const std::string_view name = right >= 0.995 ? "window.results.perfect"
                                  : right >= 0.8 ? "window.results.strong"
                                  : right >= 0.5 ? "window.results.fair"
                                                 : "window.results.begun";
    const ui::Block title = ui::wrap(words.part(name), side_.width, theme.type.title, stage.look.metrics);
    y = ui::draw(list, title, {side_.x, y + theme.space.hair}, theme.colour.table_ink) + theme.space.large;
    ui::TypeStep huge = figures(theme.type.display);
    huge.size *= 1.5F;
    huge.line *= 1.4F;
    const bool by_clock = rules_of(view_.session).points == Points::clock;
    const bool studied = is_study(view_.session);
    const std::string figure = studied    ? std::to_string(items_asked(view_.session))
                               : by_clock ? stopped_text(Milliseconds{-view_.session.score})
                                          : std::to_string(view_.session.score);
    const ui::Block score = one_line(figure, side_.width, huge, stage);
    y = ui::draw(list, score, {side_.x - 2, y}, theme.colour.accent);
    ui::draw_line(list,
                  words.part(studied    ? "window.study.items"
                             : by_clock ? "window.results.clock"
                                        : "window.round.points"),
                  {side_.x, y + theme.type.body.line / 2}, theme.type.body, theme.colour.table_muted,
                  stage.look.metrics);
    y += theme.type.body.line + theme.space.large;
    const float height = theme.type.title.line + theme.type.caption.line;
    const std::vector<ui::Box> cells = ui::shares({side_.x, y, side_.width, height}, 3, theme.space.small);
    draw_figure(list, percent_text(words, right),
                words.part(studied ? "window.study.at-once" : "window.results.accuracy"), cells[0], stage);
    draw_figure(list, by_clock ? stopped_text(total(view_.session)) : clock_text(total(view_.session)),
                words.part("window.results.time"), cells[1], stage);
    if (!by_clock) {
        draw_figure(list, std::to_string(view_.session.best_streak), words.part("window.results.streak"), cells[2],
                    stage);
    }
    y += height + theme.space.large;
    const std::string rank =
        studied ? (view_.due > 0 ? words.part("window.study.more-due", {{"n", std::to_string(view_.due)}})
                                 : words.part("window.study.done"))
        : view_.rank
            ? words.part("window.results.rank", {{"n", std::to_string(*view_.rank)}, {"of", std::to_string(view_.of)}})
            : words.part(!mode_of(view_.session.plan).offered ? "window.results.practised"
                         : view_.ranked                       ? "window.results.no-rank"
                                                              : "window.results.not-counted");
    const float icon = theme.type.body.line;
    list.push_back(ui::Icon{studied ? ui::icons::school : ui::icons::trophy,
                            {side_.x + icon * 0.4F, y + icon / 2},
                            icon * 0.9F,
                            theme.colour.accent});
    const ui::Block line = ui::wrap(rank, side_.width - icon - theme.space.small, theme.type.body, stage.look.metrics);
    return ui::draw(list, line, {side_.x + icon + theme.space.small, y}, theme.colour.table_ink);
}

void Results::draw_row(ui::DrawList& list, std::size_t index, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const Row& row = rows_[index];
    const float top = inner_.y + row.y;
    if (top > scroll_.box.bottom() || top + row.height < scroll_.box.y) {
        return;
    }
    const float right = inner_.right() - theme.space.medium;
    const float sign = sign_size(theme);
    list.push_back(ui::Fill{{inner_.x, top, right - inner_.x, 1}, theme.colour.card_edge});
    if (mistakes_[index].hovered) {
        list.push_back(ui::Fill{mistakes_[index].box, theme.colour.raised_hover, theme.radius.chip});
    }
    float y = top + theme.space.medium;
    ui::draw_verdict(list, row.sign, {inner_.x + sign / 2, y + theme.type.label.line / 2}, sign, stage.look);
    const float x = inner_.x + sign + theme.space.medium;
    draw_line_to(list, row.points, {right, y + theme.type.label.line / 2}, theme.type.label, theme.colour.ink, stage);
    draw_line_to(list, row.paragraph, {right, y + theme.type.label.line + theme.type.caption.line / 2},
                 theme.type.caption, theme.colour.muted, stage);
    if (row.missed) {
        draw_look_up(list, {right, y + theme.type.label.line + theme.type.caption.line * 1.5F + theme.space.hair},
                     looked_up() == index, stage);
    }
    y = ui::draw(list, row.stem, {x, y}, theme.colour.ink);
    const ui::Colour yours = row.sign == ui::Verdict::wrong ? theme.colour.wrong : theme.colour.muted;
    y = ui::draw(list, row.yours, {x, y}, yours);
    if (!row.right.lines.empty()) {
        ui::draw(list, row.right, {x, y}, theme.colour.right);
    }
}

ui::DrawList Results::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    if (stacked_) {
        ui::start_clip(list, scroll_.box);
    }
    draw_side(list, stage);
    ui::draw_card(list, list_, stage.look);
    const ui::Box inner = list_.inside(theme.space.large);
    ui::draw_line(list, stage.words.part("window.results.answers"), {inner.x, inner.y + theme.type.heading.line / 2},
                  theme.type.heading, theme.colour.ink, stage.look.metrics);
    const auto draw_buttons = [&] {
        for (const ui::Button* button : {&again_, &practise_, &scores_}) {
            if (button->enabled) {
                ui::draw(list, *button, stage.look);
            }
        }
        ui::draw(list, home_, stage.look);
    };
    if (stacked_) {
        draw_buttons();
    } else {
        ui::start_clip(list, scroll_.box);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        draw_row(list, i, stage);
    }
    ui::end_clip(list);
    for (const ui::Control& mistake : mistakes_) {
        ui::draw_focus(list, mistake, theme.radius.chip, stage.look);
    }
    ui::draw(list, scroll_, stage.look);
    if (!stacked_) {
        draw_buttons();
    }
    return list;
}

}  // namespace standpoint::scenes
