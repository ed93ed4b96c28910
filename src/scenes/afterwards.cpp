#include "scenes/afterwards.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "play/exam.hpp"
#include "play/modes/mode.hpp"
#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr float widest = 560;
constexpr std::string_view bury_key = "-";
constexpr std::string_view suspend_key = "@";

bool can_overrule(const Session& session) {
    const Record& record = spoken_of(session);
    return session.question().kind() == TaskKind::type_in && record.response && !record.struck &&
           record.grade.verdict != Verdict::right;
}

bool can_feel(const Session& session) {
    const Record& record = session.records.back();
    return rules_of(session).until_right && session.phase == Phase::feedback && !record.struck && !record.overruled &&
           !record.first_try && record.grade.verdict == Verdict::right;
}

}  // namespace

Afterwards::Afterwards(const Session& session, const std::vector<FeltChoice>& felt, const Stage& stage)
    : stem_(session.question().stem), theme_(stage.look.theme) {
    const auto words = [&](const char* name) { return stage.words.part(name); };
    if (can_overrule(session)) {
        offer(words("window.say.overrule"), ui::icons::check, {}, Overrule{});
    }
    std::optional<std::size_t> counts;  // what it felt like as it counts now
    const Rating now = session.records.back().felt.value_or(Rating::good);
    for (const FeltChoice& choice : felt) {
        if (choice.how == now) {
            counts = choices_.size();
        }
        const std::string name = "window.say.felt." + std::string(word(choice.how));
        offer(stage.words.part(name) + " · " + counted(stage.words, "window.say.days", choice.days), ui::icons::none,
              std::to_string(static_cast<int>(choice.how)), Feel{choice.how});
    }
    if (!spoken_of(session).struck) {
        offer(words("window.say.strike"), ui::icons::alert, {}, Strike{});
    }
    if (rules_of(session).until_right || rules_of(session).on_paper) {
        offer(words("window.say.bury"), ui::icons::moon, std::string(bury_key), SetAside{false});
        offer(words("window.say.suspend"), ui::icons::close, std::string(suspend_key), SetAside{true});
    }
    back_.text = words("window.say.back");
    back_.icon = ui::icons::arrow_left;
    back_.rank = ui::Rank::quiet;
    back_.on_table = false;
    back_.key = words("window.key.escape");
    if (counts) {
        choices_[*counts].button.rank = ui::Rank::primary;
    }
    ui::set_focus(ring(), ring()[counts.value_or(0)]);  // Enter changes nothing that was felt
    lay_out(stage);
}

void Afterwards::offer(std::string text, char32_t icon, std::string key, Command command) {
    ui::Button button;
    button.text = std::move(text);
    button.icon = icon;
    button.key = std::move(key);
    choices_.push_back({std::move(button), std::move(command)});
}

std::vector<ui::Control*> Afterwards::ring() {
    std::vector<ui::Control*> controls;
    for (Choice& choice : choices_) {
        controls.push_back(&choice.button);
    }
    controls.push_back(&back_);
    return controls;
}

void Afterwards::lay_out(const Stage& stage) {
    float share = 1;
    constexpr float step = 0.92F;
    constexpr float least = 0.4F;
    do {
        theme_ = ui::with_text_size(stage.look.theme, share);
        share *= step;
    } while (!place(theme_, stage) && share > least);
}

// True where it fits with these texts.
bool Afterwards::place(const ui::Theme& theme, const Stage& stage) {
    const ui::Spacing& space = theme.space;
    const ui::Look look{theme, stage.look.metrics, stage.look.pad_button};
    const ui::Box within = area(stage).inside(ui::Insets::across(side_margin(stage), space.medium));
    const float pad = space.large + space.small;
    float width = std::min(widest, within.width);
    for (const Choice& choice : choices_) {
        width = std::max(width, ui::size_of(choice.button, look).width + 2 * pad);
    }
    const float inner = std::min(width, within.width) - 2 * pad;
    title_ = ui::wrap(stage.words.part("window.say.title"), inner, theme.type.heading, stage.look.metrics);
    question_ = ui::wrap(stem_, inner, theme.type.body, stage.look.metrics);
    const float height = ui::size_of(back_, look).height;
    const float above = pad + title_.height() + space.small + question_.height() + space.medium;
    const auto rows = static_cast<float>(choices_.size() + 1);
    card_ = ui::middle(within, {inner + 2 * pad, above + rows * height + (rows - 1) * space.small + space.large});
    float y = card_.y + above;
    for (Choice& choice : choices_) {
        choice.button.box = {card_.x + pad, y, inner, height};
        y += height + space.small;
    }
    back_.box = {card_.x + pad - space.medium, y, std::min(ui::size_of(back_, look).width, inner), height};
    return card_.height <= within.height && width <= within.width;
}

Reaction Afterwards::took(const ui::Input& input, const Stage&) {
    if (ui::is_press(input, ui::Named::escape)) {
        return {.next = LeaveAfterwards{}};
    }
    if (ui::move_focus(ring(), input)) {
        return {};
    }
    const auto* typed = std::get_if<ui::Typed>(&input);
    for (Choice& choice : choices_) {
        const bool by_key = typed != nullptr && !choice.button.key.empty() && typed->text == choice.button.key;
        if (choice.button.took(input) || by_key) {
            return {.next = LeaveAfterwards{}, .command = choice.command};
        }
    }
    if (back_.took(input)) {
        return {.next = LeaveAfterwards{}};
    }
    return {};
}

ui::DrawList Afterwards::draw(const Stage& stage) const {
    const ui::Look look{theme_, stage.look.metrics, stage.look.pad_button};
    ui::DrawList list;
    draw_ground(list, stage);
    ui::draw_card(list, card_, look, 1);
    const float pad = theme_.space.large + theme_.space.small;
    const float y = ui::draw(list, title_, {card_.x + pad, card_.y + pad}, theme_.colour.ink);
    ui::draw(list, question_, {card_.x + pad, y + theme_.space.small}, theme_.colour.muted);
    for (const Choice& choice : choices_) {
        ui::draw(list, choice.button, look);
    }
    ui::draw(list, back_, look);
    return list;
}

std::optional<Command> said_by_key(const ui::Input& input, const Session& session) {
    const auto* typed = std::get_if<ui::Typed>(&input);
    if (typed == nullptr || !rules_of(session).until_right || session.phase == Phase::finished) {
        return std::nullopt;
    }
    if (typed->text == bury_key || typed->text == suspend_key) {
        return SetAside{typed->text == suspend_key};
    }
    if (session.phase != Phase::feedback || !can_feel(session)) {
        return std::nullopt;
    }
    for (const Rating rating : ratings) {
        if (typed->text == std::to_string(static_cast<int>(rating))) {
            return Feel{rating};
        }
    }
    return std::nullopt;
}

}  // namespace standpoint::scenes
