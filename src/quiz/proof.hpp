// Proofs that a distractor is wrong. Each rule reads the fact base by itself and says its reason as a sentence; none
// calls `holds` (facts/claim.hpp), which tests use as the second route.
#pragma once

#include <optional>

#include "facts/claim.hpp"
#include "quiz/phrases.hpp"
#include "quiz/question.hpp"

namespace standpoint {

// A proof that the claim is false, or nothing: then the option must not be used.
//   functional  the aspect has one value for this fact, and this is not it, nor an alias, part or whole of it
//   whole list  the pack says the list is complete, and this is not on it
//   disjoint    the stance, side or time excludes it
//   stated      the article says the opposite
//   attributed  the pack says that all holders of the position are listed
//   order       the two times are strictly ordered at the precision given
//   gap         the number lies outside the stated range
std::optional<Proof> prove_false(const FactBase& base, const Phrases& phrases, const Claim& claim);

}  // namespace standpoint
