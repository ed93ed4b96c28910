#include "app/written_question.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "app/written_mode.hpp"
#include "play/study.hpp"
#include "quiz/grade.hpp"
#include "quiz/reasons.hpp"
#include "scenes/words.hpp"

namespace standpoint {

namespace {

constexpr std::size_t review_indent = 3;

std::string number(std::size_t value) {
    return std::to_string(value);
}

void write_list(Terminal& terminal, const std::vector<std::string>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        terminal.say("  " + number(i + 1) + ") " + lines[i], Tone::plain, 5);
    }
}

void write_two_lists(Terminal& terminal, const Phrases& texts, std::string_view first_name,
                     const std::vector<std::string>& first, std::string_view second_name,
                     const std::vector<std::string>& second) {
    terminal.say(texts.part(first_name), Tone::quiet);
    write_list(terminal, first);
    terminal.say(texts.part(second_name), Tone::quiet);
    write_list(terminal, second);
}

std::vector<std::string> texts_of(const std::vector<Option>& options) {
    std::vector<std::string> lines;
    lines.reserve(options.size());
    for (const Option& option : options) {
        lines.push_back(option.text);
    }
    return lines;
}

// One overload for each task: what there is to choose from.

void write_task(Terminal& terminal, const Phrases&, const PickOne& task) {
    write_list(terminal, texts_of(task.options));
}
void write_task(Terminal& terminal, const Phrases&, const PickMany& task) {
    write_list(terminal, texts_of(task.options));
}
void write_task(Terminal&, const Phrases&, const TrueFalse&) {}
void write_task(Terminal& terminal, const Phrases& texts, const Match& task) {
    write_two_lists(terminal, texts, "text.left", task.lefts, "text.right", task.rights);
}
void write_task(Terminal& terminal, const Phrases&, const Order& task) {
    std::vector<std::string> lines;
    for (const Order::Card& card : task.cards) {
        lines.push_back(card.text);
    }
    write_list(terminal, lines);
}
void write_task(Terminal& terminal, const Phrases& texts, const Sort& task) {
    write_two_lists(terminal, texts, "text.cards", task.cards, "text.piles", task.piles);
}
void write_task(Terminal&, const Phrases&, const TypeIn&) {}
void write_task(Terminal& terminal, const Phrases& texts, const Assemble& task) {
    write_two_lists(terminal, texts, "text.blanks", task.slots, "text.chips", task.chips);
}
void write_task(Terminal&, const Phrases&, const Pin&) {}

// The tiles that are not joined yet, under the numbers that they have throughout.
void write_open_tiles(Terminal& terminal, const Phrases& texts, const Match& task, const Joining& joining) {
    const auto write = [&](std::size_t index, const std::string& tile) {
        terminal.say("  " + number(index + 1) + ") " + tile, Tone::plain, 5);
    };
    terminal.say(texts.part("text.left"), Tone::quiet);
    for (std::size_t left = 0; left < task.lefts.size(); ++left) {
        if (!joining.partner[left]) {
            write(left, task.lefts[left]);
        }
    }
    terminal.say(texts.part("text.right"), Tone::quiet);
    for (std::size_t right = 0; right < task.rights.size(); ++right) {
        if (std::ranges::find(joining.partner, std::optional(right)) == joining.partner.end()) {
            write(right, task.rights[right]);
        }
    }
}

// True and false are words of the interface's language; all else is the question's own.
std::string key_of(const Task& task, const Phrases& texts) {
    const auto* statement = std::get_if<TrueFalse>(&task);
    return statement != nullptr ? texts.part(statement->truth ? "true" : "false") : key_text(task);
}

std::string said_of(const Task& task, const std::optional<Response>& response, const Phrases& texts) {
    if (!response) {
        return texts.part("none-given");
    }
    const auto* said = std::get_if<TrueFalse::Response>(&*response);
    return said != nullptr ? texts.part(said->said ? "true" : "false") : said_text(task, *response);
}

std::string verdict_of(const Record& record, const Phrases& texts) {
    if (record.struck || record.overruled) {
        return texts.part(record.struck ? "verdict.struck" : "verdict.overruled");
    }
    switch (record.grade.verdict) {
        case Verdict::right: return texts.part("verdict.right");
        case Verdict::partly: return texts.part("verdict.partly");
        case Verdict::almost: return texts.part("verdict.almost");
        case Verdict::wrong: return texts.part("verdict.wrong");
    }
    return {};
}

std::string percent(double share) {
    return std::to_string(std::lround(share * 100));
}

std::string lasted(const Phrases& texts, Milliseconds taken) {
    const auto seconds = std::chrono::round<std::chrono::seconds>(taken).count();
    return texts.part(seconds < 60 ? "text.seconds" : "text.minutes",
                      {{"minutes", std::to_string(seconds / 60)}, {"seconds", std::to_string(seconds % 60)}});
}

void write_distance(Terminal& terminal, const Phrases& texts, const Question& question, const Record& record) {
    const auto* pin = std::get_if<Pin>(&question.task);
    if (pin == nullptr || !record.response) {
        return;
    }
    const auto& said = std::get<Pin::Response>(*record.response);
    const double km = distance_km(pin->latitude, pin->longitude, said.latitude, said.longitude);
    terminal.say(texts.part("text.distance", {{"km", std::to_string(std::lround(km))}, {"place", pin->place}}));
}

void write_top(Terminal& terminal, const Phrases& texts, const KeptRound& round, Store& store) {
    const Rules& rules = rules_of(round.session());
    terminal.say(texts.part("text.top"), Tone::strong);
    for (const TopScore& score : store.top(round.board())) {
        const bool own = score.round == round.uid();
        terminal.say(
            texts.part(own ? "text.top.own" : "text.top.row", {{"rank", number(score.rank)},
                                                               {"score", score_text(texts, rules, score.outcome.score)},
                                                               {"percent", percent(score.outcome.accuracy)},
                                                               {"player", score.player}}),
            own ? Tone::strong : Tone::plain, review_indent);
    }
}

void write_review(Terminal& terminal, const Phrases& texts, const Session& session) {
    bool any = false;
    std::set<Item> answered;
    for (const Record& record : session.records) {
        const bool came_back =
            rules_of(session).until_right && !answered.insert(session.deal->questions[record.question].item).second;
        if (record.struck || record.grade.verdict == Verdict::right || came_back) {
            continue;
        }
        if (!any) {
            terminal.say(texts.part("text.review"), Tone::strong);
            any = true;
        }
        const Question& question = session.deal->questions[record.question];
        const std::string indent(review_indent, ' ');
        terminal.say(
            texts.part("text.review.question", {{"number", number(record.place + 1)}, {"stem", question.stem}}),
            Tone::plain, review_indent);
        terminal.say(
            indent + texts.part("text.review.said", {{"said", said_of(question.task, record.response, texts)}}),
            Tone::plain, review_indent);
        if (is_sure_but_wrong(record)) {
            terminal.say(indent + texts.part("text.review.sure"), Tone::wrong, review_indent);
        }
        terminal.say(indent + texts.part("text.key", {{"key", key_of(question.task, texts)}}), Tone::plain,
                     review_indent);
        terminal.say(indent + texts.part("text.paragraph", {{"paragraph", std::to_string(question.paragraph)}}),
                     Tone::quiet, review_indent);
    }
    if (!any) {
        terminal.say(texts.part("text.all-right"), Tone::right);
    }
}

}  // namespace

