#include "app/command_line.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <sstream>

#include <CLI/CLI.hpp>

#include "base/text.hpp"
#include "play/briefing.hpp"
#include "play/exam.hpp"
#include "play/modes/mode.hpp"
#include "scenes/choices.hpp"

namespace standpoint {

namespace {

constexpr auto command_names =
    std::to_array<std::string_view>({"profile", "play", "check", "questions", "deal", "guess", "replay", "signature",
                                     "fsrs", "fit", "exam", "progress", "briefing", "picture", "tour"});
constexpr std::uint64_t shortest_round = 5;
constexpr std::uint64_t longest_round = 30;
constexpr std::uint64_t longest_paper = 200;
constexpr std::uint64_t most_rounds = 100'000;
constexpr int smallest_picture = 64;
constexpr int largest_picture = 8192;

// CLI11 asks validators for a complaint, empty where there is none.
std::string complaint_about_seeds(const std::string& text) {
    const auto range = seed_range(text);
    return range ? std::string() : range.problems().front().sentence;
}

CLI::Validator whole_between(std::uint64_t low, std::uint64_t high) {
    return {[low, high](const std::string& text) {
                const auto number = number_from<std::uint64_t>(text);
                return number && *number >= low && *number <= high
                           ? std::string()
                           : "\"" + text + "\" should be a whole number from " + std::to_string(low) + " to " +
                                 std::to_string(high) + ".";
            },
            ""};
}

std::optional<PictureSize> picture_size(const std::string& text) {
    const std::size_t cross = text.find('x');
    if (cross == std::string::npos) {
        return std::nullopt;
    }
    const auto width = number_from<std::uint64_t>(std::string_view(text).substr(0, cross));
    const auto height = number_from<std::uint64_t>(std::string_view(text).substr(cross + 1));
    const auto sane = [](const std::optional<std::uint64_t>& side) {
        return side && *side >= smallest_picture && *side <= largest_picture;
    };
    if (!sane(width) || !sane(height)) {
        return std::nullopt;
    }
    return PictureSize{static_cast<int>(*width), static_cast<int>(*height)};
}

std::string complaint_about_size(const std::string& text) {
    return picture_size(text) ? std::string()
                              : "\"" + text + "\" is no size; write width and height in pixels, as in 1280x720.";
}

// The modes that a player is offered: "round, sides, …", the last one after `last`.
std::string mode_names(std::string_view last) {
    std::vector<std::string_view> offered;
    for (const Mode& mode : modes()) {
        if (mode.offered) {
            offered.push_back(mode.name);
        }
    }
    std::string names;
    for (std::size_t i = 0; i < offered.size(); ++i) {
        names += i == 0 ? std::string_view{} : i + 1 < offered.size() ? std::string_view(", ") : last;
        names += offered[i];
    }
    return names;
}

std::string complaint_about_mode(const std::string& name) {
    const Mode* mode = find_mode(name);
    return mode != nullptr && mode->offered ? std::string()
                                            : "\"" + name + "\" is no mode; there are " + mode_names(" and ") + ".";
}

// The sections of the briefing, which are the topics of papers.
std::vector<std::string> sections() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < section_count; ++i) {
        names.emplace_back(word(static_cast<Section>(i)));
    }
    return names;
}

std::string section_names(std::string_view separator) {
    std::string names;
    for (const std::string& name : sections()) {
        names += (names.empty() ? std::string_view{} : separator);
        names += name;
    }
    return names;
}

std::vector<std::string> theme_names() {
    return {scenes::theme_names.begin(), scenes::theme_names.end()};
}

// The commands as CLI11 knows them, and the values that parsing fills in.
class Commands {
public:
    Commands() {
        app_.require_subcommand(1);
        app_.set_version_flag("--version", "standpoint " STANDPOINT_VERSION, "Print the version and stop");
        app_.footer(
            "Without a command it plays. A PACK is the id of a shipped pack, a pack.json or its folder.\n"
            "Exit codes: 0 fine, 1 found something wrong, 2 wrong use.");
        add_play();
        add_check();
        add_questions();
        add_deal();
        add_guess();
        add_replay();
        app_.add_subcommand("signature", "Print one hash over all questions and rounds of the shipped packs");
        add_fsrs();
        add_exam();
        add_fit();
        add_progress();
        add_briefing();
        add_profile_command(app_, profile_);
        add_picture();
        add_tour();
    }

