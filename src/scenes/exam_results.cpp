#include "scenes/exam_results.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "quiz/reasons.hpp"
#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1120;
constexpr float least_beside = 900;  // topics and report beside each other
constexpr float largest_text_beside = 1.3F;
constexpr float least_rows = 5;  // as wide as so many of their buttons: then those stand beside them

float sign_size(const ui::Theme& theme) {
    return 28 * std::max(1.0F, theme.text_size);
}

ui::Verdict sign_of(const Record& record) {
    if (record.struck) {
        return ui::Verdict::none;
    }
    return record.grade.verdict == Verdict::right ? ui::Verdict::right
           : record.grade.fraction > 0            ? ui::Verdict::partly
                                                  : ui::Verdict::wrong;
}

}  // namespace

ExamResults::ExamResults(ExamResultsView view, const Stage& stage)
    : view_(std::move(view)), rows_(view_.session.records.size()), more_(rows_.size()) {
    const Phrases& words = stage.words;
    again_.text = words.part("window.exam.again");
    again_.rank = ui::Rank::primary;
    again_.key = words.part("window.key.enter");
    practise_.text = words.part("window.results.practise");
    practise_.enabled = !mistakes(view_.session).empty();
    home_.text = words.part("window.results.home");
    home_.icon = ui::icons::home;
    home_.rank = ui::Rank::quiet;
    folder_.text = view_.folder;
    folder_.caret = folder_.anchor = folder_.text.size();
    folder_.most = 1'000;
    folder_.keeps_arrows = true;
    write_.text = words.part("window.exam.write");
    write_.on_table = false;
    for (ui::Button& more : more_) {
        more.text = words.part("window.round.say");
        more.rank = ui::Rank::quiet;
        more.on_table = false;
    }
    ui::set_focus(ring(), &again_);
    lay_out(stage);
}

std::vector<ui::Control*> ExamResults::ring() {
    std::vector<ui::Control*> controls{&again_};
    if (practise_.enabled) {
        controls.push_back(&practise_);
    }
    controls.insert(controls.end(), {&home_, &folder_, &write_});
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        controls.push_back(&rows_[i]);
        controls.push_back(&more_[i]);
    }
    return controls;
}

void ExamResults::follow(ExamResultsView view, const Stage& stage) {
    view_ = std::move(view);
    practise_.enabled = !mistakes(view_.session).empty();
    said_.clear();
    lay_out(stage);
}

ui::Seconds ExamResults::pause(const Stage&) const {
    return folder_.focused ? pause::blinking : pause::still;
}

void ExamResults::tell(std::string what, bool written, const Stage& stage) {
    said_ = std::move(what);
    written_ = written;
    lay_out(stage);
    scroll_.show(report_card_.moved({0, scroll_.at}));
    lay_out(stage);
}

void ExamResults::lay_out(const Stage& stage) {
    const ui::Box page = ui::centred(area(stage), widest, side_margin(stage));
    scroll_.box = {0, page.y, stage.screen.width, page.height};
    for (int time = 0; time < 2; ++time) {  // the first finds the length, and so how far it may be scrolled
        const float bottom = place(page.moved({0, stage.look.theme.space.large - scroll_.at}), stage);
        scroll_.length = bottom + stage.look.theme.space.large + scroll_.at - page.y;
        scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
    }
}

// Where it ends.
float ExamResults::place(const ui::Box& page, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const Phrases& words = stage.words;
    head_ = page.top_left();
    title_ = ui::wrap(words.part("window.exam.result", {{"percent", percent_text(words, accuracy(view_.session))}}),
                      page.width, theme.type.title, stage.look.metrics);
    const Marks marks = marks_of(view_.session);
    sum_ = ui::wrap(words.part("window.exam.sum", {{"marks", tenths_text(words, marks.marks)},
                                                   {"right", std::to_string(marks.right)},
                                                   {"count", std::to_string(marks.questions)},
                                                   {"time", clock_text(total_taken(view_.session))}}),
                    page.width, theme.type.body, stage.look.metrics);
    story_ = ui::wrap(view_.title, page.width, theme.type.body, stage.look.metrics);
    float y = page.y + title_.height() + sum_.height() + story_.height() + space.medium;
    y = place_buttons(page, y, stage) + space.large;
    if (page.width >= least_beside && theme.text_size <= largest_text_beside) {
        const std::vector<ui::Box> halves = ui::shares(page, 2, space.large);
        const float bottom = std::max(place_topics(halves[0], y, stage), place_report(halves[1], y, stage));
        topics_card_.height = report_card_.height = bottom - y;
        y = bottom + space.large;
    } else {
        y = place_topics(page, y, stage) + space.large;
        y = place_report(page, y, stage) + space.large;
    }
    return place_rows(page, y, stage);
}

