// What is kept of a player's memory is at any time what a replay of the answers that stand gives.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/rng.hpp"
#include "store/helpers.hpp"
#include "store/memory_helpers.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::testing;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

TEST_CASE("an answer comes back with all that it says about memory") {
    Store store = Store::in_memory();
    player_in(store);
    SavedAnswer answer = answer_on(0, 0, "talks", Heard::almost);
    answer.helped = true;
    answer.felt = Rating::hard;
    answer.sure = false;
    store.save(round_of(1), answer);
    SavedAnswer other = answer_on(0, 1, "talks");
    other.against_time = true;
    store.save(round_of(1), other);
    CHECK(store.answers(round_of(1).uid) == std::vector{answer, other});
    CHECK(store.log({player_uid, pack_key, "talks", "place"}) == std::vector{logged(answer), logged(other)});
}

TEST_CASE("an answer changes the memory of its item, and undo takes that back") {
    Store store = Store::in_memory();
    player_in(store);
    store.save(round_of(1), answer_on(0, 0, "talks"));
    const Memories first = kept_in(store, noon);
    REQUIRE(first.size() == 1);
    CHECK(first.at({"talks", "place"}).answers == 1);
    CHECK(first.at({"talks", "place"}).memory == Fsrs(Parameters{}).first(Rating::good));
    store.save(round_of(2), answer_on(3, 0, "talks", Heard::wrong));
    CHECK(kept_in(store, noon + days{3}).at({"talks", "place"}).lapses == 1);
    store.rewind(round_of(2), 0, noon + days{3});
    CHECK(kept_in(store, noon + days{3}) == first);
    store.rewind(round_of(1), 0, noon + days{3});
    CHECK(kept_in(store, noon + days{3}).empty());
}

TEST_CASE("an answer that comes late is folded in at its time") {
    Store store = Store::in_memory();
    player_in(store);
    const std::vector<SavedAnswer> answers{answer_on(5, 0, "talks"), answer_on(0, 1, "talks", Heard::wrong),
                                           answer_on(2, 2, "talks")};
    for (const SavedAnswer& answer : answers) {
        store.save(round_of(1), answer);
    }
    const Memories kept = kept_in(store, noon + days{5});
    CHECK(kept.at({"talks", "place"}).answers == 3);
    CHECK(kept == replay_of(answers, noon + days{5}));
}

TEST_CASE("answers against time are only logged") {
    Store store = Store::in_memory();
    player_in(store);
    store.save(round_of(1), answer_on(0, 0, "talks"));
    const Memories before = kept_in(store, noon + days{1});
    SavedAnswer answer = answer_on(1, 1, "talks", Heard::wrong);
    answer.against_time = true;
    store.save(round_of(1), answer);
    CHECK(kept_in(store, noon + days{1}) == before);
    CHECK(store.log({player_uid, pack_key, "talks", "place"}).size() == 2);
}

TEST_CASE("the local day decides which answers are of one day") {
    Store store = Store::in_memory();
    player_in(store);
    SavedAnswer evening = answer_on(0, 0, "talks");
    evening.at = noon + hours{13};  // 01:00 by universal time: still the same day by both
    evening.offset = minutes{0};
    SavedAnswer east = answer_on(0, 0, "demand");
    east.at = noon + hours{13};
    east.offset = minutes{180};  // 04:00 by local time: the next day
    store.save(round_of(1), evening);
    store.save(round_of(2), east);
    const Memories kept = kept_in(store, noon + days{1});
    CHECK(kept.at({"demand", "place"}).last - kept.at({"talks", "place"}).last == days{1});
}

TEST_CASE("what a clock far ahead has left does not hold items back when the clock is right again") {
    Store store = Store::in_memory();
    player_in(store);
    const std::vector<SavedAnswer> answers{answer_on(0, 0, "talks"), answer_on(400, 1, "talks"),
                                           answer_on(1, 2, "talks")};
    store.save(round_of(1), answers[0]);
    store.save(round_of(1), answers[1]);  // as of then it counts
    CHECK(kept_in(store, noon + days{400}) == replay_of({answers[0], answers[1]}, noon + days{400}));
    CHECK(kept_in(store, noon + days{1}) == replay_of({answers[0]}, noon + days{1}));
    store.save(round_of(1), answers[2]);  // now it is left out, until its time is near
    CHECK(kept_in(store, noon + days{2}) == replay_of({answers[0], answers[2]}, noon + days{2}));
    CHECK(kept_in(store, noon + days{394}).at({"talks", "place"}).answers == 3);
}

