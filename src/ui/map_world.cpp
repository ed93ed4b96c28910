#include "ui/map_world.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace standpoint::ui {

namespace {

using Json = nlohmann::json;

// In degrees at the equator: seen whole, and a few times nearer.
constexpr std::array detail{0.55F / 360, 0.3F / 360, 0.12F / 360};

Point plane_of(double longitude, double latitude) {
    const PlanePoint at = project({latitude, longitude});
    // The plane's right rim is its left one: which of them a corner lies on is told by its sign.
    const double x = at.x == 0 && longitude > 0 ? 1.0 : at.x;
    return {static_cast<float>(x), static_cast<float>(at.y)};
}

// Reads the rings of one kind; writes down what is wrong with them.
std::vector<Ring> rings_of(const Json& json, const std::string& name, Problems& problems) {
    std::vector<Ring> rings;
    const auto found = json.find(name);
    if (found == json.end() || !found->is_array()) {
        problems.push_back({"/" + name, "This has to be a list of rings."});
        return rings;
    }
    for (std::size_t i = 0; i < found->size(); ++i) {
        const Json& numbers = (*found)[i];
        Ring ring;
        bool sound = numbers.is_array() && numbers.size() >= 6 && numbers.size() % 2 == 0;
        for (std::size_t at = 0; sound && at + 1 < numbers.size(); at += 2) {
            sound = numbers[at].is_number() && numbers[at + 1].is_number();
            const double longitude = sound ? numbers[at].get<double>() : 0;
            const double latitude = sound ? numbers[at + 1].get<double>() : 0;
            sound = sound && longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90;
            ring.push_back(plane_of(longitude, latitude));
        }
        if (sound) {
            rings.push_back(std::move(ring));
        } else {
            problems.push_back({"/" + name + "/" + std::to_string(i),
                                "A ring is at least three pairs of longitude and latitude, in degrees."});
        }
    }
    return rings;
}

std::shared_ptr<const Outlines> outlines_of(const std::vector<Ring>& rings) {
    const auto top = static_cast<float>(project({most_latitude, 0}).y);
    return std::make_shared<const Outlines>(rings, Box{0, top, 1, 1 - 2 * top}, detail);
}

}  // namespace

Result<World> parse_world(std::string_view json) {
    const Json read = Json::parse(json, nullptr, false);
    if (!read.is_object()) {
        return Problem{"", "This is no map: an object with \"land\" and \"water\" is expected."};
    }
    Problems problems;
    const std::vector<Ring> land = rings_of(read, "land", problems);
    const std::vector<Ring> water = rings_of(read, "water", problems);
    if (!problems.empty()) {
        return problems;
    }
    return World{outlines_of(land), outlines_of(water)};
}

bool is_land(const World& world, Degrees at) {
    const PlanePoint plane = project(at);
    const Point point{static_cast<float>(plane.x), static_cast<float>(plane.y)};
    return world.land->contains(point) && !world.water->contains(point);
}

}  // namespace standpoint::ui
