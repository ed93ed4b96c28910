// The game as it starts, through the same code as the program, told apart only by clocks that report: how long the
// first picture took. Then it stays as it is to be measured from outside.
//   bench_game_window home START FOLDER     the home screen
//   bench_game_window round START FOLDER    a question, after the first card was dealt
//   bench_game_window map START FOLDER      a question for a pin, with the whole world on screen
//   bench_game_window frames 0 FOLDER       frames of a played round, one after another: how long each took to build
//                                           and to draw, in milliseconds
//   bench_game_window map-frames 0 FOLDER   the same with the map, dragged and with a pin that moves
//   bench_game_window card-frames 0 FOLDER  the same with a line of twelve cards that all make room at once
//   bench_game_window keys 0 FOLDER         keys that another client of the display sends, one after another, at home
//   and
//                                           in the settings: milliseconds from each to the end of the frame it changed
//   bench_game_window mode-NAME START FOLDER the first card of a mode
//   bench_game_window stop-NAME START FOLDER a stop of the tour
//   bench_game_window stops 0 FOLDER        the names of those
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <X11/Xlib.h>
#include <X11/keysym.h>

#include "app/showing.hpp"
#include "app/stops.hpp"
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

// A round of one question: twelve cards to be put in order.
Session twelve_cards() {
    Order task;
    for (std::size_t card = 0; card < 12; ++card) {
        task.cards.push_back({"the meeting of the envoys number " + std::to_string(card + 1), FactId{0}});
        task.sequence.push_back(11 - card);
    }
    Deal dealt{{Question{.stem = "In which order does the article have these?", .task = std::move(task)}}};
    return begin(std::make_shared<const Deal>(std::move(dealt)), {.order = {.length = 1}});
}

// The last card dragged to the top and back: the other eleven make room, one after the other and all on their way.
void measure_cards(Table& table) {
    const Session session = twelve_cards();
    ui::Seconds now = seconds_now() - 10;
    scenes::Round round(session, "Twelve cards", table.showing.stage(now));
    Frames frames(table.window);
    now += 5;
    const auto take = [&](const ui::Input& input) { round.took(input, session, table.showing.stage(now)); };
    const auto frame = [&] {
        frames.take([&](ui::Seconds at) { return round.draw(session, table.showing.stage(at)); }, now += 1.0 / 60);
    };
    const ui::Point top = round.ring(session).front()->box.centre();
    const ui::Point bottom = round.ring(session)[11]->box.centre();
    take(ui::PointerMoved{bottom});
    take(ui::PointerPressed{bottom});
    constexpr int per_trip = 15;  // a quarter of a second from end to end
    for (int i = 0; i < 24 * per_trip; ++i) {
        const bool up = i / per_trip % 2 == 0;
        const float share = static_cast<float>(i % per_trip + 1) / per_trip;
        take(ui::PointerMoved{up ? bottom + (top - bottom) * share : top + (bottom - top) * share});
        frame();
    }
    frames.print();
}

// Another client of the display that presses Tab in our window.
class Keyboard {
public:
    explicit Keyboard(const char* title) : display_(XOpenDisplay(nullptr)) {
        find(XDefaultRootWindow(display_), title);
    }
    ~Keyboard() { XCloseDisplay(display_); }
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;

    void press_tab() {
        for (const int type : {KeyPress, KeyRelease}) {
            XEvent event{};
            event.xkey.type = type;
            event.xkey.display = display_;
            event.xkey.window = window_;
            event.xkey.root = XDefaultRootWindow(display_);
            event.xkey.same_screen = True;
            event.xkey.time = CurrentTime;
            event.xkey.keycode = XKeysymToKeycode(display_, XK_Tab);
            XSendEvent(display_, window_, False, type == KeyPress ? KeyPressMask : KeyReleaseMask, &event);
        }
        XFlush(display_);
    }

private:
    void find(Window from, const char* title) {
        char* name = nullptr;
        if (XFetchName(display_, from, &name) != 0 && name != nullptr && std::string(name) == title) {
            window_ = from;
        }
        XFree(name);
        Window root = 0;
        Window parent = 0;
        Window* children = nullptr;
        unsigned count = 0;
        if (XQueryTree(display_, from, &root, &parent, &children, &count) != 0) {
            for (unsigned i = 0; i < count; ++i) {
                find(children[i], title);
            }
            XFree(children);
        }
    }

    Display* display_;
    Window window_ = 0;
};

// Presses come at uneven times, now and then after a pause for thought.
void measure_keys(Table& table) {
    constexpr int presses = 300;
    std::atomic<long long> pressed{0};
    std::atomic<bool> done{false};
    std::thread player([&] {
        Keyboard keyboard("Standpoint");
        for (int i = 0; i < presses; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(i % 50 == 0 ? 2'600 : 60 + i * 37 % 90));
            pressed = Clock::now().time_since_epoch().count();
            keyboard.press_tab();
            while (pressed != 0 && !done) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        }
        done = true;
    });
    while (!done) {
        bool any = false;
        for (const ui::Input& input : table.window.wait(table.showing.pause(seconds_now()))) {
            any = any || std::holds_alternative<ui::Key>(input);
            table.showing.take(input, seconds_now());
        }
        const ui::Seconds now = seconds_now();
        const bool drawn = table.window.show(table.showing.draw(now), now);
        if (any && drawn && pressed != 0) {
            std::printf("key %.3f\n", ms(Clock::now().time_since_epoch() - Clock::duration(pressed)));
            pressed = 0;
        }
    }
    player.join();
}

// A stop of the tour, to be looked at from outside.
int stay_at_stop(Table& table, const std::string& name, long long start) {
    const auto camera = visit(name, table.game, {});
    if (!std::holds_alternative<Camera>(camera)) {
        return 1;
    }
    const scenes::Atlas atlas = atlas_of(*read_world(table.game.places.assets), table.game.chosen->base());
    scenes::Stage stage = table.showing.stage(seconds_now());
    stage.atlas = &atlas;
    const Shot shot = std::get<Camera>(camera)(stage);
    table.window.show(shot.list, seconds_now());
    tell_first(start);
    while (true) {
        table.window.wait(scenes::pause::still);
        table.window.show(shot.list, seconds_now());
    }
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
    if (role == "stops") {
        for (const std::string& name : stop_names()) {
            std::printf("stop %s\n", name.c_str());
        }
        return 0;
    }
    const long long start = std::atoll(argv[2]);
    const auto places = find_places(ask_surroundings(), std::filesystem::path(argv[3]));
    if (!places) {
        return 1;
    }
    auto game = open_game({}, *places, role == "home" || role.starts_with("mode-") ? telling(start) : ask_outside());
    if (!game) {
        return 1;
    }
    if (role == "home") {
        return play_in_window({.seed = 1}, **game);  // who names a seed is not welcomed first
    }
    if (role.starts_with("mode-")) {
        return play_in_window({.seed = 1, .mode = role.substr(5)}, **game);
    }
    Table table{**game};
    if (role.starts_with("stop-")) {
        return stay_at_stop(table, role.substr(5), start);
    }
    if (role == "frames") {
        measure_frames(table);
    } else if (role == "map-frames") {
        measure_map(table);
    } else if (role == "card-frames") {
        measure_cards(table);
    } else if (role == "keys") {
        measure_keys(table);
    } else if (role == "map") {
        stay_on_map(table, start);
    } else {
        stay(table, start);
    }
    return 0;
}