TEST_CASE("players and packs have memories of their own") {
    Store store = Store::in_memory();
    player_in(store);
    const Profile other = store.profile_named({7, 7}, "Other", at(2000));
    SavedRound elsewhere = round_of(3);
    elsewhere.pack = "another-pack";
    store.save(round_of(1), answer_on(0, 0, "talks"));
    store.save(round_of(2, other.uid), answer_on(1, 0, "talks", Heard::wrong));
    store.save(elsewhere, answer_on(2, 0, "talks", Heard::almost));
    CHECK(kept_in(store, noon + days{3}) == replay_of({answer_on(0, 0, "talks")}, noon + days{3}));
    CHECK(kept_in(store, noon + days{3}, other.uid) ==
          replay_of({answer_on(1, 0, "talks", Heard::wrong)}, noon + days{3}));
    CHECK(kept_in(store, noon + days{3}, player_uid, "another-pack") ==
          replay_of({answer_on(2, 0, "talks", Heard::almost)}, noon + days{3}));
    CHECK(store.logs(player_uid).size() == 2);
}

TEST_CASE("after any history with undo the memories are those of a replay") {
    rc::check([] {
        Store store = Store::in_memory();
        player_in(store);
        std::map<std::uint64_t, std::vector<SavedAnswer>> standing;  // by round
        const auto steps = *rc::gen::inRange(1, 40);
        Moment now = noon;
        for (int i = 0; i < steps; ++i) {
            now = noon + minutes{*rc::gen::inRange(0, 60 * 24 * 90)};
            const auto number = *rc::gen::inRange<std::uint64_t>(1, 4);
            std::vector<SavedAnswer>& round = standing[number];
            if (*rc::gen::inRange(0, 4) == 0 && !round.empty()) {
                round.resize(*rc::gen::inRange<std::size_t>(0, round.size()));
                store.rewind(round_of(number), round.size(), now);
                continue;
            }
            SavedAnswer answer = answer_at(round.size());
            answer.at = now;
            answer.fact = *rc::gen::element<std::string>("talks", "demand", "offer");
            answer.aspect = *rc::gen::element<std::string>("place", "time");
            answer.offset = minutes{*rc::gen::inRange(-12 * 60, 14 * 60)};
            answer.heard = *rc::gen::element(Heard::wrong, Heard::almost, Heard::right);
            answer.typed = *rc::gen::arbitrary<bool>();
            answer.helped = *rc::gen::inRange(0, 4) == 0;
            answer.against_time = *rc::gen::inRange(0, 5) == 0;
            if (*rc::gen::inRange(0, 4) == 0) {
                answer.felt = *rc::gen::element(Rating::again, Rating::hard, Rating::good, Rating::easy);
            }
            round.push_back(answer);
            store.save(round_of(number), answer);
        }
        std::vector<SavedAnswer> all;
        for (const auto& round : standing) {
            all.insert(all.end(), round.second.begin(), round.second.end());
        }
        const Moment then = noon + minutes{*rc::gen::inRange(0, 60 * 24 * 100)};
        RC_ASSERT(kept_in(store, now) == replay_of(all, now));
        RC_ASSERT(kept_in(store, then) == replay_of(all, then));
    });
}

