// `standpoint profile …` from outside: players, their files, backups, and erasing after the word.
#include <doctest/doctest.h>

#include "app/program.hpp"
#include "store/store.hpp"

using namespace standpoint;
using namespace standpoint::tests;

namespace {

constexpr Moment noon{std::chrono::days{20'000} + std::chrono::hours{12}};

Ended profile(const Folder& data, std::vector<std::string> arguments, const std::string& input = {}) {
    arguments.insert(arguments.begin(), "profile");
    arguments.insert(arguments.end(), {"--data", data.path().string()});
    return run(arguments, input);
}

std::string said(const Folder& data, std::vector<std::string> arguments, int code = 0) {
    const Ended ended = profile(data, std::move(arguments));
    INFO(ended.err);
    CHECK(ended.code == code);
    return ended.out;
}

void give(const Folder& data, const std::string& player, std::size_t answers) {
    Store store = Store::open(data.path());
    const Profile profile = store.profile_named({1, player.size()}, player, noon);
    for (std::size_t i = 0; i < answers; ++i) {
        store.save({.uid = {2, player.size()}, .profile = profile.uid, .pack = "ukraine-peace-talks"},
                   {.position = i, .fact = "talks", .aspect = "place", .task = "TypeIn", .fraction = 1, .at = noon});
    }
}

std::size_t answers(const Folder& data, const std::string& player) {
    Store store = Store::open(data.path());
    for (const Profile& profile : store.profiles()) {
        if (profile.name == player) {
            return store.answers_of(profile.uid);
        }
    }
    return 0;
}

std::size_t files_in(const std::filesystem::path& folder) {
    std::size_t count = 0;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error);
         !error && entry != std::filesystem::directory_iterator(); ++entry) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("players are made, listed, renamed, chosen, deleted and brought back") {
    const Folder data;
    CHECK(said(data, {"list"}) == "There are no players yet.\n");
    CHECK(said(data, {"new", "Ada"}) == "Saved: Ada (circle, blue).\n");
    CHECK(said(data, {"new", "Bo", "--colour", "plum", "--shape", "star"}) == "Saved: Bo (star, plum).\n");
    CHECK(said(data, {"new", "Bo"}, 1) == "There is a player called Bo already.\n");
    CHECK(said(data, {"new", "  "}, 1) == "A name is one line of 1 to 40 letters.\n");
    give(data, "Ada", 3);
    CHECK(said(data, {"list"}) ==
          "Ada (circle, blue), plays now. Known questions: 1. Answers: 3. Last played: 2024-10-04.\n"
          "Bo (star, plum). Known questions: 0. Answers: 0. Last played: never.\n");
    CHECK(said(data, {"rename", "Bo", "Bea"}) == "Saved: Bea (star, plum).\n");
    CHECK(said(data, {"rename", "Bea", "Ada"}, 1) == "There is a player called Ada already.\n");
    CHECK(said(data, {"rename", "Bea", "Bea", "--shape", "square"}) == "Saved: Bea (square, plum).\n");
    CHECK(said(data, {"switch", "Cy"}, 1) == "There is no player called Cy here; there are: Ada, Bea.\n");
    CHECK(said(data, {"switch", "Bea"}) == "Bea plays from now on.\n");
    CHECK(said(data, {"list"}).find("Bea (square, plum), plays now.") != std::string::npos);
    CHECK(said(data, {"delete", "Ada"}) == "Ada is deleted and can be brought back for 30 days.\n");
    CHECK(said(data, {"list"}).find("Ada: deleted; can be brought back until ") != std::string::npos);
    CHECK(answers(data, "Ada") == 0);
    CHECK(said(data, {"undelete", "Ada"}) == "Ada is back.\n");
    CHECK(answers(data, "Ada") == 3);
    CHECK(said(data, {"undelete", "Ada"}, 1) == "There is no player called Ada here.\n");
}

TEST_CASE("how a player studies is told and changed, within bounds") {
    const Folder data;
    said(data, {"new", "Player 1"});
    CHECK(said(data, {"study", "Player 1"}) ==
          "Player 1: 90% still known when asked again, 180 days between at the most, new questions a day: 10.\n");
    CHECK(said(data, {"study", "Player 1", "--retention", "85", "--longest", "60", "--new", "0"}) ==
          "Player 1: 85% still known when asked again, 60 days between at the most, new questions a day: 0.\n");
    CHECK(said(data, {"study", "Player 1", "--new", "4"}).find("85% still known") != std::string::npos);
    for (const std::vector<std::string>& bad :
         {std::vector<std::string>{"--retention", "79"}, {"--retention", "98"}, {"--longest", "0"}, {"--new", "101"}}) {
        CHECK(profile(data, {"study", "Player 1", bad[0], bad[1]}).code == 2);
    }
    CHECK(Store::open(data.path()).profiles().at(0).study ==
          StudyPlan{.aim = {.retention = 0.85, .most_days = 60}, .new_a_day = 4});
}

TEST_CASE("a guarded player is asked for the digits before they are chosen, renamed or deleted") {
    const Folder data;
    said(data, {"new", "Ada"});
    said(data, {"new", "Bo", "--guard", "0042"});
    for (const char* act : {"switch", "delete"}) {
        CHECK(said(data, {act, "Bo"}, 1) == "Bo is guarded against mix-ups: add the four digits with --guard.\n");
        CHECK(said(data, {act, "Bo", "--guard", "0043"}, 1) ==
              "Bo is guarded against mix-ups: add the four digits with --guard.\n");
    }
    CHECK(said(data, {"rename", "Bo", "Bea"}, 1).starts_with("Bo is guarded"));
    CHECK(said(data, {"switch", "Bo", "--guard", "0042"}) == "Bo plays from now on.\n");
    CHECK(profile(data, {"switch", "Bo", "--guard", "42"}).code == 2);
}

TEST_CASE("a player goes to another machine by a file and comes back merged") {
    const Folder home;
    const Folder away;
    give(home, "Ada", 2);
    const std::string file = (home.path() / "ada.standpoint").string();
    CHECK(said(home, {"export", "Ada", "--to", file}) == "Ada is exported to " + file + ".\n");
    CHECK(said(home, {"export", "Ada", "--to", file}, 1) ==
          "There is a file " + file + " already; choose another name.\n");
    CHECK(said(away, {"import", file}) == "Ada is here now. Answers brought in: 2.\n");
    give(away, "Ada", 5);
    const std::string back = (away.path() / "ada.standpoint").string();
    said(away, {"export", "Ada", "--to", back});
    CHECK(said(home, {"import", back}) == "Ada was here already. Answers added: 3.\n");
    CHECK(said(home, {"import", back}) == "Ada was here already. Answers added: 0.\n");
    CHECK(answers(home, "Ada") == 5);
    CHECK(said(home, {"import", back, "--copy"}) == "Ada 2 is here now. Answers brought in: 5.\n");
    const std::string rubbish = home.write("rubbish.standpoint", "rubbish").string();
    CHECK(said(home, {"import", rubbish}, 1) == rubbish + " is no file of players of Standpoint.\n");
    CHECK(answers(home, "Ada") == 5);
}

TEST_CASE("everybody is exported at once, to the data folder where no other is named") {
    const Folder data;
    give(data, "Ada", 2);
    give(data, "Bo/..", 1);
    said(data, {"export", "--all"});
    CHECK(files_in(data.path() / "exports") == 2);
    said(data, {"export", "Ada"});
    CHECK(files_in(data.path() / "exports") == 3);
    CHECK(profile(data, {"export"}).code == 2);
    CHECK(profile(data, {"export", "Ada", "--all"}).code == 2);
}

TEST_CASE("the first start of a day makes a backup, which the program lists and puts back") {
    const Folder data;
    CHECK(said(data, {"backups"}).starts_with("There are no backups yet"));
    give(data, "Player", 4);
    CHECK(run({"play", "--text", "--data", data.path().string()}, "q\n").code == 0);
    const std::string listed = said(data, {"backups"});
    REQUIRE(lines_of(listed).size() == 1);
    const std::string day = listed.substr(0, 10);
    give(data, "Player", 9);
    CHECK(said(data, {"restore", "1999-01-01"}, 1) == "There is no backup of 1999-01-01.\n");
    CHECK(profile(data, {"restore", "yesterday"}).code == 2);
    CHECK(said(data, {"restore", day}).starts_with("The state of " + day + " is back."));
    CHECK(answers(data, "Player") == 4);
    CHECK(std::filesystem::exists(data.path() / "profile.replaced-1.db"));
}

TEST_CASE("everything is erased after the word, and nothing after another one") {
    const Folder data;
    give(data, "Ada", 2);
    said(data, {"export", "Ada"});
    const Ended kept = profile(data, {"erase"}, "yes\n");
    CHECK(kept.code == 1);
    CHECK(kept.out.find("profile.db\n") != std::string::npos);
    CHECK(kept.out.find("Nothing was deleted") != std::string::npos);
    CHECK(said(data, {"erase", "--agree", "Delete"}, 1).starts_with("Nothing was deleted"));
    CHECK(answers(data, "Ada") == 2);
    CHECK(profile(data, {"erase"}, "delete\n").out.ends_with("Everything about players is deleted.\n"));
    CHECK(said(data, {"list"}) == "There are no players yet.\n");
    CHECK(files_in(data.path() / "exports") == 0);
}

TEST_CASE("what cannot be saved is said, and the exit code tells") {
    const Folder data;
    data.write("profile.db/inside", "");
    const Ended ended = profile(data, {"new", "Ada"});
    CHECK(ended.code != 0);
}
