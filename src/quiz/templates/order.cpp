// What came first, what came last, and the whole order: over meetings and events whose order is certain.
#include <algorithm>
#include <array>

#include "quiz/templates/families.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

// In time at all: it has a time, or the article says what it came after.
std::string meeting_key(const FactBase& base, FactId fact) {
    const auto& meeting = base.get<Meeting>(fact);
    return meeting.when || !meeting.after.empty() ? base[fact].key : std::string();
}

std::string event_key(const FactBase& base, FactId fact) {
    const auto& event = base.get<Event>(fact);
    return event.when || !event.after.empty() ? base[fact].key : std::string();
}

// What choosing `first` as the earlier of the two asserts, where it is certain either way.
std::optional<bool> certainly_before(const Material& material, FactId first, FactId second) {
    if (prove_false(material.base(), material.phrases(), {second, Aspect::order, first})) {
        return true;
    }
    if (prove_false(material.base(), material.phrases(), {first, Aspect::order, second})) {
        return false;
    }
    return std::nullopt;
}

// The fact and others of the pool, each two in certain order, earliest first; at most `wanted`.
std::vector<FactId> chain(const Material& material, const Template& made_from, FactId fact, Rng& rng,
                          std::size_t wanted) {
    std::vector<FactId> found{fact};
    for (const Material::Candidate& other : material.others(made_from, material.base()[fact].key, rng)) {
        if (found.size() == wanted) {
            break;
        }
        const bool certain = std::ranges::all_of(
            found, [&](FactId known) { return certainly_before(material, known, other.fact).has_value(); });
        if (certain) {
            found.push_back(other.fact);
        }
    }
    std::ranges::sort(found, [&](FactId a, FactId b) { return *certainly_before(material, a, b); });
    return found;
}

// The fact is not the key but one of three; which of them is, the order says. So every fact is shown as often as it may
// be right.
std::optional<Question> ask_end(const Material& material, const Template& made_from, FactId fact, Rng rng, bool first) {
    const FactBase& base = material.base();
    const std::vector<FactId> cards = chain(material, made_from, fact, rng, 3);
    if (cards.size() < 3) {
        return std::nullopt;
    }
    const FactId key = first ? cards.front() : cards.back();
    const auto claim = [&](FactId chosen, FactId against) {
        return first ? Claim{chosen, Aspect::order, against} : Claim{against, Aspect::order, chosen};
    };
    Proposed right{called(base, key), {}, key};
    std::vector<Proposed> others;
    for (const FactId card : cards) {
        if (card != key) {
            right.claims.push_back(claim(key, card));
            others.push_back({called(base, card), {claim(card, key)}, card});
        }
    }
    auto task = pick_one(material, fact, std::move(right), std::move(others), rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    Question question = draft(material, made_from, key, {}, std::move(*task), rng);
    for (const FactId card : cards) {
        if (card != key) {
            question.items.push_back({card, Aspect::order});
        }
    }
    return question;
}

std::optional<Question> ask_first(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return ask_end(material, made_from, fact, rng, true);
}

std::optional<Question> ask_last(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    return ask_end(material, made_from, fact, rng, false);
}

std::optional<Question> ask_order(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const std::vector<FactId> sequence = chain(material, made_from, fact, rng, 3 + rng.below(3));
    if (sequence.size() < 3) {
        return std::nullopt;
    }
    std::vector<FactId> shown = sequence;
    rng.shuffle(shown);
    Order task;
    for (const FactId card : shown) {
        task.cards.push_back({called(material.base(), card), card});
    }
    Question question = draft(material, made_from, fact, {}, Task{}, rng);
    question.items.clear();
    std::vector<std::string> told;
    for (const FactId card : sequence) {
        task.sequence.push_back(static_cast<std::size_t>(std::ranges::find(shown, card) - shown.begin()));
        question.items.push_back({card, Aspect::order});
        told.push_back(called(material.base(), card));
    }
    question.task = std::move(task);
    question.explanation =
        material.phrases().say("order.explanation", {{"sequence", material.phrases().list(told)}}, Rng(0));
    return question;
}

constexpr std::array table{
    Template{"came-first", FactKind::meeting, Aspect::order, TaskKind::pick_one, meeting_key, ask_first, 0.7, "dated"},
    Template{"came-first-event", FactKind::event, Aspect::order, TaskKind::pick_one, event_key, ask_first, 0.5,
             "dated"},
    Template{"came-last", FactKind::meeting, Aspect::order, TaskKind::pick_one, meeting_key, ask_last, 0.7, "dated"},
    Template{"came-last-event", FactKind::event, Aspect::order, TaskKind::pick_one, event_key, ask_last, 0.5, "dated"},
    Template{"order", FactKind::meeting, Aspect::order, TaskKind::order, meeting_key, ask_order, 1, "dated"},
    Template{"order-events", FactKind::event, Aspect::order, TaskKind::order, event_key, ask_order, 1, "dated"},
};

}  // namespace

std::span<const Template> order_templates() {
    return table;
}

}  // namespace standpoint
