#include "ui/sfml/display.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <thread>

#include <X11/Xlib.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace standpoint::ui {

namespace {

class Pipe {
public:
    Pipe() : is_open_(pipe2(ends_.data(), O_CLOEXEC) == 0) {}
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    bool is_open() const { return is_open_; }
    void close_end(std::size_t end) {
        if (ends_[end] >= 0) {
            close(ends_[end]);
            ends_[end] = -1;
        }
    }
    // One byte, or nothing where the other end is closed.
    bool receive() const {
        char byte = 0;
        ssize_t count = 0;
        do {
            count = read(ends_[0], &byte, 1);
        } while (count < 0 && errno == EINTR);
        return count == 1;
    }
    bool send() const { return write(ends_[1], "!", 1) == 1; }

private:
    std::array<int, 2> ends_{-1, -1};
    bool is_open_;
};

// Runs in the child: whatever goes wrong, up to a crash in a driver, ends it before it says yes. Having said it, it
// stays until it is let go.
[[noreturn]] void probe(Pipe& yes, Pipe& let_go) {
    constexpr unsigned patience = 5;  // seconds for a display that does not answer
    alarm(patience);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0) {
        dup2(nowhere, STDERR_FILENO);
    }
    Display* const display = XOpenDisplay(nullptr);
    if (display == nullptr) {
        _exit(1);
    }
    // Asking the server takes 2 ms; loading the driver, as glXQueryExtension does, 15 ms of every start.
    int opcode = 0;
    int event_base = 0;
    int error_base = 0;
    if (XQueryExtension(display, "GLX", &opcode, &event_base, &error_base) == 0) {
        _exit(2);
    }
    let_go.close_end(1);
    _exit(yes.send() && !let_go.receive() ? 0 : 3);
}

// A connection that stays until the process ends: an X server that loses its last client may start anew, and whoever
// connects meanwhile, as SFML does for every picture, is sent away.
bool hold_connection() {
    static Display* const held = XOpenDisplay(nullptr);
    return held != nullptr;
}

bool ask() {
    Pipe yes;
    Pipe let_go;
    if (!yes.is_open() || !let_go.is_open()) {
        return false;
    }
    const pid_t child = fork();
    if (child < 0) {
        return false;
    }
    if (child == 0) {
        probe(yes, let_go);
    }
    yes.close_end(1);
    const bool usable = yes.receive() && hold_connection();
    let_go.close_end(1);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return usable;
}

}  // namespace

bool display_is_usable() {
    // A server that is just starting anew is there again in a moment.
    constexpr int times = 3;
    constexpr std::chrono::milliseconds moment{60};
    const char* const name = std::getenv("DISPLAY");
    if (name == nullptr || *name == '\0') {
        return false;
    }
    for (int time = 1; time < times; ++time) {
        if (ask()) {
            return true;
        }
        std::this_thread::sleep_for(moment);
    }
    return ask();
}

}  // namespace standpoint::ui
