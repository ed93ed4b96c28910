#include "store/records.hpp"

namespace standpoint {

std::string hex(std::uint64_t high, std::uint64_t low) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result;
    for (const std::uint64_t half : {high, low}) {
        for (unsigned shift = 64; shift > 0; shift -= 4) {
            result += digits[(half >> (shift - 4)) & 15U];
        }
    }
    return result;
}

}  // namespace standpoint
