// Reading replays, declared in play/replay.hpp: every problem at once, whatever the bytes are.
#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "play/exam.hpp"
#include "play/line_words.hpp"
#include "play/modes/mode.hpp"
#include "play/replay.hpp"
#include "play/study.hpp"

namespace standpoint {

namespace {

constexpr std::size_t most_bytes = 1U << 20U;
constexpr std::size_t most_commands = 10'000;
constexpr std::size_t most_problems = 100;
constexpr std::size_t most_practised = 1'000;
constexpr std::size_t longest_round = 30;
constexpr std::uint64_t longest_limit = 3'600'000;
constexpr std::string_view first_line = "standpoint replay 1";

std::vector<std::string_view> split(std::string_view line) {
    std::vector<std::string_view> words;
    for (std::string_view word = next_word(line); !word.empty(); word = next_word(line)) {
        words.push_back(word);
    }
    return words;
}

// Reads line by line and keeps every problem with the line it stands in.
class Reader {
public:
    void read(std::string_view line) {
        ++line_;
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        if (line.empty() || line.front() == '#') {
            return;
        }
        if (!started_) {
            read_first(line);
        } else if (line.front() == '>') {
            read_command(line.substr(1));
        } else {
            read_setting(line);
        }
    }

    // False where another line could add nothing to what is known.
    bool wants_more() const { return !foreign_ && problems_.size() < most_problems; }

    Result<Replay> result() {
        if (!started_ && !foreign_) {
            complain("replay", "This is empty; a replay begins with the line \"" + std::string(first_line) + "\".");
        } else if (!foreign_ && problems_.size() < most_problems) {
            find_missing();
        }
        if (!problems_.empty()) {
            return std::move(problems_);
        }
        return std::move(replay_);
    }

private:
    using Words = std::vector<std::string_view>;
    struct Setting {
        std::string_view name;
        bool required;
        bool repeats;
        void (Reader::*read)(const Words&);
    };
    static const std::array<Setting, 13> settings;

    void complain(std::string_view place, std::string sentence) {
        problems_.push_back({.place = std::string(place), .sentence = std::move(sentence), .line = line_});
    }

    void read_first(std::string_view line) {
        started_ = true;
        const Words words = split(line);
        if (words == split(first_line)) {
            return;
        }
        foreign_ = true;
        if (words.size() == 3 && words[0] == "standpoint" && words[1] == "replay") {
            complain("replay", "This replay is of version " + repeated(words[2]) + "; this program reads version 1.");
        } else {
            complain("replay", "This is no replay; one begins with the line \"" + std::string(first_line) + "\".");
        }
    }

    void read_command(std::string_view rest) {
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        if (replay_.commands.size() == most_commands) {
            complain("command", "There are more than 10,000 commands; no round is as long as that.");
            foreign_ = true;
            return;
        }
        if (Result<Command> command = command_from(rest)) {
            replay_.commands.push_back(*std::move(command));
        } else {
            for (const Problem& problem : command.problems()) {
                complain(problem.place, problem.sentence);
            }
        }
    }

    void read_setting(std::string_view line) {
        Words words = split(line);
        const std::string_view name = words.empty() ? std::string_view() : words.front();
        const auto setting = std::ranges::find(settings, name, &Setting::name);
        if (setting == settings.end()) {
            complain("replay", repeated(name) +
                                   " is nothing that a replay says; a line begins with pack, mode, seed, length, "
                                   "timed, limit, tasks, day, deck, topics, minutes, extra-time, practise, > or #.");
            return;
        }
        bool& seen = seen_[static_cast<std::size_t>(setting - settings.begin())];
        if (seen && !setting->repeats) {
            complain(name, "\"" + std::string(name) + "\" stands here a second time; keep one of the lines.");
            return;
        }
        seen = true;
        words.erase(words.begin());
        (this->*setting->read)(words);
    }

    void read_pack(const Words& words) {
        const auto hash =
            words.size() == 2 && words[1].size() == 16 ? number_from<std::uint64_t>(words[1], 16) : std::nullopt;
        if (!hash || !is_utf8(words[0]) || has_hidden_controls(words[0])) {
            complain("pack", "After \"pack\" come the pack's id and its hash in 16 hexadecimal digits.");
            return;
        }
        replay_.pack_key = words[0];
        replay_.pack_hash = *hash;
    }

