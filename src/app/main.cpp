// The program's entry: reads the command line, opens what the command needs and no more, and hands over. Whether there
// is a display is found out before any graphics call, and only by the two commands that draw.
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/commands/profile.hpp"
#include "app/fitting.hpp"
#include "app/game.hpp"
#include "app/picture.hpp"
#include "app/places.hpp"
#include "app/progress_report.hpp"
#include "app/studying.hpp"
#include "app/terminal.hpp"
#include "app/text_game.hpp"
#include "app/tour.hpp"
#include "app/window_game.hpp"
#include "app/written_briefing.hpp"
#include "ui/sfml/display.hpp"

namespace {

using namespace standpoint;

int complain(const Problems& problems, int code) {
    for (const Problem& problem : problems) {
        std::cerr << told(problem.place, problem) << '\n';
    }
    return code;
}

// What keeps nothing needs no folder to keep it in.
Result<Places> places_without_data() {
    return find_places(ask_surroundings(), std::filesystem::path("."));
}

// The machine's clocks and entropy, and the language of its user.
Outside outside_here() {
    Outside outside = ask_outside();
    outside.language = language_of(ask_surroundings().locale);
    return outside;
}

int run(const PlayOptions& options) {
    const auto places = find_places(ask_surroundings(), options.data);
    if (!places) {
        return complain(places.problems(), exit_code::wrong_use);
    }
    auto game = open_game(options, *places, outside_here());
    if (!game) {
        const bool names_nothing = (options.pack && !find_pack(places->questions, *options.pack)) ||
                                   game.problems().front().place.starts_with("--");
        return complain(game.problems(), names_nothing ? exit_code::wrong_use : exit_code::found_wrong);
    }
    for (const BadPack& bad : (*game)->shelf.bad) {
        std::cerr << told(bad.file, bad.problems.front()) << '\n';
    }
    if (!options.text) {
        if (ui::display_is_usable()) {
            return play_in_window(options, **game);
        }
        std::cerr << (*game)->texts.part("no-display") << std::endl;
    }
    Terminal terminal = Terminal::of_process(std::cin, std::cout);
    return play_in_terminal(options, **game, terminal);
}

int run(const FitOptions& options) {
    const auto places = find_places(ask_surroundings(), options.data);
    if (!places) {
        return complain(places.problems(), exit_code::wrong_use);
    }
    const auto game = open_game_to_read({.profile = options.profile, .data = options.data}, *places, ask_outside());
    if (!game) {
        return complain(game.problems(), exit_code::found_wrong);
    }
    Terminal terminal = Terminal::of_process(std::cin, std::cout);
    const bool fitted = fit_parameters(**game, terminal);
    terminal.flush();
    return fitted ? exit_code::fine : exit_code::found_wrong;
}

int run(const ProfileOptions& options) {
    const auto places = find_places(ask_surroundings(), options.data);
    if (!places) {
        return complain(places.problems(), exit_code::wrong_use);
    }
    Terminal terminal = Terminal::of_process(std::cin, std::cout);
    return run_profile(options, *places, outside_here(), terminal, std::cerr);
}

int run(const ProgressOptions& options) {
    const auto places = find_places(ask_surroundings(), options.data);
    if (!places) {
        return complain(places.problems(), exit_code::wrong_use);
    }
    const PlayOptions player{.pack = options.pack, .profile = options.profile, .data = options.data};
    const auto game = open_game_to_read(player, *places, ask_outside());
    if (!game) {
        const bool names_nothing = !find_pack(places->questions, options.pack);
        return complain(game.problems(), names_nothing ? exit_code::wrong_use : exit_code::found_wrong);
    }
    Terminal terminal = Terminal::of_process(std::cin, std::cout);
    if (options.ask_again) {
        const std::size_t count = ask_again(**game, *(*game)->chosen, std::nullopt);
        terminal.say((*game)->texts.part("text.progress.asked-again", {{"n", std::to_string(count)}}));
        terminal.flush();
        return (*game)->store.saves() ? exit_code::fine : exit_code::found_wrong;
    }
    if (!options.tables) {
        tell_progress(**game, (*game)->chosen, terminal);
        terminal.flush();
        return exit_code::fine;
    }
    const auto folder = write_progress(**game, (*game)->chosen, *options.tables);
    if (!folder) {
        return complain(folder.problems(), exit_code::found_wrong);
    }
    terminal.say((*game)->texts.part("window.progress.saved", {{"folder", folder->string()}}));
    terminal.flush();
    return exit_code::fine;
}

int run(const BriefingOptions& options) {
    const auto places = find_places(ask_surroundings(), options.data);
    if (!places) {
        return complain(places.problems(), exit_code::wrong_use);
    }
    const PlayOptions reader{.pack = options.pack, .profile = options.profile, .data = options.data};
    const auto game = open_game_to_read(reader, *places, ask_outside());
    if (!game) {
        const bool names_nothing = !find_pack(places->questions, options.pack);
        return complain(game.problems(), names_nothing ? exit_code::wrong_use : exit_code::found_wrong);
    }
    const LoadedPack& pack = *(*game)->chosen;
    const std::vector<LatestAnswer> latest = (*game)->store.latest_answers((*game)->player.uid, pack.base().key);
    Terminal terminal = Terminal::of_process(std::cin, std::cout);
    write_briefing(terminal, (*game)->texts, pack.base(), briefing_of(pack.material()),
                   knowledge_of(pack.base(), latest), fact_memories(**game, pack));
    return exit_code::fine;
}

int run(const PictureOptions& options) {
    const auto places = places_without_data();
    if (!places) {
        return complain(places.problems(), exit_code::found_wrong);
    }
    Outside outside = ask_outside();
    outside.language = options.language;
    auto game = open_game_in_memory(*places, std::move(outside));
    if (!game) {
        return complain(game.problems(), exit_code::found_wrong);
    }
    if (!ui::display_is_usable()) {
        std::cerr << (*game)->texts.part("no-display.picture") << '\n';
        return exit_code::found_wrong;
    }
    return draw_picture(options, **game, std::cerr);
}

// Pictures need a display; random play needs none, and keeps what it plays in the tour's folder.
int run(const TourOptions& options) {
    const auto places = find_places(ask_surroundings(), options.out / "played");
    if (!places) {
        return complain(places.problems(), exit_code::found_wrong);
    }
    if (options.rounds > 0) {
        return play_at_random(options, *places, std::cout, std::cerr);
    }
    if (!ui::display_is_usable()) {
        std::cerr << "Pictures need a display to be drawn with (X, or Xvfb); there is none.\n";
        return exit_code::found_wrong;
    }
    return take_tour(options, *places, std::cout, std::cerr);
}

int run(const Tell& tell) {
    (tell.exit_code == exit_code::fine ? std::cout : std::cerr) << tell.text;
    return tell.exit_code;
}

template <class Options>
int run_command(int (*command)(const Options&, const Places&, std::ostream&, std::ostream&), const Options& options) {
    const auto places = places_without_data();
    if (!places) {
        return complain(places.problems(), exit_code::found_wrong);
    }
    const int code = command(options, *places, std::cout, std::cerr);
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "The output could not be written.\n";
        return exit_code::found_wrong;
    }
    return code;
}

int run(const CheckOptions& options) {
    return run_command(run_check, options);
}
int run(const QuestionsOptions& options) {
    return run_command(run_questions, options);
}
int run(const DealOptions& options) {
    return run_command(run_deal, options);
}
int run(const GuessOptions& options) {
    return run_command(run_guess, options);
}
int run(const ReplayOptions& options) {
    return run_command(run_replay, options);
}
int run(const FsrsOptions& options) {
    return run_command(run_fsrs, options);
}
int run(const ExamOptions& options) {
    return run_command(run_exam, options);
}
int run(const SignatureOptions& options) {
    return run_command(run_signature, options);
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    static std::vector<char> buffer(1U << 20U);  // outlives the stream's last flush
    std::cout.rdbuf()->pubsetbuf(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const int code = std::visit([](const auto& options) { return run(options); }, read_command_line(arguments));
    std::cout.flush();
    return code;
}
