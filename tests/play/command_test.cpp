#include <limits>
#include <string>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "play/rounds.hpp"
#include "play/session.hpp"

using namespace standpoint;
using namespace standpoint::rounds;

namespace {

std::vector<std::size_t> any_indices() {
    return *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 1000));
}

double any_degrees(double range) {
    return (Rng(*rc::gen::arbitrary<std::uint64_t>()).unit() * 2 - 1) * range;
}

std::string any_typed() {
    return *rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                           rc::gen::container<std::string>(rc::gen::elementOf(std::string("\\nx0 \t\n\r\\"))),
                           rc::gen::element<std::string>("Київ", "İstanbul", "  two  ", "\\x41", "\xff\xfe", "日本"));
}

Response any_response() {
    switch (*rc::gen::inRange(0, 9)) {
        case 0: return PickOne::Response{*rc::gen::inRange<std::size_t>(0, 1000)};
        case 1: return PickMany::Response{any_indices()};
        case 2: return TrueFalse::Response{*rc::gen::arbitrary<bool>()};
        case 3: return Match::Response{any_indices()};
        case 4: return Order::Response{any_indices()};
        case 5: return Sort::Response{any_indices()};
        case 6: return TypeIn::Response{any_typed()};
        case 7: return Assemble::Response{any_indices()};
        default: return Pin::Response{any_degrees(90), any_degrees(180)};
    }
}

Command any_command() {
    const Milliseconds taken{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000)};
    switch (*rc::gen::inRange(0, 14)) {
        case 0: return GiveUp{taken};
        case 1: return Continue{};
        case 2: return Join{*rc::gen::inRange<std::size_t>(0, 1000), *rc::gen::inRange<std::size_t>(0, 1000), taken};
        case 3: return Turn{};
        case 4: return TimeUp{};
        case 5: return Feel{*rc::gen::elementOf(std::vector<Rating>(ratings.begin(), ratings.end()))};
        case 6: return SetAside{*rc::gen::arbitrary<bool>()};
        case 7: return Overrule{};
        case 8: return Strike{};
        default: return Answer{any_response(), taken};
    }
}

std::string complaint(std::string_view line) {
    const Result<Command> command = command_from(line);
    return command ? "" : command.problems().front().sentence;
}

