// When facts happened, for the checks of their order.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "facts/draft.hpp"

namespace standpoint {

struct When {
    const Time* time = nullptr;
    const std::vector<FactId>* after = nullptr;
};

// Nothing in it for facts that have no time.
When when_of(const Fact& fact);

// Fills in what `came_before` compares; complains where years, timeline and "after" cannot all be true. To be called
// once there are no circles in "after".
void fill_reach(Draft& draft);

// "a → b → a", a long one shortened.
std::string chain(const FactBase& base, const std::vector<std::size_t>& facts);

}  // namespace standpoint
