#include "scenes/briefing_cards.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"

namespace standpoint::scenes {

namespace {

ui::Mark mark_of(SideShape shape) {
    switch (shape) {
        case SideShape::circle: return ui::Mark::circle;
        case SideShape::triangle: return ui::Mark::triangle;
        case SideShape::square: return ui::Mark::square;
        case SideShape::diamond: return ui::Mark::diamond;
        case SideShape::hexagon: return ui::Mark::hexagon;
        case SideShape::star: return ui::Mark::star;
    }
    return ui::Mark::circle;
}

ui::Colour colour_of(Knowledge knowledge, const ui::Colours& colour) {
    switch (knowledge) {
        case Knowledge::never_asked: return colour.muted;
        case Knowledge::missed: return colour.wrong;
        case Knowledge::known: return colour.right;
    }
    return colour.muted;
}

float sign_size(const Stage& stage) {
    return stage.look.theme.type.caption.size * 1.2F;
}

float pad_of(const Stage& stage) {
    return stage.look.theme.space.medium;
}

float foot_height(const EntryCard& card, const Stage& stage) {
    return stage.look.theme.type.caption.line * (card.foot_in_two ? 2.0F : 1.0F);
}

// Puts the names of sides into rows of at most `width`; gives how high they are.
float place_sides(EntryCard& card, float width, const Stage& stage) {
    float x = 0;
    float y = 0;
    for (const ui::Badge& side : card.sides) {
        const ui::Size size = side_size(side, stage);
        if (x > 0 && x + size.width > width) {
            x = 0;
            y += size.height;
        }
        card.side_places.push_back({x, y, size.width, size.height});
        x += size.width + stage.look.theme.space.medium;
    }
    return card.side_places.empty() ? 0 : card.side_places.back().bottom();
}

class Writer {
public:
    Writer(EntryCard& card, float width, const Stage& stage) : card_(card), width_(width), stage_(stage) {}

