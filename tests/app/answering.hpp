// The lines a player who knows everything types in the terminal, and the packs of this checkout to know it from.
#pragma once

#include <string>

#include "app/packs.hpp"
#include "app/places.hpp"
#include "play/deal.hpp"
#include "quiz/question.hpp"

namespace standpoint::tests {

// Where the built program finds everything, its data in `data`.
Places places_with(const std::filesystem::path& data);

PackPointer article();  // the first shipped pack, which `play` takes unless told otherwise

// The right answer as a line for the terminal, without its end.
std::string right_line(const Task& task);

// The deal of `play --seed N --length L`.
Deal dealt(const LoadedPack& pack, std::uint64_t seed, std::size_t length);

// All right answers of a deal, a line each.
std::string right_lines(const Deal& deal);

}  // namespace standpoint::tests
