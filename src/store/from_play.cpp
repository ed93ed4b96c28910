#include "store/from_play.hpp"

#include "base/text.hpp"
#include "play/modes/mode.hpp"
#include "play/replay.hpp"
#include "play/study.hpp"
#include "quiz/reasons.hpp"

namespace standpoint {

SavedRound saved_round(RoundUid uid, ProfileUid profile, const FactBase& base, const Session& session, Moment started,
                       Moment now) {
    SavedRound round{.uid = uid,
                     .profile = profile,
                     .pack = base.key,
                     .pack_hash = base.hash,
                     .mode = session.plan.mode,
                     .seed = session.plan.order.seed,
                     .length = session.plan.order.length,
                     .timed = session.plan.timed,
                     .day = session.plan.day,
                     .started = started,
                     .replay = write_replay(base, session)};
    for (const TaskKind task : session.plan.order.tasks) {
        round.tasks.emplace_back(word(task));
    }
    const DealOrder& order = session.plan.order;
    for (std::size_t i = 0; i < order.practise.size(); ++i) {
        const Item& item = order.practise[i];
        round.practise.push_back({base[item.fact].key, std::string(word(item.aspect))});
        if (i < order.recall.size()) {
            round.practise.back().recall = word(order.recall[i]);
        }
    }
    if (session.phase == Phase::finished) {
        round.outcome = Outcome{
            .finished = now, .score = session.score, .accuracy = accuracy(session), .taken = total_taken(session)};
    }
    return round;
}

Heard heard_from(const Grade& grade) {
    switch (grade.verdict) {
        case Verdict::wrong:
        case Verdict::partly: return Heard::wrong;
        case Verdict::almost: return Heard::almost;
        case Verdict::right: return Heard::right;
    }
    return Heard::wrong;
}

bool plays_against_time(const Session& session) {
    const Rules& rules = rules_of(session);
    return session.plan.timed || budget_of(session).has_value() || rules.points == Points::clock;
}

namespace {

std::string in_words(const Task& task, const Record& record) {
    if (!record.response) {
        return {};
    }
    std::string said = said_text(task, *record.response);
    return is_utf8(said) ? said : std::string();
}

}  // namespace

SavedAnswer saved_answer(const FactBase& base, const Session& session, const Record& record, Moment at,
                         std::chrono::minutes offset) {
    const Question& question = session.deal->questions[record.question];
    SavedAnswer answer{.position = record.place,
                       .fact = base[question.item.fact].key,
                       .aspect = std::string(word(question.item.aspect)),
                       .template_name = question.template_name,
                       .task = std::string(word(question.kind())),
                       .fraction = record.grade.fraction,
                       .chance = chance(question.task),
                       .points = record.points,
                       .taken = record.taken,
                       .at = at,
                       .offset = offset,
                       .heard = heard_from(record.grade),
                       .typed = question.kind() == TaskKind::type_in,
                       .helped = record.first_try.has_value(),
                       .against_time = plays_against_time(session),
                       .felt = record.felt,
                       .sure = record.sure,
                       .said = in_words(question.task, record),
                       .wanted = key_text(question.task),
                       .overruled = record.overruled};
    answer.response =
        record.response ? text(Answer{*record.response, record.taken, record.sure}) : text(GiveUp{record.taken});
    if (record.first_try) {
        answer.first_try = text(Answer{*record.first_try, record.taken});
    }
    return answer;
}

}  // namespace standpoint
