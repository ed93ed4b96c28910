// The text form of commands (declared in play/session.hpp), and the words of lines.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "play/hashing.hpp"
#include "play/line_words.hpp"
#include "play/session.hpp"

namespace standpoint {

namespace {

using Indices = std::vector<std::size_t>;

constexpr std::uint64_t most_milliseconds = 999'999'999'999;
constexpr std::size_t highest_number = 100'000;

// ---- writing --------------------------------------------------------------------------------------------------------

bool is_control(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x20 || code == 0x7f;
}

std::string escaped(std::string_view typed) {
    constexpr std::string_view hex = "0123456789abcdef";
    const bool readable = is_utf8(typed);
    std::string line;
    for (const char byte : typed) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '\\') {
            line += "\\\\";
        } else if (byte == '\n') {
            line += "\\n";
        } else if (is_control(byte) || (!readable && code >= 0x80)) {
            line += "\\x";
            line += hex[code >> 4U];
            line += hex[code & 0xfU];
        } else {
            line += byte;
        }
    }
    return line;
}

std::string numbered(std::string_view word, const Indices& indices) {
    std::string line(word);
    for (const std::size_t index : indices) {
        line += ' ' + std::to_string(index + 1);
    }
    return line;
}

std::string written(const PickOne::Response& response) {
    return numbered("pick", {response.option});
}

std::string written(const PickMany::Response& response) {
    return numbered("many", response.options);
}

std::string written(const TrueFalse::Response& response) {
    return response.said ? "true" : "false";
}

std::string written(const Match::Response& response) {
    return numbered("match", response.partner);
}

std::string written(const Order::Response& response) {
    return numbered("order", response.cards);
}

std::string written(const Sort::Response& response) {
    return numbered("sort", response.pile);
}

std::string written(const TypeIn::Response& response) {
    return response.text.empty() ? "type" : "type " + escaped(response.text);
}

std::string written(const Assemble::Response& response) {
    return numbered("slots", response.chip);
}

std::string written(const Pin::Response& response) {
    return "pin " + shortest(response.latitude) + ' ' + shortest(response.longitude);
}

std::string milliseconds(Milliseconds taken) {
    return std::to_string(std::max(taken, Milliseconds{0}).count());
}

std::string line_of(const Answer& answer) {
    const std::string response = std::visit([](const auto& own) { return written(own); }, answer.response);
    const std::string_view sure = !answer.sure ? "" : *answer.sure ? "sure " : "unsure ";
    return "answer " + milliseconds(answer.taken) + ' ' + std::string(sure) + response;
}

std::string line_of(const GiveUp& give_up) {
    return "give-up " + milliseconds(give_up.taken);
}

std::string line_of(const Continue&) {
    return "continue";
}

std::string line_of(const Join& join) {
    return numbered("join " + milliseconds(join.taken), {join.left, join.right});
}

std::string line_of(const Turn&) {
    return "turn";
}

std::string line_of(const TimeUp&) {
    return "time-up";
}

std::string line_of(const Feel& felt) {
    return "felt " + std::string(word(felt.how));
}

std::string line_of(const SetAside& aside) {
    return aside.for_good ? "suspend" : "bury";
}

std::string line_of(const Overrule&) {
    return "overrule";
}

std::string line_of(const Strike&) {
    return "strike";
}

std::string line_of(const GoTo& go) {
    return numbered("go " + milliseconds(go.taken), {go.question});
}

std::string line_of(const Flag& flag) {
    return "flag " + milliseconds(flag.taken) + (flag.on ? " on" : " off");
}

std::string line_of(const HandIn& hand_in) {
    return "hand-in " + milliseconds(hand_in.taken);
}

// ---- reading --------------------------------------------------------------------------------------------------------

bool is_blank(std::string_view rest) {
    return rest.find_first_not_of(' ') == std::string_view::npos;
}

std::optional<Indices> indices_from(std::string_view rest) {
    Indices indices;
    while (!is_blank(rest)) {
        const auto number = number_from<std::size_t>(next_word(rest));
        if (!number || *number < 1 || *number > highest_number) {
            return std::nullopt;
        }
        indices.push_back(*number - 1);
    }
    return indices;
}

template <class Own>
std::optional<Response> list_from(std::string_view rest) {
    auto indices = indices_from(rest);
    if (!indices) {
        return std::nullopt;
    }
    return Own{std::move(*indices)};
}

std::optional<Response> pick_from(std::string_view rest) {
    const auto indices = indices_from(rest);
    if (!indices || indices->size() != 1) {
        return std::nullopt;
    }
    return PickOne::Response{indices->front()};
}