bool says(std::string_view line, std::string_view piece) {
    const std::string sentence = complaint(line);
    INFO(sentence);
    return sentence.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("every command reads back from its text, which is one line of UTF-8") {
    CHECK(rc::check([] {
        const Command command = any_command();
        const std::string line = text(command);
        RC_ASSERT(line.find('\n') == std::string::npos);
        RC_ASSERT(line.find('\r') == std::string::npos);
        RC_ASSERT(line.find('\0') == std::string::npos);
        const Result<Command> again = command_from(line);
        RC_ASSERT(static_cast<bool>(again));
        RC_ASSERT(*again == command);
        RC_ASSERT(text(*again) == line);
    }));
}

TEST_CASE("commands are written as the header says") {
    CHECK(text(Join{0, 2, Milliseconds{900}}) == "join 900 1 3");
    CHECK(text(Turn{}) == "turn");
    CHECK(text(TimeUp{}) == "time-up");
    CHECK_FALSE(command_from("join 900 1"));
    CHECK_FALSE(command_from("join 900 1 0"));
    CHECK_FALSE(command_from("turn 1"));
    CHECK(text(Feel{Rating::hard}) == "felt hard");
    CHECK(text(SetAside{true}) == "suspend");
    CHECK(text(SetAside{false}) == "bury");
    CHECK(text(Overrule{}) == "overrule");
    CHECK(text(Strike{}) == "strike");
    CHECK(says("felt", "again, hard, good and easy"));
    CHECK(says("felt hard easy", "again, hard, good and easy"));
    CHECK(says("strike 1", "comes nothing"));
    CHECK(text(answer(PickOne::Response{1}, 1200)) == "answer 1200 pick 2");
    CHECK(text(answer(PickMany::Response{{0, 2}}, 900)) == "answer 900 many 1 3");
    CHECK(text(answer(TrueFalse::Response{true}, 900)) == "answer 900 true");
    CHECK(text(answer(TrueFalse::Response{false}, 900)) == "answer 900 false");
    CHECK(text(answer(Match::Response{{1, 0, 2}}, 900)) == "answer 900 match 2 1 3");
    CHECK(text(answer(Order::Response{{2, 0, 1}}, 900)) == "answer 900 order 3 1 2");
    CHECK(text(answer(Sort::Response{{0, 1, 0}}, 900)) == "answer 900 sort 1 2 1");
    CHECK(text(answer(TypeIn::Response{"Kyiv"}, 900)) == "answer 900 type Kyiv");
    CHECK(text(answer(Assemble::Response{{3, 0, 1}}, 900)) == "answer 900 slots 4 1 2");
    CHECK(text(answer(Pin::Response{51.5, -0.1}, 900)) == "answer 900 pin 51.5 -0.1");
    CHECK(text(GiveUp{Milliseconds{900}}) == "give-up 900");
    CHECK(text(Continue{}) == "continue");
}

TEST_CASE("typed text keeps line breaks, backslashes, spaces and bytes that are no text") {
    CHECK(text(typed("a\nb")) == "answer 1000 type a\\nb");
    CHECK(text(typed("a\\nb")) == "answer 1000 type a\\\\nb");
    CHECK(text(typed("a\r\x01")) == "answer 1000 type a\\x0d\\x01");
    CHECK(text(typed("\xffz")) == "answer 1000 type \\xffz");
    CHECK(text(typed("Київ")) == "answer 1000 type Київ");
    CHECK(text(typed("")) == "answer 1000 type");
    CHECK(*command_from("answer 1000 type  two  spaces ") == typed(" two  spaces "));
    CHECK(*command_from("answer 1000 type \\x4B\\x6b") == typed("Kk"));
}

TEST_CASE("a negative time is written as none") {
    CHECK(text(GiveUp{Milliseconds{-5}}) == "give-up 0");
    CHECK(text(answer(TrueFalse::Response{true}, -1)) == "answer 0 true");
}

TEST_CASE("spaces between the words of a command do not matter") {
    CHECK(*command_from("  answer  1200   pick  2 ") == answer(PickOne::Response{1}, 1200));
    CHECK(*command_from(" continue ") == Command{Continue{}});
}

TEST_CASE("pins read back to the last bit") {
    for (const double latitude : {90.0, -90.0, 0.1, 1.0 / 3, 5e-324, -0.0}) {
        const Command command = answer(Pin::Response{latitude, 180});
        CHECK(*command_from(text(command)) == command);
    }
}

TEST_CASE("an unknown command is told which there are") {
    CHECK(says("", "not nothing"));
    CHECK(says(
        "   ",
        "\"time-up\", \"felt\", \"suspend\", \"bury\", \"overrule\", \"strike\", \"go\", \"flag\" or \"hand-in\""));
    CHECK(says("answr 12 pick 1", "not \"answr\""));
    CHECK(says("Continue", "\"continue\""));
    CHECK(says("continue now", "comes nothing"));
}

TEST_CASE("a time that is no whole number of milliseconds is refused") {
    for (const char* line :
         {"answer", "answer pick 2", "answer -1 pick 2", "answer 1.5 pick 2", "answer 0x10 pick 2",
          "answer 99999999999999999999 pick 2", "answer 1000000000000 true", "give-up", "give-up soon"}) {
        CAPTURE(line);
        CHECK(says(line, "whole number of milliseconds"));
    }
    CHECK(command_from("answer 999999999999 true"));
    CHECK(says("give-up 5 5", "comes nothing"));
}

TEST_CASE("an answer of no known form is told the forms") {
    CHECK(says("answer 900", "not nothing"));
    CHECK(says("answer 900 guess 2", "pick, many, true, false, match, order, sort, type, slots and pin"));
}

TEST_CASE("each form says what must follow it") {
    CHECK(says("answer 900 pick", "number of one option"));
    CHECK(says("answer 900 pick 0", "from 1"));
    CHECK(says("answer 900 pick 1 2", "one option"));
    CHECK(says("answer 900 pick two", "answer 1200 pick 2"));
    CHECK(says("answer 900 many 1 x", "numbers of options"));
    CHECK(says("answer 900 true 1", "nothing"));
    CHECK(says("answer 900 match 1 -2", "each left card"));
    CHECK(says("answer 900 order 1 99999999999999999999", "earliest first"));
    CHECK(says("answer 900 sort 1 200000", "pile"));
    CHECK(says("answer 900 slots a", "chip"));
    CHECK(says("answer 900 pin 51.5", "latitude"));
    CHECK(says("answer 900 pin 51.5 0 0", "latitude"));
    CHECK(says("answer 900 type a\\qb", "backslash"));
    CHECK(says("answer 900 type a\\", "backslash"));
    CHECK(says("answer 900 type \\x4", "hexadecimal"));
    CHECK(says("answer 900 type \\xzz", "hexadecimal"));
}

TEST_CASE("a pin lies on the globe") {
    for (const char* line : {"answer 900 pin 90.01 0", "answer 900 pin 0 -180.5", "answer 900 pin nan 0",
                             "answer 900 pin 0 inf", "answer 900 pin 1e999 0", "answer 900 pin 0 0x1p3"}) {
        CAPTURE(line);
        CHECK(says(line, "latitude from -90 to 90"));
    }
}

TEST_CASE("a command is one line") {
    CHECK(says("continue\ncontinue", "one line"));
}

TEST_CASE("what cannot be read is not repeated in a sentence") {
    const std::string noise = "\xff\xfe" + std::string(3, '\x02');
    CHECK(says(noise, "something unreadable"));
    CHECK(complaint(noise).find('\xff') == std::string::npos);
    CHECK(complaint(std::string(100'000, 'a')).size() < 200);
}

TEST_CASE("noise is never a crash") {
    CHECK(rc::check([](const std::string& noise) {
        const Result<Command> command = command_from("answer 900 " + noise);
        RC_ASSERT(command || !command.problems().front().sentence.empty());
    }));
}
