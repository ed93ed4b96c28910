// Disks and files that fail, from outside: each run ends with a sentence, the file is intact or set aside, and a backup
// brings everything back. STANDPOINT_DAMAGES says at how many places the file is damaged.
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/program.hpp"
#include "base/rng.hpp"
#include "base/text.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

constexpr std::size_t usual_damages = 24;
constexpr std::size_t answers_given = 300;
constexpr ProfileUid player{1, 1};

std::size_t damages() {
    const char* said = std::getenv("STANDPOINT_DAMAGES");
    return said == nullptr ? usual_damages : number_from<std::size_t>(std::string_view(said)).value_or(usual_damages);
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

Ended play(const std::filesystem::path& data, const std::string& input = "q\n") {
    return run({"play", "--text", "--seed", "3", "--data", data.string()}, input);
}

Ended profile(const std::filesystem::path& data, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "profile");
    arguments.insert(arguments.end(), {"--data", data.string()});
    return run(arguments);
}

// A file of many answers, and today's backup of it.
void fill(const Folder& data) {
    {
        Store store = Store::open(data.path());
        store.default_profile(player, "Player", Moment{});
        for (std::size_t i = 0; i < answers_given; ++i) {
            store.save({.uid = {2, i / 20}, .profile = player, .pack = "ukraine-peace-talks"},
                       {.position = i % 20,
                        .fact = "fact-" + std::to_string(i % 50),
                        .aspect = "place",
                        .task = "TypeIn",
                        .response = "answer 1200 type somewhere",
                        .at = Moment{std::chrono::hours{i * 24}}});
        }
    }
    REQUIRE(play(data.path()).code == 0);
}

std::size_t answers_in(const std::filesystem::path& data) {
    return Store::open(data).answers_of(player);
}

}  // namespace

TEST_CASE("a file damaged anywhere: a sentence, the file intact or set aside, and the backup brings everything back") {
    const Folder data;
    fill(data);
    const std::string whole = bytes_of(data.path() / "profile.db");
    REQUIRE(whole.size() > 8192);
    const std::string day = profile(data.path(), {"backups"}).out.substr(0, 10);
    Rng rng(31);
    std::size_t aside = 0;
    const std::size_t count = damages();
    for (std::size_t turn = 0; turn < count; ++turn) {
        const std::size_t offset = rng.below(whole.size());
        CAPTURE(offset);
        const Folder folder;
        std::filesystem::copy(data.path(), folder.path(), std::filesystem::copy_options::recursive);
        std::string bytes = whole;
        const std::size_t length = 1 + rng.below(64);
        for (std::size_t i = offset; i < std::min(offset + length, bytes.size()); ++i) {
            bytes[i] = static_cast<char>(rng.bits() & 255U);
        }
        folder.write("profile.db", bytes);
        const Ended ended = play(folder.path());
        CHECK(ended.code == 0);
        const auto set_aside = folder.path() / "profile.damaged-1.db";
        if (std::filesystem::exists(set_aside)) {
            ++aside;
            CHECK(bytes_of(set_aside) == bytes);
            CHECK(ended.out.find("was damaged") != std::string::npos);
            CHECK(ended.out.find("can be brought back from a backup") != std::string::npos);
            CHECK(profile(folder.path(), {"restore", day}).code == 0);
            CHECK(answers_in(folder.path()) == answers_given);
            CHECK(bytes_of(set_aside) == bytes);
        } else if (ended.out.find("is left as it is") != std::string::npos) {
            CHECK(bytes_of(folder.path() / "profile.db") == bytes);  // it looks like another program's file now
        } else {
            CHECK(answers_in(folder.path()) == answers_given);
        }
    }
    MESSAGE(aside << " of " << count << " damaged files were set aside and brought back from the backup");
    CHECK(aside > 0);
}

TEST_CASE("a folder that can only be read: the round is played, and it is said that nothing is saved") {
    const Folder data;
    fill(data);
    if (::geteuid() == 0 && ::mount(data.path().c_str(), data.path().c_str(), nullptr, MS_BIND, nullptr) == 0) {
        const bool read_only =
            ::mount(nullptr, data.path().c_str(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0;
        const Ended ended = play(data.path());
        const Ended renamed = profile(data.path(), {"rename", "Player", "Ada"});
        ::umount(data.path().c_str());
        REQUIRE(read_only);
        CHECK(ended.code == 0);
        CHECK(ended.out.find("can only be read, so nothing is saved") != std::string::npos);
        CHECK(renamed.code == 1);
        CHECK(renamed.out.find("can only be read, so nothing is saved") != std::string::npos);
    } else {
        MESSAGE("Not allowed to mount here: tests/store/disk_test.cpp looks at folders that refuse to be written.");
    }
    CHECK(answers_in(data.path()) == answers_given);
}

TEST_CASE(
    "a full disk: the round is played to where it is left, the sentence says so, and nothing that was kept is lost") {
    const Folder data;
    if (::geteuid() != 0 || ::mount("tmpfs", data.path().c_str(), "tmpfs", 0, "size=160k") != 0) {
        MESSAGE("Not allowed to mount here: tests/store/disk_test.cpp looks at disks that are full.");
        return;
    }
    std::string lines;
    for (int i = 0; i < 30; ++i) {
        lines += "g\n\n";
    }
    const Ended first =
        run({"play", "--text", "--seed", "3", "--length", "5", "--data", data.path().string()}, "g\n\nq\n");
    {
        std::ofstream filler(data.path() / "filler", std::ios::binary);
        const std::string block(1024, 'x');
        while (filler.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
        }
    }
    const Ended full =
        run({"play", "--text", "--seed", "4", "--length", "30", "--data", data.path().string()}, lines + "q\n");
    const Ended exported = profile(data.path(), {"export", "--all"});
    std::filesystem::remove(data.path() / "filler");
    const Ended after = profile(data.path(), {"list"});
    {
        Store store = Store::open(data.path());
        CHECK(store.saves());
        CHECK(store.take_notices().empty());
        CHECK_FALSE(store.profiles().empty());
    }
    ::umount(data.path().c_str());
    CHECK(first.code == 0);
    CHECK(full.code == 0);
    CHECK(full.out.find("The disk is full") != std::string::npos);
    CHECK(exported.code == 1);
    CHECK(exported.out.find("isk is full") != std::string::npos);
    CHECK(after.code == 0);
    CHECK(after.out.find("Answers: ") != std::string::npos);
}
