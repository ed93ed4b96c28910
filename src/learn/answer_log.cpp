#include "learn/answer_log.hpp"

#include <algorithm>
#include <vector>

namespace standpoint {

namespace {

// Nobody waits longer; a clock that was far wrong may say so.
constexpr std::chrono::days::rep most_days_apart = 36'500;

double mix(double one, double other, double share_of_one) {
    return share_of_one * one + (1 - share_of_one) * other;
}

}  // namespace

double knowledge_behind(double r, double chance) {
    const double guessed = (1 - r) * chance;
    return guessed > 0 ? r / (r + guessed) : 1;
}

Memory blended(const Fsrs& fsrs, const std::optional<Memory>& before, int days, Rating success, double chance) {
    const double r = before ? fsrs.retrievability(days, before->stability) : known_unasked;
    const double p = knowledge_behind(r, chance);
    const Memory known = before ? fsrs.next(*before, days, success) : fsrs.first(success);
    const Memory guessed = before ? fsrs.next(*before, days, Rating::again) : fsrs.first(Rating::again);
    return {mix(known.stability, guessed.stability, p), mix(known.difficulty, guessed.difficulty, p)};
}

std::optional<Lesson> lesson_of(const LoggedAnswer& answer) {
    if (answer.against_time) {
        return std::nullopt;
    }
    if (answer.heard == Heard::wrong || answer.felt == Rating::again) {
        return Lesson{.rating = Rating::again};
    }
    const double chance = answer.typed ? 0 : answer.chance;
    if (answer.heard == Heard::almost || answer.helped || answer.felt == Rating::hard) {
        return Lesson{.rating = Rating::hard, .chance = chance};
    }
    const bool easy = answer.typed && answer.felt == Rating::easy;
    return Lesson{.rating = easy ? Rating::easy : Rating::good, .chance = chance};
}

std::optional<ItemMemory> after(const Fsrs& fsrs, const std::optional<ItemMemory>& before, const LoggedAnswer& answer) {
    const auto lesson = lesson_of(answer);
    const Day day = day_of(answer.at, answer.offset);
    if (!lesson || (before && day <= before->last)) {
        return before;
    }
    const int days = before ? static_cast<int>(std::min((day - before->last).count(), most_days_apart)) : 0;
    const std::optional<Memory> memory = before ? std::optional(before->memory) : std::nullopt;
    ItemMemory next = before.value_or(ItemMemory{});
    if (lesson->rating == Rating::again) {
        next.memory = memory ? fsrs.next(*memory, days, Rating::again) : fsrs.first(Rating::again);
        next.lapses += before ? 1U : 0U;
    } else {
        next.memory = blended(fsrs, memory, days, lesson->rating, lesson->chance);
    }
    next.last = day;
    next.days_before = days;
    next.version = fsrs.parameters().version;
    ++next.answers;
    return next;
}

std::optional<ItemMemory> replayed(const Fsrs& fsrs, std::span<const LoggedAnswer> log, Moment now) {
    std::vector<LoggedAnswer> ordered;
    ordered.reserve(log.size());
    std::ranges::copy_if(log, std::back_inserter(ordered),
                         [&](const LoggedAnswer& answer) { return answer.at <= counted_until(now); });
    std::ranges::sort(ordered, [](const LoggedAnswer& one, const LoggedAnswer& other) { return one < other; });
    std::optional<ItemMemory> memory;
    for (const LoggedAnswer& answer : ordered) {
        memory = after(fsrs, memory, answer);
    }
    return memory;
}

}  // namespace standpoint
