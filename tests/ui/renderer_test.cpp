// These need a display: `./run test` brings one. Without it they say so and start nothing.
#include "ui/sfml/renderer.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <unistd.h>

#include "helpers.hpp"
#include "support/golden.hpp"
#include "ui/icons.hpp"
#include "ui/sfml/display.hpp"
#include "ui/sfml/picture.hpp"
#include "ui/sfml/window.hpp"
#include "ui/surfaces.hpp"

using namespace standpoint::ui;
using standpoint::test::differs;
using standpoint::test::Picture;

namespace {

#define NEEDS_DISPLAY() REQUIRE_MESSAGE(display_is_usable(), "this test needs a display, as ./run test starts one")

// A file of this test run, gone at the end.
struct Scrap {
    std::string path =
        (std::filesystem::temp_directory_path() / ("standpoint-ui-" + std::to_string(getpid()) + ".png")).string();
    Scrap() = default;
    Scrap(const Scrap&) = delete;
    Scrap& operator=(const Scrap&) = delete;
    ~Scrap() { std::filesystem::remove(path); }
};

Picture drawn(const DrawList& list, Size device) {
    const Scrap scrap;
    const auto problem = save_picture(list, device, typefaces(), scrap.path);
    REQUIRE_FALSE(problem.has_value());
    const auto picture = standpoint::test::load_picture(scrap.path);
    REQUIRE(picture);
    return *picture;
}

Colour pixel(const Picture& picture, unsigned x, unsigned y) {
    const std::size_t i = picture.at(x, y);
    return {picture.rgba[i], picture.rgba[i + 1], picture.rgba[i + 2], picture.rgba[i + 3]};
}

constexpr Colour white{255, 255, 255, 255};
constexpr Colour black{0, 0, 0, 255};
constexpr Colour red{200, 30, 20, 255};

DrawList on_white(std::initializer_list<DrawItem> items) {
    DrawList list{Fill{{0, 0, 1280, 720}, white}};
    list.insert(list.end(), items);
    return list;
}

}  // namespace

TEST_CASE("a box is filled to its edges and not beyond") {
    NEEDS_DISPLAY();
    const Picture picture = drawn(on_white({Fill{{100, 100, 50, 40}, red}}), {1280, 720});
    CHECK(pixel(picture, 100, 100) == red);
    CHECK(pixel(picture, 149, 139) == red);
    CHECK(pixel(picture, 150, 120) == white);
    CHECK(pixel(picture, 99, 120) == white);
}

TEST_CASE("a round box has sharp sides and soft corners") {
    NEEDS_DISPLAY();
    const Picture picture = drawn(on_white({Fill{{100, 100, 60, 60}, red, 20}}), {1280, 720});
    CHECK(pixel(picture, 100, 130) == red);
    CHECK(pixel(picture, 99, 130) == white);
    CHECK(pixel(picture, 101, 101) == white);
    unsigned between = 0;
    for (unsigned i = 0; i < 20; ++i) {
        const Colour c = pixel(picture, 100 + i, 105);
        between += c != red && c != white ? 1U : 0U;
    }
    CHECK(between >= 1);
    CHECK(between <= 4);
}

TEST_CASE("a border lies inside its box") {
    NEEDS_DISPLAY();
    const Picture picture = drawn(on_white({Fill{{100, 100, 60, 60}, white, 10, 2, red}}), {1280, 720});
    CHECK(pixel(picture, 100, 130) == red);
    CHECK(pixel(picture, 101, 130) == red);
    CHECK(pixel(picture, 103, 130) == white);
    CHECK(pixel(picture, 98, 130) == white);
}

TEST_CASE("a clip cuts off what is outside, and ends") {
    NEEDS_DISPLAY();
    DrawList list = on_white({});
    start_clip(list, {100, 100, 20, 20});
    list.push_back(Fill{{90, 90, 100, 100}, red});
    end_clip(list);
    list.push_back(Fill{{300, 300, 10, 10}, black});
    const Picture picture = drawn(list, {1280, 720});
    CHECK(pixel(picture, 110, 110) == red);
    CHECK(pixel(picture, 119, 119) == red);
    CHECK(pixel(picture, 120, 110) == white);
    CHECK(pixel(picture, 99, 110) == white);
    CHECK(pixel(picture, 305, 305) == black);
}

TEST_CASE("text is drawn where it was measured, at every device size") {
    NEEDS_DISPLAY();
    const TypeStep& stem = light().theme.type.stem;
    const float width = width_of("Measured, then drawn", stem, metrics());
    for (const Size device : {Size{960, 540}, Size{1280, 720}, Size{1920, 1080}}) {
        const Picture picture = drawn(on_white({Text{"Measured, then drawn", {100, 300}, stem, black}}), device);
        unsigned last = 0;
        for (unsigned x = 0; x < picture.width; ++x) {
            for (unsigned y = 0; y < picture.height; ++y) {
                last = pixel(picture, x, y).r < 128 ? x : last;
            }
        }
        const float end = (100 + width) * frame_for(device).scale;
        CHECK(static_cast<float>(last) == doctest::Approx(static_cast<double>(end)).epsilon(0.01));
    }
}

