// The arguments of `standpoint profile`: one subcommand for each thing that can be done with players and their files.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace CLI {
class App;
}  // namespace CLI

namespace standpoint {

struct ProfileOptions {
    std::string act;  // the name of the subcommand
    std::string name;
    std::string new_name;
    std::filesystem::path file;  // to read, or to write; where it is a folder, in it
    std::string day;             // of a backup
    std::string colour;          // empty for one that is free
    std::string shape;
    std::optional<std::string> guard;   // four digits
    std::optional<unsigned> retention;  // per cent
    std::optional<int> most_days;
    std::optional<std::size_t> new_a_day;
    std::optional<std::string> agree;  // the word that agrees to erasing; asked for where unset
    bool all = false;                  // every player
    bool copy = false;                 // beside the one who is here already
    std::optional<std::filesystem::path> data;
};

// Adds the command "profile" to `app`; reading arguments fills in `options`, which must outlive it.
void add_profile_command(CLI::App& app, ProfileOptions& options);

}  // namespace standpoint
