#include "store/backups.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

#include <sqlite3.h>
#include <unistd.h>

#include "store/folder_lock.hpp"
#include "store/profile_file.hpp"
#include "store/transfer.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view stem = "profile-";
constexpr std::string_view ending = ".db";

fs::path backups_folder(const fs::path& folder) {
    return folder / "backups";
}

std::optional<Day> day_in_name(const std::string& name) {
    if (!name.starts_with(stem) || !name.ends_with(ending) || name.size() < stem.size() + ending.size()) {
        return std::nullopt;
    }
    return day_from(std::string_view(name).substr(stem.size(), name.size() - stem.size() - ending.size()));
}

// A name beside `file` for something that is not finished; what a kill left there is removed first.
fs::path draft_beside(const fs::path& file) {
    fs::path draft = fs::path(file) += "-new-" + std::to_string(::getpid());
    std::error_code ignored;
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) {
        fs::remove(fs::path(draft) += suffix, ignored);
    }
    return draft;
}

// The names of all that lies in a folder; none where it cannot be read.
std::vector<fs::path> entries(const fs::path& folder) {
    std::vector<fs::path> result;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        result.push_back(entry->path());
    }
    std::ranges::sort(result);
    return result;
}

// Copies that a kill left unfinished, of this program or another one that is gone.
bool is_left_draft(const std::string& name) {
    return name.starts_with(stem) && name.find(".db-new-") != std::string::npos;
}

void keep_newest(const fs::path& folder) {
    std::error_code ignored;
    const std::vector<Backup> all = backups_in(folder);
    for (std::size_t i = backups_kept; i < all.size(); ++i) {
        fs::remove(all[i].file, ignored);
    }
    for (const fs::path& file : entries(backups_folder(folder))) {
        if (is_left_draft(file.filename().string())) {
            fs::remove(file, ignored);
        }
    }
}

std::string word_in(Connection& connection, std::string_view sql) {
    std::string result;
    connection.each(sql, [&result](const Row& row) { result = row.text(0); });
    return result;
}

// The file is one whole without a log beside it.
void write_copy(const Connection& from, const fs::path& draft) {
    Connection copy = Connection::create(draft);
    from.copy_to(copy);
    copy.script("PRAGMA journal_mode = DELETE");
    const std::string verdict = word_in(copy, "PRAGMA quick_check(1)");
    if (verdict != "ok") {
        throw SqlFailure{SQLITE_CORRUPT, 0, verdict};
    }
}

bool starts_with_any(std::string_view name, std::initializer_list<std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [name](std::string_view one) { return name.starts_with(one); });
}

}  // namespace

std::vector<Backup> backups_in(const std::filesystem::path& folder) {
    std::vector<Backup> result;
    for (const fs::path& file : entries(backups_folder(folder))) {
        std::error_code error;
        const auto day = day_in_name(file.filename().string());
        const std::uintmax_t bytes = fs::file_size(file, error);
        if (day && !error) {
            result.push_back({.file = file, .day = *day, .bytes = bytes});
        }
    }
    std::ranges::sort(result, std::ranges::greater(), &Backup::day);
    return result;
}

std::optional<Refusal> back_up(Connection& connection, const std::filesystem::path& folder, Day today) {
    const fs::path file = backups_folder(folder) / (std::string(stem) + text(today) + std::string(ending));
    std::error_code error;
    if (fs::exists(file, error) || connection.integer("SELECT count(*) FROM (SELECT 1 FROM answers LIMIT 1)") == 0) {
        return std::nullopt;
    }
    fs::create_directories(backups_folder(folder), error);
    if (error) {
        return refusal_of(error, backups_folder(folder));
    }
    const FolderLock lock(backups_folder(folder));
    const fs::path draft = draft_beside(file);
    try {
        write_copy(connection, draft);
    } catch (const SqlFailure& failure) {
        fs::remove(draft, error);
        return refusal_of(failure, file);
    }
    error = put_in_place(draft, file);
    if (error && error != std::errc::file_exists) {
        return refusal_of(error, file);
    }
    keep_newest(folder);
    return std::nullopt;
}

bool sole_user(Connection& connection) {
    try {
        return word_in(connection, "PRAGMA journal_mode = DELETE") != "wal";
    } catch (const SqlFailure& failure) {
        if (failure.busy()) {
            return false;
        }
        throw;
    }
}

std::optional<Refusal> put_back(const std::filesystem::path& backup, const std::filesystem::path& folder) {
    const fs::path file = profile_file(folder);
    const FolderLock lock(folder);
    std::error_code error;
    for (const fs::path& left : entries(folder)) {
        const std::string name = left.filename().string();
        if (name == "profile.db-wal" || name == "profile.db-journal") {
            return Refusal{Refused::in_use, file, ""};  // opened by another window just now
        }
        if (name.starts_with("profile.db-new")) {
            fs::remove(left, error);  // a kill left it
        }
    }
    const fs::path draft = draft_beside(file);
    auto whole = read_whole(backup);
    if (auto* refusal = std::get_if<Refusal>(&whole)) {
        return std::move(*refusal);
    }
    try {
        write_copy(std::get<Connection>(whole), draft);
    } catch (const SqlFailure& failure) {
        fs::remove(draft, error);
        return refusal_of(failure, file);
    }
    // The old file gets its second name before it loses the first one.
    if (fs::exists(fs::symlink_status(file, error))) {
        const fs::path aside = free_name(file, "profile.replaced-");
        fs::create_hard_link(file, aside, error);
        if (error) {
            fs::rename(file, aside, error);  // where there are no links
        }
        if (error) {
            const Refusal refusal = refusal_of(error, aside);
            fs::remove(draft, error);
            return refusal;
        }
    }
    error = take_place(draft, file);
    return error ? std::optional(refusal_of(error, file)) : std::nullopt;
}

std::vector<std::filesystem::path> personal_files(const std::filesystem::path& folder) {
    std::vector<fs::path> result;
    for (const fs::path& file : entries(folder)) {
        if (starts_with_any(file.filename().string(), {"profile.db", "profile.damaged-", "profile.replaced-"})) {
            result.push_back(file);
        }
    }
    for (const fs::path& file : entries(backups_folder(folder))) {
        const std::string name = file.filename().string();
        if (day_in_name(name) || is_left_draft(name)) {
            result.push_back(file);
        }
    }
    for (const fs::path& file : entries(folder / "exports")) {
        if (file.filename().string().find(".standpoint") != std::string::npos) {
            result.push_back(file);
        }
    }
    return result;
}

std::optional<Refusal> erase_files(const std::filesystem::path& folder) {
    const FolderLock lock(folder);
    std::optional<Refusal> result;
    std::error_code error;
    for (const fs::path& file : personal_files(folder)) {
        fs::remove(file, error);
        if (error && !result) {
            result = refusal_of(error, file);
        }
    }
    for (const char* emptied : {"backups", "exports"}) {
        fs::remove(folder / emptied, error);  // stays where something else lies in it
    }
    return result;
}

}  // namespace standpoint
