// A checked pack: every reference resolves, every text is well formed, nothing in it changes any more.
// Only `read_pack` (pack.hpp) makes one.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facts/entities.hpp"
#include "facts/fact.hpp"

namespace standpoint {

struct Source {
    std::string title;
    std::string publisher;
    std::string date;  // as the article gives it, or that it gives none
    int paragraphs = 0;
    bool invented = false;  // people and places are made up; shown wherever the source is named
};

// How a meeting or event lies among the facts that carry a year or stand on the timeline, through "after" too: every
// fact of a year up to `after_year` (rank up to `after_rank`) came before it, and it came before every fact of a year
// beyond `within_year` (rank beyond `within_rank`). Untouched where nothing is known.
struct Reach {
    std::int64_t after_year = std::numeric_limits<std::int64_t>::min();
    std::int64_t after_rank = std::numeric_limits<std::int64_t>::min();
    std::int64_t within_year = std::numeric_limits<std::int64_t>::max();
    std::int64_t within_rank = std::numeric_limits<std::int64_t>::max();
};

struct FactBase {
    std::string key;       // "ukraine-peace-talks"
    std::string title;     // what the home screen shows
    std::string language;  // BCP 47: "en"
    Source source;
    std::uint64_t hash = 0;  // of the pack file's bytes

    std::vector<Side> sides;
    std::vector<Person> people;
    std::vector<Group> groups;
    std::vector<Place> places;
    std::vector<Topic> topics;
    std::vector<std::string> timeline;  // time expressions that exclude each other, earliest first
    std::vector<Fact> facts;

    const Side& operator[](SideId id) const { return sides[id.index]; }
    const Person& operator[](PersonId id) const { return people[id.index]; }
    const Group& operator[](GroupId id) const { return groups[id.index]; }
    const Place& operator[](PlaceId id) const { return places[id.index]; }
    const Topic& operator[](TopicId id) const { return topics[id.index]; }
    const Fact& operator[](FactId id) const { return facts[id.index]; }

    // The fact's body, whose kind the caller knows: get<Meeting>(id).
    template <class Body>
    const Body& get(FactId id) const {
        return std::get<Body>(facts[id.index].body);
    }

    // The facts of one kind, in the pack's order.
    std::span<const FactId> of_kind(FactKind kind) const { return by_kind[static_cast<std::size_t>(kind)]; }

    // Filled by the check: seven lists, and for every fact the positions that answer it (empty but for positions).
    std::vector<std::vector<FactId>> by_kind;
    std::vector<std::vector<FactId>> answered_by;
    std::vector<Reach> reach;  // for every fact: its place among the dated ones

    // Filled by `list_by_person`: whom a question is about, a large pack finds without reading all of it.
    std::vector<std::vector<FactId>> roles_by_person;
    std::vector<std::vector<FactId>> meetings_by_person;
    std::unordered_map<std::string, std::vector<FactId>> roles_by_title;

    // The person's roles, the roles of a title, and the meetings that an entity sat at, each in the pack's order; all
    // roles or meetings where no such list is kept (groups, sides): callers look at what they get.
    std::span<const FactId> roles_of(PersonId person) const;
    std::span<const FactId> roles_titled(const std::string& called) const;
    std::span<const FactId> meetings_with(const EntityRef& entity) const;

    std::optional<FactId> find_fact(std::string_view fact_key) const;  // linear in the facts of the pack
};

// Fills the lists by person and title from the facts.
void list_by_person(FactBase& base);

// What every entity has, whichever it is.
const Naming& naming(const FactBase& base, const EntityRef& entity);

// The side an entity is or belongs to: a side itself, a person's or group's side; nothing for places.
std::optional<SideId> side_of(const FactBase& base, const EntityRef& entity);

// Every name an entity goes by: name, in-text form, short name, other spellings.
std::vector<std::string> names_of(const FactBase& base, const EntityRef& entity);

// What a meeting or an event is called, and when it was, as the article says it. Asked of no other kind of fact.
const std::string& called(const FactBase& base, FactId fact);
const std::optional<Time>& when_of(const FactBase& base, FactId fact);

// True where one is the other, a person or group of it, or a place within it: naming one would half name the other.
bool overlap(const FactBase& base, const EntityRef& a, const EntityRef& b);

}  // namespace standpoint
