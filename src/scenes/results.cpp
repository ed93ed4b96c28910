#include "scenes/results.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1280;
constexpr float sign_size = 28;

Milliseconds total(const Session& session) {
    Milliseconds sum{};
    for (const Record& record : session.records) {
        sum += record.taken;
    }
    return sum;
}

}  // namespace

Results::Results(ResultsView view, const Stage& stage) : view_(std::move(view)) {
    const Phrases& words = stage.words;
    again_.text = words.part("window.results.again");
    again_.rank = ui::Rank::primary;
    again_.key = words.part("window.key.enter");
    practise_.text = words.part("window.results.practise");
    practise_.enabled = !mistakes(view_.session).empty();
    scores_.text = words.part("window.home.top-scores");
    scores_.icon = ui::icons::trophy;
    scores_.rank = ui::Rank::quiet;
    home_.text = words.part("window.results.home");
    home_.icon = ui::icons::home;
    home_.rank = ui::Rank::quiet;
    ui::set_focus(ring(), &again_);
    lay_out(stage);
}

std::vector<ui::Control*> Results::ring() {
    if (!practise_.enabled) {
        return {&again_, &scores_, &home_};
    }
    return {&again_, &practise_, &scores_, &home_};
}

Results::Row Results::row(const Record& record, float width, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const Question& question = view_.session.deal->questions[record.question];
    Row made;
    made.partly = record.grade.fraction > 0 && record.grade.verdict != Verdict::right;
    made.sign = record.grade.verdict == Verdict::right ? ui::Verdict::right
                : made.partly                          ? ui::Verdict::missed
                                                       : ui::Verdict::wrong;
    made.stem = ui::wrap(question.stem, width, theme.type.label, stage.look.metrics);
    const std::string yours =
        stage.words.part("window.results.yours", {{"answer", answer_text(stage.words, question, record.response)}});
    made.yours = ui::wrap(yours, width, theme.type.caption, stage.look.metrics);
    if (record.grade.verdict != Verdict::right) {
        made.right = ui::wrap(stage.words.part("window.results.right", {{"answer", right_text(stage.words, question)}}),
                              width, theme.type.caption, stage.look.metrics);
    }
    made.paragraph = stage.words.part("window.results.paragraph", {{"n", std::to_string(question.paragraph)}});
    made.points = stage.words.part("window.results.points", {{"n", std::to_string(record.points)}});
    made.height = made.stem.height() + made.yours.height() + made.right.height() + 2 * theme.space.medium;
    return made;
}

void Results::lay_out(const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const bool narrow = stage.screen.width < 1100;
    const ui::Box page = ui::centred(area(stage), widest, side_margin(stage)).inside(ui::Insets::across(0, space.huge));
    const auto [side, rest] = ui::cut_left(page, narrow ? 272.0F : 332.0F);
    side_ = side;
    list_ = ui::cut_left(rest, narrow ? space.large + space.small : space.huge).second;
    const float height = ui::size_of(again_, stage.look).height;
    float y = side_.bottom() - height;
    const std::vector<ui::Box> halves = ui::shares({side_.x, y, side_.width, height}, 2, space.small);
    scores_.box = halves[0];
    home_.box = halves[1];
    y -= height + space.medium;
    if (practise_.enabled) {
        practise_.box = {side_.x, y, side_.width, height};
        y -= height + space.small + space.hair;
    }
    again_.box = {side_.x, y, side_.width, height};

    const float pad = space.large;
    const ui::Box inner = list_.inside(pad);
    const float head = theme.type.heading.line + space.small;
    scroll_.box = {inner.x, inner.y + head, inner.width, inner.bottom() - inner.y - head};
    const float figures = 96;
    const float width = inner.width - sign_size - space.medium - figures - space.medium;
    rows_.clear();
    float at = 0;
    for (const Record& record : view_.session.records) {
        Row made = row(record, width, stage);
        made.y = at;
        at += made.height;
        rows_.push_back(std::move(made));
    }
    scroll_.length = at;
    scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, at - scroll_.box.height));
}

