#include "app/picture.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "app/showing.hpp"
#include "app/texts.hpp"
#include "play/modes/browse.hpp"
#include "play/modes/mode.hpp"
#include "play/player.hpp"
#include "ui/sfml/picture.hpp"

namespace standpoint {

namespace {

enum class State { asking, begun, right, wrong, almost };  // begun: a few moves, one card lifted

struct TaskScene {
    std::string_view name;
    TaskKind task;
    State state;
};

constexpr std::array task_scenes{
    TaskScene{"pick-one", TaskKind::pick_one, State::asking},
    TaskScene{"pick-one-right", TaskKind::pick_one, State::right},
    TaskScene{"pick-one-wrong", TaskKind::pick_one, State::wrong},
    TaskScene{"pick-many", TaskKind::pick_many, State::asking},
    TaskScene{"pick-many-right", TaskKind::pick_many, State::right},
    TaskScene{"pick-many-wrong", TaskKind::pick_many, State::wrong},
    TaskScene{"true-false", TaskKind::true_false, State::asking},
    TaskScene{"true-false-right", TaskKind::true_false, State::right},
    TaskScene{"true-false-wrong", TaskKind::true_false, State::wrong},
    TaskScene{"type-in", TaskKind::type_in, State::asking},
    TaskScene{"type-in-right", TaskKind::type_in, State::right},
    TaskScene{"type-in-wrong", TaskKind::type_in, State::wrong},
    TaskScene{"type-in-almost", TaskKind::type_in, State::almost},
    TaskScene{"match", TaskKind::match, State::asking},
    TaskScene{"match-begun", TaskKind::match, State::begun},
    TaskScene{"match-right", TaskKind::match, State::right},
    TaskScene{"match-wrong", TaskKind::match, State::wrong},
    TaskScene{"order", TaskKind::order, State::asking},
    TaskScene{"order-begun", TaskKind::order, State::begun},
    TaskScene{"order-right", TaskKind::order, State::right},
    TaskScene{"order-wrong", TaskKind::order, State::wrong},
    TaskScene{"sort", TaskKind::sort, State::asking},
    TaskScene{"sort-begun", TaskKind::sort, State::begun},
    TaskScene{"sort-right", TaskKind::sort, State::right},
    TaskScene{"sort-wrong", TaskKind::sort, State::wrong},
    TaskScene{"assemble", TaskKind::assemble, State::asking},
    TaskScene{"assemble-begun", TaskKind::assemble, State::begun},
    TaskScene{"assemble-right", TaskKind::assemble, State::right},
    TaskScene{"assemble-wrong", TaskKind::assemble, State::wrong},
    TaskScene{"pin", TaskKind::pin, State::asking},
    TaskScene{"pin-right", TaskKind::pin, State::right},
    TaskScene{"pin-wrong", TaskKind::pin, State::wrong},
};

constexpr std::array other_scenes{std::string_view{"home"},
                                  std::string_view{"home-left"},
                                  std::string_view{"home-notice"},
                                  std::string_view{"dealing"},
                                  std::string_view{"settings"},
                                  std::string_view{"results"},
                                  std::string_view{"top-scores"},
                                  std::string_view{"top-scores-empty"},
                                  std::string_view{"modes"},
                                  std::string_view{"sides"},
                                  std::string_view{"survival"},
                                  std::string_view{"timeline"},
                                  std::string_view{"browse"},
                                  std::string_view{"browse-back"},
                                  std::string_view{"pairs"},
                                  std::string_view{"briefing-people"},
                                  std::string_view{"briefing-meetings"},
                                  std::string_view{"briefing-positions"},
                                  std::string_view{"briefing-events"},
                                  std::string_view{"briefing-states"},
                                  std::string_view{"briefing-terms"},
                                  std::string_view{"briefing-search"},
                                  std::string_view{"briefing-mistake"}};

constexpr std::uint64_t seed = 20'251;
constexpr ui::Seconds long_ago = -10;

std::string names_of(std::span<const std::string_view> all) {
    std::string names;
    for (const std::string_view name : all) {
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    return names;
}

std::string all_scenes() {
    std::string names = names_of(other_scenes);
    for (const TaskScene& scene : task_scenes) {
        names += ", " + std::string(scene.name);
    }
    return names;
}

// An outside in which it is always the same moment and chance is a fixed sequence.
Outside standing_still() {
    return {.now = [] { return Moment{std::chrono::hours{490'000}}; },
            .ticks = [] { return std::chrono::milliseconds{0}; },
            .chance = [n = std::uint64_t{0}]() mutable { return ++n * 0x9e3779b97f4a7c15ULL; }};
}

Response wrong_response(const Task& task) {
    if (const auto* pin = std::get_if<Pin>(&task)) {
        constexpr double off = 12;  // degrees: neither near nor at the other end of the world
        return Pin::Response{pin->latitude - off, pin->longitude - off};
    }
    for (std::uint64_t attempt = 0; attempt < 64; ++attempt) {
        Rng rng(attempt);
        Response response = random_response(task, rng);
        if (grade(task, response).fraction < 1) {
            return response;
        }
    }
    return right_response(task);
}

// The answer with one letter doubled: almost right where the spelling is long enough.
Response almost_response(const Task& task) {
    auto typed = std::get<TypeIn::Response>(right_response(task));
    typed.text.insert(typed.text.size() / 2, 1, typed.text[typed.text.size() / 2]);
    return typed;
}

RoundPlan plan_of(std::vector<TaskKind> tasks, std::uint64_t from = seed) {
    return {.mode = "round", .order = {.seed = from, .length = 10, .tasks = std::move(tasks), .practise = {}}};
}

// Finished rounds of three players of different skill; one of the player at this machine is `round`.
void fill_store(Game& game, std::optional<KeptRound>& round) {
    constexpr std::array skills{0.6, 0.95, 0.3, 0.8, 0.8, 0.5, 0.7};
    constexpr std::array<std::string_view, 3> players{"Window seat", "", "Back row"};
    constexpr std::array<std::uint64_t, 3> pauses{2'400, 4'100, 7'300};
    const Profile own = game.player;
    for (std::size_t i = 0; i < skills.size(); ++i) {
        const std::string_view name = players[i % players.size()];
        game.player = name.empty()
                          ? own
                          : game.store.profile_named(game.outside.fresh_uid<ProfileUidTag>(), name, game.outside.now());
        KeptRound played = KeptRound::begin(game, game.chosen, plan_of(window_tasks(), seed + i));
        Rng rng(seed + i);
        while (played.session().phase != Phase::finished) {
            const Task& task = played.session().question().task;
            const Response response = rng.chance(skills[i]) ? right_response(task) : wrong_response(task);
            const std::uint64_t pause = pauses[rng.below(pauses.size())];
            played.take(Answer{response, Milliseconds{static_cast<long>(pause)}});
            if (played.session().phase == Phase::feedback) {
                played.take(Continue{});
            }
        }
        if (i + 3 == skills.size()) {
            round = std::move(played);
        }
    }
    game.player = own;
}

// A round that stands, after a few answers, at a question of this kind.
std::optional<Session> session_at(const Game& game, const TaskScene& scene) {
    for (std::uint64_t from = seed; from < seed + 400; ++from) {
        RoundPlan plan = plan_of(window_tasks(), from);
        auto dealt = std::make_shared<const Deal>(deal(game.chosen->material(), plan.order));
        Session session = begin(std::move(dealt), std::move(plan));
        Rng rng(from);
        while (session.phase != Phase::finished) {
            const Task& task = session.question().task;
            const bool here = session.question().kind() == scene.task && session.current >= 2;
            const bool almost_works =
                scene.state != State::almost || (here && grade(task, almost_response(task)).verdict == Verdict::almost);
            if (here && almost_works) {
                return session;
            }
            session = step(session, Answer{rng.chance(0.75) ? right_response(task) : wrong_response(task), {}}).session;
            session = step(session, Continue{}).session;
        }
    }
    return std::nullopt;
}

// A session of the mode after a few answers, as the player finds it.
ui::DrawList draw_mode(std::string_view mode, Game& game, const scenes::Stage& stage) {
    scenes::Stage before = stage;
    before.motion.now = long_ago;
    KeptRound round = KeptRound::begin(game, game.chosen, plan_of(*find_mode(mode), seed));
    const int answers = mode == "timeline" ? 2 : 4;
    for (int i = 0; i < answers && round.session().phase != Phase::finished; ++i) {
        const Task& task = round.session().question().task;
        round.take(
            Answer{i == 2 && mode == "sides" ? wrong_response(task) : right_response(task), Milliseconds{2'700}});
        round.take(Continue{});
    }
    return scenes::Round(round.session(), game.chosen->base().title, before).draw(round.session(), stage);
}

ui::DrawList draw_cards(Game& game, bool turned, const scenes::Stage& stage) {
    scenes::Stage before = stage;
    before.motion.now = long_ago;
    KeptRound round = KeptRound::begin(game, game.chosen, plan_of(*find_mode("browse"), seed));
    for (int i = 0; i < 5; ++i) {
        round.take(Continue{});
    }
    if (turned) {
        round.take(Turn{});
    }
    const FactBase& base = game.chosen->base();
    return scenes::Browse(round.session(), {base.key, base.title, decks(game.chosen->material())}, before)
        .draw(round.session(), stage);
}

ui::DrawList draw_pairs(Game& game, const scenes::Stage& stage) {
    KeptRound round = KeptRound::begin(game, game.chosen, plan_of(*find_mode("pairs"), seed));
    scenes::Pairs table(round.session(), game.chosen->base().title, stage);
    const auto& match = std::get<Match>(round.session().question().task);
    round.take(Join{0, match.partner[0], Milliseconds{2'300}});
    table.follow(round.session(), stage);
    table.took(ui::Typed{"2"}, round.session(), stage);
    return table.draw(round.session(), stage);
}

ui::DrawList draw_task(const Session& asked, const Game& game, State state, const scenes::Stage& stage) {
    scenes::Stage before = stage;
    before.motion.now = long_ago;
    Session session = asked;
    scenes::Round round(session, game.chosen->base().title, before);
    const Task& task = session.question().task;
    const auto answer = [&](Response response) {
        session = step(session, Answer{std::move(response), Milliseconds{3'000}}).session;
        round.follow(session, before);
    };
    switch (state) {
        case State::asking: break;
        case State::begun:
            for (const ui::Input& move : std::vector<ui::Input>{ui::Typed{"2"}, ui::Typed{"1"},
                                                                ui::Key{ui::Named::space}, ui::Key{ui::Named::down}}) {
                round.took(move, session, before);
            }
            break;
        case State::right: answer(right_response(task)); break;
        case State::wrong: answer(wrong_response(task)); break;
        case State::almost:
            for (const ui::Input& letter :
                 std::vector<ui::Input>{ui::Typed{std::get<TypeIn::Response>(almost_response(task)).text}}) {
                round.took(letter, session, before);
            }
            answer(almost_response(task));
            break;
    }
    return round.draw(session, stage);
}

// A section of the briefing, a search in it, or the entry of a question that was missed.
ui::DrawList draw_briefing(Game& game, std::string_view scene, const scenes::Stage& stage) {
    std::optional<KeptRound> round;
    fill_store(game, round);
    const std::string_view what = scene.substr(scene.find('-') + 1);
    std::optional<FactId> mark;
    if (what == "mistake") {
        mark = mistakes(round->session()).front().fact;
    }
    scenes::Briefing board(briefing_view(game, *game.chosen, mark), stage);
    if (what == "search") {
        board.show(Section::positions, game.chosen->base().people.front().short_name, stage);
    }
    for (std::size_t i = 0; i < section_count; ++i) {
        if (what == word(static_cast<Section>(i))) {
            board.show(static_cast<Section>(i), {}, stage);
        }
    }
    return board.draw(stage);
}

}  // namespace

int draw_picture(const PictureOptions& options, Game& game, std::ostream& err) {
    const auto say = [&](std::string_view name, const Phrases::Values& values) {
        err << game.texts.part(name, values) << '\n';
        return exit_code::wrong_use;
    };
    const auto themes = read_themes(game.places.assets);
    const auto typefaces = ui::Typefaces::open((game.places.assets / "fonts").string());
    const Problems problems = !themes ? themes.problems() : !typefaces ? typefaces.problems() : Problems{};
    for (const Problem& problem : problems) {
        err << game.texts.part("window.failed", {{"sentence", problem.place + ": " + problem.sentence}}) << '\n';
    }
    if (!problems.empty()) {
        return exit_code::found_wrong;
    }
    const auto named = std::ranges::find(scenes::theme_names, options.theme);
    if (named == scenes::theme_names.end()) {
        return say("window.picture.no-theme", {{"theme", options.theme}, {"themes", names_of(scenes::theme_names)}});
    }
    game.outside = standing_still();
    const ui::Metrics metrics = typefaces->metrics();
    const ui::Size device{static_cast<float>(options.width), static_cast<float>(options.height)};
    const scenes::Choices choices{.theme = static_cast<scenes::ThemeChoice>(named - scenes::theme_names.begin()),
                                  .text_size = options.text_size,
                                  .readable = options.readable,
                                  .language = game.texts.part("language")};
    const ui::Theme theme = themes->chosen(choices);
    scenes::Stage stage{
        .screen = ui::frame_for(device).logical, .look = {theme, metrics}, .words = game.texts, .motion = {0, false}};
    ui::DrawList list;
    const std::string_view scene = options.scene;
    std::optional<KeptRound> round;
    if (scene == "home" || scene == "home-notice") {
        fill_store(game, round);
        std::string notice;
        if (scene == "home-notice") {
            notice = told(game.texts, Notice{.kind = Trouble::disk_full,
                                             .file = "profile.db",
                                             .other = {},
                                             .reason = "database or disk is full"});
            stage.notice = notice;
        }
        list = scenes::Home(home_view(game, choices, std::nullopt), stage).draw(stage);
    } else if (scene == "home-left") {
        round = KeptRound::begin(game, game.chosen, plan_of(window_tasks()));
        for (int i = 0; i < 4; ++i) {
            round->take(Answer{right_response(round->session().question().task), {}});
            round->take(Continue{});
        }
        list = scenes::Home(home_view(game, choices, round), stage).draw(stage);
    } else if (scene == "dealing") {
        round = KeptRound::begin(game, game.chosen, plan_of(window_tasks()));
        const scenes::Round shown(round->session(), game.chosen->base().title, stage);
        stage.motion.now = stage.look.theme.motion.slow * 0.3;
        list = shown.draw(round->session(), stage);
    } else if (scene == "settings") {
        list = scenes::Settings({choices, interface_languages(game.places.assets)}, stage).draw(stage);
    } else if (scene == "modes") {
        fill_store(game, round);
        list = scenes::Modes(modes_view(game, choices, game.chosen), stage).draw(stage);
    } else if (scene == "sides" || scene == "survival" || scene == "timeline") {
        list = draw_mode(scene, game, stage);
    } else if (scene == "browse" || scene == "browse-back") {
        list = draw_cards(game, scene == "browse-back", stage);
    } else if (scene == "pairs") {
        list = draw_pairs(game, stage);
    } else if (scene == "results") {
        fill_store(game, round);
        list = scenes::Results(results_view(game, *round), stage).draw(stage);
    } else if (scene == "top-scores" || scene == "top-scores-empty") {
        if (scene == "top-scores") {
            fill_store(game, round);
        }
        list = scenes::TopScores(top_scores_view(game, choices, game.chosen->base().key, round), stage).draw(stage);
    } else if (scene.starts_with("briefing-") && std::ranges::find(other_scenes, scene) != other_scenes.end()) {
        list = draw_briefing(game, scene, stage);
    } else {
        const auto* found = std::ranges::find(task_scenes, scene, &TaskScene::name);
        if (found == task_scenes.end()) {
            return say("window.picture.scenes", {{"scene", options.scene}, {"scenes", all_scenes()}});
        }
        const auto session = session_at(game, *found);
        if (!session) {
            say("window.picture.no-question", {{"scene", options.scene}});
            return exit_code::found_wrong;
        }
        const auto world = read_world(game.places.assets);
        if (!world) {
            return say("window.failed", {{"sentence", world.problems().front().sentence}});
        }
        const scenes::Atlas atlas = atlas_of(*world, game.chosen->base());
        stage.atlas = &atlas;
        list = draw_task(*session, game, found->state, stage);
    }
    if (const auto problem = ui::save_picture(list, device, *typefaces, options.out.string())) {
        err << problem->place << ": " << problem->sentence << '\n';
        return exit_code::found_wrong;
    }
    return exit_code::fine;
}

}  // namespace standpoint
