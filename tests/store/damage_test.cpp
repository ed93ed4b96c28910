// A file that is not what was written: set aside or left alone, never overwritten, never silently begun anew.
#include <algorithm>

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/rng.hpp"
#include "helpers.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;

namespace {

// A closed file with 12 rounds of 25 answers.
std::string sample() {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        fill(store, 12, 25);
    }
    return bytes_of(folder.db());
}

void check_set_aside(const TempFolder& folder, const std::string& bytes) {
    Store store = Store::open(folder.path());
    const std::vector<Notice> notices = store.take_notices();
    REQUIRE(kinds(notices) == std::vector{Trouble::damaged_set_aside});
    CHECK(notices[0].file == folder.db());
    CHECK(notices[0].other == folder.aside(1));
    CHECK_FALSE(notices[0].reason.empty());
    CHECK(bytes_of(folder.aside(1)) == bytes);
    CHECK(store.saves());
    CHECK(store.profiles().empty());
    fill(store, 1, 2);
    CHECK(store.answers_of(player_uid) == 2);
}

}  // namespace

TEST_CASE("a file that is no database is set aside and a fresh one started") {
    const TempFolder folder;
    const std::string bytes = "Dear diary, today I played a game.\n";
    put(folder.db(), bytes);
    check_set_aside(folder, bytes);
}

TEST_CASE("an empty file is set aside: something has emptied it") {
    const TempFolder folder;
    put(folder.db(), "");
    check_set_aside(folder, "");
}

