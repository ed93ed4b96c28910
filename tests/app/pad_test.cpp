// Every task and mode by gamepad: SFML's events through the game's own translator, into the scenes, to the end, with a
// store on the disk. The same rounds as in the real window by keyboard and by mouse.
#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "app/hands.hpp"
#include "play/modes/mode.hpp"
#include "play/replay.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

// Noon of a day, so many days on, and a moment more with every look at the clock.
Outside noon(int days_ahead) {
    constexpr std::chrono::sys_days first{std::chrono::year{2026} / std::chrono::November / 24};
    Outside outside = ask_outside();
    const Moment begin = first + std::chrono::days{days_ahead} + std::chrono::hours{12};
    outside.now = [begin, looks = std::make_shared<int>(0)] { return begin + std::chrono::milliseconds{++*looks}; };
    return outside;
}

// Studying comes on days of its own, when something is due again.
int day_of_play(const Play& play) {
    constexpr int days_apart = 3;
    return play.mode == "study" ? days_apart * (1 + static_cast<int>(play.number)) : play.days_ahead;
}

// Plays it to its end; the round it was.
RoundUid play_by_pad(const Play& play, const Folder& data) {
    Desk desk(options_of(play), noon(day_of_play(play)), data.path());
    std::optional<RoundUid> uid;
    if (desk.showing->round()) {
        uid = desk.showing->round()->uid();
    }
    PadHands hands(desk);
    play_out(play, hands);
    if (desk.showing->round()) {
        uid = desk.showing->round()->uid();
    }
    CHECK(desk.game->store.saves());
    return uid.value();
}

Session replayed(const SavedRound& round) {
    const Desk desk({.pack = round.pack}, noon(0));
    const auto replay = read_replay(round.replay);
    REQUIRE(replay);
    auto session = play_back(desk.game->chosen->material(), *replay);
    REQUIRE(session);
    return *session;
}

std::string said(const SavedAnswer& answer) {
    return answer.task + (answer.response.starts_with("give-up") ? ", given up"
                          : answer.fraction == 1                 ? ", right"
                                                                 : "");
}

}  // namespace

TEST_CASE("every mode is played by gamepad three times to its end, and the disk has the score of its replay") {
    const Folder data;
    std::map<std::string, int> ended;
    std::map<std::string, int> answered;  // by task and how it went
    for (const Play& play : plays()) {
        CAPTURE(play.mode);
        CAPTURE(play.number);
        const RoundUid uid = play_by_pad(play, data);
        Store store = Store::open(data.path());
        const auto round = store.round(uid);
        REQUIRE(round.has_value());
        CHECK(round->mode == play.mode);
        REQUIRE(round->outcome.has_value());
        const Session session = replayed(*round);
        CHECK(session.phase == Phase::finished);
        CHECK(round->outcome->score == session.score);
        const auto answers = store.answers(uid);
        CHECK(answers.size() == session.records.size());
        for (const SavedAnswer& answer : answers) {
            ++answered[said(answer)];
        }
        ++ended[play.mode];
        CHECK(store.unfinished(round->profile).empty());
    }
    for (const Mode& mode : modes()) {
        CAPTURE(std::string(mode.name));
        CHECK((!mode.offered || ended[std::string(mode.name)] >= 3));
    }
    for (std::size_t kind = 0; kind < std::variant_size_v<Task>; ++kind) {
        const std::string task(word(static_cast<TaskKind>(kind)));
        CAPTURE(task);
        CHECK(answered[task + ", right"] >= 3);
    }
}

TEST_CASE("three days played by gamepad make a streak") {
    const Folder data;
    for (const Play& play : plays()) {
        if (play.mode == "daily") {
            play_by_pad(play, data);
            Desk desk({.pack = play.pack}, noon(play.days_ahead), data.path());
            CHECK(streak_of(*desk.game).days == play.days_ahead + 2);
        }
    }
}
