#include "store/files.hpp"

#include <csignal>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "helpers.hpp"

using namespace standpoint;
using namespace standpoint::testing;

TEST_CASE("a text is written and read again, folders made on the way") {
    const TempFolder folder;
    const std::filesystem::path file = folder.path() / "a" / "b" / "round.replay";
    const std::string text("one\ntwo\0three\xff", 14);
    CHECK_FALSE(write_file(file, text).has_value());
    const auto read = read_file(file, 100);
    REQUIRE(bool(read));
    CHECK(*read == text);
    CHECK_FALSE(write_file(file, "").has_value());
    CHECK(*read_file(file, 0) == "");
}

TEST_CASE("a file is replaced as a whole and nothing else is left in the folder") {
    const TempFolder folder;
    const std::filesystem::path file = folder.path() / "text";
    write_file(file, std::string(100'000, 'a'));
    write_file(file, "short");
    CHECK(bytes_of(file) == "short");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a file at its limit is read, one byte more is not") {
    const TempFolder folder;
    const std::filesystem::path file = folder.path() / "text";
    write_file(file, std::string(70'000, 'a'));
    CHECK(bool(read_file(file, 70'000)));
    const auto read = read_file(file, 69'999);
    REQUIRE_FALSE(bool(read));
    CHECK(read.problems().at(0).place == file.string());
    CHECK(read.problems().at(0).sentence.find("69999") != std::string::npos);
}

TEST_CASE("an endless file stops at the limit") {
    const auto read = read_file("/dev/zero", 1U << 20U);
    REQUIRE_FALSE(bool(read));
    CHECK(read.problems().at(0).sentence.find("larger") != std::string::npos);
}

TEST_CASE("a missing file and a folder each have their sentence") {
    const TempFolder folder;
    const auto missing = read_file(folder.path() / "nothing", 100);
    REQUIRE_FALSE(bool(missing));
    CHECK(missing.problems().at(0).sentence == "There is no such file.");
    const auto inside_file = read_file("/dev/null/x", 100);
    REQUIRE_FALSE(bool(inside_file));
    CHECK(inside_file.problems().at(0).sentence == "There is no such file.");
    const auto directory = read_file(folder.path(), 100);
    REQUIRE_FALSE(bool(directory));
    CHECK(directory.problems().at(0).sentence == "This is a folder; name a file in it.");
}

TEST_CASE("a name that is too long is a sentence, not a crash") {
    const TempFolder folder;
    const std::filesystem::path file = folder.path() / std::string(5000, 'x');
    CHECK_FALSE(bool(read_file(file, 100)));
    CHECK(write_file(file, "text").has_value());
}

TEST_CASE("writing where it cannot be says so and leaves what was there") {
    const TempFolder folder;
    const auto on_folder = write_file(folder.path(), "text");
    REQUIRE(on_folder.has_value());
    CHECK(on_folder->sentence == "It cannot be written: a folder of that name is there.");
    CHECK(write_file("/dev/null/x/y", "text").has_value());
    CHECK(write_file("/proc/standpoint", "text").has_value());
}

TEST_CASE("a full disk leaves the old text and no draft") {
    const TempFolder folder;
    const std::filesystem::path file = folder.path() / "text";
    write_file(file, "old");
    CHECK(in_child([&]() -> std::string {
              std::signal(SIGXFSZ, SIG_IGN);
              const rlimit limit{1000, 1000};
              ::setrlimit(RLIMIT_FSIZE, &limit);
              const auto problem = write_file(file, std::string(5000, 'n'));
              return problem ? "" : "written";
          }) == "");
    CHECK(bytes_of(file) == "old");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("the data folder follows XDG, else the home, else there is none") {
    CHECK(data_folder("/data", "/home/ann") == std::filesystem::path("/data/standpoint"));
    CHECK(data_folder("", "/home/ann") == std::filesystem::path("/home/ann/.local/share/standpoint"));
    CHECK(data_folder("relative", "/home/ann") == std::filesystem::path("/home/ann/.local/share/standpoint"));
    CHECK_FALSE(data_folder("", "").has_value());
    CHECK_FALSE(data_folder("", "relative").has_value());
}
