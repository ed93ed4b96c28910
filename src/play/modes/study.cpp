// Study: what is due today comes back, and some of what is new; the form of each question follows how well its item is
// remembered (play/study.hpp). What was missed (wrong, partly right or given up) comes back in the same session, as
// another question on the same item where the pack has one, behind three others where so many still wait, until it was
// right once; a typed answer that stays almost right is not a miss. The session ends when nothing waits any more. No
// points, no clock, no board; its accuracy is that of the first answers. Every answer is kept, with whether the player
// said they were sure of it. A plan that lists no items asks the pack's first ones, as new.
#include "play/study.hpp"

#include <algorithm>

#include "play/modes/all.hpp"

namespace standpoint {

namespace {

Deal deal_study_mode(const Material& material, const RoundPlan& plan) {
    if (!plan.order.practise.empty()) {
        return deal_study(material, plan.order);
    }
    DealOrder order = plan.order;
    order.practise = items_of(material);
    order.practise.resize(std::min(order.practise.size(), order.length));
    return deal_study(material, order);
}

}  // namespace

Mode study_mode() {
    return {
        .name = "study", .length = 10, .rules = {.until_right = true, .points = Points::none}, .deal = deal_study_mode};
}

}  // namespace standpoint
