#include "scenes/profiles.hpp"

#include <algorithm>
#include <utility>

#include "scenes/parts.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"

namespace standpoint::scenes {

namespace {

constexpr std::size_t longest_name = 60;  // bytes
constexpr std::size_t guard_length = 4;

bool is_guard(const std::string& text) {
    return text.size() == guard_length && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

ui::Choice choice_of(const std::vector<std::string>& values, std::size_t at) {
    ui::Choice choice;
    choice.values = values;
    choice.at = std::min(at, values.size() - 1);
    return choice;
}

ui::TextField field_of(const std::string& text, const std::string& hint, std::size_t most) {
    ui::TextField field;
    field.text = text;
    field.caret = field.anchor = text.size();
    field.hint = hint;
    field.most = most;
    field.keeps_arrows = true;
    return field;
}

}  // namespace

Profiles::Profiles(ProfilesView view, const Stage& stage, ProfilesPage page) : view_(std::move(view)) {
    back_.icon = ui::icons::chevron_left;
    show(page, stage);
}

void Profiles::show(const ProfilesPage& page, const Stage& stage) {
    page_ = page;
    groups_.clear();
    complaint_.clear();
    scroll_.at = 0;
    back_.text =
        stage.words.part(page.kind == ProfilesPage::Kind::list ? "window.players.home" : "window.players.back");
    back_.hovered = back_.held = back_.focused = false;
    switch (page.kind) {
        case ProfilesPage::Kind::list: make_list(stage); break;
        case ProfilesPage::Kind::card: make_card(stage); break;
        case ProfilesPage::Kind::guard: make_guard(stage); break;
    }
    const std::vector<ui::Control*> controls = ring();
    ui::set_focus(controls, controls.front());
    lay_out(stage);
}

Profiles::Use Profiles::doing(const std::string& text, DoWithPlayers deed, const Stage& stage) {
    Use use;
    use.button.text = stage.words.part(text);
    use.button.on_table = false;
    use.deed = std::move(deed);
    return use;
}

Profiles::Use Profiles::to_page(const std::string& text, ProfilesPage page, const Stage& stage) const {
    Use use = doing(text, {}, stage);
    const bool guarded = page.player && view_.players[*page.player].card.guard;
    if (guarded && !view_.players[*page.player].plays) {
        page.then_card = page.kind == ProfilesPage::Kind::card;
        page.kind = ProfilesPage::Kind::guard;
    }
    use.to = page;
    return use;
}

Profiles::Line Profiles::row_of(std::size_t index, const Stage& stage) const {
    const PlayerRow& player = view_.players[index];
    const Phrases& words = stage.words;
    const std::string day = player.last_played.empty() ? words.part("text.profile.never") : player.last_played;
    Line line{.label = player.card.name,
              .note = words.part(player.plays ? "window.players.row.plays" : "window.players.row",
                                 {{"known", std::to_string(player.known)}, {"day", day}}),
              .looks = player.card};
    if (!player.plays) {
        line.uses.push_back(player.card.guard
                                ? to_page("window.players.choose", {ProfilesPage::Kind::guard, index, false}, stage)
                                : doing("window.players.choose", {PlayerDeed::choose, player.key, {}}, stage));
    }
    line.uses.push_back(to_page("window.players.change", {ProfilesPage::Kind::card, index, false}, stage));
    return line;
}

void Profiles::add_kept(const std::string& title, const std::vector<KeptThing>& things, PlayerDeed deed,
                        const std::string& button, const Stage& stage) {
    if (things.empty()) {
        return;
    }
    Group group{.title = stage.words.part(title)};
    for (const KeptThing& thing : things) {
        Line line{.label = thing.name, .note = {}};
        line.uses.push_back(doing(button, {deed, thing.key, {}}, stage));
        group.lines.push_back(std::move(line));
    }
    groups_.push_back(std::move(group));
}

void Profiles::make_list(const Stage& stage) {
    Group players{.title = stage.words.part("window.players.who")};
    for (std::size_t i = 0; i < view_.players.size(); ++i) {
        players.lines.push_back(row_of(i, stage));
    }
    Line fresh{.label = stage.words.part("window.players.new.for"), .note = {}};
    fresh.uses.push_back(to_page("window.players.new", {ProfilesPage::Kind::card, std::nullopt, false}, stage));
    players.lines.push_back(std::move(fresh));
    groups_.push_back(std::move(players));
    add_kept("window.players.deleted", view_.deleted, PlayerDeed::bring_back, "window.players.bring-back", stage);
    add_kept("window.players.files", view_.files, PlayerDeed::bring_in, "window.players.bring-in", stage);
    add_kept("window.players.backups", view_.backups, PlayerDeed::restore, "window.players.restore", stage);
}

void Profiles::make_card(const Stage& stage) {
    const Phrases& words = stage.words;
    const PlayerCard& card = page_.player ? view_.players[*page_.player].card : view_.fresh;
    Group group{.title = page_.player ? card.name : words.part("window.players.new")};
    Line name{.label = words.part("window.players.name"), .note = {}};
    name.field = field_of(card.name, words.part("player"), longest_name);
    Line colour{.label = words.part("window.players.colour"), .note = {}, .looks = card};
    std::vector<std::string> colours;
    std::vector<std::string> shapes;
    colours.reserve(player_colours.size());
    shapes.reserve(player_shapes.size());
    for (const std::string_view one : player_colours) {
        colours.push_back(words.part("colour." + std::string(one)));
    }
    for (const std::string_view one : player_shapes) {
        shapes.push_back(words.part("shape." + std::string(one)));
    }
    colour.choice = choice_of(colours, card.colour);
    Line shape{.label = words.part("window.players.shape"), .note = {}};
    shape.choice = choice_of(shapes, card.shape);
    Line guard{.label = words.part("window.players.guard"), .note = words.part("window.players.guard.note")};
    guard.field = field_of(card.guard.value_or(""), words.part("window.players.guard.hint"), guard_length);
    const std::string key = page_.player ? view_.players[*page_.player].key : std::string();
    Line does{.label = {}, .note = {}};
    does.uses.push_back(
        doing("window.players.save", {page_.player ? PlayerDeed::change : PlayerDeed::make, key, {}}, stage));
    does.uses.back().button.rank = ui::Rank::primary;
    if (page_.player) {
        does.uses.push_back(doing("window.players.take-out", {PlayerDeed::take_out, key, {}}, stage));
        does.uses.push_back(doing("window.players.delete", {PlayerDeed::remove, key, {}}, stage));
    }
    for (Line* line : {&name, &colour, &shape, &guard, &does}) {
        group.lines.push_back(std::move(*line));
    }
    groups_.push_back(std::move(group));
}

void Profiles::make_guard(const Stage& stage) {
    const PlayerRow& player = view_.players[*page_.player];
    Group group{.title = player.card.name};
    Line digits{.label = stage.words.part("window.players.digits"),
                .note = stage.words.part("window.players.guard.note")};
    digits.field = field_of("", stage.words.part("window.players.guard.hint"), guard_length);
    Line does{.label = {}, .note = {}};
    does.uses.push_back(doing("window.players.on", {PlayerDeed::choose, player.key, {}}, stage));
    does.uses.back().button.rank = ui::Rank::primary;
    group.lines.push_back(std::move(digits));
    group.lines.push_back(std::move(does));
    groups_.push_back(std::move(group));
}

std::vector<ui::Control*> Profiles::ring() {
    std::vector<ui::Control*> controls;
    for (Group& group : groups_) {
        for (Line& line : group.lines) {
            if (line.field) {
                controls.push_back(&*line.field);
            }
            if (line.choice) {
                controls.push_back(&*line.choice);
            }
            for (Use& use : line.uses) {
                controls.push_back(&use.button);
            }
        }
    }
    controls.push_back(&back_);
    return controls;
}

const Profiles::Line* Profiles::line_in_text() const {
    for (const Group& group : groups_) {
        for (const Line& line : group.lines) {
            if (line.field && line.field->focused) {
                return &line;
            }
        }
    }
    return nullptr;
}

const ui::TextField* Profiles::field() const {
    const Line* line = line_in_text();
    return line == nullptr ? nullptr : &*line->field;
}

std::string_view Profiles::asked() const {
    const Line* line = line_in_text();
    return line == nullptr ? std::string_view{} : std::string_view(line->label);
}

PlayerCard Profiles::card_as_written() const {
    const std::vector<Line>& lines = groups_.front().lines;
    PlayerCard card{.name = lines[0].field->text, .colour = lines[1].choice->at, .shape = lines[2].choice->at};
    if (!lines[3].field->text.empty()) {
        card.guard = lines[3].field->text;
    }
    return card;
}

ui::Seconds Profiles::pause(const Stage&) const {
    return in_text() ? pause::blinking : pause::still;
}

// Enter in a field, or the button that goes on.
Reaction Profiles::submitted(const Stage& stage) {
    if (page_.kind == ProfilesPage::Kind::guard) {
        const PlayerRow& player = view_.players[*page_.player];
        if (groups_.front().lines.front().field->text != player.card.guard) {
            complaint_ = stage.words.part("window.players.digits.wrong");
            lay_out(stage);
            return {};
        }
        if (page_.then_card) {
            show({ProfilesPage::Kind::card, page_.player, false}, stage);
            return {};
        }
        return {.next = DoWithPlayers{PlayerDeed::choose, player.key, {}}};
    }
    const PlayerCard card = card_as_written();
    if (card.guard && !is_guard(*card.guard)) {
        complaint_ = stage.words.part("window.players.guard.bad");
        lay_out(stage);
        return {};
    }
    const std::string key = page_.player ? view_.players[*page_.player].key : std::string();
    return {.next = DoWithPlayers{page_.player ? PlayerDeed::change : PlayerDeed::make, key, card}};
}

std::optional<Reaction> Profiles::took_use(Use& use, const ui::Input& input, const Stage& stage) {
    if (!use.button.took(input)) {
        return std::nullopt;
    }
    if (use.to) {
        const ProfilesPage to = *use.to;
        show(to, stage);
        return Reaction{};
    }
    if (use.button.rank == ui::Rank::primary) {
        return submitted(stage);
    }
    return Reaction{.next = use.deed};
}

Reaction Profiles::took(const ui::Input& input, const Stage& stage) {
    const auto leave = [&]() -> Reaction {
        if (page_.kind == ProfilesPage::Kind::list) {
            return {.next = ShowHome{}};
        }
        show({}, stage);
        return {};
    };
    if (ui::is_press(input, ui::Named::escape)) {
        return leave();
    }
    // Up and down go from one to the next; left and right belong to values and to what is typed.
    ui::Input way = input;
    if (auto* key = std::get_if<ui::Key>(&way);
        key != nullptr && (key->key == ui::Named::up || key->key == ui::Named::down)) {
        key->shift = key->key == ui::Named::up;
        key->key = ui::Named::tab;
    }
    if (ui::move_focus(ring(), way)) {
        show_focus(stage);
        lay_out(stage);
        return {};
    }
    if (!in_text() && scroll_.took(input)) {
        lay_out(stage);
        return {};
    }
    if (back_.took(input)) {
        return leave();
    }
    const auto* pressed = std::get_if<ui::PointerPressed>(&input);
    if (pressed != nullptr && !scroll_.box.contains(pressed->at)) {
        return {};  // what is scrolled under the head cannot be pressed
    }
    for (Group& group : groups_) {
        for (Line& line : group.lines) {
            if (line.field) {
                const auto edit = line.field->edit(input, stage.look);
                if (edit == ui::TextField::Edit::submitted) {
                    return submitted(stage);
                }
            }
            if (line.choice && line.choice->took(input) && page_.kind == ProfilesPage::Kind::card) {
                group.lines[1].looks = card_as_written();
            }
            for (Use& use : line.uses) {
                if (auto reaction = took_use(use, input, stage)) {
                    return std::move(*reaction);  // the lines may be others by now
                }
            }
        }
    }
    return {};
}

}  // namespace standpoint::scenes
