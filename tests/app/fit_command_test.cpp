// `standpoint fit` from outside: with too few answers, with enough from somebody who forgets fast, and once more.
#include <doctest/doctest.h>

#include "app/program.hpp"
#include "base/rng.hpp"
#include "learn/schedule.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

constexpr Day first_day = Day(std::chrono::days{20'000});
constexpr ProfileUid player{1, 1};

Weights forgetful() {
    Weights weights = default_weights;
    weights[2] = 0.7;
    weights[8] = 1.1;
    weights[20] = 0.35;
    return weights;
}

// What somebody who forgets by these weights typed about one item, asked when the default parameters said so.
void answer(Store& store, const Weights& weights, std::uint64_t item) {
    const Fsrs truth{Parameters{.weights = weights}};
    const Fsrs scheduler{Parameters{}};
    SavedRound round{.uid = {2, item}, .profile = player, .pack = "ukraine-peace-talks"};
    Rng rng = Rng(11).fork(item);
    std::optional<Memory> memory;
    std::optional<ItemMemory> seen;
    Day day = first_day + std::chrono::days{item % 20};
    for (std::size_t position = 0; day < first_day + std::chrono::days{120}; ++position) {
        const int waited = seen ? static_cast<int>((day - seen->last).count()) : 0;
        const bool knows = rng.chance(memory ? truth.retrievability(waited, memory->stability) : 0.5);
        const Rating rating = knows ? Rating::good : Rating::again;
        memory = memory ? truth.next(*memory, waited, rating) : truth.first(rating);
        const Heard heard = knows ? Heard::right : Heard::wrong;
        const Moment at = day + std::chrono::hours{12};
        store.save(round, {.position = position,
                           .fact = "fact-" + std::to_string(item),
                           .aspect = "place",
                           .task = "TypeIn",
                           .at = at,
                           .heard = heard,
                           .typed = true});
        seen = after(scheduler, seen, {.at = at, .heard = heard, .typed = true});
        day = due_day(scheduler, *seen, Aim{}, item);
    }
}

std::vector<std::string> fit(const Folder& data) {
    return {"fit", "--data", data.path().string()};
}

}  // namespace

TEST_CASE("fit says that there are too few answers, and changes nothing") {
    const Folder data;
    {
        Store store = Store::open(data.path());
        store.default_profile(player, "Player", Moment{});
        answer(store, default_weights, 1);
    }
    const Ended ran = run(fit(data));
    CHECK(ran.code == 1);
    CHECK(ran.out == "There are too few answers yet: at least 400 to items asked on an earlier day are needed.\n");
    CHECK(Store::open(data.path()).parameters(player) == Parameters{});
}

TEST_CASE("fit takes the parameters of somebody who forgets faster, says how much better they are, and no worse ones") {
    const Folder data;
    {
        Store store = Store::open(data.path());
        store.default_profile(player, "Player", Moment{});
        for (std::uint64_t item = 0; item < 50; ++item) {
            answer(store, forgetful(), item);
        }
    }
    CHECK(run({"fit", "--data", data.path().string(), "--profile", "Other"}).code == 1);  // that is somebody else
    const Ended ran = run(fit(data));
    INFO(ran.out);
    CHECK(ran.code == 0);
    CHECK(ran.out.find("in use from now on, as version 1.") != std::string::npos);
    Store store = Store::open(data.path());
    const Parameters found = store.parameters(player);
    CHECK(found.version == 1);
    const auto logs = store.logs(player);
    CHECK(logs.size() == 50);
    CHECK(ran.out.find("Log-loss over those: 0.") != std::string::npos);
    const Moment end = first_day + std::chrono::days{120};
    for (const KeptMemory& kept : store.memories(player, "ukraine-peace-talks", end)) {
        CHECK(kept.memory ==
              replayed(Fsrs{found}, store.log({player, "ukraine-peace-talks", kept.fact, "place"}), end));
    }
    const Ended again = run(fit(data));
    INFO(again.out);
    const bool better = again.out.find("as version 2.") != std::string::npos;
    const bool stays = again.out.find("those in use stay.") != std::string::npos;
    CHECK(better != stays);
    CHECK(store.parameters(player).version == (better ? 2 : 1));
}