// Beside each other where they fit, else below each other.
float ExamResults::place_buttons(const ui::Box& page, float y, const Stage& stage) {
    const ui::Spacing& space = stage.look.theme.space;
    std::vector<ui::Button*> buttons{&again_};
    if (practise_.enabled) {
        buttons.push_back(&practise_);
    }
    buttons.push_back(&home_);
    float all = -space.medium;
    const float gap = space.medium;
    for (ui::Button* button : buttons) {
        const ui::Size size = ui::size_of(*button, stage.look);
        button->box = {page.x, y, std::min(size.width, page.width), size.height};
        all += size.width + gap;
    }
    const bool beside = all <= page.width;
    float x = page.x;
    for (ui::Button* button : buttons) {
        button->box.x = x;
        button->box.y = y;
        (beside ? x : y) += (beside ? button->box.width : button->box.height) + gap;
    }
    return buttons.back()->box.bottom();
}

float ExamResults::place_topics(const ui::Box& page, float y, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const float top = y;
    const ui::Box inner{page.x + space.large, 0, page.width - 2 * space.large, 0};
    y += space.large + theme.type.heading.line + space.small;
    lines_.resize(view_.topics.size());
    const auto name_of = [&](const TopicMarks& topic) {
        return stage.words.part("window.briefing.tab." + std::string(word(topic.topic)));
    };
    const float share = ui::width_of(percent_text(stage.words, 1), theme.type.label, stage.look.metrics) + space.medium;
    float names = 0;
    for (const TopicMarks& topic : view_.topics) {
        names = std::max(names, ui::width_of(name_of(topic), theme.type.body, stage.look.metrics));
    }
    names = std::min(names, (inner.width - share) / 2 - space.medium);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const TopicMarks& topic = view_.topics[i];
        TopicLine& line = lines_[i];
        line.share = percent_text(stage.words, topic.marks / static_cast<double>(topic.questions));
        line.name = ui::wrap(name_of(topic), names, theme.type.body, stage.look.metrics);
        line.right =
            ui::wrap(stage.words.part("window.exam.marks-of", {{"marks", tenths_text(stage.words, topic.marks)},
                                                               {"right", std::to_string(topic.right)},
                                                               {"count", std::to_string(topic.questions)}}),
                     inner.width - names - space.medium - share, theme.type.body, stage.look.metrics);
        line.box = {inner.x, y, inner.width, std::max(line.name.height(), line.right.height()) + 2 * space.hair};
        line.right_at = {inner.x + names + space.medium, y + space.hair};
        y = line.box.bottom();
    }
    topics_card_ = {page.x, top, page.width, y + space.large - top};
    return topics_card_.bottom();
}

float ExamResults::place_report(const ui::Box& page, float y, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const float top = y;
    const ui::Box inner{page.x + space.large, 0, page.width - 2 * space.large, 0};
    y += space.large + theme.type.heading.line + space.small;
    report_text_ = ui::wrap(stage.words.part("window.exam.report.text", {{"folder", view_.usual}}), inner.width,
                            theme.type.body, stage.look.metrics);
    y += report_text_.height() + space.small;
    ui::Size write = ui::size_of(write_, stage.look);
    write.width = std::min(write.width, inner.width);
    const float height = ui::height_of(folder_, stage.look);
    const float field = inner.width - write.width - space.medium;
    constexpr float least = 320;
    const bool beside = field >= least * theme.text_size;
    folder_.box = {inner.x, y, beside ? field : inner.width, height};
    write_.box = {inner.right() - write.width, y + (height - write.height) / 2, write.width, write.height};
    y += height;
    if (!beside) {
        write_.box.y = y + space.small;
        y = write_.box.bottom();
    }
    told_ = {};
    if (!said_.empty()) {
        told_ = ui::wrap(said_, inner.width, theme.type.caption, stage.look.metrics);
        told_at_ = {inner.x, y + space.small};
        y = told_at_.y + told_.height();
    }
    report_card_ = {page.x, top, page.width, y + space.large - top};
    return report_card_.bottom();
}

ExamResults::Row ExamResults::row(const Record& record, float width, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const Question& question = view_.session.deal->questions[record.question];
    const Phrases& words = stage.words;
    Row made;
    made.sign = sign_of(record);
    made.stem =
        ui::wrap(std::to_string(record.place + 1) + ". " + question.stem, width, theme.type.label, stage.look.metrics);
    made.given = ui::wrap(record.response ? words.part("window.results.yours",
                                                       {{"answer", answer_text(words, question, record.response)}})
                                          : words.part("exam.open"),
                          width, theme.type.caption, stage.look.metrics);
    if (record.struck || record.overruled) {
        made.said = ui::wrap(words.part(record.struck ? "window.exam.struck" : "window.exam.overruled"), width,
                             theme.type.caption, stage.look.metrics);
    }
    if (record.grade.verdict != Verdict::right || record.overruled) {
        made.right = ui::wrap(words.part("window.results.right", {{"answer", right_text(words, question)}}), width,
                              theme.type.caption, stage.look.metrics);
    }
    made.paragraph = ui::wrap(words.part("window.results.paragraph", {{"n", std::to_string(question.paragraph)}}),
                              width, theme.type.caption, stage.look.metrics);
    return made;
}

