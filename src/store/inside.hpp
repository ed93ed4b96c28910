// What is inside a Store: the file, what waits for it, and what is told of it. Only for store.cpp and
// store_players.cpp.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <utility>

#include "store/backups.hpp"
#include "store/changes.hpp"
#include "store/players.hpp"
#include "store/profile_file.hpp"
#include "store/store.hpp"
#include "store/transfer.hpp"

namespace standpoint {

// Two databases: the file, and while something waits for it (or it cannot be had) a copy in memory with what waits.
class Store::Inside {
public:
    Inside() : for_good_(true), memory_(fresh_in_memory()) {}
    explicit Inside(const std::filesystem::path& folder) : folder_(folder), path_(profile_file(folder)) {
        take(open_profile_file(folder_));
        if (!file_ && !memory_) {
            memory_ = fresh_in_memory();
        }
    }

    bool saves() const { return file_ && waiting_.empty(); }
    std::size_t unsaved() const { return waiting_.size(); }
    const std::filesystem::path& path() const { return path_; }

    std::vector<Notice> take_notices() { return std::exchange(notices_, {}); }

    bool write(Change change) {
        remember(change);
        if (memory_) {
            write_in_memory(change);
        }
        if (for_good_) {
            return false;
        }
        waiting_.push_back(std::move(change));
        return flush();
    }

    bool try_again() { return !for_good_ && flush(); }

    // Reads from where the latest state is. A file found damaged is set aside and the question put to the fresh one.
    template <class Ask>
    auto read(const Ask& ask) -> decltype(ask(std::declval<Connection&>())) {
        for (int tries = 0; tries < 3; ++tries) {
            try {
                return ask(memory_ ? *memory_ : *file_);
            } catch (const SqlFailure& failure) {
                if (memory_ || !failure.damage()) {
                    note(notice_of(failure, path_));
                    return {};
                }
                replace_damaged(tries == 0 ? Suspicion::doubted : Suspicion::condemned);
                flush();
            }
        }
        return {};
    }

    const Profile& know(const Profile& profile) { return known_[profile.uid] = profile; }

    // A player as far as this sitting knows: needed where a fresh file has never heard of them.
    Profile player_of(ProfileUid uid, Moment since) {
        if (!known_.contains(uid)) {
            for (const Profile& profile : read(read_players)) {
                know(profile);
            }
        }
        const auto known = known_.find(uid);
        return known != known_.end() ? known->second : Profile{.uid = uid, .name = {}, .created = since};
    }

    // Does something with the file as a whole, where all that was given is in it.
    template <class Use>
    std::optional<Refusal> on_disk(const Use& use) {
        flush();
        if (!saves()) {
            return Refusal{Refused::not_saving, path_, ""};
        }
        try {
            return use(*file_);
        } catch (const SqlFailure& failure) {
            if (failure.damage()) {
                replace_damaged(Suspicion::doubted);
                flush();
            }
            return refusal_of(failure, path_);
        }
    }

    std::optional<Refusal> restore(const std::filesystem::path& backup) {
        std::optional<Refusal> refusal = on_disk([this](Connection& connection) {
            return sole_user(connection) ? std::nullopt : std::optional(Refusal{Refused::in_use, path_, ""});
        });
        if (!refusal) {
            file_.reset();
            refusal = put_back(backup, folder_);
            if (!refusal) {
                forget();
            }
        }
        flush();
        return refusal;
    }

    std::optional<Refusal> erase() {
        if (for_good_) {
            return Refusal{Refused::not_saving, path_, ""};
        }
        file_.reset();
        std::optional<Refusal> refusal = erase_files(folder_);
        if (!refusal) {
            forget();
            waiting_.clear();
            memory_.reset();
        }
        flush();
        return refusal;
    }

    // Tells each kind of trouble once, until all is well again; a damaged file each time.
    void note(Notice notice) {
        if (notice.kind == Trouble::damaged_set_aside || notice.kind == Trouble::damaged_left_alone) {
            notice.backups = backups_in(folder_).size();
        }
        if (told_.insert(notice.kind).second || notice.kind == Trouble::damaged_set_aside) {
            notices_.push_back(std::move(notice));
        }
    }

