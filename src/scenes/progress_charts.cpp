// What the charts of a player's progress show, and how they say it in words; declared in scenes/progress.hpp.
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "scenes/progress.hpp"
#include "scenes/words.hpp"

namespace standpoint::scenes {

namespace {

using std::chrono::days;

constexpr std::size_t calendar_weeks = 26;
constexpr std::size_t days_of_week = 7;

std::string date_text(const Phrases& words, Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days(day.time_since_epoch())};
    const auto month = static_cast<unsigned>(date.month());
    return words.part("window.progress.date", {{"day", std::to_string(static_cast<unsigned>(date.day()))},
                                               {"month", words.part("month." + std::to_string(month))}});
}

std::string month_text(const Phrases& words, Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days(day.time_since_epoch())};
    return words.part("month." + std::to_string(static_cast<unsigned>(date.month())));
}

float part_of(double part, double whole) {
    return whole > 0 ? static_cast<float>(part / whole) : 0.0F;
}

std::string whole(double number) {
    return std::to_string(std::lround(number));
}

std::string share_text(const Phrases& words, const Share& share) {
    return words.part("window.progress.share", {{"known", whole(share.known)}, {"of", std::to_string(share.of)}});
}

// Whole weeks, the last one with today in it; what lies ahead is left out.
Chart calendar(const Progress& progress, Day today, const Phrases& words) {
    Chart chart{.title = words.part("window.progress.days"), .words = {}, .kind = Chart::Kind::days, .marks = {}};
    const std::chrono::weekday weekday{std::chrono::sys_days(today.time_since_epoch())};
    const auto into_week = static_cast<std::int64_t>(weekday.iso_encoding()) - 1;
    const Day first = today - days{into_week} - days{static_cast<std::int64_t>((calendar_weeks - 1) * days_of_week)};
    std::map<Day, std::size_t> answers;
    std::size_t most = 0;
    Day busiest = today;
    std::size_t studied = 0;
    for (const StudyDay& day : progress.days) {
        if (day.day < first || day.day > today) {
            continue;
        }
        answers[day.day] = day.answers;
        ++studied;
        if (day.answers > most) {
            most = day.answers;
            busiest = day.day;
        }
    }
    for (Day day = first; day <= today; day += days{1}) {
        const std::chrono::year_month_day date{std::chrono::sys_days(day.time_since_epoch())};
        const bool begins = static_cast<unsigned>(date.day()) <= days_of_week &&
                            (day - first).count() % static_cast<std::int64_t>(days_of_week) == 0;
        const auto found = answers.find(day);
        const double done = found == answers.end() ? 0 : static_cast<double>(found->second);
        chart.marks.push_back({.label = begins ? month_text(words, day) : std::string(),
                               .figure = {},
                               .share = part_of(std::sqrt(done), std::sqrt(static_cast<double>(most)))});
    }
    chart.words = studied == 0 ? words.part("window.progress.days.none")
                               : counted(words, "window.progress.days.words", studied,
                                         {{"most", std::to_string(most)}, {"day", date_text(words, busiest)}});
    return chart;
}

Chart coming(const Progress& progress, Day today, const Phrases& words) {
    Chart chart{.title = words.part("window.progress.due"), .words = {}, .kind = Chart::Kind::columns, .marks = {}};
    const std::size_t all = std::accumulate(progress.due.begin(), progress.due.end(), std::size_t{0});
    if (all == 0) {
        chart.words = words.part("window.progress.due.none");
        return chart;
    }
    const auto most = std::ranges::max_element(progress.due);
    for (auto each = progress.due.begin(); each != progress.due.end(); ++each) {
        const auto ahead = each - progress.due.begin();
        chart.marks.push_back({.label = ahead == 0 ? words.part("window.progress.today")
                                        : ahead % static_cast<std::ptrdiff_t>(days_of_week) == 0
                                            ? date_text(words, today + days{ahead})
                                            : std::string(),
                               .figure = *each > 0 ? std::to_string(*each) : std::string(),
                               .share = part_of(static_cast<double>(*each), static_cast<double>(*most))});
    }
    const std::size_t week =
        std::accumulate(progress.due.begin(),
                        progress.due.begin() + static_cast<std::ptrdiff_t>(std::min(days_of_week, progress.due.size())),
                        std::size_t{0});
    chart.words = words.part("window.progress.due.words", {{"today", std::to_string(progress.due.front())},
                                                           {"week", std::to_string(week)},
                                                           {"all", std::to_string(all)}});
    return chart;
}

