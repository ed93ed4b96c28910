// Players: their looks, who is chosen, and how one is deleted, brought back and gone for good.
#include "store/players.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "store/helpers.hpp"
#include "store/memory_helpers.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;
using std::chrono::days;
using std::chrono::milliseconds;

namespace {

constexpr ProfileUid other_uid{7, 7};
constexpr Moment later = noon + days{100};

std::vector<std::string> names(const std::vector<Profile>& profiles) {
    std::vector<std::string> result;
    for (const Profile& profile : profiles) {
        result.push_back(profile.name);
    }
    return result;
}

// Two players with a finished round each; the other one's is the better.
void play(Store& store) {
    player_in(store);
    store.profile_named(other_uid, "Other", at(2000));
    store.save(round_of(1), answer_on(0, 0, "talks"));
    store.save(finished_round(1, 500));
    store.save(round_of(2, other_uid), answer_on(0, 0, "talks"));
    store.save(finished_round(2, 900, other_uid));
}

}  // namespace

TEST_CASE("a player's name, looks and guard come back as they were saved") {
    const TempFolder folder;
    const Profile ann{
        .uid = player_uid, .name = "Ann", .created = at(5), .colour = "plum", .shape = "star", .guard = "0042"};
    {
        Store store = Store::open(folder.path());
        CHECK(store.save(ann));
    }
    Store store = Store::open(folder.path());
    CHECK(store.profiles() == std::vector{ann});
    Profile renamed = ann;
    renamed.name = "Anne";
    renamed.colour = "green";
    renamed.guard.reset();
    renamed.study = {.aim = {.retention = 0.85, .most_days = 60}, .new_a_day = 3};
    CHECK(store.save(renamed));
    CHECK(store.profiles() == std::vector{renamed});
}

TEST_CASE("how a player studies is within bounds, whatever the file says") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        player_in(store);
    }
    RawDatabase(folder.db()).ask("UPDATE profiles SET retention = 2.5, most_days = -3, new_a_day = 90000000000");
    Store store = Store::open(folder.path());
    const StudyPlan study = store.profiles().at(0).study;
    CHECK(study.aim.retention == most_retention);
    CHECK(study.aim.most_days == 1);
    CHECK(study.new_a_day == most_new_a_day);
    CHECK(store.saves());
}

TEST_CASE("players made by name are told apart by colour and by shape, while there are enough of both") {
    Store store = Store::in_memory();
    player_in(store);
    for (std::uint64_t i = 0; i < 8; ++i) {
        store.profile_named({9, i}, "Player " + std::to_string(i), at(2000 + static_cast<std::int64_t>(i)));
    }
    const std::vector<Profile> all = store.profiles();
    REQUIRE(all.size() == 9);
    for (std::size_t i = 0; i < 6; ++i) {
        for (std::size_t k = i + 1; k < 6; ++k) {
            CHECK(all[i].colour != all[k].colour);
            CHECK(all[i].shape != all[k].shape);
        }
    }
    CHECK(all[6].shape != all[5].shape);
}

TEST_CASE("who was chosen plays at the next start; else the oldest, where the one chosen is gone") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        play(store);
        CHECK_FALSE(store.chosen_profile().has_value());
        CHECK(store.choose(other_uid));
    }
    Store store = Store::open(folder.path());
    CHECK(store.chosen_profile()->name == "Other");
    CHECK(store.default_profile({1, 1}, "New", noon).uid == other_uid);
    store.remove(other_uid, later);
    CHECK_FALSE(store.chosen_profile().has_value());
    CHECK(store.default_profile({1, 1}, "New", noon).uid == player_uid);
    store.remove(player_uid, later);
    CHECK(store.default_profile({1, 1}, "New", noon).name == "New");
    CHECK(names(store.profiles()) == std::vector<std::string>{"New"});
}

TEST_CASE("a deleted player is on no list and no board, and comes back with everything") {
    Store store = Store::in_memory();
    play(store);
    const Board board{.pack = pack_key};
    const Memories before = kept_in(store, later, other_uid);
    CHECK(store.best_score(board) == 900);
    store.remove(other_uid, later);
    CHECK(names(store.profiles()) == std::vector<std::string>{"Player"});
    REQUIRE(store.deleted_profiles().size() == 1);
    CHECK(store.deleted_profiles()[0].deleted == later);
    CHECK(store.best_score(board) == 500);
    REQUIRE(store.top(board).size() == 1);
    CHECK(store.top(board)[0].player == "Player");
    CHECK(store.standing(board, round_of(1).uid) == Standing{.rank = 1, .of = 1});
    store.remove(other_uid, later + days{3});  // the first time counts
    CHECK(store.deleted_profiles()[0].deleted == later);
    store.bring_back(other_uid);
    CHECK(store.deleted_profiles().empty());
    CHECK(store.top(board).size() == 2);
    CHECK(store.standing(board, round_of(1).uid) == Standing{.rank = 2, .of = 2});
    CHECK(kept_in(store, later, other_uid) == before);
}

