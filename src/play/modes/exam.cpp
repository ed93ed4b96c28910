// Exam: a paper of as many questions as asked for, from chosen topics: the same one that is printed for the same seed
// (play/paper.hpp). All of it is on the table; questions are answered in any order, flagged, changed and left, and
// nothing is told until it is handed in. Then each question is worth 100 points times what of it was right; a spelling
// that is off by a letter or two earns half, and what was left open nothing: it was not known. Where the plan limits
// the time, it is handed in as it stands when that is over; extra time makes it longer. No board: no two papers are
// alike.
#include "play/exam.hpp"

#include "play/modes/all.hpp"
#include "play/paper.hpp"

namespace standpoint {

namespace {

Deal deal_exam(const Material& material, const RoundPlan& plan) {
    return paper(material, {.seed = plan.order.seed, .length = plan.order.length, .topics = plan.topics});
}

}  // namespace

Mode exam_mode() {
    return {.name = "exam", .length = 20, .rules = {.feedback = false, .on_paper = true}, .deal = deal_exam};
}

}  // namespace standpoint
