// A simulated player: answers rightly or at random, as its seed says. For the signature, tests and measurements.
#pragma once

#include "base/rng.hpp"
#include "play/session.hpp"
#include "quiz/question.hpp"

namespace standpoint {

// The response that the key gives full marks.
Response right_response(const Task& task);

// Any response that fits the task; right by luck alone.
Response random_response(const Task& task, Rng& rng);

// The session played to its end by somebody who knows each answer with probability `skill`; seven times in ten at least
// what came back and was explained before.
Session play_out(Session session, double skill, Rng rng);

}  // namespace standpoint
