// Daily: one round a day, the same for everybody with the same pack and date. Ten questions, counted as in a round. The
// first try that is finished counts, later ones are practice. A day begins at 04:00 local time. Days in a row make a
// streak; one missed day a week is repaired for free.
#include "play/modes/daily.hpp"

#include <string>

#include "base/rng.hpp"
#include "play/modes/all.hpp"

namespace standpoint {

namespace {

constexpr std::chrono::days repair_every{7};
constexpr std::chrono::hours shortest_day{23};  // where clocks go forward in spring

Deal deal_daily(const Material& material, const RoundPlan& plan) {
    DealOrder order = plan.order;
    order.tasks = {TaskKind::pick_one, TaskKind::pick_many, TaskKind::true_false, TaskKind::match,
                   TaskKind::order,    TaskKind::sort,      TaskKind::type_in};
    return deal(material, order);
}

// Going from day to day: whether a missed one may be forgiven.
class Repairs {
public:
    bool left(Day missed) const { return !last_ || missed - *last_ >= repair_every; }
    void use(Day missed) { last_ = missed; }

private:
    std::optional<Day> last_;
};

}  // namespace

Mode daily_mode() {
    return {.name = "daily", .length = 10, .rules = {.strict = true}, .deal = deal_daily};
}

std::uint64_t daily_seed(const FactBase& base, Day day) {
    return stable_hash("daily " + text(day), base.hash);
}

RoundPlan plan_of_day(const FactBase& base, Day day) {
    RoundPlan plan = plan_of(*find_mode("daily"), daily_seed(base, day));
    plan.day = day;
    return plan;
}

Day day_in_force(std::span<const PlayedDay> played, Day local) {
    const Day tomorrow = local + std::chrono::days{1};
    for (const PlayedDay& one : played) {
        if (one.day == tomorrow) {
            return tomorrow;
        }
    }
    return local;
}

DayStreak day_streak(std::span<const PlayedDay> played, Day today) {
    constexpr std::chrono::days one{1};
    constexpr std::chrono::days one_missed{2};
    DayStreak streak;
    Repairs repairs;
    const PlayedDay* last = nullptr;
    for (const PlayedDay& next : played) {
        if (next.day > today) {
            break;
        }
        const bool skips_one = last != nullptr && next.day - last->day == one_missed;
        const bool swallowed = skips_one && next.finished - last->finished < shortest_day;
        const bool repaired = skips_one && !swallowed && repairs.left(next.day - one);
        if (repaired) {
            repairs.use(next.day - one);
        }
        const bool goes_on = swallowed || repaired || (last != nullptr && next.day - last->day == one);
        streak.days = goes_on ? streak.days + 1 : 1;
        last = &next;
    }
    if (last == nullptr) {
        return streak;
    }
    streak.today = last->day == today;
    const bool needs_repair = today - last->day == one_missed && repairs.left(today - one);
    if (today - last->day > one && !needs_repair) {
        streak.days = 0;
    }
    streak.repair_left = !needs_repair && repairs.left(streak.today ? today + one : today);
    return streak;
}

}  // namespace standpoint
