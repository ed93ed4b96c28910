// The briefing without a window: what it shows, and what mouse and keyboard do with it.
#include "scenes/briefing.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "scenes/table.hpp"

using namespace standpoint;
using namespace standpoint::test;
using ui::Named;

namespace {

const std::string ukraine = "ukraine-peace-talks";
const std::string harbour = "harbour-summit";
const std::vector<std::string> both{ukraine, harbour};

// Knowledge that differs from fact to fact, so that every mark is shown.
std::vector<Knowledge> mixed_knowledge(const FactBase& base) {
    std::vector<Knowledge> known;
    for (std::size_t i = 0; i < base.facts.size(); ++i) {
        known.push_back(static_cast<Knowledge>(i % 3));
    }
    return known;
}

// Likewise: some never asked, some due, some for later, some set aside as a whole or in part.
std::vector<FactMemory> mixed_memory(const FactBase& base) {
    std::vector<FactMemory> memory;
    for (std::size_t i = 0; i < base.facts.size(); ++i) {
        memory.push_back({.items = 2});
        if (i % 3 != 0) {
            memory.back() = {.items = 2,
                             .asked = 2,
                             .set_aside = i % 5 == 0   ? 2U
                                          : i % 7 == 0 ? 1U
                                                       : 0U,
                             .likely = 0.83,
                             .back = i % 5 == 0 ? std::nullopt : std::optional(static_cast<int>(i % 4) * 4)};
        }
    }
    return memory;
}

// The board of a pack, made once.
std::shared_ptr<const Briefing> board_of(const std::string& key) {
    static std::map<std::string, std::shared_ptr<const Briefing>> boards;
    auto& board = boards[key];
    if (!board) {
        board = std::make_shared<const Briefing>(briefing_of(pack(key).material));
    }
    return board;
}

scenes::BriefingView view_of(const std::string& key, std::optional<FactId> mark = std::nullopt) {
    const Pack& shipped = pack(key);
    return {.base = &shipped.base,
            .board = board_of(key),
            .knowledge = mixed_knowledge(shipped.base),
            .memory = mixed_memory(shipped.base),
            .mark = mark};
}

struct Reading {
    explicit Reading(const std::string& key, std::optional<FactId> mark = std::nullopt, ui::Size size = {1280, 720})
        : here(stage(size)), board(view_of(key, mark), here) {}

    scenes::Reaction take(const ui::Input& input) { return board.took(input, here); }
    scenes::Reaction press(Named key) { return take(ui::Key{key}); }
    scenes::Reaction click(const ui::Control& control) {
        const ui::Point at = control.box.centre();
        take(ui::PointerMoved{at});
        take(ui::PointerPressed{at});
        return take(ui::PointerReleased{at});
    }
    void type(const std::string& text) {
        for (const char letter : text) {
            take(ui::Typed{std::string(1, letter)});
        }
    }
    ui::Control& control(std::size_t i) { return *board.ring()[i]; }
    std::string shown() const { return text_of(board.draw(here)); }
    bool shows(const std::string& part) const { return shown().find(part) != std::string::npos; }

    // All texts of the section shown, scrolled through from top to end.
    std::string all_shown() {
        std::string all;
        press(Named::home);
        for (float last = -1; last != board.scroll().at;) {
            last = board.scroll().at;
            all += shown();
            press(Named::page_down);
        }
        return all;
    }