Chart by_part(const Progress& progress, const Phrases& words) {
    Chart chart{.title = words.part("window.progress.parts"),
                .words = words.part("window.progress.parts.words"),
                .kind = Chart::Kind::rows,
                .marks = {}};
    for (std::size_t i = 0; i < section_count; ++i) {
        const Share& share = progress.sections.at(i);
        if (share.of > 0) {
            const std::string name(word(static_cast<Section>(i)));
            chart.marks.push_back({.label = words.part("window.briefing.tab." + name),
                                   .figure = share_text(words, share),
                                   .share = part_of(share.known, static_cast<double>(share.of))});
        }
    }
    return chart;
}

Chart by_paragraph(const Progress& progress, const Phrases& words) {
    Chart chart{
        .title = words.part("window.progress.paragraphs"), .words = {}, .kind = Chart::Kind::columns, .marks = {}};
    std::string best;
    float known = -1;
    for (std::size_t i = 0; i < progress.paragraphs.size(); ++i) {
        const Share& share = progress.paragraphs[i];
        const float part = part_of(share.known, static_cast<double>(share.of));
        chart.marks.push_back({.label = std::to_string(i + 1), .figure = {}, .share = part});
        if (share.of > 0 && part > known) {
            known = part;
            best = std::to_string(i + 1);
        }
    }
    chart.words = known <= 0 ? words.part("window.progress.paragraphs.none")
                             : words.part("window.progress.paragraphs.words",
                                          {{"n", best}, {"percent", percent_text(words, static_cast<double>(known))}});
    return chart;
}

Chart by_form(const Progress& progress, const Phrases& words) {
    Chart chart{
        .title = words.part("window.progress.forms"),
        .words = words.part(progress.forms.empty() ? "window.progress.forms.none" : "window.progress.forms.words"),
        .kind = Chart::Kind::rows,
        .marks = {}};
    for (const FormCount& form : progress.forms) {
        chart.marks.push_back({.label = words.part("window.task." + std::string(word(form.kind))),
                               .figure = words.part("window.progress.share", {{"known", std::to_string(form.right)},
                                                                              {"of", std::to_string(form.answers)}}),
                               .share = part_of(static_cast<double>(form.right), static_cast<double>(form.answers))});
    }
    return chart;
}

Chart mixed_up(const Progress& progress, const Phrases& words) {
    Chart chart{
        .title = words.part("window.progress.mixed"),
        .words = words.part(progress.confusions.empty() ? "window.progress.mixed.none" : "window.progress.mixed.words"),
        .kind = Chart::Kind::list,
        .marks = {}};
    for (const Confusion& one : progress.confusions) {
        chart.marks.push_back(
            {.label = words.part("window.progress.mixed.pair", {{"wanted", one.wanted}, {"said", one.said}}),
             .figure = words.part("window.progress.times", {{"n", std::to_string(one.times)}}),
             .share = 0});
    }
    return chart;
}

Chart hard(const ProgressView& view, const Phrases& words) {
    const std::vector<HardItem>& hardest = view.progress.hardest;
    Chart chart{.title = words.part("window.progress.hard"),
                .words = words.part(hardest.empty() ? "window.progress.hard.none" : "window.progress.hard.words"),
                .kind = Chart::Kind::list,
                .marks = {}};
    for (std::size_t i = 0; i < std::min(hardest.size(), view.hardest.size()); ++i) {
        chart.marks.push_back(
            {.label = view.hardest[i],
             .figure = words.part("window.progress.hard.missed", {{"n", std::to_string(hardest[i].missed)},
                                                                  {"of", std::to_string(hardest[i].answers)}}),
             .share = 0});
    }
    return chart;
}

}  // namespace

std::vector<Chart> charts_of(const ProgressView& view, const Phrases& words) {
    const Progress& progress = view.progress;
    return {by_part(progress, words), coming(progress, view.today, words), calendar(progress, view.today, words),
            by_form(progress, words), by_paragraph(progress, words),       mixed_up(progress, words),
            hard(view, words)};
}

std::vector<std::pair<std::string, std::string>> figures_of(const ProgressView& view, const Phrases& words) {
    const Progress& progress = view.progress;
    const double known = progress.all.of == 0 ? 0 : progress.all.known / static_cast<double>(progress.all.of);
    return {{percent_text(words, known), words.part("window.progress.known")},
            {std::to_string(view.to_study), words.part("window.progress.to-study")},
            {words.part("window.progress.share",
                        {{"known", std::to_string(progress.all.asked)}, {"of", std::to_string(progress.all.of)}}),
             words.part("window.progress.asked")},
            {std::to_string(progress.answers), words.part("window.progress.answers")},
            {clock_text(progress.spent), words.part("window.progress.spent")}};
}

}  // namespace standpoint::scenes
