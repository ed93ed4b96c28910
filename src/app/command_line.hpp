// What the person asked for on the command line, as a value: one alternative for each command, or what to tell them.
// Knows the forms of arguments; does nothing and opens nothing.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/profile_arguments.hpp"
#include "base/day.hpp"
#include "base/result.hpp"

namespace standpoint {

struct PlayOptions {
    std::optional<std::string> pack;       // an id or a path; the first of the shipped ones where unset
    std::optional<std::uint64_t> seed;     // drawn anew for each round where unset
    std::optional<std::string> mode;       // the mixed round, or what was left, where unset
    std::optional<std::size_t> length;     // questions, in modes where it may be chosen; as the mode has it where unset
    std::optional<std::string> deck;       // which flash cards, in "browse"; empty for all; asked for where unset
    std::optional<std::size_t> questions;  // in "exam"; asked for where unset
    std::vector<std::string> topics;       // in "exam", sections of the briefing; asked for where empty
    std::optional<std::chrono::minutes> minutes = {};  // in "exam"; no limit where unset
    std::optional<unsigned> extra_time = {};           // in "exam", per cent of these minutes
    bool timed = false;
    bool text = false;
    std::optional<std::string> profile;
    std::optional<std::filesystem::path> data;
};

// "A..B" with A ≤ B, both included; "A" alone is one seed.
struct SeedRange {
    std::uint64_t first = 1;
    std::uint64_t last = 1;

    friend bool operator==(const SeedRange&, const SeedRange&) = default;
};
Result<SeedRange> seed_range(std::string_view text);

struct CheckOptions {
    std::vector<std::string> packs;
};

struct QuestionsOptions {
    std::string pack;
    SeedRange seeds;
    std::optional<std::string> template_name;
};

struct DealOptions {
    std::string pack;
    std::string mode = "round";
    SeedRange seeds;
    std::optional<std::size_t> length;  // as the mode has it, where unset
    std::optional<Day> day;             // of the round of the day
};

struct GuessOptions {
    std::string pack;
    std::size_t rounds = 3000;
};

struct ReplayOptions {
    std::filesystem::path file;
    std::optional<std::string> pack;  // where it is none of the shipped ones
};

struct SignatureOptions {};

// Compares our memory model with runs that another program published.
struct FsrsOptions {
    std::filesystem::path vectors;
};

// A paper to print, with its answers.
struct ExamOptions {
    std::string pack;
    std::uint64_t seed = 1;
    std::size_t length = 20;
    std::vector<std::string> topics;  // sections of the briefing; empty for all
    std::string language = "en";      // of what is not the pack's
    std::filesystem::path print;      // the folder
};

// Fits the parameters of the model of memory to what a player answered.
struct FitOptions {
    std::optional<std::string> profile;  // whose answers; the oldest where unset
    std::optional<std::filesystem::path> data;
};

// Tells how far a player has come with a pack, or writes it as tables.
struct ProgressOptions {
    std::string pack;
    std::optional<std::string> profile;           // whose; the oldest where unset
    std::optional<std::filesystem::path> tables;  // the folder to write them to
    bool ask_again = false;                       // what was set aside
    std::optional<std::filesystem::path> data;
};

struct BriefingOptions {
    std::string pack;
    std::optional<std::string> profile;  // whose knowledge is shown; the oldest where unset
    std::optional<std::filesystem::path> data;
};

struct PictureOptions {
    std::string scene;
    int width = 1280;
    int height = 720;
    std::string theme = "light";
    std::size_t text_size = 100;  // per cent
    bool readable = false;        // OpenDyslexic
    std::string language = "en";  // of the interface
    std::filesystem::path out;
};

// Width and height in pixels.
struct PictureSize {
    int width = 1280;
    int height = 720;

    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

struct TourOptions {
    std::vector<PictureSize> sizes{PictureSize{}};
    std::vector<std::string> themes{"light"};
    std::size_t text_size = 100;  // per cent
    bool readable = false;
    std::string language = "en";
    std::size_t rounds = 0;           // of random play in every mode; pictures are taken where it is 0
    std::uint64_t seed = 1;           // of the random play
    std::optional<std::string> mode;  // of the random play; every one where unset
    std::filesystem::path out;
};

// Help, a version or a complaint: nothing is left to do but to say it.
struct Tell {
    int exit_code = 0;
    std::string text;
};

using Request = std::variant<PlayOptions, CheckOptions, QuestionsOptions, DealOptions, GuessOptions, ReplayOptions,
                             SignatureOptions, FsrsOptions, FitOptions, ExamOptions, ProgressOptions, BriefingOptions,
                             ProfileOptions, PictureOptions, TourOptions, Tell>;

namespace exit_code {
constexpr int fine = 0;
constexpr int found_wrong = 1;  // something looked at is not as it should be
constexpr int wrong_use = 2;    // the command itself cannot be understood
}  // namespace exit_code

// `arguments` without the program's own name. No command at all, or one that is no command's name, means to play.
Request read_command_line(const std::vector<std::string>& arguments);

}  // namespace standpoint
