#include "app/commands/opening.hpp"

#include <algorithm>

#include "quiz/template.hpp"

namespace standpoint {

PackPointer open_pack(const Places& places, const std::string& named, std::ostream& err, int& code) {
    const auto file = find_pack(places.questions, named);
    if (!file) {
        code = exit_code::wrong_use;
        err << told(file.problems().front().place, file.problems().front()) << '\n';
        return nullptr;
    }
    auto pack = load_pack(places.questions, *file);
    if (!pack) {
        code = exit_code::found_wrong;
        for (const Problem& problem : pack.problems()) {
            err << told(*file, problem) << '\n';
        }
        return nullptr;
    }
    return *pack;
}

void each_seed(SeedRange seeds, const std::function<void(std::uint64_t)>& look) {
    for (std::uint64_t seed = seeds.first;; ++seed) {
        look(seed);
        if (seed == seeds.last) {
            return;
        }
    }
}

void each_question(const Material& material, SeedRange seeds, const Template* only,
                   const std::function<void(std::uint64_t, const Question&)>& look) {
    // The facts a template can start from do not change with the seed; in the pack's order they read best.
    std::vector<std::pair<const Template*, std::vector<FactId>>> starts;
    for (const Template& made_from : templates()) {
        if (only != nullptr && only->name != made_from.name) {
            continue;
        }
        std::vector<FactId> facts;
        for (const Material::Keyed& keyed : material.own(made_from)) {
            facts.insert(facts.end(), keyed.facts.begin(), keyed.facts.end());
        }
        std::ranges::sort(facts);
        starts.emplace_back(&made_from, std::move(facts));
    }
    each_seed(seeds, [&](std::uint64_t seed) {
        const Rng rng(seed);
        for (const auto& [made_from, facts] : starts) {
            const Rng own = rng.fork(made_from->name);
            for (const FactId fact : facts) {
                if (const auto question = make_fair(material, *made_from, fact, own.fork(material.base()[fact].key))) {
                    look(seed, *question);
                }
            }
        }
    });
}

std::string hex_digits(std::uint64_t number) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = text.size(); i-- > 0; number >>= 4U) {
        text[i] = digits[number & 0xFU];
    }
    return text;
}

}  // namespace standpoint
