#include "base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace standpoint;

namespace {

using Values = std::map<std::string, std::string, std::less<>>;

std::string utf8(const std::u32string& points) {
    std::string bytes;
    const auto put = [&](char32_t bits) { bytes += static_cast<char>(static_cast<unsigned char>(bits)); };
    for (const char32_t point : points) {
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xC0U | (point >> 6U));
            put(0x80U | (point & 0x3FU));
        } else if (point < 0x10000) {
            put(0xE0U | (point >> 12U));
            put(0x80U | ((point >> 6U) & 0x3FU));
            put(0x80U | (point & 0x3FU));
        } else {
            put(0xF0U | (point >> 18U));
            put(0x80U | ((point >> 12U) & 0x3FU));
            put(0x80U | ((point >> 6U) & 0x3FU));
            put(0x80U | (point & 0x3FU));
        }
    }
    return bytes;
}

rc::Gen<std::u32string> text_of(rc::Gen<char32_t> point) {
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(std::move(point)),
                        [](const auto& points) { return std::u32string(points.begin(), points.end()); });
}

rc::Gen<char32_t> between(char32_t first, char32_t last) {
    return rc::gen::map(rc::gen::inRange<std::uint32_t>(first, last + 1),
                        [](std::uint32_t bits) { return static_cast<char32_t>(bits); });
}

// Latin, Greek and Cyrillic as names are written in them, with spaces, marks and punctuation between.
rc::Gen<std::u32string> european_names() {
    return text_of(rc::gen::oneOf(between(0x20, 0x7E), between(0xA0, 0x17F), between(0x300, 0x344),
                                  between(0x391, 0x3A1), between(0x3A3, 0x3C9), between(0x400, 0x45F),
                                  between(0x2010, 0x202F)));
}

// The same with Hebrew, Arabic and Chinese.
rc::Gen<std::u32string> names() {
    return text_of(rc::gen::oneOf(between(0x20, 0x7E), between(0xA0, 0x17F), between(0x300, 0x344),
                                  between(0x391, 0x3C9), between(0x400, 0x45F), between(0x5D0, 0x5EA),
                                  between(0x621, 0x64A), between(0x2010, 0x202F), between(0x4E00, 0x4EFF)));
}

// The same distance by its definition, without limit or early end.
std::size_t slow_distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1] ? 1U : 0U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

rc::Gen<std::string> short_words() {
    return rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc")));
}

}  // namespace

// ---- UTF-8 ----------------------------------------------------------------------------------------------------------

TEST_CASE("well-formed UTF-8 of every length is taken") {
    CHECK(is_utf8(""));
    CHECK(is_utf8("plain"));
    CHECK(is_utf8("é Київ 東京 🂡"));
    CHECK(is_utf8("\xF4\x8F\xBF\xBF"));  // U+10FFFF
    CHECK(is_utf8(std::string_view("a\0b", 3)));
}

TEST_CASE("ill-formed UTF-8 is refused") {
    const std::vector<std::string> bad{
        "\xFF",              // never a byte of UTF-8
        "\x80",              // a continuation alone
        "\xC3",              // cut short at the end
        "\xC3 ",             // cut short in the middle
        "\xE2\x82",          // two of three
        "\xC0\xAF",          // overlong "/"
        "\xE0\x80\xAF",      // overlong by two
        "\xF0\x80\x80\xAF",  // overlong by three
        "\xED\xA0\x80",      // a surrogate
        "\xED\xBF\xBF",      // the last surrogate
        "\xF4\x90\x80\x80",  // behind U+10FFFF
        "\xF8\x88\x80\x80\x80",
    };
    for (const std::string& bytes : bad) {
        CAPTURE(bytes);
        CHECK_FALSE(is_utf8(bytes));
        CHECK_FALSE(is_utf8("before " + bytes));
        CHECK_FALSE(is_utf8(bytes + " after"));
    }
}

TEST_CASE("whatever is encoded is well-formed and has its length") {
    CHECK(rc::check([] {
        const std::u32string points = *names();
        RC_ASSERT(is_utf8(utf8(points)));
        RC_ASSERT(length(utf8(points)) == points.size());
    }));
}

