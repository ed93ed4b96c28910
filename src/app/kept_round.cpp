#include "app/kept_round.hpp"

#include <algorithm>
#include <utility>

#include "play/modes/mode.hpp"
#include "play/replay.hpp"
#include "store/from_play.hpp"

namespace standpoint {

namespace {

constexpr std::string_view left_setting = "left-round";

template <class Wanted>
const Wanted* find_in(const std::vector<Happening>& happenings) {
    for (const Happening& happening : happenings) {
        if (const auto* found = std::get_if<Wanted>(&happening)) {
            return found;
        }
    }
    return nullptr;
}

// Where cards are turned, every command leads to another card or another side of it.
bool is_turning(const Session& session) {
    return rules_of(session).turned;
}

// What is worth keeping although nothing was answered for good.
bool is_step_kept(const Session& session) {
    return is_turning(session) || (rules_of(session).on_paper && session.phase != Phase::finished);
}

}  // namespace

KeptRound::KeptRound(Game& game, PackPointer pack, Session session, RoundUid uid, Moment started)
    : game_(&game), pack_(std::move(pack)), session_(std::move(session)), uid_(uid), started_(started) {}

KeptRound KeptRound::begin(Game& game, PackPointer pack, RoundPlan plan) {
    auto dealt = std::make_shared<const Deal>(deal(pack->material(), plan));
    return {game, std::move(pack), standpoint::begin(std::move(dealt), std::move(plan)),
            game.outside.fresh_uid<RoundUidTag>(), game.outside.now()};
}

std::optional<KeptRound> KeptRound::resume(Game& game, const SavedRound& saved) {
    const auto pack = std::ranges::find_if(game.shelf.packs, [&](const PackPointer& each) {
        return each->base().key == saved.pack && each->base().hash == saved.pack_hash;
    });
    if (pack == game.shelf.packs.end()) {
        return std::nullopt;
    }
    const auto replay = read_replay(saved.replay);
    if (!replay) {
        return std::nullopt;
    }
    auto session = play_back((*pack)->material(), *replay);
    if (!session || session->phase == Phase::finished) {
        return std::nullopt;
    }
    KeptRound round(game, *pack, std::move(*session), saved.uid, saved.started);
    if (round.session_.phase == Phase::feedback && !is_turning(round.session_)) {
        round.take(Continue{});
    }
    return round;
}

SavedRound KeptRound::saved() const {
    return saved_round(uid_, game_->player.uid, pack_->base(), session_, started_,
                       finished_.value_or(game_->outside.now()));
}

std::vector<Happening> KeptRound::take(const Command& command) {
    Step next = step(session_, command);
    session_ = std::move(next.session);
    keep(next.happenings);
    return std::move(next.happenings);
}

void KeptRound::keep(const std::vector<Happening>& happenings) {
    const bool over = find_in<RoundFinished>(happenings) != nullptr;
    if (session_.phase != Phase::finished) {
        finished_.reset();
    } else if (!finished_) {
        finished_ = game_->outside.now();
    }
    if (over && rules_of(session_).on_paper) {
        keep_paper();
    } else if (const auto* given = find_in<AnswerGiven>(happenings)) {
        const Moment now = game_->outside.now();
        kept_ = game_->store.save(
            saved(), saved_answer(pack_->base(), session_, given->record, now, game_->outside.local_offset(now)));
    } else if (const auto* changed = find_in<AnswerChanged>(happenings)) {
        amend(changed->record);
    } else if (const auto* aside = find_in<ItemSetAside>(happenings)) {
        set_aside(*aside);
    } else if (find_in<AlmostRight>(happenings) != nullptr || over || find_in<PairJoined>(happenings) != nullptr ||
               is_step_kept(session_)) {
        kept_ = game_->store.save(saved());
    }
}

// Where the step to the next question, or to the results, is all that was done since the answer.
bool KeptRound::went_on() const {
    const bool is_fresh = session_.phase == Phase::asking || session_.phase == Phase::finished;
    return is_fresh && !is_turning(session_) && !session_.commands.empty() &&
           std::holds_alternative<Continue>(session_.commands.back());
}

bool KeptRound::would_take_of_last(const Command& command) const {
    const Step said = step(went_on() ? standpoint::undo(session_) : session_, command);
    return find_in<NotAllowed>(said.happenings) == nullptr;
}

std::vector<Happening> KeptRound::take_of_last(const Command& command) {
    if (!went_on()) {
        return take(command);
    }
    Step said = step(standpoint::undo(session_), command);
    if (find_in<NotAllowed>(said.happenings) == nullptr) {
        const bool goes_on = said.session.phase == Phase::feedback;
        session_ = goes_on ? step(said.session, Continue{}).session : std::move(said.session);
        keep(said.happenings);
    }
    return std::move(said.happenings);
}

std::vector<Happening> KeptRound::take_of(std::size_t question, const Command& command) {
    const Session before = session_;
    session_ = step(session_, GoTo{question, {}}).session;
    std::vector<Happening> happenings = take(command);
    if (find_in<NotAllowed>(happenings) != nullptr) {
        session_ = before;
    }
    return happenings;
}

// The answer counts as its record says now; the moment in which it was given stays.
void KeptRound::amend(const Record& record) {
    std::optional<SavedAnswer> instead;
    if (!record.struck) {
        Moment at = game_->outside.now();
        std::chrono::minutes offset = game_->outside.local_offset(at);
        for (const SavedAnswer& answer : game_->store.answers(uid_, true)) {
            if (answer.position == record.place) {
                at = answer.at;
                offset = answer.offset;
            }
        }
        instead = saved_answer(pack_->base(), session_, record, at, offset);
    }
    kept_ = game_->store.amend(saved(), record.place, instead, game_->outside.now());
}

void KeptRound::set_aside(const ItemSetAside& aside) {
    const FactBase& base = pack_->base();
    const ItemKey item{game_->player.uid, base.key, base[aside.item.fact].key, std::string(word(aside.item.aspect))};
    kept_ = aside.for_good ? game_->store.suspend(item, true) : game_->store.bury(item, game_->outside.today());
    kept_ = game_->store.save(saved()) && kept_;
}

// What was handed in, all at once.
void KeptRound::keep_paper() {
    const Moment now = game_->outside.now();
    const std::chrono::minutes offset = game_->outside.local_offset(now);
    std::vector<SavedAnswer> answers;
    for (const Record& record : session_.records) {
        answers.push_back(saved_answer(pack_->base(), session_, record, now, offset));
    }
    kept_ = game_->store.save(saved(), answers);
}

bool KeptRound::undo() {
    if (session_.phase == Phase::finished || rules_of(session_).on_paper) {
        return false;
    }
    Session before = session_;
    while (!is_turning(session_) && !before.commands.empty() &&
           std::holds_alternative<Continue>(before.commands.back())) {
        before = standpoint::undo(before);
    }
    if (before.commands.empty()) {
        return false;
    }
    take_back(before);
    return true;
}

// The last command of `before`, and what it changed on the disk.
void KeptRound::take_back(const Session& before) {
    const Command command = before.commands.back();
    session_ = standpoint::undo(before);
    const bool amended = std::holds_alternative<Feel>(command) || std::holds_alternative<Overrule>(command) ||
                         std::holds_alternative<Strike>(command);
    if (amended) {
        amend(session_.records.back());
        return;
    }
    if (const auto* aside = std::get_if<SetAside>(&command)) {
        const FactBase& base = pack_->base();
        const Item& own = session_.question().item;
        const ItemKey item{game_->player.uid, base.key, base[own.fact].key, std::string(word(own.aspect))};
        kept_ = aside->for_good ? game_->store.suspend(item, false) : game_->store.bury(item, std::nullopt);
        kept_ = game_->store.save(saved()) && kept_;
        return;
    }
    kept_ = game_->store.rewind(saved(), session_.records.size(), game_->outside.now());
}

Board KeptRound::board() const {
    return board_of(pack_->base().key, session_.plan);
}

Board board_of(const std::string& pack, const RoundPlan& plan) {
    const Mode& mode = mode_of(plan);
    Board board{.pack = pack, .mode = plan.mode, .timed = plan.timed, .length = {}, .strict = mode.rules.strict};
    if (mode.chosen_length || !mode.offered) {
        board.length = plan.order.length;
    }
    return board;
}

std::optional<KeptRound> KeptRound::begin_day(Game& game, PackPointer pack) {
    const std::vector<PlayedDay> played = game.store.played_days(game.player.uid);
    const Day day = day_in_force(played, game.outside.today());
    const RoundOfDay wanted{.profile = game.player.uid,
                            .pack = pack->base().key,
                            .pack_hash = pack->base().hash,
                            .day = day,
                            .finished = true};
    if (game.store.round_of_day(wanted)) {
        return std::nullopt;
    }
    RoundOfDay open = wanted;
    open.finished = false;
    if (const auto left = game.store.round_of_day(open)) {
        if (auto round = resume(game, *left)) {
            return round;
        }
    }
    RoundPlan plan = plan_of_day(pack->base(), day);
    return begin(game, std::move(pack), std::move(plan));
}

DayStreak streak_of(Game& game) {
    const std::vector<PlayedDay> played = game.store.played_days(game.player.uid);
    return day_streak(played, day_in_force(played, game.outside.today()));
}

std::optional<KeptRound> unfinished_round(Game& game, bool chosen_pack_only) {
    const std::optional<std::string> left = game.store.setting(left_setting);
    for (const SavedRound& saved : game.store.unfinished(game.player.uid)) {
        if (left == text(saved.uid)) {
            return std::nullopt;  // what is older was left before
        }
        if (chosen_pack_only && saved.pack != game.chosen->base().key) {
            continue;
        }
        if (auto round = KeptRound::resume(game, saved)) {
            return round;
        }
    }
    return std::nullopt;
}

void leave_round(Game& game, RoundUid uid) {
    game.store.save_setting(left_setting, text(uid));
}

bool is_wanted(const PlayOptions& options, const RoundPlan& plan) {
    return options.mode.value_or(plan.mode) == plan.mode && options.deck.value_or(plan.deck) == plan.deck;
}

RoundPlan plan_for(const PlayOptions& options, std::uint64_t seed) {
    const Mode* mode = find_mode(options.mode.value_or(std::string(modes().front().name)));
    RoundPlan plan = plan_of(mode != nullptr ? *mode : modes().front(), seed);
    if (mode == nullptr || mode->chosen_length) {
        plan.order.length = options.length.value_or(plan.order.length);
        plan.timed = options.timed;
    }
    return plan;
}

RoundPlan plan_for_mistakes(const Session& session, std::uint64_t seed) {
    std::vector<Item> items = mistakes(session);
    const std::size_t length = items.size();
    return {.mode = "mistakes", .order = {.seed = seed, .length = length, .tasks = {}, .practise = std::move(items)}};
}

}  // namespace standpoint
