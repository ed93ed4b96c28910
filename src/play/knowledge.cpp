#include "play/knowledge.hpp"

#include <array>
#include <cstddef>
#include <unordered_map>

namespace standpoint {

namespace {

constexpr std::array<std::string_view, 3> knowledge_words{"never-asked", "missed", "known"};

}  // namespace

std::string_view word(Knowledge knowledge) {
    return knowledge_words[static_cast<std::size_t>(knowledge)];
}

std::vector<Knowledge> knowledge_of(const FactBase& base, std::span<const LatestAnswer> latest) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < base.facts.size(); ++i) {
        places.emplace(base.facts[i].key, i);
    }
    std::vector<Knowledge> known(base.facts.size(), Knowledge::never_asked);
    for (const LatestAnswer& answer : latest) {
        const auto found = places.find(answer.fact);
        if (found == places.end()) {
            continue;
        }
        Knowledge& of_fact = known[found->second];
        if (answer.fraction < 1) {
            of_fact = Knowledge::missed;
        } else if (of_fact == Knowledge::never_asked) {
            of_fact = Knowledge::known;
        }
    }
    return known;
}

}  // namespace standpoint
