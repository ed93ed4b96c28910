// The themes as the program has them at hand: read once, shown as a player chose.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "scenes/choices.hpp"
#include "ui/theme.hpp"

namespace standpoint {

struct Themes {
    ui::Theme light;
    ui::Theme dark;
    ui::Theme high_contrast;

    // As a player chose it, with the size and the letters of its texts.
    ui::Theme chosen(const scenes::Choices& choices) const;
};

// assets/theme/light.json, dark.json and high-contrast.json. Problems name the file and the place in it.
Result<Themes> read_themes(const std::filesystem::path& assets);

}  // namespace standpoint
