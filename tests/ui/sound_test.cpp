#include "ui/sound.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include <doctest/doctest.h>

#include "ui/sfml/speaker.hpp"

using namespace standpoint::ui;

namespace {

int peak(const std::vector<std::int16_t>& samples) {
    int most = 0;
    for (const std::int16_t sample : samples) {
        most = std::max(most, std::abs(int{sample}));
    }
    return most;
}

}  // namespace

TEST_CASE("every sound is short, soft, heard, and begins and ends in silence") {
    for (const Sound sound : all_sounds) {
        CAPTURE(static_cast<int>(sound));
        const std::vector<std::int16_t> samples = synthesise(sound);
        CHECK(samples.size() > sample_rate / 10);
        CHECK(samples.size() <= sample_rate * 3 / 2);
        CHECK(peak(samples) > 2'000);
        CHECK(peak(samples) <= 16'384);
        CHECK(std::abs(int{samples.front()}) < 400);
        CHECK(samples.back() == 0);
    }
}

TEST_CASE("no sound jumps from one sample to the next, which would be heard as a click") {
    for (const Sound sound : {Sound::right, Sound::wrong, Sound::streak, Sound::end}) {
        const std::vector<std::int16_t> samples = synthesise(sound);
        int most = 0;
        for (std::size_t i = 1; i < samples.size(); ++i) {
            most = std::max(most, std::abs(samples[i] - samples[i - 1]));
        }
        CHECK(most < 4'000);
    }
}

TEST_CASE("the same sound is the same every time, and no two are alike") {
    for (const Sound sound : all_sounds) {
        CHECK(synthesise(sound) == synthesise(sound));
        for (const Sound other : all_sounds) {
            CHECK((synthesise(sound) == synthesise(other)) == (sound == other));
        }
    }
}

TEST_CASE("hundreds of sounds may be asked for at once, with or without a sound device") {
    const auto before = std::chrono::steady_clock::now();
    {
        Speaker speaker;
        for (int i = 0; i < 400; ++i) {
            speaker.play(all_sounds[static_cast<std::size_t>(i) % all_sounds.size()], 0.01F);
        }
        CHECK(std::chrono::steady_clock::now() - before < std::chrono::milliseconds(500));
    }
    Speaker silent;
    silent.play(Sound::end, 0);
}
