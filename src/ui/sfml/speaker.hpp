// Plays sounds. A thread of its own opens the sound device with the first sound and closes it when it was quiet for a
// while, so that neither starting nor an untouched screen costs anything. Without a device there is silence.
#pragma once

#include <memory>

#include "ui/sound.hpp"

namespace standpoint::ui {

class Speaker {
public:
    Speaker();
    ~Speaker();  // waits until the device is closed
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    // Begins `sound` at `volume` (0 to 1) and returns at once. A volume of 0 opens nothing. Where more sounds come than
    // there are voices, the oldest stops.
    void play(Sound sound, float volume);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace standpoint::ui
