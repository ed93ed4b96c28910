// Where assets, packs and the player's own data lie. The only code that asks the environment for them: `Surroundings`
// is what it answered, so that the rules themselves are tested without it. Creates nothing.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace standpoint {

struct Places {
    std::filesystem::path assets;     // theme/, text/, fonts/
    std::filesystem::path questions;  // one folder per pack
    std::filesystem::path data;       // the profile; may not exist yet

    friend bool operator==(const Places&, const Places&) = default;
};

struct Surroundings {
    std::filesystem::path executable;          // resolved, as /proc/self/exe gives it
    std::optional<std::string> home;           // HOME, or what the system's user list says
    std::optional<std::string> xdg_data_home;  // XDG_DATA_HOME
    std::optional<std::string> locale;         // LC_ALL, else LC_MESSAGES, else LANG: "uk_UA.UTF-8"
};

// The code of the language of a locale's name: "uk" of "uk_UA.UTF-8"; "en" of none, of "C" and of what is no name.
std::string language_of(const std::optional<std::string>& locale);

Surroundings ask_surroundings();

// Beside the executable as in a build folder, else in ../share/standpoint as installed. `data` is what --data said;
// else XDG_DATA_HOME/standpoint, else ~/.local/share/standpoint. The problems name every place looked at.
Result<Places> find_places(const Surroundings& surroundings, const std::optional<std::filesystem::path>& data);

}  // namespace standpoint
