// Claims and their truth: the only notion of truth in the program. A claim says of one fact that an aspect of it has a
// value. `holds` answers from the fact base alone; question makers prove their options by rules of their own
// (quiz/proof.hpp), and tests hold both against each other, so neither may call the other.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "facts/fact_base.hpp"

namespace standpoint {

// What of a fact is asked: with the fact it makes an Item, the unit of learning.
enum class Aspect : std::uint8_t {
    person,       // role: who holds it                         EntityRef
    title,        // role: what it is                           FactId of a role with that title
    of,           // role: whose                                EntityRef
    side,         // role: on which side its person stands      EntityRef
    counterpart,  // meeting: who met whom                      Pairing
    participant,  // meeting: who took part                     EntityRef
    place,        // meeting, event: where                      EntityRef
    time,         // meeting, event: when                       Time's text
    length,       // meeting: how long                          number
    count,        // meeting: how many                          text
    purpose,      // meeting: what for                          text
    order,        // meeting, event: before another             FactId of the later one
    holding,      // position: who takes which stance on it     Holding
    addressee,    // position: of whom                          EntityRef
    answer,       // position: the one it answers                FactId; the answer it gets: Answered; none at all: text
    topic,        // position: its topic                        text, the topic's key
    year,         // event: in which year                       number
    actor,        // event: by whom                             EntityRef
    value,        // state: how it stands                       text
    says,         // state: who says so                         text
    number,       // quantity: the number                       number
    meaning       // term: what it means                        text
};

struct Item {
    FactId fact;
    Aspect aspect{};

    friend auto operator<=>(const Item&, const Item&) = default;
};

// "This entity takes this stance on what the position is about" (its matter: the position, what it answers and what
// answers it).
struct Holding {
    EntityRef holder;
    Stance stance{};

    friend bool operator==(const Holding&, const Holding&) = default;
};

// "These two sat at opposite ends of the table."
struct Pairing {
    EntityRef one;
    EntityRef other;

    friend bool operator==(const Pairing&, const Pairing&) = default;
};

// "This side rejects (accepts, …) it": of a demand, that the article reports such an answer to it.
struct Answered {
    EntityRef by;
    Stance stance{};

    friend bool operator==(const Answered&, const Answered&) = default;
};

using Value = std::variant<EntityRef, FactId, Holding, Pairing, Answered, double, std::string>;

struct Claim {
    FactId about;
    Aspect aspect{};
    Value value;

    friend bool operator==(const Claim&, const Claim&) = default;
};

// True or false as far as the article says; nothing where it does not say. What it does not say is false only where the
// pack marks a list as whole. A claim whose aspect or value does not fit the fact's kind is nothing, too.
std::optional<bool> holds(const FactBase& base, const Claim& claim);

// All of them: false where one is false, else nothing where one is unsaid, else true.
std::optional<bool> holds(const FactBase& base, std::span<const Claim> claims);

// True where `earlier` certainly came before `later`: by year, by the timeline, or by the chain of "after".
bool came_before(const FactBase& base, FactId earlier, FactId later);

std::string_view word(Aspect aspect);
std::optional<Aspect> aspect_named(std::string_view name);

}  // namespace standpoint
