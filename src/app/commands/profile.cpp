#include "app/commands/profile.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <variant>

#include "app/command_line.hpp"
#include "app/game.hpp"
#include "app/kept_choices.hpp"
#include "app/players.hpp"
#include "app/texts.hpp"
#include "scenes/words.hpp"
#include "store/store.hpp"

namespace standpoint {

namespace {

class ProfileCommand {
public:
    ProfileCommand(const ProfileOptions& options, const Places& places, Outside outside, Terminal& terminal,
                   Phrases texts, Store store)
        : options_(options),
          places_(places),
          outside_(std::move(outside)),
          terminal_(terminal),
          texts_(std::move(texts)),
          store_(std::move(store)) {}

    int run() {
        store_.purge_deleted(outside_.now());
        const bool done = act();
        for (const Notice& notice : store_.take_notices()) {
            terminal_.say(told(texts_, notice));
        }
        terminal_.flush();
        return done && store_.saves() ? exit_code::fine : exit_code::found_wrong;
    }

private:
    bool act() {
        if (options_.act == "list") {
            return list();
        }
        if (options_.act == "new") {
            return make();
        }
        if (options_.act == "import") {
            return bring_in();
        }
        if (options_.act == "export" && options_.all) {
            return take_all_out();
        }
        if (options_.act == "backups") {
            return list_backups();
        }
        if (options_.act == "restore") {
            return restore();
        }
        if (options_.act == "erase") {
            return erase();
        }
        if (options_.act == "undelete") {
            const auto player = found(store_.deleted_profiles());
            return player && bring_back(*player);
        }
        const auto player = found(store_.profiles());
        return player && act_on(*player);
    }

    bool act_on(const Profile& player) {
        if (options_.act == "export") {
            return take_out(player);
        }
        if (player.guard && player.guard != options_.guard) {
            say("text.profile.guarded", {{"name", player.name}});
            return false;
        }
        if (options_.act == "rename") {
            return rename(player);
        }
        if (options_.act == "study") {
            return study(player);
        }
        if (options_.act == "switch") {
            store_.choose(player.uid);
            say("text.profile.chosen", {{"name", player.name}});
        } else {
            store_.remove(player.uid, outside_.now());
            say("text.profile.deleted", {{"name", player.name}, {"days", std::to_string(deleted_days)}});
        }
        return true;
    }

    void say(const char* key, const std::map<std::string, std::string, std::less<>>& values = {}) {
        terminal_.say(texts_.part(key, values));
    }

    bool refused(const Refusal& refusal) {
        terminal_.say(told(texts_, refusal));
        return false;
    }

    std::optional<Profile> found(const std::vector<Profile>& players) {
        const auto player = std::ranges::find(players, options_.name, &Profile::name);
        if (player != players.end()) {
            return *player;
        }
        terminal_.say(told_unknown(texts_, options_.name, players));
        return std::nullopt;
    }

    std::string day(Moment moment) const { return text(day_of(moment, outside_.local_offset(moment))); }

    bool list() {
        const auto chosen = store_.chosen_profile();
        const std::vector<PlayerSummary> players = store_.players();
        if (players.empty()) {
            say("text.profile.none");
        }
        for (const PlayerSummary& player : players) {
            const Profile& profile = player.profile;
            const bool plays = chosen ? chosen->uid == profile.uid : profile.uid == players.front().profile.uid;
            say(plays ? "text.profile.row.plays" : "text.profile.row",
                {{"name", profile.name},
                 {"looks", looks_in_words(texts_, profile)},
                 {"known", std::to_string(player.known)},
                 {"answers", std::to_string(player.answers)},
                 {"day", player.last_played ? day(*player.last_played) : texts_.part("text.profile.never")}});
        }
        for (const Profile& profile : store_.deleted_profiles()) {
            say("text.profile.row.deleted",
                {{"name", profile.name}, {"day", day(*profile.deleted + std::chrono::days{deleted_days})}});
        }
        return true;
    }

    // The name that is to be kept; nothing where it cannot be, which is said then.
    std::optional<std::string> fit_name(const std::string& wanted, ProfileUid own) {
        auto name = player_name(wanted);
        if (!name) {
            say("text.profile.bad-name");
            return std::nullopt;
        }
        if (is_taken(store_.profiles(), *name, own)) {
            say("text.profile.taken", {{"name", *name}});
            return std::nullopt;
        }
        return name;
    }

    void give_looks(Profile& profile) const {
        profile.colour = options_.colour.empty() ? profile.colour : options_.colour;
        profile.shape = options_.shape.empty() ? profile.shape : options_.shape;
    }

    bool make() {
        const ProfileUid fresh = outside_.fresh_uid<ProfileUidTag>();
        const auto name = fit_name(options_.name, fresh);
        if (!name) {
            return false;
        }
        Profile profile = store_.profile_named(fresh, *name, outside_.now());
        give_looks(profile);
        profile.guard = options_.guard;
        store_.save(profile);
        say("text.profile.made", {{"name", profile.name}, {"looks", looks_in_words(texts_, profile)}});
        return true;
    }

