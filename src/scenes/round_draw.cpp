#include <algorithm>
#include <cmath>

#include "play/modes/mode.hpp"
#include "scenes/parts.hpp"
#include "scenes/round.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

ui::Step step_of(const Session& session, std::size_t index) {
    for (const Record& record : session.records) {
        if (record.question == index && !record.struck) {
            switch (record.grade.verdict) {
                case Verdict::right: return ui::Step::right;
                case Verdict::almost:
                case Verdict::partly: return ui::Step::partly;
                case Verdict::wrong: return ui::Step::wrong;
            }
        }
    }
    return index == session.current ? ui::Step::now : ui::Step::ahead;
}

// Against the clock, without a mistake or until nothing waits: nobody counts how many cards there are.
bool has_open_end(const Session& session) {
    const Rules& rules = rules_of(session);
    return rules.budget || rules.spare_for > 0 || rules.until_right;
}

ui::Box mixed(const ui::Box& from, const ui::Box& to, float at) {
    return {ui::mix(from.x, to.x, at), ui::mix(from.y, to.y, at), ui::mix(from.width, to.width, at),
            ui::mix(from.height, to.height, at)};
}

std::string_view verdict_name(const Record& record) {
    if (record.struck) {
        return "window.verdict.struck";
    }
    if (record.overruled) {
        return "window.verdict.overruled";
    }
    if (!record.response) {
        return "window.verdict.given-up";
    }
    switch (record.grade.verdict) {
        case Verdict::right: return "window.verdict.right";
        case Verdict::almost: return "window.verdict.almost";
        case Verdict::partly: return "window.verdict.partly";
        case Verdict::wrong: return "window.verdict.wrong";
    }
    return "window.verdict.wrong";
}

// What an answer earned; where nothing is to be earned, what comes of it.
std::string points_text(const Session& session, const Record& record, const Stage& stage) {
    if (record.struck) {
        return {};
    }
    if (rules_of(session).until_right) {
        return is_sure_but_wrong(record) ? stage.words.part("window.study.were-sure")
               : record.grade.verdict == Verdict::wrong || record.grade.verdict == Verdict::partly
                   ? stage.words.part("window.study.comes-back")
                   : std::string();
    }
    return record.points == 0 ? stage.words.part("window.round.earned.none")
                              : counted(stage.words, "window.round.earned", static_cast<std::size_t>(record.points));
}

}  // namespace

void Round::draw_bar(ui::DrawList& list, const Session& session, const Stage& stage) const {
    const ui::Theme& theme = layout_.frame;
    std::vector<ui::Step> steps;
    for (std::size_t i = 0; i < session.deal->questions.size() && !has_open_end(session); ++i) {
        steps.push_back(step_of(session, i));
    }
    constexpr float pitch = 36;
    const float used = std::min(layout_.steps.width, pitch * static_cast<float>(steps.size()));
    if (!steps.empty()) {
        ui::draw_steps(list, steps, layout_.steps, stage.look);
    }
    const float left = layout_.steps.width - used - theme.space.large;
    const std::string progress =
        rules_of(session).until_right
            ? stage.words.part("window.study.left", {{"n", std::to_string(still_to_ask(session))}})
            : stage.words.part(
                  has_open_end(session) ? "window.round.card" : "window.round.question",
                  {{"n", std::to_string(session.current + 1)}, {"of", std::to_string(session.deal->questions.size())}});
    const float width = ui::width_of(progress, theme.type.caption, stage.look.metrics);
    const float both = ui::width_of(title_, theme.type.caption, stage.look.metrics) + theme.space.large + width;
    const ui::Point right{layout_.steps.right(), layout_.steps.centre().y};
    if (width <= left) {
        draw_line_to(list, progress, right, theme.type.caption, theme.colour.table_muted, stage);
    }
    if (both <= left) {
        draw_line_to(list, title_, right - ui::Point{width + theme.space.large, 0}, theme.type.caption,
                     theme.colour.table_muted, stage);
    }
}

