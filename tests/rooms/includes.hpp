// Reads the #include lines of a source and says which of them a room may not have: the design's one direction.
// Knows nothing of the compiler: a line that begins with #include counts, whatever surrounds it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint::rooms {

struct Include {
    std::string name;  // what stands between the quotes or angles, or the macro's name
    bool quoted = false;
    std::size_t line = 0;

    friend bool operator==(const Include&, const Include&) = default;
};

std::vector<Include> includes_of(std::string_view text);

// One sentence for each include that the room of `path` ("src/play/session.cpp") may not have.
std::vector<std::string> breaches(std::string_view path, std::string_view text);

// The names of all rooms, "ui/sfml" apart.
std::vector<std::string> room_names();

}  // namespace standpoint::rooms
