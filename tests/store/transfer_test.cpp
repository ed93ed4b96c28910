// Players exported to a file and brought in from one: nothing lost, nothing twice, and nothing taken from a bad file.
#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/rng.hpp"
#include "store/helpers.hpp"
#include "store/memory_helpers.hpp"
#include "store/schema.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;
using std::chrono::days;
using std::chrono::minutes;

namespace {

constexpr ProfileUid other_uid{7, 7};
constexpr Moment later = noon + days{300};

std::filesystem::path file_in(const TempFolder& folder) {
    return folder.path() / "exports" / "player.standpoint";
}

Refused refused(const std::variant<std::vector<ImportedPlayer>, Refusal>& result) {
    REQUIRE(std::holds_alternative<Refusal>(result));
    return std::get<Refusal>(result).kind;
}

std::vector<ImportedPlayer> arrived(const std::variant<std::vector<ImportedPlayer>, Refusal>& result) {
    if (const auto* refusal = std::get_if<Refusal>(&result)) {
        FAIL(word(refusal->kind) << ' ' << refusal->reason);
    }
    return std::get<std::vector<ImportedPlayer>>(result);
}

std::vector<SavedAnswer> all_answers(Store& store, ProfileUid profile, std::uint64_t rounds) {
    std::vector<SavedAnswer> result;
    for (std::uint64_t number = 1; number <= rounds; ++number) {
        if (const auto round = store.round(round_of(number).uid); round && round->profile == profile) {
            for (const SavedAnswer& answer : store.answers(round->uid)) {
                result.push_back(answer);
            }
        }
    }
    return result;
}

// All that the file says, but for settings.
std::string contents(const std::filesystem::path& file) {
    RawDatabase raw(file);
    std::string result;
    for (const char* table : {"profiles", "rounds", "answers", "memories", "parameters"}) {
        const std::string columns =
            raw.ask("SELECT group_concat('quote(\"' || name || '\")', '||') FROM pragma_table_info('" +
                    std::string(table) + "')");
        result += raw.ask("SELECT group_concat(line, char(10)) FROM (SELECT " + columns + " AS line FROM " + table +
                          " ORDER BY line)") +
                  "\n\n";
    }
    return result;
}

// A player who played in two rounds, has parameters of their own and put an item aside; and another player.
void play(Store& store) {
    player_in(store);
    store.profile_named(other_uid, "Secret-other", at(2000));
    for (std::size_t i = 0; i < 6; ++i) {
        SavedAnswer answer = answer_on(static_cast<int>(i) * 3, i, i % 2 == 0 ? "talks" : "demand");
        answer.said = "in Florida";
        answer.wanted = "in London";
        answer.overruled = i == 1;
        answer.sure = i % 2 == 0;
        answer.felt = Rating::hard;
        store.save(round_of(1), answer);
    }
    store.save(finished_round(1, 600));
    store.save(round_of(2), answer_on(40, 0, "offer"));
    store.save(round_of(2), answer_on(40, 1, "offer", Heard::wrong));
    store.rewind(round_of(2), 1, noon + days{41});
    store.save_parameters(player_uid, forgetful(), noon + days{42});
    store.suspend({player_uid, pack_key, "demand", "place"}, true);
    Profile own = store.profiles().at(0);
    own.study = {.aim = {.retention = 0.95, .most_days = 30}, .new_a_day = 20};
    store.save(own);
    store.save(round_of(9, other_uid), answer_on(1, 0, "talks"));
    store.save_setting("theme", "dark");
}

}  // namespace

