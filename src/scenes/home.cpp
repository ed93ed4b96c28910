#include "scenes/home.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"

namespace standpoint::scenes {

Home::Home(HomeView view, const Stage& stage) : view_(std::move(view)), tiles_(view_.packs.size()) {
    const Phrases& words = stage.words;
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        tiles_[i].play.text = words.part("window.home.play");
        tiles_[i].learn.text = words.part("window.briefing.open");
        tiles_[i].learn.rank = ui::Rank::quiet;
        tiles_[i].learn.on_table = false;
        tiles_[i].play.rank = i == view_.first && !view_.left ? ui::Rank::primary : ui::Rank::secondary;
    }
    player_.rank = ui::Rank::quiet;
    resume_.text = words.part("window.home.continue");
    resume_.rank = ui::Rank::primary;
    resume_.key = words.part("window.key.enter");
    resume_.enabled = view_.left.has_value();
    fewer_.text = words.part("window.home.fewer");
    more_.text = words.part("window.home.more");
    fewer_.on_table = more_.on_table = false;
    timed_.text = words.part("window.home.timed");
    timed_.on = view_.choices.timed;
    modes_.text = words.part("window.home.modes");
    scores_.text = words.part("window.home.top-scores");
    scores_.icon = ui::icons::trophy;
    scores_.rank = ui::Rank::quiet;
    settings_.text = words.part("window.home.settings");
    settings_.icon = ui::icons::settings;
    settings_.rank = ui::Rank::quiet;
    if (view_.left) {
        ui::set_focus(ring(), &resume_);
    } else if (!tiles_.empty()) {
        ui::set_focus(ring(), &tiles_[view_.first].play);
    }
    lay_out(stage);
    show_focus(stage);
    lay_out(stage);
}

std::vector<ui::Control*> Home::ring() {
    std::vector<ui::Control*> controls;
    if (view_.left) {
        controls.push_back(&resume_);
    }
    for (Tile& tile : tiles_) {
        controls.push_back(&tile.play);
        controls.push_back(&tile.learn);
    }
    for (ui::Control* control : std::array<ui::Control*, 6>{&fewer_, &more_, &timed_, &modes_, &settings_, &scores_}) {
        controls.push_back(control);
    }
    if (view_.player) {
        controls.push_back(&player_);
    }
    return controls;
}

StartRound Home::start(std::size_t index) const {
    return {.pack = view_.packs[index].key, .length = view_.choices.length, .timed = view_.choices.timed};
}

void Home::show_focus(const Stage& stage) {
    for (const ui::Control* control : ring()) {
        if (control->focused && stacked_) {
            bring_into_view(scroll_, *control, stage);
        }
    }
    for (const Tile& tile : tiles_) {
        if ((tile.play.focused || tile.learn.focused) && !stacked_) {
            scroll_.show(tile.box.moved({0, scroll_.at}));
        }
    }
}

Reaction Home::took(const ui::Input& input, const Stage& stage) {
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
    if (view_.left && resume_.took(input)) {
        return {.next = ContinueRound{}};
    }
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        Tile& tile = tiles_[i];
        if (tile.learn.took(input)) {
            return {.next = ShowBriefing{.pack = view_.packs[i].key, .fact = {}}};
        }
        const bool clicked = tile.took(input);
        if (tile.learn.held) {
            tile.held = false;  // what began on the other button does not play
        }
        if (tile.play.took(input) || clicked) {
            return {.next = start(i)};
        }
        tile.play.hovered = tile.hovered && !tile.learn.hovered;
        tile.play.held = tile.held;
    }
    if (modes_.took(input) && !view_.packs.empty()) {
        return {.next = ShowModes{.pack = view_.packs[view_.first].key}};
    }
    if (view_.player && player_.took(input)) {
        return {.next = ShowPlayers{}};
    }
    if (settings_.took(input)) {
        return {.next = ShowSettings{}};
    }
    if (scores_.took(input)) {
        return {.next = ShowTopScores{view_.packs.empty() ? std::string() : view_.packs[view_.first].key}};
    }
    const Choices before = view_.choices;
    Choices& choices = view_.choices;
    if (fewer_.took(input)) {
        choices.length = std::max(shortest_round, (choices.length - 1) / length_step * length_step);
    }
    if (more_.took(input)) {
        choices.length = std::min(longest_round, (choices.length / length_step + 1) * length_step);
    }
    timed_.took(input);
    choices.timed = timed_.on;
    lay_out(stage);
    if (!fewer_.enabled && fewer_.focused) {
        ui::set_focus(ring(), &more_);
    } else if (!more_.enabled && more_.focused) {
        ui::set_focus(ring(), &fewer_);
    }
    return choices == before ? Reaction{} : Reaction{.choices = choices};
}

void Home::know_best(std::span<const std::optional<int>> scores) {
    for (std::size_t i = 0; i < std::min(scores.size(), view_.packs.size()); ++i) {
        view_.packs[i].best = scores[i];
    }
}

}  // namespace standpoint::scenes
