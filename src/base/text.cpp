#include "base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/plurrule.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

namespace standpoint {

namespace {

// ICU counts in 32 bits, and nothing anybody reads is longer than this.
constexpr std::size_t most_bytes = 64U << 20U;

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(std::min(text.size(), most_bytes))};
}

// The code point at `at`, which moves behind it; negative where the bytes are no UTF-8.
UChar32 next_point(std::string_view text, std::size_t& at) {
    UChar32 point = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
    U8_NEXT(text.data(), at, text.size(), point);
#pragma GCC diagnostic pop
    return point;
}

// The code points of a text; U+FFFD for each ill-formed sequence.
std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> points;
    points.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        const UChar32 point = next_point(text, at);
        points.push_back(point < 0 ? U'\uFFFD' : static_cast<char32_t>(point));
    }
    return points;
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

// ---- folding --------------------------------------------------------------------------------------------------------

// What is left of a text that is already Latin, decomposed and in lower case, put together with one space between words
// and none at the ends. "O'Brien" is one word and "U.S." is "us", but "3.5" is not "35", and "Abu-Dhabi" is "Abu
// Dhabi".
class Folded {
public:
    explicit Folded(std::size_t size) { text_.reserve(size); }

    void add(UChar32 point) {
        const bool after_letter = std::exchange(after_letter_, false);
        if (point >= 'A' && point <= 'Z') {
            point += 'a' - 'A';
        }
        if (u_isalnum(point) != 0) {
            if (std::exchange(space_, false) && !text_.empty()) {
                text_ += ' ';
            }
            append(point);
            after_letter_ = u_isalpha(point) != 0;
        } else if (!is_apostrophe(point) && !(point == '.' && after_letter)) {
            space_ = true;
        }
    }
    std::string take() { return std::move(text_); }

private:
    static bool is_apostrophe(UChar32 point) {
        return point == '\'' || point == '`' || point == 0xB4 || point == 0x2018 || point == 0x2019 || point == 0x201B;
    }

    void append(UChar32 point) {
        if (u_isdigit(point) != 0) {
            point = '0' + u_charDigitValue(point);
        }
        if (point < 0x80) {
            text_ += static_cast<char>(point);
        } else {
            icu::UnicodeString(point).toUTF8String(text_);
        }
    }

    std::string text_;
    bool space_ = false;
    bool after_letter_ = false;
};

std::string fold_ascii(std::string_view text) {
    Folded folded(text.size());
    for (const char letter : text) {
        folded.add(static_cast<unsigned char>(letter));
    }
    return folded.take();
}

std::unique_ptr<const icu::Transliterator> make_transliterator(const char* id) {
    UErrorCode error = U_ZERO_ERROR;
    UParseError place;
    return std::unique_ptr<const icu::Transliterator>(
        icu::Transliterator::createInstance(id, UTRANS_FORWARD, place, error));
}

// Made when first needed: it takes 80 ms, and a round in plain English never asks for it. ICU locks what
// transliterators share, so that one instance serves all threads.
const icu::Transliterator* any_to_latin() {
    static const std::unique_ptr<const icu::Transliterator> made = make_transliterator("Any-Latin");
    return made.get();
}

const icu::Transliterator* latin_to_ascii() {
    static const std::unique_ptr<const icu::Transliterator> made = make_transliterator("Latin-ASCII");
    return made.get();
}

void apply(const icu::Transliterator* transliterator, icu::UnicodeString& text) {
    if (transliterator != nullptr) {
        transliterator->transliterate(text);
    }
}

bool is_ascii(const icu::UnicodeString& text) {
    for (std::int32_t at = 0; at < text.length(); ++at) {
        if (text.charAt(at) >= 0x80) {
            return false;
        }
    }
    return true;
}

// Letters of Latin and what goes with every script need no transliteration.
bool is_latin(const icu::UnicodeString& text) {
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        UErrorCode error = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(text.char32At(at), &error);
        if (script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED) {
            return false;
        }
    }
    return true;
}

icu::UnicodeString normalized(const icu::Normalizer2* form, const icu::UnicodeString& text, UErrorCode& error) {
    return form == nullptr ? text : form->normalize(text, error);
}

// Decomposed, without marks and without the letters that only modify others (the primes for Cyrillic soft signs).
icu::UnicodeString without_marks(const icu::UnicodeString& text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::UnicodeString decomposed = normalized(icu::Normalizer2::getNFKDInstance(error), text, error);
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
        const UChar32 point = decomposed.char32At(at);
        if ((U_GET_GC_MASK(point) & (U_GC_M_MASK | U_GC_LM_MASK | U_GC_CF_MASK)) == 0) {
            kept.append(point);
        }
    }
    return kept;
}

// ---- edit distance --------------------------------------------------------------------------------------------------

// Optimal string alignment over three rows; `limit` ends it as soon as a whole row has passed it.
std::size_t aligned(const std::vector<char32_t>& a, const std::vector<char32_t>& b, std::size_t limit) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[j] = std::min({replaced, last[j] + 1, now[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                now[j] = std::min(now[j], before_last[j - 2] + 1);
            }
            least = std::min(least, now[j]);
        }
        // A swap reaches over one row, so two rows have to have passed the limit.
        if (least > limit + 1) {
            return limit + 1;
        }
        std::swap(before_last, last);
        std::swap(last, now);
    }
    return std::min(last[b.size()], limit + 1);
}

// ---- locales --------------------------------------------------------------------------------------------------------

icu::Locale locale_named(std::string_view name) {
    return {std::string(name.substr(0, 64)).c_str()};
}

struct CloseText {
    void operator()(UText* text) const { utext_close(text); }
};

}  // namespace

bool is_utf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (next_point(bytes, at) < 0) {
            return false;
        }
    }
    return true;
}

