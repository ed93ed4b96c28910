#include "scenes/browse.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "scenes/parts.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 880;
constexpr float usual_height = 400;
constexpr std::array shares{1.0F, 0.9F, 0.8F, 0.7F, 0.6F};

}  // namespace

Browse::Browse(const Session& session, BrowseView view, const Stage& stage)
    : view_(std::move(view)), theme_(stage.look.theme), turned_at_(stage.motion.now) {
    const Phrases& words = stage.words;
    leave_.text = words.part("window.round.leave");
    leave_.icon = ui::icons::arrow_left;
    leave_.rank = ui::Rank::quiet;
    back_.text = words.part("window.browse.back");
    back_.rank = ui::Rank::quiet;
    main_.rank = ui::Rank::primary;
    main_.key = words.part("window.key.enter");
    for (const Deck& deck : view_.decks) {
        deck_.values.push_back(
            words.part("window.browse.deck", {{"name", deck.name}, {"n", std::to_string(deck.cards)}}));
        if (deck.key == session.plan.deck) {
            deck_.at = deck_.values.size() - 1;
        }
    }
    ui::set_focus(ring(), &main_);
    follow(session, stage);
}

std::vector<ui::Control*> Browse::ring() {
    std::vector<ui::Control*> controls{&deck_, &main_};
    if (back_.enabled) {
        controls.push_back(&back_);
    }
    controls.push_back(&leave_);
    return controls;
}

void Browse::follow(const Session& session, const Stage& stage) {
    turned_at_ = stage.motion.now;
    const bool turned = session.phase == Phase::feedback;
    const bool last = session.current + 1 == session.deal->questions.size();
    main_.text = stage.words.part(!turned ? "window.browse.turn"
                                  : last  ? "window.browse.finish"
                                          : "window.browse.next");
    back_.enabled = !session.commands.empty();
    if (!back_.enabled && back_.focused) {
        ui::set_focus(ring(), &main_);
    }
    lay_out(session, stage);
}

void Browse::lay_out(const Session& session, const Stage& stage) {
    for (const float share : shares) {
        if (fits(session, stage, share)) {
            return;
        }
    }
}

// True where the card fits above its buttons with texts `share` times as large.
bool Browse::fits(const Session& session, const Stage& stage, float share) {
    theme_ = ui::with_text_size(stage.look.theme, share);
    const ui::Look look{theme_, stage.look.metrics};
    const ui::Spacing& space = theme_.space;
    const Question& question = session.question();
    const bool turned = session.phase == Phase::feedback;
    place_ = stage.words.part("window.browse.place", {{"n", std::to_string(session.current + 1)},
                                                      {"of", std::to_string(session.deal->questions.size())}});
    paragraph_ = turned ? stage.words.part("window.round.paragraph", {{"n", std::to_string(question.paragraph)}})
                        : std::string();
    const ui::Box page =
        ui::centred(area(stage), widest, side_margin(stage)).inside(ui::Insets::across(0, space.medium));
    const ui::Size leave = ui::size_of(leave_, look);
    const ui::Size deck = ui::size_of(deck_, false, look);
    bar_ = {page.x, page.y, page.width, std::max(leave.height, deck.height)};
    leave_.box = {page.x - space.medium, bar_.centre().y - leave.height / 2, leave.width, leave.height};
    const float width = std::min(deck.width, page.width - leave.width);
    deck_.box = {page.right() - width, bar_.centre().y - deck.height / 2, width, deck.height};
    const ui::Size main = ui::size_of(main_, look);
    const float buttons = page.bottom() - main.height;
    const float room = buttons - space.large - bar_.bottom() - space.large;
    card_ = {page.x, bar_.bottom() + space.large, page.width, std::min(room, usual_height * theme_.text_size)};
    const float y = card_.bottom() + space.large;
    const float main_width = std::max(main.width, 220.0F);
    main_.box = {page.right() - main_width, y, main_width, main.height};
    back_.box = {page.x - space.medium, y, ui::size_of(back_, look).width, main.height};
    const float inner = card_.width - 2 * space.huge;
    front_ = ui::balance(question.stem, inner, theme_.type.title, stage.look.metrics);
    explanation_ = ui::wrap(question.explanation, inner, theme_.type.stem, stage.look.metrics);
    const float needed =
        front_.height() + explanation_.height() + 2 * theme_.type.caption.line + 2 * space.huge + 2 * space.large;
    if (needed > card_.height && needed <= room) {
        card_.height = needed;
        main_.box.y = back_.box.y = card_.bottom() + space.large;
    }
    return needed <= room;
}

