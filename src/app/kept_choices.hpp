// What a player chose for good, in the store's settings: one entry for each choice, written when it changes.
#pragma once

#include "app/command_line.hpp"
#include "scenes/choices.hpp"
#include "store/store.hpp"

namespace standpoint {

// As kept; what the command line says goes before it, and what is kept but has no meaning counts for nothing.
scenes::Choices kept_choices(Store& store, const PlayOptions& options);

// Keeps what differs.
void keep_choices(Store& store, const scenes::Choices& before, const scenes::Choices& after);

}  // namespace standpoint
