#include "app/themes.hpp"

#include <array>
#include <string>
#include <utility>

#include "store/files.hpp"

namespace standpoint {

namespace {

constexpr std::size_t most_theme_bytes = 1U << 20U;

Result<ui::Theme> read_theme(const std::filesystem::path& file) {
    const auto bytes = read_file(file, most_theme_bytes);
    if (!bytes) {
        return bytes.problems();
    }
    auto theme = ui::parse_theme(*bytes);
    if (theme) {
        return theme;
    }
    Problems problems = theme.problems();
    for (Problem& problem : problems) {
        problem.place = file.string() + ": " + problem.place;
    }
    return problems;
}

}  // namespace

Result<Themes> read_themes(const std::filesystem::path& assets) {
    std::array<ui::Theme, scenes::theme_names.size()> read;
    for (std::size_t i = 0; i < read.size(); ++i) {
        auto theme = read_theme(assets / "theme" / (std::string(scenes::theme_names[i]) + ".json"));
        if (!theme) {
            return theme.problems();
        }
        read[i] = std::move(*theme);
    }
    return Themes{std::move(read[0]), std::move(read[1]), std::move(read[2])};
}

ui::Theme Themes::chosen(const scenes::Choices& choices) const {
    ui::Theme theme = choices.theme == scenes::ThemeChoice::dark            ? dark
                      : choices.theme == scenes::ThemeChoice::high_contrast ? high_contrast
                                                                            : light;
    if (choices.readable) {
        theme = ui::with_readable_letters(std::move(theme));
    }
    return ui::with_text_size(std::move(theme), static_cast<float>(choices.text_size) / 100);
}

}  // namespace standpoint
