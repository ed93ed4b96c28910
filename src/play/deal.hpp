// Dealing a round: which questions, in which order, so that none gives another away and no habit of guessing pays.
// The same material, order and seed deal the same round on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "learn/schedule.hpp"
#include "quiz/question.hpp"
#include "quiz/template.hpp"

namespace standpoint {

struct DealOrder {
    std::uint64_t seed = 0;
    std::size_t length = 10;          // questions wanted, 5 to 30
    std::vector<TaskKind> tasks;      // only these; empty means all nine
    std::vector<Item> practise;       // where set: these, in this order, each asked anew
    std::vector<Recall> recall = {};  // in "study", beside `practise`: how each is to be asked
};

// An event or meeting as a line of time labels it; both texts begin with a capital.
struct Dated {
    FactId fact;
    std::string called;
    std::string when;  // as the article says it; empty where it does not

    friend bool operator==(const Dated&, const Dated&) = default;
};

struct Deal {
    std::vector<Question> questions;  // as many as wanted, or fewer where the pack has no more to ask fairly
    std::vector<Dated> dated = {};    // all that its questions put on a line of time, earliest first

    friend bool operator==(const Deal&, const Deal&) = default;
};

// The rules between the questions of one deal:
//   siblings    no two questions test the same item, and no two start from the same fact
//   given away  no stem, option or explanation shown earlier tells a later key: the later question's facts are not
//   those
//               of an earlier one, and no earlier sentence names the later key together with all that its stem names
//   interleave  neighbours differ in task and, where the pack allows, in the kind of fact
//   spread      no holder, place or person is the key more than about a third of the time
Deal deal(const Material& material, const DealOrder& order);

// True where something shown with `earlier` (stem, options, pairs, explanation) tells the key of `later`.
bool gives_away(const FactBase& base, const Question& earlier, const Question& later);

}  // namespace standpoint
