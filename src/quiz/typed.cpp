#include "quiz/typed.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "quiz/wording.hpp"

namespace standpoint {

namespace {

using std::string_view_literals::operator""sv;

// What may stand before a name without being part of it, as it is folded. For matching alone, never shown: that is why
// it stands here and not among the phrases.
constexpr std::array titles{"the"sv,
                            "a"sv,
                            "an"sv,
                            "mr"sv,
                            "mrs"sv,
                            "ms"sv,
                            "miss"sv,
                            "mx"sv,
                            "dr"sv,
                            "doctor"sv,
                            "prof"sv,
                            "professor"sv,
                            "sir"sv,
                            "dame"sv,
                            "lady"sv,
                            "lord"sv,
                            "president"sv,
                            "vice president"sv,
                            "prime minister"sv,
                            "minister"sv,
                            "foreign minister"sv,
                            "defence minister"sv,
                            "defense minister"sv,
                            "chancellor"sv,
                            "premier"sv,
                            "senator"sv,
                            "governor"sv,
                            "ambassador"sv,
                            "envoy"sv,
                            "special envoy"sv,
                            "secretary"sv,
                            "general"sv,
                            "admiral"sv,
                            "colonel"sv,
                            "king"sv,
                            "queen"sv,
                            "prince"sv,
                            "princess"sv,
                            "pope"sv};

// More than anybody types as the name of something; what is longer is not even folded.
constexpr std::size_t most_bytes = 1024;

bool begins_with_title(std::string_view folded, std::string_view title) {
    return folded.size() > title.size() + 1 && folded.starts_with(title) && folded[title.size()] == ' ';
}

// Without the titles before it. "President of …" is an office and no title, and a title alone is all there is.
std::string_view without_titles(std::string_view folded) {
    for (bool dropped = true; dropped;) {
        dropped = false;
        for (const std::string_view title : titles) {
            if (begins_with_title(folded, title) && !folded.substr(title.size() + 1).starts_with("of ")) {
                folded.remove_prefix(title.size() + 1);
                dropped = true;
            }
        }
    }
    return folded;
}

// A spelling in the two forms in which it is compared: as it is, and without titles.
struct Spelling {
    std::string whole;
    std::string bare;

    explicit Spelling(std::string_view text) : whole(with_digits(fold(text))), bare(without_titles(whole)) {}
};

bool any_equal(const std::vector<Spelling>& spellings, std::string Spelling::*form, const std::string& written) {
    return std::ranges::find(spellings, written, form) != spellings.end();
}

std::vector<Spelling> spellings(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

// Nearer to an accepted spelling than to any other name, and near enough for that spelling's length.
bool is_near(const std::vector<Spelling>& accepted, const std::vector<Spelling>& others, const std::string& written) {
    constexpr std::size_t most_edits = 3;
    std::size_t nearest = most_edits + 1;
    for (const Spelling& spelling : accepted) {
        const std::size_t limit = edits_forgiven(spelling.bare);
        const std::size_t edits = edit_distance(spelling.bare, written, limit);
        if (edits <= limit) {
            nearest = std::min(nearest, edits);
        }
    }
    return nearest <= most_edits && std::ranges::none_of(others, [&](const Spelling& other) {
               return edit_distance(other.bare, written, nearest) <= nearest;
           });
}

}  // namespace

Verdict judge_typed(const TypeIn& task, std::string_view written) {
    if (written.size() > most_bytes || !is_utf8(written)) {
        return Verdict::wrong;
    }
    const Spelling said(written);
    if (said.whole.empty()) {
        return Verdict::wrong;
    }
    const std::vector<Spelling> accepted = spellings(task.accepted);
    const std::vector<Spelling> others = spellings(task.others);
    // The whole form first: "General Staff" may be accepted while "Staff" is another name.
    for (const auto form : {&Spelling::whole, &Spelling::bare}) {
        if (any_equal(accepted, form, said.*form)) {
            return Verdict::right;
        }
        if (any_equal(others, form, said.*form)) {
            return Verdict::wrong;
        }
    }
    return !has_digit(said.bare) && is_near(accepted, others, said.bare) ? Verdict::almost : Verdict::wrong;
}

std::size_t edits_forgiven(std::string_view folded) {
    if (has_digit(folded)) {
        return 0;
    }
    const std::size_t letters = length(folded);
    return letters >= 15 ? 3 : letters >= 9 ? 2 : letters >= 5 ? 1 : 0;
}

}  // namespace standpoint
