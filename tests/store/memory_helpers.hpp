// Memories as the answers alone tell them, to be compared with those that the store keeps.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "store/helpers.hpp"
#include "store/store.hpp"

namespace standpoint::testing {

inline const std::string pack_key = "ukraine-peace-talks";
constexpr Moment noon{std::chrono::days{20'000} + std::chrono::hours{12}};

inline LoggedAnswer logged(const SavedAnswer& answer) {
    return {.at = answer.at,
            .offset = answer.offset,
            .heard = answer.heard,
            .typed = answer.typed,
            .helped = answer.helped,
            .against_time = answer.against_time,
            .chance = answer.chance,
            .felt = answer.felt};
}

// The memories by fact and aspect that a replay gives, told from the answers alone.
using Memories = std::map<std::pair<std::string, std::string>, ItemMemory>;

inline Memories replay_of(const std::vector<SavedAnswer>& answers, Moment now, const Parameters& parameters = {}) {
    std::map<std::pair<std::string, std::string>, std::vector<LoggedAnswer>> logs;
    for (const SavedAnswer& answer : answers) {
        logs[{answer.fact, answer.aspect}].push_back(logged(answer));
    }
    Memories result;
    for (const auto& item : logs) {
        if (const auto memory = replayed(Fsrs(parameters), item.second, now)) {
            result.emplace(item.first, *memory);
        }
    }
    return result;
}

inline Memories kept_in(Store& store, Moment now, ProfileUid profile = player_uid, const std::string& pack = pack_key) {
    Memories result;
    for (const KeptMemory& kept : store.memories(profile, pack, now)) {
        if (kept.memory) {
            result.emplace(std::pair(kept.fact, kept.aspect), *kept.memory);
        }
    }
    return result;
}

// The answer to an item on a day, at noon; typed, in a zone of its own.
inline SavedAnswer answer_on(int day, std::size_t position, const std::string& fact, Heard heard = Heard::right) {
    SavedAnswer answer = answer_at(position);
    answer.fact = fact;
    answer.at = noon + std::chrono::days{day};
    answer.offset = std::chrono::minutes{120};
    answer.heard = heard;
    answer.typed = true;
    return answer;
}

inline Parameters forgetful() {
    Parameters parameters{.version = 1};
    parameters.weights[2] = 1.25;
    parameters.weights[8] = 1.1;
    return parameters;
}

}  // namespace standpoint::testing
