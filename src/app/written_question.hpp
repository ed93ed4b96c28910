// A question, its feedback and a round's end as lines in a terminal. Says what a session holds; changes nothing.
#pragma once

#include <chrono>
#include <string>

#include "app/kept_round.hpp"
#include "app/terminal.hpp"
#include "play/session.hpp"
#include "quiz/phrases.hpp"

namespace standpoint {

// The open question: its number, its stem and all there is to choose from.
void write_question(Terminal& terminal, const Phrases& texts, const Session& session);

// How an answer went: verdict and points, the right answer, why what was chosen is wrong, the explanation, the
// paragraph. Ends with a line that says the answer is on the disk, or that it is not.
void write_feedback(Terminal& terminal, const Phrases& texts, const Session& session, const Record& record, bool kept);

// Every question with the answer that was given, the right one and its paragraph.
void write_every_answer(Terminal& terminal, const Phrases& texts, const Session& session);

// The end of a round: score, accuracy, time, rank, top scores, and what was not right.
void write_results(Terminal& terminal, const Phrases& texts, const KeptRound& round, Store& store);

}  // namespace standpoint
