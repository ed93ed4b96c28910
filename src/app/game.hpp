// What a game has at hand, in a window or in a terminal: packs, texts, the store, who plays, clocks and chance. Opened
// once; whoever plays gets it by reference. Names neither a window nor a terminal.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/command_line.hpp"
#include "app/outside.hpp"
#include "app/packs.hpp"
#include "app/places.hpp"
#include "base/result.hpp"
#include "quiz/phrases.hpp"
#include "store/store.hpp"

namespace standpoint {

struct Game {
    Places places;
    Phrases texts;       // of the interface, assets/text
    Shelf shelf;         // packs, best first; the one named on the command line is `chosen`
    PackPointer chosen;  // the pack to play unless the player takes another; never null
    Store store;
    Profile player;
    Outside outside;
};

// Problems: no texts, no pack to play, a named pack or deck that is none. Bad packs that were not named stay in
// `shelf.bad`.
Result<std::unique_ptr<Game>> open_game(const PlayOptions& options, const Places& places, Outside outside);

// The same to look at what a player did: makes no player, no backup and no folder. Who is named has to be there, else
// the problem says who is; where nobody is named and nobody has played yet, the player is one who did nothing.
Result<std::unique_ptr<Game>> open_game_to_read(const PlayOptions& options, const Places& places, Outside outside);

// The same with a store that saves nothing: for pictures.
Result<std::unique_ptr<Game>> open_game_in_memory(const Places& places, Outside outside);

// The pack of that key on the shelf; the chosen one where there is none.
PackPointer pack_of(const Game& game, std::string_view key);

// Takes that pack, and remembers it for the next start; takes the one remembered, where it is there.
void choose_pack(Game& game, std::string_view key);
void choose_last_pack(Game& game);

// The sentence for a notice of the store: "notice.<word>" with {file}, {other} and {reason}.
std::string told(const Phrases& texts, const Notice& notice);

}  // namespace standpoint
