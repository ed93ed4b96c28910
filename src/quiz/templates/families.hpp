// The families of templates, one file each. A new family is a file like its neighbours and a line here and in
// template.cpp.
#pragma once

#include <span>

#include "quiz/template.hpp"

namespace standpoint {

std::span<const Template> role_templates();       // who holds which office or tie, on which side
std::span<const Template> meeting_templates();    // where, with whom, when, how long, what for
std::span<const Template> order_templates();      // what came first
std::span<const Template> position_templates();   // who demands, offers, refuses what
std::span<const Template> answer_templates();     // which demand is answered how, and put to whom
std::span<const Template> event_templates();      // when it was, and by whom
std::span<const Template> state_templates();      // how something stands
std::span<const Template> number_templates();     // lengths, years and quantities
std::span<const Template> term_templates();       // what a name stands for
std::span<const Template> group_templates();      // match, sort and assemble
std::span<const Template> statement_templates();  // true or false, by swapping one slot
std::span<const Template> map_templates();        // pins

}  // namespace standpoint
