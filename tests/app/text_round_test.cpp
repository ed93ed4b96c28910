// Rounds in the terminal from outside: fed by a pipe, read back from the store.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/program.hpp"
#include "play/replay.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

constexpr std::uint64_t seed = 4;
constexpr std::size_t length = 30;

std::vector<std::string> playing(const Folder& data, std::uint64_t with_seed = seed, std::size_t of = length) {
    return {"play",     "--text",           "--seed", std::to_string(with_seed),
            "--length", std::to_string(of), "--data", data.path().string()};
}

ProfileUid player_of(Store& store) {
    const auto profiles = store.profiles();
    REQUIRE(profiles.size() == 1);
    return profiles.front().uid;
}

std::vector<TopScore> top_of(Store& store, std::size_t of = length, const std::string& mode = "round") {
    return store.top({.pack = article()->base().key, .mode = mode, .timed = false, .length = of});
}

// Only the first `count` lines.
std::string first_lines(const std::string& text, std::size_t count) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        at = text.find('\n', at) + 1;
    }
    return text.substr(0, at);
}

}  // namespace

TEST_CASE("a round of right answers ends with full marks, on the screen and in the store") {
    std::vector<bool> kinds(std::variant_size_v<Task>, false);
    for (std::uint64_t each = 1; each <= 100 && std::ranges::count(kinds, false) > 0; ++each) {
        const Deal deal = dealt(*article(), each, 10);
        bool brings_a_new_kind = false;
        for (const Question& question : deal.questions) {
            brings_a_new_kind = brings_a_new_kind || !kinds[question.task.index()];
            kinds[question.task.index()] = true;
        }
        if (!brings_a_new_kind) {
            continue;
        }
        CAPTURE(each);
        const Folder data;
        const Ended ran = run(playing(data, each, 10), right_lines(deal));
        INFO(ran.out);
        CHECK(ran.code == 0);
        CHECK(ran.err.find("display") == std::string::npos);
        CHECK(count_of(ran.out, "✔ Right") == deal.questions.size());
        CHECK(ran.out.find("Everything was right.") != std::string::npos);
        Store store = Store::open(data.path());
        const auto top = top_of(store, 10);
        REQUIRE(top.size() == 1);
        CHECK(top.front().outcome.score == static_cast<int>(100 * deal.questions.size()));
        CHECK(top.front().outcome.accuracy == doctest::Approx(1));
        CHECK(store.answers(top.front().round).size() == deal.questions.size());
        CHECK(store.unfinished(player_of(store)).empty());
    }
    CHECK(std::ranges::count(kinds, true) == 9);
}

TEST_CASE("feedback names the right answer, why the chosen one is wrong, and the paragraph") {
    const Folder data;
    const Deal deal = dealt(*article(), seed, length);
    std::string input;
    std::string proof;
    for (const Question& question : deal.questions) {
        const auto* one = std::get_if<PickOne>(&question.task);
        if (one != nullptr && proof.empty()) {
            const std::size_t wrong = one->options.front().right ? 1 : 0;
            proof = one->options[wrong].proof->sentence;
            input += std::to_string(wrong + 1) + '\n';
        } else {
            input += "g\n";
        }
    }
    REQUIRE_FALSE(proof.empty());
    const Ended ran = run(playing(data), input);
    CHECK(ran.out.find(proof) != std::string::npos);
    CHECK(count_of(ran.out, "Not known") == deal.questions.size() - 1);
    CHECK(count_of(ran.out, "✘ Wrong") == 1);
    for (const Question& question : deal.questions) {
        CHECK(ran.out.find(question.explanation) != std::string::npos);
    }
    Store store = Store::open(data.path());
    REQUIRE(top_of(store).size() == 1);
    CHECK(top_of(store).front().outcome.score == 0);
}

