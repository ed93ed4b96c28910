#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "facts/small_pack.hpp"
#include "facts/words.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

using Truth = std::optional<bool>;
constexpr Truth yes = true;
constexpr Truth no = false;
constexpr Truth unsaid = std::nullopt;

// Says claims by their ids: `says.place("talks", "town")`.
struct Says {
    FactBase base;

    FactId fact(std::string_view key) const {
        const auto found = base.find_fact(key);
        REQUIRE_MESSAGE(found, key);
        return *found;
    }

    EntityRef who(std::string_view key) const {
        const auto index = [&](const auto& list) {
            const auto found = std::ranges::find(list, key, [](const Naming& naming) { return naming.key; });
            return found == list.end() ? -1 : static_cast<int>(found - list.begin());
        };
        if (const int side = index(base.sides); side >= 0) {
            return SideId{static_cast<std::uint32_t>(side)};
        }
        if (const int person = index(base.people); person >= 0) {
            return PersonId{static_cast<std::uint32_t>(person)};
        }
        if (const int group = index(base.groups); group >= 0) {
            return GroupId{static_cast<std::uint32_t>(group)};
        }
        const int place = index(base.places);
        REQUIRE_MESSAGE(place >= 0, key);
        return PlaceId{static_cast<std::uint32_t>(place)};
    }

    Truth claim(std::string_view about, Aspect aspect, Value value) const {
        return holds(base, {fact(about), aspect, std::move(value)});
    }
    Truth entity(std::string_view about, Aspect aspect, std::string_view value) const {
        return claim(about, aspect, who(value));
    }
    Truth other(std::string_view about, Aspect aspect, std::string_view value) const {
        return claim(about, aspect, fact(value));
    }
    Truth text(std::string_view about, Aspect aspect, std::string value) const {
        return claim(about, aspect, std::move(value));
    }
    Truth met(std::string_view about, std::string_view one, std::string_view another) const {
        return claim(about, Aspect::counterpart, Pairing{who(one), who(another)});
    }
    Truth holding(std::string_view about, std::string_view holder, Stance stance) const {
        return claim(about, Aspect::holding, Holding{who(holder), stance});
    }
    Truth answered(std::string_view about, std::string_view by, Stance stance) const {
        return claim(about, Aspect::answer, Answered{who(by), stance});
    }
};

Says small() {
    return {base_of(small_pack())};
}

}  // namespace

TEST_CASE("claim: who holds a role") {
    const Says says = small();
    CHECK(says.entity("ann-president", Aspect::person, "ann") == yes);
    CHECK(says.entity("ann-president", Aspect::person, "bob") == no);  // sole
    CHECK(says.entity("bob-envoy", Aspect::person, "cy") == no);       // whole list
    CHECK(says.entity("cy-envoy", Aspect::person, "eve") == unsaid);
    CHECK(says.entity("cy-envoy", Aspect::person, "dee") == yes);  // another fact gives her the same role
    CHECK(says.entity("cy-envoy", Aspect::person, "red") == unsaid);
}

TEST_CASE("claim: what somebody is") {
    const Says says = small();
    CHECK(says.other("cy-envoy", Aspect::title, "dee-envoy") == yes);
    CHECK(says.other("cy-envoy", Aspect::title, "ann-president") == no);
    CHECK(says.other("cy-envoy", Aspect::title, "bob-envoy") == no);
    CHECK(says.other("bob-envoy", Aspect::title, "cy-envoy") == unsaid);
    CHECK(says.other("bob-envoy", Aspect::title, "talks") == unsaid);
}

TEST_CASE("claim: whose envoy somebody is") {
    const Says says = small();
    CHECK(says.entity("bob-envoy", Aspect::of, "ann") == yes);
    CHECK(says.entity("bob-envoy", Aspect::of, "cy") == no);
    CHECK(says.entity("bob-envoy", Aspect::of, "red") == unsaid);  // the side of the person it is
    CHECK(says.entity("cy-envoy", Aspect::of, "crew") == unsaid);  // a part of the side it is
    CHECK(says.entity("cy-envoy", Aspect::of, "red") == no);
    CHECK(says.entity("eve-mayor", Aspect::of, "land") == unsaid);
    CHECK(says.entity("eve-mayor", Aspect::of, "port") == no);
}

