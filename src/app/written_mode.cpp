#include "app/written_mode.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <vector>

#include "play/exam.hpp"
#include "scenes/words.hpp"

namespace standpoint {

namespace {

std::string seconds_text(Milliseconds time) {
    const auto tenths = std::chrono::round<std::chrono::duration<std::int64_t, std::deci>>(time).count();
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::string counted_question(const Phrases& texts, const Session& session) {
    const auto name = [&] {
        switch (extent_of(rules_of(session))) {
            case Extent::questions: return "text.question";
            case Extent::cards: return "text.question.card";
            case Extent::open: return "text.question.open";
            case Extent::study: return "text.question.study";
        }
        return "";
    };
    return texts.part(name(), {{"number", std::to_string(session.current + 1)},
                               {"count", std::to_string(session.deal->questions.size())},
                               {"left", std::to_string(still_to_ask(session))}});
}

}  // namespace

std::string score_text(const Phrases& texts, const Rules& rules, int score) {
    if (rules.points == Points::clock) {
        return texts.part("text.score.clock", {{"seconds", seconds_text(Milliseconds{-score})}});
    }
    return texts.part("text.score", {{"score", std::to_string(score)}});
}

std::string status_text(const Phrases& texts, const Session& session) {
    const Rules& rules = rules_of(session);
    std::string line = counted_question(texts, session);
    const auto add = [&line](const std::string& part) { line += " · " + part; };
    if (rules.on_paper) {
        add(texts.part("text.exam.answered", {{"answered", std::to_string(answered_on_paper(session))}}));
        if (session.sheet[session.current].flagged) {
            add(texts.part("text.exam.flagged"));
        }
    } else if (rules.points != Points::none) {
        add(score_text(texts, rules, session.score));
    }
    if (const auto left = time_left(session)) {
        add(rules.on_paper ? texts.part("window.exam.time-left", {{"time", scenes::clock_text(*left)}})
                           : texts.part("text.time-left", {{"seconds", seconds_text(*left)}}));
    }
    if (session.spares) {
        add(texts.part(rules.spare_for > 0 ? "text.lives" : "text.spares",
                       {{"count", std::to_string(std::max(0, *session.spares))}}));
    }
    if (session.streak > 1 && rules.points == Points::share) {
        add(texts.part("text.streak", {{"streak", std::to_string(session.streak)}}));
    }
    return line;
}

Extent extent_of(const Rules& rules) {
    if (rules.turned) {
        return Extent::cards;
    }
    if (rules.until_right) {
        return Extent::study;
    }
    return rules.budget || rules.spare_for > 0 ? Extent::open : Extent::questions;
}

std::optional<bool> sure_from_line(std::string& line) {
    if (line.size() < 2 || (line.front() != '!' && line.front() != '?')) {
        return std::nullopt;
    }
    const bool sure = line.front() == '!';
    line.erase(0, 1);
    return sure;
}

std::optional<Join> join_from_line(std::string_view line, Milliseconds taken) {
    std::string spaced(line);
    std::ranges::replace_if(
        spaced, [](char c) { return c == '-' || c == ',' || c == '='; }, ' ');
    std::istringstream words(spaced);
    std::size_t left = 0;
    std::size_t right = 0;
    std::string more;
    if (!(words >> left >> right) || words >> more || left == 0 || right == 0) {
        return std::nullopt;
    }
    return Join{left - 1, right - 1, taken};
}

}  // namespace standpoint
