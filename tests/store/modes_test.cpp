// What the store knows beyond the mixed round: days, first tries, rounds in which something was taken back.
#include <doctest/doctest.h>

#include "helpers.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;

namespace {

const Board daily{.pack = "ukraine-peace-talks", .mode = "daily", .strict = true};

Day day(std::string_view text) {
    return *day_from(text);
}

SavedRound try_of(std::uint64_t number, std::string_view date, ProfileUid profile = player_uid) {
    SavedRound round = round_of(number, profile);
    round.mode = "daily";
    round.day = day(date);
    return round;
}

SavedRound finished_at(SavedRound round, std::int64_t ms, int score) {
    round.outcome = Outcome{.finished = at(ms), .score = score, .accuracy = 0.5, .taken = std::chrono::seconds(9)};
    return round;
}

RoundOfDay wanted(std::string_view date, bool finished) {
    return {.profile = player_uid,
            .pack = "ukraine-peace-talks",
            .pack_hash = round_of(1).pack_hash,
            .day = day(date),
            .finished = finished};
}

}  // namespace

TEST_CASE("the first try of a day that is finished counts, also where the clock was set back before the second") {
    Store store = Store::in_memory();
    player_in(store);
    store.save(try_of(1, "2026-11-25"));
    store.save(finished_at(try_of(1, "2026-11-25"), 500'000, 300));
    store.save(try_of(2, "2026-11-25"));
    store.save(finished_at(try_of(2, "2026-11-25"), 100'000, 900));
    REQUIRE(store.top(daily).size() == 1);
    CHECK(store.top(daily).front().outcome.score == 300);
    CHECK(store.best_score(daily) == 300);
    CHECK(store.standing(daily, round_of(1).uid) == Standing{1, 1});
    CHECK_FALSE(store.standing(daily, round_of(2).uid).has_value());
    CHECK(store.round_of_day(wanted("2026-11-25", true))->uid == round_of(1).uid);
}

TEST_CASE("a first try stays the first where it is saved again, as after trouble with the disk") {
    Store store = Store::in_memory();
    player_in(store);
    const SavedRound first = finished_at(try_of(1, "2026-11-25"), 500'000, 300);
    store.save(first);
    store.save(finished_at(try_of(2, "2026-11-25"), 600'000, 900));
    store.save(first);
    CHECK(store.best_score(daily) == 300);
}

TEST_CASE("each player, pack and day has a first try of its own") {
    Store store = Store::in_memory();
    player_in(store);
    const Profile other = store.profile_named({7, 7}, "Other", at(1));
    store.save(finished_at(try_of(1, "2026-11-25"), 500'000, 300));
    store.save(finished_at(try_of(2, "2026-11-26"), 600'000, 400));
    store.save(finished_at(try_of(3, "2026-11-25", other.uid), 700'000, 500));
    SavedRound elsewhere = finished_at(try_of(4, "2026-11-25"), 800'000, 600);
    elsewhere.pack = "harbour-summit";
    store.save(elsewhere);
    CHECK(store.top(daily).size() == 3);
    CHECK(store.top({.pack = "harbour-summit", .mode = "daily", .strict = true}).size() == 1);
}

TEST_CASE("played days come in order, once each, with the moment of the first end; open rounds are none") {
    Store store = Store::in_memory();
    player_in(store);
    store.save(finished_at(try_of(1, "2026-11-26"), 600'000, 1));
    store.save(finished_at(try_of(2, "2026-11-25"), 500'000, 1));
    store.save(finished_at(try_of(3, "2026-11-25"), 550'000, 1));
    store.save(try_of(4, "2026-11-27"));
    store.save(finished_round(5, 100));
    const std::vector<PlayedDay> expected{{day("2026-11-25"), at(500'000)}, {day("2026-11-26"), at(600'000)}};
    CHECK(store.played_days(player_uid) == expected);
    CHECK(store.played_days({9, 9}).empty());
    CHECK(store.round_of_day(wanted("2026-11-27", false))->uid == round_of(4).uid);
    CHECK_FALSE(store.round_of_day(wanted("2026-11-27", true)).has_value());
    CHECK_FALSE(store.round_of_day(wanted("2026-11-26", false)).has_value());
}

TEST_CASE("a round in which something was taken back is on no strict board, and on every other") {
    Store store = Store::in_memory();
    player_in(store);
    SavedRound round = round_of(1);
    round.mode = "survival";
    store.save(round, answer_at(0));
    store.rewind(round, 0, at(5));
    store.save(finished_at(round, 600'000, 700));
    CHECK(store.top({.pack = round.pack, .mode = "survival", .strict = true}).empty());
    CHECK_FALSE(store.best_score({.pack = round.pack, .mode = "survival", .strict = true}).has_value());
    CHECK(store.best_score({.pack = round.pack, .mode = "survival"}) == 700);
}

TEST_CASE("scores below nothing are in order: the shortest time is first") {
    Store store = Store::in_memory();
    player_in(store);
    for (const int score : {-42'000, -31'500, -60'000}) {
        SavedRound round = finished_round(static_cast<std::uint64_t>(-score), score);
        round.mode = "pairs";
        store.save(round);
    }
    const Board board{.pack = "ukraine-peace-talks", .mode = "pairs", .strict = true};
    REQUIRE(store.top(board).size() == 3);
    CHECK(store.top(board)[0].outcome.score == -31'500);
    CHECK(store.top(board)[2].outcome.score == -60'000);
    CHECK(store.best_score(board) == -31'500);
}

TEST_CASE("the answers of a paper are kept all at once, with the round that they end and the memory of each") {
    const TempFolder folder;
    const SavedRound paper = finished_round(1, 250);
    const std::vector<SavedAnswer> answers{answer_at(0), answer_at(1), answer_at(2)};
    {
        Store store = Store::open(folder.path());
        player_in(store);
        CHECK(store.save(paper, answers));
        CHECK(store.save(paper, answers));  // again: nothing twice
    }
    Store store = Store::open(folder.path());
    CHECK(store.answers(paper.uid) == answers);
    CHECK(store.round(paper.uid) == paper);
    CHECK(store.unfinished(player_uid).empty());
    CHECK(store.memories(player_uid, paper.pack, at(900'000)).size() == 3);
    CHECK(store.save(finished_round(2, 0), std::span<const SavedAnswer>()));
    CHECK(store.answers(finished_round(2, 0).uid).empty());
}

TEST_CASE("a paper whose answers cannot all be kept is kept without any, and with all once it can be") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        player_in(store);
        store.save(round_of(1));
    }
    const std::vector<SavedAnswer> answers{answer_at(0), answer_at(1)};
    RawDatabase(folder.db())
        .ask(
            "CREATE TRIGGER full BEFORE INSERT ON answers WHEN NEW.position = 1 "
            "BEGIN SELECT raise(ABORT, 'no room'); END");
    Store store = Store::open(folder.path());
    store.save(finished_round(1, 150), answers);
    CHECK(RawDatabase(folder.db()).ask("SELECT count(*) FROM answers") == "0");
    CHECK(RawDatabase(folder.db()).ask("SELECT count(*) FROM rounds WHERE finished_at IS NOT NULL") == "0");
}
