// The commands from outside: what they print and how they end, with sound packs, with bad ones and with nonsense.
#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/answering.hpp"
#include "app/program.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

std::string article_file() {
    return article()->file().string();
}

// Bad packs of every sort, by name.
struct BadOnes {
    Folder folder;
    std::vector<std::string> paths;

    BadOnes() {
        const std::string good = bytes_of(article_file());
        std::string binary;
        for (int i = 0; i < 4000; ++i) {
            binary.push_back(static_cast<char>(i * 7919 % 256));
        }
        paths.push_back(folder.write("truncated.json", good.substr(0, good.size() / 2)).string());
        paths.push_back(folder.write("binary.json", binary).string());
        paths.push_back(folder.write("empty.json", "").string());
        paths.push_back(folder.write("number.json", "7").string());
        paths.push_back(folder.write("deep.json", std::string(100'000, '[')).string());
        paths.push_back(folder.path().string());  // a folder without a pack in it
    }
};

}  // namespace

TEST_CASE("questions are JSON lines with the promised keys") {
    const Ended ran = run({"questions", article_file(), "--seeds", "1..2"});
    REQUIRE(ran.code == 0);
    CHECK(ran.err.empty());
    std::set<std::string> tasks;
    std::set<std::uint64_t> seeds;
    for (const std::string& line : lines_of(ran.out)) {
        const auto json = nlohmann::json::parse(line);
        for (const char* key :
             {"pack", "seed", "template", "task", "fact", "aspect", "paragraph", "stem", "explanation"}) {
            CHECK(json.contains(key));
        }
        tasks.insert(json["task"]);
        seeds.insert(json["seed"].get<std::uint64_t>());
    }
    CHECK(tasks.size() == 9);
    CHECK(seeds == std::set<std::uint64_t>{1, 2});
}

TEST_CASE("the same questions come each time, and one template alone can be had") {
    const Ended all = run({"questions", article()->base().key});
    CHECK(all.out == run({"questions", article_file()}).out);
    const auto first = nlohmann::json::parse(lines_of(all.out).front());
    const std::string name = first["template"];
    const Ended one = run({"questions", article_file(), "--template", name});
    CHECK(one.code == 0);
    CHECK(lines_of(one.out).size() == count_of(all.out, "\"template\":\"" + name + "\""));
}

TEST_CASE("a round is dealt in order, with its number and positions") {
    const Ended ran = run({"deal", article_file(), "--mode", "round", "--seeds", "3..4", "--length", "6"});
    REQUIRE(ran.code == 0);
    const auto lines = lines_of(ran.out);
    REQUIRE(lines.size() == 12);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto json = nlohmann::json::parse(lines[i]);
        CHECK(json["seed"] == 3 + i / 6);
        CHECK(json["round"] == 1 + i / 6);
        CHECK(json["position"] == 1 + i % 6);
    }
}

TEST_CASE("a template nobody knows is wrong use, and the nearest one is named") {
    const Ended ran = run({"questions", article_file(), "--template", "meeting-plaec"});
    CHECK(ran.code == 2);
    CHECK(ran.err.find("did you mean \"meeting-place\"") != std::string::npos);
    CHECK(ran.out.empty());
}

TEST_CASE("the shipped packs give nothing to complain about") {
    std::vector<std::string> arguments{"check"};
    for (const std::string& id : shipped_packs(places_with(".").questions)) {
        arguments.push_back(id);
    }
    REQUIRE(arguments.size() >= 3);
    const Ended ran = run(arguments);
    INFO(ran.out.substr(0, 4000));
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(lines_of(ran.out).size() == arguments.size() - 1);
}

TEST_CASE("bad packs are complained about by every command that reads one, and harm none") {
    const BadOnes bad;
    for (const std::string& path : bad.paths) {
        CAPTURE(path);
        const Ended checked = run({"check", path});
        CHECK(checked.code == 1);
        CHECK(checked.out.find(path) == 0);
        for (const char* command : {"questions", "deal", "guess"}) {
            CAPTURE(command);
            const Ended ran = run({command, path});
            CHECK(ran.code == 1);
            CHECK(ran.out.empty());
            CHECK(ran.err.find(path) == 0);
        }
        CHECK(run({"play", path, "--text", "--data", bad.folder.path().string()}).code == 1);
    }
}

TEST_CASE("one bad pack does not keep the others from being checked") {
    const Folder folder;
    const auto bad = folder.write("bad.json", "{").string();
    const Ended ran = run({"check", bad, article_file()});
    CHECK(ran.code == 1);
    CHECK(ran.out.find(article()->base().key + ": ") != std::string::npos);
}

TEST_CASE("a pack that is nowhere is wrong use") {
    for (const char* command : {"check", "questions", "deal", "guess"}) {
        CAPTURE(command);
        const Ended ran = run({command, "/nowhere/at/all.json"});
        CHECK(ran.code == 2);
        CHECK(ran.err.find("There is no such pack") != std::string::npos);
    }
    CHECK(run({"check", ""}).code == 2);
    const Folder data;
    CHECK(run({"play", "/nowhere/at/all.json", "--text", "--data", data.path().string()}).code == 2);
    const Ended near = run({"check", article()->base().key + "s"});
    CHECK(near.err.find("did you mean \"" + article()->base().key + "\"") != std::string::npos);
}

TEST_CASE("a line says where in the file a pack is wrong") {
    const Folder folder;
    std::string text = bytes_of(article_file());
    const std::string paragraph = "\"paragraph\": 1";
    const std::size_t at = text.find(paragraph);
    REQUIRE(at != std::string::npos);
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    text.replace(at, paragraph.size(), "\"paragraph\": 999");
    const auto file = folder.write("pack.json", text).string();
    const Ended ran = run({"check", folder.path().string()});
    CHECK(ran.code == 1);
    CHECK(ran.out.find(file + ":" + std::to_string(line) + ": /") != std::string::npos);
}

TEST_CASE("the guessers' table ends with the exit code it shows") {
    const Ended ran = run({"guess", article_file(), "--rounds", "1"});
    CHECK(ran.code == (ran.out.find("too good") == std::string::npos ? 0 : 1));
    const auto lines = lines_of(ran.out);
    REQUIRE(lines.size() > 5);
    for (const char* column : {"guesser", "accuracy", "chance", "advantage", "limit"}) {
        CHECK(lines[1].find(column) != std::string::npos);
    }
    std::istringstream first(lines[0].substr(lines[0].find(": ") + 2));
    std::size_t questions = 0;
    first >> questions;
    CHECK(questions >= 2000);
}

TEST_CASE("the signature is one hash, the same each time") {
    const Ended ran = run({"signature"});
    CHECK(ran.code == 0);
    CHECK(ran.out.size() == 17);
    CHECK(ran.out.find_first_not_of("0123456789abcdef\n") == std::string::npos);
    CHECK(run({"signature"}).out == ran.out);
}

TEST_CASE("a replay that is missing, of another kind or of another pack gets a sentence") {
    const Folder folder;
    CHECK(run({"replay", (folder.path() / "missing").string()}).code == 1);
    CHECK(run({"replay", folder.path().string()}).code == 1);
    CHECK(run({"replay", folder.write("binary", std::string("\0\xff\x80 junk", 8)).string()}).code == 1);
    const Ended stranger = run({"replay", folder
                                              .write("stranger",
                                                     "standpoint replay 1\npack nobody 0123456789abcdef\n"
                                                     "mode round\nseed 1\nlength 10\ntimed 0\n")
                                              .string()});
    CHECK(stranger.code == 1);
    CHECK(stranger.err.find("nobody") != std::string::npos);
}

TEST_CASE("help, version and nonsense end as they should") {
    CHECK(run({"--help"}).code == 0);
    CHECK(run({"--version"}).out == "standpoint " STANDPOINT_VERSION "\n");
    const Ended nonsense = run({"questions", "--seeds", "all"});
    CHECK(nonsense.code == 2);
    CHECK(nonsense.out.empty());
    CHECK_FALSE(nonsense.err.empty());
    CHECK(run({"chekc", article_file()}).code == 2);
}

TEST_CASE("a picture without a display is refused with a sentence") {
    const Folder folder;
    const Ended ran = run({"picture", "home", "--out", (folder.path() / "home.png").string()});
    CHECK(ran.code == 1);
    CHECK(ran.err.find("display") != std::string::npos);
}