// The score on its way up to what the answer has made of it.
int Round::score_shown(const Session& session, const Stage& stage) const {
    if (session.phase != Phase::feedback || session.records.empty()) {
        return session.score;
    }
    const float counted = ui::ease_out(stage.motion.since(answered_at_, stage.look.theme.motion.usual));
    return session.score -
           static_cast<int>(std::lround(static_cast<float>(session.records.back().points) * (1 - counted)));
}

// How many items are known by now, and the right answers in a row.
void Round::draw_study_figures(ui::DrawList& list, const Session& session, const ui::Box& box,
                               const Stage& stage) const {
    const auto known = std::ranges::count_if(session.records, [](const Record& record) {
        return record.grade.verdict == Verdict::right || record.grade.verdict == Verdict::almost;
    });
    draw_figure(list, std::to_string(known), stage.words.part("window.study.known"), box, stage);
    draw_figure(list, std::to_string(session.streak), stage.words.part("window.round.streak"),
                box.moved({0, box.height + stage.look.theme.space.medium}), stage);
}

void Round::draw_rail(ui::DrawList& list, const Session& session, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const bool studies = rules_of(session).until_right;
    const std::size_t left = studies ? session.waiting.size() : session.deal->questions.size() - session.current - 1;
    const std::string cards = has_open_end(session) ? stage.words.part("mode." + session.plan.mode)
                                                    : counted(stage.words, "window.round.cards-left", left);
    const ui::Block label = one_line(cards, layout_.rail.width, theme.type.caption, stage);
    const float figure = theme.type.title.line + theme.type.caption.line;
    // With large texts three figures need the place of the deck, which tells nothing that they do not.
    const float below = label.height() + theme.space.large + 3 * figure + 2 * theme.space.medium;
    float y = layout_.deck.bottom() + theme.space.medium;
    if (y + below <= layout_.rail.bottom()) {
        ui::draw_deck(list, layout_.deck, left, stage.look);
    } else {
        y = layout_.rail.y;
    }
    y = ui::draw(list, label, {layout_.rail.x, y}, theme.colour.table_muted, ui::Align::centre, layout_.rail.width);
    const ui::Box score{layout_.rail.x, y + theme.space.large, layout_.rail.width, figure};
    if (studies) {
        draw_study_figures(list, session, score, stage);
        return;
    }
    draw_figure(list, std::to_string(score_shown(session, stage)), stage.words.part("window.round.points"), score,
                stage);
    const ui::Box streak = score.moved({0, figure + theme.space.medium});
    draw_figure(list, std::to_string(session.streak), stage.words.part("window.round.streak"), streak, stage);
    const ui::Box last = streak.moved({0, figure + theme.space.medium});
    draw_mode_figure(list, session, last, stage);
    if (session.plan.timed) {
        const double limit = static_cast<double>(session.plan.time_limit.count()) / 1000;
        const double used = session.phase == Phase::feedback
                                ? static_cast<double>(session.records.back().taken.count()) / 1000
                                : stage.motion.now - asked_at_;
        const double rest = std::ceil(std::max(0.0, limit - used));
        draw_figure(list, clock_text(Milliseconds{static_cast<long>(rest) * 1000}),
                    stage.words.part("window.round.time-left"), last, stage);
    }
}

// What counts in this mode besides points: time, lives, mistakes, days.
void Round::draw_mode_figure(ui::DrawList& list, const Session& session, const ui::Box& box, const Stage& stage) const {
    const Rules& rules = rules_of(session);
    if (const auto left = time_left(session, session.phase == Phase::feedback ? Milliseconds{0} : taken(stage))) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*left);
        draw_figure(list, clock_text(seconds), stage.words.part("window.round.left"), box, stage);
    } else if (session.spares) {
        const auto spares = static_cast<std::size_t>(std::max(0, *session.spares));
        draw_figure(list, std::to_string(spares),
                    counted(stage.words, rules.spare_for > 0 ? "window.round.lives" : "window.round.spares", spares),
                    box, stage);
    } else if (session.plan.day) {
        draw_figure(list, std::to_string(days_), stage.words.part("window.round.days"), box, stage);
    }
}

