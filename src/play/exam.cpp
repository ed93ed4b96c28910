#include "play/exam.hpp"

#include <algorithm>
#include <utility>

#include "play/modes/mode.hpp"
#include "play/stepping.hpp"

namespace standpoint {

namespace {

// Longer times are a machine asleep or a clock set back.
Milliseconds sane(Milliseconds taken) {
    return std::clamp(taken, Milliseconds{0}, Milliseconds{std::chrono::hours{24}});
}

// A spelling that is off by a letter or two earns half: there is no second try on paper.
Record graded(const Session& session, std::size_t question) {
    const OnSheet& sheet = session.sheet[question];
    Record record{
        .question = question, .place = session.records.size(), .response = sheet.response, .taken = sheet.spent};
    if (!sheet.response) {
        return record;  // nothing earns nothing
    }
    record.grade = grade(session.deal->questions[question].task, *sheet.response);
    if (record.grade.verdict == Verdict::almost) {
        record.grade.fraction = almost_fraction;
    }
    record.points = points_for(record.grade.fraction, false, record.taken, {});
    return record;
}

Step handed_in(Session next) {
    std::vector<Happening> happenings;
    for (std::size_t i = 0; i < next.sheet.size(); ++i) {
        Record record = graded(next, i);
        next.score += record.points;
        next.streak = record.grade.verdict == Verdict::right ? next.streak + 1 : 0;
        next.best_streak = std::max(next.best_streak, next.streak);
        next.records.push_back(record);
        happenings.emplace_back(AnswerGiven{std::move(record), next.deal->questions[i].item});
    }
    next.phase = Phase::finished;
    happenings.emplace_back(RoundFinished{.score = next.score, .accuracy = accuracy(next), .taken = total_taken(next)});
    return {std::move(next), std::move(happenings)};
}

// The session with the command among those accepted and its time counted; that of its question, too.
Session timed(const Session& session, Command command, Milliseconds taken) {
    Session next = session;
    next.commands.push_back(std::move(command));
    next.used += taken;
    next.sheet[next.current].spent += taken;
    return next;
}

// One overload for each command; those that have no place on paper are refused.
class OnPaper {
public:
    explicit OnPaper(const Session& session) : session_(session) {}

    Step operator()(const Answer& answer) const {
        if (!fits(session_.question().task, answer.response)) {
            return refused(session_, refusal::unfit);
        }
        const auto* typed = std::get_if<TypeIn::Response>(&answer.response);
        if (typed != nullptr && typed->text.size() > longest_typed) {
            return refused(session_, refusal::too_long);
        }
        const Milliseconds taken = sane(answer.taken);
        return put(Answer{answer.response, taken}, taken, answer.response);
    }
    Step operator()(const GiveUp& give_up) const {
        const Milliseconds taken = sane(give_up.taken);
        return put(GiveUp{taken}, taken, std::nullopt);
    }
    Step operator()(const GoTo& go) const {
        if (go.question >= session_.sheet.size()) {
            return refused(session_, refusal::unfit);
        }
        const Milliseconds taken = sane(go.taken);
        Session next = timed(session_, GoTo{go.question, taken}, taken);
        if (is_late(taken)) {
            return handed_in(std::move(next));
        }
        next.current = go.question;
        return {std::move(next), {}};
    }
    Step operator()(const Flag& flag) const {
        const Milliseconds taken = sane(flag.taken);
        Session next = timed(session_, Flag{flag.on, taken}, taken);
        if (is_late(taken)) {
            return handed_in(std::move(next));
        }
        next.sheet[next.current].flagged = flag.on;
        return {std::move(next), {}};
    }
    Step operator()(const HandIn& hand_in) const {
        const Milliseconds taken = sane(hand_in.taken);
        return handed_in(timed(session_, HandIn{taken}, taken));
    }
    Step operator()(const TimeUp& command) const {
        const auto left = time_left(session_);
        return left ? handed_in(timed(session_, command, *left)) : refused(session_, refusal::no_clock);
    }
    Step operator()(const Continue&) const { return refused(session_, refusal::paper); }
    Step operator()(const Join&) const { return refused(session_, refusal::paper); }
    Step operator()(const Turn&) const { return refused(session_, refusal::paper); }
    Step operator()(const Feel&) const { return refused(session_, refusal::paper); }
    Step operator()(const SetAside&) const { return refused(session_, refusal::paper); }
    Step operator()(const Overrule&) const { return refused(session_, refusal::paper); }
    Step operator()(const Strike&) const { return refused(session_, refusal::paper); }

private:
    bool is_late(Milliseconds taken) const { return time_left(session_, taken) == Milliseconds{0}; }

