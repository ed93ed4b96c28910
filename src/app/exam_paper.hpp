// A paper as files to keep and to print: one HTML page for A4 with the questions, and the answers with their paragraphs
// on a page of their own; and the answers as a table in CSV.
#pragma once

#include <cstdint>
#include <string>

#include "facts/fact_base.hpp"
#include "play/deal.hpp"
#include "quiz/phrases.hpp"

namespace standpoint {

// HTML 5 in UTF-8 that needs no other file. `texts` are the interface's, in whose language the page is but for what the
// pack says. The seed is printed, so that the same paper can be had again.
std::string paper_html(const FactBase& base, const Deal& dealt, std::uint64_t seed, const Phrases& texts);

// RFC 4180: number, question, answer, paragraph, with a head line. No cell is taken for a formula by a spreadsheet.
std::string key_csv(const Deal& dealt, const Phrases& texts);

}  // namespace standpoint
