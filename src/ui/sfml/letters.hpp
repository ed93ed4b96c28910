// Letters drawn once at their device size, kept side by side in one texture. Fresh letters gather in memory and go to
// the texture in one piece. A full texture grows; one that may not grow any more begins again.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include <SFML/Graphics/Texture.hpp>

#include "ui/face.hpp"
#include "ui/geometry.hpp"
#include "ui/typefaces.hpp"

namespace standpoint::ui {

class Letters {
public:
    struct Letter {
        Box texels;         // empty for a letter without ink
        Point from_pen;     // to its top left
        float advance = 0;  // in parts of the size
    };

    // `typefaces` must outlive it.
    explicit Letters(const Typefaces& typefaces);

    // The letter at `pixels`, its pen at `quarter` quarters of a pixel. May move the letters it gave before, once the
    // texture is full: `generation` then differs and the frame is built again.
    const Letter& letter(Face face, char32_t code, float pixels, int quarter);
    unsigned generation() const { return generation_; }

    // A tile of even noise.
    static Box grain();

    // The texture, with every letter asked for so far.
    const sf::Texture& texture();

private:
    void start_again();
    bool place(const Bitmap& bitmap, Box& texels);
    bool grow();

    const Typefaces& typefaces_;
    std::unordered_map<std::uint64_t, Letter> letters_;
    std::vector<std::uint8_t> coverage_;  // one byte per texel
    unsigned side_ = 0;
    unsigned shelf_x_ = 0;
    unsigned shelf_y_ = 0;
    unsigned shelf_height_ = 0;
    unsigned fresh_from_ = 0;  // rows not yet in the texture
    unsigned fresh_to_ = 0;
    unsigned generation_ = 0;
    sf::Texture texture_;
};

}  // namespace standpoint::ui
