// Every mode, killed in the middle three times over: what was acknowledged is kept, the round goes on exactly where it
// was, and it can be finished. What the store must have is worked out by playing the same lines through the rules.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/outside.hpp"
#include "app/program.hpp"
#include "app/studying.hpp"
#include "app/texts.hpp"
#include "app/written_answer.hpp"
#include "app/written_mode.hpp"
#include "base/text.hpp"
#include "play/modes/daily.hpp"
#include "play/modes/mode.hpp"
#include "play/replay.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

constexpr std::uint64_t usual_seed = 8;

const Phrases& words() {
    static const Phrases read = *interface_texts(places_with(".").assets, "en");
    return read;
}

const LoadedPack& harbour() {
    static const Shelf shelf = load_shelf(places_with(".").questions);
    return *shelf.packs.back();
}

const std::string& key() {
    return harbour().base().key;
}

std::vector<std::string> offered() {
    std::vector<std::string> names;
    for (const Mode& mode : modes()) {
        if (mode.offered && !mode.rules.on_paper) {  // papers: exam_text_test.cpp
            names.emplace_back(mode.name);
        }
    }
    return names;
}

Command without_time(Command command) {
    if (auto* answer = std::get_if<Answer>(&command)) {
        answer->taken = {};
    } else if (auto* join = std::get_if<Join>(&command)) {
        join->taken = {};
    } else if (auto* given_up = std::get_if<GiveUp>(&command)) {
        given_up->taken = {};
    }
    return command;
}

// One step; from the feedback the terminal goes on by itself, but it waits at the back of a flash card.
Session stepped(const Session& session, const Command& command) {
    Session next = step(session, command).session;
    return next.phase == Phase::feedback && !rules_of(next).turned ? step(next, Continue{}).session : next;
}

// What a line that is typed makes of the session, as if it took no time.
Session typed(const Session& session, const std::string& line) {
    if (rules_of(session).turned) {
        return stepped(session, session.phase == Phase::asking ? Command{Turn{}} : Command{Continue{}});
    }
    if (line == "g") {
        return stepped(session, GiveUp{});
    }
    if (rules_of(session).in_pairs) {
        return stepped(session, join_from_line(line, Milliseconds{0}).value());
    }
    return stepped(session, Answer{response_from(session.question().task, line, words()).value(), {}});
}

// A name that is almost the right one, where a letter may be wrong; else nothing.
std::optional<std::string> almost(const Question& question) {
    const auto* task = std::get_if<TypeIn>(&question.task);
    if (task == nullptr) {
        return std::nullopt;
    }
    const std::string& right = task->accepted.front();
    for (std::size_t i = 1; i < right.size(); ++i) {
        std::string line = right;
        line.erase(i, 1);
        if (is_utf8(line) && grade(question.task, TypeIn::Response{line}).verdict == Verdict::almost) {
            return line;
        }
    }
    return std::nullopt;
}

// The line typed next: every third question is given up where mistakes are forgiven, and names are misspelt at first.
std::string next_line(const Session& session) {
    const Rules& rules = rules_of(session);
    if (rules.turned) {
        return "";
    }
    if (const auto* match = std::get_if<Match>(&session.question().task); match != nullptr && rules.in_pairs) {
        const auto& partner = session.joining.partner;
        const auto left =
            static_cast<std::size_t>(std::ranges::find(partner, std::optional<std::size_t>{}) - partner.begin());
        const std::size_t wrong = match->partner[left] == 0 ? 1 : 0;
        const bool slips = session.current == 1 && left == 0 && !session.joining.missed[0];
        return std::to_string(left + 1) + ' ' + std::to_string((slips ? wrong : match->partner[left]) + 1);
    }
    const bool forgiven = !rules.spares || *rules.spares > 0;
    if (forgiven && session.current % 3 == 2 && session.phase == Phase::asking && session.records.size() < 6) {
        return "g";
    }
    if (session.phase == Phase::asking) {
        if (const auto line = almost(session.question())) {
            return *line;
        }
    }
    return right_line(session.question().task);
}

// All lines of the mode's round, and the session before each of them and after the last.
struct Script {
    std::vector<std::string> lines;
    std::vector<Session> sessions;
};

