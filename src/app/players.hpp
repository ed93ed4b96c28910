// What the window and the command line tell of players and their files alike.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/places.hpp"
#include "quiz/phrases.hpp"
#include "store/store.hpp"

namespace standpoint {

inline constexpr int deleted_days = 30;  // how long a deleted player can be brought back

// "circle, blue".
std::string looks_in_words(const Phrases& texts, const Profile& profile);

// Whether somebody else than `own` is called so.
bool is_taken(const std::vector<Profile>& players, std::string_view name, ProfileUid own);

// Where players are exported to, unless another place is named.
std::filesystem::path exports_folder(const Places& places);

// A file in that folder for the player that is not there yet: "Ada-2026-11-25.standpoint", "Ada-2026-11-25-2.…".
std::filesystem::path free_export(const std::filesystem::path& folder, std::string_view name, Day today);

// That nobody is called so, and who is there.
std::string told_unknown(const Phrases& texts, std::string_view name, const std::vector<Profile>& players);

// A sentence for the player.
std::string told(const Phrases& texts, const Refusal& refusal);
std::string told(const Phrases& texts, const ImportedPlayer& player);

}  // namespace standpoint