TEST_CASE("lines of the wrong form are asked for again and cost nothing") {
    const Folder data;
    const Deal deal = dealt(*article(), seed, length);
    std::string input;
    for (const Question& question : deal.questions) {
        input += "?\n\n   \n";
        if (question.kind() != TaskKind::type_in) {
            input += "what is this\n99 98 97\n-1\n0\n";
        }
        input += right_line(question.task) + '\n';
    }
    const Ended ran = run(playing(data), input);
    CHECK(ran.code == 0);
    CHECK(count_of(ran.out, "✔ Right") == deal.questions.size());
}

TEST_CASE("an answer that is taken back is asked again, and both are kept") {
    const Folder data;
    const Deal deal = dealt(*article(), seed, length);
    const Ended ran = run(playing(data), "u\ng\nu\n" + right_lines(deal));
    CHECK(count_of(ran.out, "[1/" + std::to_string(deal.questions.size()) + "]") == 2);
    CHECK(ran.out.find("There is no answer to take back.") != std::string::npos);
    Store store = Store::open(data.path());
    const auto top = top_of(store);
    REQUIRE(top.size() == 1);
    CHECK(top.front().outcome.score == static_cast<int>(100 * deal.questions.size()));
    CHECK(store.answers(top.front().round).size() == deal.questions.size());
    CHECK(store.answers(top.front().round, true).size() == deal.questions.size() + 1);
}

TEST_CASE("a round that was left is offered again and goes on where it was") {
    const Folder data;
    const Deal deal = dealt(*article(), seed, length);
    const std::string lines = right_lines(deal);
    const std::string first = first_lines(lines, 3);
    const Ended left = run(playing(data), first + "q\n");
    CHECK(left.code == 0);
    CHECK(left.out.find("kept with 3 of") != std::string::npos);

    const std::vector<std::string> again{"play", "--text", "--data", data.path().string()};
    const Ended gone_on = run(again, "\n" + lines.substr(first.size()));
    CHECK(gone_on.code == 0);
    CHECK(gone_on.out.find("3 of " + std::to_string(deal.questions.size())) != std::string::npos);
    CHECK(count_of(gone_on.out, "✔ Right") == deal.questions.size() - 3);
    Store store = Store::open(data.path());
    const auto top = top_of(store);
    REQUIRE(top.size() == 1);
    CHECK(top.front().outcome.score == static_cast<int>(100 * deal.questions.size()));
    CHECK(store.unfinished(player_of(store)).empty());
}

TEST_CASE("a round that is not wanted any more is not offered twice") {
    const Folder data;
    run(playing(data), "g\nq\n");
    const std::vector<std::string> again{"play", "--text", "--data", data.path().string()};
    const Ended refused = run(again, "n\nq\n");
    CHECK(refused.out.find("is unfinished") != std::string::npos);
    CHECK(refused.out.find("Question 1 of 10") != std::string::npos);
    CHECK(run(again, "q\n").out.find("is unfinished") == std::string::npos);
}

TEST_CASE("input that ends in the middle of a round ends it politely") {
    const Folder data;
    const Deal deal = dealt(*article(), seed, length);
    const Ended ran = run(playing(data), first_lines(right_lines(deal), 2));
    CHECK(ran.code == 0);
    CHECK(ran.out.find("The input ended.") != std::string::npos);
    Store store = Store::open(data.path());
    CHECK(store.answers_of(player_of(store)) == 2);
    const Folder fresh;
    CHECK(run(playing(fresh), "").code == 0);
}

TEST_CASE("binary input is no answer and no harm") {
    std::string binary;
    std::uint32_t state = 12345;
    for (int i = 0; i < 60'000; ++i) {
        state = state * 1664525U + 1013904223U;
        binary.push_back(static_cast<char>(state >> 24U));
    }
    const Folder data;
    const Ended ran = run(playing(data), binary);
    CHECK(ran.code == 0);
    const Folder long_line;
    const Ended after = run(playing(long_line), std::string(3'000'000, 'x') + "\ng\n");
    CHECK(after.code == 0);
    CHECK(after.out.find("no readable text") != std::string::npos);
    CHECK(count_of(after.out, "Not known") == 1);
}

