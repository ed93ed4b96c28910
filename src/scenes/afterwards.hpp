// What can still be said once an answer is graded: that it was right, that the question is faulty, how it felt, or that
// its item is not to be asked. A card over the round, which comes back as it stood.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

// How a right answer may have felt, and in how many days its item would come back then.
struct FeltChoice {
    Rating how{};
    std::size_t days = 0;
};

// Said of the last answer of `session`, which is in its feedback, or of that to the question at which a paper that was
// handed in is open. `felt` is empty where the answer moves no memory.
class Afterwards {
public:
    Afterwards(const Session& session, const std::vector<FeltChoice>& felt, const Stage& stage);

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;

    std::vector<ui::Control*> ring();

private:
    struct Choice {
        ui::Button button;
        Command command;
    };
    void offer(std::string text, char32_t icon, std::string key, Command command);
    bool place(const ui::Theme& theme, const Stage& stage);

    std::string stem_;
    std::vector<Choice> choices_;
    ui::Button back_;
    ui::Theme theme_;  // the stage's, its texts in the size that fits
    ui::Box card_;
    ui::Block title_;
    ui::Block question_;
};

// What a key says at once, without this card: "1" to "4", "-" and "@" while studying (Anki's keys); nothing else. The
// answer is the last one of `session` where it is in feedback; what is open is only set aside.
std::optional<Command> said_by_key(const ui::Input& input, const Session& session);

}  // namespace standpoint::scenes
