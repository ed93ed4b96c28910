#include "app/task_stops.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "app/showing.hpp"
#include "play/player.hpp"
#include "scenes/round.hpp"

namespace standpoint {

namespace {

enum class State { asking, begun, right, wrong, almost };  // begun: a few moves, one card lifted

struct TaskStop {
    std::string_view name;
    TaskKind task;
    State state;
};

constexpr std::array task_stops{
    TaskStop{"pick-one", TaskKind::pick_one, State::asking},
    TaskStop{"pick-one-right", TaskKind::pick_one, State::right},
    TaskStop{"pick-one-wrong", TaskKind::pick_one, State::wrong},
    TaskStop{"pick-many", TaskKind::pick_many, State::asking},
    TaskStop{"pick-many-right", TaskKind::pick_many, State::right},
    TaskStop{"pick-many-wrong", TaskKind::pick_many, State::wrong},
    TaskStop{"true-false", TaskKind::true_false, State::asking},
    TaskStop{"true-false-right", TaskKind::true_false, State::right},
    TaskStop{"true-false-wrong", TaskKind::true_false, State::wrong},
    TaskStop{"type-in", TaskKind::type_in, State::asking},
    TaskStop{"type-in-right", TaskKind::type_in, State::right},
    TaskStop{"type-in-wrong", TaskKind::type_in, State::wrong},
    TaskStop{"type-in-almost", TaskKind::type_in, State::almost},
    TaskStop{"match", TaskKind::match, State::asking},
    TaskStop{"match-begun", TaskKind::match, State::begun},
    TaskStop{"match-right", TaskKind::match, State::right},
    TaskStop{"match-wrong", TaskKind::match, State::wrong},
    TaskStop{"order", TaskKind::order, State::asking},
    TaskStop{"order-begun", TaskKind::order, State::begun},
    TaskStop{"order-right", TaskKind::order, State::right},
    TaskStop{"order-wrong", TaskKind::order, State::wrong},
    TaskStop{"sort", TaskKind::sort, State::asking},
    TaskStop{"sort-begun", TaskKind::sort, State::begun},
    TaskStop{"sort-right", TaskKind::sort, State::right},
    TaskStop{"sort-wrong", TaskKind::sort, State::wrong},
    TaskStop{"assemble", TaskKind::assemble, State::asking},
    TaskStop{"assemble-begun", TaskKind::assemble, State::begun},
    TaskStop{"assemble-right", TaskKind::assemble, State::right},
    TaskStop{"assemble-wrong", TaskKind::assemble, State::wrong},
    TaskStop{"pin", TaskKind::pin, State::asking},
    TaskStop{"pin-begun", TaskKind::pin, State::begun},
    TaskStop{"pin-right", TaskKind::pin, State::right},
    TaskStop{"pin-wrong", TaskKind::pin, State::wrong},
};

constexpr ui::Seconds long_ago = -10;

// The answer with one letter doubled: almost right where the spelling is long enough.
Response almost_response(const Task& task) {
    auto typed = std::get<TypeIn::Response>(right_response(task));
    typed.text.insert(typed.text.size() / 2, 1, typed.text[typed.text.size() / 2]);
    return typed;
}

// A response as hands can give it: on the board every right card serves one left card.
Response by_hand(const Task& task, Rng& rng) {
    Response response = random_response(task, rng);
    if (const auto* match = std::get_if<Match>(&task)) {
        std::vector<std::size_t> rights(match->rights.size());
        for (std::size_t i = 0; i < rights.size(); ++i) {
            rights[i] = i;
        }
        rng.shuffle(rights);
        rights.resize(match->lefts.size());
        response = Match::Response{std::move(rights)};
    }
    return response;
}

// A round that stands, after a few answers, at a question of this kind.
std::optional<Session> session_at(const LoadedPack& pack, const TaskStop& stop) {
    constexpr std::uint64_t seeds_tried = 400;
    for (std::uint64_t from = stop_seed; from < stop_seed + seeds_tried; ++from) {
        RoundPlan plan = plan_of_ten(from);
        auto dealt = std::make_shared<const Deal>(deal(pack.material(), plan.order));
        Session session = begin(std::move(dealt), std::move(plan));
        Rng rng(from);
        while (session.phase != Phase::finished) {
            const Task& task = session.question().task;
            const bool here = session.question().kind() == stop.task && session.current >= 2;
            const bool almost_works =
                stop.state != State::almost || (here && grade(task, almost_response(task)).verdict == Verdict::almost);
            if (here && almost_works) {
                return session;
            }
            session = step(session, Answer{rng.chance(0.75) ? right_response(task) : wrong_response(task), {}}).session;
            session = step(session, Continue{}).session;
        }
    }
    return std::nullopt;
}

// What a player does until a board stands half done.
std::vector<ui::Input> first_moves(TaskKind task) {
    if (task == TaskKind::pin) {
        const ui::Key left{.key = ui::Named::left, .shift = true};
        return {ui::Typed{"+"}, left, left, left, ui::Key{ui::Named::space}};
    }
    if (task == TaskKind::assemble) {
        return {ui::Typed{"2"}, ui::Typed{"1"}, ui::Key{ui::Named::down}, ui::Key{ui::Named::space}};
    }
    return {ui::Typed{"2"}, ui::Typed{"1"}, ui::Key{ui::Named::space}, ui::Key{ui::Named::down}};
}

Shot look_at(const Session& asked, const std::string& title, const TaskStop& stop, const scenes::Stage& stage) {
    scenes::Stage before = stage;
    before.motion.now = long_ago;
    Session session = asked;
    scenes::Round round(session, title, before);
    const Task& task = session.question().task;
    const auto answer = [&](Response response) {
        session = step(session, Answer{std::move(response), Milliseconds{3'000}}).session;
        round.follow(session, before);
    };
    switch (stop.state) {
        case State::asking: break;
        case State::begun:
            for (const ui::Input& move : first_moves(stop.task)) {
                round.took(move, session, before);
            }
            break;
        case State::right: answer(right_response(task)); break;
        case State::wrong: answer(wrong_response(task)); break;
        case State::almost:
            round.took(ui::Typed{std::get<TypeIn::Response>(almost_response(task)).text}, session, before);
            answer(almost_response(task));
            break;
    }
    Shot shot{.list = round.draw(session, stage), .controls = {}, .scroll = {}};
    for (const ui::Control* control : round.ring(session)) {
        shot.controls.push_back(*control);
    }
    return shot;
}

}  // namespace

std::vector<std::string_view> task_stop_names() {
    std::vector<std::string_view> names;
    names.reserve(task_stops.size());
    for (const TaskStop& stop : task_stops) {
        names.push_back(stop.name);
    }
    return names;
}

std::optional<Camera> visit_task(std::string_view name, Game& game) {
    const TaskStop& stop = *std::ranges::find(task_stops, name, &TaskStop::name);
    const auto session = session_at(*game.chosen, stop);
    if (!session) {
        return std::nullopt;
    }
    return [session = *session, title = game.chosen->base().title, &stop](const scenes::Stage& stage) {
        return look_at(session, title, stop, stage);
    };
}

Response wrong_response(const Task& task) {
    if (const auto* pin = std::get_if<Pin>(&task)) {
        constexpr double off = 12;  // degrees: neither near nor at the other end of the world
        return Pin::Response{pin->latitude - off, pin->longitude - off};
    }
    for (std::uint64_t attempt = 0; attempt < 64; ++attempt) {
        Rng rng(attempt);
        Response response = by_hand(task, rng);
        if (grade(task, response).fraction < 1) {
            return response;
        }
    }
    return right_response(task);
}

RoundPlan plan_of_ten(std::uint64_t seed) {
    return {.mode = "round", .order = {.seed = seed, .length = 10, .tasks = {}, .practise = {}}};
}

}  // namespace standpoint