    scenes::Stage here;
    scenes::Briefing board;
};

constexpr std::size_t back = 0;
constexpr std::size_t search = 1;
constexpr std::size_t all_sides = 2;
// then a chip for each side, "not yet known", and seven sections

std::size_t last_tab(const std::string& key) {
    return all_sides + pack(key).base.sides.size() + 1 + section_count;
}

// The buttons on cards of the section shown.
std::vector<ui::Control*> again_buttons(Reading& reading, const std::string& key) {
    const auto ring = reading.board.ring();
    return {ring.begin() + static_cast<std::ptrdiff_t>(last_tab(key)) + 1, ring.end()};
}

std::string squeezed(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

const ui::Control* focused(scenes::Briefing& board) {
    for (const ui::Control* control : board.ring()) {
        if (control->focused) {
            return control;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("briefing: every fact's title and paragraph can be read in its section, in both packs") {
    for (const std::string& key : both) {
        Reading reading(key);
        for (std::size_t i = 0; i < section_count; ++i) {
            reading.take(ui::Typed{std::to_string(i + 1)});
            REQUIRE(reading.board.section() == static_cast<Section>(i));
            const std::string all = squeezed(reading.all_shown());
            for (const BriefingEntry& entry : board_of(key)->entries) {
                if (entry.section == static_cast<Section>(i)) {
                    CAPTURE(entry.title);
                    CHECK(all.find(squeezed(entry.title)) != std::string::npos);
                    CHECK(all.find("Paragraph" + std::to_string(entry.paragraph)) != std::string::npos);
                }
            }
        }
    }
}

TEST_CASE("briefing: sections by digit, by click, by Tab and Enter, by arrow and space") {
    Reading reading(ukraine);
    CHECK(reading.board.section() == Section::people);
    reading.take(ui::Typed{"3"});
    CHECK(reading.board.section() == Section::positions);
    const auto ring = reading.board.ring();
    reading.click(*ring[last_tab(ukraine)]);
    CHECK(reading.board.section() == Section::terms);
    reading.take(ui::Key{.key = Named::tab, .shift = true});
    reading.press(Named::enter);
    CHECK(reading.board.section() == Section::quantities);
    reading.press(Named::left);
    reading.press(Named::space);
    reading.take(ui::Typed{" "});
    CHECK(reading.board.section() == Section::states);
    CHECK(focused(reading.board) != nullptr);
}

TEST_CASE("briefing: typing searches from anywhere, and shows a section that has something") {
    Reading reading(ukraine);
    reading.type("nato");
    CHECK(reading.control(search).focused);
    CHECK(reading.board.section() == Section::positions);
    CHECK(reading.board.found(Section::positions) == 2);
    CHECK(reading.board.found(Section::terms) == 1);
    CHECK(reading.board.found(Section::people) == 0);
    CHECK(reading.shows("an end to Ukraine’s bid to join NATO"));
    CHECK_FALSE(reading.shows("Russian Orthodox Church"));
    reading.take(ui::Typed{"3"});  // in the search a digit is text
    CHECK(reading.board.found(Section::positions) == 0);
    CHECK(reading.shows(words().part("window.briefing.nothing")));
}

TEST_CASE("briefing: Escape first empties the search, then leads back; so does the button") {
    Reading reading(ukraine);
    reading.type("putin");
    CHECK(std::holds_alternative<scenes::Stay>(reading.press(Named::escape).next));
    CHECK(reading.board.found(Section::people) == 5);
    CHECK(std::holds_alternative<scenes::LeaveBriefing>(reading.press(Named::escape).next));
    CHECK(std::holds_alternative<scenes::LeaveBriefing>(reading.click(reading.control(back)).next));
}

TEST_CASE("briefing: a side's chip shows what is its own, all sides undoes it") {
    Reading reading(ukraine);
    reading.take(ui::Typed{"1"});
    reading.click(reading.control(all_sides + 2));
    CHECK(reading.board.found(Section::people) == 1);
    CHECK(reading.shows("Volodymyr Zelenskyy"));
    CHECK_FALSE(reading.shows("Vladimir Putin"));
    reading.click(reading.control(all_sides));
    CHECK(reading.board.found(Section::people) == 5);
}

TEST_CASE("briefing: of an exchange both ends stay where one side is chosen") {
    Reading reading(ukraine);
    reading.click(reading.control(all_sides + 2));
    reading.take(ui::Typed{"3"});
    const std::string all = squeezed(reading.all_shown());
    const FactBase& base = pack(ukraine).base;
    const auto shows = [&](const char* fact) {
        return all.find(squeezed(board_of(ukraine)->of(*base.find_fact(fact)).title)) != std::string::npos;
    };
    CHECK(shows("keep-nato-bid"));
    CHECK(shows("drop-nato-bid"));
    CHECK_FALSE(shows("recognise-crimea"));
}

TEST_CASE("briefing: what is known can be left out") {
    Reading reading(ukraine);
    const std::size_t before = reading.board.found(Section::positions);
    reading.click(reading.control(all_sides + 4));
    CHECK(reading.board.found(Section::positions) < before);
    reading.take(ui::Typed{"3"});
    CHECK_FALSE(reading.all_shown().empty());
    reading.click(reading.control(all_sides + 4));
    CHECK(reading.board.found(Section::positions) == before);
}

TEST_CASE("briefing: all three marks of knowledge are told by a word") {
    Reading reading(harbour);
    for (const std::string name : {"never-asked", "missed", "known"}) {
        CHECK(reading.shows(words().part("window.briefing." + name)));
    }
    CHECK(reading.shows("45 known · 45 missed · 45 never asked"));
}

TEST_CASE("briefing: a card tells how well its fact is remembered and when it comes back") {
    Reading reading(ukraine);
    std::string all;
    for (std::size_t i = 0; i < section_count; ++i) {
        reading.take(ui::Typed{std::to_string(i + 1)});
        all += squeezed(reading.all_shown());
    }
    const auto tells = [&](const std::string& text) { return all.find(squeezed(text)) != std::string::npos; };
    CHECK(tells("83% likely remembered · asked again in 8 days"));
    CHECK(tells("83% likely remembered · asked again today"));
    CHECK(tells(words().part("window.briefing.set-aside")));
    CHECK(tells(words().part("window.briefing.set-aside.part", {{"n", "1"}, {"of", "2"}})));
}

TEST_CASE("briefing: what was set aside is asked again by a click and by key, and the button goes") {
    Reading reading(ukraine);
    reading.take(ui::Typed{"3"});
    const auto buttons = again_buttons(reading, ukraine);
    REQUIRE_FALSE(buttons.empty());
    while (!reading.board.scroll().box.contains(again_buttons(reading, ukraine).front()->box.centre())) {
        reading.press(Named::down);
        REQUIRE(again_buttons(reading, ukraine).front()->box.y > 0);
    }
    const auto clicked = reading.click(*again_buttons(reading, ukraine).front());
    REQUIRE(std::holds_alternative<scenes::AskAgain>(clicked.next));
    const auto first = std::get<scenes::AskAgain>(clicked.next);
    CHECK(first.pack == ukraine);
    std::vector<FactMemory> memory = mixed_memory(pack(ukraine).base);
    CHECK(memory[first.fact.index].set_aside > 0);
    memory[first.fact.index].set_aside = 0;
    reading.board.know(memory, reading.here);
    CHECK(again_buttons(reading, ukraine).size() == buttons.size() - 1);
    CHECK(focused(reading.board) != nullptr);

    const std::size_t cards = again_buttons(reading, ukraine).size();
    REQUIRE(cards >= 2);
    reading.take(ui::Key{.key = Named::tab, .shift = true});
    while (focused(reading.board) != again_buttons(reading, ukraine).back()) {
        reading.take(ui::Key{.key = Named::tab, .shift = true});
    }
    const ui::Box box = focused(reading.board)->box;  // far down, and scrolled into view
    CHECK(reading.board.scroll().at > 0);
    CHECK(reading.board.scroll().box.contains(box.centre()));
    const auto pressed = reading.press(Named::enter);
    REQUIRE(std::holds_alternative<scenes::AskAgain>(pressed.next));
    CHECK(std::get<scenes::AskAgain>(pressed.next).fact != first.fact);
}

TEST_CASE("briefing: a button that is scrolled under the head cannot be pressed") {
    Reading reading(ukraine);
    reading.take(ui::Typed{"3"});
    const auto hidden = [&]() -> const ui::Control* {
        for (const ui::Control* button : again_buttons(reading, ukraine)) {
            if (button->box.bottom() > 0 && button->box.bottom() < reading.board.scroll().box.y) {
                return button;
            }
        }
        return nullptr;
    };
    const ui::Control* under = nullptr;
    for (float last = -1; under == nullptr && last != reading.board.scroll().at;) {
        last = reading.board.scroll().at;
        reading.press(Named::down);
        under = hidden();
    }
    REQUIRE(under != nullptr);
    CHECK_FALSE(std::holds_alternative<scenes::AskAgain>(reading.click(*under).next));
}

TEST_CASE("briefing: from a mistake it opens at the entry, marked and in view, for every fact of both packs") {
    for (const std::string& key : both) {
        for (std::uint32_t i = 0; i < pack(key).base.facts.size(); ++i) {
            const Reading reading(key, FactId{i});
            const BriefingEntry& entry = board_of(key)->of(FactId{i});
            CAPTURE(entry.title);
            CHECK(reading.board.section() == entry.section);
            CHECK(reading.shows(words().part("window.briefing.mark")));
            CHECK(squeezed(reading.shown()).find(squeezed(entry.title)) != std::string::npos);
        }
    }
}

TEST_CASE("briefing: it scrolls by wheel and keys to both ends and never beyond") {
    Reading reading(harbour);
    reading.take(ui::Typed{"3"});
    const float last = reading.board.scroll().length - reading.board.scroll().box.height;
    REQUIRE(last > 0);
    reading.press(Named::up);
    CHECK(reading.board.scroll().at == 0);
    reading.press(Named::down);
    CHECK(reading.board.scroll().at == 56);
    reading.press(Named::page_down);
    CHECK(reading.board.scroll().at > 300);
    reading.press(Named::end);
    CHECK(reading.board.scroll().at == last);
    reading.press(Named::down);
    CHECK(reading.board.scroll().at == last);
    reading.press(Named::page_up);
    CHECK(reading.board.scroll().at < last);
    reading.press(Named::home);
    CHECK(reading.board.scroll().at == 0);
    reading.take(ui::Wheel{reading.board.scroll().box.centre(), -2});
    CHECK(reading.board.scroll().at == 112);
    reading.take(ui::Typed{"4"});
    CHECK(reading.board.scroll().at == 0);
}

TEST_CASE("briefing: Home and End belong to the search while something is typed there") {
    Reading reading(harbour);
    reading.type("the");
    reading.press(Named::end);
    CHECK(reading.board.scroll().at == 0);
    reading.press(Named::page_down);
    CHECK(reading.board.scroll().at > 0);
}

TEST_CASE("briefing: that no answer is reported is said beside the demand, as often as the pack has it") {
    Reading reading(ukraine);
    reading.take(ui::Typed{"3"});
    std::size_t silent = 0;
    for (const BriefingEntry& entry : board_of(ukraine)->entries) {
        silent += entry.none_reported ? 1U : 0U;
    }
    CHECK(silent == 4);
    const std::string sentence = words().part("window.briefing.no-answer");
    // All at once: a screen so high that nothing is scrolled.
    Reading high(ukraine, std::nullopt, {1280, 6000});
    high.take(ui::Typed{"3"});
    std::string all = high.shown();
    std::size_t said = 0;
    for (std::size_t at = all.find(sentence); at != std::string::npos; at = all.find(sentence, at + 1)) {
        ++said;
    }
    CHECK(said == silent);
}

TEST_CASE("briefing: nothing overlaps or is cut in any section, at any width, in both packs and themes, scrolled too") {
    for (const std::string& key : both) {
        for (const ui::Size size : sizes()) {
            for (const std::string name : {"light", "dark"}) {
                const scenes::Stage here = stage(size, name);
                scenes::Briefing board(view_of(key), here);
                for (std::size_t i = 0; i < section_count; ++i) {
                    CAPTURE(key);
                    CAPTURE(size.width);
                    CAPTURE(i);
                    board.took(ui::Typed{std::to_string(i + 1)}, here);
                    for (float last = -1; last != board.scroll().at;) {
                        last = board.scroll().at;
                        CHECK(joined(faults(board.draw(here), board.ring(), here, &board.scroll())) == "");
                        board.took(ui::Key{Named::page_down}, here);
                    }
                }
            }
        }
    }
}

TEST_CASE("briefing: it fits with text up to twice as large, and below a banner") {
    for (const float share : {1.5F, 2.0F}) {
        const ui::Theme large = ui::with_text_size(theme("light"), share);
        for (const ui::Size size : {ui::Size{960, 720}, ui::Size{1280, 720}}) {
            for (const std::string& key : both) {
                scenes::Stage here{.screen = size, .look = {large, metrics()}, .words = words(), .motion = {9, true}};
                if (share < 2) {
                    here.notice = "There is no room left on the disk. Your answers are kept in memory.";
                }
                scenes::Briefing board(view_of(key), here);
                for (std::size_t i = 0; i < section_count; ++i) {
                    CAPTURE(key);
                    CAPTURE(size.width);
                    CAPTURE(share);
                    CAPTURE(i);
                    board.took(ui::Typed{std::to_string(i + 1)}, here);
                    CHECK(joined(faults(board.draw(here), board.ring(), here, &board.scroll())) == "");
                    board.took(ui::Key{Named::end}, here);
                    // Scrolled to its end the head may be out of view with so large a text.
                    const std::vector<ui::Control*> none;
                    const std::string found = joined(faults(board.draw(here), none, here));
                    CHECK(found == "Nothing has the focus.\n");
                }
            }
        }
    }
}

TEST_CASE("briefing: Tab reaches every control") {
    Reading reading(harbour);
    CHECK(reached_by_tab(reading.board.ring()) == reading.board.ring().size());
}

TEST_CASE("briefing: no text of it is missing") {
    Reading reading(harbour);
    for (std::size_t i = 0; i < section_count; ++i) {
        reading.take(ui::Typed{std::to_string(i + 1)});
        const std::string all = reading.all_shown();
        CHECK(all.find("[window") == std::string::npos);
        CHECK(all.find('{') == std::string::npos);
    }
}

TEST_CASE("briefing: the meetings stand on a map beside their line, with the same numbers, where there is room") {
    const scenes::Stage here = stage({1280, 720});
    scenes::Briefing board(view_of(ukraine), here);
    board.show(Section::meetings, {}, here);
    const std::string all = text_of(board.draw(here));
    for (const char* place : {"Moscow", "Florida", "London"}) {
        CHECK(all.find(place) != std::string::npos);
    }
    const auto areas = [&](const ui::DrawList& list) {
        return std::ranges::count_if(list,
                                     [](const ui::DrawItem& item) { return std::holds_alternative<ui::Area>(item); });
    };
    CHECK(areas(board.draw(here)) > 0);
    board.show(Section::positions, {}, here);
    CHECK(areas(board.draw(here)) == 0);
    const scenes::Stage large = stage_for_reading({960, 720}, "light", 200);
    board.show(Section::meetings, {}, large);
    CHECK(areas(board.draw(large)) == 0);
}
