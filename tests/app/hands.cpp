#include "app/hands.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "play/modes/mode.hpp"
#include "play/player.hpp"
#include "ui/fit.hpp"

namespace standpoint::tests {

namespace {

constexpr std::size_t times = 3;
constexpr std::size_t length = 12;
constexpr std::uint64_t seeds_tried = 5'000;

std::set<TaskKind> kinds_in(const Deal& dealt) {
    std::set<TaskKind> kinds;
    for (const Question& question : dealt.questions) {
        kinds.insert(question.kind());
    }
    return kinds;
}

PackPointer second_pack() {
    static const Shelf shelf = load_shelf(places_with(".").questions);
    return shelf.packs.back();
}

// The first seeds whose mixed rounds of that pack have so many kinds of task, a pin among them.
std::vector<std::uint64_t> seeds_with(const LoadedPack& pack, std::size_t kinds, std::size_t count) {
    std::vector<std::uint64_t> found;
    for (std::uint64_t seed = 1; seed <= seeds_tried && found.size() < count; ++seed) {
        const std::set<TaskKind> dealt_kinds = kinds_in(dealt(pack, seed, length));
        if (dealt_kinds.size() >= kinds && dealt_kinds.contains(TaskKind::pin)) {
            found.push_back(seed);
        }
    }
    if (found.size() < count) {
        throw std::runtime_error("Too few rounds have enough kinds of task.");
    }
    return found;
}

// What the player does with the open question: right, wrong, or "I do not know".
enum class Way : std::uint8_t { right, wrong, unknown };

Response wrong_response(const Task& task) {
    if (const auto* said = std::get_if<TrueFalse>(&task)) {
        return TrueFalse::Response{!said->truth};
    }
    const auto& options = std::get<PickOne>(task).options;
    return PickOne::Response{
        static_cast<std::size_t>(std::ranges::find(options, false, &Option::right) - options.begin())};
}

bool can_be_wrong(const Task& task) {
    return std::holds_alternative<TrueFalse>(task) || std::holds_alternative<PickOne>(task);
}

// One question, and on from its feedback.
void do_question(Hands& hands, Way way) {
    Desk& desk = hands.desk();
    const bool feedback = rules_of(desk.session()).feedback;
    const std::size_t records = desk.session().records.size();
    const Task& task = desk.task();
    INFO(desk.session().question().stem);
    const Response wanted = way == Way::right || !can_be_wrong(task) ? right_response(task) : wrong_response(task);
    if (way == Way::unknown || (way == Way::wrong && !can_be_wrong(task))) {
        hands.give_up();
    } else {
        hands.answer(wanted);
        REQUIRE(desk.session().records.size() == records + 1);
        CHECK((desk.session().records.back().grade.verdict == Verdict::right) == (way == Way::right));
    }
    REQUIRE(desk.session().records.size() == records + 1);
    if (feedback) {
        REQUIRE(desk.session().phase == Phase::feedback);
        hands.go_on();
    }
}

// All is known the first time its kind of task is asked; after that it depends.
Way way_in_round(const Play& play, const Session& session) {
    std::set<TaskKind> before;
    for (std::size_t i = 0; i < session.current; ++i) {
        before.insert(session.deal->questions[i].kind());
    }
    const bool again = before.contains(session.question().kind());
    return !again ? Way::right : play.number == 0 ? Way::unknown : play.number == 1 ? Way::wrong : Way::right;
}

// Question by question; after the end of `ways` all goes as its last one says.
void play_questions(Hands& hands, const std::string& ways) {
    for (std::size_t i = 0; hands.desk().is_at<scenes::Round>(); ++i) {
        const char way = ways[std::min(i, ways.size() - 1)];
        do_question(hands, way == 'r' ? Way::right : way == 'w' ? Way::wrong : Way::unknown);
    }
}

// Some are right, then mistakes eat up the minute. Twelve of them always do, ten leave a few seconds.
void play_sides(const Play& play, Hands& hands) {
    constexpr std::array<int, times> known{3, 6, 2};
    constexpr int certain = 12;
    constexpr int nearly = 10;
    for (int i = 0; i < known[play.number]; ++i) {
        do_question(hands, Way::right);
    }
    const bool waits = play.number == 2;
    for (int i = 0; i < (waits ? nearly : certain); ++i) {
        if (i + 1 >= nearly) {
            hands.perhaps();
        }
        do_question(hands, i % 3 == 2 ? Way::unknown : Way::wrong);
    }
    if (waits) {
        hands.let_time_run_out();
    }
}

// The second time there are two mistakes, the third time the last board is given up half done.
void play_pairs(const Play& play, Hands& hands) {
    Desk& desk = hands.desk();
    while (desk.is_at<scenes::Pairs>()) {
        const std::size_t board = desk.session().current;
        const Match match = std::get<Match>(desk.task());
        const bool last = board + 1 == desk.session().deal->questions.size();
        for (std::size_t left = 0; left < match.lefts.size(); ++left) {
            if (play.number == 2 && last && left == 1) {
                hands.give_up();
                break;
            }
            if (play.number == 1 && board < 2 && left == 0) {
                hands.join(left, match.partner[left] == 0 ? 1 : 0);
                REQUIRE_FALSE(desk.session().joining.partner[left]);
            }
            hands.join(left, match.partner[left]);
        }
    }
}

void play_browse(const Play& play, Hands& hands) {
    Desk& desk = hands.desk();
    for (std::size_t card = 0; desk.is_at<scenes::Browse>(); ++card) {
        if (play.number == 1 && card % 2 == 1) {
            hands.pass();
        } else {
            hands.turn();
            REQUIRE(desk.session().phase == Phase::feedback);
            hands.turn();
        }
    }
}

// The first time all is answered in order. The second time some are flagged and left, and one of them is answered at
// the end. The third time what can be is answered wrongly first, and changed. A report is kept each time.
void play_exam(const Play& play, Hands& hands) {
    Desk& desk = hands.desk();
    const auto exam = [&]() -> scenes::Exam& { return desk.at<scenes::Exam>(); };
    const std::size_t count = desk.session().sheet.size();
    for (std::size_t i = 0; i < count; ++i) {
        REQUIRE(desk.session().current == i);
        const Response right = right_response(desk.task());
        const bool last = i + 1 == count;
        if (play.number == 1 && i % 3 == 1 && !last) {
            hands.use(exam().flag());
            hands.use(exam().next());
            continue;
        }
        if (play.number == 2 && can_be_wrong(desk.task()) && !last) {
            hands.answer(wrong_response(desk.task()));
            hands.use(exam().number(i));
        }
        hands.answer(right);
        CHECK(desk.session().sheet[i].response.has_value());
    }
    if (play.number == 1) {
        if (exam().is_asking()) {
            hands.use(exam().not_yet());
        }
        hands.use(exam().number(1));
        hands.answer(right_response(desk.task()));
    }
    if (!exam().is_asking()) {
        hands.use(exam().hand_in());
    }
    REQUIRE(exam().is_asking());
    hands.use(exam().hand_in());
    REQUIRE(desk.is_at<scenes::ExamResults>());
    for (const Record& record : desk.session().records) {
        CHECK((!record.response || record.grade.verdict == Verdict::right));
    }
    hands.use(desk.at<scenes::ExamResults>().write());
    CHECK(std::filesystem::exists(desk.game->places.data / "reports"));
}

void play_round(const Play& play, Hands& hands) {
    while (hands.desk().is_at<scenes::Round>()) {
        do_question(hands, way_in_round(play, hands.desk().session()));
    }
}

}  // namespace

std::vector<Play> plays() {
    const std::string first = article()->base().key;
    const std::string second = second_pack()->base().key;
    constexpr std::size_t every_kind = std::variant_size_v<Task>;
    const std::vector<std::uint64_t> mixed = seeds_with(*second_pack(), every_kind, times);
    const std::array<std::string, times> decks{"role", "meeting", "term"};
    std::vector<Play> all;
    for (std::size_t i = 0; i < times; ++i) {
        const std::uint64_t seed = 21 + i;
        const std::string& pack = i == 2 ? second : first;
        all.push_back({.mode = "round", .number = i, .pack = second, .seed = mixed[i], .deck = {}, .from_home = true});
        all.push_back({.mode = "sides", .number = i, .pack = pack, .seed = seed, .deck = {}});
        all.push_back({.mode = "pairs", .number = i, .pack = pack, .seed = seed, .deck = {}});
        all.push_back({.mode = "timeline", .number = i, .pack = second, .seed = seed, .deck = {}});
        all.push_back({.mode = "survival", .number = i, .pack = pack, .seed = seed, .deck = {}});
        all.push_back({.mode = "study", .number = i, .pack = pack, .seed = seed, .deck = {}});
        all.push_back({.mode = "daily", .number = i, .pack = first, .deck = {}, .days_ahead = static_cast<int>(i) - 1});
        all.push_back({.mode = "exam", .number = i, .pack = i == 1 ? first : second, .seed = seed, .deck = {}});
        all.push_back({.mode = "browse", .number = i, .pack = first, .seed = seed, .deck = decks[i]});
    }
    // One more on the real map.
    const std::uint64_t real = seeds_with(*article(), every_kind - 2, 1).front();
    all.push_back({.mode = "round", .number = times, .pack = first, .seed = real, .deck = {}, .from_home = true});
    std::ranges::stable_sort(all, {}, &Play::mode);
    return all;
}

PlayOptions options_of(const Play& play) {
    PlayOptions options{.pack = play.pack};
    if (play.mode != "daily") {
        options.seed = play.seed;
    }
    if (play.mode == "round") {
        options.length = length;
    }
    if (!play.from_home) {
        options.mode = play.mode;
    }
    if (play.mode == "browse") {
        options.deck = play.deck;
    }
    if (play.mode == "exam") {
        options.questions = 8;
    }
    return options;
}

void Hands::let_time_run_out() {
    desk_.showing->draw(desk_.now += 60);
}

void Hands::look_away() {
    desk_.take(ui::FocusLost{});
    desk_.take(ui::FocusGained{});
}

void Hands::use(const std::string& text, std::size_t which) {
    INFO(text);
    const ui::Control* control = desk_.saying(text, which);
    REQUIRE(control != nullptr);
    use(*control);
}

const ui::Control& screen_key(Desk& desk, ScreenKey key) {
    const std::vector<ui::Control*> ring = desk.ring();
    return *ring[ring.size() - static_cast<std::size_t>(key)];
}

void Hands::write_on_screen(const std::string& text) {
    REQUIRE(desk_.showing->letters());
    while (!desk_.showing->field()->text.empty()) {
        const std::string before = desk_.showing->field()->text;
        use(screen_key(desk_, ScreenKey::erase));
        REQUIRE(desk_.showing->field()->text.size() < before.size());
    }
    std::string written;
    for (const char32_t code : ui::code_points(text)) {
        std::string letter = text.substr(written.size(), 1);
        while (ui::code_points(letter).front() != code) {
            letter = text.substr(written.size(), letter.size() + 1);
        }
        // Where it stands: small or large, in this alphabet or the other, or among the signs.
        constexpr std::array ways{ScreenKey::capitals, ScreenKey::alphabet, ScreenKey::capitals,
                                  ScreenKey::alphabet, ScreenKey::capitals, ScreenKey::signs};
        const auto* way = ways.begin();
        while (letter != " " && desk_.saying(letter) == nullptr) {
            INFO(letter);
            REQUIRE(way != ways.end());
            use(screen_key(desk_, *way++));
        }
        use(letter == " " ? screen_key(desk_, ScreenKey::space) : *desk_.saying(letter));
        written += letter;
        REQUIRE(desk_.showing->field()->text == written);
    }
}

std::size_t open_tile(const Session& session, bool right, std::size_t index) {
    const auto& partner = session.joining.partner;
    const auto open = [&](std::size_t left) { return !partner[left]; };
    std::size_t before = 0;
    for (std::size_t left = 0; left < partner.size(); ++left) {
        before += open(left) && (right || left < index) ? 1U : 0U;
    }
    for (std::size_t i = 0; right && i < index; ++i) {
        before += std::ranges::find(partner, std::optional(i)) == partner.end() ? 1U : 0U;
    }
    return before;
}

void play_out(const Play& play, Hands& hands) {
    Desk& desk = hands.desk();
    if (play.from_home || desk.is_at<scenes::ExamSetup>()) {
        hands.begin();
    }
    REQUIRE(desk.plays());
    const Rules& rules = rules_of(desk.session());
    if (rules.budget || rules.points == Points::clock) {
        hands.look_away();
        REQUIRE(desk.showing->pause_screen());
        hands.end_pause();
        REQUIRE_FALSE(desk.showing->pause_screen());
    }
    constexpr std::array<const char*, times> timelines{"r", "rw?r", "wrw?"};
    constexpr std::array<const char*, times> survivals{"w", "rrrrrrw", "rrrrrwrrrrrrw"};
    constexpr std::array<const char*, times> studies{"r", "rw?r", "ww?rwr"};
    constexpr std::array<const char*, times> days{"r", "rwr?r", "rrrrww?w"};
    if (play.mode == "round") {
        play_round(play, hands);
    } else if (play.mode == "sides") {
        play_sides(play, hands);
    } else if (play.mode == "pairs") {
        play_pairs(play, hands);
    } else if (play.mode == "browse") {
        play_browse(play, hands);
    } else if (play.mode == "exam") {
        play_exam(play, hands);
    } else {
        const auto& ways = play.mode == "timeline"   ? timelines
                           : play.mode == "survival" ? survivals
                           : play.mode == "study"    ? studies
                                                     : days;
        play_questions(hands, ways[play.number]);
    }
    CHECK_FALSE(desk.plays());
}

}  // namespace standpoint::tests
