// Animation as functions of time: a picture depends on when something began and on now, never on how often it was
// drawn. Times are seconds since any fixed moment; `app` reads the clock.
//
//     const float y = mix(from, to, ease_out(motion.since(dealt_at, theme.motion.usual)));
#pragma once

#include <algorithm>

namespace standpoint::ui {

using Seconds = double;

// Where an animation stands: 0 before it began, 1 from its end on. A length of 0 is over at once.
constexpr float progress(Seconds since, Seconds length) {
    return length <= 0 ? 1.0F : static_cast<float>(std::clamp(since / length, 0.0, 1.0));
}

constexpr float ease_out(float t) {
    const float left = 1 - std::clamp(t, 0.0F, 1.0F);
    return 1 - left * left * left;
}

constexpr float ease_in_out(float t) {
    t = std::clamp(t, 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

constexpr float mix(float from, float to, float at) {
    return from + (to - from) * at;
}

// Now, and whether the player asked for less movement: then everything stands where it ends.
struct Motion {
    Seconds now = 0;
    bool reduced = false;

    constexpr float since(Seconds started, Seconds length) const {
        return reduced ? 1.0F : progress(now - started, length);
    }
    // True where a picture built later would differ, so that the loop keeps drawing.
    constexpr bool running(Seconds started, Seconds length) const { return since(started, length) < 1.0F; }
};

}  // namespace standpoint::ui
