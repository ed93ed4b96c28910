#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "helpers.hpp"
#include "store/files.hpp"
#include "store/schema.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;

namespace {

std::string saved_file(const std::string& name) {
    const auto text = read_file(std::filesystem::path(STANDPOINT_SOURCE_DIR) / "tests/store/data" / name, 1U << 20U);
    REQUIRE(bool(text));
    return *text;
}

void make_version_1(const TempFolder& folder) {
    RawDatabase(folder.db()).ask(saved_file("version-1.sql"));
}

void make_version_2(const TempFolder& folder) {
    RawDatabase(folder.db()).ask(saved_file("version-2.sql"));
}

void make_version_3(const TempFolder& folder) {
    RawDatabase(folder.db()).ask(saved_file("version-3.sql"));
}

void make_version_4(const TempFolder& folder) {
    RawDatabase(folder.db()).ask(saved_file("version-4.sql"));
}

void make_version_5(const TempFolder& folder) {
    RawDatabase(folder.db()).ask(saved_file("version-5.sql"));
}

void make_version_6(const TempFolder& folder) {
    RawDatabase(folder.db()).ask(saved_file("version-6.sql"));
}

std::string tables_of(RawDatabase& database) {
    return database.ask(
        "SELECT group_concat(name || ': ' || sql, char(10)) FROM "
        "(SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name)");
}

}  // namespace

TEST_CASE("a new file is of the present version and ours") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    RawDatabase raw(folder.db());
    CHECK(raw.ask("PRAGMA user_version") == std::to_string(schema_version));
    CHECK(raw.ask("PRAGMA application_id") == std::to_string(application_id));
    CHECK(raw.ask("PRAGMA journal_mode") == "wal");
}

TEST_CASE("a file of version 1 is taken over with all that it holds") {
    const TempFolder folder;
    make_version_1(folder);
    {
        Store store = Store::open(folder.path());
        CHECK(store.saves());
        CHECK(store.take_notices().empty());
        const std::vector<Profile> profiles = store.profiles();
        REQUIRE(profiles.size() == 2);
        CHECK(profiles[0].name == "Ann");
        CHECK(profiles[1].name == "Богдан");
        const std::vector<TopScore> top = store.top({.pack = "ukraine-peace-talks"});
        REQUIRE(top.size() == 1);
        CHECK(top[0].outcome.score == 875);
        CHECK(top[0].player == "Ann");
        const std::vector<SavedAnswer> answers = store.answers(top[0].round);
        REQUIRE(answers.size() == 3);
        CHECK(answers[1].response == "answer 4100 type Kyiv");
        CHECK(answers[1].first_try == "answer 4100 type Kiyv");
        CHECK(answers[0].chance == 0);
        CHECK_FALSE(answers[0].withdrawn.has_value());
        CHECK(store.unfinished(profiles[1].uid).size() == 1);
        CHECK(store.setting("theme") == "dark");
    }
    RawDatabase raw(folder.db());
    CHECK(raw.ask("PRAGMA user_version") == std::to_string(schema_version));
    CHECK(raw.ask("PRAGMA integrity_check") == "ok");
}

TEST_CASE("a file of version 1 goes on like any other: answers, undo, scores") {
    const TempFolder folder;
    make_version_1(folder);
    Store store = Store::open(folder.path());
    const Profile ann = store.profiles().at(0);
    const RoundUid old = store.top({.pack = "ukraine-peace-talks"}).at(0).round;
    SavedRound round = *store.round(old);
    CHECK(store.save(round, answer_at(3)));
    CHECK(store.answers(old).size() == 4);
    round.outcome.reset();
    CHECK(store.rewind(round, 1, at(77)));
    CHECK(store.answers(old).size() == 1);
    CHECK(store.answers(old, true).size() == 4);
    CHECK(store.answers_of(ann.uid) == 1);
}

TEST_CASE("the saved file of each version has exactly the tables that this version made") {
    constexpr std::array makers{make_version_1, make_version_2, make_version_3,
                                make_version_4, make_version_5, make_version_6};
    for (std::size_t i = 0; i < makers.size(); ++i) {
        CAPTURE(i);
        const TempFolder saved;
        makers[i](saved);
        const TempFolder made;
        {
            Connection connection = Connection::create(made.db());
            migrate(connection, static_cast<std::int64_t>(i) + 1);
        }
        RawDatabase one(saved.db());
        RawDatabase other(made.db());
        CHECK(tables_of(one) == tables_of(other));
    }
}

