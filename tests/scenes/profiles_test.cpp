// The players' page: who is chosen and how, by keys and by mouse, and what a card or four digits lead to.
#include "scenes/profiles.hpp"

#include <string>
#include <tuple>

#include <doctest/doctest.h>

#include "scenes/table.hpp"

using namespace standpoint;
using namespace standpoint::test;
using ui::Named;

namespace {

scenes::ProfilesView players() {
    scenes::ProfilesView view;
    view.players = {{.key = "a", .card = {.name = "Ada", .colour = 0, .shape = 0}, .known = 3, .plays = true},
                    {.key = "b", .card = {.name = "Bo", .colour = 1, .shape = 1}, .last_played = "2026-11-24"},
                    {.key = "c", .card = {.name = "Cy", .colour = 2, .shape = 2, .guard = "0042"}}};
    view.deleted = {{"d", "Di: deleted"}};
    view.files = {{"e.standpoint", "e.standpoint"}};
    view.backups = {{"2026-11-23", "2026-11-23"}};
    view.fresh = {.colour = 3, .shape = 3};
    return view;
}

struct Visit {
    scenes::Stage here = stage();
    scenes::Profiles page;
    scenes::Reaction last;

    explicit Visit(scenes::ProfilesPage at = {}) : page(players(), here, at) {}

    void press(Named key) { last = page.took(ui::Key{.key = key}, here); }
    void type(const std::string& text) {
        for (const char c : text) {
            last = page.took(ui::Typed{std::string(1, c)}, here);
        }
    }
    void click(std::size_t place) {
        const ui::Point at = page.ring()[place]->box.centre();
        page.took(ui::PointerMoved{at}, here);
        page.took(ui::PointerPressed{at}, here);
        last = page.took(ui::PointerReleased{at}, here);
    }
    const scenes::DoWithPlayers* deed() const { return std::get_if<scenes::DoWithPlayers>(&last.next); }
};

}  // namespace

TEST_CASE("players: every deed of the page is reached, by keys and by mouse") {
    using enum scenes::PlayerDeed;
    Visit visit;
    CHECK(visit.page.ring().size() == 10);  // one plays: 1 + 2 + 2, a new one, three to bring back, the way home
    visit.press(Named::down);
    visit.press(Named::enter);
    REQUIRE(visit.deed() != nullptr);
    CHECK(visit.deed()->deed == choose);
    CHECK(visit.deed()->key == "b");
    visit.click(1);
    CHECK(visit.deed()->key == "b");
    for (const auto& [place, deed, key] :
         {std::tuple(std::size_t{6}, bring_back, "d"), {7U, bring_in, "e.standpoint"}, {8U, restore, "2026-11-23"}}) {
        Visit other;
        for (std::size_t i = 0; i < place; ++i) {
            other.press(Named::tab);
        }
        other.press(Named::enter);
        REQUIRE(other.deed() != nullptr);
        CHECK(other.deed()->deed == deed);
        CHECK(other.deed()->key == key);
    }
    visit.press(Named::escape);
    CHECK(std::holds_alternative<scenes::ShowHome>(visit.last.next));
}

TEST_CASE("players: a guarded one plays after their digits, and not after others") {
    Visit visit;
    visit.click(3);
    CHECK(visit.page.page().kind == scenes::ProfilesPage::Kind::guard);
    CHECK(visit.page.in_text());
    visit.type("0043");
    visit.press(Named::enter);
    CHECK(visit.deed() == nullptr);
    CHECK(text_of(visit.page.draw(visit.here)).find("Those are other digits.") != std::string::npos);
    visit.press(Named::backspace);
    visit.type("2");
    visit.press(Named::enter);
    REQUIRE(visit.deed() != nullptr);
    CHECK(visit.deed()->deed == scenes::PlayerDeed::choose);
    CHECK(visit.deed()->key == "c");
    Visit changed;
    changed.click(4);
    changed.type("0042");
    changed.press(Named::enter);
    CHECK(changed.page.page().kind == scenes::ProfilesPage::Kind::card);
    changed.press(Named::escape);
    CHECK(changed.page.page().kind == scenes::ProfilesPage::Kind::list);
}

TEST_CASE("players: a card says name, colour, shape and digits as they were written") {
    Visit visit({scenes::ProfilesPage::Kind::card, 1, false});
    visit.type("b");
    visit.press(Named::tab);
    visit.press(Named::right);
    visit.press(Named::tab);
    visit.press(Named::left);
    visit.press(Named::tab);
    visit.type("12");
    visit.press(Named::enter);
    CHECK(visit.deed() == nullptr);
    CHECK(text_of(visit.page.draw(visit.here)).find("Four digits from 0 to 9") != std::string::npos);
    visit.type("34");
    visit.press(Named::tab);
    visit.press(Named::enter);
    REQUIRE(visit.deed() != nullptr);
    CHECK(visit.deed()->deed == scenes::PlayerDeed::change);
    CHECK(visit.deed()->key == "b");
    CHECK(visit.deed()->card == scenes::PlayerCard{.name = "Bob", .colour = 2, .shape = 0, .guard = "1234"});
    visit.press(Named::tab);
    visit.press(Named::enter);
    CHECK(visit.deed()->deed == scenes::PlayerDeed::take_out);
    visit.press(Named::tab);
    visit.press(Named::enter);
    CHECK(visit.deed()->deed == scenes::PlayerDeed::remove);
}

TEST_CASE("players: a new one begins with looks that are free") {
    Visit visit({scenes::ProfilesPage::Kind::card, std::nullopt, false});
    visit.type("Di");
    visit.press(Named::enter);
    REQUIRE(visit.deed() != nullptr);
    CHECK(visit.deed()->deed == scenes::PlayerDeed::make);
    CHECK(visit.deed()->card == scenes::PlayerCard{.name = "Di", .colour = 3, .shape = 3});
}