    bool rename(Profile player) {
        const auto name = fit_name(options_.new_name, player.uid);
        if (!name) {
            return false;
        }
        player.name = *name;
        give_looks(player);
        store_.save(player);
        say("text.profile.made", {{"name", player.name}, {"looks", looks_in_words(texts_, player)}});
        return true;
    }

    bool study(Profile player) {
        StudyPlan& plan = player.study;
        plan.aim.retention = options_.retention ? *options_.retention / 100.0 : plan.aim.retention;
        plan.aim.most_days = options_.most_days.value_or(plan.aim.most_days);
        plan.new_a_day = options_.new_a_day.value_or(plan.new_a_day);
        if (options_.retention || options_.most_days || options_.new_a_day) {
            store_.save(player);
        }
        say("text.profile.study", {{"name", player.name},
                                   {"share", scenes::percent_text(texts_, plan.aim.retention)},
                                   {"days", std::to_string(plan.aim.most_days)},
                                   {"new", std::to_string(plan.new_a_day)}});
        return true;
    }

    bool bring_back(const Profile& player) {
        store_.bring_back(player.uid);
        const std::vector<Profile> all = store_.profiles();
        const auto now = std::ranges::find(all, player.uid, &Profile::uid);
        say("text.profile.brought-back", {{"name", now == all.end() ? player.name : now->name}});
        return true;
    }

    bool take_out(const Profile& player) {
        std::error_code error;
        const bool to_folder = options_.file.empty() || std::filesystem::is_directory(options_.file, error);
        const std::filesystem::path folder = options_.file.empty() ? exports_folder(places_) : options_.file;
        const std::filesystem::path file =
            to_folder ? free_export(folder, player.name, outside_.today()) : options_.file;
        if (const auto refusal = store_.export_profile(player.uid, file)) {
            return refused(*refusal);
        }
        say("text.profile.exported", {{"name", player.name}, {"file", file.string()}});
        return true;
    }

    bool take_all_out() {
        const std::vector<Profile> players = store_.profiles();
        std::error_code error;
        std::filesystem::create_directories(options_.file.empty() ? exports_folder(places_) : options_.file, error);
        return std::ranges::all_of(players, [this](const Profile& player) { return take_out(player); });
    }

    bool bring_in() {
        const auto copy = options_.copy ? std::optional(outside_.fresh_uid<ProfileUidTag>()) : std::nullopt;
        const auto result = store_.import_profiles(options_.file, copy, outside_.now());
        if (const auto* refusal = std::get_if<Refusal>(&result)) {
            return refused(*refusal);
        }
        for (const ImportedPlayer& player : std::get<std::vector<ImportedPlayer>>(result)) {
            terminal_.say(told(texts_, player));
        }
        return true;
    }

    bool list_backups() {
        const std::vector<Backup> backups = store_.backups();
        if (backups.empty()) {
            say("text.profile.no-backups");
        }
        for (const Backup& backup : backups) {
            constexpr std::uintmax_t kib = 1024;
            say("text.profile.backup",
                {{"day", text(backup.day)}, {"size", std::to_string((backup.bytes + kib - 1) / kib)}});
        }
        return true;
    }

    bool restore() {
        const std::vector<Backup> backups = store_.backups();
        const auto backup = std::ranges::find(backups, day_from(options_.day),
                                              [](const Backup& one) { return std::optional(one.day); });
        if (backup == backups.end()) {
            say("text.profile.no-such-backup", {{"day", options_.day}});
            return false;
        }
        if (const auto refusal = store_.restore(*backup)) {
            return refused(*refusal);
        }
        say("text.profile.restored", {{"day", options_.day}});
        return true;
    }

    bool erase() {
        const std::string word = texts_.part("text.profile.erase.word");
        std::string given = options_.agree.value_or("");
        if (!options_.agree) {
            say("text.profile.erase.list");
            for (const std::filesystem::path& file : store_.personal_files()) {
                terminal_.say("  " + file.string());
            }
            terminal_.ask(texts_.part("text.profile.erase.ask", {{"word", word}}));
            const auto line = terminal_.read();
            given = line ? line->text : std::string();
        }
        if (given != word) {
            say("text.profile.erase.kept", {{"word", word}});
            return false;
        }
        if (const auto refusal = store_.erase_everything()) {
            return refused(*refusal);
        }
        say("text.profile.erased");
        return true;
    }

    const ProfileOptions& options_;
    const Places& places_;
    Outside outside_;
    Terminal& terminal_;
    Phrases texts_;
    Store store_;
};

}  // namespace

int run_profile(const ProfileOptions& options, const Places& places, Outside outside, Terminal& terminal,
                std::ostream& err) {
    if (options.act == "export" && options.name.empty() && !options.all) {
        err << "profile export: Name the player, or write --all.\n";
        return exit_code::wrong_use;
    }
    Store store = Store::open(places.data);
    auto texts = interface_texts(places.assets, kept_language(store, outside.language));
    if (!texts) {
        for (const Problem& problem : texts.problems()) {
            err << problem.place << ": " << problem.sentence << '\n';
        }
        return exit_code::found_wrong;
    }
    return ProfileCommand(options, places, std::move(outside), terminal, std::move(*texts), std::move(store)).run();
}

}  // namespace standpoint
