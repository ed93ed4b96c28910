// Round: questions of every kind, mixed. A right answer is worth 100 points, a partly right one its share; after each
// answer its feedback stands until the player goes on. The player may choose the number of questions, and that speed
// counts. "Mistakes" asks anew, in other words, what was not right; it has no board.
#include "play/modes/all.hpp"

namespace standpoint {

namespace {

Deal deal_round(const Material& material, const RoundPlan& plan) {
    return deal(material, plan.order);
}

}  // namespace

Mode round_mode() {
    return {.name = "round", .chosen_length = true, .rules = {}, .deal = deal_round};
}

Mode mistakes_mode() {
    return {.name = "mistakes", .offered = false, .rules = {}, .deal = deal_round};
}

}  // namespace standpoint
