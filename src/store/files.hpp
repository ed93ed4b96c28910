// Whole text files: read with a limit, written so that either the old or the new text is there, never a half.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace standpoint {

// The bytes of a regular file or pipe. Problems: missing, a folder, larger than `limit` (then not read on), unreadable.
Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit);

// Writes a temporary file beside it, flushes it to the disk and renames it into place; makes missing folders. The old
// file stays as it was where anything fails. Nothing where all went well.
std::optional<Problem> write_file(const std::filesystem::path& file, std::string_view text);

// <XDG_DATA_HOME>/standpoint where that is an absolute path, else <HOME>/.local/share/standpoint; nothing where neither
// is known. The values are handed in, empty where unset.
std::optional<std::filesystem::path> data_folder(std::string_view xdg_data_home, std::string_view home);

}  // namespace standpoint
