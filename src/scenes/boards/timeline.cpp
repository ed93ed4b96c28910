#include "scenes/boards/timeline.hpp"

#include <algorithm>

#include "play/modes/timeline.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float least_place = 28;  // still easily hit

// Places on the left, the rail in its own column, labels on the right.
struct Columns {
    ui::Box places;
    float rail = 0;  // its x
    ui::Box labels;
};

Columns columns_of(const ui::Box& box, const Stage& stage) {
    const float half = stage.look.theme.space.large;
    const float rail = box.x + box.width / 2;
    return {
        {box.x, box.y, box.width / 2 - half, box.height}, rail, {rail + half, box.y, box.width / 2 - half, box.height}};
}

// How a label is set: what it is called and when it was on one line, or below each other.
struct Label {
    ui::Block called;
    ui::Block when;
    bool beside = false;

    float height() const { return beside ? std::max(called.height(), when.height()) : called.height() + when.height(); }
};

float padding(const Stage& stage) {
    return stage.look.theme.space.small + stage.look.theme.space.hair;
}

Label label_of(const Dated& event, float width, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const float room = width - 2 * padding(stage);
    Label label;
    if (!event.when.empty()) {
        label.when = ui::wrap(event.when, room, theme.type.caption, stage.look.metrics);
    }
    const float rest = room - label.when.width - theme.space.medium;
    const float asked = ui::width_of(event.called, theme.type.option, stage.look.metrics);
    label.beside = label.when.lines.size() == 1 && asked <= rest;
    label.called = ui::wrap(event.called, label.beside ? rest : room, theme.type.option, stage.look.metrics);
    return label;
}

const Dated* found(std::span<const Dated> dated, FactId fact) {
    const auto at = std::ranges::find(dated, fact, &Dated::fact);
    return at == dated.end() ? nullptr : &*at;
}

}  // namespace

std::optional<TimelineBoard> TimelineBoard::of(const Question& question, std::span<const Dated> dated) {
    const std::vector<FactId> facts = line_of(question);
    const Dated* card = found(dated, question.item.fact);
    if (facts.empty() || card == nullptr) {
        return std::nullopt;
    }
    std::vector<Dated> line;
    for (const FactId fact : facts) {
        const Dated* event = found(dated, fact);
        if (event == nullptr) {
            return std::nullopt;
        }
        line.push_back(*event);
    }
    const std::vector<Option>& options = std::get<PickOne>(question.task).options;
    const auto right = std::ranges::find(options, true, &Option::right) - options.begin();
    return TimelineBoard(std::move(line), *card, static_cast<std::size_t>(right));
}

TimelineBoard::TimelineBoard(std::vector<Dated> line, Dated card, std::size_t right)
    : line_(std::move(line)), right_(right), places_(line_.size() + 1) {
    card_.text = std::move(card.called);
}

float TimelineBoard::row_height(float width, const Stage& stage) const {
    const Columns columns = columns_of({0, 0, width, 0}, stage);
    float highest = least_place;
    for (const char* word : {"window.word.right", "window.word.yours", "window.word.right-answer"}) {
        highest = std::max(highest, height_of(card_, columns.places.width, stage.look.theme.type.option, stage,
                                              stage.words.part(word)));
    }
    for (const Dated& event : line_) {
        const float label = label_of(event, columns.labels.width, stage).height();
        highest = std::max(highest, label + stage.look.theme.space.small);
    }
    return highest + stage.look.theme.space.small;
}

// A short line is set more loosely, so that it reads as one.
float TimelineBoard::height(float width, const Stage& stage) const {
    constexpr float few = 5;
    constexpr float loose = 1.25F;
    constexpr float least_rows = 3.75F;
    const float row = row_height(width, stage);
    const auto rows = static_cast<float>(places_.size());
    return row * (rows <= few ? std::max(rows * loose, least_rows) : rows);
}

float TimelineBoard::judged_height(float width, const Stage& stage) const {
    return row_height(width, stage) * static_cast<float>(places_.size());
}

ui::Box TimelineBoard::place_box(std::size_t place, const Stage& stage) const {
    const ui::Box column = columns_of(box_, stage).places;
    const float row = box_.height / static_cast<float>(places_.size());
    const float between = stage.look.theme.space.small;
    return {column.x, column.y + static_cast<float>(place) * row + between / 2, column.width, row - between};
}

void TimelineBoard::lay_out(const ui::Box& box, const Stage& stage) {
    box_ = box;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        places_[i].box = place_box(i, stage);
    }
    card_.box = place_box(place_, stage);  // what glides there goes on gliding
    if (belongs_) {
        belongs_->box = place_box(right_, stage);
    }
}

