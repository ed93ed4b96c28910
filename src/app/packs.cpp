#include "app/packs.hpp"

#include <algorithm>
#include <system_error>
#include <tuple>

#include "app/texts.hpp"
#include "base/text.hpp"
#include "facts/pack.hpp"
#include "store/files.hpp"

namespace standpoint {

namespace fs = std::filesystem;

namespace {

constexpr const char* file_name = "pack.json";

bool is_file(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error) && !fs::is_directory(path, error);
}

std::string join(const std::vector<std::string>& words) {
    std::string joined;
    for (const std::string& word : words) {
        joined += (joined.empty() ? "" : ", ") + word;
    }
    return joined;
}

}  // namespace

std::vector<std::string> shipped_packs(const fs::path& questions) {
    std::vector<std::string> ids;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(questions, error)) {
        if (is_file(entry.path() / file_name)) {
            ids.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(ids);
    return ids;
}

Result<fs::path> find_pack(const fs::path& questions, const std::string& named) {
    if (!named.empty() && named.find('/') == std::string::npos && is_file(questions / named / file_name)) {
        return questions / named / file_name;
    }
    std::error_code error;
    if (!named.empty() && is_file(named)) {
        return fs::path(named);
    }
    if (!named.empty() && fs::is_directory(named, error)) {
        return fs::path(named) / file_name;
    }
    const std::vector<std::string> ids = shipped_packs(questions);
    const std::string meant = nearest(named, ids);
    return Problem{named, "There is no such pack, file or folder" +
                              (meant.empty() ? std::string() : "; did you mean \"" + meant + "\"?") +
                              (meant.empty() ? "; the shipped packs are: " + join(ids) + "." : "")};
}

Result<PackPointer> load_pack(const fs::path& questions, const fs::path& file) {
    const PackLimits limits;
    const auto bytes = read_file(file, limits.bytes);
    if (!bytes) {
        return Problem{"", bytes.problems().front().sentence};
    }
    auto base = read_pack(*bytes, limits);
    if (!base) {
        return base.problems();
    }
    auto phrases = read_phrases_file(questions / "phrases" / (base->language + ".json"));
    if (!phrases) {
        return phrases.problems();
    }
    return std::make_shared<const LoadedPack>(file, std::move(*base), std::move(*phrases));
}

Shelf load_shelf(const fs::path& questions) {
    Shelf shelf;
    for (const std::string& id : shipped_packs(questions)) {
        const fs::path file = questions / id / file_name;
        auto pack = load_pack(questions, file);
        if (pack) {
            shelf.packs.push_back(*pack);
        } else {
            shelf.bad.push_back({file, pack.problems()});
        }
    }
    std::ranges::sort(shelf.packs, [](const PackPointer& a, const PackPointer& b) {
        return std::tie(a->base().source.invented, a->base().title) <
               std::tie(b->base().source.invented, b->base().title);
    });
    return shelf;
}

std::string told(const fs::path& file, const Problem& problem) {
    std::string line = file.string();
    if (problem.line > 0) {
        line += ':' + std::to_string(problem.line);
    }
    if (!problem.place.empty() && problem.place != file.string()) {
        line += ": " + problem.place;
    }
    return line + ": " + problem.sentence;
}

}  // namespace standpoint
