// What every scene is given to lay itself out and draw: how large the screen is, how things look, the interface's words
// and the time. Scenes name neither SFML nor a clock nor a disk.
#pragma once

#include <string_view>
#include <vector>

#include "quiz/phrases.hpp"
#include "ui/control.hpp"
#include "ui/geometry.hpp"
#include "ui/keys.hpp"
#include "ui/map.hpp"
#include "ui/motion.hpp"

namespace standpoint::scenes {

// What maps show before anything is asked: the world, and the places of a story whose places are invented, which no
// coast tells apart.
struct Atlas {
    ui::World world;
    std::vector<ui::MapMarker> landmarks;
};

struct Stage {
    ui::Size screen;
    ui::Look look;
    const Phrases& words;
    ui::Motion motion;
    std::string_view notice = {};  // what the store has to say, in a banner above the scene; empty for nothing
    const Atlas* atlas = nullptr;  // where no map was asked for yet: maps are open sea
    ui::Keys keys = {};            // as the player chose them: what stands on key caps
};

// How soon a scene would look different if nobody touched it: the loop may sleep that long.
namespace pause {
constexpr ui::Seconds moving = 0.008;
constexpr ui::Seconds blinking = 0.1;
constexpr ui::Seconds still = 0.5;
}  // namespace pause

}  // namespace standpoint::scenes
