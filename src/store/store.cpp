#include "store/store.hpp"

#include <algorithm>
#include <utility>

#include "store/history.hpp"
#include "store/inside.hpp"
#include "store/memories.hpp"

namespace standpoint {

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

bool Store::save(const SavedRound& round) {
    return inside_->write(KeepRound{round, inside_->player_of(round.profile, round.started), std::nullopt, {}});
}

bool Store::save(const SavedRound& round, const SavedAnswer& answer) {
    const std::size_t withdrawn =
        inside_->read([&](Connection& connection) { return withdrawn_at(connection, round.uid, answer.position); });
    return inside_->write(
        KeepRound{round, inside_->player_of(round.profile, round.started), answer, uid_of(round, answer, withdrawn)});
}

bool Store::save(const SavedRound& round, std::span<const SavedAnswer> answers) {
    const Profile player = inside_->player_of(round.profile, round.started);
    KeepAnswers all;
    for (const SavedAnswer& answer : answers) {
        const std::size_t withdrawn =
            inside_->read([&](Connection& connection) { return withdrawn_at(connection, round.uid, answer.position); });
        all.answers.push_back({round, player, answer, uid_of(round, answer, withdrawn)});
    }
    return all.answers.empty() ? save(round) : inside_->write(std::move(all));
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
        change.before.answers = standing_at(connection, round.uid, position);
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

std::vector<GivenAnswer> Store::history(ProfileUid profile, std::string_view pack) {
    return inside_->read([=](Connection& connection) { return read_history(connection, profile, pack); });
}

std::vector<std::chrono::milliseconds> Store::recent_times(ProfileUid profile) {
    return inside_->read([=](Connection& connection) { return read_recent_times(connection, profile); });
}

std::vector<KeptMemory> Store::memories(ProfileUid profile, std::string_view pack, Moment now) {
    return inside_->read([=](Connection& connection) { return read_memories(connection, profile, pack, now); });
}

std::vector<StudyItem> Store::study_items(ProfileUid profile, const FactBase& base, std::span<const Item> items,
                                          Moment now) {
    // What was doubted longer ago has come back by its memory since.
    constexpr std::chrono::days looked_back{40};
    const Moment since = now > Moment::min() + looked_back ? now - looked_back : Moment::min();
    std::vector<StudyItem> study = to_study(base, items, memories(profile, base.key, now));
    const std::vector<Doubt> doubts =
        inside_->read([&](Connection& connection) { return read_doubts(connection, profile, base.key, since); });
    for (const Doubt& doubt : doubts) {
        for (StudyItem& item : study) {
            if (base[item.item.fact].key == doubt.fact && word(item.item.aspect) == doubt.aspect) {
                item.doubted = day_of(doubt.at, doubt.offset);
            }
        }
    }
    return study;
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