// How the card before went, where nothing stops to say so.
void Round::draw_last_verdict(ui::DrawList& list, const Session& session, const Stage& stage) const {
    if (rules_of(session).feedback || session.records.empty()) {
        return;
    }
    const ui::Theme& theme = layout_.theme;
    const Record& record = session.records.back();
    const bool right = record.grade.verdict == Verdict::right;
    const std::string said =
        right ? stage.words.part("window.sides.right")
              : stage.words.part("window.sides.wrong",
                                 {{"answer", right_text(stage.words, session.deal->questions[record.question])}});
    const float middle = layout_.over.centre().y;
    draw_line_to(list, said, {layout_.over.right(), middle}, theme.type.over,
                 right ? theme.colour.right : theme.colour.wrong, stage);
    const float sign = theme.type.over.line;
    const float width = ui::width_of(said, theme.type.over, stage.look.metrics);
    ui::draw_verdict(list, right ? ui::Verdict::right : ui::Verdict::wrong,
                     {layout_.over.right() - width - theme.space.small - sign / 2, middle}, sign,
                     {layout_.theme, stage.look.metrics});
}

void Round::draw_question(ui::DrawList& list, const Session& session, const Stage& stage) const {
    const ui::Theme& theme = layout_.theme;
    const ui::Look look{layout_.theme, stage.look.metrics, stage.look.pad_button};
    const std::string calls = board_.calls(stage);
    ui::draw_line(list, calls.empty() ? instruction(stage.words, session.question().task) : calls,
                  {layout_.over.x, layout_.over.centre().y}, theme.type.over, theme.colour.accent_text, look.metrics);
    draw_last_verdict(list, session, stage);
    // At the same height whatever the task, so that the eye finds it there.
    const float slack = (layout_.stem.height - layout_.stem_text.height()) / 2;
    const float top = layout_.stem.y + std::min(slack, theme.space.medium);
    ui::draw(list, layout_.stem_text, {layout_.stem.x, top}, theme.colour.ink);
    board_.draw(list, table(stage));
}

// Where verdict and points end in the slip's heading.
float Round::verdict_end(const Session& session, const Stage& stage) const {
    const ui::Theme& theme = layout_.theme;
    const Record& record = session.records.back();
    const float verdict = ui::width_of(stage.words.part(verdict_name(record)), theme.type.heading, stage.look.metrics);
    const float points = ui::width_of(points_text(session, record, stage), theme.type.caption, stage.look.metrics);
    return layout_.slip_parts.heading.x + theme.type.heading.line + theme.space.small + theme.space.hair + verdict +
           theme.space.medium + points;
}

void Round::draw_slip(ui::DrawList& list, const Session& session, const Stage& stage) const {
    const ui::Theme& theme = layout_.theme;
    const ui::Look look{layout_.theme, stage.look.metrics, stage.look.pad_button};
    const Record& record = session.records.back();
    const SlipLayout& parts = layout_.slip_parts;
    ui::draw_card(list, layout_.slip, look);
    const bool right = record.grade.verdict == Verdict::right;
    const bool partly = record.grade.fraction > 0 && !right;
    const ui::Colour colour = right ? theme.colour.right : partly ? theme.colour.accent_text : theme.colour.wrong;
    const float disc = theme.type.heading.line;
    const float middle = parts.heading.centre().y;
    ui::draw_verdict(list,
                     right    ? ui::Verdict::right
                     : partly ? ui::Verdict::partly
                              : ui::Verdict::wrong,
                     {parts.heading.x + disc / 2, middle}, disc, look);
    const float x = ui::draw_line(list, stage.words.part(verdict_name(record)),
                                  {parts.heading.x + disc + theme.space.small + theme.space.hair, middle},
                                  theme.type.heading, colour, look.metrics);
    const std::string points = points_text(session, record, stage);
    ui::draw_line(list, points, {x + theme.space.medium, middle}, theme.type.caption, theme.colour.muted, look.metrics);
    float y = parts.text.y;
    for (const ui::Block& block : parts.pages[std::min(page_, parts.pages.size() - 1)]) {
        y = ui::draw(list, block, {parts.text.x, y}, theme.colour.ink) + theme.space.hair;
    }
    if (more_.enabled) {
        ui::draw(list, more_, look);
    }
    ui::draw(list, next_, look);
    ui::draw(list, undo_, look);
    ui::draw(list, say_, look);
    ui::draw(list, look_up_, look);
}

