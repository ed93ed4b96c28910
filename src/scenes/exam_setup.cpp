#include "scenes/exam_setup.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 820;
constexpr float least_height = 44;
constexpr float largest_text_in_two = 1.3F;

// The usual values and the one that is wanted, ascending.
template <class Value>
std::vector<Value> with(std::vector<Value> usual, Value wanted) {
    if (std::ranges::find(usual, wanted) == usual.end()) {
        usual.insert(std::ranges::lower_bound(usual, wanted), wanted);
    }
    return usual;
}

template <class Values, class Value>
std::size_t place_of(const Values& values, const Value& value) {
    return static_cast<std::size_t>(std::ranges::find(values, value) - values.begin());
}

int minutes_of(const ExamTerms& terms) {
    return terms.minutes ? static_cast<int>(terms.minutes->count()) : 0;
}

}  // namespace

ExamSetup::ExamSetup(ExamSetupView view, const Stage& stage)
    : view_(std::move(view)),
      lengths_(with<std::size_t>({5, 10, 15, 20, 25, 30, 35, 40}, view_.terms.questions)),
      minutes_(with<int>({0, 5, 10, 15, 20, 30, 45, 60, 90, 120}, minutes_of(view_.terms))) {
    const Phrases& words = stage.words;
    for (const std::size_t length : lengths_) {
        questions_.choice.values.push_back(std::to_string(length));
    }
    questions_.choice.at = place_of(lengths_, view_.terms.questions);
    for (const int minutes : minutes_) {
        limit_.choice.values.push_back(minutes == 0
                                           ? words.part("window.exam.no-limit")
                                           : words.part("window.exam.minutes", {{"n", std::to_string(minutes)}}));
    }
    limit_.choice.at = place_of(minutes_, minutes_of(view_.terms));
    for (const unsigned share : extra_times) {
        extra_.choice.values.push_back(words.part("window.exam.extra." + std::to_string(share)));
    }
    extra_.choice.at = std::min(place_of(extra_times, view_.terms.extra_time), extra_times.size() - 1);
    for (std::size_t i = 0; i < view_.topics.size(); ++i) {
        const FactKind topic = view_.topics[i];
        ui::Toggle toggle;
        toggle.text = counted(words, "window.exam.topic", view_.counts[i],
                              {{"topic", words.part("window.briefing.tab." + std::string(word(section_of(topic))))}});
        const auto& wanted = view_.terms.topics;
        toggle.on = wanted.empty() || std::ranges::find(wanted, topic) != wanted.end();
        topics_.push_back(std::move(toggle));
    }
    start_.text = words.part("window.exam.start");
    start_.icon = ui::icons::play;
    start_.rank = ui::Rank::primary;
    start_.key = words.part("window.key.enter");
    start_.on_table = false;
    back_.text = words.part("window.settings.back");
    back_.icon = ui::icons::arrow_left;
    back_.rank = ui::Rank::quiet;
    lay_out(stage);
    ui::set_focus(ring(), &start_);
    bring_into_view(scroll_, start_, stage);
    lay_out(stage);
}

ExamTerms ExamSetup::terms() const {
    ExamTerms terms{.questions = lengths_[questions_.choice.at], .topics = {}};
    const bool all = std::ranges::all_of(topics_, &ui::Toggle::on);
    for (std::size_t i = 0; i < topics_.size() && !all; ++i) {
        if (topics_[i].on) {
            terms.topics.push_back(view_.topics[i]);
        }
    }
    if (const int minutes = minutes_[limit_.choice.at]; minutes > 0) {
        terms.minutes = std::chrono::minutes{minutes};
        terms.extra_time = extra_times[extra_.choice.at];
    }
    return terms;
}

std::vector<ui::Control*> ExamSetup::ring() {
    std::vector<ui::Control*> controls{&questions_.choice};
    for (ui::Toggle& topic : topics_) {
        controls.push_back(&topic);
    }
    controls.push_back(&limit_.choice);
    if (extra_.choice.enabled) {
        controls.push_back(&extra_.choice);
    }
    if (start_.enabled) {
        controls.push_back(&start_);
    }
    controls.push_back(&back_);
    return controls;
}

void ExamSetup::lay_out(const Stage& stage) {
    extra_.choice.enabled = minutes_[limit_.choice.at] > 0;
    start_.enabled = std::ranges::any_of(topics_, &ui::Toggle::on);
    const ui::Box page = ui::centred(area(stage), widest, side_margin(stage));
    scroll_.box = {0, page.y, stage.screen.width, page.height};
    for (int time = 0; time < 2; ++time) {  // the first finds the length, and so how far it may be scrolled
        const float bottom = place(page.moved({0, stage.look.theme.space.large - scroll_.at}), stage);
        scroll_.length = bottom + stage.look.theme.space.large + scroll_.at - page.y;
        scroll_.at = std::clamp(scroll_.at, 0.0F, std::max(0.0F, scroll_.length - scroll_.box.height));
    }
}

