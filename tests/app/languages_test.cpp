// The interface in every language it has: no key is missing, slots and plural forms are those that are filled, every
// letter has a glyph.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <regex>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "app/game.hpp"
#include "app/kept_choices.hpp"
#include "app/terminal.hpp"
#include "app/text_game.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "ui/fit.hpp"
#include "ui/typefaces.hpp"

using namespace standpoint;
namespace fs = std::filesystem;

namespace {

const fs::path assets = STANDPOINT_ASSETS_DIR;

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::set<std::string> slots(const std::string& text) {
    static const std::regex slot("\\{[a-z_-]+\\}");
    return {std::sregex_token_iterator(text.begin(), text.end(), slot), std::sregex_token_iterator()};
}

// The key without the plural form at its end, where the rest is a key of its own.
std::string without_form(const std::string& key, const Phrases& texts) {
    const std::size_t dot = key.rfind('.');
    const std::string rest = key.substr(0, dot);
    const std::vector<std::string> forms{"zero", "one", "two", "few", "many"};
    return dot != std::string::npos && std::ranges::find(forms, key.substr(dot + 1)) != forms.end() && texts.has(rest)
               ? rest
               : key;
}

// The keys, plural forms left out, and those among them that come in several forms.
struct Keys {
    std::set<std::string> all;
    std::set<std::string> counted;
};
Keys keys_of(const Phrases& texts) {
    Keys keys;
    for (const auto& [key, phrasings] : texts.all()) {
        const std::string plain = without_form(key, texts);
        keys.all.insert(plain);
        if (plain != key) {
            keys.counted.insert(plain);
        }
    }
    return keys;
}

std::vector<Phrases> all_texts() {
    std::vector<Phrases> all;
    for (const scenes::Language& language : interface_languages(assets)) {
        all.push_back(*interface_texts(assets, language.code));
    }
    return all;
}

}  // namespace

TEST_CASE("the interface speaks English and Ukrainian, each by its own name") {
    CHECK(interface_languages(assets) == std::vector<scenes::Language>{{"en", "English"}, {"uk", "Українська"}});
}

TEST_CASE("a language without texts is answered in English, and so is what is no language") {
    for (const std::string code : {"xx", "", "../en", "UK"}) {
        CHECK(interface_texts(assets, code)->part("language") == "en");
    }
}

TEST_CASE("every language has every text, and none that nobody asks for") {
    const std::vector<Phrases> all = all_texts();
    const Keys english = keys_of(all.front());
    for (const Phrases& texts : all) {
        CAPTURE(texts.part("language"));
        const Keys keys = keys_of(texts);
        std::vector<std::string> differ;
        std::ranges::set_symmetric_difference(english.all, keys.all, std::back_inserter(differ));
        CHECK(differ == std::vector<std::string>{});
        CHECK(keys.counted == english.counted);
    }
}

TEST_CASE("every text has the slots that its English has") {
    const std::vector<Phrases> all = all_texts();
    for (const Phrases& texts : all) {
        for (const auto& named : texts.all()) {
            const std::string& key = named.first;
            CAPTURE(texts.part("language"));
            CAPTURE(key);
            std::set<std::string> expected = slots(all.front().part(without_form(key, texts)));
            std::set<std::string> found = slots(named.second.front());
            if (key != without_form(key, texts)) {
                expected.erase("{n}");  // "one card left" may do without
                found.erase("{n}");
            }
            CHECK(found == expected);
        }
    }
}

TEST_CASE("what is counted comes in every form that the language tells apart") {
    for (const Phrases& texts : all_texts()) {
        const std::string language = texts.part("language");
        for (const std::string& key : keys_of(texts).counted) {
            for (const std::string& form : plural_forms(language)) {
                CAPTURE(language);
                CAPTURE(key);
                CAPTURE(form);
                CHECK((form == "other" || texts.has(key + "." + form)));
            }
        }
    }
}

TEST_CASE("every letter of the packs and of the window's texts has a glyph") {
    const auto typefaces = ui::Typefaces::open((assets / "fonts").string());
    REQUIRE(typefaces);
    std::set<char32_t> letters;
    const auto collect = [&](const std::string& text) {
        for (const char32_t letter : ui::code_points(text)) {
            letters.insert(letter);
        }
    };
    for (const Phrases& texts : all_texts()) {
        for (const auto& [key, phrasings] : texts.all()) {
            if (key.starts_with("window.") || key.starts_with("notice.") || key.starts_with("language")) {
                std::ranges::for_each(phrasings, collect);
            }
        }
    }
    const fs::path questions = fs::path(STANDPOINT_SOURCE_DIR) / "questions";
    for (const auto& each : fs::recursive_directory_iterator(questions)) {
        if (each.path().filename() == "pack.json") {
            collect(bytes_of(each.path()));
        }
    }
    CHECK(letters.contains(U'ї'));
    for (const char32_t letter : letters) {
        if (letter >= U' ') {
            CAPTURE(static_cast<unsigned>(letter));
            for (const ui::Face face :
                 {ui::Face::text, ui::Face::strong, ui::Face::serif, ui::Face::serif_strong, ui::Face::readable}) {
                CHECK(typefaces->has(typefaces->face_for(face, letter), letter));
            }
        }
    }
    CHECK_FALSE(typefaces->has(ui::Face::text, U'\U0010FFFF'));
}

TEST_CASE("the text round follows the language, its words of truth too") {
    const Places places{.assets = assets, .questions = fs::path(STANDPOINT_SOURCE_DIR) / "questions", .data = "."};
    Outside outside = ask_outside();
    outside.language = "uk";
    const auto game = open_game_in_memory(places, outside);
    REQUIRE(game);
    CHECK((*game)->texts.part("text.goodbye") == "До зустрічі.");
    CHECK((*game)->player.name == "Гравець");
    (*game)->store.save_setting("language", "en");
    CHECK(kept_language((*game)->store, "uk") == "en");
}
