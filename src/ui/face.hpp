// The typefaces of the game by the part they play. The files they come from are named in typefaces.cpp alone.
#pragma once

#include <array>
#include <cstddef>

namespace standpoint::ui {

// readable: letters made for readers with dyslexia, in the place of all others where a player asks for them.
enum class Face { text, strong, serif, serif_strong, icons, readable, readable_strong };

inline constexpr std::array all_faces{Face::text,  Face::strong,   Face::serif,          Face::serif_strong,
                                      Face::icons, Face::readable, Face::readable_strong};

constexpr std::size_t index_of(Face face) {
    return static_cast<std::size_t>(face);
}

// One step of the type scale: which face, how large, how far from baseline to baseline. `tracking` is extra space
// after each letter, in parts of the size.
struct TypeStep {
    Face face = Face::text;
    float size = 18;
    float line = 28;
    float tracking = 0;

    friend bool operator==(const TypeStep&, const TypeStep&) = default;
};

}  // namespace standpoint::ui
