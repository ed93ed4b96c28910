#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "facts/small_pack.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

Json dated_event(const std::string& id, const std::string& text = {}, int year = 0) {
    Json event{{"id", id}, {"called", "the " + id}, {"paragraph", 1}, {"explanation", "It happened."}};
    if (!text.empty()) {
        event["when"] = {{"text", text}};
    }
    if (year != 0) {
        event["when"]["year"] = year;
    }
    return event;
}

bool before(const FactBase& base, const char* earlier, const char* later) {
    return came_before(base, base.find_fact(earlier).value(), base.find_fact(later).value());
}

}  // namespace

TEST_CASE("order: a circle in \"within\"") {
    Json pack = small_pack();
    pack["places"][0]["within"] = "hall";
    const Problems problems = problems_of(pack);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].place.ends_with("/within"));
    CHECK(problems[0].sentence.find("lies within itself") != std::string::npos);
    pack["places"][0]["within"] = "land";
    CHECK(only_problem(pack, "/places/0/within", "lies within itself"));
}

TEST_CASE("order: a circle in \"answers\"") {
    Json pack = small_pack();
    pack["positions"][0]["answers"] = "no-toll";
    const Problems problems = problems_of(pack);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].place == "/positions/1/answers");
    CHECK(problems[0].sentence.find("want-toll → no-toll → want-toll") != std::string::npos);
    pack["positions"][0]["answers"] = "want-toll";
    CHECK(only_problem(pack, "/positions/0/answers", "answers itself"));
}

TEST_CASE("order: a circle in \"after\"") {
    Json pack = small_pack();
    pack["meetings"][1]["after"].push_back("walk");
    const Problems problems = problems_of(pack);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].sentence.find("comes after itself") != std::string::npos);
    CHECK(problems[0].place.find("/after/") != std::string::npos);
}

TEST_CASE("order: two circles are both told") {
    Json pack = small_pack();
    pack["meetings"][2]["after"].push_back("walk");
    pack["events"][3]["after"].push_back("calm");
    const Problems problems = problems_of(pack);
    REQUIRE(problems.size() == 2);
    CHECK(has_problem(problems, "/meetings/2/after/1", "walk → walk"));
    CHECK(has_problem(problems, "/events/3/after/2", "calm → calm"));
}

TEST_CASE("order: the timeline lists each expression once") {
    Json pack = small_pack();
    pack["timeline"].push_back("Last week");
    CHECK(only_problem(pack, "/timeline/3", "stands on the timeline twice"));
}

TEST_CASE("order: facts spell times as the timeline does") {
    Json pack = small_pack();
    pack["meetings"][1]["when"]["text"] = "on monday";
    CHECK(only_problem(pack, "/meetings/1/when/text", "is spelt \"on Monday\" on the timeline"));
}

TEST_CASE("order: one expression is one year") {
    Json pack = small_pack();
    pack["events"][1]["when"]["text"] = "in 1990";
    CHECK(only_problem(pack, "/events/1/when/year", "is the year 1990 on line"));
}

TEST_CASE("order: years follow the timeline") {
    Json pack = small_pack();
    pack["timeline"] = {"in 2001", "in 1990", "last week", "on Monday", "on Friday"};
    CHECK(only_problem(pack, "/events/0/when/year", "The timeline puts \"in 1990\" after \"in 2001\""));
}

TEST_CASE("order: nothing is after what is later by the timeline or the year") {
    Json pack = small_pack();
    pack["meetings"][0]["after"] = {"storm"};
    CHECK(only_problem(pack, "/meetings/0/after/0", "is earlier than \"on Friday\""));
    pack = small_pack();
    pack["events"][0]["after"] = {"fire"};
    CHECK(only_problem(pack, "/events/0/after/0", "is earlier than \"in 2001\""));
}

TEST_CASE("order: what came at the same time may be in order") {
    Json pack = small_pack();
    pack["events"][2]["when"]["text"] = "on Monday";
    pack["events"][2]["after"] = {"dinner"};
    const FactBase base = base_of(pack);
    CHECK(before(base, "dinner", "storm"));
    CHECK_FALSE(before(base, "storm", "dinner"));
}

TEST_CASE("order: a contradiction by way of an undated fact") {
    Json pack = small_pack();
    pack["events"].push_back(dated_event("lull"));
    pack["events"][4]["after"] = {"storm"};
    pack["meetings"][0]["after"] = {"lull"};
    const Problems problems = problems_of(pack);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].sentence.find("contradict each other") != std::string::npos);
}

TEST_CASE("order: a contradiction of years and timeline by way of \"after\"") {
    Json pack = small_pack();
    // talks (last week) before dinner (on Monday); 2001 before the talks, and 1990 after the dinner.
    pack["meetings"][0]["after"] = {"fire"};
    pack["events"][0]["after"] = {"dinner"};
    const Problems problems = problems_of(pack);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].sentence.find("contradict each other") != std::string::npos);
}

