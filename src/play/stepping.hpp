// What the parts of `step` share (play/session.hpp): step.cpp, which answers and goes on, exam.cpp, the same on paper,
// and second_thoughts.cpp, what is said about an answer afterwards. For these three only.
#pragma once

#include <string_view>
#include <vector>

#include "play/session.hpp"

namespace standpoint {

// The session as it was, and why.
Step refused(const Session& session, std::string_view why);

// From a question that is done with to the next one, or to the end.
Step moved_on(Session next, std::vector<Happening> happenings);

// Whether an answer of that verdict was a mistake.
bool is_miss(Verdict verdict);

// Lets the item on the table come back, behind so many others that it is not just repeated.
void bring_back(Session& session);

// A mistake takes a spare, five right ones in a row may earn one.
void count_spares(Session& session, Verdict verdict);

Step taking(const Session& session, const Feel& felt);
Step taking(const Session& session, const SetAside& aside);
Step taking(const Session& session, const Overrule& command);
Step taking(const Session& session, const Strike& command);

}  // namespace standpoint
