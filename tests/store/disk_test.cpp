// Disks and folders that do not do what is wanted: the game goes on, and what waits is saved when they come back.
#include <algorithm>
#include <csignal>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "helpers.hpp"
#include "store/files.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;

namespace {

// No file may grow beyond this in the calling process: what a full disk looks like to it.
void set_room(rlim_t bytes) {
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = std::min(bytes, limit.rlim_max);
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
}

// As a user whom folders can refuse.
void drop_rights() {
    if (::geteuid() == 0 && ::seteuid(65534) != 0) {
        throw std::runtime_error("cannot become another user");
    }
}

std::string words_of(const std::vector<Notice>& notices) {
    std::string result;
    for (const Notice& notice : notices) {
        result += result.empty() ? "" : " ";
        result += word(notice.kind);
    }
    return result;
}

void check_plays_on(Store& store) {
    CHECK_FALSE(store.saves());
    fill(store, 2, 5);
    CHECK(store.answers_of(player_uid) == 10);
    CHECK(store.top({.pack = "ukraine-peace-talks"}).size() == 2);
    CHECK(store.setting("theme") == "dark");
    CHECK(store.take_notices().empty());  // once is enough
}

}  // namespace

TEST_CASE("a folder in place of the file is left alone, and the game plays without saving") {
    const TempFolder folder;
    std::filesystem::create_directories(folder.db() / "inside");
    Store store = Store::open(folder.path());
    CHECK(kinds(store.take_notices()) == std::vector{Trouble::not_a_file});
    check_plays_on(store);
    CHECK(std::filesystem::is_directory(folder.db() / "inside"));
}

TEST_CASE("a file in place of the folder, or of one above it") {
    const TempFolder folder;
    put(folder.path() / "file", "mine");
    for (const std::filesystem::path& data : {folder.path() / "file", folder.path() / "file" / "deeper"}) {
        Store store = Store::open(data);
        const std::vector<Notice> notices = store.take_notices();
        REQUIRE(kinds(notices) == std::vector{Trouble::no_folder});
        CHECK(notices[0].file == data);
        CHECK_FALSE(notices[0].reason.empty());
        check_plays_on(store);
    }
    CHECK(bytes_of(folder.path() / "file") == "mine");
}

TEST_CASE("a folder that can never be made") {
    for (const char* data : {"/dev/null/x", "/proc/standpoint", ""}) {
        CAPTURE(data);
        Store store = Store::open(data);
        CHECK(kinds(store.take_notices()) == std::vector{Trouble::no_folder});
        check_plays_on(store);
    }
}

TEST_CASE("what waited for a missing folder is saved once it can be made") {
    const TempFolder folder;
    const std::filesystem::path data = folder.path() / "drive";
    put(data, "in the way");
    Store store = Store::open(data);
    fill(store, 2, 5);
    CHECK(store.unsaved() > 10);
    std::filesystem::remove(data);
    CHECK(store.try_again());
    CHECK(store.saves());
    CHECK(store.unsaved() == 0);
    CHECK(kinds(store.take_notices()) == std::vector{Trouble::no_folder, Trouble::saved_again});
    CHECK(Store::open(data).answers_of(player_uid) == 10);
}

TEST_CASE("a folder that may not be written") {
    const TempFolder folder;
    ::chmod(folder.path().c_str(), 0555);
    CHECK(in_child([&]() -> std::string {
              drop_rights();
              Store store = Store::open(folder.path());
              fill(store, 1, 4);
              if (store.saves() || store.answers_of(player_uid) != 4) {
                  return "saved";
              }
              return words_of(store.take_notices());
          }) == "no-permission");
    ::chmod(folder.path().c_str(), 0755);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a file that may only be read shows its scores and takes no new ones") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        fill(store, 3, 4);
    }
    const std::string before = bytes_of(folder.db());
    ::chmod(folder.db().c_str(), 0444);
    ::chmod(folder.path().c_str(), 0555);
    CHECK(in_child([&]() -> std::string {
              drop_rights();
              Store store = Store::open(folder.path());
              if (store.saves() || store.best_score({.pack = "ukraine-peace-talks"}) != 30) {
                  return "not read";
              }
              store.save(finished_round(9, 900));
              if (store.best_score({.pack = "ukraine-peace-talks"}) != 900) {
                  return "not gone on";
              }
              return words_of(store.take_notices());
          }) == "read-only");
    ::chmod(folder.path().c_str(), 0755);
    CHECK(bytes_of(folder.db()) == before);
}

TEST_CASE("a file that may not even be read") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        fill(store, 1, 1);
    }
    ::chmod(folder.db().c_str(), 0000);
    CHECK(in_child([&]() -> std::string {
              drop_rights();
              Store store = Store::open(folder.path());
              fill(store, 2, 2);
              return store.answers_of(player_uid) == 4 ? words_of(store.take_notices()) : "not gone on";
          }) == "no-permission");
}

