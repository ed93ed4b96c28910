// The world as a map shows it: land, and the inland seas on it. Made from assets/map/world.json, whose origin and form
// stand in the file itself.
#pragma once

#include <memory>
#include <string_view>

#include "base/result.hpp"
#include "ui/map_projection.hpp"
#include "ui/outlines.hpp"

namespace standpoint::ui {

struct World {
    std::shared_ptr<const Outlines> land;   // in the plane of map_projection.hpp
    std::shared_ptr<const Outlines> water;  // drawn over the land

    friend bool operator==(const World&, const World&) = default;
};

// Problems: no JSON, a ring that is no list of at least three pairs of degrees.
Result<World> parse_world(std::string_view json);

// True on land, as far as the outlines are detailed: small islands and lakes are left out of them.
bool is_land(const World& world, Degrees at);

}  // namespace standpoint::ui
