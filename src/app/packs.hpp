// Packs on the disk: found by id or path, read, checked and made ready to ask from. A bad pack is its problems and
// takes no other pack down with it.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "facts/fact_base.hpp"
#include "play/study.hpp"
#include "quiz/phrases.hpp"
#include "quiz/template.hpp"

namespace standpoint {

// A pack ready to play. It stays where it was made: the material points into it.
class LoadedPack {
public:
    LoadedPack(std::filesystem::path file, FactBase base, Phrases phrases)
        : file_(std::move(file)), base_(std::move(base)), phrases_(std::move(phrases)), material_(base_, phrases_) {}
    LoadedPack(const LoadedPack&) = delete;
    LoadedPack& operator=(const LoadedPack&) = delete;

    const std::filesystem::path& file() const { return file_; }
    const FactBase& base() const { return base_; }
    const Material& material() const { return material_; }

    // What can be studied of it, found when first asked for: that takes some hundredths of a second.
    const std::vector<Item>& items() const {
        std::call_once(listed_, [this] { items_ = items_of(material_); });
        return items_;
    }

private:
    std::filesystem::path file_;
    FactBase base_;
    Phrases phrases_;
    Material material_;
    mutable std::once_flag listed_;
    mutable std::vector<Item> items_;
};

using PackPointer = std::shared_ptr<const LoadedPack>;

struct BadPack {
    std::filesystem::path file;
    Problems problems;
};

struct Shelf {
    std::vector<PackPointer> packs;  // those about the world first, then the invented ones, each by title
    std::vector<BadPack> bad;
};

// The pack file that a word on the command line means: a shipped pack's id, else a file, else a folder with a pack.json
// in it. The problem lists the shipped ids.
Result<std::filesystem::path> find_pack(const std::filesystem::path& questions, const std::string& named);

// `questions` is where phrases/<language>.json lies. The problems' places are "/json/path", with the line in the file.
Result<PackPointer> load_pack(const std::filesystem::path& questions, const std::filesystem::path& file);

// Ids of the shipped packs, in order.
std::vector<std::string> shipped_packs(const std::filesystem::path& questions);

// All shipped packs.
Shelf load_shelf(const std::filesystem::path& questions);

// "questions/x/pack.json:12: /meetings/3/place: The sentence."
std::string told(const std::filesystem::path& file, const Problem& problem);

}  // namespace standpoint