TEST_CASE("length counts code points") {
    CHECK(length("") == 0);
    CHECK(length("abc") == 3);
    CHECK(length("Київ") == 4);
    CHECK(length("🂡") == 1);
    CHECK(length("e\u0301") == 2);
}

// ---- hidden controls ------------------------------------------------------------------------------------------------

TEST_CASE("controls that reorder what is shown are found") {
    const std::u32string controls = U"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C";
    for (const char32_t point : controls) {
        CAPTURE(static_cast<unsigned>(point));
        CHECK(has_hidden_controls("a" + utf8({point}) + "b"));
    }
}

TEST_CASE("control characters are found, tab and newline are not") {
    CHECK(has_hidden_controls(std::string_view("a\0b", 3)));
    CHECK(has_hidden_controls("\x1b[31m"));
    CHECK(has_hidden_controls("a\rb"));
    CHECK(has_hidden_controls("\x7f"));
    CHECK(has_hidden_controls("\u0085"));
    CHECK(has_hidden_controls("\u009f"));
    CHECK_FALSE(has_hidden_controls("a\tb\nc"));
}

TEST_CASE("text in any script has no hidden controls") {
    CHECK_FALSE(has_hidden_controls(""));
    CHECK_FALSE(has_hidden_controls("“Peace”, said Зеленський — 東京 محمد"));
    CHECK_FALSE(has_hidden_controls("\u00A0\u00AD\u200B\u2010\u202F\u2065\u206A"));
}

TEST_CASE("ill-formed bytes end the search for controls neither early nor badly") {
    CHECK(has_hidden_controls("\xff\xfe\u202e"));
    CHECK_FALSE(has_hidden_controls("\xff\xfe"));
}

// ---- folding --------------------------------------------------------------------------------------------------------

TEST_CASE("folding makes Latin of Cyrillic, without marks") {
    CHECK(fold("Володимир Зеле́нський") == "volodimir zelenskij");
    CHECK(fold("ЮРИЙ") == fold("Юрий"));
    CHECK(fold("Київ") == "kiiv");
    CHECK(fold("й") == fold("и\u0306"));
}

TEST_CASE("folding makes Latin of other scripts") {
    CHECK(fold("Κυριάκος") == "kyriakos");
    CHECK(fold("習近平") == "xi jin ping");
    CHECK(fold("トランプ") == "toranpu");
    CHECK(fold("٣٤") == "34");
}

TEST_CASE("folding drops case, marks and ligatures of Latin") {
    CHECK(fold("Emmanuel MACRON") == "emmanuel macron");
    CHECK(fold("café") == "cafe");
    CHECK(fold("cafe\u0301") == "cafe");
    CHECK(fold("Łódź Dvořák Ørsted") == "lodz dvorak orsted");
    CHECK(fold("straße") == "strasse");
    CHECK(fold("İstanbul ISTANBUL") == "istanbul istanbul");
    CHECK(fold("\uFB01n") == "fin");
}

TEST_CASE("folding keeps one space between words and none at the ends") {
    CHECK(fold("  a \t\n b  ") == "a b");
    CHECK(fold("a\u00A0b\u2003c") == "a b c");
    CHECK(fold("Abu-Dhabi") == "abu dhabi");
    CHECK(fold("Abu—Dhabi") == "abu dhabi");
    CHECK(fold("(Paris), “London”!") == "paris london");
}

TEST_CASE("apostrophes and the stops of abbreviations join") {
    CHECK(fold("O'Brien") == "obrien");
    CHECK(fold("O’Brien") == "obrien");
    CHECK(fold("Moscow's") == "moscows");
    CHECK(fold("U.S.") == "us");
    CHECK(fold("the E.U. said") == "the eu said");
    CHECK(fold("Mr. Smith") == "mr smith");
}

TEST_CASE("numbers do not grow by losing their point") {
    CHECK(fold("3.5") == "3 5");
    CHECK(fold("3.5") != fold("35"));
    CHECK(fold("№ 7") == "no 7");
}

