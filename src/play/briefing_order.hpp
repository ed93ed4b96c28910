// How the briefing arranges facts: in time as far as the article gives it, and positions face to face. A part of
// briefing.cpp in a file of its own.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "play/briefing.hpp"

namespace standpoint {

// Meetings or events: the longest run that is certainly in order, and the others where they are known to belong.
std::vector<Stop> stops_of(const FactBase& base, FactKind kind, std::span<const std::size_t> entry_of);

// The positions by topic; the entries of `board` must be there.
std::vector<TopicBoard> topics_of(const FactBase& base, const Briefing& board);

}  // namespace standpoint
