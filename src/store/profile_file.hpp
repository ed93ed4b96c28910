// profile.db as a file: what lies under its name, whether it may be used, and how a damaged one is set aside.
// Nothing here ever overwrites or deletes what a player saved.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "store/sqlite.hpp"
#include "store/trouble.hpp"

namespace standpoint {

struct OpenedFile {
    std::optional<Connection> connection;  // set where it can be written; checked and of the present version
    std::optional<Connection> copy;        // in memory: what could be read of a file that cannot be written
    std::optional<Notice> notice;
    bool for_good = false;  // trying again is of no use: the file is not ours to touch
};

std::filesystem::path profile_file(const std::filesystem::path& folder);

// The first of beginning + "1.db", "2.db", … beside the file under which nothing lies, neither a file nor its log.
std::filesystem::path free_name(const std::filesystem::path& file, std::string_view beginning);

// Opens the file of a folder, making folder and file where they are missing and setting a damaged file aside.
// `doubted`: it failed while in use, so it is set aside unless every check finds it sound; `condemned`: even then.
enum class Suspicion { none, doubted, condemned };
OpenedFile open_profile_file(const std::filesystem::path& folder, Suspicion suspicion = Suspicion::none);

// An empty database of the present version.
Connection fresh_in_memory();

// What a failure means for the player, where it is not damage.
Notice notice_of(const SqlFailure& failure, const std::filesystem::path& file);

}  // namespace standpoint