TEST_CASE("a letter that has no Latin form stays, in lower case") {
    CHECK(fold("\u04A2") == "\u04A3");
    CHECK(fold("\u04A2") != fold("\u04A4"));
}

TEST_CASE("invisible characters do not count") {
    CHECK(fold("Za\u00ADgreb") == "zagreb");
    CHECK(fold("Za\u200Bgreb") == "zagreb");
    CHECK(fold("\u202EZagreb\u202C") == "zagreb");
}

TEST_CASE("nothing is left of nothing, punctuation or noise") {
    CHECK(fold("").empty());
    CHECK(fold("   ").empty());
    CHECK(fold("…?!").empty());
    CHECK(fold("\xff\xfe").empty());
    CHECK(fold("\u0301").empty());
    CHECK(fold("\xff"
               "abc") == "abc");
}

TEST_CASE("the short way for ASCII and the long way agree") {
    // A combining mark at the end forces the long way and then disappears.
    CHECK(rc::check([] {
        const std::string text =
            *rc::gen::container<std::string>(rc::gen::inRange<char>(static_cast<char>(0x20), static_cast<char>(0x7F)));
        RC_ASSERT(fold(text) == fold(text + " \u0301"));
    }));
}

TEST_CASE("folding twice is folding once") {
    CHECK(rc::check([] {
        const std::string once = fold(utf8(*names()));
        RC_ASSERT(fold(once) == once);
    }));
}

TEST_CASE("a folded name is lower-case ASCII with single spaces") {
    CHECK(rc::check([] {
        const std::string folded = fold(utf8(*european_names()));
        RC_ASSERT(std::ranges::all_of(folded, [](char letter) {
            return letter == ' ' || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        }));
        RC_ASSERT(folded.find("  ") == std::string::npos);
        RC_ASSERT((folded.empty() || (folded.front() != ' ' && folded.back() != ' ')));
    }));
}

TEST_CASE("folding takes any bytes") {
    CHECK(rc::check([](const std::string& bytes) { RC_ASSERT(is_utf8(fold(bytes))); }));
}

