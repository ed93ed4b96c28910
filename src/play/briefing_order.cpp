#include "play/briefing_order.hpp"

#include <algorithm>
#include <utility>

#include "facts/claim.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

bool is_dated(const FactBase& base, FactId fact) {
    if (const auto* meeting = std::get_if<Meeting>(&base[fact].body)) {
        return meeting->when.has_value();
    }
    return base.get<Event>(fact).when.has_value();
}

// The facts of a kind with the earlier ones first wherever the article tells, in the pack's order otherwise.
std::vector<FactId> earlier_first(const FactBase& base, FactKind kind) {
    std::vector<FactId> open(base.of_kind(kind).begin(), base.of_kind(kind).end());
    std::vector<FactId> sorted;
    while (!open.empty()) {
        const auto next = std::ranges::find_if(open, [&](FactId fact) {
            return std::ranges::none_of(open, [&](FactId other) { return came_before(base, other, fact); });
        });
        sorted.push_back(*next);
        open.erase(next);
    }
    return sorted;
}

// The longest run of `sorted` in which each certainly came before the next; of equally long ones that with more dates,
// then the first in the pack's order.
std::vector<FactId> longest_line(const FactBase& base, const std::vector<FactId>& sorted) {
    struct Best {
        std::size_t length = 0;
        std::size_t dated = 0;
        std::size_t next = 0;
    };
    const std::size_t count = sorted.size();
    std::vector<Best> best(count);
    const auto better = [](const Best& a, const Best& b) {
        return a.length != b.length ? a.length > b.length : a.dated > b.dated;
    };
    std::size_t first = count;
    for (std::size_t i = count; i-- > 0;) {
        Best longest{.next = count};
        for (std::size_t j = i + 1; j < count; ++j) {
            if (came_before(base, sorted[i], sorted[j]) && better(best[j], longest)) {
                longest = best[j];
                longest.next = j;
            }
        }
        best[i] = {longest.length + 1, longest.dated + (is_dated(base, sorted[i]) ? 1U : 0U), longest.next};
        if (first == count || !better(best[first], best[i])) {
            first = i;
        }
    }
    std::vector<FactId> line;
    for (std::size_t at = first; at < count; at = best[at].next) {
        line.push_back(sorted[at]);
    }
    return line;
}

class TopicArranger {
public:
    TopicArranger(const FactBase& base, const Briefing& board) : base_(base), board_(board) {}

    TopicBoard arrange(TopicId topic) {
        result_ = {.topic = topic};
        std::vector<FactId> roots;
        for (const FactId fact : base_.of_kind(FactKind::position)) {
            if (base_.get<Position>(fact).topic == topic && !answers_within(fact, topic)) {
                roots.push_back(fact);
            }
        }
        find_columns(topic);
        for (const FactId root : roots) {
            add(root);
        }
        return std::move(result_);
    }

private:
    bool answers_within(FactId fact, TopicId topic) const {
        const auto& answers = base_.get<Position>(fact).answers;
        return answers && base_.get<Position>(*answers).topic == topic;
    }

    std::size_t column_of(const EntityRef& holder) {
        const EntityRef speaker = speaks_as(base_, holder);
        const auto found = std::ranges::find(result_.columns, speaker);
        const auto at = static_cast<std::size_t>(found - result_.columns.begin());
        if (found == result_.columns.end()) {
            result_.columns.push_back(speaker);
        }
        return at;
    }

    // Sides first, as the pack lists them, so that no side's place depends on what it wants.
    void find_columns(TopicId topic) {
        std::vector<EntityRef> speakers;
        for (const FactId fact : base_.of_kind(FactKind::position)) {
            const auto& position = base_.get<Position>(fact);
            if (position.topic != topic) {
                continue;
            }
            speakers.push_back(speaks_as(base_, position.holder));
            const BriefingEntry& entry = board_.of(fact);
            if (entry.none_reported && entry.asked_of) {
                speakers.push_back(*entry.asked_of);
            }
        }
        for (std::uint32_t i = 0; i < base_.sides.size(); ++i) {
            if (std::ranges::find(speakers, EntityRef(SideId{i})) != speakers.end()) {
                result_.columns.emplace_back(SideId{i});
            }
        }
        for (const EntityRef& speaker : speakers) {
            column_of(speaker);
        }
    }

    void add(FactId root) {
        Exchange exchange;
        collect(root, exchange);
        exchange.joined = exchange.cells.size() > 1;
        if (!exchange.joined) {
            const std::size_t column = exchange.cells.front().column;
            const auto room = std::ranges::find_if(result_.exchanges, [&](const Exchange& other) {
                return !other.joined &&
                       std::ranges::find(other.cells, column, &PositionCell::column) == other.cells.end();
            });
            if (room != result_.exchanges.end()) {
                room->cells.push_back(exchange.cells.front());
                std::ranges::sort(room->cells, {}, &PositionCell::column);
                return;
            }
        }
        result_.exchanges.push_back(std::move(exchange));
    }

    // A position, then all that answers it, and what answers that.
    void collect(FactId fact, Exchange& exchange) {
        const BriefingEntry& entry = board_.of(fact);
        exchange.cells.push_back({column_of(base_.get<Position>(fact).holder), board_.entry_of[fact.index], fact});
        if (entry.none_reported && entry.asked_of) {
            exchange.cells.push_back({column_of(*entry.asked_of), std::nullopt, fact});
        }
        for (const FactId answer : entry.answered_by) {
            if (base_.get<Position>(answer).topic == result_.topic) {
                collect(answer, exchange);
            }
        }
    }

    const FactBase& base_;
    const Briefing& board_;
    TopicBoard result_;
};

}  // namespace

std::vector<Stop> stops_of(const FactBase& base, FactKind kind, std::span<const std::size_t> entry_of) {
    const std::vector<FactId> sorted = earlier_first(base, kind);
    const std::vector<FactId> line = longest_line(base, sorted);
    std::vector<std::vector<Stop>> behind(line.size() + 1);  // [0]: nothing on the line is known to be before them
    for (const FactId fact : sorted) {
        if (std::ranges::find(line, fact) != line.end()) {
            continue;
        }
        Stop stop{.entry = entry_of[fact.index], .on_line = false};
        std::size_t place = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (came_before(base, line[i], fact)) {
                stop.after = line[i];
                place = i + 1;
            } else if (!stop.before && came_before(base, fact, line[i])) {
                stop.before = line[i];
            }
        }
        // Where only what came later is known, it stands right before that; where nothing is known, at the end.
        if (!stop.after && stop.before) {
            place = static_cast<std::size_t>(std::ranges::find(line, *stop.before) - line.begin());
        } else if (!stop.after) {
            place = line.size();
        }
        behind[place].push_back(stop);
    }
    std::vector<Stop> stops = behind[0];
    for (std::size_t i = 0; i < line.size(); ++i) {
        stops.push_back({.entry = entry_of[line[i].index]});
        stops.insert(stops.end(), behind[i + 1].begin(), behind[i + 1].end());
    }
    return stops;
}

std::vector<TopicBoard> topics_of(const FactBase& base, const Briefing& board) {
    std::vector<TopicBoard> topics;
    for (std::uint32_t i = 0; i < base.topics.size(); ++i) {
        TopicBoard topic = TopicArranger(base, board).arrange(TopicId{i});
        if (!topic.exchanges.empty()) {
            topics.push_back(std::move(topic));
        }
    }
    return topics;
}

}  // namespace standpoint
