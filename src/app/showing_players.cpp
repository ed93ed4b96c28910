// The page of players in the window: what it tells, and what is done to them.
#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "app/players.hpp"
#include "app/showing.hpp"
#include "store/players.hpp"

namespace standpoint {

namespace {

static_assert(scenes::player_colours == profile_colours);
static_assert(scenes::player_shapes == profile_shapes);

// The word's place; the first one's where a later version of the game kept another word.
template <class Words>
std::size_t place_in(const Words& words, const std::string& word) {
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? 0 : static_cast<std::size_t>(found - words.begin());
}

Profile with_card(Profile profile, const scenes::PlayerCard& card) {
    profile.colour = profile_colours[card.colour % profile_colours.size()];
    profile.shape = profile_shapes[card.shape % profile_shapes.size()];
    profile.guard = card.guard;
    return profile;
}

std::string file_name(const std::filesystem::path& file) {
    return file.filename().string();
}

std::vector<scenes::KeptThing> exported(const Game& game) {
    std::vector<scenes::KeptThing> result;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(exports_folder(game.places), error);
         !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        if (entry->path().extension() == ".standpoint") {
            result.push_back({file_name(entry->path()), file_name(entry->path())});
        }
    }
    std::ranges::sort(result, {}, &scenes::KeptThing::key);
    return result;
}

std::optional<Profile> with_key(const std::vector<Profile>& players, const std::string& key) {
    const auto found = std::ranges::find(players, key, [](const Profile& player) { return text(player.uid); });
    return found == players.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

scenes::PlayerCard player_card(const Profile& profile) {
    return {.name = profile.name,
            .colour = place_in(profile_colours, profile.colour),
            .shape = place_in(profile_shapes, profile.shape),
            .guard = profile.guard};
}

scenes::ProfilesView profiles_view(Game& game) {
    scenes::ProfilesView view;
    const auto day = [&game](Moment moment) { return text(day_of(moment, game.outside.local_offset(moment))); };
    std::vector<Profile> standing;
    for (const PlayerSummary& player : game.store.players()) {
        standing.push_back(player.profile);
        view.players.push_back({.key = text(player.profile.uid),
                                .card = player_card(player.profile),
                                .known = player.known,
                                .last_played = player.last_played ? day(*player.last_played) : std::string(),
                                .plays = player.profile.uid == game.player.uid});
    }
    for (const Profile& player : game.store.deleted_profiles()) {
        view.deleted.push_back(
            {text(player.uid), game.texts.part("text.profile.row.deleted",
                                               {{"name", player.name},
                                                {"day", day(*player.deleted + std::chrono::days{deleted_days})}})});
    }
    view.files = exported(game);
    for (const Backup& backup : game.store.backups()) {
        view.backups.push_back({text(backup.day), text(backup.day)});
    }
    view.fresh = player_card(with_free_looks({}, standing));
    return view;
}

void Showing::show_players(ui::Seconds now) {
    scene_ = scenes::Profiles(profiles_view(game_), stage(now));
}

void Showing::play_as(const Profile& player, ui::Seconds now) {
    game_.player = player;
    game_.store.choose(player.uid);
    tell(game_.texts.part("text.profile.chosen", {{"name", player.name}}), now);
}

void Showing::do_with_players(const scenes::DoWithPlayers& wanted, ui::Seconds now) {
    using enum scenes::PlayerDeed;
    const auto player = with_key(game_.store.profiles(), wanted.key);
    switch (wanted.deed) {
        case choose:
            if (player) {
                play_as(*player, now);
                go_home(now);
            }
            return;
        case make:
        case change: return keep_player(wanted, now);
        case remove:
            if (player) {
                game_.store.remove(player->uid, game_.outside.now());
                tell(game_.texts.part("text.profile.deleted",
                                      {{"name", player->name}, {"days", std::to_string(deleted_days)}}),
                     now);
                if (player->uid == game_.player.uid) {
                    game_.player = game_.store.default_profile(game_.outside.fresh_uid<ProfileUidTag>(),
                                                               game_.texts.part("player"), game_.outside.now());
                }
            }
            return show_players(now);
        case bring_back:
            if (const auto deleted = with_key(game_.store.deleted_profiles(), wanted.key)) {
                game_.store.bring_back(deleted->uid);
                tell(game_.texts.part("text.profile.brought-back", {{"name", deleted->name}}), now);
            }
            return show_players(now);
        case take_out:
        case bring_in:
        case restore: return move_files(wanted, now);
    }
}

// Made, or with another name or other looks; where the name cannot be kept, the card stays as it was written.
void Showing::keep_player(const scenes::DoWithPlayers& wanted, ui::Seconds now) {
    const std::vector<Profile> players = game_.store.profiles();
    const auto known = with_key(players, wanted.key);
    Profile profile = known.value_or(Profile{.uid = game_.outside.fresh_uid<ProfileUidTag>()});
    const auto name = player_name(wanted.card.name);
    if (!name) {
        return tell(game_.texts.part("text.profile.bad-name"), now);
    }
    if (is_taken(players, *name, profile.uid)) {
        return tell(game_.texts.part("text.profile.taken", {{"name", *name}}), now);
    }
    profile.name = *name;
    profile.created = known ? profile.created : game_.outside.now();
    profile = with_card(std::move(profile), wanted.card);
    game_.store.save(profile);
    if (profile.uid == game_.player.uid) {
        game_.player = profile;
    }
    tell(game_.texts.part("text.profile.made",
                          {{"name", profile.name}, {"looks", looks_in_words(game_.texts, profile)}}),
         now);
    show_players(now);
}

void Showing::move_files(const scenes::DoWithPlayers& wanted, ui::Seconds now) {
    std::string said;
    if (wanted.deed == scenes::PlayerDeed::bring_in) {
        const auto result =
            game_.store.import_profiles(exports_folder(game_.places) / wanted.key, std::nullopt, game_.outside.now());
        if (const auto* refusal = std::get_if<Refusal>(&result)) {
            said = told(game_.texts, *refusal);
        } else {
            said = told(game_.texts, std::get<std::vector<ImportedPlayer>>(result).front());
        }
    } else if (wanted.deed == scenes::PlayerDeed::restore) {
        const std::vector<Backup> backups = game_.store.backups();
        const auto backup = std::ranges::find(backups, wanted.key, [](const Backup& one) { return text(one.day); });
        if (backup != backups.end()) {
            const auto refusal = game_.store.restore(*backup);
            said = refusal ? told(game_.texts, *refusal)
                           : game_.texts.part("text.profile.restored", {{"day", wanted.key}});
            game_.player = game_.store.default_profile(game_.outside.fresh_uid<ProfileUidTag>(),
                                                       game_.texts.part("player"), game_.outside.now());
        }
    } else if (const auto player = with_key(game_.store.profiles(), wanted.key)) {
        const std::filesystem::path file =
            free_export(exports_folder(game_.places), player->name, game_.outside.today());
        const auto refusal = game_.store.export_profile(player->uid, file);
        said = refusal ? told(game_.texts, *refusal)
                       : game_.texts.part("text.profile.exported", {{"name", player->name}, {"file", file.string()}});
    }
    tell(std::move(said), now);
    show_players(now);
}

}  // namespace standpoint
