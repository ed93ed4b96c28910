#include "ui/sfml/speaker.hpp"

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>
#include <fcntl.h>
#include <unistd.h>

namespace standpoint::ui {

namespace {

constexpr std::size_t voice_count = 6;
constexpr std::size_t most_waiting = 4;  // older ones would come too late anyway
constexpr std::chrono::seconds quiet_before_closing{8};

struct Wanted {
    Sound sound;
    float volume;
};

// While it lives, what C libraries say on the standard error goes nowhere: drivers complain there about what a player
// cannot change.
class Hush {
public:
    Hush() : kept_(dup(STDERR_FILENO)) {
        const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (kept_ >= 0 && nowhere >= 0) {
            dup2(nowhere, STDERR_FILENO);
        }
        if (nowhere >= 0) {
            close(nowhere);
        }
    }
    Hush(const Hush&) = delete;
    Hush& operator=(const Hush&) = delete;
    ~Hush() {
        if (kept_ >= 0) {
            dup2(kept_, STDERR_FILENO);
            close(kept_);
        }
    }

private:
    int kept_;
};

// The open device: one buffer for each sound, and a few voices.
class Voices {
public:
    Voices() {
        for (const Sound sound : all_sounds) {
            const std::vector<std::int16_t> samples = synthesise(sound);
            buffers_[static_cast<std::size_t>(sound)].loadFromSamples(samples.data(), samples.size(), 1, sample_rate);
        }
    }

    void play(const Wanted& wanted) {
        sf::Sound& voice = voices_[next_];
        next_ = (next_ + 1) % voices_.size();
        voice.stop();
        voice.setBuffer(buffers_[static_cast<std::size_t>(wanted.sound)]);
        voice.setVolume(100 * wanted.volume);
        voice.play();
    }

private:
    std::array<sf::SoundBuffer, all_sounds.size()> buffers_;
    std::array<sf::Sound, voice_count> voices_;
    std::size_t next_ = 0;
};

}  // namespace

struct Speaker::Parts {
    void work() {
        std::unique_lock lock(mutex);
        std::unique_ptr<Voices> voices;
        for (;;) {
            const auto due = [&] { return over || !waiting.empty(); };
            if (!voices) {
                changed.wait(lock, due);
            } else if (!changed.wait_for(lock, quiet_before_closing, due)) {
                voices.reset();
                continue;
            }
            if (over) {
                return;
            }
            const Wanted wanted = waiting.front();
            waiting.pop_front();
            lock.unlock();
            if (!voices) {
                const Hush hush;
                voices = std::make_unique<Voices>();
            }
            voices->play(wanted);
            lock.lock();
        }
    }

    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Wanted> waiting;
    bool over = false;
    std::thread thread;
};

Speaker::Speaker() : parts_(std::make_unique<Parts>()) {}

Speaker::~Speaker() {
    if (parts_->thread.joinable()) {
        {
            const std::lock_guard lock(parts_->mutex);
            parts_->over = true;
        }
        parts_->changed.notify_one();
        parts_->thread.join();
    }
}

void Speaker::play(Sound sound, float volume) {
    if (volume <= 0) {
        return;
    }
    {
        const std::lock_guard lock(parts_->mutex);
        parts_->waiting.push_back({sound, volume});
        if (parts_->waiting.size() > most_waiting) {
            parts_->waiting.pop_front();
        }
    }
    if (!parts_->thread.joinable()) {
        parts_->thread = std::thread([parts = parts_.get()] { parts->work(); });
    }
    parts_->changed.notify_one();
}

}  // namespace standpoint::ui
