// `standpoint profile …`: players, their files and backups, from the command line. What it says is in the language of
// the interface.
#pragma once

#include <ostream>

#include "app/outside.hpp"
#include "app/places.hpp"
#include "app/profile_arguments.hpp"
#include "app/terminal.hpp"

namespace standpoint {

// The exit code. `err` gets what keeps it from beginning at all.
int run_profile(const ProfileOptions& options, const Places& places, Outside outside, Terminal& terminal,
                std::ostream& err);

}  // namespace standpoint
