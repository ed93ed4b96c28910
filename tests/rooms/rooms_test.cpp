#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "rooms/includes.hpp"

using namespace standpoint::rooms;
namespace fs = std::filesystem;

namespace {

const fs::path root = STANDPOINT_SOURCE_DIR;

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> sources() {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / "src")) {
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") {
            found.push_back(entry.path());
        }
    }
    std::ranges::sort(found);
    return found;
}

bool breaks(const std::string& path, const std::string& include) {
    return !breaches(path, "// first\n#include " + include + "\n").empty();
}

}  // namespace

// ---- the sources ----------------------------------------------------------------------------------------------------

TEST_CASE("no source includes upwards") {
    const std::vector<fs::path> all = sources();
    REQUIRE(all.size() > 5);
    for (const fs::path& path : all) {
        for (const std::string& sentence : breaches(fs::relative(path, root).generic_string(), content(path))) {
            FAIL_CHECK(sentence);
        }
    }
}

TEST_CASE("src holds the nine rooms and nothing else") {
    for (const fs::directory_entry& entry : fs::directory_iterator(root / "src")) {
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        CHECK(entry.is_directory());
        const std::vector<std::string> rooms = room_names();
        CHECK(std::ranges::find(rooms, name) != rooms.end());
    }
    CHECK(room_names().size() == 9);
}

TEST_CASE("base is a closed list of files") {
    const std::vector<std::string> expected{"day.cpp", "day.hpp", "id.hpp",   "result.hpp",
                                            "rng.cpp", "rng.hpp", "text.cpp", "text.hpp"};
    std::vector<std::string> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(root / "src" / "base")) {
        found.push_back(entry.path().filename().string());
    }
    std::ranges::sort(found);
    CHECK(found == expected);
}

TEST_CASE("every header is included once: it begins with a comment and says pragma once") {
    for (const fs::path& path : sources()) {
        if (path.extension() != ".hpp") {
            continue;
        }
        const std::string text = content(path);
        CAPTURE(path.string());
        CHECK(text.starts_with("//"));
        CHECK(text.find("#pragma once") != std::string::npos);
    }
}

// ---- the checker ----------------------------------------------------------------------------------------------------

TEST_CASE("includes are read in every way they are written") {
    const std::vector<Include> found = includes_of(
        "#include <vector>\n  #  include \"base/id.hpp\" // why\n// #include <no>\n#include FT_FREETYPE_H\r\n"
        "int includes;\n#include<map>");
    CHECK(found == std::vector<Include>{
                       {"vector", false, 1}, {"base/id.hpp", true, 2}, {"FT_FREETYPE_H", false, 4}, {"map", false, 6}});
    CHECK(includes_of("").empty());
}

TEST_CASE("an upward include is found, with its place") {
    const std::vector<std::string> found =
        breaches("src/facts/pack.cpp", "#include <map>\n#include \"quiz/task.hpp\"\n");
    REQUIRE(found.size() == 1);
    CHECK(found.front() == "src/facts/pack.cpp:2: quiz/task.hpp: facts may not include quiz.");
}

TEST_CASE("every upward or sideward edge between rooms is found") {
    const std::vector<std::string> order{"base", "facts", "quiz", "play", "store", "app"};
    for (std::size_t low = 0; low < order.size(); ++low) {
        for (std::size_t high = low + 1; high < order.size(); ++high) {
            CAPTURE(order[low]);
            CAPTURE(order[high]);
            CHECK(breaks("src/" + order[low] + "/a.cpp", "\"" + order[high] + "/b.hpp\""));
            CHECK_FALSE(breaks("src/" + order[high] + "/a.cpp", "\"" + order[low] + "/b.hpp\""));
        }
    }
    CHECK(breaks("src/quiz/a.cpp", "\"learn/b.hpp\""));
    CHECK(breaks("src/learn/a.cpp", "\"quiz/b.hpp\""));
    CHECK(breaks("src/ui/a.cpp", "\"facts/b.hpp\""));
    CHECK(breaks("src/ui/a.cpp", "\"scenes/b.hpp\""));
    CHECK(breaks("src/scenes/a.cpp", "\"store/b.hpp\""));
    CHECK(breaks("src/scenes/a.cpp", "\"app/b.hpp\""));
    CHECK(breaks("src/store/a.cpp", "\"ui/b.hpp\""));
    CHECK_FALSE(breaks("src/scenes/a.cpp", "\"ui/b.hpp\""));
    CHECK_FALSE(breaks("src/play/modes/a.cpp", "\"learn/b.hpp\""));
}

