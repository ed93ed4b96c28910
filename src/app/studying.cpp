#include "app/studying.hpp"

#include <algorithm>

#include "play/modes/mode.hpp"

namespace standpoint {

std::vector<StudyItem> study_items(Game& game, const LoadedPack& pack) {
    return game.store.study_items(game.player.uid, pack.base(), pack.items(), game.outside.now());
}

std::vector<FactMemory> fact_memories(Game& game, const LoadedPack& pack) {
    const std::vector<StudyItem> items = study_items(game, pack);
    return memory_of_facts(pack.base(), Fsrs{game.store.parameters(game.player.uid)}, items, game.player.study.aim,
                           game.outside.today());
}

std::size_t ask_again(Game& game, const LoadedPack& pack, std::optional<FactId> fact) {
    const FactBase& base = pack.base();
    std::size_t count = 0;
    for (const StudyItem& item : study_items(game, pack)) {
        if (item.suspended && (!fact || item.item.fact == *fact)) {
            const ItemKey key{game.player.uid, base.key, base[item.item.fact].key, std::string(word(item.item.aspect))};
            count += game.store.suspend(key, false) ? 1U : 0U;
        }
    }
    return count;
}

RoundPlan plan_for_study(Game& game, const LoadedPack& pack, std::uint64_t seed) {
    const std::vector<StudyItem> items = study_items(game, pack);
    const Fsrs fsrs{game.store.parameters(game.player.uid)};
    return study_plan(pack.base(), items, queue_for(fsrs, items, game.player.study, game.outside.today()), seed);
}

Pace pace_of(Game& game) {
    constexpr std::chrono::milliseconds longer_for_new{6'000};
    Pace pace;
    pace.known = usual_time(game.store.recent_times(game.player.uid), pace.known);
    pace.fresh = pace.known + longer_for_new;
    return pace;
}

std::size_t minutes(std::chrono::milliseconds time) {
    const auto whole = std::chrono::round<std::chrono::minutes>(time).count();
    return static_cast<std::size_t>(std::max<std::int64_t>(whole, 1));
}

DueToday due_today(Game& game, const LoadedPack& pack) {
    const std::vector<StudyItem> items = study_items(game, pack);
    const Fsrs fsrs{game.store.parameters(game.player.uid)};
    const Day today = game.outside.today();
    Queue queue = queue_for(fsrs, items, game.player.study, today);
    queue.order.resize(std::min(queue.order.size(), longest_study));
    queue.due = std::min(queue.due, queue.order.size());
    if (queue.order.empty()) {
        return {};
    }
    return {queue.order.size(), queue.due, minutes(time_left(fsrs, items, queue, pace_of(game), today))};
}

std::vector<scenes::FeltChoice> felt_choices(Game& game, const KeptRound& round) {
    const Session& session = round.session();
    if (!rules_of(session).until_right || session.phase != Phase::feedback || session.records.empty()) {
        return {};
    }
    const Record& record = session.records.back();
    if (record.grade.verdict != Verdict::right || record.first_try || record.struck || record.overruled) {
        return {};
    }
    const FactBase& base = round.pack().base();
    const Item& item = session.question().item;
    std::vector<LoggedAnswer> log =
        game.store.log({game.player.uid, base.key, base[item.fact].key, std::string(word(item.aspect))});
    if (log.empty()) {
        return {};
    }
    const Moment now = game.outside.now();
    LoggedAnswer answer = log.back();
    log.pop_back();
    const Fsrs fsrs{game.store.parameters(game.player.uid)};
    const std::optional<ItemMemory> before = replayed(fsrs, log, now);
    const Day day = day_of(answer.at, answer.offset);
    if (before && day <= before->last) {
        return {};
    }
    std::vector<scenes::FeltChoice> choices;
    for (const Rating rating : ratings) {
        if (rating == Rating::easy && !answer.typed) {
            continue;  // it was among what was shown
        }
        answer.felt = rating;
        const std::optional<ItemMemory> next = after(fsrs, before, answer);
        if (!next) {
            return {};
        }
        const Day due =
            due_day(fsrs, *next, game.player.study.aim, fuzz_seed(base.key, base[item.fact].key, word(item.aspect)));
        choices.push_back({rating, static_cast<std::size_t>(std::max<std::int64_t>((due - day).count(), 1))});
    }
    return choices;
}

}  // namespace standpoint
