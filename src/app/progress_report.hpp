// A player's progress with a pack: for the screen, for the terminal, and as tables to keep.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/game.hpp"
#include "app/terminal.hpp"
#include "base/result.hpp"
#include "scenes/progress.hpp"

namespace standpoint {

// All that is known of the player and the pack as of today.
scenes::ProgressView progress_view(Game& game, const PackPointer& pack, bool choosing_story);

// One table: its name and RFC 4180 text with a head line.
struct Table {
    std::string name;  // "items"
    std::string csv;
};

// items (every fact and what is asked of it: how likely it is known, when it comes back, answers, misses), days, forms,
// confusions, and what comes back in the next thirty days.
std::vector<Table> progress_tables(Game& game, const PackPointer& pack);

// Writes the tables into `folder`, which is made where it is missing. The problems name each file that could not be.
Result<std::filesystem::path> write_progress(Game& game, const PackPointer& pack, const std::filesystem::path& folder);

// The folder for the tables of a day, where the player names none: <data>/reports/progress-<pack>-<day>.
std::filesystem::path progress_folder(const Game& game, const PackPointer& pack);

// Figures and charts in words.
void tell_progress(Game& game, const PackPointer& pack, Terminal& terminal);

}  // namespace standpoint
