// Whether a window can be opened. SFML aborts without a display and crashes on one without GLX, and neither can be
// caught: a child process finds out, so that this one never touches graphics it does not have.
#pragma once

namespace standpoint::ui {

// True where the display named by DISPLAY answers and draws. From then on the process keeps a connection to it.
bool display_is_usable();

}  // namespace standpoint::ui
