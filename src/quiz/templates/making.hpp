// What the template families share: drafting a question, and choosing distractors that are proved and give nothing
// away.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "quiz/proof.hpp"
#include "quiz/template.hpp"

namespace standpoint {

// An option before it is proved: its text, and what choosing it would assert.
struct Proposed {
    std::string text;
    std::vector<Claim> claims;
    std::optional<FactId> from;  // the fact that this text answers
};

// A question of the template with its stem said from the phrases of the template's name, and the fact's explanation.
Question draft(const Material& material, const Template& made_from, FactId fact, const Phrases::Values& values,
               Task task, const Rng& rng);

// The choice as an option that is proved wrong by its first disproved claim; nothing where no claim can be disproved.
std::optional<Option> proved_wrong(const Material& material, Proposed choice);

// The choice as the right option; it answers `fact` where it does not say otherwise.
Option right(const Material& material, Proposed choice, std::optional<FactId> fact = std::nullopt);

// The key, answering `fact`, among the first three of `others`, or two, where no more can be proved wrong or where a
// member of the set could not be the key for its length. One draw and no second: where it does not do, there is no
// question. So each set of options that is shown is shown as often with every one of its members as the key; a search
// for a set that fits would show those that fit seldom mostly as keys.
std::optional<PickOne> pick_one(const Material& material, FactId fact, Proposed key, std::vector<Proposed> others,
                                Rng rng);

// Every other key of the template's pool as a choice: `choose(candidate)` gives it. Where it gives nothing an unusable
// choice stands in its place, so that a draw in which it falls is refused.
template <class Choose>
std::vector<Proposed> choices(const Material& material, const Template& made_from, FactId fact, Rng rng,
                              const Choose& choose) {
    std::vector<Proposed> found;
    const std::string key = made_from.key(material.base(), fact);
    for (const Material::Candidate& candidate : material.others(made_from, key, rng)) {
        std::optional<Proposed> choice = choose(candidate);
        found.push_back(choice ? std::move(*choice) : Proposed{std::string(candidate.key), {}, {}});
        found.back().from = candidate.fact;
    }
    return found;
}

// Up to four numbers in ascending order with the key at a place drawn uniformly; each wrong one lies outside the range.
// The text of each is `amount.format` filled. Whole numbers only; steps grow with the number. `claim(n)` asserts it.
std::optional<PickOne> pick_number(const Material& material, const Amount& amount, Rng rng,
                                   const std::function<Claim(double)>& claim);

// The party's members in a sentence: "Steve Witkoff and Jared Kushner".
std::string said(const Material& material, const Party& party);
// How an entity reads inside a sentence: "the United States".
const std::string& said(const Material& material, const EntityRef& entity);

// The key of an entity in the pack, and the entity as an option's text.
std::string key_of(const FactBase& base, const EntityRef& entity);
std::string label(const FactBase& base, const EntityRef& entity);

// The side a holder speaks for, or the holder itself where it has no side.
EntityRef speaks_as(const FactBase& base, const EntityRef& holder);

// "demands" or "demand", by the holder's number.
std::string stance_verb(const Material& material, Stance stance, const EntityRef& holder);

// The amount with its number filled in: "nearly 4 years".
std::string amount_text(const Amount& amount, double number);

}  // namespace standpoint
