#include "app/stops.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <variant>

#include "app/kept_round.hpp"
#include "app/progress_report.hpp"
#include "app/showing.hpp"
#include "app/studying.hpp"
#include "app/task_stops.hpp"
#include "app/texts.hpp"
#include "play/modes/browse.hpp"
#include "play/modes/mode.hpp"
#include "play/player.hpp"
#include "store/trouble.hpp"

namespace standpoint {

namespace {

constexpr ui::Seconds long_ago = -10;

// An outside in which it is always the same moment and chance is a fixed sequence.
Outside standing_still(std::string language) {
    return {.now = [] { return Moment{std::chrono::hours{490'000}}; },
            .ticks = [] { return std::chrono::milliseconds{0}; },
            .chance = [n = std::uint64_t{0}]() mutable { return ++n * 0x9e3779b97f4a7c15ULL; },
            .language = std::move(language)};
}

scenes::Stage before(scenes::Stage stage) {
    stage.motion.now = long_ago;
    return stage;
}

template <class Controls>
Shot shot_of(ui::DrawList list, const Controls& ring) {
    Shot shot{.list = std::move(list), .controls = {}, .scroll = {}};
    for (const ui::Control* control : ring) {
        shot.controls.push_back(*control);
    }
    return shot;
}

template <class Scene>
Shot scrolled_shot_of(Scene scene, const scenes::Stage& stage) {
    Shot shot = shot_of(scene.draw(stage), scene.ring());
    shot.scroll = scene.scroll();
    return shot;
}

// A round played to its end by somebody who knows that share of the answers and is as quick as chance has it.
KeptRound played_out(Game& game, RoundPlan plan, double skill, Rng& rng) {
    constexpr std::array<long, 3> pauses{2'400, 4'100, 7'300};
    KeptRound round = KeptRound::begin(game, game.chosen, std::move(plan));
    while (round.session().phase != Phase::finished) {
        const Task& task = round.session().question().task;
        const Response response = rng.chance(skill) ? right_response(task) : wrong_response(task);
        round.take(Answer{response, Milliseconds{pauses[rng.below(pauses.size())]}});
        if (round.session().phase == Phase::feedback) {
            round.take(Continue{});
        }
    }
    return round;
}

// Finished rounds of three players of different skill; one of the player at this machine is given.
KeptRound fill_store(Game& game) {
    constexpr std::array skills{0.6, 0.95, 0.3, 0.8, 0.8, 0.5, 0.7};
    constexpr std::array<std::string_view, 3> players{"Window seat", "", "Back row"};
    const Profile own = game.player;
    std::optional<KeptRound> given;
    for (std::size_t i = 0; i < skills.size(); ++i) {
        const std::string_view name = players[i % players.size()];
        game.player = name.empty()
                          ? own
                          : game.store.profile_named(game.outside.fresh_uid<ProfileUidTag>(), name, game.outside.now());
        Rng rng(stop_seed + i);
        KeptRound round = played_out(game, plan_of_ten(stop_seed + i), skills[i], rng);
        if (i + 3 == skills.size()) {
            given = std::move(round);
        }
    }
    game.player = own;
    return std::move(*given);
}

Camera camera_on(scenes::HomeView view, std::string notice = {}) {
    return [view = std::move(view), notice = std::move(notice)](scenes::Stage stage) {
        stage.notice = notice;
        return scrolled_shot_of(scenes::Home(view, stage), stage);
    };
}

Camera visit_home(Game& game, const scenes::Choices& choices) {
    fill_store(game);
    return camera_on(home_view(game, choices, std::nullopt));
}

Camera visit_home_notice(Game& game, const scenes::Choices& choices) {
    fill_store(game);
    const Notice full{
        .kind = Trouble::disk_full, .file = "profile.db", .other = {}, .reason = "database or disk is full"};
    return camera_on(home_view(game, choices, std::nullopt), told(game.texts, full));
}

Camera visit_home_left(Game& game, const scenes::Choices& choices) {
    KeptRound round = KeptRound::begin(game, game.chosen, plan_of_ten(stop_seed));
    for (int i = 0; i < 4; ++i) {
        round.take(Answer{right_response(round.session().question().task), {}});
        round.take(Continue{});
    }
    return camera_on(home_view(game, choices, round));
}

Camera visit_dealing(Game& game, const scenes::Choices&) {
    const KeptRound round = KeptRound::begin(game, game.chosen, plan_of_ten(stop_seed));
    return [session = round.session(), title = game.chosen->base().title](scenes::Stage stage) {
        stage.motion = {0, false};
        scenes::Round shown(session, title, stage);
        stage.motion.now = stage.look.theme.motion.slow * 0.3;
        return shot_of(shown.draw(session, stage), shown.ring(session));
    };
}

Camera visit_settings(Game& game, const scenes::Choices& choices) {
    return [view = scenes::SettingsView{.choices = choices,
                                        .player = game.player.name,
                                        .study = game.player.study,
                                        .languages = interface_languages(game.places.assets)}](
               const scenes::Stage& stage) { return scrolled_shot_of(scenes::Settings(view, stage), stage); };
}

// The players' page, one's card, and the question for somebody's digits. Things to bring back lie there, too.
template <scenes::ProfilesPage::Kind kind>
Camera visit_players(Game& game, const scenes::Choices&) {
    fill_store(game);
    scenes::ProfilesView view = profiles_view(game);
    view.players.back().card.guard = "0042";
    view.deleted.push_back(
        {"1", game.texts.part("text.profile.row.deleted", {{"name", "Aisle"}, {"day", "2026-12-24"}})});
    view.files.push_back({"2", "Window seat-2026-11-24.standpoint"});
    view.backups = {{"2026-11-24", "2026-11-24"}, {"2026-11-23", "2026-11-23"}};
    scenes::ProfilesPage page{.kind = kind};
    if (kind != scenes::ProfilesPage::Kind::list) {
        page.player = view.players.size() - 1;
    }
    return [view = std::move(view), page](const scenes::Stage& stage) {
        return scrolled_shot_of(scenes::Profiles(view, stage, page), stage);
    };
}

template <std::size_t step>
Camera visit_welcome(Game& game, const scenes::Choices& choices) {
    return [view = scenes::WelcomeView{.choices = choices,
                                       .languages = interface_languages(game.places.assets),
                                       .step = step}](const scenes::Stage& stage) {
        return scrolled_shot_of(scenes::Welcome(view, stage), stage);
    };
}

Camera visit_modes(Game& game, const scenes::Choices& choices) {
    fill_store(game);
    return [view = modes_view(game, choices, game.chosen)](const scenes::Stage& stage) {
        return scrolled_shot_of(scenes::Modes(view, stage), stage);
    };
}

// A session of the mode after a few answers, as the player finds it.
Camera in_mode(std::string_view mode, Game& game) {
    RoundPlan plan =
        mode == "daily" ? plan_of_day(game.chosen->base(), game.outside.today()) : plan_of(*find_mode(mode), stop_seed);
    KeptRound round = KeptRound::begin(game, game.chosen, std::move(plan));
    const int answers = mode == "timeline" ? 2 : 4;
    for (int i = 0; i < answers && round.session().phase != Phase::finished; ++i) {
        const Task& task = round.session().question().task;
        const bool errs = i == 2 && mode == "sides";
        round.take(Answer{errs ? wrong_response(task) : right_response(task), Milliseconds{2'700}});
        round.take(Continue{});
    }
    return [session = round.session(), title = game.chosen->base().title](const scenes::Stage& stage) {
        scenes::Round shown(session, title, before(stage));
        return shot_of(shown.draw(session, stage), shown.ring(session));
    };
}

// The line of Timeline after its third answer.
template <bool is_right>
Camera visit_timeline_answered(Game& game, const scenes::Choices&) {
    KeptRound round = KeptRound::begin(game, game.chosen, plan_of(*find_mode("timeline"), stop_seed));
    for (int i = 0; i < 2; ++i) {
        round.take(Answer{right_response(round.session().question().task), Milliseconds{2'700}});
        round.take(Continue{});
    }
    const Task& task = round.session().question().task;
    round.take(Answer{is_right ? right_response(task) : wrong_response(task), Milliseconds{2'700}});
    return [session = round.session(), title = game.chosen->base().title](const scenes::Stage& stage) {
        scenes::Round shown(session, title, before(stage));
        return shot_of(shown.draw(session, stage), shown.ring(session));
    };
}

// A miss of somebody who was sure, as its slip says it.
Camera visit_study_wrong(Game& game, const scenes::Choices&) {
    KeptRound round = KeptRound::begin(game, game.chosen, plan_for_study(game, *game.chosen, stop_seed));
    round.take(Answer{wrong_response(round.session().question().task), Milliseconds{2'700}, true});
    return [session = round.session(), title = game.chosen->base().title](const scenes::Stage& stage) {
        scenes::Round shown(session, title, before(stage));
        return shot_of(shown.draw(session, stage), shown.ring(session));
    };
}

// What can be said of a right answer, with the days until its item comes back.
Camera visit_afterwards(Game& game, const scenes::Choices&) {
    KeptRound round = KeptRound::begin(game, game.chosen, plan_for_study(game, *game.chosen, stop_seed));
    round.take(Answer{right_response(round.session().question().task), Milliseconds{2'700}});
    return [session = round.session(), felt = felt_choices(game, round)](const scenes::Stage& stage) {
        scenes::Afterwards shown(session, felt, stage);
        return shot_of(shown.draw(stage), shown.ring());
    };
}

// Letters on the screen, over the name of a player.
Camera visit_letters(Game& game, const scenes::Choices&) {
    ui::TextField name;
    name.text = "Window seat";
    name.caret = name.anchor = name.text.size();
    return [name, asked = game.texts.part("window.players.name")](const scenes::Stage& stage) {
        scenes::Letters letters(asked, name, before(stage));
        return shot_of(letters.draw(before(stage)), letters.ring());
    };
}

Camera camera_on(scenes::ProgressView view) {
    return [view = std::move(view)](const scenes::Stage& stage) {
        return scrolled_shot_of(scenes::ProgressScreen(view, stage), stage);
    };
}

// After some rounds, not all of them right.
Camera visit_progress(Game& game, const scenes::Choices&) {
    Rng rng(stop_seed);
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        played_out(game, plan_of(*find_mode("round"), seed), 0.6, rng);
    }
    return camera_on(progress_view(game, game.chosen, false));
}

Camera visit_progress_empty(Game& game, const scenes::Choices&) {
    return camera_on(progress_view(game, game.chosen, false));
}

template <const std::string_view& mode>
Camera visit_mode(Game& game, const scenes::Choices&) {
    return in_mode(mode, game);
}

constexpr std::string_view study = "study";
constexpr std::string_view sides = "sides";
constexpr std::string_view timeline = "timeline";
constexpr std::string_view survival = "survival";
constexpr std::string_view daily = "daily";

Camera cards(Game& game, bool turned) {
    KeptRound round = KeptRound::begin(game, game.chosen, plan_of(*find_mode("browse"), stop_seed));
    for (int i = 0; i < 5; ++i) {
        round.take(Continue{});
    }
    if (turned) {
        round.take(Turn{});
    }
    const FactBase& base = game.chosen->base();
    return [session = round.session(), view = scenes::BrowseView{base.key, base.title, decks(game.chosen->material())}](
               const scenes::Stage& stage) {
        scenes::Browse shown(session, view, before(stage));
        return shot_of(shown.draw(session, stage), shown.ring());
    };
}

Camera visit_browse(Game& game, const scenes::Choices&) {
    return cards(game, false);
}

Camera visit_browse_back(Game& game, const scenes::Choices&) {
    return cards(game, true);
}

Camera visit_pairs(Game& game, const scenes::Choices&) {
    const KeptRound round = KeptRound::begin(game, game.chosen, plan_of(*find_mode("pairs"), stop_seed));
    return [asked = round.session(), title = game.chosen->base().title](const scenes::Stage& stage) {
        scenes::Pairs table(asked, title, stage);
        const auto& match = std::get<Match>(asked.question().task);
        const Session session = step(asked, Join{0, match.partner[0], Milliseconds{2'300}}).session;
        table.follow(session, stage);
        table.took(ui::Typed{"2"}, session, stage);
        return shot_of(table.draw(session, stage), table.ring());
    };
}

Camera visit_pause(Game&, const scenes::Choices&) {
    return [](const scenes::Stage& stage) {
        scenes::Pause screen(stage);
        return shot_of(screen.draw(stage), screen.ring());
    };
}

Camera camera_on(scenes::ResultsView view) {
    return [view = std::move(view)](const scenes::Stage& stage) {
        return scrolled_shot_of(scenes::Results(view, stage), stage);
    };
}

Camera visit_results(Game& game, const scenes::Choices&) {
    return camera_on(results_view(game, fill_store(game)));
}

Camera visit_results_pairs(Game& game, const scenes::Choices&) {
    KeptRound round = KeptRound::begin(game, game.chosen, plan_of(*find_mode("pairs"), stop_seed));
    while (round.session().phase != Phase::finished) {
        const auto& match = std::get<Match>(round.session().question().task);
        for (std::size_t left = 0; left < match.lefts.size(); ++left) {
            const std::size_t other = match.partner[(left + 1) % match.lefts.size()];
            if (left == 1) {
                round.take(Join{left, other, Milliseconds{2'300}});
            }
            round.take(Join{left, match.partner[left], Milliseconds{1'900}});
        }
        if (round.session().phase == Phase::feedback) {
            round.take(Continue{});
        }
    }
    return camera_on(results_view(game, round));
}

Camera visit_results_study(Game& game, const scenes::Choices&) {
    Rng rng(stop_seed);
    return camera_on(results_view(game, played_out(game, plan_for_study(game, *game.chosen, stop_seed), 0.7, rng)));
}

Camera visit_exam_setup(Game& game, const scenes::Choices&) {
    return [view = exam_setup_view(*game.chosen, {.questions = 20, .topics = {}, .minutes = std::chrono::minutes{30}})](
               const scenes::Stage& stage) { return scrolled_shot_of(scenes::ExamSetup(view, stage), stage); };
}

// A paper of which the first half is answered, now and then wrongly, and some are flagged.
KeptRound half_a_paper(Game& game) {
    KeptRound round = KeptRound::begin(
        game, game.chosen,
        exam_plan({.questions = 20, .topics = {}, .minutes = std::chrono::minutes{30}, .extra_time = 125}, stop_seed));
    const std::size_t count = round.session().sheet.size();
    for (std::size_t i = 0; i < count / 2; ++i) {
        const Task& task = round.session().question().task;
        round.take(Answer{i % 4 == 3 ? wrong_response(task) : right_response(task), Milliseconds{9'200}});
        if (i % 3 == 1) {
            round.take(Flag{true, Milliseconds{800}});
        }
        round.take(GoTo{i + 1, Milliseconds{1'000}});
    }
    return round;
}

// As it lies on the table, or while it is asked whether to hand it in.
template <bool asking>
Camera visit_exam(Game& game, const scenes::Choices&) {
    KeptRound round = half_a_paper(game);
    round.take(GoTo{round.session().current - (asking ? 0 : 4), Milliseconds{1'000}});
    return [session = round.session(), title = game.chosen->base().title](const scenes::Stage& stage) {
        scenes::Exam shown(session, title, stage);
        if (asking) {
            const ui::Point at = shown.hand_in().box.centre();
            shown.took(ui::PointerMoved{at}, session, stage);
            shown.took(ui::PointerPressed{at}, session, stage);
            shown.took(ui::PointerReleased{at}, session, stage);
        }
        return shot_of(shown.draw(session, stage), shown.ring());
    };
}

Camera visit_exam_results(Game& game, const scenes::Choices&) {
    KeptRound round = half_a_paper(game);
    round.take(HandIn{Milliseconds{4'000}});
    return [view = exam_results_view(game, round)](const scenes::Stage& stage) {
        return scrolled_shot_of(scenes::ExamResults(view, stage), stage);
    };
}

Camera camera_on(scenes::TopScoresView view) {
    return [view = std::move(view)](const scenes::Stage& stage) {
        return scrolled_shot_of(scenes::TopScores(view, stage), stage);
    };
}

Camera visit_top_scores(Game& game, const scenes::Choices& choices) {
    const KeptRound round = fill_store(game);
    return camera_on(top_scores_view(game, choices, game.chosen->base().key, round));
}

Camera visit_top_scores_empty(Game& game, const scenes::Choices& choices) {
    return camera_on(top_scores_view(game, choices, game.chosen->base().key, std::nullopt));
}

// A section of the briefing, perhaps with a search in it.
Camera camera_on_section(Game& game, Section section, bool search) {
    fill_store(game);
    const std::string sought = search ? game.chosen->base().people.front().short_name : std::string();
    return [view = briefing_view(game, *game.chosen, std::nullopt), section, sought](const scenes::Stage& stage) {
        scenes::Briefing board(view, stage);
        board.show(section, sought, stage);
        return scrolled_shot_of(std::move(board), stage);
    };
}

template <Section section>
Camera visit_section(Game& game, const scenes::Choices&) {
    return camera_on_section(game, section, false);
}

Camera visit_search(Game& game, const scenes::Choices&) {
    return camera_on_section(game, Section::positions, true);
}

// At the entry of a question that was missed, and of which something is set aside.
Camera visit_mistake(Game& game, const scenes::Choices&) {
    const KeptRound round = fill_store(game);
    const Item item = mistakes(round.session()).front();
    const FactId missed = item.fact;
    const FactBase& base = game.chosen->base();
    game.store.suspend({game.player.uid, base.key, base[missed].key, std::string(word(item.aspect))}, true);
    return [view = briefing_view(game, *game.chosen, missed)](const scenes::Stage& stage) {
        return scrolled_shot_of(scenes::Briefing(view, stage), stage);
    };
}

struct Station {
    std::string_view name;
    Camera (*visit)(Game& game, const scenes::Choices& choices);
};

// Before the questions, and after them.
constexpr std::array first_stops{
    Station{"welcome-1", visit_welcome<0>},
    Station{"welcome-2", visit_welcome<1>},
    Station{"welcome-3", visit_welcome<2>},
    Station{"home", visit_home},
    Station{"home-left", visit_home_left},
    Station{"home-notice", visit_home_notice},
    Station{"settings", visit_settings},
    Station{"players", visit_players<scenes::ProfilesPage::Kind::list>},
    Station{"players-card", visit_players<scenes::ProfilesPage::Kind::card>},
    Station{"players-guard", visit_players<scenes::ProfilesPage::Kind::guard>},
    Station{"letters", visit_letters},
    Station{"briefing-people", visit_section<Section::people>},
    Station{"briefing-meetings", visit_section<Section::meetings>},
    Station{"briefing-positions", visit_section<Section::positions>},
    Station{"briefing-events", visit_section<Section::events>},
    Station{"briefing-states", visit_section<Section::states>},
    Station{"briefing-quantities", visit_section<Section::quantities>},
    Station{"briefing-terms", visit_section<Section::terms>},
    Station{"briefing-search", visit_search},
    Station{"dealing", visit_dealing},
};
constexpr std::array last_stops{
    Station{"results", visit_results},
    Station{"briefing-mistake", visit_mistake},
    Station{"top-scores", visit_top_scores},
    Station{"top-scores-empty", visit_top_scores_empty},
    Station{"modes", visit_modes},
    Station{"study", visit_mode<study>},
    Station{"study-wrong", visit_study_wrong},
    Station{"afterwards", visit_afterwards},
    Station{"progress", visit_progress},
    Station{"progress-empty", visit_progress_empty},
    Station{"results-study", visit_results_study},
    Station{"sides", visit_mode<sides>},
    Station{"pairs", visit_pairs},
    Station{"results-pairs", visit_results_pairs},
    Station{"timeline", visit_mode<timeline>},
    Station{"timeline-right", visit_timeline_answered<true>},
    Station{"timeline-wrong", visit_timeline_answered<false>},
    Station{"survival", visit_mode<survival>},
    Station{"daily", visit_mode<daily>},
    Station{"browse", visit_browse},
    Station{"browse-back", visit_browse_back},
    Station{"exam-setup", visit_exam_setup},
    Station{"exam", visit_exam<false>},
    Station{"exam-hand-in", visit_exam<true>},
    Station{"exam-results", visit_exam_results},
    Station{"pause", visit_pause},
};

}  // namespace

std::vector<std::string> stop_names() {
    const std::vector<std::string_view> tasks = task_stop_names();
    std::vector<std::string> names;
    names.reserve(first_stops.size() + tasks.size() + last_stops.size());
    for (const Station& stop : first_stops) {
        names.emplace_back(stop.name);
    }
    for (const std::string_view name : tasks) {
        names.emplace_back(name);
    }
    for (const Station& stop : last_stops) {
        names.emplace_back(stop.name);
    }
    return names;
}

std::variant<Camera, NoStop> visit(std::string_view name, Game& game, const scenes::Choices& choices) {
    game.outside = standing_still(choices.language);
    for (const std::span<const Station> part :
         {std::span<const Station>(first_stops), std::span<const Station>(last_stops)}) {
        const auto found = std::ranges::find(part, name, &Station::name);
        if (found != part.end()) {
            return found->visit(game, choices);
        }
    }
    const std::vector<std::string_view> tasks = task_stop_names();
    if (std::ranges::find(tasks, name) == tasks.end()) {
        return NoStop::unknown;
    }
    auto camera = visit_task(name, game);
    return camera ? std::variant<Camera, NoStop>{std::move(*camera)} : NoStop::no_question;
}

}  // namespace standpoint
