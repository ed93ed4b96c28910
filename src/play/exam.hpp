// An exam: all of its questions are on the table at once. They are answered in any order, flagged, changed and left,
// and nothing is graded until the paper is handed in. How a command changes the session is here; the mode's own rules
// are those of play/modes/exam.cpp.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "play/briefing.hpp"
#include "play/session.hpp"

namespace standpoint {

constexpr std::size_t longest_exam = 40;  // questions
constexpr std::chrono::minutes longest_sitting{600};

// The time allowed, in per cent of what the paper gives: once and a quarter, a half, or twice as much.
inline constexpr std::array<unsigned, 4> extra_times{100, 125, 150, 200};

// What a paper is asked for with.
struct ExamTerms {
    std::size_t questions = 20;    // 1 to `longest_exam`
    std::vector<FactKind> topics;  // empty for all
    std::optional<std::chrono::minutes> minutes = {};
    unsigned extra_time = 100;  // one of `extra_times`
};
RoundPlan exam_plan(const ExamTerms& terms, std::uint64_t seed);

// The kinds of fact that these names of sections stand for; others name nothing.
std::vector<FactKind> topics_named(const std::vector<std::string>& sections);

// What the session's paper allows in all, extra time included; nothing where it is not limited.
std::optional<Milliseconds> time_allowed(const RoundPlan& plan);

// A command while the paper is on the table: Answer (again and again), GiveUp (the question is open again), GoTo, Flag,
// HandIn and TimeUp. Others are refused. What comes after the time is over does not count any more: the paper is handed
// in as it was. After that GoTo opens it at a question, of which Overrule, Strike and SetAside speak; no time is
// counted.
Step step_on_paper(const Session& session, const Command& command);

// The answer that Overrule, Strike and Feel speak of: the last one; of a paper that was handed in, that to the question
// it is open at. The session has such an answer.
const Record& spoken_of(const Session& session);

// How many questions of any session have an answer by now.
std::size_t answered(const Session& session);

// The questions of the sheet that have an answer, and those that are flagged.
std::size_t answered_on_paper(const Session& session);
std::size_t flagged_on_paper(const Session& session);

// The next question without an answer, from the current one on and round the end; nothing where all have one.
std::optional<std::size_t> next_open(const Session& session);

// What a paper that was handed in came to. Questions that were struck count neither here nor there.
struct Marks {
    std::size_t questions = 0;  // that count
    std::size_t right = 0;      // fully
    double marks = 0;           // each question is worth one; partly right ones their share

    friend bool operator==(const Marks&, const Marks&) = default;
};
Marks marks_of(const Session& session);

// The same of the questions on one kind of fact.
struct TopicMarks {
    Section topic{};
    std::size_t questions = 0;
    std::size_t right = 0;  // fully
    double marks = 0;       // each question is worth one; partly right ones their share

    friend bool operator==(const TopicMarks&, const TopicMarks&) = default;
};

// Of a paper that was handed in; topics of which a question counts, in the order of the briefing.
std::vector<TopicMarks> marks_by_topic(const FactBase& base, const Session& session);

}  // namespace standpoint
