#include "play/player.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "play/exam.hpp"
#include "play/modes/mode.hpp"

namespace standpoint {

namespace {

using Indices = std::vector<std::size_t>;

Indices counted(std::size_t count) {
    Indices indices(count);
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    return indices;
}

Indices right_ones(const std::vector<Option>& options) {
    Indices indices;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i].right) {
            indices.push_back(i);
        }
    }
    return indices;
}

// One overload for each task: a task without one does not compile.

Response known(const PickOne& task) {
    return PickOne::Response{right_ones(task.options).front()};
}

Response known(const PickMany& task) {
    return PickMany::Response{right_ones(task.options)};
}

Response known(const TrueFalse& task) {
    return TrueFalse::Response{task.truth};
}

Response known(const Match& task) {
    return Match::Response{task.partner};
}

Response known(const Order& task) {
    return Order::Response{task.sequence};
}

Response known(const Sort& task) {
    return Sort::Response{task.pile};
}

Response known(const TypeIn& task) {
    return TypeIn::Response{task.accepted.front()};
}

Response known(const Assemble& task) {
    return Assemble::Response{task.chip};
}

Response known(const Pin& task) {
    return Pin::Response{task.latitude, task.longitude};
}

Indices shuffled(std::size_t count, Rng& rng) {
    Indices indices = counted(count);
    rng.shuffle(indices);
    return indices;
}

Indices each_below(std::size_t limit, std::size_t count, Rng& rng) {
    Indices indices(count);
    for (std::size_t& index : indices) {
        index = rng.below(limit);
    }
    return indices;
}

Response guessed(const PickOne& task, Rng& rng) {
    return PickOne::Response{rng.below(task.options.size())};
}

Response guessed(const PickMany& task, Rng& rng) {
    Indices chosen;
    for (std::size_t i = 0; i < task.options.size(); ++i) {
        if (rng.chance(0.5)) {
            chosen.push_back(i);
        }
    }
    return PickMany::Response{chosen};
}

Response guessed(const TrueFalse&, Rng& rng) {
    return TrueFalse::Response{rng.chance(0.5)};
}

Response guessed(const Match& task, Rng& rng) {
    return Match::Response{each_below(task.rights.size(), task.lefts.size(), rng)};
}

Response guessed(const Order& task, Rng& rng) {
    return Order::Response{shuffled(task.cards.size(), rng)};
}

Response guessed(const Sort& task, Rng& rng) {
    return Sort::Response{each_below(task.piles.size(), task.cards.size(), rng)};
}

// Another name of the kind, the right one without its last letter, or a shrug.
Response guessed(const TypeIn& task, Rng& rng) {
    const std::size_t way = rng.below(3);
    if (way == 0 && !task.others.empty()) {
        return TypeIn::Response{task.others[rng.below(task.others.size())]};
    }
    if (way == 1 && !task.accepted.front().empty()) {
        return TypeIn::Response{task.accepted.front().substr(0, task.accepted.front().size() - 1)};
    }
    return TypeIn::Response{"?"};
}

Response guessed(const Assemble& task, Rng& rng) {
    Indices chips = shuffled(task.chips.size(), rng);
    chips.resize(task.slots.size());
    return Assemble::Response{chips};
}

// On a grid of tenths of a degree, so that no rounding of the machine is in it.
Response guessed(const Pin&, Rng& rng) {
    const auto north = static_cast<double>(rng.below(1801));
    const auto east = static_cast<double>(rng.below(3601));
    return Pin::Response{(north - 900) / 10, (east - 1800) / 10};
}

Milliseconds some_time(std::size_t slowest_ms, Rng& rng) {
    return Milliseconds{static_cast<Milliseconds::rep>(rng.below(slowest_ms))};
}

// The next open pair, or a pair of tiles at random.
Command next_join(const Session& session, const Match& match, double skill, Rng& rng) {
    constexpr std::size_t slowest_ms = 9'000;
    const Milliseconds taken = some_time(slowest_ms, rng);
    const auto& joined = session.joining.partner;
    Indices lefts;
    Indices rights = counted(match.rights.size());
    for (std::size_t left = 0; left < joined.size(); ++left) {
        if (joined[left]) {
            std::erase(rights, *joined[left]);
        } else {
            lefts.push_back(left);
        }
    }
    if (rng.chance((1 - skill) / 10)) {
        return GiveUp{taken};
    }
    const std::size_t left = lefts[rng.below(lefts.size())];
    return Join{left, rng.chance(skill) ? match.partner[left] : rights[rng.below(rights.size())], taken};
}

// Whether the open question's item was answered before, and so explained.
bool was_missed(const Session& session) {
    return std::ranges::any_of(session.records, [&](const Record& record) {
        return session.deal->questions[record.question].item == session.question().item;
    });
}

// The next open question, mostly in order; some are flagged, some changed before it is handed in, some left open.
Command next_on_paper(const Session& session, double skill, Rng& rng) {
    constexpr std::size_t slowest_ms = 40'000;
    const Milliseconds taken = some_time(slowest_ms, rng);
    const auto open = next_open(session);
    if (rng.chance(0.02) || (!open && rng.chance(0.7))) {
        return HandIn{taken};
    }
    if (open && *open != session.current && rng.chance(0.9)) {
        return GoTo{*open, taken};
    }
    if (rng.chance(0.1)) {
        return Flag{!session.sheet[session.current].flagged, taken};
    }
    if (rng.chance(0.1)) {
        return GoTo{rng.below(session.sheet.size()), taken};
    }
    if (rng.chance(0.03)) {
        return GiveUp{taken};
    }
    const Task& task = session.question().task;
    return Answer{rng.chance(skill) ? right_response(task) : random_response(task, rng), taken};
}

Command next_command(const Session& session, double skill, Rng& rng) {
    if (session.phase == Phase::feedback) {
        return Continue{};
    }
    const Rules& rules = mode_of(session.plan).rules;
    if (rules.on_paper) {
        return next_on_paper(session, skill, rng);
    }
    const Task& task = session.question().task;
    if (rules.turned) {
        return rng.chance(skill) ? Command(Turn{}) : Command(Continue{});
    }
    if (const auto* match = std::get_if<Match>(&task); match != nullptr && rules.in_pairs) {
        return next_join(session, *match, skill, rng);
    }
    constexpr double just_explained = 0.7;
    if (rules.until_right && was_missed(session)) {
        skill = std::max(skill, just_explained);
    }
    constexpr std::size_t slowest_ms = 40'000;
    constexpr std::size_t slowest_in_a_hurry_ms = 4'000;
    const Milliseconds taken = some_time(rules.budget ? slowest_in_a_hurry_ms : slowest_ms, rng);
    if (rng.chance(skill)) {
        return Answer{right_response(task), taken};
    }
    constexpr double gives_up = 0.1;
    if (rng.chance(gives_up)) {
        return GiveUp{taken};
    }
    return Answer{random_response(task, rng), taken};
}

}  // namespace

Response right_response(const Task& task) {
    return std::visit([](const auto& own) { return known(own); }, task);
}

Response random_response(const Task& task, Rng& rng) {
    return std::visit([&rng](const auto& own) { return guessed(own, rng); }, task);
}

Session play_out(Session session, double skill, Rng rng) {
    while (session.phase != Phase::finished) {
        Step next = step(session, next_command(session, skill, rng));
        if (next.session.commands.size() == session.commands.size()) {
            // A task that its own key does not fit: a broken question must not keep the player for ever.
            next = step(session, GiveUp{});
        }
        session = std::move(next.session);
    }
    return session;
}

}  // namespace standpoint
