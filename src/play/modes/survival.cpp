// Survival: how far do you come? One mistake ends it. Every five right answers in a row earn a life, which forgives one
// mistake more; there is none to begin with. A typed answer that is almost right at the second try costs no life but
// breaks the row. Questions have one answer: chosen, true or false, or typed. They come in passes of up to 30, between
// which nothing gives a later answer away; a pass after the first asks again, in other words. 100 points for each.
#include <algorithm>
#include <iterator>
#include <string>

#include "base/rng.hpp"
#include "play/modes/all.hpp"

namespace standpoint {

namespace {

constexpr std::uint64_t passes = 3;

Deal deal_survival(const Material& material, const RoundPlan& plan) {
    Deal all;
    for (std::uint64_t pass = 0; pass < passes; ++pass) {
        DealOrder order = plan.order;
        order.seed = stable_hash("survival " + std::to_string(pass), plan.order.seed);
        order.tasks = {TaskKind::pick_one, TaskKind::true_false, TaskKind::type_in};
        Deal dealt = deal(material, order);
        std::ranges::move(dealt.questions, std::back_inserter(all.questions));
    }
    return all;
}

}  // namespace

Mode survival_mode() {
    return {.name = "survival",
            .length = 30,
            .rules = {.spares = 0, .spare_for = 5, .strict = true},
            .deal = deal_survival};
}

}  // namespace standpoint
