#include "app/tour.hpp"

#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "app/game.hpp"
#include "app/packs.hpp"
#include "app/soak.hpp"
#include "app/stops.hpp"
#include "app/studio.hpp"
#include "play/modes/mode.hpp"
#include "ui/sfml/picture.hpp"

namespace standpoint {

namespace {

// A stop in a game of its own.
struct Visit {
    std::string name;
    std::unique_ptr<Game> game;
    Camera camera;
};

Result<std::vector<Visit>> visit_all(const TourOptions& options, const std::string& theme, const Places& places) {
    std::vector<Visit> visits;
    for (const std::string& name : stop_names()) {
        Outside outside = ask_outside();
        outside.language = options.language;
        auto game = open_game_in_memory(places, std::move(outside));
        if (!game) {
            return game.problems();
        }
        const Exposure exposure{.device = {},
                                .theme = theme,
                                .text_size = options.text_size,
                                .readable = options.readable,
                                .language = options.language};
        auto camera = visit(name, **game, choices_of(exposure));
        if (!std::holds_alternative<Camera>(camera)) {
            return Problem{name, "The pack has no question for this stop."};
        }
        visits.push_back({name, std::move(*game), std::get<Camera>(std::move(camera))});
    }
    return visits;
}

std::string two_digits(std::size_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// Text of 13 pixels, whatever the theme's texts are.
ui::SheetLook sheet_look(const ui::Theme& theme) {
    ui::TypeStep caption = theme.type.caption;
    caption.size = 13;
    caption.line = 24;
    return {.table = theme.colour.table, .ink = theme.colour.table_ink, .caption = caption};
}

std::optional<Problem> photograph(const std::vector<Visit>& visits, const Studio& studio, const Exposure& exposure,
                                  const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) {
        return Problem{folder.string(), "The folder cannot be made: " + failed.message() + "."};
    }
    std::vector<ui::Captioned> taken;
    for (const Visit& visit : visits) {
        const std::string number = two_digits(taken.size() + 1);
        Shot shot = studio.take(visit.camera, *visit.game, exposure);
        const std::filesystem::path file = folder / (number + "-" + visit.name + ".png");
        if (auto problem = ui::save_picture(shot.list, exposure.device, studio.typefaces(), file.string())) {
            return problem;
        }
        taken.push_back({number + "  " + visit.name, std::move(shot.list)});
    }
    const ui::Theme theme = studio.themes().chosen(choices_of(exposure));
    return ui::save_contact_sheet(taken, exposure.device, sheet_look(theme), studio.typefaces(),
                                  (folder / "contact-sheet.png").string());
}

std::string pixels(const ui::Size& size) {
    return std::to_string(static_cast<int>(size.width)) + "x" + std::to_string(static_cast<int>(size.height));
}

void print(const Soaked& soaked, std::ostream& out) {
    constexpr double mebibyte = 1024.0 * 1024.0;
    const double growth = soaked.first_memory > 0 ? soaked.last_memory / soaked.first_memory - 1 : 0;
    out << soaked.mode << ": " << soaked.rounds << " rounds, " << soaked.steps << " steps, " << soaked.returns
        << " times left and gone on with, " << soaked.wrong.size() << " disagreements; memory " << std::fixed
        << std::setprecision(1) << soaked.first_memory / mebibyte << " MiB, then " << soaked.last_memory / mebibyte
        << " MiB (" << std::showpos << growth * 100 << std::noshowpos << " %)" << std::endl;
}

int complain(const Problems& problems, std::ostream& err) {
    for (const Problem& problem : problems) {
        err << problem.place << ": " << problem.sentence << '\n';
    }
    return exit_code::found_wrong;
}

}  // namespace

int take_tour(const TourOptions& options, const Places& places, std::ostream& out, std::ostream& err) {
    const auto studio = Studio::open(places);
    if (!studio) {
        return complain(studio.problems(), err);
    }
    for (const std::string& theme : options.themes) {
        const auto visits = visit_all(options, theme, places);  // where themes are chosen, this one is
        if (!visits) {
            return complain(visits.problems(), err);
        }
        for (const PictureSize& size : options.sizes) {
            const Exposure exposure{.device = {static_cast<float>(size.width), static_cast<float>(size.height)},
                                    .theme = theme,
                                    .text_size = options.text_size,
                                    .readable = options.readable,
                                    .language = options.language};
            const std::filesystem::path folder = options.out / (pixels(exposure.device) + "-" + theme);
            if (const auto problem = photograph(*visits, *studio, exposure, folder)) {
                return complain({*problem}, err);
            }
            out << folder.string() << ": " << visits->size() << " pictures and contact-sheet.png" << std::endl;
        }
    }
    return exit_code::fine;
}

int play_at_random(const TourOptions& options, const Places& places, std::ostream& out, std::ostream& err) {
    const auto studio = Studio::open(places);
    if (!studio) {
        return complain(studio.problems(), err);
    }
    const ui::Theme theme = studio->themes().chosen({});
    int code = exit_code::fine;
    for (const Mode& mode : modes()) {
        if (!mode.offered || (options.mode && *options.mode != mode.name)) {
            continue;
        }
        Outside outside = ask_outside();
        const std::string player = "Random player " + std::to_string(outside.chance());
        auto game = open_game({.profile = player}, places, std::move(outside));
        if (!game) {
            return complain(game.problems(), err);
        }
        const Soaked soaked =
            soak(**game, std::string(mode.name), options.rounds, options.seed, theme, studio->typefaces());
        print(soaked, out);
        for (const std::string& sentence : soaked.wrong) {
            err << mode.name << ": " << sentence << '\n';
        }
        if (!soaked.flat()) {
            err << mode.name << ": It takes more and more memory.\n";
        }
        code = soaked.wrong.empty() && soaked.flat() ? code : exit_code::found_wrong;
    }
    return code;
}

}  // namespace standpoint
