#include <optional>
#include <string>

#include "helpers.hpp"
#include "ui/icons.hpp"
#include "ui/widgets.hpp"

using namespace standpoint::ui;

namespace {

using Edit = TextField::Edit;

// A focused field that is typed into.
struct Typist {
    TextField field;

    Typist() {
        field.box = {0, 0, 400, 60};
        field.focused = true;
    }
    Edit type(const std::string& letter) { return field.edit(Typed{letter}, light()); }
    void type_all(const std::string& ascii) {
        for (const char letter : ascii) {
            type(std::string(1, letter));
        }
    }
    Edit key(Named name, bool shift = false, bool ctrl = false) {
        return field.edit(Key{.key = name, .shift = shift, .ctrl = ctrl}, light());
    }
};

}  // namespace

TEST_CASE("letters go in at the caret") {
    Typist t;
    t.type_all("Puin");
    t.key(Named::left);
    t.key(Named::left);
    CHECK(t.type("t") == Edit::changed);
    CHECK(t.field.text == "Putin");
    CHECK(t.field.caret == 3);
}

TEST_CASE("a field without the focus takes no keys") {
    Typist t;
    t.field.focused = false;
    CHECK(t.type("x") == Edit::none);
    CHECK(t.key(Named::enter) == Edit::none);
    CHECK(t.field.text.empty());
}

TEST_CASE("Backspace and the caret step over whole letters, not bytes") {
    Typist t;
    t.type("Ж");
    t.type("é");
    t.type("€");
    CHECK(t.key(Named::backspace) == Edit::changed);
    CHECK(t.field.text == "Жé");
    t.key(Named::left);
    CHECK(t.field.caret == 2);
    t.key(Named::left);
    CHECK(t.field.caret == 0);
    CHECK(t.key(Named::del) == Edit::changed);
    CHECK(t.field.text == "é");
}

TEST_CASE("a letter and its accent are one") {
    Typist t;
    t.type("e");
    t.type("\u0301");
    t.key(Named::left);
    CHECK(t.field.caret == 0);
    t.key(Named::right);
    CHECK(t.field.caret == 3);
    t.key(Named::backspace);
    CHECK(t.field.text.empty());
}

TEST_CASE("Home and End go to the ends, and nothing lies beyond them") {
    Typist t;
    t.type_all("Kyiv");
    t.key(Named::home);
    CHECK(t.field.caret == 0);
    t.key(Named::left);
    CHECK(t.field.caret == 0);
    CHECK(t.key(Named::backspace) == Edit::none);
    t.key(Named::end);
    t.key(Named::right);
    CHECK(t.field.caret == 4);
    CHECK(t.key(Named::del) == Edit::none);
}

TEST_CASE("a selection is replaced by what is typed") {
    Typist t;
    t.type_all("London");
    t.key(Named::home, true);
    t.type("P");
    CHECK(t.field.text == "P");
    t.type_all("aris");
    t.key(Named::a, false, true);
    CHECK(t.key(Named::backspace) == Edit::changed);
    CHECK(t.field.text.empty());
}

TEST_CASE("an arrow ends a selection at its side") {
    Typist t;
    t.type_all("abcdef");
    t.key(Named::left, true);
    t.key(Named::left, true);
    t.key(Named::left);
    CHECK(t.field.caret == 4);
    CHECK(t.field.anchor == 4);
    t.key(Named::a, false, true);
    t.key(Named::right);
    CHECK(t.field.caret == 6);
}

TEST_CASE("Enter submits once per press") {
    Typist t;
    CHECK(t.key(Named::enter) == Edit::submitted);
    CHECK(t.field.edit(Key{.key = Named::enter, .repeat = true}, light()) == Edit::none);
}

TEST_CASE("a held letter repeats") {
    Typist t;
    CHECK(t.field.edit(Typed{.text = "a", .repeat = true}, light()) == Edit::changed);
    CHECK(t.field.edit(Key{.key = Named::backspace, .repeat = true}, light()) == Edit::changed);
}

TEST_CASE("a click puts the caret between the nearest letters") {
    Typist t;
    t.type_all("WWWW");
    const float letter = width_of("W", light().theme.type.option, metrics());
    const float left = light().theme.space.large;
    t.field.edit(PointerPressed{{left + 1.9F * letter, 30}}, light());
    CHECK(t.field.caret == 2);
    t.field.edit(PointerMoved{{left + 3.9F * letter, 30}}, light());
    CHECK(t.field.caret == 4);
    CHECK(t.field.anchor == 2);
}

TEST_CASE("a field takes no endless text") {
    Typist t;
    for (int i = 0; i < 500; ++i) {
        t.type("x");
    }
    CHECK(t.field.text.size() <= 240);
    CHECK(t.type("x") == Edit::none);
}

TEST_CASE("the caret of a long text stays in view") {
    Typist t;
    for (int i = 0; i < 100; ++i) {
        t.type("W");
    }
    DrawList list;
    draw(list, t.field, light());
    bool in_view = false;
    for (const Fill& fill : all<Fill>(list)) {
        in_view = in_view || (fill.box.width == 2 && encloses(t.field.box, fill.box));
    }
    CHECK(in_view);
}

TEST_CASE("the hint shows only while nothing is typed") {
    Typist t;
    t.field.hint = "Type a name";
    DrawList empty;
    draw(empty, t.field, light());
    CHECK(says(empty, "Type a name"));
    t.type("P");
    DrawList typed;
    draw(typed, t.field, light());
    CHECK_FALSE(says(typed, "Type a name"));
    CHECK(says(typed, "P"));
}

TEST_CASE("a disabled field shows its verdict and takes nothing") {
    Typist t;
    t.type_all("Putin");
    t.field.enabled = false;
    t.field.verdict = Verdict::right;
    t.field.word = "Right";
    CHECK(t.type("x") == Edit::none);
    DrawList list;
    draw(list, t.field, light());
    CHECK(says(list, "Right"));
    CHECK(all<Shape>(list).at(0).mark == Mark::check);
}

TEST_CASE("a field with the focus shows the sign of a keyboard at its end, beside what is written") {
    TextField field;
    field.box = {10, 20, 400, 60};
    const auto sign = [&] {
        DrawList list;
        draw(list, field, light());
        for (const DrawItem& item : list) {
            if (const auto* icon = std::get_if<Icon>(&item); icon != nullptr && icon->code == icons::keyboard) {
                return std::optional(icon->centre);
            }
        }
        return std::optional<Point>();
    };
    CHECK_FALSE(sign());
    field.focused = true;
    REQUIRE(sign());
    CHECK(*sign() == keyboard_sign(field).centre());
    CHECK(encloses(field.box, keyboard_sign(field)));
    field.verdict = Verdict::right;
    CHECK_FALSE(sign());
    field.verdict = Verdict::none;
    field.enabled = false;
    CHECK_FALSE(sign());
}

TEST_CASE("a field that mirrors another shows its caret without the focus, and no sign") {
    TextField field;
    field.box = {10, 20, 400, 60};
    DrawList plain;
    draw(plain, field, light());
    field.mirrored = true;
    DrawList mirrored;
    draw(mirrored, field, light());
    CHECK(mirrored.size() == plain.size() + 1);
}
