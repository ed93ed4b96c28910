#include "store/store.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <utility>

#include "store/changes.hpp"
#include "store/memories.hpp"
#include "store/profile_file.hpp"

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
            for (const Profile& profile : read(read_profiles)) {
                know(profile);
            }
        }
        const auto known = known_.find(uid);
        return known != known_.end() ? known->second : Profile{.uid = uid, .name = {}, .created = since};
    }

private:
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

    // Tells each kind of trouble once, until all is well again; a damaged file each time.
    void note(Notice notice) {
        if (told_.insert(notice.kind).second || notice.kind == Trouble::damaged_set_aside) {
            notices_.push_back(std::move(notice));
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
        } else if (const auto* withdrawn = std::get_if<Withdraw>(&change)) {
            round = &withdrawn->round;
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

Store::Store(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open(const std::filesystem::path& folder) {
    return Store(std::make_unique<Inside>(folder));
}
Store Store::in_memory() {
    return Store(std::make_unique<Inside>());
}

bool Store::saves() const {
    return inside_->saves();
}
std::size_t Store::unsaved() const {
    return inside_->unsaved();
}
bool Store::try_again() {
    return inside_->try_again();
}
std::vector<Notice> Store::take_notices() {
    return inside_->take_notices();
}
const std::filesystem::path& Store::file() const {
    return inside_->path();
}

std::vector<Profile> Store::profiles() {
    return inside_->read(read_profiles);
}

Profile Store::default_profile(ProfileUid fresh, std::string_view name, Moment now) {
    const Profile made{.uid = fresh, .name = std::string(name), .created = now};
    std::vector<Profile> all = profiles();
    if (all.empty()) {
        inside_->write(KeepProfile{made, KeepProfile::Unless::any});
        all = profiles();
    }
    return inside_->know(all.empty() ? made : all.front());
}

Profile Store::profile_named(ProfileUid fresh, std::string_view name, Moment now) {
    const Profile made{.uid = fresh, .name = std::string(name), .created = now};
    const auto find = [this, name]() -> std::optional<Profile> {
        const std::vector<Profile> all = profiles();
        const auto found = std::ranges::find(all, name, &Profile::name);
        return found == all.end() ? std::nullopt : std::optional(*found);
    };
    std::optional<Profile> known = find();
    if (!known) {
        inside_->write(KeepProfile{made, KeepProfile::Unless::same_name});
        known = find();
    }
    return inside_->know(known.value_or(made));
}

bool Store::save(const Profile& profile) {
    inside_->know(profile);
    return inside_->write(KeepProfile{profile, KeepProfile::Unless::never});
}

bool Store::save(const SavedRound& round) {
    return inside_->write(KeepRound{round, inside_->player_of(round.profile, round.started), std::nullopt, {}});
}

bool Store::save(const SavedRound& round, const SavedAnswer& answer) {
    const std::size_t withdrawn =
        inside_->read([&](Connection& connection) { return withdrawn_at(connection, round.uid, answer.position); });
    return inside_->write(
        KeepRound{round, inside_->player_of(round.profile, round.started), answer, uid_of(round, answer, withdrawn)});
}

bool Store::rewind(const SavedRound& round, std::size_t answers_left, Moment now) {
    std::vector<AnswerUid> undone =
        inside_->read([&](Connection& connection) { return standing_from(connection, round.uid, answers_left); });
    return inside_->write(Withdraw{round, inside_->player_of(round.profile, round.started), std::move(undone), now});
}

bool Store::amend(const SavedRound& round, std::size_t position, const std::optional<SavedAnswer>& instead,
                  Moment now) {
    const Profile player = inside_->player_of(round.profile, round.started);
    Amend change;
    change.before = {round, player, {}, now};
    std::size_t withdrawn = 0;
    inside_->read([&](Connection& connection) {
        change.before.answers = standing_from(connection, round.uid, position);
        withdrawn = withdrawn_at(connection, round.uid, position) + change.before.answers.size();
        return true;
    });
    if (instead) {
        change.after = KeepRound{round, player, instead, uid_of(round, *instead, withdrawn)};
    }
    return inside_->write(std::move(change));
}

std::optional<SavedRound> Store::round(RoundUid uid) {
    return inside_->read([uid](Connection& connection) { return read_round(connection, uid); });
}

std::vector<SavedRound> Store::unfinished(ProfileUid profile, std::size_t limit) {
    return inside_->read([=](Connection& connection) { return read_unfinished(connection, profile, limit); });
}

std::vector<SavedAnswer> Store::answers(RoundUid uid, bool withdrawn_too) {
    return inside_->read([=](Connection& connection) { return read_answers(connection, uid, withdrawn_too); });
}

std::size_t Store::answers_of(ProfileUid profile) {
    return inside_->read([=](Connection& connection) { return count_answers(connection, profile); });
}

std::vector<LatestAnswer> Store::latest_answers(ProfileUid profile, std::string_view pack) {
    return inside_->read([=](Connection& connection) { return read_latest_answers(connection, profile, pack); });
}

std::vector<KeptMemory> Store::memories(ProfileUid profile, std::string_view pack, Moment now) {
    return inside_->read([=](Connection& connection) { return read_memories(connection, profile, pack, now); });
}

std::vector<StudyItem> Store::study_items(ProfileUid profile, const FactBase& base, std::span<const Item> items,
                                          Moment now) {
    return to_study(base, items, memories(profile, base.key, now));
}

std::vector<LoggedAnswer> Store::log(const ItemKey& item) {
    return inside_->read([&](Connection& connection) { return read_log(connection, item); });
}

std::vector<std::vector<LoggedAnswer>> Store::logs(ProfileUid profile) {
    return inside_->read([=](Connection& connection) { return read_logs(connection, profile); });
}

bool Store::suspend(const ItemKey& item, bool suspended) {
    return inside_->write(Suspend{inside_->player_of(item.profile, Moment{}), item, suspended});
}

bool Store::bury(const ItemKey& item, std::optional<Day> day) {
    return inside_->write(Bury{inside_->player_of(item.profile, Moment{}), item, day});
}

Parameters Store::parameters(ProfileUid profile) {
    return inside_->read([=](Connection& connection) { return read_parameters(connection, profile); });
}

bool Store::save_parameters(ProfileUid profile, const Parameters& parameters, Moment now) {
    return inside_->write(KeepParameters{inside_->player_of(profile, now), parameters, now});
}

std::vector<PlayedDay> Store::played_days(ProfileUid profile) {
    return inside_->read([profile](Connection& connection) { return read_played_days(connection, profile); });
}

std::optional<SavedRound> Store::round_of_day(const RoundOfDay& wanted) {
    return inside_->read([&](Connection& connection) -> std::optional<SavedRound> {
        const auto uid = read_round_of_day(connection, wanted);
        return uid ? read_round(connection, *uid) : std::nullopt;
    });
}

std::vector<TopScore> Store::top(const Board& board, std::size_t limit) {
    return inside_->read([&](Connection& connection) { return read_top(connection, board, limit); });
}

std::optional<Standing> Store::standing(const Board& board, RoundUid uid) {
    return inside_->read([&](Connection& connection) { return read_standing(connection, board, uid); });
}

std::optional<int> Store::best_score(const Board& board) {
    return inside_->read([&](Connection& connection) { return read_best(connection, board); });
}

std::optional<std::string> Store::setting(std::string_view key) {
    return inside_->read([key](Connection& connection) { return read_setting(connection, key); });
}

bool Store::save_setting(std::string_view key, std::string_view value) {
    return inside_->write(KeepSetting{std::string(key), std::string(value)});
}

}  // namespace standpoint
