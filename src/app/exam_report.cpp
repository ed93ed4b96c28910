#include "app/exam_report.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/printed.hpp"
#include "play/exam.hpp"
#include "scenes/words.hpp"

namespace standpoint {

namespace {

std::string topic_name(Section topic, const Phrases& texts) {
    return texts.part("window.briefing.tab." + std::string(word(topic)));
}

const Question& question_of(const ExamReport& report, const Record& record) {
    return report.session.deal->questions[record.question];
}

Section topic_of(const ExamReport& report, const Record& record) {
    return section_of(report.base[question_of(report, record).item.fact].kind());
}

std::string given_text(const ExamReport& report, const Record& record, const Phrases& texts) {
    return record.response ? scenes::answer_text(texts, question_of(report, record), record.response)
                           : texts.part("none-given");
}

// What the grading said, and what the player said to that.
std::string verdict_text(const Record& record, const Phrases& texts) {
    if (record.struck) {
        return texts.part("exam.struck");
    }
    if (record.overruled) {
        return texts.part("exam.overruled");
    }
    if (!record.response) {
        return texts.part("exam.open");
    }
    switch (record.grade.verdict) {
        case Verdict::right: return texts.part("window.verdict.right");
        case Verdict::partly: return texts.part("window.verdict.partly");
        case Verdict::almost: return texts.part("window.verdict.almost");
        case Verdict::wrong: return texts.part("window.verdict.wrong");
    }
    return {};
}

std::string share_text(const TopicMarks& topic, const Phrases& texts) {
    return scenes::percent_text(texts, topic.marks / static_cast<double>(topic.questions));
}

std::string limit_text(const RoundPlan& plan, const Phrases& texts) {
    const auto allowed = time_allowed(plan);
    if (!allowed) {
        return {};
    }
    const bool extra = plan.extra_time > RoundPlan{}.extra_time;
    return texts.part(extra ? "exam.time-limited.extra" : "exam.time-limited",
                      {{"limit", scenes::clock_text(*allowed)}});
}

// How many answers the player overruled, and how many questions they challenged; empty where none.
std::string changes_text(const Session& session, const Phrases& texts) {
    std::string all;
    for (const auto& [name, count] :
         {std::pair{"exam.overruled.count",
                    std::ranges::count_if(session.records,
                                          [](const Record& record) { return record.overruled && !record.struck; })},
          std::pair{"exam.struck.count", std::ranges::count(session.records, true, &Record::struck)}}) {
        if (count > 0) {
            all += (all.empty() ? "" : " ") + texts.part(name, {{"n", std::to_string(count)}});
        }
    }
    return all;
}

std::string head_html(const ExamReport& report, const Phrases& texts) {
    const Session& session = report.session;
    std::string html = "<header><h1>" + html_text(report.base.title) + "</h1>\n";
    const std::string time = texts.part("exam.time-taken", {{"time", scenes::clock_text(total_taken(session))}});
    for (const std::string& line :
         {texts.part("exam.report", {{"seed", std::to_string(session.plan.order.seed)}}),
          texts.part("exam.name") + ": " + report.name, texts.part("exam.date") + ": " + text(report.date),
          exam_sum(session, texts), changes_text(session, texts), time + limit_text(session.plan, texts)}) {
        html += line.empty() ? std::string() : "<p>" + html_text(line) + "</p>\n";
    }
    return html + "</header>\n";
}

std::string marks_html(const ExamReport& report, const Phrases& texts) {
    std::string html = "<h2>" + html_text(texts.part("exam.by-topic")) + "</h2>\n<table class=\"marks\">\n<thead><tr>";
    for (const char* name : {"exam.topic", "exam.questions", "exam.right", "exam.marks", "exam.share"}) {
        html += "<th scope=\"col\">" + html_text(texts.part(name)) + "</th>";
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const TopicMarks& topic : marks_by_topic(report.base, report.session)) {
        html += "<tr><th scope=\"row\">" + html_text(topic_name(topic.topic, texts)) + "</th><td>" +
                std::to_string(topic.questions) + "</td><td>" + std::to_string(topic.right) + "</td><td>" +
                html_text(scenes::tenths_text(texts, topic.marks)) + "</td><td>" + html_text(share_text(topic, texts)) +
                "</td></tr>\n";
    }
    return html + "</tbody>\n</table>\n";
}

std::string answer_html(const ExamReport& report, const Record& record, const Phrases& texts) {
    const Question& question = question_of(report, record);
    const auto line = [&](std::string_view css, const std::string& words) {
        return "<p class=\"" + std::string(css) + "\">" + html_text(words) + "</p>";
    };
    std::string html = "<li>" + line("stem", std::to_string(record.place + 1) + ". " + question.stem);
    html += line("given", !record.response && !record.struck
                              ? verdict_text(record, texts)
                              : texts.part("exam.given", {{"verdict", verdict_text(record, texts)},
                                                          {"answer", given_text(report, record, texts)}}));
    html += line("right", texts.part("exam.right-answer", {{"answer", scenes::right_text(texts, question)}}));
    return html +
           line("why", question.explanation + " " +
                           texts.part("window.results.paragraph", {{"n", std::to_string(question.paragraph)}}) + ".") +
           "</li>\n";
}

// A name that no other report has: of the first tries, the one that is free or has this text already.
std::filesystem::path free_name(const std::filesystem::path& folder, const std::string& name, const std::string& html) {
    constexpr int tries = 1'000;
    std::filesystem::path file;
    for (int i = 1; i <= tries; ++i) {
        file = folder / (name + (i == 1 ? "" : "-" + std::to_string(i)) + ".html");
        std::error_code failed;
        if (!std::filesystem::exists(file, failed) || is_printed(file, html)) {
            break;
        }
    }
    return file;
}

}  // namespace

std::string exam_sum(const Session& session, const Phrases& texts) {
    const Marks marks = marks_of(session);
    return texts.part("exam.sum", {{"marks", scenes::tenths_text(texts, marks.marks)},
                                   {"right", std::to_string(marks.right)},
                                   {"count", std::to_string(marks.questions)},
                                   {"percent", scenes::percent_text(texts, accuracy(session))}});
}

std::string report_html(const ExamReport& report, const Phrases& texts) {
    std::string html = head_html(report, texts) + "<main>\n" + marks_html(report, texts);
    html += "<h2>" + html_text(texts.part("exam.key")) + "</h2>\n<ol class=\"answers\">\n";
    for (const Record& record : report.session.records) {
        html += answer_html(report, record, texts);
    }
    return html_page(report.base.title, texts.part("language"), html + "</ol>\n</main>\n");
}

std::string report_csv(const ExamReport& report, const Phrases& texts) {
    std::vector<std::string> heads;
    for (const char* name :
         {"exam.name", "exam.date", "exam.pack", "exam.paper", "exam.number", "exam.topic", "exam.topic-marks",
          "exam.question", "exam.given-answer", "exam.right-one", "exam.result", "exam.share", "exam.paragraph"}) {
        heads.push_back(texts.part(name));
    }
    std::string csv = csv_row(heads);
    const std::vector<TopicMarks> topics = marks_by_topic(report.base, report.session);
    for (const Record& record : report.session.records) {
        const Question& question = question_of(report, record);
        const Section topic = topic_of(report, record);
        std::string of_topic;
        for (const TopicMarks& marks : topics) {
            of_topic = marks.topic == topic ? share_text(marks, texts) : of_topic;
        }
        csv += csv_row({report.name, text(report.date), report.base.title,
                        std::to_string(report.session.plan.order.seed), std::to_string(record.place + 1),
                        topic_name(topic, texts), of_topic, question.stem, given_text(report, record, texts),
                        scenes::right_text(texts, question), verdict_text(record, texts),
                        record.struck ? std::string() : scenes::percent_text(texts, record.grade.fraction),
                        std::to_string(question.paragraph)});
    }
    return csv;
}

Result<WrittenReport> write_report(const ExamReport& report, const std::filesystem::path& folder,
                                   const Phrases& texts) {
    const std::string html = report_html(report, texts);
    const std::string name =
        report.base.key + "-" + std::to_string(report.session.plan.order.seed) + "-" + text(report.date);
    WrittenReport written{.html = free_name(folder, name, html), .csv = {}};
    written.csv = written.html;
    written.csv.replace_extension(".csv");
    for (const auto& problem :
         {keep_printed(written.html, html), keep_printed(written.csv, report_csv(report, texts))}) {
        if (problem) {
            return *problem;
        }
    }
    return written;
}

std::filesystem::path report_folder(std::string_view typed, const std::filesystem::path& data, std::string_view home) {
    if (typed.empty()) {
        return data / "reports";
    }
    const bool at_home = !home.empty() && typed.front() == '~' && (typed.size() == 1 || typed[1] == '/');
    if (at_home) {
        return std::filesystem::path(home) /
               std::filesystem::path(typed.substr(std::min<std::size_t>(2, typed.size())));
    }
    return data / std::filesystem::path(typed);
}

}  // namespace standpoint
