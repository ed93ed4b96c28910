#include "play/replay.hpp"

#include <array>
#include <charconv>
#include <memory>

#include "play/line_words.hpp"
#include "play/modes/mode.hpp"
#include "play/study.hpp"

namespace standpoint {

namespace {

std::string hex_digits(std::uint64_t number) {
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
    const std::string shortest(digits.data(), end);
    return std::string(digits.size() - shortest.size(), '0') + shortest;
}

std::string_view sentence_for(std::string_view why) {
    if (why == refusal::answered) {
        return "answers a question that was answered before; \"continue\" comes first.";
    }
    if (why == refusal::open) {
        return "goes on although the question is not answered; an answer or \"give-up\" comes first.";
    }
    if (why == refusal::finished) {
        return "comes after the end of the round; take it out.";
    }
    if (why == refusal::no_clock) {
        return "ends a round that has no limit of time; take it out.";
    }
    if (why == refusal::pairs) {
        return "answers in another way than pairs are joined in this mode.";
    }
    if (why == refusal::turning) {
        return "mixes up turning cards over and answering them.";
    }
    if (why == refusal::early) {
        return "speaks of an answer while none is on the table.";
    }
    if (why == refusal::studying) {
        return "is for studying, and this is another mode.";
    }
    if (why == refusal::felt) {
        return "says how an answer felt that was not right at the first try.";
    }
    if (why == refusal::overruled) {
        return "overrules an answer that is right already, or that was not typed.";
    }
    if (why == refusal::struck) {
        return "speaks of a question that was struck before.";
    }
    if (why == refusal::paper) {
        return "mixes up a paper that is handed in as a whole and questions that are answered one by one.";
    }
    if (why == refusal::too_long) {
        return "types more than any answer needs; keep it under 400 bytes.";
    }
    return "does not fit the question that it answers.";
}

Problems strangers(const FactBase& base, const Replay& replay) {
    if (base.key != replay.pack_key) {
        return {{.place = "pack",
                 .sentence = "The replay is of the pack " + repeated(replay.pack_key) + ", not of \"" + base.key +
                             "\"; open that one."}};
    }
    if (base.hash != replay.pack_hash) {
        return {{.place = "pack",
                 .sentence = "The pack \"" + base.key + "\" has changed since: the replay was made with the version " +
                             hex_digits(replay.pack_hash) + ", and this one is " + hex_digits(base.hash) + "."}};
    }
    return {};
}

// The plan with its practise items found in the pack.
Result<RoundPlan> resolved(const FactBase& base, const Replay& replay) {
    RoundPlan plan = replay.plan;
    plan.order.practise.clear();
    plan.order.recall.clear();
    Problems problems;
    for (const PractisedLine& line : replay.practise) {
        const auto fact = base.find_fact(line.fact);
        const auto aspect = aspect_named(line.aspect);
        if (!fact) {
            problems.push_back({"practise", "The fact " + repeated(line.fact) + " is not in this pack.", 0});
        } else if (!aspect) {
            problems.push_back({"practise", repeated(line.aspect) + " is nothing that can be asked of a fact.", 0});
        } else {
            plan.order.practise.push_back({*fact, *aspect});
            if (line.recall) {
                plan.order.recall.push_back(*line.recall);
            }
        }
    }
    if (!problems.empty()) {
        return problems;
    }
    return plan;
}

}  // namespace

std::string write_replay(const FactBase& base, const Session& session) {
    const RoundPlan& plan = session.plan;
    std::string out = "standpoint replay 1";
    const auto line = [&out](const std::string& content) { out += '\n' + content; };
    line("pack " + base.key + ' ' + hex_digits(base.hash));
    line("mode " + plan.mode);
    line("seed " + std::to_string(plan.order.seed));
    line("length " + std::to_string(plan.order.length));
    line(plan.timed ? "timed 1" : "timed 0");
    if (plan.timed || plan.time_limit != RoundPlan{}.time_limit) {
        line("limit " + std::to_string(plan.time_limit.count()));
    }
    if (!plan.order.tasks.empty()) {
        line("tasks");
        for (const TaskKind task : plan.order.tasks) {
            out += ' ' + std::string(word(task));
        }
    }
    if (plan.day) {
        line("day " + text(*plan.day));
    }
    if (!plan.deck.empty()) {
        line("deck " + plan.deck);
    }
    if (!plan.topics.empty()) {
        line("topics");
        for (const FactKind topic : plan.topics) {
            out += ' ' + std::string(word(topic));
        }
    }
    if (plan.minutes) {
        line("minutes " + std::to_string(plan.minutes->count()));
        line("extra-time " + std::to_string(plan.extra_time));
    }
    for (std::size_t i = 0; i < plan.order.practise.size(); ++i) {
        const Item& item = plan.order.practise[i];
        line("practise " + base[item.fact].key + ' ' + std::string(word(item.aspect)));
        if (i < plan.order.recall.size()) {
            out += ' ' + std::string(word(plan.order.recall[i]));
        }
    }
    for (const Command& command : session.commands) {
        line("> " + text(command));
    }
    out += '\n';
    return out;
}

Result<Session> play_back(const Material& material, const Replay& replay) {
    if (Problems problems = strangers(material.base(), replay); !problems.empty()) {
        return problems;
    }
    Result<RoundPlan> plan = resolved(material.base(), replay);
    if (!plan) {
        return plan.problems();
    }
    Session session = begin(std::make_shared<const Deal>(deal(material, *plan)), *plan);
    for (std::size_t i = 0; i < replay.commands.size(); ++i) {
        Step next = step(session, replay.commands[i]);
        for (const Happening& happening : next.happenings) {
            if (const auto* refused = std::get_if<NotAllowed>(&happening)) {
                return Problem{"command",
                               "Command " + std::to_string(i + 1) + " (" + repeated(text(replay.commands[i])) + ") " +
                                   std::string(sentence_for(refused->why)),
                               0};
            }
        }
        session = std::move(next.session);
    }
    return session;
}

}  // namespace standpoint
