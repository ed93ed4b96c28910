#include "play/signature.hpp"

#include <memory>

#include "play/deal.hpp"
#include "play/hashing.hpp"
#include "play/player.hpp"

namespace standpoint {

namespace {

constexpr std::uint64_t question_seeds = 5;
constexpr std::uint64_t rounds = 20;
constexpr double skill = 0.7;

// Where no fair question can be made, that goes in as well: a template must not fall silent unnoticed.
void add_questions(StableHash& hash, const Material& material, const Template& made_from) {
    hash.add(made_from.name);
    for (const Material::Keyed& keyed : material.own(made_from)) {
        for (const FactId fact : keyed.facts) {
            const std::string& key = material.base()[fact].key;
            hash.add(keyed.key).add(key);
            for (std::uint64_t seed = 1; seed <= question_seeds; ++seed) {
                const Rng rng = Rng(seed).fork(made_from.name).fork(key);
                const std::optional<Question> question = make_fair(material, made_from, fact, rng);
                hash.add(question ? 1U : 0U);
                if (question) {
                    hash.add(*question);
                }
            }
        }
    }
}

void add_round(StableHash& hash, const Material& material, std::uint64_t seed) {
    RoundPlan plan{.timed = seed % 2 == 0};
    plan.order.seed = seed;
    auto dealt = std::make_shared<const Deal>(deal(material, plan.order));
    hash.add(state_hash(play_out(begin(std::move(dealt), plan), skill, Rng(seed).fork("player"))));
}

}  // namespace

std::uint64_t signature(const Material& material) {
    StableHash hash;
    hash.add(material.base().key);
    for (const Template& made_from : templates()) {
        add_questions(hash, material, made_from);
    }
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        add_round(hash, material, seed);
    }
    return hash.value();
}

}  // namespace standpoint
