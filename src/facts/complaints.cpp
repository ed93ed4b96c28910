#include "facts/complaints.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "facts/located_json.hpp"

namespace standpoint {

namespace {

constexpr std::size_t most_problems = 1000;
constexpr std::size_t most_compared = 200'000;
constexpr std::size_t longest_quote = 60;      // bytes
constexpr std::size_t longest_misspelt = 100;  // bytes

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

}  // namespace

void Complaints::add(const Node& at, std::string sentence) {
    if (!full()) {
        add(path_of(at), at.line, std::move(sentence));
    } else {
        ++unlisted_;
    }
}

void Complaints::add(std::string place, std::size_t line, std::string sentence) {
    if (!full()) {
        problems_.push_back({std::move(place), std::move(sentence), line});
    } else {
        ++unlisted_;
    }
}

bool Complaints::full() const {
    return problems_.size() >= most_problems;
}

std::string Complaints::suggestion(std::string_view word, const std::vector<std::string>& candidates) {
    if (word.size() > longest_misspelt || full() || compared_ + candidates.size() > most_compared) {
        return {};
    }
    compared_ += candidates.size();
    const std::string meant = nearest(word, candidates);
    return meant.empty() ? std::string() : "; did you mean " + quoted(meant) + "?";
}

Problems Complaints::take() {
    std::ranges::stable_sort(problems_, {}, &Problem::line);
    if (unlisted_ > 0) {
        problems_.push_back({"",
                             "There are " + std::to_string(unlisted_) +
                                 " more problems, which are not listed: mend these first and check again.",
                             0});
    }
    return std::move(problems_);
}

std::string quoted(std::string_view text) {
    std::string shown = "\"";
    const bool shortened = text.size() > longest_quote;
    if (shortened) {
        std::size_t end = longest_quote;
        while (end > 0 && continues_character(text[end])) {
            --end;
        }
        text = text.substr(0, end);
    }
    if (!is_utf8(text) || has_hidden_controls(text)) {
        for (const char byte : text) {
            const bool plain = byte >= 0x20 && byte < 0x7f;
            if (plain || !continues_character(byte)) {
                shown += plain ? byte : '?';
            }
        }
    } else {
        shown += text;
        std::ranges::replace(shown, '\n', ' ');
        std::ranges::replace(shown, '\t', ' ');
    }
    return shown + (shortened ? "…\"" : "\"");
}

std::string with_article(std::string_view noun) {
    const bool vowel = !noun.empty() && std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + std::string(noun);
}

}  // namespace standpoint