Script script_of(const RoundPlan& plan) {
    Script script;
    script.sessions.push_back(begin(std::make_shared<const Deal>(deal(harbour().material(), plan)), plan));
    constexpr std::size_t most = 400;
    while (script.sessions.back().phase != Phase::finished && script.lines.size() < most) {
        script.lines.push_back(next_line(script.sessions.back()));
        script.sessions.push_back(typed(script.sessions.back(), script.lines.back()));
    }
    REQUIRE(script.sessions.back().phase == Phase::finished);
    return script;
}

// The only round that the folder has.
SavedRound only_round(const Folder& data) {
    Store store = Store::open(data.path());
    CHECK(store.take_notices().empty());
    const auto profiles = store.profiles();
    REQUIRE(profiles.size() == 1);
    std::vector<SavedRound> rounds = store.unfinished(profiles.front().uid);
    for (const Mode& mode : modes()) {
        for (const TopScore& score : store.top({.pack = key(), .mode = std::string(mode.name)})) {
            rounds.push_back(*store.round(score.round));
        }
    }
    REQUIRE(rounds.size() == 1);
    return rounds.front();
}

Session played_back(const SavedRound& round) {
    const auto replay = read_replay(round.replay);
    REQUIRE(replay);
    auto session = play_back(harbour().material(), *replay);
    REQUIRE(session);
    return *session;
}

// The same as if it had taken no time, gone on to the next question where the terminal would.
Session without_times(const Session& session) {
    Session timeless = begin(session.deal, session.plan);
    for (const Command& command : session.commands) {
        timeless = step(timeless, without_time(command)).session;
    }
    const bool waits = timeless.phase == Phase::feedback && !rules_of(timeless).turned;
    return waits ? step(timeless, Continue{}).session : timeless;
}

bool begins_with(const std::vector<Command>& all, const std::vector<Command>& first) {
    return all.size() >= first.size() && std::equal(first.begin(), first.end(), all.begin());
}

// Types lines and waits each time until the program is done with it: it explains itself when it is asked then.
void type_and_wait(Running& running, const std::vector<std::string>& lines) {
    const std::string explains = words().part("text.help").substr(0, 40);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        running.type(lines[i] + "\n?\n");
        running.wait_for_text(explains, i + 1);
    }
}

RoundPlan plan_in(const std::string& mode, std::uint64_t seed) {
    if (mode == "study") {
        const auto game = std::move(*open_game_in_memory(places_with("."), ask_outside()));
        return plan_for_study(*game, harbour(), seed);
    }
    return mode == "daily" ? plan_of_day(harbour().base(), ask_outside().today()) : plan_of(*find_mode(mode), seed);
}

// A mode's round in a folder of its own, played by a program that is killed again and again.
class Killed {
public:
    explicit Killed(std::string mode, std::uint64_t seed = usual_seed)
        : script(script_of(plan_in(mode, seed))), mode_(std::move(mode)), seed_(seed) {}

    // Goes on and types the lines up to that one, each after the one before is dealt with. Then one more where wanted,
    // and the program is killed at once. Checks what is kept then; the next run goes on from there.
    void play_to(std::size_t line, bool one_more) {
        {
            Running running(arguments());
            running.type(opening());
            type_and_wait(running, {script.lines.begin() + static_cast<std::ptrdiff_t>(done),
                                    script.lines.begin() + static_cast<std::ptrdiff_t>(line)});
            if (one_more) {
                running.type(script.lines[line] + '\n');
            }
            running.kill_at_once();
        }
        const std::uint64_t now = look();
        const bool more_is_kept = one_more && now == state_hash(script.sessions[line + 1]);
        CHECK((more_is_kept || now == state_hash(script.sessions[line])));
        done = line + (more_is_kept ? 1 : 0);
    }

    // Takes back what was done last, and is killed.
    void take_back() {
        {
            Running running(arguments());
            running.type(opening());
            type_and_wait(running, {"u"});
            running.kill_at_once();
        }
        --done;
        kept_.clear();
        CHECK(look() == state_hash(script.sessions[done]));
    }

