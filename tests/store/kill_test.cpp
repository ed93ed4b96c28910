// Killed at random moments of what works on whole files: a merge, a migration, a backup, and putting one back. What was
// there before is there afterwards, whole, or what was to come is. STANDPOINT_KILLS says how many kills of each.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <set>
#include <thread>

#include <doctest/doctest.h>

#include "base/rng.hpp"
#include "base/text.hpp"
#include "store/helpers.hpp"
#include "store/memory_helpers.hpp"
#include "store/schema.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;
using Clock = std::chrono::steady_clock;
using std::chrono::days;
using std::chrono::minutes;

namespace {

constexpr Moment later = noon + days{300};
constexpr Day today{days{20'400}};
constexpr std::size_t usual_kills = 16;

std::size_t kills() {
    const char* said = std::getenv("STANDPOINT_KILLS");
    return said == nullptr ? usual_kills : number_from<std::size_t>(std::string_view(said)).value_or(usual_kills);
}

// A child that does the work; killed after a while, unless it has come to its end by then. True where it was killed.
bool cut_short(const std::function<void()>& work, std::chrono::microseconds after) {
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(0);
    }
    std::this_thread::sleep_for(after);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

// Every kill meets a folder of its own, copied from the first one. The moments are spread over the time that the whole
// work takes, and a little beyond.
void each_kill(const TempFolder& first, std::uint64_t seed,
               const std::function<void(const std::filesystem::path&)>& work,
               const std::function<void(const std::filesystem::path&)>& check) {
    const auto copy = [&first](const TempFolder& to) {
        std::filesystem::copy(first.path(), to.path(), std::filesystem::copy_options::recursive);
    };
    // The least of some times: a machine that is busy for a moment must not put the kills behind the end of the work.
    std::chrono::microseconds most = std::chrono::seconds{1};
    for (int time = 0; time < 5; ++time) {
        const TempFolder timed;
        copy(timed);
        const std::string took = in_child([&] {
            const auto began = Clock::now();
            work(timed.path());
            return std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began).count());
        });
        check(timed.path());
        most = std::min(most, std::chrono::microseconds(number_from<std::int64_t>(took).value_or(20'000)) * 11 / 10);
    }
    Rng rng(seed);
    std::size_t cut = 0;
    const std::size_t count = kills();
    for (std::size_t turn = 0; turn < count; ++turn) {
        CAPTURE(turn);
        const TempFolder folder;
        copy(folder);
        cut += cut_short([&] { work(folder.path()); },
                         std::chrono::duration_cast<std::chrono::microseconds>(most * rng.unit()))
                   ? 1U
                   : 0U;
        check(folder.path());
    }
    MESSAGE(cut << " of " << count << " were killed in the middle of " << most.count() << " us");
    CHECK(cut > count / 4);
}

void give(Store& store, std::uint64_t number, std::size_t count, std::uint64_t seed) {
    Rng rng(seed);
    player_in(store);
    for (std::size_t i = 0; i < count; ++i) {
        SavedAnswer answer = answer_on(0, i, "fact-" + std::to_string(rng.below(20)));
        answer.at = noon + minutes{rng.below(60 * 24 * 290)};
        answer.heard = static_cast<Heard>(rng.below(3));
        store.save(round_of(number), answer);
    }
}

std::vector<SavedAnswer> answers_in(Store& store, std::initializer_list<std::uint64_t> rounds) {
    std::vector<SavedAnswer> result;
    for (const std::uint64_t number : rounds) {
        const std::vector<SavedAnswer> one = store.answers(round_of(number).uid);
        result.insert(result.end(), one.begin(), one.end());
    }
    return result;
}

void check_sound(const std::filesystem::path& file) {
    RawDatabase raw(file);
    CHECK(raw.ask("PRAGMA integrity_check") == "ok");
    CHECK(raw.ask("PRAGMA foreign_key_check").empty());
    CHECK(raw.ask("SELECT count(*) - count(DISTINCT hex(round) || hex(uid)) FROM answers") == "0");
}

}  // namespace

TEST_CASE(
    "killed while two files are merged: all of the other file is there or nothing of it, and merging again ends it") {
    const TempFolder home;
    const TempFolder away;
    const auto file = home.path() / "a.standpoint";
    {
        Store store = Store::open(home.path());
        give(store, 1, 250, 1);
        REQUIRE_FALSE(store.export_profile(player_uid, file).has_value());
        Store other = Store::open(away.path());
        give(other, 2, 150, 2);
    }
    each_kill(
        away, 3,
        [&](const std::filesystem::path& folder) {
            Store store = Store::open(folder);
            store.import_profiles(file, std::nullopt, later);
        },
        [&](const std::filesystem::path& folder) {
            Store store = Store::open(folder);
            CHECK(store.saves());
            CHECK(store.take_notices().empty());
            const std::vector<SavedAnswer> found = answers_in(store, {1, 2});
            CHECK((found.size() == 150 || found.size() == 400));
            CHECK(kept_in(store, later) == replay_of(found, later));
            const auto again = store.import_profiles(file, std::nullopt, later);
            REQUIRE(std::holds_alternative<std::vector<ImportedPlayer>>(again));
            const std::vector<SavedAnswer> all = answers_in(store, {1, 2});
            CHECK(all.size() == 400);
            CHECK(kept_in(store, later) == replay_of(all, later));
            check_sound(folder / "profile.db");
        });
}

TEST_CASE("killed while an old file is taken over: it is of one version or another, and the next start ends it") {
    const TempFolder old;
    RawDatabase(old.db()).ask(
        bytes_of(std::filesystem::path(STANDPOINT_SOURCE_DIR) / "tests/store/data/version-1.sql"));
    RawDatabase(old.db()).ask(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) "
        "INSERT INTO answers SELECT (SELECT uid FROM rounds LIMIT 1), randomblob(16), i, 'fact-' || (i % 500), "
        "'place', 'where-did-they-meet', 'PickOne', 'answer 1 pick 1', NULL, i % 2, 0, 1000, i * 60000 FROM n");
    const std::string answers = RawDatabase(old.db()).ask("SELECT count(*) FROM answers");
    each_kill(
        old, 4, [](const std::filesystem::path& folder) { Store::open(folder); },
        [&](const std::filesystem::path& folder) {
            const std::string version = RawDatabase(folder / "profile.db").ask("PRAGMA user_version");
            CHECK(version >= "1");
            CHECK(version <= std::to_string(schema_version));
            {
                Store store = Store::open(folder);
                CHECK(store.saves());
                CHECK(store.take_notices().empty());
                const Profile ann = store.profiles().at(0);
                const ItemKey item{ann.uid, pack_key, "fact-7", "place"};
                const std::vector<KeptMemory> kept = store.memories(ann.uid, pack_key, later);
                const auto found = std::ranges::find(kept, "fact-7", &KeptMemory::fact);
                REQUIRE(found != kept.end());
                CHECK(found->memory == replayed(Fsrs(Parameters{}), store.log(item), later));
            }
            RawDatabase raw(folder / "profile.db");
            CHECK(raw.ask("PRAGMA user_version") == std::to_string(schema_version));
            CHECK(raw.ask("SELECT count(*) FROM answers") == answers);
            CHECK(raw.ask("SELECT count(*) FROM memories WHERE parameters IS NULL") == "0");
            check_sound(folder / "profile.db");
        });
}

TEST_CASE("killed while a backup is made: it is whole or not there, and so is everything else") {
    const TempFolder first;
    {
        Store store = Store::open(first.path());
        give(store, 1, 400, 5);
    }
    each_kill(
        first, 6,
        [](const std::filesystem::path& folder) {
            Store store = Store::open(folder);
            store.back_up(today);
        },
        [](const std::filesystem::path& folder) {
            Store store = Store::open(folder);
            CHECK(store.saves());
            CHECK(store.take_notices().empty());
            CHECK(store.answers_of(player_uid) == 400);
            CHECK(store.backups().size() <= 1);
            CHECK_FALSE(store.back_up(today).has_value());
            REQUIRE(store.backups().size() == 1);
            CHECK(RawDatabase(store.backups()[0].file).ask("SELECT count(*) FROM answers") == "400");
            check_sound(store.backups()[0].file);
            CHECK_FALSE(store.back_up(today + days{1}).has_value());
            std::size_t files = 0;
            for (const auto& entry : std::filesystem::directory_iterator(folder / "backups")) {
                files += entry.exists() ? 1U : 0U;
            }
            CHECK(files == 2);  // what the kill left unfinished is gone
        });
}

TEST_CASE("killed while a backup is put back: the state is the one or the other, and what was there is never lost") {
    const TempFolder first;
    {
        Store store = Store::open(first.path());
        give(store, 1, 200, 7);
        REQUIRE_FALSE(store.back_up(today).has_value());
        give(store, 2, 100, 8);
    }
    each_kill(
        first, 9,
        [](const std::filesystem::path& folder) {
            Store store = Store::open(folder);
            store.restore(store.backups().at(0));
        },
        [](const std::filesystem::path& folder) {
            REQUIRE(std::filesystem::exists(folder / "profile.db"));
            Store store = Store::open(folder);
            CHECK(store.saves());
            CHECK(store.take_notices().empty());
            const std::size_t now = store.answers_of(player_uid);
            CHECK((now == 200 || now == 300));
            if (now == 200) {
                CHECK(RawDatabase(folder / "profile.replaced-1.db").ask("SELECT count(*) FROM answers") == "300");
                check_sound(folder / "profile.replaced-1.db");
            }
            CHECK_FALSE(store.restore(store.backups().at(0)).has_value());
            CHECK(store.answers_of(player_uid) == 200);
            check_sound(folder / "profile.db");
        });
}
