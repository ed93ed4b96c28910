#include "app/packs.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/game.hpp"
#include "app/program.hpp"
#include "app/texts.hpp"

using namespace standpoint;
using namespace standpoint::tests;
namespace fs = std::filesystem;

TEST_CASE("a pack is found by its id, its file and its folder") {
    const fs::path questions = places_with(".").questions;
    const PackPointer pack = article();
    const std::string id = pack->base().key;
    CHECK(*find_pack(questions, id) == questions / id / "pack.json");
    CHECK(*find_pack(questions, pack->file().string()) == pack->file());
    CHECK(*find_pack(questions, pack->file().parent_path().string()) == pack->file());
}

TEST_CASE("what is no pack is refused with the ids that are, or the one that was meant") {
    const fs::path questions = places_with(".").questions;
    const std::string id = article()->base().key;
    const auto far = find_pack(questions, "zzzzzzzzzzzz");
    REQUIRE_FALSE(far);
    CHECK(far.problems().front().sentence.find(id) != std::string::npos);
    const auto near = find_pack(questions, id.substr(1));
    REQUIRE_FALSE(near);
    CHECK(near.problems().front().sentence.find("did you mean \"" + id) != std::string::npos);
    for (const char* named : {"", "../", "phrases/none", "/"}) {
        CAPTURE(named);
        const auto found = find_pack(questions, named);
        CHECK((!found || !fs::is_regular_file(*found)));
    }
}

TEST_CASE("the shelf holds every shipped pack, those about the world before the invented ones") {
    const fs::path questions = places_with(".").questions;
    const Shelf shelf = load_shelf(questions);
    CHECK(shelf.bad.empty());
    CHECK(shelf.packs.size() == shipped_packs(questions).size());
    REQUIRE(shelf.packs.size() >= 2);
    CHECK_FALSE(shelf.packs.front()->base().source.invented);
    CHECK(shelf.packs.back()->base().source.invented);
}

TEST_CASE("a bad pack on the shelf takes no other down") {
    const Folder folder;
    const fs::path questions = places_with(".").questions;
    fs::create_directory_symlink(questions / "phrases", folder.path() / "phrases");
    fs::create_directory_symlink(article()->file().parent_path(), folder.path() / "sound");
    folder.write("broken/pack.json", "{\"id\":");
    const Shelf shelf = load_shelf(folder.path());
    CHECK(shelf.packs.size() == 1);
    REQUIRE(shelf.bad.size() == 1);
    CHECK(shelf.bad.front().file == folder.path() / "broken" / "pack.json");
    CHECK_FALSE(shelf.bad.front().problems.empty());
}

TEST_CASE("a problem is told with its file, line and place") {
    CHECK(told("a/pack.json", {"/facts/3", "The sentence.", 12}) == "a/pack.json:12: /facts/3: The sentence.");
    CHECK(told("a/pack.json", {"", "The sentence."}) == "a/pack.json: The sentence.");
}

TEST_CASE("every notice of the store has its sentence, with nothing left to fill in") {
    const Phrases texts = *interface_texts(STANDPOINT_ASSETS_DIR, "en");
    for (int kind = 0; kind <= static_cast<int>(Trouble::saved_again); ++kind) {
        const Notice notice{static_cast<Trouble>(kind), "/data/profile.db", "/data/aside.db", "a reason"};
        CAPTURE(word(notice.kind));
        const std::string sentence = told(texts, notice);
        CHECK(sentence.size() > 10);
        CHECK(sentence.find_first_of("{}[]") == std::string::npos);
    }
}

TEST_CASE("texts of a language that is not there are the English ones, and a broken file is named") {
    CHECK(interface_texts(STANDPOINT_ASSETS_DIR, "xx")->part("language") == "en");
    const Folder folder;
    const auto file = folder.write("broken.json", "{\"name\": 7}");
    const auto broken = read_phrases_file(file);
    REQUIRE_FALSE(broken);
    CHECK(broken.problems().front().place.find(file.string()) == 0);
    CHECK_FALSE(read_phrases_file(folder.path() / "none.json"));
}

TEST_CASE("a game that was told no pack has one, and a player") {
    const Folder folder;
    const auto game = open_game({}, places_with(folder.path()), ask_outside());
    REQUIRE(game);
    REQUIRE((*game)->chosen != nullptr);
    CHECK_FALSE((*game)->player.name.empty());
    CHECK((*game)->store.saves());
}