TEST_CASE("a file of zeros is set aside") {
    const TempFolder folder;
    const std::string bytes(40'000, '\0');
    put(folder.db(), bytes);
    check_set_aside(folder, bytes);
}

TEST_CASE("a truncated file is set aside, wherever it was cut") {
    const std::string whole = sample();
    for (const std::size_t size :
         {std::size_t{1}, std::size_t{16}, std::size_t{99}, std::size_t{100}, std::size_t{4095}, std::size_t{4096},
          whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
        CAPTURE(size);
        const TempFolder folder;
        put(folder.db(), whole.substr(0, size));
        check_set_aside(folder, whole.substr(0, size));
    }
}

TEST_CASE("set-aside files are numbered and none is overwritten") {
    const TempFolder folder;
    for (int n = 1; n <= 4; ++n) {
        put(folder.db(), "damage " + std::to_string(n));
        Store store = Store::open(folder.path());
        const std::vector<Notice> notices = store.take_notices();
        REQUIRE(notices.size() == 1);
        CHECK(notices[0].other == folder.aside(n));
    }
    for (int n = 1; n <= 4; ++n) {
        CHECK(bytes_of(folder.aside(n)) == "damage " + std::to_string(n));
    }
}

TEST_CASE("a log goes with its damaged file and never meets the fresh one") {
    const TempFolder folder;
    put(folder.db(), "not a database");
    put(folder.db().string() + "-wal", "a log");
    put(folder.db().string() + "-journal", "a journal");
    put(folder.aside(1).string() + "-wal", "an older log");  // keeps the first name taken
    Store store = Store::open(folder.path());
    CHECK(store.take_notices().at(0).other == folder.aside(2));
    CHECK(bytes_of(folder.aside(2)) == "not a database");
    CHECK(bytes_of(folder.aside(2).string() + "-wal") == "a log");
    CHECK(bytes_of(folder.aside(2).string() + "-journal") == "a journal");
    CHECK(bytes_of(folder.aside(1).string() + "-wal") == "an older log");
}

TEST_CASE("a log whose file is gone is set aside too") {
    const TempFolder folder;
    put(folder.db().string() + "-wal", "a log");
    Store store = Store::open(folder.path());
    CHECK(kinds(store.take_notices()) == std::vector{Trouble::damaged_set_aside});
    CHECK(bytes_of(folder.aside(1).string() + "-wal") == "a log");
    CHECK(store.saves());
}

TEST_CASE("one flipped byte anywhere: every row is there, or the file is set aside or left alone, and is said so") {
    const std::string whole = sample();
    Rng rng(7);
    int intact = 0;
    int aside = 0;
    int alone = 0;
    for (int turn = 0; turn < 140; ++turn) {
        // A hundred anywhere, forty in the header, where each byte means something.
        const std::size_t offset = turn < 100 ? rng.below(whole.size()) : rng.below(100);
        std::string bytes = whole;
        bytes[offset] = static_cast<char>(bytes[offset] ^ static_cast<char>(1 + rng.below(255)));
        CAPTURE(offset);
        const TempFolder folder;
        put(folder.db(), bytes);
        Store store = Store::open(folder.path());
        const std::vector<Notice> notices = store.take_notices();
        if (notices.empty()) {
            ++intact;
            CHECK(store.saves());
            RawDatabase raw(folder.db());
            CHECK(raw.ask("SELECT count(*) FROM answers") == "300");
            CHECK(raw.ask("SELECT count(*) FROM rounds") == "12");
            CHECK(raw.ask("SELECT count(*) FROM profiles") == "1");
            CHECK(raw.ask("SELECT count(*) FROM settings") == "1");
        } else if (notices[0].kind == Trouble::damaged_set_aside) {
            ++aside;
            CHECK(bytes_of(notices[0].other) == bytes);
            CHECK(store.saves());
        } else {
            ++alone;
            CHECK((notices[0].kind == Trouble::newer_version || notices[0].kind == Trouble::not_ours));
            CHECK_FALSE(store.saves());
            fill(store, 1, 1);
            CHECK(bytes_of(folder.db()) == bytes);
        }
        fill(store, 1, 2);  // the game goes on in any case
        CHECK(store.answers(round_of(1).uid).size() >= 2);
    }
    CHECK(intact > 0);
    CHECK(aside > 0);
    CHECK(intact + aside + alone == 140);
}

TEST_CASE("whole pages of rubbish, at a hundred places, never crash and are always noticed") {
    const std::string whole = sample();
    Rng rng(11);
    for (int turn = 0; turn < 100; ++turn) {
        std::string bytes = whole;
        const std::size_t page = 1 + rng.below(whole.size() / 4096 - 1);
        const std::size_t from = page * 4096;
        for (std::size_t i = from; i < from + 4096; ++i) {
            bytes[i] = static_cast<char>(rng.bits() & 255U);
        }
        CAPTURE(page);
        const TempFolder folder;
        put(folder.db(), bytes);
        Store store = Store::open(folder.path());
        REQUIRE(kinds(store.take_notices()) == std::vector{Trouble::damaged_set_aside});
        CHECK(bytes_of(folder.aside(1)) == bytes);
    }
}

TEST_CASE("a file of a newer version is left alone byte for byte, and the game plays without saving") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        fill(store, 2, 3);
    }
    RawDatabase(folder.db()).ask("PRAGMA journal_mode = DELETE; PRAGMA user_version = 3000");
    const std::string before = bytes_of(folder.db());
    Store store = Store::open(folder.path());
    const std::vector<Notice> notices = store.take_notices();
    REQUIRE(kinds(notices) == std::vector{Trouble::newer_version});
    CHECK(notices[0].file == folder.db());
    CHECK(notices[0].reason == "3000");
    CHECK_FALSE(store.saves());
    fill(store, 3, 3);
    CHECK(store.top({.pack = "ukraine-peace-talks"}).size() == 3);
    CHECK(store.unsaved() == 0);
    CHECK(store.take_notices().empty());
    CHECK(bytes_of(folder.db()) == before);
    CHECK_FALSE(std::filesystem::exists(folder.db().string() + "-wal"));
}

