// Whatever bytes stand in a replay, it is read or refused in sentences; what was read is written and read again without
// a change; and its commands, played on a round made by hand, can all be taken back.
#include "play/replay.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace {

using namespace standpoint;

void demand(bool kept) {
    if (!kept) {
        std::abort();
    }
}

Option option(std::string text, bool right) {
    return {std::move(text), right, std::nullopt, {}};
}

std::shared_ptr<const Deal> nine_tasks() {
    auto deal = std::make_shared<Deal>();
    const Order order{{{"thaw", {}}, {"vote", {}}, {"ferry", {}}}, {2, 0, 1}};
    for (const Task& task :
         {Task{PickOne{{option("Harn", true), option("Vell", false)}}},
          Task{PickMany{{option("lakes", true), option("hills", false), option("roads", true)}}},
          Task{TrueFalse{true, {}, {}}}, Task{Match{{"a", "b"}, {"c", "d"}, {1, 0}, {}}}, Task{order},
          Task{Sort{{"a", "b"}, {"c", "d"}, {1, 0}, {}}}, Task{TypeIn{{"Zelenskyy"}, {"Lavrov"}, {}}},
          Task{Assemble{{"who", "where"}, {"Ada", "Bo", "Harn"}, {0, 2}, {}}},
          Task{Pin{51.5, -0.1, 60, 200, "Harn", {}}}}) {
        Question question;
        question.stem = "Which?";
        question.task = task;
        deal->questions.push_back(question);
    }
    return deal;
}

FactBase lakes(const Replay& replay) {
    FactBase base;
    base.key = replay.pack_key;
    base.hash = replay.pack_hash;
    return base;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const Result<Replay> replay = read_replay(input);
    if (!replay) {
        demand(!replay.problems().empty());
        for (const Problem& problem : replay.problems()) {
            demand(!problem.sentence.empty() && problem.sentence.size() < 400);
        }
        return 0;
    }
    static const std::shared_ptr<const Deal> deal = nine_tasks();
    Session session = begin(deal, replay->plan);
    for (const Command& command : replay->commands) {
        const Result<Command> again = command_from(text(command));
        demand(again && *again == command);
        session = step(session, command).session;
    }
    const Result<Replay> written = read_replay(write_replay(lakes(*replay), session));
    demand(static_cast<bool>(written));
    demand(written->plan == replay->plan || !replay->practise.empty());
    demand(written->commands == session.commands);
    for (std::size_t left = session.commands.size(); left > 0; --left) {
        session = undo(session);
        demand(session.commands.size() == left - 1);
    }
    return 0;
}
