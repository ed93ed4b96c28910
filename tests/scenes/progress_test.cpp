// The page of a player's progress: what its charts say in words, where its buttons lead, and that it fits.
#include "scenes/progress.hpp"

#include <doctest/doctest.h>

#include "scenes/table.hpp"

using namespace standpoint;
using namespace standpoint::test;
using std::chrono::days;
using ui::Named;

namespace {

constexpr Day today{days{20'416}};  // 2025-11-24, a Monday

scenes::ProgressView nothing() {
    scenes::ProgressView view{
        .stories = {{"a", "A story"}, {"b", "Another story"}}, .progress = {}, .hardest = {}, .today = today};
    view.progress.all.of = 40;
    view.progress.sections[0].of = 40;
    view.progress.paragraphs.assign(3, Share{.of = 10});
    view.progress.due.assign(30, 0);
    return view;
}

scenes::ProgressView something() {
    scenes::ProgressView view = nothing();
    Progress& progress = view.progress;
    progress.all = progress.sections[0] = {.of = 40, .asked = 20, .known = 10.2};
    progress.paragraphs[1] = {.of = 10, .asked = 10, .known = 9};
    progress.due[0] = 3;
    progress.due[6] = 5;
    progress.due[7] = 2;
    progress.days = {{today - days{400}, 7}, {today - days{10}, 12}, {today, 4}};
    progress.forms = {{TaskKind::pick_one, 12, 9}, {TaskKind::type_in, 4, 1}};
    progress.confusions = {{"Florida", "London", 3}};
    progress.hardest = {{0, 4, 5}};
    view.hardest = {"An envoy met officials in Florida."};
    progress.answers = 16;
    progress.spent = std::chrono::minutes{2};
    return view;
}

const scenes::Chart& chart(const std::vector<scenes::Chart>& charts, const char* name) {
    const std::string title = words().part(name);
    for (const scenes::Chart& each : charts) {
        if (each.title == title) {
            return each;
        }
    }
    FAIL("there is no such chart");
    return charts.front();
}

}  // namespace

TEST_CASE("progress says in words what its charts show") {
    const std::vector<scenes::Chart> charts = scenes::charts_of(something(), words());
    CHECK(chart(charts, "window.progress.due").words == "Today: 3. Within a week: 8. Within thirty days: 10.");
    CHECK(chart(charts, "window.progress.days").words ==
          "Answers on 2 days of the last half year; most on 14 Nov: 12.");
    CHECK(chart(charts, "window.progress.paragraphs").words ==
          "You know paragraph 2 best: 90% of what can be asked about it.");
    const scenes::Chart& parts = chart(charts, "window.progress.parts");
    REQUIRE(parts.marks.size() == 1);  // only what the story has
    CHECK(parts.marks[0].figure == "10 of 40");
    CHECK(parts.marks[0].share == doctest::Approx(0.255));
    const scenes::Chart& forms = chart(charts, "window.progress.forms");
    REQUIRE(forms.marks.size() == 2);
    CHECK(forms.marks[1].figure == "1 of 4");
    CHECK(chart(charts, "window.progress.mixed").marks.at(0).label == "London, where it is Florida");
    CHECK(chart(charts, "window.progress.hard").marks.at(0).figure == "missed 4 of 5");
}

TEST_CASE("the calendar of progress has whole weeks up to today, and what was long ago is not on it") {
    const std::vector<scenes::Chart> charts = scenes::charts_of(something(), words());
    const scenes::Chart& calendar = chart(charts, "window.progress.days");
    REQUIRE(calendar.marks.size() == 25 * 7 + 1);  // today begins a week
    CHECK(calendar.marks.back().share > 0);
    CHECK(calendar.marks.back().share < 1);
    CHECK(calendar.marks[calendar.marks.size() - 11].share == 1);
    std::size_t filled = 0;
    std::size_t months = 0;
    for (const scenes::ChartMark& day : calendar.marks) {
        filled += day.share > 0 ? 1U : 0U;
        months += day.label.empty() ? 0U : 1U;
    }
    CHECK(filled == 2);
    CHECK(months >= 5);
}

TEST_CASE("before the first answer progress says what will stand there, and draws no empty charts") {
    for (const scenes::Chart& each : scenes::charts_of(nothing(), words())) {
        CAPTURE(each.title);
        CHECK_FALSE(each.words.empty());
        for (const scenes::ChartMark& mark : each.marks) {
            CHECK(mark.share == 0);
        }
    }
    CHECK(chart(scenes::charts_of(nothing(), words()), "window.progress.due").marks.empty());
}

TEST_CASE("progress leads to Study, to tables, to another story and home") {
    const scenes::Stage here = stage();
    scenes::ProgressScreen screen(something(), here);
    const scenes::Reaction study = screen.took(ui::Key{Named::enter}, here);
    REQUIRE(std::holds_alternative<scenes::StartRound>(study.next));
    CHECK(std::get<scenes::StartRound>(study.next).mode == "study");
    CHECK(std::get<scenes::StartRound>(study.next).pack == "a");
    ui::set_focus(screen.ring(), screen.ring()[2]);
    const scenes::Reaction saved = screen.took(ui::Key{Named::enter}, here);
    REQUIRE(std::holds_alternative<scenes::SaveProgress>(saved.next));
    CHECK(std::get<scenes::SaveProgress>(saved.next).pack == "a");
    ui::set_focus(screen.ring(), screen.ring()[0]);
    const scenes::Reaction other = screen.took(ui::Key{Named::right}, here);
    REQUIRE(std::holds_alternative<scenes::ShowProgress>(other.next));
    CHECK(std::get<scenes::ShowProgress>(other.next).pack == "b");
    CHECK(std::holds_alternative<scenes::ShowHome>(screen.took(ui::Key{Named::escape}, here).next));
    scenes::ProgressView one = something();
    one.stories.resize(1);
    scenes::ProgressScreen alone(one, here);
    CHECK(alone.ring().size() == 3);
    CHECK(text_of(alone.draw(here)).find("A story") != std::string::npos);
}

TEST_CASE("up and down scroll through progress to its end and back, and then lead from one control to the next") {
    const scenes::Stage here = stage({960, 720});
    scenes::ProgressScreen screen(something(), here);
    REQUIRE(screen.scroll().length > 2 * screen.scroll().box.height);
    const auto lean = [&](Named way) { screen.took(ui::Key{.key = way, .pad = ui::from_directions}, here); };
    const auto focus = [&] { return *ui::focus_in(screen.ring()); };
    const std::size_t study = focus();
    for (int i = 0; i < 100; ++i) {
        lean(Named::down);
    }
    CHECK(screen.scroll().at == screen.scroll().length - screen.scroll().box.height);
    CHECK(focus() == study);
    for (int i = 0; i < 100 && focus() == study; ++i) {
        lean(Named::up);
    }
    CHECK(focus() == 0);  // the choice of stories, above it
    CHECK(screen.ring().front()->box.y >= screen.scroll().box.y);
    lean(Named::down);
    CHECK(focus() == study);
}

TEST_CASE("progress fits at every size, with every text size, in both languages, full and empty") {
    for (const ui::Size size : sizes()) {
        for (const std::size_t per_cent : {100U, 150U, 200U}) {
            for (const std::string language : {"en", "uk"}) {
                CAPTURE(size.width);
                CAPTURE(per_cent);
                CAPTURE(language);
                const scenes::Stage here = stage_for_reading(size, "light", per_cent, false, language);
                scenes::ProgressScreen full(something(), here);
                CHECK(faults_on_the_way(full, here) == "");
                scenes::ProgressScreen empty(nothing(), here);
                CHECK(faults_on_the_way(empty, here) == "");
            }
        }
    }
}