TEST_CASE("claim: somebody who has a title twice") {
    Json pack = small_pack();
    pack["roles"].push_back(pack["roles"][1]);
    pack["roles"][5]["id"] = "bob-second";
    pack["roles"][5]["of"] = "green";
    const Says says{base_of(pack)};
    CHECK(says.entity("bob-envoy", Aspect::of, "green") == yes);
    CHECK(says.entity("bob-second", Aspect::of, "ann") == yes);
    CHECK(says.entity("bob-second", Aspect::of, "blue") == no);
}

TEST_CASE("claim: on which side somebody stands") {
    const Says says = small();
    CHECK(says.entity("bob-envoy", Aspect::side, "red") == yes);
    CHECK(says.entity("bob-envoy", Aspect::side, "blue") == no);
    CHECK(says.entity("eve-mayor", Aspect::side, "blue") == unsaid);
    CHECK(says.entity("bob-envoy", Aspect::side, "ann") == unsaid);
}

TEST_CASE("claim: who met whom") {
    const Says says = small();
    CHECK(says.met("talks", "ann", "cy") == yes);
    CHECK(says.met("talks", "cy", "bob") == yes);
    CHECK(says.met("talks", "ann", "bob") == no);  // the same end of the table
    CHECK(says.met("talks", "ann", "dee") == no);  // not there
    CHECK(says.met("talks", "red", "blue") == yes);
    CHECK(says.met("talks", "red", "cy") == yes);
    CHECK(says.met("talks", "red", "ann") == no);
    CHECK(says.met("dinner", "red", "crew") == yes);
    CHECK(says.met("dinner", "red", "blue") == yes);
    CHECK(says.met("dinner", "ann", "crew") == unsaid);  // her side was there
    CHECK(says.met("dinner", "red", "press") == unsaid);
    CHECK(says.met("dinner", "green", "crew") == yes);
}

TEST_CASE("claim: who took part") {
    const Says says = small();
    CHECK(says.entity("talks", Aspect::participant, "bob") == yes);
    CHECK(says.entity("talks", Aspect::participant, "red") == yes);
    CHECK(says.entity("talks", Aspect::participant, "dee") == no);
    CHECK(says.entity("talks", Aspect::participant, "green") == no);
    CHECK(says.entity("dinner", Aspect::participant, "ann") == unsaid);
    CHECK(says.entity("dinner", Aspect::participant, "press") == unsaid);
}

TEST_CASE("claim: where it was") {
    const Says says = small();
    CHECK(says.entity("talks", Aspect::place, "town") == yes);
    CHECK(says.entity("talks", Aspect::place, "land") == yes);
    CHECK(says.entity("talks", Aspect::place, "hall") == unsaid);
    CHECK(says.entity("talks", Aspect::place, "port") == no);
    CHECK(says.entity("walk", Aspect::place, "port") == unsaid);
    CHECK(says.entity("flood", Aspect::place, "town") == unsaid);
    CHECK(says.entity("flood", Aspect::place, "port") == no);
    CHECK(says.entity("fire", Aspect::place, "port") == unsaid);
    CHECK(says.entity("talks", Aspect::place, "ann") == unsaid);
}

TEST_CASE("claim: when it was") {
    const Says says = small();
    CHECK(says.text("talks", Aspect::time, "last week") == yes);
    CHECK(says.text("talks", Aspect::time, "Last Week") == yes);
    CHECK(says.text("talks", Aspect::time, "on Friday") == no);
    CHECK(says.text("talks", Aspect::time, "in 1990") == unsaid);
    CHECK(says.text("talks", Aspect::time, "long ago") == unsaid);
    CHECK(says.text("flood", Aspect::time, "in 2001") == no);
    CHECK(says.text("flood", Aspect::time, "on Monday") == unsaid);
    CHECK(says.text("walk", Aspect::time, "on Monday") == unsaid);
}

TEST_CASE("claim: length, number and year") {
    const Says says = small();
    CHECK(says.claim("talks", Aspect::length, 5.0) == yes);
    CHECK(says.claim("talks", Aspect::length, 4.0) == yes);
    CHECK(says.claim("talks", Aspect::length, 6.5) == no);
    CHECK(says.claim("dinner", Aspect::length, 5.0) == unsaid);
    CHECK(says.claim("boats", Aspect::number, 12.0) == yes);
    CHECK(says.claim("boats", Aspect::number, 8.0) == no);
    CHECK(says.claim("flood", Aspect::year, 1990.0) == yes);
    CHECK(says.claim("flood", Aspect::year, 1991.0) == no);
    CHECK(says.claim("storm", Aspect::year, 1991.0) == unsaid);
}