TEST_CASE("order: a time on the timeline has its rank") {
    const FactBase base = base_of(small_pack());
    CHECK(base.get<Meeting>(*base.find_fact("talks")).when->rank == 0);
    CHECK(base.get<Meeting>(*base.find_fact("dinner")).when->rank == 1);
    CHECK(base.get<Event>(*base.find_fact("storm")).when->rank == 2);
    CHECK_FALSE(base.get<Event>(*base.find_fact("flood")).when->rank);
}

TEST_CASE("came_before: by year, by timeline, by \"after\", and through all of them") {
    const FactBase base = base_of(small_pack());
    CHECK(before(base, "flood", "fire"));
    CHECK(before(base, "talks", "storm"));
    CHECK(before(base, "talks", "walk"));
    CHECK(before(base, "talks", "calm"));
    CHECK(before(base, "dinner", "calm"));
    CHECK(before(base, "flood", "calm"));
    CHECK_FALSE(before(base, "fire", "flood"));
    CHECK_FALSE(before(base, "calm", "talks"));
}

TEST_CASE("came_before: nothing where the article does not say") {
    const FactBase base = base_of(small_pack());
    CHECK_FALSE(before(base, "walk", "storm"));
    CHECK_FALSE(before(base, "storm", "walk"));
    CHECK_FALSE(before(base, "flood", "talks"));
    CHECK_FALSE(before(base, "talks", "flood"));
    CHECK_FALSE(before(base, "boats", "talks"));
    CHECK_FALSE(before(base, "want-toll", "no-toll"));
}

TEST_CASE("came_before: times help along a chain of \"after\"") {
    Json pack = small_pack();
    // x is after the storm (on Friday); the talks (last week) are after y: y came before x.
    pack["events"].push_back(dated_event("x"));
    pack["events"][4]["after"] = {"storm"};
    pack["events"].push_back(dated_event("y"));
    pack["meetings"][0]["after"] = {"y"};
    const FactBase base = base_of(pack);
    CHECK(before(base, "y", "x"));
    CHECK_FALSE(before(base, "x", "y"));
}

TEST_CASE("came_before is a strict partial order, and knows what a search of all pairs knows") {
    const auto holds_for = [](const std::vector<int>& choices) {
        constexpr std::size_t count = 9;
        Json pack = small_pack();
        pack["events"] = Json::array();
        pack["meetings"] = Json::array();
        pack["timeline"] = {"t0", "t1", "t2", "t3"};
        // Each event has an hour that nobody is told; what the pack tells agrees with it.
        std::vector<int> hours;
        std::size_t next = 0;
        const auto choose = [&](int limit) { return choices[next++ % choices.size()] % limit; };
        for (std::size_t i = 0; i < count; ++i) {
            hours.push_back(choose(16));
        }
        for (std::size_t i = 0; i < count; ++i) {
            Json event = dated_event("e" + std::to_string(i));
            const int when = choose(3);
            if (when == 1) {
                event["when"] = {{"text", "t" + std::to_string(hours[i] / 4)}};
            } else if (when == 2) {
                const int year = 2000 + hours[i] / 4;
                event["when"] = {{"text", "in " + std::to_string(year)}, {"year", year}};
            }
            for (std::size_t j = 0; j < count; ++j) {
                if (hours[j] < hours[i] && choose(6) == 0) {
                    event["after"].push_back("e" + std::to_string(j));
                }
            }
            pack["events"].push_back(event);
        }
        const auto result = read_pack(pack.dump());
        RC_ASSERT(static_cast<bool>(result));
        const FactBase& base = *result;
        std::vector<FactId> events(base.of_kind(FactKind::event).begin(), base.of_kind(FactKind::event).end());
        bool known[count][count] = {};
        for (std::size_t i = 0; i < count; ++i) {
            const auto& one = base.get<Event>(events[i]);
            for (std::size_t j = 0; j < count; ++j) {
                const auto& other = base.get<Event>(events[j]);
                const bool listed = std::ranges::find(other.after, events[i]) != other.after.end();
                const bool timed = one.when && other.when &&
                                   ((one.when->year && other.when->year && *one.when->year < *other.when->year) ||
                                    (one.when->rank && other.when->rank && *one.when->rank < *other.when->rank));
                known[i][j] = listed || timed;
            }
        }
        for (std::size_t k = 0; k < count; ++k) {
            for (std::size_t i = 0; i < count; ++i) {
                for (std::size_t j = 0; j < count; ++j) {
                    known[i][j] = known[i][j] || (known[i][k] && known[k][j]);
                }
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            RC_ASSERT_FALSE(came_before(base, events[i], events[i]));
            for (std::size_t j = 0; j < count; ++j) {
                const bool first = came_before(base, events[i], events[j]);
                RC_ASSERT(first == known[i][j]);
                RC_ASSERT_FALSE(first && came_before(base, events[j], events[i]));
                for (std::size_t k = 0; first && k < count; ++k) {
                    RC_ASSERT(!came_before(base, events[j], events[k]) || came_before(base, events[i], events[k]));
                }
            }
        }
    };
    CHECK(rc::check("came_before", [&] {
        const auto choices = *rc::gen::container<std::vector<int>>(120, rc::gen::inRange(0, 1000));
        holds_for(choices);
    }));
}
