#include "base/rng.hpp"

#include <array>

namespace standpoint {

namespace {

constexpr std::uint64_t multiplier = 6364136223846793005ULL;
constexpr std::uint64_t increment = 1442695040888963407ULL;

// SplitMix64's finaliser: near seeds give far streams.
std::uint64_t scramble(std::uint64_t bits) {
    bits += 0x9e3779b97f4a7c15ULL;
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebULL;
    return bits ^ (bits >> 31U);
}

}  // namespace

std::uint64_t stable_hash(std::string_view bytes, std::uint64_t from) {
    for (const char byte : bytes) {
        from ^= static_cast<unsigned char>(byte);
        from *= 0x100000001b3ULL;
    }
    return from;
}

Rng::Rng(std::uint64_t seed) : seed_(seed), state_(scramble(seed)) {}

Rng Rng::fork(std::string_view name) const {
    return Rng(scramble(seed_) ^ stable_hash(name));
}

Rng Rng::fork(std::uint64_t number) const {
    std::array<char, sizeof number> bytes{};
    for (char& byte : bytes) {
        byte = static_cast<char>(number & 0xffU);
        number >>= 8U;
    }
    return fork(std::string_view(bytes.data(), bytes.size()));
}

std::uint32_t Rng::bits() {
    const std::uint64_t old = state_;
    state_ = old * multiplier + increment;
    const auto mixed = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
    const auto turn = static_cast<std::uint32_t>(old >> 59U);
    return (mixed >> turn) | (mixed << ((32U - turn) & 31U));
}

std::size_t Rng::below(std::size_t limit) {
    // Rejection keeps every value equally likely.
    const auto range = static_cast<std::uint32_t>(limit);
    const std::uint32_t refused = (0U - range) % range;
    while (true) {
        const std::uint32_t drawn = bits();
        if (drawn >= refused) {
            return drawn % range;
        }
    }
}

double Rng::unit() {
    return static_cast<double>(bits()) / 4294967296.0;
}

std::size_t Rng::weighted(std::span<const double> weights) {
    double total = 0;
    for (const double weight : weights) {
        total += weight;
    }
    if (!(total > 0)) {
        return weights.size();
    }
    double rest = unit() * total;
    std::size_t last = weights.size();
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0) {
            continue;
        }
        last = i;
        rest -= weights[i];
        if (rest < 0) {
            return i;
        }
    }
    return last;
}

}  // namespace standpoint
