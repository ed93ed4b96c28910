#include "app/vectors.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "facts/located_json.hpp"

namespace standpoint {

namespace {

using Kind = Node::Kind;

constexpr double most_days = 1'000'000;
constexpr int minutes_a_day = 1440;
constexpr std::string_view start_note = "start ";

std::string_view noun(Kind kind) {
    switch (kind) {
        case Kind::truth: return "true or false";
        case Kind::number: return "a number";
        case Kind::text: return "a text";
        case Kind::list: return "a list";
        case Kind::object: return "an object";
        default: return "null";
    }
}

struct Range {
    double low = 0;
    double high = most_days;
    bool whole = true;
};

class Reader {
public:
    Reader(const Node& root, Complaints& complaints) : root_(root), complaints_(complaints) {}

    Vectors read() {
        Vectors vectors;
        if (const Node* w = wanted(root_, "w", Kind::list)) {
            vectors.weights = weights(*w);
        }
        if (const Node* notes = optional(root_, "notes", Kind::list)) {
            vectors.start_minute = start_minute(*notes).value_or(vectors.start_minute);
        }
        if (const Node* unit = optional(root_, "unit", Kind::object)) {
            for (const Node* formula = unit->first; formula != nullptr; formula = formula->next) {
                vectors.formulas.push_back(rows(*formula));
            }
        }
        if (const Node* configs = wanted(root_, "configs", Kind::object)) {
            for (const Node* one = configs->first; one != nullptr; one = one->next) {
                vectors.configs.push_back(config(*one, vectors.weights));
            }
            if (steps_ == 0 && !complaints_.any()) {
                complaints_.add(*configs,
                                "There is no step in any sequence; a step is one answer and what follows from it.");
            }
        }
        return vectors;
    }

private:
    bool is(const Node& node, Kind kind) {
        if (node.kind != kind && node.kind != Kind::faulty) {
            complaints_.add(
                node, "This is " + std::string(noun(node.kind)) + "; it should be " + std::string(noun(kind)) + ".");
        }
        return node.kind == kind;
    }
    const Node* optional(const Node& object, std::string_view key, Kind kind) {
        const Node* node = member(object, key);
        return node != nullptr && is(*node, kind) ? node : nullptr;
    }
    const Node* wanted(const Node& object, std::string_view key, Kind kind) {
        if (member(object, key) == nullptr) {
            complaints_.add(object,
                            "\"" + std::string(key) + "\" is missing; it should be " + std::string(noun(kind)) + ".");
        }
        return optional(object, key, kind);
    }

    std::optional<double> within(const Node& node, Range range) {
        if (!is(node, Kind::number)) {
            return std::nullopt;
        }
        if (!(node.number >= range.low && node.number <= range.high) || (range.whole && !node.whole)) {
            complaints_.add(node,
                            std::string(range.whole ? "The number should be whole and lie" : "The number should lie") +
                                " between " + written(range.low) + " and " + written(range.high) + ".");
            return std::nullopt;
        }
        return node.number;
    }
    static std::string written(double number) {
        std::array<char, 32> digits{};
        return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr};
    }
    std::optional<double> optional_number(const Node& object, std::string_view key, Range range) {
        const Node* node = member(object, key);
        return node == nullptr || node->kind == Kind::null ? std::nullopt : within(*node, range);
    }
    double wanted_number(const Node& object, std::string_view key, Range range) {
        const Node* node = wanted(object, key, Kind::number);
        return node == nullptr ? 0 : within(*node, range).value_or(0);
    }
    std::optional<int> optional_whole(const Node& object, std::string_view key) {
        const auto number = optional_number(object, key, {});
        return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
    }

    Weights weights(const Node& list) {
        Weights result = default_weights;
        if (list.count != weight_count) {
            complaints_.add(list,
                            "There are " + std::to_string(list.count) + " weights; FSRS-6 has 21, from w0 to w20.");
            return result;
        }
        std::size_t i = 0;
        for (const Node* node = list.first; node != nullptr; node = node->next) {
            result.at(i++) = within(*node, {-most_days, most_days, false}).value_or(0);
        }
        return result;
    }

    // "start 2026-01-01T08:00:00Z" among the notes says at what time of the day each sequence begins.
    static std::optional<std::int64_t> start_minute(const Node& notes) {
        for (const Node* note = notes.first; note != nullptr; note = note->next) {
            const std::size_t hour_at = note->text.find('T');
            if (!note->text.starts_with(start_note) || hour_at == std::string::npos ||
                note->text.size() < hour_at + 6 || !note->text.ends_with('Z')) {
                continue;
            }
            int hour = 0;
            int minute = 0;
            const char* at = note->text.data() + hour_at;
            const bool read = std::from_chars(at + 1, at + 3, hour).ec == std::errc() &&
                              std::from_chars(at + 4, at + 6, minute).ec == std::errc();
            if (read && hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
                return hour * 60 + minute;
            }
        }
        return std::nullopt;
    }

    FormulaRows rows(const Node& formula) {
        FormulaRows result{.formula = formula.key, .rows = {}};
        const auto names = formula_names(formula.key);
        if (!names) {
            complaints_.add(formula, "No formula is called " + quoted(formula.key) + ".");
            return result;
        }
        if (!is(formula, Kind::list)) {
            return result;
        }
        for (const Node* row = formula.first; row != nullptr; row = row->next) {
            if (!is(*row, Kind::object)) {
                continue;
            }
            FormulaRow numbers{.place = path_of(*row), .numbers = {}};
            for (const std::string_view name : *names) {
                numbers.numbers.emplace(name, wanted_number(*row, name, {-most_days, most_days, false}));
            }
            const auto rating = numbers.numbers.find("g");
            if (rating != numbers.numbers.end() && member(*row, "g") != nullptr) {
                rating->second = within(*member(*row, "g"), {1, 4}).value_or(1);
            }
            result.rows.push_back(std::move(numbers));
        }
        return result;
    }

