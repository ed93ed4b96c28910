#include "app/picture.hpp"

#include <algorithm>
#include <string_view>

#include "app/stops.hpp"
#include "app/studio.hpp"
#include "app/texts.hpp"
#include "ui/sfml/picture.hpp"

namespace standpoint {

namespace {

template <class Names>
std::string listed(const Names& names) {
    std::string all;
    for (const auto& name : names) {
        all += (all.empty() ? "" : ", ") + std::string(name);
    }
    return all;
}

}  // namespace

int draw_picture(const PictureOptions& options, Game& game, std::ostream& err) {
    const auto say = [&](std::string_view name, const Phrases::Values& values, int code) {
        err << game.texts.part(name, values) << '\n';
        return code;
    };
    const auto studio = Studio::open(game.places);
    if (!studio) {
        for (const Problem& problem : studio.problems()) {
            say("window.failed", {{"sentence", problem.place + ": " + problem.sentence}}, exit_code::found_wrong);
        }
        return exit_code::found_wrong;
    }
    if (std::ranges::find(scenes::theme_names, options.theme) == scenes::theme_names.end()) {
        return say("window.picture.no-theme", {{"theme", options.theme}, {"themes", listed(scenes::theme_names)}},
                   exit_code::wrong_use);
    }
    const Exposure exposure{.device = {static_cast<float>(options.width), static_cast<float>(options.height)},
                            .theme = options.theme,
                            .text_size = options.text_size,
                            .readable = options.readable,
                            .language = game.texts.part("language")};
    const auto camera = visit(options.scene, game, choices_of(exposure));
    if (const auto* none = std::get_if<NoStop>(&camera)) {
        return *none == NoStop::unknown
                   ? say("window.picture.scenes", {{"scene", options.scene}, {"scenes", listed(stop_names())}},
                         exit_code::wrong_use)
                   : say("window.picture.no-question", {{"scene", options.scene}}, exit_code::found_wrong);
    }
    const Shot shot = studio->take(std::get<Camera>(camera), game, exposure);
    if (const auto problem = ui::save_picture(shot.list, exposure.device, studio->typefaces(), options.out.string())) {
        err << problem->place << ": " << problem->sentence << '\n';
        return exit_code::found_wrong;
    }
    return exit_code::fine;
}

}  // namespace standpoint