TEST_CASE("an exported player comes to another machine with everything, and nobody else does") {
    const TempFolder home;
    const TempFolder away;
    Memories before;
    {
        Store store = Store::open(home.path());
        play(store);
        before = kept_in(store, later);
        CHECK_FALSE(store.export_profile(player_uid, file_in(home)).has_value());
        CHECK(store.saves());
    }
    CHECK(bytes_of(file_in(home)).find("Secret-other") == std::string::npos);
    RawDatabase raw(file_in(home));
    CHECK(raw.ask("PRAGMA integrity_check") == "ok");
    CHECK(raw.ask("SELECT group_concat(name) FROM profiles") == "Player");
    CHECK(raw.ask("SELECT count(*) FROM settings") == "0");
    CHECK(raw.ask("PRAGMA user_version") == std::to_string(schema_version));
    CHECK_FALSE(std::filesystem::exists(file_in(home).string() + "-wal"));
    {
        Store store = Store::open(away.path());
        const auto players = arrived(store.import_profiles(file_in(home), std::nullopt, later));
        REQUIRE(players.size() == 1);
        CHECK_FALSE(players[0].merged);
        CHECK(players[0].new_answers == 8);
        CHECK(players[0].profile.name == "Player");
        CHECK(players[0].profile.study.new_a_day == 20);
        CHECK(kept_in(store, later) == before);
        CHECK(store.parameters(player_uid) == forgetful());
        CHECK(store.memories(player_uid, pack_key, later)[0].suspended);
        CHECK(store.answers(round_of(2).uid).size() == 1);
        CHECK(store.answers(round_of(2).uid, true).size() == 2);
        CHECK(store.round(round_of(1).uid)->outcome->score == 600);
        CHECK(store.profiles().size() == 1);
    }
    const std::string once = contents(away.db());
    CHECK(once == contents(file_in(home)));
    {
        Store store = Store::open(away.path());
        const auto again = arrived(store.import_profiles(file_in(home), std::nullopt, later));
        CHECK(again[0].merged);
        CHECK(again[0].new_answers == 0);
    }
    CHECK(contents(away.db()) == once);
}

TEST_CASE("players who went on at two machines are merged: by the ids of answers, with the memories of a replay") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        const TempFolder home;
        const TempFolder away;
        std::vector<std::filesystem::path> files{home.path() / "a.standpoint", away.path() / "b.standpoint"};
        std::array stores{Store::open(home.path()), Store::open(away.path())};
        player_in(stores[0]);
        Rng rng(seed);
        const auto play_on = [&rng](Store& store, std::uint64_t number) {
            const std::uint64_t steps = rng.below(8);
            for (std::uint64_t i = 0; i < steps; ++i) {
                const std::size_t so_far = store.answers(round_of(number).uid).size();
                if (so_far > 0 && rng.below(5) == 0) {
                    store.rewind(round_of(number), rng.below(so_far), noon + minutes{rng.below(60 * 24 * 290)});
                    continue;
                }
                SavedAnswer answer = answer_on(0, so_far, "fact-" + std::to_string(rng.below(4)));
                answer.at = noon + minutes{rng.below(60 * 24 * 290)};
                answer.heard = static_cast<Heard>(rng.below(3));
                answer.against_time = rng.below(6) == 0;
                store.save(round_of(number), answer);
            }
        };
        play_on(stores[0], 1);
        REQUIRE_FALSE(stores[0].export_profile(player_uid, files[0]).has_value());
        arrived(stores[1].import_profiles(files[0], std::nullopt, later));
        play_on(stores[0], 1);  // both go on with the same round, and begin others
        play_on(stores[1], 1);
        play_on(stores[0], 2);
        play_on(stores[1], 3);
        std::filesystem::remove(files[0]);
        REQUIRE_FALSE(stores[0].export_profile(player_uid, files[0]).has_value());
        REQUIRE_FALSE(stores[1].export_profile(player_uid, files[1]).has_value());
        arrived(stores[0].import_profiles(files[1], std::nullopt, later));
        arrived(stores[1].import_profiles(files[0], std::nullopt, later));
        const std::vector<SavedAnswer> one = all_answers(stores[0], player_uid, 3);
        CHECK(one == all_answers(stores[1], player_uid, 3));
        CHECK(kept_in(stores[0], later) == replay_of(one, later));
        CHECK(kept_in(stores[1], later) == replay_of(one, later));
        CHECK(RawDatabase(home.db()).ask("SELECT count(*) - count(DISTINCT hex(round) || hex(uid)) FROM answers") ==
              "0");
        CHECK(RawDatabase(home.db()).ask("PRAGMA integrity_check") == "ok");
    }
}

TEST_CASE("a merge keeps the round that was finished, and one first try of a day") {
    const TempFolder home;
    const TempFolder away;
    Store one = Store::open(home.path());
    player_in(one);
    one.save(round_of(1), answer_on(0, 0, "talks"));
    const auto file = home.path() / "a.standpoint";
    REQUIRE_FALSE(one.export_profile(player_uid, file).has_value());
    Store two = Store::open(away.path());
    arrived(two.import_profiles(file, std::nullopt, later));
    two.save(round_of(1), answer_on(1, 1, "talks"));
    two.save(finished_round(1, 700));
    for (const auto& [store, number, score] : {std::tuple(&one, 5U, 100), std::tuple(&two, 6U, 900)}) {
        SavedRound daily = finished_round(number, score);
        daily.mode = "daily";
        daily.day = day_from("2026-11-25");
        store->save(daily);
    }
    const auto back = away.path() / "b.standpoint";
    REQUIRE_FALSE(two.export_profile(player_uid, back).has_value());
    arrived(one.import_profiles(back, std::nullopt, later));
    CHECK(one.round(round_of(1).uid)->outcome->score == 700);
    CHECK(one.answers(round_of(1).uid).size() == 2);
    const std::vector<TopScore> top = one.top({.pack = pack_key, .mode = "daily", .strict = true});
    REQUIRE(top.size() == 1);
    CHECK(top[0].outcome.score == 100);  // was finished first
}

