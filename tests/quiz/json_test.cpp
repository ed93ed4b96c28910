#include "quiz/json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include "quiz/examples.hpp"

using namespace standpoint;
using namespace standpoint::examples;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

json read(const Question& question, const Provenance& provenance = {}) {
    return json::parse(to_json_line(base(), question, provenance));
}

std::vector<std::string> keys(std::string_view line) {
    std::vector<std::string> names;
    const ordered_json object = ordered_json::parse(line);
    for (const auto& [name, value] : object.items()) {
        names.push_back(name);
    }
    return names;
}

}  // namespace

TEST_CASE("a line carries what a judge from outside needs, in a fixed order") {
    const std::string line = to_json_line(base(), asking("True.", TrueFalse{true, {}, {}}), {17, {}, {}});
    CHECK(keys(line) == std::vector<std::string>{"pack", "seed", "template", "task", "fact", "aspect", "items",
                                                 "paragraph", "stem", "explanation", "chance", "truth"});
    const json read_back = json::parse(line);
    CHECK(read_back["pack"] == "lakes");
    CHECK(read_back["seed"] == 17);
    CHECK(read_back["template"] == "example");
    CHECK(read_back["task"] == "TrueFalse");
    CHECK(read_back["fact"] == "leave-lakes");
    CHECK(read_back["aspect"] == "holding");
    CHECK(read_back["paragraph"] == 1);
    CHECK(read_back["stem"] == "True.");
    CHECK(read_back["chance"] == 0.5);
}

TEST_CASE("a dealt question says its round and position") {
    const json line = read(asking("True.", TrueFalse{true, {}, {}}), {1, 3, 10});
    CHECK(line["round"] == 3);
    CHECK(line["position"] == 10);
    CHECK_FALSE(read(asking("True.", TrueFalse{true, {}, {}})).contains("round"));
}

TEST_CASE("every item of a question is named") {
    Question question = asking("Which?", TrueFalse{true, {}, {}});
    question.items.push_back({FactId{1}, Aspect::value});
    CHECK(read(question)["items"] == json::parse(R"([["leave-lakes", "holding"], ["ferry-unclear", "value"]])"));
}

TEST_CASE("options carry their proofs") {
    const json line = read(asking("Which?", PickOne{{right("a"), wrong("b")}}));
    CHECK(line["options"] == json::parse(R"([
        {"text": "a", "right": true, "proof": null},
        {"text": "b", "right": false, "proof": {"rule": "functional", "sentence": "No: that was elsewhere."}}])"));
    CHECK(read(asking("Which?", PickMany{{right("a"), wrong("b"), right("c")}}))["options"].size() == 3);
}

TEST_CASE("a statement carries its truth and, where false, the proof") {
    CHECK(read(asking("It is.", TrueFalse{true, {}, {}}))["truth"] == json::parse(R"({"value": true, "proof": null})"));
    const json line = read(asking("It is.", TrueFalse{false, {}, Proof{Rule::whole_list, "No."}}));
    CHECK(line["truth"] == json::parse(R"({"value": false, "proof": {"rule": "whole list", "sentence": "No."}})"));
}

TEST_CASE("pairs, order, piles and slots are said with their key and as shown") {
    const json match = read(asking("Which?", Match{{"a", "b"}, {"x", "y"}, {1, 0}, {}}));
    CHECK(match["pairs"] == json::parse(R"([{"left": "a", "right": "y"}, {"left": "b", "right": "x"}])"));
    CHECK(match["rights"] == json::parse(R"(["x", "y"])"));
    const json order = read(asking("Which?", Order{{{"late", {}}, {"early", {}}}, {1, 0}}));
    CHECK(order["order"] == json::parse(R"(["early", "late"])"));
    CHECK(order["cards"] == json::parse(R"(["late", "early"])"));
    const json sort = read(asking("Which?", Sort{{"a", "b", "c"}, {"x", "y"}, {0, 1, 0}, {}}));
    CHECK(sort["piles"] == json::parse(R"([{"pile": "x", "cards": ["a", "c"]}, {"pile": "y", "cards": ["b"]}])"));
    const json assemble = read(asking("Which?", Assemble{{"who"}, {"x", "y"}, {1}, {}}));
    CHECK(assemble["slots"] == json::parse(R"([{"slot": "who", "chip": "y"}])"));
    CHECK(assemble["chips"] == json::parse(R"(["x", "y"])"));
}

TEST_CASE("typed and pinned answers") {
    CHECK(read(asking("Who?", TypeIn{{"Vell", "Ostra"}, {"Harn"}, {}}))["accepted"] ==
          json::parse(R"(["Vell", "Ostra"])"));
    const json target = read(asking("Where?", Pin{1.5, -2.5, 60, 180, "Harn", {}}))["target"];
    CHECK(target ==
          json::parse(R"({"place": "Harn", "latitude": 1.5, "longitude": -2.5, "radius_km": 60.0, "far_km": 180.0})"));
}

TEST_CASE("a text that is no UTF-8 still gives one line of valid JSON") {
    const std::string line = to_json_line(base(), asking("a\xff\nb?", TypeIn{{"\xc3"}, {}, {}}), {});
    CHECK(line.find('\n') == std::string::npos);
    CHECK(json::accept(line));
}

TEST_CASE("property: every task is one line with its own key, readable again") {
    CHECK(rc::check([](std::uint64_t seed) {
        for (const TaskKind kind : all_kinds) {
            const std::string line =
                to_json_line(base(), asking("Which\n?", drawn_task(kind, Rng(seed))), {seed, {}, {}});
            RC_ASSERT(line.find('\n') == std::string::npos);
            const json read_back = json::parse(line);
            RC_ASSERT(read_back["task"] == std::string(word(kind)));
            RC_ASSERT(read_back["seed"] == seed);
            RC_ASSERT(read_back.size() >= 12U);
        }
    }));
}
