#include <map>
#include <utility>

#include "facts/draft.hpp"
#include "facts/words.hpp"

namespace standpoint {

namespace {

void fill_naming(const Node& node, Naming& naming) {
    naming.key = text_of(node, "id");
    naming.name = text_of(node, "name");
    naming.in_text = optional_text(node, "in_text").value_or(naming.name);
    naming.plural = truth_of(node, "plural");
    const bool only_apostrophe = naming.plural && naming.in_text.ends_with('s');
    naming.possessive = optional_text(node, "possessive").value_or(naming.in_text + (only_apostrophe ? "’" : "’s"));
    if (const Node* also = member(node, "also")) {
        for (const Node* name = also->first; name != nullptr; name = name->next) {
            naming.also.push_back(name->text);
        }
    }
}

std::optional<SideId> side_under(Draft& draft, const Node& node) {
    const auto side = draft.resolve(node, "side", {Sort::side});
    return side ? std::optional(SideId{side->index}) : std::nullopt;
}

void check_sides(Draft& draft) {
    std::map<std::pair<SideShape, int>, const Node*> marks;
    for (const Node* node : draft.of(Sort::side)) {
        Side& side = draft.base.sides.emplace_back();
        fill_naming(*node, side);
        side.adjective = text_of(*node, "adjective");
        side.palette = whole_of(*node, "palette");
        const auto shape = named<SideShape>(shape_words, text_of(*node, "shape"));
        if (!shape || side.palette == 0) {
            continue;
        }
        side.shape = *shape;
        const auto [first, is_new] = marks.try_emplace({side.shape, side.palette}, node);
        if (!is_new) {
            draft.complaints.add(*node, "This side has the same shape and palette as the one on line " +
                                            std::to_string(first->second->line) + ": give it another shape.");
        }
    }
}

void check_people(Draft& draft) {
    for (const Node* node : draft.of(Sort::person)) {
        Person person;
        fill_naming(*node, person);
        person.short_name = optional_text(*node, "short").value_or(person.name);
        person.side = side_under(draft, *node);
        draft.base.people.push_back(std::move(person));
    }
}

void check_groups(Draft& draft) {
    for (const Node* node : draft.of(Sort::group)) {
        Group group;
        fill_naming(*node, group);
        group.side = side_under(draft, *node);
        draft.base.groups.push_back(std::move(group));
    }
}

void check_places(Draft& draft) {
    for (const Node* node : draft.of(Sort::place)) {
        Place place;
        fill_naming(*node, place);
        place.located = text_of(*node, "located");
        place.kind = named<PlaceKind>(place_words, text_of(*node, "kind")).value_or(PlaceKind::city);
        place.radius_km = number_of(*node, "radius_km").value_or(0);
        if (const Node* at = member(*node, "at")) {
            place.latitude = at->first->number;
            place.longitude = at->last->number;
        }
        if (const auto outer = draft.resolve(*node, "within", {Sort::place})) {
            place.within = PlaceId{outer->index};
        }
        draft.base.places.push_back(std::move(place));
    }
}

// Walks up from every place; whoever comes back to a place of the same walk has found a circle.
void check_within(Draft& draft) {
    const auto& places = draft.base.places;
    std::vector<std::size_t> walk_of(places.size(), 0);
    for (std::size_t start = 0; start < places.size(); ++start) {
        std::size_t at = start;
        while (walk_of[at] == 0) {
            walk_of[at] = start + 1;
            if (!places[at].within) {
                break;
            }
            const std::size_t outer = places[at].within->index;
            if (walk_of[outer] == start + 1) {
                const Node* within = member(*draft.of(Sort::place)[at], "within");
                draft.complaints.add(*within, "The place " + quoted(places[at].key) +
                                                  " lies within itself, by way of " + quoted(places[outer].key) +
                                                  ": take one \"within\" out.");
                break;
            }
            at = outer;
        }
    }
}

void check_names(Draft& draft, Sort sort, std::string_view what) {
    Unique names(draft.complaints, what);
    std::size_t owner = 0;
    for (const Node* node : draft.of(sort)) {
        names.add(member(*node, "name"), owner);
        names.add(member(*node, "short"), owner);
        const Node* also = member(*node, "also");
        for (const Node* other = also == nullptr ? nullptr : also->first; other != nullptr; other = other->next) {
            names.add(other->kind == Node::Kind::faulty ? nullptr : other, owner);
        }
        ++owner;
    }
}

void check_topics(Draft& draft) {
    for (const Node* node : draft.of(Sort::topic)) {
        draft.base.topics.push_back({text_of(*node, "id"), text_of(*node, "name")});
    }
}

}  // namespace

void check_entities(Draft& draft) {
    check_sides(draft);
    check_people(draft);
    check_groups(draft);
    check_places(draft);
    check_within(draft);
    check_topics(draft);
    check_names(draft, Sort::side, "a name of the side");
    check_names(draft, Sort::person, "a name of the person");
    check_names(draft, Sort::group, "a name of the group");
    check_names(draft, Sort::place, "a name of the place");
    check_names(draft, Sort::topic, "the name of the topic");
}

}  // namespace standpoint
