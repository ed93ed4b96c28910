#include <algorithm>
#include <array>

#include "app/showing.hpp"

namespace standpoint {

namespace {

constexpr std::size_t ranks_shown = 10;
constexpr std::string_view round_mode = "round";

ui::Mark mark_of(SideShape shape) {
    switch (shape) {
        case SideShape::circle: return ui::Mark::circle;
        case SideShape::triangle: return ui::Mark::triangle;
        case SideShape::square: return ui::Mark::square;
        case SideShape::diamond: return ui::Mark::diamond;
        case SideShape::hexagon: return ui::Mark::hexagon;
        case SideShape::star: return ui::Mark::star;
    }
    return ui::Mark::circle;
}

Board board_of(const std::string& pack, std::size_t length, bool timed) {
    return {.pack = pack, .mode = std::string(round_mode), .timed = timed, .length = length};
}

scenes::PackOnTable on_table(Game& game, const FactBase& base, const scenes::Choices& choices) {
    scenes::PackOnTable pack{.key = base.key,
                             .title = base.title,
                             .source = base.source.title,
                             .publisher = base.source.publisher,
                             .invented = base.source.invented,
                             .facts = base.facts.size()};
    for (const Side& side : base.sides) {
        const int palette = std::clamp(side.palette, 1, static_cast<int>(ui::side_count)) - 1;
        pack.sides.push_back({mark_of(side.shape), static_cast<std::size_t>(palette), side.name});
    }
    pack.best = game.store.best_score(board_of(base.key, choices.length, choices.timed));
    return pack;
}

}  // namespace

scenes::HomeView home_view(Game& game, const scenes::Choices& choices, const std::optional<KeptRound>& left) {
    scenes::HomeView view{.choices = choices};
    for (std::size_t i = 0; i < game.shelf.packs.size(); ++i) {
        const LoadedPack& pack = *game.shelf.packs[i];
        view.packs.push_back(on_table(game, pack.base(), choices));
        if (game.shelf.packs[i] == game.chosen) {
            view.first = i;
        }
    }
    if (left) {
        view.left = scenes::LeftRound{.title = left->pack().base().title,
                                      .answered = left->session().records.size(),
                                      .of = left->session().deal->questions.size()};
    }
    return view;
}

scenes::ResultsView results_view(Game& game, const KeptRound& round) {
    scenes::ResultsView view{
        .pack = round.pack().base().key, .title = round.pack().base().title, .session = round.session()};
    if (round.session().plan.mode == round_mode) {
        if (const auto standing = game.store.standing(round.board(), round.uid())) {
            view.of = standing->of;
            if (standing->rank <= ranks_shown) {
                view.rank = standing->rank;
            }
        }
    }
    return view;
}

scenes::TopScoresView top_scores_view(Game& game, const scenes::Choices& choices, const std::string& pack,
                                      const std::optional<KeptRound>& round) {
    scenes::TopScoresView view{.length = choices.length, .timed = choices.timed, .from_results = round.has_value()};
    if (round && round->session().plan.mode == round_mode) {
        view.length = round->session().plan.order.length;
        view.timed = round->session().plan.timed;
    }
    for (const PackPointer& each : game.shelf.packs) {
        const FactBase& base = each->base();
        scenes::ScoreBoard board{.pack = base.key, .title = base.title};
        for (const TopScore& score : game.store.top(board_of(base.key, view.length, view.timed), ranks_shown)) {
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
