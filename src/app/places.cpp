#include "app/places.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

#include <pwd.h>
#include <unistd.h>

namespace standpoint {

namespace {

namespace fs = std::filesystem;

std::optional<std::string> variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
}

std::optional<std::string> home_of_user() {
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr ||
        found->pw_dir == nullptr || *found->pw_dir == '\0') {
        return std::nullopt;
    }
    return std::string(found->pw_dir);
}

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

// The first of the two places that holds `name`.
std::optional<fs::path> shared(const fs::path& folder, const std::string& name, Problems& problems) {
    const fs::path beside = folder / name;
    if (is_folder(beside)) {
        return beside;
    }
    const fs::path installed = (folder / ".." / "share" / "standpoint" / name).lexically_normal();
    if (is_folder(installed)) {
        return installed;
    }
    problems.push_back({.place = beside.string(),
                        .sentence = "The folder \"" + name + "\" is neither there nor at " + installed.string() +
                                    "; install the program again.",
                        .line = 0});
    return std::nullopt;
}

std::optional<fs::path> own_data(const Surroundings& surroundings, const std::optional<fs::path>& data,
                                 Problems& problems) {
    if (data) {
        if (!data->empty()) {
            return *data;
        }
        problems.push_back({.place = "--data", .sentence = "The folder's name is empty.", .line = 0});
        return std::nullopt;
    }
    // The specification has relative paths in XDG_DATA_HOME ignored.
    if (surroundings.xdg_data_home && fs::path(*surroundings.xdg_data_home).is_absolute()) {
        return fs::path(*surroundings.xdg_data_home) / "standpoint";
    }
    if (surroundings.home && !surroundings.home->empty()) {
        return fs::path(*surroundings.home) / ".local" / "share" / "standpoint";
    }
    problems.push_back({.place = "HOME",
                        .sentence = "There is no home folder to keep scores in; say where with --data FOLDER.",
                        .line = 0});
    return std::nullopt;
}

}  // namespace

Surroundings ask_surroundings() {
    std::error_code error;
    Surroundings found;
    found.executable = fs::read_symlink("/proc/self/exe", error);
    found.home = variable("HOME");
    if (!found.home) {
        found.home = home_of_user();
    }
    found.xdg_data_home = variable("XDG_DATA_HOME");
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (!found.locale) {
            found.locale = variable(name);
        }
    }
    return found;
}

std::string language_of(const std::optional<std::string>& locale) {
    const std::string name = locale.value_or("");
    const std::string code = name.substr(0, name.find_first_of("_.@-"));
    const bool is_code = (code.size() == 2 || code.size() == 3) &&
                         std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
    return is_code ? code : "en";
}

Result<Places> find_places(const Surroundings& surroundings, const std::optional<fs::path>& data) {
    Problems problems;
    const fs::path folder = surroundings.executable.parent_path();
    auto assets = shared(folder, "assets", problems);
    auto questions = shared(folder, "questions", problems);
    auto own = own_data(surroundings, data, problems);
    if (!problems.empty()) {
        return problems;
    }
    return Places{std::move(*assets), std::move(*questions), std::move(*own)};
}

}  // namespace standpoint
