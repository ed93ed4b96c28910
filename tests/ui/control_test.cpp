#include "ui/control.hpp"

#include <array>

#include "helpers.hpp"

using namespace standpoint::ui;

namespace {

// Four controls, two by two.
struct Four {
    std::array<Control, 4> controls;
    std::array<Control*, 4> ring{&controls[0], &controls[1], &controls[2], &controls[3]};

    Four() {
        controls[0].box = {0, 0, 100, 50};
        controls[1].box = {120, 0, 100, 50};
        controls[2].box = {0, 70, 100, 50};
        controls[3].box = {120, 70, 100, 50};
    }
    bool key(Named name, bool shift = false) { return move_focus(ring, Key{.key = name, .shift = shift}); }
    std::size_t at() const { return focus_in(ring).value_or(99); }
};

}  // namespace

TEST_CASE("a click uses a control only where it began and ended on it") {
    Control control{.box = {0, 0, 100, 50}};
    CHECK_FALSE(control.took(PointerPressed{{10, 10}}));
    CHECK(control.held);
    CHECK(control.took(PointerReleased{{20, 20}}));
    control.took(PointerPressed{{10, 10}});
    CHECK_FALSE(control.took(PointerReleased{{200, 20}}));
    CHECK_FALSE(control.held);
    control.took(PointerPressed{{200, 10}});
    CHECK_FALSE(control.took(PointerReleased{{20, 20}}));
}

TEST_CASE("Enter and Space use the control that has the focus, and no other") {
    Control control{.box = {0, 0, 100, 50}};
    CHECK_FALSE(control.took(Key{Named::enter}));
    control.focused = true;
    CHECK(control.took(Key{Named::enter}));
    CHECK(control.took(Key{Named::space}));
    CHECK_FALSE(control.took(Key{Named::escape}));
}

TEST_CASE("a held key uses a control once") {
    Control control{.focused = true};
    CHECK(control.took(Key{.key = Named::enter}));
    CHECK_FALSE(control.took(Key{.key = Named::enter, .repeat = true}));
}

TEST_CASE("a disabled control is never used") {
    Control control{.box = {0, 0, 100, 50}, .enabled = false, .focused = true};
    CHECK_FALSE(control.took(Key{Named::enter}));
    press(control, {5, 5});
    CHECK_FALSE(control.hovered);
    CHECK_FALSE(control.took(PointerReleased{{5, 5}}));
}

TEST_CASE("hovering follows the pointer and ends when it leaves the window") {
    Control control{.box = {0, 0, 100, 50}};
    control.took(PointerMoved{{5, 5}});
    CHECK(control.hovered);
    control.took(PointerMoved{{500, 5}});
    CHECK_FALSE(control.hovered);
    control.took(PointerMoved{{5, 5}});
    control.took(PointerLeft{});
    CHECK_FALSE(control.hovered);
}

TEST_CASE("Tab goes round in reading order and Shift+Tab back") {
    Four four;
    for (const std::size_t expected : {0U, 1U, 2U, 3U, 0U}) {
        CHECK(four.key(Named::tab));
        CHECK(four.at() == expected);
    }
    four.key(Named::tab, true);
    CHECK(four.at() == 3);
}

TEST_CASE("Shift+Tab without focus begins at the end") {
    Four four;
    four.key(Named::tab, true);
    CHECK(four.at() == 3);
}

TEST_CASE("Tab passes over disabled controls") {
    Four four;
    four.controls[1].enabled = false;
    four.controls[2].enabled = false;
    four.key(Named::tab);
    four.key(Named::tab);
    CHECK(four.at() == 3);
}

TEST_CASE("arrows go to the neighbour in their direction and stop at the edge") {
    Four four;
    four.key(Named::down);
    CHECK(four.at() == 0);
    four.key(Named::right);
    CHECK(four.at() == 1);
    four.key(Named::down);
    CHECK(four.at() == 3);
    four.key(Named::left);
    CHECK(four.at() == 2);
    CHECK_FALSE(four.key(Named::left));
    CHECK(four.at() == 2);
    four.key(Named::up);
    CHECK(four.at() == 0);
}

TEST_CASE("a control that keeps its arrows is left by up, down and Tab") {
    Four four;
    four.controls[0].keeps_arrows = true;
    set_focus(four.ring, &four.controls[0]);
    CHECK_FALSE(four.key(Named::right));
    CHECK(four.at() == 0);
    CHECK(four.key(Named::down));
    CHECK(four.at() == 2);
}

TEST_CASE("the pointer gives the focus to what it presses") {
    Four four;
    move_focus(four.ring, PointerPressed{{130, 80}});
    CHECK(four.at() == 3);
    move_focus(four.ring, PointerPressed{{600, 600}});
    CHECK(four.at() == 3);
}

TEST_CASE("with nothing to focus nothing happens") {
    Four four;
    for (Control& control : four.controls) {
        control.enabled = false;
    }
    CHECK_FALSE(four.key(Named::tab));
    CHECK_FALSE(move_focus({}, Key{Named::tab}));
}

TEST_CASE("only a focused, enabled control shows a ring, around it and not across it") {
    Control control{.box = {10, 10, 100, 50}};
    DrawList list;
    draw_focus(list, control, 14, light());
    CHECK(list.empty());
    control.focused = true;
    draw_focus(list, control, 14, light());
    REQUIRE(all<Fill>(list).size() == 2);
    const auto rings = all<Fill>(list);
    const Fill& outer = rings[0];
    const Fill& inner = rings[1];
    CHECK(encloses(inner.box, control.box));
    CHECK(inner.edge == light().theme.colour.focus);
    CHECK(inner.colour.a == 0);
    CHECK(encloses(outer.box, inner.box));
    CHECK(outer.edge == light().theme.colour.table_ink);
    CHECK(outer.colour.a == 0);
}
