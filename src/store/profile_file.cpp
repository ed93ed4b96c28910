#include "store/profile_file.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "store/changes.hpp"
#include "store/file_header.hpp"
#include "store/folder_lock.hpp"
#include "store/memories.hpp"
#include "store/schema.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

// Up to this size every page, index and constraint is checked at each start; beyond it the structure of the pages.
constexpr std::uintmax_t whole_check_bytes = 16U << 20U;

// What SQLite keeps beside a database, in the order in which they are set aside: a log must never meet another file.
constexpr std::array companions{"-wal", "-shm", "-journal"};

fs::path with(const fs::path& file, std::string_view suffix) {
    fs::path result = file;
    result += suffix;
    return result;
}

struct Damaged {
    std::string reason;
};  // thrown and caught in this file

Notice notice_of(const std::error_code& error, const fs::path& file, Trouble otherwise) {
    Trouble kind = otherwise;
    if (error == std::errc::no_space_on_device || error == std::errc::file_too_large || error.value() == EDQUOT) {
        kind = Trouble::disk_full;
    } else if (error == std::errc::read_only_file_system) {
        kind = Trouble::read_only;
    }
    return {.kind = kind, .file = file, .other = {}, .reason = error.message()};
}

// ---- setting aside --------------------------------------------------------------------------------------------------

bool lies_there(const fs::path& file) {
    std::error_code error;
    return fs::symlink_status(file, error).type() != fs::file_type::not_found;
}

Notice set_aside(const fs::path& file, std::string reason) {
    const fs::path name = free_name(file, "profile.damaged-");
    std::error_code error;
    for (const char* suffix : companions) {
        if (!error && lies_there(with(file, suffix))) {
            fs::rename(with(file, suffix), with(name, suffix), error);
        }
    }
    if (!error && lies_there(file)) {
        fs::rename(file, name, error);
    }
    if (error) {
        return {.kind = Trouble::damaged_left_alone, .file = file, .other = {}, .reason = error.message()};
    }
    return {.kind = Trouble::damaged_set_aside, .file = file, .other = name, .reason = std::move(reason)};
}

// ---- opening --------------------------------------------------------------------------------------------------------

// A file appears under its name only when it is complete, so a kill while it is made leaves nothing half-made behind.
void make_file(const fs::path& file) {
    const fs::path draft = with(file, "-new");
    std::error_code ignored;
    fs::remove(draft, ignored);
    fs::remove(with(draft, "-journal"), ignored);
    {
        Connection connection = Connection::create(draft);
        migrate(connection);
    }
    // A link, unlike a rename, never takes the place of a file that another window has just made.
    std::error_code error;
    fs::create_hard_link(draft, file, error);
    if (!error || error == std::errc::file_exists) {
        fs::remove(draft, error);
    } else {
        fs::rename(draft, file);
    }
}

// Pages that a connection keeps, in KiB: few, since the system keeps the file in memory anyway and a game should not
// grow with the rounds that were played.
constexpr const char* keep_few_pages = "PRAGMA cache_size = -256";

// A connection that has shown that it can write; nothing where a newer version has taken the file over in its log
// alone.
std::optional<Connection> writing(const fs::path& file, const char* before, const char* mode) {
    Connection connection = Connection::open(file, Connection::Access::write);
    if (!connection.can_write()) {
        throw SqlFailure{SQLITE_READONLY, EROFS, "the file can be read only"};
    }
    connection.keep_log_on_close(true);
    connection.script(before);
    connection.script(keep_few_pages);
    if (connection.integer("PRAGMA user_version") > schema_version) {
        return std::nullopt;
    }
    connection.script(mode);
    connection.script("BEGIN IMMEDIATE; ROLLBACK");
    connection.keep_log_on_close(false);
    return connection;
}

// WAL lets windows read while one writes. Where the memory it shares between them cannot be had, the plain journal
// does.
std::optional<Connection> writing(const fs::path& file) {
    try {
        return writing(file, "", "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    } catch (const SqlFailure& failure) {
        if (failure.damage() || failure.busy() || failure.full()) {
            throw;
        }
    }
    return writing(file, "PRAGMA locking_mode = EXCLUSIVE",
                   "PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; PRAGMA synchronous = EXTRA");
}

void check_pages(Connection& connection, std::uintmax_t bytes, Suspicion suspicion) {
    if (suspicion == Suspicion::condemned) {
        throw Damaged{"damaged while in use"};
    }
    const bool whole = suspicion == Suspicion::doubted || bytes <= whole_check_bytes;
    std::string verdict;
    connection.each(whole ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)",
                    [&verdict](const Row& row) { verdict = row.text(0); });
    if (verdict != "ok") {
        throw Damaged{verdict};
    }
    if (whole) {
        connection.each("PRAGMA foreign_key_check",
                        [](const Row& row) { throw Damaged{"a row of " + row.text(0) + " belongs to nothing"}; });
    }
}

// A sound database of ours, taken to the present version; nothing where a newer version has just taken it over.
std::optional<Connection> open_sound(const fs::path& file, Suspicion suspicion) {
    try {
        std::optional<Connection> connection = writing(file);
        if (connection) {
            check_pages(*connection, fs::file_size(file), suspicion);
            migrate(*connection);
            prepare_all(*connection);
            fold_what_waits(*connection);
        }
        return connection;
    } catch (const SqlFailure& failure) {
        // The header is ours, so a statement that cannot be prepared means that the tables are not what we made.
        if (failure.damage() || failure.refusal()) {
            throw Damaged{failure.reason};
        }
        throw;
    }
}

