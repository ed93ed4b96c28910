// What contradicts itself across facts: circles in "answers" and "after", times that cannot all be true.
#include <algorithm>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "facts/draft.hpp"
#include "facts/graph.hpp"
#include "facts/order.hpp"

namespace standpoint {

namespace {

const Node* entry(const Node& list, std::size_t index) {
    const Node* at = list.first;
    while (at != nullptr && at->index != index) {
        at = at->next;
    }
    return at;
}

class OrderCheck {
public:
    explicit OrderCheck(Draft& draft) : draft_(draft), facts_(draft.base.facts) {}

    void answers() {
        Edges edges(facts_.size());
        draft_.base.answered_by.assign(facts_.size(), {});
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            const auto* position = std::get_if<Position>(&facts_[i].body);
            if (position != nullptr && position->answers) {
                edges[i].push_back(position->answers->index);
                draft_.base.answered_by[position->answers->index].push_back(id(i));
                check_answerer(i, *position);
            }
        }
        complain_of_circles(edges, "answers", "answers itself");
    }

    void after() {
        Edges edges(facts_.size());
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            if (const auto* earlier = when_of(facts_[i]).after) {
                for (const FactId before : *earlier) {
                    edges[i].push_back(before.index);
                }
            }
        }
        sound_ = complain_of_circles(edges, "after", "comes after itself");
    }

    // The timeline lists every expression once, and spells it as the facts do.
    void timeline() {
        const auto& timeline = draft_.base.timeline;
        const Node* list = member(draft_.root, "timeline");
        std::unordered_map<std::string, std::size_t> rank_of;
        for (std::size_t rank = 0; rank < timeline.size(); ++rank) {
            const auto [first, is_new] = rank_of.try_emplace(fold(timeline[rank]), rank);
            if (!is_new) {
                draft_.complaints.add(*entry(*list, rank),
                                      quoted(timeline[rank]) + " stands on the timeline twice: keep one of them.");
                sound_ = false;
            }
        }
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            const Time* time = when_of(facts_[i]).time;
            if (time == nullptr || time->rank || rank_of.empty()) {
                continue;
            }
            if (const auto other = rank_of.find(fold(time->text)); other != rank_of.end()) {
                draft_.complaints.add(*time_node(i, "text"), quoted(time->text) + " is spelt " +
                                                                 quoted(timeline[other->second]) +
                                                                 " on the timeline: spell both alike.");
            }
        }
    }

    // One expression means one year, and the years follow the timeline.
    void years() {
        std::unordered_map<std::string, std::size_t> year_of;  // the first fact with the text and a year
        std::map<std::size_t, std::size_t> by_rank;
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            const Time* time = when_of(facts_[i]).time;
            if (time == nullptr || !time->year) {
                continue;
            }
            const auto [first, is_new] = year_of.try_emplace(time->text, i);
            const Time& other = *when_of(facts_[first->second]).time;
            if (*other.year != *time->year) {
                draft_.complaints.add(*time_node(i, "year"), quoted(time->text) + " is the year " +
                                                                 std::to_string(*other.year) + " on line " +
                                                                 std::to_string(line(first->second)) +
                                                                 ": make the years the same, or the texts different.");
                sound_ = false;
            } else if (is_new && time->rank) {
                by_rank.emplace(*time->rank, i);
            }
        }
        std::optional<std::size_t> latest;
        for (const auto& [rank, i] : by_rank) {
            const Time& time = *when_of(facts_[i]).time;
            if (latest && *when_of(facts_[*latest]).time->year > *time.year) {
                const Time& other = *when_of(facts_[*latest]).time;
                draft_.complaints.add(*time_node(i, "year"), "The timeline puts " + quoted(time.text) + " after " +
                                                                 quoted(other.text) + ", which is the year " +
                                                                 std::to_string(*other.year) +
                                                                 ": change the year or the timeline.");
                sound_ = false;
            } else {
                latest = i;
            }
        }
    }

    // What came after something cannot be of an earlier time.
    void against_after() {
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            const auto [time, after] = when_of(facts_[i]);
            const Node* list = time == nullptr ? nullptr : member(*draft_.fact_nodes[i], "after");
            for (const Node* at = list == nullptr ? nullptr : list->first; at != nullptr; at = at->next) {
                const auto known = draft_.ids.find(at->text);
                if (known == draft_.ids.end() || known->second.sort < Sort::role) {
                    continue;
                }
                const Time* other = when_of(facts_[known->second.index]).time;
                if (other == nullptr) {
                    continue;
                }
                const bool by_year = time->year && other->year && *time->year < *other->year;
                const bool by_rank = time->rank && other->rank && *time->rank < *other->rank;
                if (by_year || by_rank) {
                    draft_.complaints.add(*at, "It was " + quoted(time->text) + ", which is earlier than " +
                                                   quoted(other->text) + ", the time of " + quoted(at->text) +
                                                   ": change a time, the timeline or \"after\".");
                    sound_ = false;
                }
            }
        }
    }

    bool sound() const { return sound_; }

