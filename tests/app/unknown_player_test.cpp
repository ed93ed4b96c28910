// Commands that look at what a player did, from outside: they make no player, and say so where there is none of a name.
#include <map>

#include <doctest/doctest.h>

#include "app/program.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

const std::string pack = "harbour-summit";
const std::string unknown = "There is no player called Cy here; there are: Ada, Bo.";

// The commands that read, without whom they are about.
const std::vector<std::vector<std::string>> reading{{"fit"}, {"progress", pack}, {"briefing", pack}};

Ended run_for(const Folder& data, std::vector<std::string> command, const std::string& player,
              const std::string& input = {}) {
    if (!player.empty()) {
        command.insert(command.end(), {"--profile", player});
    }
    command.insert(command.end(), {"--data", data.path().string()});
    return run(command, input);
}

std::vector<std::string> players(const Folder& data) {
    Store store = Store::open(data.path());
    std::vector<std::string> names;
    for (const Profile& profile : store.profiles()) {
        names.push_back(profile.name);
    }
    return names;
}

// Every file below the folder, with its size and when it was written.
auto state_of(const Folder& data) {
    namespace fs = std::filesystem;
    std::map<fs::path, std::pair<std::uintmax_t, fs::file_time_type>> files;
    for (const auto& entry : fs::recursive_directory_iterator(data.path())) {
        if (entry.is_regular_file()) {
            files[entry.path()] = {entry.file_size(), entry.last_write_time()};
        }
    }
    return files;
}

}  // namespace

TEST_CASE("what only reads names an unknown player and who there is, and writes nothing") {
    const Folder data;
    REQUIRE(run({"profile", "new", "Ada", "--data", data.path().string()}).code == 0);
    REQUIRE(run({"profile", "new", "Bo", "--data", data.path().string()}).code == 0);
    const auto before = state_of(data);
    for (const std::vector<std::string>& command : reading) {
        CAPTURE(command.front());
        const Ended ended = run_for(data, command, "Cy");
        CHECK(ended.code == 1);
        CHECK(ended.err.find(unknown) != std::string::npos);
        CHECK(ended.out.empty());
    }
    CHECK(run_for(data, {"progress", pack, "--tables", (data.path() / "tables").string()}, "Cy").code == 1);
    CHECK(state_of(data) == before);
    CHECK(players(data) == std::vector<std::string>{"Ada", "Bo"});
}

TEST_CASE("what only reads makes nothing in a folder in which nobody has played yet") {
    const Folder data;
    for (const std::vector<std::string>& command : reading) {
        CAPTURE(command.front());
        const Ended ended = run_for(data, command, "Cy");
        CHECK(ended.code == 1);
        CHECK(ended.err.find("There is no player called Cy here.") != std::string::npos);
        CHECK(run_for(data, command, {}).code == (command.front() == "fit" ? 1 : 0));  // too few answers
        CHECK(std::filesystem::is_empty(data.path()));
    }
}

TEST_CASE("what only reads tells of the player who is named, or of who was chosen last") {
    const Folder data;
    {
        Store store = Store::open(data.path());
        const Moment noon{std::chrono::days{20'000} + std::chrono::hours{12}};
        const Profile bo = store.profile_named({1, 1}, "Bo", noon);
        store.save({.uid = {2, 1}, .profile = bo.uid, .pack = pack},
                   {.position = 0, .fact = "no-fact", .aspect = "place", .task = "TypeIn", .fraction = 1, .at = noon});
        store.choose(store.profile_named({1, 2}, "Ada", noon).uid);
    }
    const auto answers = [&](const std::string& player) {
        const Ended ended = run_for(data, {"progress", pack}, player);
        CHECK(ended.code == 0);
        return ended.out;
    };
    CHECK(answers("Ada") == answers({}));
    CHECK(answers("Bo") != answers({}));
}

TEST_CASE("play goes on to make the player it is told to play as") {
    const Folder data;
    run_for(data, {"play", pack, "--text", "--seed", "1"}, "Cy", "0\n");
    CHECK(players(data) == std::vector<std::string>{"Cy"});
}
