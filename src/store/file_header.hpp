// The header of a file, read without SQLite so that no byte of a file that is not ours can change.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace standpoint {

enum class Found : std::uint8_t { nothing, ours, newer, not_ours, damaged };

// The reason where the first bytes are not even those of SQLite.
inline constexpr std::string_view not_sqlite = "not an SQLite database";

// What lies under that name. `reason` says what is damaged, or which newer version it is. Throws std::error_code where
// the file cannot be read, std::filesystem::filesystem_error where its size cannot be had.
Found examine(const std::filesystem::path& file, std::string& reason);

}  // namespace standpoint
