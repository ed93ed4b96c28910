// Killed at any moment, the program has kept every answer that it said it kept.
#include <chrono>
#include <thread>

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/program.hpp"
#include "base/rng.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t seed = 11;
constexpr std::size_t length = 30;
constexpr std::size_t moments = 200;

// How many answers a stretch of output says are kept.
std::size_t acknowledged(const std::string& out, std::size_t count) {
    std::size_t tokens = 0;
    for (std::size_t number = 1; number <= count; ++number) {
        tokens += count_of(out, "[" + std::to_string(number) + "/" + std::to_string(count) + "]");
    }
    return tokens;
}

std::size_t answers_in(const Folder& data) {
    Store store = Store::open(data.path());
    const auto profiles = store.profiles();
    const std::size_t answers = profiles.empty() ? 0 : store.answers_of(profiles.front().uid);
    for (const Notice& notice : store.take_notices()) {
        FAIL_CHECK("The store complains: " << word(notice.kind) << ' ' << notice.reason);
    }
    CHECK(store.saves());
    return answers;
}

}  // namespace

TEST_CASE("killed at 200 random moments, no acknowledged answer is lost and the store opens") {
    const Folder data;
    const Deal deal = dealt(*article(), seed, length);
    const std::string lines = right_lines(deal);
    const std::vector<std::string> arguments{"play",     "--text",
                                             "--seed",   std::to_string(seed),
                                             "--length", std::to_string(length),
                                             "--data",   data.path().string()};
    const std::string first_question = "Question 1 of";
    Clock::duration answering{};
    {
        Running whole(arguments);
        whole.wait_for_text(first_question);
        const auto began = Clock::now();
        whole.type(lines + "q\n");
        const std::string out = whole.rest();
        answering = Clock::now() - began;
        REQUIRE(acknowledged(out, deal.questions.size()) == deal.questions.size());
    }

    Rng rng(20251);
    std::size_t before = answers_in(data);
    REQUIRE(before == deal.questions.size());
    std::size_t cut_in_the_middle = 0;
    for (std::size_t moment = 0; moment < moments; ++moment) {
        CAPTURE(moment);
        Running program(arguments);
        // Some are killed while they start, most while they answer.
        if (moment % 8 != 0) {
            program.wait_for_text(first_question);
        }
        program.type(lines);
        std::this_thread::sleep_for(std::chrono::duration_cast<std::chrono::microseconds>(answering * rng.unit()));
        program.kill_at_once();
        const std::size_t said = acknowledged(program.rest(), deal.questions.size());
        const std::size_t after = answers_in(data);
        // One more may have been kept just before it could be said.
        CHECK(after >= before + said);
        CHECK(after <= before + said + 1);
        cut_in_the_middle += said > 0 && said < deal.questions.size() ? 1U : 0U;
        before = after;
    }
    MESSAGE(cut_in_the_middle << " of " << moments << " rounds were cut between their first and last answer");
    CHECK(cut_in_the_middle > moments / 10);
}