std::vector<ui::Control*> TimelineBoard::ring() {
    place_ = focused().value_or(place_);  // asked before the focus moves: the card stays where it was last
    std::vector<ui::Control*> controls;
    for (ui::Control& place : places_) {
        controls.push_back(&place);
    }
    return controls;
}

std::optional<std::size_t> TimelineBoard::focused() const {
    const auto at = std::ranges::find_if(places_, &ui::Control::focused);
    return at == places_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - places_.begin()));
}

// Under the pointer, until the focus moves; else where the focus is, or was last.
std::size_t TimelineBoard::standing() const {
    if (judged_) {
        return place_;
    }
    const auto at = focused();
    return pointed_ && at == focus_then_ ? *pointed_ : at.value_or(place_);
}

std::optional<std::size_t> TimelineBoard::place_at(ui::Point at) const {
    const auto under = std::ranges::find_if(places_, [&](const ui::Control& place) { return place.box.contains(at); });
    return under == places_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(under - places_.begin()));
}

void TimelineBoard::let_go(const Stage& stage) {
    for (ui::Control& place : places_) {
        place.held = false;
    }
    pressed_at_.reset();
    if (dragged_) {
        dragged_ = false;
        card_.glide(card_.box, stage);
    }
}

// Follows the card under the pointer; the place in which it was dropped.
std::optional<std::size_t> TimelineBoard::drag(const ui::Input& input, const Stage& stage) {
    if (const auto* press = std::get_if<ui::PointerPressed>(&input)) {
        place_ = standing();
        card_.place(places_[place_].box);
        pressed_at_ = card_.box.contains(press->at) ? std::optional(press->at) : std::nullopt;
    } else if (const auto* moved = std::get_if<ui::PointerMoved>(&input)) {
        dragged_ = dragged_ || (pressed_at_ && is_drag(*pressed_at_, moved->at));
        if (dragged_) {
            card_.pulled = moved->at - *pressed_at_;
            return std::nullopt;
        }
        pointed_ = place_at(moved->at);
        focus_then_ = focused();
    } else if (const auto* released = std::get_if<ui::PointerReleased>(&input)) {
        const bool was_dragged = dragged_;
        const auto place = place_at(released->at);
        if (was_dragged && place) {
            return place;
        }
        let_go(stage);
    } else if (std::holds_alternative<ui::FocusLost>(input)) {
        let_go(stage);
    }
    return std::nullopt;
}

Said TimelineBoard::took(const ui::Input& input, const Stage& stage) {
    const bool was_dragged = dragged_;
    if (was_dragged && std::holds_alternative<ui::Key>(input)) {
        return Taken{};  // it is dropped first
    }
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        if (places_[i].took(input)) {
            chosen = i;
        }
    }
    if (const auto number = typed_number(input); number && *number < places_.size()) {
        chosen = number;
    }
    if (const auto dropped = drag(input, stage)) {
        chosen = dropped;
    }
    if (chosen) {
        return Response{PickOne::Response{*chosen}};
    }
    return dragged_ || was_dragged ? Said{Taken{}} : Said{NotMine{}};
}

void TimelineBoard::put(const Response& response, const Stage&) {
    place_ = std::get<PickOne::Response>(response).option;
}

void TimelineBoard::judge(const Record& record, const Stage& stage) {
    const auto* said = record.response ? std::get_if<PickOne::Response>(&*record.response) : nullptr;
    const bool is_right = said != nullptr && said->option == right_;
    card_.place(places_[standing()].box.moved(card_.pulled));
    place_ = said != nullptr ? said->option : right_;
    for (ui::Control& place : places_) {
        place.enabled = place.hovered = place.held = place.focused = false;
    }
    pressed_at_.reset();
    dragged_ = false;
    judged_ = true;
    card_.rest();
    if (!is_right) {
        belongs_ = card_;
        belongs_->verdict = belongs_->note_verdict = ui::Verdict::right;
        belongs_->note = stage.words.part("window.word.right-answer");
        belongs_->glide(place_box(right_, stage), stage);
    }
    put_ = said != nullptr;
    card_.verdict = card_.note_verdict = is_right ? ui::Verdict::right : ui::Verdict::wrong;
    card_.note = stage.words.part(is_right ? "window.word.right" : "window.word.yours");
    card_.glide(place_box(place_, stage), stage);
}

