// Every file in tests/replays ends at the score and the state hash that its last lines record. After a change that is
// meant to move them: STANDPOINT_RECORD_REPLAYS=1 build/test_play -tc="replays are recorded*"
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "play/modes/daily.hpp"
#include "play/modes/mode.hpp"
#include "play/packs.hpp"
#include "play/player.hpp"
#include "play/replay.hpp"
#include "play/signature.hpp"
#include "play/study.hpp"

using namespace standpoint;
namespace fs = std::filesystem;

namespace {

const fs::path folder = packs::source / "tests" / "replays";

std::string hex(std::uint64_t number) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) {
        text += digits[(number >> static_cast<unsigned>(shift)) & 0xfU];
    }
    return text;
}

// What follows "# score " or "# hash " in the file.
std::string recorded(const std::string& text, const std::string& what) {
    const std::string mark = "\n# " + what + ' ';
    const std::size_t at = text.find(mark);
    return at == std::string::npos ? "" : text.substr(at + mark.size(), text.find('\n', at + 1) - at - mark.size());
}

Session played(const packs::Open& pack, const RoundPlan& plan, double skill) {
    Session session = begin(std::make_shared<const Deal>(deal(pack.material, plan)), plan);
    return play_out(std::move(session), skill, Rng(plan.order.seed).fork("recorded"));
}

RoundPlan plan_of(std::uint64_t seed, std::size_t length, bool timed = false) {
    RoundPlan plan{.timed = timed};
    plan.order.seed = seed;
    plan.order.length = length;
    return plan;
}

// Items of every level, as if some had been known for long.
RoundPlan study_of(const packs::Open& pack, std::uint64_t seed) {
    std::vector<StudyItem> items;
    for (const Item& item : items_of(pack.material)) {
        StudyItem one{.item = item, .seed = items.size(), .memory = std::nullopt, .buried = std::nullopt};
        if (items.size() % 3 != 0) {
            one.memory = ItemMemory{.memory = {.stability = items.size() % 3 == 1 ? 8.0 : 40.0, .difficulty = 5}};
        }
        items.push_back(one);
    }
    Queue queue;
    for (std::size_t i = 0; i < items.size() && queue.order.size() < 14; i += 4) {
        queue.order.push_back(i);
    }
    queue.due = queue.order.size() / 2;
    return study_plan(pack.base, items, queue, seed);
}

void record(const std::string& name, const packs::Open& pack, const Session& session) {
    std::ofstream file(folder / (name + ".replay"), std::ios::binary);
    file << write_replay(pack.base, session) << "# score " << session.score << "\n# hash " << hex(state_hash(session))
         << '\n';
}

void record_all(const std::string& key) {
    const packs::Open& pack = packs::pack(key);
    record(key + "-round", pack, played(pack, plan_of(1, 10), 0.7));
    record(key + "-timed", pack, played(pack, plan_of(2, 10, true), 0.9));
    record(key + "-long", pack, played(pack, plan_of(3, 30), 0.5));
    const Session failed = played(pack, plan_of(4, 10), 0.3);
    record(key + "-failed", pack, failed);
    RoundPlan again = plan_of(5, 10);
    again.mode = "mistakes";
    again.order.practise = mistakes(failed);
    record(key + "-mistakes", pack, played(pack, again, 0.8));
    RoundPlan typing = plan_of(6, 5);
    typing.order.tasks = {TaskKind::type_in, TaskKind::true_false};
    record(key + "-typing", pack, played(pack, typing, 0.2));
    for (const std::string_view mode : {"sides", "pairs", "timeline", "survival", "browse"}) {
        record(key + "-" + std::string(mode), pack, played(pack, plan_of(*find_mode(mode), 8), 0.8));
    }
    record(key + "-daily", pack, played(pack, plan_of_day(pack.base, *day_from("2026-11-25")), 0.8));
    record(key + "-study", pack, played(pack, study_of(pack, 9), 0.6));
    RoundPlan paper = plan_of(*find_mode("exam"), 10);
    paper.order.length = 15;
    paper.topics = {FactKind::role, FactKind::meeting, FactKind::position, FactKind::event};
    paper.minutes = std::chrono::minutes{20};
    paper.extra_time = 125;
    record(key + "-exam", pack, played(pack, paper, 0.7));
    const Session left = played(pack, plan_of(7, 10), 0.6);
    Session half = begin(left.deal, left.plan);
    for (std::size_t i = 0; i < left.commands.size() / 2; ++i) {
        half = step(half, left.commands[i]).session;
    }
    record(key + "-left", pack, half);
}

}  // namespace

TEST_CASE("replays are recorded anew where that is asked for") {
    if (std::getenv("STANDPOINT_RECORD_REPLAYS") != nullptr) {
        fs::create_directories(folder);
        record_all(packs::first);
        record_all(packs::second);
    }
    CHECK(fs::exists(folder));
}

TEST_CASE("every recorded replay ends at its score and its hash") {
    int files = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".replay") {
            continue;
        }
        ++files;
        CAPTURE(entry.path().filename().string());
        const std::string text = packs::content(entry.path());
        const Result<Replay> replay = read_replay(text);
        REQUIRE(replay);
        const packs::Open& pack = packs::pack(replay->pack_key);
        const Result<Session> session = play_back(pack.material, *replay);
        if (!session) {
            FAIL_CHECK(session.problems().front().sentence);
            continue;
        }
        CHECK(std::to_string(session->score) == recorded(text, "score"));
        CHECK(hex(state_hash(*session)) == recorded(text, "hash"));
        CHECK(text.starts_with(write_replay(pack.base, *session)));
    }
    CHECK(files >= 1);
}

TEST_CASE("a round of a shipped pack is resumed from its replay at every command") {
    const packs::Open& pack = packs::pack(packs::first);
    const Session whole = played(pack, plan_of(11, 6), 0.5);
    Session session = begin(whole.deal, whole.plan);
    for (const Command& command : whole.commands) {
        session = step(session, command).session;
        const Result<Replay> saved = read_replay(write_replay(pack.base, session));
        REQUIRE(saved);
        const Result<Session> resumed = play_back(pack.material, *saved);
        REQUIRE(resumed);
        CHECK(state_hash(*resumed) == state_hash(session));
    }
}

TEST_CASE("practising mistakes asks for what was not right") {
    const packs::Open& pack = packs::pack(packs::first);
    const Session failed = played(pack, plan_of(12, 10), 0);
    const std::vector<Item> wrong = mistakes(failed);
    REQUIRE(!wrong.empty());
    RoundPlan again = plan_of(13, 10);
    again.mode = "mistakes";
    again.order.practise = wrong;
    const Session second = played(pack, again, 1);
    REQUIRE(!second.deal->questions.empty());
    for (const Question& question : second.deal->questions) {
        const auto same_fact = [&](const Item& item) { return item.fact == question.item.fact; };
        CHECK(std::any_of(wrong.begin(), wrong.end(), same_fact));
    }
    const Result<Session> resumed = play_back(pack.material, *read_replay(write_replay(pack.base, second)));
    REQUIRE(resumed);
    CHECK(state_hash(*resumed) == state_hash(second));
}

TEST_CASE("the signature is the same each time and another for another pack") {
    const std::uint64_t one = signature(packs::pack(packs::first).material);
    CHECK(one == signature(packs::Open(packs::first).material));
    CHECK(one != signature(packs::pack(packs::second).material));
}
