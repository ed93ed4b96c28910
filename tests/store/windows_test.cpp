// Two windows at once, and a program that is killed: what was acknowledged is on the disk.
#include <csignal>
#include <memory>
#include <thread>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/rng.hpp"
#include "helpers.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;

namespace {

// What a window would show.
std::string told(Store& store) {
    std::string result;
    for (const Notice& notice : store.take_notices()) {
        result += " " + std::string(word(notice.kind)) + ": " + notice.reason;
    }
    return result;
}

std::string play_answers(const std::filesystem::path& folder, std::uint64_t round_number, std::size_t count) {
    Store store = Store::open(folder);
    const Profile player = player_in(store);
    const SavedRound round = round_of(round_number, player.uid);
    for (std::size_t i = 0; i < count; ++i) {
        if (!store.save(round, answer_at(i))) {
            return "not saved: " + std::to_string(i) + told(store);
        }
    }
    return told(store);
}

}  // namespace

TEST_CASE("two stores on one folder write 500 answers each in turn") {
    const TempFolder folder;
    Store one = Store::open(folder.path());
    Store two = Store::open(folder.path());
    const Profile player = player_in(one);
    CHECK(player_in(two) == player);
    for (std::size_t i = 0; i < 500; ++i) {
        REQUIRE(one.save(round_of(1, player.uid), answer_at(i)));
        REQUIRE(two.save(round_of(2, player.uid), answer_at(i)));
    }
    CHECK(one.answers_of(player.uid) == 1000);
    CHECK(two.answers_of(player.uid) == 1000);
    CHECK(two.answers(round_of(1).uid).size() == 500);
    CHECK(one.take_notices().empty());
    CHECK(two.take_notices().empty());
}

TEST_CASE("two windows write 500 answers each at the same time") {
    const TempFolder folder;
    std::string first;
    std::string second;
    {
        std::thread one([&] { first = play_answers(folder.path(), 1, 500); });
        std::thread two([&] { second = play_answers(folder.path(), 2, 500); });
        one.join();
        two.join();
    }
    CHECK(first == "");
    CHECK(second == "");
    Store store = Store::open(folder.path());
    CHECK(store.profiles().size() == 1);
    CHECK(store.answers_of(player_uid) == 1000);
    CHECK(RawDatabase(folder.db()).ask("PRAGMA integrity_check") == "ok");
}

TEST_CASE("four windows that start at once in a new folder share one file and one player") {
    const TempFolder folder;
    std::vector<std::string> said(4);
    std::vector<std::thread> windows;
    for (std::size_t i = 0; i < said.size(); ++i) {
        windows.emplace_back([&, i] {
            Store store = Store::open(folder.path());
            const Profile player = store.default_profile({10 + i, 1}, "Player", at(1000));
            store.save(finished_round(i + 1, 10, player.uid));
            said[i] = (store.saves() ? "" : "not saved") + told(store);
        });
    }
    for (std::thread& window : windows) {
        window.join();
    }
    CHECK(said == std::vector<std::string>(4));
    Store store = Store::open(folder.path());
    CHECK(store.profiles().size() == 1);
    CHECK(store.top({.pack = "ukraine-peace-talks"}).size() == 4);
}

TEST_CASE("one window sees what the other has saved") {
    const TempFolder folder;
    Store one = Store::open(folder.path());
    Store two = Store::open(folder.path());
    player_in(one);
    one.save(finished_round(1, 640));
    one.save_setting("theme", "dark");
    CHECK(two.best_score({.pack = "ukraine-peace-talks"}) == 640);
    CHECK(two.setting("theme") == "dark");
}

TEST_CASE("answers wait while another program holds the file, and follow when it lets go") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    const Profile player = player_in(store);
    const SavedRound round = round_of(1, player.uid);
    {
        RawDatabase other(folder.db());
        other.ask("BEGIN IMMEDIATE");
        CHECK_FALSE(store.save(round, answer_at(0)));
        CHECK(store.unsaved() == 1);
        CHECK(store.answers(round.uid).size() == 1);
        CHECK(kinds(store.take_notices()) == std::vector{Trouble::busy});
        other.ask("ROLLBACK");
    }
    CHECK(store.save(round, answer_at(1)));
    CHECK(store.unsaved() == 0);
    CHECK(kinds(store.take_notices()) == std::vector{Trouble::saved_again});
    CHECK(RawDatabase(folder.db()).ask("SELECT count(*) FROM answers") == "2");
}

TEST_CASE("kill -9 at random moments: every acknowledged answer is there, and the store opens") {
    Rng rng(20260730);
    constexpr int moments = 30;
    constexpr std::size_t most = 2000;
    auto folder = std::make_unique<TempFolder>();
    std::size_t acknowledged_in_all = 0;
    for (int moment = 0; moment < moments; ++moment) {
        if (moment % 3 == 0) {
            folder = std::make_unique<TempFolder>();  // so that some die while the file is made
        }
        const auto number = static_cast<std::uint64_t>(moment) + 1;
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            Store store = Store::open(folder->path());
            const Profile player = player_in(store);
            for (std::size_t i = 0; i < most; ++i) {
                const char answered = store.save(round_of(number, player.uid), answer_at(i)) ? 'y' : 'n';
                if (::write(ends[1], &answered, 1) != 1) {
                    break;
                }
            }
            ::_exit(0);
        }
        ::close(ends[1]);
        // Some are killed at any time from the start on, the others in the middle of writing, at the same places on
        // slow and fast machines.
        std::size_t acknowledged = 0;
        char answered = 0;
        const std::size_t wanted = moment % 3 == 0 ? 0 : 1 + rng.below(80);
        while (acknowledged < wanted && ::read(ends[0], &answered, 1) == 1) {
            REQUIRE(answered == 'y');
            ++acknowledged;
        }
        ::usleep(static_cast<useconds_t>(rng.below(wanted == 0 ? 30'000 : 1500)));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        while (::read(ends[0], &answered, 1) == 1) {
            REQUIRE(answered == 'y');
            ++acknowledged;
        }
        ::close(ends[0]);
        acknowledged_in_all += acknowledged;

        Store store = Store::open(folder->path());
        CAPTURE(moment);
        CHECK(store.saves());
        CHECK(store.take_notices().empty());
        const std::size_t kept = store.answers(round_of(number).uid).size();
        CHECK(kept >= acknowledged);
        CHECK(kept <= acknowledged + 1);
        CHECK(store.memories(player_uid, round_of(number).pack, at(1'000'000)).size() >= kept);
        CHECK(RawDatabase(folder->db()).ask("PRAGMA integrity_check") == "ok");
    }
    CHECK(acknowledged_in_all > 100);
}
