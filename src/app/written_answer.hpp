// An answer as a person writes it in a terminal ("b", "1 3", "1-2 2-1", "51.5 -0.1"), read as the response it means.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "play/session.hpp"
#include "quiz/phrases.hpp"

namespace standpoint {

// Nothing where the line is no answer of this task's form; `form_of` says which form that is. Positions may be numbers
// from 1 or letters from a. The words for true and false are in `texts`.
std::optional<Response> response_from(const Task& task, std::string_view line, const Phrases& texts);

// "Type one number from 1 to 4, or its letter."
std::string form_of(const Task& task, const Phrases& texts);

// The line that asks: "Your answer (1–4):".
std::string prompt_of(const Task& task, const Phrases& texts);

// What a line that begins with a colon says of the last answer (":right", ":challenge", ":again", ":hard", ":easy"), or
// of the item on the table (":suspend", ":bury"); nothing where it is none of these.
std::optional<Command> saying_from(std::string_view line);

// Whether `word` is among the words, parted by spaces, that the text `name` lists.
bool among(const Phrases& texts, std::string_view name, std::string_view word);

}  // namespace standpoint
