#include "ui/sfml/renderer.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <SFML/Graphics/Texture.hpp>
#include <SFML/Window/Window.hpp>

#include "ui/fit.hpp"
#include "ui/sfml/letters.hpp"
#include "ui/sfml/triangles.hpp"

namespace standpoint::ui {

namespace {

// A part of the frame that one draw call shows: the vertices up to `end`, inside `clip` (device pixels).
struct Run {
    Box clip;
    bool has_texture = false;
    std::size_t end = 0;
};

// What lies in both boxes.
Box both(const Box& a, const Box& b) {
    const float x = std::max(a.x, b.x);
    const float y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

bool is_opaque(const Fill& fill) {
    return fill.colour.a == 255 && fill.radius <= 0;
}

// Turns a list's items into triangles in device pixels. What has no texture is drawn without one: software rendering
// needs three times as long for a textured pixel.
class Painter {
public:
    // `room` lends its memory to the vertices.
    Painter(const Frame& frame, Letters& letters, std::vector<sf::Vertex> room)
        : frame_(frame),
          letters_(letters),
          screen_(device_of({0, 0, frame.logical.width, frame.logical.height})),
          clip_(screen_) {
        room.clear();
        triangles_.vertices = std::move(room);
    }

    // The items from `first` on; what stands before is on the screen already.
    void paint(const DrawList& list, std::size_t first) {
        list_ = &list;
        for (at_ = first; at_ < list.size(); ++at_) {
            std::visit(*this, list[at_]);
        }
        end_run();
    }

    // The screen without what large opaque fills from item `first` on will cover.
    std::vector<Box> seen_behind(const DrawList& list, std::size_t first) {
        list_ = &list;
        at_ = first - 1;
        return seen_of(screen_);
    }

    void operator()(const Fill& item) {
        use_texture(false);
        // A border is at least one pixel and a whole number of them, so that it stays sharp at every size.
        const float border = item.border > 0 ? std::max(1.0F, std::round(item.border * frame_.scale)) : 0;
        triangles_.box(visible(item.box), item.radius * frame_.scale, item.colour, border, item.edge);
    }
    void operator()(const Shadow& item) {
        use_texture(false);
        triangles_.shadow(device_of(item.box), item.radius * frame_.scale, std::round(item.drop * frame_.scale),
                          item.blur * frame_.scale, item.colour);
    }
    void operator()(const Glow& item) {
        use_texture(false);
        triangles_.glow(frame_.to_device(item.centre),
                        {item.reach.width * frame_.scale, item.reach.height * frame_.scale}, item.colour, screen_);
    }
    void operator()(const Grain& item) {
        use_texture(true);
        for (const Box& box : seen_of(device_of(item.box))) {
            triangles_.tiled(box, Letters::grain(), item.colour);
        }
    }
    void operator()(const Text& item) {
        use_texture(true);
        const float size = item.step.size * frame_.scale;
        const Point start = frame_.to_device(item.baseline);
        const float y = std::round(start.y);
        float x = std::round(start.x);
        for (const char32_t code : code_points(item.text)) {
            const float quarters = std::round((x - std::floor(x)) * 4);
            const float pen = std::floor(x) + (quarters >= 4 ? 1.0F : 0.0F);
            const Letters::Letter& letter = letters_.letter(item.step.face, code, size, static_cast<int>(quarters) % 4);
            if (letter.texels.width > 0) {
                triangles_.texels(Point{pen, y} + letter.from_pen, letter.texels, item.colour);
            }
            x += (letter.advance + item.step.tracking) * size;
        }
    }
    void operator()(const Icon& item) {
        use_texture(true);
        const float size = item.size * frame_.scale;
        const Letters::Letter& letter = letters_.letter(Face::icons, item.code, size, 0);
        // The middle of the ink, not of the glyph's box: signs are aligned by what is seen.
        const Point centre = frame_.to_device(item.centre);
        const Point corner = centre - Point{letter.texels.width / 2, letter.texels.height / 2};
        triangles_.texels({std::round(corner.x), std::round(corner.y)}, letter.texels, item.colour);
    }
    void operator()(const Shape& item) {
        use_texture(false);
        triangles_.shape(item.mark, frame_.to_device(item.centre), item.size * frame_.scale, item.colour);
    }
    void operator()(const Line& item) {
        use_texture(false);
        std::vector<Point> points;
        for (const Point& point : item.points) {
            points.push_back(frame_.to_device(point));
        }
        triangles_.line(points, std::max(1.0F, item.thickness * frame_.scale), item.colour, item.closed);
    }
    void operator()(const Area& item) {
        end_run();
        has_texture_ = false;
        const Box before = clip_;
        clip_ = both(clip_, device_of(item.window));
        triangles_.area(*item.outlines, frame_.to_device(item.origin), item.scale * frame_.scale, clip_, item.face,
                        std::max(1.0F, item.thickness * frame_.scale), item.line);
        end_run();
        clip_ = before;
    }
    void operator()(const ClipStart& item) {
        end_run();
        clip_ = device_of(item.box);
    }
    void operator()(const ClipEnd&) {
        end_run();
        clip_ = screen_;
    }

    const Box& screen() const { return screen_; }
    const std::vector<sf::Vertex>& vertices() const { return triangles_.vertices; }
    std::vector<sf::Vertex> give_back() { return std::move(triangles_.vertices); }
    const std::vector<Run>& runs() const { return runs_; }

private:
    // On whole pixels, so that straight edges are sharp.
    Box device_of(const Box& box) const {
        const Point from = frame_.to_device(box.top_left());
        const Point to = frame_.to_device({box.right(), box.bottom()});
        const float x = std::round(from.x);
        const float y = std::round(from.y);
        return {x, y, std::round(to.x) - x, std::round(to.y) - y};
    }

    // A line that is thinner than a pixel is one pixel thick.
    Box visible(const Box& box) const {
        Box made = device_of(box);
        made.width = box.width > 0 ? std::max(1.0F, made.width) : made.width;
        made.height = box.height > 0 ? std::max(1.0F, made.height) : made.height;
        return made;
    }

    // `box` without what large opaque fills will cover, as boxes.
    std::vector<Box> seen_of(const Box& box) const {
        constexpr float large = 0.05F;  // of the box
        std::vector<Box> seen{box};
        for (std::size_t i = at_ + 1; i < list_->size() && !std::holds_alternative<ClipStart>((*list_)[i]); ++i) {
            const auto* fill = std::get_if<Fill>(&(*list_)[i]);
            if (fill == nullptr || fill->colour.a != 255) {
                continue;
            }
            // The middle of a box with round corners is solid over its full width.
            const Box cover = device_of(fill->box.inside(Insets::across(0, fill->radius)).inside(1));
            if (cover.width * cover.height >= large * box.width * box.height) {
                seen = without(seen, cover);
            }
        }
        return seen;
    }

    static std::vector<Box> without(const std::vector<Box>& boxes, const Box& cover) {
        std::vector<Box> left;
        for (const Box& box : boxes) {
            if (!overlap(box, cover)) {
                left.push_back(box);
                continue;
            }
            const auto [above, from_cover] = cut_top(box, cover.y - box.y);
            const auto [beside, below] = cut_top(from_cover, cover.bottom() - from_cover.y);
            const auto [before, from_left] = cut_left(beside, cover.x - beside.x);
            const Box behind = cut_right(from_left, beside.right() - cover.right()).first;
            for (const Box& part : {above, below, before, behind}) {
                if (part.width > 0 && part.height > 0) {
                    left.push_back(part);
                }
            }
        }
        return left;
    }

    void use_texture(bool wanted) {
        if (wanted != has_texture_) {
            end_run();
            has_texture_ = wanted;
        }
    }

    void end_run() {
        const std::size_t from = runs_.empty() ? 0 : runs_.back().end;
        if (triangles_.vertices.size() > from) {
            runs_.push_back({clip_, has_texture_, triangles_.vertices.size()});
        }
    }

    Triangles triangles_;
    Frame frame_;
    Letters& letters_;
    Box screen_;
    Box clip_;
    const DrawList* list_ = nullptr;
    std::size_t at_ = 0;
    bool has_texture_ = false;
    std::vector<Run> runs_;
};

// The part of `clip` that the target has.
Box within(const Box& clip, sf::Vector2u target) {
    const float x = std::max(0.0F, clip.x);
    const float y = std::max(0.0F, clip.y);
    return {x, y, std::min(clip.right(), static_cast<float>(target.x)) - x,
            std::min(clip.bottom(), static_cast<float>(target.y)) - y};
}

// A view that shows the pixels of `clip` where they are and cuts off all others.
sf::View view_of(const Box& clip, sf::Vector2u target) {
    const auto width = static_cast<float>(target.x);
    const auto height = static_cast<float>(target.y);
    sf::View view(sf::FloatRect({clip.x, clip.y}, {clip.width, clip.height}));
    view.setViewport(sf::FloatRect({clip.x / width, clip.y / height}, {clip.width / width, clip.height / height}));
    return view;
}

// How many items the ground has, on which everything else stands: an opaque fill over the whole screen, and the glows
// and grain on it. 0 where the list does not begin with such a fill.
std::size_t ground_of(const DrawList& list, const Frame& frame) {
    const auto* fill = list.empty() ? nullptr : std::get_if<Fill>(&list.front());
    if (fill == nullptr || !is_opaque(*fill) ||
        !encloses(fill->box, {0, 0, frame.logical.width, frame.logical.height})) {
        return 0;
    }
    std::size_t count = 1;
    while (count < list.size() &&
           (std::holds_alternative<Glow>(list[count]) || std::holds_alternative<Grain>(list[count]))) {
        ++count;
    }
    return count;
}

void show(sf::RenderTarget& target, const Painter& painter, Letters& letters) {
    const sf::Vector2u size = target.getSize();
    std::size_t from = 0;
    for (const Run& run : painter.runs()) {
        const Box clip = within(run.clip, size);
        if (clip.width > 0 && clip.height > 0) {
            target.setView(view_of(clip, size));
            sf::RenderStates states;
            states.texture = run.has_texture ? &letters.texture() : nullptr;
            target.draw(&painter.vertices()[from], run.end - from, sf::PrimitiveType::Triangles, states);
        }
        from = run.end;
    }
}

}  // namespace

struct Renderer::Parts {
    explicit Parts(const Typefaces& typefaces) : letters(typefaces) {}

