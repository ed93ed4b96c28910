// What the scripts window_keyboard.sh and window_mouse.sh do: not a test itself, but the key presses and clicks that
// play every mode, found by playing it through the same scenes without a window. Asked for by name, never run by
// itself.
#include <iostream>

#include <doctest/doctest.h>

#include "app/hands.hpp"
#include "play/modes/mode.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

// The day here, so many days on.
Outside days_ahead(int days) {
    Outside outside = ask_outside();
    outside.local_offset = [days](Moment) { return std::chrono::days{days}; };
    return outside;
}

std::string arguments_of(const PlayOptions& options) {
    std::string line = options.pack.value_or(std::string());
    line += options.mode ? " --mode " + *options.mode : "";
    line += options.seed ? " --seed " + std::to_string(*options.seed) : "";
    line += options.length ? " --length " + std::to_string(*options.length) : "";
    line += options.deck ? " --deck " + *options.deck : "";
    line += options.questions ? " --questions " + std::to_string(*options.questions) : "";
    return line;
}

// The score, and how many answers are kept; "-" for what the clock, and not the player alone, decides.
void print_end(Desk& desk, RoundUid uid) {
    const auto saved = desk.game->store.round(uid);
    REQUIRE(saved.has_value());
    REQUIRE(saved->outcome.has_value());
    const Rules& rules = find_mode(saved->mode)->rules;
    std::cout << "end " << (rules.points == Points::clock ? "-" : std::to_string(saved->outcome->score)) << ' '
              << (rules.budget ? "-" : std::to_string(desk.game->store.answers(uid).size())) << '\n';
}

template <class OwnHands>
void print_plans() {
    for (const Play& play : plays()) {
        CAPTURE(play.mode);
        CAPTURE(play.number);
        const PlayOptions options = options_of(play);
        Desk desk(options, days_ahead(play.days_ahead));
        const Folder data;  // what is written while planning is not kept
        desk.game->places.data = data.path();
        std::cout << "play " << play.mode << ' ' << play.number + 1 << ' ' << play.days_ahead << ' '
                  << arguments_of(options) << '\n';
        std::optional<RoundUid> uid;
        const auto note = [&](const std::string& step) {
            if (desk.showing->round()) {
                uid = desk.showing->round()->uid();
            }
            std::cout << step << '\n';
        };
        OwnHands hands(desk, note);
        play_out(play, hands);
        REQUIRE(uid.has_value());
        print_end(desk, *uid);
    }
}

}  // namespace

TEST_CASE("plans by keyboard" * doctest::skip()) {
    print_plans<KeyboardHands>();
}

TEST_CASE("plans by mouse" * doctest::skip()) {
    print_plans<MouseHands>();
}
