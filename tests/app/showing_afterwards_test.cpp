// What is said of an answer in the window: the card opens over the round, and what comes of it is on the disk.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/hands.hpp"
#include "app/studying.hpp"
#include "play/player.hpp"

using namespace standpoint;
using namespace standpoint::tests;
using ui::Named;

namespace {

struct Table : Desk {
    Table(const char* mode, const Folder& data)
        : Desk({.pack = article()->base().key, .seed = 5, .mode = mode}, ask_outside(), data.path()) {}

    void press(Named key) { take(ui::Key{key}); }
    void answer(const Response& response) {
        KeyboardHands(*this, [](const std::string&) {}).answer(response);
    }

    void click(const ui::Control& control) {
        const ui::Point at = control.box.centre();
        take(ui::PointerMoved{at});
        take(ui::PointerPressed{at});
        take(ui::PointerReleased{at});
    }

    // Opens the card and takes its choice of that text.
    void say(const std::string& name) {
        take(ui::Typed{"m"});
        REQUIRE(is_at<scenes::Afterwards>());
        const std::string text = game->texts.part(name);
        for (std::size_t i = 0; i < at<scenes::Afterwards>().ring().size(); ++i) {
            const auto ring = at<scenes::Afterwards>().ring();
            if (static_cast<ui::Button*>(ring[*ui::focus_in(ring)])->text.starts_with(text)) {
                press(Named::enter);
                return;
            }
            press(Named::tab);
        }
        FAIL("it is not offered");
    }

    std::vector<SavedAnswer> kept() { return game->store.answers(showing->round()->uid()); }
    bool is_said(const std::string& part) {
        return std::string(showing->stage(now).notice).find(part) != std::string::npos;
    }
    std::vector<KeptMemory> memories() {
        return game->store.memories(game->player.uid, game->chosen->base().key, game->outside.now());
    }
};

// Up to a question of that kind, with right answers.
void play_to(Table& table, TaskKind kind) {
    while (table.session().question().kind() != kind) {
        table.answer(right_response(table.task()));
        REQUIRE(table.session().phase == Phase::feedback);
        table.press(Named::enter);
        REQUIRE(table.plays());
    }
}

}  // namespace

TEST_CASE("in the window a typed answer is overruled, and taken back again") {
    const Folder data;
    Table table("round", data);
    play_to(table, TaskKind::type_in);
    const int before = table.session().score;
    table.answer(TypeIn::Response{"somebody else entirely"});
    REQUIRE(table.session().score == before);
    table.say("window.say.overrule");
    REQUIRE(table.is_at<scenes::Round>());
    CHECK(table.session().score == before + 100);
    CHECK(table.kept().back().fraction == 1);
    table.take(ui::Key{.key = Named::z, .ctrl = true});
    CHECK(table.session().phase == Phase::feedback);
    CHECK(table.session().score == before);
    CHECK(table.kept().back().fraction == 0);
}

TEST_CASE("in the window a question is challenged: a report, and the round without it") {
    const Folder data;
    Table table("round", data);
    table.answer(right_response(table.task()));
    table.say("window.say.strike");
    REQUIRE(table.is_at<scenes::Round>());
    CHECK(table.session().score == 0);
    CHECK(table.kept().empty());
    CHECK(table.is_said("challenges"));
    CHECK_FALSE(std::filesystem::is_empty(data.path() / "challenges"));
    table.press(Named::enter);
    CHECK(table.session().phase == Phase::asking);
}

TEST_CASE("in the window a report that cannot be written leaves the question in the round") {
    const Folder data;
    data.write("challenges", "a file where the folder should be");
    Table table("round", data);
    table.answer(right_response(table.task()));
    table.say("window.say.strike");
    CHECK(table.session().score == 100);
    CHECK(table.kept().size() == 1);
    CHECK(table.is_said("still counts"));
}

TEST_CASE("studying in the window: Anki's keys say how it felt and what is not to be asked, and Ctrl+Z takes it back") {
    const Folder data;
    Table table("study", data);
    const std::size_t due = still_to_ask(table.session());
    table.take(ui::Typed{"@"});
    CHECK(still_to_ask(table.session()) == due - 1);
    CHECK(std::ranges::count(table.memories(), true, &KeptMemory::suspended) == 1);
    table.take(ui::Key{.key = Named::z, .ctrl = true});
    CHECK(still_to_ask(table.session()) == due);
    CHECK(std::ranges::count(table.memories(), true, &KeptMemory::suspended) == 0);
    table.take(ui::Typed{"-"});
    CHECK(std::ranges::count_if(table.memories(), [](const KeptMemory& one) { return one.buried.has_value(); }) == 1);
    table.answer(right_response(table.task()));
    REQUIRE(table.session().phase == Phase::feedback);
    table.take(ui::Typed{"2"});
    CHECK(table.session().phase == Phase::asking);
    REQUIRE(table.kept().size() == 1);
    CHECK(table.kept().front().felt == Rating::hard);
}

TEST_CASE("what was set aside while studying is asked again by its button in the briefing") {
    const Folder data;
    Table table("study", data);
    const FactId fact = table.session().question().item.fact;
    table.take(ui::Typed{"@"});
    REQUIRE(std::ranges::count(table.memories(), true, &KeptMemory::suspended) == 1);
    const std::size_t studied = due_today(*table.game, *table.game->chosen).items;
    table.press(Named::escape);
    REQUIRE(table.is_at<scenes::Home>());
    table.click(*table.at<scenes::Home>().ring()[2]);  // of the first pack, behind what was left
    REQUIRE(table.is_at<scenes::Briefing>());
    const auto section = section_of((table.game->chosen->base()[fact]).kind());
    table.take(ui::Typed{std::to_string(static_cast<std::size_t>(section) + 1)});
    table.click(*table.at<scenes::Briefing>().ring().back());
    CHECK(table.is_at<scenes::Briefing>());
    CHECK(table.is_said(table.game->texts.part("window.briefing.asked-again")));
    CHECK(std::ranges::count(table.memories(), true, &KeptMemory::suspended) == 0);
    CHECK(due_today(*table.game, *table.game->chosen).items >= studied);
}

TEST_CASE("the days that a feeling leads to are those that its memory then has") {
    const Folder data;
    Table table("study", data);
    table.answer(right_response(table.task()));
    const auto choices = felt_choices(*table.game, *table.showing->round());
    REQUIRE(choices.size() >= 3);
    CHECK(choices.front().how == Rating::again);
    CHECK(std::ranges::is_sorted(choices, {}, &scenes::FeltChoice::days));
    table.say("window.say.felt.hard");
    const auto memories = table.memories();
    REQUIRE(memories.size() == 1);
    REQUIRE(memories[0].memory);
    const FactBase& base = table.game->chosen->base();
    const Fsrs fsrs{table.game->store.parameters(table.game->player.uid)};
    const Day due =
        due_day(fsrs, *memories[0].memory, StudyPlan{}.aim, fuzz_seed(base.key, memories[0].fact, memories[0].aspect));
    CHECK(static_cast<std::size_t>((due - memories[0].memory->last).count()) == choices[1].days);
}

TEST_CASE("a second answer on the same day moves no memory, so nobody is asked how it felt") {
    const Folder data;
    Table table("study", data);
    const Item item = table.session().question().item;
    table.take(ui::Typed{"0"});
    table.press(Named::enter);
    while (table.session().question().item != item) {
        table.answer(right_response(table.task()));
        table.press(Named::enter);
    }
    table.answer(right_response(table.task()));
    REQUIRE(table.session().phase == Phase::feedback);
    CHECK(felt_choices(*table.game, *table.showing->round()).empty());
}
