#include "app/terminal.hpp"

#include <algorithm>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

#include "base/text.hpp"

namespace standpoint {

namespace {

constexpr std::size_t longest_line = 4000;  // bytes; nobody types that much
constexpr std::size_t widest = 88;          // columns that are read with ease
constexpr std::size_t narrowest = 30;

std::string_view code(Tone tone) {
    switch (tone) {
        case Tone::plain: return "";
        case Tone::strong: return "\033[1m";
        case Tone::quiet: return "\033[2m";
        case Tone::right: return "\033[1;32m";
        case Tone::wrong: return "\033[1;31m";
    }
    return "";
}

std::string without_end_spaces(std::string_view text) {
    return std::string(text.substr(0, text.find_last_not_of(' ') + 1));
}

// The text with line breaks where it would be wider than `width`.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
    std::string out;
    std::size_t line_start = 0;
    std::size_t last_break = 0;
    std::size_t room = width;
    for (const std::size_t at : line_breaks(text, "en")) {
        const bool too_wide = length(without_end_spaces(text.substr(line_start, at - line_start))) > room;
        if (too_wide && last_break > line_start) {
            out +=
                without_end_spaces(text.substr(line_start, last_break - line_start)) + '\n' + std::string(indent, ' ');
            line_start = last_break;
            room = width - indent;
        }
        last_break = at;
    }
    return out + std::string(text.substr(line_start));
}

}  // namespace

Terminal Terminal::of_process(std::istream& in, std::ostream& out) {
    Manner manner;
    if (isatty(STDOUT_FILENO) == 1) {
        const char* plain = std::getenv("NO_COLOR");
        manner.colours = plain == nullptr || *plain == '\0';
        winsize size{};
        const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
        manner.width = std::clamp(known ? std::size_t{size.ws_col} : widest, narrowest, widest);
    }
    return {in, out, manner};
}

std::optional<Terminal::Line> Terminal::read() {
    flush();
    std::string text;
    bool too_long = false;
    bool any = false;
    for (char c = 0; in_.get(c);) {
        any = true;
        if (c == '\n') {
            break;
        }
        if (text.size() < longest_line) {
            text.push_back(c);
        } else {
            too_long = true;
        }
    }
    if (!any) {
        return std::nullopt;
    }
    if (!text.empty() && text.back() == '\r') {
        text.pop_back();
    }
    if (too_long || !is_utf8(text) || has_hidden_controls(text)) {
        return Line{{}, false};
    }
    return Line{std::move(text), true};
}

void Terminal::say(std::string_view text, Tone tone, std::size_t indent) {
    const std::string_view colour = manner_.colours ? code(tone) : "";
    out_ << colour << (manner_.width > 0 ? wrapped(text, manner_.width, indent) : std::string(text))
         << (colour.empty() ? "" : "\033[0m") << '\n';
}

void Terminal::gap() {
    out_ << '\n';
}

void Terminal::ask(std::string_view prompt) {
    out_ << prompt << ' ';
    flush();
}

void Terminal::flush() {
    out_.flush();
}

}  // namespace standpoint
