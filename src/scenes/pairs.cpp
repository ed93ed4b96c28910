#include "scenes/pairs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 1080;
constexpr ui::Seconds wrong_shown = 0.9;
constexpr std::array shares{1.0F, 0.93F, 0.86F, 0.79F, 0.72F, 0.65F, 0.58F, 0.5F, 0.45F};

std::optional<std::size_t> picked_in(const std::vector<ui::OptionCard>& column) {
    const auto found = std::ranges::find(column, true, &ui::OptionCard::picked);
    return found == column.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - column.begin()));
}

}  // namespace

Pairs::Pairs(const Session& session, std::string title, const Stage& stage)
    : title_(std::move(title)), theme_(stage.look.theme) {
    leave_.text = stage.words.part("window.round.leave");
    leave_.icon = ui::icons::arrow_left;
    leave_.rank = ui::Rank::quiet;
    give_up_.text = stage.words.part("window.pairs.give-up");
    give_up_.rank = ui::Rank::quiet;
    undo_.text = stage.words.part("window.round.undo");
    undo_.icon = ui::icons::undo;
    undo_.rank = ui::Rank::quiet;
    deal(session, stage);
}

void Pairs::deal(const Session& session, const Stage& stage) {
    question_ = session.current;
    commands_ = session.commands.size();
    asked_at_ = stage.motion.now;
    wrong_.reset();
    const auto& match = std::get<Match>(session.question().task);
    const auto tiles = [](const std::vector<std::string>& texts, std::size_t before) {
        std::vector<ui::OptionCard> column;
        for (const std::string& text : texts) {
            ui::OptionCard tile;
            tile.key = std::to_string(++before);
            tile.text = text;
            column.push_back(std::move(tile));
        }
        return column;
    };
    lefts_ = tiles(match.lefts, 0);
    rights_ = tiles(match.rights, match.lefts.size());
    mark(session, stage);
    ui::set_focus(ring(), ring().front());
    lay_out(session, stage);
}

// Joined tiles show it and cannot be picked any more.
void Pairs::mark(const Session& session, const Stage& stage) {
    const auto& partner = session.joining.partner;
    const auto show = [&](ui::OptionCard& tile, bool joined) {
        tile.enabled = !joined;
        tile.verdict = joined ? ui::Verdict::right : ui::Verdict::none;
        tile.word = joined ? stage.words.part("window.pairs.joined") : std::string();
        tile.picked = tile.picked && !joined;
        tile.hovered = tile.hovered && !joined;
    };
    for (std::size_t left = 0; left < lefts_.size() && left < partner.size(); ++left) {
        show(lefts_[left], partner[left].has_value());
    }
    for (std::size_t right = 0; right < rights_.size(); ++right) {
        show(rights_[right], std::ranges::find(partner, std::optional(right)) != partner.end());
    }
    undo_.enabled = !session.commands.empty();
}

void Pairs::follow(const Session& session, const Stage& stage) {
    if (session.phase == Phase::finished) {
        return;
    }
    const bool joined = session.commands.size() > commands_;
    if (session.current != question_) {
        deal(session, stage);
        return;
    }
    commands_ = session.commands.size();
    asked_at_ = stage.motion.now;
    const auto left = picked_in(lefts_);
    const auto right = picked_in(rights_);
    wrong_.reset();
    if (joined && left && right && session.joining.partner[*left] != right) {
        wrong_ = Wrong{*left, *right, stage.motion.now};
    }
    for (std::vector<ui::OptionCard>* column : {&lefts_, &rights_}) {
        for (ui::OptionCard& tile : *column) {
            tile.picked = false;
        }
    }
    mark(session, stage);
    const std::vector<ui::Control*> controls = ring();
    if (!ui::focus_in(controls) || !controls[*ui::focus_in(controls)]->enabled) {
        ui::set_focus(controls, controls.front());
    }
    lay_out(session, stage);
}

std::vector<ui::Control*> Pairs::ring() {
    std::vector<ui::Control*> controls;
    for (std::vector<ui::OptionCard>* column : {&lefts_, &rights_}) {
        for (ui::OptionCard& tile : *column) {
            if (tile.enabled) {
                controls.push_back(&tile);
            } else {
                tile.focused = false;
            }
        }
    }
    controls.push_back(&give_up_);
    if (undo_.enabled) {
        controls.push_back(&undo_);
    }
    controls.push_back(&leave_);
    return controls;
}

void Pairs::lay_out(const Session& session, const Stage& stage) {
    for (const float share : shares) {
        if (fits(session, stage, share)) {
            return;
        }
    }
}

