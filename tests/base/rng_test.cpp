#include "base/rng.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace standpoint;

namespace {

std::vector<std::uint32_t> first_bits(Rng rng, std::size_t count) {
    std::vector<std::uint32_t> drawn(count);
    std::ranges::generate(drawn, [&] { return rng.bits(); });
    return drawn;
}

// Pearson's statistic against equal frequencies.
double chi_squared(const std::vector<std::size_t>& counts) {
    const double expected = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::size_t{0})) /
                            static_cast<double>(counts.size());
    double sum = 0;
    for (const std::size_t count : counts) {
        const double off = static_cast<double>(count) - expected;
        sum += off * off / expected;
    }
    return sum;
}

}  // namespace

TEST_CASE("the stable hash is FNV-1a of 64 bits") {
    // Reference values of the algorithm's authors.
    CHECK(stable_hash("") == 0xcbf29ce484222325ULL);
    CHECK(stable_hash("a") == 0xaf63dc4c8601ec8cULL);
    CHECK(stable_hash("foobar") == 0x85944171f73967e8ULL);
}

TEST_CASE("hashing in two steps is hashing once") {
    CHECK(rc::check([](const std::string& a, const std::string& b) {
        RC_ASSERT(stable_hash(b, stable_hash(a)) == stable_hash(a + b));
    }));
}

TEST_CASE("bytes above 127 hash as unsigned") {
    CHECK(stable_hash("\xff") == (0xcbf29ce484222325ULL ^ 0xffU) * 0x100000001b3ULL);
}

TEST_CASE("a seed gives these numbers on every machine") {
    // Computed by a second implementation in another language. A change here changes every question ever dealt.
    CHECK(first_bits(Rng(0), 4) == std::vector<std::uint32_t>{1092706980U, 278790474U, 1039822109U, 1377468856U});
    CHECK(first_bits(Rng(1), 4) == std::vector<std::uint32_t>{1299187792U, 4267018062U, 45075422U, 1257067821U});
}

TEST_CASE("a fork gives these numbers on every machine") {
    CHECK(first_bits(Rng(1).fork("meeting"), 4) ==
          std::vector<std::uint32_t>{734942750U, 1735056086U, 473133137U, 2098795894U});
    CHECK(first_bits(Rng(1).fork(7), 4) ==
          std::vector<std::uint32_t>{2296544278U, 1323386514U, 3161975572U, 376459955U});
}

TEST_CASE("a shuffle gives this order on every machine") {
    std::vector<int> items{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    Rng(42).shuffle(items);
    CHECK(items == std::vector<int>{4, 5, 6, 2, 1, 8, 0, 7, 3, 9});
}

TEST_CASE("equal seeds give equal streams, near seeds far ones") {
    CHECK(rc::check([](std::uint64_t seed) {
        RC_ASSERT(first_bits(Rng(seed), 8) == first_bits(Rng(seed), 8));
        RC_ASSERT(first_bits(Rng(seed), 8) != first_bits(Rng(seed + 1), 8));
    }));
}

TEST_CASE("a fork does not depend on what was drawn before") {
    CHECK(rc::check([](std::uint64_t seed, const std::string& name) {
        Rng used(seed);
        for (int i = 0; i < 17; ++i) {
            used.bits();
        }
        RC_ASSERT(first_bits(used.fork(name), 4) == first_bits(Rng(seed).fork(name), 4));
    }));
}

TEST_CASE("forking moves no number of the stream it came from") {
    Rng forked(5);
    forked.fork("a").bits();
    CHECK(first_bits(forked, 6) == first_bits(Rng(5), 6));
}

TEST_CASE("forks of different names, parents and depths differ") {
    std::set<std::vector<std::uint32_t>> streams;
    std::size_t made = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Rng parent(seed);
        for (const Rng& child : {parent, parent.fork("a"), parent.fork("b"), parent.fork("a").fork("b"),
                                 parent.fork("b").fork("a"), parent.fork(0), parent.fork(1), parent.fork("")}) {
            streams.insert(first_bits(child, 3));
            ++made;
        }
    }
    CHECK(streams.size() == made);
}

TEST_CASE("forks of neighbouring numbers do not move together") {
    // Correlation of the first draws of 4,000 forks with those of their neighbours.
    const Rng parent(3);
    double product = 0;
    constexpr int count = 4000;
    for (std::uint64_t i = 0; i < count; ++i) {
        product += (parent.fork(i).unit() - 0.5) * (parent.fork(i + 1).unit() - 0.5);
    }
    const double correlation = product / count * 12;
    CHECK(std::abs(correlation) < 0.06);
}

TEST_CASE("below stays below and reaches everything") {
    CHECK(rc::check([](std::uint64_t seed) {
        const std::size_t limit = *rc::gen::inRange<std::size_t>(1, 40);
        Rng rng(seed);
        std::set<std::size_t> seen;
        for (std::size_t i = 0; i < limit * 30; ++i) {
            const std::size_t drawn = rng.below(limit);
            RC_ASSERT(drawn < limit);
            seen.insert(drawn);
        }
        RC_ASSERT(seen.size() == limit);
    }));
}

