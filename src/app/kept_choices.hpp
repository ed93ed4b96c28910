// What a player chose for good, in the store's settings: one entry for each choice, written when it changes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/command_line.hpp"
#include "quiz/phrases.hpp"
#include "scenes/choices.hpp"
#include "store/store.hpp"
#include "ui/geometry.hpp"

namespace standpoint {

// As kept; what the command line says goes before it, and what is kept but has no meaning counts for nothing. The
// language is that of the `texts` the interface was opened with.
scenes::Choices kept_choices(Store& store, const PlayOptions& options, const Phrases& texts);

// The code of the language that was chosen, else `otherwise`.
std::string kept_language(Store& store, std::string_view otherwise);

// Where the window stood when the game ended, in device pixels (nothing where it never did), and whether it filled the
// screen.
struct KeptWindow {
    std::optional<ui::Box> box;
    bool full_screen = false;

    friend bool operator==(const KeptWindow&, const KeptWindow&) = default;
};
KeptWindow kept_window(Store& store);
void keep_window(Store& store, const KeptWindow& before, const KeptWindow& after);

// Keeps what differs.
void keep_choices(Store& store, const scenes::Choices& before, const scenes::Choices& after);

}  // namespace standpoint
