#include <algorithm>
#include <array>

#include "app/exam_report.hpp"
#include "app/showing.hpp"
#include "app/studying.hpp"
#include "play/exam.hpp"
#include "play/modes/mode.hpp"
#include "play/paper.hpp"
#include "scenes/briefing_cards.hpp"
#include "scenes/words.hpp"

namespace standpoint {

namespace {

constexpr std::size_t ranks_shown = 10;

// The board of the mode; length and clock matter where they may be chosen.
Board board_of_mode(const std::string& pack, const Mode& mode, std::size_t length, bool timed) {
    RoundPlan plan = plan_of(mode, 0);
    if (mode.chosen_length) {
        plan.order.length = length;
        plan.timed = timed;
    }
    return board_of(pack, plan);
}

Board round_board(const std::string& pack, std::size_t length, bool timed) {
    return board_of_mode(pack, modes().front(), length, timed);
}

// Whether the pack has facts enough for the mode to deal anything.
bool has_rounds(const LoadedPack& pack, const Mode& mode) {
    if (!mode.offered) {
        return false;
    }
    if (mode.rules.until_right) {
        return !pack.base().facts.empty();
    }
    const RoundPlan plan = plan_of(mode, 1);
    return !deal(pack.material(), plan).questions.empty();
}

std::string score_in_words(const Phrases& texts, const Mode& mode, int score) {
    if (mode.rules.points == Points::clock) {
        return texts.part("window.modes.best-time", {{"time", scenes::clock_text(Milliseconds{-score})}});
    }
    return texts.part("window.modes.best", {{"n", std::to_string(score)}});
}

// The streak, and today's score where it is played.
std::string day_in_words(Game& game, const FactBase& base) {
    const auto played = game.store.played_days(game.player.uid);
    const DayStreak streak = streak_of(game);
    const auto today = game.store.round_of_day({.profile = game.player.uid,
                                                .pack = base.key,
                                                .pack_hash = base.hash,
                                                .day = day_in_force(played, game.outside.today()),
                                                .finished = true});
    const std::string days = std::to_string(streak.days);
    if (today && today->outcome) {
        return game.texts.part("window.modes.played-today",
                               {{"n", std::to_string(today->outcome->score)}, {"days", days}});
    }
    return streak.days > 0 ? game.texts.part("window.modes.streak", {{"days", days}}) : std::string();
}

// How many items are to be asked today.
std::string due_in_words(Game& game, const LoadedPack& pack) {
    const DueToday due = due_today(game, pack);
    return due.items == 0
               ? game.texts.part("window.study.done")
               : scenes::counted(game.texts, "window.study.due", due.minutes, {{"items", std::to_string(due.items)}});
}

scenes::PackOnTable on_table(Game& game, const FactBase& base, const scenes::Choices& choices) {
    scenes::PackOnTable pack{.key = base.key,
                             .title = base.title,
                             .source = base.source.title,
                             .publisher = base.source.publisher,
                             .invented = base.source.invented,
                             .facts = base.facts.size()};
    for (const Side& side : base.sides) {
        pack.sides.push_back(scenes::badge_of(side));
    }
    pack.best = game.store.best_score(round_board(base.key, choices.length, choices.timed));
    return pack;
}

}  // namespace

scenes::HomeView home_view(Game& game, const scenes::Choices& choices, const std::optional<KeptRound>& left) {
    scenes::HomeView view{.choices = choices, .player = player_card(game.player)};
    for (std::size_t i = 0; i < game.shelf.packs.size(); ++i) {
        const LoadedPack& pack = *game.shelf.packs[i];
        view.packs.push_back(on_table(game, pack.base(), choices));
        view.packs.back().due = due_today(game, pack).known;
        if (game.shelf.packs[i] == game.chosen) {
            view.first = i;
        }
    }
    if (left) {
        const Session& session = left->session();
        view.left = scenes::LeftRound{.title = left->pack().base().title,
                                      .answered = answered(session),
                                      .of = session.deal->questions.size(),
                                      .mode = session.plan.mode};
    }
    return view;
}

scenes::ModesView modes_view(Game& game, const scenes::Choices& choices, const PackPointer& pack) {
    const FactBase& base = pack->base();
    scenes::ModesView view{.choices = choices};
    for (const PackPointer& one : game.shelf.packs) {
        if (one == pack) {
            view.at = view.stories.size();
        }
        view.stories.push_back({one->base().key, one->base().title});
    }
    for (const Mode& mode : modes()) {
        if (!has_rounds(*pack, mode)) {
            continue;
        }
        scenes::ModeOnTable tile{.name = std::string(mode.name)};
        const auto best = game.store.best_score(board_of_mode(base.key, mode, choices.length, choices.timed));
        if (mode.name == "daily") {
            tile.best = day_in_words(game, base);
        } else if (mode.rules.until_right) {
            tile.best = due_in_words(game, *pack);
        } else if (mode.rules.points != Points::none && best) {
            tile.best = score_in_words(game.texts, mode, *best);
        }
        view.modes.push_back(std::move(tile));
    }
    return view;
}

scenes::ResultsView results_view(Game& game, const KeptRound& round) {
    scenes::ResultsView view{
        .pack = round.pack().base().key, .title = round.pack().base().title, .session = round.session()};
    const Mode& mode = mode_of(round.session().plan);
    if (mode.rules.until_right) {
        view.due = plan_for_study(game, round.pack(), 0).order.practise.size();
    } else if (mode.offered) {
        view.ranked = false;
        if (const auto standing = game.store.standing(round.board(), round.uid())) {
            view.ranked = true;
            view.of = standing->of;
            if (standing->rank <= ranks_shown) {
                view.rank = standing->rank;
            }
        }
    }
    return view;
}

scenes::ExamSetupView exam_setup_view(const LoadedPack& pack, const ExamTerms& terms) {
    scenes::ExamSetupView view{.pack = pack.base().key,
                               .title = pack.base().title,
                               .topics = topics_on_paper(pack.material()),
                               .counts = {},
                               .terms = terms};
    for (const FactKind topic : view.topics) {
        view.counts.push_back(questions_on_paper(pack.material(), topic));
    }
    return view;
}

scenes::ExamResultsView exam_results_view(Game& game, const KeptRound& round) {
    const FactBase& base = round.pack().base();
    return {.pack = base.key,
            .title = base.title,
            .session = round.session(),
            .topics = marks_by_topic(base, round.session()),
            .folder = game.store.setting(report_folder_setting).value_or(std::string()),
            .usual = report_folder({}, game.places.data, {}).string()};
}

scenes::BriefingView briefing_view(Game& game, const LoadedPack& pack, std::optional<FactId> mark) {
    const FactBase& base = pack.base();
    return {.base = &base,
            .board = std::make_shared<const Briefing>(briefing_of(pack.material())),
            .knowledge = knowledge_of(base, game.store.latest_answers(game.player.uid, base.key)),
            .memory = fact_memories(game, pack),
            .mark = mark};
}

scenes::TopScoresView top_scores_view(Game& game, const scenes::Choices& choices, const std::string& pack,
                                      const std::optional<KeptRound>& round) {
    scenes::TopScoresView view{.length = choices.length, .timed = choices.timed, .from_results = round.has_value()};
    const bool compared = round && rules_of(round->session()).points != Points::none;
    if (compared && mode_of(round->session().plan).offered) {
        view.mode = round->session().plan.mode;
        if (mode_of(round->session().plan).chosen_length) {
            view.length = round->session().plan.order.length;
            view.timed = round->session().plan.timed;
        }
    }
    const Mode& mode = *find_mode(view.mode);
    for (const PackPointer& each : game.shelf.packs) {
        const FactBase& base = each->base();
        scenes::ScoreBoard board{.pack = base.key, .title = base.title};
        for (const TopScore& score :
             game.store.top(board_of_mode(base.key, mode, view.length, view.timed), ranks_shown)) {
            board.rows.push_back({.rank = score.rank,
                                  .player = score.player,
                                  .score = score.outcome.score,
                                  .accuracy = score.outcome.accuracy,
                                  .taken = score.outcome.taken,
                                  .mine = round && score.round == round->uid()});
        }
        if (base.key == pack) {
            view.first = view.boards.size();
        }
        view.boards.push_back(std::move(board));
    }
    return view;
}

}  // namespace standpoint