    Step put(Command command, Milliseconds taken, std::optional<Response> response) const {
        Session next = timed(session_, std::move(command), taken);
        if (is_late(taken)) {
            return handed_in(std::move(next));
        }
        next.sheet[next.current].response = std::move(response);
        return {std::move(next), {}};
    }

    const Session& session_;
};

// What can still be done once it is handed in: to look at a question, and to speak of it.
class HandedIn {
public:
    explicit HandedIn(const Session& session) : session_(session) {}

    Step operator()(const GoTo& go) const {
        if (go.question >= session_.records.size()) {
            return refused(session_, refusal::unfit);
        }
        Session next = session_;
        next.commands.emplace_back(GoTo{go.question, {}});
        next.current = go.question;
        return {std::move(next), {}};
    }
    Step operator()(const SetAside& aside) const { return taking(session_, aside); }
    Step operator()(const Overrule& overrule) const { return taking(session_, overrule); }
    Step operator()(const Strike& strike) const { return taking(session_, strike); }
    Step operator()(const Answer&) const { return over(); }
    Step operator()(const GiveUp&) const { return over(); }
    Step operator()(const Flag&) const { return over(); }
    Step operator()(const HandIn&) const { return over(); }
    Step operator()(const TimeUp&) const { return over(); }
    Step operator()(const Continue&) const { return over(); }
    Step operator()(const Join&) const { return over(); }
    Step operator()(const Turn&) const { return over(); }
    Step operator()(const Feel&) const { return over(); }

private:
    Step over() const { return refused(session_, refusal::finished); }

    const Session& session_;
};

}  // namespace

RoundPlan exam_plan(const ExamTerms& terms, std::uint64_t seed) {
    RoundPlan plan = plan_of(*find_mode("exam"), seed);
    plan.order.length = terms.questions;
    plan.topics = terms.topics;
    plan.minutes = terms.minutes;
    plan.extra_time = terms.minutes ? terms.extra_time : RoundPlan{}.extra_time;
    return plan;
}

std::vector<FactKind> topics_named(const std::vector<std::string>& sections) {
    std::vector<FactKind> kinds;
    for (std::size_t i = 0; i < section_count; ++i) {
        const auto kind = static_cast<FactKind>(i);
        if (std::ranges::find(sections, word(section_of(kind))) != sections.end()) {
            kinds.push_back(kind);
        }
    }
    return kinds;
}

std::optional<Milliseconds> time_allowed(const RoundPlan& plan) {
    if (!plan.minutes) {
        return std::nullopt;
    }
    return Milliseconds{*plan.minutes} * plan.extra_time / 100;
}

Step step_on_paper(const Session& session, const Command& command) {
    return session.phase == Phase::finished ? std::visit(HandedIn(session), command)
                                            : std::visit(OnPaper(session), command);
}

const Record& spoken_of(const Session& session) {
    return rules_of(session).on_paper ? session.records[session.current] : session.records.back();
}

std::size_t answered(const Session& session) {
    const bool open = rules_of(session).on_paper && session.phase != Phase::finished;
    return open ? answered_on_paper(session) : session.records.size();
}

std::size_t answered_on_paper(const Session& session) {
    return static_cast<std::size_t>(
        std::ranges::count_if(session.sheet, [](const OnSheet& one) { return one.response.has_value(); }));
}

std::size_t flagged_on_paper(const Session& session) {
    return static_cast<std::size_t>(std::ranges::count(session.sheet, true, &OnSheet::flagged));
}

std::optional<std::size_t> next_open(const Session& session) {
    for (std::size_t i = 0; i < session.sheet.size(); ++i) {
        const std::size_t question = (session.current + i) % session.sheet.size();
        if (!session.sheet[question].response) {
            return question;
        }
    }
    return std::nullopt;
}

Marks marks_of(const Session& session) {
    Marks all;
    for (const Record& record : session.records) {
        if (!record.struck) {
            ++all.questions;
            all.right += record.grade.verdict == Verdict::right ? 1U : 0U;
            all.marks += record.grade.fraction;
        }
    }
    return all;
}

std::vector<TopicMarks> marks_by_topic(const FactBase& base, const Session& session) {
    std::vector<TopicMarks> all(section_count);
    for (std::size_t i = 0; i < section_count; ++i) {
        all[i].topic = static_cast<Section>(i);
    }
    for (const Record& record : session.records) {
        if (record.struck) {
            continue;
        }
        const FactId fact = session.deal->questions[record.question].item.fact;
        TopicMarks& topic = all[static_cast<std::size_t>(section_of(base[fact].kind()))];
        ++topic.questions;
        topic.right += record.grade.verdict == Verdict::right ? 1U : 0U;
        topic.marks += record.grade.fraction;
    }
    std::erase_if(all, [](const TopicMarks& topic) { return topic.questions == 0; });
    return all;
}

}  // namespace standpoint