template <bool said>
std::optional<Response> said_from(std::string_view rest) {
    if (!is_blank(rest)) {
        return std::nullopt;
    }
    return TrueFalse::Response{said};
}

std::optional<char> byte_from(std::string_view hex) {
    const auto code = number_from<unsigned char>(hex, 16);
    return hex.size() == 2 && code ? std::optional(static_cast<char>(*code)) : std::nullopt;
}

// All after the one space that follows "type", spaces included.
std::optional<Response> typed_from(std::string_view rest) {
    std::string typed;
    rest.remove_prefix(rest.empty() ? 0 : 1);
    for (std::size_t at = 0; at < rest.size(); ++at) {
        if (rest[at] != '\\') {
            typed += rest[at];
            continue;
        }
        const std::string_view escape = rest.substr(at + 1, 1);
        if (escape == "n") {
            typed += '\n';
        } else if (escape == "\\") {
            typed += '\\';
        } else if (const auto byte = byte_from(escape == "x" ? rest.substr(at + 2, 2) : std::string_view())) {
            typed += *byte;
            at += 2;
        } else {
            return std::nullopt;
        }
        ++at;
    }
    return TypeIn::Response{std::move(typed)};
}

std::optional<Response> pin_from(std::string_view rest) {
    const auto latitude = number_from<double>(next_word(rest));
    const auto longitude = number_from<double>(next_word(rest));
    if (!latitude || !longitude || !is_blank(rest)) {
        return std::nullopt;
    }
    // Written so that a NaN is refused, too.
    if (!(std::abs(*latitude) <= 90) || !(std::abs(*longitude) <= 180)) {
        return std::nullopt;
    }
    return Pin::Response{*latitude, *longitude};
}

// The ways of answering by their first word, what must follow it, and how that is read.
struct Form {
    std::string_view word;
    std::string_view wants;
    std::optional<Response> (*read)(std::string_view rest);
};

constexpr std::array forms{
    Form{"pick", "the number of one option, from 1, as in \"answer 1200 pick 2\"", pick_from},
    Form{"many", "the numbers of options, from 1, as in \"answer 900 many 1 3\"", list_from<PickMany::Response>},
    Form{"true", "nothing, as in \"answer 900 true\"", said_from<true>},
    Form{"false", "nothing, as in \"answer 900 false\"", said_from<false>},
    Form{"match", "a number from 1 for each left card, as in \"answer 900 match 2 1 3\"", list_from<Match::Response>},
    Form{"order", "the numbers of the cards, earliest first, as in \"answer 900 order 3 1 2\"",
         list_from<Order::Response>},
    Form{"sort", "the number of a pile for each card, as in \"answer 900 sort 1 2 1\"", list_from<Sort::Response>},
    Form{"type", "a text in which a line break is \\n, a backslash \\\\ and any byte \\x and two hexadecimal digits",
         typed_from},
    Form{"slots", "the number of a chip for each slot, as in \"answer 900 slots 4 1 2\"",
         list_from<Assemble::Response>},
    Form{"pin", "a latitude from -90 to 90 and a longitude from -180 to 180, as in \"answer 900 pin 51.5 -0.1\"",
         pin_from},
};

Problem problem(std::string sentence) {
    return {.place = "command", .sentence = std::move(sentence)};
}

std::optional<Milliseconds> taken_from(std::string_view word) {
    const auto number = number_from<std::uint64_t>(word);
    if (!number || *number > most_milliseconds) {
        return std::nullopt;
    }
    return Milliseconds{static_cast<Milliseconds::rep>(*number)};
}

Problem no_time(std::string_view command, std::string_view found) {
    return problem("After \"" + std::string(command) + "\" comes the time taken, a whole number of milliseconds, not " +
                   repeated(found) + ".");
}

Result<Command> answer_from(std::string_view rest) {
    const std::string_view time = next_word(rest);
    const auto taken = taken_from(time);
    if (!taken) {
        return no_time("answer", time);
    }
    std::string_view kind = next_word(rest);
    std::optional<bool> sure;
    if (kind == "sure" || kind == "unsure") {
        sure = kind == "sure";
        kind = next_word(rest);
    }
    const auto form = std::ranges::find(forms, kind, &Form::word);
    if (form == forms.end()) {
        return problem(
            "An answer is one of pick, many, true, false, match, order, sort, type, slots and pin, after "
            "\"sure\" or \"unsure\" where that was said, not " +
            repeated(kind) + ".");
    }
    auto response = form->read(rest);
    if (!response) {
        return problem("After \"" + std::string(form->word) + "\" comes " + std::string(form->wants) + ".");
    }
    return Command{Answer{std::move(*response), *taken, sure}};
}

