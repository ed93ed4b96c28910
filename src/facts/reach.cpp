#include <algorithm>
#include <cstdint>
#include <map>

#include "facts/graph.hpp"
#include "facts/order.hpp"

namespace standpoint {

namespace {

class ReachMaker {
public:
    explicit ReachMaker(Draft& draft) : draft_(draft), facts_(draft.base.facts) {}

    // Years, timeline and "after" as one graph. Beside the facts it has a node for each rank and each year, which says
    // "everything up to here has happened": edges are few, and what is reachable is what came later.
    void fill() {
        draft_.base.reach.assign(facts_.size(), {});
        std::map<int, std::size_t> years;
        for (const Fact& fact : facts_) {
            if (const Time* time = when_of(fact).time; time != nullptr && time->year) {
                years.emplace(*time->year, 0);
            }
        }
        const std::size_t first_rank = facts_.size();
        const std::size_t first_year = first_rank + draft_.base.timeline.size();
        std::size_t next = first_year;
        std::vector<std::int64_t> passed(draft_.base.timeline.size());  // what each of these nodes stands for
        for (std::size_t rank = 0; rank < passed.size(); ++rank) {
            passed[rank] = static_cast<std::int64_t>(rank);
        }
        for (auto& [year, node] : years) {
            node = next++;
            passed.push_back(year);
        }
        Edges before(next);  // for each node, those right before it
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            const auto [time, after] = when_of(facts_[i]);
            if (after != nullptr) {
                for (const FactId earlier : *after) {
                    before[i].push_back(earlier.index);
                }
            }
            if (time != nullptr && time->rank) {
                link(before, i, first_rank + *time->rank, first_rank);
            }
            if (time != nullptr && time->year) {
                link(before, i, years[*time->year], first_year);
            }
        }
        for (std::size_t node = first_rank + 1; node < next; ++node) {
            if (node != first_year) {
                before[node].push_back(node - 1);
            }
        }
        if (const auto found = circle(before); !found.empty()) {
            complain_of_times(found);
            return;
        }
        spread(before, passed, first_rank, first_year);
    }

private:
    void complain_of_times(const std::vector<std::size_t>& found) {
        std::vector<std::size_t> facts;
        for (const std::size_t node : found) {
            if (node < facts_.size() && (facts.empty() || facts.back() != node)) {
                facts.push_back(node);
            }
        }
        if (facts.size() == 1 || facts.front() != facts.back()) {
            facts.push_back(facts.front());
        }
        draft_.complaints.add(
            *draft_.fact_nodes[facts.front()],
            "Years, timeline and \"after\" contradict each other: each of these comes after the next, " +
                chain(draft_.base, facts) + ". Change one of them.");
    }

    // A fact happens once all before its time has passed, and its time has passed once it has happened.
    static void link(Edges& before, std::size_t fact, std::size_t own, std::size_t first) {
        before[own].push_back(fact);
        if (own > first) {
            before[fact].push_back(own - 1);
        }
    }

    // Carries along the graph, in order, what each node comes after, and against it, what it lies within.
    void spread(const Edges& before, const std::vector<std::int64_t>& passed, std::size_t first_rank,
                std::size_t first_year) {
        std::vector<Reach> reach(before.size());
        std::vector<std::size_t> order = targets_first(before);
        for (const std::size_t node : order) {
            for (const std::size_t earlier : before[node]) {
                Reach& own = reach[node];
                own.after_rank = std::max(own.after_rank, reach[earlier].after_rank);
                own.after_year = std::max(own.after_year, reach[earlier].after_year);
                if (earlier >= first_rank) {
                    auto& bound = earlier < first_year ? own.after_rank : own.after_year;
                    bound = std::max(bound, passed[earlier - first_rank]);
                }
            }
        }
        std::ranges::reverse(order);
        for (const std::size_t node : order) {
            for (const std::size_t earlier : before[node]) {
                Reach& other = reach[earlier];
                other.within_rank = std::min(other.within_rank, reach[node].within_rank);
                other.within_year = std::min(other.within_year, reach[node].within_year);
                if (node >= first_rank) {
                    auto& bound = node < first_year ? other.within_rank : other.within_year;
                    bound = std::min(bound, passed[node - first_rank]);
                }
            }
        }
        std::copy_n(reach.begin(), facts_.size(), draft_.base.reach.begin());
    }

    Draft& draft_;
    const std::vector<Fact>& facts_;
};

}  // namespace

When when_of(const Fact& fact) {
    if (const auto* meeting = std::get_if<Meeting>(&fact.body)) {
        return {meeting->when ? &*meeting->when : nullptr, &meeting->after};
    }
    if (const auto* event = std::get_if<Event>(&fact.body)) {
        return {event->when ? &*event->when : nullptr, &event->after};
    }
    return {};
}

std::string chain(const FactBase& base, const std::vector<std::size_t>& facts) {
    constexpr std::size_t longest = 6;
    std::string text;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (i > 0) {
            text += " → ";
        }
        if (i == longest && facts.size() > longest + 2) {
            text += "… → ";
            i = facts.size() - 1;
        }
        text += base.facts[facts[i]].key;
    }
    return text;
}

void fill_reach(Draft& draft) {
    ReachMaker(draft).fill();
}

}  // namespace standpoint
