// A session in the disk's terms: ids become keys, enumerations become words, the commands become a replay.
#pragma once

#include <chrono>

#include "facts/fact_base.hpp"
#include "play/session.hpp"
#include "store/records.hpp"

namespace standpoint {

// The round as it stands now; its outcome is set where the session is finished. `started` is when it began.
SavedRound saved_round(RoundUid uid, ProfileUid profile, const FactBase& base, const Session& session, Moment started,
                       Moment now);

// What an answer was worth for the memory of its item, which was asked as a whole: partly right is wrong.
Heard heard_from(const Grade& grade);

// True where a clock makes mistakes of its own: points for speed, a limit for the session, a score in time.
bool plays_against_time(const Session& session);

// One answer of the session, as AnswerGiven hands it out; `offset` is how far local time is ahead of universal time.
SavedAnswer saved_answer(const FactBase& base, const Session& session, const Record& record, Moment at,
                         std::chrono::minutes offset);

}  // namespace standpoint
