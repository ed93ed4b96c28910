#include <ctime>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "base/rng.hpp"
#include "facts/small_pack.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

const std::string questions = std::string(STANDPOINT_SOURCE_DIR) + "/questions/";

std::string article_pack() {
    return bytes_of_file(questions + "ukraine-peace-talks/pack.json");
}

// True where reading gives a value or problems that each say a sentence.
bool reads_or_says(std::string_view bytes) {
    const auto result = read_pack(bytes);
    if (result) {
        return true;
    }
    for (const Problem& problem : result.problems()) {
        if (problem.sentence.size() < 10 || (!problem.place.empty() && problem.place.front() != '/')) {
            return false;
        }
    }
    return !result.problems().empty();
}

// Of the processor, not of the wall: a busy machine makes no reading slower.
double seconds_to_read(std::string_view bytes) {
    const std::clock_t start = std::clock();
    (void)reads_or_says(bytes);
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// A pack with so many events, each after the one before.
std::string long_pack(int events) {
    Json pack = small_pack();
    for (int i = 0; i < events; ++i) {
        const std::string id = "event-" + std::to_string(i);
        Json event{{"id", id}, {"called", "the " + id}, {"paragraph", 1}, {"explanation", "It was event."}};
        if (i > 0) {
            event["after"] = {"event-" + std::to_string(i - 1)};
        }
        pack["events"].push_back(std::move(event));
    }
    return pack.dump(1);
}

}  // namespace

TEST_CASE("the shipped packs have no problems") {
    std::size_t packs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(questions)) {
        const auto file = entry.path() / "pack.json";
        if (!std::filesystem::exists(file)) {
            continue;
        }
        ++packs;
        const auto result = read_pack(bytes_of_file(file.string()));
        CAPTURE(file.string());
        for (const Problem& problem : result ? Problems{} : result.problems()) {
            MESSAGE(problem.line << " " << problem.place << ": " << problem.sentence);
        }
        REQUIRE(result);
        CHECK(result->key == entry.path().filename().string());
        CHECK(result->facts.size() > 30);
    }
    CHECK(packs >= 2);
}

TEST_CASE("hostile: empty input") {
    CHECK(has_problem(problems_in(std::string_view()), "", "The file is empty"));
    CHECK(has_problem(problems_in(" \n\t "), "", "The file is empty"));
}

TEST_CASE("hostile: binary input") {
    const Problems problems = problems_in(std::string_view("{\n\"id\": \"\xff\xfe\x00\"}", 14));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].sentence.find("not UTF-8") != std::string::npos);
    CHECK(problems[0].line == 2);
    CHECK(has_problem(problems_in(std::string_view("\x7f"
                                                   "ELF\x02\x01")),
                      "", "not JSON"));
}

TEST_CASE("hostile: what is no JSON is told with its line") {
    const Problems problems = problems_in(std::string_view("{\n  \"id\": \"x\",\n  \"title\" \"X\"\n}"));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].line == 3);
    CHECK(problems[0].sentence.find("not JSON") != std::string::npos);
    CHECK(has_problem(problems_in("{} {}"), "", "not JSON"));
    CHECK(has_problem(problems_in(std::string_view("{\"a\": 01}")), "", "not JSON"));
    CHECK(has_problem(problems_in("{'a': 1}"), "", "not JSON"));
}

TEST_CASE("hostile: a file that ends too early") {
    CHECK(has_problem(problems_in(std::string_view("{\"id\": [1, 2")), "", "ends too early"));
    CHECK(has_problem(problems_in(std::string_view("{\"id\": ")), "", "ends too early"));
    CHECK(has_problem(problems_in(std::string_view("{\"id\": \"abc")), "", "quote"));
}

TEST_CASE("hostile: a number beyond all numbers") {
    CHECK(has_problem(problems_in(std::string_view("{\"id\": 1e99999}")), "", "too large"));
}

TEST_CASE("hostile: half a surrogate") {
    CHECK(has_problem(problems_in(std::string_view(R"({"id": "\ud800"})")), "", "not JSON"));
}

TEST_CASE("hostile: nested a million deep") {
    CHECK(has_problem(problems_in(std::string(1'000'000, '[')), "", "nested more than 16 deep"));
    std::string objects;
    for (int i = 0; i < 200'000; ++i) {
        objects += "{\"a\":";
    }
    CHECK(has_problem(problems_in(objects), "", "nested more than 16 deep"));
}

TEST_CASE("hostile: a text of 100 MB") {
    const std::string bytes = "{\"id\": \"" + std::string(100'000'000, 'x') + "\"}";
    CHECK(has_problem(problems_in(bytes), "", "larger than 67108864 bytes"));
    PackLimits generous;
    generous.bytes = 200'000'000;
    const auto result = read_pack(bytes, generous);
    REQUIRE_FALSE(result);
    CHECK(has_problem(result.problems(), "/id", "longer than 2000 characters"));
}

