// A round made by hand with one question of each of the nine tasks, and ways to play it.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "play/player.hpp"
#include "play/session.hpp"
#include "quiz/examples.hpp"

namespace standpoint::rounds {

using examples::asking;
using examples::right;
using examples::wrong;

inline PickOne pick_one() {
    return {{wrong("Harn"), right("Vell"), wrong("Ostra")}};
}

inline PickMany pick_many() {
    return {{right("lakes"), wrong("hills"), right("ferries"), wrong("roads")}};
}

inline Match match() {
    return {{"the envoy", "the mayor", "the guide"}, {"Ada", "Bo", "Cy"}, {1, 2, 0}, {}};
}

inline Order order() {
    Order task;
    for (const char* text : {"the thaw", "the vote", "the ferry"}) {
        task.cards.push_back({text, FactId{0}});
    }
    task.sequence = {2, 0, 1};
    return task;
}

inline Sort sort() {
    return {{"Ada", "Bo", "Cy", "Di"}, {"Vell", "Harn"}, {0, 1, 1, 0}, {}};
}

// Nine letters: two slips are forgiven once.
inline TypeIn type_in() {
    return {{"Zelenskyy", "Зеленський"}, {"Lavrov"}, {}};
}

inline Assemble assemble() {
    return {{"who", "with whom", "where"}, {"Ada", "Harn", "Bo", "Ostra"}, {0, 2, 3}, {}};
}

inline Pin pin() {
    return {51.5, -0.125, 60, 200, "Harn", {}};
}

// One of each task, in the order of TaskKind; their items all differ.
inline std::shared_ptr<const Deal> nine_tasks() {
    auto deal = std::make_shared<Deal>();
    const std::vector<Task> tasks{pick_one(), pick_many(), TrueFalse{true, {}, {}}, match(), order(), sort(), type_in(),
                                  assemble(), pin()};
    for (const Task& task : tasks) {
        Question question = asking("Question " + std::to_string(deal->questions.size() + 1) + "?", task);
        question.item = {FactId{0}, static_cast<Aspect>(deal->questions.size())};
        question.items = {question.item};
        deal->questions.push_back(question);
    }
    return deal;
}

inline std::shared_ptr<const Deal> deal_of(std::vector<Task> tasks) {
    auto deal = std::make_shared<Deal>();
    for (Task& task : tasks) {
        deal->questions.push_back(asking("Which?", std::move(task)));
    }
    return deal;
}

// As many questions of one kind as wanted; "Vell" (the second option) is right.
inline std::shared_ptr<const Deal> picks(std::size_t count) {
    return deal_of(std::vector<Task>(count, pick_one()));
}

inline Session of(std::vector<Task> tasks, RoundPlan plan = {}) {
    return begin(deal_of(std::move(tasks)), std::move(plan));
}

inline Command answer(Response response, int milliseconds = 1000) {
    return Answer{std::move(response), Milliseconds{milliseconds}};
}

inline Command typed(std::string text) {
    return answer(TypeIn::Response{std::move(text)});
}

inline Session after(Session session, const std::vector<Command>& commands) {
    for (const Command& command : commands) {
        session = step(session, command).session;
    }
    return session;
}

// The response that fits this session's question least: one for another task.
inline Response unfitting(const Session& session) {
    if (session.question().kind() == TaskKind::true_false) {
        return PickOne::Response{0};
    }
    return TrueFalse::Response{true};
}

// What one step refused, or an empty name.
inline std::string_view refused(const Step& step) {
    for (const Happening& happening : step.happenings) {
        if (const auto* no = std::get_if<NotAllowed>(&happening)) {
            return no->why;
        }
    }
    return {};
}

inline bool same(const Session& a, const Session& b) {
    return *a.deal == *b.deal && a.plan == b.plan && a.commands == b.commands && a.phase == b.phase &&
           a.current == b.current && a.first_try == b.first_try && a.records == b.records && a.score == b.score &&
           a.streak == b.streak && a.best_streak == b.best_streak && a.spares == b.spares && a.used == b.used &&
           a.joining == b.joining && a.waiting == b.waiting && a.sheet == b.sheet && a.first_sure == b.first_sure;
}

}  // namespace standpoint::rounds
