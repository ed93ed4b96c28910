// The modes, one file each; modes.cpp puts them into a table.
#pragma once

#include "play/modes/mode.hpp"

namespace standpoint {

Mode round_mode();
Mode mistakes_mode();
Mode study_mode();
Mode exam_mode();
Mode sides_mode();
Mode pairs_mode();
Mode timeline_mode();
Mode survival_mode();
Mode daily_mode();
Mode browse_mode();

}  // namespace standpoint