TEST_CASE("below one is always zero") {
    Rng rng(8);
    for (int i = 0; i < 100; ++i) {
        CHECK(rng.below(1) == 0);
    }
}

TEST_CASE("below is uniform, also where the limit does not divide 2^32") {
    for (const std::size_t limit : {std::size_t{2}, std::size_t{3}, std::size_t{7}, std::size_t{10}}) {
        std::vector<std::size_t> counts(limit);
        Rng rng(limit);
        for (int i = 0; i < 60000; ++i) {
            ++counts[rng.below(limit)];
        }
        CAPTURE(limit);
        CHECK(chi_squared(counts) < 30);  // 9 degrees of freedom pass 27.9 once in a thousand
    }
}

TEST_CASE("a large limit is not biased towards its lower part") {
    constexpr std::size_t limit = 3U << 30U;  // 3/4 of the range: a plain remainder would favour the first third
    std::vector<std::size_t> thirds(3);
    Rng rng(11);
    for (int i = 0; i < 30000; ++i) {
        ++thirds[rng.below(limit) / (limit / 3)];
    }
    CHECK(chi_squared(thirds) < 20);
}

TEST_CASE("every order of four comes about equally often from a shuffle") {
    std::map<std::vector<int>, std::size_t> orders;
    const Rng rng(17);
    for (std::uint64_t i = 0; i < 24000; ++i) {
        std::vector<int> items{1, 2, 3, 4};
        rng.fork(i).shuffle(items);
        ++orders[items];
    }
    REQUIRE(orders.size() == 24);
    std::vector<std::size_t> counts;
    for (const auto& [order, count] : orders) {
        counts.push_back(count);
    }
    CHECK(chi_squared(counts) < 55);  // 23 degrees of freedom pass 49.7 once in a thousand
}

TEST_CASE("a shuffle loses nothing and invents nothing") {
    CHECK(rc::check([](std::uint64_t seed, std::vector<int> items) {
        std::vector<int> shuffled = items;
        Rng(seed).shuffle(shuffled);
        std::ranges::sort(items);
        std::ranges::sort(shuffled);
        RC_ASSERT(items == shuffled);
    }));
}

TEST_CASE("a shuffle of nothing or one draws no number") {
    Rng rng(4);
    std::vector<int> none;
    std::vector<int> one{7};
    rng.shuffle(none);
    rng.shuffle(one);
    CHECK(one == std::vector<int>{7});
    CHECK(first_bits(rng, 3) == first_bits(Rng(4), 3));
}

TEST_CASE("unit lies in [0, 1) and has its mean in the middle") {
    Rng rng(23);
    double sum = 0;
    for (int i = 0; i < 20000; ++i) {
        const double drawn = rng.unit();
        REQUIRE(drawn >= 0);
        REQUIRE(drawn < 1);
        sum += drawn;
    }
    CHECK(std::abs(sum / 20000 - 0.5) < 0.01);
}

TEST_CASE("chance keeps its probability, and 0 and 1 are certain") {
    Rng rng(29);
    int happened = 0;
    for (int i = 0; i < 20000; ++i) {
        happened += rng.chance(0.25) ? 1 : 0;
        REQUIRE_FALSE(rng.chance(0));
        REQUIRE(rng.chance(1));
    }
    CHECK(std::abs(happened / 20000.0 - 0.25) < 0.015);
}

TEST_CASE("weighted draws in proportion and never what weighs nothing") {
    constexpr std::array<double, 5> weights{1, 0, 3, 0, 6};
    std::array<std::size_t, 5> counts{};
    Rng rng(31);
    for (int i = 0; i < 20000; ++i) {
        ++counts.at(rng.weighted(weights));
    }
    CHECK(counts[1] == 0);
    CHECK(counts[3] == 0);
    CHECK(std::abs(static_cast<double>(counts[0]) / 20000 - 0.1) < 0.01);
    CHECK(std::abs(static_cast<double>(counts[2]) / 20000 - 0.3) < 0.015);
    CHECK(std::abs(static_cast<double>(counts[4]) / 20000 - 0.6) < 0.015);
}

TEST_CASE("weights that sum to nothing give their count") {
    Rng rng(1);
    CHECK(rng.weighted({}) == 0);
    CHECK(rng.weighted(std::array<double, 3>{0, 0, 0}) == 3);
}

TEST_CASE("weighted always gives an index that weighs something") {
    CHECK(rc::check([](std::uint64_t seed) {
        const auto tenths = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4)));
        std::vector<double> weights;
        for (const int tenth : tenths) {
            weights.push_back(tenth / 10.0);
        }
        const std::size_t drawn = Rng(seed).weighted(weights);
        const bool any = std::ranges::any_of(weights, [](double weight) { return weight > 0; });
        RC_ASSERT((any ? weights.at(drawn) > 0 : drawn == weights.size()));
    }));
}
