// What the scripts window_keyboard.sh and window_mouse.sh do: not a test itself, but the key presses and clicks that
// play a seeded round, found by playing it through the same scenes without a window. Asked for by name, never run by
// itself.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <stdexcept>

#include <doctest/doctest.h>

#include "app/showing.hpp"
#include "play/player.hpp"
#include "ui/typefaces.hpp"

using namespace standpoint;

namespace {

constexpr ui::Size screen{1280, 720};
constexpr std::uint64_t seeds_tried = 5'000;

// The first seed whose round has every kind of task that a window deals.
std::uint64_t seed_with_every_task(const LoadedPack& pack) {
    for (std::uint64_t seed = 1; seed <= seeds_tried; ++seed) {
        const Deal dealt = deal(pack.material(), {.seed = seed, .length = 10, .tasks = {}, .practise = {}});
        const std::vector<TaskKind> kinds = window_tasks();
        const bool all = std::ranges::all_of(kinds, [&](TaskKind kind) {
            return std::ranges::any_of(dealt.questions, [&](const Question& asked) { return asked.kind() == kind; });
        });
        if (all) {
            std::cout << "seed " << seed << '\n';
            return seed;
        }
    }
    throw std::runtime_error("No round has every kind of task.");
}

// A game on the shipped packs that saves nothing.
struct Played {
    Places places{.assets = STANDPOINT_ASSETS_DIR,
                  .questions = std::filesystem::path(STANDPOINT_SOURCE_DIR) / "questions",
                  .data = "."};
    std::unique_ptr<Game> game = std::move(*open_game_in_memory(places, ask_outside()));
    std::uint64_t seed = seed_with_every_task(*game->chosen);
    Themes themes = *read_themes(places.assets);
    ui::Typefaces typefaces = std::move(*ui::Typefaces::open((places.assets / "fonts").string()));
    ui::Metrics metrics = typefaces.metrics();
    Showing showing{*game, {.seed = seed}, themes, metrics, screen, 0};
    ui::Seconds now = 0;

    void take(const ui::Input& input) { showing.take(input, now += 1); }
    const Session& session() { return showing.round()->session(); }
    std::vector<ui::Control*> ring() { return std::get<scenes::Round>(showing.scene()).ring(session()); }

    void click(const ui::Control& control) {
        const ui::Point at = control.box.centre();
        std::cout << "click " << static_cast<int>(at.x) << ' ' << static_cast<int>(at.y) << '\n';
        take(ui::PointerMoved{at});
        take(ui::PointerPressed{at});
        take(ui::PointerReleased{at});
    }
    void click_at(ui::Point at) {
        at = {std::floor(at.x), std::floor(at.y)};
        std::cout << "click " << static_cast<int>(at.x) << ' ' << static_cast<int>(at.y) << '\n';
        take(ui::PointerMoved{at});
        take(ui::PointerPressed{at});
        take(ui::PointerReleased{at});
    }
    void wheel_at(ui::Point at) {
        at = {std::floor(at.x), std::floor(at.y)};
        std::cout << "wheel " << static_cast<int>(at.x) << ' ' << static_cast<int>(at.y) << '\n';
        take(ui::PointerMoved{at});
        take(ui::Wheel{at, 1});
    }
    void drag(const ui::Control& from, const ui::Control& to) {
        const ui::Point start = from.box.centre();
        const ui::Point end = to.box.centre();
        const ui::Point middle = (start + end) * 0.5F;
        std::cout << "drag " << static_cast<int>(start.x) << ' ' << static_cast<int>(start.y) << ' '
                  << static_cast<int>(end.x) << ' ' << static_cast<int>(end.y) << '\n';
        take(ui::PointerMoved{start});
        take(ui::PointerPressed{start});
        take(ui::PointerMoved{middle});
        take(ui::PointerMoved{end});
        take(ui::PointerReleased{end});
    }
    void key(const std::string& name, const ui::Input& input) {
        std::cout << "key " << name << '\n';
        take(input);
    }
    void type(const std::string& text) {
        std::cout << "type " << text << '\n';
        take(ui::Typed{text});
    }
};

// What answers the question rightly, as numbers typed one after the other: the first card, pile or chip is 1.
std::string right_keys(const Task& task) {
    const Response response = right_response(task);
    std::vector<std::size_t> numbers;
    if (const auto* one = std::get_if<PickOne::Response>(&response)) {
        numbers = {one->option};
    } else if (const auto* many = std::get_if<PickMany::Response>(&response)) {
        numbers = many->options;
    } else if (const auto* said = std::get_if<TrueFalse::Response>(&response)) {
        numbers = {said->said ? std::size_t{0} : std::size_t{1}};
    } else if (const auto* match = std::get_if<Match::Response>(&response)) {
        numbers = match->partner;
    } else if (const auto* sort = std::get_if<Sort::Response>(&response)) {
        numbers = sort->pile;
    } else if (const auto* assemble = std::get_if<Assemble::Response>(&response)) {
        numbers = assemble->chip;
    }
    std::string keys;
    for (const std::size_t number : numbers) {
        keys += std::to_string(number + 1);
    }
    return keys;
}

// Choices of one after the first question are answered with "I do not know", all else rightly.
bool knows(const Session& session) {
    return session.current == 0 || session.question().kind() != TaskKind::pick_one;
}

struct Player {
    Played played;

