#include "quiz/phrases.hpp"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace standpoint {

namespace {

using Json = nlohmann::json;

std::size_t line_at(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    return 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
}

// What is wrong with the braces of a pattern, or nothing: "{{" and "}}" stand for themselves.
std::string brace_trouble(std::string_view pattern) {
    bool inside = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        const bool doubled = i + 1 < pattern.size() && pattern[i + 1] == c;
        if (!inside && doubled && (c == '{' || c == '}')) {
            ++i;
        } else if (c == '{') {
            if (inside) {
                return "opens a slot inside a slot";
            }
            inside = true;
        } else if (c == '}') {
            if (!inside) {
                return "closes a slot that was never opened";
            }
            inside = false;
        }
    }
    return inside ? "opens a slot and never closes it" : "";
}

std::string text_trouble(const std::string& text) {
    if (text.empty()) {
        return "is empty";
    }
    if (has_hidden_controls(text)) {
        return "holds an invisible control character";
    }
    return brace_trouble(text);
}

void read_one(const std::string& place, const Json& value, std::vector<std::string>& phrasings, Problems& problems) {
    if (!value.is_string()) {
        problems.push_back({place, "This should be a phrase in quotes."});
        return;
    }
    auto text = value.get<std::string>();
    if (const std::string trouble = text_trouble(text); !trouble.empty()) {
        problems.push_back({place, "The phrase " + trouble + "."});
        return;
    }
    phrasings.push_back(std::move(text));
}

std::vector<std::string> read_phrasings(const std::string& name, const Json& value, Problems& problems) {
    const std::string place = "/" + name;
    std::vector<std::string> phrasings;
    if (!value.is_array()) {
        read_one(place, value, phrasings, problems);
        return phrasings;
    }
    if (value.empty()) {
        problems.push_back({place, "The list holds no phrase."});
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
        read_one(place + "/" + std::to_string(i), value[i], phrasings, problems);
    }
    return phrasings;
}

}  // namespace

Result<Phrases> Phrases::read(std::string_view json) {
    Problems problems;
    std::set<std::string> names;
    const auto note_name = [&](int depth, Json::parse_event_t event, const Json& parsed) {
        if (depth == 1 && event == Json::parse_event_t::key && !names.insert(parsed.get<std::string>()).second) {
            problems.push_back({"/" + parsed.get<std::string>(), "Two phrases have this name."});
        }
        return true;
    };
    Json root;
    try {
        root = Json::parse(json, note_name);
    } catch (const Json::parse_error& error) {
        return Problem{"", "The file of phrases is not valid JSON.", line_at(json, error.byte)};
    }
    if (!root.is_object()) {
        return Problem{"", "The file of phrases should be one object: {\"name\": \"phrase\", …}."};
    }
    Phrases phrases;
    for (const auto& [name, value] : root.items()) {
        phrases.phrases_.emplace(name, read_phrasings(name, value, problems));
    }
    if (!problems.empty()) {
        return problems;
    }
    return phrases;
}

std::string Phrases::say(std::string_view name, const Values& values, Rng rng) const {
    const auto found = phrases_.find(name);
    if (found == phrases_.end()) {
        return "[" + std::string(name) + "]";
    }
    const std::vector<std::string>& phrasings = found->second;
    const std::string& pattern = phrasings.size() == 1 ? phrasings.front() : phrasings[rng.below(phrasings.size())];
    return sentence_case(fill(pattern, values), has("language") ? part("language") : "en");
}

std::string Phrases::part(std::string_view name, const Values& values) const {
    const auto found = phrases_.find(name);
    return found == phrases_.end() ? "[" + std::string(name) + "]" : fill(found->second.front(), values);
}

std::string Phrases::list(const std::vector<std::string>& parts) const {
    std::string joined;
    const std::string last = " " + (has("list.and") ? part("list.and") : "and") + " ";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            joined += i + 1 == parts.size() ? last : ", ";
        }
        joined += parts[i];
    }
    return joined;
}

bool Phrases::has(std::string_view name) const {
    return phrases_.contains(name);
}

}  // namespace standpoint
