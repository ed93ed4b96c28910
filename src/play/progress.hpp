// How far a player has come with a pack: what they know by now, what they did, and what they mix up. Pure functions
// over the memory of every item and the answers given; knows neither the disk nor how it is shown.
//
//     const Progress progress = progress_of(base, fsrs, items, answers, Aim{}, today);
//     progress.all.known / progress.all.of     // the share that is likely known today
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "learn/schedule.hpp"
#include "play/briefing.hpp"
#include "quiz/question.hpp"

namespace standpoint {

// One answer that stands, as it is counted here.
struct GivenAnswer {
    std::string fact;                   // key
    std::string aspect;                 // word
    std::string task;                   // word
    double fraction = 0;                // of full marks, 0..1
    std::chrono::milliseconds taken{};  // at most a minute counts: somebody went away
    Day day{};                          // of learning, on which it was given
    std::string said = {};              // in words; empty where given up
    std::string wanted = {};            // the right answer in words
};

// Of so many items: how many were asked at least once, and how many are likely known, as the sum of what is likely for
// each of them (see likely_known).
struct Share {
    std::size_t of = 0;
    std::size_t asked = 0;
    double known = 0;

    friend bool operator==(const Share&, const Share&) = default;
};

struct StudyDay {
    Day day{};
    std::size_t answers = 0;

    friend bool operator==(const StudyDay&, const StudyDay&) = default;
};

// Answers in one form of question, and how many of them were fully right.
struct FormCount {
    TaskKind kind{};
    std::size_t answers = 0;
    std::size_t right = 0;

    friend bool operator==(const FormCount&, const FormCount&) = default;
};

// One answer taken for another, in words.
struct Confusion {
    std::string wanted;
    std::string said;
    std::size_t times = 0;

    friend bool operator==(const Confusion&, const Confusion&) = default;
};

// An item that was forgotten again and again: an index into the items.
struct HardItem {
    std::size_t item = 0;
    std::size_t missed = 0;  // answers that were not fully right
    std::size_t answers = 0;

    friend bool operator==(const HardItem&, const HardItem&) = default;
};

constexpr std::size_t most_listed = 8;  // confusions, and hard items

struct Progress {
    Share all;
    std::array<Share, section_count> sections;  // by Section
    std::vector<Share> paragraphs;              // of the article, the first one first
    std::vector<std::size_t> due;               // today, tomorrow, … (see forecast)
    std::vector<StudyDay> days;                 // on which something was answered, ascending
    std::vector<FormCount> forms;               // those that were asked, in the order of TaskKind
    std::vector<Confusion> confusions;          // the most frequent first, at most `most_listed`
    std::vector<HardItem> hardest;              // missed at least twice, most often first, at most `most_listed`
    std::size_t answers = 0;
    std::chrono::milliseconds spent{};
};

// `items` are those of the pack, each with its memory; `answers` are the player's to this pack, in any order. Answers
// to items that the pack does not have any more count for days, forms, time and confusions only.
Progress progress_of(const FactBase& base, const Fsrs& fsrs, std::span<const StudyItem> items,
                     std::span<const GivenAnswer> answers, const Aim& aim, Day today);

}  // namespace standpoint