// Below the card while the question is open.
void Round::draw_actions(ui::DrawList& list, const Stage& stage) const {
    const ui::Theme& theme = layout_.theme;
    const ui::Look look{layout_.theme, stage.look.metrics};
    if (board_.confirms()) {
        ui::draw(list, confirm_, look);
    }
    if (take_back_.enabled) {
        ui::draw(list, take_back_, look);
    }
    ui::draw(list, give_up_, look);
    if (sure_.enabled) {
        ui::draw(list, sure_, look);
    }
    const std::string help = board_.help(table(stage));
    if (help.empty()) {
        return;
    }
    const float y = layout_.actions.bottom() + theme.space.small + theme.type.caption.line / 2;
    const float x = layout_.actions.x + theme.space.medium;
    const ui::Block line = one_line(help, layout_.actions.right() - x, theme.type.caption, stage);
    ui::draw_line(list, help, {x, y}, line.step, theme.colour.table_muted, look.metrics);
}

ui::DrawList Round::draw(const Session& session, const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    const ui::Durations& motion = theme.motion;
    const ui::Look look{layout_.theme, stage.look.metrics, stage.look.pad_button};
    ui::DrawList list;
    draw_ground(list, stage);
    draw_bar(list, session, stage);
    ui::draw(list, leave_, {layout_.frame, stage.look.metrics, stage.look.pad_button});
    draw_rail(list, session, stage);
    const float dealt =
        hurried_ || session.phase == Phase::feedback ? 1.0F : ui::ease_out(stage.motion.since(dealt_at_, motion.slow));
    constexpr float turned = 0.5F;  // the card shows its face from here on
    if (dealt < turned) {
        ui::draw_card_back(list, mixed(layout_.deck, layout_.card, dealt), look);
        return list;
    }
    const ui::Box card = mixed(layout_.deck, layout_.card, dealt);
    ui::draw_card(list, card, look, 1 - dealt);
    ui::DrawList face;
    draw_question(face, session, stage);
    if (dealt < 1) {
        constexpr float corner = 0.3F;  // of the radius: what lies inside it is clear of the round corners
        ui::start_clip(list, card.inside(theme.radius.card * corner));
        ui::DrawList paler;
        for (const ui::DrawItem& item :
             ui::faded(ui::moved(face, card.top_left() - layout_.card.top_left()), (dealt - turned) / (1 - turned))) {
            if (!std::holds_alternative<ui::ClipStart>(item) && !std::holds_alternative<ui::ClipEnd>(item)) {
                paler.push_back(item);  // clips do not nest
            }
        }
        ui::append(list, paler);
        ui::end_clip(list);
        return list;
    }
    ui::append(list, face);
    if (session.phase != Phase::feedback) {
        draw_actions(list, stage);
        if (undo_.on_table) {
            ui::draw(list, undo_, look);
        }
        return list;
    }
    constexpr float rise = 28;
    const float laid = ui::ease_out(stage.motion.since(answered_at_, motion.usual));
    ui::DrawList slip;
    draw_slip(slip, session, stage);
    ui::append(list, laid < 1 ? ui::faded(ui::moved(std::move(slip), {0, rise * (1 - laid)}), laid) : slip);
    return list;
}

}  // namespace standpoint::scenes