TEST_CASE("a file taken over from version 1 has exactly the tables of a new one") {
    const TempFolder old;
    make_version_1(old);
    Store::open(old.path());
    const TempFolder fresh;
    Store::open(fresh.path());
    RawDatabase one(old.db());
    RawDatabase other(fresh.db());
    CHECK(tables_of(one) == tables_of(other));
}

TEST_CASE("a file of version 2 is taken over with all that it holds, and has the tables of a new one") {
    const TempFolder folder;
    make_version_2(folder);
    {
        Store store = Store::open(folder.path());
        CHECK(store.saves());
        CHECK(store.take_notices().empty());
        const std::vector<Profile> profiles = store.profiles();
        REQUIRE(profiles.size() == 2);
        const std::vector<TopScore> top = store.top({.pack = "ukraine-peace-talks", .strict = true});
        REQUIRE(top.size() == 1);
        CHECK(top[0].outcome.score == 875);
        CHECK_FALSE(store.round(top[0].round)->day.has_value());
        CHECK(store.answers(top[0].round).size() == 2);
        CHECK(store.answers(top[0].round, true).size() == 3);
        CHECK(store.played_days(profiles[0].uid).empty());
        CHECK(store.unfinished(profiles[1].uid).size() == 1);
    }
    const TempFolder fresh;
    Store::open(fresh.path());
    RawDatabase one(folder.db());
    RawDatabase other(fresh.db());
    CHECK(tables_of(one) == tables_of(other));
    CHECK(one.ask("PRAGMA integrity_check") == "ok");
}

TEST_CASE("a file of version 3 gets the memories that its answers left, and has the tables of a new one") {
    const TempFolder folder;
    make_version_3(folder);
    {
        Store store = Store::open(folder.path());
        CHECK(store.saves());
        CHECK(store.take_notices().empty());
        const Profile ann = store.profiles().at(0);
        const Moment now{std::chrono::days{30}};
        const ItemKey talks{ann.uid, "ukraine-peace-talks", "talks-in-moscow", "place"};
        const std::vector<LoggedAnswer> log = store.log(talks);
        REQUIRE(log.size() == 3);
        CHECK(log[1] == LoggedAnswer{.at = Moment(std::chrono::days{20}) + std::chrono::seconds{9},
                                     .heard = Heard::right,
                                     .chance = 0.25});
        CHECK(log[2].against_time);
        const std::vector<LoggedAnswer> term = store.log({ann.uid, "ukraine-peace-talks", "term-kyiv", "meaning"});
        REQUIRE(term.size() == 3);
        CHECK(term[0].heard == Heard::right);
        CHECK(term[0].typed);
        CHECK(term[0].helped);
        CHECK(term[1].heard == Heard::almost);
        CHECK(term[2].against_time);
        const std::vector<KeptMemory> kept = store.memories(ann.uid, "ukraine-peace-talks", now);
        REQUIRE(kept.size() == 4);
        CHECK(kept[0].aspect == "people");
        CHECK(kept[0].memory->memory == Fsrs(Parameters{}).first(Rating::again));  // partly right is wrong
        CHECK_FALSE(kept[1].memory.has_value());                                   // its only answer was taken back
        CHECK(kept[2].memory == replayed(Fsrs(Parameters{}), log, now));
        CHECK(kept[2].memory->answers == 2);
        CHECK(kept[3].memory == replayed(Fsrs(Parameters{}), term, now));
        CHECK(store.memories(store.profiles().at(1).uid, "ukraine-peace-talks", now).size() == 1);
    }
    const TempFolder fresh;
    Store::open(fresh.path());
    RawDatabase one(folder.db());
    RawDatabase other(fresh.db());
    CHECK(tables_of(one) == tables_of(other));
    CHECK(one.ask("PRAGMA integrity_check") == "ok");
    CHECK(one.ask("SELECT count(*) FROM memories WHERE parameters = 0") == "5");
}

TEST_CASE("the players of a file of version 4 get looks of their own and stand; memories stay as they were") {
    const TempFolder folder;
    make_version_4(folder);
    std::string before;
    const std::string memories =
        "SELECT group_concat(fact || aspect || coalesce(stability, '') || suspended) FROM memories";
    before = RawDatabase(folder.db()).ask(memories);
    {
        Store store = Store::open(folder.path());
        CHECK(store.saves());
        CHECK(store.take_notices().empty());
        const std::vector<Profile> profiles = store.profiles();
        REQUIRE(profiles.size() == 2);
        CHECK(profiles[0].name == "Ann");
        CHECK(profiles[0].colour == "blue");
        CHECK(profiles[0].shape == "circle");
        CHECK(profiles[1].colour == "orange");
        CHECK(profiles[1].shape == "triangle");
        CHECK_FALSE(profiles[0].guard.has_value());
        CHECK_FALSE(profiles[0].deleted.has_value());
        CHECK(store.deleted_profiles().empty());
    }
    const TempFolder fresh;
    Store::open(fresh.path());
    RawDatabase one(folder.db());
    RawDatabase other(fresh.db());
    CHECK(tables_of(one) == tables_of(other));
    CHECK(one.ask(memories) == before);
    CHECK(one.ask("PRAGMA integrity_check") == "ok");
}