    // The control of the board that is shown in this place of its ring.
    const ui::Control& on_board(std::size_t index) { return *played.ring()[index]; }
    // Buttons stand at the end: … "Answer", perhaps "Undo", "I do not know", home.
    const ui::Control& give_up() { return *played.ring()[played.ring().size() - 2]; }
    const ui::Control& confirm() {
        const scenes::Round& round = std::get<scenes::Round>(played.showing.scene());
        return *played.ring()[played.ring().size() - (round.board().can_undo() ? 4 : 3)];
    }

    void key(const std::string& name, ui::Named named) { played.key(name, ui::Key{named}); }

    // Cards are sorted into place from the first on: each is lifted, moved up and laid down.
    void order_by_keys(const Order& task) {
        for (std::size_t place = 0; place < task.sequence.size(); ++place) {
            const auto& line = std::get<scenes::OrderBoard>(board()).line();
            const auto from = static_cast<std::size_t>(std::ranges::find(line, task.sequence[place]) - line.begin());
            while (focus() < from) {
                key("Down", ui::Named::down);
            }
            while (focus() > from) {
                key("Up", ui::Named::up);
            }
            key("space", ui::Named::space);
            for (std::size_t at = from; at > place; --at) {
                key("Up", ui::Named::up);
            }
            key("space", ui::Named::space);
        }
    }

    void order_by_mouse(const Order& task) {
        for (std::size_t place = 0; place < task.sequence.size(); ++place) {
            const auto& line = std::get<scenes::OrderBoard>(board()).line();
            const auto from = static_cast<std::size_t>(std::ranges::find(line, task.sequence[place]) - line.begin());
            if (from != place) {
                played.drag(on_board(from), on_board(place));
            }
        }
    }

    const ui::Map& map() { return std::get<scenes::PinBoard>(board()).map(); }
    // Where on the screen the right pin goes.
    ui::Point right_place(const Pin& task) {
        return ui::on_screen(map().view, map().box, {task.latitude, task.longitude});
    }

    // Long steps with Shift, then short ones; then nearer, and once more.
    void pin_by_keys(const Pin& task) {
        for (int look = 0; look < 3; ++look) {
            for (int steps = 0; steps < 60; ++steps) {
                const ui::Point away = right_place(task) - ui::on_screen(map().view, map().box, map().aim());
                if (std::abs(away.x) <= 4 && std::abs(away.y) <= 4) {
                    break;
                }
                const bool across = std::abs(away.x) > std::abs(away.y);
                const bool back = (across ? away.x : away.y) < 0;
                const bool far = std::abs(across ? away.x : away.y) > 36;
                const std::string name = across ? (back ? "Left" : "Right") : back ? "Up" : "Down";
                const ui::Named arrow = across ? (back ? ui::Named::left : ui::Named::right)
                                        : back ? ui::Named::up
                                               : ui::Named::down;
                played.key(far ? "shift+" + name : name, ui::Key{.key = arrow, .shift = far});
            }
            played.type("+");
        }
    }

