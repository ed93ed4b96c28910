// Files of texts: the interface's (assets/text/<language>.json) and the questions' (questions/phrases/<language>.json).
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "quiz/phrases.hpp"
#include "scenes/choices.hpp"

namespace standpoint {

// Problems name the file and the key in it.
Result<Phrases> read_phrases_file(const std::filesystem::path& file);

// The languages that assets/text has sound texts in, by their codes; English first.
std::vector<scenes::Language> interface_languages(const std::filesystem::path& assets);

// The interface's texts; English where there are none in `language`.
Result<Phrases> interface_texts(const std::filesystem::path& assets, std::string_view language);

}  // namespace standpoint
