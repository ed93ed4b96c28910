#include "rooms/includes.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace standpoint::rooms {

namespace {

using Names = std::span<const std::string_view>;

struct Room {
    std::string_view name;
    Names rooms;  // that it may include besides itself
    Names parts;  // libraries that it may include besides the standard's
};

constexpr std::array<std::string_view, 8> all_rooms{"base", "facts", "quiz", "learn", "play", "store", "ui", "scenes"};
constexpr std::array<std::string_view, 1> icu{"ICU"};
constexpr std::array<std::string_view, 1> json{"nlohmann/json"};
constexpr std::array<std::string_view, 1> base{"base"};
constexpr std::array<std::string_view, 2> to_facts{"facts", "base"};
constexpr std::array<std::string_view, 4> to_learn{"quiz", "learn", "facts", "base"};
constexpr std::array<std::string_view, 5> to_play{"play", "quiz", "learn", "facts", "base"};
constexpr std::array<std::string_view, 6> to_ui{"ui", "play", "quiz", "learn", "facts", "base"};
constexpr std::array<std::string_view, 2> ui_and_base{"ui", "base"};
constexpr std::array<std::string_view, 4> store_parts{"SQLite", "nlohmann/json", "the disk", "the system"};
constexpr std::array<std::string_view, 3> ui_parts{"FreeType", "nlohmann/json", "the disk"};
constexpr std::array<std::string_view, 3> sfml_parts{"SFML", "the disk", "the system"};
constexpr std::array<std::string_view, 7> app_parts{"SFML",       "CLI11", "nlohmann/json", "the disk",
                                                    "the system", "ICU",   "chance"};

// The table of the design, top first where one folder lies in another.
constexpr std::array<Room, 10> rooms{{
    {"base", {}, icu},
    {"facts", base, json},
    {"quiz", to_facts, json},
    {"learn", to_facts, {}},
    {"play", to_learn, {}},
    {"store", to_play, store_parts},
    {"ui/sfml", ui_and_base, sfml_parts},
    {"ui", base, ui_parts},
    {"scenes", to_ui, {}},
    {"app", all_rooms, app_parts},
}};

bool contains(Names names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

// The library an include in angles belongs to; empty for the standard's own that touch nothing outside.
std::string_view part_of(std::string_view name) {
    struct Prefix {
        std::string_view start;
        std::string_view part;
    };
    constexpr std::array<Prefix, 10> prefixes{{
        {"SFML/", "SFML"},
        {"unicode/", "ICU"},
        {"nlohmann/", "nlohmann/json"},
        {"CLI/", "CLI11"},
        {"sqlite3", "SQLite"},
        {"ft2build.h", "FreeType"},
        {"freetype/", "FreeType"},
        {"FT_", "FreeType"},
        {"doctest", "a test library"},
        {"rapidcheck", "a test library"},
    }};
    for (const Prefix& prefix : prefixes) {
        if (name.starts_with(prefix.start)) {
            return prefix.part;
        }
    }
    constexpr std::array<std::string_view, 5> disk{"filesystem", "fstream", "iostream", "cstdlib", "syncstream"};
    constexpr std::array<std::string_view, 5> system{"thread", "csignal", "mutex", "future", "ctime"};
    if (contains(disk, name)) {
        return "the disk";
    }
    if (name == "random") {
        return "chance";
    }
    // The standard's headers in C++ have neither a suffix nor a folder.
    if (contains(system, name) || name.find_first_of("./") != std::string_view::npos) {
        return "the system";
    }
    return {};
}

const Room* room_at(std::string_view path) {
    constexpr std::string_view src = "src/";
    if (!path.starts_with(src)) {
        return nullptr;
    }
    path.remove_prefix(src.size());
    const auto room = std::ranges::find_if(rooms, [&](const Room& candidate) {
        return path.starts_with(candidate.name) && path.substr(candidate.name.size()).starts_with("/");
    });
    return room == rooms.end() ? nullptr : &*room;
}

// Why `room` may not have this include; empty where it may.
std::string reason(const Room& room, const Include& include) {
    const std::string name(room.name);
    if (include.quoted) {
        const Room* from = room_at("src/" + include.name);
        if (from == nullptr) {
            return "names no room; begin at src, as in \"base/text.hpp\"";
        }
        // What SFML draws is the app's business alone.
        const bool sfml = from->name == "ui/sfml" && name == "app";
        if (from == &room || sfml || contains(room.rooms, from->name)) {
            return {};
        }
        return name + " may not include " + std::string(from->name);
    }
    const std::string_view part = part_of(include.name);
    return part.empty() || contains(room.parts, part) ? std::string() : name + " may not know " + std::string(part);
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

}  // namespace

std::vector<Include> includes_of(std::string_view text) {
    std::vector<Include> found;
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        constexpr std::string_view word = "include";
        if (!line.starts_with('#') || !(line = trimmed(line.substr(1))).starts_with(word)) {
            continue;
        }
        line = trimmed(line.substr(word.size()));
        const bool quoted = line.starts_with('"');
        const bool angled = line.starts_with('<');
        if (quoted || angled) {
            line.remove_prefix(1);
        }
        const std::size_t close = line.find_first_of(quoted ? "\"" : angled ? ">" : " \t\r/");
        found.push_back({.name = std::string(line.substr(0, close)), .quoted = quoted, .line = number});
    }
    return found;
}

std::vector<std::string> breaches(std::string_view path, std::string_view text) {
    std::vector<std::string> sentences;
    const Room* room = room_at(path);
    if (room == nullptr) {
        sentences.push_back(std::string(path) + ": lies in no room of the design.");
        return sentences;
    }
    for (const Include& include : includes_of(text)) {
        const std::string why = reason(*room, include);
        if (!why.empty()) {
            sentences.push_back(std::string(path) + ":" + std::to_string(include.line) + ": " + include.name + ": " +
                                why + ".");
        }
    }
    return sentences;
}

std::vector<std::string> room_names() {
    std::vector<std::string> names(all_rooms.begin(), all_rooms.end());
    names.emplace_back("app");
    return names;
}

}  // namespace standpoint::rooms
