// The sentences that questions are made of, by name, from questions/phrases/<language>.json. Several phrasings may
// stand under one name; the seed chooses. No English stands in templates.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/rng.hpp"

namespace standpoint {

class Phrases {
public:
    using Values = std::map<std::string, std::string, std::less<>>;

    // From the text of the JSON file: {"name": "phrase" or ["phrase", …], …}. Problems name the key.
    static Result<Phrases> read(std::string_view json);

    // The phrase with its {slots} filled and its first letter raised; one of several by `rng`. An unknown name gives
    // "[name]", which a lint finds.
    std::string say(std::string_view name, const Values& values, Rng rng) const;

    // The same, always the first phrasing, its first letter left as it is: for parts of sentences and proofs.
    std::string part(std::string_view name, const Values& values = {}) const;

    // "a", "a and b", "a, b and c".
    std::string list(const std::vector<std::string>& parts) const;

    bool has(std::string_view name) const;
    const std::map<std::string, std::vector<std::string>, std::less<>>& all() const { return phrases_; }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> phrases_;
};

}  // namespace standpoint
