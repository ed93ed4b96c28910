#include <doctest/doctest.h>

#include "helpers.hpp"
#include "store/changes.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;

TEST_CASE("a new folder gets a file that saves, without a notice") {
    const TempFolder folder;
    Store store = Store::open(folder.path() / "deep" / "er");
    CHECK(store.saves());
    CHECK(store.take_notices().empty());
    CHECK(store.file() == folder.path() / "deep" / "er" / "profile.db");
    CHECK(std::filesystem::is_regular_file(store.file()));
    CHECK(store.unsaved() == 0);
}

TEST_CASE("nothing but the profile lies in the folder after the store is closed") {
    const TempFolder folder;
    { fill(*std::make_unique<Store>(Store::open(folder.path())), 1, 3); }
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        names.push_back(entry.path().filename().string());
    }
    CHECK(names == std::vector<std::string>{"profile.db"});
}

TEST_CASE("the default profile is made on first need and found again") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        CHECK(store.profiles().empty());
        const Profile made = store.default_profile({1, 2}, "Player", at(5000));
        CHECK(made == Profile{{1, 2}, "Player", at(5000)});
    }
    Store store = Store::open(folder.path());
    const Profile found = store.default_profile({7, 8}, "Other", at(9000));
    CHECK(found == Profile{{1, 2}, "Player", at(5000)});
    CHECK(store.profiles().size() == 1);
}

TEST_CASE("a profile is found by its name or made") {
    Store store = Store::in_memory();
    const Profile ann = store.profile_named({1, 1}, "Ann", at(1));
    const Profile bob = store.profile_named({2, 2}, "Bob", at(2));
    CHECK(ann.uid != bob.uid);
    CHECK(store.profile_named({3, 3}, "Ann", at(3)) == ann);
    CHECK(store.profiles() == std::vector<Profile>{ann, bob});
}

TEST_CASE("a profile can be renamed and keeps its rounds") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    Profile player = player_in(store);
    store.save(finished_round(1, 100, player.uid));
    player.name = "Zoë";
    CHECK(store.save(player));
    CHECK(store.profiles().front().name == "Zoë");
    CHECK(store.top({.pack = "ukraine-peace-talks"}).at(0).player == "Zoë");
}

TEST_CASE("names in any script, empty and very long ones come back as they were") {
    const TempFolder folder;
    const std::vector<std::string> names{"Володимир", "孫 悟空", "مرحبا", "👩‍🚀", "", std::string(10'000, 'x'),
                                         "a\nb\tc"};
    {
        Store store = Store::open(folder.path());
        for (std::size_t i = 0; i < names.size(); ++i) {
            CHECK(store.save(Profile{{9, i}, names[i], at(static_cast<std::int64_t>(i))}));
        }
    }
    Store store = Store::open(folder.path());
    const std::vector<Profile> profiles = store.profiles();
    REQUIRE(profiles.size() == names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK(profiles[i].name == names[i]);
    }
}

TEST_CASE("text that looks like SQL is text") {
    const TempFolder folder;
    const std::string hostile = "Robert'); DROP TABLE answers; --\" ? ?1 :a $b %s \\";
    Store store = Store::open(folder.path());
    const Profile player = store.profile_named({4, 4}, hostile, at(1));
    CHECK(player.name == hostile);
    SavedRound round = round_of(1, player.uid);
    round.pack = hostile;
    round.mode = hostile;
    SavedAnswer answer = answer_at(0);
    answer.fact = answer.aspect = answer.template_name = answer.task = answer.response = hostile;
    answer.first_try = hostile;
    CHECK(store.save(round, answer));
    CHECK(store.save_setting(hostile, hostile));
    CHECK(store.round(round.uid) == round);
    CHECK(store.answers(round.uid) == std::vector<SavedAnswer>{answer});
    CHECK(store.setting(hostile) == hostile);
    CHECK(store.top({.pack = hostile, .mode = hostile}).empty());
}

TEST_CASE("bytes that are no text, zero bytes among them, come back as they were") {
    const TempFolder folder;
    const std::string bytes("a\0b\xff\xfe", 5);
    Store store = Store::open(folder.path());
    const Profile player = player_in(store);
    SavedRound round = round_of(1, player.uid);
    SavedAnswer answer = answer_at(0);
    answer.response = bytes;
    CHECK(store.save(round, answer));
    CHECK(store.answers(round.uid).at(0).response == bytes);
    store.save_setting("key", bytes);
    CHECK(store.setting("key") == bytes);
}

TEST_CASE("a round comes back whole") {
    const TempFolder folder;
    SavedRound round = finished_round(3, 730);
    round.timed = true;
    round.length = 30;
    round.mode = "mistakes";
    round.tasks = {"PickOne", "TypeIn"};
    round.practise = {{"fact one", "place"}, {"fact-two", "time", "complete"}, {"fact two", "time", "type"}};
    round.replay = "standpoint replay 1\n> answer 900 type Ки́їв\n";
    {
        Store store = Store::open(folder.path());
        player_in(store);
        CHECK(store.save(round));
    }
    Store store = Store::open(folder.path());
    CHECK(store.round(round.uid) == round);
    CHECK_FALSE(store.round({1, 1}).has_value());
}

TEST_CASE("seeds and hashes keep all 64 bits") {
    Store store = Store::in_memory();
    player_in(store);
    for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 63U, ~std::uint64_t{0}}) {
        SavedRound round = round_of(1);
        round.uid = {value, ~value};
        round.seed = value;
        round.pack_hash = ~value;
        store.save(round);
        CHECK(store.round(round.uid) == round);
    }
}

