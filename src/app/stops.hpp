// The stops of the tour: every scene, task and mode in a known state, reached by playing there. `picture` draws one of
// them to a file, `tour` all, and the layout tests look at each in every size of screen and text. Needs no display.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/game.hpp"
#include "scenes/choices.hpp"
#include "scenes/stage.hpp"
#include "ui/control.hpp"
#include "ui/draw_list.hpp"
#include "ui/widgets.hpp"

namespace standpoint {

// One frame: what is drawn, what can be used in the order of the focus, and, of a scene that may be longer than the
// screen, how it is scrolled.
struct Shot {
    ui::DrawList list;
    std::vector<ui::Control> controls;
    std::optional<ui::Scroll> scroll;
};

// The scene as it looks on a stage, laid out for it; all movements but those that the stop is about are over. Stands
// for as long as the game it was played in.
using Camera = std::function<Shot(const scenes::Stage&)>;

// In the order in which the tour comes to them.
std::vector<std::string> stop_names();

enum class NoStop { unknown, no_question };  // no stop has this name; the chosen pack makes no question of its kind

// Plays what leads to the stop, in a game that nothing was played in before. From then on it is always the same moment
// for the game, and chance is a fixed sequence.
std::variant<Camera, NoStop> visit(std::string_view name, Game& game, const scenes::Choices& choices);

}  // namespace standpoint
