// What became of an exam, as files to keep: marks by topic, and every question with the answer that was given, the
// right one and the paragraph behind it; as one HTML page for A4 and as one table in CSV.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/day.hpp"
#include "base/result.hpp"
#include "facts/fact_base.hpp"
#include "play/session.hpp"
#include "quiz/phrases.hpp"

namespace standpoint {

// An exam that was handed in, by whom and when. What it refers to must outlive it.
struct ExamReport {
    const FactBase& base;
    const Session& session;
    std::string name;  // of the player
    Day date{};
};

// "8.4 of 20 marks, 8 fully right, 42%": of an exam that was handed in.
std::string exam_sum(const Session& session, const Phrases& texts);

// `texts` are the interface's, in whose language the page is but for what the pack says.
std::string report_html(const ExamReport& report, const Phrases& texts);

// A row for each question, with a head line; what is the same in all rows (name, date, pack, paper) stands in each.
std::string report_csv(const ExamReport& report, const Phrases& texts);

struct WrittenReport {
    std::filesystem::path html;
    std::filesystem::path csv;
};

// Writes both, under names that no other report has: the same one is not written twice, and none is written over. The
// folder is made where it is missing.
Result<WrittenReport> write_report(const ExamReport& report, const std::filesystem::path& folder, const Phrases& texts);

// The setting that keeps what they typed last.
inline constexpr std::string_view report_folder_setting = "exam.reports";

// The folder that a player typed: "~" and "~/…" are in their home folder, what is relative is in `data`; empty means
// `data`/reports.
std::filesystem::path report_folder(std::string_view typed, const std::filesystem::path& data, std::string_view home);

}  // namespace standpoint