// Where it ends.
float ExamSetup::place(const ui::Box& page, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const ui::Size back = ui::size_of(back_, stage.look);
    back_.box = {page.right() - back.width, page.y, back.width, back.height};
    const float room = page.width - back.width - space.medium;
    title_ = ui::wrap(stage.words.part("mode.exam"), room, theme.type.title, stage.look.metrics);
    story_ = ui::wrap(view_.title, page.width, theme.type.body, stage.look.metrics);
    head_ = page.top_left();
    const float top = page.y + std::max(title_.height(), back.height) + story_.height() + space.medium;
    const ui::Box inner{page.x + space.large, top + space.large, page.width - 2 * space.large, 0};
    float y = inner.y;
    y += place_line(questions_, "window.exam.questions", {inner.x, y, inner.width, 0}, stage) + space.medium;
    y = place_topics(inner, y, stage) + space.medium;
    y += place_line(limit_, "window.exam.limit", {inner.x, y, inner.width, 0}, stage) + space.medium;
    y += place_line(extra_, "window.exam.extra", {inner.x, y, inner.width, 0}, stage) + space.large;
    const ui::Size start = ui::size_of(start_, stage.look);
    const float width = std::min(inner.width, std::max(220.0F, start.width));
    start_.box = {inner.right() - width, y, width, start.height};
    note_ = ui::wrap(stage.words.part("window.exam.no-topic"), inner.width, theme.type.caption, stage.look.metrics);
    note_at_ = {inner.x, y + start.height + space.small};
    y += start.height + (start_.enabled ? 0 : space.small + note_.height());
    card_ = {page.x, top, page.width, y + space.large - top};
    return card_.bottom();
}

// The label at the left of its value, or above it where both are too wide; the height of both.
float ExamSetup::place_line(Line& line, const char* label, const ui::Box& row, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const std::string text = stage.words.part(label);
    ui::Size size = ui::size_of(line.choice, false, stage.look);
    size.width = std::min(size.width, row.width);
    const float wanted = ui::width_of(text, theme.type.body, stage.look.metrics);
    line.label = ui::wrap(text, row.width, theme.type.body, stage.look.metrics);
    if (wanted + theme.space.medium + size.width <= row.width) {
        const float height = std::max(size.height, line.label.height());
        line.label_at = {row.x, row.y + (height - line.label.height()) / 2};
        line.choice.box = {row.right() - size.width, row.y + (height - size.height) / 2, size.width, size.height};
        return height;
    }
    line.label_at = row.top_left();
    line.choice.box = {row.x, row.y + line.label.height() + theme.space.small, size.width, size.height};
    return line.label.height() + theme.space.small + size.height;
}

// In two columns where there is room; where they end.
float ExamSetup::place_topics(const ui::Box& inner, float y, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    topics_label_ = ui::wrap(stage.words.part("window.exam.topics"), inner.width, theme.type.body, stage.look.metrics);
    topics_at_ = {inner.x, y};
    const std::size_t columns = theme.text_size <= largest_text_in_two ? 2 : 1;
    const std::vector<ui::Box> across = ui::shares(inner, columns, space.huge);
    float height = least_height;
    for (const ui::Toggle& topic : topics_) {
        height = std::max(height, ui::height_of(topic, across.front().width, stage.look));
    }
    const float top = y + topics_label_.height() + space.small;
    for (std::size_t i = 0; i < topics_.size(); ++i) {
        const ui::Box& column = across[i % columns];
        const std::size_t row = i / columns;
        topics_[i].box = {column.x, top + static_cast<float>(row) * (height + space.small), column.width, height};
    }
    return top + ui::grid_height(columns, topics_.size(), height, space.small);
}

Reaction ExamSetup::took(const ui::Input& input, const Stage& stage) {
    if (ui::is_press(input, ui::Named::escape)) {
        return {.next = ShowModes{.pack = view_.pack}};
    }
    if (ui::move_focus(ring(), input)) {
        for (const ui::Control* control : ring()) {
            if (control->focused) {
                bring_into_view(scroll_, *control, stage);
            }
        }
        lay_out(stage);
        return {};
    }
    if (scroll_.took(input)) {
        lay_out(stage);
        return {};
    }
    const auto* pressed = std::get_if<ui::PointerPressed>(&input);
    if (pressed != nullptr && !scroll_.box.contains(pressed->at)) {
        return {};  // what is scrolled under the banner cannot be pressed
    }
    if (start_.took(input)) {
        return {.next = StartRound{.pack = view_.pack, .mode = "exam", .exam = terms()}};
    }
    if (back_.took(input)) {
        return {.next = ShowModes{.pack = view_.pack}};
    }
    questions_.choice.took(input);
    limit_.choice.took(input);
    extra_.choice.took(input);
    for (ui::Toggle& topic : topics_) {
        topic.took(input);
    }
    lay_out(stage);
    return {};
}

ui::DrawList ExamSetup::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    ui::start_clip(list, scroll_.box);
    ui::draw(list, title_, head_, theme.colour.table_ink);
    ui::draw(list, back_, stage.look);
    ui::draw(list, story_, {head_.x, head_.y + std::max(title_.height(), back_.box.height)}, theme.colour.table_muted);
    ui::draw_card(list, card_, stage.look);
    ui::draw(list, topics_label_, topics_at_, theme.colour.ink);
    for (const Line* line : {&questions_, &limit_, &extra_}) {
        const bool usable = line->choice.enabled;
        ui::draw(list, line->label, line->label_at, usable ? theme.colour.ink : theme.colour.muted);
        if (usable) {
            ui::draw(list, line->choice, stage.look);
        } else {
            draw_line_to(list, stage.words.part("window.none"), {line->choice.box.right(), line->choice.box.centre().y},
                         theme.type.body, theme.colour.muted, stage);
        }
    }
    for (const ui::Toggle& topic : topics_) {
        ui::draw(list, topic, stage.look);
    }
    ui::draw(list, start_, stage.look);
    if (!start_.enabled) {
        ui::draw(list, note_, note_at_, theme.colour.wrong);
    }
    ui::end_clip(list);
    ui::draw(list, scroll_, stage.look);
    return list;
}

}  // namespace standpoint::scenes
