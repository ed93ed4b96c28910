// Collects everything that is wrong with a pack: each problem once, in the order of the file, and no more of them than
// a person could read (the rest is counted). Holds the wording that all checks share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace standpoint {

struct Node;

class Complaints {
public:
    void add(const Node& at, std::string sentence);
    void add(std::string place, std::size_t line, std::string sentence);

    bool any() const { return !problems_.empty(); }

    // True where no further problem would be listed; it need not be put in words, then, but it counts.
    bool full() const;
    void count_one_more() { ++unlisted_; }

    // "; did you mean “x”?" or nothing. Only so many candidates are looked at in one file: suggestions for thousands of
    // misspelt ids would take longer than the reading.
    std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

    // All of them, by line.
    Problems take();

private:
    Problems problems_;
    std::size_t unlisted_ = 0;
    std::size_t compared_ = 0;
};

// A text as a sentence may show it: in quotes, shortened, controls and other unprintables replaced.
std::string quoted(std::string_view text);

// "a meeting", "an event".
std::string with_article(std::string_view noun);

}  // namespace standpoint
