// Files of texts: the interface's (assets/text/<language>.json) and the questions' (questions/phrases/<language>.json).
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.hpp"
#include "quiz/phrases.hpp"

namespace standpoint {

// Problems name the file and the key in it.
Result<Phrases> read_phrases_file(const std::filesystem::path& file);

// The interface's texts; English where there are none in `language`.
Result<Phrases> interface_texts(const std::filesystem::path& assets, std::string_view language);

}  // namespace standpoint
