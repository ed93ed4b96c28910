#include "app/progress_report.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "app/printed.hpp"
#include "app/studying.hpp"
#include "store/files.hpp"

namespace standpoint {

namespace {

std::string number(std::size_t n) {
    return std::to_string(n);
}

// "0.83", the same in every language, as tables want it.
std::string two_decimals(double share) {
    const long hundredths = std::lround(share * 100);
    const std::string rest = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + '.' + (rest.size() < 2 ? "0" : "") + rest;
}

struct Known {
    Fsrs fsrs;
    std::vector<StudyItem> items;
    std::vector<GivenAnswer> answers;
    Day today;
    Aim aim;
    Progress progress;
};

Known known_of(Game& game, const LoadedPack& pack) {
    Known all{Fsrs{game.store.parameters(game.player.uid)},
              study_items(game, pack),
              game.store.history(game.player.uid, pack.base().key),
              game.outside.today(),
              game.player.study.aim,
              {}};
    all.progress = progress_of(pack.base(), all.fsrs, all.items, all.answers, all.aim, all.today);
    return all;
}

std::string items_table(const Known& all, const FactBase& base, const Phrases& texts) {
    struct Count {
        std::size_t answers = 0;
        std::size_t missed = 0;
    };
    std::map<std::pair<std::string, std::string>, Count> counts;
    for (const GivenAnswer& answer : all.answers) {
        Count& count = counts[{answer.fact, answer.aspect}];
        ++count.answers;
        count.missed += answer.fraction < 1 ? 1U : 0U;
    }
    const auto head = [&](const char* name) { return texts.part(std::string("table.") + name); };
    std::string csv = csv_row({head("fact"), head("aspect"), head("paragraph"), head("says"), head("known"),
                               head("due"), head("answers"), head("missed"), head("suspended")});
    for (const StudyItem& item : all.items) {
        const Fact& fact = base[item.item.fact];
        const std::string aspect(word(item.item.aspect));
        const Count count = counts[{fact.key, aspect}];
        csv += csv_row({fact.key, aspect, std::to_string(fact.paragraph), fact.explanation,
                        item.memory ? two_decimals(likely_known(all.fsrs, item.memory, all.today)) : std::string(),
                        item.memory ? text(comes_on(all.fsrs, item, all.aim)) : std::string(), number(count.answers),
                        number(count.missed), item.suspended ? "1" : "0"});
    }
    return csv;
}

std::string days_table(const Progress& progress, const Phrases& texts) {
    std::string csv = csv_row({texts.part("table.day"), texts.part("table.answers")});
    for (const StudyDay& day : progress.days) {
        csv += csv_row({text(day.day), number(day.answers)});
    }
    return csv;
}

std::string forms_table(const Progress& progress, const Phrases& texts) {
    std::string csv = csv_row({texts.part("table.form"), texts.part("table.answers"), texts.part("table.right")});
    for (const FormCount& form : progress.forms) {
        csv += csv_row({std::string(word(form.kind)), number(form.answers), number(form.right)});
    }
    return csv;
}

std::string confusions_table(const Progress& progress, const Phrases& texts) {
    std::string csv = csv_row({texts.part("table.wanted"), texts.part("table.said"), texts.part("table.times")});
    for (const Confusion& one : progress.confusions) {
        csv += csv_row({one.wanted, one.said, number(one.times)});
    }
    return csv;
}

std::string due_table(const Known& all, const Phrases& texts) {
    std::string csv = csv_row({texts.part("table.day"), texts.part("table.due")});
    for (std::size_t ahead = 0; ahead < all.progress.due.size(); ++ahead) {
        csv += csv_row(
            {text(all.today + std::chrono::days{static_cast<std::int64_t>(ahead)}), number(all.progress.due[ahead])});
    }
    return csv;
}

}  // namespace

scenes::ProgressView progress_view(Game& game, const PackPointer& pack, bool choosing_story) {
    Known all = known_of(game, *pack);
    scenes::ProgressView view{.stories = {},
                              .at = 0,
                              .choosing_story = choosing_story,
                              .progress = std::move(all.progress),
                              .to_study = due_today(game, *pack).items,
                              .hardest = {},
                              .today = all.today};
    for (const PackPointer& one : game.shelf.packs) {
        if (one == pack) {
            view.at = view.stories.size();
        }
        view.stories.push_back({one->base().key, one->base().title});
    }
    for (const HardItem& hard : view.progress.hardest) {
        view.hardest.push_back(pack->base()[all.items[hard.item].item.fact].explanation);
    }
    return view;
}

std::vector<Table> progress_tables(Game& game, const PackPointer& pack) {
    const Known all = known_of(game, *pack);
    return {{"items", items_table(all, pack->base(), game.texts)},
            {"days", days_table(all.progress, game.texts)},
            {"forms", forms_table(all.progress, game.texts)},
            {"confusions", confusions_table(all.progress, game.texts)},
            {"due", due_table(all, game.texts)}};
}

Result<std::filesystem::path> write_progress(Game& game, const PackPointer& pack, const std::filesystem::path& folder) {
    Problems problems;
    for (const Table& table : progress_tables(game, pack)) {
        if (auto problem = write_file(folder / (table.name + ".csv"), table.csv)) {
            problems.push_back(std::move(*problem));
        }
    }
    if (!problems.empty()) {
        return problems;
    }
    return folder;
}

std::filesystem::path progress_folder(const Game& game, const PackPointer& pack) {
    return game.places.data / "reports" / ("progress-" + pack->base().key + "-" + text(game.outside.today()));
}

void tell_progress(Game& game, const PackPointer& pack, Terminal& terminal) {
    const scenes::ProgressView view = progress_view(game, pack, false);
    terminal.say(pack->base().title, Tone::strong);
    for (const auto& figure : scenes::figures_of(view, game.texts)) {
        terminal.say(game.texts.part("text.progress.figure", {{"figure", figure.first}, {"word", figure.second}}));
    }
    for (const scenes::Chart& chart : scenes::charts_of(view, game.texts)) {
        terminal.gap();
        terminal.say(chart.title, Tone::strong);
        terminal.say(chart.words);
        if (chart.kind != scenes::Chart::Kind::rows && chart.kind != scenes::Chart::Kind::list) {
            continue;  // its words say it
        }
        for (const scenes::ChartMark& mark : chart.marks) {
            terminal.say(game.texts.part("text.progress.row", {{"label", mark.label}, {"figure", mark.figure}}));
        }
    }
}

}  // namespace standpoint
