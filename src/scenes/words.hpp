// Numbers, times and answers as the player reads them. Every word comes from the texts; here they are only put
// together.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "play/briefing.hpp"
#include "play/fact_memory.hpp"
#include "play/session.hpp"
#include "quiz/phrases.hpp"
#include "quiz/question.hpp"
#include "quiz/reasons.hpp"
#include "ui/keys.hpp"

namespace standpoint::scenes {

// The form of "window.left" that goes with `n` in the texts' language ("window.left.few"), with {n} filled; where the
// texts have no such form, "window.left" itself.
// `more`: what else the text has to be filled with.
std::string counted(const Phrases& words, std::string_view name, std::size_t n, Phrases::Values more = {});

// "0:42", "12:05", "1:02:10".
std::string clock_text(Milliseconds taken);

// The same with tenths of a second, as a stopwatch shows them: "0:09.7".
std::string stopped_text(Milliseconds taken);

// Where a meeting or event that is not on the line of time certainly belongs; empty for one that is on it.
std::string time_note(const Phrases& words, const FactBase& base, const Stop& stop);

// How well a fact is likely remembered and when it comes back; empty where it was never asked.
std::string memory_text(const Phrases& words, const FactMemory& memory);

// That Study does not ask it, or not all of it; empty where it does.
std::string set_aside_text(const Phrases& words, const FactMemory& memory);

// "85 %", rounded.
std::string percent_text(const Phrases& words, double share);

// "8.4", "8": marks, rounded to tenths.
std::string tenths_text(const Phrases& words, double marks);

// What stands on a button of a gamepad: "A", "Start", "Button 12".
std::string pad_button_name(const Phrases& words, unsigned button);

// What stands on a key: "B", "Space", "F5".
std::string key_name(const Phrases& words, const ui::Stroke& stroke);

// "7,010 km", rounded.
std::string distance_text(const Phrases& words, double km);

// What to do with a task: "Choose one answer".
std::string instruction(const Phrases& words, const Task& task);

// What the player answered, in one line; a sentence of its own where they gave up.
std::string answer_text(const Phrases& words, const Question& question, const std::optional<Response>& response);

// The key in one line.
std::string right_text(const Phrases& words, const Question& question);

// What earned part of the points: "4 of 6 pairs are in the right order". Empty where the answer was not partly right,
// and for tasks whose parts say it in place.
std::string marks_text(const Phrases& words, const Question& question, const Record& record);

// One reason in one line: what it is about, the sentence, and its paragraph where it has one of its own.
std::string reason_text(const Phrases& words, const Reason& reason);

// Why an answer was wrong, then why the key is right: the sentences shown after it, each with its paragraph where the
// question draws on several facts.
std::vector<std::string> reasons(const Phrases& words, const Question& question, const Record& record);

// The records whose reasons take most room: laid out beforehand, so that nothing moves when the answer comes.
std::vector<Record> longest_records(const Question& question);

}  // namespace standpoint::scenes
