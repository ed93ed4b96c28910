// What a player knows, read from the answers that stand.
#include <doctest/doctest.h>

#include "store/helpers.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;

namespace {

SavedAnswer answer_on(const std::string& fact, const std::string& aspect, double fraction, std::size_t position,
                      std::int64_t moment) {
    SavedAnswer answer = answer_at(position);
    answer.fact = fact;
    answer.aspect = aspect;
    answer.fraction = fraction;
    answer.at = at(moment);
    return answer;
}

std::string told(const std::vector<LatestAnswer>& answers) {
    std::string all;
    for (const LatestAnswer& answer : answers) {
        all += answer.fact + ' ' + answer.aspect + (answer.fraction < 1 ? " missed\n" : " right\n");
    }
    return all;
}

}  // namespace

TEST_CASE("the latest answer to each item counts, across rounds") {
    Store store = Store::in_memory();
    const Profile player = player_in(store);
    store.save(round_of(1), answer_on("talks", "place", 1, 0, 1'000));
    store.save(round_of(1), answer_on("talks", "time", 0, 1, 2'000));
    store.save(round_of(2), answer_on("talks", "place", 0.5, 0, 3'000));
    store.save(round_of(2), answer_on("demand", "holding", 0, 1, 4'000));
    store.save(round_of(3), answer_on("demand", "holding", 1, 0, 5'000));
    CHECK(told(store.latest_answers(player.uid, "ukraine-peace-talks")) ==
          "demand holding right\ntalks place missed\ntalks time missed\n");
}

TEST_CASE("answers that were taken back do not count") {
    Store store = Store::in_memory();
    const Profile player = player_in(store);
    store.save(round_of(1), answer_on("talks", "place", 1, 0, 1'000));
    store.save(round_of(1), answer_on("demand", "holding", 1, 1, 2'000));
    store.rewind(round_of(1), 1, at(3'000));
    CHECK(told(store.latest_answers(player.uid, "ukraine-peace-talks")) == "talks place right\n");
    store.save(round_of(1), answer_on("demand", "holding", 0, 1, 4'000));
    CHECK(told(store.latest_answers(player.uid, "ukraine-peace-talks")) ==
          "demand holding missed\ntalks place right\n");
}

TEST_CASE("other players and other packs are told apart") {
    Store store = Store::in_memory();
    const Profile player = player_in(store);
    const Profile other = store.profile_named({7, 7}, "Player two", at(2'000));
    SavedRound elsewhere = round_of(2);
    elsewhere.pack = "harbour-summit";
    store.save(round_of(1), answer_on("talks", "place", 1, 0, 1'000));
    store.save(elsewhere, answer_on("talks", "place", 0, 0, 2'000));
    store.save(round_of(3, other.uid), answer_on("talks", "place", 0, 0, 3'000));
    CHECK(told(store.latest_answers(player.uid, "ukraine-peace-talks")) == "talks place right\n");
    CHECK(told(store.latest_answers(player.uid, "harbour-summit")) == "talks place missed\n");
    CHECK(told(store.latest_answers(other.uid, "ukraine-peace-talks")) == "talks place missed\n");
    CHECK(store.latest_answers(other.uid, "no-such-pack").empty());
}

TEST_CASE("answers survive on the disk, and of one moment the later in its round counts") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        player_in(store);
        store.save(round_of(1), answer_on("talks", "place", 0, 0, 1'000));
        store.save(round_of(1), answer_on("talks", "place", 1, 1, 1'000));
    }
    Store store = Store::open(folder.path());
    CHECK(told(store.latest_answers(player_uid, "ukraine-peace-talks")) == "talks place right\n");
}