    VectorConfig config(const Node& node, const Weights& weights_of_file) {
        VectorConfig result{.name = node.key, .options = {.weights = weights_of_file}, .sequences = {}};
        if (!is(node, Kind::object)) {
            return result;
        }
        if (const Node* params = wanted(node, "params", Kind::object)) {
            read_params(*params, result.options);
        }
        if (const Node* sequences = wanted(node, "sequences", Kind::object)) {
            for (const Node* one = sequences->first; one != nullptr; one = one->next) {
                result.sequences.push_back({one->key, {}});
                if (!is(*one, Kind::list)) {
                    continue;
                }
                for (const Node* each = one->first; each != nullptr; each = each->next) {
                    if (is(*each, Kind::object)) {
                        result.sequences.back().steps.push_back(step(*each));
                        ++steps_;
                    }
                }
            }
        }
        return result;
    }

    void read_params(const Node& params, TsFsrsOptions& options) {
        if (const Node* w = optional(params, "w", Kind::list)) {
            options.weights = weights(*w);
        }
        const Node* fuzz = optional(params, "enable_fuzz", Kind::truth);
        if (fuzz != nullptr && fuzz->truth) {
            complaints_.add(*fuzz,
                            "Intervals with fuzz depend on the other program's random numbers and cannot be "
                            "compared; make the file with enable_fuzz false.");
        }
        if (const Node* short_term = optional(params, "enable_short_term", Kind::truth)) {
            options.short_term = short_term->truth;
        }
        options.retention = optional_number(params, "request_retention", {0.01, 1, false}).value_or(options.retention);
        options.most_days =
            static_cast<int>(optional_number(params, "maximum_interval", {1, most_days}).value_or(options.most_days));
        options.learning = steps_of_minutes(params, "learning_steps", {1, 10});
        options.relearning = steps_of_minutes(params, "relearning_steps", {10});
    }

    std::vector<int> steps_of_minutes(const Node& params, std::string_view key, std::vector<int> usual) {
        const Node* list = optional(params, key, Kind::list);
        if (list == nullptr) {
            return usual;
        }
        std::vector<int> minutes;
        for (const Node* node = list->first; node != nullptr; node = node->next) {
            if (is(*node, Kind::text)) {
                minutes.push_back(minutes_of(*node));
            }
        }
        return minutes;
    }
    int minutes_of(const Node& node) {
        int number = -1;
        const std::string& text = node.text;
        const char* end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, number);
        const std::string_view unit(stop, static_cast<std::size_t>(end - stop));
        const int factor = unit == "m" ? 1 : unit == "h" ? 60 : unit == "d" ? minutes_a_day : 0;
        if (error != std::errc() || factor == 0 || number < 0 || number > minutes_a_day) {
            complaints_.add(node, quoted(text) + " is no step; write a whole number and m, h or d, as in \"10m\".");
            return 0;
        }
        return number * factor;
    }

    VectorStep step(const Node& node) {
        constexpr double anything = 1e9;
        VectorStep result;
        result.rating = static_cast<Rating>(std::max(1, static_cast<int>(wanted_number(node, "rating", {1, 4}))));
        result.elapsed_minutes = static_cast<std::int64_t>(wanted_number(node, "elapsed_days", {})) * minutes_a_day +
                                 static_cast<std::int64_t>(optional_number(node, "elapsed_minutes", {}).value_or(0));
        result.retrievability_before = optional_number(node, "retrievability_before", {0, 1, false});
        result.stability = wanted_number(node, "stability", {-anything, anything, false});
        result.difficulty = wanted_number(node, "difficulty", {-anything, anything, false});
        result.interval_days = static_cast<int>(wanted_number(node, "interval_days", {}));
        if (const auto due = optional_number(node, "due_minutes", {0, most_days * minutes_a_day})) {
            result.due_minutes = static_cast<std::int64_t>(*due);
        }
        if (const Node* state = optional(node, "state", Kind::text)) {
            result.state = state_named(*state);
        }
        result.step = optional_whole(node, "step");
        result.answers = optional_whole(node, "reps");
        result.lapses = optional_whole(node, "lapses");
        return result;
    }
    std::optional<CardState> state_named(const Node& node) {
        constexpr std::array<std::string_view, 4> names{"New", "Learning", "Review", "Relearning"};
        const auto found = std::ranges::find(names, node.text);
        if (found == names.end()) {
            complaints_.add(node, quoted(node.text) + " is no state; there are Learning, Review and Relearning.");
            return std::nullopt;
        }
        return static_cast<CardState>(found - names.begin());
    }

    const Node& root_;
    Complaints& complaints_;
    std::size_t steps_ = 0;
};

}  // namespace

Result<Vectors> read_vectors(std::string_view bytes) {
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return Problem{"", "The file is empty; it should be a JSON object with \"w\" and \"configs\"."};
    }
    Complaints complaints;
    LocatedJson json;
    if (!read_json(bytes, PackLimits{}, json, complaints)) {
        return complaints.take();
    }
    if (json.root().kind != Kind::object) {
        complaints.add(json.root(), "This is " + std::string(noun(json.root().kind)) +
                                        "; it should be an object with \"w\" and \"configs\".");
        return complaints.take();
    }
    Vectors vectors = Reader(json.root(), complaints).read();
    if (complaints.any()) {
        return complaints.take();
    }
    return vectors;
}

}  // namespace standpoint
