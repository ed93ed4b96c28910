// A draw list as pixels. Everything of a frame (boxes, shadows, letters, signs) is triangles over one texture of
// letters, so that a frame is one draw call per clip. Edges are feathered by vertices instead of antialiasing, letters
// are drawn at their device size on whole pixels; both look the same on every driver.
#pragma once

#include <memory>

#include <SFML/Graphics/RenderTarget.hpp>

#include "ui/draw_list.hpp"
#include "ui/typefaces.hpp"

namespace standpoint::ui {

class Renderer {
public:
    // `typefaces` must outlive it. Makes nothing graphical before the first `draw`.
    explicit Renderer(const Typefaces& typefaces);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    // Fills the target: bars in black, the list inside `frame`.
    void draw(sf::RenderTarget& target, const DrawList& list, const Frame& frame);

    // The next frame is painted whole: nothing of earlier ones is taken for granted, such as a window that was damaged.
    void forget();

private:
    struct Parts;
    const Typefaces& typefaces_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace standpoint::ui