TEST_CASE("a disk that is full when the game starts") {
    const TempFolder folder;
    CHECK(in_child([&]() -> std::string {
              set_room(8192);
              Store store = Store::open(folder.path());
              if (store.saves() || words_of(store.take_notices()) != "disk-full") {
                  return "not told";
              }
              fill(store, 2, 5);
              if (store.answers_of(player_uid) != 10) {
                  return "not gone on";
              }
              set_room(RLIM_INFINITY);
              if (!store.save_setting("last", "1") || !store.saves()) {
                  return "not saved again";
              }
              return words_of(store.take_notices());
          }) == "saved-again");
    Store store = Store::open(folder.path());
    CHECK(store.answers_of(player_uid) == 10);
    CHECK(store.setting("last") == "1");
    CHECK(store.take_notices().empty());
}

TEST_CASE("a disk that fills up in mid-round: answers wait in memory, in order, and follow") {
    const TempFolder folder;
    CHECK(in_child([&]() -> std::string {
              Store store = Store::open(folder.path());
              const Profile player = player_in(store);
              const SavedRound round = round_of(1, player.uid);
              set_room(100'000);
              std::size_t saved = 0;
              for (std::size_t i = 0; i < 100; ++i) {
                  saved += store.save(round, answer_at(i)) ? 1U : 0U;
              }
              if (saved == 0 || saved == 100) {
                  return "saved " + std::to_string(saved);
              }
              if (store.answers(round.uid).size() != 100 || store.unsaved() != 100 - saved) {
                  return "forgotten";
              }
              store.rewind(round, 99, at(5));
              if (store.answers(round.uid).size() != 99) {
                  return "not undone";
              }
              if (words_of(store.take_notices()) != "disk-full") {
                  return "not told once";
              }
              set_room(RLIM_INFINITY);
              if (!store.try_again() || store.unsaved() != 0) {
                  return "not saved again";
              }
              return words_of(store.take_notices());
          }) == "saved-again");
    Store store = Store::open(folder.path());
    CHECK(store.take_notices().empty());
    CHECK(store.answers(round_of(1).uid).size() == 99);
    CHECK(store.answers(round_of(1).uid, true).size() == 100);
    CHECK(RawDatabase(folder.db()).ask("PRAGMA integrity_check") == "ok");
}

TEST_CASE("a program that dies on a full disk keeps what it had acknowledged") {
    const TempFolder folder;
    const std::string saved = in_child([&]() -> std::string {
        Store store = Store::open(folder.path());
        const Profile player = player_in(store);
        set_room(80'000);
        std::size_t count = 0;
        for (std::size_t i = 0; i < 60; ++i) {
            count += store.save(round_of(1, player.uid), answer_at(i)) ? 1U : 0U;
        }
        new Store(std::move(store));  // left as a kill leaves it
        return std::to_string(count);
    });
    Store store = Store::open(folder.path());
    CHECK(store.saves());
    CHECK(store.take_notices().empty());
    CHECK(std::to_string(store.answers(round_of(1).uid).size()) == saved);
    CHECK(saved != "0");
    CHECK(saved != "60");
}

TEST_CASE("where no memory can be shared between windows, the plain journal does") {
    const TempFolder folder;
    { Store::open(folder.path()); }
    std::filesystem::create_directory(folder.db().string() + "-shm");
    {
        Store store = Store::open(folder.path());
        CHECK(store.saves());
        fill(store, 1, 3);
        CHECK(RawDatabase(folder.db()).ask("PRAGMA journal_mode") == "delete");
    }
    CHECK(Store::open(folder.path()).answers_of(player_uid) == 3);
}

TEST_CASE("a file deleted while the game runs is made anew with the round being played") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    const Profile player = player_in(store);
    const SavedRound round = round_of(1, player.uid);
    store.save(round, answer_at(0));
    for (const char* suffix : {"", "-wal", "-shm"}) {
        std::filesystem::remove(folder.db().string() + suffix);
    }
    CHECK(store.save(round, answer_at(1)));
    CHECK(Store::open(folder.path()).answers(round.uid).size() == 2);
}

TEST_CASE("every trouble has a word of its own") {
    std::vector<std::string_view> words;
    for (int kind = 0; kind <= static_cast<int>(Trouble::saved_again); ++kind) {
        words.push_back(word(static_cast<Trouble>(kind)));
        CHECK_FALSE(words.back().empty());
    }
    std::sort(words.begin(), words.end());
    CHECK(std::adjacent_find(words.begin(), words.end()) == words.end());
}
