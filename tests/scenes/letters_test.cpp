// Letters on the screen: what each key does to the field, that the D-pad comes to all of them, and that they fit.
#include "scenes/letters.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "scenes/table.hpp"

using namespace standpoint;
using namespace standpoint::test;
using ui::Named;

namespace {

// Somebody at the keys, and the field they write into.
struct Writer {
    scenes::Stage here;
    ui::TextField field;
    scenes::Letters letters;
    scenes::Struck last;

    explicit Writer(const std::string& text = {}, const scenes::Stage& stage = test::stage(),
                    const std::string& asked = "Name")
        : here(stage), field(holding(text)), letters(asked, field, here) {}

    static ui::TextField holding(const std::string& text) {
        ui::TextField field;
        field.text = text;
        field.caret = field.anchor = text.size();
        field.focused = true;
        return field;
    }
    void take(const ui::Input& input) {
        last = letters.took(input, here);
        if (last.input) {
            field.edit(*last.input, here.look);
            letters.show(field);
        }
    }
    void lean(Named way) { take(ui::Key{.key = way, .pad = ui::from_directions}); }
    void press() { take(ui::Key{.key = Named::space, .pad = 0}); }
    void click(const ui::Control& control) {
        const ui::Point at = control.box.centre();
        take(ui::PointerMoved{at});
        take(ui::PointerPressed{at});
        take(ui::PointerReleased{at});
    }
    // From the end: enter 1, close 2, erase 3, right 4, left 5, space 6, signs 7, other letters 8, capitals 9.
    void click_from_end(std::size_t place) {
        const auto ring = letters.ring();
        click(*ring[ring.size() - place]);
    }
    const ui::Button& letter(const std::string& text) {
        for (ui::Control* control : letters.ring()) {
            if (const auto* button = static_cast<const ui::Button*>(control); button->text == text) {
                return *button;
            }
        }
        FAIL("there is no such key: " << text);
        return *static_cast<const ui::Button*>(letters.ring().front());
    }
    std::string drawn() { return text_of(letters.draw(here)); }
};

constexpr std::size_t enter = 1;
constexpr std::size_t closing = 2;
constexpr std::size_t erase = 3;
constexpr std::size_t to_the_right = 4;
constexpr std::size_t to_the_left = 5;
constexpr std::size_t space = 6;
constexpr std::size_t signs = 7;
constexpr std::size_t alphabet = 8;
constexpr std::size_t capitals = 9;

}  // namespace

TEST_CASE("letters: the first one of an empty field is a capital, those after it are not") {
    Writer writer;
    writer.click(writer.letter("K"));
    writer.click(writer.letter("y"));
    CHECK(writer.field.text == "Ky");
    writer.click_from_end(capitals);
    writer.click(writer.letter("O"));
    writer.click(writer.letter("o"));
    CHECK(writer.field.text == "KyOo");
    CHECK(Writer("Ky").letter("q").text == "q");
}

TEST_CASE("letters: other letters, signs and digits, a space, the caret and what is erased") {
    Writer writer("a");
    writer.click_from_end(space);
    writer.click_from_end(alphabet);
    writer.click(writer.letter("ї"));
    writer.click_from_end(signs);
    writer.click(writer.letter("?"));
    writer.click_from_end(signs);
    writer.click(writer.letter("ж"));
    writer.click_from_end(alphabet);
    writer.click(writer.letter("7"));
    CHECK(writer.field.text == "a ї?ж7");
    writer.click_from_end(to_the_left);
    writer.click_from_end(erase);
    CHECK(writer.field.text == "a ї?7");
    writer.click_from_end(to_the_right);
    writer.click_from_end(erase);
    CHECK(writer.field.text == "a ї?");
    writer.take(ui::Key{.key = Named::tab, .shift = true, .pad = 4});
    CHECK(writer.field.caret == std::string("a ї").size());
    writer.take(ui::Key{.key = Named::tab, .pad = 5});
    CHECK(writer.field.caret == writer.field.text.size());
    CHECK(writer.drawn().find("a ї?") != std::string::npos);
}

TEST_CASE("letters: they close with what is written as it is, or with Enter") {
    Writer writer("a");
    writer.click_from_end(closing);
    CHECK(writer.last.closes);
    CHECK_FALSE(writer.last.input);
    writer.click_from_end(enter);
    CHECK(writer.last.closes);
    REQUIRE(writer.last.input);
    CHECK(ui::is_press(*writer.last.input, Named::enter));
    writer.take(ui::Key{.key = Named::escape, .pad = 1});
    CHECK(writer.last.closes);
    CHECK_FALSE(writer.last.input);
}

TEST_CASE("letters: the D-pad alone comes to every key of every page, and A types it") {
    for (const std::size_t page : {std::size_t{0}, alphabet, signs}) {
        CAPTURE(page);
        Writer writer("a");
        if (page > 0) {
            writer.click_from_end(page);
        }
        std::vector<scenes::Letters> ahead{writer.letters};
        // Wherever a key leads from a key that is known, until no other is found.
        std::set<std::size_t> places;
        while (!ahead.empty()) {
            scenes::Letters now = ahead.back();
            ahead.pop_back();
            if (!places.insert(*ui::focus_in(now.ring())).second) {
                continue;
            }
            for (const Named way : {Named::left, Named::right, Named::up, Named::down}) {
                scenes::Letters next = now;
                next.took(ui::Key{.key = way, .pad = ui::from_directions}, writer.here);
                ahead.push_back(next);
            }
        }
        CHECK(places.size() == writer.letters.ring().size());
    }
    Writer writer("a");
    writer.press();
    CHECK(writer.field.text == "aq");
    writer.lean(Named::right);
    writer.press();
    CHECK(writer.field.text == "aqw");
    for (const Named way : {Named::down, Named::down, Named::up, Named::up, Named::left, Named::left}) {
        writer.lean(way);
        writer.press();
    }
    CHECK(writer.field.text.starts_with("aqwa"));  // the row below, none is passed over
    CHECK(writer.field.text.size() == 9);
    CHECK(writer.field.text.back() != writer.field.text[7]);
}

TEST_CASE("letters: what a sign stands for is told while it has the focus or the pointer is on it") {
    Writer writer("a");
    CHECK(writer.drawn().find(words().part("window.letters.erase")) == std::string::npos);
    const auto ring = writer.letters.ring();
    writer.take(ui::PointerMoved{ring[ring.size() - erase]->box.centre()});
    CHECK(writer.drawn().find(words().part("window.letters.erase")) != std::string::npos);
}

TEST_CASE("letters fit at every size, with every text size, in both languages, below long questions and names") {
    const std::string question =
        "In which city did the special envoy and the chief negotiator of the other side meet for the second time, "
        "according to the article, after the talks that came to nothing?";
    for (const ui::Size size : sizes()) {
        for (const std::size_t per_cent : {100U, 150U, 200U}) {
            for (const std::string language : {"en", "uk"}) {
                for (const std::size_t page : {std::size_t{0}, alphabet, signs}) {
                    CAPTURE(size.width);
                    CAPTURE(per_cent);
                    CAPTURE(language);
                    CAPTURE(page);
                    const scenes::Stage here = stage_for_reading(size, "light", per_cent, false, language);
                    Writer writer(std::string(20, 'm'), here, question);
                    if (page > 0) {
                        writer.click_from_end(page);
                    }
                    CHECK(joined(faults(writer.letters.draw(here), writer.letters.ring(), here)) == "");
                }
            }
        }
    }
}