    void read_mode(const Words& words) {
        if (words.size() != 1 || find_mode(words[0]) == nullptr) {
            std::string names;
            for (const Mode& mode : modes()) {
                names += (names.empty() ? "" : ", ") + std::string(mode.name);
            }
            complain("mode", "After \"mode\" comes one of these: " + names + ".");
            return;
        }
        replay_.plan.mode = words[0];
    }

    template <class Number>
    std::optional<Number> only_number(const Words& words, Number least, Number most) {
        const auto number = words.size() == 1 ? number_from<Number>(words[0]) : std::nullopt;
        return number && *number >= least && *number <= most ? number : std::nullopt;
    }

    void read_seed(const Words& words) {
        if (const auto seed = only_number<std::uint64_t>(words, 0, UINT64_MAX)) {
            replay_.plan.order.seed = *seed;
        } else {
            complain("seed", "The seed is a whole number from 0 to 18446744073709551615, as in \"seed 42\".");
        }
    }

    void read_length(const Words& words) {
        length_line_ = line_;
        if (const auto length = only_number<std::size_t>(words, 1, longest_study)) {
            replay_.plan.order.length = *length;
        } else {
            complain("length",
                     "The length is the number of questions, 1 to 30 (in \"study\" of items, 1 to 200), as in \"length "
                     "10\".");
        }
    }

    void read_timed(const Words& words) {
        if (const auto timed = only_number<unsigned>(words, 0, 1)) {
            replay_.plan.timed = *timed == 1;
        } else {
            complain("timed", "After \"timed\" comes 0 where speed does not count, 1 where it does.");
        }
    }

    void read_limit(const Words& words) {
        if (const auto limit = only_number<std::uint64_t>(words, 1, longest_limit)) {
            replay_.plan.time_limit = Milliseconds{static_cast<Milliseconds::rep>(*limit)};
        } else {
            complain("limit",
                     "The limit is the time for a question in milliseconds, 1 to 3600000, as in \"limit 30000\".");
        }
    }

    void read_tasks(const Words& words) {
        if (words.empty()) {
            complain("tasks",
                     "After \"tasks\" come the kinds of task that the round is limited to; leave the line out where "
                     "it is not limited.");
        }
        std::vector<TaskKind>& tasks = replay_.plan.order.tasks;
        for (const std::string_view named : words) {
            const auto task = task_named(named);
            if (!task) {
                complain("tasks", repeated(named) +
                                      " is no kind of task; the kinds are PickOne, PickMany, TrueFalse, Match, "
                                      "Order, Sort, TypeIn, Assemble and Pin.");
            } else if (std::ranges::find(tasks, *task) != tasks.end()) {
                complain("tasks", repeated(named) + " is listed twice; once is enough.");
            } else {
                tasks.push_back(*task);
            }
        }
    }

    void read_day(const Words& words) {
        const auto day = words.size() == 1 ? day_from(words[0]) : std::nullopt;
        if (!day) {
            complain("day", "The day is a date, as in \"day 2026-11-25\".");
            return;
        }
        replay_.plan.day = day;
    }

    void read_deck(const Words& words) {
        if (words.size() != 1 || !is_utf8(words[0]) || has_hidden_controls(words[0])) {
            complain("deck", "After \"deck\" comes which flash cards these are, as in \"deck meeting\".");
            return;
        }
        replay_.plan.deck = words[0];
    }

    void read_topics(const Words& words) {
        std::vector<FactKind>& topics = replay_.plan.topics;
        for (const std::string_view named : words) {
            std::size_t kind = 0;
            while (kind < section_count && word(static_cast<FactKind>(kind)) != named) {
                ++kind;
            }
            const bool twice = std::ranges::find(topics, static_cast<FactKind>(kind)) != topics.end();
            if (kind == section_count || twice) {
                complain("topics", repeated(named) + (twice ? " is listed twice; once is enough."
                                                            : " is no kind of fact; the kinds are role, meeting, "
                                                              "position, event, state, quantity and term."));
            } else {
                topics.push_back(static_cast<FactKind>(kind));
            }
        }
        if (words.empty()) {
            complain("topics", "After \"topics\" come kinds of fact; leave the line out where all are asked.");
        }
    }

    void read_minutes(const Words& words) {
        if (const auto minutes = only_number<std::int64_t>(words, 1, longest_sitting.count())) {
            replay_.plan.minutes = std::chrono::minutes{*minutes};
        } else {
            complain("minutes", "The minutes are a whole number, 1 to 600, as in \"minutes 30\".");
        }
    }

