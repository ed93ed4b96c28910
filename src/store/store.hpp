// What a player did, on this machine: profiles, rounds, every answer, top scores, settings, in <folder>/profile.db.
//
// A write returns once it is on the disk, each in a transaction of its own, so an acknowledged answer survives a kill.
// Where the disk cannot be written the store works on in memory and tries again with the next write: reads always
// include what is only in memory, and a caller never handles an error, it shows the notices. Two windows may have the
// same folder open. A damaged file is set aside under a new name; a newer version's or another program's file is left
// alone. Reads no clock and no entropy: moments and ids are handed in.
//
//     Store store = Store::open(folder);
//     const Profile player = store.default_profile(fresh_uid, "Player", now);
//     SavedRound round = saved_round(uid, player.uid, facts, session, started, now);   // from_play.hpp
//     store.save(round, saved_answer(facts, session, record, now));
//     for (const Notice& notice : store.take_notices()) show(notice);
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "facts/fact_base.hpp"
#include "learn/schedule.hpp"
#include "play/knowledge.hpp"
#include "play/progress.hpp"
#include "store/records.hpp"
#include "store/trouble.hpp"

namespace standpoint {

class Store {
public:
    // Always a store that works; the notices say whether it saves. The folder is made where it is missing.
    static Store open(const std::filesystem::path& folder);

    // A store that saves nothing: for tests, pictures and demonstrations.
    static Store in_memory();

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    bool saves() const;                  // true where all that was given is on the disk
    std::size_t unsaved() const;         // writes that wait in memory
    bool try_again();                    // writes what waits; true where nothing waits any more
    std::vector<Notice> take_notices();  // what happened since the last call; each trouble is told once
    const std::filesystem::path& file() const;

    // Profiles, the oldest first; deleted ones are only among the deleted, the one deleted last first.
    std::vector<Profile> profiles();
    std::vector<Profile> deleted_profiles();
    std::vector<PlayerSummary> players();                                          // the profiles, with what they did
    std::optional<Profile> chosen_profile();                                       // who was chosen, where still there
    bool choose(ProfileUid profile);                                               // plays from now on
    Profile default_profile(ProfileUid fresh, std::string_view name, Moment now);  // chosen, the oldest, or a new one
    Profile profile_named(ProfileUid fresh, std::string_view name, Moment now);    // that one, or a new one
    bool save(const Profile& profile);                                             // new, renamed or of new looks
    bool remove(ProfileUid profile, Moment now);  // only marked: for 30 days it can be brought back
    bool bring_back(ProfileUid profile);          // under a name with a number, where the name is taken by now
    void purge_deleted(Moment now);               // for good, those that were deleted 30 days ago or more

    // Files. Each says nothing where it was done, and otherwise why not; then nothing has changed. They need a folder
    // that is being written: none of them waits in memory.
    std::optional<Refusal> export_profile(ProfileUid profile, const std::filesystem::path& file);  // a new file
    // All players of an exported (or any other) file of ours: new ones, or merged by their answers' ids into those with
    // the same id. With `as_copy`, a fresh id, always new ones.
    std::variant<std::vector<ImportedPlayer>, Refusal> import_profiles(const std::filesystem::path& file,
                                                                       std::optional<ProfileUid> as_copy, Moment now);
    std::vector<Backup> backups() const;  // the newest first
    std::optional<Refusal> back_up(
        Day today);  // where that day has none and there is something to keep; a failure is a notice, too
    std::optional<Refusal> restore(const Backup& backup);  // the present file is set aside; no other window may use it
    std::vector<std::filesystem::path> personal_files() const;  // all that erasing would delete
    std::optional<Refusal> erase_everything();  // files, backups, exports in the folder; starts anew. Cannot be undone

    // Rounds and answers. True once it is on the disk; false where it waits in memory (the round goes on).
    bool save(const SavedRound& round);                                          // begun, gone on or finished
    bool save(const SavedRound& round, const SavedAnswer& answer);               // both or neither
    bool save(const SavedRound& round, std::span<const SavedAnswer> answers);    // all that are given at once, or none
    bool rewind(const SavedRound& round, std::size_t answers_left, Moment now);  // undo: withdraws later ones
    // The round's answer at `position` counts as `instead` from now on, or (nothing) not at all.
    bool amend(const SavedRound& round, std::size_t position, const std::optional<SavedAnswer>& instead, Moment now);
    std::optional<SavedRound> round(RoundUid uid);
    std::vector<SavedRound> unfinished(ProfileUid profile, std::size_t limit = 10);  // the latest first
    std::vector<SavedAnswer> answers(RoundUid uid, bool withdrawn_too = false);      // in the order given
    std::size_t answers_of(ProfileUid profile);                                      // how many stand

    // The latest answer of this player to each item of a pack, in rounds of any mode; withdrawn ones do not count.
    std::vector<LatestAnswer> latest_answers(ProfileUid profile, std::string_view pack);

    // The answers of this player to a pack, in order of time, as progress counts them.
    std::vector<GivenAnswer> history(ProfileUid profile, std::string_view pack);

    // How long the answers of the player's last twenty rounds took.
    std::vector<std::chrono::milliseconds> recent_times(ProfileUid profile);

    // Memory: each answer changes that of its item with it, and each undo takes that back. What is read is always what
    // learn's `replayed` makes of the answers that stand, as of `now`, with the parameters that the player has in use.
    std::vector<KeptMemory> memories(ProfileUid profile, std::string_view pack, Moment now);  // by fact and aspect
    std::vector<StudyItem> study_items(ProfileUid profile, const FactBase& base, std::span<const Item> items,
                                       Moment now);                   // what queue_for takes; in the order given
    std::vector<LoggedAnswer> log(const ItemKey& item);               // the answers that stand, in order of time
    std::vector<std::vector<LoggedAnswer>> logs(ProfileUid profile);  // one for each item, over all packs
    bool suspend(const ItemKey& item, bool suspended);
    bool bury(const ItemKey& item, std::optional<Day> day);  // put aside for that day; nothing takes it back
    Parameters parameters(ProfileUid profile);               // those of the highest version, or the defaults
    bool save_parameters(ProfileUid profile, const Parameters& parameters, Moment now);  // in use from now on

    // Rounds of the day: the days on which one was finished, ascending, and one of them.
    std::vector<PlayedDay> played_days(ProfileUid profile);
    std::optional<SavedRound> round_of_day(const RoundOfDay& wanted);

    // Scores of finished rounds, over all profiles.
    std::vector<TopScore> top(const Board& board, std::size_t limit = 10);  // ties: the earlier one first
    std::optional<Standing> standing(const Board& board, RoundUid uid);     // nothing where not on it
    std::optional<int> best_score(const Board& board);

    // Settings: any text under any key.
    std::optional<std::string> setting(std::string_view key);
    bool save_setting(std::string_view key, std::string_view value);

private:
    class Inside;
    explicit Store(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace standpoint
