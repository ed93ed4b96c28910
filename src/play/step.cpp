// How a session begins and what a command does to it, declared in play/session.hpp. The rules are read from the
// session's mode.
#include <algorithm>
#include <set>
#include <utility>

#include "play/exam.hpp"
#include "play/modes/mode.hpp"
#include "play/stepping.hpp"

namespace standpoint {

namespace {

// Longer times are a machine asleep or a clock set back; a limit keeps every sum of them within its type.
constexpr Milliseconds longest_taken = std::chrono::hours{24};
constexpr Milliseconds longest_score = std::chrono::hours{24 * 20};  // what an int holds

Milliseconds sane(Milliseconds taken) {
    return std::clamp(taken, Milliseconds{0}, longest_taken);
}

// Why nothing can be answered in this phase; nothing where it can.
std::optional<std::string_view> closed_to_answers(Phase phase) {
    switch (phase) {
        case Phase::asking:
        case Phase::retry: return std::nullopt;
        case Phase::feedback: return refusal::answered;
        case Phase::finished: return refusal::finished;
    }
    return refusal::finished;
}

// Too many mistakes, or no time left.
bool is_lost(const Session& session) {
    const auto left = time_left(session);
    return (session.spares && *session.spares < 0) || (left && *left == Milliseconds{0});
}

Step finished(Session next, std::vector<Happening> happenings) {
    next.phase = Phase::finished;
    next.joining = {};
    happenings.emplace_back(RoundFinished{.score = next.score, .accuracy = accuracy(next), .taken = total_taken(next)});
    return {std::move(next), std::move(happenings)};
}

// The question on the table, with nothing done to it yet.
void put_on_table(Session& session) {
    session.phase = Phase::asking;
    session.joining = {};
    const auto* match = std::get_if<Match>(&session.question().task);
    if (match != nullptr && rules_of(session).in_pairs) {
        session.joining.partner.resize(match->lefts.size());
        session.joining.missed.resize(match->lefts.size());
    }
}

// The first question of each item, in order: what else the deal has of it is kept for when it comes back.
std::vector<std::size_t> first_questions(const Deal& deal) {
    std::vector<std::size_t> firsts;
    std::set<Item> known;
    for (std::size_t i = 0; i < deal.questions.size(); ++i) {
        if (known.insert(deal.questions[i].item).second) {
            firsts.push_back(i);
        }
    }
    return firsts;
}

// The deal's next question on the item after this one; the item's first one after its last, the same one where it has
// no other.
std::size_t next_on_the_item(const Deal& deal, std::size_t question) {
    const std::size_t count = deal.questions.size();
    std::size_t next = (question + 1) % count;
    while (deal.questions[next].item != deal.questions[question].item) {
        next = (next + 1) % count;
    }
    return next;
}

// The question that comes after the current one.
std::optional<std::size_t> next_question(const Session& session) {
    if (rules_of(session).until_right) {
        return session.waiting.empty() ? std::nullopt : std::optional(session.waiting.front());
    }
    const std::size_t next = session.current + 1;
    return next < session.deal->questions.size() ? std::optional(next) : std::nullopt;
}

}  // namespace

Step refused(const Session& session, std::string_view why) {
    return {session, {NotAllowed{why}}};
}

bool is_miss(Verdict verdict) {
    return verdict == Verdict::wrong || verdict == Verdict::partly;
}

void bring_back(Session& session) {
    const auto behind = static_cast<std::ptrdiff_t>(std::min(between_returns, session.waiting.size()));
    session.waiting.insert(session.waiting.begin() + behind, next_on_the_item(*session.deal, session.current));
}

Step moved_on(Session next, std::vector<Happening> happenings) {
    const auto following = next_question(next);
    if (is_lost(next) || !following) {
        return finished(std::move(next), std::move(happenings));
    }
    next.current = *following;
    if (!next.waiting.empty()) {
        next.waiting.erase(next.waiting.begin());
    }
    put_on_table(next);
    return {std::move(next), std::move(happenings)};
}

void count_spares(Session& session, Verdict verdict) {
    const Rules& rules = rules_of(session);
    if (!session.spares) {
        return;
    }
    if (is_miss(verdict)) {
        --*session.spares;
    } else if (verdict == Verdict::right && rules.spare_for > 0 && session.streak % rules.spare_for == 0) {
        ++*session.spares;
    }
}

namespace {

void count_time(Session& session, Milliseconds taken, bool mistake) {
    const Rules& rules = rules_of(session);
    session.used += taken + (mistake ? rules.penalty : Milliseconds{0});
    if (rules.points == Points::clock) {
        session.score = static_cast<int>(-std::min(session.used, longest_score).count());
    }
}

// The open question is answered with `record`, whose points are still to be given. Its time is counted.
Step answered(Session next, Record record, std::vector<Happening> happenings = {}) {
    const Rules& rules = rules_of(next);
    record.question = next.current;
    record.place = next.records.size();
    record.first_try = std::exchange(next.first_try, std::nullopt);
    if (const auto said_first = std::exchange(next.first_sure, std::nullopt)) {
        record.sure = said_first;
    }
    if (rules.points == Points::share) {
        record.points = points_for(record.grade.fraction, next.plan.timed, record.taken, next.plan.time_limit);
        next.score += record.points;
    }
    next.streak = record.grade.verdict == Verdict::right ? next.streak + 1 : 0;
    next.best_streak = std::max(next.best_streak, next.streak);
    count_spares(next, record.grade.verdict);
    if (rules.until_right && is_miss(record.grade.verdict)) {
        bring_back(next);
    }
    next.phase = Phase::feedback;
    next.records.push_back(record);
    const Item item = next.question().item;
    happenings.emplace_back(AnswerGiven{std::move(record), item});
    if (!rules.feedback) {
        return moved_on(std::move(next), std::move(happenings));
    }
    return {std::move(next), std::move(happenings)};
}

// An answer that would end after the session's time: it does not count any more.
bool is_late(const Session& session, Milliseconds taken) {
    const auto left = time_left(session, taken);
    return left && *left == Milliseconds{0};
}

Step late(Session next) {
    next.used = *rules_of(next).budget;
    return finished(std::move(next), {});
}

bool too_long(const Response& response) {
    const auto* typed = std::get_if<TypeIn::Response>(&response);
    return typed && typed->text.size() > longest_typed;
}

// Why a whole answer is not what this mode takes; nothing where it is.
std::optional<std::string_view> not_answered_whole(const Session& session) {
    const Rules& rules = rules_of(session);
    if (rules.turned) {
        return refusal::turning;
    }
    return rules.in_pairs ? std::optional(refusal::pairs) : std::nullopt;
}

Step taking(const Session& session, const Answer& answer) {
    if (const auto why = closed_to_answers(session.phase)) {
        return refused(session, *why);
    }
    if (const auto why = not_answered_whole(session)) {
        return refused(session, *why);
    }
    if (!fits(session.question().task, answer.response)) {
        return refused(session, refusal::unfit);
    }
    if (too_long(answer.response)) {
        return refused(session, refusal::too_long);
    }
    Session next = session;
    const Milliseconds taken = sane(answer.taken);
    next.commands.emplace_back(Answer{answer.response, taken, answer.sure});
    if (is_late(session, taken)) {
        return late(std::move(next));
    }
    Grade grade = standpoint::grade(session.question().task, answer.response);
    if (grade.verdict == Verdict::almost && session.phase == Phase::asking) {
        next.phase = Phase::retry;
        next.first_try = answer.response;
        next.first_sure = answer.sure;
        return {std::move(next), {AlmostRight{}}};
    }
    if (grade.verdict == Verdict::almost) {
        grade.fraction = almost_fraction;
    }
    count_time(next, taken, is_miss(grade.verdict));
    return answered(std::move(next),
                    {.response = answer.response, .grade = std::move(grade), .taken = taken, .sure = answer.sure});
}

std::ptrdiff_t open_pairs(const Joining& joining) {
    return std::ranges::count_if(joining.partner, [](const auto& partner) { return !partner; });
}

// The board as far as it was joined: right where a pair was found at once.
Grade grade_of(const Joining& joining) {
    Grade grade;
    std::size_t found = 0;
    for (std::size_t left = 0; left < joining.partner.size(); ++left) {
        grade.parts.push_back(joining.partner[left] && !joining.missed[left]);
        found += grade.parts.back() ? 1U : 0U;
    }
    grade.fraction = joining.partner.empty() ? 0 : static_cast<double>(found) / static_cast<double>(grade.parts.size());
    grade.verdict = found == grade.parts.size() ? Verdict::right : found > 0 ? Verdict::partly : Verdict::wrong;
    return grade;
}

Step taking(const Session& session, const GiveUp& give_up) {
    if (const auto why = closed_to_answers(session.phase)) {
        return refused(session, *why);
    }
    const Rules& rules = rules_of(session);
    if (rules.turned) {
        return refused(session, refusal::turning);
    }
    Session next = session;
    const Milliseconds taken = sane(give_up.taken);
    next.commands.emplace_back(GiveUp{taken});
    if (is_late(session, taken)) {
        return late(std::move(next));
    }
    count_time(next, taken, !rules.in_pairs);
    if (rules.in_pairs) {
        const auto open = open_pairs(next.joining);
        count_time(next, rules.giving_up * open, false);
        Grade grade = grade_of(next.joining);
        const Milliseconds all = next.joining.taken + taken;
        return answered(std::move(next), {.grade = std::move(grade), .taken = all});
    }
    return answered(std::move(next), {.grade = {.verdict = Verdict::wrong}, .taken = taken});
}

Step taking(const Session& session, const Continue& command) {
    const bool turned = rules_of(session).turned;
    switch (session.phase) {
        case Phase::asking:
        case Phase::retry:
            if (!turned) {
                return refused(session, refusal::open);
            }
            break;
        case Phase::finished: return refused(session, refusal::finished);
        case Phase::feedback: break;
    }
    Session next = session;
    next.commands.emplace_back(command);
    return moved_on(std::move(next), {});
}

// A right pair stays joined; a wrong one costs its penalty. The board is done when all are joined.
Step taking(const Session& session, const Join& join) {
    if (const auto why = closed_to_answers(session.phase)) {
        return refused(session, *why);
    }
    const auto* match = std::get_if<Match>(&session.question().task);
    if (match == nullptr || !rules_of(session).in_pairs) {
        return refused(session, refusal::pairs);
    }
    const auto& joined = session.joining.partner;
    const bool fits = join.left < joined.size() && join.right < match->rights.size() && !joined[join.left] &&
                      std::ranges::find(joined, std::optional(join.right)) == joined.end();
    if (!fits) {
        return refused(session, refusal::unfit);
    }
    Session next = session;
    const Milliseconds taken = sane(join.taken);
    next.commands.emplace_back(Join{join.left, join.right, taken});
    const bool belong = match->partner[join.left] == join.right;
    count_time(next, taken, !belong);
    next.joining.taken += taken;
    std::vector<Happening> happenings{PairJoined{join.left, join.right, belong}};
    if (!belong) {
        next.joining.missed[join.left] = true;
        return {std::move(next), std::move(happenings)};
    }
    next.joining.partner[join.left] = join.right;
    if (open_pairs(next.joining) > 0) {
        return {std::move(next), std::move(happenings)};
    }
    Record record{
        .response = Match::Response{match->partner}, .grade = grade_of(next.joining), .taken = next.joining.taken};
    return answered(std::move(next), std::move(record), std::move(happenings));
}

Step taking(const Session& session, const Turn& turn) {
    if (const auto why = closed_to_answers(session.phase)) {
        return refused(session, *why);
    }
    if (!rules_of(session).turned) {
        return refused(session, refusal::turning);
    }
    Session next = session;
    next.commands.emplace_back(turn);
    next.phase = Phase::feedback;
    return {std::move(next), {CardTurned{}}};
}

Step taking(const Session& session, const TimeUp& command) {
    if (session.phase == Phase::finished) {
        return refused(session, refusal::finished);
    }
    if (!rules_of(session).budget) {
        return refused(session, refusal::no_clock);
    }
    Session next = session;
    next.commands.emplace_back(command);
    return late(std::move(next));
}

// What has its place on a paper alone.
Step off_paper(const Session& session) {
    return refused(session, session.phase == Phase::finished ? refusal::finished : refusal::paper);
}

Step taking(const Session& session, const GoTo&) {
    return off_paper(session);
}

Step taking(const Session& session, const Flag&) {
    return off_paper(session);
}

Step taking(const Session& session, const HandIn&) {
    return off_paper(session);
}

}  // namespace

Session begin(std::shared_ptr<const Deal> deal, RoundPlan plan) {
    Session session{.deal = deal ? std::move(deal) : std::make_shared<const Deal>(), .plan = std::move(plan)};
    if (session.deal->questions.empty()) {
        session.phase = Phase::finished;
    } else {
        session.spares = rules_of(session).spares;
        session.sheet.resize(rules_of(session).on_paper ? session.deal->questions.size() : 0);
        if (rules_of(session).until_right) {
            session.waiting = first_questions(*session.deal);
            session.waiting.erase(session.waiting.begin());  // it is the deal's first, and current
        }
        put_on_table(session);
    }
    return session;
}

Step step(const Session& session, const Command& command) {
    if (rules_of(session).on_paper) {
        return step_on_paper(session, command);
    }
    return std::visit([&](const auto& own) { return taking(session, own); }, command);
}

}  // namespace standpoint
