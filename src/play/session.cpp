#include "play/session.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "play/hashing.hpp"

namespace standpoint {

namespace {

// Longer times are a machine asleep or a clock set back; a limit keeps every sum of them within its type.
constexpr Milliseconds longest_taken = std::chrono::hours{24};

Milliseconds sane(Milliseconds taken) {
    return std::clamp(taken, Milliseconds{0}, longest_taken);
}

Step refused(const Session& session, std::string_view why) {
    return {session, {NotAllowed{why}}};
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

Milliseconds total_taken(const Session& session) {
    Milliseconds sum{};
    for (const Record& record : session.records) {
        sum += record.taken;
    }
    return sum;
}

// The open question is answered with `record`, whose points are still to be given.
Step answered(Session next, Record record) {
    record.question = next.current;
    record.first_try = std::exchange(next.first_try, std::nullopt);
    record.points = points_for(record.grade.fraction, next.plan.timed, record.taken, next.plan.time_limit);
    next.score += record.points;
    next.streak = record.grade.verdict == Verdict::right ? next.streak + 1 : 0;
    next.best_streak = std::max(next.best_streak, next.streak);
    next.phase = Phase::feedback;
    next.records.push_back(record);
    const Item item = next.question().item;
    return {std::move(next), {AnswerGiven{std::move(record), item}}};
}

bool too_long(const Response& response) {
    const auto* typed = std::get_if<TypeIn::Response>(&response);
    return typed && typed->text.size() > longest_typed;
}

Step taking(const Session& session, const Answer& answer) {
    if (const auto why = closed_to_answers(session.phase)) {
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
    next.commands.emplace_back(Answer{answer.response, taken});
    Grade grade = standpoint::grade(session.question().task, answer.response);
    if (grade.verdict == Verdict::almost && session.phase == Phase::asking) {
        next.phase = Phase::retry;
        next.first_try = answer.response;
        return {std::move(next), {AlmostRight{}}};
    }
    if (grade.verdict == Verdict::almost) {
        grade.fraction = almost_fraction;
    }
    return answered(std::move(next), {.response = answer.response, .grade = std::move(grade), .taken = taken});
}

Step taking(const Session& session, const GiveUp& give_up) {
    if (const auto why = closed_to_answers(session.phase)) {
        return refused(session, *why);
    }
    Session next = session;
    const Milliseconds taken = sane(give_up.taken);
    next.commands.emplace_back(GiveUp{taken});
    return answered(std::move(next), {.grade = {.verdict = Verdict::wrong}, .taken = taken});
}

Step taking(const Session& session, const Continue& command) {
    switch (session.phase) {
        case Phase::asking:
        case Phase::retry: return refused(session, refusal::open);
        case Phase::finished: return refused(session, refusal::finished);
        case Phase::feedback: break;
    }
    Session next = session;
    next.commands.emplace_back(command);
    if (next.current + 1 < next.deal->questions.size()) {
        ++next.current;
        next.phase = Phase::asking;
        return {std::move(next), {}};
    }
    next.phase = Phase::finished;
    const RoundFinished finished{.score = next.score, .accuracy = accuracy(next), .taken = total_taken(next)};
    return {std::move(next), {finished}};
}

void add(StableHash& hash, const RoundPlan& plan) {
    hash.add(plan.mode).add(plan.order.seed).add(std::uint64_t{plan.order.length});
    hash.add(std::uint64_t{plan.order.tasks.size()});
    for (const TaskKind task : plan.order.tasks) {
        hash.add(word(task));
    }
    hash.add(std::uint64_t{plan.order.practise.size()});
    for (const Item& item : plan.order.practise) {
        hash.add(std::uint64_t{item.fact.index}).add(word(item.aspect));
    }
    hash.add(plan.timed ? 1U : 0U).add(static_cast<std::uint64_t>(plan.time_limit.count()));
}

}  // namespace

bool operator==(const RoundPlan& a, const RoundPlan& b) {
    const auto parts = [](const RoundPlan& plan) {
        return std::tie(plan.mode, plan.order.seed, plan.order.length, plan.order.tasks, plan.order.practise,
                        plan.timed, plan.time_limit);
    };
    return parts(a) == parts(b);
}

Session begin(std::shared_ptr<const Deal> deal, RoundPlan plan) {
    Session session{.deal = deal ? std::move(deal) : std::make_shared<const Deal>(), .plan = std::move(plan)};
    if (session.deal->questions.empty()) {
        session.phase = Phase::finished;
    }
    return session;
}

Step step(const Session& session, const Command& command) {
    return std::visit([&](const auto& own) { return taking(session, own); }, command);
}

Session undo(const Session& session) {
    Session before = begin(session.deal, session.plan);
    for (std::size_t i = 0; i + 1 < session.commands.size(); ++i) {
        before = step(before, session.commands[i]).session;
    }
    return before;
}

int points_for(double fraction, bool timed, Milliseconds taken, Milliseconds limit) {
    constexpr double full = 100;
    const double worth = full * std::clamp(fraction, 0.0, 1.0);
    if (!timed) {
        return static_cast<int>(std::lround(worth));
    }
    taken = std::max(taken, Milliseconds{0});
    if (taken > limit || limit <= Milliseconds{0}) {
        return 0;
    }
    const double used = static_cast<double>(taken.count()) / static_cast<double>(limit.count());
    return static_cast<int>(std::lround((1 - used / 2) * worth));
}

double accuracy(const Session& session) {
    if (session.records.empty()) {
        return 0;
    }
    double sum = 0;
    for (const Record& record : session.records) {
        sum += record.grade.fraction;
    }
    return sum / static_cast<double>(session.records.size());
}

std::vector<Item> mistakes(const Session& session) {
    std::vector<Item> items;
    for (const Record& record : session.records) {
        const Item& item = session.deal->questions[record.question].item;
        if (record.grade.verdict != Verdict::right && std::ranges::find(items, item) == items.end()) {
            items.push_back(item);
        }
    }
    return items;
}

// Fractions stay out: where a pin fell is computed with sines whose last digit the machine may choose. The points that
// they come to are in.
std::uint64_t state_hash(const Session& session) {
    StableHash hash;
    add(hash, session.plan);
    hash.add(std::uint64_t{session.deal->questions.size()});
    for (const Question& question : session.deal->questions) {
        hash.add(question);
    }
    hash.add(std::uint64_t{session.commands.size()});
    for (const Command& command : session.commands) {
        hash.add(text(command));
    }
    hash.add(static_cast<std::uint64_t>(session.phase)).add(std::uint64_t{session.current});
    hash.add(std::uint64_t{session.records.size()});
    for (const Record& record : session.records) {
        hash.add(static_cast<std::uint64_t>(record.grade.verdict)).add(static_cast<std::uint64_t>(record.points));
    }
    hash.add(static_cast<std::uint64_t>(session.score)).add(static_cast<std::uint64_t>(session.streak));
    return hash.add(static_cast<std::uint64_t>(session.best_streak)).value();
}

}  // namespace standpoint
