// The command that compares our model of memory with published runs: from files that agree, that differ, and that are
// no such files.
#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/answering.hpp"
#include "app/program.hpp"

using namespace standpoint::tests;
using nlohmann::json;

namespace {

constexpr const char* published = STANDPOINT_SOURCE_DIR "/tests/learn/data/vectors.json";

json vectors() {
    return json::parse(std::ifstream(published));
}

Ended compared(const std::string& text) {
    const Folder folder;
    return run({"fsrs", "--vectors", folder.write("vectors.json", text).string()});
}

// One configuration with one sequence of two answers.
json small() {
    json file = vectors();
    const json steps = file["configs"]["short_term_off"]["sequences"]["s05_good_on_time"];
    file.erase("unit");
    file["configs"] = {{"one",
                        {{"params", file["configs"]["short_term_off"]["params"]},
                         {"sequences", {{"s", json::array({steps[0], steps[1]})}}}}}};
    return file;
}

}  // namespace

TEST_CASE("all published steps and formula values agree") {
    const Ended ran = run({"fsrs", "--vectors", published});
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out == "144 of 144 values of formulas agree\n246 of 246 steps agree\n");
}

TEST_CASE("runs with other weights, wishes and steps of minutes agree") {
    const Ended ran = run({"fsrs", "--vectors", STANDPOINT_SOURCE_DIR "/tests/learn/data/more_vectors.json"});
    CHECK(ran.code == 0);
    CHECK(ran.out == "252 of 252 steps agree\n");
}

TEST_CASE("a single configuration is enough") {
    const Ended ran = compared(small().dump());
    CHECK(ran.code == 0);
    CHECK(ran.out == "2 of 2 steps agree\n");
}

TEST_CASE("each step that does not agree is told, with what was expected") {
    json file = small();
    json& step = file["configs"]["one"]["sequences"]["s"][1];
    step["stability"] = step["stability"].get<double>() * 1.00001;
    step["interval_days"] = 12;
    const Ended ran = compared(file.dump());
    CHECK(ran.code == 1);
    CHECK(
        ran.out ==
        "one, s, step 2: stability 10.96444158 expected, 10.96433194 worked out; interval 12 expected, 11 worked out\n"
        "1 of 2 steps agree\n");
}

TEST_CASE("what differs by less than a millionth agrees") {
    json file = small();
    json& step = file["configs"]["one"]["sequences"]["s"][1];
    step["stability"] = step["stability"].get<double>() * 1.0000005;
    CHECK(compared(file.dump()).code == 0);
}

TEST_CASE("parameters of the file are used, a configuration's own before the file's") {
    json file = small();
    file["w"][2] = 2.4;
    CHECK(compared(file.dump()).out.ends_with("0 of 2 steps agree\n"));
    file["configs"]["one"]["params"]["w"] = vectors()["w"];
    CHECK(compared(file.dump()).out == "2 of 2 steps agree\n");
    file["configs"]["one"]["params"]["request_retention"] = 0.8;
    CHECK(compared(file.dump()).out.ends_with("0 of 2 steps agree\n"));
}

TEST_CASE("a formula's value that does not agree is told with its place") {
    json file = vectors();
    file["unit"]["next_difficulty"][8]["D"] = 8.3;
    const Ended ran = compared(file.dump());
    CHECK(ran.code == 1);
    CHECK(ran.out ==
          "/unit/next_difficulty/8: D 8.3 expected, 8.34176237 worked out\n"
          "143 of 144 values of formulas agree\n246 of 246 steps agree\n");
}

TEST_CASE("everything wrong with a file is told at once, each with its place") {
    json file = small();
    file["w"].erase(20);
    json& params = file["configs"]["one"]["params"];
    params["enable_fuzz"] = true;
    params["learning_steps"][1] = "ten minutes";
    json& step = file["configs"]["one"]["sequences"]["s"][0];
    step["rating"] = 5;
    step.erase("stability");
    step["state"] = "Known";
    file["unit"]["remember"] = json::array();
    const Ended ran = compared(file.dump(1));
    CHECK(ran.code == 1);
    CHECK(ran.out.empty());
    for (const char* sentence :
         {"/w: There are 20 weights; FSRS-6 has 21, from w0 to w20.",
          "/configs/one/params/enable_fuzz: Intervals with fuzz depend on the other program's random numbers",
          "/configs/one/params/learning_steps/1: \"ten minutes\" is no step;",
          "/configs/one/sequences/s/0/rating: The number should be whole and lie between 1 and 4.",
          "/configs/one/sequences/s/0: \"stability\" is missing; it should be a number.",
          "/configs/one/sequences/s/0/state: \"Known\" is no state;",
          "/unit/remember: No formula is called \"remember\"."}) {
        CAPTURE(ran.err);
        CHECK(ran.err.find(sentence) != std::string::npos);
    }
    CHECK(lines_of(ran.err).size() == 7);
}

TEST_CASE("files of other kinds get a sentence") {
    const std::string whole = vectors().dump();
    for (const std::string& text :
         {std::string(), std::string("7"), std::string("{}"), std::string("{\"w\": 3, \"configs\": []}"),
          std::string("\xff\xfe"), whole.substr(0, whole.size() / 2), std::string(100'000, '[')}) {
        CAPTURE(text.substr(0, 40));
        const Ended ran = compared(text);
        CHECK(ran.code == 1);
        CHECK(ran.out.empty());
        CHECK(ran.err.find("vectors.json") != std::string::npos);
    }
    json empty = small();
    empty["configs"]["one"]["sequences"]["s"] = json::array();
    CHECK(compared(empty.dump()).err.find("There is no step in any sequence") != std::string::npos);
    CHECK(run({"fsrs", "--vectors", "/nowhere/vectors.json"}).code == 1);
    CHECK(run({"fsrs"}).code == 2);
}