TEST_CASE("a copy has ids of its own and stands beside the player it was made from") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    play(store);
    REQUIRE_FALSE(store.export_profile(player_uid, file_in(folder)).has_value());
    const auto players = arrived(store.import_profiles(file_in(folder), ProfileUid{5, 5}, later));
    REQUIRE(players.size() == 1);
    CHECK_FALSE(players[0].merged);
    CHECK(players[0].profile.name == "Player 2");
    CHECK(players[0].profile.uid != player_uid);
    CHECK(store.profiles().size() == 3);
    CHECK(store.answers_of(players[0].profile.uid) == store.answers_of(player_uid));
    CHECK(kept_in(store, later, players[0].profile.uid) == kept_in(store, later));
    CHECK(arrived(store.import_profiles(file_in(folder), ProfileUid{5, 5}, later))[0].merged);  // the same copy
}

TEST_CASE("a deleted player who comes in from a file is there again") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    play(store);
    REQUIRE_FALSE(store.export_profile(player_uid, file_in(folder)).has_value());
    store.remove(player_uid, later);
    CHECK(arrived(store.import_profiles(file_in(folder), std::nullopt, later))[0].merged);
    CHECK(store.profiles().size() == 2);
    CHECK(store.deleted_profiles().empty());
}

TEST_CASE("a whole file of players, of any version, comes in like an export") {
    const TempFolder old;
    const std::filesystem::path source = std::filesystem::path(STANDPOINT_SOURCE_DIR) / "tests/store/data";
    for (const char* version : {"version-1.sql", "version-3.sql", "version-4.sql"}) {
        CAPTURE(version);
        const auto file = old.path() / (std::string(version) + ".standpoint");
        RawDatabase(file).ask(bytes_of(source / version));
        const std::string before = bytes_of(file);
        const TempFolder folder;
        Store store = Store::open(folder.path());
        const auto players = arrived(store.import_profiles(file, std::nullopt, later));
        CHECK(players.size() == 2);
        CHECK(store.profiles().size() == 2);
        CHECK_FALSE(kept_in(store, later, {1, 1}).empty());
        CHECK(bytes_of(file) == before);
    }
}

TEST_CASE("what is no sound file of players is refused with its reason, and nothing changes") {
    const TempFolder folder;
    const auto file = folder.path() / "in.standpoint";
    Store store = Store::open(folder.path());
    play(store);
    const auto good = folder.path() / "good.standpoint";
    REQUIRE_FALSE(store.export_profile(player_uid, good).has_value());
    const std::string before = contents(folder.db());
    const auto import = [&] { return refused(store.import_profiles(file, std::nullopt, later)); };
    const auto altered = [&](const char* sql) {
        std::filesystem::remove(file);
        std::filesystem::copy_file(good, file);
        RawDatabase(file).ask(sql);
        return import();
    };

    CHECK(import() == Refused::no_such_file);
    std::filesystem::create_directory(file);
    CHECK(import() == Refused::no_such_file);
    std::filesystem::remove(file);
    ::mkfifo(file.c_str(), 0600);
    CHECK(import() == Refused::no_such_file);
    std::filesystem::remove(file);
    for (const std::string& bytes : {std::string(), std::string("SQLite"), std::string(5000, 'x')}) {
        put(file, bytes);
        CHECK(import() == Refused::not_ours);
    }
    put(file, bytes_of(good).substr(0, 8192));
    CHECK(import() == Refused::damaged);
    CHECK(altered("PRAGMA application_id = 7") == Refused::not_ours);
    CHECK(altered("PRAGMA user_version = 3000") == Refused::newer_version);
    CHECK(altered("DROP TABLE answers") == Refused::damaged);
    CHECK(altered("CREATE TRIGGER t AFTER INSERT ON rounds BEGIN DELETE FROM answers; END") == Refused::damaged);
    CHECK(altered("CREATE VIEW v AS SELECT 1") == Refused::damaged);
    CHECK(altered("PRAGMA foreign_keys = OFF; DELETE FROM rounds") == Refused::damaged);
    CHECK(altered("UPDATE profiles SET name = ' '") == Refused::damaged);
    CHECK(altered("UPDATE profiles SET name = 'a' || char(10) || 'b'") == Refused::damaged);
    CHECK(altered("UPDATE profiles SET deleted_at = 1") == Refused::nobody);
    CHECK(altered("PRAGMA foreign_keys = OFF; UPDATE rounds SET profile = x'99999999999999999999999999999999'; "
                  "UPDATE profiles SET uid = x'99999999999999999999999999999999'; DELETE FROM memories; "
                  "DELETE FROM parameters") == Refused::stranger);

    CHECK(store.saves());
    CHECK(contents(folder.db()) == before);
}