float ExamResults::place_rows(const ui::Box& page, float y, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const float top = y;
    const float indent = sign_size(theme) + space.medium;
    const ui::Box inner{page.x + space.large, 0, page.width - 2 * space.large, 0};
    y += space.large + theme.type.heading.line + space.small;
    const ui::Size more = more_.empty() ? ui::Size{} : ui::size_of(more_.front(), stage.look);
    const bool beside = more.width * least_rows <= inner.width;
    const float width = inner.width - (beside ? more.width + 2 * space.small : 0);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        Row made = row(view_.session.records[i], width - indent, stage);
        static_cast<ui::Control&>(made) = rows_[i];
        rows_[i] = std::move(made);
        Row& one = rows_[i];
        const float texts = one.stem.height() + one.given.height() + one.said.height() + one.right.height() +
                            one.paragraph.height() + 2 * space.small;
        one.box = {inner.x - space.small, y, width + 2 * space.small, beside ? std::max(texts, more.height) : texts};
        // Its text stands in a line with the stem's first one.
        const float at = y + space.small + (theme.type.label.line - more.height) / 2;
        more_[i].box = {inner.right() - more.width, at, more.width, more.height};
        y = one.box.bottom() + space.hair;
        if (!beside) {
            more_[i].box = {inner.x + indent - space.medium, y, more.width, more.height};
            y = more_[i].box.bottom() + space.hair;
        }
    }
    rows_card_ = {page.x, top, page.width, y + space.large - top};
    return rows_card_.bottom();
}

ShowBriefing ExamResults::look_up(std::size_t row) const {
    const Record& record = view_.session.records[row];
    const Question& question = view_.session.deal->questions[record.question];
    return {.pack = view_.pack, .fact = missed_supports(question, record.response, record.grade).front().fact};
}

// The row that has the focus, itself or with what more there is to it.
std::optional<std::size_t> ExamResults::row_in_focus() const {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].focused || more_[i].focused) {
            return i;
        }
    }
    return std::nullopt;
}

void ExamResults::follow_focus(const Stage& stage) {
    for (const ui::Control* control : ring()) {
        if (control->focused) {
            bring_into_view(scroll_, *control, stage);
        }
    }
    lay_out(stage);
}

Reaction ExamResults::took(const ui::Input& input, const Stage& stage) {
    if (ui::is_press(input, ui::Named::escape)) {
        return {.next = ShowHome{}};
    }
    if (ui::move_focus(ring(), input)) {
        follow_focus(stage);
        return {};
    }
    const auto* pressed = std::get_if<ui::PointerPressed>(&input);
    if (pressed != nullptr && !scroll_.box.contains(pressed->at)) {
        return {};  // what is scrolled under the banner cannot be pressed
    }
    const ui::TextField::Edit edit = folder_.edit(input, stage.look);
    if (write_.took(input) || edit == ui::TextField::Edit::submitted) {
        return {.next = WriteReport{folder_.text}};
    }
    if (edit != ui::TextField::Edit::none) {
        return {};
    }
    if (scroll_.took(input)) {
        lay_out(stage);
        return {};
    }
    if (again_.took(input)) {
        return {.next = ShowExam{view_.pack}};
    }
    if (practise_.enabled && practise_.took(input)) {
        std::vector<Item> items = mistakes(view_.session);
        const std::size_t count = items.size();
        return {.next = StartRound{.pack = view_.pack, .length = count, .practise = std::move(items)}};
    }
    if (home_.took(input)) {
        return {.next = ShowHome{}};
    }
    const auto row = row_in_focus();
    if (row && ui::means(input, ui::KeyAction::say)) {
        return {.next = ShowAfterwards{*row}};
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].took(input)) {
            return {.next = look_up(i)};
        }
        if (more_[i].took(input)) {
            return {.next = ShowAfterwards{view_.session.records[i].question}};
        }
    }
    return {};
}

