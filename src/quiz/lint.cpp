#include "quiz/lint.hpp"

#include <array>
#include <utility>

#include "quiz/lints/lints.hpp"

namespace standpoint {

namespace {

struct Lint {
    std::string_view name;
    lints::Sentences (*look)(const FactBase&, const Question&);
};

constexpr std::array table{
    Lint{"all-or-none", lints::all_or_none},
    Lint{"negative-stem", lints::negative_stem},
    Lint{"question-mark", lints::question_mark},
    Lint{"same-form", lints::same_form},
    Lint{"key-length", lints::key_length},
    Lint{"word-in-common", lints::word_in_common},
    Lint{"absolutes", lints::absolutes},
    Lint{"numbers-sorted", lints::numbers_sorted},
    Lint{"option-count", lints::option_count},
    Lint{"one-key", lints::one_key},
    Lint{"proved", lints::proved},
    Lint{"unfilled", lints::unfilled},
};

}  // namespace

std::vector<Finding> lint(const FactBase& base, const Question& question) {
    std::vector<Finding> findings;
    for (const Lint& each : table) {
        for (std::string& sentence : each.look(base, question)) {
            findings.push_back({each.name, std::move(sentence)});
        }
    }
    return findings;
}

}  // namespace standpoint
