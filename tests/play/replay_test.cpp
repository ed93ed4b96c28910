#include "play/replay.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "play/rounds.hpp"

using namespace standpoint;
using namespace standpoint::rounds;

namespace {

const std::string head =
    "standpoint replay 1\n"
    "pack lakes 00000000000000ff\n"
    "mode round\n"
    "seed 42\n"
    "length 10\n"
    "timed 0\n";

FactBase lakes() {
    FactBase base = examples::base();
    base.hash = 0xff;
    return base;
}

Phrases no_phrases() {
    return *Phrases::read("{}");
}

// The problem that stands in this line, or an empty sentence.
std::string at_line(const Result<Replay>& replay, std::size_t line) {
    REQUIRE(!replay);
    for (const Problem& problem : replay.problems()) {
        if (problem.line == line) {
            return problem.place + ": " + problem.sentence;
        }
    }
    return "";
}

bool says(const std::string& sentence, std::string_view piece) {
    INFO(sentence);
    return sentence.find(piece) != std::string::npos;
}

// The one complaint about the head with one line of it replaced.
std::string about(const std::string& line, const std::string& instead) {
    std::string text = head;
    text.replace(text.find(line), line.size(), instead);
    const Result<Replay> replay = read_replay(text);
    REQUIRE(!replay);
    REQUIRE(replay.problems().size() == 1);
    return replay.problems().front().sentence;
}

}  // namespace