void write_every_answer(Terminal& terminal, const Phrases& texts, const Session& session) {
    const std::string indent(review_indent, ' ');
    for (const Record& record : session.records) {
        const Question& question = session.deal->questions[record.question];
        const bool right = record.grade.verdict == Verdict::right;
        terminal.say(
            texts.part("text.review.question", {{"number", number(record.place + 1)}, {"stem", question.stem}}),
            Tone::plain, review_indent);
        terminal.say(indent + verdict_of(record, texts) + ". " +
                         texts.part("text.review.said", {{"said", said_of(question.task, record.response, texts)}}),
                     right ? Tone::right : Tone::wrong, review_indent);
        if (!right) {
            terminal.say(indent + texts.part("text.key", {{"key", key_of(question.task, texts)}}), Tone::plain,
                         review_indent);
        }
        terminal.say(indent + texts.part("text.paragraph", {{"paragraph", std::to_string(question.paragraph)}}),
                     Tone::quiet, review_indent);
    }
}

void write_question(Terminal& terminal, const Phrases& texts, const Session& session) {
    const Question& question = session.question();
    terminal.gap();
    terminal.say(status_text(texts, session), Tone::quiet);
    terminal.say(question.stem, Tone::strong);
    const auto* match = std::get_if<Match>(&question.task);
    if (match != nullptr && rules_of(session).in_pairs) {
        write_open_tiles(terminal, texts, *match, session.joining);
        return;
    }
    std::visit([&](const auto& task) { write_task(terminal, texts, task); }, question.task);
}

