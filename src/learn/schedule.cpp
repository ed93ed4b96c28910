#include "learn/schedule.hpp"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

#include "base/rng.hpp"

namespace standpoint {

namespace {

constexpr std::size_t between_siblings = 5;  // other items, where there are as many
constexpr double right_after_a_miss = 0.9;   // that an item just explained is then known

bool rests(const StudyItem& item, Day today) {
    return item.suspended || item.buried == today;
}

// The same order with siblings moved back until enough others stand between; where there are no others left, the rest
// comes as it is.
std::vector<std::size_t> apart(std::span<const StudyItem> items, const std::vector<std::size_t>& order) {
    std::vector<std::size_t> spread;
    spread.reserve(order.size());
    std::deque<std::size_t> held;
    const auto recent = [&](std::size_t index) {
        const std::size_t window = std::min(between_siblings, spread.size());
        return std::any_of(spread.end() - static_cast<std::ptrdiff_t>(window), spread.end(),
                           [&](std::size_t other) { return items[other].item.fact == items[index].item.fact; });
    };
    auto next = order.begin();
    while (spread.size() < order.size()) {
        const auto waiting = std::ranges::find_if_not(held, recent);
        if (waiting != held.end()) {
            spread.push_back(*waiting);
            held.erase(waiting);
        } else if (next == order.end()) {
            spread.push_back(held.front());
            held.pop_front();
        } else if (recent(*next)) {
            held.push_back(*next++);
        } else {
            spread.push_back(*next++);
        }
    }
    return spread;
}

}  // namespace

std::uint64_t fuzz_seed(std::string_view pack, std::string_view fact, std::string_view aspect) {
    return stable_hash(aspect, stable_hash(fact, stable_hash(pack)));
}

double known_on(const Fsrs& fsrs, const std::optional<ItemMemory>& memory, Day day) {
    if (!memory) {
        return known_unasked;
    }
    const auto days = std::max<std::int64_t>((day - memory->last).count(), 0);
    return fsrs.retrievability(static_cast<double>(days), memory->memory.stability);
}

double likely_known(const Fsrs& fsrs, const std::optional<ItemMemory>& memory, Day day) {
    return memory ? known_on(fsrs, memory, std::max(day, memory->last + std::chrono::days{1})) : 0;
}

Day due_day(const Fsrs& fsrs, const ItemMemory& memory, const Aim& aim, std::uint64_t seed) {
    const int wanted = interval(fsrs, memory.memory.stability, aim);
    return memory.last +
           std::chrono::days{fuzzed(wanted, memory.days_before, aim.most_days, Rng(seed).fork(memory.answers))};
}

Day comes_on(const Fsrs& fsrs, const StudyItem& item, const Aim& aim) {
    const Day due = due_day(fsrs, *item.memory, aim, item.seed);
    const bool stands = item.doubted && *item.doubted >= item.memory->last;
    return stands ? std::min(due, *item.doubted + std::chrono::days{1}) : due;
}

StudyPlan sane(StudyPlan plan) {
    plan.aim = sane(plan.aim);
    plan.new_a_day = std::min(plan.new_a_day, most_new_a_day);
    return plan;
}

Queue queue_for(const Fsrs& fsrs, std::span<const StudyItem> items, const StudyPlan& plan, Day today) {
    std::vector<std::pair<double, std::size_t>> due;
    std::set<FactId> met;  // facts of which an item is asked today
    std::size_t introduced = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto& memory = items[i].memory;
        if (!memory) {
            continue;
        }
        introduced += memory->answers == 1 && memory->last == today ? 1U : 0U;
        const bool comes = !rests(items[i], today) && comes_on(fsrs, items[i], plan.aim) <= today;
        if (comes) {
            due.emplace_back(known_on(fsrs, memory, today), i);
        }
        if (comes || memory->last == today) {
            met.insert(items[i].item.fact);
        }
    }
    std::ranges::sort(due);
    Queue queue{.order = {}, .due = due.size()};
    std::ranges::transform(due, std::back_inserter(queue.order), &std::pair<double, std::size_t>::second);
    queue.order = apart(items, queue.order);
    const std::size_t room = plan.new_a_day - std::min(plan.new_a_day, introduced);
    for (std::size_t i = 0; i < items.size() && queue.order.size() < queue.due + room; ++i) {
        if (!items[i].memory && !rests(items[i], today) && met.insert(items[i].item.fact).second) {
            queue.order.push_back(i);
        }
    }
    return queue;
}

std::vector<std::size_t> forecast(const Fsrs& fsrs, std::span<const StudyItem> items, const Aim& aim, Day today,
                                  std::size_t days) {
    std::vector<std::size_t> coming(days);
    for (const StudyItem& item : items) {
        if (!item.memory || item.suspended) {
            continue;
        }
        const auto wait = std::max<std::int64_t>((comes_on(fsrs, item, aim) - today).count(), 0);
        if (static_cast<std::size_t>(wait) < days) {
            ++coming[static_cast<std::size_t>(wait)];
        }
    }
    return coming;
}

std::chrono::milliseconds usual_time(std::span<const std::chrono::milliseconds> taken,
                                     std::chrono::milliseconds usual) {
    constexpr std::chrono::milliseconds longest{60'000};
    constexpr std::int64_t usual_ones = 5;
    std::chrono::milliseconds sum = usual * usual_ones;
    for (const std::chrono::milliseconds one : taken) {
        sum += std::clamp(one, std::chrono::milliseconds{0}, longest);
    }
    return sum / (usual_ones + static_cast<std::int64_t>(taken.size()));
}

std::chrono::milliseconds time_left(const Fsrs& fsrs, std::span<const StudyItem> items, const Queue& queue,
                                    const Pace& pace, Day today) {
    double sum = 0;
    for (std::size_t i = 0; i < queue.order.size(); ++i) {
        const double misses = (1 - known_on(fsrs, items[queue.order[i]].memory, today)) / right_after_a_miss;
        const auto first = static_cast<double>((i < queue.due ? pace.known : pace.fresh).count());
        sum += first + misses * static_cast<double>(pace.known.count());
    }
    return std::chrono::milliseconds{static_cast<std::int64_t>(sum)};
}

Recall recall_for(const std::optional<ItemMemory>& memory) {
    if (!memory || memory->memory.stability < stable_to_complete) {
        return Recall::recognise;
    }
    return memory->memory.stability < stable_to_type ? Recall::complete : Recall::type;
}

}  // namespace standpoint