TEST_CASE("answers come back in the order given, with every field") {
    const TempFolder folder;
    std::vector<SavedAnswer> given;
    {
        Store store = Store::open(folder.path());
        const Profile player = player_in(store);
        for (std::size_t i = 0; i < 10; ++i) {
            SavedAnswer answer = answer_at(i);
            answer.fraction = static_cast<double>(i) / 7.0;
            answer.points = static_cast<int>(i) - 3;
            if (i % 2 == 1) {
                answer.first_try = "answer 800 type Lodnon";
            }
            given.push_back(answer);
            CHECK(store.save(round_of(1, player.uid), answer));
        }
    }
    Store store = Store::open(folder.path());
    CHECK(store.answers(round_of(1).uid) == given);
    CHECK(store.answers_of(player_uid) == 10);
    CHECK(store.answers({5, 5}).empty());
}

TEST_CASE("each answer is on the disk when save returns, replay and answer together") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    const Profile player = player_in(store);
    SavedRound round = round_of(1, player.uid);
    for (std::size_t i = 0; i < 5; ++i) {
        round.replay += "> answer 1200 pick " + std::to_string(i + 1) + "\n";
        REQUIRE(store.save(round, answer_at(i)));
        RawDatabase other(folder.db());
        CHECK(other.ask("SELECT count(*) FROM answers") == std::to_string(i + 1));
        CHECK(other.ask("SELECT replay FROM rounds") == round.replay);
    }
}

TEST_CASE("an answer that is saved twice is there once") {
    Store store = Store::in_memory();
    const Profile player = player_in(store);
    const SavedRound round = round_of(1, player.uid);
    store.save(round, answer_at(0));
    store.save(round, answer_at(0));
    CHECK(store.answers(round.uid).size() == 1);
}