Reaction Browse::other_deck() const {
    return {.next = StartRound{.pack = view_.pack, .mode = "browse", .deck = view_.decks[deck_.at].key}};
}

Reaction Browse::took(const ui::Input& input, const Session& session, const Stage& stage) {
    if (ui::is_press(input, ui::Named::escape)) {
        return {.next = ShowHome{}};
    }
    const auto* key = std::get_if<ui::Key>(&input);
    const bool arrows = key != nullptr && !key->repeat && !deck_.focused;
    const bool undo = key != nullptr && key->ctrl && key->key == ui::Named::z && !key->repeat;
    if (undo || (arrows && key->key == ui::Named::left)) {
        return {.undo = back_.enabled};
    }
    if (arrows && key->key == ui::Named::right) {
        return {.command = Continue{}};
    }
    if (ui::move_focus(ring(), input)) {
        return {};
    }
    if (leave_.took(input)) {
        return {.next = ShowHome{}};
    }
    if (deck_.took(input)) {
        return other_deck();
    }
    if (back_.enabled && back_.took(input)) {
        return {.undo = true};
    }
    if (main_.took(input)) {
        return {.command = session.phase == Phase::feedback ? Command(Continue{}) : Command(Turn{})};
    }
    lay_out(session, stage);
    return {};
}

ui::Seconds Browse::pause(const Stage& stage) const {
    return stage.motion.running(turned_at_, theme_.motion.usual) ? pause::moving : pause::still;
}

ui::DrawList Browse::draw(const Session& session, const Stage& stage) const {
    const ui::Look look{theme_, stage.look.metrics};
    const ui::Spacing& space = theme_.space;
    ui::DrawList list;
    draw_ground(list, stage);
    ui::draw(list, leave_, look);
    ui::draw(list, deck_, look);
    const float turned = ui::ease_out(stage.motion.since(turned_at_, theme_.motion.usual));
    ui::draw_card(list, card_, look, 1 - turned);
    const ui::Box inner = card_.inside(ui::Insets::across(space.huge, space.large));
    ui::draw_line(list, place_, {inner.x, inner.y + theme_.type.caption.line / 2}, theme_.type.over,
                  theme_.colour.accent_text, look.metrics);
    const bool back = session.phase == Phase::feedback;
    const float text = front_.height() + (back ? space.large + explanation_.height() : 0.0F);
    float y = inner.y + theme_.type.caption.line;
    y += std::max(space.medium, (inner.bottom() - theme_.type.caption.line - y - text) / 2);
    y = ui::draw(list, front_, {inner.x, y}, back ? theme_.colour.muted : theme_.colour.ink, ui::Align::centre,
                 inner.width);
    if (back) {
        ui::DrawList face;
        ui::draw(face, explanation_, {inner.x, y + space.large}, theme_.colour.ink, ui::Align::centre, inner.width);
        draw_line_to(face, paragraph_, {inner.right(), inner.bottom() - theme_.type.caption.line / 2},
                     theme_.type.caption, theme_.colour.muted, stage);
        ui::append(list, turned < 1 ? ui::faded(std::move(face), turned) : face);
    }
    ui::draw(list, main_, look);
    if (back_.enabled) {
        ui::draw(list, back_, look);
    }
    return list;
}

}  // namespace standpoint::scenes
