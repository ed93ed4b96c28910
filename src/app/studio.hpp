// What pictures of scenes are taken with: themes, letters and the map, read once. Needs no display; saving a picture
// does (ui/sfml/picture.hpp).
#pragma once

#include <cstddef>
#include <string>

#include "app/atlas.hpp"
#include "app/showing.hpp"
#include "app/stops.hpp"
#include "ui/typefaces.hpp"

namespace standpoint {

// How a scene is to look.
struct Exposure {
    ui::Size device;            // pixels
    std::string theme;          // one of scenes::theme_names
    std::size_t text_size = 0;  // per cent
    bool readable = false;      // letters for readers with dyslexia
    std::string language;
};

// What the player of that look has chosen. `exposure.theme` has to be a theme's name.
scenes::Choices choices_of(const Exposure& exposure);

class Studio {
public:
    // Problems: a theme, a font or the map cannot be read.
    static Result<Studio> open(const Places& places);

    // The scene that the camera stands before, played in `game`.
    Shot take(const Camera& camera, const Game& game, const Exposure& exposure) const;

    const Themes& themes() const { return themes_; }
    const ui::Typefaces& typefaces() const { return typefaces_; }

private:
    Studio(Themes themes, ui::Typefaces typefaces, ui::World world)
        : themes_(std::move(themes)), typefaces_(std::move(typefaces)), world_(std::move(world)) {}

    Themes themes_;
    ui::Typefaces typefaces_;
    ui::World world_;
};

}  // namespace standpoint