TEST_CASE("letters have truly black stems: they stand on whole pixels") {
    NEEDS_DISPLAY();
    const Picture picture =
        drawn(on_white({Text{"Hill", {100.4F, 300.3F}, light().theme.type.display, black}}), {1280, 720});
    unsigned solid = 0;
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        solid += picture.rgba[i] == 0 ? 1U : 0U;
    }
    CHECK(solid > 200);
}

TEST_CASE("bars are black and the screen lies between them") {
    NEEDS_DISPLAY();
    const Picture picture = drawn({Fill{{0, 0, 960, 720}, white}}, {400, 600});
    CHECK(pixel(picture, 200, 20) == black);
    CHECK(pixel(picture, 200, 580) == black);
    CHECK(pixel(picture, 200, 300) == white);
}

TEST_CASE("a shadow darkens around its box and less further away") {
    NEEDS_DISPLAY();
    const Picture picture = drawn(on_white({Shadow{{300, 300, 200, 100}, 10, 8, 20, black}}), {1280, 720});
    const auto dark = [&](unsigned y) { return 255 - pixel(picture, 400, y).r; };
    CHECK(dark(401) > 60);
    CHECK(dark(401) > dark(415));
    CHECK(dark(415) > dark(425));
    CHECK(dark(440) == 0);
}

TEST_CASE("a line runs from end to end as thick as asked, and closed all the way round") {
    NEEDS_DISPLAY();
    const std::vector<Point> corner{{100, 100}, {200, 100}, {200, 200}};
    const Picture open = drawn(on_white({Line{corner, 6, red}}), {1280, 720});
    CHECK(pixel(open, 150, 98) == red);
    CHECK(pixel(open, 150, 101) == red);
    CHECK(pixel(open, 150, 105) == white);
    CHECK(pixel(open, 199, 150) == red);
    CHECK(pixel(open, 150, 150) == white);
    const Picture closed = drawn(on_white({Line{corner, 6, red, true}}), {1280, 720});
    CHECK(pixel(closed, 150, 150) == red);
}

TEST_CASE("an area is filled up to its bays, outlined, and cut off at its window") {
    NEEDS_DISPLAY();
    // A square of 100 with a bay from above, and a second ring that leaves the window.
    const std::vector<Ring> rings{{{0.1F, 0.1F},
                                   {0.2F, 0.1F},
                                   {0.2F, 0.3F},
                                   {0.3F, 0.3F},
                                   {0.3F, 0.1F},
                                   {0.4F, 0.1F},
                                   {0.4F, 0.4F},
                                   {0.1F, 0.4F}},
                                  {{0.6F, 0.1F}, {0.9F, 0.1F}, {0.9F, 0.4F}, {0.6F, 0.4F}}};
    const auto outlines = std::make_shared<const Outlines>(rings, Box{0, 0, 1, 1}, std::span<const float>{});
    const Picture picture =
        drawn(on_white({Area{outlines, {100, 100, 280, 300}, {100, 100}, 400, red, 4, black}}), {1280, 720});
    CHECK(pixel(picture, 160, 160) == red);
    CHECK(pixel(picture, 200, 240) == red);
    CHECK(pixel(picture, 200, 160) == white);
    CHECK(pixel(picture, 140, 200) == black);
    CHECK(pixel(picture, 360, 200) == red);
    CHECK(pixel(picture, 379, 200) == red);
    CHECK(pixel(picture, 381, 200) == white);
}

TEST_CASE("every sign leaves ink of its own") {
    NEEDS_DISPLAY();
    std::vector<std::vector<std::uint8_t>> seen;
    for (const Mark mark : {Mark::circle, Mark::triangle, Mark::square, Mark::diamond, Mark::hexagon, Mark::star,
                            Mark::check, Mark::cross}) {
        const Picture picture = drawn(on_white({Shape{mark, {100, 100}, 40, black}}), {1280, 720});
        for (const auto& other : seen) {
            CHECK(picture.rgba != other);
        }
        seen.push_back(picture.rgba);
        CHECK(std::count(picture.rgba.begin(), picture.rgba.end(), 0) > 100);
    }
}

TEST_CASE("more letters than the texture holds at first are all drawn") {
    NEEDS_DISPLAY();
    DrawList list = on_white({});
    for (int i = 0; i < 24; ++i) {
        TypeStep step = light().theme.type.display;
        step.size = 30 + static_cast<float>(i) * 2;
        list.push_back(Text{"ABCDEFGHIJKLMNOPQRSTUVWXYZ", {0, 30 + static_cast<float>(i) * 28}, step, black});
    }
    list.push_back(Text{"H", {1000, 600}, light().theme.type.display, red});
    const Picture picture = drawn(list, {2560, 1440});
    bool found = false;
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        found = found || (picture.rgba[i] == 200 && picture.rgba[i + 1] == 30);
    }
    CHECK(found);
}

