#include "store/trouble.hpp"

namespace standpoint {

std::string_view word(Trouble kind) {
    switch (kind) {
        case Trouble::damaged_set_aside: return "damaged-set-aside";
        case Trouble::damaged_left_alone: return "damaged-left-alone";
        case Trouble::newer_version: return "newer-version";
        case Trouble::not_ours: return "not-ours";
        case Trouble::not_a_file: return "not-a-file";
        case Trouble::no_folder: return "no-folder";
        case Trouble::no_permission: return "no-permission";
        case Trouble::read_only: return "read-only";
        case Trouble::disk_full: return "disk-full";
        case Trouble::busy: return "busy";
        case Trouble::disk_failed: return "disk-failed";
        case Trouble::no_backup: return "no-backup";
        case Trouble::saved_again: return "saved-again";
    }
    return "";
}

std::string_view word(Refused kind) {
    switch (kind) {
        case Refused::not_saving: return "not-saving";
        case Refused::no_such_file: return "no-such-file";
        case Refused::unreadable: return "unreadable";
        case Refused::not_ours: return "not-ours";
        case Refused::newer_version: return "newer-version";
        case Refused::damaged: return "damaged";
        case Refused::stranger: return "stranger";
        case Refused::nobody: return "nobody";
        case Refused::already_there: return "already-there";
        case Refused::disk_full: return "disk-full";
        case Refused::not_written: return "not-written";
        case Refused::in_use: return "in-use";
    }
    return "";
}

}  // namespace standpoint
