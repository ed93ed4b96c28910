// `play --mode`: the window opens right in that mode, and the options mean what they mean in the terminal.
#include <memory>

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/program.hpp"
#include "app/showing.hpp"
#include "app/studying.hpp"
#include "base/rng.hpp"
#include "play/modes/daily.hpp"
#include "play/modes/mode.hpp"
#include "play/replay.hpp"
#include "ui/typefaces.hpp"

using namespace standpoint;
using namespace standpoint::tests;
using ui::Named;

namespace {

// No two moments are the same, and nothing is left to chance.
Outside counting() {
    const auto count = std::make_shared<std::uint64_t>(0);
    return {.now = [count] { return Moment{std::chrono::hours{480'000} + std::chrono::seconds{++*count}}; },
            .ticks = [count] { return std::chrono::milliseconds{++*count}; },
            .chance = [count] { return stable_hash("chance", ++*count); }};
}

// A game that saves nothing, started as often as wanted.
struct Started {
    std::unique_ptr<Game> game = std::move(*open_game_in_memory(places_with("."), counting()));
    Themes themes = *read_themes(game->places.assets);
    ui::Typefaces typefaces = std::move(*ui::Typefaces::open((game->places.assets / "fonts").string()));
    ui::Metrics metrics = typefaces.metrics();
    std::unique_ptr<Showing> showing;

    void start(const PlayOptions& options) {
        showing = std::make_unique<Showing>(*game, options, themes, metrics, ui::Size{1280, 720}, 0);
    }
    void press(Named key) { showing->take(ui::Key{key}, 1); }
    const Session& session() { return showing->round()->session(); }
    template <class Scene>
    bool is_at() {
        return std::holds_alternative<Scene>(showing->scene());
    }
};

std::vector<std::string> offered() {
    std::vector<std::string> names;
    for (const Mode& mode : modes()) {
        if (mode.offered && !mode.rules.on_paper) {  // an exam asks first what it is to be like
            names.emplace_back(mode.name);
        }
    }
    return names;
}

}  // namespace

TEST_CASE("the window opens right in each mode, with the round that the terminal would deal") {
    REQUIRE(offered().size() == 8);
    for (const std::string& mode : offered()) {
        CAPTURE(mode);
        Started started;
        const PlayOptions options{.seed = 5, .mode = mode, .length = 15};
        started.start(options);
        CHECK(started.is_at<scenes::Browse>() == (mode == "browse"));
        CHECK(started.is_at<scenes::Pairs>() == (mode == "pairs"));
        CHECK(started.is_at<scenes::Round>() == (mode != "browse" && mode != "pairs"));
        RoundPlan wanted = plan_for(options, 5);
        if (mode == "daily") {
            wanted = plan_of_day(started.game->chosen->base(), started.game->outside.today());
        }
        if (mode == "study") {
            wanted = plan_for_study(*started.game, *started.game->chosen, 5);
        }
        CHECK(started.session().plan == wanted);
        CHECK(started.session().deal->questions.size() ==
              deal(started.game->chosen->material(), wanted).questions.size());
        CHECK((started.session().deal->questions.size() == 15) == (mode == "round"));
        started.press(Named::escape);
        CHECK((started.is_at<scenes::Home>() || started.showing->pause_screen()));
    }
}

TEST_CASE("an exam opens at its page, as the options say, and begins the paper that the terminal would") {
    Started started;
    started.start({.seed = 5,
                   .mode = "exam",
                   .questions = 7,
                   .topics = {"people", "events", "positions"},
                   .minutes = std::chrono::minutes{20},
                   .extra_time = 150});
    REQUIRE(started.is_at<scenes::ExamSetup>());
    started.press(Named::enter);
    REQUIRE(started.is_at<scenes::Exam>());
    ExamTerms terms{.questions = 7, .topics = topics_named({"people", "events", "positions"})};
    terms.minutes = std::chrono::minutes{20};
    terms.extra_time = 150;
    CHECK(started.session().plan == exam_plan(terms, 5));
    CHECK(started.session().deal->questions == deal(started.game->chosen->material(), exam_plan(terms, 5)).questions);
    started.press(Named::escape);
    CHECK(started.showing->pause_screen());
}

TEST_CASE("the first round has the seed that was asked for, the next one its successor") {
    Started started;
    started.start({.seed = 5, .mode = "survival"});
    CHECK(started.session().plan.order.seed == 5);
    started.showing->take(ui::Typed{"0"}, 1);  // a mistake ends it; where a name is typed it is a wrong one
    for (int i = 0; i < 3 && !started.is_at<scenes::Results>(); ++i) {
        started.press(Named::enter);
    }
    REQUIRE(started.is_at<scenes::Results>());
    started.press(Named::enter);
    CHECK(started.session().plan.mode == "survival");
    CHECK(started.session().plan.order.seed == 6);
}

TEST_CASE("a length that is asked for counts more than the one chosen last, even the usual one") {
    Started started;
    started.game->store.save_setting("window.length", "20");
    started.start({.mode = "round"});
    CHECK(started.session().deal->questions.size() == 20);
    started.start({.seed = 1, .mode = "round", .length = 10});
    CHECK(started.session().deal->questions.size() == 10);
}

TEST_CASE("the round of the mode that was left is gone on with, unless a seed asks for another") {
    Started started;
    started.start({.mode = "pairs"});
    const auto& match = std::get<Match>(started.session().question().task);
    for (const std::size_t tile : {std::size_t{0}, match.lefts.size() + match.partner[0]}) {
        started.showing->take(ui::Typed{std::to_string(tile + 1)}, 1);
    }
    const std::uint64_t before = state_hash(started.session());
    REQUIRE(started.session().commands.size() == 1);
    started.start({.mode = "pairs"});
    CHECK(state_hash(started.session()) == before);
    started.start({.seed = 5, .mode = "pairs"});
    CHECK(started.session().commands.empty());
    started.start({.mode = "survival"});
    CHECK(started.session().plan.mode == "survival");
    CHECK(started.session().commands.empty());
    started.game->chosen = started.game->shelf.packs.back();
    started.start({.pack = started.game->chosen->base().key, .mode = "pairs"});
    CHECK(started.showing->round()->pack().base().key == "harbour-summit");
    CHECK(started.session().commands.empty());
}

TEST_CASE("today's round goes on by itself, and a second try is only practice") {
    Started started;
    started.start({.mode = "daily"});
    const std::size_t questions = started.session().deal->questions.size();
    const auto answer_one = [&] {
        KeptRound round = *KeptRound::begin_day(*started.game, started.game->chosen);
        round.take(GiveUp{});
        round.take(Continue{});
    };
    answer_one();
    started.start({.mode = "daily"});
    CHECK(started.session().current == 1);
    CHECK(started.session().records.size() == 1);
    for (std::size_t i = 1; i < questions; ++i) {
        answer_one();
    }
    started.start({.mode = "daily"});
    CHECK(started.session().current == 0);
    CHECK(started.showing->stage(0).notice == started.game->texts.part("window.notice.day-played"));
}

TEST_CASE("a deck that is named is the one that lies on the table") {
    Started started;
    started.start({.mode = "browse", .deck = "role"});
    CHECK(started.session().plan.deck == "role");
    started.press(Named::right);
    started.start({.mode = "browse", .deck = "meeting"});
    CHECK(started.session().plan.deck == "meeting");  // that of roles was left, but is not wanted
    CHECK(started.session().current == 0);
    started.press(Named::right);
    started.start({.mode = "browse"});
    CHECK(started.session().plan.deck == "meeting");
    CHECK(started.session().current == 1);
}

TEST_CASE("a pack without questions for the mode says so and opens on the home screen") {
    Started started;
    started.start({.mode = "browse", .deck = "no such deck"});
    CHECK(started.is_at<scenes::Home>());
    CHECK(started.showing->stage(0).notice.find("no questions") != std::string::npos);
}

TEST_CASE("in the terminal a deck is taken by its name, and an unknown one is answered with those there are") {
    const Folder data;
    const std::vector<std::string> play{"play", "--text", "--data", data.path().string(), "--mode", "browse", "--deck"};
    std::vector<std::string> terms = play;
    terms.emplace_back("term");
    const Ended fine = run(terms, "\n\nq\n");
    CHECK(fine.code == 0);
    CHECK(fine.out.find("Which cards?") == std::string::npos);
    std::vector<std::string> wrong = play;
    wrong.emplace_back("nonsense");
    const Ended refused = run(wrong);
    CHECK(refused.code == exit_code::wrong_use);
    CHECK(refused.err.find("\"nonsense\" is no deck of") != std::string::npos);
    CHECK(refused.err.find("there are all, role, meeting") != std::string::npos);
}
