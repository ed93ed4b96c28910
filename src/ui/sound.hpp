// The game's sounds, made from sines and noise: what they sound like is a function of which sound it is, and nothing is
// played here. Soft on purpose: no sound is a reproach.
//
//     const std::vector<std::int16_t> samples = synthesise(Sound::right);   // mono, sample_rate per second
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace standpoint::ui {

// A card comes from the deck; a piece is laid down; an answer is right, or wrong; several right ones in a row; a round
// is over.
enum class Sound { draw, place, right, wrong, streak, end };

inline constexpr std::array all_sounds{Sound::draw,  Sound::place,  Sound::right,
                                       Sound::wrong, Sound::streak, Sound::end};

inline constexpr unsigned sample_rate = 44'100;

// All of one sound, at most a second and a half long, at most half as loud as samples can be; silent at both ends.
std::vector<std::int16_t> synthesise(Sound sound);

}  // namespace standpoint::ui
