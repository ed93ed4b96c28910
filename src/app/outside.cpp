#include "app/outside.hpp"

#include <ctime>
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
        .local_offset =
            [](Moment moment) {
                const std::time_t seconds =
                    std::chrono::system_clock::to_time_t(std::chrono::system_clock::time_point(moment));
                std::tm local{};
                ::localtime_r(&seconds, &local);
                return std::chrono::duration_cast<std::chrono::minutes>(std::chrono::seconds{local.tm_gmtoff});
            },
    };
}

}  // namespace standpoint
