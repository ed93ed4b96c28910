// What a player says about an answer after it was graded, and about an item that is not to be asked: declared in
// play/session.hpp. The rules of scores and spares are those of step.cpp; they are counted anew from the records.
#include <algorithm>
#include <optional>
#include <utility>

#include "play/exam.hpp"
#include "play/modes/mode.hpp"
#include "play/stepping.hpp"

namespace standpoint {

namespace {

// A paper that was handed in: only now answers to it can be spoken of.
bool is_graded_paper(const Session& session) {
    return rules_of(session).on_paper && session.phase == Phase::finished && !session.records.empty();
}

// Why nothing can be said of the answer that is spoken of; nothing where something can.
std::optional<std::string_view> nothing_to_say(const Session& session) {
    if (is_graded_paper(session)) {
        return spoken_of(session).struck ? std::optional(refusal::struck) : std::nullopt;
    }
    if (session.phase == Phase::finished) {
        return refusal::finished;
    }
    if (session.phase != Phase::feedback || session.records.empty() || rules_of(session).turned ||
        rules_of(session).in_pairs) {
        return refusal::early;
    }
    return session.records.back().struck ? std::optional(refusal::struck) : std::nullopt;
}

// The record of `spoken_of`, to be changed.
Record& record_of(Session& session) {
    return session.records[spoken_of(session).place];
}

// Score, streak and spares as the records have them now.
void count_anew(Session& session) {
    const Rules& rules = rules_of(session);
    session.streak = session.best_streak = 0;
    session.spares = rules.spares;
    int points = 0;
    for (const Record& record : session.records) {
        if (record.struck) {
            continue;
        }
        points += record.points;
        session.streak = record.grade.verdict == Verdict::right ? session.streak + 1 : 0;
        session.best_streak = std::max(session.best_streak, session.streak);
        count_spares(session, record.grade.verdict);
    }
    if (rules.points == Points::share) {
        session.score = points;
    }
}

// The item on the table does not come back.
void take_out(Session& session) {
    const Item item = session.question().item;
    std::erase_if(session.waiting, [&](std::size_t waiting) { return session.deal->questions[waiting].item == item; });
}

std::vector<Happening> changed(const Session& session) {
    return {AnswerChanged{.record = spoken_of(session), .item = session.question().item}};
}

}  // namespace

Step taking(const Session& session, const Feel& felt) {
    if (const auto why = nothing_to_say(session)) {
        return refused(session, *why);
    }
    if (!rules_of(session).until_right) {
        return refused(session, refusal::studying);
    }
    const Record& last = session.records.back();
    if (last.grade.verdict != Verdict::right || last.first_try || last.overruled) {
        return refused(session, refusal::felt);
    }
    Session next = session;
    next.commands.emplace_back(felt);
    next.records.back().felt = felt.how;
    if (felt.how == Rating::again) {
        bring_back(next);
    }
    std::vector<Happening> happenings = changed(next);
    return moved_on(std::move(next), std::move(happenings));
}

Step taking(const Session& session, const SetAside& aside) {
    if (is_graded_paper(session)) {
        Session next = session;
        next.commands.emplace_back(aside);
        const Item item = next.question().item;
        return {std::move(next), {ItemSetAside{.item = item, .for_good = aside.for_good}}};
    }
    if (session.phase == Phase::finished) {
        return refused(session, refusal::finished);
    }
    if (!rules_of(session).until_right) {
        return refused(session, refusal::studying);
    }
    Session next = session;
    next.commands.emplace_back(aside);
    next.first_try.reset();
    next.first_sure.reset();
    take_out(next);
    const Item item = next.question().item;
    return moved_on(std::move(next), {ItemSetAside{.item = item, .for_good = aside.for_good}});
}

Step taking(const Session& session, const Overrule& command) {
    if (const auto why = nothing_to_say(session)) {
        return refused(session, *why);
    }
    const Record& last = spoken_of(session);
    const bool typed = session.question().kind() == TaskKind::type_in && last.response;
    if (!typed || last.grade.verdict == Verdict::right) {
        return refused(session, refusal::overruled);
    }
    Session next = session;
    next.commands.emplace_back(command);
    Record& record = record_of(next);
    record.overruled = true;
    record.grade = {.verdict = Verdict::right, .fraction = 1};
    if (rules_of(next).points == Points::share) {
        record.points = points_for(1, next.plan.timed, record.taken, next.plan.time_limit);
    }
    take_out(next);
    count_anew(next);
    std::vector<Happening> happenings = changed(next);
    return {std::move(next), std::move(happenings)};
}

Step taking(const Session& session, const Strike& command) {
    if (const auto why = nothing_to_say(session)) {
        return refused(session, *why);
    }
    Session next = session;
    next.commands.emplace_back(command);
    Record& record = record_of(next);
    record.struck = true;
    record.points = 0;
    take_out(next);
    count_anew(next);
    std::vector<Happening> happenings = changed(next);
    return {std::move(next), std::move(happenings)};
}

}  // namespace standpoint