    // Paints the ground. Where a window shows the same ground as the frame before, what was painted is kept to be
    // copied from then on: a copy is half the work, and a first frame is not kept waiting for one.
    void paint_ground(sf::RenderTarget& target, const DrawList& list, std::size_t count, const Frame& frame,
                      bool bars) {
        const DrawList wanted(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(count));
        const bool again = ground == wanted && ground_frame == frame && ground_size == target.getSize();
        Painter painter(frame, letters, {});
        painter.paint(wanted, bars ? 0 : 1);
        target.clear(bars ? sf::Color::Black : device_colour(std::get<Fill>(wanted.front()).colour));
        show(target, painter, letters);
        const auto* window = dynamic_cast<sf::Window*>(&target);
        has_copy = again && window != nullptr &&
                   (copy.getSize() == target.getSize() || copy.create(target.getSize().x, target.getSize().y));
        if (has_copy) {
            copy.update(*window);
        }
        ground = wanted;
        ground_frame = frame;
        ground_size = target.getSize();
    }

    bool is_kept(const DrawList& list, std::size_t count, const Frame& frame, sf::Vector2u size) const {
        return has_copy && ground_frame == frame && ground_size == size && ground.size() == count &&
               std::equal(ground.begin(), ground.end(), list.begin());
    }