bool has_hidden_controls(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const UChar32 point = next_point(text, at);
        const bool control =
            (point >= 0 && point < 0x20 && point != '\t' && point != '\n') || (point >= 0x7F && point <= 0x9F);
        const bool reorders = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
                              point == 0x200E || point == 0x200F || point == 0x061C;
        if (control || reorders) {
            return true;
        }
    }
    return false;
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) {
        return fold_ascii(text);
    }
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString folded =
        normalized(icu::Normalizer2::getNFKCCasefoldInstance(error), icu::UnicodeString::fromUTF8(piece(text)), error);
    if (!is_latin(folded)) {
        apply(any_to_latin(), folded);
    }
    folded = without_marks(folded);
    if (!is_ascii(folded)) {
        apply(latin_to_ascii(), folded);
    }
    Folded words(text.size());
    for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
        words.add(folded.char32At(at));
    }
    return words.take();
}

std::vector<std::string> folded_words(std::string_view text) {
    const std::string folded = fold(text);
    std::vector<std::string> words;
    std::size_t from = 0;
    while (from < folded.size()) {
        const std::size_t to = std::min(folded.find(' ', from), folded.size());
        words.push_back(folded.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::size_t most = std::max(a.size(), b.size());
    limit = std::min(limit, most);
    const std::vector<char32_t> from = code_points(a);
    const std::vector<char32_t> to = code_points(b);
    const std::size_t gap = from.size() > to.size() ? from.size() - to.size() : to.size() - from.size();
    return gap > limit ? limit + 1 : aligned(from, to, limit);
}

std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    const std::string* best = nullptr;
    std::size_t best_distance = length(word) / 3 + 1;
    for (const std::string& candidate : candidates) {
        if (best_distance == 0) {
            break;
        }
        const std::size_t distance = edit_distance(word, candidate, best_distance - 1);
        if (distance < best_distance) {
            best = &candidate;
            best_distance = distance;
        }
    }
    return best == nullptr ? std::string() : *best;
}

std::string fill(std::string_view pattern, const std::map<std::string, std::string, std::less<>>& values) {
    std::string filled;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const char letter = pattern[at];
        const bool brace = letter == '{' || letter == '}';
        if (brace && at + 1 < pattern.size() && pattern[at + 1] == letter) {
            filled += letter;
            at += 2;
            continue;
        }
        if (letter == '{') {
            const std::size_t end = pattern.find('}', at);
            const auto value =
                end == std::string_view::npos ? values.end() : values.find(pattern.substr(at + 1, end - at - 1));
            if (value != values.end()) {
                filled += value->second;
                at = end + 1;
                const bool stops_twice = filled.ends_with('.') && pattern.substr(at).starts_with('.');
                at += stops_twice ? 1 : 0;
                continue;
            }
        }
        filled += letter;
        ++at;
    }
    return filled;
}

std::string sentence_case(std::string_view text, std::string_view locale) {
    // The whole text is one title to ICU, which passes over quotes and brackets before the first letter.
    constexpr std::uint32_t options = U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE;
    std::string cased;
    icu::StringByteSink<std::string> sink(&cased);
    UErrorCode error = U_ZERO_ERROR;
    icu::CaseMap::utf8ToTitle(locale_named(locale).getName(), options, nullptr, piece(text), sink, nullptr, error);
    return U_SUCCESS(error) ? cased : std::string(text);
}

namespace {

// The rules of a language, made once; the root's ("other" for everything) where ICU knows none.
const icu::PluralRules& plural_rules(std::string_view locale) {
    thread_local std::map<std::string, std::unique_ptr<icu::PluralRules>, std::less<>> made;
    const auto found = made.find(locale);
    if (found != made.end()) {
        return *found->second;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::string name(locale);
    std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale(name.c_str()), status));
    if (U_FAILURE(status) != 0 || !rules) {
        status = U_ZERO_ERROR;
        rules.reset(icu::PluralRules::createDefaultRules(status));
    }
    return *made.emplace(name, std::move(rules)).first->second;
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string bytes;
    return text.toUTF8String(bytes);
}

}  // namespace

std::string plural_form(std::size_t n, std::string_view locale) {
    constexpr std::size_t most = 1'000'000'000;  // what ICU counts whole; the forms repeat long before
    return to_utf8(plural_rules(locale).select(static_cast<std::int32_t>(n < most ? n : most + n % 100)));
}

std::vector<std::string> plural_forms(std::string_view locale) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::StringEnumeration> listed(plural_rules(locale).getKeywords(status));
    std::vector<std::string> forms;
    while (U_SUCCESS(status) != 0 && listed) {
        const icu::UnicodeString* form = listed->snext(status);
        if (form == nullptr) {
            break;
        }
        forms.push_back(to_utf8(*form));
    }
    return forms;
}

std::vector<std::size_t> line_breaks(std::string_view text, std::string_view locale) {
    std::vector<std::size_t> breaks;
    if (text.empty()) {
        return breaks;
    }
    const icu::StringPiece bytes = piece(text);
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> lines(
        icu::BreakIterator::createLineInstance(locale_named(locale), error));
    const std::unique_ptr<UText, CloseText> units(utext_openUTF8(nullptr, bytes.data(), bytes.size(), &error));
    if (lines != nullptr && U_SUCCESS(error)) {
        lines->setText(units.get(), error);
        lines->first();
        for (std::int32_t at = lines->next(); at != icu::BreakIterator::DONE; at = lines->next()) {
            breaks.push_back(static_cast<std::size_t>(at));
        }
    }
    if (breaks.empty() || breaks.back() != text.size()) {
        breaks.push_back(text.size());
    }
    return breaks;
}

}  // namespace standpoint
