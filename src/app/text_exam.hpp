// An exam in the terminal: what is asked before it, the paper with its ways to go back and forth, its results and the
// report that is kept of it.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "app/kept_round.hpp"
#include "app/terminal.hpp"
#include "play/exam.hpp"

namespace standpoint {

// Reads one line; nothing once the input has ended.
using ReadLine = std::function<std::optional<Terminal::Line>()>;

// What of the paper the options leave open is asked for. Nothing where the player stops instead.
std::optional<ExamTerms> ask_for_terms(const PlayOptions& options, const LoadedPack& pack, const Phrases& texts,
                                       Terminal& terminal, const ReadLine& read);

// Until the paper is handed in, or its time is over. False where the player stops before that.
bool sit_exam(KeptRound& round, Game& game, Terminal& terminal, const ReadLine& read);

// Its marks, and every answer of it.
void write_exam_results(Terminal& terminal, const Phrases& texts, const KeptRound& round);

// A line such as ":right 3" about a question of the exam that was handed in: does what it says and tells what came of
// it, or says what lines there are.
void say_of_exam(Game& game, KeptRound& round, Terminal& terminal, std::string_view line);

// Asks for the folder and writes the report there, or says why not.
void keep_report(Game& game, const KeptRound& round, Terminal& terminal, const ReadLine& read);

}  // namespace standpoint
