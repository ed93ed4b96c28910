// What can be leafed through (browse.cpp): the decks of a pack.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "quiz/template.hpp"

namespace standpoint {

// One deck of flash cards: a kind of fact, or the positions of one topic.
struct Deck {
    std::string key;   // "role", "meeting", …, or "topic:territory"; empty for all cards
    std::string name;  // as the player reads it: from the phrases, or the topic's name
    std::size_t cards = 0;
};

// All decks that have cards, the one of all cards first.
std::vector<Deck> decks(const Material& material);

}  // namespace standpoint
