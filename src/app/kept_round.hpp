// A round being played whose every answer is on the disk before anyone is told how it went. The window and the terminal
// both play through it: they give commands and show the session.
//
//     KeptRound round = KeptRound::begin(game, game.chosen, plan);
//     for (const Happening& happening : round.take(command)) { ... }   // saved by now, unless !round.kept()
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "app/game.hpp"
#include "play/modes/daily.hpp"
#include "play/session.hpp"
#include "store/records.hpp"

namespace standpoint {

class KeptRound {
public:
    // A new round; nothing is kept of it until its first answer.
    static KeptRound begin(Game& game, PackPointer pack, RoundPlan plan);

    // The pack's round of today: the one that was begun, or a new one; nothing where it was finished before.
    static std::optional<KeptRound> begin_day(Game& game, PackPointer pack);

    // A saved round, where its pack is at hand and still the same. A round that was left between an answer and the next
    // question goes on with the next question.
    static std::optional<KeptRound> resume(Game& game, const SavedRound& saved);

    const Session& session() const { return session_; }
    const LoadedPack& pack() const { return *pack_; }
    const PackPointer& pack_pointer() const { return pack_; }
    RoundUid uid() const { return uid_; }

    // One step. What it did is on the disk when it returns, unless `kept()` is false.
    std::vector<Happening> take(const Command& command);

    // One step that speaks of the last answer (Feel, Overrule, Strike, SetAside) although the next question is on the
    // table already, or the results are. That question stays open, as it was; a round that ended goes on where there is
    // something to ask again, and where a mistake too many was none. Refused once something was done to the question,
    // or where time ended the round.
    std::vector<Happening> take_of_last(const Command& command);
    bool would_take_of_last(const Command& command) const;

    // The same of any question of a paper that was handed in (Overrule, Strike, SetAside), by its place.
    std::vector<Happening> take_of(std::size_t question, const Command& command);

    // Takes back the last answer (and the step to the next question): its question is open again; or what was said of
    // it after it was given, or that an item was set aside. False where there is nothing to take back. Among flash
    // cards it is the last turn or step that is taken back; on a paper answers are changed instead.
    bool undo();

    // Whether the last thing that was to be kept is on the disk.
    bool kept() const { return kept_; }

    // The scores this round is compared with.
    Board board() const;

private:
    KeptRound(Game& game, PackPointer pack, Session session, RoundUid uid, Moment started);
    SavedRound saved() const;
    bool went_on() const;
    void keep(const std::vector<Happening>& happenings);
    void amend(const Record& record);
    void set_aside(const ItemSetAside& aside);
    void take_back(const Session& before);
    void keep_paper();

    Game* game_;
    PackPointer pack_;
    Session session_;
    RoundUid uid_;
    Moment started_;
    std::optional<Moment> finished_;  // whatever is said of its answers later
    bool kept_ = true;
};

// The scores that a round of the plan is compared with.
Board board_of(const std::string& pack, const RoundPlan& plan);

// The player's streak of days as of today.
DayStreak streak_of(Game& game);

// The latest unfinished round of the player that can be gone on with, of the chosen pack only where that is wanted.
std::optional<KeptRound> unfinished_round(Game& game, bool chosen_pack_only);

// The player does not want to go on with this round: it is not offered again.
void leave_round(Game& game, RoundUid uid);

// Whether a round that was left is of the mode and the cards that the options ask for, if they ask for any.
bool is_wanted(const PlayOptions& options, const RoundPlan& plan);

// A plan for a new round, as the options say; `seed` fixes it.
RoundPlan plan_for(const PlayOptions& options, std::uint64_t seed);

// A plan that asks anew what was not fully right in `session`.
RoundPlan plan_for_mistakes(const Session& session, std::uint64_t seed);

}  // namespace standpoint
