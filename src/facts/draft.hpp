// A pack whose form is settled, on its way to a fact base: what the checks of its sense share. References are looked up
// here, and nowhere else.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facts/complaints.hpp"
#include "facts/fact_base.hpp"
#include "facts/located_json.hpp"

namespace standpoint {

// Whatever has an id; ids of all sorts share one namespace. Facts come last, in the order of FactKind.
enum class Sort : std::uint8_t {
    side,
    person,
    group,
    place,
    topic,
    role,
    meeting,
    position,
    event,
    state,
    quantity,
    term
};
inline constexpr std::size_t sorts = 12;

struct Known {
    Sort sort{};
    std::uint32_t index = 0;  // among its sort; among all facts for a fact
    const Node* node = nullptr;
};

struct Draft {
    Draft(const Node& pack, Complaints& problems) : root(pack), complaints(problems) {}

    const Node& root;
    Complaints& complaints;
    FactBase base;
    std::array<std::vector<const Node*>, sorts> nodes;  // the objects of each sort that have their form
    std::vector<const Node*> fact_nodes;                // of each fact
    std::unordered_map<std::string_view, Known> ids;

    std::vector<const Node*>& of(Sort sort) { return nodes[static_cast<std::size_t>(sort)]; }

    // What the text names, or nothing and a complaint where it is not the id of one of these sorts.
    std::optional<Known> resolve(const Node& reference, std::initializer_list<Sort> allowed);

    // The same for the value under `key`; nothing without a complaint where there is none.
    std::optional<Known> resolve(const Node& object, std::string_view key, std::initializer_list<Sort> allowed);

private:
    std::unordered_map<std::uint32_t, std::vector<std::string>> candidates_;  // ids by the sorts allowed
};

// Ids and objects of the whole pack: to be called first.
void register_ids(Draft& draft);

void check_entities(Draft& draft);
void check_facts(Draft& draft);
void check_order(Draft& draft);

// The value under a key, or what stands for its absence.
std::string text_of(const Node& object, std::string_view key);
std::optional<std::string> optional_text(const Node& object, std::string_view key);
bool truth_of(const Node& object, std::string_view key);
std::optional<double> number_of(const Node& object, std::string_view key);
int whole_of(const Node& object, std::string_view key);

EntityRef entity(const Known& known);

// Complains where two texts of a kind are the same after folding.
class Unique {
public:
    Unique(Complaints& complaints, std::string_view what) : complaints_(complaints), what_(what) {}

    // `owner` tells several spellings of one thing from two things.
    void add(const Node* text, std::size_t owner);

private:
    struct First {
        std::size_t owner;
        const Node* node;
    };
    Complaints& complaints_;
    std::string_view what_;
    std::unordered_map<std::string, First> seen_;
};

}  // namespace standpoint
