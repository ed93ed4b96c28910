// The state hash and the signature are made of the same pieces: texts with their lengths, whole numbers in little
// endian, whole questions. Nothing in it depends on the machine, the compiler or the standard library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/question.hpp"

namespace standpoint {

class StableHash {
public:
    // The length goes in first, so that "ab" and "c" differ from "a" and "bc".
    StableHash& add(std::string_view text);
    StableHash& add(std::uint64_t number);
    StableHash& add(std::span<const std::size_t> indices);
    StableHash& add(const std::vector<std::string>& texts);
    StableHash& add(const std::vector<Option>& options);

    // All of a question that a player sees, and its key.
    StableHash& add(const Question& question);

    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

// The shortest decimal form that reads back as the same number.
std::string shortest(double number);

}  // namespace standpoint