TEST_CASE("claim: count and purpose of a meeting") {
    const Says says = small();
    CHECK(says.text("dinner", Aspect::count, "Several dinners") == yes);
    CHECK(says.text("dinner", Aspect::count, "two dinners") == no);
    CHECK(says.text("talks", Aspect::count, "two talks") == unsaid);
    CHECK(says.text("dinner", Aspect::purpose, "to eat fish") == yes);
    CHECK(says.text("dinner", Aspect::purpose, "to eat rice") == no);
    CHECK(says.text("talks", Aspect::purpose, "to eat fish") == unsaid);
}

TEST_CASE("claim: what came before what") {
    const Says says = small();
    CHECK(says.other("talks", Aspect::order, "dinner") == yes);
    CHECK(says.other("talks", Aspect::order, "calm") == yes);
    CHECK(says.other("fire", Aspect::order, "flood") == no);
    CHECK(says.other("fire", Aspect::order, "fire") == no);
    CHECK(says.other("talks", Aspect::order, "flood") == unsaid);
    CHECK(says.other("talks", Aspect::order, "boats") == unsaid);
}

TEST_CASE("claim: who takes which stance") {
    const Says says = small();
    CHECK(says.holding("want-toll", "ann", Stance::demands) == yes);
    CHECK(says.holding("want-toll", "red", Stance::demands) == yes);     // her side
    CHECK(says.holding("want-toll", "blue", Stance::rejects) == yes);    // of the same matter
    CHECK(says.holding("no-toll", "ann", Stance::demands) == yes);       // of the same matter
    CHECK(says.holding("no-toll", "cy", Stance::rejects) == unsaid);     // his side does
    CHECK(says.holding("want-toll", "blue", Stance::demands) == no);     // it rejects it
    CHECK(says.holding("want-toll", "cy", Stance::demands) == no);       // his side rejects it
    CHECK(says.holding("want-toll", "ann", Stance::refuses) == no);      // she demands it
    CHECK(says.holding("want-toll", "red", Stance::rejects) == no);      // one of its people demands it
    CHECK(says.holding("want-toll", "green", Stance::demands) == no);    // all holders are listed
    CHECK(says.holding("want-toll", "green", Stance::rejects) == no);    // all answers are listed
    CHECK(says.holding("no-toll", "green", Stance::rejects) == no);      // all holders are listed
    CHECK(says.holding("no-toll", "green", Stance::demands) == unsaid);  // not all answers are
    CHECK(says.holding("want-toll", "bob", Stance::demands) == no);      // it is Ann who does
}

TEST_CASE("claim: holders where the list is not whole") {
    const Says says = small();
    CHECK(says.holding("give-fish", "red", Stance::offers) == yes);
    CHECK(says.holding("give-fish", "green", Stance::offers) == unsaid);
    CHECK(says.holding("give-fish", "green", Stance::rejects) == unsaid);
    CHECK(says.holding("give-fish", "red", Stance::refuses) == no);
    CHECK(says.holding("give-fish", "ann", Stance::offers) == unsaid);
    CHECK(says.holding("want-rope", "blue", Stance::presses_for) == yes);
    CHECK(says.holding("want-rope", "crew", Stance::presses_for) == no);
}

TEST_CASE("claim: of whom it is demanded") {
    const Says says = small();
    CHECK(says.entity("want-toll", Aspect::addressee, "blue") == yes);
    CHECK(says.entity("want-toll", Aspect::addressee, "cy") == unsaid);
    CHECK(says.entity("want-toll", Aspect::addressee, "green") == no);
    CHECK(says.entity("give-fish", Aspect::addressee, "green") == unsaid);
    CHECK(says.entity("want-light", Aspect::addressee, "red") == unsaid);
}