TEST_CASE("a newer version that is only in the log so far is found there, and the log stays as it was") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        fill(store, 1, 1);
    }
    // A program that dies leaves its log behind.
    CHECK(in_child([&] {
              RawDatabase newer(folder.db());
              newer.ask("PRAGMA user_version = 3000");
              ::kill(::getpid(), SIGKILL);
              return std::string();
          }) == "died");
    const std::string file = bytes_of(folder.db());
    const std::string log = bytes_of(folder.db().string() + "-wal");
    REQUIRE_FALSE(log.empty());
    {
        Store store = Store::open(folder.path());
        CHECK(kinds(store.take_notices()) == std::vector{Trouble::newer_version});
        fill(store, 1, 1);
    }
    CHECK(bytes_of(folder.db()) == file);
    CHECK(bytes_of(folder.db().string() + "-wal") == log);
}

TEST_CASE("another program's database is left alone byte for byte") {
    const TempFolder folder;
    {
        RawDatabase other(folder.db());
        other.ask("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup')");
    }
    const std::string before = bytes_of(folder.db());
    Store store = Store::open(folder.path());
    CHECK(kinds(store.take_notices()) == std::vector{Trouble::not_ours});
    fill(store, 1, 3);
    CHECK(store.answers_of(player_uid) == 3);
    CHECK_FALSE(store.saves());
    CHECK(bytes_of(folder.db()) == before);
}

TEST_CASE("our own file whose tables are gone is damaged") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        fill(store, 1, 1);
    }
    RawDatabase(folder.db()).ask("DROP TABLE answers");
    Store store = Store::open(folder.path());
    CHECK(kinds(store.take_notices()) == std::vector{Trouble::damaged_set_aside});
    CHECK(store.saves());
}

TEST_CASE("a file damaged while in use is set aside, and the round being played moves to the fresh one") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    fill(store, 30, 20);
    const Profile player = player_in(store);
    const SavedRound round = round_of(99, player.uid);
    for (std::size_t i = 0; i < 3; ++i) {
        REQUIRE(store.save(round, answer_at(i)));
    }
    {
        RawDatabase other(folder.db());
        other.ask("UPDATE settings SET value = 'light'; PRAGMA wal_checkpoint(TRUNCATE)");
        std::string bytes = bytes_of(folder.db());
        std::fill(bytes.begin() + 4096, bytes.end(), '\x5a');
        std::fstream(folder.db(), std::ios::binary | std::ios::in | std::ios::out) << bytes;
    }
    CHECK(store.save(round, answer_at(3)));
    const std::vector<Notice> notices = store.take_notices();
    REQUIRE(kinds(notices) == std::vector{Trouble::damaged_set_aside});
    CHECK(std::filesystem::file_size(notices[0].other) > 4096);
    CHECK(store.saves());
    CHECK(store.profiles() == std::vector{player});
    CHECK(store.answers(round.uid).size() == 4);
    CHECK(Store::open(folder.path()).answers(round.uid).size() == 4);
}

TEST_CASE("damage met while reading is set aside as well") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    fill(store, 30, 20);
    {
        RawDatabase other(folder.db());
        other.ask("UPDATE settings SET value = 'light'; PRAGMA wal_checkpoint(TRUNCATE)");
        std::string bytes = bytes_of(folder.db());
        std::fill(bytes.begin() + 4096, bytes.end(), '\x5a');
        std::fstream(folder.db(), std::ios::binary | std::ios::in | std::ios::out) << bytes;
    }
    CHECK(store.answers(round_of(30).uid).size() == 20);  // the round last played, carried over
    CHECK(kinds(store.take_notices()) == std::vector{Trouble::damaged_set_aside});
    CHECK(store.saves());
}

TEST_CASE("a window follows when another one has set the file aside") {
    const TempFolder folder;
    Store one = Store::open(folder.path());
    const Profile player = player_in(one);
    const SavedRound round = round_of(1, player.uid);
    one.save(round, answer_at(0));
    for (const char* suffix : {"-wal", "-shm", ""}) {
        std::filesystem::rename(folder.db().string() + suffix, folder.aside(1).string() + suffix);
    }
    CHECK(one.save(round, answer_at(1)));
    Store two = Store::open(folder.path());
    CHECK(two.answers(round.uid).size() == 2);
    CHECK(two.profiles() == std::vector{player});
}
