// Where on the map: a pin for the place of a meeting or an event.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "quiz/templates/families.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

// No marks from this many radii on, and not before this many kilometres: "far" is at least three radii.
constexpr double far_radii = 5;
constexpr double far_at_least_km = 600;

std::optional<PlaceId> place_of(const FactBase& base, FactId fact) {
    const auto* meeting = std::get_if<Meeting>(&base[fact].body);
    return meeting ? meeting->place : base.get<Event>(fact).place;
}

std::string place_key(const FactBase& base, FactId fact) {
    const auto place = place_of(base, fact);
    return place ? base[*place].key : std::string();
}

Phrases::Values values(const Material& material, FactId fact) {
    const FactBase& base = material.base();
    if (const auto* meeting = std::get_if<Meeting>(&base[fact].body)) {
        return {{"a", said(material, meeting->table.front())}, {"b", said(material, meeting->table.back())}};
    }
    return {{"called", base.get<Event>(fact).called}};
}

// "Where … did the annexation of Crimea take place?" answers itself.
bool names_its_place(const FactBase& base, FactId fact, const Place& place) {
    const auto* event = std::get_if<Event>(&base[fact].body);
    return event != nullptr && fold(event->called).find(fold(place.name)) != std::string::npos;
}

std::optional<Question> set_pin(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const PlaceId id = *place_of(material.base(), fact);
    const Place& place = material.base()[id];
    if (names_its_place(material.base(), fact, place)) {
        return std::nullopt;
    }
    Pin task{place.latitude,  place.longitude,
             place.radius_km, std::max(far_radii * place.radius_km, far_at_least_km),
             place.name,      {{fact, Aspect::place, EntityRef(id)}}};
    return draft(material, made_from, fact, values(material, fact), std::move(task), rng);
}

constexpr std::array table{
    Template{"pin-meeting", FactKind::meeting, Aspect::place, TaskKind::pin, place_key, set_pin},
    Template{"pin-event", FactKind::event, Aspect::place, TaskKind::pin, place_key, set_pin},
};

}  // namespace

std::span<const Template> map_templates() {
    return table;
}

}  // namespace standpoint