TEST_CASE("a room may include itself, and only by its name from src") {
    for (const std::string& room : room_names()) {
        CAPTURE(room);
        CHECK_FALSE(breaks("src/" + room + "/a.cpp", "\"" + room + "/b.hpp\""));
        CHECK(breaks("src/" + room + "/a.cpp", "\"b.hpp\""));
        CHECK(breaks("src/" + room + "/a.cpp", "\"../base/id.hpp\""));
    }
}

TEST_CASE("SFML is named in ui/sfml and app alone") {
    for (const std::string& room : room_names()) {
        CAPTURE(room);
        CHECK(breaks("src/" + room + "/a.cpp", "<SFML/Graphics.hpp>") == (room != "app"));
        CHECK(breaks("src/" + room + "/a.cpp", "\"ui/sfml/renderer.hpp\"") == (room != "app"));
    }
    CHECK_FALSE(breaks("src/ui/sfml/a.cpp", "<SFML/Graphics.hpp>"));
    CHECK_FALSE(breaks("src/ui/sfml/a.cpp", "\"ui/sfml/renderer.hpp\""));
    CHECK_FALSE(breaks("src/ui/sfml/a.cpp", "\"ui/draw_list.hpp\""));
    CHECK(breaks("src/ui/sfml/a.cpp", "\"play/session.hpp\""));
}

TEST_CASE("SQLite is named in store alone, the command line in app alone") {
    for (const std::string& room : room_names()) {
        CAPTURE(room);
        CHECK(breaks("src/" + room + "/a.cpp", "<sqlite3.h>") == (room != "store"));
        CHECK(breaks("src/" + room + "/a.cpp", "<CLI/CLI.hpp>") == (room != "app"));
    }
}

TEST_CASE("JSON is read where data comes in") {
    for (const std::string& room : room_names()) {
        CAPTURE(room);
        const bool without = room == "base" || room == "learn" || room == "play" || room == "scenes";
        CHECK(breaks("src/" + room + "/a.cpp", "<nlohmann/json.hpp>") == without);
    }
}

TEST_CASE("base knows the standard and ICU and nothing else") {
    CHECK_FALSE(breaks("src/base/a.cpp", "<vector>"));
    CHECK_FALSE(breaks("src/base/a.cpp", "<unicode/translit.h>"));
    CHECK(breaks("src/base/a.cpp", "<nlohmann/json.hpp>"));
    CHECK(breaks("src/quiz/a.cpp", "<unicode/translit.h>"));
}

TEST_CASE("the rules know neither the disk nor the system nor chance") {
    for (const std::string room : {"base", "facts", "quiz", "learn", "play", "scenes"}) {
        CAPTURE(room);
        for (const std::string header : {"<fstream>", "<filesystem>", "<iostream>", "<random>", "<ctime>", "<cstdlib>",
                                         "<unistd.h>", "<sys/stat.h>", "<thread>"}) {
            CAPTURE(header);
            CHECK(breaks("src/" + room + "/a.cpp", header));
        }
        CHECK_FALSE(breaks("src/" + room + "/a.cpp", "<chrono>"));
    }
    CHECK_FALSE(breaks("src/store/a.cpp", "<unistd.h>"));
    CHECK_FALSE(breaks("src/app/a.cpp", "<random>"));
}

TEST_CASE("test libraries stay in tests") {
    for (const std::string& room : room_names()) {
        CAPTURE(room);
        CHECK(breaks("src/" + room + "/a.cpp", "<doctest/doctest.h>"));
        CHECK(breaks("src/" + room + "/a.cpp", "<rapidcheck.h>"));
    }
}

TEST_CASE("a source outside the rooms is found") {
    CHECK(breaches("src/utils/a.cpp", "").size() == 1);
    CHECK(breaches("src/a.cpp", "").size() == 1);
    CHECK(breaches("src/baseline/a.cpp", "").size() == 1);
}
