// The stops of the tour, looked at without a display, and random play through every mode.
#include <array>
#include <filesystem>
#include <memory>
#include <set>

#include <doctest/doctest.h>

#include "app/program.hpp"
#include "app/soak.hpp"
#include "app/studio.hpp"
#include "play/modes/mode.hpp"
#include "support/faults.hpp"

using namespace standpoint;

namespace {

Places shipped_places(const std::filesystem::path& data = ".") {
    return {.assets = STANDPOINT_ASSETS_DIR,
            .questions = std::filesystem::path(STANDPOINT_SOURCE_DIR) / "questions",
            .data = data};
}

std::unique_ptr<Game> game_on(const std::string& pack, const std::string& language) {
    Outside outside = ask_outside();
    outside.language = language;
    auto game = std::move(*open_game_in_memory(shipped_places(), std::move(outside)));
    for (const PackPointer& each : game->shelf.packs) {
        if (each->base().key == pack) {
            game->chosen = each;
        }
    }
    return game;
}

std::string faults_of(const Shot& shot, ui::Size screen, const ui::Metrics& metrics) {
    std::vector<const ui::Control*> ring;
    for (const ui::Control& control : shot.controls) {
        ring.push_back(&control);
    }
    std::string all;
    for (const std::string& fault :
         test::layout_faults(shot.list, ring, screen, metrics, shot.scroll ? &*shot.scroll : nullptr)) {
        all += fault + '\n';
    }
    return all;
}

const Studio& studio() {
    static const Studio opened = std::move(*Studio::open(shipped_places()));
    return opened;
}

constexpr std::array devices{ui::Size{960, 540}, ui::Size{1100, 720}, ui::Size{1280, 720}, ui::Size{2560, 1440},
                             ui::Size{1680, 720}};

}  // namespace

TEST_CASE("the tour comes to every task, mode and scene, each once") {
    const std::vector<std::string> names = stop_names();
    const std::set<std::string> all(names.begin(), names.end());
    CHECK(all.size() == names.size());
    CHECK(names.size() >= 60);
    for (const Mode& mode : modes()) {
        CHECK((!mode.offered || mode.name == "round" || all.contains(std::string(mode.name))));
    }
    for (const char* task :
         {"pick-one", "pick-many", "true-false", "match", "order", "sort", "type-in", "assemble", "pin"}) {
        CHECK(all.contains(task));
        CHECK(all.contains(std::string(task) + "-right"));
        CHECK(all.contains(std::string(task) + "-wrong"));
    }
}

TEST_CASE("nothing overlaps, is cut off or lacks the focus at any stop, with any text, size, pack and language") {
    const ui::Metrics metrics = studio().typefaces().metrics();
    for (const std::string pack : {"ukraine-peace-talks", "harbour-summit"}) {
        for (const std::string language : {"en", "uk"}) {
            for (const std::string& name : stop_names()) {
                if (name == "dealing") {
                    continue;  // a card on its way lies over what it leaves
                }
                const auto game = game_on(pack, language);
                Exposure exposure{.device = {}, .theme = "dark", .text_size = 100, .language = language};
                const auto camera = visit(name, *game, choices_of(exposure));
                CAPTURE(pack);
                CAPTURE(name);
                CAPTURE(language);
                REQUIRE(std::holds_alternative<Camera>(camera));
                for (const ui::Size device : devices) {
                    for (const std::size_t text : {std::size_t{100}, std::size_t{150}, std::size_t{200}}) {
                        CAPTURE(device.width);
                        CAPTURE(text);
                        exposure.device = device;
                        exposure.text_size = text;
                        const Shot shot = studio().take(std::get<Camera>(camera), *game, exposure);
                        CHECK(faults_of(shot, ui::frame_for(device).logical, metrics) == "");
                    }
                }
            }
        }
    }
}

TEST_CASE("a stop that there is not is said to be unknown") {
    const auto game = game_on("harbour-summit", "en");
    const auto camera = visit("nowhere", *game, {});
    REQUIRE(std::holds_alternative<NoStop>(camera));
    CHECK(std::get<NoStop>(camera) == NoStop::unknown);
}

TEST_CASE("a stop looks the same whenever it is visited") {
    for (const std::string name : {"results", "pin-wrong", "pairs"}) {
        const Exposure exposure{.device = {1280, 720}, .theme = "light", .text_size = 100, .language = "en"};
        const auto once = game_on("ukraine-peace-talks", "en");
        const auto again = game_on("ukraine-peace-talks", "en");
        const Shot first = studio().take(std::get<Camera>(visit(name, *once, choices_of(exposure))), *once, exposure);
        const Shot second =
            studio().take(std::get<Camera>(visit(name, *again, choices_of(exposure))), *again, exposure);
        // An area is equal to another only where they share their outlines; all else is compared.
        REQUIRE(first.list.size() == second.list.size());
        for (std::size_t i = 0; i < first.list.size(); ++i) {
            CHECK((std::holds_alternative<ui::Area>(first.list[i]) || first.list[i] == second.list[i]));
        }
        CHECK(first.controls == second.controls);
    }
}

TEST_CASE("random play of every mode: what is kept agrees with what was played") {
    const tests::Folder folder;
    const ui::Theme theme = studio().themes().chosen({});
    for (const Mode& mode : modes()) {
        if (!mode.offered) {
            continue;
        }
        CAPTURE(mode.name);
        const auto game =
            std::move(*open_game({.profile = std::string(mode.name)}, shipped_places(folder.path()), ask_outside()));
        constexpr std::size_t rounds = 12;
        const Soaked soaked = soak(*game, std::string(mode.name), rounds, 7, theme, studio().typefaces());
        CHECK(soaked.rounds == rounds);
        CHECK(soaked.steps > rounds);
        CHECK(soaked.wrong == std::vector<std::string>{});
        CHECK(game->store.saves());
    }
}
