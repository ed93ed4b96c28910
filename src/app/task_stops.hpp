// The stops at questions: each kind of task untouched, begun, answered rightly and wrongly.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/stops.hpp"
#include "play/session.hpp"

namespace standpoint {

std::vector<std::string_view> task_stop_names();

// Nothing where no question of the kind comes up in many rounds of the chosen pack. `name` is one of the names.
std::optional<Camera> visit_task(std::string_view name, Game& game);

// An answer that is not right, if there is any: a pin beside its place, a guess that fails.
Response wrong_response(const Task& task);

// The plan of a round of ten, dealt by this seed.
RoundPlan plan_of_ten(std::uint64_t seed);

// The first of the seeds that stops are dealt with.
constexpr std::uint64_t stop_seed = 20'251;

}  // namespace standpoint
