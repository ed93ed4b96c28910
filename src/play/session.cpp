#include "play/session.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include "play/hashing.hpp"
#include "play/modes/mode.hpp"
#include "play/study.hpp"

namespace standpoint {

namespace {

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
    for (const Recall recall : plan.order.recall) {
        hash.add(word(recall));
    }
    hash.add(plan.timed ? 1U : 0U).add(static_cast<std::uint64_t>(plan.time_limit.count()));
    if (plan.day) {
        hash.add(text(*plan.day));
    }
    if (!plan.deck.empty()) {
        hash.add(plan.deck);
    }
    for (const FactKind topic : plan.topics) {
        hash.add(word(topic));
    }
    if (plan.minutes) {
        hash.add(static_cast<std::uint64_t>(plan.minutes->count())).add(std::uint64_t{plan.extra_time});
    }
}

// What was said about an answer afterwards; nothing where nothing was.
void add_afterthoughts(StableHash& hash, const Record& record) {
    if (record.felt) {
        hash.add("felt").add(static_cast<std::uint64_t>(*record.felt));
    }
    if (record.overruled) {
        hash.add("overruled");
    }
    if (record.struck) {
        hash.add("struck");
    }
}

// What only some modes have. A mixed round has nothing of it.
void add_mode(StableHash& hash, const Session& session) {
    if (rules_of(session) == Rules{}) {
        return;
    }
    hash.add(static_cast<std::uint64_t>(session.spares.value_or(0)));
    hash.add(static_cast<std::uint64_t>(session.used.count()));
    for (std::size_t left = 0; left < session.joining.partner.size(); ++left) {
        hash.add(std::uint64_t{session.joining.partner[left].value_or(session.joining.partner.size())});
        hash.add(session.joining.missed[left] ? 1U : 0U);
    }
    hash.add(static_cast<std::uint64_t>(session.joining.taken.count()));
    for (const std::size_t question : session.waiting) {
        hash.add(std::uint64_t{question});
    }
    for (const OnSheet& one : session.sheet) {
        hash.add(one.response ? text(Answer{*one.response, one.spent}) : text(GiveUp{one.spent}));
        hash.add(one.flagged ? 1U : 0U);
    }
}

}  // namespace

bool operator==(const RoundPlan& a, const RoundPlan& b) {
    const auto parts = [](const RoundPlan& plan) {
        return std::tie(plan.mode, plan.order.seed, plan.order.length, plan.order.tasks, plan.order.practise,
                        plan.order.recall, plan.timed, plan.time_limit, plan.day, plan.deck, plan.topics, plan.minutes,
                        plan.extra_time);
    };
    return parts(a) == parts(b);
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

std::optional<Milliseconds> time_left(const Session& session, Milliseconds more) {
    const auto budget = budget_of(session);
    if (!budget) {
        return std::nullopt;
    }
    return std::max(Milliseconds{0}, *budget - session.used - more);
}

Milliseconds total_taken(const Session& session) {
    Milliseconds sum = session.joining.taken;
    for (const Record& record : session.records) {
        sum += record.taken;
    }
    return sum;
}

double accuracy(const Session& session) {
    const bool first_only = rules_of(session).until_right;
    std::set<Item> answered;
    std::size_t count = 0;
    double sum = 0;
    for (const Record& record : session.records) {
        if (record.struck) {
            continue;
        }
        if (!first_only || answered.insert(session.deal->questions[record.question].item).second) {
            sum += record.grade.fraction;
            ++count;
        }
    }
    return count == 0 ? 0 : sum / static_cast<double>(count);
}

bool is_sure_but_wrong(const Record& record) {
    return record.sure == true && (record.grade.verdict == Verdict::wrong || record.grade.verdict == Verdict::partly);
}

std::vector<Item> mistakes(const Session& session) {
    std::vector<Item> items;
    for (const Record& record : session.records) {
        const Item& item = session.deal->questions[record.question].item;
        const bool missed = !record.struck && record.grade.verdict != Verdict::right;
        if (missed && std::ranges::find(items, item) == items.end()) {
            items.push_back(item);
        }
    }
    return items;
}

std::size_t still_to_ask(const Session& session) {
    const bool is_open = session.phase == Phase::asking || session.phase == Phase::retry;
    return session.waiting.size() + (is_open ? 1U : 0U);
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
        add_afterthoughts(hash, record);
    }
    hash.add(static_cast<std::uint64_t>(session.score)).add(static_cast<std::uint64_t>(session.streak));
    add_mode(hash, session);
    return hash.add(static_cast<std::uint64_t>(session.best_streak)).value();
}

}  // namespace standpoint