    // Empty where nothing is kept on a disk.
    const std::filesystem::path& folder() const { return folder_; }

private:
    // What this sitting knows of the file that was there before.
    void forget() {
        known_.clear();
        playing_.clear();
        playing_uid_ = {};
        told_.clear();
    }

    void take(OpenedFile opened) {
        if (opened.notice) {
            note(std::move(*opened.notice));
        }
        for_good_ = opened.for_good;
        file_ = std::move(opened.connection);
        if (!file_ && !memory_) {
            memory_ = std::move(opened.copy);
        }
    }

    // Writes what waits, the oldest first, each change in a transaction of its own. True where all is on the disk.
    bool flush() {
        int damaged = 0;
        for (;;) {
            have_file();
            if (!file_ || waiting_.empty()) {
                break;
            }
            try {
                standpoint::write(*file_, waiting_.front());
                waiting_.pop_front();
            } catch (const SqlFailure& failure) {
                if (failure.damage() && damaged < 2) {
                    replace_damaged(damaged++ == 0 ? Suspicion::doubted : Suspicion::condemned);
                    continue;
                }
                note(notice_of(failure, path_));
                if (!failure.refusal()) {
                    break;
                }
                waiting_.pop_front();  // it would fail on any disk and hold up all that comes after it
            }
        }
        settle();
        return waiting_.empty() && file_;
    }

    // Opens the file where it was not to be had before, or where another window has set it aside.
    void have_file() {
        if (file_ && file_->moved()) {
            file_->keep_log_on_close(true);
            file_.reset();
            waiting_.insert(waiting_.begin(), playing_.begin(), playing_.end());
        }
        if (!file_ && !for_good_) {
            take(open_profile_file(folder_));
        }
    }

    // Memory stands in while something waits, and goes when nothing does.
    void settle() {
        if (waiting_.empty() && file_) {
            if (memory_) {
                memory_.reset();
                told_.clear();
                notices_.push_back({.kind = Trouble::saved_again, .file = path_, .other = {}, .reason = {}});
            }
        } else if (!memory_) {
            memory_ = copy_in_memory();
            for (const Change& change : waiting_) {
                write_in_memory(change);
            }
        }
    }

    Connection copy_in_memory() const {
        try {
            if (file_) {
                Connection copy = Connection::in_memory();
                file_->copy_to(copy);
                return copy;
            }
        } catch (const SqlFailure&) {
            // What cannot be read now is not shown until the disk comes back.
        }
        return fresh_in_memory();
    }

    void write_in_memory(const Change& change) {
        try {
            standpoint::write(*memory_, change);
        } catch (const SqlFailure& failure) {
            note(notice_of(failure, path_));
        }
    }

    // Closes the damaged file, has it set aside, and brings the round being played to the fresh one.
    void replace_damaged(Suspicion suspicion) {
        file_->keep_log_on_close(true);
        file_.reset();
        take(open_profile_file(folder_, suspicion));
        if (!file_ && !memory_) {
            memory_ = fresh_in_memory();
        }
        waiting_.insert(waiting_.begin(), playing_.begin(), playing_.end());
    }

    // Keeps the changes of the round being played, in case its file turns out to be damaged.
    void remember(const Change& change) {
        const SavedRound* round = nullptr;
        if (const auto* kept = std::get_if<KeepRound>(&change)) {
            round = &kept->round;
        } else if (const auto* all = std::get_if<KeepAnswers>(&change); all != nullptr && !all->answers.empty()) {
            round = &all->answers.back().round;
        } else if (const auto* withdrawn = std::get_if<Withdraw>(&change)) {
            round = &withdrawn->round;
        } else if (const auto* amended = std::get_if<Amend>(&change)) {
            round = &amended->before.round;
        }
        if (round == nullptr) {
            return;
        }
        if (round->uid != playing_uid_) {
            playing_.clear();
            playing_uid_ = round->uid;
        }
        playing_.push_back(change);
    }

    std::filesystem::path folder_;
    std::filesystem::path path_;
    bool for_good_ = false;
    std::optional<Connection> file_;
    std::optional<Connection> memory_;
    std::deque<Change> waiting_;
    std::vector<Change> playing_;
    RoundUid playing_uid_;
    std::map<ProfileUid, Profile> known_;
    std::vector<Notice> notices_;
    std::set<Trouble> told_;
};

}  // namespace standpoint
