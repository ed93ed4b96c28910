// The game as it starts, through the same code as the program, told apart only by clocks that report: how long the
// first picture took. Then it stays as it is to be measured from outside.
//   bench_game_window home START FOLDER     the home screen
//   bench_game_window round START FOLDER    a question, after the first card was dealt
//   bench_game_window map START FOLDER      a question for a pin, with the whole world on screen
//   bench_game_window frames 0 FOLDER       frames of a played round, one after another: how long each took to build
//                                           and to draw, in milliseconds
//   bench_game_window map-frames 0 FOLDER   the same with the map, dragged and with a pin that moves
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

// How long frames take.
class Frames {
public:
    explicit Frames(ui::Window& window) : window_(window) {}

    template <class Draw>
    void take(const Draw& draw, ui::Seconds now) {
        const auto start = Clock::now();
        ui::DrawList list = draw(now);
        const auto ready = Clock::now();
        // A speck that is elsewhere each time: an equal picture would not be drawn again.
        list.push_back(ui::Fill{{static_cast<float>(built_.size() % 600), 0, 1, 1}, {1, 2, 3, 255}});
        window_.show(list, now);
        built_.push_back(ms(ready - start));
        drawn_.push_back(ms(Clock::now() - ready));
    }
    void print() const {
        for (std::size_t i = 0; i < built_.size(); ++i) {
            std::printf("frame %.3f %.3f\n", built_[i], drawn_[i]);
        }
    }

private:
    ui::Window& window_;
    std::vector<double> built_;
    std::vector<double> drawn_;
};

// A round of pins, at its first question.
struct MapRound {
    explicit MapRound(Table& of)
        : table(of),
          atlas(atlas_of(*read_world(of.game.places.assets), of.game.chosen->base())),
          session(begin(std::make_shared<const Deal>(deal(of.game.chosen->material(), order())), {.order = order()})),
          round(session, of.game.chosen->base().title, stage(seconds_now())) {}

    static DealOrder order() { return {.seed = 1, .length = 5, .tasks = {TaskKind::pin}, .practise = {}}; }
    scenes::Stage stage(ui::Seconds now) const {
        const scenes::Stage plain = table.showing.stage(now);
        return {
            .screen = plain.screen, .look = plain.look, .words = plain.words, .motion = plain.motion, .atlas = &atlas};
    }
    void take(const ui::Input& input) { round.took(input, session, stage(seconds_now())); }
    ui::DrawList draw(ui::Seconds now) const { return round.draw(session, stage(now)); }

    Table& table;
    scenes::Atlas atlas;
    Session session;
    scenes::Round round;
};

void measure_map(Table& table) {
    MapRound map(table);
    Frames frames(table.window);
    ui::Seconds now = seconds_now() + 1;
    const auto frame = [&] { frames.take([&](ui::Seconds at) { return map.draw(at); }, now += 1.0 / 60); };
    const ui::Point middle = map.round.layout().board.centre();
    map.take(ui::PointerPressed{middle});
    for (int i = 1; i <= 240; ++i) {
        // To and fro, so that every frame shows other coasts, all of the world among them.
        const auto away = static_cast<float>(i < 120 ? i : 240 - i);
        map.take(ui::PointerMoved{middle + ui::Point{away, away / 4}});
        frame();
    }
    map.take(ui::PointerReleased{middle + ui::Point{200, 0}});
    for (int i = 0; i < 120; ++i) {
        map.take(ui::Key{.key = i % 2 == 0 ? ui::Named::left : ui::Named::up, .repeat = i > 0});
        frame();
    }
    frames.print();
}

void measure_frames(Table& table) {
    Frames frames(table.window);
    ui::Seconds now = seconds_now();
    const auto act = [&](const ui::Input& input) {
        table.showing.take(input, now);
        for (int i = 0; i < 24; ++i) {
            frames.take([&](ui::Seconds at) { return table.showing.draw(at); }, now += 1.0 / 60);
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
    frames.print();
}

void stay_on_map(Table& table, long long start) {
    const MapRound map(table);
    bool told_first = false;
    while (true) {
        const ui::Seconds now = seconds_now();
        const ui::Seconds pause = map.round.pause(map.session, map.stage(now));
        table.window.show(map.draw(now), now);
        if (!told_first && pause > 0.01) {
            told_first = true;
            tell_first(start);
        }
        table.window.wait(pause);
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
    } else if (role == "map-frames") {
        measure_map(table);
    } else if (role == "map") {
        stay_on_map(table, start);
    } else {
        stay(table, start);
    }
    return 0;
}
