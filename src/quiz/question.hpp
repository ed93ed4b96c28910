// A question as it is dealt: a stem, a task with its key, and for every wrong option the proof that it is wrong.
// `Task` is closed: a tenth way of answering is a tenth alternative, and the compiler lists what else it needs.
// Knows nothing of rounds, scores over time or screens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "facts/claim.hpp"

namespace standpoint {

// The rule by which a distractor is known to be wrong; see quiz/proof.hpp.
enum class Rule : std::uint8_t { functional, whole_list, disjoint, stated, attributed, order, gap, far };

struct Proof {
    Rule rule{};
    std::string sentence;  // said to a player who chose it: "No: London is where …"

    friend bool operator==(const Proof&, const Proof&) = default;
};

// One option. `claims` is what choosing it asserts: all hold for a right one, at least one is false for a wrong one.
struct Option {
    std::string text;
    bool right = false;
    std::optional<Proof> proof;  // set where it is wrong
    std::vector<Claim> claims;
    std::optional<FactId> from;  // the fact that this text would answer: its own question, were it asked

    friend bool operator==(const Option&, const Option&) = default;
};

// Indices in responses count from 0 in the order shown.

struct PickOne {
    struct Response {
        std::size_t option;
        friend bool operator==(const Response&, const Response&) = default;
    };
    std::vector<Option> options;  // 3 or 4 (2 where the pack has but two candidates), exactly one right
    friend bool operator==(const PickOne&, const PickOne&) = default;
};

struct PickMany {
    struct Response {
        std::vector<std::size_t> options;
        friend bool operator==(const Response&, const Response&) = default;
    };
    std::vector<Option> options;  // at least one right and one wrong
    friend bool operator==(const PickMany&, const PickMany&) = default;
};

struct TrueFalse {
    struct Response {
        bool said;
        friend bool operator==(const Response&, const Response&) = default;
    };
    bool truth = false;
    std::vector<Claim> claims;   // of the statement
    std::optional<Proof> proof;  // set where the statement is false
    friend bool operator==(const TrueFalse&, const TrueFalse&) = default;
};

// Every left belongs to exactly one right; lefts[i] belongs to rights[partner[i]].
struct Match {
    struct Response {
        std::vector<std::size_t> partner;
        friend bool operator==(const Response&, const Response&) = default;
    };
    std::vector<std::string> lefts;
    std::vector<std::string> rights;
    std::vector<std::size_t> partner;
    std::vector<std::vector<Option>> cells;  // cells[left][right]: what joining them asserts, and why it is wrong
    friend bool operator==(const Match&, const Match&) = default;
};

// Cards to be brought into order, earliest first. Each neighbouring pair of the right order is certain.
struct Order {
    struct Response {
        std::vector<std::size_t> cards;
        friend bool operator==(const Response&, const Response&) = default;
    };
    struct Card {
        std::string text;
        FactId fact;
        friend bool operator==(const Card&, const Card&) = default;
    };
    std::vector<Card> cards;            // as shown
    std::vector<std::size_t> sequence;  // indices of cards, earliest first
    friend bool operator==(const Order&, const Order&) = default;
};

// Cards to be laid on piles; cells[card][pile] says what laying it there asserts.
struct Sort {
    struct Response {
        std::vector<std::size_t> pile;
        friend bool operator==(const Response&, const Response&) = default;
    };
    std::vector<std::string> cards;
    std::vector<std::string> piles;
    std::vector<std::size_t> pile;  // the right pile of each card
    std::vector<std::vector<Option>> cells;
    friend bool operator==(const Sort&, const Sort&) = default;
};

// An answer typed in words; judged by quiz/typed.hpp.
struct TypeIn {
    struct Response {
        std::string text;
        friend bool operator==(const Response&, const Response&) = default;
    };
    std::vector<std::string> accepted;  // the first is shown as the right answer
    std::vector<std::string> others;    // other names of the same kind: wrong, however near they are spelt
    std::vector<Claim> claims;
    friend bool operator==(const TypeIn&, const TypeIn&) = default;
};

// Slots to be filled with chips, each chip at most once. cells[slot][chip] says what putting it there asserts.
struct Assemble {
    struct Response {
        std::vector<std::size_t> chip;
        friend bool operator==(const Response&, const Response&) = default;
    };
    std::vector<std::string> slots;  // "who", "with whom", "where", …
    std::vector<std::string> chips;  // more than slots
    std::vector<std::size_t> chip;   // the right chip of each slot
    std::vector<std::vector<Option>> cells;
    friend bool operator==(const Assemble&, const Assemble&) = default;
};

// A pin on the map. Full marks within `radius_km`, none from `far_km` (at least three radii) on.
struct Pin {
    struct Response {
        double latitude;
        double longitude;
        friend bool operator==(const Response&, const Response&) = default;
    };
    double latitude = 0;  // degrees
    double longitude = 0;
    double radius_km = 0;
    double far_km = 0;
    std::string place;
    std::vector<Claim> claims;
    friend bool operator==(const Pin&, const Pin&) = default;
};

using Task = std::variant<PickOne, PickMany, TrueFalse, Match, Order, Sort, TypeIn, Assemble, Pin>;
enum class TaskKind : std::uint8_t { pick_one, pick_many, true_false, match, order, sort, type_in, assemble, pin };

using Response = std::variant<PickOne::Response, PickMany::Response, TrueFalse::Response, Match::Response,
                              Order::Response, Sort::Response, TypeIn::Response, Assemble::Response, Pin::Response>;

// A fact that a question draws on, as it is looked up and told after the answer.
struct Support {
    FactId fact;
    int paragraph = 0;        // of the article
    std::string explanation;  // the fact's own

    friend bool operator==(const Support&, const Support&) = default;
};

struct Question {
    std::string template_name;
    Item item;                // what it tests: the first of the items it draws on
    std::vector<Item> items;  // all it tests; more than one for match, sort, order and the like
    std::string stem;
    Task task;
    std::string explanation;             // why the key is right, our own words
    int paragraph = 0;                   // of the source, supporting the key
    std::vector<Support> supports = {};  // the facts of `items`, each once; set by `make_fair`

    TaskKind kind() const { return static_cast<TaskKind>(task.index()); }
    friend bool operator==(const Question&, const Question&) = default;
};

std::string_view word(TaskKind kind);  // "PickOne", as in the command output
std::string_view word(Rule rule);      // "whole list"
std::optional<TaskKind> task_named(std::string_view name);

// The key in one line, for the review: "London"; "1. … 2. …"; pairs joined by an arrow. `separator` comes between
// parts.
std::string key_text(const Task& task, std::string_view separator = "; ");

// The chance that a guess who sees the task but knows nothing is right (expected score fraction), 0..1. 0 for typing.
double chance(const Task& task);

}  // namespace standpoint
