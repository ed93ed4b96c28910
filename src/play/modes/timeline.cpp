// Timeline: one event lies on the line; the others are put in one after the other, each into the gap where it belongs.
// After each the line shows where it does belong, and why. Three mistakes end it. 100 points for each right one.
//
// Only things whose order is certain, each two of them, are dealt: by year, by the pack's timeline or by what the
// article says came after what. A question is a choice among all gaps of the line so far; a wrong gap is proved wrong
// by order.
#include "play/modes/timeline.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "play/modes/all.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

constexpr std::size_t longest_line = 9;
constexpr std::size_t fewest = 3;
constexpr std::uint64_t lines_tried = 8;
constexpr Template made_from{
    "timeline", FactKind::event, Aspect::order, TaskKind::pick_one, nullptr, nullptr,
};

bool is_before(const Material& material, FactId earlier, FactId later) {
    return prove_false(material.base(), material.phrases(), {later, Aspect::order, earlier}).has_value();
}

// Facts each two of which are in certain order, in the order in which they were drawn.
std::vector<FactId> draw_line(const Material& material, Rng rng) {
    const FactBase& base = material.base();
    std::vector<FactId> all(base.of_kind(FactKind::meeting).begin(), base.of_kind(FactKind::meeting).end());
    all.insert(all.end(), base.of_kind(FactKind::event).begin(), base.of_kind(FactKind::event).end());
    rng.shuffle(all);
    std::vector<FactId> line;
    for (const FactId fact : all) {
        const bool certain = std::ranges::all_of(
            line, [&](FactId known) { return is_before(material, fact, known) || is_before(material, known, fact); });
        if (certain && line.size() < longest_line) {
            line.push_back(fact);
        }
    }
    return line;
}

// "before the talks in London", "between … and …", "after …".
std::string gap_text(const Material& material, const std::vector<FactId>& line, std::size_t gap) {
    const FactBase& base = material.base();
    if (gap == 0) {
        return material.phrases().part("timeline.before", {{"b", called(base, line.front())}});
    }
    if (gap == line.size()) {
        return material.phrases().part("timeline.after", {{"a", called(base, line.back())}});
    }
    return material.phrases().part("timeline.between",
                                   {{"a", called(base, line[gap - 1])}, {"b", called(base, line[gap])}});
}

std::vector<Claim> gap_claims(FactId fact, const std::vector<FactId>& line, std::size_t gap) {
    std::vector<Claim> claims;
    if (gap > 0) {
        claims.push_back({line[gap - 1], Aspect::order, fact});
    }
    if (gap < line.size()) {
        claims.push_back({fact, Aspect::order, line[gap]});
    }
    return claims;
}

// Puts the fact into the line and gives the question that asks for it.
Question insert(const Material& material, std::vector<FactId>& line, FactId fact) {
    const auto place =
        std::ranges::find_if(line, [&](FactId known) { return is_before(material, fact, known); }) - line.begin();
    PickOne task;
    for (std::size_t gap = 0; gap <= line.size(); ++gap) {
        Proposed choice{gap_text(material, line, gap), gap_claims(fact, line, gap), {}};
        if (gap == static_cast<std::size_t>(place)) {
            task.options.push_back(right(material, std::move(choice), fact));
        } else {
            task.options.push_back(*proved_wrong(material, std::move(choice)));  // the line is in certain order
        }
    }
    line.insert(line.begin() + place, fact);
    return draft(material, made_from, fact, {{"called", called(material.base(), fact)}}, std::move(task), Rng(0));
}

Dated dated(const Material& material, FactId fact) {
    const FactBase& base = material.base();
    const std::optional<Time>& when = when_of(base, fact);
    return {fact, sentence_case(called(base, fact), base.language),
            when ? sentence_case(when->text, base.language) : std::string()};
}

Deal deal_timeline(const Material& material, const RoundPlan& plan) {
    const Rng rng = Rng(plan.order.seed).fork("timeline");
    std::vector<FactId> drawn;
    for (std::uint64_t attempt = 0; attempt < lines_tried && drawn.size() < longest_line; ++attempt) {
        std::vector<FactId> other = draw_line(material, rng.fork(attempt));
        if (other.size() > drawn.size()) {
            drawn = std::move(other);
        }
    }
    Deal dealt;
    if (drawn.size() < fewest) {
        return dealt;
    }
    std::vector<FactId> line{drawn.front()};
    for (std::size_t i = 1; i < drawn.size(); ++i) {
        dealt.questions.push_back(insert(material, line, drawn[i]));
    }
    for (const FactId fact : line) {
        dealt.dated.push_back(dated(material, fact));
    }
    return dealt;
}

}  // namespace

std::vector<FactId> line_of(const Question& question) {
    const auto* task = std::get_if<PickOne>(&question.task);
    if (task == nullptr || question.template_name != made_from.name) {
        return {};
    }
    std::vector<FactId> line;
    for (std::size_t gap = 1; gap < task->options.size(); ++gap) {
        line.push_back(task->options[gap].claims.front().about);  // the event before the gap
    }
    return line;
}

Mode timeline_mode() {
    return {.name = "timeline", .length = 8, .rules = {.spares = 2, .strict = true}, .deal = deal_timeline};
}

}  // namespace standpoint
