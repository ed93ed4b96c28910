// The commands that need neither a window nor a player: each looks at packs or rounds, prints what it finds and returns
// the exit code. What they find goes to `out`, what kept them from looking to `err`.
#pragma once

#include <ostream>

#include "app/command_line.hpp"
#include "app/places.hpp"

namespace standpoint {

int run_check(const CheckOptions& options, const Places& places, std::ostream& out, std::ostream& err);
int run_questions(const QuestionsOptions& options, const Places& places, std::ostream& out, std::ostream& err);
int run_deal(const DealOptions& options, const Places& places, std::ostream& out, std::ostream& err);
int run_guess(const GuessOptions& options, const Places& places, std::ostream& out, std::ostream& err);
int run_replay(const ReplayOptions& options, const Places& places, std::ostream& out, std::ostream& err);
int run_fsrs(const FsrsOptions& options, const Places& places, std::ostream& out, std::ostream& err);
int run_exam(const ExamOptions& options, const Places& places, std::ostream& out, std::ostream& err);
int run_signature(const SignatureOptions& options, const Places& places, std::ostream& out, std::ostream& err);

}  // namespace standpoint
