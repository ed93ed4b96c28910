#include "app/players.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "store/players.hpp"

namespace standpoint {

static_assert(deleted_kept == std::chrono::days{deleted_days});

std::string looks_in_words(const Phrases& texts, const Profile& profile) {
    const auto known = [](const auto& words, const std::string& word) {
        return std::string(std::ranges::find(words, word) == words.end() ? words.front() : word);
    };
    return texts.part("looks", {{"colour", texts.part("colour." + known(profile_colours, profile.colour))},
                                {"shape", texts.part("shape." + known(profile_shapes, profile.shape))}});
}

bool is_taken(const std::vector<Profile>& players, std::string_view name, ProfileUid own) {
    return std::ranges::any_of(players,
                               [&](const Profile& player) { return player.name == name && player.uid != own; });
}

std::filesystem::path exports_folder(const Places& places) {
    return places.data / "exports";
}

std::filesystem::path free_export(const std::filesystem::path& folder, std::string_view name, Day today) {
    // What may not stand in a name of a file on some disk becomes a line.
    std::string safe(name);
    std::ranges::replace_if(
        safe, [](char c) { return std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos; }, '-');
    safe = (safe.starts_with('.') ? "-" : "") + safe + "-" + text(today);
    std::filesystem::path file = folder / (safe + ".standpoint");
    std::error_code error;
    for (int n = 2; std::filesystem::exists(std::filesystem::symlink_status(file, error)); ++n) {
        file = folder / (safe + "-" + std::to_string(n) + ".standpoint");
    }
    return file;
}

std::string told_unknown(const Phrases& texts, std::string_view name, const std::vector<Profile>& players) {
    std::string names;
    for (const Profile& player : players) {
        names += (names.empty() ? "" : ", ") + player.name;
    }
    return texts.part(names.empty() ? "text.profile.unknown.none" : "text.profile.unknown",
                      {{"name", std::string(name)}, {"names", names}});
}

std::string told(const Phrases& texts, const Refusal& refusal) {
    const std::string file = refusal.file.string();
    return texts.part("refused." + std::string(word(refusal.kind)),
                      {{"file", is_utf8(file) && !has_hidden_controls(file) ? file : "?"}, {"reason", refusal.reason}});
}

std::string told(const Phrases& texts, const ImportedPlayer& player) {
    return texts.part(player.merged ? "text.profile.merged" : "text.profile.imported",
                      {{"name", player.profile.name}, {"n", std::to_string(player.new_answers)}});
}

}  // namespace standpoint