void ExamResults::draw_head(ui::DrawList& list, const Stage& stage) const {
    const ui::Colours& c = stage.look.theme.colour;
    float y = ui::draw(list, title_, head_, c.table_ink);
    y = ui::draw(list, sum_, {head_.x, y}, c.table_ink);
    ui::draw(list, story_, {head_.x, y}, c.table_muted);
    ui::draw(list, again_, stage.look);
    if (practise_.enabled) {
        ui::draw(list, practise_, stage.look);
    }
    ui::draw(list, home_, stage.look);
}

void ExamResults::draw_topics(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const ui::Box inner = topics_card_.inside(theme.space.large);
    ui::draw_card(list, topics_card_, stage.look);
    ui::draw_line(list, stage.words.part("window.exam.by-topic"), {inner.x, inner.y + theme.type.heading.line / 2},
                  theme.type.heading, theme.colour.ink, stage.look.metrics);
    for (const TopicLine& line : lines_) {
        const float y = line.box.y + theme.space.hair;
        ui::draw(list, line.name, {line.box.x, y}, theme.colour.ink);
        ui::draw(list, line.right, line.right_at, theme.colour.muted);
        draw_line_to(list, line.share, {line.box.right(), y + theme.type.body.line / 2}, theme.type.label,
                     theme.colour.ink, stage);
    }
}

void ExamResults::draw_report(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const ui::Box inner = report_card_.inside(theme.space.large);
    ui::draw_card(list, report_card_, stage.look);
    ui::draw_line(list, stage.words.part("window.exam.report"), {inner.x, inner.y + theme.type.heading.line / 2},
                  theme.type.heading, theme.colour.ink, stage.look.metrics);
    ui::draw(list, report_text_, {inner.x, inner.y + theme.type.heading.line + theme.space.small}, theme.colour.muted);
    ui::draw(list, write_, stage.look);
    ui::draw(list, told_, told_at_, written_ ? theme.colour.right : theme.colour.wrong);
}

// The field clips what stands in it, and clips do not nest: it is drawn by itself, or as its edge where it is only
// partly in view.
void ExamResults::draw_folder(ui::DrawList& list, const Stage& stage) const {
    ui::DrawList field;
    ui::draw(field, folder_, stage.look, std::fmod(stage.motion.now, 1.0) < 0.6);
    if (ui::encloses(scroll_.box, folder_.box.outside(stage.look.theme.space.small))) {
        ui::append(list, field);
        return;
    }
    ui::start_clip(list, scroll_.box);
    for (const ui::DrawItem& item : field) {
        if (std::holds_alternative<ui::Fill>(item)) {
            list.push_back(item);
        }
    }
    ui::end_clip(list);
}

void ExamResults::draw_row(ui::DrawList& list, const Row& row, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    if (row.box.y > scroll_.box.bottom() || row.box.bottom() < scroll_.box.y) {
        return;
    }
    if (row.hovered) {
        list.push_back(ui::Fill{row.box, theme.colour.raised_hover, theme.radius.chip});
    }
    const float sign = sign_size(theme);
    const float left = row.box.x + theme.space.small;
    float y = row.box.y + theme.space.small;
    ui::draw_verdict(list, row.sign, {left + sign / 2, y + theme.type.label.line / 2}, sign, stage.look);
    const float x = left + sign + theme.space.medium;
    y = ui::draw(list, row.stem, {x, y}, theme.colour.ink);
    y = ui::draw(list, row.given, {x, y}, row.sign == ui::Verdict::wrong ? theme.colour.wrong : theme.colour.muted);
    if (!row.said.lines.empty()) {
        y = ui::draw(list, row.said, {x, y}, theme.colour.accent_text);
    }
    if (!row.right.lines.empty()) {
        y = ui::draw(list, row.right, {x, y}, theme.colour.right);
    }
    ui::draw(list, row.paragraph, {x, y}, theme.colour.muted);
}

ui::DrawList ExamResults::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    ui::start_clip(list, scroll_.box);
    draw_head(list, stage);
    draw_topics(list, stage);
    draw_report(list, stage);
    ui::draw_card(list, rows_card_, stage.look);
    const ui::Box inner = rows_card_.inside(theme.space.large);
    ui::draw_line(list, stage.words.part("window.results.answers"), {inner.x, inner.y + theme.type.heading.line / 2},
                  theme.type.heading, theme.colour.ink, stage.look.metrics);
    for (const Row& row : rows_) {
        draw_row(list, row, stage);
    }
    for (const ui::Button& more : more_) {
        if (more.box.y <= scroll_.box.bottom() && more.box.bottom() >= scroll_.box.y) {
            ui::draw(list, more, stage.look);
        }
    }
    for (const Row& row : rows_) {
        ui::draw_focus(list, row, theme.radius.chip, stage.look);
    }
    ui::end_clip(list);
    draw_folder(list, stage);
    ui::draw(list, scroll_, stage.look);
    return list;
}

}  // namespace standpoint::scenes
