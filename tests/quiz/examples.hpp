// Tasks made by hand and by seed for the tests of grading, lints and JSON, and a fact base of three facts to hang them
// on.
#pragma once

#include <string>
#include <vector>

#include "base/rng.hpp"
#include "facts/fact_base.hpp"
#include "quiz/grade.hpp"
#include "quiz/question.hpp"

namespace standpoint::examples {

inline const std::vector<TaskKind> all_kinds{TaskKind::pick_one, TaskKind::pick_many, TaskKind::true_false,
                                             TaskKind::match,    TaskKind::order,     TaskKind::sort,
                                             TaskKind::type_in,  TaskKind::assemble,  TaskKind::pin};

inline Option right(std::string text) {
    return {std::move(text), true, std::nullopt, {}};
}

inline Option wrong(std::string text) {
    return {std::move(text), false, Proof{Rule::functional, "No: that was elsewhere."}, {}};
}

// A side with two names, a place, a position with a "not" in what it demands, and a state.
inline FactBase base() {
    FactBase base;
    base.key = "lakes";
    base.language = "en";
    Side side;
    side.key = "vell";
    side.name = "Vell";
    side.in_text = "Vell";
    side.also = {"Ostra", "the Isle"};
    base.sides.push_back(side);
    Place place;
    place.key = "harn";
    place.name = "Harn";
    place.in_text = "Harn";
    base.places.push_back(place);
    Position position;
    position.holder = SideId{0};
    position.what = "a pull-out from lakes that are not frozen";
    State state;
    state.about = "the ferry";
    state.value = "not at all clear";
    state.says = "the article";
    base.facts.push_back({"leave-lakes", 1, "Vell demands it.", position});
    base.facts.push_back({"ferry-unclear", 2, "Nobody knows.", state});
    base.by_kind.resize(7);
    base.answered_by.resize(2);
    return base;
}

inline Question asking(std::string stem, Task task) {
    Question question;
    question.template_name = "example";
    question.item = {FactId{0}, Aspect::holding};
    question.items = {question.item};
    question.stem = std::move(stem);
    question.task = std::move(task);
    question.explanation = "Vell demands it.";
    question.paragraph = 1;
    return question;
}

// The right answer as a response.
struct KeyOf {
    Response operator()(const PickOne& task) const {
        std::size_t option = 0;
        while (!task.options[option].right) {
            ++option;
        }
        return PickOne::Response{option};
    }
    Response operator()(const PickMany& task) const {
        PickMany::Response response;
        for (std::size_t i = 0; i < task.options.size(); ++i) {
            if (task.options[i].right) {
                response.options.push_back(i);
            }
        }
        return response;
    }
    Response operator()(const TrueFalse& task) const { return TrueFalse::Response{task.truth}; }
    Response operator()(const Match& task) const { return Match::Response{task.partner}; }
    Response operator()(const Order& task) const { return Order::Response{task.sequence}; }
    Response operator()(const Sort& task) const { return Sort::Response{task.pile}; }
    Response operator()(const TypeIn& task) const { return TypeIn::Response{task.accepted.front()}; }
    Response operator()(const Assemble& task) const { return Assemble::Response{task.chip}; }
    Response operator()(const Pin& task) const { return Pin::Response{task.latitude, task.longitude}; }
};

inline Response key_of(const Task& task) {
    return std::visit(KeyOf{}, task);
}

inline std::vector<std::string> names(std::string_view what, std::size_t count) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i) {
        texts.push_back(std::string(what) + " " + static_cast<char>('A' + i));
    }
    return texts;
}

inline std::vector<std::size_t> shuffled(std::size_t count, Rng& rng) {
    std::vector<std::size_t> indices(count);
    for (std::size_t i = 0; i < count; ++i) {
        indices[i] = i;
    }
    rng.shuffle(indices);
    return indices;
}

inline std::vector<std::size_t> drawn(std::size_t count, std::size_t limit, Rng& rng) {
    std::vector<std::size_t> indices(count);
    for (std::size_t& index : indices) {
        index = rng.below(limit);
    }
    return indices;
}

inline std::vector<std::size_t> drawn_once(std::size_t count, std::size_t limit, Rng& rng) {
    std::vector<std::size_t> indices = shuffled(limit, rng);
    indices.resize(count);
    return indices;
}

inline std::vector<Option> options(std::size_t count, std::size_t right_ones, Rng& rng) {
    std::vector<Option> made;
    for (const std::string& text : names("option", count)) {
        made.push_back(made.size() < right_ones ? right(text) : wrong(text));
    }
    rng.shuffle(made);
    return made;
}

// A well-formed task of the kind, its sizes and its key drawn.
inline Task drawn_task(TaskKind kind, Rng rng) {
    const std::size_t size = 2 + rng.below(5);
    switch (kind) {
        case TaskKind::pick_one: return PickOne{options(size, 1, rng)};
        case TaskKind::pick_many: return PickMany{options(size + 1, 1 + rng.below(size), rng)};
        case TaskKind::true_false: return TrueFalse{rng.chance(0.5), {}, {}};
        case TaskKind::match: return Match{names("left", size), names("right", size), shuffled(size, rng), {}};
        case TaskKind::order: {
            Order task;
            for (const std::string& text : names("card", size)) {
                task.cards.push_back({text, FactId{0}});
            }
            task.sequence = shuffled(size, rng);
            return task;
        }
        case TaskKind::sort: return Sort{names("card", size), names("pile", 3), drawn(size, 3, rng), {}};
        case TaskKind::type_in: return TypeIn{names("accepted", size), names("other", size), {}};
        case TaskKind::assemble:
            return Assemble{names("slot", size), names("chip", size + 2), drawn_once(size, size + 2, rng), {}};
        case TaskKind::pin: break;
    }
    return Pin{rng.unit() * 180 - 90, rng.unit() * 360 - 180, 50, 200, "Harn", {}};
}

// A response that fits the task, drawn without looking at its key.
struct Guess {
    Rng& rng;

    Response operator()(const PickOne& task) const { return PickOne::Response{rng.below(task.options.size())}; }
    Response operator()(const PickMany& task) const {
        PickMany::Response response;
        while (response.options.empty()) {
            for (std::size_t i = 0; i < task.options.size(); ++i) {
                if (rng.chance(0.5)) {
                    response.options.push_back(i);
                }
            }
        }
        return response;
    }
    Response operator()(const TrueFalse&) const { return TrueFalse::Response{rng.chance(0.5)}; }
    Response operator()(const Match& task) const { return Match::Response{shuffled(task.lefts.size(), rng)}; }
    Response operator()(const Order& task) const { return Order::Response{shuffled(task.cards.size(), rng)}; }
    Response operator()(const Sort& task) const {
        return Sort::Response{drawn(task.cards.size(), task.piles.size(), rng)};
    }
    Response operator()(const TypeIn&) const { return TypeIn::Response{std::to_string(rng.bits())}; }
    Response operator()(const Assemble& task) const {
        return Assemble::Response{drawn_once(task.slots.size(), task.chips.size(), rng)};
    }
    Response operator()(const Pin&) const { return Pin::Response{rng.unit() * 180 - 90, rng.unit() * 360 - 180}; }
};

inline Response guess(const Task& task, Rng& rng) {
    return std::visit(Guess{rng}, task);
}

}  // namespace standpoint::examples
