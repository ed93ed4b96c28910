// Who and what a pack talks about: sides, people, groups, places. Knows nothing of what they did: that is fact.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/id.hpp"

namespace standpoint {

using SideId = Id<struct SideTag>;
using PersonId = Id<struct PersonTag>;
using GroupId = Id<struct GroupTag>;
using PlaceId = Id<struct PlaceTag>;

using EntityRef = std::variant<SideId, PersonId, GroupId, PlaceId>;

// What every entity has. `name` stands on a card ("United States"); `in_text` is how it reads inside a sentence
// ("the United States"); `possessive` likewise ("the United States'"). Both are complete after a check.
struct Naming {
    std::string key;  // the id in the pack, stable across versions of it
    std::string name;
    std::string in_text;
    std::string possessive;
    std::vector<std::string> also;  // other names and spellings, any script; each is accepted when typed
    bool plural = false;            // "the European allies demand", not "demands"
};

// A side is told apart by a shape and a name besides its colour.
enum class SideShape : std::uint8_t { circle, triangle, square, diamond, hexagon, star };

struct Side : Naming {
    std::string adjective;  // "Russian"
    SideShape shape{};
    int palette = 1;  // 1..6, a colour role of the theme
};

struct Person : Naming {
    std::string short_name;  // "Putin"
    std::optional<SideId> side;
};

struct Group : Naming {
    std::optional<SideId> side;
};

enum class PlaceKind : std::uint8_t { city, region, country, water, building };

struct Place : Naming {
    std::string located;   // how it reads as an adverbial: "in London", "on the island of Vell"
    double latitude = 0;   // degrees, north positive
    double longitude = 0;  // degrees, east positive
    double radius_km = 0;  // a pin within this distance is on the place
    PlaceKind kind{};
    std::optional<PlaceId> within;
};

}  // namespace standpoint