TEST_CASE("hostile: a key of a megabyte") {
    const Problems problems = problems_in("{\"" + std::string(1'000'000, 'k') + "\": 1}");
    CHECK(has_problem(problems, "/…", "far too long"));
}

TEST_CASE("hostile: more values than a pack may hold") {
    std::string bytes = "[";
    for (int i = 0; i < 2000; ++i) {
        bytes += "0,";
    }
    PackLimits limits;
    limits.values = 1000;
    const auto result = read_pack(bytes + "0]", limits);
    REQUIRE_FALSE(result);
    CHECK(has_problem(result.problems(), "", "more than 1000 values"));
}

TEST_CASE("hostile: more facts than a pack may hold") {
    PackLimits limits;
    limits.facts = 19;
    const auto result = read_pack(small_pack().dump(), limits);
    REQUIRE_FALSE(result);
    CHECK(has_problem(result.problems(), "", "holds 20 facts, but at most 19"));
}

TEST_CASE("hostile: a sentence shows little of a long text, and nothing that hides") {
    Json pack = small_pack();
    pack["meetings"][0]["place"] = std::string(1999, 'y');
    const Problems problems = problems_of(pack);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].sentence.size() < 250);
    pack["meetings"][0]["place"] = "ы" + std::string(80, 'y');
    CHECK(has_problem(problems_of(pack), "/meetings/0/place", "…\""));
}

TEST_CASE("hostile: thousands of problems are counted, not listed") {
    Json pack = small_pack();
    for (int i = 0; i < 5000; ++i) {
        pack["states"].push_back(i);
    }
    const Problems problems = problems_of(pack);
    REQUIRE(problems.size() == 1001);
    CHECK(problems.back().sentence.find("4000 more problems") != std::string::npos);
}

TEST_CASE("hostile: the article's pack cut off anywhere") {
    const std::string whole = article_pack();
    REQUIRE(whole.size() > 1000);
    for (std::size_t length = 0; length < whole.size() - 3; length += 97) {
        const auto result = read_pack(std::string_view(whole).substr(0, length));
        CAPTURE(length);
        REQUIRE_FALSE(result);
        CHECK(result.problems().size() == 1);
        CHECK(result.problems().front().sentence.size() > 10);
    }
}

TEST_CASE("hostile: the article's pack with bytes changed at random") {
    const std::string whole = article_pack();
    Rng rng(97);
    for (int round = 0; round < 400; ++round) {
        std::string bytes = whole;
        for (std::size_t flips = 1 + rng.below(4); flips > 0; --flips) {
            bytes[rng.below(bytes.size())] = static_cast<char>(rng.below(256));
        }
        CAPTURE(round);
        REQUIRE(reads_or_says(bytes));
    }
}

TEST_CASE("hostile: the small pack with parts taken out, doubled and exchanged") {
    const Json whole = small_pack().flatten();
    Rng rng(11);
    for (int round = 0; round < 600; ++round) {
        Json flat = whole;
        for (std::size_t changes = 1 + rng.below(5); changes > 0; --changes) {
            const auto from = std::next(flat.begin(), static_cast<std::ptrdiff_t>(rng.below(flat.size())));
            const auto to = std::next(flat.begin(), static_cast<std::ptrdiff_t>(rng.below(flat.size())));
            *to = *from;
        }
        CAPTURE(round);
        REQUIRE(reads_or_says(flat.unflatten().dump(1)));
    }
}

TEST_CASE("hostile: reading takes time in proportion to the size") {
    const std::string small = long_pack(2000);
    const std::string large = long_pack(16000);
    CHECK(problems_in(small).empty());
    CHECK(problems_in(large).empty());
    double best_small = 1e9;
    double best_large = 1e9;
    for (int round = 0; round < 3; ++round) {
        best_small = std::min(best_small, seconds_to_read(small));
        best_large = std::min(best_large, seconds_to_read(large));
    }
    MESSAGE("2,000 events: " << best_small << " s, 16,000 events: " << best_large << " s");
    CHECK(best_large < best_small * 8 * 3);  // quadratic would be 64 times
}

TEST_CASE("hostile: thousands of misspelt ids take no longer than right ones") {
    std::string bytes = long_pack(5000);
    const double right = seconds_to_read(bytes);
    for (std::size_t at = bytes.find("\"after\": [\n    \"event-"); at != std::string::npos;
         at = bytes.find("\"after\": [\n    \"event-", at + 10)) {
        bytes[bytes.find("\"event-", at) + 1] = 'a';
    }
    const Problems problems = problems_in(bytes);
    CHECK(problems.size() > 1000);
    CHECK(problems[0].sentence.find("did you mean") != std::string::npos);
    CHECK(seconds_to_read(bytes) < right * 5 + 1);
}