TEST_CASE("several threads may fold at once") {
    const std::vector<std::string> texts{"Володимир Зеле́нський", "Łódź", "習近平", "Κυριάκος", "plain"};
    std::vector<std::string> expected;
    for (const std::string& text : texts) {
        expected.push_back(fold(text));
    }
    std::vector<int> wrong(4);
    std::vector<std::thread> threads;
    for (int& count : wrong) {
        threads.emplace_back([&] {
            for (int round = 0; round < 200; ++round) {
                for (std::size_t i = 0; i < texts.size(); ++i) {
                    count += fold(texts[i]) == expected[i] ? 0 : 1;
                }
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(wrong == std::vector<int>(4));
}

TEST_CASE("folded words come in order") {
    CHECK(folded_words("The U.S. envoy, Стів!") == std::vector<std::string>{"the", "us", "envoy", "stiv"});
    CHECK(folded_words(" … ").empty());
    CHECK(folded_words("one") == std::vector<std::string>{"one"});
}

// ---- distance -------------------------------------------------------------------------------------------------------

TEST_CASE("edit distance counts each kind of edit as one") {
    CHECK(edit_distance("london", "london", 5) == 0);
    CHECK(edit_distance("london", "londn", 5) == 1);
    CHECK(edit_distance("london", "londoon", 5) == 1);
    CHECK(edit_distance("london", "landon", 5) == 1);
    CHECK(edit_distance("london", "lodnon", 5) == 1);
    CHECK(edit_distance("kitten", "sitting", 5) == 3);
    CHECK(edit_distance("", "abc", 5) == 3);
}

TEST_CASE("edit distance never edits a swapped pair again") {
    CHECK(edit_distance("ca", "abc", 5) == 3);  // two with unrestricted transpositions
}

TEST_CASE("edit distance counts code points, not bytes") {
    CHECK(edit_distance("Київ", "Киів", 5) == 1);
    CHECK(edit_distance("é", "e", 5) == 1);
    CHECK(edit_distance("🂡", "🂢", 5) == 1);
}

TEST_CASE("edit distance stops behind its limit") {
    CHECK(edit_distance("abcdef", "uvwxyz", 2) == 3);
    CHECK(edit_distance("a", "abcdef", 2) == 3);
    CHECK(edit_distance("abc", "abd", 0) == 1);
    CHECK(edit_distance("abc", "abc", 0) == 0);
    CHECK(edit_distance("abc", "xyz", static_cast<std::size_t>(-1)) == 3);
}

TEST_CASE("edit distance is what its definition gives, cut at the limit") {
    CHECK(rc::check([] {
        const std::string a = *short_words();
        const std::string b = *short_words();
        const std::size_t limit = *rc::gen::inRange<std::size_t>(0, 8);
        RC_ASSERT(edit_distance(a, b, limit) == std::min(slow_distance(a, b), limit + 1));
    }));
}

TEST_CASE("edit distance is the same both ways") {
    CHECK(rc::check([](const std::string& a, const std::string& b) {
        RC_ASSERT(edit_distance(a, b, 100) == edit_distance(b, a, 100));
        RC_ASSERT(((edit_distance(a, b, 100) == 0) == (a == b) || !is_utf8(a) || !is_utf8(b)));
    }));
}

TEST_CASE("the nearest is what was meant") {
    const std::vector<std::string> places{"london", "paris", "abu-dhabi", "moscow"};
    CHECK(nearest("lodnon", places) == "london");
    CHECK(nearest("Lodnon", places) == "london");
    CHECK(nearest("abu_dhabi", places) == "abu-dhabi");
    CHECK(nearest("paris", places) == "paris");
}

TEST_CASE("nothing near is nothing meant") {
    CHECK(nearest("berlin", {"london", "moscow"}).empty());
    CHECK(nearest("london", {}).empty());
    CHECK(nearest("", {"a"}).empty());
    CHECK(nearest("uk", {"us"}).empty());  // half of two letters is more than a third
}

TEST_CASE("of two that are equally near the first is named") {
    CHECK(nearest("card", {"cart", "care"}) == "cart");
    CHECK(nearest("card", {"care", "card"}) == "card");
}

// ---- filling --------------------------------------------------------------------------------------------------------

TEST_CASE("names in braces are filled in") {
    CHECK(fill("Who met {who} in {place}?", {{"who", "Yermak"}, {"place", "Miami"}}) == "Who met Yermak in Miami?");
    CHECK(fill("{a}{a}", {{"a", "x"}}) == "xx");
    CHECK(fill("Not {side}. Nor {side}!", {{"side", "the U.S."}}) == "Not the U.S. Nor the U.S.!");
    CHECK(fill("", {{"a", "x"}}).empty());
    CHECK(fill("no names", {}) == "no names");
}

TEST_CASE("a name without a value stays as it is written") {
    CHECK(fill("{who} in {place}", {{"who", "A"}}) == "A in {place}");
    CHECK(fill("{}", {}) == "{}");
}

TEST_CASE("doubled braces stand for braces") {
    CHECK(fill("{{who}}", {{"who", "A"}}) == "{who}");
    CHECK(fill("{{{who}}}", {{"who", "A"}}) == "{A}");
    CHECK(fill("}}{{", {}) == "}{");
}

TEST_CASE("a brace that never closes stays") {
    CHECK(fill("a { b", {}) == "a { b");
    CHECK(fill("a } b", {}) == "a } b");
    CHECK(fill("{who", {{"who", "A"}}) == "{who");
}

TEST_CASE("what is filled in is not filled in again") {
    CHECK(fill("{a} {b}", {{"a", "{b}"}, {"b", "{{x}}"}}) == "{b} {{x}}");
}

TEST_CASE("any pattern can be filled, and one without braces stays") {
    CHECK(rc::check([](const std::string& pattern) {
        const std::string filled = fill(pattern, {{"a", "x"}});
        if (pattern.find_first_of("{}") == std::string::npos) {
            RC_ASSERT(filled == pattern);
        }
    }));
}

// ---- sentences and lines --------------------------------------------------------------------------------------------

TEST_CASE("a sentence begins with a capital and keeps the others") {
    CHECK(sentence_case("the NATO envoy", "en") == "The NATO envoy");
    CHECK(sentence_case("élan", "fr") == "Élan");
    CHECK(sentence_case("наш", "uk") == "Наш");
    CHECK(sentence_case("", "en").empty());
}

TEST_CASE("quotes and brackets before a sentence are passed over, numbers are not") {
    CHECK(sentence_case("“peace” is", "en") == "“Peace” is");
    CHECK(sentence_case("(see below)", "en") == "(See below)");
    CHECK(sentence_case("5 people", "en") == "5 people");
}

TEST_CASE("capitals follow the language") {
    CHECK(sentence_case("iraq", "en") == "Iraq");
    CHECK(sentence_case("ısparta izmir", "tr") == "Isparta izmir");
    CHECK(sentence_case("izmir", "tr") == "İzmir");
    CHECK(sentence_case("ijsland", "nl") == "IJsland");
    CHECK(sentence_case("iraq", "no such locale") == "Iraq");
}

TEST_CASE("lines break behind spaces and hyphens") {
    CHECK(line_breaks("two words", "en") == std::vector<std::size_t>{4, 9});
    CHECK(line_breaks("cease-fire", "en") == std::vector<std::size_t>{6, 10});
    CHECK(line_breaks("a\nb", "en") == std::vector<std::size_t>{2, 3});
}

TEST_CASE("lines do not break in words, numbers, quotes or at hard spaces") {
    CHECK(line_breaks("word", "en") == std::vector<std::size_t>{4});
    CHECK(line_breaks("3.5", "en") == std::vector<std::size_t>{3});
    CHECK(line_breaks("$1,000", "en") == std::vector<std::size_t>{6});
    CHECK(line_breaks("“a”", "en") == std::vector<std::size_t>{7});
    CHECK(line_breaks("a\u00A0b", "en") == std::vector<std::size_t>{4});
}

TEST_CASE("line breaks are byte offsets") {
    CHECK(line_breaks("é Київ", "en") == std::vector<std::size_t>{3, 11});
    CHECK(line_breaks("東京", "ja") == std::vector<std::size_t>{3, 6});
}

TEST_CASE("an empty text has no lines") {
    CHECK(line_breaks("", "en").empty());
}

TEST_CASE("line breaks rise, lie between code points and end with the text") {
    CHECK(rc::check([] {
        const std::string text = utf8(*names());
        const std::vector<std::size_t> breaks = line_breaks(text, "en");
        RC_ASSERT(breaks.empty() == text.empty());
        RC_ASSERT((text.empty() || breaks.back() == text.size()));
        RC_ASSERT((std::ranges::adjacent_find(breaks, std::greater_equal<>{}) == breaks.end()));
        for (const std::size_t at : breaks) {
            RC_ASSERT(is_utf8(std::string_view(text).substr(0, at)));
        }
    }));
}

TEST_CASE("numbers take the form their language asks for") {
    CHECK(plural_form(1, "en") == "one");
    CHECK(plural_form(0, "en") == "other");
    CHECK(plural_form(21, "en") == "other");
    CHECK(plural_form(1, "uk") == "one");
    CHECK(plural_form(21, "uk") == "one");
    CHECK(plural_form(2, "uk") == "few");
    CHECK(plural_form(12, "uk") == "many");
    CHECK(plural_form(0, "uk") == "many");
    CHECK(plural_form(3'000'000'021, "uk") == "one");
    CHECK(plural_form(3, "ja") == "other");
    CHECK(plural_form(3, "no such language") == "other");
}

TEST_CASE("a language tells as many forms apart as its rules do") {
    CHECK(plural_forms("en").size() == 2);
    CHECK(plural_forms("uk").size() == 4);
    CHECK(plural_forms("ja") == std::vector<std::string>{"other"});
}