// What can be read of a file that cannot be written, for this sitting.
std::optional<Connection> copy_of(const fs::path& file) {
    for (const auto access : {Connection::Access::read, Connection::Access::read_unchanging}) {
        try {
            const Connection source = Connection::open(file, access);
            Connection copy = Connection::in_memory();
            source.copy_to(copy);
            migrate(copy);
            prepare_all(copy);
            fold_what_waits(copy);
            return copy;
        } catch (const SqlFailure&) {
            continue;
        }
    }
    return std::nullopt;
}

OpenedFile refused(Trouble kind, const fs::path& file, std::string reason) {
    OpenedFile result;
    result.notice = Notice{.kind = kind, .file = file, .other = {}, .reason = std::move(reason)};
    result.for_good = true;
    return result;
}

// Makes what is missing and opens it; `aside` says that a damaged file was moved out of the way just now.
OpenedFile open_fresh(const fs::path& file, std::optional<Notice> aside) {
    OpenedFile result;
    make_file(file);
    result.connection = open_sound(file, Suspicion::none);
    result.notice = std::move(aside);
    return result;
}

OpenedFile open_existing(const fs::path& file, Suspicion suspicion) {
    std::string reason;
    switch (examine(file, reason)) {
        case Found::newer: return refused(Trouble::newer_version, file, reason);
        case Found::not_ours: return refused(Trouble::not_ours, file, reason);
        case Found::damaged: throw Damaged{reason};
        case Found::nothing:
            for (const char* suffix : companions) {
                if (lies_there(with(file, suffix))) {
                    throw Damaged{"the file is gone, its log is still there"};
                }
            }
            return open_fresh(file, std::nullopt);
        case Found::ours: break;
    }
    OpenedFile result;
    result.connection = open_sound(file, suspicion);
    return result.connection ? std::move(result) : refused(Trouble::newer_version, file, "");
}

OpenedFile open_locked(const fs::path& file, Suspicion suspicion) {
    try {
        return open_existing(file, suspicion);
    } catch (const Damaged& damaged) {
        Notice notice = set_aside(file, damaged.reason);
        if (notice.kind == Trouble::damaged_left_alone) {
            return refused(notice.kind, file, notice.reason);
        }
        try {
            return open_fresh(file, notice);
        } catch (const SqlFailure&) {
            OpenedFile result;
            result.notice = std::move(notice);
            return result;
        } catch (const fs::filesystem_error&) {
            OpenedFile result;
            result.notice = std::move(notice);
            return result;
        }
    }
}

}  // namespace

std::filesystem::path free_name(const std::filesystem::path& file, std::string_view beginning) {
    for (int n = 1;; ++n) {
        fs::path name = file.parent_path() / (std::string(beginning) + std::to_string(n) + ".db");
        bool taken = lies_there(name);
        for (const char* suffix : companions) {
            taken = taken || lies_there(with(name, suffix));
        }
        if (!taken) {
            return name;
        }
    }
}

std::filesystem::path profile_file(const std::filesystem::path& folder) {
    return folder / "profile.db";
}

Notice notice_of(const SqlFailure& failure, const std::filesystem::path& file) {
    Notice notice{.kind = Trouble::disk_failed, .file = file, .other = {}, .reason = failure.reason};
    if (failure.system_error != 0) {
        notice.reason += ": " + std::generic_category().message(failure.system_error);
    }
    const int kind = failure.code & 0xff;
    if (failure.full()) {
        notice.kind = Trouble::disk_full;
    } else if (failure.busy()) {
        notice.kind = Trouble::busy;
    } else if (kind == SQLITE_READONLY) {
        notice.kind = Trouble::read_only;
    } else if (kind == SQLITE_PERM || kind == SQLITE_AUTH) {
        notice.kind = Trouble::no_permission;
    } else if (kind == SQLITE_CANTOPEN) {
        // SQLite tries again for reading alone and forgets why it could not write: folder and file tell.
        for (const fs::path& refuses : {file.parent_path(), file}) {
            if (::faccessat(AT_FDCWD, refuses.c_str(), W_OK, AT_EACCESS) != 0 && errno != ENOENT) {
                notice.kind = errno == EROFS ? Trouble::read_only : Trouble::no_permission;
                notice.reason = std::generic_category().message(errno);
            }
        }
    }
    return notice;
}

Connection fresh_in_memory() {
    Connection connection = Connection::in_memory();
    migrate(connection);
    return connection;
}

OpenedFile open_profile_file(const std::filesystem::path& folder, Suspicion suspicion) {
    const fs::path file = profile_file(folder);
    OpenedFile result;
    std::error_code error;
    fs::create_directories(folder, error);
    if (std::error_code unknown; !fs::is_directory(folder, unknown)) {
        result.notice =
            notice_of(error ? error : std::make_error_code(std::errc::not_a_directory), folder, Trouble::no_folder);
        return result;
    }
    const fs::file_type type = fs::status(file, error).type();
    if (type != fs::file_type::regular && type != fs::file_type::not_found && type != fs::file_type::none) {
        return refused(Trouble::not_a_file, file, "");
    }
    try {
        const FolderLock lock(folder);
        return open_locked(file, suspicion);
    } catch (const SqlFailure& failure) {
        result.notice = notice_of(failure, file);
    } catch (const fs::filesystem_error& failure) {
        result.notice = notice_of(failure.code(), file, Trouble::no_permission);
    } catch (const std::error_code& failure) {
        result.notice = notice_of(failure, file, Trouble::no_permission);
    }
    result.copy = copy_of(file);
    return result;
}

}  // namespace standpoint
