// Pairs: find what belongs together, against the clock. Three boards of tiles, each with two columns; two tiles are
// joined at a time, and a right pair is gone. A wrong one costs a second. The next board comes at once. The score is
// the time that all boards took, penalties included: less is better (kept as minus the milliseconds, so that on every
// board more is better). A board may be given up: each pair still open then costs ten seconds.
#include "play/modes/all.hpp"

namespace standpoint {

namespace {

Deal deal_pairs(const Material& material, const RoundPlan& plan) {
    DealOrder order = plan.order;
    order.tasks = {TaskKind::match};
    return deal(material, order);
}

}  // namespace

Mode pairs_mode() {
    using std::chrono::seconds;
    return {.name = "pairs",
            .length = 3,
            .rules = {.feedback = false,
                      .in_pairs = true,
                      .penalty = seconds{1},
                      .giving_up = seconds{10},
                      .points = Points::clock,
                      .strict = true},
            .deal = deal_pairs};
}

}  // namespace standpoint
