// The typefaces, opened from the files the app names: how wide a letter is, and what it looks like at a device size.
// FreeType does both (SFML draws text with it too, but needs a display even to measure), and only typefaces.cpp
// names it. Advances are the font's own, unhinted: a line is as wide at 960×540 as at 4K, so layout needs no pixels.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ui/face.hpp"

namespace standpoint::ui {

class Metrics;

// A letter as coverage, 0 to 255, `width` × `height`; its top left lies at (left, -top) from the pen.
struct Bitmap {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> coverage;
};

// The file name of a face, as CMake copies it: "Inter-Regular.otf".
std::string_view file_name(Face face);

class Typefaces {
public:
    // Opens every face in `folder`. A missing or broken file is a problem that names it.
    static Result<Typefaces> open(const std::string& folder);

    Typefaces(Typefaces&&) noexcept;
    Typefaces& operator=(Typefaces&&) noexcept;
    Typefaces(const Typefaces&) = delete;
    Typefaces& operator=(const Typefaces&) = delete;
    ~Typefaces();

    // What layout needs of them, as a value of its own.
    Metrics metrics() const;

    // The advance width of `letter` in parts of the type size.
    float advance(Face face, char32_t letter) const;

    // Whether the face itself has a glyph for it.
    bool has(Face face, char32_t letter) const;

    // The face that has `letter`: `face` itself, or the text face for letters it lacks.
    Face face_for(Face face, char32_t letter) const;

    // `letter` at `pixels` device pixels, its pen a `quarter` (0 to 3) of a pixel right of a whole one.
    Bitmap draw(Face face, char32_t letter, float pixels, int quarter) const;

private:
    struct Library;
    explicit Typefaces(std::unique_ptr<Library> library);
    std::unique_ptr<Library> library_;
};

}  // namespace standpoint::ui