Reaction Results::took(const ui::Input& input, const Stage&) {
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
            return {};
        }
    }
    if (ui::move_focus(ring(), input) || scroll_.took(input)) {
        return {};
    }
    const RoundPlan& plan = view_.session.plan;
    if (again_.took(input)) {
        const std::size_t length = plan.mode == "round" ? plan.order.length : std::size_t{10};
        return {.next = StartRound{.pack = view_.pack, .length = length, .timed = plan.timed}};
    }
    if (practise_.enabled && practise_.took(input)) {
        std::vector<Item> items = mistakes(view_.session);
        const std::size_t count = items.size();
        return {.next = StartRound{.pack = view_.pack, .length = count, .practise = std::move(items)}};
    }
    if (scores_.took(input)) {
        return {.next = ShowTopScores{view_.pack}};
    }
    if (home_.took(input)) {
        return {.next = ShowHome{}};
    }
    return {};
}

void Results::draw_side(ui::DrawList& list, const Stage& stage) const {
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
    const ui::Block score = one_line(std::to_string(view_.session.score), side_.width, huge, stage);
    y = ui::draw(list, score, {side_.x - 2, y}, theme.colour.accent);
    ui::draw_line(list, words.part("window.round.points"), {side_.x, y + theme.type.body.line / 2}, theme.type.body,
                  theme.colour.table_muted, stage.look.metrics);
    y += theme.type.body.line + theme.space.large;
    const float height = theme.type.title.line + theme.type.caption.line;
    const std::vector<ui::Box> cells = ui::shares({side_.x, y, side_.width, height}, 3, theme.space.small);
    draw_figure(list, percent_text(words, right), words.part("window.results.accuracy"), cells[0], stage);
    draw_figure(list, clock_text(total(view_.session)), words.part("window.results.time"), cells[1], stage);
    draw_figure(list, std::to_string(view_.session.best_streak), words.part("window.results.streak"), cells[2], stage);
    y += height + theme.space.large;
    const std::string rank =
        view_.rank
            ? words.part("window.results.rank", {{"n", std::to_string(*view_.rank)}, {"of", std::to_string(view_.of)}})
            : words.part(view_.session.plan.mode == "round" ? "window.results.no-rank" : "window.results.practised");
    const float icon = theme.type.body.line;
    list.push_back(
        ui::Icon{ui::icons::trophy, {side_.x + icon * 0.4F, y + icon / 2}, icon * 0.9F, theme.colour.accent});
    const ui::Block line = ui::wrap(rank, side_.width - icon - theme.space.small, theme.type.body, stage.look.metrics);
    ui::draw(list, line, {side_.x + icon + theme.space.small, y}, theme.colour.table_ink);
}

void Results::draw_row(ui::DrawList& list, const Row& row, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const float top = scroll_.box.y + row.y - scroll_.at;
    if (top > scroll_.box.bottom() || top + row.height < scroll_.box.y) {
        return;
    }
    const float right = scroll_.box.right() - theme.space.medium;
    list.push_back(ui::Fill{{scroll_.box.x, top, right - scroll_.box.x, 1}, theme.colour.card_edge});
    float y = top + theme.space.medium;
    ui::draw_verdict(list, row.sign, {scroll_.box.x + sign_size / 2, y + theme.type.label.line / 2}, sign_size,
                     stage.look);
    const float x = scroll_.box.x + sign_size + theme.space.medium;
    draw_line_to(list, row.points, {right, y + theme.type.label.line / 2}, theme.type.label, theme.colour.ink, stage);
    draw_line_to(list, row.paragraph, {right, y + theme.type.label.line + theme.type.caption.line / 2},
                 theme.type.caption, theme.colour.muted, stage);
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
    draw_side(list, stage);
    ui::draw_card(list, list_, stage.look);
    const ui::Box inner = list_.inside(theme.space.large);
    ui::draw_line(list, stage.words.part("window.results.answers"), {inner.x, inner.y + theme.type.heading.line / 2},
                  theme.type.heading, theme.colour.ink, stage.look.metrics);
    ui::start_clip(list, scroll_.box);
    for (const Row& row : rows_) {
        draw_row(list, row, stage);
    }
    ui::end_clip(list);
    ui::draw(list, scroll_, stage.look);
    ui::draw(list, again_, stage.look);
    if (practise_.enabled) {
        ui::draw(list, practise_, stage.look);
    }
    ui::draw(list, scores_, stage.look);
    ui::draw(list, home_, stage.look);
    return list;
}

}  // namespace standpoint::scenes