TEST_CASE(
    "two programs that give 1,000 answers each at once leave 2,000 and the memories of a replay in order of time") {
    const TempFolder folder;
    {
        Store store = Store::open(folder.path());
        player_in(store);
    }
    std::vector<pid_t> children;
    for (const std::uint64_t number : {1U, 2U}) {
        const pid_t child = ::fork();
        if (child == 0) {
            Rng rng(number);
            Store store = Store::open(folder.path());
            bool saved = true;
            for (std::size_t i = 0; i < 1000; ++i) {
                SavedAnswer answer = answer_on(0, i, "fact-" + std::to_string(rng.below(20)));
                answer.at = noon + minutes{rng.below(60 * 24 * 200)};
                answer.heard = static_cast<Heard>(rng.below(3));
                saved = store.save(round_of(number), answer) && saved;
            }
            ::_exit(saved ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK(status == 0);
    }
    RawDatabase raw(folder.db());
    CHECK(raw.ask("SELECT count(*) FROM answers") == "2000");
    CHECK(raw.ask("SELECT count(*) FROM memories WHERE parameters IS NULL") == "0");
    CHECK(raw.ask("PRAGMA integrity_check") == "ok");
    Store store = Store::open(folder.path());
    std::vector<SavedAnswer> all = store.answers(round_of(1).uid);
    const std::vector<SavedAnswer> others = store.answers(round_of(2).uid);
    all.insert(all.end(), others.begin(), others.end());
    const Moment end = noon + days{200};
    CHECK(kept_in(store, end).size() == 20);
    CHECK(kept_in(store, end) == replay_of(all, end));
}

TEST_CASE("items come back for Study in the order asked for, with what is known of each") {
    FactBase base;
    base.key = pack_key;
    base.facts.resize(2);
    base.facts[0].key = "talks";
    base.facts[1].key = "demand";
    const std::vector<Item> items{{.fact = {1}, .aspect = Aspect::place},
                                  {.fact = {0}, .aspect = Aspect::time},
                                  {.fact = {0}, .aspect = Aspect::place}};
    Store store = Store::in_memory();
    player_in(store);
    store.save(round_of(1), answer_on(0, 0, "talks"));
    store.save(round_of(1), answer_on(0, 1, "gone-from-the-pack"));
    const ItemKey demand{player_uid, pack_key, "demand", "place"};
    const Day today = day_of(noon, minutes{120});
    store.suspend(demand, true);
    store.bury({player_uid, pack_key, "talks", "place"}, today);
    std::vector<StudyItem> study = store.study_items(player_uid, base, items, noon);
    REQUIRE(study.size() == 3);
    CHECK(study[0].item == items[0]);
    CHECK(study[0].suspended);
    CHECK_FALSE(study[0].memory.has_value());
    CHECK(study[1].item == items[1]);
    CHECK_FALSE(study[1].memory.has_value());
    CHECK(study[2].memory == kept_in(store, noon).at({"talks", "place"}));
    CHECK(study[2].buried == today);
    CHECK(study[0].seed != study[1].seed);
    CHECK(study[1].seed != study[2].seed);

    const auto order = [&](int day) {
        study = store.study_items(player_uid, base, items, noon + days{day});
        return queue_for(Fsrs(Parameters{}), study, StudyPlan{}, today + days{day}).order;
    };
    CHECK(order(0).empty());  // a sibling was asked today, another is suspended
    CHECK(order(4) == std::vector<std::size_t>{2});
    store.suspend(demand, false);
    store.bury({player_uid, pack_key, "talks", "place"}, std::nullopt);
    CHECK(order(0) == std::vector<std::size_t>{0});
    store.save(round_of(1), answer_on(0, 2, "demand"));
    CHECK_FALSE(store.memories(player_uid, pack_key, noon).at(0).suspended);
}

TEST_CASE("what the player was sure of and got wrong comes to Study with the day of it, until it is taken back") {
    FactBase base;
    base.key = pack_key;
    base.facts.resize(1);
    base.facts[0].key = "talks";
    const std::vector<Item> items{{.fact = {0}, .aspect = Aspect::place}};
    Store store = Store::in_memory();
    player_in(store);
    const auto doubted = [&](Moment now) { return store.study_items(player_uid, base, items, now).at(0).doubted; };
    SavedAnswer unsure = answer_on(0, 0, "talks", Heard::wrong);
    unsure.sure = false;
    store.save(round_of(1), unsure);
    CHECK_FALSE(doubted(noon).has_value());
    SavedAnswer sure = answer_on(2, 1, "talks", Heard::wrong);
    sure.sure = true;
    store.save(round_of(1), sure);
    CHECK(doubted(noon + days{2}) == day_of(sure.at, sure.offset));
    CHECK_FALSE(doubted(noon + days{90}).has_value());  // long since asked again by its memory
    CHECK(doubted(Moment::min()).has_value());          // whatever the clock shows
    store.rewind(round_of(1), 1, noon + days{2});
    CHECK_FALSE(doubted(noon + days{2}).has_value());
}

TEST_CASE("what is put aside stays aside through answers, undo and new parameters") {
    Store store = Store::in_memory();
    player_in(store);
    const ItemKey item{player_uid, pack_key, "talks", "place"};
    store.suspend(item, true);
    store.save(round_of(1), answer_on(0, 0, "talks"));
    store.rewind(round_of(1), 0, noon);
    store.save_parameters(player_uid, forgetful(), noon);
    const std::vector<KeptMemory> kept = store.memories(player_uid, pack_key, noon);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].suspended);
    CHECK_FALSE(kept[0].memory.has_value());
}

