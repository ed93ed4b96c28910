// JSON as a tree that knows where everything stood: the line of each value, and its path. The parser is nlohmann's;
// this is what it reports to. Knows nothing of packs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "facts/complaints.hpp"
#include "facts/pack.hpp"

namespace standpoint {

struct Node {
    // `faulty` is a value that was already complained about: later checks pass over it.
    enum class Kind : std::uint8_t { null, truth, number, text, list, object, faulty };

    std::string key;  // in an object
    std::string text;
    double number = 0;
    const Node* parent = nullptr;
    Node* first = nullptr;  // children, in the file's order
    Node* last = nullptr;
    Node* next = nullptr;
    std::size_t count = 0;    // of children
    std::uint32_t line = 0;   // from 1
    std::uint32_t index = 0;  // in a list
    Kind kind = Kind::null;
    bool truth = false;
    bool whole = false;  // a number without a fraction
};

// RFC 6901: "/meetings/3/place"; empty for the whole document.
std::string path_of(const Node& node);

// The value under `key`; nothing where there is none or it is faulty.
const Node* member(const Node& object, std::string_view key);

// All nodes; the first is the root.
struct LocatedJson {
    std::deque<Node> nodes;

    Node& root() { return nodes.front(); }
};

// Reads the bytes; false where they are no JSON at all or too much of it, with the reason in `complaints`. What is
// wrong with single strings and keys (length, hidden controls, the same key twice) is complained about and marked
// faulty.
bool read_json(std::string_view bytes, const PackLimits& limits, LocatedJson& into, Complaints& complaints);

}  // namespace standpoint
