#include "ui/theme.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "helpers.hpp"

using namespace standpoint;
using namespace standpoint::ui;

namespace {

using Json = nlohmann::json;

const std::vector<std::string> all_themes{"light", "dark", "high-contrast"};

// The problems of the light theme after one change.
template <class Change>
Problems problems_after(Change change) {
    Json json = Json::parse(theme_text("light"));
    change(json);
    const auto theme = parse_theme(json.dump());
    return theme ? Problems{} : theme.problems();
}

bool names(const Problems& problems, const std::string& place) {
    return std::ranges::find(problems, place, &Problem::place) != problems.end();
}

}  // namespace

TEST_CASE("contrast is what WCAG says") {
    CHECK(contrast({0, 0, 0, 255}, {255, 255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast({119, 119, 119, 255}, {255, 255, 255, 255}) == doctest::Approx(4.478).epsilon(0.001));
    CHECK(contrast({10, 20, 30, 255}, {10, 20, 30, 255}) == doctest::Approx(1));
}

TEST_CASE("every text of all themes can be read on what it stands on, and better in high contrast") {
    for (const std::string& name : all_themes) {
        const double least = name == "high-contrast" ? 7 : 4.5;
        for (const ReadOn& pair : text_pairs(theme_named(name).colour)) {
            CAPTURE(name);
            CAPTURE(pair.text_role);
            CAPTURE(pair.ground_role);
            CHECK(contrast(pair.text, pair.ground) >= least);
        }
    }
}

TEST_CASE("the colours of sides stand out from cards in all themes") {
    for (const std::string& name : all_themes) {
        for (const Colour side : theme_named(name).colour.sides) {
            CHECK(contrast(side, theme_named(name).colour.card) >= 3);
            CHECK(contrast(side, theme_named(name).colour.raised) >= 3);
        }
    }
}

TEST_CASE("the focus ring stands out from what it lies on in all themes") {
    for (const std::string& name : all_themes) {
        CHECK(contrast(theme_named(name).colour.focus, theme_named(name).colour.card) >= 3);
    }
}

TEST_CASE("no two sides have the same colour") {
    for (const std::string& name : all_themes) {
        const auto& sides = theme_named(name).colour.sides;
        for (std::size_t i = 0; i < sides.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                CHECK(sides[i] != sides[j]);
            }
        }
    }
}

TEST_CASE("all themes have the same measures, so that switching moves nothing") {
    for (const std::string& name : all_themes) {
        const Theme& one = theme_named("light");
        const Theme& other = theme_named(name);
        CHECK(one.type == other.type);
        CHECK(one.space == other.space);
        CHECK(one.radius == other.radius);
        CHECK(one.motion == other.motion);
        CHECK(one.elevation == other.elevation);
        CHECK(other.name == name);
    }
}

TEST_CASE("readable letters replace every face of the type scale, bold where it was bold") {
    const Theme readable = with_readable_letters(theme_named("light"));
    CHECK(readable.type.title.face == Face::readable_strong);
    CHECK(readable.type.label.face == Face::readable_strong);
    CHECK(readable.type.body.face == Face::readable);
    CHECK(readable.type.body.line == theme_named("light").type.body.line);
    CHECK(typefaces().face_for(Face::readable, U'g') == Face::readable);
    CHECK(typefaces().face_for(Face::readable, U'Ж') == Face::text);
}

TEST_CASE("a colour with alpha and one without are read") {
    const Theme& theme = theme_named("light");
    CHECK(theme.colour.table_light.a < 255);
    CHECK(theme.colour.card.a == 255);
}

TEST_CASE("a theme that is no JSON says in which line") {
    const auto theme = parse_theme("{\n  \"name\": \"x\",\n  oops\n}");
    REQUIRE_FALSE(theme);
    REQUIRE(theme.problems().size() == 1);
    CHECK(theme.problems()[0].line == 3);
}

TEST_CASE("an empty text and a list are no themes") {
    CHECK_FALSE(parse_theme(""));
    CHECK_FALSE(parse_theme("[]"));
}

TEST_CASE("a colour that is none is named with its place") {
    for (const std::string written : {"red", "#12345", "#1234567", "#gg0000", "#12345678 "}) {
        CHECK(names(problems_after([&](Json& json) { json["colours"]["ink"] = written; }), "/colours/ink"));
    }
    CHECK(names(problems_after([](Json& json) { json["colours"]["ink"] = 7; }), "/colours/ink"));
}

TEST_CASE("a missing colour and an unknown one are both reported") {
    const Problems problems = problems_after([](Json& json) {
        json["colours"].erase("card");
        json["colours"]["crad"] = "#ffffff";
    });
    CHECK(names(problems, "/colours/card"));
    CHECK(names(problems, "/colours/crad"));
}

TEST_CASE("all problems of a theme come at once") {
    const Problems problems = problems_after([](Json& json) {
        json["name"] = "";
        json["sides"] = Json::array();
        json["type"]["stem"]["face"] = "comic";
        json["type"]["body"]["size"] = 900;
        json["motion"]["quick"] = 20;
        json.erase("space");
    });
    for (const std::string place :
         {"/name", "/sides", "/type/stem/face", "/type/body/size", "/motion/quick", "/space"}) {
        CAPTURE(place);
        CHECK(names(problems, place));
    }
}

TEST_CASE("every problem of a theme is a sentence") {
    const Problems problems = problems_after([](Json& json) {
        json["type"]["title"]["line"] = 9;
        json["radius"]["card"] = "round";
        json["extra"] = 1;
        json["elevation"]["card"] = 3;
    });
    CHECK(problems.size() == 4);
    for (const Problem& problem : problems) {
        CHECK(problem.sentence.size() > 10);
        CHECK(problem.sentence.back() == '.');
    }
}

TEST_CASE("movements take 120 to 260 milliseconds") {
    CHECK(theme_named("light").motion.quick == doctest::Approx(0.12));
    CHECK(theme_named("light").motion.slow == doctest::Approx(0.26));
}

TEST_CASE("a larger text size enlarges every step with its line") {
    const Theme large = with_text_size(theme_named("light"), 2);
    CHECK(large.type.body.size == 2 * theme_named("light").type.body.size);
    CHECK(large.type.over.line == 2 * theme_named("light").type.over.line);
    CHECK(large.space == theme_named("light").space);
}

TEST_CASE("colours mix and fade") {
    CHECK(mix(Colour{0, 0, 0, 255}, Colour{255, 255, 255, 255}, 0.5F) == Colour{128, 128, 128, 255});
    CHECK(faded({1, 2, 3, 200}, 0.5F) == Colour{1, 2, 3, 100});
    CHECK(faded({1, 2, 3, 200}, 7) == Colour{1, 2, 3, 255});
}