TEST_CASE("undo marks answers as withdrawn and keeps them") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    const Profile player = player_in(store);
    SavedRound round = round_of(1, player.uid);
    for (std::size_t i = 0; i < 4; ++i) {
        store.save(round, answer_at(i));
    }
    round.replay = "standpoint replay 1\n> answer 1200 pick 2\n> answer 1200 pick 2\n";
    CHECK(store.rewind(round, 2, at(999'000)));
    CHECK(store.answers(round.uid) == std::vector<SavedAnswer>{answer_at(0), answer_at(1)});
    const std::vector<SavedAnswer> all = store.answers(round.uid, true);
    REQUIRE(all.size() == 4);
    CHECK_FALSE(all[1].withdrawn.has_value());
    CHECK(all[2].withdrawn == at(999'000));
    CHECK(all[3].withdrawn == at(999'000));
    CHECK(store.round(round.uid)->replay == round.replay);
    CHECK(store.answers_of(player.uid) == 2);
    CHECK(RawDatabase(folder.db()).ask("SELECT count(*) FROM answers") == "4");
}

TEST_CASE("the same answer given again after undo counts, at the same moment too") {
    Store store = Store::in_memory();
    const Profile player = player_in(store);
    const SavedRound round = round_of(1, player.uid);
    for (int times = 0; times < 3; ++times) {
        store.save(round, answer_at(0));
        CHECK(store.answers(round.uid).size() == 1);
        store.rewind(round, 0, at(300'000));
        CHECK(store.answers(round.uid).empty());
    }
    store.save(round, answer_at(0));
    CHECK(store.answers(round.uid).size() == 1);
    CHECK(store.answers(round.uid, true).size() == 4);
}

TEST_CASE("undo takes a finished round back among the unfinished ones") {
    Store store = Store::in_memory();
    const Profile player = player_in(store);
    store.save(finished_round(1, 500, player.uid));
    CHECK(store.unfinished(player.uid).empty());
    CHECK(store.best_score({.pack = "ukraine-peace-talks"}) == 500);
    store.rewind(round_of(1, player.uid), 9, at(1));
    CHECK(store.unfinished(player.uid) == std::vector<SavedRound>{round_of(1, player.uid)});
    CHECK_FALSE(store.best_score({.pack = "ukraine-peace-talks"}).has_value());
}

TEST_CASE("unfinished rounds are the player's own, the latest first") {
    Store store = Store::in_memory();
    const Profile ann = store.profile_named({1, 1}, "Ann", at(1));
    const Profile bob = store.profile_named({2, 2}, "Bob", at(2));
    for (std::uint64_t n = 1; n <= 5; ++n) {
        store.save(round_of(n, n == 3 ? bob.uid : ann.uid));
    }
    store.save(finished_round(4, 10, ann.uid));
    const std::vector<SavedRound> open = store.unfinished(ann.uid);
    REQUIRE(open.size() == 3);
    CHECK(open[0].uid.low == 5);
    CHECK(open[1].uid.low == 2);
    CHECK(open[2].uid.low == 1);
    CHECK(store.unfinished(ann.uid, 1).size() == 1);
    CHECK(store.unfinished(bob.uid).size() == 1);
}

TEST_CASE("settings are set, changed and missed") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        CHECK_FALSE(store.setting("theme").has_value());
        CHECK(store.save_setting("theme", "dark"));
        CHECK(store.save_setting("theme", "light"));
        CHECK(store.save_setting("window", R"({"width":1280,"height":720})"));
        CHECK(store.save_setting("empty", ""));
    }
    Store store = Store::open(folder.path());
    CHECK(store.setting("theme") == "light");
    CHECK(store.setting("window") == R"({"width":1280,"height":720})");
    CHECK(store.setting("empty") == "");
    CHECK_FALSE(store.setting("Theme").has_value());
}

TEST_CASE("a store in memory works and says that it saves nothing") {
    Store store = Store::in_memory();
    CHECK_FALSE(store.saves());
    CHECK_FALSE(store.save_setting("theme", "dark"));
    CHECK(store.setting("theme") == "dark");
    CHECK(store.unsaved() == 0);
    CHECK_FALSE(store.try_again());
    CHECK(store.take_notices().empty());
    fill(store, 2, 3);
    CHECK(store.answers_of(player_uid) == 6);
}

TEST_CASE("a store can be moved and goes on") {
    const TempFolder folder;
    Store first = Store::open(folder.path());
    player_in(first);
    Store second = std::move(first);
    CHECK(second.save(round_of(1)));
    second = Store::in_memory();
    CHECK_FALSE(second.saves());
    CHECK(Store::open(folder.path()).round(round_of(1).uid).has_value());
}

TEST_CASE("a round of a player nobody has heard of is kept all the same") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    CHECK(store.save(round_of(1, {77, 88}), answer_at(0)));
    CHECK(store.answers_of({77, 88}) == 1);
    CHECK(store.take_notices().empty());
}

TEST_CASE("numbers at the edge do not stop a round") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    const Profile player = player_in(store);
    SavedAnswer answer = answer_at(0);
    answer.fraction = std::numeric_limits<double>::quiet_NaN();
    answer.chance = std::numeric_limits<double>::infinity();
    answer.points = std::numeric_limits<int>::min();
    answer.at = Moment::max();
    SavedRound round = round_of(1, player.uid);
    round.length = std::numeric_limits<std::size_t>::max();
    CHECK(store.save(round, answer));
    CHECK(store.answers(round.uid).at(0).points == std::numeric_limits<int>::min());
    CHECK(store.answers(round.uid).at(0).fraction == 0);
    CHECK(store.answers(round.uid).at(0).at == Moment::max());
}

TEST_CASE("ids read as 32 hex digits") {
    CHECK(text(RoundUid{0x0123456789abcdefU, 0xfU}) == "0123456789abcdef000000000000000f");
    CHECK(text(RoundUid{}) == std::string(32, '0'));
}

TEST_CASE("the id of an answer depends on all that it says") {
    const SavedRound round = round_of(1);
    const AnswerUid uid = uid_of(round, answer_at(0), 0);
    CHECK(uid == uid_of(round, answer_at(0), 0));
    CHECK(uid != uid_of(round, answer_at(0), 1));
    CHECK(uid != uid_of(round_of(2), answer_at(0), 0));
    CHECK(uid != uid_of(round, answer_at(1), 0));
    SavedAnswer other = answer_at(0);
    other.response = "answer 1200 pick 3";
    CHECK(uid != uid_of(round, other, 0));
    CHECK(uid.high != uid.low);
}
