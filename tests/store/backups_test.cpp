// Backups: one a day, the newest seven, put back without losing what is there; and all of it erased on demand.
#include <algorithm>

#include <doctest/doctest.h>

#include "store/helpers.hpp"
#include "store/memory_helpers.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;
using std::chrono::days;

namespace {

constexpr Day today{days{20'000}};

void give(Store& store, std::size_t count) {
    player_in(store);
    for (std::size_t i = 0; i < count; ++i) {
        store.save(round_of(1), answer_on(static_cast<int>(i), i, "talks"));
    }
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
    std::vector<std::string> result;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        result.push_back(entry.path().filename().string());
    }
    std::ranges::sort(result);
    return result;
}

std::filesystem::path backups_of(const TempFolder& folder) {
    return folder.path() / "backups";
}

}  // namespace

TEST_CASE("a day has one backup, a whole file without a log; where nobody played there is none") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    player_in(store);
    CHECK_FALSE(store.back_up(today).has_value());
    CHECK(store.backups().empty());
    give(store, 3);
    CHECK_FALSE(store.back_up(today).has_value());
    give(store, 5);
    CHECK_FALSE(store.back_up(today).has_value());
    const std::vector<Backup> backups = store.backups();
    REQUIRE(backups.size() == 1);
    CHECK(backups[0].day == today);
    CHECK(backups[0].bytes == std::filesystem::file_size(backups[0].file));
    RawDatabase raw(backups[0].file);
    CHECK(raw.ask("SELECT count(*) FROM answers") == "3");
    CHECK(raw.ask("PRAGMA integrity_check") == "ok");
    CHECK(raw.ask("PRAGMA journal_mode") == "delete");
    CHECK(names_in(backups_of(folder)) == std::vector<std::string>{"profile-" + text(today) + ".db"});
}

TEST_CASE("the newest seven backups are kept; other files there are left alone, unfinished ones are not") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    give(store, 1);
    std::filesystem::create_directory(backups_of(folder));
    put(backups_of(folder) / "notes.txt", "mine");
    put(backups_of(folder) / ("profile-" + text(today) + ".db-new-1"), "half");
    for (int day = 0; day < 10; ++day) {
        CHECK_FALSE(store.back_up(today + days{day}).has_value());
    }
    const std::vector<Backup> backups = store.backups();
    REQUIRE(backups.size() == 7);
    CHECK(backups.front().day == today + days{9});
    CHECK(backups.back().day == today + days{3});
    CHECK(names_in(backups_of(folder)).size() == 8);
    CHECK(bytes_of(backups_of(folder) / "notes.txt") == "mine");
}

TEST_CASE("a backup that cannot be written is told of once, and everything else goes on") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    give(store, 3);
    put(backups_of(folder), "a file in the way");
    CHECK(store.back_up(today)->kind == Refused::not_written);
    CHECK(store.back_up(today).has_value());
    CHECK(kinds(store.take_notices()) == std::vector{Trouble::no_backup});
    CHECK(store.saves());
    CHECK(bytes_of(backups_of(folder)) == "a file in the way");
}

TEST_CASE("a backup is put back; what was there is set aside whole, and another backup can follow") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    give(store, 3);
    REQUIRE_FALSE(store.back_up(today).has_value());
    give(store, 5);
    CHECK_FALSE(store.restore(store.backups().at(0)).has_value());
    CHECK(store.saves());
    CHECK(store.take_notices().empty());
    CHECK(store.answers_of(player_uid) == 3);
    CHECK(kept_in(store, noon + days{9}).at({"talks", "place"}).answers == 3);
    const auto aside = folder.path() / "profile.replaced-1.db";
    CHECK(RawDatabase(aside).ask("SELECT count(*) FROM answers") == "5");
    CHECK(RawDatabase(aside).ask("PRAGMA integrity_check") == "ok");
    CHECK(store.save(round_of(1), answer_on(20, 3, "talks")));
    CHECK(Store::open(folder.path()).answers_of(player_uid) == 4);
    CHECK_FALSE(store.restore({.file = aside}).has_value());  // and back again
    CHECK(store.answers_of(player_uid) == 5);
    CHECK(RawDatabase(folder.path() / "profile.replaced-2.db").ask("SELECT count(*) FROM answers") == "4");
}

