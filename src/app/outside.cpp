#include "app/outside.hpp"

#include <random>

namespace standpoint {

Outside ask_outside() {
    using std::chrono::milliseconds;
    return {
        .now = [] { return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now()); },
        .ticks =
            [] {
                return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
            },
        .chance =
            [] {
                std::random_device entropy;
                return std::uint64_t{entropy()} << 32U | entropy();
            },
    };
}

}  // namespace standpoint
