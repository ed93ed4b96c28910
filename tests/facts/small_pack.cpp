#include "facts/small_pack.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <doctest/doctest.h>

namespace standpoint::test {

namespace {

constexpr std::string_view small = R"json({
  "$schema": "../pack.schema.json",
  "id": "small",
  "title": "A small quarrel",
  "language": "en",
  "source": {"title": "Tolls", "publisher": "nobody", "date": "none", "paragraphs": 3, "invented": true},
  "timeline": ["last week", "on Monday", "on Friday"],
  "topics": [{"id": "toll", "name": "the toll"}, {"id": "light", "name": "the light"}],
  "sides": [
    {"id": "red", "name": "Red", "in_text": "the Reds", "adjective": "Reddish", "shape": "circle", "palette": 1,
     "plural": true, "also": ["Redland"]},
    {"id": "blue", "name": "Blue", "adjective": "Bluish", "shape": "square", "palette": 2},
    {"id": "green", "name": "Green", "adjective": "Greenish", "shape": "star", "palette": 3}
  ],
  "people": [
    {"id": "ann", "name": "Ann Amber", "short": "Amber", "side": "red", "also": ["Анна Амбер"]},
    {"id": "bob", "name": "Bob Beech", "side": "red"},
    {"id": "cy", "name": "Cy Cole", "side": "blue"},
    {"id": "dee", "name": "Dee Dale", "side": "green"},
    {"id": "eve", "name": "Eve Elm"}
  ],
  "groups": [
    {"id": "crew", "name": "The crew", "in_text": "the crew", "side": "blue"},
    {"id": "press", "name": "Reporters", "in_text": "reporters", "plural": true}
  ],
  "places": [
    {"id": "land", "name": "Land", "located": "in Land", "kind": "country", "at": [10, 20], "radius_km": 300},
    {"id": "town", "name": "Town", "located": "in Town", "kind": "city", "at": [10.5, 20.5], "radius_km": 5, "within": "land"},
    {"id": "hall", "name": "Hall", "located": "in the hall", "kind": "building", "at": [10.5, 20.5], "radius_km": 1, "within": "town"},
    {"id": "port", "name": "Port", "located": "in Port", "kind": "water", "at": [-80, -170], "radius_km": 5}
  ],
  "roles": [
    {"id": "ann-president", "person": "ann", "title": "president", "of": "red", "called": "the president of Red",
     "sole": true, "paragraph": 1, "explanation": "Ann leads Red."},
    {"id": "bob-envoy", "person": "bob", "title": "envoy", "of": "ann", "called": "the envoy of Ann", "whole_list": true,
     "paragraph": 1, "explanation": "Bob is sent by Ann."},
    {"id": "cy-envoy", "person": "cy", "title": "envoy", "of": "blue", "called": "the envoy of Blue", "paragraph": 1,
     "explanation": "Cy is sent by Blue."},
    {"id": "dee-envoy", "person": "dee", "title": "envoy", "of": "blue", "called": "the envoy of Blue", "paragraph": 1,
     "explanation": "Dee is sent by Blue, too."},
    {"id": "eve-mayor", "person": "eve", "title": "mayor", "of": "town", "called": "the mayor of Town", "paragraph": 1,
     "explanation": "Eve runs Town."}
  ],
  "meetings": [
    {"id": "talks", "table": [["ann", "bob"], ["cy"]], "whole_list": true, "called": "the talks", "place": "town",
     "when": {"text": "last week"}, "length": {"number": 5, "low": 4, "high": 6, "format": "{n} hours"}, "paragraph": 2,
     "explanation": "They talked."},
    {"id": "dinner", "table": [["red"], ["crew"], ["green"]], "called": "the dinner", "place": "port",
     "when": {"text": "on Monday"}, "count": "several dinners", "purpose": "to eat fish", "after": ["talks"],
     "paragraph": 2, "explanation": "They ate."},
    {"id": "walk", "table": [["ann"], ["dee"]], "called": "the walk", "after": ["dinner"], "paragraph": 2,
     "explanation": "They walked."}
  ],
  "positions": [
    {"id": "want-toll", "holder": "ann", "stance": "demands", "what": "a toll", "topic": "toll", "of": "blue",
     "whole_list": true, "answers_whole_list": true, "paragraph": 3, "explanation": "Ann wants a toll."},
    {"id": "no-toll", "holder": "blue", "stance": "rejects", "what": "the toll", "topic": "toll", "answers": "want-toll",
     "whole_list": true, "paragraph": 3, "explanation": "Blue wants none."},
    {"id": "give-fish", "holder": "red", "stance": "offers", "what": "fish", "topic": "toll", "paragraph": 3,
     "explanation": "Red offers fish."},
    {"id": "want-light", "holder": "green", "stance": "demands", "what": "a light", "topic": "light", "of": "ann",
     "answers_whole_list": true, "paragraph": 3, "explanation": "Green wants a light."},
    {"id": "want-rope", "holder": "cy", "stance": "presses_for", "what": "rope", "topic": "light", "whole_list": true,
     "paragraph": 3, "explanation": "Cy wants rope."}
  ],
  "events": [
    {"id": "flood", "called": "the flood", "by": "green", "place": "land", "when": {"text": "in 1990", "year": 1990},
     "paragraph": 1, "explanation": "It was wet."},
    {"id": "fire", "called": "the fire", "when": {"text": "in 2001", "year": 2001}, "paragraph": 1,
     "explanation": "It was hot."},
    {"id": "storm", "called": "the storm", "when": {"text": "on Friday"}, "paragraph": 1, "explanation": "It blew."},
    {"id": "calm", "called": "the calm", "after": ["fire", "storm"], "paragraph": 1, "explanation": "It was still."}
  ],
  "states": [
    {"id": "toll-state", "about": "the toll", "value": "unclear", "says": "the article", "paragraph": 3,
     "explanation": "Nobody knows."}
  ],
  "quantities": [
    {"id": "boats", "counts": "the boats", "number": 10, "low": 9, "high": 12, "format": "about {n} boats",
     "paragraph": 3, "explanation": "There are some ten boats."}
  ],
  "terms": [
    {"id": "quay", "name": "Quay", "means": "the council", "also": ["the Old Quay"], "paragraph": 3,
     "explanation": "The Quay is the council."}
  ]
})json";

void print(const Problems& problems) {
    for (const Problem& problem : problems) {
        MESSAGE(problem.line << " " << problem.place << ": " << problem.sentence);
    }
}

}  // namespace

Json small_pack() {
    return Json::parse(small);
}

FactBase base_of(const Json& pack) {
    auto result = read_pack(pack.dump(1));
    if (!result) {
        print(result.problems());
        throw std::runtime_error("The test's pack has problems.");
    }
    return *result;
}

Problems problems_of(const Json& pack) {
    return problems_in(pack.dump(1));
}

Problems problems_in(std::string_view bytes) {
    const auto result = read_pack(bytes);
    return result ? Problems{} : result.problems();
}

bool only_problem(const Json& pack, std::string_view place, std::string_view gist) {
    const Problems problems = problems_of(pack);
    const bool found = problems.size() == 1 && has_problem(problems, place, gist);
    if (!found) {
        print(problems);
    }
    return found;
}

bool has_problem(const Problems& problems, std::string_view place, std::string_view gist) {
    return std::ranges::any_of(problems, [&](const Problem& problem) {
        return problem.place == place && problem.sentence.find(gist) != std::string::npos;
    });
}

std::string bytes_of_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

}  // namespace standpoint::test
