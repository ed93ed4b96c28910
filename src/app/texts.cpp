#include "app/texts.hpp"

#include <system_error>

#include "store/files.hpp"

namespace standpoint {

namespace {

constexpr std::size_t most_bytes = 4U << 20U;

}  // namespace

Result<Phrases> read_phrases_file(const std::filesystem::path& file) {
    const auto bytes = read_file(file, most_bytes);
    if (!bytes) {
        return bytes.problems();
    }
    auto phrases = Phrases::read(*bytes);
    if (phrases) {
        return phrases;
    }
    Problems problems = phrases.problems();
    for (Problem& problem : problems) {
        problem.place = file.string() + (problem.place.empty() ? "" : ": " + problem.place);
    }
    return problems;
}

Result<Phrases> interface_texts(const std::filesystem::path& assets, std::string_view language) {
    const std::filesystem::path wanted = assets / "text" / (std::string(language) + ".json");
    std::error_code error;
    return read_phrases_file(std::filesystem::exists(wanted, error) ? wanted : assets / "text" / "en.json");
}

}  // namespace standpoint