    Request read(std::vector<std::string> arguments) {
        std::ranges::reverse(arguments);  // as CLI11 takes them
        try {
            app_.parse(arguments);
        } catch (const CLI::ParseError& error) {
            std::ostringstream out;
            std::ostringstream complaint;
            const bool fine = app_.exit(error, out, complaint) == 0;
            return fine ? Tell{exit_code::fine, out.str()} : Tell{exit_code::wrong_use, complaint.str()};
        }
        return chosen();
    }

private:
    static CLI::Option* add_pack(CLI::App* command, std::string& pack) {
        return command->add_option("PACK", pack, "A shipped pack's id, a pack.json or its folder");
    }
    void add_seeds(CLI::App* command) {
        command->add_option("--seeds", seeds_, "The seeds to deal with, as A..B (1..1)")
            ->check(CLI::Validator(complaint_about_seeds, "A..B"));
    }
    template <class Name>
    static void add_mode(CLI::App* command, Name& mode, const std::string& what) {
        command->add_option("--mode", mode, what + mode_names(", "))
            ->check(CLI::Validator(complaint_about_mode, "NAME"));
    }
    template <class Length>
    static void add_length(CLI::App* command, Length& length) {
        command->add_option("--length", length, "Questions in a round, 5 to 30 (10)")
            ->check(whole_between(shortest_round, longest_round));
    }

    static void add_player(CLI::App* command, std::optional<std::string>& profile,
                           std::optional<std::filesystem::path>& data) {
        command->add_option("--profile", profile, "Who plays")
            ->check(CLI::Validator(
                [](const std::string& name) {
                    return name.empty() ? std::string("The name is empty.") : std::string();
                },
                "NAME"));
        command->add_option("--data", data, "The folder that scores and answers are kept in");
    }

