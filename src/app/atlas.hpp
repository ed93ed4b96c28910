// What maps are drawn from: the world's coasts, from assets/map, and the places that an invented story takes place at.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "facts/fact_base.hpp"
#include "scenes/stage.hpp"

namespace standpoint {

// assets/map/world.json. Takes some hundredths of a second: for the first map, not for the start.
Result<ui::World> read_world(const std::filesystem::path& assets);

// The map for questions about these facts. The places of an invented story are on it with their names, since no coast
// tells where they lie; of a true one none is.
scenes::Atlas atlas_of(const ui::World& world, const FactBase& base);

}  // namespace standpoint
