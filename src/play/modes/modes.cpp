#include <algorithm>
#include <array>

#include "play/exam.hpp"
#include "play/modes/all.hpp"

namespace standpoint {

std::span<const Mode> modes() {
    static const std::array table{
        round_mode(), sides_mode(),  pairs_mode(),    timeline_mode(), survival_mode(),
        daily_mode(), browse_mode(), mistakes_mode(), study_mode(),    exam_mode(),
    };
    return table;
}

const Mode* find_mode(std::string_view name) {
    const auto found = std::ranges::find(modes(), name, &Mode::name);
    return found == modes().end() ? nullptr : &*found;
}

const Mode& mode_of(const RoundPlan& plan) {
    const Mode* mode = find_mode(plan.mode);
    return mode != nullptr ? *mode : modes().front();
}

std::optional<Milliseconds> budget_of(const Session& session) {
    const Rules& rules = rules_of(session);
    return rules.on_paper ? time_allowed(session.plan) : rules.budget;
}

Deal deal(const Material& material, const RoundPlan& plan) {
    return mode_of(plan).deal(material, plan);
}

RoundPlan plan_of(const Mode& mode, std::uint64_t seed) {
    RoundPlan plan{.mode = std::string(mode.name)};
    plan.order.seed = seed;
    plan.order.length = mode.length;
    return plan;
}

}  // namespace standpoint