    void read_extra_time(const Words& words) {
        const auto share = only_number<unsigned>(words, extra_times.front(), extra_times.back());
        if (share && std::ranges::find(extra_times, *share) != extra_times.end()) {
            replay_.plan.extra_time = *share;
        } else {
            complain("extra-time", "The time allowed is 100, 125, 150 or 200 per cent of the minutes.");
        }
    }

    void read_practise(const Words& words) {
        const auto recall = words.size() == 3 ? recall_named(words[2]) : std::nullopt;
        if (words.size() < 2 || words.size() > 3 || !is_utf8(words[0]) || has_hidden_controls(words[0]) ||
            !aspect_named(words[1]) || (words.size() == 3 && !recall)) {
            complain("practise",
                     "After \"practise\" come a fact's id, what of it is asked and, in \"study\", how (recognise, "
                     "complete or type), as in \"practise talks-in-london place\" or \"practise talks-in-london place "
                     "type\".");
            return;
        }
        if (replay_.practise.size() == most_practised) {
            complain("practise", "There are more than 1,000 items to practise; no round is as long as that.");
            foreign_ = true;
            return;
        }
        replay_.practise.push_back({std::string(words[0]), std::string(words[1]), recall});
    }

    void find_missing() {
        line_ = 0;
        for (std::size_t i = 0; i < settings.size(); ++i) {
            if (settings[i].required && !seen_[i]) {
                const std::string name(settings[i].name);
                complain(name, "There is no line that begins with \"" + name + "\"; a replay needs one.");
            }
        }
        if ((replay_.plan.mode == "daily") != replay_.plan.day.has_value()) {
            complain("day", "The mode \"daily\" has a line \"day\", and no other mode has.");
        }
        if (replay_.plan.mode != "browse" && !replay_.plan.deck.empty()) {
            complain("deck", "Only the mode \"browse\" has a deck; change the mode or take it out.");
        }
        const bool sits = replay_.plan.mode == "exam";
        if (!sits && (!replay_.plan.topics.empty() || replay_.plan.minutes)) {
            complain(replay_.plan.minutes ? "minutes" : "topics",
                     "Only the mode \"exam\" has topics and minutes; change the mode or take them out.");
        }
        if (!replay_.plan.minutes && replay_.plan.extra_time != RoundPlan{}.extra_time) {
            complain("extra-time", "There is extra time but no line \"minutes\"; add one or take it out.");
        }
        const bool studies = replay_.plan.mode == "study";
        if (!studies && replay_.plan.mode != "mistakes" && !replay_.practise.empty()) {
            complain(
                "practise",
                "Only the modes \"mistakes\" and \"study\" have items to practise; change the mode or take them out.");
        }
        if (std::ranges::any_of(replay_.practise,
                                [studies](const PractisedLine& line) { return line.recall.has_value() != studies; })) {
            complain("practise",
                     "In \"study\" every line \"practise\" ends with how the item is asked, and in no other mode.");
        }
        if (!studies && replay_.plan.order.length > (sits ? longest_exam : longest_round)) {
            line_ = length_line_;
            complain("length",
                     "The length is the number of questions, 1 to 30, as in \"length 10\"; only in \"study\" and "
                     "\"exam\" (40) it may be more.");
        }
    }

    std::size_t line_ = 0;
    std::size_t length_line_ = 0;
    bool started_ = false;
    bool foreign_ = false;         // not worth reading on
    std::array<bool, 13> seen_{};  // beside settings
    Replay replay_;
    Problems problems_;
};

const std::array<Reader::Setting, 13> Reader::settings{{
    {"pack", true, false, &Reader::read_pack},
    {"mode", true, false, &Reader::read_mode},
    {"seed", true, false, &Reader::read_seed},
    {"length", true, false, &Reader::read_length},
    {"timed", true, false, &Reader::read_timed},
    {"limit", false, false, &Reader::read_limit},
    {"tasks", false, false, &Reader::read_tasks},
    {"day", false, false, &Reader::read_day},
    {"deck", false, false, &Reader::read_deck},
    {"topics", false, false, &Reader::read_topics},
    {"minutes", false, false, &Reader::read_minutes},
    {"extra-time", false, false, &Reader::read_extra_time},
    {"practise", false, true, &Reader::read_practise},
}};

}  // namespace

Result<Replay> read_replay(std::string_view text) {
    if (text.size() > most_bytes) {
        return Problem{"replay", "This is larger than 1 MiB; no replay is as long as that.", 0};
    }
    Reader reader;
    while (!text.empty() && reader.wants_more()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        reader.read(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return reader.result();
}

}  // namespace standpoint
