// Over a round that waits: time stands still and the question is covered, so that a break is no advantage.
#pragma once

#include <vector>

#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

class Pause {
public:
    explicit Pause(const Stage& stage);

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;

    std::vector<ui::Control*> ring() { return {&go_on_, &leave_}; }

private:
    ui::Button go_on_;
    ui::Button leave_;
    ui::Box card_;
    ui::Block title_;
    ui::Block text_;
};

}  // namespace standpoint::scenes
