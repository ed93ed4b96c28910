#include "app/window_game.hpp"

#include <iostream>

#include "app/kept_choices.hpp"
#include "app/showing.hpp"
#include "ui/sfml/speaker.hpp"
#include "ui/sfml/window.hpp"

namespace standpoint {

namespace {

constexpr ui::Size first_size{1280, 720};

int complain(const Game& game, const Problems& problems) {
    for (const Problem& problem : problems) {
        std::cerr << game.texts.part("window.failed", {{"sentence", problem.place + ": " + problem.sentence}}) << '\n';
    }
    return exit_code::found_wrong;
}

}  // namespace

int play_in_window(const PlayOptions& options, Game& game) {
    const auto themes = read_themes(game.places.assets);
    if (!themes) {
        return complain(game, themes.problems());
    }
    const auto typefaces = ui::Typefaces::open((game.places.assets / "fonts").string());
    if (!typefaces) {
        return complain(game, typefaces.problems());
    }
    const auto now = [&] { return std::chrono::duration<ui::Seconds>(game.outside.ticks()).count(); };
    const ui::Metrics metrics = typefaces->metrics();
    ui::Window window(game.texts.part("window.name"), first_size, *typefaces);
    const KeptWindow kept = kept_window(game.store);
    if (kept.box) {
        window.place(*kept.box);
        window.wait(0);
    }
    window.set_full_screen(kept.full_screen);
    Showing showing(game, options, *themes, metrics, window.frame().logical, now());
    window.show(showing.draw(now()), now());
    ui::Speaker speaker;
    while (window.is_open() && !showing.over()) {
        for (const ui::Input& input : window.wait(showing.pause(now()))) {
            if (ui::is_press(input, ui::Named::f11)) {
                window.set_full_screen(!window.is_full_screen());
                showing.take(ui::Resized{window.frame()}, now());
            } else {
                showing.take(input, now());
            }
        }
        window.use(showing.choices().pad);
        window.show(showing.draw(now()), now());
        for (const ui::Sound sound : showing.take_sounds()) {
            speaker.play(sound, static_cast<float>(showing.choices().volume) / 100);
        }
    }
    keep_window(game.store, kept, {.box = window.placed(), .full_screen = window.is_full_screen()});
    window.close();
    return exit_code::fine;
}

}  // namespace standpoint
