#include "scenes/boards/tile.hpp"

#include <algorithm>
#include <cmath>

#include "scenes/parts.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

namespace {

constexpr ui::Colour nothing{0, 0, 0, 0};

struct Parts {
    float pad = 0;
    float sign = 0;  // the badge, grip or verdict
    float text_x = 0;
    float text_width = 0;
    float note = 0;  // its width
};

Parts parts_of(const ui::Box& box, std::string_view note, const ui::TypeStep& step, const Stage& stage) {
    const ui::Spacing& space = stage.look.theme.space;
    Parts parts{.pad = space.small + space.hair, .sign = step.line * 1.1F};
    parts.text_x = box.x + parts.pad + parts.sign + space.small;
    if (!note.empty()) {
        parts.note = ui::width_of(note, stage.look.theme.type.caption, stage.look.metrics) + space.small;
    }
    parts.text_width = std::max(40.0F, box.right() - parts.pad - parts.note - parts.text_x);
    return parts;
}

struct Faces {
    ui::Colour face;
    ui::Colour edge;
    ui::Colour ink;
    float border = 1.5F;
};

Faces faces_of(const Tile& tile, const ui::Colours& c) {
    switch (tile.verdict) {
        case ui::Verdict::right: return {c.right_face, c.right, c.ink, 2.5F};
        case ui::Verdict::wrong: return {c.wrong_face, c.wrong, c.ink, 2.5F};
        case ui::Verdict::missed: return {c.raised, c.right, c.ink, 2.5F};
        case ui::Verdict::partly:
        case ui::Verdict::placed: return {c.raised, c.raised_edge, c.ink};
        case ui::Verdict::none: break;
    }
    if (tile.lifted || tile.pulled != ui::Point{}) {  // in hand: as no joined or laid tile looks
        return {c.accent, c.accent_text, c.accent_ink, 2.5F};
    }
    if (!tile.enabled) {
        return {c.raised, c.raised_edge, c.muted};
    }
    if (tile.marked) {
        return {c.picked_face, c.accent, c.ink};
    }
    return tile.hovered || tile.held ? Faces{c.raised_hover, c.accent, c.ink} : Faces{c.raised, c.raised_edge, c.ink};
}

// Six dots, as on what can be taken hold of.
void draw_grip(ui::DrawList& list, ui::Point centre, float size, ui::Colour colour) {
    const float apart = size * 0.24F;
    const float dot = size * 0.13F;
    for (const float x : {-0.5F, 0.5F}) {
        for (const float y : {-1.0F, 0.0F, 1.0F}) {
            const ui::Point at = centre + ui::Point{x * apart, y * apart};
            list.push_back(ui::Fill{{at.x - dot / 2, at.y - dot / 2, dot, dot}, colour, dot / 2});
        }
    }
}

void draw_sign(ui::DrawList& list, const Tile& tile, ui::Point centre, float size, const ui::TypeStep& step,
               const Stage& stage) {
    const ui::Colours& c = stage.look.theme.colour;
    if (tile.verdict != ui::Verdict::none) {
        ui::draw_verdict(list, tile.verdict, centre, size, stage.look);
        return;
    }
    if (tile.key.empty()) {
        if (tile.enabled) {
            draw_grip(list, centre, size, tile.lifted || tile.pulled != ui::Point{} ? c.accent_ink : c.muted);
        }
        return;
    }
    const bool in_hand = tile.lifted || tile.pulled != ui::Point{};
    const bool lit = tile.marked && !in_hand;
    const ui::Box disc{centre.x - size / 2, centre.y - size / 2, size, size};
    list.push_back(
        ui::Fill{disc, lit ? c.accent : nothing, size / 2, lit ? 0.0F : 1.5F, in_hand ? c.accent_ink : c.raised_edge});
    ui::TypeStep small = stage.look.theme.type.label;
    small.size = std::min(small.size, step.size);
    const float width = ui::width_of(tile.key, small, stage.look.metrics);
    ui::draw_line(list, tile.key, {centre.x - width / 2, centre.y}, small,
                  lit || in_hand ? c.accent_ink
                  : tile.enabled ? c.accent_text
                                 : c.muted,
                  stage.look.metrics);
}

void draw_shadow(ui::DrawList& list, const ui::Box& box, float radius, const ui::Elevation& high, const Stage& stage) {
    list.push_back(
        ui::Shadow{box, radius, high.drop, high.blur, ui::faded(stage.look.theme.colour.shadow, high.strength)});
}

}  // namespace

void Tile::place(const ui::Box& at) {
    box = from = at;
    moved_at = -1;
}

void Tile::glide(const ui::Box& to, const Stage& stage) {
    if (to == box && pulled == ui::Point{}) {
        return;
    }
    from = shown(stage);
    pulled = {};
    box = to;
    moved_at = stage.motion.now;
}

ui::Box Tile::shown(const Stage& stage) const {
    const float at = moved_at < 0 ? 1.0F : ui::ease_out(stage.motion.since(moved_at, stage.look.theme.motion.usual));
    const ui::Box here = at >= 1 ? box
                                 : ui::Box{ui::mix(from.x, box.x, at), ui::mix(from.y, box.y, at),
                                           ui::mix(from.width, box.width, at), ui::mix(from.height, box.height, at)};
    return here.moved(pulled);
}