TEST_CASE("a picture that cannot be written is a problem that names it") {
    NEEDS_DISPLAY();
    const auto problem = save_picture(on_white({}), {64, 64}, typefaces(), "/nowhere/picture.png");
    REQUIRE(problem.has_value());
    CHECK(problem->place == "/nowhere/picture.png");
    CHECK(save_picture(on_white({}), {0, 64}, typefaces(), "x.png").has_value());
}

TEST_CASE("a window draws a frame once and again only when it differs") {
    NEEDS_DISPLAY();
    Window window("Стенд", {320, 240}, typefaces());
    REQUIRE(window.is_open());
    const DrawList first = on_white({Fill{{10, 10, 20, 20}, red}});
    CHECK(window.show(first, 0));
    for (int i = 0; i < 20; ++i) {
        window.wait(0.01);
    }
    window.show(first, 0.3);
    CHECK_FALSE(window.show(first, 0.4));
    CHECK(window.show(on_white({}), 0.5));
    CHECK_FALSE(window.show(on_white({}), 0.6));
    CHECK(window.show(on_white({}), 4.6));
    window.close();
    CHECK_FALSE(window.is_open());
    CHECK_FALSE(window.show(first, 9));
}

TEST_CASE("widgets look as they were found good") {
    NEEDS_DISPLAY();
    for (const std::string name : {"light", "dark"}) {
        const Look look{theme_named(name), metrics()};
        DrawList list;
        draw_table(list, {1280, 720}, look);
        draw_card(list, {80, 60, 900, 600}, look);
        OptionCard card;
        card.key = "1";
        card.text = "Talks in the harbour town";
        float y = 100;
        for (const Verdict verdict : {Verdict::none, Verdict::right, Verdict::wrong, Verdict::missed}) {
            card.verdict = verdict;
            card.word = verdict == Verdict::none ? "" : "Word";
            card.focused = verdict == Verdict::none;
            card.box = {120, y, 480, height_of(card, 480, look)};
            draw(list, card, look);
            y += card.box.height + 24;
        }
        Button button;
        button.text = "Next";
        button.key = "Enter";
        button.icon = icons::play;
        for (const Rank rank : {Rank::primary, Rank::secondary}) {
            button.rank = rank;
            button.box = {660, 100 + (rank == Rank::primary ? 0.0F : 80.0F), 220, size_of(button, look).height};
            draw(list, button, look);
        }
        float x = 120;
        std::size_t palette = 0;
        for (const Mark mark : {Mark::circle, Mark::triangle, Mark::square, Mark::diamond, Mark::hexagon, Mark::star}) {
            const Badge badge{mark, palette++, "Side"};
            draw(list, badge, {x, 580}, look);
            x += size_of(badge, look).width + 16;
        }
        draw_deck(list, {1040, 300, 130, 180}, 6, look);
        const Scrap scrap;
        REQUIRE_FALSE(save_picture(list, {640, 360}, typefaces(), scrap.path).has_value());
        const std::string golden = std::string(STANDPOINT_SOURCE_DIR) + "/tests/ui/golden/widgets-" + name + ".png";
        CHECK(standpoint::test::differs_from_file(scrap.path, golden).value_or("") == "");
    }
}

TEST_CASE("no display and a wrong one are found out without a crash") {
    const char* const shown = std::getenv("DISPLAY");
    const std::string before = shown == nullptr ? "" : shown;
    setenv("DISPLAY", ":4711", 1);
    CHECK_FALSE(display_is_usable());
    unsetenv("DISPLAY");
    CHECK_FALSE(display_is_usable());
    if (!before.empty()) {
        setenv("DISPLAY", before.c_str(), 1);
    }
}

TEST_CASE("a window shows a ground that it kept as one that it paints, with and without bars, and after a change") {
    NEEDS_DISPLAY();
    for (const Size device : {Size{640, 360}, Size{400, 420}}) {
        CAPTURE(device.height);
        sf::RenderWindow window(
            sf::VideoMode(static_cast<unsigned>(device.width), static_cast<unsigned>(device.height)), "kept");
        Renderer renderer(typefaces());
        const Frame frame = frame_for(device);
        const auto shown = [&](const DrawList& list) {
            renderer.draw(window, list, frame);
            sf::Texture texture;
            REQUIRE(texture.create(window.getSize().x, window.getSize().y));
            texture.update(window);
            window.display();
            const sf::Image image = texture.copyToImage();
            const sf::Vector2u size = image.getSize();
            return Picture{
                size.x, size.y, {image.getPixelsPtr(), image.getPixelsPtr() + std::size_t{size.x} * size.y * 4}};
        };
        for (const char* name : {"light", "dark"}) {
            DrawList list;
            draw_table(list, frame.logical, Look{theme_named(name), metrics()});
            DrawList with_card = list;
            with_card.push_back(Fill{{100, 100, 500, 400}, white, 16});
            const Picture painted = shown(with_card);
            for (int again = 0; again < 3; ++again) {
                CHECK(differs(shown(with_card), painted) == std::nullopt);
            }
            const Picture bare = shown(list);  // the card is gone: what it covered was kept, too
            CHECK(differs(shown(with_card), painted) == std::nullopt);
            CHECK(differs(shown(list), bare) == std::nullopt);
            CHECK(differs(bare, painted).has_value());
        }
    }
}
