// Lints: what a fair question may not do, whatever it asks. Each finding says what and where in a sentence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact_base.hpp"
#include "quiz/question.hpp"

namespace standpoint {

struct Finding {
    std::string_view lint;  // "key-length"
    std::string sentence;   // what is wrong with it, naming the option or word
};

// Every finding in one question. The lints:
//   all-or-none     no "all of the above", "none of these", "both …"
//   negative-stem   no not/except/never in a stem
//   question-mark   the stem ends in "?" (true/false: "."; a cloze has exactly one blank and ends in "." or "?")
//   same-form       options share script, sentence form and the case of their first letter
//   key-length      the key's length is 0.67 to 1.5 times the mean distractor's
//   word-in-common  no content word stands in the stem and the key alone
//   absolutes       always, never, all, only, every, none: not in one option only; hedges (some, may, often …) likewise
//   numbers-sorted  options that are numbers stand in ascending order
//   option-count    two to four options in PickOne, three to six in PickMany
//   one-key         exactly one right option in PickOne; no option equals another or the key after folding
//   proved          every wrong option has a proof with a sentence
//   unfilled        no {slot} or [phrase] is left in any text
std::vector<Finding> lint(const FactBase& base, const Question& question);

}  // namespace standpoint