Result<Command> give_up_from(std::string_view rest) {
    const std::string_view time = next_word(rest);
    const auto taken = taken_from(time);
    if (!taken) {
        return no_time("give-up", time);
    }
    if (!is_blank(rest)) {
        return problem("After \"give-up\" and its time comes nothing, as in \"give-up 900\".");
    }
    return Command{GiveUp{*taken}};
}

Result<Command> join_from(std::string_view rest) {
    const std::string_view time = next_word(rest);
    const auto taken = taken_from(time);
    if (!taken) {
        return no_time("join", time);
    }
    const auto pair = indices_from(rest);
    if (!pair || pair->size() != 2) {
        return problem(
            "After \"join\" and the time come the numbers of a left and a right card, from 1, as in \"join 900 1 3\".");
    }
    return Command{Join{(*pair)[0], (*pair)[1], *taken}};
}

Result<Command> felt_from(std::string_view rest) {
    const auto how = rating_named(next_word(rest));
    if (!how || !is_blank(rest)) {
        return problem("After \"felt\" comes one of again, hard, good and easy, as in \"felt hard\".");
    }
    return Command{Feel{*how}};
}

Result<Command> go_from(std::string_view rest) {
    const std::string_view time = next_word(rest);
    const auto taken = taken_from(time);
    if (!taken) {
        return no_time("go", time);
    }
    const auto question = indices_from(rest);
    if (!question || question->size() != 1) {
        return problem("After \"go\" and the time comes the number of a question, from 1, as in \"go 900 5\".");
    }
    return Command{GoTo{question->front(), *taken}};
}

Result<Command> flag_from(std::string_view rest) {
    const std::string_view time = next_word(rest);
    const auto taken = taken_from(time);
    if (!taken) {
        return no_time("flag", time);
    }
    const std::string_view on = next_word(rest);
    if ((on != "on" && on != "off") || !is_blank(rest)) {
        return problem("After \"flag\" and the time comes on or off, as in \"flag 900 on\".");
    }
    return Command{Flag{on == "on", *taken}};
}

Result<Command> hand_in_from(std::string_view rest) {
    const std::string_view time = next_word(rest);
    const auto taken = taken_from(time);
    if (!taken) {
        return no_time("hand-in", time);
    }
    if (!is_blank(rest)) {
        return problem("After \"hand-in\" and its time comes nothing, as in \"hand-in 900\".");
    }
    return Command{HandIn{*taken}};
}

// Commands that are one word and nothing else.
struct Bare {
    std::string_view word;
    Command command;
};

const std::array bare_commands{Bare{"continue", Continue{}},  Bare{"turn", Turn{}},
                               Bare{"time-up", TimeUp{}},     Bare{"suspend", SetAside{true}},
                               Bare{"bury", SetAside{false}}, Bare{"overrule", Overrule{}},
                               Bare{"strike", Strike{}}};

}  // namespace

std::string repeated(std::string_view word) {
    constexpr std::size_t longest = 60;
    if (word.empty()) {
        return "nothing";
    }
    if (word.size() > longest || !is_utf8(word) || has_hidden_controls(word)) {
        return "something unreadable";
    }
    return '"' + std::string(word) + '"';
}

std::string text(const Command& command) {
    return std::visit([](const auto& own) { return line_of(own); }, command);
}

Result<Command> command_from(std::string_view line) {
    if (line.find('\n') != std::string_view::npos) {
        return problem("A command is one line; a line break in typed text is written as \\n.");
    }
    std::string_view rest = line;
    const std::string_view verb = next_word(rest);
    if (verb == "answer") {
        return answer_from(rest);
    }
    if (verb == "give-up") {
        return give_up_from(rest);
    }
    if (verb == "join") {
        return join_from(rest);
    }
    if (verb == "felt") {
        return felt_from(rest);
    }
    if (verb == "go") {
        return go_from(rest);
    }
    if (verb == "flag") {
        return flag_from(rest);
    }
    if (verb == "hand-in") {
        return hand_in_from(rest);
    }
    for (const Bare& bare : bare_commands) {
        if (verb == bare.word) {
            return is_blank(rest) ? Result<Command>(bare.command)
                                  : problem("After \"" + std::string(bare.word) + "\" comes nothing.");
        }
    }
    return problem(
        "A command is \"answer\", \"give-up\", \"continue\", \"join\", \"turn\", \"time-up\", \"felt\", \"suspend\", "
        "\"bury\", \"overrule\", \"strike\", \"go\", \"flag\" or \"hand-in\", not " +
        repeated(verb) + ".");
}

}  // namespace standpoint