TEST_CASE("a player's own parameters are kept to the last bit, and memories are worked out anew with them") {
    const TempFolder folder;
    std::vector<SavedAnswer> answers;
    {
        Store store = Store::open(folder.path());
        player_in(store);
        const Profile other = store.profile_named({7, 7}, "Other", at(2000));
        for (int day = 0; day < 30; day += 3) {
            answers.push_back(answer_on(day, answers.size(), day % 2 == 0 ? "talks" : "demand"));
            store.save(round_of(1), answers.back());
        }
        store.save(round_of(2, other.uid), answers[0]);
        CHECK(store.parameters(player_uid) == Parameters{});
        Parameters own = forgetful();
        own.weights[0] = 1.0 / 3;
        CHECK(store.save_parameters(player_uid, own, noon + days{30}));
        CHECK(store.parameters(player_uid) == own);
        CHECK(store.parameters(other.uid) == Parameters{});
        CHECK(kept_in(store, noon + days{30}, other.uid) == replay_of({answers[0]}, noon + days{30}));
        CHECK(RawDatabase(folder.db())
                  .ask("SELECT group_concat(DISTINCT parameters) FROM memories "
                       "WHERE profile = x'00000000000011110000000000002222'") == "1");
    }
    Store store = Store::open(folder.path());
    Parameters own = forgetful();
    own.weights[0] = 1.0 / 3;
    CHECK(store.parameters(player_uid) == own);
    const Memories kept = kept_in(store, noon + days{30});
    CHECK(kept == replay_of(answers, noon + days{30}, own));
    CHECK(kept != replay_of(answers, noon + days{30}));
    CHECK(kept.at({"talks", "place"}).version == 1);

    answers.push_back(answer_on(31, answers.size(), "talks", Heard::wrong));
    store.save(round_of(1), answers.back());
    CHECK(kept_in(store, noon + days{31}) == replay_of(answers, noon + days{31}, own));
    Parameters later = Parameters{.version = 2};
    CHECK(store.save_parameters(player_uid, later, noon + days{31}));
    CHECK(kept_in(store, noon + days{31}) == replay_of(answers, noon + days{31}, later));
    own.version = 2;
    CHECK(store.save_parameters(player_uid, own, noon + days{31}));  // that version is taken: nothing changes
    CHECK(store.parameters(player_uid) == later);
}

TEST_CASE("a memory worked out with other parameters, in another window, is worked out anew when it is read") {
    const TempFolder folder;
    Store store = Store::open(folder.path());
    player_in(store);
    const std::vector<SavedAnswer> answers{answer_on(0, 0, "talks"), answer_on(3, 1, "talks")};
    store.save(round_of(1), answers[0]);
    store.save(round_of(1), answers[1]);
    RawDatabase(folder.db()).ask("UPDATE memories SET parameters = 5, stability = 99");
    CHECK(kept_in(store, noon + days{3}) == replay_of(answers, noon + days{3}));
}
