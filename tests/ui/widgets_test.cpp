#include "ui/widgets.hpp"

#include "helpers.hpp"
#include "ui/icons.hpp"

using namespace standpoint::ui;

namespace {

OptionCard option(std::string text, float width) {
    OptionCard card;
    card.key = "2";
    card.text = std::move(text);
    card.box = {0, 0, width, height_of(card, width, light())};
    return card;
}

DrawList drawn(const OptionCard& card) {
    DrawList list;
    draw(list, card, light());
    return list;
}

}  // namespace

TEST_CASE("a button is large enough for its text, its icon and its key") {
    Button button;
    button.text = "Start a round of ten questions";
    const float plain = size_of(button, light()).width;
    button.icon = icons::play;
    const float with_icon = size_of(button, light()).width;
    button.key = "Enter";
    const Size full = size_of(button, light());
    CHECK(plain < with_icon);
    CHECK(with_icon < full.width);
    button.box = {50, 50, full.width, full.height};
    DrawList list;
    draw(list, button, light());
    CHECK(texts_inside(list, button.box, metrics()));
    CHECK(says(list, button.text));
    CHECK(says(list, "Enter"));
}

TEST_CASE("a typed key picks an option, a held one does not") {
    OptionCard card = option("London", 300);
    CHECK(card.took(Typed{"2"}));
    CHECK_FALSE(card.took(Typed{"1"}));
    CHECK_FALSE(card.took(Typed{.text = "2", .repeat = true}));
    card.enabled = false;
    CHECK_FALSE(card.took(Typed{"2"}));
}

TEST_CASE("an option wraps a long text and grows with it") {
    const OptionCard small = option("London", 300);
    const OptionCard large = option(
        "That it surrender land its forces have not lost, and drop its bid to join the alliance, and all before any "
        "halt to the fighting",
        300);
    CHECK(large.box.height > small.box.height);
    CHECK(texts_inside(drawn(large), large.box, metrics()));
}

TEST_CASE("an option's height does not change with its state") {
    OptionCard card = option("Moscow and Kyiv, in turn", 260);
    const float idle = height_of(card, 260, light());
    card.verdict = Verdict::right;
    card.word = "Right answer";
    card.picked = true;
    CHECK(height_of(card, 260, light()) == idle);
}

TEST_CASE("every state of an option looks different") {
    OptionCard card = option("London", 300);
    std::vector<DrawList> looks{drawn(card)};
    const auto add = [&] {
        for (const DrawList& other : looks) {
            CHECK(drawn(card) != other);
        }
        looks.push_back(drawn(card));
    };
    card.hovered = true;
    add();
    card.hovered = false;
    card.focused = true;
    add();
    card.focused = false;
    card.picked = true;
    add();
    card.enabled = false;
    card.picked = false;
    add();
    for (const Verdict verdict : {Verdict::right, Verdict::wrong, Verdict::missed}) {
        card.verdict = verdict;
        add();
    }
}

TEST_CASE("right and wrong are told by sign and word as well as by colour") {
    OptionCard card = option("London", 300);
    card.verdict = Verdict::right;
    card.word = "Right";
    const DrawList right = drawn(card);
    CHECK(says(right, "Right"));
    CHECK(all<Shape>(right).at(0).mark == Mark::check);
    card.verdict = Verdict::wrong;
    card.word = "Your answer";
    const DrawList wrong = drawn(card);
    CHECK(says(wrong, "Your answer"));
    CHECK(all<Shape>(wrong).at(0).mark == Mark::cross);
}

TEST_CASE("one of several options is ticked when picked") {
    OptionCard card = option("London", 300);
    card.many = true;
    card.picked = true;
    REQUIRE(all<Shape>(drawn(card)).size() == 1);
    CHECK(all<Shape>(drawn(card))[0].mark == Mark::check);
}

TEST_CASE("a toggle switches when used") {
    Toggle toggle;
    toggle.box = {0, 0, 200, 40};
    toggle.focused = true;
    CHECK(toggle.took(Key{Named::space}));
    CHECK(toggle.on);
    CHECK_FALSE(toggle.took(Typed{"x"}));
    CHECK(toggle.on);
    CHECK(toggle.took(Key{Named::enter}));
    CHECK_FALSE(toggle.on);
}

TEST_CASE("a list scrolls by wheel and keys and stops at both ends") {
    Scroll scroll{.box = {0, 100, 400, 200}, .length = 500};
    CHECK_FALSE(scroll.took(Wheel{{10, 150}, 1}));
    CHECK(scroll.took(Wheel{{10, 150}, -1}));
    CHECK(scroll.at > 0);
    CHECK_FALSE(scroll.took(Wheel{{10, 500}, -1}));
    scroll.took(Key{Named::end});
    CHECK(scroll.at == 300);
    CHECK_FALSE(scroll.took(Key{Named::page_down}));
    scroll.took(Key{Named::home});
    CHECK(scroll.at == 0);
}

TEST_CASE("a list shows what has the focus") {
    Scroll scroll{.box = {0, 100, 400, 200}, .length = 500};
    scroll.show({0, 450, 400, 50});
    CHECK(450 - scroll.at + 50 <= 300);
    scroll.show({0, 100, 400, 50});
    CHECK(scroll.at == 0);
}

TEST_CASE("a short list has no bar and does not scroll") {
    Scroll scroll{.box = {0, 0, 100, 200}, .length = 150};
    DrawList list;
    draw(list, scroll, light());
    CHECK(list.empty());
    CHECK_FALSE(scroll.took(Key{Named::end}));
}
