// Lines in and lines out: what playing in a terminal needs of it. Input is whatever somebody sends, output is wrapped
// and coloured only where a person reads it. Knows nothing of questions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

namespace standpoint {

enum class Tone : std::uint8_t { plain, strong, quiet, right, wrong };

class Terminal {
public:
    struct Manner {
        bool colours = false;
        std::size_t width = 0;  // columns to wrap at; 0 where lines stay as they are
    };

    // A line without its end. Not readable: no UTF-8, invisible controls in it, or far too long; its text is empty
    // then.
    struct Line {
        std::string text;
        bool readable = true;
    };

    Terminal(std::istream& in, std::ostream& out, Manner manner) : in_(in), out_(out), manner_(manner) {}

    // Colours and wrapping where standard output is a terminal; no colours where NO_COLOR is set.
    static Terminal of_process(std::istream& in, std::ostream& out);

    // The next line; nothing at the end of the input. All that was said is shown first.
    std::optional<Line> read();

    // One line, and further ones `indent` columns in where it must be wrapped.
    void say(std::string_view text, Tone tone = Tone::plain, std::size_t indent = 0);
    void gap();                         // an empty line
    void ask(std::string_view prompt);  // no line end; what is typed stands behind it
    void flush();

private:
    std::istream& in_;
    std::ostream& out_;
    Manner manner_;
};

}  // namespace standpoint
