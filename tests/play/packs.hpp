// The shipped packs, read once, for tests that play them.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include "facts/pack.hpp"
#include "quiz/phrases.hpp"
#include "quiz/template.hpp"

namespace standpoint::packs {

inline const std::filesystem::path source = STANDPOINT_SOURCE_DIR;

inline std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path.string());
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

template <class T>
T read(Result<T> result, const std::string& what) {
    if (!result) {
        throw std::runtime_error(what + ": " + result.problems().front().place + ": " +
                                 result.problems().front().sentence);
    }
    return *std::move(result);
}

struct Open {
    explicit Open(const std::string& key)
        : base(read(read_pack(content(source / "questions" / key / "pack.json")), key)),
          phrases(read(Phrases::read(content(source / "questions" / "phrases" / "en.json")), "en.json")),
          material(base, phrases) {}
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;

    FactBase base;
    Phrases phrases;
    Material material;
};

inline const Open& pack(const std::string& key) {
    static std::map<std::string, std::unique_ptr<Open>> known;
    std::unique_ptr<Open>& open = known[key];
    if (!open) {
        open = std::make_unique<Open>(key);
    }
    return *open;
}

inline constexpr const char* first = "ukraine-peace-talks";
inline constexpr const char* second = "harbour-summit";

}  // namespace standpoint::packs
