#include <doctest/doctest.h>

#include "helpers.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;

namespace {

const Board board{.pack = "ukraine-peace-talks"};

std::vector<std::pair<std::size_t, int>> ranks_and_scores(const std::vector<TopScore>& top) {
    std::vector<std::pair<std::size_t, int>> result;
    for (const TopScore& score : top) {
        result.emplace_back(score.rank, score.outcome.score);
    }
    return result;
}

}  // namespace

TEST_CASE("the top ten is in order of score") {
    Store store = Store::in_memory();
    player_in(store);
    for (const int score : {300, 900, 100, 700, 500}) {
        store.save(finished_round(static_cast<std::uint64_t>(score), score));
    }
    using Ranks = std::vector<std::pair<std::size_t, int>>;
    CHECK(ranks_and_scores(store.top(board)) == Ranks{{1, 900}, {2, 700}, {3, 500}, {4, 300}, {5, 100}});
    const TopScore first = store.top(board).front();
    CHECK(first.player == "Player");
    CHECK(first.length == 10);
    CHECK(first.round == finished_round(900, 900).uid);
    CHECK(first.outcome == *finished_round(900, 900).outcome);
}

TEST_CASE("equal scores share a rank and the next rank is skipped; the earlier round stands first") {
    Store store = Store::in_memory();
    player_in(store);
    const std::vector<int> scores{500, 800, 800, 500, 500, 100};
    for (std::size_t i = 0; i < scores.size(); ++i) {
        store.save(finished_round(i + 1, scores[i]));
    }
    const std::vector<TopScore> top = store.top(board);
    using Ranks = std::vector<std::pair<std::size_t, int>>;
    CHECK(ranks_and_scores(top) == Ranks{{1, 800}, {1, 800}, {3, 500}, {3, 500}, {3, 500}, {6, 100}});
    CHECK(top[0].round.low == 2);
    CHECK(top[1].round.low == 3);
    CHECK(top[2].round.low == 1);
    CHECK(top[4].round.low == 5);
}

TEST_CASE("ten at most, fewer where fewer are asked for") {
    Store store = Store::in_memory();
    player_in(store);
    for (std::uint64_t n = 1; n <= 15; ++n) {
        store.save(finished_round(n, static_cast<int>(n)));
    }
    CHECK(store.top(board).size() == 10);
    CHECK(store.top(board).back().outcome.score == 6);
    CHECK(store.top(board, 3).size() == 3);
    CHECK(store.top(board, 0).empty());
    CHECK(store.top(board, 100).size() == 15);
}

TEST_CASE("a round knows its rank beyond the top ten, ties included") {
    Store store = Store::in_memory();
    player_in(store);
    for (std::uint64_t n = 1; n <= 20; ++n) {
        store.save(finished_round(n, static_cast<int>(n / 2)));
    }
    CHECK(store.standing(board, finished_round(20, 0).uid) == Standing{1, 20});
    CHECK(store.standing(board, finished_round(19, 0).uid) == Standing{2, 20});
    CHECK(store.standing(board, finished_round(18, 0).uid) == Standing{2, 20});
    CHECK(store.standing(board, finished_round(17, 0).uid) == Standing{4, 20});
    CHECK(store.standing(board, finished_round(1, 0).uid) == Standing{20, 20});
}

TEST_CASE("rounds that are open, unknown or of another board have no standing") {
    Store store = Store::in_memory();
    player_in(store);
    store.save(round_of(1));
    store.save(finished_round(2, 100));
    CHECK_FALSE(store.standing(board, round_of(1).uid).has_value());
    CHECK_FALSE(store.standing(board, {1, 1}).has_value());
    CHECK_FALSE(store.standing({.pack = "harbour-summit"}, round_of(2).uid).has_value());
    CHECK(store.top(board).size() == 1);
}

TEST_CASE("packs, modes and timing each have a board of their own, lengths on request") {
    Store store = Store::in_memory();
    player_in(store);
    store.save(finished_round(1, 100));
    SavedRound other = finished_round(2, 200);
    other.pack = "harbour-summit";
    store.save(other);
    other = finished_round(3, 300);
    other.mode = "mistakes";
    store.save(other);
    other = finished_round(4, 400);
    other.timed = true;
    store.save(other);
    other = finished_round(5, 500);
    other.length = 30;
    store.save(other);
    CHECK(store.top(board).size() == 2);
    CHECK(store.best_score(board) == 500);
    CHECK(store.best_score({.pack = "ukraine-peace-talks", .length = 10}) == 100);
    CHECK(store.best_score({.pack = "ukraine-peace-talks", .length = 30}) == 500);
    CHECK(store.best_score({.pack = "harbour-summit"}) == 200);
    CHECK(store.best_score({.pack = "ukraine-peace-talks", .mode = "mistakes"}) == 300);
    CHECK(store.best_score({.pack = "ukraine-peace-talks", .timed = true}) == 400);
    CHECK_FALSE(store.best_score({.pack = "nothing"}).has_value());
    CHECK(store.standing({.pack = "ukraine-peace-talks", .length = 10}, round_of(1).uid) == Standing{1, 1});
    CHECK(store.standing(board, round_of(1).uid) == Standing{2, 2});
}

TEST_CASE("a best score of nothing is a score") {
    Store store = Store::in_memory();
    player_in(store);
    store.save(finished_round(1, 0));
    CHECK(store.best_score(board) == 0);
    CHECK(store.standing(board, round_of(1).uid) == Standing{1, 1});
}

TEST_CASE("players share a board under their names") {
    Store store = Store::in_memory();
    const Profile ann = store.profile_named({1, 1}, "Ann", at(1));
    const Profile bob = store.profile_named({2, 2}, "Bob", at(2));
    store.save(finished_round(1, 100, ann.uid));
    store.save(finished_round(2, 200, bob.uid));
    const std::vector<TopScore> top = store.top(board);
    REQUIRE(top.size() == 2);
    CHECK(top[0].player == "Bob");
    CHECK(top[1].player == "Ann");
}
