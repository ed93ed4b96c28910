// What the commands share: opening the pack that was named, or saying why not.
#pragma once

#include <functional>
#include <ostream>
#include <string>

#include "app/command_line.hpp"
#include "app/packs.hpp"
#include "app/places.hpp"
#include "quiz/question.hpp"

namespace standpoint {

// The pack, or nothing and the exit code in `code`, with the reasons on `err`.
PackPointer open_pack(const Places& places, const std::string& named, std::ostream& err, int& code);

// Every question of every template, fact and seed, in the order seed, template, fact. `only` limits it to one template.
void each_question(const Material& material, SeedRange seeds, const Template* only,
                   const std::function<void(std::uint64_t seed, const Question&)>& look);

// Both ends included, up to the largest number there is.
void each_seed(SeedRange seeds, const std::function<void(std::uint64_t)>& look);

// 16 hex digits.
std::string hex_digits(std::uint64_t number);

}  // namespace standpoint