    void pin_by_mouse(const Pin& task) {
        for (int i = 0; i < 5; ++i) {
            played.wheel_at(right_place(task));
        }
        played.click_at(right_place(task));
    }

    void answer_by_mouse(const Task& task) {
        if (const auto* match = std::get_if<Match>(&task)) {
            for (std::size_t i = 0; i < match->lefts.size(); ++i) {
                if (i % 2 == 0) {
                    played.drag(on_board(i), on_board(match->lefts.size() + match->partner[i]));
                } else {
                    played.click(on_board(i));
                    played.click(on_board(match->lefts.size() + match->partner[i]));
                }
            }
        } else if (const auto* pin = std::get_if<Pin>(&task)) {
            pin_by_mouse(*pin);
        } else if (const auto* order = std::get_if<Order>(&task)) {
            order_by_mouse(*order);
        } else if (const auto* sort = std::get_if<Sort>(&task)) {
            for (const std::size_t pile : sort->pile) {
                played.click(std::get<scenes::SortBoard>(board()).label(pile));
            }
        } else if (const auto* assemble = std::get_if<Assemble>(&task)) {
            for (std::size_t slot = 0; slot < assemble->slots.size(); ++slot) {
                played.drag(std::get<scenes::AssembleBoard>(board()).chip(assemble->chip[slot]), on_board(slot));
            }
        } else {
            for (const char option : right_keys(task)) {
                played.click(on_board(static_cast<std::size_t>(option - '1')));
            }
        }
    }

    const scenes::AnyBoard& board() { return std::get<scenes::Round>(played.showing.scene()).board().kind(); }
    std::size_t focus() { return *ui::focus_in(played.ring()); }
};

}  // namespace

TEST_CASE("plan of a round by keyboard" * doctest::skip()) {
    Player player;
    Played& played = player.played;
    player.key("Return", ui::Named::enter);
    while (played.session().phase != Phase::finished) {
        const Task& task = played.session().question().task;
        if (std::holds_alternative<TypeIn>(task)) {
            played.type(std::get<TypeIn::Response>(right_response(task)).text);
        } else if (!knows(played.session())) {
            played.type("0");
        } else if (const auto* order = std::get_if<Order>(&task)) {
            player.order_by_keys(*order);
        } else if (const auto* pin = std::get_if<Pin>(&task)) {
            player.pin_by_keys(*pin);
        } else {
            for (const char key : right_keys(task)) {
                played.type(std::string(1, key));
            }
        }
        if (played.session().phase == Phase::asking) {
            player.key("Return", ui::Named::enter);
        }
        REQUIRE(played.session().phase == Phase::feedback);
        if (knows(played.session())) {
            REQUIRE(played.session().records.back().grade.verdict == Verdict::right);
        }
        player.key("Return", ui::Named::enter);
    }
    std::cout << "score " << played.session().score << '\n';
}

TEST_CASE("plan of a round by mouse" * doctest::skip()) {
    Player player;
    Played& played = player.played;
    const auto home = std::get<scenes::Home>(played.showing.scene()).ring();
    played.click(*home.front());
    while (played.session().phase != Phase::finished) {
        const Task& task = played.session().question().task;
        if (std::holds_alternative<TypeIn>(task) || !knows(played.session())) {
            played.click(player.give_up());  // without a keyboard nothing can be typed
        } else {
            player.answer_by_mouse(task);
        }
        if (played.session().phase == Phase::asking) {
            played.click(player.confirm());
        }
        REQUIRE(played.session().phase == Phase::feedback);
        if (knows(played.session()) && !std::holds_alternative<TypeIn>(task)) {
            REQUIRE(played.session().records.back().grade.verdict == Verdict::right);
        }
        played.click(*played.ring().front());
    }
    std::cout << "score " << played.session().score << '\n';
}
