// Pages and tables that are written for people to keep: HTML 5 that needs no other file and prints on A4, and CSV that
// no spreadsheet takes for more than text. What stands on them is the business of exam_paper.hpp and exam_report.hpp.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace standpoint {

// The text as it stands in HTML, within elements and within quoted attributes.
std::string html_text(std::string_view text);

// A whole page in that language; `body` is HTML.
std::string html_page(std::string_view title, std::string_view language, std::string_view body);

// One cell, quoted. What a spreadsheet would take for a formula (it begins with = + - @, a tab or a line's end) gets an
// apostrophe before it.
std::string csv_cell(std::string_view text);

// RFC 4180: the cells, and the end of the line.
std::string csv_row(const std::vector<std::string>& cells);

// Whether the file is there and holds this text.
bool is_printed(const std::filesystem::path& file, const std::string& text);

// Writes the file, unless another one of that name is there: what was handed out is not lost. Nothing where all went
// well, or where the same text is there already.
std::optional<Problem> keep_printed(const std::filesystem::path& file, const std::string& text);

}  // namespace standpoint
