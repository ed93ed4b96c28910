// Killed at any moment of studying, the program has kept every answer that it said it kept, none of them twice, and the
// memories that they leave. STANDPOINT_KILLS says how many kills.
#include <chrono>
#include <cstdlib>
#include <thread>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "app/program.hpp"
#include "base/rng.hpp"
#include "base/text.hpp"
#include "learn/answer_log.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

constexpr std::size_t usual_kills = 24;
constexpr const char* kept_token = " left]";

std::size_t kills() {
    const char* said = std::getenv("STANDPOINT_KILLS");
    return said == nullptr ? usual_kills : number_from<std::size_t>(std::string_view(said)).value_or(usual_kills);
}

std::string asked(const Folder& data, const char* sql) {
    sqlite3* handle = nullptr;
    std::string result;
    const auto keep = [](void* target, int, char** values, char**) {
        *static_cast<std::string*>(target) = values[0] == nullptr ? "" : values[0];
        return 0;
    };
    if (sqlite3_open((data.path() / "profile.db").c_str(), &handle) == SQLITE_OK) {
        sqlite3_exec(handle, sql, keep, &result, nullptr);
    }
    sqlite3_close(handle);
    return result;
}

// How many answers stand, after all that must hold of them was looked at.
std::size_t answers_in(const Folder& data) {
    const Moment later = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    Store store = Store::open(data.path());
    CHECK(store.take_notices().empty());
    CHECK(store.saves());
    const std::vector<Profile> profiles = store.profiles();
    if (profiles.empty()) {
        return 0;
    }
    const ProfileUid player = profiles.front().uid;
    for (const KeptMemory& kept : store.memories(player, "ukraine-peace-talks", later)) {
        CHECK(kept.memory == replayed(Fsrs(store.parameters(player)),
                                      store.log({player, "ukraine-peace-talks", kept.fact, kept.aspect}), later));
    }
    CHECK(asked(data, "PRAGMA integrity_check") == "ok");
    CHECK(asked(data,
                "SELECT count(*) - count(DISTINCT hex(round) || position) FROM answers "
                "WHERE withdrawn_at IS NULL") == "0");
    return store.answers_of(player);
}

}  // namespace

TEST_CASE("killed at random moments of studying, no acknowledged answer is lost, none is there twice") {
    const Folder data;
    const std::vector<std::string> arguments{"play", "--text", "--mode", "study", "--data", data.path().string()};
    std::string lines = "\n";  // goes on with the session, where there is one
    for (int i = 0; i < 400; ++i) {
        lines += "g\n\n";
    }
    Rng rng(7);
    std::size_t before = 0;
    std::size_t cut_in_the_middle = 0;
    const std::size_t count = kills();
    for (std::size_t moment = 0; moment < count; ++moment) {
        CAPTURE(moment);
        Running program(arguments);
        program.type(lines);
        // Some are killed while they start, most while they answer.
        if (moment % 8 != 0) {
            program.wait_for_text(kept_token);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(rng.below(60'000)));
        program.kill_at_once();
        const std::size_t said = count_of(program.rest(), kept_token);
        const std::size_t after = answers_in(data);
        // One more may have been kept just before it could be said.
        CHECK(after >= before + said);
        CHECK(after <= before + said + 1);
        cut_in_the_middle += said > 0 ? 1U : 0U;
        before = after;
    }
    MESSAGE(before << " answers; " << cut_in_the_middle << " of " << count << " sessions were cut after an answer");
    CHECK(cut_in_the_middle > count / 2);
}
