#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/rng.hpp"
#include "facts/small_pack.hpp"

using namespace standpoint;
using namespace standpoint::test;

TEST_CASE("fact base: everything that the file says is in it") {
    const FactBase base = base_of(small_pack());
    CHECK(base.key == "small");
    CHECK(base.title == "A small quarrel");
    CHECK(base.language == "en");
    CHECK(base.source.paragraphs == 3);
    CHECK(base.source.invented);
    CHECK(base.sides.size() == 3);
    CHECK(base.people.size() == 5);
    CHECK(base.places[3].longitude == -170);
    CHECK(base.places[1].within == PlaceId{0});
    CHECK(base.facts.size() == 20);
    const auto& talks = base.get<Meeting>(base.find_fact("talks").value());
    CHECK(talks.table.size() == 2);
    CHECK(talks.table[0].size() == 2);
    CHECK(talks.whole_list);
    CHECK(talks.length->low == 4);
    CHECK(talks.length->format == "{n} hours");
    const auto& toll = base.get<Position>(base.find_fact("want-toll").value());
    CHECK(toll.stance == Stance::demands);
    CHECK(base[toll.topic].key == "toll");
    CHECK(toll.of == EntityRef(SideId{1}));
    CHECK(toll.answers_whole_list);
    CHECK(base.get<Term>(base.find_fact("quay").value()).also == std::vector<std::string>{"the Old Quay"});
}

TEST_CASE("fact base: what a pack leaves out is filled in") {
    Json pack = small_pack();
    pack["source"].erase("invented");
    const FactBase base = base_of(pack);
    CHECK_FALSE(base.source.invented);
    CHECK(base.people[1].in_text == "Bob Beech");
    CHECK(base.people[1].possessive == "Bob Beech’s");
    CHECK(base.people[1].short_name == "Bob Beech");
    CHECK(base.people[0].short_name == "Amber");
    CHECK(base.sides[0].in_text == "the Reds");
    CHECK(base.sides[0].possessive == "the Reds’");
    CHECK(base.groups[0].possessive == "the crew’s");
    CHECK(base.people[1].also.empty());
    pack["quantities"][0].erase("low");
    pack["quantities"][0].erase("high");
    const FactBase exact = base_of(pack);
    CHECK(exact.get<Quantity>(exact.find_fact("boats").value()).amount.low == 10);
    CHECK(exact.get<Quantity>(exact.find_fact("boats").value()).amount.high == 10);
}

TEST_CASE("fact base: facts by kind, in the pack's order") {
    const FactBase base = base_of(small_pack());
    CHECK(base.of_kind(FactKind::role).size() == 5);
    CHECK(base.of_kind(FactKind::meeting).size() == 3);
    CHECK(base.of_kind(FactKind::term).size() == 1);
    CHECK(base[base.of_kind(FactKind::event)[1]].key == "fire");
    std::size_t all = 0;
    for (const auto& kind : base.by_kind) {
        all += kind.size();
    }
    CHECK(all == base.facts.size());
}

TEST_CASE("fact base: which positions answer one") {
    const FactBase base = base_of(small_pack());
    const FactId asked = base.find_fact("want-toll").value();
    REQUIRE(base.answered_by.size() == base.facts.size());
    CHECK(base.answered_by[asked.index] == std::vector{base.find_fact("no-toll").value()});
    CHECK(base.answered_by[base.find_fact("no-toll")->index].empty());
}

TEST_CASE("fact base: the hash is that of the bytes") {
    const std::string bytes = small_pack().dump(1);
    CHECK(read_pack(bytes)->hash == stable_hash(bytes));
    CHECK(read_pack(bytes + "\n")->hash != stable_hash(bytes));
}

TEST_CASE("fact base: facts are found by their key") {
    const FactBase base = base_of(small_pack());
    CHECK(base[base.find_fact("boats").value()].kind() == FactKind::quantity);
    CHECK_FALSE(base.find_fact("ships"));
}

TEST_CASE("fact base: sides of entities") {
    const FactBase base = base_of(small_pack());
    CHECK(side_of(base, SideId{1}) == SideId{1});
    CHECK(side_of(base, PersonId{0}) == SideId{0});
    CHECK(side_of(base, GroupId{0}) == SideId{1});
    CHECK_FALSE(side_of(base, PersonId{4}));
    CHECK_FALSE(side_of(base, GroupId{1}));
    CHECK_FALSE(side_of(base, PlaceId{0}));
}

TEST_CASE("fact base: all names of an entity, each once") {
    const FactBase base = base_of(small_pack());
    CHECK(names_of(base, PersonId{0}) == std::vector<std::string>{"Ann Amber", "Amber", "Анна Амбер"});
    CHECK(names_of(base, PersonId{1}) == std::vector<std::string>{"Bob Beech"});
    CHECK(names_of(base, SideId{0}) == std::vector<std::string>{"Red", "the Reds", "Redland"});
    CHECK(naming(base, PlaceId{2}).name == "Hall");
}

TEST_CASE("fact base: what overlaps") {
    const FactBase base = base_of(small_pack());
    CHECK(overlap(base, PersonId{0}, PersonId{0}));
    CHECK(overlap(base, PersonId{0}, SideId{0}));
    CHECK(overlap(base, SideId{0}, PersonId{0}));
    CHECK(overlap(base, GroupId{0}, SideId{1}));
    CHECK(overlap(base, PlaceId{2}, PlaceId{0}));  // the hall in the town in the land
    CHECK(overlap(base, PlaceId{0}, PlaceId{2}));
    CHECK_FALSE(overlap(base, PersonId{0}, PersonId{1}));
    CHECK_FALSE(overlap(base, PersonId{0}, SideId{1}));
    CHECK_FALSE(overlap(base, PersonId{4}, SideId{0}));
    CHECK_FALSE(overlap(base, PlaceId{3}, PlaceId{0}));
    CHECK_FALSE(overlap(base, PlaceId{0}, SideId{0}));
}