TEST_CASE("the answers of a file of version 5 say nothing in words, and stand") {
    const TempFolder folder;
    make_version_5(folder);
    {
        Store store = Store::open(folder.path());
        CHECK(store.saves());
        CHECK(store.take_notices().empty());
        const Profile ann = store.profiles().at(0);
        CHECK(ann.colour == "blue");
        const std::vector<GivenAnswer> given = store.history(ann.uid, "ukraine-peace-talks");
        REQUIRE_FALSE(given.empty());
        CHECK(given.front().said.empty());
        CHECK(given.front().wanted.empty());
    }
    const TempFolder fresh;
    Store::open(fresh.path());
    RawDatabase one(folder.db());
    RawDatabase other(fresh.db());
    CHECK(tables_of(one) == tables_of(other));
    CHECK(one.ask("PRAGMA integrity_check") == "ok");
}

TEST_CASE("the players of a file of version 6 study as usual, and what they said stays") {
    const TempFolder folder;
    make_version_6(folder);
    {
        Store store = Store::open(folder.path());
        CHECK(store.saves());
        CHECK(store.take_notices().empty());
        const std::vector<Profile> profiles = store.profiles();
        REQUIRE(profiles.size() == 2);
        CHECK(profiles[0].study == StudyPlan{});
        CHECK(profiles[1].study == StudyPlan{});
        const std::vector<GivenAnswer> given = store.history(profiles[0].uid, "ukraine-peace-talks");
        CHECK(std::ranges::count(given, "Kyiv", &GivenAnswer::said) == 1);
    }
    const TempFolder fresh;
    Store::open(fresh.path());
    RawDatabase one(folder.db());
    RawDatabase other(fresh.db());
    CHECK(tables_of(one) == tables_of(other));
    CHECK(one.ask("PRAGMA integrity_check") == "ok");
}

TEST_CASE("answers of version 1, which kept no chance of guessing, are taken with the usual one of their task") {
    const TempFolder folder;
    make_version_1(folder);
    Store store = Store::open(folder.path());
    const std::vector<LoggedAnswer> log =
        store.log({store.profiles().at(0).uid, "ukraine-peace-talks", "talks-in-moscow", "place"});
    REQUIRE_FALSE(log.empty());
    CHECK(log[0].chance == 0.25);
    CHECK_FALSE(
        store.memories(store.profiles().at(0).uid, "ukraine-peace-talks", Moment(std::chrono::days{1})).empty());
}

TEST_CASE("memories that a kill kept from being worked out after a migration are worked out at the next start") {
    const TempFolder folder;
    make_version_3(folder);
    {
        Connection connection = Connection::open(folder.db(), Connection::Access::write);
        migrate(connection);
    }
    CHECK(RawDatabase(folder.db()).ask("SELECT count(*) FROM memories WHERE parameters IS NULL") == "5");
    Store::open(folder.path());
    CHECK(RawDatabase(folder.db()).ask("SELECT count(*) FROM memories WHERE parameters IS NULL") == "0");
}

TEST_CASE("a migration that fails leaves the version before it whole") {
    const TempFolder folder;
    make_version_1(folder);
    RawDatabase(folder.db()).ask("CREATE INDEX rounds_by_profile ON rounds (profile)");  // in the way of the last step
    const std::string before = bytes_of(folder.db());
    {
        Connection connection = Connection::open(folder.db(), Connection::Access::write);
        CHECK_THROWS_AS(migrate(connection), SqlFailure);
    }
    RawDatabase raw(folder.db());
    CHECK(raw.ask("PRAGMA user_version") == "1");
    CHECK(raw.ask("SELECT count(*) FROM pragma_table_info('answers') WHERE name = 'withdrawn_at'") == "0");
    CHECK(raw.ask("SELECT count(*) FROM answers") == "4");
    CHECK(bytes_of(folder.db()) == before);
}

TEST_CASE("two windows that open an old file at once both get the new one") {
    const TempFolder folder;
    make_version_1(folder);
    Connection one = Connection::open(folder.db(), Connection::Access::write);
    Connection two = Connection::open(folder.db(), Connection::Access::write);
    migrate(one);
    migrate(two);
    CHECK(two.integer("PRAGMA user_version") == schema_version);
}