TEST_CASE("mistakes are practised in a round of their own") {
    const Folder data;
    const Deal deal = dealt(*article(), seed, length);
    std::string input = "g\ng\n";
    for (std::size_t i = 2; i < deal.questions.size(); ++i) {
        input += right_line(deal.questions[i].task) + '\n';
    }
    const Ended ran = run(playing(data), input + "m\ng\ng\ng\n");
    CHECK(ran.code == 0);
    CHECK(ran.out.find("Practising what was not right") != std::string::npos);
    CHECK(ran.out.find("Question 1 of 2") != std::string::npos);
    Store store = Store::open(data.path());
    CHECK(top_of(store, 2, "mistakes").size() == 1);
}

TEST_CASE("a second round is ranked against the first") {
    const Folder data;
    std::string give_up;
    for (std::size_t i = 0; i < length; ++i) {
        give_up += "g\n";
    }
    run(playing(data), right_lines(dealt(*article(), seed, length)));
    const Ended second = run(playing(data), give_up);
    CHECK(second.out.find("Rank 2 of 2") != std::string::npos);
}

TEST_CASE("players are kept apart by name") {
    const Folder data;
    auto arguments = playing(data, seed, 5);
    arguments.insert(arguments.end(), {"--profile", "Ann"});
    run(arguments, "g\n");
    arguments.back() = "Björn";
    run(arguments, "g\ng\n");
    Store store = Store::open(data.path());
    const auto profiles = store.profiles();
    REQUIRE(profiles.size() == 2);
    CHECK(store.answers_of(profiles[0].uid) == 1);
    CHECK(store.answers_of(profiles[1].uid) == 2);
}

TEST_CASE("a saved round replays to its score and the same state each time") {
    const Folder data;
    run(playing(data), right_lines(dealt(*article(), seed, length)));
    Store store = Store::open(data.path());
    const auto top = top_of(store);
    REQUIRE(top.size() == 1);
    const auto file = data.write("replay", store.round(top.front().round)->replay).string();
    const Ended ran = run({"replay", file});
    CHECK(ran.code == 0);
    CHECK(ran.out.find("score " + std::to_string(top.front().outcome.score) + "\nstate ") == 0);
    CHECK(lines_of(ran.out).back().size() == std::string("state ").size() + 16);
    CHECK(run({"replay", file}).out == ran.out);
}

TEST_CASE("without a display the round is played in text, and that is said") {
    const Folder data;
    const Ended ran = run({"--data", data.path().string(), "--seed", "3"}, "g\nq\n");
    CHECK(ran.code == 0);
    CHECK(ran.err.find("no display") != std::string::npos);
    CHECK(ran.out.find("[1/10] ") != std::string::npos);
}

TEST_CASE("where nothing can be saved it says so, and the round goes on to its end") {
    const Folder data;
    const auto file = data.write("in-the-way", "this is a file").string();
    const Deal deal = dealt(*article(), seed, 5);
    const Ended ran =
        run({"play", "--text", "--seed", std::to_string(seed), "--length", "5", "--data", file}, right_lines(deal));
    CHECK(ran.code == 0);
    CHECK(ran.out.find("nothing is saved") != std::string::npos);
    CHECK(count_of(ran.out, "not saved]") == deal.questions.size());
    CHECK(ran.out.find("Everything was right.") != std::string::npos);
}

TEST_CASE("a damaged file is set aside with a sentence") {
    const Folder data;
    data.write("profile.db", "SQLite format 3 it is not, but somebody's text all the same, and long enough to look at");
    const Ended ran = run(playing(data, seed, 5), "g\n");
    CHECK(ran.code == 0);
    CHECK((ran.out.find("was damaged") != std::string::npos ||
           ran.out.find("belongs to another program") != std::string::npos));
}
