// A player's progress from outside: in the terminal, as tables, and from the window.
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "app/answering.hpp"
#include "app/desk.hpp"
#include "app/program.hpp"
#include "app/progress_report.hpp"

using namespace standpoint;
using namespace standpoint::tests;
using ui::Named;

namespace {

std::string content(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// RFC 4180, and nothing else: every cell quoted, every line ended by CR LF, as many cells on each.
std::vector<std::vector<std::string>> cells_of(const std::string& csv) {
    std::vector<std::vector<std::string>> rows(1);
    std::size_t at = 0;
    while (at < csv.size()) {
        REQUIRE(csv[at] == '"');
        std::string cell;
        for (++at; csv.at(at) != '"' || csv.at(at + 1) == '"'; ++at) {
            at += csv[at] == '"' ? 1U : 0U;
            cell += csv[at];
        }
        rows.back().push_back(cell);
        ++at;
        if (csv.at(at) == ',') {
            ++at;
            continue;
        }
        REQUIRE(csv.substr(at, 2) == "\r\n");
        at += 2;
        if (at < csv.size()) {
            rows.emplace_back();
        }
    }
    for (const auto& row : rows) {
        REQUIRE(row.size() == rows.front().size());
    }
    return rows;
}

// A round of ten in which the first question was given up.
void play(const Folder& data) {
    const Deal deal = dealt(*article(), 4, 10);
    std::string lines = "g\n";
    for (std::size_t i = 1; i < deal.questions.size(); ++i) {
        lines += right_line(deal.questions[i].task) + '\n';
    }
    REQUIRE(
        run({"play", "--text", "--seed", "4", "--length", "10", "--data", data.path().string()}, lines + "q\n").code ==
        0);
}

std::vector<std::string> asking(const Folder& data, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"progress", article()->base().key, "--data", data.path().string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

}  // namespace

TEST_CASE("progress in the terminal says what was answered and what comes back") {
    const Folder data;
    const Ended before = run(asking(data));
    CHECK(before.code == 0);
    CHECK(before.out.find("Nothing comes back yet") != std::string::npos);
    play(data);
    const Ended after = run(asking(data));
    INFO(after.out);
    CHECK(after.code == 0);
    CHECK(after.out.find("10 answers") != std::string::npos);
    CHECK(after.out.find("Answers on one day") != std::string::npos);
    CHECK(after.out.find("People:") != std::string::npos);
    CHECK(run({"progress", "no-such-pack", "--data", data.path().string()}).code == 2);
}

TEST_CASE("progress as tables: strict CSV that has every item and starts no formula") {
    const Folder data;
    play(data);
    const Folder out;
    const Ended ran = run(asking(data, {"--tables", (out.path() / "new" / "folder").string()}));
    INFO(ran.err);
    CHECK(ran.code == 0);
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(out.path() / "new" / "folder")) {
        ++files;
        CAPTURE(entry.path().string());
        for (const auto& row : cells_of(content(entry.path()))) {
            for (const std::string& cell : row) {
                CHECK((cell.empty() || std::string("=+-@\t\r").find(cell.front()) == std::string::npos));
            }
        }
    }
    CHECK(files == 5);
    const auto items = cells_of(content(out.path() / "new" / "folder" / "items.csv"));
    CHECK(items.size() == article()->items().size() + 1);
    std::size_t answers = 0;
    for (std::size_t i = 1; i < items.size(); ++i) {
        answers += std::stoul(items[i][6]);
    }
    CHECK(answers == 10);
    const auto forms = cells_of(content(out.path() / "new" / "folder" / "forms.csv"));
    std::size_t right = 0;
    for (std::size_t i = 1; i < forms.size(); ++i) {
        right += std::stoul(forms[i][2]);
    }
    CHECK(right == 9);
}

TEST_CASE("progress: what was said in place of something else stands in the table and in the terminal") {
    const Folder data;
    const Deal deal = dealt(*article(), 4, 10);
    std::string lines;
    std::string wanted;
    std::string said;
    for (const Question& question : deal.questions) {
        const auto* one = std::get_if<PickOne>(&question.task);
        if (one == nullptr || !wanted.empty()) {
            lines += right_line(question.task) + '\n';
            continue;
        }
        const std::size_t wrong = one->options.front().right ? 1 : 0;
        lines += std::to_string(wrong + 1) + '\n';
        said = one->options[wrong].text;
        wanted = key_text(question.task);
    }
    REQUIRE_FALSE(wanted.empty());
    run({"play", "--text", "--seed", "4", "--length", "10", "--data", data.path().string()}, lines + "q\n");
    const Folder out;
    REQUIRE(run(asking(data, {"--tables", out.path().string()})).code == 0);
    const auto confusions = cells_of(content(out.path() / "confusions.csv"));
    REQUIRE(confusions.size() == 2);
    CHECK(confusions[1] == std::vector<std::string>{wanted, said, "1"});
    CHECK(run(asking(data)).out.find(said + ", where it is " + wanted) != std::string::npos);
}

TEST_CASE("progress: tables that cannot be written are a sentence that names the file") {
    const Folder data;
    const Folder out;
    const std::filesystem::path file = out.write("taken", "not a folder");
    const Ended ran = run(asking(data, {"--tables", file.string()}));
    CHECK(ran.code == 1);
    CHECK(ran.err.find("taken") != std::string::npos);
    CHECK(content(file) == "not a folder");
}

TEST_CASE("progress in the window: from the ways to play, saved as tables, and on to Study") {
    const Folder data;
    Desk desk({.pack = article()->base().key}, ask_outside(), data.path());
    const auto press = [&](Named key) { desk.take(ui::Key{key}); };
    desk.game->store.save_setting("window.welcomed", "on");
    const auto pack = desk.game->chosen;
    desk.showing->scene() = scenes::Modes(
        {.stories = {{pack->base().key, pack->base().title}}, .modes = {{"round", ""}}}, desk.showing->stage(desk.now));
    press(Named::tab);
    press(Named::enter);
    REQUIRE(desk.is_at<scenes::ProgressScreen>());
    press(Named::tab);
    press(Named::enter);
    CHECK(std::string(desk.showing->stage(desk.now).notice).find("progress-") != std::string::npos);
    CHECK(std::filesystem::exists(progress_folder(*desk.game, pack) / "items.csv"));
    press(Named::tab);
    press(Named::tab);
    press(Named::tab);
    press(Named::enter);
    REQUIRE(desk.is_at<scenes::Round>());
    CHECK(desk.session().plan.mode == "study");
}