    void add(const std::string& text, const ui::TypeStep& step, ui::Colour colour, float gap = 0,
             char32_t icon = ui::icons::none) {
        if (text.empty()) {
            return;
        }
        const float indent = icon == ui::icons::none ? 0 : step.size * 1.5F;
        card_.lines.push_back({ui::wrap(text, width_ - indent, step, stage_.look.metrics), colour, gap, icon});
        height_ += card_.lines.back().text.height() + gap;
    }
    float height() const { return height_; }

private:
    EntryCard& card_;
    float width_;
    const Stage& stage_;
    float height_ = 0;
};

std::string joined(const std::vector<std::string>& parts, std::string_view language) {
    std::string all;
    for (const std::string& part : parts) {
        all += (all.empty() ? "" : " · ") + part;
    }
    return sentence_case(all, language);
}

void draw_knowledge(ui::DrawList& list, Knowledge knowledge, ui::Point centre, const Stage& stage) {
    const ui::Colours& colour = stage.look.theme.colour;
    const float size = sign_size(stage);
    if (knowledge == Knowledge::never_asked) {
        const ui::Box disc{centre.x - size / 2, centre.y - size / 2, size, size};
        list.push_back(ui::Fill{disc, {0, 0, 0, 0}, size / 2, 1.5F, colour.muted});
    } else {
        ui::draw_verdict(list, knowledge == Knowledge::known ? ui::Verdict::right : ui::Verdict::wrong, centre, size,
                         stage.look);
    }
}

}  // namespace

ui::Button again_button(const Stage& stage) {
    ui::Button button;
    button.text = stage.words.part("window.briefing.ask-again");
    button.rank = ui::Rank::secondary;
    return button;
}

std::optional<ui::Box> again_place(const EntryCard& card, const ui::Box& box, const Stage& stage) {
    if (card.again.height <= 0) {
        return std::nullopt;
    }
    const ui::Box inner = box.inside(pad_of(stage));
    const float bottom = inner.bottom() - foot_height(card, stage) - stage.look.theme.space.small;
    return ui::Box{inner.x, bottom - card.again.height, std::min(card.again.width, inner.width), card.again.height};
}

ui::Badge badge_of(const Side& side) {
    const int palette = std::clamp(side.palette, 1, static_cast<int>(ui::side_count)) - 1;
    return {mark_of(side.shape), static_cast<std::size_t>(palette), side.name};
}

ui::Size side_size(const ui::Badge& side, const Stage& stage) {
    const ui::TypeStep& step = stage.look.theme.type.caption;
    return {step.size * 1.4F + ui::width_of(side.text, step, stage.look.metrics), step.line};
}

void draw_side(ui::DrawList& list, const ui::Badge& side, ui::Point top_left, ui::Colour ink, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::TypeStep& step = theme.type.caption;
    const float middle = top_left.y + step.line / 2;
    const float size = step.size * 0.85F;
    list.push_back(
        ui::Shape{side.mark, {top_left.x + size / 2, middle}, size, theme.colour.sides[side.palette % ui::side_count]});
    ui::draw_line(list, side.text, {top_left.x + step.size * 1.4F, middle}, step, ink, stage.look.metrics);
}

EntryCard entry_card(const BriefingView& view, std::size_t at, const std::string& note, char32_t note_icon, float width,
                     const Stage& stage) {
    const BriefingEntry& entry = view.board->entries[at];
    const FactBase& base = *view.base;
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    const ui::TypeScale& type = theme.type;
    const float inner = width - 2 * pad_of(stage);
    EntryCard card{.knowledge = view.knowledge[entry.fact.index], .marked = view.mark == entry.fact};
    for (const SideId side : entry.sides) {
        card.sides.push_back(badge_of(base[side]));
    }
    const float sides = place_sides(card, inner, stage);
    Writer writer(card, inner, stage);
    const bool told = entry.section == Section::positions;
    if (card.marked) {
        writer.add(stage.words.part("window.briefing.mark"), type.caption, theme.colour.accent_text, space.hair,
                   ui::icons::lightbulb);
    }
    writer.add(note, type.caption, theme.colour.muted, space.hair, note_icon);
    writer.add(entry.title, told ? type.label : type.heading, theme.colour.ink, space.hair);
    writer.add(entry.detail, type.body, theme.colour.ink);
    writer.add(joined(entry.particulars, base.language), type.caption, theme.colour.accent_text, space.hair);
    if (!entry.says.empty()) {
        writer.add(stage.words.part("window.briefing.according", {{"says", entry.says}}), type.caption,
                   theme.colour.accent_text, space.hair);
    }
    writer.add(entry.explanation, type.caption, theme.colour.muted, space.small);
    if (entry.none_reported && !entry.asked_of) {
        writer.add(stage.words.part("window.briefing.no-answer"), type.caption, theme.colour.muted, space.small,
                   ui::icons::quote);
    }
    const FactMemory& memory = view.memory[entry.fact.index];
    writer.add(memory_text(stage.words, memory), type.caption, theme.colour.muted, space.small, ui::icons::replay);
    const std::string set_aside = set_aside_text(stage.words, memory);
    writer.add(set_aside, type.caption, theme.colour.ink, space.small, ui::icons::information);
    if (!set_aside.empty()) {
        card.again = ui::size_of(again_button(stage), stage.look);
    }
    const float button = set_aside.empty() ? 0 : card.again.height + space.small;
    card.knowledge_word = stage.words.part("window.briefing." + std::string(word(card.knowledge)));
    card.paragraph = stage.words.part("window.results.paragraph", {{"n", std::to_string(entry.paragraph)}});
    const float words = ui::width_of(card.knowledge_word, type.caption, stage.look.metrics) +
                        ui::width_of(card.paragraph, type.caption, stage.look.metrics);
    card.foot_in_two = words + sign_size(stage) + space.small + space.medium > inner;
    card.height =
        sides + writer.height() + button + space.small + space.hair + foot_height(card, stage) + 2 * pad_of(stage);
    return card;
}

void draw_entry(ui::DrawList& list, const EntryCard& card, const ui::Box& box, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::TypeStep& small = theme.type.caption;
    const ui::Elevation& low = theme.elevation.control;
    list.push_back(
        ui::Shadow{box, theme.radius.control, low.drop, low.blur, ui::faded(theme.colour.shadow, low.strength)});
    list.push_back(ui::Fill{box, theme.colour.card, theme.radius.control, card.marked ? 3.0F : 1.0F,
                            card.marked ? theme.colour.accent : theme.colour.card_edge});
    const ui::Box inner = box.inside(pad_of(stage));
    for (std::size_t i = 0; i < card.sides.size(); ++i) {
        const ui::Box& place = card.side_places[i];
        draw_side(list, card.sides[i], {inner.x + place.x, inner.y + place.y}, theme.colour.ink, stage);
    }
    float y = inner.y + (card.side_places.empty() ? 0 : card.side_places.back().bottom());
    for (const EntryCard::Line& line : card.lines) {
        y += line.gap;
        float x = inner.x;
        if (line.icon != ui::icons::none) {
            const ui::TypeStep& step = line.text.step;
            list.push_back(
                ui::Icon{line.icon, {x + step.size * 0.5F, y + step.line / 2}, step.size * 1.15F, line.colour});
            x += step.size * 1.5F;
        }
        y = ui::draw(list, line.text, {x, y}, line.colour);
    }
    const float foot = inner.bottom() - foot_height(card, stage);
    const float middle = foot + small.line / 2;
    const float sign = sign_size(stage);
    draw_knowledge(list, card.knowledge, {inner.x + sign / 2, middle}, stage);
    ui::draw_line(list, card.knowledge_word, {inner.x + sign + theme.space.small, middle}, small,
                  colour_of(card.knowledge, theme.colour), stage.look.metrics);
    const float width = ui::width_of(card.paragraph, small, stage.look.metrics);
    const ui::Point at =
        card.foot_in_two ? ui::Point{inner.x, middle + small.line} : ui::Point{inner.right() - width, middle};
    ui::draw_line(list, card.paragraph, at, small, theme.colour.muted, stage.look.metrics);
}

SilentCard silent_card(const FactBase& base, const EntityRef& asked, float width, const Stage& stage) {
    const ui::TypeStep& small = stage.look.theme.type.caption;
    const float inner = width - 2 * pad_of(stage);
    SilentCard card;
    if (const auto* side = std::get_if<SideId>(&asked)) {
        card.side = badge_of(base[*side]);
    }
    const float indent = card.side ? small.size * 1.4F : 0;
    card.name = ui::wrap(naming(base, asked).name, inner - indent, small, stage.look.metrics);
    card.text = ui::wrap(stage.words.part("window.briefing.no-answer"), inner, small, stage.look.metrics);
    card.height = card.name.height() + card.text.height() + stage.look.theme.space.hair + 2 * pad_of(stage);
    return card;
}

void draw_silent(ui::DrawList& list, const SilentCard& card, const ui::Box& box, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    list.push_back(ui::Fill{box, {0, 0, 0, 0}, theme.radius.control, 1.5F, theme.colour.table_line});
    const ui::Box inner = box.inside(pad_of(stage));
    float x = inner.x;
    if (card.side) {
        const float size = card.name.step.size * 0.85F;
        list.push_back(ui::Shape{
            card.side->mark, {x + size / 2, inner.y + card.name.step.line / 2}, size, theme.colour.table_muted});
        x += card.name.step.size * 1.4F;
    }
    const float y = ui::draw(list, card.name, {x, inner.y}, theme.colour.table_ink);
    ui::draw(list, card.text, {inner.x, y + theme.space.hair}, theme.colour.table_muted);
}

}  // namespace standpoint::scenes
