#include "app/texts.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

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

std::vector<scenes::Language> interface_languages(const std::filesystem::path& assets) {
    std::vector<scenes::Language> languages;
    std::error_code error;
    for (std::filesystem::directory_iterator each(assets / "text", error), end; !error && each != end;
         each.increment(error)) {
        const auto texts =
            each->path().extension() == ".json" ? read_phrases_file(each->path()) : Result<Phrases>(Problems{});
        if (texts && texts->has("language") && texts->has("language.name")) {
            languages.push_back({texts->part("language"), texts->part("language.name")});
        }
    }
    std::ranges::sort(languages, {}, [](const scenes::Language& one) { return std::pair(one.code != "en", one.code); });
    return languages;
}

Result<Phrases> interface_texts(const std::filesystem::path& assets, std::string_view language) {
    const bool is_code = std::ranges::all_of(language, [](char c) { return c >= 'a' && c <= 'z'; });
    const std::filesystem::path wanted = assets / "text" / (std::string(is_code ? language : "en") + ".json");
    std::error_code error;
    return read_phrases_file(std::filesystem::exists(wanted, error) ? wanted : assets / "text" / "en.json");
}

}  // namespace standpoint
