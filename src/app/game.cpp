#include "app/game.hpp"

#include <algorithm>
#include <utility>

#include "app/kept_choices.hpp"
#include "app/players.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "play/modes/browse.hpp"
#include "store/profile_file.hpp"

namespace standpoint {

namespace {

constexpr std::string_view pack_setting = "window.pack";

// A path as it may be shown: its own bytes may be no UTF-8.
std::string shown(const std::filesystem::path& path) {
    const std::string text = path.string();
    return is_utf8(text) && !has_hidden_controls(text) ? text : "?";
}

Result<PackPointer> choose(const PlayOptions& options, const Places& places, Shelf& shelf) {
    if (!options.pack) {
        if (!shelf.packs.empty()) {
            return shelf.packs.front();
        }
        return Problem{places.questions.string(),
                       "There is no sound pack to play; \"standpoint check PACK\" says what is wrong."};
    }
    const auto file = find_pack(places.questions, *options.pack);
    if (!file) {
        return file.problems();
    }
    const auto shipped = std::ranges::find(shelf.packs, *file, [](const PackPointer& pack) { return pack->file(); });
    if (shipped != shelf.packs.end()) {
        return *shipped;
    }
    auto pack = load_pack(places.questions, *file);
    if (pack) {
        shelf.packs.insert(shelf.packs.begin(), *pack);
        return pack;
    }
    Problems problems = pack.problems();
    for (Problem& problem : problems) {
        problem.place = file->string() + (problem.place.empty() ? "" : ": " + problem.place);
    }
    return problems;
}

// The deck is named by its key; an empty one stands for all cards.
std::optional<Problem> complaint_about_deck(const PlayOptions& options, const LoadedPack& pack) {
    const std::vector<Deck> all = decks(pack.material());
    if (!options.deck || std::ranges::find(all, *options.deck, &Deck::key) != all.end()) {
        return std::nullopt;
    }
    std::string names = "all";
    for (const Deck& deck : all) {
        names += deck.key.empty() ? "" : ", " + deck.key;
    }
    return Problem{"--deck",
                   "\"" + *options.deck + "\" is no deck of \"" + pack.base().title + "\"; there are " + names + "."};
}

std::optional<Problem> complaint_about_name(const PlayOptions& options) {
    if (options.profile && (!is_utf8(*options.profile) || has_hidden_controls(*options.profile))) {
        return Problem{"--profile", "The name is no readable text."};
    }
    return std::nullopt;
}

// Who plays; made where nobody of that name is there.
Result<Profile> player_for(Store& store, const PlayOptions& options, const Phrases& texts, const Outside& outside) {
    const ProfileUid fresh = outside.fresh_uid<ProfileUidTag>();
    const Moment now = outside.now();
    return options.profile ? store.profile_named(fresh, *options.profile, now)
                           : store.default_profile(fresh, texts.part("player"), now);
}

// Who is looked at; nobody is made.
Result<Profile> player_there(Store& store, const PlayOptions& options, const Phrases& texts, const Outside& outside) {
    const std::vector<Profile> players = store.profiles();
    if (options.profile) {
        const auto found = std::ranges::find(players, *options.profile, &Profile::name);
        return found != players.end() ? Result<Profile>(*found)
                                      : Problem{"--profile", told_unknown(texts, *options.profile, players)};
    }
    if (auto chosen = store.chosen_profile()) {
        return std::move(*chosen);
    }
    return !players.empty()
               ? players.front()
               : Profile{
                     .uid = outside.fresh_uid<ProfileUidTag>(), .name = texts.part("player"), .created = outside.now()};
}

Result<std::unique_ptr<Game>> open_with(Store store, const PlayOptions& options, const Places& places, Outside outside,
                                        decltype(player_for)* find_player = player_for) {
    auto texts = interface_texts(places.assets, kept_language(store, outside.language));
    if (!texts) {
        return texts.problems();
    }
    Shelf shelf = load_shelf(places.questions);
    auto chosen = choose(options, places, shelf);
    if (!chosen) {
        return chosen.problems();
    }
    if (auto complaint = complaint_about_deck(options, **chosen)) {
        return std::move(*complaint);
    }
    auto player = find_player(store, options, *texts, outside);
    if (!player) {
        return player.problems();
    }
    return std::make_unique<Game>(Game{.places = places,
                                       .texts = std::move(*texts),
                                       .shelf = std::move(shelf),
                                       .chosen = std::move(*chosen),
                                       .store = std::move(store),
                                       .player = std::move(*player),
                                       .outside = std::move(outside)});
}

}  // namespace

Result<std::unique_ptr<Game>> open_game(const PlayOptions& options, const Places& places, Outside outside) {
    if (auto complaint = complaint_about_name(options)) {
        return std::move(*complaint);
    }
    Store store = Store::open(places.data);
    store.purge_deleted(outside.now());
    store.back_up(outside.today());
    return open_with(std::move(store), options, places, std::move(outside));
}

Result<std::unique_ptr<Game>> open_game_to_read(const PlayOptions& options, const Places& places, Outside outside) {
    if (auto complaint = complaint_about_name(options)) {
        return std::move(*complaint);
    }
    std::error_code error;
    const bool kept = std::filesystem::exists(profile_file(places.data), error);
    return open_with(kept ? Store::open(places.data) : Store::in_memory(), options, places, std::move(outside),
                     player_there);
}

Result<std::unique_ptr<Game>> open_game_in_memory(const Places& places, Outside outside) {
    return open_with(Store::in_memory(), {}, places, std::move(outside));
}

PackPointer pack_of(const Game& game, std::string_view key) {
    for (const PackPointer& pack : game.shelf.packs) {
        if (pack->base().key == key) {
            return pack;
        }
    }
    return game.chosen;
}

void choose_pack(Game& game, std::string_view key) {
    game.chosen = pack_of(game, key);
    game.store.save_setting(pack_setting, game.chosen->base().key);
}

void choose_last_pack(Game& game) {
    if (const auto last = game.store.setting(pack_setting)) {
        game.chosen = pack_of(game, *last);
    }
}

std::string told(const Phrases& texts, const Notice& notice) {
    const std::string sentence =
        texts.part("notice." + std::string(word(notice.kind)),
                   {{"file", shown(notice.file)}, {"other", shown(notice.other)}, {"reason", notice.reason}});
    return notice.backups > 0 ? sentence + " " + texts.part("notice.backups") : sentence;
}

}  // namespace standpoint