TEST_CASE("claim: which position it answers") {
    const Says says = small();
    CHECK(says.other("no-toll", Aspect::answer, "want-toll") == yes);
    CHECK(says.other("no-toll", Aspect::answer, "give-fish") == no);
    CHECK(says.other("give-fish", Aspect::answer, "want-light") == no);      // its answers are all listed
    CHECK(says.other("want-light", Aspect::answer, "give-fish") == unsaid);  // its answers are not
    CHECK(says.other("no-toll", Aspect::answer, "talks") == unsaid);
}

TEST_CASE("claim: which answer it gets") {
    const Says says = small();
    CHECK(says.answered("want-toll", "blue", Stance::rejects) == yes);
    CHECK(says.answered("want-toll", "blue", Stance::accepts) == no);
    CHECK(says.answered("want-toll", "cy", Stance::rejects) == unsaid);
    CHECK(says.answered("want-toll", "green", Stance::rejects) == no);
    CHECK(says.answered("want-light", "red", Stance::rejects) == no);
    CHECK(says.answered("give-fish", "green", Stance::rejects) == unsaid);
}

TEST_CASE("claim: that it gets no answer") {
    const Says says = small();
    CHECK(says.text("want-light", Aspect::answer, "none") == yes);
    CHECK(says.text("want-toll", Aspect::answer, "none") == no);
    CHECK(says.text("give-fish", Aspect::answer, "none") == unsaid);
}

TEST_CASE("claim: a side's answer through one of its people") {
    Json pack = small_pack();
    pack["positions"][1]["holder"] = "crew";
    const Says says{base_of(pack)};
    CHECK(says.answered("want-toll", "blue", Stance::rejects) == yes);
    CHECK(says.answered("want-toll", "crew", Stance::rejects) == yes);
    CHECK(says.holding("want-toll", "blue", Stance::rejects) == yes);
    CHECK(says.holding("want-toll", "cy", Stance::rejects) == no);
}

TEST_CASE("claim: a matter is all that is connected by answers") {
    Json pack = small_pack();
    pack["positions"][4] = {{"id", "then-half"},       {"holder", "dee"},       {"stance", "offers"},
                            {"what", "half the toll"}, {"topic", "toll"},       {"answers", "no-toll"},
                            {"paragraph", 3},          {"explanation", "Half."}};
    const Says says{base_of(pack)};
    CHECK(says.holding("want-toll", "green", Stance::offers) == yes);
    CHECK(says.holding("then-half", "ann", Stance::demands) == yes);
    CHECK(says.holding("want-toll", "dee", Stance::rejects) == no);
    CHECK(says.holding("give-fish", "dee", Stance::offers) == unsaid);
}

TEST_CASE("claim: one position of a matter that is not whole leaves its stance open") {
    Json pack = small_pack();
    pack["positions"][4] = {{"id", "no-toll-either"}, {"holder", "dee"},     {"stance", "rejects"},
                            {"what", "any toll"},     {"topic", "toll"},     {"answers", "want-toll"},
                            {"paragraph", 3},         {"explanation", "No."}};
    const Says says{base_of(pack)};
    CHECK(says.holding("no-toll", "eve", Stance::rejects) == unsaid);
    CHECK(says.holding("want-toll", "eve", Stance::rejects) == no);
    CHECK(says.holding("want-toll", "eve", Stance::demands) == no);
}

TEST_CASE("claim: what a state may also be is not false of it, either way round") {
    auto pack = small_pack();
    pack["states"].push_back({{"id", "gate-state"},
                              {"about", "the gate"},
                              {"value", "shut"},
                              {"says", "the article"},
                              {"may_also_be", {"toll-state"}},
                              {"paragraph", 3},
                              {"explanation", "The gate is shut."}});
    const Says says{base_of(pack)};
    CHECK(says.text("gate-state", Aspect::value, "Shut") == yes);
    CHECK(says.text("gate-state", Aspect::value, "unclear") == unsaid);
    CHECK(says.text("toll-state", Aspect::value, "shut") == unsaid);
    CHECK(says.text("toll-state", Aspect::value, "settled") == no);
}

TEST_CASE("claim: topic, value, attribution, meaning") {
    const Says says = small();
    CHECK(says.text("want-toll", Aspect::topic, "toll") == yes);
    CHECK(says.text("want-toll", Aspect::topic, "light") == no);
    CHECK(says.text("toll-state", Aspect::value, "Unclear") == yes);
    CHECK(says.text("toll-state", Aspect::value, "settled") == no);
    CHECK(says.text("toll-state", Aspect::says, "The article") == yes);
    CHECK(says.text("toll-state", Aspect::says, "critics") == no);
    CHECK(says.text("quay", Aspect::meaning, "the council") == yes);
    CHECK(says.text("quay", Aspect::meaning, "the harbour") == no);
}