    // The parts of the ground that nothing large will cover.
    void copy_ground(sf::RenderTarget& target, const std::vector<Box>& seen) const {
        Triangles copied;
        for (const Box& box : seen) {
            copied.texels(box.top_left(), box, {255, 255, 255, 255});
        }
        const sf::Vector2u size = target.getSize();
        target.setView(view_of({0, 0, static_cast<float>(size.x), static_cast<float>(size.y)}, size));
        sf::RenderStates states(sf::BlendNone);
        states.texture = &copy;
        target.draw(copied.vertices.data(), copied.vertices.size(), sf::PrimitiveType::Triangles, states);
    }

    Letters letters;
    std::vector<sf::Vertex> room;  // kept from frame to frame
    DrawList ground;               // of the last frame that painted it
    Frame ground_frame;
    sf::Vector2u ground_size;
    bool has_copy = false;
    sf::Texture copy;
};

Renderer::Renderer(const Typefaces& typefaces) : typefaces_(typefaces) {}
Renderer::~Renderer() = default;

void Renderer::forget() {
    if (parts_) {
        parts_->has_copy = false;
        parts_->ground.clear();
    }
}

void Renderer::draw(sf::RenderTarget& target, const DrawList& list, const Frame& frame) {
    if (!parts_) {
        parts_ = std::make_unique<Parts>(typefaces_);
    }
    Letters& letters = parts_->letters;
    const sf::Vector2u size = target.getSize();
    const std::size_t ground = ground_of(list, frame);
    const unsigned before = letters.generation();
    std::optional<Painter> painter;
    painter.emplace(frame, letters, std::move(parts_->room)).paint(list, ground);
    if (letters.generation() != before) {
        // The texture began again in mid-frame and moved the letters placed so far.
        painter.emplace(frame, letters, painter->give_back()).paint(list, ground);
    }
    const bool bars = !encloses(painter->screen(), {0, 0, static_cast<float>(size.x), static_cast<float>(size.y)});
    if (ground == 0) {
        target.clear(sf::Color::Black);
    } else if (parts_->is_kept(list, ground, frame, size)) {
        if (bars) {
            target.clear(sf::Color::Black);
        }
        parts_->copy_ground(target, painter->seen_behind(list, ground));
    } else {
        parts_->paint_ground(target, list, ground, frame, bars);
    }
    show(target, *painter, letters);
    parts_->room = painter->give_back();
}

}  // namespace standpoint::ui
