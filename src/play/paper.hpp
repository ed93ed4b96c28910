// A paper: questions to be answered without the program, on paper or read aloud. Dealt like a round, so that no
// question tells the answer of a later one, but of chosen topics and of any length, and never a pin on a map.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "facts/fact.hpp"
#include "play/deal.hpp"
#include "quiz/template.hpp"

namespace standpoint {

struct PaperOrder {
    std::uint64_t seed = 1;
    std::size_t length = 20;       // questions wanted
    std::vector<FactKind> topics;  // only of facts of these kinds; empty means all
};

// The kinds of fact of which it can ask anything, in their order.
std::vector<FactKind> topics_on_paper(const Material& material);

// How many questions on facts of that kind a paper can have, at most: each fact is asked once. Dealt fairly beside each
// other there may be fewer.
std::size_t questions_on_paper(const Material& material, FactKind topic);

// The same material and order give the same paper on every machine. Fewer questions than wanted where the topics have
// no more that can be asked fairly beside each other.
Deal paper(const Material& material, const PaperOrder& order);

}  // namespace standpoint