TEST_CASE("one flipped byte anywhere in a file that is brought in: refused, or every answer is there as it was") {
    const TempFolder folder;
    const auto file = folder.path() / "in.standpoint";
    const auto good = folder.path() / "good.standpoint";
    {
        Store store = Store::open(folder.path());
        play(store);
        REQUIRE_FALSE(store.export_profile(player_uid, good).has_value());
    }
    const std::string whole = bytes_of(good);
    Rng rng(5);
    int taken = 0;
    for (int turn = 0; turn < 60; ++turn) {
        std::string bytes = whole;
        const std::size_t offset = turn < 45 ? rng.below(whole.size()) : rng.below(100);
        bytes[offset] = static_cast<char>(bytes[offset] ^ static_cast<char>(1 + rng.below(255)));
        CAPTURE(offset);
        put(file, bytes);
        const TempFolder away;
        Store store = Store::open(away.path());
        const auto result = store.import_profiles(file, std::nullopt, later);
        if (const auto* players = std::get_if<std::vector<ImportedPlayer>>(&result)) {
            ++taken;
            CHECK(players->at(0).new_answers == 8);
        } else {
            CHECK(store.profiles().empty());
            CHECK(RawDatabase(away.db()).ask("SELECT count(*) FROM answers") == "0");
        }
        CHECK(store.saves());
        CHECK(RawDatabase(away.db()).ask("PRAGMA integrity_check") == "ok");
    }
    MESSAGE(taken << " of 60 files were sound enough to be taken");
    CHECK(taken > 0);
    CHECK(taken < 60);
}

TEST_CASE("an export never takes the place of another file, and says why it cannot be written") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    play(store);
    put(folder.path() / "mine.txt", "mine");
    const auto kind = [&](const std::filesystem::path& file, ProfileUid uid = player_uid) {
        const auto refusal = store.export_profile(uid, file);
        return refusal ? std::string(word(refusal->kind)) : "done";
    };
    CHECK(kind(folder.path() / "mine.txt") == "already-there");
    CHECK(bytes_of(folder.path() / "mine.txt") == "mine");
    CHECK(kind(folder.path() / "mine.txt" / "in.standpoint") == "not-written");
    CHECK(kind("/proc/in.standpoint") == "not-written");
    CHECK(kind(folder.path() / "nobody.standpoint", {3, 3}) == "nobody");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "nobody.standpoint"));
    CHECK(kind(folder.path() / "it's 100%?.standpoint") == "done");
    CHECK(kind(folder.path() / "it's 100%?.standpoint") == "already-there");
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        CHECK(entry.path().string().find("-new-") == std::string::npos);
    }
}

TEST_CASE("where nothing is being saved, nothing is exported or brought in, and it is said so") {
    Store store = Store::in_memory();
    player_in(store);
    const TempFolder folder;
    CHECK(store.export_profile(player_uid, file_in(folder))->kind == Refused::not_saving);
    CHECK(store.back_up(Day{})->kind == Refused::not_saving);
    CHECK(store.erase_everything()->kind == Refused::not_saving);
    CHECK(store.backups().empty());
    CHECK(store.personal_files().empty());
}

TEST_CASE("every reason to refuse has a word of its own") {
    std::set<std::string_view> words;
    for (int kind = 0; kind <= static_cast<int>(Refused::in_use); ++kind) {
        words.insert(word(static_cast<Refused>(kind)));
    }
    CHECK(words.size() == static_cast<std::size_t>(Refused::in_use) + 1);
    CHECK_FALSE(words.contains(""));
}