TEST_CASE("a backup that is damaged, foreign or gone is refused, and nothing changes") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    give(store, 30);
    REQUIRE_FALSE(store.back_up(today).has_value());
    const Backup backup = store.backups().at(0);
    const std::string whole = bytes_of(backup.file);
    const auto kind = [&] {
        const auto refusal = store.restore(backup);
        return refusal ? std::string(word(refusal->kind)) : "done";
    };
    put(backup.file, whole.substr(0, whole.size() - 1));
    CHECK(kind() == "damaged");
    std::string rubbish = whole;
    std::fill(rubbish.begin() + 4096, rubbish.end(), 'Z');
    put(backup.file, rubbish);
    CHECK(kind() == "damaged");
    put(backup.file, "something else");
    CHECK(kind() == "not-ours");
    std::filesystem::remove(backup.file);
    CHECK(kind() == "no-such-file");
    CHECK(store.saves());
    CHECK(store.answers_of(player_uid) == 30);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "profile.replaced-1.db"));
    put(backup.file, whole);
    CHECK(kind() == "done");
}

TEST_CASE("while another window has the file open no backup is put back") {
    const TempFolder folder;
    Store one = Store::open(folder.path());
    give(one, 3);
    REQUIRE_FALSE(one.back_up(today).has_value());
    {
        Store two = Store::open(folder.path());
        CHECK(one.restore(one.backups().at(0))->kind == Refused::in_use);
        give(two, 4);
        CHECK(one.answers_of(player_uid) == 4);
    }
    CHECK_FALSE(one.restore(one.backups().at(0)).has_value());
    CHECK(one.answers_of(player_uid) == 3);
}

TEST_CASE("after damage the notice says how many backups there are, and one of them brings everything back") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        give(store, 30);
        REQUIRE_FALSE(store.back_up(today).has_value());
    }
    std::string bytes = bytes_of(folder.db());
    std::fill(bytes.begin() + 4096, bytes.end(), 'Z');
    put(folder.db(), bytes);
    Store store = Store::open(folder.path());
    const std::vector<Notice> notices = store.take_notices();
    REQUIRE(kinds(notices) == std::vector{Trouble::damaged_set_aside});
    CHECK(notices[0].backups == 1);
    CHECK(store.profiles().empty());
    CHECK_FALSE(store.back_up(today + days{1}).has_value());  // the empty file pushes no backup out
    CHECK(store.backups().size() == 1);
    CHECK_FALSE(store.restore(store.backups()[0]).has_value());
    CHECK(store.answers_of(player_uid) == 30);
    CHECK(bytes_of(folder.aside(1)) == bytes);
}

TEST_CASE("erasing deletes every file about players, and only those, and starts anew") {
    const TempFolder folder;
    put(folder.path() / "profile.damaged-1.db", "old");
    put(folder.path() / "report.html", "mine");
    Store store = Store::open(folder.path());
    give(store, 3);
    REQUIRE_FALSE(store.back_up(today).has_value());
    REQUIRE_FALSE(store.restore(store.backups().at(0)).has_value());
    REQUIRE_FALSE(store.export_profile(player_uid, folder.path() / "exports" / "a.standpoint").has_value());
    put(folder.path() / "exports" / "notes.txt", "mine");
    CHECK(store.personal_files().size() >= 5);
    CHECK_FALSE(store.erase_everything().has_value());
    CHECK(store.profiles().empty());
    CHECK(store.saves());
    CHECK(store.backups().empty());
    CHECK(store.take_notices().empty());
    const std::vector<std::string> left = names_in(folder.path());
    CHECK(left == std::vector<std::string>{"exports", "profile.db", "profile.db-shm", "profile.db-wal", "report.html"});
    CHECK(names_in(folder.path() / "exports") == std::vector<std::string>{"notes.txt"});
    give(store, 1);
    CHECK(Store::open(folder.path()).answers_of(player_uid) == 1);
}

TEST_CASE("another program's file is not erased") {
    const TempFolder folder;
    {
        RawDatabase other(folder.db());
        other.ask("CREATE TABLE recipes (name TEXT)");
    }
    const std::string before = bytes_of(folder.db());
    Store store = Store::open(folder.path());
    CHECK(store.erase_everything()->kind == Refused::not_saving);
    CHECK(bytes_of(folder.db()) == before);
}
