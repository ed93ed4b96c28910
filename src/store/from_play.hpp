// A session in the disk's terms: ids become keys, enumerations become words, the commands become a replay.
#pragma once

#include "facts/fact_base.hpp"
#include "play/session.hpp"
#include "store/records.hpp"

namespace standpoint {

// The round as it stands now; its outcome is set where the session is finished. `started` is when it began.
SavedRound saved_round(RoundUid uid, ProfileUid profile, const FactBase& base, const Session& session, Moment started,
                       Moment now);

// One answer of the session, as AnswerGiven hands it out.
SavedAnswer saved_answer(const FactBase& base, const Session& session, const Record& record, Moment at);

}  // namespace standpoint
