#include "ui/sound.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <span>

namespace standpoint::ui {

namespace {

constexpr double full = 32'767;
constexpr double loudest = 0.5;

// A sound while it is made, -1 to 1.
class Take {
public:
    explicit Take(double seconds) : samples_(static_cast<std::size_t>(seconds * sample_rate)) {}

    // A struck bar: a sine that dies away, with an overtone that dies away faster. `pitch` glides to `to` meanwhile.
    void strike(double at, double pitch, double to, double fades, double volume) {
        constexpr double overtone = 3.93;  // of a marimba's bar
        double turn = 0;
        for (std::size_t i = place(at); i < samples_.size(); ++i) {
            const double t = seconds(i) - at;
            const double now = pitch + (to - pitch) * std::min(1.0, t / fades);
            turn += now / sample_rate;
            const double rise = std::min(1.0, t / 0.004);
            samples_[i] +=
                volume * rise *
                (std::exp(-t / fades) * wave(turn) + 0.18 * std::exp(-4 * t / fades) * wave(turn * overtone));
        }
    }

    // Paper over cloth: noise through a filter that opens and closes, between `at` and `at + length`.
    void brush(double at, double length, double brightness, double volume) {
        std::uint32_t noise = 20'251;
        double low = 0;
        double lower = 0;
        for (std::size_t i = place(at); i < samples_.size() && seconds(i) < at + length; ++i) {
            noise = noise * 1'664'525U + 1'013'904'223U;
            const double white = static_cast<double>(noise) / 2'147'483'648.0 - 1;
            const double swell = std::sin(std::numbers::pi * (seconds(i) - at) / length);
            const double open = brightness * (0.25 + 0.75 * swell);
            low += open * (white - low);
            lower += 0.04 * (low - lower);
            samples_[i] += volume * swell * swell * (low - lower);
        }
    }

    // To whole samples, no louder than may be, the last hundredth of a second faded out.
    std::vector<std::int16_t> done() const {
        double peak = 0;
        for (const double sample : samples_) {
            peak = std::max(peak, std::abs(sample));
        }
        const double share = peak > loudest ? loudest / peak : 1;
        std::vector<std::int16_t> whole;
        whole.reserve(samples_.size());
        for (std::size_t i = 0; i < samples_.size(); ++i) {
            const double left = seconds(samples_.size() - 1 - i);
            const double fade = std::min(1.0, left / 0.01);
            whole.push_back(static_cast<std::int16_t>(std::lround(samples_[i] * share * fade * full)));
        }
        return whole;
    }

private:
    static double seconds(std::size_t sample) { return static_cast<double>(sample) / sample_rate; }
    static std::size_t place(double at) { return static_cast<std::size_t>(at * sample_rate); }
    static double wave(double turn) { return std::sin(2 * std::numbers::pi * turn); }

    std::vector<double> samples_;
};

// Notes one after the other, `apart` seconds, the last one longest.
void ring(Take& take, std::span<const double> pitches, double apart, double fades, double volume) {
    for (std::size_t i = 0; i < pitches.size(); ++i) {
        const bool last = i + 1 == pitches.size();
        take.strike(apart * static_cast<double>(i), pitches[i], pitches[i], last ? fades : 0.7 * fades, volume);
    }
}

constexpr double c4 = 261.63;
constexpr double g4 = 392.00;
constexpr double c5 = 523.25;
constexpr double e5 = 659.26;
constexpr double g5 = 783.99;
constexpr double c6 = 1046.50;

}  // namespace

std::vector<std::int16_t> synthesise(Sound sound) {
    switch (sound) {
        case Sound::draw: {
            Take take(0.2);
            take.brush(0, 0.19, 0.35, 0.5);
            return take.done();
        }
        case Sound::place: {
            Take take(0.16);
            take.brush(0, 0.03, 0.5, 0.3);
            take.strike(0.004, 190, 120, 0.035, 0.4);
            return take.done();
        }
        case Sound::right: {
            Take take(0.7);
            ring(take, std::array{e5, g5}, 0.09, 0.16, 0.24);
            return take.done();
        }
        case Sound::wrong: {
            Take take(0.55);
            take.strike(0, 233.08, 228, 0.14, 0.26);
            take.strike(0.11, 207.65, 200, 0.16, 0.26);
            return take.done();
        }
        case Sound::streak: {
            Take take(0.9);
            ring(take, std::array{c5, e5, g5, c6}, 0.075, 0.2, 0.2);
            return take.done();
        }
        case Sound::end: {
            Take take(1.4);
            ring(take, std::array{c4, g4, c5, e5}, 0.12, 0.42, 0.18);
            take.strike(0.36, g5, g5, 0.42, 0.1);
            return take.done();
        }
    }
    return {};
}

}  // namespace standpoint::ui