void write_feedback(Terminal& terminal, const Phrases& texts, const Session& session, const Record& record, bool kept) {
    const Question& question = session.deal->questions[record.question];
    const bool right = record.grade.verdict == Verdict::right;
    const std::string verdict = record.response ? verdict_of(record, texts) : texts.part("text.gave-up");
    const Rules& rules = rules_of(session);
    const std::string token =
        texts.part(std::string(kept ? "text.kept" : "text.not-kept") + (rules.until_right ? ".study" : ""),
                   {{"number", number(record.place + 1)},
                    {"count", number(session.deal->questions.size())},
                    {"left", number(still_to_ask(session))}});
    terminal.say(
        token + " " +
            (rules.points == Points::share
                 ? texts.part("text.feedback", {{"verdict", verdict}, {"points", std::to_string(record.points)}})
                 : verdict),
        right ? Tone::right : Tone::wrong);
    write_distance(terminal, texts, question, record);
    if (!right) {
        terminal.say(texts.part("text.key", {{"key", key_of(question.task, texts)}}));
    }
    if (!rules.feedback) {  // no time to read on: the end of the round shows why
        terminal.flush();
        return;
    }
    bool has_paragraphs = false;
    for (const Reason& reason : explained(question, record.response)) {
        terminal.say(scenes::reason_text(texts, reason));
        has_paragraphs = has_paragraphs || reason.paragraph > 0;
    }
    if (!has_paragraphs) {
        terminal.say(texts.part("text.paragraph", {{"paragraph", std::to_string(question.paragraph)}}), Tone::quiet);
    }
    terminal.flush();
}

void write_results(Terminal& terminal, const Phrases& texts, const KeptRound& round, Store& store) {
    const Session& session = round.session();
    terminal.gap();
    terminal.say(texts.part("text.finished"), Tone::strong);
    const Rules& rules = rules_of(session);
    if (rules.until_right) {
        terminal.say(texts.part("text.study.result", {{"count", number(items_asked(session))},
                                                      {"percent", percent(accuracy(session))},
                                                      {"time", lasted(texts, total_taken(session))}}));
        terminal.gap();
        write_review(terminal, texts, session);
        return;
    }
    if (rules.points == Points::none) {
        terminal.say(texts.part("text.leafed"));
        return;
    }
    terminal.say(texts.part("text.result", {{"score", score_text(texts, rules, session.score)},
                                            {"percent", percent(accuracy(session))},
                                            {"time", lasted(texts, total_taken(session))}}));
    terminal.say(texts.part("text.best-streak", {{"streak", std::to_string(session.best_streak)}}));
    if (const auto standing = store.standing(round.board(), round.uid())) {
        terminal.say(texts.part("text.rank", {{"rank", number(standing->rank)}, {"of", number(standing->of)}}));
    }
    terminal.gap();
    write_top(terminal, texts, round, store);
    terminal.gap();
    write_review(terminal, texts, session);
}

}  // namespace standpoint
