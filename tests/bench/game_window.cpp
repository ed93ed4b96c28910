// The game as it starts, through the same code as the program, told apart only by clocks that report: how long the
// first picture took. Then it stays as it is to be measured from outside.
//   bench_game_window home START FOLDER     the home screen
//   bench_game_window round START FOLDER    a question, after the first card was dealt
//   bench_game_window frames 0 FOLDER       frames of a played round, one after another: how long each took to build
//   and
//                                           to draw, in milliseconds
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "app/showing.hpp"
#include "app/window_game.hpp"
#include "play/player.hpp"
#include "ui/sfml/window.hpp"

using namespace standpoint;
using Clock = std::chrono::steady_clock;

namespace {

constexpr ui::Size size{1280, 720};

double ms(Clock::duration d) {
    return std::chrono::duration<double, std::milli>(d).count();
}

void tell_first(long long start) {
    const auto now = std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now().time_since_epoch());
    std::printf("first %lld\n", static_cast<long long>(now.count()) - start);
    std::fflush(stdout);
}

// The clock is asked three times until the first picture stands: by the scene, for its first frame, and to show it.
Outside telling(long long start) {
    Outside outside = ask_outside();
    outside.ticks = [ticks = outside.ticks, asked = 0, start]() mutable {
        if (++asked == 4) {
            tell_first(start);
        }
        return ticks();
    };
    return outside;
}

ui::Seconds seconds_now() {
    return std::chrono::duration<ui::Seconds>(Clock::now().time_since_epoch()).count();
}

// What the frames and the round share: the game's parts without the program's loop.
struct Table {
    Game& game;
    Themes themes = *read_themes(game.places.assets);
    ui::Typefaces typefaces = std::move(*ui::Typefaces::open((game.places.assets / "fonts").string()));
    ui::Metrics metrics = typefaces.metrics();
    ui::Window window{"Standpoint", size, typefaces};
    Showing showing{game, {.seed = 1}, themes, metrics, window.frame().logical, seconds_now()};
};

void measure_frames(Table& table) {
    std::vector<double> built;
    std::vector<double> drawn;
    const auto frame = [&](ui::Seconds now) {
        const auto start = Clock::now();
        ui::DrawList list = table.showing.draw(now);
        const auto ready = Clock::now();
        // A speck that is elsewhere each time: an equal picture would not be drawn again.
        list.push_back(ui::Fill{{static_cast<float>(built.size() % 600), 0, 1, 1}, {1, 2, 3, 255}});
        table.window.show(list, now);
        built.push_back(ms(ready - start));
        drawn.push_back(ms(Clock::now() - ready));
    };
    ui::Seconds now = seconds_now();
    const auto act = [&](const ui::Input& input) {
        table.showing.take(input, now);
        for (int i = 0; i < 24; ++i) {
            frame(now += 1.0 / 60);
        }
    };
    act(ui::PointerMoved{{600, 400}});
    act(ui::Key{ui::Named::enter});
    while (table.showing.round() && table.showing.round()->session().phase != Phase::finished) {
        const Session& session = table.showing.round()->session();
        const std::size_t answered = session.records.size();
        const bool typing = std::holds_alternative<TypeIn>(session.question().task);
        act(ui::Typed{typing ? "Nobody" : "1"});
        act(ui::Key{ui::Named::enter});
        if (table.showing.round()->session().records.size() == answered) {
            act(ui::Typed{"0"});  // what one key and Enter do not answer is given up
        }
        if (table.showing.round()->session().phase == Phase::feedback) {
            act(ui::Key{ui::Named::enter});
        }
    }
    act(ui::Key{ui::Named::page_down});
    for (std::size_t i = 0; i < built.size(); ++i) {
        std::printf("frame %.3f %.3f\n", built[i], drawn[i]);
    }
}

void stay(Table& table, long long start) {
    table.showing.take(ui::Key{ui::Named::enter}, seconds_now());
    bool told_first = false;
    while (!table.showing.over()) {
        const ui::Seconds now = seconds_now();
        table.window.show(table.showing.draw(now), now);
        const ui::Seconds pause = table.showing.pause(now);
        if (!told_first && pause > 0.01) {
            told_first = true;
            tell_first(start);
        }
        for (const ui::Input& input : table.window.wait(pause)) {
            table.showing.take(input, seconds_now());
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        return 2;
    }
    const std::string role = argv[1];
    const long long start = std::atoll(argv[2]);
    const auto places = find_places(ask_surroundings(), std::filesystem::path(argv[3]));
    if (!places) {
        return 1;
    }
    auto game = open_game({}, *places, role == "home" ? telling(start) : ask_outside());
    if (!game) {
        return 1;
    }
    if (role == "home") {
        return play_in_window({}, **game);
    }
    Table table{**game};
    if (role == "frames") {
        measure_frames(table);
    } else {
        stay(table, start);
    }
    return 0;
}
