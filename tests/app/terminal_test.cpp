#include "app/terminal.hpp"

#include <sstream>

#include <doctest/doctest.h>

using namespace standpoint;

TEST_CASE("lines come as they were typed, the last one without an end too") {
    std::istringstream in("one\ntwo\r\n\nlast");
    std::ostringstream out;
    Terminal terminal(in, out, {});
    CHECK(terminal.read()->text == "one");
    CHECK(terminal.read()->text == "two");
    CHECK(terminal.read()->text.empty());
    CHECK(terminal.read()->text == "last");
    CHECK_FALSE(terminal.read().has_value());
    CHECK_FALSE(terminal.read().has_value());
}

TEST_CASE("what nobody can have typed is not readable") {
    std::istringstream in(std::string("\xff\xfe\n\x1b[31m\n") + std::string(100'000, 'x') + "\n\xe2\x80\xae\nfine\n");
    std::ostringstream out;
    Terminal terminal(in, out, {});
    for (int i = 0; i < 4; ++i) {
        const auto line = terminal.read();
        REQUIRE(line.has_value());
        CHECK_FALSE(line->readable);
        CHECK(line->text.empty());
    }
    CHECK(terminal.read()->text == "fine");
}

TEST_CASE("nothing is coloured or wrapped unless a person reads it") {
    std::istringstream in;
    std::ostringstream out;
    Terminal terminal(in, out, {});
    const std::string text = "a long line of many words that would have been wrapped on a narrow terminal";
    terminal.say(text, Tone::right);
    CHECK(out.str() == text + "\n");
}

TEST_CASE("lines are wrapped at words and go on under their text") {
    std::istringstream in;
    std::ostringstream out;
    Terminal terminal(in, out, {.colours = false, .width = 12});
    terminal.say("1) alpha beta gamma delta", Tone::plain, 3);
    CHECK(out.str() == "1) alpha\n   beta\n   gamma\n   delta\n");
}

TEST_CASE("colours are switched off again at the end of what they colour") {
    std::istringstream in;
    std::ostringstream out;
    Terminal terminal(in, out, {.colours = true, .width = 0});
    terminal.say("wrong", Tone::wrong);
    CHECK(out.str().starts_with("\033["));
    CHECK(out.str().ends_with("\033[0m\n"));
}
