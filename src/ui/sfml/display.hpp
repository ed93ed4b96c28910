// Whether a window can be opened. SFML aborts without a display and crashes on one without GLX, and neither can be
// caught: a child process finds out, so that this one never touches graphics it does not have.
#pragma once

namespace standpoint::ui {

bool display_is_usable();

}  // namespace standpoint::ui
