#include "app/atlas.hpp"

#include "store/files.hpp"

namespace standpoint {

namespace {

constexpr std::size_t most_bytes = 1U << 22U;

}  // namespace

Result<ui::World> read_world(const std::filesystem::path& assets) {
    const std::filesystem::path file = assets / "map" / "world.json";
    const auto bytes = read_file(file, most_bytes);
    if (!bytes) {
        return bytes.problems();
    }
    auto world = ui::parse_world(*bytes);
    if (world) {
        return world;
    }
    Problems problems = world.problems();
    for (Problem& problem : problems) {
        problem.place = file.string() + ": " + problem.place;
    }
    return problems;
}

scenes::Atlas atlas_of(const ui::World& world, const FactBase& base) {
    scenes::Atlas atlas{.world = world, .landmarks = {}};
    if (base.source.invented) {
        for (const Place& place : base.places) {
            atlas.landmarks.push_back({{place.latitude, place.longitude}, place.name, {}});
        }
    }
    return atlas;
}

}  // namespace standpoint
