// The part of the store that is about players and about the file as a whole.
#include <algorithm>
#include <utility>

#include <unistd.h>

#include "store/inside.hpp"

namespace standpoint {

namespace {

constexpr std::string_view chosen_setting = "player";

}  // namespace

std::vector<Profile> Store::profiles() {
    return inside_->read(read_players);
}

std::vector<Profile> Store::deleted_profiles() {
    return inside_->read(read_deleted_players);
}

std::vector<PlayerSummary> Store::players() {
    return inside_->read([](Connection& connection) {
        std::vector<PlayerSummary> result;
        for (const Profile& profile : read_players(connection)) {
            result.push_back(summary_of(connection, profile));
        }
        return result;
    });
}

std::optional<Profile> Store::chosen_profile() {
    const auto uid = uid_from<ProfileUidTag>(setting(chosen_setting).value_or(""));
    const std::vector<Profile> all = profiles();
    const auto found = uid ? std::ranges::find(all, *uid, &Profile::uid) : all.end();
    return found == all.end() ? std::nullopt : std::optional(inside_->know(*found));
}

bool Store::choose(ProfileUid profile) {
    return save_setting(chosen_setting, text(profile));
}

Profile Store::default_profile(ProfileUid fresh, std::string_view name, Moment now) {
    if (const auto chosen = chosen_profile()) {
        return *chosen;
    }
    const Profile made{.uid = fresh, .name = std::string(name), .created = now};
    std::vector<Profile> all = profiles();
    if (all.empty()) {
        inside_->write(KeepProfile{made, KeepWhere::unless_any});
        all = profiles();
    }
    return inside_->know(all.empty() ? made : all.front());
}

Profile Store::profile_named(ProfileUid fresh, std::string_view name, Moment now) {
    const auto find = [name](const std::vector<Profile>& all) {
        const auto found = std::ranges::find(all, name, &Profile::name);
        return found == all.end() ? std::nullopt : std::optional(*found);
    };
    std::vector<Profile> all = profiles();
    std::optional<Profile> known = find(all);
    const Profile made = with_free_looks({.uid = fresh, .name = std::string(name), .created = now}, all);
    if (!known) {
        inside_->write(KeepProfile{made, KeepWhere::unless_same_name});
        known = find(profiles());
    }
    return inside_->know(known.value_or(made));
}

bool Store::save(const Profile& profile) {
    inside_->know(profile);
    return inside_->write(KeepProfile{profile, KeepWhere::always});
}

bool Store::remove(ProfileUid profile, Moment now) {
    return inside_->write(MarkDeleted{profile, now});
}

bool Store::bring_back(ProfileUid profile) {
    const std::vector<Profile> deleted = deleted_profiles();
    const auto found = std::ranges::find(deleted, profile, &Profile::uid);
    if (found != deleted.end()) {
        const std::string name = free_name(found->name, profiles());
        if (name != found->name) {
            Profile renamed = *found;
            renamed.name = name;
            inside_->write(KeepProfile{renamed, KeepWhere::always});
        }
    }
    return inside_->write(MarkDeleted{profile, std::nullopt});
}

void Store::purge_deleted(Moment now) {
    const Moment until = now < Moment::min() + deleted_kept ? Moment::min() : now - deleted_kept;
    const std::vector<Profile> deleted = deleted_profiles();
    if (std::ranges::any_of(deleted, [until](const Profile& profile) { return profile.deleted <= until; })) {
        inside_->write(PurgePlayers{until});
    }
}

std::optional<Refusal> Store::export_profile(ProfileUid profile, const std::filesystem::path& file) {
    return inside_->on_disk([&](Connection& connection) -> std::optional<Refusal> {
        Connection copy = alone(connection, profile);
        if (read_players(copy).empty()) {
            return Refusal{Refused::nobody, file, ""};
        }
        std::error_code error;
        if (std::filesystem::exists(std::filesystem::symlink_status(file, error))) {
            return Refusal{Refused::already_there, file, ""};
        }
        if (file.has_parent_path()) {
            std::filesystem::create_directories(file.parent_path(), error);
        }
        const std::filesystem::path draft = std::filesystem::path(file) += "-new-" + std::to_string(::getpid());
        std::filesystem::remove(draft, error);
        try {
            copy.run("VACUUM INTO ?1", draft.string());
        } catch (const SqlFailure& failure) {
            std::filesystem::remove(draft, error);
            Refusal refusal = refusal_of(failure, file);
            refusal.kind = refusal.kind == Refused::disk_full ? refusal.kind : Refused::not_written;
            return refusal;
        }
        error = put_in_place(draft, file);
        return error ? std::optional(refusal_of(error, file)) : std::nullopt;
    });
}

std::variant<std::vector<ImportedPlayer>, Refusal> Store::import_profiles(const std::filesystem::path& file,
                                                                          std::optional<ProfileUid> as_copy,
                                                                          Moment now) {
    auto whole = read_whole(file);
    if (auto* refusal = std::get_if<Refusal>(&whole)) {
        return std::move(*refusal);
    }
    std::vector<ImportedPlayer> arrived;
    const auto refusal = inside_->on_disk([&](Connection& connection) -> std::optional<Refusal> {
        auto& from = std::get<Connection>(whole);
        if (as_copy) {
            give_fresh_ids(from, *as_copy);
        }
        auto merged = merge(from, connection, now);
        if (auto* refused = std::get_if<Refusal>(&merged)) {
            refused->file = file;
            return std::move(*refused);
        }
        arrived = std::get<std::vector<ImportedPlayer>>(std::move(merged));
        return std::nullopt;
    });
    if (refusal) {
        return *refusal;
    }
    for (const ImportedPlayer& player : arrived) {
        inside_->know(player.profile);
    }
    return arrived;
}

std::vector<Backup> Store::backups() const {
    return inside_->folder().empty() ? std::vector<Backup>() : backups_in(inside_->folder());
}

std::optional<Refusal> Store::back_up(Day today) {
    auto refusal = inside_->on_disk(
        [&](Connection& connection) { return standpoint::back_up(connection, inside_->folder(), today); });
    if (refusal && refusal->kind != Refused::not_saving) {
        inside_->note({.kind = Trouble::no_backup, .file = refusal->file, .other = {}, .reason = refusal->reason});
    }
    return refusal;
}

std::optional<Refusal> Store::restore(const Backup& backup) {
    return inside_->restore(backup.file);
}

std::vector<std::filesystem::path> Store::personal_files() const {
    return inside_->folder().empty() ? std::vector<std::filesystem::path>()
                                     : standpoint::personal_files(inside_->folder());
}

std::optional<Refusal> Store::erase_everything() {
    return inside_->erase();
}

}  // namespace standpoint