private:
    static FactId id(std::size_t index) { return FactId{static_cast<std::uint32_t>(index)}; }

    std::size_t line(std::size_t fact) const { return draft_.fact_nodes[fact]->line; }

    const Node* time_node(std::size_t fact, std::string_view key) const {
        return member(*member(*draft_.fact_nodes[fact], "when"), key);
    }

    // Nobody answers a demand of the own side. Holders that could not be read were complained about.
    void check_answerer(std::size_t fact, const Position& position) {
        const std::size_t asked = position.answers->index;
        const Node* holder = member(*draft_.fact_nodes[fact], "holder");
        const Node* other = member(*draft_.fact_nodes[asked], "holder");
        if (holder == nullptr || other == nullptr || asked == fact || !is_actor(*holder) || !is_actor(*other)) {
            return;
        }
        const EntityRef& asker = std::get<Position>(facts_[asked].body).holder;
        const auto side = side_of(draft_.base, position.holder);
        if (position.holder == asker || (side && side == side_of(draft_.base, asker))) {
            draft_.complaints.add(*member(*draft_.fact_nodes[fact], "answers"),
                                  quoted(facts_[asked].key) +
                                      " is a position of the same side: name a position of "
                                      "another side, or take \"answers\" out.");
        }
    }

    bool is_actor(const Node& holder) const {
        const auto known = draft_.ids.find(holder.text);
        return known != draft_.ids.end() && known->second.sort <= Sort::group;
    }

    // Each circle at the entry that closes it; true where there is none. Takes out an edge and looks again, a few
    // times.
    bool complain_of_circles(Edges& edges, std::string_view key, std::string_view what) {
        constexpr int most_circles = 10;
        for (int found_so_far = 0; found_so_far < most_circles; ++found_so_far) {
            const auto found = circle(edges);
            if (found.empty()) {
                return found_so_far == 0;
            }
            const std::size_t closer = found[found.size() - 2];
            const Node* at = member(*draft_.fact_nodes[closer], key);
            const std::string& closed = facts_[found.back()].key;
            for (const Node* child = at->first; child != nullptr; child = child->next) {
                if (child->text == closed) {
                    at = child;
                    break;
                }
            }
            draft_.complaints.add(*at, quoted(closed) + " " + std::string(what) + ": " + chain(draft_.base, found) +
                                           ". Take one \"" + std::string(key) + "\" out.");
            std::erase(edges[closer], found.back());
        }
        return false;
    }

    Draft& draft_;
    const std::vector<Fact>& facts_;
    bool sound_ = true;
};

}  // namespace

void check_order(Draft& draft) {
    OrderCheck check(draft);
    check.answers();
    check.after();
    check.timeline();
    check.years();
    check.against_after();
    if (check.sound()) {
        fill_reach(draft);
    }
}

}  // namespace standpoint
