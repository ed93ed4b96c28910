// The window: collects what the player did, and shows a draw list where it differs from the one on the screen. It reads
// no clock: `app` says what time it is.
//
//     Window window("Standpoint", {1280, 720}, typefaces);
//     while (window.is_open()) {
//         for (const Input& input : window.wait(busy ? 0.008 : 0.25)) { ... }
//         window.show(scene.draw(...), now);
//     }
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/draw_list.hpp"
#include "ui/input.hpp"
#include "ui/motion.hpp"
#include "ui/pad.hpp"
#include "ui/typefaces.hpp"

namespace standpoint::ui {

class Window {
public:
    // `title` is UTF-8, `device` in pixels; `typefaces` must outlive it.
    Window(const std::string& title, Size device, const Typefaces& typefaces);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    bool is_open() const;
    void close();

    // What the player did since the last call; sleeps until there is something, at most `longest` seconds.
    std::vector<Input> wait(Seconds longest);

    // How the window shows the logical screen now.
    const Frame& frame() const;

    // Shows `list`; true where it was drawn: it differs from what is on the screen, the window was focused, entered
    // or resized, or nothing was drawn for a while (X11 never says that a window was damaged).
    bool show(const DrawList& list, Seconds now);

    // Full screen at the desktop's own mode, and back to a window.
    void set_full_screen(bool full);
    bool is_full_screen() const;

    // What the buttons of a gamepad do.
    void use(const PadButtons& buttons);

    // Where the window stands on the desktop and how large it is, in device pixels; before it was full screen, if it
    // is.
    Box placed() const;
    // Puts it there as far as the desktop reaches. Nothing while it is full screen.
    void place(const Box& box);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace standpoint::ui
