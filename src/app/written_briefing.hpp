// The briefing of a pack as lines in a terminal: the same board that the window shows, section by section.
#pragma once

#include <span>

#include "app/terminal.hpp"
#include "play/briefing.hpp"
#include "play/fact_memory.hpp"
#include "play/knowledge.hpp"
#include "quiz/phrases.hpp"

namespace standpoint {

// `known` and `memories` stand beside the facts of the pack.
void write_briefing(Terminal& terminal, const Phrases& texts, const FactBase& base, const Briefing& board,
                    std::span<const Knowledge> known, std::span<const FactMemory> memories);

}  // namespace standpoint