    void add_play() {
        CLI::App* command = app_.add_subcommand("play", "Play a round; this is what happens without a command");
        command->add_option("PACK", play_.pack, "A shipped pack's id, a pack.json or its folder");
        command->add_option("--seed", play_.seed, "Play the round that this number fixes")
            ->check(whole_between(0, std::numeric_limits<std::uint64_t>::max()));
        add_mode(command, play_.mode, "What to play: ");
        add_length(command, play_.length);
        command->add_option("--deck", play_.deck,
                            "The flash cards for the mode browse: all, a kind of fact as in role, or topic:NAME");
        add_terms(command);
        command->add_flag("--timed", play_.timed, "Let speed count");
        command->add_flag("--text", play_.text, "Play in the terminal");
        add_player(command, play_.profile, play_.data);
    }
    void add_terms(CLI::App* command) {
        command->add_option("--questions", play_.questions, "How many questions the exam has, 1 to 40 (20)")
            ->check(whole_between(1, longest_exam));
        command->add_option("--topic", play_.topics, "What the exam asks about: " + section_names(", "))
            ->delimiter(',')
            ->check(CLI::IsMember(sections()));
        command->add_option("--minutes", minutes_, "How long the exam may take, 1 to 600")
            ->check(whole_between(1, static_cast<std::uint64_t>(longest_sitting.count())));
        command->add_option("--extra-time", extra_time_, "So many times these minutes: 1, 1.25, 1.5 or 2")
            ->check(CLI::IsMember(std::vector<std::string>{"1", "1.25", "1.5", "2"}));
    }
    void add_check() {
        CLI::App* command = app_.add_subcommand("check", "List everything that is wrong with packs");
        command->add_option("PACK", check_.packs, "Shipped packs' ids, pack.json files or their folders")->required();
    }
    void add_questions() {
        CLI::App* command =
            app_.add_subcommand("questions", "Print every question a pack makes, one JSON object a line");
        add_pack(command, questions_.pack)->required();
        add_seeds(command);
        command->add_option("--template", questions_.template_name, "Only the questions of this template");
    }
    void add_deal() {
        CLI::App* command = app_.add_subcommand("deal", "Print rounds as they would be played, one question a line");
        add_pack(command, deal_.pack)->required();
        add_mode(command, deal_.mode, "The kind of round: ");
        add_seeds(command);
        add_length(command, deal_.length);
        command->add_option("--day", day_, "The day whose round it is, as in 2026-11-25; only in the mode daily")
            ->check(CLI::Validator(
                [](const std::string& day) {
                    return day_from(day) ? std::string() : "\"" + day + "\" is no date; write it as in 2026-11-25.";
                },
                "DATE"));
    }
    void add_guess() {
        CLI::App* command =
            app_.add_subcommand("guess", "Let guessers who never read the article play, and judge them");
        add_pack(command, guess_.pack)->required();
        command->add_option("--rounds", guess_.rounds, "How many rounds they play (400)")
            ->check(whole_between(1, most_rounds));
    }
    void add_replay() {
        CLI::App* command = app_.add_subcommand("replay", "Print the score and the state hash a saved round ends with");
        command->add_option("FILE", replay_.file, "The saved round")->required();
        command->add_option("--pack", replay_.pack,
                            "The pack it was played with, where that is none of the shipped ones");
    }
    void add_fsrs() {
        CLI::App* command =
            app_.add_subcommand("fsrs", "Compare the model of memory with runs that another program published");
        command->add_option("--vectors", fsrs_.vectors, "The file of runs, JSON as made with ts-fsrs")->required();
    }
    void add_exam() {
        CLI::App* command =
            app_.add_subcommand("exam", "Make a paper to print, with the answers on a page of their own");
        add_pack(command, exam_.pack)->required();
        command->add_option("--print", exam_.print, "The folder to write it to")->required();
        command->add_option("--seed", exam_.seed, "Another paper (1)")
            ->check(whole_between(0, std::numeric_limits<std::uint64_t>::max()));
        command->add_option("--questions", exam_.length, "How many questions (20)")
            ->check(whole_between(1, longest_paper));
        command->add_option("--topic", exam_.topics, "Only these: " + section_names(", "))
            ->delimiter(',')
            ->check(CLI::IsMember(sections()));
        command->add_option("--language", exam_.language, "The language of the instructions (en)");
    }
    void add_fit() {
        CLI::App* command = app_.add_subcommand("fit", "Fit the model of memory to what a player answered so far");
        add_player(command, fit_.profile, fit_.data);
    }
    void add_progress() {
        CLI::App* command = app_.add_subcommand("progress", "Tell how far you have come with a pack");
        add_pack(command, progress_.pack)->required();
        command->add_option("--tables", progress_.tables, "Write it to this folder instead, as tables in CSV");
        command->add_flag("--ask-again", progress_.ask_again, "Have Study ask again all that was set aside");
        add_player(command, progress_.profile, progress_.data);
    }
    void add_briefing() {
        CLI::App* command =
            app_.add_subcommand("briefing", "Print all that a pack tells, with what you know of it: to learn from");
        add_pack(command, briefing_.pack)->required();
        add_player(command, briefing_.profile, briefing_.data);
    }
    void add_picture() {
        CLI::App* command = app_.add_subcommand("picture", "Draw a scene in a known state to a PNG file");
        command->add_option("SCENE", picture_.scene, "The scene's name")->required();
        command->add_option("--size", size_, "Width and height in pixels (1280x720)")
            ->check(CLI::Validator(complaint_about_size, "WxH"));
        command->add_option("--theme", picture_.theme, "The theme's name (light)");
        command->add_option("--text", picture_.text_size, "The size of texts, 50 to 200 per cent (100)")
            ->check(CLI::Range(50, 200));
        command->add_flag("--readable", picture_.readable, "Letters for readers with dyslexia");
        command->add_option("--language", picture_.language, "The language of the interface (en)");
        command->add_option("--out", picture_.out, "The file to write")->required();
    }

    void add_tour() {
        CLI::App* command = app_.add_subcommand("tour", "Draw every scene, task and mode; or play them all at random");
        command->add_option("--out", tour_.out, "The folder for the pictures, or for what is played")->required();
        command->add_option("--size", sizes_, "Widths and heights in pixels, as in 960x540,1280x720 (1280x720)")
            ->delimiter(',')
            ->check(CLI::Validator(complaint_about_size, "WxH"));
        command->add_option("--theme", tour_.themes, "Themes, as in light,dark,high-contrast (light)")
            ->delimiter(',')
            ->check(CLI::IsMember(theme_names()));
        command->add_option("--text", tour_.text_size, "The size of texts, 50 to 200 per cent (100)")
            ->check(CLI::Range(50, 200));
        command->add_flag("--readable", tour_.readable, "Letters for readers with dyslexia");
        command->add_option("--language", tour_.language, "The language of the interface (en)");
        command->add_option("--rounds", tour_.rounds, "Play so many rounds of every mode at random instead")
            ->check(whole_between(1, most_rounds));
        add_mode(command, tour_.mode, "Only the rounds of this mode: ");
        command->add_option("--seed", tour_.seed, "Another play at random (1)")
            ->check(whole_between(0, std::numeric_limits<std::uint64_t>::max()));
    }

