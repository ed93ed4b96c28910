// Random play: rounds of every mode by somebody who does anything that is allowed at any moment, answers, gives up,
// takes back, leaves and comes back, each on the disk and on the screen as in a real game. What is kept has to agree
// with what was played, and memory has to stay what it was.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "app/game.hpp"
#include "ui/theme.hpp"
#include "ui/typefaces.hpp"

namespace standpoint {

struct Soaked {
    std::string mode;
    std::size_t rounds = 0;
    std::size_t steps = 0;           // commands, takings back and returns
    std::size_t returns = 0;         // rounds left in the middle and gone on with
    std::vector<std::string> wrong;  // sentences: what did not agree
    double first_memory = 0;         // resident bytes, mean over the first rounds and over as many last ones
    double last_memory = 0;

    // Memory may grow by two parts of a hundred; too few rounds tell nothing of it.
    bool flat() const;
};

// So many rounds of the mode, over all packs in turn. Chance is a sequence that `seed` fixes; a round of the day is
// played on a day of its own.
Soaked soak(Game& game, const std::string& mode, std::size_t rounds, std::uint64_t seed, const ui::Theme& theme,
            const ui::Typefaces& typefaces);

}  // namespace standpoint
