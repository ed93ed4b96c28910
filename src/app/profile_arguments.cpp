#include "app/profile_arguments.hpp"

#include <cmath>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/day.hpp"
#include "learn/schedule.hpp"
#include "store/records.hpp"

namespace standpoint {

namespace {

template <class Words>
std::vector<std::string> list(const Words& words) {
    return {words.begin(), words.end()};
}

CLI::App* add(CLI::App* profile, ProfileOptions& options, const std::string& name, const std::string& what) {
    CLI::App* command = profile->add_subcommand(name, what);
    command->add_option("--data", options.data, "The folder that scores and answers are kept in");
    command->callback([&options, name] { options.act = name; });
    return command;
}

CLI::Option* add_name(CLI::App* command, ProfileOptions& options) {
    return command->add_option("NAME", options.name, "The player's name")->required();
}

void add_guard(CLI::App* command, ProfileOptions& options, const std::string& what) {
    command->add_option("--guard", options.guard, what)
        ->check(CLI::Validator(
            [](const std::string& digits) {
                return is_guard(digits) ? std::string() : "\"" + digits + "\" should be four digits.";
            },
            "DIGITS"));
}

constexpr const char* asked_guard = "The four digits of a player who is guarded against mix-ups";

void add_looks(CLI::App* command, ProfileOptions& options) {
    command->add_option("--colour", options.colour, "The player's colour")->check(CLI::IsMember(list(profile_colours)));
    command->add_option("--shape", options.shape, "The player's shape")->check(CLI::IsMember(list(profile_shapes)));
}

void add_study(CLI::App* profile, ProfileOptions& options) {
    CLI::App* study = add(profile, options, "study", "Tell how a player wants to study, or change it");
    add_name(study, options);
    add_guard(study, options, asked_guard);
    const auto per_cent = [](double share) { return static_cast<unsigned>(std::lround(share * 100)); };
    study->add_option("--retention", options.retention, "Per cent still known when a question comes back")
        ->check(CLI::Range(per_cent(least_retention), per_cent(most_retention)));
    study->add_option("--longest", options.most_days, "After how many days a question comes back at the latest")
        ->check(CLI::Range(1, longest_most_days));
    study->add_option("--new", options.new_a_day, "How many new questions a day")
        ->check(CLI::Range(std::size_t{0}, most_new_a_day));
}

void add_players(CLI::App* profile, ProfileOptions& options) {
    add(profile, options, "list", "List the players, and those who can be brought back");
    CLI::App* made = add(profile, options, "new", "Make a new player");
    add_name(made, options);
    add_looks(made, options);
    add_guard(made, options, "Four digits to be asked for before this player is chosen: against mix-ups, no security");
    CLI::App* renamed = add(profile, options, "rename", "Give a player another name, another colour or shape");
    add_name(renamed, options);
    renamed->add_option("NEW", options.new_name, "The new name, or the old one")->required();
    add_looks(renamed, options);
    add_guard(renamed, options, asked_guard);
    CLI::App* chosen = add(profile, options, "switch", "Choose who plays from now on");
    add_name(chosen, options);
    add_guard(chosen, options, asked_guard);
    add_study(profile, options);
    CLI::App* removed = add(profile, options, "delete", "Delete a player; for 30 days they can be brought back");
    add_name(removed, options);
    add_guard(removed, options, asked_guard);
    add_name(add(profile, options, "undelete", "Bring a deleted player back"), options);
}

void add_files(CLI::App* profile, ProfileOptions& options) {
    CLI::App* exported = add(profile, options, "export", "Write a player to a file, with all that they did");
    CLI::Option* name = exported->add_option("NAME", options.name, "The player's name");
    CLI::Option* all = exported->add_flag("--all", options.all, "Every player, each to a file of their own");
    name->excludes(all);
    exported->add_option("--to", options.file,
                         "The file, or the folder to write it to; in the data folder where unset");
    CLI::App* imported =
        add(profile, options, "import", "Bring in players from a file: new, or merged with themselves");
    imported->add_option("FILE", options.file, "The file")->required();
    imported->add_flag("--copy", options.copy, "As new players, even where the same ones are here already");
    add(profile, options, "backups", "List the backups of the last days");
    CLI::App* restored = add(profile, options, "restore", "Go back to a backup; what is there now is set aside");
    restored->add_option("DAY", options.day, "The day of the backup, as in 2026-11-25")
        ->required()
        ->check(CLI::Validator(
            [](const std::string& day) {
                return day_from(day) ? std::string() : "\"" + day + "\" is no date; write it as in 2026-11-25.";
            },
            "DATE"));
    CLI::App* erased = add(profile, options, "erase", "Delete everything about every player, backups and all");
    erased->add_option("--agree", options.agree, "The word that is asked for otherwise");
}

}  // namespace

void add_profile_command(CLI::App& app, ProfileOptions& options) {
    CLI::App* profile = app.add_subcommand("profile", "Who plays: players, their files, and backups");
    profile->require_subcommand(1);
    add_players(profile, options);
    add_files(profile, options);
}

}  // namespace standpoint