bool Tile::moves(const Stage& stage) const {
    return moved_at >= 0 && stage.motion.running(moved_at, stage.look.theme.motion.usual);
}

void Tile::rest() {
    enabled = hovered = held = focused = lifted = marked = false;
    pulled = {};
}

float height_of(const Tile& tile, float width, const ui::TypeStep& step, const Stage& stage, std::string_view note) {
    const Parts parts = parts_of({0, 0, width, 0}, note, step, stage);
    const ui::Block text = ui::wrap(tile.text, parts.text_width, step, stage.look.metrics);
    return std::max(text.height(), parts.sign) + 2 * stage.look.theme.space.hair;
}

void draw(ui::DrawList& list, const Tile& tile, const ui::TypeStep& step, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const bool high = tile.lifted || tile.pulled != ui::Point{};
    const ui::Box box = tile.shown(stage);
    const Parts parts = parts_of(box, tile.note, step, stage);
    const Faces faces = faces_of(tile, theme.colour);
    const float radius = std::min(theme.radius.control, box.height * 0.32F);
    if (high || tile.moves(stage)) {
        constexpr float low = 0.4F;  // a tile is smaller than a card and rises less
        const ui::Elevation& lifted = theme.elevation.lifted;
        draw_shadow(list, box, radius, {lifted.drop * low, lifted.blur * low, lifted.strength}, stage);
    } else if (tile.enabled) {
        draw_shadow(list, box, radius, theme.elevation.control, stage);
    }
    list.push_back(ui::Fill{box, faces.face, radius, faces.border, faces.edge});
    const float middle = box.centre().y;
    draw_sign(list, tile, {box.x + parts.pad + parts.sign / 2, middle}, parts.sign, step, stage);
    const ui::Block text = ui::wrap(tile.text, parts.text_width, step, stage.look.metrics);
    ui::draw(list, text, {parts.text_x, middle - text.height() / 2}, faces.ink);
    if (!tile.note.empty()) {
        const ui::TypeStep& small = theme.type.caption;
        ui::draw_line(list, tile.note, {box.right() - parts.pad - parts.note + theme.space.small, middle}, small,
                      ui::colour_of(tile.note_verdict, theme), stage.look.metrics);
    }
    Tile ring = tile;
    ring.box = box;
    ui::draw_focus(list, ring, radius, stage.look);
}

void draw_place(ui::DrawList& list, const ui::Box& box, bool calls, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const float radius = std::min(theme.radius.control, box.height * 0.32F);
    list.push_back(ui::Fill{box, calls ? theme.colour.picked_face : nothing, radius, calls ? 2.5F : 1.5F,
                            calls ? theme.colour.accent : theme.colour.raised_edge});
}

void draw_tag(ui::DrawList& list, const ui::Box& box, std::string_view text, ui::Verdict verdict, const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const float most = box.width - 2 * theme.space.medium;
    const ui::Block line = one_line(text, most - 2 * theme.space.small, theme.type.caption, stage);
    const float width = line.width + 2 * theme.space.small + theme.space.hair;
    const float height = theme.type.caption.line;
    const ui::Box tag{box.right() - theme.space.medium - width, box.y - height / 2, width, height};
    list.push_back(ui::Fill{tag, ui::colour_of(verdict, theme), height / 2});
    ui::draw_line(list, text, {tag.x + (tag.width - line.width) / 2, tag.centre().y}, line.step, theme.colour.on_sign,
                  stage.look.metrics);
}

void draw_thread(ui::DrawList& list, ui::Point from, ui::Point to, ui::Colour colour, float thickness, bool loose) {
    if (!loose) {
        list.push_back(ui::Line{{from, to}, thickness, colour});
        return;
    }
    const ui::Point way = to - from;
    const float apart = thickness * 2.6F;
    const float count = std::max(1.0F, std::floor(std::hypot(way.x, way.y) / apart));
    for (float i = 0; i <= count; ++i) {
        const ui::Point at = from + way * (i / count);
        list.push_back(
            ui::Fill{{at.x - thickness / 2, at.y - thickness / 2, thickness, thickness}, colour, thickness / 2});
    }
}

bool is_drag(ui::Point pressed, ui::Point now) {
    constexpr float far = 6;
    return std::hypot(now.x - pressed.x, now.y - pressed.y) > far;
}

std::string help_text(const Stage& stage, const std::string& name, const std::string& n) {
    const std::string_view button = stage.look.pad_button;
    return button.empty() ? stage.words.part(name, {{"n", n}, {"lift", key_of(ui::KeyAction::lift, stage)}})
                          : stage.words.part(name + ".pad", {{"button", std::string(button)}});
}

std::optional<std::size_t> typed_number(const ui::Input& input) {
    const auto* typed = std::get_if<ui::Typed>(&input);
    if (typed == nullptr || typed->repeat || typed->text.size() != 1 || typed->text[0] < '1' || typed->text[0] > '9') {
        return std::nullopt;
    }
    return static_cast<std::size_t>(typed->text[0] - '1');
}

}  // namespace standpoint::scenes
