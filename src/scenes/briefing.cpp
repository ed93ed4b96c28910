#include "scenes/briefing.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "scenes/briefing_cards.hpp"
#include "scenes/parts.hpp"
#include "ui/icons.hpp"

namespace standpoint::scenes {

namespace {

constexpr float line_step = 56;

std::string digit_of(std::size_t section) {
    return std::to_string(section + 1);
}

FilterChip chip_of(std::string text, std::optional<ui::Badge> side = std::nullopt) {
    FilterChip chip;
    chip.text = std::move(text);
    chip.side = std::move(side);
    return chip;
}

}  // namespace

Briefing::Briefing(BriefingView view, const Stage& stage) : view_(std::move(view)) {
    const Phrases& words = stage.words;
    back_.text = words.part("window.briefing.back");
    back_.icon = ui::icons::arrow_left;
    back_.rank = ui::Rank::quiet;
    back_.key = words.part("window.briefing.back.key");
    search_.hint = words.part("window.briefing.search");
    search_.keeps_arrows = true;
    scroll_.on_table = true;
    sides_.push_back(chip_of(words.part("window.briefing.all-sides")));
    for (const Side& side : view_.base->sides) {
        sides_.push_back(chip_of(side.name, badge_of(side)));
    }
    sides_.front().on = true;
    unknown_ = chip_of(words.part("window.briefing.unknown-only"));
    if (view_.mark) {
        section_ = view_.board->of(*view_.mark).section;
        scroll_to_mark_ = true;
    }
    find();
    focus(&tabs_[static_cast<std::size_t>(section_)]);
    lay_out(stage);
}

std::vector<ui::Control*> Briefing::ring() {
    std::vector<ui::Control*> controls{&back_, &search_};
    for (FilterChip& side : sides_) {
        controls.push_back(&side);
    }
    controls.push_back(&unknown_);
    for (ui::Button& tab : tabs_) {
        controls.push_back(&tab);
    }
    for (AgainButton& again : again_) {
        controls.push_back(&again);
    }
    return controls;
}

void Briefing::know(std::vector<FactMemory> memory, const Stage& stage) {
    view_.memory = std::move(memory);
    lay_out(stage);
    if (!ui::focus_in(ring())) {  // its button is gone
        focus(&tabs_[static_cast<std::size_t>(section_)]);
    }
}

void Briefing::focus(const ui::Control* control) {
    ui::set_focus(ring(), control);
}

// Which entries the filters let through. Where the section shown has none left, the first that has some is shown.
void Briefing::find() {
    const std::string query = fold(search_.text);
    found_ = {};
    passes_.clear();
    for (const BriefingEntry& entry : view_.board->entries) {
        const bool passes = is_found(entry, query) &&
                            (!side_ || std::ranges::find(entry.sides, *side_) != entry.sides.end()) &&
                            (!unknown_only_ || view_.knowledge[entry.fact.index] != Knowledge::known);
        passes_.push_back(passes);
        found_[static_cast<std::size_t>(entry.section)] += passes ? 1U : 0U;
    }
    const auto first = std::ranges::find_if(found_, [](std::size_t count) { return count > 0; });
    if (found(section_) == 0 && first != found_.end()) {
        section_ = static_cast<Section>(first - found_.begin());
    }
}

void Briefing::choose(Section section) {
    section_ = section;
    scroll_.at = 0;
}

void Briefing::show(Section section, const std::string& text, const Stage& stage) {
    search_.text = text;
    search_.caret = search_.anchor = text.size();
    choose(section);
    find();
    focus(text.empty() ? static_cast<ui::Control*>(&tabs_[static_cast<std::size_t>(section_)]) : &search_);
    lay_out(stage);
}

// Up and down scroll, so do Page Up and Page Down; Home and End belong to the search while something is typed there.
bool Briefing::scroll_by_key(const ui::Input& input) {
    const auto* key = std::get_if<ui::Key>(&input);
    if (key == nullptr) {
        return scroll_.took(input);
    }
    if (key->key == ui::Named::up || key->key == ui::Named::down) {
        const float last = std::max(0.0F, scroll_.length - scroll_.box.height);
        scroll_.at = std::clamp(scroll_.at + (key->key == ui::Named::up ? -line_step : line_step), 0.0F, last);
        return true;
    }
    const bool in_text = search_.focused && !search_.text.empty();
    return !((key->key == ui::Named::home || key->key == ui::Named::end) && in_text) && scroll_.took(input);
}

// Typing searches, wherever the focus is; digits choose a section where it is not in the search.
bool Briefing::took_search(const ui::Input& input, const Stage& stage) {
    if (const auto* typed = std::get_if<ui::Typed>(&input); typed != nullptr && !search_.focused) {
        if (typed->repeat) {
            return true;  // the key that led here is still held
        }
        for (std::size_t i = 0; i < section_count; ++i) {
            if (typed->text == digit_of(i)) {
                choose(static_cast<Section>(i));
                focus(&tabs_[i]);
                return true;
            }
        }
        if (typed->text != " ") {
            focus(&search_);
            search_.caret = search_.anchor = search_.text.size();
        }
    }
    if (search_.edit(input, stage.look) == ui::TextField::Edit::changed) {
        scroll_.at = 0;
        find();
        return true;
    }
    return false;
}

bool Briefing::took_buttons(const ui::Input& input) {
    bool used = false;
    for (std::size_t i = 0; i < section_count; ++i) {
        if (tabs_[i].took(input)) {
            choose(static_cast<Section>(i));
            used = true;
        }
    }
    for (std::size_t i = 0; i < sides_.size(); ++i) {
        if (sides_[i].took(input)) {
            side_ = i == 0 ? std::nullopt : std::optional(SideId{static_cast<std::uint32_t>(i - 1)});
            for (std::size_t each = 0; each < sides_.size(); ++each) {
                sides_[each].on = each == i;
            }
            used = true;
        }
    }
    if (unknown_.took(input)) {
        unknown_only_ = unknown_.on = !unknown_.on;
        used = true;
    }
    if (used) {
        scroll_.at = 0;
        find();
    }
    return used;
}

// What is scrolled under the head cannot be pressed.
std::optional<FactId> Briefing::took_again(const ui::Input& input) {
    const auto* pressed = std::get_if<ui::PointerPressed>(&input);
    if (pressed != nullptr && !scroll_.box.contains(pressed->at)) {
        return std::nullopt;
    }
    for (AgainButton& again : again_) {
        if (again.took(input)) {
            return again.fact;
        }
    }
    return std::nullopt;
}

Reaction Briefing::took(const ui::Input& input, const Stage& stage) {
    if (ui::is_press(input, ui::Named::escape)) {
        if (search_.text.empty()) {
            return {.next = LeaveBriefing{}};
        }
        show(section_, {}, stage);
        return {};
    }
    if (scroll_by_key(input)) {
        lay_out(stage);
        return {};
    }
    if (ui::move_focus(ring(), input)) {
        const auto on_card = std::ranges::find(again_, true, &ui::Control::focused);
        if (on_card != again_.end()) {
            bring_into_view(scroll_, *on_card, stage);
        } else if (head_scrolls_) {
            scroll_.at = 0;
        }
        lay_out(stage);
        return {};
    }
    if (back_.took(input)) {
        return {.next = LeaveBriefing{}};
    }
    if (const auto fact = took_again(input)) {
        return {.next = AskAgain{.pack = view_.base->key, .fact = *fact}};
    }
    const bool searched = took_search(input, stage);
    if (took_buttons(input) || searched) {
        lay_out(stage);
    }
    return {};
}

}  // namespace standpoint::scenes
