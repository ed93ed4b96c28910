// What can go wrong with what is saved, as kinds with details. A sentence for the player is made by the scenes from
// `word(kind)` and assets/text; this room says nothing to anybody.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace standpoint {

enum class Trouble : std::uint8_t {
    damaged_set_aside,   // the file was damaged, lies now at `other`, and a fresh one was started
    damaged_left_alone,  // the file is damaged and could not be renamed: nothing is saved
    newer_version,       // a later version of the game wrote the file: it is left alone, nothing is saved
    not_ours,            // another program's database lies there: it is left alone, nothing is saved
    not_a_file,          // a folder or device lies where the file belongs: nothing is saved
    no_folder,           // the data folder does not exist and cannot be made: nothing is saved
    no_permission,       // the file may not be opened: nothing is saved
    read_only,           // the file or its disk can be read only: nothing is saved
    disk_full,           // no room left: kept in memory and tried again
    busy,                // another window held the file for too long: kept in memory and tried again
    disk_failed,         // any other failure of the disk: kept in memory and tried again
    no_backup,           // the backup of the day could not be written; all else goes on
    saved_again          // good news: all that was kept in memory is on the disk now
};

struct Notice {
    Trouble kind{};
    std::filesystem::path file;   // the file or folder it is about
    std::filesystem::path other;  // where a damaged file lies now
    std::string reason;           // the system's or SQLite's own words, for the curious; may be empty
    std::size_t backups = 0;      // that can be restored, where a file is damaged

    friend bool operator==(const Notice&, const Notice&) = default;
};

// Why something that was asked for was not done. Then nothing has changed.
enum class Refused : std::uint8_t {
    not_saving,     // the data folder is not being written just now, or something still waits
    no_such_file,   // nothing, or no file, lies there
    unreadable,     // the file cannot be read
    not_ours,       // another program's file
    newer_version,  // a later version of the game wrote it
    damaged,        // it is not what was written
    stranger,       // a round in it belongs to somebody else here: it was put together by hand
    nobody,         // there is no such player, or none in the file
    already_there,  // a file of that name is there
    disk_full,
    not_written,  // any other failure to write
    in_use        // another window has the file open
};

struct Refusal {
    Refused kind{};
    std::filesystem::path file;
    std::string reason;  // the system's or SQLite's own words; may be empty

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

// A stable name for text and tests: "not-saving".
std::string_view word(Refused kind);

// A stable name for text and tests: "damaged-set-aside".
std::string_view word(Trouble kind);

}  // namespace standpoint
