// Boxes, shadows and signs as triangles in device pixels. Each edge is feathered over one pixel by the alpha of its
// vertices; a straight edge on a whole pixel stays sharp.
#pragma once

#include <span>
#include <vector>

#include <SFML/Graphics/Vertex.hpp>

#include "ui/colour.hpp"
#include "ui/draw_list.hpp"
#include "ui/geometry.hpp"
#include "ui/outlines.hpp"

namespace standpoint::ui {

inline sf::Color device_colour(Colour c) {
    return {c.r, c.g, c.b, c.a};
}

class Triangles {
public:
    // A box of device pixels with round corners; `border` of `edge` inside it, 0 for none.
    void box(const Box& box, float radius, Colour colour, float border, Colour edge);
    // The shadow of such a box, `drop` below it and soft over `blur` on both sides of its outline; nothing under the
    // box.
    void shadow(const Box& box, float radius, float drop, float blur, Colour colour);
    void glow(Point centre, Size reach, Colour colour, const Box& within);
    // `tile` of the letter texture, over and over, pixel for pixel.
    void tiled(const Box& box, const Box& tile, Colour colour);
    void shape(Mark mark, Point centre, float size, Colour colour);
    void line(std::span<const Point> points, float thickness, Colour colour, bool closed);
    // Outlines whose plane begins at `origin` and has units of `scale` pixels: what of them lies in `window`. Faces
    // have hard edges; the line hides them.
    void area(const Outlines& outlines, Point origin, float scale, const Box& window, Colour face, float thickness,
              Colour line);
    // A piece of the letter texture, pixel for pixel.
    void texels(Point top_left, const Box& from, Colour colour);

    std::vector<sf::Vertex> vertices;

private:
    void vertex(Point at, sf::Color colour);
    void triangle(Point a, sf::Color ca, Point b, sf::Color cb, Point c, sf::Color cc);
    void band(std::span<const Point> inner, sf::Color inner_colour, std::span<const Point> outer,
              sf::Color outer_colour);
    void rectangle(const Box& box, sf::Color colour);
    void interior(const Box& box, float radius, std::span<const Point> edge, sf::Color colour);
    void fan(Point centre, std::span<const Point> points, sf::Color colour);
    void polygon(Point centre, std::span<const Point> corners, Colour colour);
    void stroke(std::span<const Point> line, float thickness, Colour colour);
    void coast(const Outlines::Level& level, const Outlines::Part& part, std::span<const Point> corners,
               const Box& window, float thickness, Colour colour);
};

}  // namespace standpoint::ui