TEST_CASE("claim: by whom it was done") {
    const Says says = small();
    CHECK(says.entity("flood", Aspect::actor, "green") == yes);
    CHECK(says.entity("flood", Aspect::actor, "dee") == unsaid);
    CHECK(says.entity("flood", Aspect::actor, "red") == no);
    CHECK(says.entity("fire", Aspect::actor, "red") == unsaid);
}

TEST_CASE("claim: an aspect that the fact does not have says nothing, whatever the value") {
    const Says says = small();
    const std::vector<Value> values{says.who("ann"),
                                    says.fact("talks"),
                                    Holding{says.who("ann"), Stance::demands},
                                    Pairing{says.who("ann"), says.who("cy")},
                                    Answered{says.who("ann"), Stance::rejects},
                                    5.0,
                                    std::string("toll")};
    struct Has {
        std::string_view fact;
        std::vector<Aspect> aspects;
    };
    const std::vector<Has> facts{{"bob-envoy", {Aspect::person, Aspect::title, Aspect::of, Aspect::side}},
                                 {"talks",
                                  {Aspect::counterpart, Aspect::participant, Aspect::place, Aspect::time,
                                   Aspect::length, Aspect::count, Aspect::purpose, Aspect::order}},
                                 {"want-toll", {Aspect::holding, Aspect::addressee, Aspect::answer, Aspect::topic}},
                                 {"flood", {Aspect::place, Aspect::time, Aspect::year, Aspect::actor, Aspect::order}},
                                 {"toll-state", {Aspect::value, Aspect::says}},
                                 {"boats", {Aspect::number}},
                                 {"quay", {Aspect::meaning}}};
    for (const Has& has : facts) {
        for (std::size_t i = 0; i < aspect_words.size(); ++i) {
            const auto aspect = static_cast<Aspect>(i);
            const bool fits = std::ranges::find(has.aspects, aspect) != has.aspects.end();
            std::size_t said = 0;
            for (const Value& value : values) {
                said += says.claim(has.fact, aspect, value) ? 1U : 0U;
            }
            CAPTURE(has.fact);
            CAPTURE(aspect_words[i]);
            CHECK((fits || said == 0));
            CHECK(said < values.size());
        }
    }
}

TEST_CASE("claims together: false beats unsaid, unsaid beats true") {
    const Says says = small();
    const Claim right{says.fact("talks"), Aspect::participant, says.who("ann")};
    const Claim wrong{says.fact("talks"), Aspect::participant, says.who("dee")};
    const Claim open{says.fact("dinner"), Aspect::participant, says.who("press")};
    CHECK(holds(says.base, std::vector<Claim>{}) == yes);
    CHECK(holds(says.base, std::vector{right, right}) == yes);
    CHECK(holds(says.base, std::vector{right, open}) == unsaid);
    CHECK(holds(says.base, std::vector{open, right}) == unsaid);
    CHECK(holds(says.base, std::vector{open, wrong, right}) == no);
    CHECK(holds(says.base, std::vector{wrong, open}) == no);
}

TEST_CASE("words: each aspect has one, and is found by it") {
    for (std::size_t i = 0; i < aspect_words.size(); ++i) {
        const auto aspect = static_cast<Aspect>(i);
        CHECK(aspect_named(word(aspect)) == aspect);
    }
    CHECK(word(Aspect::meaning) == "meaning");
    CHECK(word(Aspect::counterpart) == "counterpart");
    CHECK(word(Aspect::answer) == "answer");
    CHECK_FALSE(aspect_named("weather"));
}

TEST_CASE("words: kinds, stances, shapes and places") {
    CHECK(word(FactKind::role) == "role");
    CHECK(word(FactKind::term) == "term");
    CHECK(word(Stance::presses_for) == "presses_for");
    CHECK(word(Stance::rejects) == "rejects");
    CHECK(word(SideShape::star) == "star");
    CHECK(word(PlaceKind::building) == "building");
}
