// Templates: each makes one kind of question from one fact, or none where no fair question can be made.
// The table is open: copy a file in quiz/templates, add a line to its family and the family to templates.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/rng.hpp"
#include "facts/fact_base.hpp"
#include "quiz/phrases.hpp"
#include "quiz/question.hpp"

namespace standpoint {

class Material;

struct Template {
    std::string_view name;  // "meeting-place": also the name of its phrases
    FactKind about{};       // the kind of fact it starts from
    Aspect aspect{};
    TaskKind task{};

    // The answer in a form that can be compared and counted (an entity's key, a folded text): templates share keys
    // where they share a pool. Empty where the fact cannot carry the question. Facts are dealt so that keys come
    // equally often.
    std::string (*key)(const FactBase&, FactId);

    // A question from this fact, or nothing. The same material, fact and seed give the same question.
    std::optional<Question> (*make)(const Material&, const Template&, FactId, Rng);

    double weight = 1;           // how often it is dealt beside others of its task
    std::string_view pool = {};  // templates that name the same pool draw their distractors from it together
};

// All templates, by family.
std::span<const Template> templates();
const Template* template_named(std::string_view name);

// A checked pack with what templates look up often: built once, read by all. Holds references to both arguments.
class Material {
public:
    Material(const FactBase& base, const Phrases& phrases);

    const FactBase& base() const { return base_; }
    const Phrases& phrases() const { return phrases_; }

    // One key of a template's pool and the facts that have it.
    struct Keyed {
        std::string key;
        std::vector<FactId> facts;
    };

    // The facts a template can start from, by key, in the pack's order.
    std::span<const Keyed> own(const Template& made_from) const;

    // Up to `limit` keys of the template's pool other than `key`, in an order drawn by `rng`: candidates for
    // distractors. Each comes with one fact that has it, drawn likewise. Takes no longer for a larger pool.
    struct Candidate {
        std::string_view key;
        FactId fact;
    };
    std::vector<Candidate> others(const Template& made_from, std::string_view key, Rng& rng,
                                  std::size_t limit = 24) const;

private:
    const FactBase& base_;
    const Phrases& phrases_;
    std::vector<std::vector<Keyed>> own_;    // beside templates()
    std::vector<std::vector<Keyed>> pools_;  // one for each pool's name
    std::vector<std::size_t> pool_of_;       // beside templates(): an index into pools_
};

// A question of `made_from` about `fact` whose stem, options and explanation pass every lint: so many seeds derived
// from `rng` are tried, then nothing. A dealer tries once and takes another fact: what can be made seldom must be dealt
// seldom.
std::optional<Question> make_fair(const Material& material, const Template& made_from, FactId fact, Rng rng,
                                  std::uint64_t tries = 24);

}  // namespace standpoint
