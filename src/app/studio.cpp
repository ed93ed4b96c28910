#include "app/studio.hpp"

#include <algorithm>
#include <utility>

namespace standpoint {

scenes::Choices choices_of(const Exposure& exposure) {
    const auto named = std::ranges::find(scenes::theme_names, exposure.theme);
    return {.theme = static_cast<scenes::ThemeChoice>(named - scenes::theme_names.begin()),
            .text_size = exposure.text_size,
            .readable = exposure.readable,
            .language = exposure.language};
}

Result<Studio> Studio::open(const Places& places) {
    auto themes = read_themes(places.assets);
    if (!themes) {
        return themes.problems();
    }
    auto typefaces = ui::Typefaces::open((places.assets / "fonts").string());
    if (!typefaces) {
        return typefaces.problems();
    }
    auto world = read_world(places.assets);
    if (!world) {
        return world.problems();
    }
    return Studio(std::move(*themes), std::move(*typefaces), std::move(*world));
}

Shot Studio::take(const Camera& camera, const Game& game, const Exposure& exposure) const {
    const ui::Metrics metrics = typefaces_.metrics();
    const ui::Theme theme = themes_.chosen(choices_of(exposure));
    const scenes::Atlas atlas = atlas_of(world_, game.chosen->base());
    return camera({.screen = ui::frame_for(exposure.device).logical,
                   .look = {theme, metrics},
                   .words = game.texts,
                   .motion = {0, false},
                   .atlas = &atlas});
}

}  // namespace standpoint
