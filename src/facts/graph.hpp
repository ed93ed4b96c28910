// The two questions that checks ask of a graph: is there a circle in it, and what comes first. Nodes are numbers.
#pragma once

#include <cstddef>
#include <vector>

namespace standpoint {

using Edges = std::vector<std::vector<std::size_t>>;  // for each node, where its edges lead

// A circle, as its nodes in order with the first one again at the end; empty where there is none.
std::vector<std::size_t> circle(const Edges& edges);

// All nodes of a graph without circles, each behind those its edges lead to.
std::vector<std::size_t> targets_first(const Edges& edges);

}  // namespace standpoint