TEST_CASE("who comes back where their name is taken by now gets a number") {
    Store store = Store::in_memory();
    play(store);
    store.remove(other_uid, later);
    CHECK(store.profile_named({8, 8}, "Other", later).uid == ProfileUid{8, 8});
    store.bring_back(other_uid);
    CHECK(names(store.profiles()) == std::vector<std::string>{"Player", "Other 2", "Other"});
}

TEST_CASE("deleted players are gone for good after 30 days, to the last byte, and not a moment earlier") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        play(store);
        Profile other = store.profile_named(other_uid, "Other", at(2000));
        other.name = "Gone-for-good";
        store.save(other);
        store.save_parameters(other_uid, forgetful(), later);
        store.suspend({other_uid, pack_key, "demand", "place"}, true);
        store.remove(other_uid, later);
        store.purge_deleted(later + days{30} - milliseconds{1});
        CHECK(store.deleted_profiles().size() == 1);
        CHECK(store.answers_of(other_uid) == 1);
        store.purge_deleted(later + days{30});
        CHECK(store.deleted_profiles().empty());
        CHECK(store.answers_of(other_uid) == 0);
        CHECK(store.answers_of(player_uid) == 1);
        CHECK(store.saves());
    }
    RawDatabase raw(folder.db());
    for (const char* table : {"rounds", "memories", "parameters"}) {
        CHECK(raw.ask("SELECT count(*) FROM " + std::string(table) + " WHERE profile = x'" + text(other_uid) + "'") ==
              "0");
    }
    CHECK(raw.ask("PRAGMA integrity_check") == "ok");
    CHECK(raw.ask("PRAGMA foreign_key_check").empty());
    CHECK(bytes_of(folder.db()).find("Gone-for-good") == std::string::npos);
}

TEST_CASE("an answer of a player whom another window has just deleted for good is kept all the same") {
    const TempFolder folder;
    Store one = Store::open(folder.path());
    play(one);
    Store two = Store::open(folder.path());
    two.remove(other_uid, later);
    two.purge_deleted(later + days{31});
    CHECK(one.save(round_of(3, other_uid), answer_on(1, 0, "talks")));
    CHECK(one.answers_of(other_uid) == 1);
    CHECK(names(two.profiles()) == std::vector<std::string>{"Player", "Other"});
}

TEST_CASE("a player is told of with what they know and when they last played") {
    Store store = Store::in_memory();
    play(store);
    SavedAnswer right = answer_on(3, 0, "demand");
    right.fraction = 1;
    store.save(round_of(3), right);
    SavedAnswer first = answer_on(4, 1, "offer");
    first.fraction = 1;
    store.save(round_of(3), first);
    store.save(round_of(3), answer_on(5, 2, "offer", Heard::wrong));  // known no more
    const std::vector<PlayerSummary> players = store.players();
    REQUIRE(players.size() == 2);
    CHECK(players[0].profile.name == "Player");
    CHECK(players[0].answers == 4);
    CHECK(players[0].known == 1);
    CHECK(players[0].last_played == noon + days{5});
    CHECK(players[1].answers == 1);
    store.rewind(round_of(3), 0, later);
    CHECK(store.players()[0].last_played == noon);
    store.profile_named({8, 8}, "Idle", later);
    CHECK_FALSE(store.players()[2].last_played.has_value());
    CHECK(store.players()[2].answers == 0);
}

TEST_CASE("names are one readable line of at most 40 letters; guards are four digits") {
    CHECK(player_name("  Ada ") == "Ada");
    CHECK(player_name("Богдана") == "Богдана");
    CHECK(player_name(std::string(40, 'a')).has_value());
    for (const std::string& bad : {std::string(), std::string("  "), std::string(41, 'a'), std::string("a\nb"),
                                   std::string("a\tb"), std::string("\xff"),
                                   std::string("a\u202e"
                                               "b")}) {
        CAPTURE(bad);
        CHECK_FALSE(player_name(bad).has_value());
    }
    CHECK(is_guard("0042"));
    for (const char* bad : {"", "042", "00042", "12a4", "٠١٢٣", "+123"}) {
        CHECK_FALSE(is_guard(bad));
    }
}

TEST_CASE("ids are written and read back; anything else is none") {
    CHECK(uid_from<ProfileUidTag>(text(ProfileUid{0xfedcba9876543210U, 1})) == ProfileUid{0xfedcba9876543210U, 1});
    for (const char* bad : {"", "1", "0000000000000000000000000000000g", "000000000000000000000000000000000"}) {
        CHECK_FALSE(uid_from<ProfileUidTag>(bad).has_value());
    }
}