TEST_CASE("a replay says all that its header shows") {
    const Result<Replay> replay = read_replay(head +
                                              "limit 20000\n"
                                              "tasks PickOne TrueFalse\n"
                                              "> answer 1200 pick 2\n"
                                              "> continue\n");
    REQUIRE(replay);
    CHECK(replay->pack_key == "lakes");
    CHECK(replay->pack_hash == 0xff);
    CHECK(replay->plan.mode == "round");
    CHECK(replay->plan.order.seed == 42);
    CHECK(replay->plan.order.length == 10);
    CHECK(!replay->plan.timed);
    CHECK(replay->plan.time_limit == Milliseconds{20'000});
    CHECK(replay->plan.order.tasks == std::vector<TaskKind>{TaskKind::pick_one, TaskKind::true_false});
    CHECK(replay->commands == std::vector<Command>{answer(PickOne::Response{1}, 1200), Continue{}});
}

TEST_CASE("a replay that is written reads back") {
    CHECK(rc::check([](std::uint64_t seed) {
        Rng rng(seed);
        RoundPlan plan{.mode = rng.chance(0.5) ? "round" : "mistakes", .timed = rng.chance(0.5)};
        plan.order.seed = seed;
        plan.order.length = 5 + rng.below(26);
        plan.time_limit = Milliseconds{static_cast<Milliseconds::rep>(1 + rng.below(60'000))};
        if (rng.chance(0.5)) {
            plan.order.tasks = {TaskKind::pin, TaskKind::order};
        }
        if (plan.mode == "mistakes") {
            plan.order.practise = {{FactId{1}, Aspect::value}, {FactId{0}, Aspect::holding}};
        }
        const FactBase base = lakes();
        const Session played = play_out(begin(nine_tasks(), plan), 0.5, rng);
        const Result<Replay> again = read_replay(write_replay(base, played));
        RC_ASSERT(static_cast<bool>(again));
        RC_ASSERT(again->pack_key == base.key);
        RC_ASSERT(again->pack_hash == base.hash);
        RC_ASSERT(again->commands == played.commands);
        RC_ASSERT(again->practise.size() == plan.order.practise.size());
        for (std::size_t i = 0; i < again->practise.size(); ++i) {
            RC_ASSERT(again->practise[i].fact == base[plan.order.practise[i].fact].key);
            RC_ASSERT(aspect_named(again->practise[i].aspect) == plan.order.practise[i].aspect);
        }
        plan.order.practise.clear();
        RC_ASSERT(again->plan == plan);
    }));
}

TEST_CASE("a replay is written as the header shows it") {
    RoundPlan plan;
    plan.order.seed = 7;
    const Session session = after(begin(nine_tasks(), plan), {answer(PickOne::Response{1}, 1200), Continue{}});
    CHECK(write_replay(lakes(), session) ==
          "standpoint replay 1\npack lakes 00000000000000ff\nmode round\nseed 7\nlength 10\ntimed 0\n"
          "> answer 1200 pick 2\n> continue\n");
}

TEST_CASE("comments, empty lines and line ends of other systems do not matter") {
    std::string text = "# made by hand\n\n" + head + "\n# score 0\n> give-up 5\n";
    REQUIRE(read_replay(text));
    CHECK(read_replay(text)->commands.size() == 1);
    std::string other;
    for (const char byte : text) {
        other += byte == '\n' ? std::string("\r\n") : std::string(1, byte);
    }
    REQUIRE(read_replay(other));
    CHECK(read_replay(other)->commands == read_replay(text)->commands);
    CHECK(read_replay(head.substr(0, head.size() - 1)));
}

TEST_CASE("all problems come at once, each with its line") {
    const Result<Replay> replay = read_replay(
        "standpoint replay 1\n"
        "pack lakes ff\n"
        "mode ruond\n"
        "seed -1\n"
        "length 31\n"
        "timed yes\n"
        "tasks PickOne Guess\n"
        "colour blue\n"
        "> answer 900 pick 0\n"
        "> continue\n"
        "> jump\n");
    CHECK(says(at_line(replay, 2), "16 hexadecimal digits"));
    CHECK(says(at_line(replay, 3), "one of these: round, sides, pairs, timeline, survival, daily, browse, mistakes"));
    CHECK(says(at_line(replay, 4), "whole number"));
    CHECK(says(at_line(replay, 5), "1 to 30"));
    CHECK(says(at_line(replay, 6), "0 where speed does not count"));
    CHECK(says(at_line(replay, 7), "\"Guess\" is no kind of task"));
    CHECK(says(at_line(replay, 8), "\"colour\""));
    CHECK(says(at_line(replay, 9), "number of one option"));
    CHECK(at_line(replay, 10).empty());
    CHECK(says(at_line(replay, 11), "\"jump\""));
    CHECK(replay.problems().size() == 9);
}

TEST_CASE("lines that a replay needs are missed by name") {
    const Result<Replay> replay = read_replay("standpoint replay 1\nseed 1\n");
    REQUIRE(!replay);
    std::vector<std::string> places;
    for (const Problem& problem : replay.problems()) {
        places.push_back(problem.place);
        CHECK(problem.line == 0);
    }
    CHECK(places == std::vector<std::string>{"pack", "mode", "length", "timed"});
}

TEST_CASE("a line that says the same thing twice is refused") {
    CHECK(says(at_line(read_replay(head + "seed 43\n"), 7), "second time"));
    CHECK(says(about("timed 0", "timed 0\ntasks Pin Pin"), "listed twice"));
}

TEST_CASE("numbers out of range are told their range") {
    CHECK(says(about("seed 42", "seed 18446744073709551616"), "18446744073709551615"));
    CHECK(read_replay(head.substr(0, 0) + "standpoint replay 1\npack a 0123456789abcdef\nmode round\n"
                                          "seed 18446744073709551615\nlength 1\ntimed 1\n"));
    CHECK(says(about("length 10", "length 0"), "1 to 30"));
    CHECK(says(about("length 10", "length 10 11"), "1 to 30"));
    CHECK(says(about("timed 0", "timed 2"), "1 where it does"));
    CHECK(says(about("timed 0", "timed 0\nlimit 0"), "milliseconds"));
    CHECK(says(about("timed 0", "timed 0\ntasks"), "kinds of task"));
}

TEST_CASE("items to practise belong to the mode that practises") {
    CHECK(says(about("timed 0", "timed 0\npractise leave-lakes holding"), "Only the modes \"mistakes\" and \"study\""));
    CHECK(says(about("timed 0", "timed 0\npractise leave-lakes"), "what of it is asked"));
    CHECK(says(about("timed 0", "timed 0\npractise leave-lakes colour"), "what of it is asked"));
}

TEST_CASE("what is no replay is told how one begins") {
    for (const char* text : {"", "\n\n", "# only a comment\n", "{\"json\": true}", "standpoint",
                             "\x7f"
                             "ELF\x02\x01"}) {
        CAPTURE(text);
        const Result<Replay> replay = read_replay(text);
        REQUIRE(!replay);
        CHECK(replay.problems().size() == 1);
        CHECK(says(replay.problems().front().sentence, "standpoint replay 1"));
    }
}

TEST_CASE("a replay of another version is refused by its version") {
    const Result<Replay> replay = read_replay("standpoint replay 2\nunknown\n");
    REQUIRE(!replay);
    CHECK(replay.problems().size() == 1);
    CHECK(says(replay.problems().front().sentence, "version \"2\""));
}

TEST_CASE("sizes have limits") {
    CHECK(says(read_replay(std::string((1U << 20U) + 1, '#')).problems().front().sentence, "1 MiB"));
    std::string many = head;
    for (int i = 0; i < 10'000; ++i) {
        many += "> continue\n";
    }
    REQUIRE(read_replay(many));
    CHECK(read_replay(many)->commands.size() == 10'000);
    CHECK(says(at_line(read_replay(many + "> continue\n"), 10'007), "10,000"));
    std::string nonsense = head;
    for (int i = 0; i < 50'000; ++i) {
        nonsense += "x\n";
    }
    CHECK(read_replay(nonsense).problems().size() == 100);
}

TEST_CASE("a replay cut off anywhere is read or refused in a sentence") {
    const Session played = play_out(begin(nine_tasks(), {}), 0.5, Rng(3));
    const std::string whole = write_replay(lakes(), played);
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        const Result<Replay> replay = read_replay(std::string_view(whole).substr(0, size));
        CHECK((replay || !replay.problems().front().sentence.empty()));
    }
}

TEST_CASE("bytes changed anywhere are no crash") {
    const std::string whole = write_replay(lakes(), play_out(begin(nine_tasks(), {}), 0.5, Rng(3)));
    CHECK(rc::check([&](std::uint64_t seed) {
        Rng rng(seed);
        std::string hostile = whole;
        for (std::size_t i = 0; i < 8; ++i) {
            hostile[rng.below(hostile.size())] = static_cast<char>(static_cast<unsigned char>(rng.below(256)));
        }
        const Result<Replay> replay = read_replay(hostile);
        RC_ASSERT(replay || !replay.problems().empty());
    }));
}

TEST_CASE("a replay of another pack or of another version of it is not played") {
    const FactBase base = lakes();
    const Phrases phrases = no_phrases();
    const Material material(base, phrases);
    Replay replay = *read_replay(head);
    replay.pack_key = "hills";
    CHECK(says(play_back(material, replay).problems().front().sentence, "\"hills\""));
    replay.pack_key = "lakes";
    replay.pack_hash = 1;
    CHECK(says(play_back(material, replay).problems().front().sentence, "0000000000000001"));
}

TEST_CASE("items to practise that the pack lacks are all named") {
    const FactBase base = lakes();
    const Phrases phrases = no_phrases();
    const Material material(base, phrases);
    Replay replay = *read_replay(head);
    replay.practise = {{"gone", "place"}, {"leave-lakes", "colour"}, {"lost", "time"}};
    const Result<Session> session = play_back(material, replay);
    REQUIRE(!session);
    REQUIRE(session.problems().size() == 3);
    CHECK(says(session.problems()[0].sentence, "\"gone\" is not in this pack"));
    CHECK(says(session.problems()[1].sentence, "\"colour\""));
    CHECK(says(session.problems()[2].sentence, "\"lost\""));
}

TEST_CASE("a command that is not allowed where it stands is named by its number") {
    FactBase base = lakes();
    base.facts.clear();
    const Phrases phrases = no_phrases();
    const Material material(base, phrases);
    const Result<Session> nothing = play_back(material, *read_replay(head));
    REQUIRE(nothing);
    CHECK(nothing->phase == Phase::finished);
    const Result<Session> session = play_back(material, *read_replay(head + "> continue\n> continue\n"));
    REQUIRE(!session);
    CHECK(session.problems().size() == 1);
    CHECK(says(session.problems().front().sentence, "Command 1 (\"continue\") comes after the end"));
}
