// Seeded randomness that gives the same numbers on every machine. The generator (PCG-XSH-RR 64/32, O'Neill 2014), the
// range reduction and the shuffle are ours because the standard fixes the results of none of its distributions.
// `fork(name)` gives an independent stream: one more draw in one place moves no number elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

// FNV-1a, 64 bit: the stable hash behind forks, signatures and state hashes.
std::uint64_t stable_hash(std::string_view bytes, std::uint64_t from = 0xcbf29ce484222325ULL);

class Rng {
public:
    explicit Rng(std::uint64_t seed);

    // A stream of its own, fixed by this generator's seed (not by what was drawn from it) and `name`.
    Rng fork(std::string_view name) const;
    Rng fork(std::uint64_t number) const;

    std::uint32_t bits();                  // 32 uniform bits
    std::size_t below(std::size_t limit);  // uniform in 0..limit-1; limit must be positive
    double unit();                         // uniform in [0, 1)
    bool chance(double probability) { return unit() < probability; }

    // An index drawn in proportion to `weights` (non-negative); their count where they sum to nothing.
    std::size_t weighted(std::span<const double> weights);

    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t left = items.size(); left > 1; --left) {
            std::swap(items[left - 1], items[below(left)]);
        }
    }

private:
    std::uint64_t seed_;
    std::uint64_t state_;
};

}  // namespace standpoint
