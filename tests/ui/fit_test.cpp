#include "ui/fit.hpp"

#include <array>
#include <string>

#include "helpers.hpp"

using namespace standpoint::ui;

namespace {

const Metrics tens = Metrics::of_one_width(1);
constexpr TypeStep step{.face = Face::text, .size = 10, .line = 14};

}  // namespace

TEST_CASE("a line is as wide as its letters, however many bytes they take") {
    CHECK(width_of("", step, tens) == 0);
    CHECK(width_of("abc", step, tens) == 30);
    CHECK(width_of("Зел", step, tens) == 30);
}

TEST_CASE("tracking widens every letter") {
    constexpr TypeStep spaced{.face = Face::text, .size = 10, .line = 14, .tracking = 0.1F};
    CHECK(width_of("abc", spaced, tens) == doctest::Approx(33));
}

TEST_CASE("text wraps between words and loses no letter") {
    const Block block = wrap("one two three", 70, step, tens);
    CHECK(block.lines == std::vector<std::string>{"one two", "three"});
    CHECK(block.height() == 28);
    CHECK(block.width == 70);
}

TEST_CASE("the space at the end of a line needs no room") {
    CHECK(wrap("one two", 30, step, tens).lines == std::vector<std::string>{"one", "two"});
}

TEST_CASE("a word wider than the line is broken between letters, never inside one") {
    const Block block = wrap("ЗеленськийВолодимир", 50, step, tens);
    CHECK(block.lines.size() == 4);
    CHECK(block.lines[0] == "Зелен");
}

TEST_CASE("a newline always breaks") {
    CHECK(wrap("a\nb", 500, step, tens).lines == std::vector<std::string>{"a", "b"});
}

TEST_CASE("an empty text is one empty line, so that layouts keep their height") {
    CHECK(wrap("", 100, step, tens).lines == std::vector<std::string>{""});
}

TEST_CASE("a no-break space holds words together") {
    const Block block = wrap("met five\u00A0hours", 100, step, tens);
    CHECK(block.lines == std::vector<std::string>{"met", "five\u00A0hours"});
}

TEST_CASE("no line of a wrapped text is wider than its room, with real letters") {
    const std::string text =
        "Which of these demands does the article report the other government rejecting, and at which meeting?";
    for (float width = 120; width < 900; width += 37) {
        const Block block = wrap(text, width, theme_named("light").type.stem, metrics());
        CHECK(block.width <= width);
        CHECK(block.widths.size() == block.lines.size());
    }
}

TEST_CASE("balancing keeps the number of lines and evens them out") {
    const std::string text = "Which of the demands does the article report Kyiv rejecting?";
    const TypeStep& stem = theme_named("light").type.stem;
    const Block plain = wrap(text, 760, stem, metrics());
    const Block even = balance(text, 760, stem, metrics());
    REQUIRE(plain.lines.size() == 2);
    CHECK(even.lines.size() == 2);
    CHECK(even.width < plain.width);
    CHECK(even.widths[1] > plain.widths[1]);
}

TEST_CASE("balancing leaves a single line alone") {
    const TypeStep& stem = theme_named("light").type.stem;
    CHECK(balance("Where?", 700, stem, metrics()) == wrap("Where?", 700, stem, metrics()));
}

TEST_CASE("fitting takes the largest step that has room") {
    const std::array<TypeStep, 3> steps{TypeStep{.size = 40, .line = 50}, TypeStep{.size = 20, .line = 25},
                                        TypeStep{.size = 10, .line = 14}};
    CHECK(fit("abc", {200, 60}, steps, tens).step.size == 40);
    CHECK(fit("abcdef", {200, 60}, steps, tens).step.size == 20);
    CHECK(fit("ab cd ef gh", {100, 30}, steps, tens).step.size == 10);
}

TEST_CASE("fitting gives the smallest step where none has room, and cuts nothing") {
    const std::array<TypeStep, 2> steps{TypeStep{.size = 40, .line = 50}, TypeStep{.size = 20, .line = 25}};
    const Block block = fit("abcdefghij", {60, 20}, steps, tens);
    CHECK(block.step.size == 20);
    std::string joined;
    for (const std::string& line : block.lines) {
        joined += line;
    }
    CHECK(joined == "abcdefghij");
}

TEST_CASE("bytes that are no text still have a width") {
    CHECK(code_points("a\xFFz") == U"a\xFFFDz");
    CHECK(code_points("\xE2\x82") == U"\xFFFD\xFFFD");
    CHECK(code_points("€😀") == U"€😀");
}

TEST_CASE("real typefaces give proportional widths, and Cyrillic has its own") {
    const TypeStep& body = theme_named("light").type.body;
    CHECK(width_of("i", body, metrics()) < width_of("W", body, metrics()));
    CHECK(width_of("Ж", body, metrics()) > width_of("і", body, metrics()));
    CHECK(metrics().advance(Face::serif_strong, U'm') != metrics().advance(Face::text, U'm'));
}

TEST_CASE("a letter that a face lacks is taken from the text face") {
    const char32_t arrow = U'\u2192';
    CHECK(metrics().advance(Face::serif_strong, arrow) > 0);
    const Bitmap drawn = typefaces().draw(Face::serif, U'A', 24, 0);
    CHECK(drawn.width > 8);
    CHECK(drawn.coverage.size() == static_cast<std::size_t>(drawn.width * drawn.height));
}

TEST_CASE("metrics agree with what is drawn") {
    for (const char32_t letter : U"AgЖé€") {
        if (letter != 0) {
            CHECK(metrics().advance(Face::text, letter) ==
                  doctest::Approx(static_cast<double>(typefaces().advance(Face::text, letter))));
        }
    }
}

TEST_CASE("typefaces from an empty folder are problems that name the files") {
    const auto none = Typefaces::open("/nowhere");
    REQUIRE_FALSE(none);
    CHECK(none.problems().size() == all_faces.size());
    CHECK(none.problems()[0].place == "/nowhere/Inter-Regular.otf");
}

TEST_CASE("a block is drawn line by line, aligned as asked") {
    const Block block = wrap("one two", 40, step, tens);
    DrawList list;
    CHECK(draw(list, block, {100, 10}, {}, Align::right, 40) == 38);
    const auto lines = all<Text>(list);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].baseline.x == 110);
    CHECK(lines[1].baseline.y - lines[0].baseline.y == doctest::Approx(14));
    list.clear();
    draw(list, block, {100, 10}, {}, Align::centre, 40);
    CHECK(all<Text>(list)[0].baseline.x == 105);
}
