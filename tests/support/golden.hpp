// Compares pictures: what was drawn now with what was looked at and found good. Renderers may differ by a rounding, so
// a channel may be 8 off, and one pixel in a thousand more than that.
//
//     CHECK(differs(drawn, golden) == std::nullopt);   // or a sentence that says how much and where
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <SFML/Graphics/Image.hpp>

namespace standpoint::test {

struct Picture {
    unsigned width = 0;
    unsigned height = 0;
    std::vector<std::uint8_t> rgba;

    // The four channels of a pixel begin here.
    std::size_t at(unsigned x, unsigned y) const { return (std::size_t{y} * width + x) * 4; }
};

struct Tolerance {
    int channel = 8;       // how far a channel may be off
    double share = 0.001;  // how many pixels may be further off than that
};

inline std::string size_text(const Picture& picture) {
    return std::to_string(picture.width) + "x" + std::to_string(picture.height);
}

// Why `drawn` is not `golden`; nothing where it is.
inline std::optional<std::string> differs(const Picture& drawn, const Picture& golden, Tolerance allowed = {}) {
    if (drawn.width != golden.width || drawn.height != golden.height) {
        return "It is " + size_text(drawn) + " where " + size_text(golden) + " was expected.";
    }
    std::size_t off = 0;
    std::string first;
    for (unsigned y = 0; y < golden.height; ++y) {
        for (unsigned x = 0; x < golden.width; ++x) {
            int worst = 0;
            for (std::size_t i = golden.at(x, y); i < golden.at(x, y) + 4; ++i) {
                worst = std::max(worst, std::abs(int{drawn.rgba[i]} - int{golden.rgba[i]}));
            }
            if (worst > allowed.channel && ++off == 1) {
                first = std::to_string(x) + "," + std::to_string(y) + " by " + std::to_string(worst);
            }
        }
    }
    const std::size_t pixels = std::size_t{golden.width} * golden.height;
    if (static_cast<double>(off) <= allowed.share * static_cast<double>(pixels)) {
        return std::nullopt;
    }
    return std::to_string(off) + " of " + std::to_string(pixels) + " pixels differ, the first at " + first + ".";
}

// A PNG file; nothing where there is none or it is broken. Needs no display.
inline std::optional<Picture> load_picture(const std::string& path) {
    sf::Image image;
    if (!std::filesystem::exists(path) || !image.loadFromFile(path)) {
        return std::nullopt;
    }
    const sf::Vector2u size = image.getSize();
    const std::uint8_t* const bytes = image.getPixelsPtr();
    return Picture{size.x, size.y, std::vector<std::uint8_t>(bytes, bytes + std::size_t{size.x} * size.y * 4)};
}

// Why the file just drawn is not the golden file. With STANDPOINT_RENEW_GOLDEN set, it becomes the golden file instead:
// look at it before it is committed.
inline std::optional<std::string> differs_from_file(const std::string& drawn_path, const std::string& golden_path) {
    if (std::getenv("STANDPOINT_RENEW_GOLDEN") != nullptr) {
        std::filesystem::copy_file(drawn_path, golden_path, std::filesystem::copy_options::overwrite_existing);
        return std::nullopt;
    }
    const auto drawn = load_picture(drawn_path);
    const auto golden = load_picture(golden_path);
    if (!drawn || !golden) {
        return (drawn ? golden_path : drawn_path) + " cannot be read.";
    }
    return differs(*drawn, *golden);
}

}  // namespace standpoint::test
