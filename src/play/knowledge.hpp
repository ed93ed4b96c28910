// What a player knows of the facts of a pack, judged by the answers they gave. Knows neither where answers are kept nor
// what is due: this is what the briefing shows, not what is scheduled.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact_base.hpp"

namespace standpoint {

// What a player knows of a fact, by the latest answer to each of its aspects that was asked: missed where one of them
// was not fully right.
enum class Knowledge : std::uint8_t { never_asked, missed, known };

// "never-asked", "missed", "known".
std::string_view word(Knowledge knowledge);

// The latest answer to one item.
struct LatestAnswer {
    std::string fact;     // its key
    std::string aspect;   // its word
    double fraction = 0;  // of full marks, 0..1
};

// For every fact of the pack. Answers about facts that the pack does not have any more are passed over.
std::vector<Knowledge> knowledge_of(const FactBase& base, std::span<const LatestAnswer> latest);

}  // namespace standpoint
