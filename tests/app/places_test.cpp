#include "app/places.hpp"

#include <filesystem>
#include <string>
#include <system_error>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace standpoint;
namespace fs = std::filesystem;

namespace {

// A folder that goes away with the test.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("standpoint-places-" + std::to_string(getpid()))) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code error;
        fs::remove_all(path_, error);
    }
    void make(const std::string& folder) const { fs::create_directories(path_ / folder); }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

Surroundings at(const fs::path& executable) {
    return {.executable = executable, .home = "/home/ann", .xdg_data_home = std::nullopt};
}

}  // namespace

TEST_CASE("the language of a locale is its first letters, and English for what is none") {
    CHECK(language_of("uk_UA.UTF-8") == "uk");
    CHECK(language_of("en_GB") == "en");
    CHECK(language_of("fr") == "fr");
    CHECK(language_of("sr@latin") == "sr");
    CHECK(language_of("C.UTF-8") == "en");
    CHECK(language_of("POSIX") == "en");
    CHECK(language_of("../../etc") == "en");
    CHECK(language_of(std::nullopt) == "en");
}

TEST_CASE("a build folder has everything beside the program") {
    const Folder folder;
    folder.make("assets");
    folder.make("questions");
    const auto places = find_places(at(folder.path() / "standpoint"), std::nullopt);
    REQUIRE(places);
    CHECK(places->assets == folder.path() / "assets");
    CHECK(places->questions == folder.path() / "questions");
}

TEST_CASE("an installed program looks in share") {
    const Folder folder;
    folder.make("bin");
    folder.make("share/standpoint/assets");
    folder.make("share/standpoint/questions");
    const auto places = find_places(at(folder.path() / "bin" / "standpoint"), std::nullopt);
    REQUIRE(places);
    CHECK(places->assets == folder.path() / "share/standpoint/assets");
    CHECK(places->questions == folder.path() / "share/standpoint/questions");
}

TEST_CASE("what lies beside the program comes before what is installed") {
    const Folder folder;
    folder.make("bin/assets");
    folder.make("bin/questions");
    folder.make("share/standpoint/assets");
    folder.make("share/standpoint/questions");
    const auto places = find_places(at(folder.path() / "bin" / "standpoint"), std::nullopt);
    REQUIRE(places);
    CHECK(places->assets == folder.path() / "bin" / "assets");
}

TEST_CASE("everything that is missing is named at once") {
    const Folder folder;
    const auto places = find_places({.executable = folder.path() / "standpoint", .home = {}, .xdg_data_home = {}}, {});
    REQUIRE_FALSE(places);
    REQUIRE(places.problems().size() == 3);
    CHECK(places.problems()[0].place == (folder.path() / "assets").string());
    CHECK(places.problems()[1].place == (folder.path() / "questions").string());
    CHECK(places.problems()[2].sentence.find("--data") != std::string::npos);
}

TEST_CASE("own data lies where --data says, else where XDG says, else under home") {
    const Folder folder;
    folder.make("assets");
    folder.make("questions");
    Surroundings around = at(folder.path() / "standpoint");
    CHECK(find_places(around, std::nullopt)->data == "/home/ann/.local/share/standpoint");
    around.xdg_data_home = "/data";
    CHECK(find_places(around, std::nullopt)->data == "/data/standpoint");
    CHECK(find_places(around, "mine")->data == "mine");
}

TEST_CASE("a relative XDG_DATA_HOME is ignored and an empty --data refused") {
    const Folder folder;
    folder.make("assets");
    folder.make("questions");
    Surroundings around = at(folder.path() / "standpoint");
    around.xdg_data_home = "data";
    CHECK(find_places(around, std::nullopt)->data == "/home/ann/.local/share/standpoint");
    const auto empty = find_places(around, "");
    REQUIRE_FALSE(empty);
    CHECK(empty.problems().front().place == "--data");
}

TEST_CASE("the surroundings of this very test") {
    const Surroundings around = ask_surroundings();
    CHECK(around.executable.filename() == "test_app");
    CHECK(around.home.has_value());
}

TEST_CASE("the built program finds its assets, fonts and packs") {
    const auto places = find_places(at(STANDPOINT_BINARY), std::nullopt);
    REQUIRE(places);
    for (const std::string font :
         {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf", "Vollkorn-Regular.ttf",
          "Vollkorn-SemiBold.ttf", "Vollkorn-Bold.ttf", "Vollkorn-Italic.ttf", "materialdesignicons-webfont.ttf"}) {
        CAPTURE(font);
        CHECK(fs::is_regular_file(places->assets / "fonts" / font));
    }
    CHECK(fs::is_regular_file(places->questions / "ukraine-peace-talks" / "pack.json"));
}