    // Goes on to the end. What the store has of it then.
    SavedRound finish() {
        std::string lines = opening();
        for (std::size_t i = done; i < script.lines.size(); ++i) {
            lines += script.lines[i] + '\n';
        }
        const Ended ended = run(arguments(), lines + "q\n");
        INFO(ended.out);
        CHECK(ended.out.find("The round is over.") != std::string::npos);
        CHECK(look() == state_hash(script.sessions.back()));
        SavedRound round = only_round(data);
        REQUIRE(round.outcome.has_value());
        CHECK(round.outcome->score == played_back(round).score);
        return round;
    }

    // Begun anew with its seed, after that gone on with; today's round has no seed.
    std::vector<std::string> arguments() const {
        std::vector<std::string> all{"play", key(), "--text", "--mode", mode_, "--data", data.path().string()};
        if (done == 0 && mode_ != "daily") {
            all.insert(all.end(), {"--seed", std::to_string(seed_)});
        }
        if (done == 0 && mode_ == "browse") {
            all.insert(all.end(), {"--deck", "all"});
        }
        return all;
    }

    const Script script;
    const Folder data;
    std::size_t done = 0;  // lines whose answers are kept

private:
    // The hash of what is kept, without times. All that was kept before is still there, to the millisecond.
    std::uint64_t look() {
        const Session session = played_back(only_round(data));
        CHECK(begins_with(session.commands, kept_));
        kept_ = session.commands;
        return state_hash(without_times(session));
    }

    // Whether to go on is asked, but not of today's round.
    std::string opening() const { return done == 0 || mode_ == "daily" ? "" : "\n"; }

    std::string mode_;
    std::uint64_t seed_;
    std::vector<Command> kept_;
};

}  // namespace

TEST_CASE("killed three times in the middle, every mode goes on exactly where it was, to its end") {
    for (const std::string& mode : offered()) {
        CAPTURE(mode);
        Killed round(mode);
        const std::size_t count = round.script.lines.size();
        REQUIRE(count >= 8);
        for (const std::size_t quarter : {1U, 2U, 3U}) {
            CAPTURE(quarter);
            round.play_to(count * quarter / 4, true);
        }
        const SavedRound ended = round.finish();
        CHECK(ended.mode == mode);
        Store store = Store::open(round.data.path());
        const bool compared = find_mode(mode)->rules.points != Points::none;
        CHECK((store.top({.pack = key(), .mode = mode, .strict = true}).size() == 1 || !compared));
    }
}

TEST_CASE("today's round is still the one try that counts after it was killed three times") {
    Killed round("daily");
    for (const std::size_t line : {2U, 5U, 8U}) {
        round.play_to(line, false);
    }
    const SavedRound ended = round.finish();
    const Ended again = run(round.arguments(), "g\nq\n");
    CHECK(again.out.find("is played: " + std::to_string(ended.outcome->score) + " points") != std::string::npos);
    CHECK(again.out.find("Question") == std::string::npos);
    CHECK(only_round(round.data) == ended);
    Store store = Store::open(round.data.path());
    const auto counts = store.round_of_day({.profile = ended.profile,
                                            .pack = key(),
                                            .pack_hash = ended.pack_hash,
                                            .day = ended.day.value(),
                                            .finished = true});
    CHECK(counts == ended);
}

TEST_CASE("what was done last before the program was killed is taken back in every mode, and done again") {
    for (const std::string& mode : offered()) {
        CAPTURE(mode);
        Killed round(mode);
        round.play_to(3, false);
        round.take_back();
        CHECK(round.done == 2);
        round.finish();
    }
}

TEST_CASE("killed between the two tries at a name, the second try is what is left") {
    constexpr std::uint64_t seeds_tried = 40;
    const auto first_retry = [](const Script& script) {
        return std::ranges::find(script.sessions, Phase::retry, &Session::phase);
    };
    std::uint64_t seed = 0;
    for (bool found = false; !found && seed < seeds_tried;) {
        const Script script = script_of(plan_in("round", ++seed));
        found = first_retry(script) != script.sessions.end();
    }
    Killed round("round", seed);
    const auto retry = first_retry(round.script);
    REQUIRE(retry != round.script.sessions.end());
    const auto line = static_cast<std::size_t>(retry - round.script.sessions.begin());
    round.play_to(line, false);
    CHECK(played_back(only_round(round.data)).phase == Phase::retry);
    round.finish();
}