// True where the board fits with texts `share` times as large.
bool Pairs::fits(const Session& session, const Stage& stage, float share) {
    theme_ = ui::with_text_size(stage.look.theme, share);
    const ui::Look look{theme_, stage.look.metrics};
    const ui::Spacing& space = theme_.space;
    give_up_.key = cap_of(ui::KeyAction::give_up, stage);
    const ui::Box page =
        ui::centred(area(stage), widest, side_margin(stage)).inside(ui::Insets::across(0, space.medium));
    const ui::Size leave = ui::size_of(leave_, look);
    const float figure = theme_.type.title.line + theme_.type.caption.line;
    bar_ = {page.x, page.y, page.width, std::max(leave.height, figure)};
    leave_.box = {page.x - space.medium, bar_.centre().y - leave.height / 2, leave.width, leave.height};
    const float inner = page.width - 2 * space.large;
    stem_ = ui::balance(session.question().stem, inner, theme_.type.stem, stage.look.metrics);
    const float gap = space.medium;
    const float column = (inner - space.large) / 2;
    float tile = 0;
    for (const std::vector<ui::OptionCard>* tiles : {&lefts_, &rights_}) {
        for (ui::OptionCard one : *tiles) {
            one.verdict = ui::Verdict::wrong;  // a marked tile is as high as any comes
            one.word = stage.words.part("window.pairs.joined");
            tile = std::max(tile, ui::height_of(one, column, look));
        }
    }
    const float rows = ui::grid_height(1, std::max(lefts_.size(), rights_.size()), tile, gap);
    const float top = bar_.bottom() + space.medium;
    card_ = {page.x, top, page.width,
             space.large + theme_.type.over.line + space.small + stem_.height() + space.large + rows + space.large};
    const float y = card_.bottom() - space.large - rows;
    const auto place = [&](std::vector<ui::OptionCard>& tiles, float x) {
        const std::vector<ui::Box> places = ui::grid({x, y, column, rows}, 1, tiles.size(), tile, gap);
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            tiles[i].box = places[i];
        }
    };
    place(lefts_, card_.x + space.large);
    place(rights_, card_.x + space.large + column + space.large);
    const ui::Size give_up = ui::size_of(give_up_, look);
    const ui::Size undo = ui::size_of(undo_, look);
    const float buttons = card_.bottom() + space.medium;
    give_up_.box = {card_.x, buttons, give_up.width, give_up.height};
    undo_.box = {card_.right() - undo.width, buttons, undo.width, undo.height};
    return give_up_.box.bottom() <= page.bottom();
}

Milliseconds Pairs::taken(const Stage& stage) const {
    return Milliseconds{std::llround(std::max(0.0, stage.motion.now - asked_at_) * 1000)};
}

// One tile of a column at a time; picked again, it is let go.
void Pairs::pick(std::vector<ui::OptionCard>& column, std::size_t index) {
    const bool picked = column[index].picked;
    for (ui::OptionCard& tile : column) {
        tile.picked = false;
    }
    column[index].picked = !picked;
    wrong_.reset();
}

Reaction Pairs::join(const Stage& stage) {
    const auto left = picked_in(lefts_);
    const auto right = picked_in(rights_);
    if (!left || !right) {
        return {};
    }
    return {.command = Join{*left, *right, taken(stage)}};
}

Reaction Pairs::took(const ui::Input& input, const Session& session, const Stage& stage) {
    if (ui::is_press(input, ui::Named::escape) || ui::is_press(input, ui::Named::pause) ||
        std::holds_alternative<ui::FocusLost>(input)) {
        return {.next = PauseRound{}};  // the clock runs
    }
    const auto* key = std::get_if<ui::Key>(&input);
    if (key != nullptr && key->ctrl && key->key == ui::Named::z && !key->repeat) {
        return {.undo = !session.commands.empty()};
    }
    if (ui::move_focus(ring(), input)) {
        return {};
    }
    for (std::vector<ui::OptionCard>* column : {&lefts_, &rights_}) {
        for (std::size_t i = 0; i < column->size(); ++i) {
            if ((*column)[i].enabled && (*column)[i].took(input)) {
                pick(*column, i);
                return join(stage);
            }
        }
    }
    if (leave_.took(input)) {
        return {.next = ShowHome{}};
    }
    if (undo_.enabled && undo_.took(input)) {
        return {.undo = true};
    }
    if (give_up_.took(input) || ui::means(input, ui::KeyAction::give_up)) {
        return {.command = GiveUp{taken(stage)}};
    }
    return {};
}

ui::Seconds Pairs::pause(const Stage&) const {
    return pause::blinking;  // the clock goes on
}

ui::DrawList Pairs::draw(const Session& session, const Stage& stage) const {
    const ui::Look look{theme_, stage.look.metrics};
    const ui::Spacing& space = theme_.space;
    ui::DrawList list;
    draw_ground(list, stage);
    ui::draw(list, leave_, look);
    const Stage here{.screen = stage.screen, .look = look, .words = stage.words, .motion = stage.motion};
    const float width = ui::width_of("00:00", figures(theme_.type.title), look.metrics);
    const ui::Box clock{bar_.right() - width, bar_.y, width, bar_.height};
    draw_figure(list, clock_text(session.used + taken(stage)), stage.words.part("window.pairs.time"), clock, here);
    const std::string place = stage.words.part(
        "window.pairs.board",
        {{"n", std::to_string(session.current + 1)}, {"of", std::to_string(session.deal->questions.size())}});
    draw_line_to(list, place, {clock.x - space.large, bar_.centre().y}, theme_.type.caption, theme_.colour.table_muted,
                 stage);
    ui::draw_card(list, card_, look);
    float y = card_.y + space.large;
    ui::draw_line(list, stage.words.part("window.pairs.instruction"),
                  {card_.x + space.large, y + theme_.type.over.line / 2}, theme_.type.over, theme_.colour.accent_text,
                  look.metrics);
    y += theme_.type.over.line + space.small;
    ui::draw(list, stem_, {card_.x + space.large, y}, theme_.colour.ink);
    const bool shows_wrong = wrong_ && stage.motion.now - wrong_->at < wrong_shown;
    const auto draw_tiles = [&](const std::vector<ui::OptionCard>& tiles, std::size_t wrong) {
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            ui::OptionCard tile = tiles[i];
            if (shows_wrong && i == wrong) {
                tile.verdict = ui::Verdict::wrong;
                tile.word = stage.words.part("window.pairs.wrong");
            }
            ui::draw(list, tile, look);
        }
    };
    draw_tiles(lefts_, wrong_ ? wrong_->left : lefts_.size());
    draw_tiles(rights_, wrong_ ? wrong_->right : rights_.size());
    ui::draw(list, give_up_, look);
    if (undo_.enabled) {
        ui::draw(list, undo_, look);
    }
    return list;
}

}  // namespace standpoint::scenes
