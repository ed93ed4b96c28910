#include "facts/graph.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace standpoint {

// Depth first, without recursion: a chain may be as long as the pack.
std::vector<std::size_t> circle(const Edges& edges) {
    enum class Colour : std::uint8_t { unseen, open, done };
    std::vector<Colour> colour(edges.size(), Colour::unseen);
    std::vector<std::pair<std::size_t, std::size_t>> path;  // node, how many of its edges were followed
    for (std::size_t start = 0; start < edges.size(); ++start) {
        if (colour[start] != Colour::unseen) {
            continue;
        }
        path.assign(1, {start, 0});
        colour[start] = Colour::open;
        while (!path.empty()) {
            auto& [node, followed] = path.back();
            if (followed == edges[node].size()) {
                colour[node] = Colour::done;
                path.pop_back();
                continue;
            }
            const std::size_t next = edges[node][followed++];
            if (colour[next] == Colour::open) {
                std::vector<std::size_t> found;
                auto step = std::ranges::find(path, next, &std::pair<std::size_t, std::size_t>::first);
                for (; step != path.end(); ++step) {
                    found.push_back(step->first);
                }
                found.push_back(next);
                return found;
            }
            if (colour[next] == Colour::unseen) {
                colour[next] = Colour::open;
                path.emplace_back(next, 0);
            }
        }
    }
    return {};
}

std::vector<std::size_t> targets_first(const Edges& edges) {
    Edges sources(edges.size());
    std::vector<std::size_t> missing(edges.size());
    std::vector<std::size_t> order;
    for (std::size_t node = 0; node < edges.size(); ++node) {
        missing[node] = edges[node].size();
        if (missing[node] == 0) {
            order.push_back(node);
        }
        for (const std::size_t target : edges[node]) {
            sources[target].push_back(node);
        }
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (const std::size_t node : sources[order[i]]) {
            if (--missing[node] == 0) {
                order.push_back(node);
            }
        }
    }
    return order;
}

}  // namespace standpoint