// The line itself, from earlier to later, and what branches off it.
void TimelineBoard::draw_rail(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const Columns columns = columns_of(box_, stage);
    constexpr float thick = 3;
    const float wing = theme.space.small;
    const ui::Point end{columns.rail, box_.bottom()};
    list.push_back(ui::Line{{{columns.rail, box_.y}, end}, thick, theme.colour.muted});
    list.push_back(
        ui::Line{{end - ui::Point{wing, wing}, end, end - ui::Point{-wing, wing}}, thick, theme.colour.muted});
    const float row = box_.height / static_cast<float>(places_.size());
    const auto say = [&](const char* word, const Dated& event, bool above) {
        const float free = row - (label_of(event, columns.labels.width, stage).height() + theme.space.small) / 2;
        const float middle = above ? box_.y + free / 2 : box_.bottom() - free / 2;
        ui::draw_line(list, stage.words.part(word), {columns.labels.x, middle}, theme.type.caption, theme.colour.muted,
                      stage.look.metrics);
    };
    say("window.timeline.earlier", line_.front(), true);
    say("window.timeline.later", line_.back(), false);
}

void TimelineBoard::draw_label(ui::DrawList& list, std::size_t event, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const Columns columns = columns_of(box_, stage);
    const Label label = label_of(line_[event], columns.labels.width, stage);
    const float row = box_.height / static_cast<float>(places_.size());
    const float middle = box_.y + static_cast<float>(event + 1) * row;
    const float height = label.height() + theme.space.small;
    const ui::Box face{columns.labels.x, middle - height / 2, columns.labels.width, height};
    list.push_back(ui::Line{{{columns.rail, middle}, {face.x, middle}}, 2, theme.colour.muted});
    const float dot = theme.space.medium;
    list.push_back(ui::Fill{{columns.rail - dot / 2, middle - dot / 2, dot, dot}, theme.colour.accent, dot / 2});
    list.push_back(ui::Fill{face, theme.colour.raised, theme.radius.chip, 1.5F, theme.colour.raised_edge});
    const float x = face.x + padding(stage);
    if (label.beside) {
        ui::draw(list, label.called, {x, middle - label.called.height() / 2}, theme.colour.ink);
        ui::draw(list, label.when, {face.right() - padding(stage) - label.when.width, middle - label.when.height() / 2},
                 theme.colour.muted);
        return;
    }
    const float y = ui::draw(list, label.when, {x, middle - label.height() / 2}, theme.colour.muted);
    ui::draw(list, label.called, {x, y}, theme.colour.ink);
}

// A place without the card: its outline with its number, on a branch of the line.
void TimelineBoard::draw_empty(ui::DrawList& list, std::size_t place, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const ui::Control& control = places_[place];
    const bool calls = control.enabled && control.hovered;
    draw_place(list, control.box, calls, stage);
    const std::string number = std::to_string(place + 1);
    const float width = ui::width_of(number, theme.type.label, stage.look.metrics);
    const float sign = theme.type.option.line * 1.1F;
    list.push_back(ui::Fill{{control.box.x + padding(stage), control.box.centre().y - sign / 2, sign, sign},
                            theme.colour.raised,
                            sign / 2,
                            1.5F,
                            theme.colour.raised_edge});
    ui::draw_line(list, number, {control.box.x + padding(stage) + (sign - width) / 2, control.box.centre().y},
                  theme.type.label, theme.colour.accent_text, stage.look.metrics);
    ui::draw_focus(list, control, std::min(theme.radius.control, control.box.height * 0.32F), stage.look);
}

void TimelineBoard::draw(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const float rail = columns_of(box_, stage).rail;
    draw_rail(list, stage);
    for (std::size_t i = 0; i < line_.size(); ++i) {
        draw_label(list, i, stage);
    }
    const auto branch = [&](std::size_t place, ui::Colour colour) {
        const ui::Box box = place_box(place, stage);
        list.push_back(ui::Line{{{box.right(), box.centre().y}, {rail, box.centre().y}}, 2, colour});
    };
    if (judged_) {
        if (belongs_) {
            branch(right_, theme.colour.right);
            scenes::draw(list, *belongs_, theme.type.option, stage);
        }
        if (put_) {
            branch(place_, place_ == right_ ? theme.colour.right : theme.colour.wrong);
            scenes::draw(list, card_, theme.type.option, stage);
        }
        return;
    }
    const std::size_t at = dragged_ ? place_ : standing();
    for (std::size_t i = 0; i < places_.size(); ++i) {
        branch(i, i == at ? theme.colour.accent : theme.colour.raised_edge);
        if (i != at || dragged_) {
            draw_empty(list, i, stage);
        }
    }
    Tile card = card_;
    card.box = places_[at].box;
    card.lifted = true;
    card.focused = places_[at].focused && !dragged_;
    scenes::draw(list, card, theme.type.option, stage);
}

std::string TimelineBoard::help(const Stage& stage) const {
    return focused() ? help_text(stage, "window.help.timeline", std::to_string(places_.size())) : std::string();
}

ui::Seconds TimelineBoard::pause(const Stage& stage) const {
    return card_.moves(stage) || (belongs_ && belongs_->moves(stage)) ? pause::moving : pause::still;
}

}  // namespace standpoint::scenes