    Request chosen() {
        const std::string name = app_.get_subcommands().front()->get_name();
        const SeedRange seeds = *seed_range(seeds_);  // validated
        if (name == "check") {
            return check_;
        }
        if (name == "questions") {
            questions_.seeds = seeds;
            return questions_;
        }
        if (name == "deal") {
            deal_.seeds = seeds;
            if (!day_.empty()) {
                deal_.day = day_from(day_);
            }
            return deal_;
        }
        if (name == "guess") {
            return guess_;
        }
        if (name == "replay") {
            return replay_;
        }
        if (name == "signature") {
            return SignatureOptions{};
        }
        if (name == "fsrs") {
            return fsrs_;
        }
        if (name == "exam") {
            return exam_;
        }
        if (name == "fit") {
            return fit_;
        }
        if (name == "progress") {
            return progress_;
        }
        if (name == "briefing") {
            return briefing_;
        }
        if (name == "profile") {
            return profile_;
        }
        if (name == "picture") {
            const PictureSize size = *picture_size(size_);  // validated
            picture_.width = size.width;
            picture_.height = size.height;
            return picture_;
        }
        if (name == "tour") {
            tour_.sizes.clear();
            std::ranges::transform(sizes_, std::back_inserter(tour_.sizes),
                                   [](const std::string& size) { return *picture_size(size); });  // validated
            return tour_;
        }
        if (play_.deck && play_.mode != "browse") {
            return Tell{exit_code::wrong_use, "--deck: Decks are for leafing through; add --mode browse.\n"};
        }
        const bool terms = play_.questions || !play_.topics.empty() || minutes_ > 0 || !extra_time_.empty();
        if (terms && play_.mode != "exam") {
            return Tell{exit_code::wrong_use,
                        "--questions, --topic, --minutes, --extra-time: These are for exams; add --mode exam.\n"};
        }
        if (!extra_time_.empty() && minutes_ == 0) {
            return Tell{exit_code::wrong_use, "--extra-time: There is no limit of time; add --minutes.\n"};
        }
        if (minutes_ > 0) {
            play_.minutes = std::chrono::minutes{minutes_};
        }
        if (!extra_time_.empty()) {
            play_.extra_time = extra_time_ == "1"      ? 100
                               : extra_time_ == "1.25" ? 125
                               : extra_time_ == "1.5"  ? 150
                                                       : 200;
        }
        if (play_.deck == "all") {
            play_.deck.emplace();
        }
        return play_;
    }

    CLI::App app_{"Standpoint: a quiz made from the facts of a news article.", "standpoint"};
    PlayOptions play_;
    CheckOptions check_;
    QuestionsOptions questions_;
    DealOptions deal_;
    GuessOptions guess_;
    ReplayOptions replay_;
    FsrsOptions fsrs_;
    ExamOptions exam_;
    FitOptions fit_;
    ProgressOptions progress_;
    BriefingOptions briefing_;
    ProfileOptions profile_;
    PictureOptions picture_;
    TourOptions tour_;
    std::vector<std::string> sizes_{"1280x720"};
    std::string seeds_ = "1..1";
    std::string size_ = "1280x720";
    std::string day_;
    std::uint64_t minutes_ = 0;
    std::string extra_time_;
};

// Where no command is named, playing is meant: `standpoint --text` is `standpoint play --text`.
bool names_a_command(const std::vector<std::string>& arguments) {
    if (arguments.empty()) {
        return false;
    }
    const std::string& first = arguments.front();
    return first == "--help" || first == "-h" || first == "--version" ||
           std::ranges::find(command_names, first) != command_names.end();
}

}  // namespace

Result<SeedRange> seed_range(std::string_view text) {
    const std::size_t dots = text.find("..");
    const auto first = number_from<std::uint64_t>(text.substr(0, dots));
    const auto last = dots == std::string_view::npos ? first : number_from<std::uint64_t>(text.substr(dots + 2));
    if (!first || !last) {
        return Problem{"--seeds",
                       "\"" + std::string(text) + "\" is no range of seeds; write two whole numbers, as in 1..20."};
    }
    if (*first > *last) {
        return Problem{"--seeds", "The range " + std::string(text) + " runs backwards; the smaller seed comes first."};
    }
    return SeedRange{*first, *last};
}

Request read_command_line(const std::vector<std::string>& arguments) {
    std::vector<std::string> complete = arguments;
    if (!names_a_command(arguments)) {
        complete.insert(complete.begin(), "play");
    }
    return Commands().read(std::move(complete));
}

}  // namespace standpoint
